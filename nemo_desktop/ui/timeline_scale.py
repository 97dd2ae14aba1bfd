"""Where the parts of a film lie on the timeline: time to place and back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

from nemo_desktop.session.clip_facts import meta_of, part_of
from nemo_desktop.session.state import Lane, LaneClip, LaneKind, Timeline

RULER_HEIGHT: Final = 34
GAP: Final = 6
_BOTTOM: Final = 12
_HEIGHTS: Final = {LaneKind.VIDEO: 64}
_HEIGHT: Final = 30
_ORDER: Final = ("text", "captions", "video", "audio", "voice", "other")
NAME_HEIGHT: Final = 22
# A clip narrower than this has no room for its name: its picture takes all the height.
NARROW: Final = 56
# What is drawn on a cut reaches this far over the clips beside it.
_SIGN: Final = 12
_THINNEST: Final = 3
# The line of a sound's volume stays so far within its place.
_LEVEL_AIR: Final = 5
# Of a clip no wider than this nothing is seen but a colour.
SLIVER: Final = 6
_STEPS_S: Final = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800)
_CLOSEST_TICKS: Final = 56


@dataclass(frozen=True, slots=True)
class Row:
    """One clip of one lane."""

    lane: Lane
    clip: LaneClip
    lane_index: int
    clip_index: int


@dataclass(frozen=True, slots=True)
class Scale:
    """`left` to `right` in pixels stand for the whole `duration_ms`."""

    left: int
    right: int
    duration_ms: int

    def x_of(self, time_ms: float) -> float:
        """The place of a moment."""
        return self.left + (self.right - self.left) * time_ms / max(1, self.duration_ms)

    def time_of(self, x: float) -> int:
        """The moment of a place, kept within the film."""
        share = (x - self.left) / max(1, self.right - self.left)
        return round(min(max(share, 0.0), 1.0) * self.duration_ms)

    @property
    def ms_per_pixel(self) -> float:
        """How long a pixel lasts."""
        return self.duration_ms / max(1, self.right - self.left)

    def ticks(self) -> Iterator[float]:
        """The moments, in seconds, that the ruler names."""
        per_second = (self.right - self.left) * 1000 / max(1, self.duration_ms)
        step = next((s for s in _STEPS_S if s * per_second >= _CLOSEST_TICKS), _STEPS_S[-1])
        at = 0
        while at * step * 1000 <= self.duration_ms:
            yield at * step
            at += 1


def ordered(timeline: Timeline) -> tuple[Lane, ...]:
    """The lanes as they are drawn, from top to bottom: titles, captions, pictures, music, voices,
    the rest. Clips that are there at the same time lie one below the other."""
    lanes = (part for lane in timeline.lanes for part in _apart(lane))
    return tuple(sorted(lanes, key=lambda lane: _ORDER.index(part_of_lane(lane))))


def part_of_lane(lane: Lane) -> str:
    """What a lane that is drawn holds."""
    return part_of(lane.clips[0], lane.kind) if lane.clips else lane.kind.value


def _apart(lane: Lane) -> Iterator[Lane]:
    """A lane as rows in which no clip hides another and all have the same part in the film."""
    rows: list[list[LaneClip]] = []
    for clip in sorted(lane.clips, key=lambda clip: clip.start_ms):
        part = part_of(clip, lane.kind)
        free = (
            row
            for row in rows
            if row[-1].end_ms <= clip.start_ms and part_of(row[0], lane.kind) == part
        )
        row = next(free, None)
        if row is None:
            rows.append([clip])
        else:
            row.append(clip)
    for row in rows:
        yield Lane(lane.kind, lane.number, tuple(row))


def rows(timeline: Timeline) -> tuple[Row, ...]:
    """Every clip, lane by lane."""
    return tuple(
        Row(lane, clip, at, number)
        for at, lane in enumerate(ordered(timeline))
        for number, clip in enumerate(lane.clips)
    )


def lane_tops(lanes: tuple[Lane, ...]) -> tuple[int, ...]:
    """Where each lane begins, and after the last one the height of all."""
    tops = [RULER_HEIGHT]
    for lane in lanes:
        tops.append(tops[-1] + height_of(lane) + GAP)
    tops[-1] += _BOTTOM - GAP
    return tuple(tops)


def height_of(lane: Lane) -> int:
    """How high a lane is drawn."""
    return _HEIGHTS.get(lane.kind, _HEIGHT)


def place_of(row: Row, tops: tuple[int, ...], scale: Scale) -> QRect:
    """Where a clip is drawn; never so narrow that it cannot be seen."""
    start, end = round(scale.x_of(row.clip.start_ms)), round(scale.x_of(row.clip.end_ms))
    width = max(_THINNEST, end - start - (2 if end < scale.right else 0))
    return QRect(start, tops[row.lane_index], width, height_of(row.lane))


class Places:
    """Where the clips are drawn, worked out anew only when the scale is another."""

    def __init__(self, shown: Sequence[Row], tops: tuple[int, ...]) -> None:
        self._rows = shown
        self._tops = tops
        self._scale: Scale | None = None
        self._placed: tuple[tuple[Row, QRect], ...] = ()
        self._reach = 0

    def within(self, area: QRect, scale: Scale) -> list[tuple[Row, QRect]]:
        """The clips that show in a part of the lanes, with those whose beginning may."""
        if scale != self._scale:
            self._scale = scale
            self._placed = tuple(_seen(self._rows, self._tops, scale))
            longest = max((row.clip.transition_ms for row in self._rows), default=0)
            self._reach = _SIGN + round(scale.x_of(longest / 2) - scale.left)
        wide = area.adjusted(-self._reach, -_SIGN, self._reach, _SIGN)
        return [(row, place) for row, place in self._placed if wide.intersects(place)]


def _seen(shown: Sequence[Row], tops: tuple[int, ...], scale: Scale) -> Iterator[tuple[Row, QRect]]:
    """The clips in their places, without those that lie on others they cannot be told from."""
    last: tuple[int, int] = (-1, 0)
    for row in shown:
        place = place_of(row, tops, scale)
        lane, right = last
        if place.width() > _THINNEST or lane != row.lane_index or place.right() >= right + 2:
            last = (row.lane_index, place.right())
            yield row, place


def corner_of(place: QRect) -> float:
    """How round a clip's corners are; hardly, where it is narrow."""
    return min(8.0, place.width() / 4)


def found_again(marked: Row, shown: Sequence[Row]) -> int | None:
    """Where a clip is now: by the number its server gave it, else what is called the same next to
    where it was."""
    number = meta_of(marked.clip).get("id")
    called = (marked.lane.kind, marked.clip.media, marked.clip.name)
    same = [
        place
        for place, row in enumerate(shown)
        if (row.lane.kind, row.clip.media, row.clip.name) == called
        and meta_of(row.clip).get("id") == number
    ]
    start_ms = marked.clip.start_ms
    return min(same, key=lambda place: abs(shown[place].clip.start_ms - start_ms), default=None)


def strip_of(place: QRect) -> QRect:
    """The part of a clip that shows its picture: all of it but the line with its name."""
    return place.adjusted(0, 0, 0, -NAME_HEIGHT if place.width() >= NARROW else 0)


def level_y(place: QRect, volume: float) -> float:
    """How high in a sound's place the line of its volume lies; what is louder than it is by
    itself lies on top."""
    low, high = place.bottom() - _LEVEL_AIR, place.top() + _LEVEL_AIR
    return low - (low - high) * min(1.0, max(0.0, volume))


def seen_from(clip: LaneClip) -> int:
    """When a clip is seen by itself: after it has come in over the one before."""
    if not clip.start_ms:
        return 0
    return min(clip.start_ms + clip.transition_ms // 2, clip.end_ms)


def goes_in(timeline: Timeline, moment: float) -> tuple[int, int]:
    """Between which pictures something goes in that is let go at a moment: before which number,
    and when that one begins."""
    clips = [clip for lane in timeline.lanes if lane.kind is LaneKind.VIDEO for clip in lane.clips]
    to = sum((one.start_ms + one.end_ms) / 2 < moment for one in clips)
    return to, clips[to].start_ms if to < len(clips) else timeline.duration_ms


def cuts(timeline: Timeline) -> tuple[int, ...]:
    """The moments from which pictures are seen by themselves."""
    starts = {
        seen_from(clip)
        for lane in timeline.lanes
        if lane.kind is LaneKind.VIDEO
        for clip in lane.clips
    }
    return tuple(sorted(starts))
