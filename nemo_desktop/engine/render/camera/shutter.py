"""What moves fast is smeared, as by a camera whose shutter is open half of the time."""

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.camera.framing import View
from nemo_desktop.engine.render.pictures.planes import FramePlanes

Plane = npt.NDArray[np.uint8]

# Of the frame's width in half a frame's time: slower moves stay sharp, quicker ones are smeared
# by what they are quicker.
_SHARP: Final = 0.008
# Of the frame's width: more would hide everything.
_MOST: Final = 0.12


def smear(planes: FramePlanes, opened: View, closed: View) -> None:
    """Smears a frame along the way of the view while the shutter was open."""
    across = (closed.center[0] - opened.center[0]) / opened.width
    down = (closed.center[1] - opened.center[1]) / opened.width
    length = min(max(abs(across), abs(down)) - _SHARP, _MOST) * planes.width
    if length <= 0:
        return
    is_level = abs(across) >= abs(down)
    for plane, half in ((planes.y, 1), (planes.u, 2), (planes.v, 2)):
        _smeared(plane, length / half, is_level=is_level)


def _smeared(plane: Plane, length: float, *, is_level: bool) -> None:
    """A mean over `length` samples and a bit: between two odd numbers of samples, so that it
    grows and shrinks without steps."""
    steps = int(length / 2)
    wide = length / 2 - steps
    short, long = (_mean(plane, 2 * count + 1, is_level=is_level) for count in (steps, steps + 1))
    cv2.addWeighted(short, 1 - wide, long, wide, 0, dst=plane)


def _mean(plane: Plane, samples: int, *, is_level: bool) -> Plane:
    size = (samples, 1) if is_level else (1, samples)
    return np.asarray(cv2.blur(plane, size, borderType=cv2.BORDER_REPLICATE), np.uint8)
