"""The moves everybody knows: still, zooms, pans."""

from nemo_desktop.engine.render.framing import Stage, View, between
from nemo_desktop.engine.render.motion_preset import preset


@preset("still", said_as=("still", "hold still", "no motion", "static", "静止", "不动", "定住"))
def still(_share: float, stage: Stage) -> View:
    """The cover crop, unmoved."""
    return stage.at(1)


@preset(
    "zoom_in",
    said_as=("zoom in", "push in", "move in", "move closer", "放大", "推近", "拉近", "推进"),
)
def zoom_in(share: float, stage: Stage) -> View:
    """From the cover crop towards the aim, which comes to the middle as far as there is room."""
    return between(stage.at(1), stage.at(1 + stage.strength), share)


@preset(
    "zoom_out",
    said_as=("zoom out", "pull back", "pull out", "move away", "缩小", "拉远", "拉开"),
)
def zoom_out(share: float, stage: Stage) -> View:
    """`zoom_in` backwards: ends with the cover crop."""
    return zoom_in(1 - share, stage)


@preset("pan_right", said_as=("pan right", "pan from left to right", "向右平移", "从左往右平移"))
def pan_right(share: float, stage: Stage) -> View:
    """The view goes over the picture from its left edge to its right edge."""
    zoom = _pan_zoom(stage.width, stage.cover[0], stage.strength)
    y = stage.aim[1]
    return _across(stage.at(zoom, (0, y)), stage.at(zoom, (1, y)), stage.at(zoom), share)


@preset("pan_left", said_as=("pan left", "pan from right to left", "向左平移", "从右往左平移"))
def pan_left(share: float, stage: Stage) -> View:
    """From the right edge to the left edge."""
    return pan_right(1 - share, stage)


@preset("pan_down", said_as=("pan down", "tilt down", "向下平移", "从上往下平移"))
def pan_down(share: float, stage: Stage) -> View:
    """From the top edge to the bottom edge."""
    zoom = _pan_zoom(stage.height, stage.cover[1], stage.strength)
    x = stage.aim[0]
    return _across(stage.at(zoom, (x, 0)), stage.at(zoom, (x, 1)), stage.at(zoom), share)


@preset("pan_up", said_as=("pan up", "tilt up", "向上平移", "从下往上平移"))
def pan_up(share: float, stage: Stage) -> View:
    """From the bottom edge to the top edge."""
    return pan_down(1 - share, stage)


def _pan_zoom(length: float, cover: float, strength: float) -> float:
    """How much closer than the cover crop a pan must be to have at least `strength` of its own
    view to travel; 1 when the picture is longer than that anyway."""
    return max(cover * (1 + strength) / length, 1.0)


def _across(first: View, last: View, aimed: View, share: float) -> View:
    """Between two views of one size; across the way the view stays where heads are kept."""
    sideways = abs(last.x - first.x) > abs(last.y - first.y)
    return View(
        first.x + (last.x - first.x) * share if sideways else aimed.x,
        aimed.y if sideways else first.y + (last.y - first.y) * share,
        first.width,
        first.height,
    )
