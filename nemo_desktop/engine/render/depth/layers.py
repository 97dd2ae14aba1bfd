"""A picture cut into layers that can be shifted one over the other without tearing.

The front is cut out with a soft edge and its own colours; behind it the ground is filled once.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.depth.filling import SEEN, filled, pulled
from nemo_desktop.engine.render.depth.matting import fine
from nemo_desktop.engine.render.depth.nearness import Depth
from nemo_desktop.engine.render.pictures.picture import Pixels
from nemo_desktop.engine.render.pictures.planes import TO_YUV

Plane = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
Part = tuple[slice, slice]

_MARGIN: Final = 8


@dataclass(frozen=True, slots=True)
class Place:
    """How picture points map to layer pixels: `(point - origin) * scale`, both (x, y)."""

    origin: tuple[float, float]
    scale: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layer:
    """Planes of one layer: luma at full, chroma at half size, multiplied by alpha where there is
    one. `corner` is where its upper left pixel lies among the layer pixels of the picture (even),
    `near` its nearness over the whole picture."""

    y: Bytes
    u: Bytes
    v: Bytes
    alpha: tuple[Bytes, Bytes] | None
    corner: tuple[int, int]
    near: Plane

    @property
    def size_bytes(self) -> int:
        """The memory it takes."""
        planes = (self.y, self.u, self.v, *(self.alpha or ()))
        return sum(plane.nbytes for plane in planes)


@dataclass(frozen=True, slots=True)
class Layers:
    """Ground first. `inner` (left, top, width, height) is where on its stage the picture itself
    lies, which nearness is over; when its edge is seen, depth fades over `held` stage pixels, so
    that the edge stays where it is. `pivot` is the subject's nearness, `trust`
    how far depth may be relied upon, 0 to 1."""

    layers: tuple[Layer, ...]
    place: Place
    inner: tuple[float, float, float, float]
    held: float
    pivot: float
    trust: float

    @property
    def size_bytes(self) -> int:
        """The memory it takes."""
        return sum(layer.size_bytes for layer in self.layers)


def cut(
    pixels: Pixels,
    matte: Plane | None,
    depth: Depth,
    seen_px: float,
    inside: Part = (slice(None), slice(None)),
) -> tuple[Layer, ...]:
    """The layers of an (height, width, 3) RGB picture; `matte` is the front's alpha for these
    pixels, `seen_px` how far it will move against the ground. `inside` (rows, columns) is where
    the picture itself lies when there is something around it."""
    alpha = np.zeros(pixels.shape[:2], np.uint8)
    if matte is not None:
        alpha[inside] = fine(matte[inside], pixels[inside])
    if int(alpha.max(initial=0)) < 128:
        return (_opaque(pixels, depth.ground),)
    ground = pixels.copy()
    ground[inside] = filled(pixels[inside], alpha[inside], seen_px)
    return _opaque(ground, depth.ground), _front(pixels, ground, alpha, depth.front)


def _front(pixels: Pixels, ground: Pixels, alpha: Bytes, near: Plane) -> Layer:
    left, top, right, bottom = _box(alpha)
    part = (slice(top, bottom), slice(left, right))
    color = _own_color(pixels[part], ground[part], alpha[part])
    clear = np.ascontiguousarray(alpha[part])
    y, u, v = _planes(color)
    half = _half(clear)
    y, u, v = (_times(plane, share) for plane, share in ((y, clear), (u, half), (v, half)))
    return Layer(y, u, v, (clear, half), (left, top), near)


def _times(plane: Bytes, alpha: Bytes) -> Bytes:
    return np.asarray(cv2.multiply(plane, alpha, scale=1 / 255), np.uint8)


def _own_color(pixels: Pixels, ground: Pixels, alpha: Bytes) -> Pixels:
    """The front's colours without the ground that shines through at its edge: picture = alpha
    front + (1 - alpha) ground, solved for the front where alpha is large, taken from inside
    where it is small."""
    edge = np.nonzero((alpha > 0) & (alpha < 250))
    if not len(edge[0]):
        return pixels
    share = alpha[edge][:, None].astype(np.float32) / 255
    seen, under = pixels[edge].astype(np.float32), ground[edge].astype(np.float32)
    solved = np.clip((seen - (1 - share) * under) / np.maximum(share, 0.3), 0, 255)
    inside = _from_inside(pixels, alpha)[edge].astype(np.float32)
    mixed = inside + (solved - inside) * np.clip((share - 0.3) / 0.5, 0, 1)
    result = pixels.copy()
    result[edge] = np.rint(mixed).astype(np.uint8)
    return result


def _from_inside(pixels: Pixels, alpha: Bytes) -> Pixels:
    """The colours well inside the front, carried a little way beyond its edge."""
    size = tuple(max(side // 4, 1) for side in pixels.shape[1::-1])
    color = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.float32)
    solid = (cv2.resize(alpha, size, interpolation=cv2.INTER_AREA) > 240).astype(np.float32)
    return np.asarray(
        cv2.resize(np.rint(pulled(color * solid[..., None], solid)).astype(np.uint8),
                   pixels.shape[1::-1]),
        np.uint8,
    )  # fmt: skip


def _opaque(pixels: Pixels, near: Plane) -> Layer:
    y, u, v = _planes(pixels)
    return Layer(y, u, v, None, (0, 0), near)


def _planes(pixels: Pixels) -> tuple[Bytes, Bytes, Bytes]:
    halved = _half(pixels)
    y, u, v = (
        np.asarray(cv2.transform(source, TO_YUV[row : row + 1]), np.uint8)
        for row, source in ((0, pixels), (1, halved), (2, halved))
    )
    return y, u, v


def _half(pixels: Bytes) -> Bytes:
    bottom, right = (side % 2 for side in pixels.shape[:2])
    if bottom or right:
        pixels = np.asarray(
            cv2.copyMakeBorder(pixels, 0, bottom, 0, right, cv2.BORDER_REPLICATE), np.uint8
        )
    size = pixels.shape[1] // 2, pixels.shape[0] // 2
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _box(alpha: Bytes) -> tuple[int, int, int, int]:
    """All that is seen of it and a margin, from an even corner: left, top, right, bottom."""
    height, width = alpha.shape
    seen = alpha > SEEN
    columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
    left, top = (max(int(line[0]) - _MARGIN, 0) // 2 * 2 for line in (columns, rows))
    right = min(int(columns[-1]) + 1 + _MARGIN, width)
    return left, top, right, min(int(rows[-1]) + 1 + _MARGIN, height)
