"""A clip in the hand: what would come of letting go here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QApplication

from nemo_desktop.i18n import Words
from nemo_desktop.session import gestures
from nemo_desktop.session.state import LaneClip, LaneKind, Timeline
from nemo_desktop.ui.timeline_marked import together
from nemo_desktop.ui.timeline_scale import Row, Scale, goes_in, level_y

# So near to its end a clip is taken by that end.
_EDGE: Final = 7
_NEAR_LEVEL: Final = 4
_PERCENT_PER_PIXEL: Final = 2
# How loud a sound can be made by hand, and in which steps.
LOUDEST: Final = 200
LOUDER: Final = 5
_STEPS_MS: Final = (100, 500, 1000, 5000, 10_000)
_LEAST_STEP: Final = 3


class Grip(Enum):
    """By what a clip is held."""

    START = "start"
    WHOLE = "whole"
    END = "end"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Held:
    """A clip as it would be: from when to when, before which moment it would go in, how loud,
    and the words that do it; None where nothing would change."""

    start_ms: float
    end_ms: float
    goes_in_ms: float | None
    words: Words | None
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Hand:
    """Holds a clip since the pointer was at a spot of a scale, and the pictures that are marked
    with it."""

    timeline: Timeline
    row: Row
    grip: Grip
    spot: QPointF
    scale: Scale
    marked: Sequence[Row] = ()

    @property
    def clips(self) -> list[LaneClip]:
        """All that are held."""
        return together(self.row, self.marked)

    def is_dragged(self, spot: QPointF) -> bool:
        """Whether the pointer went far enough to mean it."""
        by = spot - self.spot
        far = by.y() if self.grip is Grip.LEVEL else by.x()
        return abs(far) >= (1 if self.grip is Grip.LEVEL else QApplication.startDragDistance())

    def at(self, spot: QPointF, scale: Scale) -> Held:
        """What the clip is with the pointer here."""
        if self.grip is Grip.LEVEL:
            return self._louder(self.spot.y() - spot.y())
        clip, x = self.row.clip, spot.x()
        # What is seen may have gone along meanwhile.
        by_ms = (x - scale.left - (self.spot.x() - self.scale.left)) * scale.ms_per_pixel
        if self.row.lane.kind is LaneKind.TEXT:
            return self._retimed(by_ms, scale)
        if self.grip is Grip.END:
            end = max(clip.start_ms + gestures.SHORTEST_MS, snapped(clip.end_ms + by_ms, scale))
            said = gestures.lasting(self.timeline, self.clips, end - clip.start_ms)
            return Held(clip.start_ms, end, None, said)
        return self._moved(by_ms, x, scale)

    def _moved(self, by_ms: float, x: float, scale: Scale) -> Held:
        clip = self.row.clip
        to, moment = goes_in(self.timeline, scale.time_of(x))
        said = gestures.moved(self.timeline, gestures.numbers_of(self.timeline, self.clips), to)
        return Held(clip.start_ms + by_ms, clip.end_ms + by_ms, moment, said)

    def _louder(self, by: float) -> Held:
        clip = self.row.clip
        wanted = (clip.volume or 0.0) * 100 + by * _PERCENT_PER_PIXEL
        percent = min(LOUDEST, max(0, round(wanted / LOUDER) * LOUDER))
        said = gestures.loud(self.timeline, clip, percent)
        return Held(clip.start_ms, clip.end_ms, None, said, percent)

    def _retimed(self, by_ms: float, scale: Scale) -> Held:
        clip, last = self.row.clip, self.timeline.duration_ms
        start, end = float(clip.start_ms), float(clip.end_ms)
        if self.grip is Grip.START:
            start = min(max(0.0, snapped(start + by_ms, scale)), end - gestures.SHORTEST_MS)
        elif self.grip is Grip.END:
            end = max(min(last, snapped(end + by_ms, scale)), start + gestures.SHORTEST_MS)
        else:
            length = end - start
            start = min(max(0.0, snapped(start + by_ms, scale)), max(0.0, last - length))
            end = start + length
        return Held(start, end, None, gestures.shown(self.timeline, clip, start, end))


def taken(
    timeline: Timeline,
    row: Row,
    place: QRect,
    at: tuple[QPointF, Scale],
    marked: Sequence[Row],
) -> Hand | None:
    """The hand on a clip that lies there, at a spot of a scale; None where it cannot be moved."""
    if row.lane.kind is LaneKind.AUDIO:
        return _level_taken(timeline, row, place, at)
    spot, _ = at
    x, near = spot.x(), min(_EDGE, (place.right() - place.left()) / 4)
    is_start, is_end = x <= place.left() + near, x >= place.right() - near
    if row.lane.kind is LaneKind.TEXT and gestures.is_known_by_words(timeline, row.clip):
        grip = Grip.START if is_start else Grip.END if is_end else Grip.WHOLE
        return Hand(timeline, row, grip, *at)
    if row.lane.kind is not LaneKind.VIDEO:
        return None
    if is_start and row.clip_index > 0:
        # A cut belongs to both its sides: it is where the picture before ends.
        before = row.clip_index - 1
        row, is_end = Row(row.lane, row.lane.clips[before], row.lane_index, before), True
    lane = gestures.pictures(timeline)
    if is_end:
        can_be_named = lane is not None or gestures.is_known_by_words(timeline, row.clip)
        return Hand(timeline, row, Grip.END, *at, marked) if can_be_named else None
    # Where pictures lie over others, there is no telling before which one comes to stand.
    is_counted = lane is not None and len(lane.clips) > 1
    return Hand(timeline, row, Grip.WHOLE, *at, marked) if is_counted else None


def _level_taken(
    timeline: Timeline, row: Row, place: QRect, at: tuple[QPointF, Scale]
) -> Hand | None:
    """The line of a sound's volume, where the sound can be spoken of."""
    volume, spot = row.clip.volume, at[0]
    if volume is None or abs(spot.y() - level_y(place, volume)) > _NEAR_LEVEL:
        return None
    other = 0 if volume else 100
    can_be_said = gestures.loud(timeline, row.clip, other) is not None
    return Hand(timeline, row, Grip.LEVEL, *at) if can_be_said else None


def snapped(moment: float, scale: Scale) -> float:
    """The nearest round moment that can be told from the next one."""
    steps = (step for step in _STEPS_MS if step >= _LEAST_STEP * scale.ms_per_pixel)
    step = next(steps, _STEPS_MS[-1])
    return round(moment / step) * step
