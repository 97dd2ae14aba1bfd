"""Water ripples where it is, and nothing else does."""

import numpy as np
import pytest
from PIL import Image

from nemo_desktop import paths
from nemo_desktop.engine.look_at import look_closely
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.living.water import map_of, water_in
from nemo_desktop.engine.render.living.water_map import SIDE, part_of
from nemo_desktop.engine.render.media import Media
from tests.engine.movies import lumas
from tests.engine.pictures import clip

WIDTH, HEIGHT = 640, 360
SHORE = 0.6


def lake(shore: float = SHORE) -> np.ndarray:
    """A sky, a dark rough bank on its horizon, and water that mirrors the sky in small waves."""
    chance = np.random.default_rng(1)
    pixels = np.empty((HEIGHT, WIDTH, 3), np.float32)
    down = np.linspace(0, 1, HEIGHT)[:, None, None]
    pixels[...] = np.array([110, 150, 210]) + 60 * down
    bank = slice(round((shore - 0.12) * HEIGHT), round(shore * HEIGHT))
    rough = chance.normal(0, 40, (bank.stop - bank.start, WIDTH, 1))
    pixels[bank] = np.array([50, 60, 40]) + rough
    water = pixels[bank.stop :]
    water -= 30
    water += 10 * np.sin(np.arange(water.shape[0]) / 1.5)[:, None, None]
    water += chance.normal(0, 2, water.shape)
    return pixels.clip(0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Media:
    path = tmp_path_factory.mktemp("water") / "lake.png"
    Image.fromarray(lake()).save(path)
    return look_closely(path, path.name)


def test_water_is_found_below_its_shore() -> None:
    for shore in (0.45, 0.6, 0.8):
        found = map_of(water_in(lake(shore)))
        assert found.shape == (SIDE, SIDE)
        first = int(np.flatnonzero(found.mean(axis=1) > 0.5)[0])
        assert first / SIDE == pytest.approx(shore, abs=0.08)
        assert found[first + 1 : -1].mean() > 0.95
        assert not found[: int((shore - 0.12) * SIDE)].any()


def test_a_lake_is_found_behind_a_tower_and_trees() -> None:
    """Sky and lake part at a faint line that is seen in a part of the picture's width alone; what
    stands before them does not ripple."""
    chance = np.random.default_rng(5)
    pixels = np.empty((HEIGHT, WIDTH, 3), np.float32)
    pixels[...] = np.array([225, 232, 240])
    pixels[180:] = np.array([190, 203, 205])
    pixels += chance.normal(0, 2, pixels.shape)
    tower, trees = np.s_[40:, 60:220], np.s_[280:, :]
    for part, color in ((tower, (150, 60, 40)), (trees, (50, 70, 30))):
        shape = pixels[part].shape
        blocks = chance.normal(0, 45, (shape[0] // 6 + 1, shape[1] // 6 + 1, 1))
        rough = np.kron(blocks, np.ones((6, 6, 1)))[: shape[0], : shape[1]]
        pixels[part] = np.array(color) + rough
    found = map_of(water_in(pixels.clip(0, 255).astype(np.uint8)))
    right = found[round(190 / HEIGHT * SIDE) + 1 : round(270 / HEIGHT * SIDE), 13:]
    assert right.mean() > 0.95
    assert not found[: 180 * SIDE // HEIGHT].any()
    assert not found[-(HEIGHT - 290) * SIDE // HEIGHT :].any()
    assert not found[:, 60 * SIDE // WIDTH + 1 : 220 * SIDE // WIDTH - 1].any()


def test_who_stands_before_a_lake_does_not_ripple() -> None:
    solid = np.zeros((320, 320), np.float32)
    solid[100:, 130:190] = 1
    found = map_of(water_in(lake(), solid))
    assert found[22:-1, :10].mean() > 0.95
    assert not found[:, 13:19].any()


@pytest.mark.parametrize("changed_to", ["grey", "green", "rough"])
def test_lawns_and_fields_are_no_water(changed_to: str) -> None:
    """What lies where water would lie, in a picture without colors or with a field's."""
    pixels = lake().astype(np.float32)
    below = pixels[round(SHORE * HEIGHT) :]
    if changed_to == "grey":
        pixels[...] = pixels.mean(axis=2, keepdims=True)
    elif changed_to == "green":
        below[...] = below.mean(axis=2, keepdims=True) * np.array([0.7, 1.0, 0.5])
    else:
        below += np.random.default_rng(6).normal(0, 60, below.shape)
    assert water_in(pixels.clip(0, 255).astype(np.uint8)) == ()


@pytest.mark.parametrize("name", ["astronaut", "coffee", "chelsea", "rocket"])
def test_tables_faces_and_nights_are_no_water(name: str) -> None:
    path = paths.resources() / "samples" / f"{name}.jpg"
    assert water_in(np.asarray(Image.open(path).convert("RGB"))) == ()


def test_noise_and_plain_colors_have_no_water() -> None:
    chance = np.random.default_rng(2)
    assert water_in(chance.integers(0, 255, (90, 160, 3), np.uint8)) == ()
    assert water_in(np.full((1, 1, 3), 90, np.uint8)) == ()


def changed(media: Media, **how: object) -> np.ndarray:
    """Where, at a moment, the ripple changes the frame, as (height, width) of booleans."""
    frames = []
    for effects in (("ripple",), ()):
        a_clip = clip(media, 1000, effects=effects, **{"motion": "still", **how})
        film = Film(WIDTH, HEIGHT, 30, (a_clip,))
        frames.append(list(lumas(film, media))[20].astype(int))
    return np.asarray(np.abs(frames[0] - frames[1]) > 2)


@pytest.mark.parametrize("motion", ["still", "zoom_in", "roll_in", "orbit"])
def test_only_the_water_ripples_whatever_the_camera_does(media: Media, motion: str) -> None:
    assert media.seen.water
    moved = changed(media, motion=motion, strength=0.3)
    rows = moved.mean(axis=1)
    assert rows[: round(0.5 * HEIGHT)].max() < 0.02
    assert rows[round(0.8 * HEIGHT) :].mean() > 0.1


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Media:
    path = tmp_path_factory.mktemp("noise") / "noise.png"
    chance = np.random.default_rng(3)
    Image.fromarray(chance.integers(0, 255, (HEIGHT, WIDTH, 3), np.uint8)).save(path)
    return look_closely(path, path.name)


def test_what_ripples_can_be_said(noise: Media) -> None:
    for part, still, moving in (
        ("top", np.s_[220:], np.s_[80:150]), ("bottom", np.s_[:150], np.s_[260:]),
        ("left", np.s_[:, 380:], np.s_[120:, :260]), ("right", np.s_[:, :260], np.s_[120:, 380:]),
        ("all", np.s_[:0], np.s_[120:]),
    ):  # fmt: skip
        found = changed(noise, water=part)
        assert not found[still].any(), part
        assert found[moving].mean() > 0.5, part


def test_parts_are_halves_of_the_map() -> None:
    assert {name: float(map_of(part_of(name)).mean()) for name in ("top", "left", "all")} == {
        "top": 0.5,
        "left": 0.5,
        "all": 1.0,
    }


def test_nothing_ripples_where_there_is_no_water(noise: Media) -> None:
    assert not noise.seen.water
    assert not changed(noise).any()
