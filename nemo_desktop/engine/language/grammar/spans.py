"""Which clips fill a stretch of the film, and whether it is all of theirs."""

from collections.abc import Collection
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.render.film import Film

HALVES: Final = ("first_half", "second_half")


def filling(film: Film, span: Span) -> tuple[str, ...] | None:
    """The clips that fill a stretch of the film; None when one lasts beyond it."""
    first, last = span.within(film.duration_ms, film.fps)
    starts = zip(film.clips, film.starts_ms, strict=True)
    ids = [c.id for c, start in starts if start < last and start + c.duration_ms > first]
    return tuple(ids) if {first, last} <= {*film.starts_ms, film.duration_ms} else None


def is_all_of(film: Film, span: Span, ids: Collection[str]) -> bool:
    """Whether these clips are shown for no longer than a stretch, of the film or of theirs."""
    if span.anchor in HALVES:
        return False
    first, last = span.within(film.duration_ms, film.fps)
    shown = [
        (start, start + clip.duration_ms)
        for clip, start in zip(film.clips, film.starts_ms, strict=True)
        if clip.id in ids
    ]
    return all(
        (first <= start and end <= last) or end - start <= last - first for start, end in shown
    )
