"""Edits of colour and of what lies over the picture."""

from dataclasses import dataclass, field
from typing import Literal

from nemo_desktop.engine.editing import lay
from nemo_desktop.engine.editing.lay import Conflict, Which
from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.render.living.effects import RIPPLE
from nemo_desktop.engine.render.values import replace

Part = Literal["brightness", "contrast", "saturation"]
LEAST, MOST = 0.2, 3.0
FAINTEST_LOOK = 0.05


@dataclass(frozen=True, slots=True)
class SetGrade:
    """Brightness, contrast or saturation, 1 = as the picture is: set, or changed by a factor."""

    part: Part
    to: float | None = None
    factor: float = 1.0
    which: Which = field(default_factory=Which)
    kind: Literal["set_grade"] = "set_grade"

    def on(self, film: Film) -> Film:
        """The film with it."""
        ids = self.which.among(clip.id for clip in film.clips)
        return lay.changed(film, ids, self._graded)

    def _graded(self, clip: Clip) -> Clip:
        value = self.of(clip) if self.to is None else self.to
        value = min(MOST, max(LEAST if self.part != "saturation" else 0.0, value * self.factor))
        value = round(value, 4)
        if self.part == "brightness":
            return replace(clip, brightness=value)
        if self.part == "contrast":
            return replace(clip, contrast=value)
        return replace(clip, saturation=value)

    def of(self, clip: Clip) -> float:
        """What the clip has now."""
        return {
            "brightness": clip.brightness,
            "contrast": clip.contrast,
            "saturation": clip.saturation,
        }[self.part]


@dataclass(frozen=True, slots=True)
class SetLookStrength:
    """How much there is of the looks that are there, 0–1: set, by a factor, or by a step."""

    to: float | None = None
    factor: float = 1.0
    step: float = 0.0
    which: Which = field(default_factory=Which)
    kind: Literal["set_look_strength"] = "set_look_strength"

    def on(self, film: Film) -> Film:
        """The film with it. Raises Conflict when no clip meant has a look."""
        ids = self.which.among(clip.id for clip in film.clips)
        if not any(clip.look for clip in film.clips if clip.id in ids):
            raise Conflict
        return lay.changed(film, ids, self._so_strong)

    def _so_strong(self, clip: Clip) -> Clip:
        if clip.look is None:
            return clip
        wanted = clip.look_strength if self.to is None else self.to
        wanted = min(1.0, max(FAINTEST_LOOK, wanted * self.factor + self.step))
        return replace(clip, look_strength=round(wanted, 4))


@dataclass(frozen=True, slots=True)
class AddEffect:
    """Something that lies over the picture, once. `water` is the part that ripples, by name."""

    effect: str
    which: Which = field(default_factory=Which)
    water: str = ""
    kind: Literal["add_effect"] = "add_effect"

    def on(self, film: Film) -> Film:
        """The film with it."""
        ids = self.which.among(clip.id for clip in film.clips)
        return lay.changed(film, ids, self._with)

    def _with(self, clip: Clip) -> Clip:
        if self.effect == RIPPLE:
            clip = replace(clip, water=self.water)
        if self.effect in clip.effects:
            return clip
        return replace(clip, effects=(*clip.effects, self.effect))


@dataclass(frozen=True, slots=True)
class RemoveEffects:
    """One effect gone, or all of them for an empty name."""

    effect: str = ""
    which: Which = field(default_factory=Which)
    kind: Literal["remove_effects"] = "remove_effects"

    def on(self, film: Film) -> Film:
        """The film without. Raises Conflict when no clip meant has it."""
        ids = self.which.among(clip.id for clip in film.clips)
        changed = lay.changed(film, ids, self._without)
        if changed == film:
            raise Conflict
        return changed

    def _without(self, clip: Clip) -> Clip:
        rest = tuple(effect for effect in clip.effects if self.effect not in ("", effect))
        return replace(clip, effects=rest)
