"""What lies over the clips of a timeline: how they begin and end, what was done to them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from nemo_desktop.session.clip_facts import (
    effects_of,
    fades_of,
    is_recoloured,
    makes_room,
    transition_of,
)
from nemo_desktop.session.state import LaneClip, LaneKind, Timeline
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.timeline_scale import Row, Scale, corner_of, level_y, strip_of

_BADGE: Final = 18
_GLYPH: Final = 12
_MARK: Final = 12
_VEIL: Final = QColor(0, 0, 0, 90)
_KNOB: Final = 3.5
_LEAST_MARKED: Final = 2 * _BADGE
# Each kind of transition by its first word: an icon, turned by the direction in its name.
_GLYPHS: Final = {
    "crossfade": "blend",
    "dip": "contrast",
    "wipe": "arrow-right-to-line",
    "slide": "arrow-right",
    "push": "chevrons-right",
    "zoom": "scan",
    "blur": "circle-dashed",
    "iris": "circle-dot",
    "clock": "clock",
    "blinds": "menu",
    "burn": "sun",
}
_TURNS: Final = {"left": 180.0, "up": 270.0, "down": 90.0, "diagonal": 45.0, "white": 180.0}
# How far music comes down under a voice, and how long that takes, as it is drawn.
_ROOM: Final = 0.4
_ROOM_MS: Final = 300


def over(
    painter: QPainter, placed: Sequence[tuple[Row, QRect]], timeline: Timeline, scale: Scale
) -> None:
    """The film's fades, over its pictures."""
    pictures = [place for row, place in placed if row.lane.kind is LaneKind.VIDEO]
    _fades(painter, timeline, pictures, scale)


def signs(
    painter: QPainter,
    placed: Sequence[tuple[Row, QRect]],
    scale: Scale,
    look: Look,
    touched: Sequence[Row] | None = None,
) -> None:
    """What kind each transition is, on its cut, over all else; only where both pictures are wide
    enough to be told apart beside it. With `touched` only the signs of these clips' cuts."""
    for (row_before, before), (row, place) in _changes(placed):
        is_seen = scale.x_of(row.clip.transition_ms / 2) - scale.left >= 1
        is_wanted = touched is None or row in touched or row_before in touched
        if is_seen and is_wanted and min(before.width(), place.width()) >= 2 * _BADGE:
            cut = QPointF(scale.x_of(row.clip.start_ms) - 1, strip_of(place).center().y() + 0.5)
            _sign(painter, cut, transition_of(row.clip), look)


def veils(row: Row, scale: Scale) -> tuple[float, float]:
    """Over how much of a picture, in pixels, the one before is still seen, and the next one
    already."""
    following = row.lane.clips[row.clip_index + 1 : row.clip_index + 2]
    comes = row.clip.transition_ms if row.clip_index else 0
    goes = following[0].transition_ms if following else 0
    return scale.x_of(comes / 2) - scale.left, scale.x_of(goes / 2) - scale.left


def veil(painter: QPainter, place: QRect, widths: tuple[float, float]) -> None:
    """Darkens that."""
    strip = QRectF(strip_of(place))
    for width, left in zip(widths, (strip.left(), strip.right() - widths[1]), strict=True):
        if width >= 1:
            painter.fillRect(QRectF(left, strip.top(), width, strip.height()), _VEIL)


def _changes(
    placed: Sequence[tuple[Row, QRect]],
) -> Iterator[tuple[tuple[Row, QRect], tuple[Row, QRect]]]:
    """Each picture that becomes the next one, and that one."""
    pictures = [(row, place) for row, place in placed if row.lane.kind is LaneKind.VIDEO]
    for before, after in pairwise(pictures):
        if before[0].lane is after[0].lane and after[0].clip.transition_ms:
            yield before, after


def glyph_of(kind: str) -> tuple[str, float]:
    """The icon of a transition and how far it is turned, in degrees."""
    first, *rest = kind.split("_")
    turn = _TURNS.get(rest[-1], 0.0) if rest else 0.0
    return _GLYPHS.get(first, "blend"), turn


def levels(clip: LaneClip, voices: Sequence[LaneClip]) -> list[tuple[float, float]]:
    """How loud a sound is drawn when: moments in milliseconds and levels of 0–1, in order."""
    first, last = fades_of(clip)
    start, end = float(clip.start_ms), float(clip.end_ms)
    points: list[tuple[float, float]] = [(start, 0.0)] if first else []
    points.append((min(start + first, end), 1.0))
    if makes_room(clip):
        for begin, finish in _spans(voices, points[-1][0], max(points[-1][0], end - last)):
            down, up = min(begin + _ROOM_MS, finish), max(finish - _ROOM_MS, begin)
            points += [(begin, 1.0), (down, _ROOM), (max(down, up), _ROOM), (finish, 1.0)]
    points.append((max(points[-1][0], end - last), 1.0))
    return [*points, (end, 0.0)] if last else points


def envelope(
    painter: QPainter,
    heard: Sequence[tuple[float, float]],
    place: QRect,
    scale: Scale,
    colours: tuple[QColor, QColor],
) -> None:
    """Cuts away what is above a sound's own volume, which `levels` gave; `colours`: of what lies
    behind, of the line."""
    behind, ink = colours
    line = [
        QPointF(scale.x_of(moment), place.top() + (1 - level) * place.height())
        for moment, level in heard
    ]
    if all(point.y() <= place.top() for point in line):
        return
    above = QPolygonF([QPointF(place.left() - 1, place.top() - 1), *line])
    above.append(QPointF(place.right() + 2, place.top() - 1))
    path = QPainterPath()
    path.addPolygon(above)
    path.closeSubpath()
    behind.setAlphaF(0.72)
    painter.fillPath(path, behind)
    ink.setAlphaF(0.4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.2))
    painter.drawPolyline(line)


def level(painter: QPainter, clip: LaneClip, place: QRect, behind: int, ink: QColor) -> None:
    """How loud a sound is: a line behind its name, with a knob in sight to drag it by."""
    seen = painter.clipBoundingRect().right()
    left, right = place.left() + behind, min(seen, place.right()) - _KNOB
    if clip.volume is None or right - left < 4 * _KNOB:
        return
    y = level_y(place, clip.volume)
    ink.setAlphaF(0.55)
    painter.setPen(QPen(ink, 1.2))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    ink.setAlphaF(1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF((left + right) / 2, y), _KNOB, _KNOB)


def _spans(voices: Sequence[LaneClip], start: float, end: float) -> list[tuple[float, float]]:
    """When somebody speaks between two moments, in order and apart from one another."""
    spans: list[tuple[float, float]] = []
    for voice in sorted(voices, key=lambda voice: voice.start_ms):
        begin, finish = max(start, voice.start_ms), min(end, voice.end_ms)
        if spans and begin <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], finish))
        elif begin < finish:
            spans.append((begin, finish))
    return spans


def _fades(painter: QPainter, timeline: Timeline, places: Sequence[QRect], scale: Scale) -> None:
    """The film coming from black and going to black, over the pictures that it does that with."""
    for length_ms, is_end in ((timeline.fade_in_ms, False), (timeline.fade_out_ms, True)):
        width = scale.x_of(min(length_ms, timeline.duration_ms)) - scale.left
        left = scale.right - width if is_end else scale.left
        for place in places if width > 0 else ():
            if left < place.right() + 1 and place.left() < left + width:
                strip = QRectF(strip_of(place))
                rounded = QPainterPath()
                rounded.addRoundedRect(QRectF(place), *(corner_of(place),) * 2)
                painter.save()
                painter.setClipPath(rounded, Qt.ClipOperation.IntersectClip)
                painter.setClipRect(strip, Qt.ClipOperation.IntersectClip)
                _fade(painter, QRectF(left, strip.top(), width, strip.height()), is_end=is_end)
                painter.restore()


def _fade(painter: QPainter, place: QRectF, *, is_end: bool) -> None:
    dark, clear = QColor(0, 0, 0, 235), QColor(0, 0, 0, 0)
    shade = QLinearGradient(place.topLeft(), place.topRight())
    shade.setColorAt(0, clear if is_end else dark)
    shade.setColorAt(1, dark if is_end else clear)
    painter.fillRect(place, shade)
    painter.setPen(QPen(QColor(255, 255, 255, 190), 1.2))
    if is_end:
        painter.drawLine(place.topLeft(), place.bottomRight())
    else:
        painter.drawLine(place.bottomLeft(), place.topRight())


def badges(painter: QPainter, clip: LaneClip, strip: QRect, look: Look) -> None:
    """Small signs in a picture's corner: colours that are not its own, effects."""
    names = ["palette"] * is_recoloured(clip) + ["sparkles"] * bool(effects_of(clip))
    width = len(names) * (_MARK + 3) + 5
    if not names or strip.width() < max(_LEAST_MARKED, width + 2 * _BADGE):
        return
    pill = QRectF(strip.right() - width - _BADGE / 2 - 2, strip.top() + 4, width, _MARK + 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 140))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    ratio = painter.device().devicePixelRatioF()
    for at, name in enumerate(names):
        icon = look.icons.pixmap(name, "on_stage", _MARK, ratio)
        painter.drawPixmap(QPointF(pill.left() + 4 + at * (_MARK + 3), pill.top() + 2), icon)


def _sign(painter: QPainter, centre: QPointF, kind: str, look: Look) -> None:
    name, turn = glyph_of(kind)
    disc = QColor(look.colours.panel)
    disc.setAlphaF(0.94)
    painter.save()
    painter.translate(centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(disc)
    painter.drawEllipse(QPointF(), _BADGE / 2, _BADGE / 2)
    painter.rotate(turn)
    ratio = painter.device().devicePixelRatioF()
    icon = look.icons.pixmap(name, "text", _GLYPH, ratio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(QPointF(-_GLYPH / 2, -_GLYPH / 2), icon)
    painter.restore()
