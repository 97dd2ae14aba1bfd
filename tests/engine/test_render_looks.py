"""Colours by a look or by factors: what they promise, for looks added later, too."""

from itertools import product

import numpy as np
import pytest

from nemo_desktop.engine.render.chunk import Grade
from nemo_desktop.engine.render.color.grading import graded, regraded
from nemo_desktop.engine.render.color.looks import LOOKS
from tests.engine.pictures import scene

GREYS = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
COLORS = np.array(list(product(range(0, 256, 15), repeat=3)), np.uint8)[None]


def colorfulness(pixels: np.ndarray) -> float:
    return float(np.ptp(pixels.astype(int), axis=-1).mean())


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_is_seen_and_is_what_was_computed(look: str) -> None:
    """The table is fine enough: no colour is further than two steps from the exact one."""
    grade = Grade(look)
    exact = regraded(COLORS / 255, grade) * 255
    drawn = graded(COLORS, grade)
    assert np.abs(drawn - exact).max() <= 8
    assert np.abs(drawn - exact).mean() <= 0.7
    pixels = scene(60, 40)
    assert np.abs(graded(pixels, grade).astype(int) - pixels).mean() > 3


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_never_turns_light_and_dark_around(look: str) -> None:
    greys = graded(GREYS, Grade(look))[0].astype(float) @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(greys) >= -0.8).all()
    assert greys[0] < 40
    assert greys[-1] > 200


def test_looks_without_colour_have_none() -> None:
    for look in ("black_and_white", "noir"):
        assert np.ptp(graded(COLORS, Grade(look)).astype(int), axis=-1).max() <= 1


@pytest.mark.parametrize("look", ["vivid", "faded", "black_and_white", "noir"])
def test_looks_that_do_not_tint_leave_greys_grey(look: str) -> None:
    assert np.ptp(graded(GREYS, Grade(look))[0].astype(int), axis=-1).max() <= 5


def test_stronger_colours_keep_their_hue_and_their_shades() -> None:
    """A red petal's shades: still as many, none turned to another colour."""
    petal = np.zeros((1, 120, 3), np.uint8)
    petal[0, :, 0] = np.linspace(120, 235, 120)
    petal[0, :, 1] = petal[0, :, 0] // 5
    petal[0, :, 2] = petal[0, :, 0] // 8
    for grade in (Grade("vivid"), Grade(saturation=1.8)):
        strong = graded(petal, grade)[0].astype(int)
        lights = strong @ (0.2126, 0.7152, 0.0722)
        assert (np.diff(lights[::8]) > 0.5).all()
        assert (strong[:, 0] > strong[:, 1]).all()
        assert (strong[:, 1] >= strong[:, 2] - 1).all()


def test_looks_have_their_promised_colour() -> None:
    grey = np.full((1, 1, 3), 128, np.uint8)
    for look in ("warm", "sepia", "vintage"):
        red, _, blue = graded(grey, Grade(look))[0, 0].astype(int)
        assert red > blue + 10
    red, _, blue = graded(grey, Grade("cool"))[0, 0].astype(int)
    assert blue > red + 10
    pixels = scene(60, 40)
    assert colorfulness(graded(pixels, Grade("vivid"))) > 1.15 * colorfulness(pixels)
    assert colorfulness(graded(pixels, Grade("faded"))) < 0.8 * colorfulness(pixels)


def test_factors_do_what_they_say_and_one_does_nothing() -> None:
    pixels = scene(60, 40)
    assert graded(pixels, Grade()) is pixels
    assert graded(pixels, Grade("unheard of")) is pixels
    assert graded(pixels, Grade(brightness=1.2)).mean() > pixels.mean() + 5
    assert graded(pixels, Grade(brightness=0.8)).mean() < pixels.mean() - 5
    assert graded(pixels, Grade(contrast=1.3)).std() > 1.1 * pixels.std()
    assert graded(pixels, Grade(contrast=0.7)).std() < 0.8 * pixels.std()
    assert colorfulness(graded(pixels, Grade(saturation=0.0))) <= 1
    assert colorfulness(graded(pixels, Grade(saturation=1.5))) > 1.2 * colorfulness(pixels)
    for brightness, contrast, saturation in product((0.0, 3.0), repeat=3):
        graded(pixels, Grade("vintage", brightness, contrast, saturation))


def test_every_look_says_its_words_in_both_languages_once() -> None:
    said = [word for look in LOOKS.values() for word in look.said_as]
    assert len(said) == len(set(said))
    for look in LOOKS.values():
        assert any(word.isascii() for word in look.said_as)
        assert any(not word.isascii() for word in look.said_as)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("strength", [0.05, 0.5, 0.75])
def test_so_much_of_a_look_is_that_far_on_the_way_to_it(look: str, strength: float) -> None:
    part, whole = graded(COLORS, Grade(look, strength=strength)), graded(COLORS, Grade(look))
    way = COLORS + (whole.astype(float) - COLORS) * strength
    assert np.abs(part - way).max() <= 8
    assert np.abs(part - way).mean() <= 0.7
    assert (part == graded(COLORS, Grade(look, strength=strength))).all()


def test_light_is_set_after_so_much_of_a_look() -> None:
    grade = Grade("sepia", brightness=0.8, strength=0.5)
    halfway = regraded(COLORS / 255, Grade("sepia", strength=0.5))
    assert np.allclose(regraded(COLORS / 255, grade), halfway * 0.8)
