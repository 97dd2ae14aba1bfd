"""Pictures as Y, U, V planes (BT.709, limited range): made once, resampled into every frame."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import av
import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.camera.framing import View
from nemo_desktop.engine.render.pictures.picture import Pixels
from nemo_desktop.engine.render.pictures.resampling import (
    Resampler,
    lie_down,
    lying_down,
    take_turns,
)

Matrix = npt.NDArray[np.float64]

_KR, _KB = 0.2126, 0.0722  # ITU-R BT.709-6, item 3.2


def _bt709_limited() -> Matrix:
    """Rows Y, Cb, Cr over columns R, G, B, 1, for 8-bit full range in, limited range out
    (ITU-R BT.709-6, items 3.2 to 3.4)."""
    kg = 1 - _KR - _KB
    y = np.array([_KR, kg, _KB])
    cb = (np.array([0, 0, 1]) - y) / (2 * (1 - _KB))
    cr = (np.array([1, 0, 0]) - y) / (2 * (1 - _KR))
    scaled = np.stack([y * 219, cb * 224, cr * 224]) / 255
    return np.column_stack([scaled, [16, 128, 128]])


TO_YUV: Final[Matrix] = _bt709_limited()
# Plane pixels per frame pixel that a turned view needs at least to look as sharp as others.
TURNED_FINENESS: Final = 1.5
# Chroma is resampled from a little beyond the picture's edge, because it is sited left.
_BORDER: Final = 4
# Rows that are made planes of at a time: what lies between stays in the processor's cache, and
# no memory has to be fetched for it.
_STRIP: Final = 128


@dataclass(frozen=True)
class Source:
    """A picture ready to be shown: planes, and how picture pixels map to them.

    `origin` is the picture point (in picture pixels) at the planes' upper left corner, `scale`
    plane pixels per picture pixel in x and y. Chroma planes are `chroma` times smaller and have
    a border of `_BORDER` samples all round. Planes lie as the resampler wants them, both chroma
    planes in one.
    """

    luma: Pixels
    chroma_planes: Pixels
    chroma: int
    origin: tuple[float, float]
    scale: tuple[float, float]

    @property
    def size_bytes(self) -> int:
        """The memory it takes, with `upright` if that was asked for."""
        copies = 2 if "upright" in self.__dict__ else 1
        return copies * (self.luma.size + self.chroma_planes.size)

    @cached_property
    def upright(self) -> tuple[Pixels, Pixels, Pixels]:
        """Y, U and V as OpenCV's own warps want them."""
        width = self.chroma_planes.shape[0]
        both = lying_down(self.chroma_planes).reshape(-1, 2, width)
        return (
            lying_down(self.luma),
            np.ascontiguousarray(both[:, 0]),
            np.ascontiguousarray(both[:, 1]),
        )


def source_from(
    pixels: Pixels,
    *,
    origin: tuple[float, float] = (0, 0),
    scale: tuple[float, float] = (1, 1),
    fine_chroma: bool = False,
) -> Source:
    """Planes of an (height, width, 3) RGB picture. `fine_chroma` keeps chroma at full size, for
    pictures that will be enlarged. Chroma is the mean of its 2x2 pixels, so it sits centred."""
    chroma = 1 if fine_chroma else 2
    height, width = pixels.shape[:2]
    luma = np.empty((width, height), np.uint8)
    inner = [-(-side // chroma) for side in (width, height)]
    both = np.empty((inner[0] + 2 * _BORDER, inner[1] + 2 * _BORDER, 2), np.uint8)

    def fill(top: int) -> None:
        strip = pixels[top : top + _STRIP]
        lie_down(_row(strip, 0), luma[:, top : top + _STRIP])
        small = _smaller(strip, chroma)
        first = _BORDER + top // chroma
        target = both[_BORDER:-_BORDER, first : first + small.shape[0]]
        take_turns(_row(small, 1), _row(small, 2), target)

    # A film's first frame has to wait for this.
    with ThreadPoolExecutor(2, "planes") as threads:
        list(threads.map(fill, range(0, height, _STRIP)))
    _fill_border(both)
    return Source(luma, both.reshape(both.shape[0], -1), chroma, origin, scale)


def shrunk(source: Source, scale: float) -> Source:
    """The same with fewer pixels: `scale` times as many on both sides, or nearly. Each frame
    drawn from it costs less, and is as true, if enough are left."""
    width, height = source.luma.shape
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    exact = size[0] / width, size[1] / height
    with ThreadPoolExecutor(1, "luma") as thread:  # a film's first frame has to wait for this, too
        luma = thread.submit(_luma_shrunk, source.luma, size)
        both = _chroma_shrunk(source, size, exact)
    scale_x, scale_y = (one * other for one, other in zip(source.scale, exact, strict=True))
    return Source(luma.result(), both, source.chroma, source.origin, (scale_x, scale_y))


def _luma_shrunk(luma: Pixels, size: tuple[int, int]) -> Pixels:
    upright = np.empty(size[::-1], np.uint8)
    Resampler().one(luma, (0, 0, *luma.shape), upright, size[0])
    return lying_down(upright)


def _chroma_shrunk(source: Source, size: tuple[int, int], exact: tuple[float, float]) -> Pixels:
    width, height = (-(-side // source.chroma) for side in size)
    blue, red = np.empty((2, height, width), np.uint8)
    box = _BORDER, _BORDER, width / exact[0], height / exact[1]
    Resampler().two(source.chroma_planes, box, (blue, red))
    both = np.empty((width + 2 * _BORDER, height + 2 * _BORDER, 2), np.uint8)
    take_turns(blue, red, both[_BORDER:-_BORDER, _BORDER:-_BORDER])
    _fill_border(both)
    return both.reshape(both.shape[0], -1)


def _smaller(pixels: Pixels, step: int) -> Pixels:
    """`step` times, which is 1 or 2, each pixel the mean of those it stands for."""
    if step == 1:
        return pixels
    bottom, right = (side % step for side in pixels.shape[:2])
    if bottom or right:
        pixels = np.pad(pixels, ((0, bottom), (0, right), (0, 0)), "edge")
    size = pixels.shape[1] // step, pixels.shape[0] // step
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _fill_border(planes: Pixels) -> None:
    """With what lies at the edge."""
    planes[:, :_BORDER] = planes[:, _BORDER : _BORDER + 1]
    planes[:, -_BORDER:] = planes[:, -_BORDER - 1 : -_BORDER]
    planes[:_BORDER] = planes[_BORDER]
    planes[-_BORDER:] = planes[-_BORDER - 1]


class FramePlanes:
    """A frame of the encoder, written in place: `y`, `u`, `v` are views of its own memory.

    Frames drawn one after the other may share a resampler, for its working memory.
    """

    def __init__(self, width: int, height: int, resampler: Resampler | None = None) -> None:
        self.frame = av.VideoFrame(width, height, "yuv420p")
        self.width, self.height = width, height
        self.arrays = tuple(
            np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
            for plane in self.frame.planes
        )
        self.y, self.u, self.v = (
            array[:, : plane.width]
            for array, plane in zip(self.arrays, self.frame.planes, strict=True)
        )
        self._resampler = resampler or Resampler()

    def show(self, source: Source, view: View) -> None:
        """Fills the frame with what a view shows of a picture, anti-aliased: the exact
        fractional rectangle.

        Output chroma is sited left (H.264's default): its sample j stands over the luma position
        2 j + 0.5, a quarter of a chroma sample to the left of the middle. Turned views are drawn
        bilinearly: their source must be fine enough (`TURNED_FINENESS`).
        """
        if view.angle:
            self._turn(source, view)
            return
        (left, top), (scale_x, scale_y) = source.origin, source.scale
        x, y = (view.x - left) * scale_x, (view.y - top) * scale_y
        width, height = view.width * scale_x, view.height * scale_y
        step = width / self.width
        self._resampler.one(source.luma, (x, y, width, height), self.arrays[0], self.width)
        box = (
            (x - 0.5 * step) / source.chroma + _BORDER,
            y / source.chroma + _BORDER,
            width / source.chroma,
            height / source.chroma,
        )
        self._resampler.two(source.chroma_planes, box, (self.u, self.v))

    def _turn(self, source: Source, view: View) -> None:
        luma = _turned(source, view, (self.width, self.height))
        for index, (target, plane) in enumerate(
            zip((self.y, self.u, self.v), source.upright, strict=True)
        ):
            half, sited = (1, 0.5) if index == 0 else (2, 0.25)
            step = 1 if index == 0 else source.chroma
            border = 0.0 if index == 0 else _BORDER
            # From the target's sample numbers to the frame's luma coordinates, and from the
            # plane's luma coordinates to its sample numbers.
            numbers = np.array([[half, 0, half * sited], [0, half, half * 0.5], [0, 0, 1]])
            matrix = luma @ numbers / step
            matrix[:, 2] += border - 0.5
            cv2.warpAffine(
                plane, matrix, (target.shape[1], target.shape[0]), dst=target,
                flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
            )  # fmt: skip


def _turned(source: Source, view: View, size: tuple[int, int]) -> Matrix:
    """From points of the frame to points of the luma plane: 2 rows over x, y, 1."""
    (x, y), step = view.center, view.width / size[0]
    across, down = np.cos(view.angle) * step, np.sin(view.angle) * step
    turn = np.array([[across, -down, 0.0], [down, across, 0.0]])
    turn[:, 2] = np.array([x, y]) - turn[:, :2] @ (np.array(size) / 2)
    turn[:, 2] -= source.origin
    scaled: Matrix = turn * np.array(source.scale)[:, None]
    return scaled


def _row(pixels: Pixels, row: int) -> Pixels:
    """One row of the matrix: a plane. (OpenCV computes single rows exactly, and rounds; all
    three at once go a less exact way.)"""
    return np.asarray(cv2.transform(pixels, TO_YUV[row : row + 1]), np.uint8)
