"""A draft as lanes and clips, for whoever shows it: drawn, in one sentence, or as a report."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from nemo_desktop.i18n import Texts
from nemo_desktop.protocol import draft as wire
from nemo_desktop.protocol.draft import Draft, Segment, Track, TrackKind
from nemo_desktop.session.clip_facts import START_KEYS, name_words, seconds
from nemo_desktop.session.state import Lane, LaneClip, LaneKind, Timeline

# The cloud's own names are not public; these are the likely ones, the local engine's first.
_NAME_KEYS: Final = ("name", "title", "text", "content", "n", "tx")
_TEXT_KEYS: Final = ("text", "content", "title", "tx", "name", "n")
_VOLUME_KEYS: Final = ("volume", "vol", "v")

_KINDS: Final = {
    TrackKind.VIDEO: LaneKind.VIDEO,
    TrackKind.AUDIO: LaneKind.AUDIO,
    TrackKind.TEXT: LaneKind.TEXT,
}
_REPORTED: Final[Mapping[LaneKind, Mapping[str, object]]] = {
    LaneKind.VIDEO: {
        "motion": "still",
        "strength": 0.0,
        "fit": "cover",
        "look": None,
        "transition_in": None,
    },
    LaneKind.AUDIO: {"volume": 1.0, "fade_in_ms": 0, "fade_out_ms": 0},
    LaneKind.TEXT: {"text": "", "style": "title", "place": "center"},
    LaneKind.OTHER: {},
}
_REPORTED_IF_THERE: Final = ("size", "color")
_REPORTED_IF_UNUSUAL: Final[Mapping[str, object]] = {"easing": "calm", "look_strength": 1.0}
_LETTERING: Final = ("animation", "weight", "outline", "shadow", "box")
_MOST_NAMED: Final = 12
_ENDLESS: Final = 1e15


def from_draft(draft: object, canvas: object = None, files: Sequence[str] = ()) -> Timeline:
    """What a draft says, as far as this version understands it; never raises.

    `canvas` is the state's canvas_config, `files` the names of the server's files in order:
    both fill in what the draft leaves out.
    """
    read = wire.read(draft)
    size = canvas if isinstance(canvas, Mapping) else {}
    lanes = tuple(_lane(track, files) for track in read.tracks if track.segments)
    return Timeline(
        width=_whole(read.meta.get("width", size.get("width"))),
        height=_whole(read.meta.get("height", size.get("height"))),
        fps=_whole(read.meta.get("fps", 30)),
        duration_ms=_duration_ms(read, lanes),
        lanes=lanes,
        fade_in_ms=_whole(read.meta.get("fade_in_ms")),
        fade_out_ms=_whole(read.meta.get("fade_out_ms")),
    )


def summary(timeline: Timeline, texts: Texts | None = None) -> str:
    """The film in one sentence: `Timeline (2 tracks): 1. Video: street (0-5s) 2. …`."""
    say = texts or Texts("en")
    if timeline.is_empty:
        return say("timeline.empty")
    tracks = " ".join(
        say(
            f"timeline.lane.{lane.kind.value}",
            index=index,
            number=lane.number,
            clips=_named(lane, say),
        )
        for index, lane in enumerate(timeline.lanes, start=1)
    )
    return say("timeline.summary", count=len(timeline.lanes), tracks=tracks)


def report(timeline: Timeline) -> dict[str, Any]:
    """The film as plain values, for a script or a test to check; times in milliseconds."""
    fades = {"fade_in_ms": timeline.fade_in_ms, "fade_out_ms": timeline.fade_out_ms}
    return {
        "width": timeline.width,
        "height": timeline.height,
        "fps": timeline.fps,
        "duration_ms": timeline.duration_ms,
        **{key: length for key, length in fades.items() if length},
        "tracks": [
            {
                "kind": lane.kind.value,
                "segments": [_reported(clip, lane.kind) for clip in lane.clips],
            }
            for lane in timeline.lanes
        ],
    }


def _lane(track: Track, files: Sequence[str]) -> Lane:
    kind = _KINDS.get(track.kind, LaneKind.OTHER)  # type: ignore[call-overload]
    clips = []
    end_ms = 0
    for index, segment in enumerate(track.segments):
        clip = _clip(segment, kind, end_ms, files[index] if index < len(files) else "")
        end_ms = clip.end_ms
        clips.append(clip if clip.name else _called(clip, f"#{index + 1}"))
    return Lane(kind, track.kind, tuple(clips))


def _clip(segment: Segment, kind: LaneKind, after_ms: int, file: str) -> LaneClip:
    known = {**(segment.model_extra or {}), **segment.meta}
    start = _first(known, START_KEYS)
    start_ms = after_ms if _number(start) is None else _whole(start)
    name = _first(known, _TEXT_KEYS if kind is LaneKind.TEXT else _NAME_KEYS)
    transition = known.get("transition_in")
    return LaneClip(
        name=str(name) if name else file if kind is LaneKind.VIDEO else "",
        start_ms=start_ms,
        end_ms=start_ms + _whole(segment.duration_ms),
        media=str(known.get("media") or ""),
        volume=_volume(_first(known, _VOLUME_KEYS)) if kind is LaneKind.AUDIO else None,
        transition_ms=_whole(
            transition.get("duration_ms") if isinstance(transition, Mapping) else 0
        ),
        meta=tuple((key, _frozen(value)) for key, value in known.items()),
    )


def _called(clip: LaneClip, name: str) -> LaneClip:
    return LaneClip(
        name, clip.start_ms, clip.end_ms, clip.media, clip.volume, clip.transition_ms, clip.meta
    )


def _duration_ms(draft: Draft, lanes: Iterable[Lane]) -> int:
    if draft.duration_ms is not None:
        return _whole(draft.duration_ms)
    return max((clip.end_ms for lane in lanes for clip in lane.clips), default=0)


def _named(lane: Lane, say: Texts) -> str:
    names = [_one_named(clip, lane.kind, say) for clip in lane.clips[:_MOST_NAMED]]
    if len(lane.clips) > _MOST_NAMED:
        names.append(say("timeline.more", count=len(lane.clips) - _MOST_NAMED))
    return say("timeline.comma").join(names)


def _one_named(clip: LaneClip, kind: LaneKind, say: Texts) -> str:
    times = f"{seconds(clip.start_ms)}-{seconds(clip.end_ms)}s"
    name = say.say(name_words(clip, kind))
    if kind is LaneKind.TEXT:
        return f'"{name}" ({times})'
    if clip.volume is not None:
        return f"{name} ({times}, {round(clip.volume * 100)}%)"
    return say("timeline.clip", name=name, times=times)


def _reported(clip: LaneClip, kind: LaneKind) -> dict[str, Any]:
    meta = {key: _thawed(value) for key, value in clip.meta}
    named = {} if kind is LaneKind.TEXT else {"name": clip.name}
    values = {key: meta.get(key, missing) for key, missing in _REPORTED[kind].items()}
    if kind is LaneKind.TEXT:
        values["text"] = clip.name
    if clip.volume is not None:
        values["volume"] = clip.volume
    extra = {key: value for key, value in meta.items() if key in _REPORTED_IF_THERE}
    if meta.get("footage"):
        extra |= {"footage": meta["footage"]}
    if kind is LaneKind.VIDEO:
        extra |= {
            key: meta[key]
            for key, usual in _REPORTED_IF_UNUSUAL.items()
            if meta.get(key, usual) != usual
        }
    if meta.get("makes_room") is False:
        extra |= {"makes_room": False}
    extra |= {key: meta[key] for key in _LETTERING if meta.get(key) not in (None, "fade")}
    return {**named, "start_ms": clip.start_ms, "end_ms": clip.end_ms, **values, **extra}


def _first(known: Mapping[str, Any], keys: Iterable[str]) -> object:
    return next((known[key] for key in keys if known.get(key) is not None), None)


def _number(value: object) -> int | float | None:
    """A number that can be reckoned with: not endless, not beyond all measure."""
    is_number = isinstance(value, int | float) and abs(value) < _ENDLESS
    return value if is_number else None  # type: ignore[return-value]


def _whole(value: object) -> int:
    return round(_number(value) or 0)


def _volume(value: object) -> float | None:
    """0–1 as it is, anything above 2 as a percentage."""
    number = _number(value)
    if number is None:
        return None
    return number / 100 if number > 2 else float(number)


def _frozen(value: object) -> object:
    if isinstance(value, Mapping):
        return tuple((key, _frozen(item)) for key, item in value.items())
    if isinstance(value, list):
        return ("list", *map(_frozen, value))
    return _number(value) if isinstance(value, int | float) else value


def _thawed(value: object) -> object:
    if not isinstance(value, tuple):
        return value
    if value[:1] == ("list",):
        return [_thawed(item) for item in value[1:]]
    return {key: _thawed(item) for key, item in value}
