"""Titles: whole, legible, inside the frame, in every script."""

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtWidgets import QApplication

from nemo_desktop.engine.render.chunk import Caption
from nemo_desktop.engine.render.overlay import overlay_from
from nemo_desktop.engine.render.planes import FramePlanes
from nemo_desktop.engine.render.text import Lettering, letter

FRAMES = [(1920, 1080), (1080, 1920), (1080, 1080), (540, 960), (64, 36)]
TEXTS = [
    "Urban Dreams",
    "城市之光",
    "東京 Tokyo 🌸🇫🇷👩‍👩‍👧",
    "مرحبا بالعالم",
    "a\nb\n\nc",
    "The quick brown fox jumps over the lazy dog " * 5,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "一" * 300,
]


def drawn(text: str, frame: tuple[int, int] = (1920, 1080), **changes: object) -> Lettering:
    values = {"style": "title", "place": "center", "size": 1.0, "color": None} | changes
    caption = Caption(text, **values, first=0, length=0)  # type: ignore[arg-type]
    lettering = letter(caption, frame)
    assert lettering is not None
    return lettering


def ink(lettering: Lettering) -> npt.NDArray[np.bool_]:
    """Where letters in opaque white are."""
    return np.asarray(lettering.pixels.min(axis=2) > 200)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("style", ["title", "subtitle"])
def test_a_title_fits_into_every_frame(text: str, style: str) -> None:
    for frame in FRAMES:
        for place in ("top", "upper_third", "center", "lower_third", "bottom"):
            lettering = drawn(text, frame, style=style, place=place)
            height, width = lettering.pixels.shape[:2]
            assert 0 <= lettering.x <= lettering.x + width <= frame[0]
            assert 0 <= lettering.y <= lettering.y + height <= frame[1]
            assert all(side % 2 == 0 for side in (lettering.x, lettering.y, width, height))


def test_a_title_lies_where_it_was_put(qapp: QApplication) -> None:
    middles = []
    for place in ("top", "upper_third", "center", "lower_third", "bottom"):
        lettering = drawn("Hello", place=place)
        rows, columns = np.nonzero(ink(lettering))
        middles.append(lettering.y + (rows.min() + rows.max()) / 2)
        assert lettering.x + (columns.min() + columns.max()) / 2 == pytest.approx(960, abs=6)
    assert middles == sorted(middles)
    assert middles[2] == pytest.approx(540, abs=20)
    assert middles[0] > 0.08 * 1080
    assert middles[-1] < 0.91 * 1080


def test_a_title_is_as_large_as_it_was_asked_to_be(qapp: QApplication) -> None:
    heights = []
    for size in (0.5, 1.0, 2.0):
        rows, _ = np.nonzero(ink(drawn("HHH", size=size)))
        heights.append(int(rows.max() - rows.min()))
    assert heights[1] == pytest.approx(2 * heights[0], rel=0.06)
    assert heights[2] == pytest.approx(2 * heights[1], rel=0.06)


def test_white_letters_can_be_read_on_white(qapp: QApplication) -> None:
    planes = FramePlanes(1920, 1080)
    for plane, value in ((planes.y, 235), (planes.u, 128), (planes.v, 128)):
        plane[...] = value
    lettering = drawn("Hello")
    overlay_from(lettering.pixels, lettering.x, lettering.y).onto(planes)
    rows, columns = np.nonzero(ink(lettering))
    around = planes.y[
        lettering.y + rows.min() : lettering.y + rows.max(),
        lettering.x + columns.min() : lettering.x + columns.max(),
    ]
    assert around.max() == 235
    assert np.percentile(around, 5) < 130


def test_colors_are_the_ones_asked_for(qapp: QApplication) -> None:
    lettering = drawn("■■■", color="#ffd400", size=2.0)
    planes = FramePlanes(1920, 1080)
    for plane, value in ((planes.y, 16), (planes.u, 128), (planes.v, 128)):
        plane[...] = value
    overlay_from(lettering.pixels, lettering.x, lettering.y).onto(planes)
    shown = planes.frame.to_ndarray(format="rgb24", src_colorspace="ITU709")
    yellow = np.abs(shown.astype(int) - (255, 212, 0)).max(axis=2) <= 6
    assert yellow.sum() > 2000


def test_a_title_of_nothing_is_nothing(qapp: QApplication) -> None:
    for text in ("", "  \n ", "\u3000"):
        assert letter(Caption(text, "title", "center", 1.0, None, 0, 0), (640, 360)) is None


def test_nothing_changes_outside_the_title_or_when_it_has_faded(qapp: QApplication) -> None:
    planes = FramePlanes(640, 360)
    for plane in (planes.y, planes.u, planes.v):
        plane[...] = 90
    lettering = drawn("Hi", (640, 360))
    overlay = overlay_from(lettering.pixels, lettering.x, lettering.y)
    overlay.onto(planes, 0.0)
    assert (planes.y == 90).all()
    overlay.onto(planes, 0.5)
    half = int(planes.y.max())
    overlay.onto(planes, 1.0)
    assert 90 < half < int(planes.y.max())
    height, width = lettering.pixels.shape[:2]
    planes.y[lettering.y : lettering.y + height, lettering.x : lettering.x + width] = 90
    assert (planes.y == 90).all()
