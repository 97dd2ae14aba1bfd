"""What a sentence brought with it that nobody asked for is said in passing."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from nemo_desktop.engine.agent import answer
from nemo_desktop.engine.history import History
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Box, Cue, Media
from tests.engine.language_corpus import image

WAVES = Media("sha of waves", "waves.mp4", Path("w"), "video", 1920, 1080, duration_ms=8000,
              has_sound=True)  # fmt: skip
BIRDS = replace(WAVES, sha="sha of birds", name="birds.mp4")
PHOTO = image("photo.jpg")
TALK = Media("sha of srt", "talk.srt", Path("s"), "subtitles",
             cues=(Cue(0, 900, "One"), Cue(5500, 900, "Two"), Cue(6000, 500, "Three")))  # fmt: skip


def told(pool: tuple[Media, ...], *sentences: str) -> tuple[Film, str]:
    history, text = History(), ""
    for sentence in sentences:
        history, spoken = answer(history, pool, sentence, language="en")
        text = spoken.text
    return history.film, text


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [("add a 3D depth effect", "over waves, the camera moves without it"),
     ("加3D景深视差效果", "没有立体效果"),
     ("orbit", "over waves")],
)  # fmt: skip
def test_depth_over_moving_pictures_is_said_to_be_none(sentence: str, wanted: str) -> None:
    assert wanted in told((WAVES,), "make a video", sentence)[1]
    assert wanted not in told((PHOTO,), "make a video", sentence)[1]


def test_it_is_said_once_and_only_of_those_that_move() -> None:
    pool = (PHOTO, WAVES)
    _, text = told(pool, "make a video", "3D depth effect")
    assert "over waves," in text
    _, text = told(pool, "make a video", "3D depth effect", 'add title "Hello"')
    assert "Depth" not in text


def test_videos_that_run_out_in_a_transition_are_told_of() -> None:
    pool = (WAVES, BIRDS)
    film, text = told(pool, "make a video")
    assert film.clips[1].transition_in is None
    assert "stands still" not in text
    film, text = told(pool, "make a video", "crossfade between the clips")
    assert film.clips[1].transition_in is not None
    assert "transition of waves and birds, the picture stands still for up to 0.27 s" in text
    _, text = told(pool, "make a video with crossfades")
    assert "stands still" in text
    _, text = told(
        pool, "make a video", "use seconds 1 to 5 of waves.mp4", "use seconds 1 to 5 of birds.mp4",
        "crossfade between the clips",
    )  # fmt: skip
    assert "stands still" not in text


def test_photos_and_videos_fade_into_each_other_by_themselves() -> None:
    film, text = told((PHOTO, WAVES, BIRDS, PHOTO), "make a video")
    assert [clip.transition_in is not None for clip in film.clips] == [False, True, False, True]
    assert "stands still" not in text


def test_texts_that_fall_out_of_a_shorter_film_are_told_of() -> None:
    pool = (PHOTO, image("b.jpg"), TALK)
    film, text = told(pool, "make a video", "make it 5 seconds long")
    assert [title.text for title in film.titles] == ["One"]
    assert "2 texts came after the new end of the film, at 5 s" in text
    _, text = told(pool, "make a video", "make it 6 seconds long")
    assert "One text came after the new end" in text
    _, text = told(pool, "make a video", "remove the captions")
    assert "new end" not in text


PANORAMA = image("coast.jpg", 6000, 1000)


def test_moves_that_nobody_chose_are_chosen_anew_for_another_shape() -> None:
    wide = image("town.jpg", 3600, 1200)
    film, _ = told((wide, PHOTO), "make a video")
    assert [clip.motion for clip in film.clips] == ["zoom_in", "zoom_out"]
    film, text = told((wide, PHOTO), "make a video", "make it vertical")
    assert [clip.motion for clip in film.clips] == ["pan_right", "zoom_out"]
    assert "over town, so it moves as suits the new shape" in text
    assert told((wide, PHOTO), "make a vertical video")[0] == film
    back, _ = told((wide, PHOTO), "make a video", "make it vertical", "make it 16:9")
    assert [clip.motion for clip in back.clips] == ["zoom_in", "zoom_out"]
    undone, _ = told((wide, PHOTO), "make a video", "make it vertical", "undo")
    assert undone == told((wide, PHOTO), "make a video")[0]


@pytest.mark.parametrize(
    "chosen", ["zoom out", "slow zoom in", "give every photo a different move", "no camera move"]
)
def test_moves_that_were_chosen_stay_in_another_shape(chosen: str) -> None:
    pool = (PANORAMA, PHOTO)
    before, _ = told(pool, "make a video", chosen)
    after, text = told(pool, "make a video", chosen, "make it vertical")
    assert [clip.motion for clip in after.clips] == [clip.motion for clip in before.clips]
    assert "suits" not in text


def test_a_move_that_nobody_chose_leaves_no_face() -> None:
    """A pan goes from edge to edge and would cut a head off on its way."""
    people = tuple(
        image(f"{number}.jpg", 1600, 1600, faces=(Box(0.4, 0.1, 0.2, 0.2),)) for number in range(6)
    )
    again = "give every photo a different move"
    moves: set[str] = set()
    for times in range(1, 6):
        film, _ = told((*people, PHOTO), "make a video", *(again,) * times)
        moves.update(clip.motion for clip in film.clips[:6])
        assert all(one.motion != other.motion for one, other in pairwise(film.clips))
    assert len(moves) >= 6
    assert not any(move.startswith("pan_") for move in moves)


def test_a_volume_by_number_is_said_to_end_the_films_own_loudness() -> None:
    said = "no longer brought to the loudness"
    _, text = told((PHOTO,), "make a video", "add lo-fi music", "set the music to 35%")
    assert said in text
    _, text = told((PHOTO,), "make a video", "add lo-fi music", "set the music to 35%", "20%")
    assert said not in text
    for sentence in ("louder", "add calm music", "mute the music"):
        assert said not in told((PHOTO,), "make a video", "add lo-fi music", sentence)[1]


def test_a_text_goes_with_the_picture_that_it_was_put_on() -> None:
    pool = (PHOTO, image("b.jpg"), image("c.jpg"))
    made = ("make a video", 'caption photo 2 "Sea"')
    film, text = told(pool, *made, "delete photo 2")
    assert not film.titles
    assert "“Sea” belonged to it" in text
    for sentence, start_ms, end_ms in (
        ("delete photo 1", 0, 4000),
        ("make photo 1 6 seconds", 6000, 10000),
        ("make photo 2 6 seconds", 4000, 10000),
        ("duplicate photo 1", 8000, 12000),
        ("swap the first and second photo", 0, 4000),
        ("split photo 2", 4000, 8000),
    ):
        title = told(pool, *made, sentence)[0].titles[0]
        assert (title.start_ms, title.start_ms + title.duration_ms) == (start_ms, end_ms), sentence
    film, _ = told(pool, *made, "move the title to the start", "delete photo 2")
    assert [title.text for title in film.titles] == ["Sea"]
    captions = 'put captions on all pictures: "a", "b", "c"'
    film, text = told(pool, "make a video", captions, "delete photos 1 and 2")
    assert [(title.text, title.start_ms) for title in film.titles] == [("c", 0)]
    assert "2 texts belonged to them" in text
