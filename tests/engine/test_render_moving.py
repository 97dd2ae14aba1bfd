"""Moving pictures in the film: each frame shows exactly the picture that is on screen then."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate
from math import floor
from pathlib import Path

import numpy as np
import pytest

from nemo_desktop.engine.render.film import Film, Transition
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import BadMedia, Media
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.render.reach import standing
from tests.engine.movies import (
    HEIGHT,
    WIDTH,
    animation,
    known,
    lumas,
    movie,
    moving,
    number_in,
    numbered,
    shown,
    turned_in_its_head,
)  # fmt: skip
from tests.engine.pictures import TINY, film

FRAMES = 50
NTSC = Fraction(30_000, 1001)
RATES: dict[str, Fraction | int] = {"24": 24, "25": 25, "29.97": NTSC, "30": 30}
# How long each picture of the uneven film lasts, in thirtieths of a second... and in hundredths.
UNEVEN = [Fraction((7, 2, 3, 11, 4)[i % 5], 100) for i in range(FRAMES)]


def starts(kind: str) -> list[Fraction]:
    """When each picture of a test film begins."""
    if kind == "uneven":
        return [Fraction(0), *accumulate(UNEVEN)][:FRAMES]
    return [Fraction(i) / RATES[kind] for i in range(FRAMES)]


def on_screen(begins: Sequence[Fraction], at: Fraction) -> int:
    return max(i for i, start in enumerate(begins) if start <= at)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("movies")


def counting(folder: Path, kind: str, suffix: str = ".mp4", codec: str = "libx264") -> Path:
    path = folder / f"{kind} {codec}{suffix}"
    if not path.exists():
        pictures = map(numbered, range(FRAMES))
        # A key frame now and then, and frames stored in another order than shown. Several threads
        # would only wait for each other, which some do by counting.
        options = {"g": "12", "threads": "1"} | ({"bf": "2"} if codec == "libx264" else {})
        if kind == "uneven":
            movie(path, pictures, 30, times=starts(kind), codec=codec, options=options)
        else:
            movie(path, pictures, RATES[kind], codec=codec, options=options)
    return path


def film_of(path: Path, fps: int, **how: object) -> tuple[Film, list[int], Media]:
    media = known(path)
    clip = moving(media, 1, **how)
    assert clip.footage is not None
    length = round(clip.footage.whole_ms)
    a_film = Film(WIDTH, HEIGHT, fps, (moving(media, length, **how),))
    return a_film, shown(a_film, media), media


@pytest.mark.parametrize("kind", [*RATES, "uneven"])
@pytest.mark.parametrize("fps", [30, 60])
@pytest.mark.parametrize("speed", [1.0, 0.5, 2.0])
def test_each_frame_shows_the_picture_on_screen_then(
    folder: Path, kind: str, fps: int, speed: float
) -> None:
    begins = starts(kind)
    _, numbers, _ = film_of(counting(folder, kind), fps, speed=speed)
    wanted = [on_screen(begins, Fraction(k, fps) * Fraction(speed)) for k in range(len(numbers))]
    assert numbers == wanted
    assert numbers[0] == 0
    assert abs(numbers[-1] - (FRAMES - 1)) <= max(0, floor(float(speed) * 30 / fps))


@pytest.mark.parametrize("kind", [*RATES, "uneven"])
@pytest.mark.parametrize("fps", [30, 60])
@pytest.mark.parametrize("speed", [1.0, 0.5, 2.0])
def test_backwards_each_frame_shows_the_picture_on_screen_in_the_mirrored_film(
    folder: Path, kind: str, fps: int, speed: float
) -> None:
    begins = starts(kind)
    _, numbers, media = film_of(counting(folder, kind), fps, speed=speed, direction="reverse")
    end = Fraction(media.length_s).limit_denominator(100_000)
    assert abs(end - begins[-1] - Fraction(1, 30)) < Fraction(1, 80)
    # In the mirrored film a picture ends where it began.
    wanted = [
        max(
            i
            for i, start in enumerate(begins)
            if i == 0 or start < end - Fraction(k, fps) * Fraction(speed)
        )
        for k in range(len(numbers))
    ]
    assert numbers[0] == FRAMES - 1
    assert numbers == wanted
    assert numbers[-1] <= floor(speed)


@pytest.mark.parametrize(
    ("suffix", "codec"),
    [(".mov", "libx264"), (".mkv", "libx264"), (".avi", "mpeg4"), (".avi", "libx264"),
     (".webm", "libvpx"), (".webm", "libvpx-vp9")],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["24", "29.97", "30"])
@pytest.mark.parametrize("direction", ["forward", "reverse"])
def test_every_kind_of_file_is_frame_exact(
    folder: Path, suffix: str, codec: str, kind: str, direction: str
) -> None:
    begins = starts(kind)
    _, numbers, media = film_of(counting(folder, kind, suffix, codec), 30, direction=direction)
    end = begins[-1] + begins[1]
    assert abs(media.length_s - float(end)) < 1e-6
    moments = [Fraction(k, 30) for k in range(len(numbers))]
    if direction == "forward":
        assert numbers == [on_screen(begins, moment) for moment in moments]
    else:
        assert numbers == [
            max(i for i, start in enumerate(begins) if i == 0 or start < end - moment)
            for moment in moments
        ]


def test_a_part_of_a_film_is_shown_from_its_first_to_its_last_picture(folder: Path) -> None:
    path = counting(folder, "30")
    for direction, wanted in (
        ("forward", [*range(15, 30)]),
        ("reverse", [*range(29, 14, -1)]),
        ("boomerang", [*range(15, 30), *range(29, 14, -1)]),
    ):
        _, numbers, _ = film_of(path, 30, from_ms=500, to_ms=1000, direction=direction)
        assert numbers == wanted


def test_what_follows_when_a_film_has_run(folder: Path) -> None:
    media = known(counting(folder, "30"))
    for ending, wanted in (
        ("once", [*range(6, 12), 11, 11, 11]),
        ("loop", [*range(6, 12), 6, 7, 8]),
        ("freeze", [6] * 9),
    ):
        a_clip = moving(media, 300, from_ms=200, to_ms=400, ending=ending)
        assert shown(film(a_clip, width=WIDTH, height=HEIGHT), media) == wanted


def test_a_clip_that_was_divided_runs_on(folder: Path) -> None:
    media = known(counting(folder, "30"))
    for direction, speed, wanted in (
        ("forward", 1.0, [*range(20, 30)]),
        ("forward", 2.0, [*range(40, 50, 2), 49, 49, 49, 49, 49]),
        ("reverse", 1.0, [*range(29, 19, -1)]),
    ):
        part = moving(media, 333, skipped_ms=667, direction=direction, speed=speed)
        assert shown(film(part, width=WIDTH, height=HEIGHT), media) == wanted


def test_pictures_do_not_depend_on_where_a_chunk_begins(folder: Path) -> None:
    media = known(counting(folder, "24"))
    whole = film(moving(media, 2083), width=WIDTH, height=HEIGHT)
    (chunk,) = chunks(whole, {media.sha: media}, TINY)
    files = {media.sha: media.path}
    in_order = list(shown(whole, media))
    for number in (61, 3, 40, 17, 0):
        frame = next(Painter().frames(chunk.frame(number), files))
        luma = np.frombuffer(memoryview(frame.planes[0]), np.uint8).reshape(
            HEIGHT, frame.planes[0].line_size
        )
        assert number_in(luma[:, :WIDTH]) == in_order[number]


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".png"])
def test_animations_run_at_their_own_times_and_begin_again(tmp_path: Path, suffix: str) -> None:
    lasting = [70, 20, 30, 110, 40, 200]
    media = known(animation(tmp_path / f"a{suffix}", [*map(numbered, range(6))], lasting))
    assert media.kind == "image"
    assert media.duration_ms == sum(lasting)
    begins = [Fraction(start, 1000) for start in (0, *accumulate(lasting))]
    a_clip = moving(media, 1000, ending="loop")
    numbers = shown(film(a_clip, width=WIDTH, height=HEIGHT), media)
    assert numbers == [on_screen(begins[:-1], Fraction(k, 30) % begins[-1]) for k in range(30)]
    backwards = moving(media, 467, direction="reverse")
    assert shown(film(backwards, width=WIDTH, height=HEIGHT), media)[::13] == [5, 0]


def test_two_moving_clips_meet_in_a_crossfade(folder: Path) -> None:
    one, other = known(counting(folder, "30")), known(counting(folder, "24"))
    first = moving(one, 1000)
    second = replace(moving(other, 1000, from_ms=1000), transition_in=Transition("crossfade", 400))
    a_film = film(first, second, width=WIDTH, height=HEIGHT)
    frames = [luma.astype(float) for luma in lumas(a_film, one, other)]
    assert len(frames) == 60
    # Before, between and after: each alone at its own picture, then both on their way.
    assert number_in(frames[20]) == 20
    assert number_in(frames[40]) == 24 + 8
    for at in (25, 27, 35):
        alone = [
            next(lumas(film(moving(media, 100, from_ms=ms), width=WIDTH, height=HEIGHT), media))
            for media, ms in ((one, at * 100 // 3 + 1), (other, 1000 + (at - 30) * 100 // 3 + 1))
        ]
        share = (at - 24 + 0.5) / 12
        mixed = alone[0] * (1 - share) + alone[1] * share
        assert np.abs(frames[at] - mixed).mean() < 2


@pytest.mark.parametrize("direction", ["forward", "reverse"])
def test_in_a_transition_a_clip_moves_on_where_its_file_does(folder: Path, direction: str) -> None:
    media = known(counting(folder, "30"))
    fade = Transition("wipe_left", 400)
    part = moving(media, 667, from_ms=500, to_ms=1167, direction=direction)
    a_film = Film(WIDTH, HEIGHT, 30, (part, replace(part, id="b", transition_in=fade)))
    shots = [scene.shot for chunk in chunks(a_film, {media.sha: media}, TINY)
             for scene in chunk.scenes if not scene.following]  # fmt: skip
    first, second = shots[0], shots[-1]
    assert first.playing is not None
    assert second.playing is not None
    way = 1 if direction == "forward" else -1
    begun = 15 if direction == "forward" else 34
    for shot, ahead in ((first, 0), (second, 6)):
        assert shot.playing is not None
        numbers = [
            round(shot.playing.moment_s(frame, 30) * 30 - (0.01 if way > 0 else 0.99))
            for frame in range(shot.length)
        ]
        assert numbers == [begun + way * (frame - ahead) for frame in range(26)]


def test_in_a_transition_a_clip_stands_where_its_file_ends(folder: Path) -> None:
    media = known(counting(folder, "30"))
    whole = moving(media, 1667)
    fade = Transition("crossfade", 400)
    a_film = Film(WIDTH, HEIGHT, 30, (whole, replace(whole, id="b", transition_in=fade)))
    found = [(clip.id, early, late) for clip, early, late in standing(a_film)]
    assert found == [(whole.id, 0, 6), ("b", 6, 0)]
    swinging = replace(whole, footage=replace(whole.footage, direction="boomerang"))
    assert not standing(replace(a_film, clips=(swinging, replace(swinging, transition_in=fade))))
    frames = [number_in(luma) for luma in lumas(a_film, media)]
    assert frames[:44] == list(range(44))
    assert frames[56:] == list(range(6, 50))


def test_a_camera_moves_over_a_moving_clip(folder: Path) -> None:
    media = known(counting(folder, "30"))
    zoomed = replace(moving(media, 1000), motion="zoom_in", strength=0.3)
    frames = list(lumas(film(zoomed, width=WIDTH, height=HEIGHT), media))
    still = list(lumas(film(moving(media, 1000), width=WIDTH, height=HEIGHT), media))
    assert number_in(frames[0]) == 0
    assert np.abs(frames[-1].astype(float) - still[-1]).mean() > 10
    deep = replace(moving(media, 1000), motion="orbit", strength=0.3)
    assert len(list(lumas(film(deep, width=WIDTH, height=HEIGHT), media))) == 30


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_video_taken_upright_is_shown_upright(tmp_path: Path, turn: int) -> None:
    path = movie(tmp_path / "phone.mp4", map(numbered, range(1, 9)))
    turned_in_its_head(path, turn)
    media = known(path)
    assert (media.width, media.height) == ((WIDTH, HEIGHT) if turn == 180 else (HEIGHT, WIDTH))
    size = {"width": media.width, "height": media.height}
    luma = next(lumas(film(moving(media, 100), **size), media))
    # A display matrix turns clockwise.
    assert number_in(np.rot90(luma, turn // 90)) == 1


def test_pixels_that_are_not_square_are_made_square(tmp_path: Path) -> None:
    path = movie(tmp_path / "wide.mp4", map(numbered, range(5)), shape=Fraction(4, 3))
    media = known(path)
    assert (media.width, media.height) == (171, 72)
    assert shown(film(moving(media, 100), width=170, height=72), media) == [0, 1, 2]


def test_odd_sizes_are_shown_whole(tmp_path: Path) -> None:
    path = tmp_path / "odd.mkv"
    movie(path, (numbered(i, 129, 73) for i in range(5)), codec="ffv1")
    media = known(path)
    assert (media.width, media.height) == (129, 73)
    assert shown(film(moving(media, 100), width=128, height=72), media) == [0, 1, 2]


def test_a_damaged_piece_leaves_the_picture_before_on_screen(tmp_path: Path) -> None:
    path = movie(tmp_path / "a.mp4", map(numbered, range(50)), options={"g": "5", "bf": "0"})
    whole = bytearray(path.read_bytes())
    middle = whole.index(b"mdat") + 4 + (len(whole) - whole.index(b"mdat")) // 3
    whole[middle : middle + 200] = bytes(200)
    path.write_bytes(whole)
    media = known(path)
    numbers = shown(film(moving(media, 1667), width=WIDTH, height=HEIGHT), media)
    assert len(numbers) == 50
    assert numbers[0] == 0
    assert numbers[-10:] == [*range(40, 50)]


def test_a_video_that_was_cut_short_is_damaged_and_a_text_is_none(tmp_path: Path) -> None:
    whole = movie(tmp_path / "a.mp4", map(numbered, range(50))).read_bytes()
    for content, reason in ((whole[:3000], "damaged"), (b"I am a text." * 50, "not_media")):
        (tmp_path / "b.mp4").write_bytes(content)
        with pytest.raises(BadMedia) as refusal:
            known(tmp_path / "b.mp4")
        assert refusal.value.reason == reason
