"""Where a view goes within a picture: from corner to corner of a crop, from edge to edge of all."""

from functools import lru_cache
from typing import Final, Literal

from nemo_desktop.engine.render.camera.framing import Stage, View, mixed
from nemo_desktop.engine.render.camera.heads import people, spans
from nemo_desktop.engine.render.camera.track import Track

Axis = Literal[0, 1]
ACROSS: Final = 0
DOWN: Final = 1


def part(stage: Stage, zoom: float, across: float, down: float) -> View:
    """A view `zoom` times closer within the cover crop: 0–1 from the left and upper end of its
    room to the right and lower end. What would cut off heads is no room; where heads leave
    none, the view comes closer or shows more on the way."""
    (one, two), (three, four) = _corners(stage, zoom)
    return mixed(mixed(one, two, across), mixed(three, four, across), down)


@lru_cache(maxsize=64)
def _corners(stage: Stage, zoom: float) -> tuple[tuple[View, View], tuple[View, View]]:
    """The views in the corners of the room: the upper two, the lower two."""
    outer, wide = stage.at(1), stage.cover
    usual, near = 1 / stage.closest(zoom), 1 / stage.closest(2 * zoom - 1)
    tracks = [_keeping(stage, outer, axis, usual, (1 - usual) * wide[axis]) for axis in _AXES]
    ends = [
        track.ends(near * side, usual * side, side, (1 - usual) * side)
        for track, side in zip(tracks, wide, strict=True)
    ]

    def corner(column: int, row: int) -> View:
        share = ends[0][column] * ends[1][row] / (wide[0] * wide[1] * usual)
        width, height = (min(max(share, near), 1.0) * side for side in wide)
        return View(tracks[0].at(column, width), tracks[1].at(row, height), width, height)

    return (corner(0, 0), corner(1, 0)), (corner(0, 1), corner(1, 1))


@lru_cache(maxsize=64)
def sweep(stage: Stage, zoom: float, axis: Axis, margin: float = 0.0) -> tuple[View, View]:
    """The views `zoom` times closer at both ends of the picture, across or down, `margin` away
    from its edge, level with the aim. Heads are kept if they all fit in that direction; else
    the view goes by them."""
    whole = View(margin, margin, stage.width - 2 * margin, stage.height - 2 * margin)
    side = stage.cover[axis]
    wide = min(1.0, whole.width / stage.cover[0], whole.height / stage.cover[1])
    usual = min(1 / stage.closest(zoom), wide)
    near = min(1 / stage.closest(zoom + stage.strength), usual)
    wanted = stage.strength * usual * side
    track = _passing(stage, whole, axis, usual * side)
    track = track or _keeping(stage, whole, axis, usual, wanted)
    one, other = track.ends(near * side, usual * side, wide * side, wanted)
    return (
        _placed(stage.at(side / one), whole, axis, track.at(0, one)),
        _placed(stage.at(side / other), whole, axis, track.at(1, other)),
    )


_AXES: Final[tuple[Axis, Axis]] = (ACROSS, DOWN)


def _placed(level: View, whole: View, axis: Axis, place: float) -> View:
    """The view at a place on its way, within the whole in the other direction."""
    x = place if axis == ACROSS else min(max(level.x, whole.x), whole.x + whole.width - level.width)
    y = place if axis == DOWN else min(max(level.y, whole.y), whole.y + whole.height - level.height)
    return View(x, y, level.width, level.height)


def _keeping(stage: Stage, room: View, axis: Axis, usual: float, wanted: float) -> Track:
    """Where a view may go that keeps heads, with room around them if it still gets around."""
    track = Track(*_extent(room, axis))
    size = usual * stage.cover[0], usual * stage.cover[1]
    for kept in (stage.around(*size), stage.outline()):
        if kept is None:
            return track
        first, length = _extent(kept, axis)
        track = Track(track.start, track.length, first, first + length)
        if track.gets_around(size[axis], wanted):
            return track
    return track


def _passing(stage: Stage, room: View, axis: Axis, side: float) -> Track | None:
    """Where a view goes that is too small for all heads; None when it is not."""
    length = (stage.width, stage.height)[axis]
    passed = [(first * length, last * length) for first, last in spans(stage.heads, axis)]
    if not passed or len(stage.company) == len(people(stage.heads)):
        return None
    if max(last for _, last in passed) - min(first for first, _ in passed) <= side:
        return None
    return Track(*_extent(room, axis), passed=tuple(passed))


def _extent(view: View, axis: Axis) -> tuple[float, float]:
    return (view.x, view.width) if axis == ACROSS else (view.y, view.height)
