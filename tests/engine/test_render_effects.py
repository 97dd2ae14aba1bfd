"""What lies over pictures: seen, seeded, in range, the same wherever a chunk begins."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.living.effects import EFFECTS, layered
from nemo_desktop.engine.render.living.enlivening import DRAWN
from nemo_desktop.engine.render.living.lighting import Moment, disc
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.pictures.planes import FramePlanes
from nemo_desktop.engine.render.plan import chunks
from tests.engine.pictures import TINY, clip, film, plain, saved, scene

WATER = np.ones((8, 8), np.float32)
MOVING = EFFECTS.keys() - {"vignette", "letterbox"}


def grey(size: tuple[int, int] = (160, 90), level: int = 120) -> FramePlanes:
    planes = FramePlanes(*size)
    for plane, value in ((planes.y, level), (planes.u, 110), (planes.v, 140)):
        plane[...] = value
    return planes


def shown(name: str, frame: int, seed: int = 5, size: tuple[int, int] = (160, 90)) -> FramePlanes:
    planes = grey(size)
    planes.y[...] = (40 + 150 * np.random.default_rng(0).random(planes.y.shape)).astype(np.uint8)
    DRAWN[name](planes, Moment(seed, frame, frame / 30, 5.0, WATER))
    return planes


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_is_seen_and_always_the_same(name: str) -> None:
    once, again = shown(name, 60).y, shown(name, 60).y
    assert (once == again).all()
    before = (40 + 150 * np.random.default_rng(0).random(once.shape)).astype(np.uint8)
    assert (once != before).sum() > 15


@pytest.mark.parametrize("name", sorted(MOVING))
def test_an_effect_moves(name: str) -> None:
    assert (shown(name, 60).y != shown(name, 64).y).any()


@pytest.mark.parametrize("name", ["bokeh", "rain", "snow", "grain", "dust"])
def test_an_effect_is_another_one_on_each_clip(name: str) -> None:
    assert (shown(name, 60, seed=5).y != shown(name, 60, seed=6).y).any()


@pytest.mark.parametrize("name", EFFECTS)
@pytest.mark.parametrize("size", [(2, 2), (64, 2), (90, 160), (102, 50)])
@pytest.mark.parametrize("level", [16, 235])
def test_an_effect_keeps_to_the_range_of_video(
    name: str, size: tuple[int, int], level: int
) -> None:
    for frame in (0, 50, 149):
        planes = grey(size, level)
        DRAWN[name](planes, Moment(9, frame, frame / 30, 5.0))
        assert planes.y.min() >= 15  # a blend may round a step beside
        assert planes.y.max() <= 236
        for plane in (planes.u, planes.v):
            assert plane.min() >= 16
            assert plane.max() <= 240


def test_a_vignette_shows_no_steps_in_the_dark() -> None:
    """Around any place the mean is what it would be without rounding."""
    planes = grey((640, 360), 36)
    DRAWN["vignette"](planes, Moment(1, 0, 0.0, 5.0))
    means = planes.y[:352].reshape(22, 16, 40, 16).mean(axis=(1, 3))
    rows = means[0, :16]
    assert rows[-1] - rows[0] > 5
    assert (np.diff(rows) > 0.05).all()


def frames_of(a_film: Film, media: Media, numbers: range) -> Iterator[npt.NDArray[np.uint8]]:
    place = 0
    for chunk in chunks(a_film, {media.sha: media}, TINY):
        for frame in Painter().frames(chunk, {media.sha: media.path}):
            if place in numbers:
                yield frame.to_ndarray()
            place += 1


@pytest.mark.parametrize("name", sorted(EFFECTS.keys() - {"rain", "grain", "dust"}))
def test_an_effect_goes_on_from_chunk_to_chunk(tmp_path: Path, name: str) -> None:
    """Around a chunk's border the picture changes no more than elsewhere."""
    picture = saved(tmp_path, "a.png", scene(160, 90))
    lively = film(clip(picture, 8000, motion="still", effects=(name,)))
    cut = chunks(lively, {picture.sha: picture}, TINY)[0].frames
    assert cut == 120
    seen = [frame.astype(int) for frame in frames_of(lively, picture, range(cut - 5, cut + 5))]
    steps = [np.abs(b - a).mean() for a, b in pairwise(seen)]
    assert max(steps) < 2.5 * min(steps) + 0.05


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_does_not_know_where_chunks_begin(tmp_path: Path, name: str) -> None:
    """Any frame alone is the same as it is in the midst of its chunk, also during a move."""
    picture = saved(tmp_path, "a.png", scene(160, 90))
    lively = film(clip(picture, 8000, motion="zoom_in", effects=(name, "vignette")))
    numbers = range(118, 123)
    one_by_one = frames_of(lively, picture, numbers)
    for number, frame in zip(numbers, one_by_one, strict=True):
        chunk, first = chunks(lively, {picture.sha: picture}, TINY)[number // 120], number % 120
        alone = next(Painter().frames(chunk.frame(first), {picture.sha: picture.path}))
        assert (alone.to_ndarray() == frame).all()


def test_light_on_the_dark_is_no_fog_and_burns_nothing_out() -> None:
    dark, bright = grey(level=40), grey(level=215)
    for planes in (dark, bright):
        DRAWN["light_sweep"](planes, Moment(1, 75, 2.5, 5.0))
    assert 55 < dark.y.max() < 105
    assert 220 < bright.y.max() <= 235


def test_effects_are_off_until_asked_for_and_unknown_ones_are_left_out(tmp_path: Path) -> None:
    picture = saved(tmp_path, "a.png", plain((90, 90, 90)))
    bare = clip(picture, 200)
    plan = [
        chunks(film(a_clip), {picture.sha: picture}, TINY)[0].key
        for a_clip in (bare, replace(bare, id="x"), replace(bare, effects=("unheard of",)))
    ]
    assert plan[0] == plan[1]
    lively = [replace(bare, effects=effects) for effects in (("rain", "grain"), ("grain", "rain"))]
    keys = [chunks(film(one), {picture.sha: picture}, TINY)[0].key for one in lively]
    assert keys[0] == keys[1] != plan[0]
    assert layered(("letterbox", "no such", "snow", "snow")) == ("snow", "letterbox")


def test_a_disc_lies_where_it_is_said_to_a_fraction_of_a_pixel() -> None:
    for x, y in ((20.0, 20.0), (20.3, 19.8), (20.71, 21.5)):
        mask = np.zeros((40, 40), np.uint8)
        disc(mask, (x, y), 4.0, 1.5, 255)
        rows, columns = np.mgrid[:40, :40] + 0.5
        assert (mask * columns).sum() / mask.sum() == pytest.approx(x, abs=0.05)
        assert (mask * rows).sum() / mask.sum() == pytest.approx(y, abs=0.05)


def test_every_effect_can_be_drawn_and_said_in_both_languages() -> None:
    assert DRAWN.keys() == EFFECTS.keys()
    said = [word for effect in EFFECTS.values() for word in effect.said_as]
    assert len(said) == len(set(said))
    for effect in EFFECTS.values():
        assert any(word.isascii() for word in effect.said_as)
        assert any(not word.isascii() for word in effect.said_as)
