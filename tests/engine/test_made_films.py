"""Films made of pictures without a word about how: moves and fits that suit each picture."""

from nemo_desktop.engine.editing.lay import Picture
from nemo_desktop.engine.editing.pictures import AddPictures, Make
from nemo_desktop.engine.render.film import Film

PHOTO, PORTRAIT = Picture("a", "a", 4000, 3000), Picture("b", "b", 3000, 4000)
PANORAMA, PAGE = Picture("c", "c", 12000, 1500), Picture("d", "d", 1080, 9000)
TINY = Picture("e", "e", 64, 64)


def made(*pictures: Picture) -> Film:
    ids = tuple(f"c{place}" for place in range(len(pictures)))
    return Make(pictures, ids).on(Film())


def test_photos_come_nearer_and_go_by_turns() -> None:
    film = made(PHOTO, PORTRAIT, PHOTO, PHOTO)
    assert [clip.motion for clip in film.clips] == ["zoom_in", "zoom_out", "zoom_in", "zoom_out"]
    assert {clip.fit for clip in film.clips} == {"cover"}


def test_along_panoramas_and_long_pages_the_camera_travels() -> None:
    film = made(PORTRAIT, PANORAMA, PANORAMA, PAGE)
    assert [clip.motion for clip in film.clips] == ["zoom_in", "pan_left", "pan_right", "pan_down"]
    wide = AddPictures((PANORAMA,), ("x",)).on(made(PHOTO))
    assert wide.clips[-1].motion in ("pan_left", "pan_right")


def test_a_tiny_picture_is_not_blown_up_to_fill_the_frame() -> None:
    assert [clip.fit for clip in made(PHOTO, TINY).clips] == ["cover", "blur"]
    assert AddPictures((TINY,), ("x",)).on(made(PHOTO)).clips[-1].fit == "blur"


def test_a_picture_of_unknown_size_is_treated_as_any_other() -> None:
    assert made(Picture("a", "a")).clips[0].motion == "zoom_in"
    assert made(Picture("a", "a")).clips[0].fit == "cover"
