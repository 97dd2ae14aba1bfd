"""Edits of moving pictures: which part is shown, how fast, which way, what follows."""

from dataclasses import dataclass, field
from typing import Literal

from nemo_desktop.engine.editing import lay
from nemo_desktop.engine.editing.lay import Conflict, Which
from nemo_desktop.engine.render.film import Clip, Film, Footage, border_ms, frame_at
from nemo_desktop.engine.render.pictures.playing import FASTEST, ONCE, SLOWEST
from nemo_desktop.engine.render.values import replace


@dataclass(frozen=True, slots=True)
class SetFootage:
    """How moving clips run; what is None stays. Stills among those meant stay as they are.

    `from_ms` and `to_ms` are moments of the file, `to_ms` 0 its end; `head_ms` and `tail_ms` cut
    so much off the part that is shown; `factor` makes the speed greater or less. A clip that runs
    once becomes as long as what it then shows; one that begins again, or did, keeps its length.
    """

    which: Which = field(default_factory=Which)
    from_ms: int | None = None
    to_ms: int | None = None
    head_ms: int = 0
    tail_ms: int = 0
    speed: float | None = None
    factor: float = 1.0
    direction: str | None = None
    ending: str | None = None
    kind: Literal["set_footage"] = "set_footage"

    def on(self, film: Film) -> Film:
        """The film with the clips running so. Raises Conflict when none of them moves."""
        ids = self.which.among(clip.id for clip in film.clips)
        if not any(clip.footage for clip in film.clips if clip.id in ids):
            raise Conflict
        return lay.changed(film, ids, lambda clip: self._changed(clip, film.fps))

    def _changed(self, clip: Clip, fps: int) -> Clip:
        old = clip.footage
        if old is None:
            return clip
        new = self._run(old)
        if new.ending != ONCE or not (self._is_cut or old.ending == ONCE):
            return replace(clip, footage=new)
        share = 1.0 if self._is_cut else clip.duration_ms / old.whole_ms
        wanted = share * new.whole_ms
        frames = max(frame_at(min(wanted, lay.LONGEST_MS), fps), lay.SHORTEST_FRAMES)
        return replace(clip, footage=new, duration_ms=border_ms(frames, fps))

    @property
    def _is_cut(self) -> bool:
        told = self.from_ms is not None or self.to_ms is not None
        return told or bool(self.head_ms or self.tail_ms)

    def _run(self, old: Footage) -> Footage:
        start = (old.from_ms if self.from_ms is None else self.from_ms) + self.head_ms
        end = (old.to_ms if self.to_ms is None else self.to_ms) or old.length_ms
        end = min(end, old.length_ms) - self.tail_ms
        if end - start < 1:
            raise Conflict
        speed = (old.speed if self.speed is None else self.speed) * self.factor
        speed = min(max(round(speed, 4), SLOWEST), FASTEST)
        return replace(
            old,
            from_ms=start,
            to_ms=end if end < old.length_ms else None,
            speed=speed,
            direction=self.direction or old.direction,
            ending=self.ending or old.ending,
            skipped_ms=0 if self._is_cut else round(old.skipped_ms * old.speed / speed),
        )
