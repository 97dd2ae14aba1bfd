"""Titles: whole, legible, inside the frame, in every script."""

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtWidgets import QApplication

from nemo_desktop.engine.render.chunk import Caption
from nemo_desktop.engine.render.pictures.planes import FramePlanes
from nemo_desktop.engine.render.titles.captioning import lay
from nemo_desktop.engine.render.titles.lettering import Lettering
from nemo_desktop.engine.render.titles.overlay import overlay_from
from nemo_desktop.engine.render.titles.style import STYLES, usual_place
from nemo_desktop.engine.render.titles.text import letter, missing, steps
from nemo_desktop.engine.render.titles.titling import ANIMATIONS, TITLE_STYLES

FRAMES = [(1920, 1080), (1080, 1920), (1080, 1080), (540, 960), (64, 36)]
NINE = [
    *("top_left", "top", "top_right", "left", "center", "right"),
    *("bottom_left", "bottom", "bottom_right"),
]
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
@pytest.mark.parametrize("style", STYLES)
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


@pytest.mark.parametrize("style", TITLE_STYLES)
def test_text_of_any_style_can_lie_in_the_middle(qapp: QApplication, style: str) -> None:
    lettering = drawn("Hello", style=style, place="center")
    rows, columns = np.nonzero(ink(lettering))
    assert lettering.x + (columns.min() + columns.max()) / 2 == pytest.approx(960, abs=8)
    if style != "end_card":  # its shade takes the whole frame
        assert lettering.y + (rows.min() + rows.max()) / 2 == pytest.approx(540, abs=20)


def test_a_keycap_is_one_sign_however_it_was_typed(qapp: QApplication) -> None:
    one, other = drawn("1\u20e3"), drawn("1\ufe0f\u20e3")
    assert one.pixels.shape == other.pixels.shape
    assert (one.pixels == other.pixels).all()


def test_a_lower_third_lies_low_and_left_with_a_smaller_second_line(qapp: QApplication) -> None:
    lettering = drawn(
        "Ada Lovelace\nMathematician", style="lower_third", place=usual_place("lower_third")
    )
    rows, columns = np.nonzero(ink(lettering))
    assert 0.05 * 1920 < lettering.x + columns.min() < 0.12 * 1920
    assert lettering.y + rows.min() > 0.6 * 1080
    lines = np.flatnonzero(np.diff(ink(lettering).any(axis=1).astype(int)))
    assert len(lines) >= 4
    assert lines[1] - lines[0] > 1.2 * (lines[3] - lines[2])


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("row", ["top", "bottom", "center"])
def test_a_title_can_lie_at_a_side(qapp: QApplication, row: str, side: str) -> None:
    place = side if row == "center" else f"{row}_{side}"
    for style in ("title", "subtitle", "caption"):
        lettering = drawn("Hello", place=place, style=style)
        rows, columns = np.nonzero(ink(lettering))
        middle = lettering.x + (columns.min() + columns.max()) / 2
        assert middle < 700 if side == "left" else middle > 1220
        height = lettering.y + (rows.min() + rows.max()) / 2
        assert {"top": height < 300, "bottom": height > 780, "center": 500 < height < 580}[row]


@pytest.mark.parametrize("text", ["رحلة طويلة\nإلى الجبال", "पहाड़ों में\nएक दिन"])
def test_lines_of_every_script_lie_close(qapp: QApplication, text: str) -> None:
    """Some fonts ask for twice the height of their letters; a line that is being written shows
    nothing of the next one all the same, and marks are not cut off."""
    whole = drawn(text, frame=(1920, 1080)).pixels
    em = 0.088 * 1080
    ink = np.flatnonzero((whole[..., :3].min(axis=2) > 200).any(axis=1))
    assert ink[-1] - ink[0] < 2.7 * em
    first = text.partition("\n")[0]
    caption = Caption(text, "title", "center", 1.0, None, 0, 0, "typewriter")
    stage = next(n for n, end in enumerate(steps(caption), 1) if end >= len(first))
    written = letter(caption, (1920, 1080), stage)
    alone = drawn(first, frame=(1920, 1080))
    assert written is not None
    rows = [
        np.flatnonzero((pixels[..., :3].min(axis=2) > 200).any(axis=1))
        for pixels in (written.pixels, alone.pixels)
    ]
    assert abs(int(np.ptp(rows[0])) - int(np.ptp(rows[1]))) <= 2


def test_a_lower_third_begins_where_its_script_begins(qapp: QApplication) -> None:
    """The bar and the beginnings of all lines are left of Latin, right of Arabic and Hebrew."""
    for text in ("Ada Lovelace\nin London", "يوم في الجبال\nمصور", "שרה לוי\nמעצבת"):
        pixels = drawn(text, style="lower_third", place="lower_third_left").pixels.astype(int)
        bar = (pixels[..., 0] > 200) & (pixels[..., 2] < 120) & (pixels[..., 3] > 250)
        letters = (pixels[..., :3].min(axis=2) > 200) & ~bar
        middle = float(np.flatnonzero(letters.any(axis=0)).mean())
        is_right = float(np.nonzero(bar)[1].mean()) > middle
        assert is_right is (text[0] != "A"), text
        rows = np.flatnonzero(letters.any(axis=1))
        gap = int(np.diff(rows).argmax())
        first, second = letters[: rows[gap] + 1], letters[rows[gap] + 1 :]
        ends = [np.flatnonzero(line.any(axis=0))[-1 if is_right else 0] for line in (first, second)]
        assert abs(int(ends[0]) - int(ends[1])) < 8, text


@pytest.mark.parametrize("style", ["title", "subtitle", "lower_third", "caption"])
def test_nothing_lies_under_what_phones_lay_over_a_tall_film(
    qapp: QApplication, style: str
) -> None:
    """TikTok, Reels and Shorts: tabs above, name and text below, buttons at the right."""
    long = "A day in the hills of Tuscany with all our friends"
    for text in ("Hello", long, "山间的一天" * 4):
        for place in NINE:
            lettering = drawn(text, (1080, 1920), style=style, place=place)
            rows, columns = np.nonzero(ink(lettering))
            assert lettering.y + rows.min() >= 250
            assert lettering.y + rows.max() <= 1920 - 440
            assert lettering.x + columns.min() >= 60
            assert lettering.x + columns.max() <= 1080 - 120


@pytest.mark.parametrize("frame", [(1080, 1920), (1920, 1080), (1080, 1080)])
def test_no_word_is_left_alone_in_a_last_line(qapp: QApplication, frame: tuple[int, int]) -> None:
    text = "A long title that goes on and on about a day in the hills with everybody we love"
    lettering = drawn(text, frame)
    filled = ink(lettering)
    rows = np.flatnonzero(filled.any(axis=1))
    last = filled[rows.max() - 40 : rows.max()]
    widths = [np.ptp(np.flatnonzero(part.any(axis=0))) for part in (filled, last)]
    assert widths[1] > 0.35 * widths[0]


def test_a_word_that_fits_in_no_size_is_broken_and_not_made_tiny(qapp: QApplication) -> None:
    frame = (1080, 1920)
    word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente"
    usual = np.ptp(np.flatnonzero(ink(drawn("Hill", frame)).any(1)))
    rows = ink(drawn(word, frame)).any(1)
    tops = np.flatnonzero(rows & ~np.roll(rows, 1))
    assert 2 <= len(tops) <= 6
    assert np.diff(tops).min() > 0.9 * usual
    assert drawn(word, frame).pixels.shape[1] <= frame[0]


def test_letters_wear_what_was_asked_for(qapp: QApplication) -> None:
    plain, red = drawn("Hello"), drawn("Hello", outline="#ff0000")
    is_red = (red.pixels[..., 0] > 200) & (red.pixels[..., 1] < 60) & (red.pixels[..., 3] > 200)
    assert is_red.sum() > 0.2 * ink(plain).sum()
    boxed = drawn("Hello", box="#00ff00", shadow=False)
    assert (boxed.pixels[..., 1] > boxed.pixels[..., 0]).sum() > 2 * ink(plain).sum()
    assert drawn("Hello", box="none", style="lower_third").pixels[..., 3].mean() < (
        drawn("Hello", style="lower_third").pixels[..., 3].mean()
    )
    bare = drawn("Hello", shadow=False)
    assert not ((bare.pixels[..., 3] > 100) & (bare.pixels[..., 0] < 40)).any()
    assert ink(drawn("Hello", weight=400)).sum() < 0.9 * ink(plain).sum()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    [
        "مرحبا بالعالم",
        "שלום עולם",
        "नमस्ते दुनिया",
        "你好，世界",
        "Привет Ελλάδα",
        "🌸✈️👍🏽",
        " \n\u200d",
    ],
)
def test_the_shipped_fonts_have_these_scripts(text: str) -> None:
    assert missing(text) == ()


def test_a_character_that_no_font_has_is_named_once(qapp: QApplication) -> None:
    assert missing("a\ue123b\ue123 c\U0010fffd") == ("\ue123", "\U0010fffd")


def test_an_end_card_darkens_the_whole_picture(qapp: QApplication) -> None:
    lettering = drawn("The end", style="end_card", frame=(640, 360))
    assert lettering.pixels.shape == (360, 640, 4)
    assert 120 < lettering.pixels[5, 5, 3] < 200
    assert lettering.pixels[..., :3].max() == 255


def test_a_caption_is_legible_on_white(qapp: QApplication) -> None:
    planes = FramePlanes(1920, 1080)
    for plane, level in ((planes.y, 235), (planes.u, 128), (planes.v, 128)):
        plane[...] = level
    lettering = drawn("Hello", style="caption")
    overlay_from(lettering.pixels, lettering.x, lettering.y).onto(planes)
    assert planes.y.min() < 40


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("animation", ["typewriter", "word_by_word"])
def test_a_title_is_written_piece_by_piece(qapp: QApplication, text: str, animation: str) -> None:
    """What is there stays where it is; the last step is the whole title."""
    values = {"animation": animation, "style": "title", "place": "center", "size": 1.0}
    caption = Caption(text, color=None, first=0, length=0, **values)  # type: ignore[arg-type]
    whole = letter(caption, (640, 360))
    assert whole is not None
    count = len(steps(caption))
    stages = sorted({1, max(count // 3, 1), max(count * 2 // 3, 1), count})
    seen = []
    for stage in stages:
        written = letter(caption, (640, 360), stage)
        assert written is not None
        assert written.pixels.shape == whole.pixels.shape
        seen.append(int(ink(written).sum()))
    assert seen == sorted(seen)
    assert seen[-1] == ink(whole).sum()
    assert seen[0] > 0


def test_letters_that_belong_together_are_written_together() -> None:
    def count(text: str, animation: str) -> int:
        return len(steps(Caption(text, "title", "center", 1.0, None, 0, 0, animation)))

    assert count("👩‍👩‍👧 🇫🇷 e\u0301", "typewriter") == 5
    assert count("One fine day", "word_by_word") == 3
    assert count("One fine day.", "typewriter") == 13


def test_every_style_and_animation_can_be_said_in_both_languages() -> None:
    assert STYLES.keys() == TITLE_STYLES.keys()
    for manner in (*TITLE_STYLES.values(), *ANIMATIONS.values()):
        assert any(word.isascii() for word in manner.said_as)
        assert any(not word.isascii() for word in manner.said_as)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("animation", ANIMATIONS)
def test_an_animated_title_appears_stays_and_goes(animation: str) -> None:
    caption = Caption("One fine day", "title", "center", 1.0, None, 0, 90, animation)
    light = []
    for number in range(-1, 91):
        planes = FramePlanes(320, 180)
        for plane, level in ((planes.y, 60), (planes.u, 128), (planes.v, 128)):
            plane[...] = level
        lay(caption, number, 30, planes)
        light.append(int(np.maximum(planes.y.astype(int) - 60, 0).sum()))
    assert light[0] == light[-1] == 0
    assert light[1] < light[46] or animation == "none"
    assert light[46:70] == [light[46]] * 24
    assert light[-2] < light[46] or animation == "none"
