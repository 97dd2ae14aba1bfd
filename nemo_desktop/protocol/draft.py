"""The draft's shape: tracks and segments; its short wire keys live and die here."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

_SHORT: Final = {
    "tracks": "t",
    "kind": "tt",
    "segments": "sg",
    "duration_ms": "d",
    "meta": "m",
}


class TrackKind(IntEnum):
    """Track types whose meaning is known; others exist and are kept."""

    VIDEO = 0
    AUDIO = 1
    TEXT = 7


class _Wire(BaseModel):
    model_config = ConfigDict(
        alias_generator=lambda name: _SHORT[name],
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        frozen=True,
        extra="allow",
    )


class Segment(_Wire):
    """One piece of a track; what `meta` holds differs from server to server."""

    duration_ms: int | float = 0
    meta: Mapping[str, Any] = Field(default_factory=dict)


class Track(_Wire):
    """Segments of one kind, in order."""

    kind: int = -1
    segments: tuple[Segment, ...] = ()


class Draft(_Wire):
    """A whole project: an empty one has no tracks."""

    duration_ms: int | float | None = None
    meta: Mapping[str, Any] = Field(default_factory=dict)
    tracks: tuple[Track, ...] = ()


def written(
    duration_ms: int,
    meta: Mapping[str, Any],
    tracks: Iterable[tuple[TrackKind, Iterable[tuple[int, Mapping[str, Any]]]]],
) -> dict[str, Any]:
    """A draft as it is sent. A segment is its length and its metadata; a track with none is left
    out. Nothing is checked: who writes one knows what is in it."""
    found = [
        {"tt": kind, "sg": [{"d": length_ms, "m": about} for length_ms, about in segments]}
        for kind, segments in tracks
    ]
    return {"d": duration_ms, "m": meta, "t": [track for track in found if track["sg"]]}


def read(draft: object) -> Draft:
    """The part of any draft that this version understands; an empty draft if that is nothing.

    Never raises: drafts are the server's own, and a summary of one may fail soft.
    """
    try:
        return Draft.model_validate(draft)
    except ValidationError:
        return Draft()


def is_ready(draft: object) -> bool:
    """Whether there is anything to export: some track has a segment."""
    return any(track.segments for track in read(draft).tracks)
