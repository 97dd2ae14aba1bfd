"""A film as values: what is shown when; and its form on the wire."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter

from nemo_desktop.protocol import draft as wire
from nemo_desktop.protocol.draft import Draft, Segment, Track, TrackKind

FPS: Final = 30
STILL, ZOOM_IN, ZOOM_OUT = "still", "zoom_in", "zoom_out"


@dataclass(frozen=True, slots=True)
class Transition:
    """How a clip begins: the change is centred on the cut before it, total length is kept."""

    kind: str = "crossfade"
    duration_ms: int = 500


@dataclass(frozen=True, slots=True)
class Clip:
    """One picture for a while.

    `media` is the SHA-256 of the file, `strength` the share of the picture the camera crosses
    (0.08 slow, 0.15 normal, 0.30 fast), `aim` a point in 0–1 of the picture the camera was told
    to look at, None to let the picture decide. `brightness`, `contrast` and `saturation` are
    factors, 1 = as it is; `effects` lie over the picture in their order. `volume` is that of the
    file's own sound, 1 = as it is; a picture has none.
    """

    id: str
    media: str
    name: str
    duration_ms: int
    motion: str = ZOOM_IN
    strength: float = 0.15
    fit: str = "cover"
    look: str | None = None
    transition_in: Transition | None = None
    aim: tuple[float, float] | None = None
    easing: str = "calm"
    brightness: float = 1.0
    contrast: float = 1.0
    saturation: float = 1.0
    effects: tuple[str, ...] = ()
    volume: float = 0.0


@dataclass(frozen=True, slots=True)
class Sound:
    """Music or a recording. `volume` is amplitude, 1 = as it is. `media` is the SHA-256 of the
    file; None for music made on the device in the style `name`, of whose pieces `take` is one.

    A recording begins at `from_ms`. `is_voice`: it is spoken, so it never begins again and music
    makes room for it. `is_levelled`: nobody set its volume by number, so the film's loudness is
    ours to choose.
    """

    id: str
    name: str
    start_ms: int
    duration_ms: int
    volume: float = 0.35
    fade_in_ms: int = 0
    fade_out_ms: int = 1500
    media: str | None = None
    take: int = 0
    from_ms: int = 0
    is_voice: bool = False
    is_levelled: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A text over the picture. `size` is a factor of the style's own size, `color` is #rrggbb,
    `animation` how it appears."""

    id: str
    text: str
    start_ms: int
    duration_ms: int
    style: str = "title"
    place: str = "center"
    size: float = 1.0
    color: str | None = None
    animation: str = "fade"


@dataclass(frozen=True, slots=True)
class Film:
    """A whole film. Clips follow one another; sounds and titles lie where their start says."""

    width: int = 1920
    height: int = 1080
    fps: int = FPS
    clips: tuple[Clip, ...] = ()
    sounds: tuple[Sound, ...] = ()
    titles: tuple[Title, ...] = ()
    title: str = field(default="")

    @property
    def duration_ms(self) -> int:
        """Length of the picture, and so of the film."""
        return sum(clip.duration_ms for clip in self.clips)

    @property
    def starts_ms(self) -> tuple[int, ...]:
        """When each clip begins."""
        starts, now = [], 0
        for clip in self.clips:
            starts.append(now)
            now += clip.duration_ms
        return tuple(starts)


def frame_at(time_ms: float, fps: int = FPS) -> int:
    """The number of the frame border nearest to a moment."""
    return round(time_ms * fps / 1000)


def border_ms(frame: int, fps: int = FPS) -> int:
    """The moment of a frame border, in whole milliseconds."""
    return round(frame * 1000 / fps)


def on_border(time_ms: float, fps: int = FPS) -> int:
    """The frame border nearest to a moment, in whole milliseconds."""
    return border_ms(frame_at(time_ms, fps), fps)


def to_draft(film: Film) -> dict[str, Any]:
    """The film in the protocol's form; a track with no segment is left out."""
    tracks = (
        Track(kind=TrackKind.VIDEO, segments=_clip_segments(film)),
        Track(kind=TrackKind.AUDIO, segments=tuple(map(_segment, film.sounds))),
        Track(kind=TrackKind.TEXT, segments=tuple(map(_segment, film.titles))),
    )
    draft = Draft(
        duration_ms=film.duration_ms,
        meta={
            "title": film.title,
            "width": film.width,
            "height": film.height,
            "fps": film.fps,
        },
        tracks=tuple(track for track in tracks if track.segments),
    )
    return draft.model_dump(mode="json")


def from_draft(draft: object) -> Film:
    """The film that `to_draft` wrote; keys this version does not know are ignored.

    Raises pydantic.ValidationError when a known key holds what it cannot.
    """
    read = wire.read(draft)
    film = _FILM.validate_python({key: read.meta[key] for key in _FILM_KEYS & read.meta.keys()})
    return replace(
        film,
        clips=_items(read, TrackKind.VIDEO, _CLIP),
        sounds=_items(read, TrackKind.AUDIO, _SOUND),
        titles=_items(read, TrackKind.TEXT, _TITLE),
    )


_T = TypeVar("_T")
_FILM: Final = TypeAdapter(Film)
_CLIP: Final = TypeAdapter(Clip)
_SOUND: Final = TypeAdapter(Sound)
_TITLE: Final = TypeAdapter(Title)
_FILM_KEYS: Final = {"title", "width", "height", "fps"}


def _items(read: Draft, kind: TrackKind, adapter: TypeAdapter[_T]) -> tuple[_T, ...]:
    return tuple(
        adapter.validate_python(_flat(segment))
        for track in read.tracks
        if track.kind == kind
        for segment in track.segments
    )


def _flat(segment: Segment) -> Mapping[str, Any]:
    start = {"start_ms": segment.meta["start"]} if "start" in segment.meta else {}
    return {**segment.meta, **start, "duration_ms": segment.duration_ms}


def _segment(item: Clip | Sound | Title) -> Segment:
    meta: dict[str, Any] = _ANY.dump_python(item, mode="json")
    duration_ms = meta.pop("duration_ms")
    if "start_ms" in meta:
        meta["start"] = meta.pop("start_ms")
    return Segment(duration_ms=duration_ms, meta=meta)


def _clip_segments(film: Film) -> tuple[Segment, ...]:
    return tuple(
        segment.model_copy(update={"meta": {**segment.meta, "start": start}})
        for segment, start in zip(map(_segment, film.clips), film.starts_ms, strict=True)
    )


_ANY: Final = TypeAdapter(Clip | Sound | Title)
