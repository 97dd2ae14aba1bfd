"""Edits of music and recordings."""

from dataclasses import dataclass
from typing import Literal

from nemo_desktop.engine.editing.lay import Conflict, Span, Which, changed
from nemo_desktop.engine.render.film import Clip, Film, Sound, on_border
from nemo_desktop.engine.render.values import replace

LOUDEST = 2.0
USUAL_VOLUME = 0.35


@dataclass(frozen=True, slots=True)
class AddSound:
    """Music over a stretch of the film; other music makes room for it when `is_only`.

    A voice takes the place of the voice before it. One that `takes_place` is as loud as what was
    there, heard when that was, and comes and goes as it did. For the other fields see `Sound`.
    """

    id: str
    name: str
    media: str | None = None
    span: Span = Span("whole")  # noqa: RUF009  frozen value
    volume: float = 0.35
    fade_in_ms: int = 0
    fade_out_ms: int = 1500
    is_only: bool = True
    take: int = 0
    from_ms: int = 0
    is_voice: bool = False
    is_levelled: bool = False
    takes_place: bool = False
    kind: Literal["add_sound"] = "add_sound"

    def on(self, film: Film) -> Film:
        """The film with the sound."""
        if not film.clips:
            raise Conflict
        start, end = self.span.within(film.duration_ms, film.fps)
        sound = Sound(
            id=self.id,
            name=self.name,
            start_ms=start,
            duration_ms=end - start,
            volume=self.volume,
            fade_in_ms=min(self.fade_in_ms, end - start),
            fade_out_ms=min(self.fade_out_ms, end - start),
            media=self.media,
            take=self.take,
            from_ms=self.from_ms,
            is_voice=self.is_voice,
            is_levelled=self.is_levelled,
        )
        kept = tuple(
            other for other in film.sounds if not self.is_only or other.is_voice != self.is_voice
        )
        before = [other for other in film.sounds if other.is_voice == self.is_voice]
        sound = replace(sound, makes_room=all(other.makes_room for other in before))
        if self.takes_place and before:
            sound = replace(before[-1], id=self.id, name=self.name, media=self.media,
                            take=self.take, from_ms=self.from_ms)  # fmt: skip
        return replace(film, sounds=(*kept, sound))


@dataclass(frozen=True, slots=True)
class EditSound:
    """What is not None changes; the volume is set, changed by a step or by a factor.

    `is_usual`: back to the volume it has when nobody says one. `others`: so many pieces of its
    style further on.
    """

    which: Which
    volume: float | None = None
    step: float = 0.0
    factor: float = 1.0
    fade_in_ms: int | None = None
    fade_out_ms: int | None = None
    span: Span | None = None
    from_ms: int | None = None
    others: int = 0
    is_usual: bool = False
    makes_room: bool | None = None
    kind: Literal["edit_sound"] = "edit_sound"

    def on(self, film: Film) -> Film:
        """The film with the sound changed."""
        ids = self.which.among(sound.id for sound in film.sounds)
        return replace(
            film,
            sounds=tuple(
                self._changed(sound, film) if sound.id in ids else sound for sound in film.sounds
            ),
        )

    def _changed(self, sound: Sound, film: Film) -> Sound:
        volume = sound.volume if self.volume is None else self.volume
        volume = min(LOUDEST, max(0.0, round(volume * self.factor + self.step, 4)))
        is_levelled = sound.is_levelled and not self.volume
        if self.is_usual:
            volume, is_levelled = usual_volume(is_voice=sound.is_voice), True
        start, end = sound.start_ms, sound.start_ms + sound.duration_ms
        if self.span is not None:
            start, end = self.span.within(film.duration_ms, film.fps)
        length = end - start
        return replace(
            sound,
            volume=volume,
            start_ms=start,
            duration_ms=length,
            fade_in_ms=_fade(self.fade_in_ms, sound.fade_in_ms, length, film.fps),
            fade_out_ms=_fade(self.fade_out_ms, sound.fade_out_ms, length, film.fps),
            from_ms=sound.from_ms if self.from_ms is None else self.from_ms,
            take=sound.take + self.others,
            is_levelled=is_levelled,
            makes_room=sound.makes_room if self.makes_room is None else self.makes_room,
        )


@dataclass(frozen=True, slots=True)
class EditClipSound:
    """The own sound of clips: its volume set, changed by a step or by a factor."""

    which: Which
    volume: float | None = None
    step: float = 0.0
    factor: float = 1.0
    kind: Literal["edit_clip_sound"] = "edit_clip_sound"

    def on(self, film: Film) -> Film:
        """The film with its clips louder or softer."""
        ids = self.which.among(clip.id for clip in film.clips)
        return changed(film, ids, self._changed)

    def _changed(self, clip: Clip) -> Clip:
        volume = clip.volume if self.volume is None else self.volume
        return replace(
            clip, volume=min(LOUDEST, max(0.0, round(volume * self.factor + self.step, 4)))
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


def usual_volume(*, is_voice: bool) -> float:
    """The volume of a sound when nobody says one."""
    return 1.0 if is_voice else USUAL_VOLUME


def _fade(new_ms: int | None, old_ms: int, length_ms: int, fps: int) -> int:
    wanted = old_ms if new_ms is None else on_border(new_ms, fps)
    return min(wanted, length_ms)
