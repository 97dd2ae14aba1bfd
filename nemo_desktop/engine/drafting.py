"""A film in the protocol's form, and back; apart from the film, for workers need not know it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

import msgspec
from pydantic import TypeAdapter

from nemo_desktop.engine.render.film import Clip, Film, Sound, Title
from nemo_desktop.protocol import draft as wire
from nemo_desktop.protocol.draft import Draft, Segment, TrackKind


def to_draft(film: Film) -> dict[str, Any]:
    """The film in the protocol's form; a track with no segment is left out."""
    draft: dict[str, Any] = msgspec.json.decode(to_draft_text(film, {}))
    return draft


def to_draft_text(film: Film, more: Mapping[str, Any]) -> msgspec.Raw:
    """The same as the JSON that goes out, with more metadata."""
    about = {
        "title": film.title,
        "width": film.width,
        "height": film.height,
        "fps": film.fps,
        **{key: getattr(film, key) for key in _SELDOM if getattr(film, key)},
        **more,
    }
    tracks = (
        (TrackKind.VIDEO, map(_segment, film.clips, film.starts_ms)),
        (TrackKind.AUDIO, map(_segment, film.sounds)),
        (TrackKind.TEXT, map(_segment, film.titles)),
    )
    return msgspec.Raw(msgspec.json.encode(wire.written(film.duration_ms, about, tracks)))


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


def _segment(item: Clip | Sound | Title, start_ms: int | None = None) -> tuple[int, dict[str, Any]]:
    meta: dict[str, Any] = msgspec.to_builtins(item)
    duration_ms = meta.pop("duration_ms")
    meta["start"] = meta.pop("start_ms", start_ms)
    return duration_ms, meta
