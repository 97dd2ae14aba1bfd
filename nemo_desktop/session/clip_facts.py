"""What a clip of the timeline is like, as far as it can be told: values to draw, and words."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any, Final

from nemo_desktop.i18n import Words, sentences, words
from nemo_desktop.session.state import LaneClip, LaneKind, Timeline

# What servers call the moment a clip begins, ours first.
START_KEYS: Final = ("start", "start_ms", "st", "s", "in")
_AS_IT_IS: Final = {"brightness": 1.0, "contrast": 1.0, "saturation": 1.0}


def meta_of(clip: LaneClip) -> dict[str, Any]:
    """All that the server says of a clip."""
    return dict(clip.meta)


def fields_of(value: object) -> dict[str, Any]:
    """The fields of a value that has some; none of anything else."""
    has_fields = isinstance(value, tuple) and value[:1] != ("list",)
    return dict(value) if has_fields else {}  # type: ignore[call-overload]


def part_of(clip: LaneClip, kind: LaneKind) -> str:
    """Which part a clip has in the film: its lane's, or captions and voices, which are told
    apart from titles and music."""
    if kind is LaneKind.TEXT and meta_of(clip).get("style") == "caption":
        return "captions"
    if kind is LaneKind.AUDIO and meta_of(clip).get("is_voice") is True:
        return "voice"
    return kind.value


def voices(timeline: Timeline) -> tuple[LaneClip, ...]:
    """The clips in which somebody speaks."""
    return tuple(
        clip
        for lane in timeline.lanes
        for clip in lane.clips
        if part_of(clip, lane.kind) == "voice"
    )


def transition_of(clip: LaneClip) -> str:
    """How a clip begins, by name; empty for a plain cut."""
    return str(fields_of(meta_of(clip).get("transition_in")).get("kind") or "")


def effects_of(clip: LaneClip) -> tuple[str, ...]:
    """What lies over a picture, by name."""
    found = meta_of(clip).get("effects")
    return tuple(map(str, found[1:])) if isinstance(found, tuple) else ()


def is_recoloured(clip: LaneClip) -> bool:
    """Whether a picture's colours are not its own."""
    return bool(meta_of(clip).get("look")) or bool(tones_of(clip))


def tones_of(clip: LaneClip) -> dict[str, float]:
    """Brightness, contrast and saturation where they are not as in the picture; 1 is as it is."""
    meta = meta_of(clip)
    found = {name: meta.get(name, usual) for name, usual in _AS_IT_IS.items()}
    return {
        name: float(value)
        for name, value in found.items()
        if isinstance(value, int | float) and value != _AS_IT_IS[name]
    }


def fades_of(clip: LaneClip) -> tuple[int, int]:
    """Over how many milliseconds a sound comes and goes."""
    meta = meta_of(clip)
    found = (meta.get("fade_in_ms"), meta.get("fade_out_ms"))
    first, last = (round(ms) if isinstance(ms, int | float) else 0 for ms in found)
    return max(0, first), max(0, last)


def makes_room(clip: LaneClip) -> bool:
    """Whether a sound is softer under what is spoken."""
    meta = meta_of(clip)
    return meta.get("makes_room") is True and meta.get("is_voice") is not True


def facts(clip: LaneClip, kind: LaneKind, voices: Sequence[LaneClip] = ()) -> Iterable[Words]:
    """What is worth telling of a clip, each in a few words."""
    if kind is LaneKind.VIDEO:
        yield from _of_picture(clip)
    elif kind is LaneKind.AUDIO:
        yield from _of_sound(clip, voices)


def seconds(time_ms: float) -> str:
    """A length or moment in seconds, without needless digits: 4, 2.5, 0.03."""
    return f"{time_ms / 1000:.2f}".rstrip("0").rstrip(".")


def known(family: str, value: object) -> Words:
    """The name of a value in the reader's language; as the server wrote it if we have none."""
    key = f"{family}.{value}"
    return words(key) if key in sentences("en") else words("change.verbatim", value=str(value))


def sound_words(clip: LaneClip) -> Words:
    """What a sound is called: music made here by its style, a file by its name."""
    style = known("music", clip.name.casefold())
    is_file = clip.media or style.key == "change.verbatim"
    return words("change.verbatim", value=clip.name) if is_file else style


def name_words(clip: LaneClip, kind: LaneKind) -> Words:
    """What a clip is called: a picture without its file's ending."""
    if kind is LaneKind.AUDIO:
        return sound_words(clip)
    name = PurePath(clip.name).stem if kind is LaneKind.VIDEO else clip.name
    return words("change.verbatim", value=name)


def motion_words(clip: LaneClip) -> Words:
    """How the camera moves."""
    meta = meta_of(clip)
    motion = known("motion", meta.get("motion") or "still")
    strength = meta.get("strength")
    if motion.key == "motion.still" or not isinstance(strength, int | float):
        return motion
    if strength <= 0.1:
        return words("change.slow", motion=motion)
    return words("change.fast", motion=motion) if strength >= 0.25 else motion


def look_words(clip: LaneClip) -> Words:
    """Which look a picture has, and how much of it where that is not all."""
    meta = meta_of(clip)
    look, strength = known("look", meta.get("look") or "none"), meta.get("look_strength", 1.0)
    if not meta.get("look") or not isinstance(strength, int | float) or strength == 1:
        return look
    return words("look.at", look=look, percent=round(strength * 100))


def transition_words(clip: LaneClip) -> Words:
    """How a clip begins."""
    kind = transition_of(clip)
    if not kind:
        return words("change.cut")
    length = seconds(clip.transition_ms)
    return words("change.transition", kind=known("transition", kind), seconds=length)


def effects_words(clip: LaneClip) -> Words:
    """What lies over a picture."""
    return listed([known("effect", name) for name in effects_of(clip) or ("none",)])


def listed(names: Sequence[Words]) -> Words:
    """Names one after the other, at least one."""
    row = names[0]
    for name in names[1:]:
        row = words("change.list", row=row, name=name)
    return row


def tone_words(name: str, factor: float) -> Words:
    """How bright, contrasty or saturated a picture is."""
    return words(f"change.{name}", percent=round(factor * 100))


def _of_picture(clip: LaneClip) -> Iterable[Words]:
    meta = meta_of(clip)
    if "motion" in meta:
        yield motion_words(clip)
    if meta.get("look"):
        yield look_words(clip)
    yield from (tone_words(name, factor) for name, factor in tones_of(clip).items())
    if effects_of(clip):
        yield effects_words(clip)
    if transition_of(clip) and clip.transition_ms and clip.start_ms:
        yield transition_words(clip)


def _of_sound(clip: LaneClip, voices: Sequence[LaneClip]) -> Iterable[Words]:
    if clip.volume is not None:
        yield words("clip.volume", percent=round(clip.volume * 100))
    for key, length in zip(("fades_in", "fades_out"), fades_of(clip), strict=True):
        if length:
            yield words(f"clip.{key}", seconds=seconds(length))
    if makes_room(clip) and any(voice.start_ms < clip.end_ms for voice in voices):
        yield words("clip.makes_room")
