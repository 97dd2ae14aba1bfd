"""Titles drawn by Qt: the one place in the renderer that knows fonts."""

import logging
import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPainter,
    QTextLayout,
    QTextOption,
)

from nemo_desktop import paths
from nemo_desktop.engine.render.chunk import Caption

log = logging.getLogger(__name__)

Pixels = npt.NDArray[np.uint8]

# Shipped families first; whatever they lack comes from the computer's own fonts.
_FAMILIES: Final = (
    "Inter", "Noto Sans SC", "Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji",
)  # fmt: skip
_LINE_SEPARATOR: Final = "\u2028"
_SMALLEST: Final = 0.35


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of title looks. `em` is the letter height as a share of the frame's shorter
    side, `wide` and `high` the most it may take of the frame."""

    em: float
    weight: QFont.Weight
    wide: float
    high: float
    has_box: bool = False


STYLES: Final = {
    "title": Style(0.088, QFont.Weight.Bold, 0.84, 0.6),
    "subtitle": Style(0.044, QFont.Weight.DemiBold, 0.8, 0.3, has_box=True),
}


@dataclass(frozen=True, slots=True)
class Lettering:
    """A drawn title: premultiplied RGBA (height, width, 4) and where its upper left corner lies
    in the frame; both coordinates and sides are even, as halved chroma needs."""

    x: int
    y: int
    pixels: Pixels


def letter(caption: Caption, frame: tuple[int, int]) -> Lettering | None:
    """Draws a title for a frame of (width, height); None when there is nothing to see.

    Lines break by themselves; letters shrink until everything fits the style's share of the
    frame. Unknown styles and places are drawn as "title" and "center".
    """
    _start_qt()
    text = caption.text.replace("\r\n", "\n").strip().replace("\n", _LINE_SEPARATOR)
    if all(unicodedata.category(sign)[0] == "Z" for sign in text):
        return None
    look = STYLES.get(caption.style, STYLES["title"])
    block = _Block.fitting(text, look, frame, caption.size)
    pixels = _painted(block, look, QColor(caption.color or "#ffffff"))
    x = round((frame[0] - block.width) / 2 - block.margin)
    y = round(_top_of(caption.place, block.height, frame) - block.margin)
    return _within_frame(x, y, pixels, frame)


class _Block:
    """Lines of text laid out: `width` and `height` of the ink's box, `margin` around it."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        self.layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.lines: list[QRectF] = []
        self.em = font.pixelSize()
        self.height = 0.0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += line.height() * (1.02 if self.em > 60 else 1.08)
            self.lines.append(line.naturalTextRect())
        self.layout.endLayout()
        self.left = min(line.left() for line in self.lines)
        self.width = max(line.right() for line in self.lines) - self.left
        self.margin = int(np.ceil(self.em * 0.6 / 2)) * 2

    @classmethod
    def fitting(cls, text: str, look: Style, frame: tuple[int, int], size: float) -> "_Block":
        """The block in the largest letters that fit, its lines about equally long."""
        widest, highest = look.wide * frame[0], look.high * frame[1]
        em = look.em * min(frame) * size
        smallest = max(em * _SMALLEST, 6)
        while True:
            font = _font(em, look.weight)
            block = cls(text, font, widest)
            if em <= smallest or (block.height <= highest and not _breaks_words(block)):
                return block._balanced(text, font, widest)
            em *= 0.94

    def _balanced(self, text: str, font: QFont, widest: float) -> "_Block":
        """As many lines, as narrow as they can be: no lonely last word."""
        if len(self.lines) == 1:
            return self
        narrow, wide = widest / len(self.lines) / 2, widest
        best = self
        for _ in range(7):
            middle = (narrow + wide) / 2
            block = _Block(text, font, middle)
            if len(block.lines) > len(self.lines) or _breaks_words(block):
                narrow = middle
            else:
                wide, best = middle, block
        return best


def _breaks_words(block: _Block) -> bool:
    """Whether a line ends within a word of a script that has spaces between words."""
    text = block.layout.text()
    for index in range(block.layout.lineCount() - 1):
        end = block.layout.lineAt(index).textStart() + block.layout.lineAt(index).textLength()
        before, after = _unit(text, end - 1), _unit(text, end)
        if before.isalpha() and after.isalpha() and max(before, after) < "\u2e80":
            return True
    return False


def _unit(text: str, index: int) -> str:
    """The sign at a place counted as Qt counts, in UTF-16 units; empty beyond the end."""
    units = text.encode("utf-16-le")[2 * index : 2 * index + 2]
    return units.decode("utf-16-le", "replace")


def _top_of(place: str, height: float, frame: tuple[int, int]) -> float:
    """Where the ink begins. Upright frames keep more free: apps lay their buttons there."""
    is_upright = frame[0] < 0.8 * frame[1]
    top, bottom = (0.12, 0.18) if is_upright else (0.08, 0.09)
    first, last = top * frame[1], (1 - bottom) * frame[1] - height
    middle = {"upper_third": 0.3, "lower_third": 0.72 if is_upright else 0.76}.get(place, 0.5)
    wanted = {"top": first, "bottom": last}.get(place, middle * frame[1] - height / 2)
    return max(min(wanted, last), first) if last > first else (frame[1] - height) / 2


def _painted(block: _Block, look: Style, color: QColor) -> Pixels:
    width = int(np.ceil(block.width)) + 2 * block.margin
    height = int(np.ceil(block.height)) + 2 * block.margin
    origin = QPointF(block.margin - block.left, block.margin)
    ink = _layer(width, height, lambda painter: _write(painter, block, origin, color))
    is_dark = color.lightnessF() < 0.35
    under = _shadow(ink[..., 3], block.em, strength=0.35 if look.has_box else 0.75)
    if look.has_box:
        box = _layer(
            width, height, lambda painter: _paint_box(painter, block, origin, is_dark=is_dark)
        )
        return _over(ink, box)
    return _over(ink, _tinted(under, 255 if is_dark else 0))


def _write(painter: QPainter, block: _Block, origin: QPointF, color: QColor) -> None:
    painter.setPen(color)
    block.layout.draw(painter, origin)


def _paint_box(painter: QPainter, block: _Block, origin: QPointF, *, is_dark: bool) -> None:
    ground = QColor(255, 255, 255, 185) if is_dark else QColor(10, 12, 16, 158)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    beside, above = block.em * 0.5, block.em * 0.22
    ink = QRectF(origin.x() + block.left, origin.y(), block.width, block.height)
    painter.drawRoundedRect(
        ink.adjusted(-beside, -above, beside, above), block.em * 0.28, block.em * 0.28
    )


def _layer(width: int, height: int, paint: Callable[[QPainter], None]) -> Pixels:
    image = QImage(width, height, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : 4 * width].reshape(height, width, 4).copy()


def _shadow(alpha: Pixels, em: float, *, strength: float) -> npt.NDArray[np.float32]:
    """A soft shadow in two parts: a close one that gives the edge, a wide one below.

    Made from the drawn letters, not from outlines, so that emoji have one too.
    """
    solid = alpha.astype(np.float32) / 255
    close = cv2.GaussianBlur(solid, (0, 0), max(em * 0.035, 0.6))
    lowered = np.zeros_like(solid)
    drop = max(round(em * 0.045), 1)
    lowered[drop:] = solid[:-drop]
    wide = cv2.GaussianBlur(lowered, (0, 0), max(em * 0.14, 1.0))
    both = 1 - (1 - 0.6 * strength * close) * (1 - np.minimum(1.15 * wide, 1) * strength)
    shadow: npt.NDArray[np.float32] = both.astype(np.float32)
    return shadow


def _tinted(alpha: npt.NDArray[np.float32], grey: int) -> Pixels:
    layer = np.empty((*alpha.shape, 4), np.uint8)
    layer[..., :3] = np.rint(alpha * grey)[..., None]
    layer[..., 3] = np.rint(alpha * 255)
    return layer


def _over(upper: Pixels, lower: Pixels) -> Pixels:
    """Porter-Duff "over" of premultiplied layers."""
    free = 255 - upper[..., 3:].astype(np.uint16)
    return (upper + (lower * free + 127) // 255).astype(np.uint8)


def _within_frame(x: int, y: int, pixels: Pixels, frame: tuple[int, int]) -> Lettering | None:
    """Cut to the frame, and grown by transparent edges to even places and sides."""
    left, top = max(x, 0) // 2 * 2, max(y, 0) // 2 * 2
    right = min(x + pixels.shape[1] + 1, frame[0]) // 2 * 2
    bottom = min(y + pixels.shape[0] + 1, frame[1]) // 2 * 2
    if right <= left or bottom <= top:
        return None
    even = np.zeros((bottom - top, right - left, 4), np.uint8)
    down, across = max(y - top, 0), max(x - left, 0)
    part = pixels[max(top - y, 0) :, max(left - x, 0) :]
    part = part[: even.shape[0] - down, : even.shape[1] - across]
    even[down : down + part.shape[0], across : across + part.shape[1]] = part
    return Lettering(left, top, even)


@cache
def _font(em: float, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPixelSize(max(round(em), 6))
    font.setWeight(weight)
    # Without hinting letters keep their shape at every size.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


@cache
def _start_qt() -> None:
    """Qt without a screen, with the shipped fonts; once per process."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept_alive.append(QGuiApplication(["nemo-desktop-titles"]))
    files = sorted((paths.resources() / "fonts").glob("*.[to]tf"))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    if not files or -1 in loaded:
        log.warning("shipped fonts are missing; titles use the computer's own")


_kept_alive: list[QGuiApplication] = []
