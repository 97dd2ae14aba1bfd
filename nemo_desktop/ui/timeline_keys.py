"""What keys do on the timeline: go from clip to clip, and what its menu offers for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt

from nemo_desktop.i18n import Words
from nemo_desktop.session import gestures
from nemo_desktop.session.state import LaneKind, Timeline
from nemo_desktop.ui.timeline_hand import LOUDER, LOUDEST
from nemo_desktop.ui.timeline_marked import together
from nemo_desktop.ui.timeline_scale import Row, seen_from

_NUDGE_MS: Final = 500
_ALONG: Final[Mapping[Qt.Key, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS: Final[Mapping[Qt.Key, int]] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
MARKING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_GOING: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done with a clip: its name in the menu, the keys that do the same,
    the words that do it."""

    name: str
    keys: str
    words: Words


def offers(timeline: Timeline, row: Row, marked: Sequence[Row]) -> Iterator[Offer]:
    """What can be done with a clip, and with those that are marked with it."""
    is_text = row.lane.kind is LaneKind.TEXT
    sooner, later = ("sooner", "delayed") if is_text else ("earlier", "later")
    found = (
        (sooner, "Alt+Left", _moved(timeline, row, marked, -1)),
        (later, "Alt+Right", _moved(timeline, row, marked, 1)),
        ("longer", "Shift+Right", _lasting(timeline, row, marked, 1)),
        ("shorter", "Shift+Left", _lasting(timeline, row, marked, -1)),
        ("louder", "Shift+Up", _louder(timeline, row, LOUDER)),
        ("softer", "Shift+Down", _louder(timeline, row, -LOUDER)),
        ("remove", "Del", _removed(timeline, row, marked)),
    )
    yield from (Offer(*one[:2], one[2]) for one in found if one[2] is not None)


def done_by(
    pressed: QKeyCombination, timeline: Timeline, row: Row, marked: Sequence[Row]
) -> tuple[bool, Words | None]:
    """Whether a key does something with a clip, and the words that do it if it can be done."""
    key, held = pressed.key(), pressed.keyboardModifiers()
    if key in _GOING:
        return True, _removed(timeline, row, marked)
    by = _ALONG.get(key, 0)
    if by and held & Qt.KeyboardModifier.AltModifier:
        return True, _moved(timeline, row, marked, by)
    if by and held & MARKING == Qt.KeyboardModifier.ShiftModifier:
        return True, _lasting(timeline, row, marked, by)
    by = -_ACROSS.get(key, 0) * LOUDER
    if by and held & MARKING == Qt.KeyboardModifier.ShiftModifier:
        return row.lane.kind is LaneKind.AUDIO, _louder(timeline, row, by)
    return False, None


def is_marking(held: Qt.KeyboardModifier) -> bool:
    """Whether a key that goes from clip to clip marks those on its way."""
    return held & MARKING == MARKING


def reached(shown: Sequence[Row], at: int | None, key: Qt.Key) -> int | None:
    """Where a key goes from the clip at that place: to the next one of all, to the first or last
    one of its lane, or to what is there at the same time in the lane above or below."""
    if at is None:
        is_walking = key in _ALONG or key in _ACROSS or key in (Qt.Key.Key_Home, Qt.Key.Key_End)
        return 0 if shown and is_walking else None
    if key in _ALONG:
        to = at + _ALONG[key]
        return to if 0 <= to < len(shown) else at
    here = shown[at]
    wanted = here.lane_index + _ACROSS.get(key, 0)
    lane = [place for place, row in enumerate(shown) if row.lane_index == wanted]
    if key in _ACROSS:
        moment = seen_from(here.clip)
        return min(lane, key=lambda place: _apart(shown[place], moment), default=at)
    return {Qt.Key.Key_Home: lane[0], Qt.Key.Key_End: lane[-1]}.get(key)


def _apart(row: Row, moment: int) -> int:
    """How far a clip is from a moment; nothing while it is seen."""
    return max(row.clip.start_ms - moment, moment - row.clip.end_ms + 1, 0)


def _moved(timeline: Timeline, row: Row, marked: Sequence[Row], by: int) -> Words | None:
    clip = row.clip
    if row.lane.kind is LaneKind.TEXT:
        room = timeline.duration_ms - clip.end_ms
        by_ms = min(max(by * _NUDGE_MS, -clip.start_ms), max(0, room))
        return gestures.shown(timeline, clip, clip.start_ms + by_ms, clip.end_ms + by_ms)
    numbers = gestures.numbers_of(timeline, together(row, marked))
    if row.lane.kind is not LaneKind.VIDEO or not numbers:
        return None
    to = max(0, numbers[0] - 1) if by < 0 else numbers[-1] + 2
    return gestures.moved(timeline, numbers, to)


def _lasting(timeline: Timeline, row: Row, marked: Sequence[Row], by: int) -> Words | None:
    clip = row.clip
    length_ms = max(gestures.SHORTEST_MS, clip.end_ms - clip.start_ms + by * _NUDGE_MS)
    if row.lane.kind is LaneKind.TEXT:
        end_ms = min(clip.start_ms + length_ms, max(clip.end_ms, timeline.duration_ms))
        return gestures.shown(timeline, clip, clip.start_ms, end_ms)
    if row.lane.kind is not LaneKind.VIDEO:
        return None
    return gestures.lasting(timeline, together(row, marked), length_ms)


def _louder(timeline: Timeline, row: Row, by: int) -> Words | None:
    percent = round((row.clip.volume or 0.0) * 100) + by
    return gestures.loud(timeline, row.clip, min(LOUDEST, max(0, percent)))


def _removed(timeline: Timeline, row: Row, marked: Sequence[Row]) -> Words | None:
    return gestures.removed(timeline, [(one.lane, one.clip) for one in marked or [row]])
