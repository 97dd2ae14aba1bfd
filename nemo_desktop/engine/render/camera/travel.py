"""Moves that go somewhere by a way of their own: drifts, arcs, cranes, whips, rolls."""

from math import radians

from nemo_desktop.engine.render.camera.easing import calm
from nemo_desktop.engine.render.camera.framing import Stage, View, along, between
from nemo_desktop.engine.render.camera.preset import preset
from nemo_desktop.engine.render.camera.roaming import part

# How far a move of normal strength (0.15) leans over.
_LEAN = radians(2.2)
_MOST_LEAN = radians(6)


@preset(
    "drift_down_right",
    said_as=("drift down right", "diagonal down right", "drift to the lower right", "向右下飘移"),
)
def drift_down_right(share: float, stage: Stage) -> View:
    """From the upper left corner of the cover crop to its lower right one."""
    return part(stage, 1 + stage.strength, share, share)


@preset(
    "drift_up_left",
    said_as=("drift up left", "diagonal up left", "drift to the upper left", "向左上飘移"),
)
def drift_up_left(share: float, stage: Stage) -> View:
    """From the lower right corner to the upper left one."""
    return drift_down_right(1 - share, stage)


@preset(
    "drift_up_right",
    said_as=("drift up right", "diagonal up right", "drift to the upper right", "向右上飘移"),
)
def drift_up_right(share: float, stage: Stage) -> View:
    """From the lower left corner to the upper right one."""
    return part(stage, 1 + stage.strength, share, 1 - share)


@preset(
    "drift_down_left",
    said_as=("drift down left", "diagonal down left", "drift to the lower left", "向左下飘移"),
)
def drift_down_left(share: float, stage: Stage) -> View:
    """From the upper right corner to the lower left one."""
    return drift_up_right(1 - share, stage)


@preset("push_past", said_as=("push past", "fly past", "move past", "掠过", "推过主体", "擦身而过"))
def push_past(share: float, stage: Stage) -> View:
    """Towards the aim, then past it: in the end it stands off to the side with less picture."""
    near = stage.at(1 + stage.strength)
    side = 1 if stage.aim[0] <= 0.5 else -1
    past = stage.aim[0] + side * 0.3 * near.width / stage.width
    end = stage.at(1 + 1.8 * stage.strength, (past, stage.aim[1]), keeps_heads=True)
    return along((stage.at(1), near, end), share)


@preset(
    "pull_back",
    said_as=("pull back to reveal", "reveal", "pull back and reveal", "拉远揭示", "渐渐揭示"),
)
def pull_back(share: float, stage: Stage) -> View:
    """From a detail around the aim back to the whole crop: twice as far as `zoom_out`."""
    return between(stage.at(1 + 2.5 * stage.strength), stage.at(1), share)


@preset("arc_right", said_as=("arc right", "arc to the right", "sweep right", "向右弧线", "右弧线"))
def arc_right(share: float, stage: Stage) -> View:
    """A bow from left to right, closest in the middle, leaning into it."""
    zoom = 1 + stage.strength
    way = (part(stage, zoom, 0, 0.8), part(stage, zoom * 1.1, 0.5, 0), part(stage, zoom, 1, 0.8))
    lean = _lean(stage)
    return along(way, share).leaning(lean * (2 * share - 1), lean)


@preset("arc_left", said_as=("arc left", "arc to the left", "sweep left", "向左弧线", "左弧线"))
def arc_left(share: float, stage: Stage) -> View:
    """A bow from right to left."""
    return arc_right(1 - share, stage)


@preset("rise", said_as=("rise", "rise up", "lift off", "升起", "镜头升起", "缓缓升起"))
def rise(share: float, stage: Stage) -> View:
    """A crane going up: from a closer view low in the picture to the open crop."""
    zoom = 1 + 1.5 * stage.strength
    low, aimed = part(stage, zoom, 0.5, 1), stage.at(zoom)
    return along((min(low, aimed, key=lambda view: round(view.width, 6)), stage.at(1)), share)


@preset("descend", said_as=("descend", "sink down", "come down", "降下", "镜头降下", "缓缓降下"))
def descend(share: float, stage: Stage) -> View:
    """A crane coming down: from the open crop to a closer view low in the picture."""
    return rise(1 - share, stage)


@preset(
    "whip_right", said_as=("whip pan right", "whip right", "whip", "whip pan", "甩镜头", "向右甩")
)
def whip_right(share: float, stage: Stage) -> View:
    """Looks a while, turns quickly to the right, looks a while."""
    return part(stage, 1 + 2 * stage.strength, _whipped(share), 0.5)


@preset("whip_left", said_as=("whip pan left", "whip left", "向左甩", "左甩"))
def whip_left(share: float, stage: Stage) -> View:
    """Looks a while, turns quickly to the left, looks a while."""
    return part(stage, 1 + 2 * stage.strength, 1 - _whipped(share), 0.5)


@preset("punch_in", said_as=("punch in", "snap zoom", "crash zoom", "快速推近", "急推", "冲击推近"))
def punch_in(share: float, stage: Stage) -> View:
    """Goes close at once, then creeps on."""
    way = 0.85 * calm(min(share / 0.25, 1.0)) + 0.15 * share
    return between(stage.at(1), stage.at(1 + 1.3 * stage.strength), way)


@preset("roll_in", said_as=("roll in", "spiral in", "zoom in with a twist", "旋转推近", "螺旋推近"))
def roll_in(share: float, stage: Stage) -> View:
    """Zooms in and leans over a little on the way."""
    lean = _lean(stage, 1.5)
    way = between(stage.at(1), stage.at(1 + 1.2 * stage.strength), share)
    return way.leaning(lean * share, lean)


@preset(
    "roll_out", said_as=("roll out", "spiral out", "zoom out with a twist", "旋转拉远", "螺旋拉远")
)
def roll_out(share: float, stage: Stage) -> View:
    """Comes upright while it zooms out."""
    return roll_in(1 - share, stage)


@preset(
    "tilt_shift",
    said_as=("tilt shift", "tilt-shift", "miniature", "toy town", "移轴", "微缩", "小人国"),
    is_miniature=True,
)
def tilt_shift(share: float, stage: Stage) -> View:
    """Pushes in on what looks like a small model."""
    return between(stage.at(1), stage.at(1 + stage.strength), share)


def _whipped(share: float) -> float:
    quick = calm(min(max((share - 0.36) / 0.28, 0.0), 1.0))
    return 0.1 * share + 0.9 * quick


def _lean(stage: Stage, times: float = 1.0) -> float:
    return stage.lean(times * min(_LEAN * stage.strength / 0.15, _MOST_LEAN), times * _MOST_LEAN)
