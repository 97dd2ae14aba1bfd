"""A film in the protocol's form, and back; apart from the film, for workers need not know it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

import msgspec
from pydantic import TypeAdapter

from nemo_desktop.engine.render.film import Clip, Film, Sound, Title
from nemo_desktop.protocol import draft as wire
from nemo_desktop.protocol.draft import Draft, Segment, Track, TrackKind


def to_draft(film: Film) -> dict[str, Any]:
    """The film in the protocol's form; a track with no segment is left out."""
    return _drafted(film, {}).model_dump(mode="json")


def to_draft_text(film: Film, more: Mapping[str, Any]) -> msgspec.Raw:
    """The same as the JSON that goes out, with more metadata."""
    return msgspec.Raw(_drafted(film, more).model_dump_json().encode())


def _drafted(film: Film, more: Mapping[str, Any]) -> Draft:
    tracks = (
        Track(kind=TrackKind.VIDEO, segments=_clip_segments(film)),
        Track(kind=TrackKind.AUDIO, segments=tuple(map(_segment, film.sounds))),
        Track(kind=TrackKind.TEXT, segments=tuple(map(_segment, film.titles))),
    )
    return Draft(
        duration_ms=film.duration_ms,
        meta={
            "title": film.title,
            "width": film.width,
            "height": film.height,
            "fps": film.fps,
            **{key: getattr(film, key) for key in _SELDOM if getattr(film, key)},
            **more,
        },
        tracks=tuple(track for track in tracks if track.segments),
    )


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
_SELDOM: Final = ("background", "fade_in_ms", "fade_out_ms")
_FILM_KEYS: Final = {"title", "width", "height", "fps", *_SELDOM}


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


def _segment(item: Clip | Sound | Title, start_ms: int | None = None) -> Segment:
    meta: dict[str, Any] = msgspec.to_builtins(item)
    duration_ms = meta.pop("duration_ms")
    meta["start"] = meta.pop("start_ms", start_ms)
    return Segment(duration_ms=duration_ms, meta=meta)


def _clip_segments(film: Film) -> tuple[Segment, ...]:
    return tuple(map(_segment, film.clips, film.starts_ms))
