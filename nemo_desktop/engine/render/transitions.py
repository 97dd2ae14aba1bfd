"""How one picture becomes the next: each a function from progress to a mix of two frames."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.planes import FramePlanes

# before, after, progress 0–1; the result is left in `before`.
Mix = Callable[[FramePlanes, FramePlanes, float], None]
Plane = npt.NDArray[np.uint8]

_transitions: dict[str, Mix] = {}
TRANSITIONS: Final[Mapping[str, Mix]] = MappingProxyType(_transitions)
_BLACK, _WHITE = (16, 128, 128), (235, 128, 128)
# How wide the soft edge of a wipe is, as a share of the frame.
_SOFT: Final = 0.08


def transition(name: str) -> Callable[[Mix], Mix]:
    """Makes a mix known under a name."""

    def known(mix: Mix) -> Mix:
        _transitions[name] = mix
        return mix

    return known


@transition("crossfade")
def crossfade(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """One fades out as the other fades in."""
    for old, new in _pairs(before, after):
        cv2.addWeighted(old, 1 - progress, new, progress, 0, dst=old)


@transition("dip_black")
def dip_black(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """Out to black, in from black."""
    _dip(before, after, progress, _BLACK)


@transition("dip_white")
def dip_white(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """Out to white, in from white."""
    _dip(before, after, progress, _WHITE)


@transition("wipe_left")
def wipe_left(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """A soft edge goes from right to left and leaves the next picture behind."""
    _wipe(before, after, progress, from_left=False)


@transition("wipe_right")
def wipe_right(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """A soft edge goes from left to right and leaves the next picture behind."""
    _wipe(before, after, progress, from_left=True)


def _dip(
    before: FramePlanes, after: FramePlanes, progress: float, color: tuple[int, int, int]
) -> None:
    share = abs(2 * progress - 1)
    for (old, new), level in zip(_pairs(before, after), color, strict=True):
        shown = old if progress < 0.5 else new
        cv2.addWeighted(shown, share, shown, 0, level * (1 - share), dst=old)


def _wipe(before: FramePlanes, after: FramePlanes, progress: float, *, from_left: bool) -> None:
    for old, new in _pairs(before, after):
        places = (np.arange(old.shape[1], dtype=np.float32) + 0.5) / old.shape[1]
        way = places if from_left else 1 - places
        share = np.clip((progress * (1 + _SOFT) - way) / _SOFT, 0, 1)
        old[...] = np.rint(old + (new.astype(np.float32) - old) * share).astype(np.uint8)


def _pairs(before: FramePlanes, after: FramePlanes) -> tuple[tuple[Plane, Plane], ...]:
    return ((before.y, after.y), (before.u, after.u), (before.v, after.v))
