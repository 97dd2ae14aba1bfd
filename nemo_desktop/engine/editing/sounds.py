"""Edits of music and recordings."""

from dataclasses import dataclass, replace
from typing import Literal

from nemo_desktop.engine.editing.lay import Conflict, Span, Which
from nemo_desktop.engine.render.film import Film, Sound, border_ms, frame_at

LOUDEST = 2.0


@dataclass(frozen=True, slots=True)
class AddSound:
    """Music over a stretch of the film; other music makes room for it when `is_only`."""

    id: str
    name: str
    media: str | None = None
    span: Span = Span("whole")  # noqa: RUF009  frozen value
    volume: float = 0.35
    fade_in_ms: int = 0
    fade_out_ms: int = 1500
    is_only: bool = True
    kind: Literal["add_sound"] = "add_sound"

    def on(self, film: Film) -> Film:
        """The film with the sound."""
        if not film.clips:
            raise Conflict
        start, end = self.span.within(film.duration_ms)
        sound = Sound(
            id=self.id,
            name=self.name,
            start_ms=start,
            duration_ms=end - start,
            volume=self.volume,
            fade_in_ms=min(self.fade_in_ms, end - start),
            fade_out_ms=min(self.fade_out_ms, end - start),
            media=self.media,
        )
        others = () if self.is_only else film.sounds
        return replace(film, sounds=(*others, sound))


@dataclass(frozen=True, slots=True)
class EditSound:
    """What is not None changes; the volume is set, changed by a step or by a factor."""

    which: Which
    volume: float | None = None
    step: float = 0.0
    factor: float = 1.0
    fade_in_ms: int | None = None
    fade_out_ms: int | None = None
    span: Span | None = None
    kind: Literal["edit_sound"] = "edit_sound"

    def on(self, film: Film) -> Film:
        """The film with the sound changed."""
        ids = self.which.among(sound.id for sound in film.sounds)
        return replace(
            film,
            sounds=tuple(
                self._changed(sound, film.duration_ms) if sound.id in ids else sound
                for sound in film.sounds
            ),
        )

    def _changed(self, sound: Sound, total_ms: int) -> Sound:
        volume = sound.volume if self.volume is None else self.volume
        volume = min(LOUDEST, max(0.0, round(volume * self.factor + self.step, 4)))
        start, end = sound.start_ms, sound.start_ms + sound.duration_ms
        if self.span is not None:
            start, end = self.span.within(total_ms)
        length = end - start
        return replace(
            sound,
            volume=volume,
            start_ms=start,
            duration_ms=length,
            fade_in_ms=_fade(self.fade_in_ms, sound.fade_in_ms, length),
            fade_out_ms=_fade(self.fade_out_ms, sound.fade_out_ms, length),
        )


@dataclass(frozen=True, slots=True)
class RemoveSounds:
    """Music out of the film."""

    which: Which
    kind: Literal["remove_sounds"] = "remove_sounds"

    def on(self, film: Film) -> Film:
        """The film without it."""
        gone = self.which.among(sound.id for sound in film.sounds)
        return replace(film, sounds=tuple(s for s in film.sounds if s.id not in gone))


def _fade(new_ms: int | None, old_ms: int, length_ms: int) -> int:
    wanted = old_ms if new_ms is None else border_ms(frame_at(new_ms))
    return min(wanted, length_ms)
