"""Camera moves through a picture's depth: near things pass far ones."""

from math import cos, pi, sin

from nemo_desktop.engine.render.camera.framing import Stage, View, between
from nemo_desktop.engine.render.camera.preset import preset
from nemo_desktop.engine.render.camera.roaming import ACROSS, sweep
from nemo_desktop.engine.render.depth.leaning import Lean, depth_of, forward_reach, with_room


def _swing(share: float, stage: Stage) -> Lean:
    """Near things go to the left and far ones to the right, as for a camera going right."""
    return Lean(x=2 * depth_of(stage) * (1 - 2 * share))


def _swing_back(share: float, stage: Stage) -> Lean:
    return _swing(1 - share, stage)


def _round(share: float, stage: Stage) -> Lean:
    turn, far = 2 * pi * share, depth_of(stage)
    return Lean(x=far * cos(turn), y=0.5 * far * sin(turn), pivot=None)


def _nearer(share: float, stage: Stage) -> Lean:
    return Lean(forward=forward_reach(stage) * share, pivot=0.0)


def _further(share: float, stage: Stage) -> Lean:
    return _nearer(1 - share, stage)


@preset(
    "parallax",
    said_as=("parallax", "3d", "3d depth", "2.5d", "3d parallax", "视差", "3d景深", "立体视差"),
    leaning=_swing,
)
def parallax(share: float, stage: Stage) -> View:
    """A slight push in while near and far glide past each other."""
    return between(with_room(stage, 1), with_room(stage, 1 + 0.4 * stage.strength), share)


@preset(
    "orbit",
    said_as=("orbit", "orbit around", "circle around", "环绕", "环绕拍摄", "绕拍"),
    leaning=_round,
)
def orbit(share: float, stage: Stage) -> View:
    """Once round in a flat circle with the subject held in its place, a little closer on the
    way: ends as it begins."""
    closer = with_room(stage, 1 + 0.3 * stage.strength)
    return between(with_room(stage, 1), closer, (1 - cos(2 * pi * share)) / 2)


@preset(
    "dolly",
    said_as=("3d dolly", "dolly forward", "3d push in", "3d zoom", "立体推近", "3d推近"),
    leaning=_nearer,
)
def dolly(share: float, stage: Stage) -> View:
    """The camera rolls into the scene: near things grow faster than far ones."""
    return between(with_room(stage, 1), with_room(stage, 1 + 0.6 * stage.strength), share)


@preset(
    "dolly_out",
    said_as=("dolly back", "dolly backward", "3d pull back", "立体拉远", "3d拉远"),
    leaning=_further,
)
def dolly_out(share: float, stage: Stage) -> View:
    """`dolly` backwards."""
    return dolly(1 - share, stage)


@preset(
    "truck_right",
    said_as=("truck right", "3d slide right", "3d slide", "slider shot", "立体右移", "3d右移"),
    leaning=_swing,
)
def truck_right(share: float, stage: Stage) -> View:
    """The camera rolls sideways along the scene: near things pass faster than far ones."""
    aimed = with_room(stage, 1 + 0.6 * stage.strength)
    margin = depth_of(stage) * aimed.width
    first, last = sweep(stage, stage.cover[0] / aimed.width, ACROSS, margin)
    whole = max(last.center[0] - first.center[0], 1e-9)
    way = min(stage.strength * aimed.width / whole, 1.0)
    start = (aimed.center[0] - first.center[0]) / whole - way / 2
    return between(first, last, min(max(start, 0.0), 1 - way) + way * share)


@preset(
    "truck_left",
    said_as=("truck left", "3d slide left", "立体左移", "3d左移"),
    leaning=_swing_back,
)
def truck_left(share: float, stage: Stage) -> View:
    """`truck_right` the other way."""
    return truck_right(1 - share, stage)


@preset(
    "push_through",
    said_as=("push through", "fly through", "fly into", "push into the scene", "穿越", "穿过画面"),
    leaning=_nearer,
)
def push_through(share: float, stage: Stage) -> View:
    """Deep into the scene, past what stands near."""
    return between(with_room(stage, 1), with_room(stage, 1 + 2 * stage.strength), share)
