"""What a hand does on the timeline, as the sentence that does the same.

So it is told, answered and taken back like everything else that is said, at either server.
"""

from typing import Final

from nemo_desktop.i18n import Words, words
from nemo_desktop.session.clip_facts import seconds
from nemo_desktop.session.state import Lane, LaneClip, LaneKind, Timeline

SHORTEST_MS: Final = 300
# Words between marks cannot hold marks themselves.
_MARKS: Final = frozenset('"“”„‟«»「」『』\n')


def pictures(timeline: Timeline) -> Lane | None:
    """The pictures that are counted; None where some lie over others."""
    lanes = [lane for lane in timeline.lanes if lane.kind is LaneKind.VIDEO]
    return lanes[0] if len(lanes) == 1 else None


def moved(timeline: Timeline, number: int, to: int) -> Words | None:
    """The picture of that number, from 0 on, comes to stand before the one that is `to` now."""
    lane = pictures(timeline)
    if lane is None or not 0 <= to <= len(lane.clips) or to in (number, number + 1):
        return None
    if to < number:
        return words("say.move_before", number=number + 1, other=to + 1)
    return words("say.move_after", number=number + 1, other=to)


def lasting(timeline: Timeline, number: int, length_ms: float) -> Words | None:
    """A picture is seen for so long."""
    lane = pictures(timeline)
    length_ms = max(SHORTEST_MS, length_ms)
    if lane is None or round(length_ms) == _length_ms(lane.clips[number]):
        return None
    return words("say.last", number=number + 1, seconds=seconds(length_ms))


def shown(timeline: Timeline, clip: LaneClip, start_ms: float, end_ms: float) -> Words | None:
    """A text is seen from a moment to another."""
    if not is_known_by_words(timeline, clip) or (start_ms, end_ms) == (clip.start_ms, clip.end_ms):
        return None
    return words("say.show", text=clip.name, start=seconds(start_ms), end=seconds(end_ms))


def removed(timeline: Timeline, lane: Lane, clip: LaneClip) -> Words | None:
    """A picture, a text or a sound goes."""
    if lane.kind is LaneKind.VIDEO:
        seen = pictures(timeline)
        if seen is None:
            return None
        return words("say.remove_picture", number=seen.clips.index(clip) + 1)
    if lane.kind is LaneKind.AUDIO:
        is_alone = sum(len(one.clips) for one in timeline.lanes if one.kind is lane.kind) == 1
        return words("say.remove_music") if is_alone else None
    known = lane.kind is LaneKind.TEXT and is_known_by_words(timeline, clip)
    return words("say.remove", name=clip.name) if known else None


def is_known_by_words(timeline: Timeline, clip: LaneClip) -> bool:
    """Whether a text can be spoken of by what it says, and nothing else is meant."""
    names = [one.name for lane in timeline.lanes for one in lane.clips]
    return bool(clip.name) and names.count(clip.name) == 1 and not _MARKS & set(clip.name)


def _length_ms(clip: LaneClip) -> int:
    return clip.end_ms - clip.start_ms
