"""Moves in depth: how near things go against far ones while the camera is on its way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from nemo_desktop.engine.render.camera.framing import Stage, View

# Nothing in the picture goes further from where the plain camera would show it, in frame widths.
MOST: Final = 0.03
# Of a move's strength, what its depth gets, in frame widths.
_SHARE: Final = 0.13


@dataclass(frozen=True, slots=True)
class Lean:
    """How far depth shifts what is shown.

    A point of nearness n (0 the farthest, 1 the nearest) stands `(n - pivot) * (x, y)` frame
    widths from where the plain camera shows it, and `forward * (n - pivot)` times its way from
    the frame's middle further out. `pivot` None is the subject's own nearness.
    """

    x: float = 0.0
    y: float = 0.0
    forward: float = 0.0
    pivot: float | None = 0.5


# progress 0–1 and the stage, as for a camera.
Leaning = Callable[[float, Stage], Lean]


def reach(strength: float) -> float:
    """The largest shift of a move of that strength, in frame widths."""
    return min(_SHARE * strength, MOST)


def depth_of(stage: Stage) -> float:
    """The same on a stage; none where it is flat."""
    return 0.0 if stage.is_flat else reach(stage.strength)


def forward_reach(stage: Stage) -> float:
    """The largest `Lean.forward` that shifts nothing inside the frame by more than `depth_of`."""
    return 2 * depth_of(stage) * min(stage.aspect, 1.0)


def with_room(stage: Stage, zoom: float, center: tuple[float, float] | None = None) -> View:
    """`Stage.at`, close enough and moved inwards so that all that depth may shift into the frame
    lies inside the picture; heads are kept."""
    share = depth_of(stage)
    width, height = stage.cover
    beside = 2 * share * width
    least = max((width + beside) / stage.width, (height + beside) / stage.height, 1.0)
    view = stage.at(zoom * least, center, keeps_heads=True, least=least)
    room = share * view.width
    return View(
        min(max(view.x, room), stage.width - view.width - room),
        min(max(view.y, room), stage.height - view.height - room),
        view.width,
        view.height,
    )
