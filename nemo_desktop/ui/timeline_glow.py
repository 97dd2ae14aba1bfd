"""What a sentence changed lights up on the timeline for a moment."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from nemo_desktop.session.clip_facts import START_KEYS
from nemo_desktop.session.state import LaneClip
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.timeline_scale import Row, corner_of

_STEP_MS: Final = 60
_STEPS: Final = 30
# It rests for a while before it fades.
_FADING: Final = 18
# A ring tells; so much of its colour over a clip leaves the name readable.
STRENGTH: Final = 0.2
_RING: Final = 2.5


class Glow(QObject):
    """`changed` tells that it has to be painted anew."""

    changed = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: frozenset[tuple[int, int]] = frozenset()
        self._steps_left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._fade)

    def light(self, before: Sequence[Row], after: Sequence[Row]) -> None:
        """Lights up what is new or another; a film that was just opened is no news."""
        new = news(before, after) if before else ()
        self._rows = frozenset((row.lane_index, row.clip_index) for row in new)
        self._steps_left = _STEPS if self._rows else 0
        if self._rows:
            self._timer.start()
        else:
            self._timer.stop()

    def paint(self, painter: QPainter, row: Row, place: QRect) -> bool:
        """Lays light over a clip, if it is news; whether it is."""
        if not self._steps_left or (row.lane_index, row.clip_index) not in self._rows:
            return False
        is_fading = self._steps_left < _FADING and not self._look.is_calm
        share = self._steps_left / _FADING if is_fading else 1.0
        light, ring = QColor(self._look.colours.accent), QColor(self._look.colours.accent)
        light.setAlphaF(STRENGTH * share)
        ring.setAlphaF(share)
        is_wide = place.width() > 2 * _RING
        inset = _RING / 2 if is_wide else 0.0
        painter.setPen(QPen(ring, _RING) if is_wide else Qt.PenStyle.NoPen)
        painter.setBrush(light)
        corner = max(0.0, corner_of(place) - inset)
        rect = QRectF(place).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, corner, corner)
        return True

    def _fade(self) -> None:
        self._steps_left -= 1
        if self._steps_left <= 0:
            self._timer.stop()
        if self._steps_left <= 0 or (self._steps_left < _FADING and not self._look.is_calm):
            self.changed.emit()


def news(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Row]:
    """The clips of a film that are new, another, or came to stand elsewhere among the others."""
    for kind in dict.fromkeys(row.lane.kind for row in after):
        old = [_itself(row.clip) for row in before if row.lane.kind is kind]
        rows = [row for row in after if row.lane.kind is kind]
        new = [_itself(row.clip) for row in rows]
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        old, rows = old[start : len(old) - end], rows[start : len(rows) - end]
        new = new[start : len(new) - end]
        for what, _, _, first, last in SequenceMatcher(None, old, new, False).get_opcodes():
            if what != "equal":
                yield from rows[first:last]


def _itself(clip: LaneClip) -> tuple[object, ...]:
    """A clip without its place: who stands behind a longer one did not change."""
    length_ms = clip.end_ms - clip.start_ms
    meta = tuple(one for one in clip.meta if one[0] not in START_KEYS)
    return (clip.name, clip.media, length_ms, clip.volume, clip.transition_ms, meta)


def _common(left: Sequence[object], right: Sequence[object]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(left), len(right)))
