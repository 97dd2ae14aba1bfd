"""Films being made as values: what is left of one, which of its chunks are under way."""

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nemo_desktop.engine import orders
from nemo_desktop.engine.render.chunk import Chunk, Profile
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.render.sound.soundtrack import cues


@dataclass(eq=False, slots=True)
class Rendering:
    """A chunk under way, for all films that want it: when none does any more, its worker is told
    to stop. Nobody may join one that `is_over`."""

    key: str
    order: orders.Order
    future: "asyncio.Future[bool]"
    wanted_by: "set[Making]" = field(default_factory=set)
    is_over: bool = False

    def leave(self, making: "Making") -> bool:
        """One film does without it. Whether it was the last that wanted it."""
        self.wanted_by.discard(making)
        if not self.wanted_by:
            self.end()
        return self.is_over

    def end(self) -> None:
        """Whoever is at work sees it and stops."""
        self.is_over = True
        self.order.go_on.unlink(missing_ok=True)

    def clean_up(self) -> None:
        """Its worker is done with these, whatever came of it."""
        self.end()
        self.order.progress.unlink(missing_ok=True)
        self.order.draft.unlink(missing_ok=True)


@dataclass(eq=False, slots=True)
class Making:
    """One film being made: what is left, what is under way, how often its workers crashed.
    `shown` are the files that each chunk shows, `times` how often the film shows it, `left` how
    many frames are not there yet; all are kept, for a long film is asked ten times a second.
    One that `is_ahead` is nobody's wish yet, so it waits for all that are."""

    film: Film
    plan: tuple[Chunk, ...]
    files: Mapping[str, Path]
    folder: Path
    on_progress: Callable[[int, int], None]
    keys: tuple[str, ...]
    shown: Mapping[str, frozenset[str]]
    frames: int
    times: Mapping[str, int]
    is_ahead: bool = False
    left: int = 0
    missing: dict[str, Chunk] = field(default_factory=dict)
    running: "dict[asyncio.Future[bool], Rendering]" = field(default_factory=dict)
    crashes: dict[str, int] = field(default_factory=dict)
    told: int = -1

    @property
    def mix_on(self) -> Path:
        """Whoever mixes the sound stops when this file is gone."""
        return self.folder / "mix-on"

    def next_for(self, at_hand: Collection[str]) -> str:
        """The missing chunk to make now: the first one with a picture the worker has at hand, if
        there is one, and with as few as possible that others are at: decoding takes time."""
        busy = {sha for one in self.running.values() for sha in self.shown[one.key]}
        others = busy.difference(at_hand)
        best, least = "", (True, len(others) + 1)
        for key in self.missing:
            media = self.shown[key]
            effort = media.isdisjoint(at_hand), len(media & others)
            if effort < least:
                best, least = key, effort
            if least == (False, 0):
                break
        return best

    def leave(self, missing: Mapping[str, Chunk]) -> None:
        """From now on these are to be made."""
        self.missing = dict(missing)
        self.left = sum(chunk.frames * self.times[key] for key, chunk in missing.items())

    def begun(self, rendering: Rendering) -> None:
        """One of them is under way."""
        del self.missing[rendering.key]
        self.running[rendering.future] = rendering
        rendering.wanted_by.add(self)

    def again(self, rendering: Rendering) -> None:
        """Nothing came of that one."""
        self.missing[rendering.key] = rendering.order.chunk

    def crashed(self, rendering: Rendering) -> int:
        """Its worker died. How often that happened with this chunk."""
        self.again(rendering)
        self.crashes[rendering.key] = self.crashes.get(rendering.key, 0) + 1
        return self.crashes[rendering.key]

    def made(self, key: str, chunk: Chunk) -> None:
        """One of them is there."""
        self.left -= chunk.frames * self.times[key]

    def report(self) -> None:
        """Tells how many frames are there, if more than last time."""
        begun = sum(
            min(_size_of(one.order.progress), one.order.chunk.frames) * self.times[one.key]
            for one in self.running.values()
        )
        done = self.frames - self.left + begun
        if done > self.told:
            self.told = done
            self.on_progress(done, self.frames)


def planned(
    film: Film,
    media: Mapping[str, Media],
    profile: Profile,
    folder: Path,
    on_progress: Callable[[int, int], None],
) -> Making:
    """The film as work to do in a folder of its own. Raises RenderFailed."""
    plan = chunks(film, media, profile)
    keys = tuple(chunk.key for chunk in plan)
    shown = {key: chunk.media for key, chunk in zip(keys, plan, strict=True)}
    heard = {sound.media for sound in film.sounds if sound.media in media}
    heard |= {cue.media for cue in cues(film) if cue.media in media}
    seen = frozenset[str]().union(*shown.values())
    files = {sha: media[sha].path for sha in (*seen, *heard) if sha is not None}
    frames = sum(chunk.frames for chunk in plan)
    return Making(film, plan, files, folder, on_progress, keys, shown, frames, Counter(keys))


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
