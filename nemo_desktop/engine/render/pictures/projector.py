"""Moving pictures found by moment: decoded in order from a key frame, only a few ever held."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.pictures import animation, footage
from nemo_desktop.engine.render.pictures.instant import Instant
from nemo_desktop.engine.render.pictures.picture import Ground

# Two at a time: a transition shows two clips.
_MOST_RUNS: Final = 2
# Held of a run that goes backwards; a run that goes on needs no more than one picture.
_HELD_BYTES: Final = 48_000_000
# Further ahead than this it is worth looking for a later key frame.
_NEAR_S: Final = 4.0


@dataclass(eq=False, slots=True)
class _Run:
    """One file being decoded: the pictures at hand in order, and the next one."""

    wanted: tuple[Path, Ground]
    source: Iterator[Instant]
    is_backwards: bool
    held: deque[Instant] = field(default_factory=deque)
    coming: Instant | None = None

    def covers(self, moment_s: float) -> bool:
        """Whether the moment is at hand or close ahead."""
        if not self.held or moment_s < self.held[0].start_s:
            return False
        return self.coming is None or moment_s < self.held[-1].start_s + _NEAR_S

    def at(self, moment_s: float) -> Instant:
        """The picture on screen at a moment that it covers; the last one after the end."""
        while self.coming is not None and self.coming.start_s <= moment_s:
            self.held.append(self.coming)
            self.coming = next(self.source, None)
            self._let_go()
        return next((one for one in reversed(self.held) if one.start_s <= moment_s), self.held[0])

    def begin(self) -> None:
        """Its first two pictures. Raises BadMedia when there is none."""
        first = next(self.source, None)
        if first is None:
            raise BadMedia("damaged", "no picture could be decoded")
        self.held.append(first)
        self.coming = next(self.source, None)

    def _let_go(self) -> None:
        most = _HELD_BYTES if self.is_backwards else 0
        while len(self.held) > 1 and sum(one.size_bytes for one in self.held) > most:
            self.held.popleft()


class Projector:
    """Finds the picture of a file that is on screen at a moment."""

    def __init__(self) -> None:
        self._runs: list[_Run] = []

    def at(self, path: Path, kind: str, moment_s: float, ground: Ground = None) -> Instant:
        """The picture at a moment, in seconds from the file's first one. Raises BadMedia."""
        wanted = path, ground
        mine = [run for run in self._runs if run.wanted == wanted]
        run = next((run for run in reversed(mine) if run.covers(moment_s)), None)
        if run is None:
            is_backwards = any(run.held and moment_s < run.held[0].start_s for run in mine)
            run = self._opened(wanted, kind, moment_s, is_backwards=is_backwards)
        else:
            self._runs.remove(run)
        self._runs.append(run)  # the one used last stands last
        return run.at(moment_s)

    def _opened(
        self, wanted: tuple[Path, Ground], kind: str, moment_s: float, *, is_backwards: bool
    ) -> _Run:
        while len(self._runs) >= _MOST_RUNS:
            self._runs.pop(0)
        source: Iterator[Instant]
        if kind == "video":
            source = footage.pictures(wanted[0], moment_s)
        else:
            source = animation.pictures(wanted[0], moment_s, wanted[1])
        run = _Run(wanted, source, is_backwards)
        run.begin()
        return run
