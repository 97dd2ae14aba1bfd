"""Rectangles of 8-bit planes resampled to other sizes: separable, anti-aliased Lanczos3, for color
Catmull-Rom.

The resampler computes columns four times faster than rows: across a row it takes one pixel's
products at a time, down the columns as many pixels as a vector holds. So both directions are done
as columns: planes lie on their side, the first pass makes the width, one turn by 90° (cheap, and
exact) later the second pass makes the height.
"""

from math import ceil, floor
from typing import Final

import cv2
import cykooz_resizer as resizer
import numpy as np
from PIL import Image

from nemo_desktop.engine.render.pictures.picture import Pixels

# left, top, width, height in plane pixels; pixel i covers [i, i + 1).
Box = tuple[float, float, float, float]

_LANCZOS: Final = resizer.ResizeAlg.convolution(resizer.FilterType.lanczos3)
# For color, which is seen less sharply: a tenth of a frame's time less, half of it for sines.
_CATMULL_ROM: Final = resizer.ResizeAlg.convolution(resizer.FilterType.catmull_rom)
# Source pixels on each side that one output pixel is made of, times the reduction.
_REACH: Final = 3


class Resampler:
    """Resamples; keeps its working memory from one call to the next."""

    def __init__(self) -> None:
        self._resizer = resizer.Resizer()
        self._memory: dict[str, Pixels] = {}

    def one(self, lying: Pixels, box: Box, target: Pixels, width: int) -> None:
        """A box of a plane into the first `width` columns of a target.

        `lying` is the plane turned over its diagonal: [x, y]. The box is cut to the plane.
        """
        self._resample(lying, 1, box, _image(target, width), _LANCZOS)

    def two(self, lying: Pixels, box: Box, targets: tuple[Pixels, Pixels]) -> None:
        """The same box of two planes of color at once, into two targets of one size; `lying` as
        from `take_turns`."""
        height, width = targets[0].shape
        both = self._scratch("both", height, 2 * width)
        self._resample(lying, 2, box, _image(both), _CATMULL_ROM)
        targets[0][:], targets[1][:] = both[:, :width], both[:, width:]

    def _resample(
        self,
        lying: Pixels,
        planes: int,
        box: Box,
        target: Image.Image,
        kernel: resizer.ResizeAlg,
    ) -> None:
        """`planes` planes whose rows take turns; the target gets them beside each other."""
        plane_width, plane_height = lying.shape[0], lying.shape[1] // planes
        left, top = max(box[0], 0.0), max(box[1], 0.0)
        # Rounding may put the last edge a hair outside.
        across, down = min(box[2], plane_width - left), min(box[3], plane_height - top)
        reach = _REACH * max(down / target.height, 1) + 2
        first = max(floor(top - reach), 0)
        rows = min(ceil(top + down + reach), plane_height) - first
        width = target.width // planes
        narrow = self._scratch("narrow", width, rows * planes)
        part = first * planes, left, rows * planes, across
        self._columns(_image(lying), part, _image(narrow), kernel)
        upright = self._scratch("upright", rows * planes, width)
        cv2.transpose(narrow, dst=upright)
        beside = upright.reshape(rows, planes * width)
        top -= first
        part = 0, top, target.width, min(down, rows - top)
        self._columns(_image(beside), part, target, kernel)

    def _columns(
        self, plane: Image.Image, box: Box, target: Image.Image, kernel: resizer.ResizeAlg
    ) -> None:
        """A box as wide as the target and at a whole column: nothing to compute across."""
        options = resizer.ResizeOptions(
            resize_alg=kernel, crop_box=resizer.CropBox(*box), use_alpha=False
        )
        self._resizer.resize_pil(plane, target, options)

    def _scratch(self, name: str, height: int, width: int) -> Pixels:
        memory = self._memory.get(name)
        if memory is None or memory.size < height * width:
            memory = self._memory[name] = np.empty(height * width, np.uint8)
        return memory[: height * width].reshape(height, width)


def lying_down(plane: Pixels) -> Pixels:
    """A plane turned over its diagonal."""
    return np.asarray(cv2.transpose(plane), np.uint8)


def lie_down(plane: Pixels, target: Pixels) -> None:
    """The same into a target."""
    cv2.transpose(plane, dst=target)


def take_turns(one: Pixels, other: Pixels, target: Pixels) -> None:
    """Two planes of one size into a lying target [x, y, which], for resampling both at once."""
    cv2.transpose(cv2.merge((one, other)), dst=target)


def _image(plane: Pixels, width: int | None = None) -> Image.Image:
    """A Pillow image over the same memory: the resampler reads and writes it without a copy."""
    height, step = plane.shape
    return Image.frombuffer("L", (width or step, height), plane, "raw", "L", step, 1)
