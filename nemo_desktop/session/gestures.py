"""What a hand does on the timeline, as the sentence that does the same.

So it is told, answered and taken back like everything else that is said, at either server.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Final

from nemo_desktop.i18n import Words, words
from nemo_desktop.session.clip_facts import listed, part_of, seconds
from nemo_desktop.session.intake import HEARD
from nemo_desktop.session.state import (
    Lane,
    LaneClip,
    LaneKind,
    MediaItem,
    MediaStatus,
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


def numbers_of(timeline: Timeline, clips: Iterable[LaneClip]) -> list[int]:
    """The numbers of those that are counted pictures, in order."""
    numbers = (number_of(timeline, clip) for clip in clips)
    return sorted(number for number in numbers if number is not None)


def moved(timeline: Timeline, numbers: Sequence[int], to: int) -> Words | None:
    """The pictures of these numbers, from 0 on and in order, come to stand side by side before the
    one that is `to` now."""
    lane = pictures(timeline)
    if lane is None or not 0 <= to <= len(lane.clips):
        return None
    others = [number for number in range(len(lane.clips)) if number not in numbers]
    place = sum(number < to for number in others)
    if [*others[:place], *numbers, *others[place:]] == list(range(len(lane.clips))):
        return None
    number, count = _counted(numbers), len(numbers)
    if place and to > numbers[0]:
        return words("say.move_after", number=number, count=count, other=others[place - 1] + 1)
    return words("say.move_before", number=number, count=count, other=others[place] + 1)


def lasting(timeline: Timeline, clips: Sequence[LaneClip], length_ms: float) -> Words | None:
    """Each of these pictures is seen for so long. Where pictures lie over others they have no
    number, and only one that no other is called like can be spoken of."""
    length_ms = max(SHORTEST_MS, length_ms)
    if all(round(length_ms) == clip.end_ms - clip.start_ms for clip in clips):
        return None
    numbers = numbers_of(timeline, clips)
    if len(numbers) == len(clips):
        number, count = _counted(numbers), len(numbers)
        return words("say.last", number=number, count=count, seconds=seconds(length_ms))
    if len(clips) == 1 and is_known_by_words(timeline, clips[0]):
        return words("say.last_named", name=clips[0].name, seconds=seconds(length_ms))
    return None


def shown(timeline: Timeline, clip: LaneClip, start_ms: float, end_ms: float) -> Words | None:
    """A text is seen from a moment to another."""
    if not is_known_by_words(timeline, clip) or (start_ms, end_ms) == (clip.start_ms, clip.end_ms):
        return None
    return words("say.show", text=clip.name, start=seconds(start_ms), end=seconds(end_ms))


def loud(timeline: Timeline, clip: LaneClip, percent: int) -> Words | None:
    """A sound is heard so loud; None where it cannot be told from others."""
    if clip.volume is None or round(clip.volume * 100) == percent:
        return None
    sounds = [one for lane in timeline.lanes if lane.kind is LaneKind.AUDIO for one in lane.clips]
    if [one for one in sounds if part_of(one, LaneKind.AUDIO) != "voice"] == [clip]:
        return words("say.music_at", percent=percent)
    if clip in sounds and clip.media and is_known_by_words(timeline, clip):
        return words("say.volume", name=clip.name, percent=percent)
    return None


def removed(timeline: Timeline, clips: Sequence[tuple[Lane, LaneClip]]) -> Words | None:
    """Pictures, texts and sounds go; None where one of them cannot be spoken of."""
    numbers = numbers_of(timeline, [clip for _, clip in clips])
    named = [one for one in clips if number_of(timeline, one[1]) is None]
    said: list[Words | None] = [_pictures_removed(numbers)] if numbers else []
    said += [_named_removed(timeline, *one) for one in named]
    known = [one for one in said if one is not None]
    if not known or len(known) < len(said):
        return None
    return reduce(lambda one, other: words("say.then", one=one, other=other), known)


def _named_removed(timeline: Timeline, lane: Lane, clip: LaneClip) -> Words | None:
    sounds = sum(len(one.clips) for one in timeline.lanes if one.kind is LaneKind.AUDIO)
    if lane.kind is LaneKind.AUDIO and sounds == 1:
        return words("say.remove_music")
    # Music that has no file has no name of its own.
    is_named = lane.kind is not LaneKind.AUDIO or bool(clip.media)
    known = lane.kind is not LaneKind.OTHER and is_named and is_known_by_words(timeline, clip)
    return words("say.remove", name=clip.name) if known else None


def _pictures_removed(numbers: Sequence[int]) -> Words:
    return words("say.remove_picture", number=_counted(numbers), count=len(numbers))


def put_in(state: SessionState, item: MediaItem, to: int) -> Words | None:
    """A file comes into the film: a picture before the one that is `to` now, a sound as its
    music."""
    if not is_for_film(item) or _MARKS & set(item.name):
        return None
    if is_sound(item):
        return None if state.timeline.is_empty else words("say.music", name=item.name)
    lane = pictures(state.timeline)
    if lane is None:
        return words("say.make_of", name=item.name) if state.timeline.is_empty else None
    # Said of one that is there, it could mean that it goes to another place.
    is_there = any(state.intake.shown_by(clip) is item for clip in lane.clips)
    key = "say.put_again" if is_there else "say.put"
    if to < len(lane.clips):
        return words(f"{key}_before", name=item.name, other=to + 1)
    return words(f"{key}_after", name=item.name, other=len(lane.clips))


def is_for_film(item: MediaItem) -> bool:
    """Whether a file is here and is one that is seen or heard."""
    return item.status is MediaStatus.READY and (item.width > 0 or is_sound(item))


def is_sound(item: MediaItem) -> bool:
    """Whether a file is heard and not seen."""
    return item.path.suffix.lower() in HEARD


def file_removed(state: SessionState, item: MediaItem) -> Words | None:
    """A file goes, and with it the pictures that show it; None where none does. Of several files
    with one name it is spoken of by the numbers of its pictures."""
    clips = [clip for lane in state.timeline.lanes for clip in lane.clips]
    shown = [clip for clip in clips if state.intake.shown_by(clip) is item]
    places = [number_of(state.timeline, clip) for clip in shown]
    is_alone = [other.name for other in state.intake.items].count(item.name) == 1
    if shown and (is_alone or None in places):
        return words("say.remove", name=item.name)
    numbers = [place for place in places if place is not None]
    return _pictures_removed(numbers) if numbers else None


def _counted(numbers: Sequence[int]) -> Words:
    """Which pictures, from the first on: 2 – 2, 4 – 2-4."""
    if len(numbers) > 2 and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return words("change.verbatim", value=f"{numbers[0] + 1}-{numbers[-1] + 1}")
    return listed([words("change.verbatim", value=number + 1) for number in numbers])


def is_known_by_words(timeline: Timeline, clip: LaneClip) -> bool:
    """Whether a clip can be spoken of by what it is called, and nothing else is meant."""
    names = [one.name for lane in timeline.lanes for one in lane.clips]
    return bool(clip.name) and names.count(clip.name) == 1 and not _MARKS & set(clip.name)
