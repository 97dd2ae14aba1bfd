"""The moves everybody knows: still, zooms, pans."""

from math import hypot
from typing import Final

from nemo_desktop.engine.render.camera.framing import Stage, View, between
from nemo_desktop.engine.render.camera.preset import pan, preset
from nemo_desktop.engine.render.camera.roaming import ACROSS, DOWN, sweep

_NORMAL: Final = 0.15
# Of the frame a second: faster pans than that nobody can follow.
_PACE: Final = 0.5
# A picture three times as long as wide is long (one of twice not at all), if it goes beyond the
# frame by so much of it; a zoom towards its aim then travels by so much of the frame at normal
# strength. In the usual shapes of photos a zoom stays on the spot, in frames of any shape.
_LONG, _TRAVEL = 0.4, 0.4


@preset("still", said_as=("still", "hold still", "no motion", "static", "静止", "不动", "定住"))
def still(_share: float, stage: Stage) -> View:
    """The cover crop, unmoved."""
    return stage.at(1)


@preset(
    "zoom_in",
    said_as=("zoom in", "push in", "move in", "move closer", "放大", "推近", "拉近", "推进"),
)
def zoom_in(share: float, stage: Stage) -> View:
    """From the cover crop towards the aim, which comes to the middle as far as there is room.

    In a picture much longer than the frame it travels there from a little way off.
    """
    return between(_from_afar(stage), stage.at(1 + stage.strength), share)


@preset(
    "zoom_out",
    said_as=("zoom out", "pull back", "pull out", "move away", "缩小", "拉远", "拉开"),
)
def zoom_out(share: float, stage: Stage) -> View:
    """`zoom_in` backwards: ends with the cover crop."""
    return zoom_in(1 - share, stage)


@pan("pan_right", said_as=("pan right", "pan from left to right", "向右平移", "从左往右平移"))
def pan_right(share: float, stage: Stage) -> View:
    """The view goes over the picture from its left edge to its right edge, of a very long one
    over the part around the aim."""
    zoom = _pan_zoom(stage.width, stage.cover[0], stage.strength)
    return _along(*sweep(stage, zoom, ACROSS), stage.at(zoom), share, stage)


@pan("pan_left", said_as=("pan left", "pan from right to left", "向左平移", "从右往左平移"))
def pan_left(share: float, stage: Stage) -> View:
    """From the right edge to the left edge."""
    return pan_right(1 - share, stage)


@pan("pan_down", said_as=("pan down", "tilt down", "向下平移", "从上往下平移"))
def pan_down(share: float, stage: Stage) -> View:
    """From the top edge to the bottom edge."""
    zoom = _pan_zoom(stage.height, stage.cover[1], stage.strength)
    return _along(*sweep(stage, zoom, DOWN), stage.at(zoom), share, stage)


@pan("pan_up", said_as=("pan up", "tilt up", "向上平移", "从下往上平移"))
def pan_up(share: float, stage: Stage) -> View:
    """From the bottom edge to the top edge."""
    return pan_down(1 - share, stage)


def _pan_zoom(length: float, cover: float, strength: float) -> float:
    """How much closer than the cover crop a pan must be to have at least `strength` of its own
    view to travel; 1 when the picture is longer than that anyway."""
    return max(cover * (1 + strength) / length, 1.0)


def _along(first: View, last: View, aimed: View, share: float, stage: Stage) -> View:
    """From one end of a pan towards the other: as much of the way, around what is aimed at, as
    the eye can follow in the time."""
    (x, y), (other_x, other_y) = first.center, last.center
    x_way, y_way = other_x - x, other_y - y
    length = max(hypot(x_way, y_way), 1e-9)
    pace = _PACE * stage.seconds * max(stage.strength / _NORMAL, 1)
    most = pace * (first.width if abs(x_way) > abs(y_way) else first.height)
    part = min(most / length, 1.0)
    met = ((aimed.center[0] - x) * x_way + (aimed.center[1] - y) * y_way) / length**2
    start = min(max(met - part / 2, 0.0), 1 - part)
    return between(first, last, start + part * share)


def _from_afar(stage: Stage) -> View:
    """The cover crop around the aim; in a picture that is much longer than the frame off to the
    side on which there is more of it."""
    width, height = stage.cover
    longer = max(stage.width / width, stage.height / height) - 1
    length = max(stage.width / stage.height, stage.height / stage.width)
    is_long = min(max(length - 2, 0), 1) * min(max((longer - _LONG) / _LONG, 0), 1)
    share = is_long * _TRAVEL * stage.strength / _NORMAL
    if share <= 0:
        return stage.at(1)
    is_wide = stage.width / width > stage.height / height
    x, y = stage.aim
    if is_wide:
        x += (1 if x <= 0.5 else -1) * share * width / stage.width
    else:
        y += (1 if y <= 0.5 else -1) * share * height / stage.height
    return stage.at(1, (x, y), keeps_heads=True)
