"""How the timeline's parts are painted."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from nemo_desktop.session.clip_facts import name_words, seconds, voices
from nemo_desktop.session.state import LaneClip, LaneKind, MediaItem, Timeline
from nemo_desktop.ui import timeline_marks
from nemo_desktop.ui.clock import clock
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.media_row import THUMBNAIL
from nemo_desktop.ui.still import Kept
from nemo_desktop.ui.theme import MEDIUM, SEMIBOLD, body_font
from nemo_desktop.ui.timeline_scale import (
    NAME_HEIGHT,
    NARROW,
    SLIVER,
    Row,
    Scale,
    corner_of,
    strip_of,
)

LABEL_LEFT: Final = 14
# So strong in a clip's ink its edge can be told from what lies behind, dark or light.
EDGE: Final = {True: 0.32, False: 0.55}
# So much of the accent over a clip leaves its name readable.
WASH: Final = 0.18
_STRIDE: Final = 52
_BAR: Final = 3
# A clip wider than this is not kept as a picture.
_WIDEST: Final = 400
_TAG_HEIGHT: Final = 20
_SHORTEST_NAME: Final = 22
_TALL: Final = QSize(56, 64)
_ICONS: Final = {
    "text": "type",
    "captions": "captions",
    "video": "film",
    "audio": "music",
    "voice": "mic",
    "other": "layers",
}
_COLOURS: Final = {LaneKind.TEXT: "title", LaneKind.VIDEO: "video", LaneKind.AUDIO: "music"}
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def ruler(painter: QPainter, scale: Scale, look: Look) -> None:
    """Times along the top."""
    painter.setFont(body_font(11, is_tabular=True))
    painter.setPen(QColor(look.colours.dim))
    metrics = painter.fontMetrics()
    for second in scale.ticks():
        said = tick(second, look) if second else look.texts("ui.timeline.seconds", seconds=0)
        width = metrics.horizontalAdvance(said)
        x = scale.x_of(second * 1000)
        x = min(x - (0 if second == 0 else width / 2), scale.right - width)
        painter.drawText(QPointF(x, 17), said)


def empty(painter: QPainter, place: QRect, hint: str, look: Look) -> None:
    """What will be here."""
    painter.setPen(QColor(look.colours.dim))
    painter.setFont(body_font(12))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, hint)


def tick(second: float, look: Look) -> str:
    """A moment on the ruler: seconds, or minutes and seconds from one minute on."""
    if second < 60:
        return seconds(second * 1000)
    minutes, rest = divmod(round(second), 60)
    return look.texts("ui.time", minutes=minutes, seconds=f"{rest:02}")


def lane_label(painter: QPainter, part: str, top: int, height: int, look: Look) -> None:
    """What a lane holds, on its left."""
    ratio = painter.device().devicePixelRatioF()
    icon = look.icons.pixmap(_ICONS[part], "dim", 15, ratio)
    painter.drawPixmap(QPointF(LABEL_LEFT, top + height / 2 - 7.5), icon)
    painter.setFont(body_font(12))
    painter.setPen(QColor(look.colours.dim))
    place = QRectF(LABEL_LEFT + 22, top, 56, height)
    painter.drawText(place, _LEFT, look.texts(f"ui.lane.{part}"))


class ClipPainter:
    """Paints clips; knows which files there are and how loud the film is when."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._edge = EDGE[look.colours.is_dark]
        self._files: dict[str, Path] = {}
        self._peaks: Sequence[float] = ()
        self._voices: Sequence[LaneClip] = ()
        self._kept = Kept()

    def know_files(self, items: Sequence[MediaItem]) -> None:
        """The files that clips may show, found by id, path or name; first of all by the name that
        the server gave them, for several may have one of their own."""
        self._files = {}
        for item in reversed(items):
            for name in (item.id, str(item.path), item.name, item.path.stem):
                self._files[name] = item.path
        self._files |= {item.key: item.path for item in items if item.key}

    def know_voices(self, timeline: Timeline) -> None:
        """The clips of a film in which somebody speaks: music may make room for them."""
        self._voices = voices(timeline)

    def know_peaks(self, peaks: Sequence[float]) -> None:
        """How loud the film is, 0–1, in equal steps from its start to its end."""
        self._peaks = peaks

    def file_of(self, clip: LaneClip) -> Path | None:
        """The file a clip shows, if it is known here."""
        found = self._files.get(clip.media) or self._files.get(clip.name)
        return found or self._files.get(PurePath(clip.name).stem)

    def paint(self, painter: QPainter, row: Row, place: QRect, scale: Scale) -> None:
        """Draws one clip; a picture that is all in sight only once for all its places."""
        is_picture = row.lane.kind is LaneKind.VIDEO and SLIVER < place.width() <= _WIDEST
        if not is_picture or _in_sight(painter, place) != place:
            self._paint(painter, row, place, scale)
            return
        ratio = painter.device().devicePixelRatioF()
        there = self._picture(painter, row, _size_of(place))
        veils = timeline_marks.veils(row, scale)
        key = (row.clip.name, row.clip.meta, _length_ms(row.clip), there and there.cacheKey())
        here = QRect(QPoint(), place.size())

        def draw(inner: QPainter) -> None:
            self._paint(inner, row, here, scale)

        wanted = (*key, place.width(), *veils, ratio)
        painter.drawPixmap(place.topLeft(), self._kept.picture(wanted, place.size(), ratio, draw))

    def _paint(self, painter: QPainter, row: Row, place: QRect, scale: Scale) -> None:
        colours = self._look.colours
        name = _COLOURS.get(row.lane.kind, "sunken")
        if place.width() <= SLIVER:
            painter.fillRect(place, QColor(getattr(colours, name)))
            if row.lane.kind is LaneKind.VIDEO:
                self._draw_sliver(painter, row, place)
            return
        text = getattr(colours, f"on_{name}", colours.text)
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), *(corner_of(place),) * 2)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(place, QColor(getattr(colours, name)))
        if row.lane.kind is LaneKind.VIDEO:
            self._draw_video(painter, row, place, QColor(text))
            timeline_marks.veil(painter, place, timeline_marks.veils(row, scale))
            timeline_marks.badges(painter, row.clip, strip_of(place), self._look)
        else:
            if row.lane.kind is LaneKind.AUDIO:
                ink = (QColor(colours.panel), QColor(text))
                heard = timeline_marks.levels(row.clip, self._voices)
                timeline_marks.envelope(painter, heard, place, scale, ink)
            taken = self._draw_name(painter, row, place, QColor(text))
            if row.lane.kind is LaneKind.AUDIO:
                free = place.adjusted(taken + 20, 0, 0, 0)
                self._draw_wave(painter, free, scale, QColor(text))
                timeline_marks.level(painter, row.clip, place, taken + 16, QColor(text))
        painter.restore()
        _edge(painter, place, QColor(text), self._edge)

    def _draw_sliver(self, painter: QPainter, row: Row, place: QRect) -> None:
        """The middle of a picture, as wide as there is room."""
        picture = self._picture(painter, row, _TALL)
        if picture is not None:
            ratio = picture.devicePixelRatio()
            left = (_TALL.width() - place.width()) / 2
            part = QRectF(left * ratio, 0, place.width() * ratio, picture.height())
            painter.drawPixmap(QRectF(place), picture, part)

    def _picture(self, painter: QPainter, row: Row, size: QSize) -> QPixmap | None:
        file = self.file_of(row.clip)
        ratio = painter.device().devicePixelRatioF()
        picture = self._look.thumbnails.pixmap(file, size, ratio) if file else None
        return None if picture is None or picture.isNull() else picture

    def _draw_video(self, painter: QPainter, row: Row, place: QRect, text: QColor) -> None:
        has_name = place.width() >= NARROW
        strip = strip_of(place)
        picture = self._picture(painter, row, _size_of(place))
        if picture is not None:
            left = strip.left() if has_name else strip.center().x() - _TALL.width() // 2
            seen = painter.clipBoundingRect().toAlignedRect()
            left += max(0, (seen.left() - left) // _STRIDE) * _STRIDE
            for x in range(left, min(strip.right(), seen.right()) + 1, _STRIDE):
                painter.drawPixmap(x, strip.top(), picture)
                shade = QColor(0, 0, 0, 60)
                painter.fillRect(QRectF(x + _STRIDE - 1, strip.top(), 1, strip.height()), shade)
        if not has_name:
            return
        seen = _in_sight(painter, place)
        band = QRect(seen.left() + 9, strip.bottom() + 1, seen.width() - 18, NAME_HEIGHT)
        said = self._look.texts("ui.timeline.seconds", seconds=seconds(_length_ms(row.clip)))
        painter.setFont(body_font(12, is_tabular=True))
        length = painter.fontMetrics().horizontalAdvance(said)
        painter.setPen(text)
        name = PurePath(row.clip.name).stem
        wanted = QFontMetrics(body_font(12, MEDIUM)).horizontalAdvance(name)
        beside = band.width() - length - 8
        # Names of one camera differ at their ends: the length gives way to a whole one.
        if beside >= _SHORTEST_NAME and not beside < wanted <= band.width():
            painter.drawText(band, _RIGHT, said)
            band.setWidth(beside)
        painter.setFont(body_font(12, MEDIUM))
        _draw_elided(painter, name, band)

    def _draw_name(self, painter: QPainter, row: Row, place: QRect, text: QColor) -> int:
        """Writes a clip's name; how wide it came out."""
        texts, name = self._look.texts, name_words(row.clip, row.lane.kind)
        said = texts.say(name)
        if row.clip.volume is not None:
            said = texts("ui.timeline.volume", name=name, percent=round(row.clip.volume * 100))
        painter.setPen(text)
        painter.setFont(body_font(12, SEMIBOLD))
        air = 10 if place.width() > 48 else 4
        seen = _in_sight(painter, place)
        _draw_elided(painter, said, seen.adjusted(air, 0, -air + 2, 0))
        return seen.left() - place.left() + painter.fontMetrics().horizontalAdvance(said)

    def _draw_wave(self, painter: QPainter, place: QRect, scale: Scale, colour: QColor) -> None:
        colour.setAlphaF(0.34)
        count, room = len(self._peaks), place.height() - 10
        seen, ratio = _in_sight(painter, place), painter.device().devicePixelRatioF()
        middle, whole = place.center().y() + 0.5, max(1, scale.duration_ms)
        for x in range(seen.left() + 2, seen.right() - 2, _BAR + 2):
            moment = scale.time_of(x + _BAR / 2) / whole
            loud = self._peaks[min(count - 1, int(moment * count))] if count else 0.0
            height = max(2, round(loud * room))
            bar = self._kept.picture(
                ("bar", height, ratio), QSize(_BAR, height), ratio, partial(_bar, height, colour)
            )
            painter.drawPixmap(QPointF(x, middle - height / 2), bar)


def _bar(height: int, colour: QColor, painter: QPainter) -> None:
    """One moment of a sound: many of them are drawn, of few heights."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0, 0, _BAR, height), _BAR / 2, _BAR / 2)


def moments(
    painter: QPainter,
    scale: Scale,
    height: int,
    moments: tuple[int, float | None],
    look: Look,
) -> None:
    """The playhead at a moment; the moment at the place where the pointer is, if it is there."""
    position_ms, hovered_x = moments
    if hovered_x is not None and scale.left <= hovered_x <= scale.right + 1:
        said = clock(scale.time_of(hovered_x), look.texts)
        _pointer(painter, hovered_x, height, said, look)
    _playhead(painter, scale.x_of(min(position_ms, scale.duration_ms)), height, look)


def _playhead(painter: QPainter, x: float, height: int, look: Look) -> None:
    """A line through all lanes with a knob on top."""
    accent = QColor(look.colours.accent)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRect(QRectF(x - 1, 24, 2, height - 32))
    painter.drawEllipse(QPointF(x, 26), 5.5, 5.5)


def _pointer(painter: QPainter, x: float, height: int, said: str, look: Look) -> None:
    """A thin line where the pointer is, with that moment on the ruler."""
    painter.setFont(body_font(11, MEDIUM, is_tabular=True))
    width = painter.fontMetrics().horizontalAdvance(said) + 12
    tag = QRectF(x - width / 2, 4, width, 18)
    seen = painter.clipBoundingRect()
    tag.moveRight(min(tag.right(), seen.right()))
    tag.moveLeft(max(tag.left(), seen.left()))
    painter.fillRect(QRectF(x - 0.5, 22, 1, height - 30), QColor(look.colours.dim))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colours.text))
    painter.drawRoundedRect(tag, 5, 5)
    painter.setPen(QColor(look.colours.panel))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, said)


def outline(painter: QPainter, place: QRect, look: Look, *, is_focused: bool) -> None:
    """Around a clip that is marked; a second line around the one that the keyboard is on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.colours.accent), 2))
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 7.5, 7.5)
    if is_focused:
        painter.setPen(QPen(QColor(look.colours.panel), 1))
        painter.drawRoundedRect(QRectF(place).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6)


def left_behind(painter: QPainter, place: QRect, look: Look) -> None:
    """Where a clip in the hand was taken from: hardly there any more."""
    veil = QColor(look.colours.panel)
    veil.setAlphaF(0.7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRoundedRect(QRectF(place), 8, 8)


def held(painter: QPainter, place: QRectF, goes_in_x: float | None, said: str, look: Look) -> None:
    """A clip in the hand where it would be, with what it would be; where it would go in."""
    accent, wash = QColor(look.colours.accent), QColor(look.colours.accent)
    wash.setAlphaF(WASH)
    painter.setPen(QPen(accent, 2))
    painter.setBrush(wash)
    painter.drawRoundedRect(place, 8, 8)
    if goes_in_x is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        line = QRectF(goes_in_x - 2.5, place.top() - 4, 4, place.height() + 8)
        painter.drawRoundedRect(line, 2, 2)
    if said:
        painter.setFont(body_font(12, SEMIBOLD, is_tabular=True))
        width = painter.fontMetrics().horizontalAdvance(said) + 14
        right = min(place.right(), painter.clipBoundingRect().right())
        # On the picture; above a clip that is all name.
        top = place.top() + (4 if place.height() > 2 * _TAG_HEIGHT else -_TAG_HEIGHT - 2)
        tag = QRectF(right - width - 4, top, width, _TAG_HEIGHT)
        tag.moveLeft(max(tag.left(), place.left() + 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(tag, 6, 6)
        painter.setPen(QColor(look.colours.on_accent))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, said)


def _edge(painter: QPainter, place: QRect, ink: QColor, strength: float) -> None:
    """Where a clip begins and ends, for eyes to which its colour is that of what lies behind."""
    ink.setAlphaF(strength)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = max(0.0, corner_of(place) - 0.5)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def _in_sight(painter: QPainter, place: QRect) -> QRect:
    """The part of a clip that is not scrolled away: its name stands there."""
    seen = painter.clipBoundingRect().toAlignedRect()
    left, right = max(place.left(), seen.left()), min(place.right(), seen.right())
    return QRect(left, place.top(), right - left + 1, place.height())


def _draw_elided(painter: QPainter, text: str, place: QRect) -> None:
    metrics: QFontMetrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    if len(shown) > 1 or shown == text:  # three dots alone tell nothing
        painter.drawText(place, _LEFT, shown)


def _size_of(place: QRect) -> QSize:
    """How large a picture is wanted for a clip."""
    return THUMBNAIL if place.width() >= NARROW else _TALL


def _length_ms(clip: LaneClip) -> int:
    return clip.end_ms - clip.start_ms
