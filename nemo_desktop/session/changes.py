"""What changed between two timelines, in words: computed from the states, never from intentions."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from nemo_desktop.i18n import Words, words
from nemo_desktop.session.clip_facts import (
    effects_words,
    fades_of,
    fields_of,
    known,
    listed,
    look_words,
    makes_room,
    meta_of,
    motion_words,
    seconds,
    sound_words,
    tone_words,
    transition_words,
)
from nemo_desktop.session.state import LaneClip, LaneKind, Timeline

_MOST_LINES: Final = 8
_MOST_NAMED: Final = 6
# More that were removed are told in one line.
_MOST_REMOVALS: Final = 3


@dataclass(frozen=True, slots=True)
class _Pair:
    """A clip before and after; at least one of the two exists."""

    before: LaneClip | None
    after: LaneClip | None


def difference(before: Timeline, after: Timeline) -> tuple[Words, ...]:
    """Each change in one line, the weightiest first; empty when nothing changed."""
    if before == after:
        return ()
    lines = [
        *_canvas(before, after),
        *_video(_pairs(before, after, LaneKind.VIDEO)),
        *_ends(before, after),
        *_order(before, after),
        *_texts(_pairs(before, after, LaneKind.TEXT)),
        *_sounds(_pairs(before, after, LaneKind.AUDIO)),
        *_length(before, after),
    ]
    if not lines:
        return (words("change.other"),)
    if len(lines) > _MOST_LINES:
        rest = len(lines) - _MOST_LINES + 1
        return (*lines[: _MOST_LINES - 1], words("change.more", count=rest))
    return tuple(lines)


def _canvas(before: Timeline, after: Timeline) -> Iterable[Words]:
    old, new = (f"{line.width}×{line.height}" for line in (before, after))
    if old != new and after.width and before.width and not before.is_empty:
        yield words("change.canvas", before=old, after=new)


def _ends(before: Timeline, after: Timeline) -> Iterable[Words]:
    """How the film comes from black and goes to black."""
    for end in ("in", "out"):
        old, new = (getattr(film, f"fade_{end}_ms") for film in (before, after))
        if old != new:
            key = f"change.film_fade_{end}" if new else f"change.film_no_fade_{end}"
            yield words(key, seconds=seconds(new))


def _length(before: Timeline, after: Timeline) -> Iterable[Words]:
    if before.duration_ms != after.duration_ms and before.duration_ms:
        yield words(
            "change.length", before=seconds(before.duration_ms), after=seconds(after.duration_ms)
        )


def _order(before: Timeline, after: Timeline) -> Iterable[Words]:
    old = [_identity(clip) for clip in _clips(before, LaneKind.VIDEO)]
    new = [_identity(clip) for clip in _clips(after, LaneKind.VIDEO)]
    kept = frozenset(old) & frozenset(new)
    if [one for one in old if one in kept] != [one for one in new if one in kept]:
        clips = _clips(after, LaneKind.VIDEO)
        yield words("change.order", names=_few(clips))


def _few(clips: list[LaneClip]) -> Words:
    """The names of clips, only some of many."""
    named = [words("change.verbatim", value=_name(clip)) for clip in clips[:_MOST_NAMED]]
    if len(clips) > _MOST_NAMED:
        named.append(words("timeline.more", count=len(clips) - _MOST_NAMED))
    return listed(named)


def _video(pairs: list[_Pair]) -> Iterable[Words]:
    added = [pair.after for pair in pairs if pair.before is None and pair.after is not None]
    removed = [pair.before for pair in pairs if pair.after is None and pair.before is not None]
    # What stayed as it was need not be looked into: of a thousand clips it is nearly all.
    kept = [
        (pair.before, pair.after)
        for pair in pairs
        if pair.before is not None and pair.after is not None and pair.before != pair.after
    ]
    if added:
        yield _added(added)
    if len(removed) > _MOST_REMOVALS:
        yield words("change.clips_removed", number=len(removed), names=_few(removed))
    else:
        yield from (words("change.clip_removed", name=_name(clip)) for clip in removed)
    yield from _grouped(kept, _length_ms, _length_words)
    touched = {key for old, new in kept for key, _ in {*old.meta} ^ {*new.meta}}
    for key, line in _VIDEO_KEYS.items():
        # What nothing of was touched need not be asked of every clip of a long film.
        if not touched.isdisjoint(_SAID_WITH.get(key, (key.partition(".")[0],))):
            told = [pair for pair in kept if all(map(_runs, pair))] if "." in key else kept
            yield from _grouped(told, lambda clip, key=key: _value(clip, key), line)  # type: ignore[misc]


def _added(clips: list[LaneClip]) -> Words:
    lengths = {_length_ms(clip) for clip in clips}
    motions = {motion_words(clip) for clip in clips}
    each = seconds(lengths.pop()) if len(lengths) == 1 else None
    motion = motions.pop() if len(motions) == 1 else None
    name = _name(clips[0]) if len(clips) == 1 else ""
    what = words("change.clips", count=len(clips), name=name)
    if each is None:
        return words("change.added", what=what)
    if motion is None or not all("motion" in meta_of(clip) for clip in clips):
        return words("change.added_each", what=what, each=each, count=len(clips))
    return words("change.added_moving", what=what, each=each, motion=motion, count=len(clips))


_Line = Callable[[LaneClip, LaneClip], Words]


def _grouped(
    kept: list[tuple[LaneClip, LaneClip]],
    value_of: Callable[[LaneClip], object],
    line: _Line,
) -> Iterable[Words]:
    """One line for all clips that changed to the same value, else one line each."""
    changed = [(old, new) for old, new in kept if value_of(old) != value_of(new)]
    if not changed:
        return
    what = words("change.clips", count=len(changed), name=_name(changed[0][1]))
    if len({value_of(new) for _, new in changed}) == 1 and len(changed) > 1:
        same_before = len({value_of(old) for old, _ in changed}) == 1
        old, new = changed[0]
        yield words("change.of", what=what, change=line(old if same_before else new, new))
        return
    for old, new in changed:
        one = words("change.clips", count=1, name=_name(new))
        yield words("change.of", what=one, change=line(old, new))


def _length_words(old: LaneClip, new: LaneClip) -> Words:
    if _length_ms(old) == _length_ms(new):
        return words("change.lasts", after=seconds(_length_ms(new)))
    return words("change.seconds", before=seconds(_length_ms(old)), after=seconds(_length_ms(new)))


def _motion_line(_old: LaneClip, new: LaneClip) -> Words:
    return motion_words(new)


def _easing_line(_old: LaneClip, new: LaneClip) -> Words:
    return known("easing", _value(new, "easing") or "calm")


def _fit_line(_old: LaneClip, new: LaneClip) -> Words:
    return known("fit", _value(new, "fit"))


def _look_line(_old: LaneClip, new: LaneClip) -> Words:
    return look_words(new)


def _effects_line(_old: LaneClip, new: LaneClip) -> Words:
    return effects_words(new)


def _tone_line(name: str) -> _Line:
    def line(_old: LaneClip, new: LaneClip) -> Words:
        factor = meta_of(new).get(name, 1.0)
        return tone_words(name, factor if isinstance(factor, int | float) else 1.0)

    return line


def _own_sound_line(_old: LaneClip, new: LaneClip) -> Words:
    volume = meta_of(new).get("volume")
    loudness = volume if isinstance(volume, int | float) else 0
    return words("change.own_sound", percent=round(loudness * 100))


def _transition_line(_old: LaneClip, new: LaneClip) -> Words:
    return transition_words(new)


def _aim_line(_old: LaneClip, _new: LaneClip) -> Words:
    return words("change.aim")


def _speed_line(_old: LaneClip, new: LaneClip) -> Words:
    speed = _value(new, _SPEED)
    return words("change.speed", speed=f"{speed if isinstance(speed, int | float) else 1:.3g}")


def _running_line(key: str) -> _Line:
    def line(_old: LaneClip, new: LaneClip) -> Words:
        return known("footage", _value(new, key))

    return line


def _part_line(_old: LaneClip, new: LaneClip) -> Words:
    run = fields_of(meta_of(new).get("footage"))
    start, end = run.get("from_ms") or 0, run.get("to_ms")
    if end is None:
        return words("change.part_on", start=seconds(start))
    return words("change.part", start=seconds(start), end=seconds(end))


# How strong a move or a look is belongs to it.
_SAID_WITH: Final = {"motion": ("motion", "strength"), "look": ("look", "look_strength")}
_SPEED, _PART = "footage.speed", "footage.part"
_VIDEO_KEYS: Final[Mapping[str, _Line]] = {
    "motion": _motion_line,
    "easing": _easing_line,
    "fit": _fit_line,
    "look": _look_line,
    "brightness": _tone_line("brightness"),
    "contrast": _tone_line("contrast"),
    "saturation": _tone_line("saturation"),
    "effects": _effects_line,
    "transition_in": _transition_line,
    "aim": _aim_line,
    "volume": _own_sound_line,
    _PART: _part_line,
    _SPEED: _speed_line,
    "footage.direction": _running_line("footage.direction"),
    "footage.ending": _running_line("footage.ending"),
}


def _texts(pairs: list[_Pair]) -> Iterable[Words]:
    for pair in pairs:
        old, new = pair.before, pair.after
        if new is None and old is not None:
            yield words("change.text_removed", text=old.name)
        elif new is not None and old is None:
            yield words("change.text_added", text=new.name, times=_times(new))
        elif new is not None and old is not None and new != old:
            yield _text_changed(old, new)


def _text_changed(old: LaneClip, new: LaneClip) -> Words:
    if old.name != new.name:
        return words("change.text", before=old.name, after=new.name)
    if _times(old) != _times(new):
        return words("change.text_moved", text=new.name, before=_times(old), after=_times(new))
    return words("change.text_style", text=new.name)


def _sounds(pairs: list[_Pair]) -> Iterable[Words]:
    for pair in pairs:
        old, new = pair.before, pair.after
        if new is None and old is not None:
            yield words("change.sound_removed", name=sound_words(old))
        elif new is not None and old is None:
            yield words(
                "change.sound_added",
                name=sound_words(new),
                percent=_percent(new),
                times=_times(new),
            )
        elif new is not None and old is not None and new != old:
            yield from _sound_changed(old, new)


def _sound_changed(old: LaneClip, new: LaneClip) -> Iterable[Words]:
    name = sound_words(new)
    lines = []
    if old.name != new.name:
        lines.append(words("change.sound", before=sound_words(old), after=name))
    if _percent(old) != _percent(new):
        lines.append(words("change.volume", name=name, before=_percent(old), after=_percent(new)))
    if _times(old) != _times(new):
        lines.append(words("change.sound_moved", name=name, times=_times(new)))
    for end, before, after in zip(("in", "out"), fades_of(old), fades_of(new), strict=True):
        if before != after:
            key = f"change.fade_{end}" if after else f"change.no_fade_{end}"
            lines.append(words(key, name=name, seconds=seconds(after)))
    if makes_room(old) != makes_room(new):
        lines.append(words("change.makes_room" if makes_room(new) else "change.no_room", name=name))
    return lines or (words("change.sound_other", name=name),)


# --- reading clips ---------------------------------------------------------------------------


def _pairs(before: Timeline, after: Timeline, kind: LaneKind) -> list[_Pair]:
    """Clips of one kind, matched by the id the server gave them, else by name and turn."""
    old = _keyed(_clips(before, kind))
    new = _keyed(_clips(after, kind))
    return [_Pair(old.get(key), new.get(key)) for key in dict.fromkeys([*old, *new])]


def _keyed(clips: Iterable[LaneClip]) -> dict[object, LaneClip]:
    keyed: dict[object, LaneClip] = {}
    for clip in clips:
        turn = 0
        while (_identity(clip), turn) in keyed:
            turn += 1
        keyed[_identity(clip), turn] = clip
    return keyed


def _runs(clip: LaneClip) -> bool:
    """Whether it is told how its pictures run; a photo in place of a video has nothing of that."""
    return bool(fields_of(meta_of(clip).get("footage")))


def _identity(clip: LaneClip) -> object:
    return meta_of(clip).get("id") or clip.name


def _clips(timeline: Timeline, kind: LaneKind) -> list[LaneClip]:
    return [clip for lane in timeline.lanes if lane.kind is kind for clip in lane.clips]


def _value(clip: LaneClip, key: str) -> object:
    if key in _IN_WORDS:
        return _IN_WORDS[key](clip)
    whole, _, part = key.partition(".")
    found = meta_of(clip).get(whole)
    if not part:
        return found
    run = fields_of(found)
    return (run.get("from_ms") or 0, run.get("to_ms")) if key == _PART else run.get(part)


# Told by more than one value.
_IN_WORDS: Final[Mapping[str, Callable[[LaneClip], Words]]] = {
    "motion": motion_words,
    "look": look_words,
}


def _length_ms(clip: LaneClip) -> int:
    return clip.end_ms - clip.start_ms


def _name(clip: LaneClip) -> str:
    return PurePath(clip.name).stem


def _times(clip: LaneClip) -> str:
    return f"{seconds(clip.start_ms)}–{seconds(clip.end_ms)}"


def _percent(clip: LaneClip) -> int:
    return round((clip.volume or 0) * 100)
