"""Camera moves: each a function from progress to the part of the picture that is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from types import MappingProxyType
from typing import Final

from nemo_desktop.engine.render.framing import Stage, View, between
from nemo_desktop.engine.render.leaning import (
    Lean,
    Leaning,
    forward_reach,
    reach,
    with_room,
)

Camera = Callable[[float, Stage], View]

# The share of a move's time that it takes to get up to speed, and again to come to rest.
RAMP: Final = 0.25


@dataclass(frozen=True, slots=True)
class Preset:
    """A named move: `camera(progress, stage)` with progress from 0 to 1, and the words people
    say for it. `leaning` is None for a move over the flat picture."""

    name: str
    said_as: tuple[str, ...]
    camera: Camera
    leaning: Leaning | None = None


_presets: dict[str, Preset] = {}
PRESETS: Final[Mapping[str, Preset]] = MappingProxyType(_presets)


def preset(
    name: str, *, said_as: tuple[str, ...], leaning: Leaning | None = None
) -> Callable[[Camera], Camera]:
    """Makes a camera known under a name, with its way in depth if it has one."""

    def known(camera: Camera) -> Camera:
        _presets[name] = Preset(name, said_as, camera, leaning)
        return camera

    return known


def calm(progress: float) -> float:
    """Progress with calm ends: at rest at 0 and 1, constant speed between the ramps.

    The speed rises along a smoothstep over `RAMP`, so speed and acceleration have no jump.
    """
    if progress > 0.5:
        return 1 - calm(1 - progress)
    speed = 1 / (1 - RAMP)
    if progress < RAMP:
        ramp = max(progress, 0.0) / RAMP
        return speed * RAMP * (ramp**3 - ramp**4 / 2)
    return speed * (progress - RAMP / 2)


@preset("still", said_as=("still", "hold still", "no motion", "static", "静止", "不动", "定住"))
def still(_progress: float, stage: Stage) -> View:
    """The cover crop, unmoved."""
    return stage.at(1)


@preset(
    "zoom_in",
    said_as=("zoom in", "push in", "move in", "move closer", "放大", "推近", "拉近", "推进"),
)
def zoom_in(progress: float, stage: Stage) -> View:
    """From the cover crop towards the aim, which comes to the middle as far as there is room."""
    return between(stage.at(1), stage.at(1 + stage.strength), calm(progress))


@preset(
    "zoom_out",
    said_as=("zoom out", "pull back", "pull out", "move away", "缩小", "拉远", "拉开"),
)
def zoom_out(progress: float, stage: Stage) -> View:
    """`zoom_in` backwards: ends with the cover crop."""
    return zoom_in(1 - progress, stage)


@preset("pan_right", said_as=("pan right", "pan from left to right", "向右平移", "从左往右平移"))
def pan_right(progress: float, stage: Stage) -> View:
    """The view goes over the picture from its left edge to its right edge."""
    zoom = _pan_zoom(stage.width, stage.cover[0], stage.strength)
    y = stage.aim[1]
    return _across(stage.at(zoom, (0, y)), stage.at(zoom, (1, y)), stage.at(zoom), progress)


@preset("pan_left", said_as=("pan left", "pan from right to left", "向左平移", "从右往左平移"))
def pan_left(progress: float, stage: Stage) -> View:
    """From the right edge to the left edge."""
    return pan_right(1 - progress, stage)


@preset("pan_down", said_as=("pan down", "tilt down", "向下平移", "从上往下平移"))
def pan_down(progress: float, stage: Stage) -> View:
    """From the top edge to the bottom edge."""
    zoom = _pan_zoom(stage.height, stage.cover[1], stage.strength)
    x = stage.aim[0]
    return _across(stage.at(zoom, (x, 0)), stage.at(zoom, (x, 1)), stage.at(zoom), progress)


@preset("pan_up", said_as=("pan up", "tilt up", "向上平移", "从下往上平移"))
def pan_up(progress: float, stage: Stage) -> View:
    """From the bottom edge to the top edge."""
    return pan_down(1 - progress, stage)


def _pan_zoom(length: float, cover: float, strength: float) -> float:
    """How much closer than the cover crop a pan must be to have at least `strength` of its own
    view to travel; 1 when the picture is longer than that anyway."""
    return max(cover * (1 + strength) / length, 1.0)


def _across(first: View, last: View, aimed: View, progress: float) -> View:
    """Between two views of one size; across the way the view stays where heads are kept."""
    share = calm(progress)
    sideways = abs(last.x - first.x) > abs(last.y - first.y)
    return View(
        first.x + (last.x - first.x) * share if sideways else aimed.x,
        aimed.y if sideways else first.y + (last.y - first.y) * share,
        first.width,
        first.height,
    )


def _swing(progress: float, stage: Stage) -> Lean:
    """Far things go to the right, near ones to the left, as seen from a camera going right."""
    return Lean(x=2 * reach(stage.strength) * (1 - 2 * calm(progress)))


@preset(
    "parallax",
    said_as=("parallax", "3d", "3d depth", "2.5d", "3d parallax", "视差", "3d景深", "立体视差"),
    leaning=_swing,
)
def parallax(progress: float, stage: Stage) -> View:
    """A slight push in while near and far glide past each other."""
    closer = 1 + 0.4 * stage.strength
    return between(with_room(stage, 1), with_room(stage, closer), calm(progress))


def _round_the_subject(progress: float, stage: Stage) -> Lean:
    turn = 2 * pi * calm(progress)
    far = reach(stage.strength)
    return Lean(x=far * cos(turn), y=0.5 * far * sin(turn), pivot=None)


@preset(
    "orbit",
    said_as=("orbit", "orbit around", "circle around", "环绕", "环绕拍摄", "绕拍"),
    leaning=_round_the_subject,
)
def orbit(_progress: float, stage: Stage) -> View:
    """The camera goes once round in a flat circle with the subject held in its place."""
    return with_room(stage, 1 + 0.2 * stage.strength)


def _nearer(progress: float, stage: Stage) -> Lean:
    return Lean(forward=forward_reach(stage) * calm(progress), pivot=0.0)


@preset(
    "dolly",
    said_as=("3d dolly", "dolly forward", "3d push in", "3d zoom", "立体推近", "3d推近"),
    leaning=_nearer,
)
def dolly(progress: float, stage: Stage) -> View:
    """The camera rolls into the scene: near things grow faster than far ones."""
    closer = 1 + 0.6 * stage.strength
    return between(with_room(stage, 1), with_room(stage, closer), calm(progress))


@preset(
    "dolly_out",
    said_as=("dolly back", "dolly backward", "3d pull back", "立体拉远", "3d拉远"),
    leaning=lambda progress, stage: _nearer(1 - progress, stage),
)
def dolly_out(progress: float, stage: Stage) -> View:
    """`dolly` backwards."""
    return dolly(1 - progress, stage)


@preset(
    "truck_right",
    said_as=("truck right", "3d slide right", "3d slide", "slider shot", "立体右移", "3d右移"),
    leaning=_swing,
)
def truck_right(progress: float, stage: Stage) -> View:
    """The camera rolls sideways along the scene: near things pass faster than far ones."""
    closer = 1 + 0.6 * stage.strength
    y = stage.aim[1]
    first, last = with_room(stage, closer, (0, y)), with_room(stage, closer, (1, y))
    aimed, way = with_room(stage, closer), stage.strength * first.width
    start = min(max(aimed.x - way / 2, first.x), max(last.x - way, first.x))
    end = min(start + way, last.x)
    return View(start + (end - start) * calm(progress), aimed.y, first.width, first.height)


@preset(
    "truck_left",
    said_as=("truck left", "3d slide left", "立体左移", "3d左移"),
    leaning=lambda progress, stage: _swing(1 - progress, stage),
)
def truck_left(progress: float, stage: Stage) -> View:
    """`truck_right` the other way."""
    return truck_right(1 - progress, stage)


@preset(
    "push_through",
    said_as=("push through", "fly through", "fly into", "push into the scene", "穿越", "穿过画面"),
    leaning=_nearer,
)
def push_through(progress: float, stage: Stage) -> View:
    """Deep into the scene, past what stands near."""
    closer = 1 + 2 * stage.strength
    return between(with_room(stage, 1), with_room(stage, closer), calm(progress))
