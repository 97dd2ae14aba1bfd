"""Edits of how pictures are shown: camera, canvas, fit, look, transitions."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from nemo_desktop.engine.editing import lay
from nemo_desktop.engine.editing.lay import Conflict, Which
from nemo_desktop.engine.render.film import STILL, Clip, Film, Transition, frame_at, on_border
from nemo_desktop.engine.render.values import replace

SLOW, NORMAL, FAST = 0.08, 0.15, 0.30
LADDER = (0.04, SLOW, NORMAL, FAST, 0.45)
GENTLE_MOVES = (
    "zoom_in", "pan_right", "zoom_out", "pan_left", "pan_up", "pan_down",
    "drift_up_right", "drift_down_left", "arc_right", "arc_left", "rise", "descend",
)  # fmt: skip


# They go from edge to edge and on the way leave a face behind.
_PANS = ("pan_right", "pan_left", "pan_up", "pan_down")


@dataclass(frozen=True, slots=True)
class SetMotion:
    """How the camera moves; what is None stays.

    `factor` changes the strength from what it was; `steps` go along the ladder of paces; `aims`
    are for clips that have a point of their own.
    """

    which: Which = field(default_factory=Which)
    motion: str | None = None
    strength: float | None = None
    factor: float = 1.0
    aim: tuple[float, float] | None = None
    steps: int = 0
    easing: str | None = None
    aims: tuple[tuple[str, tuple[float, float]], ...] = ()
    kind: Literal["set_motion"] = "set_motion"

    def on(self, film: Film) -> Film:
        """The film with the move."""
        ids, aims = self.which.among(clip.id for clip in film.clips), dict(self.aims)
        return lay.changed(film, ids, lambda clip: self._moved(clip, aims.get(clip.id, self.aim)))

    def _moved(self, clip: Clip, aim: tuple[float, float] | None) -> Clip:
        strength = clip.strength if self.strength is None else self.strength
        for _ in range(abs(self.steps)):
            strength = _next_pace(strength, is_faster=self.steps > 0)
        return replace(
            clip,
            motion=self.motion or clip.motion,
            has_own_move=clip.has_own_move and self.motion is None,
            strength=min(0.6, max(0.02, round(strength * self.factor, 4))),
            aim=aim or (clip.aim if self.motion is None else None),
            easing=self.easing or clip.easing,
        )


def together(moves: Iterable[SetMotion]) -> tuple[SetMotion, ...]:
    """The same moves of different clips, those that are alike as one."""
    found: dict[SetMotion, list[str]] = {}
    for move in moves:
        found.setdefault(replace(move, which=Which()), []).extend(move.which.ids)
    return tuple(replace(move, which=Which(tuple(ids))) for move, ids in found.items())


def _next_pace(strength: float, *, is_faster: bool) -> float:
    if is_faster:
        return next((step for step in LADDER if step > strength + 0.005), LADDER[-1])
    return next((step for step in reversed(LADDER) if step < strength - 0.005), LADDER[0])


@dataclass(frozen=True, slots=True)
class DifferentMoves:
    """A move for each picture, seeded, no two neighbours alike; none that leaves the faces of those
    that have some."""

    seed: int = 0
    which: Which = field(default_factory=Which)
    with_faces: tuple[str, ...] = ()
    kind: Literal["different_moves"] = "different_moves"

    def on(self, film: Film) -> Film:
        """The film with the moves."""
        ids = self.which.among(clip.id for clip in film.clips)
        with_faces = frozenset(self.with_faces)
        chance = random.Random(self.seed)  # noqa: S311  a seeded choice, not a secret
        clips: list[Clip] = []
        bag: list[str] = []
        for clip in film.clips:
            if clip.id not in ids:
                clips.append(clip)
                continue
            barred = {clips[-1].motion} if clips else set()
            if clip.id in with_faces:
                barred.update(_PANS)
            if barred.issuperset(bag):
                bag = [*bag, *chance.sample(GENTLE_MOVES, len(GENTLE_MOVES))]
            move = next(move for move in bag if move not in barred)
            bag.remove(move)
            strength = clip.strength if clip.motion != STILL else NORMAL
            clips.append(
                replace(clip, motion=move, strength=strength, aim=None, has_own_move=False)
            )
        return replace(film, clips=tuple(clips))


@dataclass(frozen=True, slots=True)
class SetCanvas:
    """The shape of the film; pictures fill it and are aimed anew. `moves` are those that suit it
    better, by clip, for the clips whose moves nobody chose."""

    width: int
    height: int
    moves: tuple[tuple[str, str], ...] = ()
    kind: Literal["set_canvas"] = "set_canvas"

    def on(self, film: Film) -> Film:
        """The film in the new shape."""
        if not film.clips:
            raise Conflict
        moves = dict(self.moves)
        clips = tuple(
            replace(clip, motion=moves[clip.id]) if clip.has_own_move and clip.id in moves else clip
            for clip in film.clips
        )
        return replace(film, width=self.width, height=self.height, clips=clips)


@dataclass(frozen=True, slots=True)
class SetFrameRate:
    """How many frames the film has a second."""

    fps: int
    kind: Literal["set_frame_rate"] = "set_frame_rate"

    def on(self, film: Film) -> Film:
        """The film at that rate, everything on its frame borders."""
        return lay.at_rate(film, self.fps)


@dataclass(frozen=True, slots=True)
class SetBackground:
    """The color beside pictures shown whole and behind transparent ones; what was a blurred
    copy makes room for it."""

    color: str
    kind: Literal["set_background"] = "set_background"

    def on(self, film: Film) -> Film:
        """The film with it."""
        clips = (replace(c, fit="contain") if c.fit == "blur" else c for c in film.clips)
        return replace(film, background=self.color, clips=tuple(clips))


@dataclass(frozen=True, slots=True)
class SetFade:
    """The whole film comes from black, or goes to black; what is None stays as it is."""

    in_ms: int | None = None
    out_ms: int | None = None
    kind: Literal["set_fade"] = "set_fade"

    def on(self, film: Film) -> Film:
        """The film with it."""
        if not film.clips:
            raise Conflict
        return replace(
            film,
            fade_in_ms=film.fade_in_ms if self.in_ms is None else self.in_ms,
            fade_out_ms=film.fade_out_ms if self.out_ms is None else self.out_ms,
        )


@dataclass(frozen=True, slots=True)
class SetFit:
    """How a picture of another shape meets the canvas: cover, contain, blur."""

    fit: str
    which: Which = field(default_factory=Which)
    kind: Literal["set_fit"] = "set_fit"

    def on(self, film: Film) -> Film:
        """The film with the fit."""
        ids = self.which.among(clip.id for clip in film.clips)
        return lay.changed(film, ids, lambda clip: replace(clip, fit=self.fit))


@dataclass(frozen=True, slots=True)
class SetLook:
    """A colour look; None: as the picture is. `file` is the table of a look of one's own;
    `strength` is how much of it there is, 0–1."""

    look: str | None
    which: Which = field(default_factory=Which)
    file: str | None = None
    strength: float = 1.0
    kind: Literal["set_look"] = "set_look"

    def on(self, film: Film) -> Film:
        """The film with the look."""
        ids = self.which.among(clip.id for clip in film.clips)
        return lay.changed(film, ids, self._looking)

    def _looking(self, clip: Clip) -> Clip:
        return replace(
            clip, look=self.look, look_file=self.file, look_strength=round(self.strength, 4)
        )


@dataclass(frozen=True, slots=True)
class SetTransitions:
    """How cuts are crossed. `which` names the clips that a transition leads to; style None: a cut.

    `duration_ms` None keeps the length a transition has, or takes the usual half second; `factor`
    makes it longer or shorter.
    """

    style: str | None
    duration_ms: int | None = None
    which: Which = field(default_factory=Which)
    keeps_style: bool = False
    factor: float = 1.0
    kind: Literal["set_transitions"] = "set_transitions"

    def on(self, film: Film) -> Film:
        """The film with the transitions."""
        ids = self.which.among(clip.id for clip in film.clips[1:])
        return lay.changed(film, ids, lambda clip: self._crossed(clip, film.fps))

    def _crossed(self, clip: Clip, fps: int) -> Clip:
        old = clip.transition_in
        if self.keeps_style and old is None:
            return clip
        style = old.kind if self.keeps_style and old else self.style
        if style is None:
            return replace(clip, transition_in=None)
        wanted = (self.duration_ms or (old.duration_ms if old else 500)) * self.factor
        if frame_at(wanted, fps) < 1:
            raise Conflict
        return replace(clip, transition_in=Transition(style, on_border(wanted, fps)))
