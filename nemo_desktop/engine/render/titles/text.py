"""Titles drawn by Qt: the one place in the renderer that knows fonts."""

import logging
import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPainter,
    QRegion,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from nemo_desktop import paths
from nemo_desktop.engine.render.chunk import Caption
from nemo_desktop.engine.render.titles import lettering
from nemo_desktop.engine.render.titles.place import (
    begins_right,
    corner_of,
    parts_of,
    room_for,
    runs_both_ways,
)
from nemo_desktop.engine.render.titles.style import (
    BY_CONTRAST,
    MEDIUM,
    NOTHING,
    Style,
    style_of,
)
from nemo_desktop.engine.render.titles.wrapping import Wrapping, part_of, units_of

log = logging.getLogger(__name__)

Pixels = npt.NDArray[np.uint8]

# Shipped families first; whatever they lack comes from the computer's own fonts.
# Emoji come in colour where the computer has them, else in lines from the shipped font.
_FAMILIES: Final = (
    "Inter", "Noto Sans Arabic", "Heebo", "Noto Sans Devanagari", "Noto Sans SC",
    "Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Noto Emoji",
)  # fmt: skip
_LINE_SEPARATOR: Final = "\u2028"
_BARE_KEYCAP: Final = re.compile("([0-9#*])\u20e3")
_SMALLEST: Final = 0.35
# The most that a line takes, in letter heights: Arabic fonts ask for twice their letters.
_HIGHEST: Final = 1.5
_BAR: Final = QColor(255, 184, 77)


def letter(caption: Caption, frame: tuple[int, int], stage: int = -1) -> lettering.Lettering | None:
    """Draws a title for a frame of (width, height); None when there is nothing to see.

    Lines break by themselves; letters shrink until everything fits the style's share of the
    frame. Unknown places are "center". `stage`: how many `steps` are written; -1 is all.
    """
    start_qt()
    text = _cleaned(caption.text)
    if all(unicodedata.category(sign)[0] == "Z" for sign in text):
        return None
    look = style_of(caption)
    block = _Block.fitting(text, look, frame, caption)
    written = units_of(text)
    if 0 <= stage < len(steps(caption)):
        written = steps(caption)[stage - 1] if stage else 0
    pixels = _painted(block, look, QColor(caption.color or "#ffffff"), written)
    around = (0.5 * block.em, 0.22 * block.em) if look.has_box else (0.0, 0.0)
    x, y = corner_of(caption.place, (block.width, block.height), frame, around)
    x, y = round(x - block.margin), round(y - block.margin)
    if look.shade:
        x, y, pixels = lettering.on_shade(x, y, pixels, look.shade, frame)
    return lettering.within_frame(x, y, pixels, frame)


@cache
def steps(caption: Caption) -> tuple[int, ...]:
    """Where a title may end while it is being written: after each letter, or each word, as its
    animation says, counted as Qt counts."""
    text = _cleaned(caption.text)
    is_word = caption.animation == "word_by_word"
    if is_word and (words := Wrapping(text).words):
        return words
    kind = QTextBoundaryFinder.BoundaryType
    finder = QTextBoundaryFinder(kind.Word if is_word else kind.Grapheme, text)
    found = []
    while (place := finder.toNextBoundary()) > 0:
        if not is_word or finder.boundaryReasons() & finder.BoundaryReason.EndOfItem:
            found.append(place)
    last = units_of(text)
    return tuple(found) if found and found[-1] == last else (*found, last)


def missing(text: str) -> tuple[str, ...]:
    """The characters that no font of this computer has, in the order of the text, each once.

    A font may have the parts of an emoji and not the whole: that is drawn in parts, not as a box.
    """
    start_qt()
    whole = _cleaned(text)
    kind = QTextBoundaryFinder.BoundaryType.Grapheme
    finder = QTextBoundaryFinder(kind, whole)
    units = whole.encode("utf-16-le")
    found: dict[str, None] = {}
    first = 0
    while (last := finder.toNextBoundary()) > 0:
        sign = units[2 * first : 2 * last].decode("utf-16-le", "replace")
        if not all(map(_is_unseen, sign)) and _is_box(sign):
            found[sign] = None
        first = last
    return tuple(found)


@lru_cache(maxsize=4096)
def _is_box(sign: str) -> bool:
    """Whether a character, with its marks, would be drawn as a box."""
    layout = QTextLayout(sign, _font(32, MEDIUM))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def _is_unseen(sign: str) -> bool:
    """Whether a character shows nothing by itself: joiners, marks of direction, spaces."""
    return unicodedata.category(sign) in ("Cf", "Cc", "Zs", "Zl", "Zp")


def _cleaned(text: str) -> str:
    # A keycap that does not say it is an emoji would be a digit beside an empty key.
    text = _BARE_KEYCAP.sub("\\1\ufe0f\u20e3", text)
    return text.replace("\r\n", "\n").strip().replace("\n", _LINE_SEPARATOR)


class _Block:
    """Lines of text laid out: `width` and `height` of the ink's box, `margin` around it."""

    def __init__(self, text: str, font: QFont, width: float, setting: "_Setting") -> None:
        self.layout = QTextLayout(text, font)
        self.setting = setting
        self._rest_from = self._set_rest(text, font, setting.rest)
        option = QTextOption(setting.alignment)
        option.setWrapMode(_WRAP_MODES[setting.wrapping.is_needed])
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.lines: list[QRectF] = []
        self._bands: list[tuple[float, float]] = []  # top and height of each line
        self.em = font.pixelSize()
        self.height = 0.0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            self._fill(line, width)
            is_rest = 0 <= self._rest_from < line.textStart()
            # What a font asks for above and below its letters is not all needed.
            more = max(line.height() - _HIGHEST * self.em * (setting.rest if is_rest else 1), 0.0)
            line.setPosition(QPointF(0, self.height - more * line.ascent() / line.height()))
            self._bands.append((self.height, line.height() - more))
            self.height += (line.height() - more) * (1.02 if self.em > 60 else 1.08)
            self.lines.append(line.naturalTextRect())
        self.layout.endLayout()
        self.left = min(line.left() for line in self.lines)
        self.width = max(line.right() for line in self.lines) - self.left
        self.margin = int(np.ceil(self.em * 0.6 / 2)) * 2

    def _fill(self, line: QTextLine, width: float) -> None:
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if end < units_of(self.layout.text()):
            better = self.setting.wrapping.end(start, end, self.setting.grade)
            if better < end:
                line.setNumColumns(better - start, width)

    def _set_rest(self, text: str, font: QFont, share: float) -> int:
        """What follows the first line that the person ended is set smaller; gives where it
        begins, -1 when there is none."""
        start = text.find(_LINE_SEPARATOR)
        if share == 1 or start < 0:
            return -1
        rest = QTextLayout.FormatRange()
        rest.start = units_of(text[:start])
        rest.length = units_of(text[start:])
        smaller = QTextCharFormat()
        smaller.setFont(_font(font.pixelSize() * share, MEDIUM))
        rest.format = smaller
        self.layout.setFormats([rest])
        return rest.start

    @classmethod
    def fitting(cls, text: str, look: Style, frame: tuple[int, int], caption: Caption) -> "_Block":
        """The block in the largest letters that fit, its lines about equally long."""
        side = parts_of(caption.place)[1]
        if look.has_bar and begins_right(text):
            side = "right"
        wrapping = Wrapping(text)
        alignment = _ALIGNMENTS.get(side, Qt.AlignmentFlag.AlignHCenter)
        setting = _Setting(alignment, look.rest, wrapping, wrapping.grades[-1])
        em = look.em * min(frame) * caption.size
        widest = min(look.wide * frame[0], room_for(caption.place, frame))
        smallest = max(em * _SMALLEST, 6)
        least = smallest if wrapping.is_needed else em / 2
        small = cls(text, _font(least, look.weight), widest - least * look.has_box, setting)
        found: _Block | None = None
        while True:
            font = _font(em, look.weight)
            block = cls(text, font, room := widest - em * look.has_box, setting)
            # A word too long for small letters is broken instead of made tiny.
            is_whole = small.breaks_words or not block.breaks_words
            if em <= smallest or (block.height <= look.high * frame[1] and is_whole):
                balanced = block._balanced(text, font, room)
                found = found or balanced
                if not balanced.ends_lonely or em <= max(smallest, 0.78 * found.em):
                    return found if balanced.ends_lonely else balanced
            em *= 0.94

    @property
    def ends_lonely(self) -> bool:
        """Whether the last of many lines holds next to nothing."""
        return len(self.lines) > 2 and self.lines[-1].width() < 0.4 * self.width

    @property
    def breaks_words(self) -> bool:
        """Whether a line ends within a word."""
        lines = map(self.layout.lineAt, range(len(self.lines) - 1))
        ends = (line.textStart() + line.textLength() for line in lines)
        return any(map(self.setting.wrapping.is_broken, ends))

    def _balanced(self, text: str, font: QFont, widest: float) -> "_Block":
        """As many lines, as narrow as they can be: no lonely last word."""
        if len(self.lines) == 1:
            return self
        best = self
        for grade in self.setting.wrapping.grades[:-1]:
            block = _Block(text, font, widest, replace(self.setting, grade=grade))
            if len(block.lines) <= len(self.lines):
                best = block
                break
        narrow, wide = widest / len(self.lines) / 2, widest
        for _ in range(7):
            middle = (narrow + wide) / 2
            block = _Block(text, font, middle, best.setting)
            if len(block.lines) > len(self.lines) or block.breaks_words:
                narrow = middle
            else:
                wide, best = middle, block
        return best

    def written(self, units: int) -> QRegion:
        """Where the first so many units of the text stand."""
        region = QRegion()
        for index in range(self.layout.lineCount()):
            line = self.layout.lineAt(index)
            if units <= line.textStart():
                break
            end = line.textStart() + line.textLength()
            if not runs_both_ways(part_of(self.layout.text(), line.textStart(), end)):
                end = min(units, end)
            first, last = _x_at(line, line.textStart()), _x_at(line, end)
            is_whole = end == line.textStart() + line.textLength()
            more = 0.2 * self.em if is_whole else 0.0
            left, right = min(first, last) - 0.2 * self.em, max(first, last) + more
            top, height = self._bands[index]
            area = QRectF(left, top - 0.1 * self.em, right - left, height + 0.1 * self.em)
            region = region.united(area.toAlignedRect())
        return region


def _x_at(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)  # the stubs say "object"
    assert isinstance(found, tuple)
    return float(found[0])


@dataclass(frozen=True, slots=True)
class _Setting:
    """How lines lie under each other."""

    alignment: Qt.AlignmentFlag
    rest: float
    wrapping: Wrapping
    grade: int


_WRAP_MODES: Final = (
    QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, QTextOption.WrapMode.WrapAnywhere,
)  # fmt: skip
_ALIGNMENTS: Final = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}


def _painted(block: _Block, look: Style, color: QColor, written: int) -> Pixels:
    width = int(np.ceil(block.width)) + 2 * block.margin
    height = int(np.ceil(block.height)) + 2 * block.margin
    origin = QPointF(block.margin - block.left, block.margin)

    def write(painter: QPainter) -> None:
        if written < units_of(block.layout.text()):
            painter.setClipRegion(block.written(written).translated(origin.toPoint()))
        painter.setPen(color)
        block.layout.draw(painter, origin)

    ink = _layer(width, height, write)
    contrast = QColor("#ffffff" if color.lightnessF() < 0.35 else "#000000")
    dark = 0 if contrast.blackF() == 1 else 255
    if look.outline != NOTHING:
        edge = lettering.outline(ink[..., 3], block.em)
        ink = lettering.over(ink, lettering.tinted(edge, _rgb(look.outline, contrast)))
    if look.has_shadow:
        strength = 0.75 if look.outline == NOTHING else 0.3
        under = lettering.shadow(ink[..., 3], block.em, strength=strength)
        ink = lettering.over(ink, lettering.tinted(under, (dark, dark, dark)))
    if not look.has_box:
        return ink
    ground = _layer(
        width, height, lambda painter: _paint_box(painter, block, origin, look, contrast)
    )
    return lettering.over(ink, ground)


def _rgb(color: str, contrast: QColor) -> tuple[int, int, int]:
    told = contrast if color == BY_CONTRAST else QColor(color)
    return told.red(), told.green(), told.blue()


def _paint_box(
    painter: QPainter, block: _Block, origin: QPointF, look: Style, contrast: QColor
) -> None:
    if look.box != BY_CONTRAST:
        ground = QColor(look.box)
        ground.setAlpha(235)
    elif contrast.blackF() == 1:
        ground = QColor(10, 12, 16, 158)
    else:
        ground = QColor(255, 255, 255, 185)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    beside, above = block.em * 0.5, block.em * 0.22
    ink = QRectF(origin.x() + block.left, origin.y(), block.width, block.height)
    box = ink.adjusted(-beside, -above, beside, above)
    if not look.has_bar:
        painter.drawRoundedRect(box, block.em * 0.28, block.em * 0.28)
        return
    painter.drawRect(box)
    painter.setBrush(_BAR)
    thick = block.em * 0.12
    left = box.right() - thick if begins_right(block.layout.text()) else box.left()
    painter.drawRect(QRectF(left, box.top(), thick, box.height()))


def _layer(width: int, height: int, paint: Callable[[QPainter], None]) -> Pixels:
    image = QImage(width, height, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    hints = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
    with QPainter(image) as painter:
        painter.setRenderHints(hints)
        paint(painter)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : 4 * width].reshape(height, width, 4).copy()


@cache
def _font(em: float, weight: int) -> QFont:
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPixelSize(max(round(em), 6))
    font.setWeight(QFont.Weight(weight))
    # Without hinting letters keep their shape at every size.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


@cache
def start_qt() -> None:
    """Qt without a screen, with the shipped fonts; once per process."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept_alive.append(QGuiApplication(["nemo-desktop-titles"]))
    files = sorted((paths.resources() / "fonts").glob("*.[to]tf"))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    if not files or -1 in loaded:
        log.warning("shipped fonts are missing; titles use the computer's own")


_kept_alive: list[QGuiApplication] = []
