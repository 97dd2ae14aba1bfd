"""A drawn title blended into a frame, only where it lies."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.pictures.planes import TO_YUV, FramePlanes

Shares = npt.NDArray[np.float32]

# Chroma stands over every second luma sample: its neighbours count half.
_ACROSS: Final = np.array([0.25, 0.5, 0.25], np.float32)


@dataclass(frozen=True, slots=True)
class Overlay:
    """A layer in the frame's own form: per plane the color, already times alpha, and what is
    left of the picture below (1 - alpha)."""

    x: int
    y: int
    colors: tuple[Shares, Shares, Shares]
    alphas: tuple[Shares, Shares, Shares]

    def onto(self, planes: FramePlanes, opacity: float = 1.0) -> None:
        """Blends it into a frame; `opacity` 0–1 fades the whole layer."""
        if opacity <= 0:
            return
        for plane, color, alpha, half in zip(
            (planes.y, planes.u, planes.v), self.colors, self.alphas, (1, 2, 2), strict=True
        ):
            top, left = self.y // half, self.x // half
            below = plane[top : top + color.shape[0], left : left + color.shape[1]]
            mixed = below * (1 - opacity * alpha) + opacity * color
            below[...] = np.rint(mixed).astype(np.uint8)


def overlay_from(pixels: npt.NDArray[np.uint8], x: int, y: int) -> Overlay:
    """From premultiplied RGBA with even sides at an even place."""
    alpha: Shares = (pixels[..., 3] / np.float32(255)).astype(np.float32)
    color = pixels[..., :3].astype(np.float32)
    matrix = TO_YUV.astype(np.float32)
    # The matrix's constant column counts as much as there is color.
    full = [(color @ row[:3] + row[3] * alpha).astype(np.float32) for row in matrix]
    small = _halved(alpha)
    return Overlay(x, y, (full[0], _halved(full[1]), _halved(full[2])), (alpha, small, small))


def _halved(plane: Shares) -> Shares:
    """At half size, sited left: over even columns, between two rows."""
    across = cv2.sepFilter2D(plane, -1, _ACROSS, np.ones(1, np.float32))[:, ::2]
    return ((across[::2] + across[1::2]) / 2).astype(np.float32)
