"""Moves that stay about where they are: those that end as they began, and a hand's unrest."""

from functools import lru_cache
from math import cos, pi, radians, sin
from random import Random

from nemo_desktop.engine.render.camera.framing import Stage, View, between
from nemo_desktop.engine.render.camera.preset import preset
from nemo_desktop.engine.render.camera.roaming import part

# Seconds that a breath and a swing take, about; a whole number of them fits into the move.
_BREATH_S, _SWING_S = 4.0, 5.0
_LEAN = radians(1.3)
# Hertz of a hand's unrest, the slow ones far stronger than the quick ones.
_UNREST_HZ = (0.23, 0.41, 0.73, 1.31, 2.17)
_UNREST = (0.4, 0.3, 0.17, 0.09, 0.04)


@preset(
    "zoom_loop", said_as=("zoom loop", "zoom in and out", "loop zoom", "循环缩放", "推近再拉远")
)
def zoom_loop(share: float, stage: Stage) -> View:
    """In and back out: the last frame is the first."""
    return between(stage.at(1), stage.at(1 + stage.strength), _wave(share))


@preset("pan_loop", said_as=("pan loop", "pan back and forth", "loop pan", "来回平移", "循环平移"))
def pan_loop(share: float, stage: Stage) -> View:
    """To the right and back: the last frame is the first."""
    return part(stage, 1 + stage.strength, _wave(share), 0.5)


@preset("float", said_as=("float", "hover", "floating", "circle", "漂浮", "悬浮", "浮动"))
def float_(share: float, stage: Stage) -> View:
    """A round within the cover crop: the last frame is the first."""
    turn = 2 * pi * share
    across, down = 0.5 - 0.5 * cos(turn), 0.5 + 0.5 * sin(turn)
    return part(stage, 1 + 0.8 * stage.strength, across, down)


@preset("breathing", said_as=("breathing", "breathe", "pulse slowly", "呼吸", "呼吸感"))
def breathing(share: float, stage: Stage) -> View:
    """A little closer and back, as slowly as one breathes."""
    breaths = max(round(stage.seconds / _BREATH_S), 1)
    return between(stage.at(1), stage.at(1 + 0.5 * stage.strength), _wave(share * breaths))


@preset("sway", said_as=("sway", "rock", "swing", "pendulum", "摇摆", "摇曳", "轻轻摇晃"))
def sway(share: float, stage: Stage) -> View:
    """Leans to one side and the other, like a boat at rest."""
    swing = sin(2 * pi * share * max(round(stage.seconds / _SWING_S), 1))
    lean = stage.lean(_LEAN * stage.strength / 0.15, radians(4))
    side = part(stage, 1 + 0.5 * stage.strength, 0.5 + 0.5 * swing, 0.5)
    return side.leaning(lean * swing, lean)


@preset(
    "handheld",
    said_as=(
        "handheld",
        "hand held",
        "hand-held",
        "shaky",
        "documentary",
        "手持",
        "手持感",
        "手持镜头",
    ),
    is_seeded=True,
)
def handheld(share: float, stage: Stage) -> View:
    """Held in a calm hand: never quite still, another way each time."""
    time_s = share * stage.seconds
    across, down, turn = (_unrest(stage.seed * 3 + axis, time_s) for axis in range(3))
    lean = stage.lean(radians(0.45) * stage.strength / 0.15, radians(2))
    near = part(stage, 1 + 0.35 * stage.strength, 0.5 + 0.5 * across, 0.5 + 0.5 * down)
    return near.leaning(lean * turn, lean)


def _wave(cycles: float) -> float:
    """0 at whole numbers, 1 halfway between, without a jolt."""
    return 0.5 - 0.5 * cos(2 * pi * cycles)


def _unrest(seed: int, time_s: float) -> float:
    """A wandering value within -1 and 1."""
    return sum(
        weight * sin(2 * pi * (hertz * time_s + start))
        for weight, hertz, start in zip(_UNREST, _UNREST_HZ, _starts(seed), strict=True)
    )


@lru_cache(maxsize=64)
def _starts(seed: int) -> tuple[float, ...]:
    chance = Random(seed)  # noqa: S311  a seeded variety, not a secret
    return tuple(chance.random() for _ in _UNREST)
