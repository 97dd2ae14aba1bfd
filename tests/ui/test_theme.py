"""Colours that can be read, a style sheet without holes, icons that exist."""

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from nemo_desktop import paths
from nemo_desktop.ui import portal, theme, timeline_glow, timeline_paint
from nemo_desktop.ui.icons import Icons
from tests.ui.conftest import Show

PAIRS = (
    ("text", "background"),
    ("text", "panel"),
    ("text", "sunken"),
    ("text", "wash"),
    ("text", "danger_wash"),
    ("dim", "background"),
    ("dim", "panel"),
    ("dim", "sunken"),
    ("dim", "wash"),
    ("danger", "panel"),
    ("danger", "wash"),
    ("danger", "background"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_stage", "stage"),
    ("on_video", "video"),
    ("on_music", "music"),
    ("on_title", "title"),
    ("panel", "text"),
)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    value = QColor(colour)
    red, green, blue = (linear(part) for part in (value.redF(), value.greenF(), value.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("over", "under"), PAIRS)
def test_text_can_be_read(name: str, over: str, under: str) -> None:
    palette = theme.named(name)
    found = contrast(getattr(palette, over), getattr(palette, under))
    assert found >= 4.5, f"{over} on {under}: {found:.2f}"


def mixed(under: str, over: str, strength: float) -> str:
    """A colour with so much of another over it."""
    one, other = QColor(under), QColor(over)
    pairs = zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(a * (1 - strength) + b * strength for a, b in pairs)).name()


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("part", ["title", "video", "music"])
def test_clips_can_be_read_while_they_glow_or_are_held_and_told_from_what_is_behind(
    name: str, part: str
) -> None:
    palette = theme.named(name)
    clip, ink = getattr(palette, part), getattr(palette, f"on_{part}")
    for wash in (timeline_glow.STRENGTH, timeline_paint.WASH):
        found = (mixed(colour, palette.accent, wash) for colour in (clip, ink))
        assert contrast(*found) >= 4.5
    assert contrast(mixed(clip, ink, timeline_paint.EDGE[palette.is_dark]), palette.panel) >= 3


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("under", ["panel", "background", "sunken"])
def test_the_focus_ring_can_be_seen(name: str, under: str) -> None:
    palette = theme.named(name)
    assert contrast(palette.accent, getattr(palette, under)) >= 3


@pytest.mark.parametrize("name", ["light", "dark"])
def test_no_place_in_the_style_sheet_stays_empty(name: str) -> None:
    sheet = theme.style_sheet(theme.named(name))
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


def test_dark_is_dark() -> None:
    assert theme.named("dark").is_dark
    assert not theme.named("light").is_dark


def test_high_contrast_uses_the_system_s_colours_only(qapp: QApplication) -> None:
    system = QPalette()
    known = {system.color(role).name() for role in QPalette.ColorRole if role.value < 20}
    found = theme.of_system(system)
    assert {getattr(found, name) for name in found.__slots__} <= known


def test_the_shipped_fonts_are_used(qapp: QApplication) -> None:
    theme.load_fonts()
    assert QFontInfo(theme.body_font()).family() == "Inter"


def test_all_icons_can_be_drawn(qapp: QApplication) -> None:
    icons = Icons(theme.named("light"))
    for file in (paths.resources() / "icons").glob("*.svg"):
        image = icons.pixmap(file.stem, "text", 18, 2.0).toImage()
        assert any(
            image.pixelColor(x, y).alpha() > 128 for x in range(36) for y in range(0, 36, 3)
        ), file.name


class Wrapped:
    """A value as it comes over the bus."""

    def __init__(self, value: object) -> None:
        self._value = value

    def variant(self) -> object:
        return self._value


@pytest.mark.parametrize(
    ("answer", "is_dark"),
    [
        ([Wrapped(1)], True),
        ([Wrapped(Wrapped(1))], True),
        ([Wrapped(2)], False),
        ([Wrapped(0)], None),
        (["no such setting"], None),
        ([], None),
    ],
)
def test_what_a_desktop_says_of_dark(answer: list[object], is_dark: bool | None) -> None:
    assert portal.meaning(answer) is is_dark


def test_where_there_is_no_desktop_none_is_asked() -> None:
    assert portal.is_dark() is None


def test_a_menu_leaves_what_lies_outside_its_round_corners_to_what_is_below(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    menu = view.menu_for(view.model().index(1, 0))
    menu.popup(view.mapToGlobal(view.rect().center()))
    mask = menu.mask()
    assert not mask.contains(menu.rect().topLeft())
    assert not mask.contains(menu.rect().bottomRight())
    assert mask.contains(menu.rect().center())
    assert mask.boundingRect().width() >= menu.width() - 1
    menu.close()
