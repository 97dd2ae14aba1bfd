"""How a film's parts are laid on frame borders, and what a new length does to them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor
from typing import Final, Literal, TypeVar

from nemo_desktop.engine.render.film import (
    Clip,
    Film,
    Footage,
    Sound,
    Title,
    border_ms,
    frame_at,
    on_border,
)
from nemo_desktop.engine.render.pictures.playing import BOOMERANG, LOOP, ONCE, REVERSE
from nemo_desktop.engine.render.values import replace

_Item = TypeVar("_Item", Sound, Title)

SHORTEST_FRAMES: Final = 3
LONGEST_MS: Final = 3 * 60 * 60 * 1000


class Conflict(Exception):
    """An edit needs something the film does not have (any more)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What an edit has to know of a file: `width` and `height` are of the upright picture.

    `duration_ms` is 0 for one that stands still; `is_looped`: it begins again by itself.
    """

    sha: str
    name: str
    width: int = 0
    height: int = 0
    duration_ms: int = 0
    has_sound: bool = False
    is_looped: bool = False

    @property
    def footage(self) -> Footage | None:
        """How it runs when nobody said: whole and as it is."""
        if not self.duration_ms:
            return None
        return Footage(self.duration_ms, ending=LOOP if self.is_looped else ONCE)

    def lasting_ms(self, otherwise: int) -> int:
        """How long it is shown when nobody said: a video once, what never ends as a still."""
        if not self.duration_ms or self.is_looped:
            return otherwise
        return min(self.duration_ms, LONGEST_MS)


@dataclass(frozen=True, slots=True)
class Which:
    """Which items an edit is for: all of them, whatever they are by then, or these ids."""

    ids: tuple[str, ...] = ()

    def among(self, present: Iterable[str]) -> frozenset[str]:
        """The ids meant, of those present. Raises Conflict when a named one is missing."""
        known = frozenset(present)
        if not self.ids:
            if not known:
                raise Conflict
            return known
        meant = frozenset(self.ids)
        if not meant <= known:
            raise Conflict
        return meant

    def of(self, clips: Iterable[Clip]) -> list[Clip]:
        """Those clips that it is for; a named one that is missing is passed over."""
        meant = frozenset(self.ids)
        return [clip for clip in clips if not meant or clip.id in meant]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the film: `start` and `end` in ms from the edge that `anchor` names.

    "start": start_ms…end_ms from the beginning (end_ms None: to the end of the film);
    "end": the last `end_ms` milliseconds; "whole": all of it, whatever its length;
    "middle": `end_ms` milliseconds around the middle; "first_half", "second_half": of the film.
    """

    anchor: Literal["start", "end", "whole", "middle", "first_half", "second_half"] = "start"
    start_ms: int = 0
    end_ms: int | None = None

    def within(self, total_ms: int, fps: int) -> tuple[int, int]:
        """Start and end in a film of this length, on frame borders, at least one frame long."""
        total = frame_at(total_ms, fps)
        first, last = 0, total
        length = frame_at(self.end_ms, fps) if self.end_ms is not None else total
        if self.anchor == "start":
            first, last = frame_at(self.start_ms, fps), length
        elif self.anchor == "end":
            first = total - length
        elif self.anchor == "middle":
            first = (total - length) // 2
            last = first + length
        elif self.anchor == "first_half":
            last = (total + 1) // 2
        elif self.anchor == "second_half":
            first = (total + 1) // 2
        first = min(max(first, 0), max(total - 1, 0))
        last = min(max(last, first + 1), total)
        return border_ms(first, fps), border_ms(last, fps)


def lengths_of(film: Film) -> list[int]:
    """How many frames long each clip is."""
    return [max(1, frame_at(clip.duration_ms, film.fps)) for clip in film.clips]


def begun_later(clip: Clip, frames: int, fps: int) -> Clip:
    """A clip whose moving pictures have run for so many frames when it begins."""
    footage = clip.footage
    if footage is None or not frames:
        return clip
    at = _moment(footage, frames, fps)
    if at is None:
        skipped = border_ms(frame_at(footage.skipped_ms, fps) + frames, fps)
        return replace(clip, footage=replace(footage, skipped_ms=skipped))
    if footage.direction == REVERSE:
        return replace(clip, footage=replace(footage, to_ms=floor(at)))
    return replace(clip, footage=replace(footage, from_ms=ceil(at)))


def ended_sooner(clip: Clip, frames: int, fps: int) -> Clip:
    """A clip whose moving pictures run for so many frames only."""
    footage = clip.footage
    at = _moment(footage, frames, fps) if footage is not None else None
    if footage is None or at is None:
        return clip
    if footage.direction == REVERSE:
        return replace(clip, footage=replace(footage, from_ms=ceil(at)))
    return replace(clip, footage=replace(footage, to_ms=floor(at)))


def _moment(footage: Footage, frames: int, fps: int) -> float | None:
    """The moment of the file, in ms, that is on screen after so many frames; None when it comes
    more than once, or is past."""
    end_ms = footage.length_ms if footage.to_ms is None else footage.to_ms
    run_ms = border_ms(frames, fps) * footage.speed
    plays_once = footage.ending == ONCE and footage.direction != BOOMERANG
    if not plays_once or footage.skipped_ms or run_ms + 1 >= end_ms - footage.from_ms:
        return None
    return end_ms - run_ms if footage.direction == REVERSE else footage.from_ms + run_ms


def laid(clips: Sequence[Clip], frames: Sequence[int], fps: int) -> tuple[Clip, ...]:
    """The clips one after the other, each as many frames long as said, on frame borders."""
    placed, now, start = [], 0, 0
    for clip, count in zip(clips, frames, strict=True):
        now += count
        end = border_ms(now, fps)
        length = end - start
        placed.append(clip if clip.duration_ms == length else replace(clip, duration_ms=length))
        start = end
    return tuple(placed)


def shared(total_frames: int, count: int) -> tuple[int, ...]:
    """A length divided equally; the earlier parts get the frames that remain."""
    each, left = divmod(max(total_frames, count * SHORTEST_FRAMES), count)
    return tuple(each + (index < left) for index in range(count))


def changed(film: Film, ids: frozenset[str], change: Callable[[Clip], Clip]) -> Film:
    """The film with some of its clips changed."""
    return replace(
        film, clips=tuple(change(clip) if clip.id in ids else clip for clip in film.clips)
    )


def with_frames(film: Film, frames: Sequence[int]) -> Film:
    """The film with its clips as many frames long as said."""
    return replace(film, clips=laid(film.clips, frames, film.fps))


def at_rate(film: Film, fps: int) -> Film:
    """The film with so many frames a second, and all that begins or ends in it on the nearest
    of their borders."""
    borders = [frame_at(start, fps) for start in (*film.starts_ms, film.duration_ms)]
    frames = [max(1, end - start) for start, end in pairwise(borders)]
    return replace(
        film,
        fps=fps,
        clips=laid(film.clips, frames, fps),
        sounds=tuple(_on_border(sound, fps) for sound in film.sounds),
        titles=tuple(_on_border(title, fps) for title in film.titles),
    )


def _on_border(item: _Item, fps: int) -> _Item:
    start = on_border(item.start_ms, fps)
    end = max(on_border(item.start_ms + item.duration_ms, fps), border_ms(1, fps) + start)
    return replace(item, start_ms=start, duration_ms=end - start)


def reordered(film: Film, clips: Sequence[Clip]) -> Film:
    """The film with its clips in another order; transitions belong to the cuts."""
    moved = tuple(
        clip
        if clip.transition_in == old.transition_in
        else replace(clip, transition_in=old.transition_in)
        for clip, old in zip(clips, film.clips, strict=True)
    )
    return replace(film, clips=moved)


def settled(before: Film, after: Film) -> Film:
    """The film after an edit, with everything laid again: cuts, transitions, sounds, titles.

    Music that reached the end still does; a title that closed the film still closes it, one that
    belongs to a picture goes with it; the rest is trimmed to the picture and what lies wholly
    outside is dropped.
    """
    film = after
    if not _lies_as_it_did(before, after):
        clips = laid(after.clips, lengths_of(after), after.fps)
        if clips and clips[0].transition_in is not None:
            clips = (replace(clips[0], transition_in=None), *clips[1:])
        film = replace(after, clips=_with_fitting_transitions(clips, after.fps))
    if not film.clips:
        return replace(film, sounds=(), titles=(), fade_in_ms=0, fade_out_ms=0)
    old, new = before.duration_ms, film.duration_ms
    if old in (new, 0):
        old = new
    titles = _with_pictures(before, film)
    return replace(
        film,
        fade_in_ms=min(film.fade_in_ms, new),
        fade_out_ms=min(film.fade_out_ms, new),
        sounds=tuple(s for s in (_sound_within(sound, old, new) for sound in film.sounds) if s),
        titles=tuple(
            t
            for t in (
                _title_within(title, new if title.over else old, new, film.fps) for title in titles
            )
            if t
        ),
    )


def _lies_as_it_did(before: Film, after: Film) -> bool:
    """Whether nothing was done to the clips that would have them laid again."""
    if after.clips is before.clips:
        return True
    if after.fps != before.fps or len(after.clips) != len(before.clips):
        return False
    return all(
        new is old
        or (new.duration_ms == old.duration_ms and new.transition_in is old.transition_in)
        for new, old in zip(after.clips, before.clips, strict=True)
    )


def _with_fitting_transitions(clips: tuple[Clip, ...], fps: int) -> tuple[Clip, ...]:
    result = list(clips)
    for index in range(1, len(clips)):
        transition = clips[index].transition_in
        if transition is None:
            continue
        room = min(clips[index - 1].duration_ms, clips[index].duration_ms)
        length = max(on_border(min(transition.duration_ms, room), fps), border_ms(1, fps))
        if length != transition.duration_ms:
            changed = replace(transition, duration_ms=length)
            result[index] = replace(clips[index], transition_in=changed)
    return tuple(result)


def _sound_within(sound: Sound, old_ms: int, new_ms: int) -> Sound | None:
    if sound.start_ms >= new_ms:
        return None
    end = sound.start_ms + sound.duration_ms
    if end >= old_ms or end > new_ms:
        end = new_ms
    length = end - sound.start_ms
    if length == sound.duration_ms:
        return sound
    return replace(
        sound,
        duration_ms=length,
        fade_in_ms=min(sound.fade_in_ms, length),
        fade_out_ms=min(sound.fade_out_ms, length),
    )


def _with_pictures(before: Film, after: Film) -> tuple[Title, ...]:
    """The texts, those that belong to a picture where that is now, and gone where it is gone."""
    if before.clips is after.clips or not any(title.over for title in after.titles):
        return after.titles
    was, now = _places(before), _places(after)
    is_same_rate = before.fps == after.fps
    kept = (title for title in after.titles if not title.over or title.over in now)
    return tuple(
        _moved_with(title, was[title.over], now[title.over], len(now) > len(was), after.fps)
        if is_same_rate and title.over in was and was[title.over] != now.get(title.over)
        else title
        for title in kept
    )


def _places(film: Film) -> dict[str, tuple[int, int]]:
    """When each clip begins and ends."""
    spans = zip(film.clips, film.starts_ms, strict=True)
    return {clip.id: (start, start + clip.duration_ms) for clip, start in spans}


def _moved_with(
    title: Title, old: tuple[int, int], new: tuple[int, int], is_cut_up: bool, fps: int
) -> Title:
    """A text that goes with its picture, and is as long as that if it was; split, it stays."""
    start, end = title.start_ms, title.start_ms + title.duration_ms
    if is_cut_up and old[0] == new[0]:
        return title
    shift = new[0] - old[0]
    last = new[1] if end == old[1] else end + shift
    last = min(last, new[1]) if end <= old[1] else last
    first = min(start + shift, new[1] - border_ms(1, fps))
    return replace(title, start_ms=first, duration_ms=last - first)


def _title_within(title: Title, old_ms: int, new_ms: int, fps: int) -> Title | None:
    start, end = title.start_ms, title.start_ms + title.duration_ms
    if end >= old_ms and old_ms != new_ms:
        if start == 0:
            end = new_ms
        else:
            start, end = max(0, new_ms - title.duration_ms), new_ms
            start = on_border(start, fps)
    end = min(end, new_ms)
    if start >= end:
        return None
    if (start, end - start) == (title.start_ms, title.duration_ms):
        return title
    return replace(title, start_ms=start, duration_ms=end - start)
