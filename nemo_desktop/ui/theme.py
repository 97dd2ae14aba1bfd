"""Two palettes, one style sheet: how the whole window is coloured."""

import json
import re
from dataclasses import dataclass, fields
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QToolTip

from nemo_desktop import paths
from nemo_desktop.ui import portal

MEDIUM: Final = QFont.Weight.Medium
SEMIBOLD: Final = QFont.Weight.DemiBold
# A system's own Chinese face comes before the shipped one; on Linux what is installed differs
# too much in weight to rely on, so there the shipped one comes first.
FAMILIES: Final = (
    "Inter",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Noto Color Emoji",
)


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one palette, each as #rrggbb."""

    background: str
    panel: str
    sunken: str
    line: str
    edge: str
    text: str
    dim: str
    accent: str
    accent_hover: str
    accent_faint: str
    on_accent: str
    wash: str
    ok: str
    danger: str
    danger_wash: str
    stage: str
    on_stage: str
    video: str
    on_video: str
    music: str
    on_music: str
    title: str
    on_title: str

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what lies under it."""
        return QColor(self.text).lightness() > QColor(self.panel).lightness()


def is_dark(appearance: str) -> bool:
    """Whether "light", "dark" or "system" means dark right now."""
    if appearance == "system":
        told = portal.is_dark()
        if told is not None:
            return told
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return appearance == "dark"


def colours(appearance: str) -> Colours:
    """The palette for "light", "dark" or "system"; the system's own colours where a person
    asked the system for high contrast."""
    if appearance == "system" and _wants_contrast():
        return of_system(QGuiApplication.palette())
    return named("dark" if is_dark(appearance) else "light")


@cache
def named(name: str) -> Colours:
    """A shipped palette: "light" or "dark"."""
    file = paths.resources() / "theme" / f"{name}.json"
    return Colours(**json.loads(file.read_text(encoding="utf-8")))


def of_system(palette: QPalette) -> Colours:
    """Only the colours that the system itself uses."""
    window, text = palette.window().color().name(), palette.windowText().color().name()
    base, accent = palette.base().color().name(), palette.highlight().color().name()
    values = {field.name: base for field in fields(Colours)}
    values |= {name: text for name in values if name.startswith("on_")}
    for name in ("text", "dim", "line", "edge", "ok", "danger"):
        values[name] = text
    values |= {"background": window, "sunken": window, "accent": accent, "accent_hover": accent}
    values["on_accent"] = palette.highlightedText().color().name()
    return Colours(**values)


def dress(app: QApplication, palette: Colours) -> None:
    """Gives the whole program its style, colours and fonts.

    The style sheet is for each window or dialog by itself, before there is anything in it: a sheet
    for the program would be worked out anew for all that there is at once.
    """
    load_fonts()
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(body_font())
    app.setPalette(_palette(palette))
    QToolTip.setFont(body_font(12))


def style_sheet(palette: Colours) -> str:
    """The style sheet with the palette's colours filled in."""
    text = (paths.resources() / "theme" / "app.qss").read_text(encoding="utf-8")
    return re.sub(r"@(\w+)", lambda found: str(getattr(palette, found[1], found[0])), text)


def body_font(
    pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal, *, is_tabular: bool = False
) -> QFont:
    """The program's font; `is_tabular` gives every digit the same width."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if is_tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def load_fonts() -> tuple[int, ...]:
    """Makes the shipped fonts known to Qt, once."""
    files = sorted((paths.resources() / "fonts").glob("*.[to]tf"))
    return tuple(QFontDatabase.addApplicationFont(str(file)) for file in files)


def is_calm(app: QApplication) -> bool:
    """Whether the system asks for no motion."""
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def _wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):  # Qt before 6.10 does not know
        return False
    accessibility = hints.accessibility()
    return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for part, colour in (
        (role.Window, colours.background),
        (role.WindowText, colours.text),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.dim),
        (role.Button, colours.panel),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.background),
        (role.Light, colours.panel),
        (role.Midlight, colours.sunken),
        (role.Mid, colours.line),
        (role.Dark, colours.edge),
        (role.Shadow, colours.edge),
    ):
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.dim))
    return palette
