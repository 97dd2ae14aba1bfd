"""Edits of the order of pictures."""

import random
import re
from dataclasses import dataclass
from typing import Literal

from nemo_desktop.engine.editing import lay
from nemo_desktop.engine.editing.lay import Conflict, Which
from nemo_desktop.engine.render.film import Film


def _index(film: Film, clip_id: str) -> int:
    for index, clip in enumerate(film.clips):
        if clip.id == clip_id:
            return index
    raise Conflict


@dataclass(frozen=True, slots=True)
class SwapClips:
    """Two pictures change places; each keeps its own length and move."""

    one: str
    other: str
    kind: Literal["swap_clips"] = "swap_clips"

    def on(self, film: Film) -> Film:
        """The film with the two swapped."""
        clips = list(film.clips)
        one, other = _index(film, self.one), _index(film, self.other)
        clips[one], clips[other] = clips[other], clips[one]
        return lay.reordered(film, clips)


@dataclass(frozen=True, slots=True)
class MoveClips:
    """Pictures taken out and put in again, next to `anchor` or at an edge of the film."""

    ids: tuple[str, ...]
    place: Literal["first", "last", "before", "after", "number"]
    anchor: str = ""
    number: int = 0
    kind: Literal["move_clips"] = "move_clips"

    def on(self, film: Film) -> Film:
        """The film in the new order."""
        gone = Which(self.ids).among(clip.id for clip in film.clips)
        by_id = {clip.id: clip for clip in film.clips}
        moved = [by_id[clip_id] for clip_id in self.ids]
        rest = [clip for clip in film.clips if clip.id not in gone]
        if self.place == "first":
            place = 0
        elif self.place == "last":
            place = len(rest)
        elif self.place == "number":
            place = min(max(self.number - 1, 0), len(rest))
        else:
            place = next((i for i, clip in enumerate(rest) if clip.id == self.anchor), -1)
            if place < 0:
                raise Conflict
            place += self.place == "after"
        return lay.reordered(film, [*rest[:place], *moved, *rest[place:]])


@dataclass(frozen=True, slots=True)
class Reorder:
    """All pictures in another order: reversed, by name, or mixed by a seed."""

    how: Literal["reverse", "name", "shuffle"]
    seed: int = 0
    kind: Literal["reorder"] = "reorder"

    def on(self, film: Film) -> Film:
        """The film in the new order."""
        clips = list(film.clips)
        if not clips:
            raise Conflict
        if self.how == "reverse":
            clips.reverse()
        elif self.how == "name":
            clips.sort(key=lambda clip: _as_a_person_sorts(clip.name))
        else:
            before = list(clips)
            order = random.Random(self.seed)  # noqa: S311  a seeded shuffle, not a secret
            order.shuffle(clips)
            if clips == before and len(clips) > 1:
                clips.append(clips.pop(0))
        return lay.reordered(film, clips)


def _as_a_person_sorts(name: str) -> list[tuple[str, int]]:
    """Numbers in names by what they count: IMG_2 before IMG_10."""
    parts = re.findall(r"(\D*)(\d*)", name.casefold())
    return [(text, int(digits or -1)) for text, digits in parts]


@dataclass(frozen=True, slots=True)
class StandsAt:
    """No change: that these pictures stand at these places is what the edit behind it relies on.

    Places count from 1, from the end below 0.
    """

    ids: tuple[str, ...]
    places: tuple[int, ...]
    kind: Literal["stands_at"] = "stands_at"

    def on(self, film: Film) -> Film:
        """The film as it is. Raises Conflict when other pictures stand there."""
        row = [clip.id for clip in film.clips]
        for clip_id, place in zip(self.ids, self.places, strict=True):
            index = place - 1 if place > 0 else len(row) + place
            if not 0 <= index < len(row) or row[index] != clip_id:
                raise Conflict
        return film
