"""What a hand does on the timeline, as the sentence that does the same.

So it is told, answered and taken back like everything else that is said, at either server.
"""

from typing import Final

from nemo_desktop.i18n import Words, words
from nemo_desktop.session.clip_facts import listed, seconds
from nemo_desktop.session.state import (
    Lane,
    LaneClip,
    LaneKind,
    MediaItem,
    SessionState,
    Timeline,
)

SHORTEST_MS: Final = 300
# Words between marks cannot hold marks themselves.
_MARKS: Final = frozenset('"“”„‟«»「」『』\n')


def pictures(timeline: Timeline) -> Lane | None:
    """The pictures that are counted; None where some lie over others."""
    lanes = [lane for lane in timeline.lanes if lane.kind is LaneKind.VIDEO]
    return lanes[0] if len(lanes) == 1 else None


def number_of(timeline: Timeline, clip: LaneClip) -> int | None:
    """Which of the counted pictures a clip is, from 0 on; None if it is none of them."""
    lane = pictures(timeline)
    return lane.clips.index(clip) if lane is not None and clip in lane.clips else None


def moved(timeline: Timeline, number: int, to: int) -> Words | None:
    """The picture of that number, from 0 on, comes to stand before the one that is `to` now."""
    lane = pictures(timeline)
    if lane is None or not 0 <= to <= len(lane.clips) or to in (number, number + 1):
        return None
    if to < number:
        return words("say.move_before", number=number + 1, other=to + 1)
    return words("say.move_after", number=number + 1, other=to)


def lasting(timeline: Timeline, clip: LaneClip, length_ms: float) -> Words | None:
    """A picture is seen for so long. Where pictures lie over others they have no number, and only
    one that no other is called like can be spoken of."""
    length_ms = max(SHORTEST_MS, length_ms)
    if round(length_ms) == clip.end_ms - clip.start_ms:
        return None
    number = number_of(timeline, clip)
    if number is not None:
        return words("say.last", number=number + 1, seconds=seconds(length_ms))
    if is_known_by_words(timeline, clip):
        return words("say.last_named", name=clip.name, seconds=seconds(length_ms))
    return None


def shown(timeline: Timeline, clip: LaneClip, start_ms: float, end_ms: float) -> Words | None:
    """A text is seen from a moment to another."""
    if not is_known_by_words(timeline, clip) or (start_ms, end_ms) == (clip.start_ms, clip.end_ms):
        return None
    return words("say.show", text=clip.name, start=seconds(start_ms), end=seconds(end_ms))


def removed(timeline: Timeline, lane: Lane, clip: LaneClip) -> Words | None:
    """A picture, a text or a sound goes."""
    number = number_of(timeline, clip)
    if number is not None:
        return words("say.remove_picture", number=number + 1)
    sounds = sum(len(one.clips) for one in timeline.lanes if one.kind is LaneKind.AUDIO)
    if lane.kind is LaneKind.AUDIO and sounds == 1:
        return words("say.remove_music")
    # Music that has no file has no name of its own.
    is_named = lane.kind is not LaneKind.AUDIO or bool(clip.media)
    known = lane.kind is not LaneKind.OTHER and is_named and is_known_by_words(timeline, clip)
    return words("say.remove", name=clip.name) if known else None


def file_removed(state: SessionState, item: MediaItem) -> Words | None:
    """A file goes, and with it the pictures that show it; None where none does. Of several files
    with one name it is spoken of by the numbers of its pictures."""
    clips = [clip for lane in state.timeline.lanes for clip in lane.clips]
    shown = [clip for clip in clips if state.intake.shown_by(clip) is item]
    places = [number_of(state.timeline, clip) for clip in shown]
    is_alone = [other.name for other in state.intake.items].count(item.name) == 1
    if shown and (is_alone or None in places):
        return words("say.remove", name=item.name)
    numbers = [words("change.verbatim", value=place + 1) for place in places if place is not None]
    return words("say.remove_picture", number=listed(numbers)) if shown else None


def is_known_by_words(timeline: Timeline, clip: LaneClip) -> bool:
    """Whether a clip can be spoken of by what it is called, and nothing else is meant."""
    names = [one.name for lane in timeline.lanes for one in lane.clips]
    return bool(clip.name) and names.count(clip.name) == 1 and not _MARKS & set(clip.name)
