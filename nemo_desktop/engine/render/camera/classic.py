"""The moves everybody knows: still, zooms, pans."""

from dataclasses import replace
from typing import Final

from nemo_desktop.engine.render.camera.framing import Stage, View, between
from nemo_desktop.engine.render.camera.preset import preset

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


@preset("pan_right", said_as=("pan right", "pan from left to right", "向右平移", "从左往右平移"))
def pan_right(share: float, stage: Stage) -> View:
    """The view goes over the picture from its left edge to its right edge, of a very long one
    over the part around the aim."""
    zoom = _pan_zoom(stage.width, stage.cover[0], stage.strength)
    y, aimed = stage.aim[1], stage.at(zoom)
    first, last = _paced(stage.at(zoom, (0, y)), stage.at(zoom, (1, y)), aimed, stage)
    return _across(first, last, aimed, share)


@preset("pan_left", said_as=("pan left", "pan from right to left", "向左平移", "从右往左平移"))
def pan_left(share: float, stage: Stage) -> View:
    """From the right edge to the left edge."""
    return pan_right(1 - share, stage)


@preset("pan_down", said_as=("pan down", "tilt down", "向下平移", "从上往下平移"))
def pan_down(share: float, stage: Stage) -> View:
    """From the top edge to the bottom edge."""
    zoom = _pan_zoom(stage.height, stage.cover[1], stage.strength)
    x, aimed = stage.aim[0], stage.at(zoom)
    first, last = _paced(stage.at(zoom, (x, 0)), stage.at(zoom, (x, 1)), aimed, stage)
    return _across(first, last, aimed, share)


@preset("pan_up", said_as=("pan up", "tilt up", "向上平移", "从下往上平移"))
def pan_up(share: float, stage: Stage) -> View:
    """From the bottom edge to the top edge."""
    return pan_down(1 - share, stage)


def _pan_zoom(length: float, cover: float, strength: float) -> float:
    """How much closer than the cover crop a pan must be to have at least `strength` of its own
    view to travel; 1 when the picture is longer than that anyway."""
    return max(cover * (1 + strength) / length, 1.0)


def _paced(first: View, last: View, aimed: View, stage: Stage) -> tuple[View, View]:
    """Both ends of a pan, no further apart than the eye can follow in the time."""
    pace = _PACE * stage.seconds * max(stage.strength / _NORMAL, 1)
    x, width = _part(first.x, last.x, aimed.x, pace * first.width)
    y, height = _part(first.y, last.y, aimed.y, pace * first.height)
    return replace(first, x=x, y=y), replace(last, x=x + width, y=y + height)


def _part(first: float, last: float, aimed: float, most: float) -> tuple[float, float]:
    """Of the way from one place to another as much as allowed, around the aimed one: where it
    begins, and its length."""
    length = min(last - first, most)
    return min(max(aimed - length / 2, first), last - length), length


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


def _across(first: View, last: View, aimed: View, share: float) -> View:
    """Between two views of one size; across the way the view stays where heads are kept."""
    sideways = abs(last.x - first.x) > abs(last.y - first.y)
    return View(
        first.x + (last.x - first.x) * share if sideways else aimed.x,
        aimed.y if sideways else first.y + (last.y - first.y) * share,
        first.width,
        first.height,
    )
