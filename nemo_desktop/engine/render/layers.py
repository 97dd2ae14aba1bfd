"""A picture cut into layers that can be shifted one over the other without tearing.

The front is cut out with a soft edge and its own colours; behind it the ground is filled once
with what surrounds it, mirrored at the edge so that it keeps its texture. What the fill cannot
do is to guess a thing that is half hidden: it goes on as a pattern, not as itself.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.depth import Depth
from nemo_desktop.engine.render.picture import Pixels
from nemo_desktop.engine.render.planes import TO_YUV

Plane = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
Part = tuple[slice, slice]

# Alpha below this is not seen.
_SEEN: Final = 3
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
        alpha[inside] = _fine(matte[inside], pixels[inside])
    if int(alpha.max(initial=0)) < 128:
        return (_opaque(pixels, depth.ground),)
    ground = pixels.copy()
    ground[inside] = filled(pixels[inside], alpha[inside], seen_px)
    return _opaque(ground, depth.ground), _front(pixels, ground, alpha, depth.front)


def filled(pixels: Pixels, alpha: Bytes, seen_px: float) -> Pixels:
    """The picture without its front: close to the front's edge what lies beside it, mirrored;
    further in a smooth mixture of what is around."""
    small = _half(pixels) if min(pixels.shape[:2]) > 400 else pixels
    hidden = _hidden(
        np.asarray(cv2.resize(alpha, small.shape[1::-1], interpolation=cv2.INTER_AREA), np.uint8)
    )
    scale = small.shape[1] / pixels.shape[1]
    smooth = _poured(small, hidden)
    mirrored, far = _mirrored(small, hidden)
    # Where the mirror must stop trusting itself: beyond what will ever be seen.
    share = np.exp(-((far / max(1.6 * seen_px * scale, 2.0)) ** 2))[..., None]
    mixed = smooth + (mirrored.astype(np.float32) - smooth) * share
    patch = cv2.resize(np.rint(mixed).astype(np.uint8), pixels.shape[1::-1])
    soft = cv2.GaussianBlur(cv2.resize(hidden, pixels.shape[1::-1]), (0, 0), 1.0)
    return _over(pixels, np.asarray(patch, np.uint8), np.asarray(soft, np.uint8))


def _hidden(alpha: Bytes) -> Bytes:
    """255 where the front may have left a trace of its colour."""
    width = 3 + 2 * round(0.005 * max(alpha.shape))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width))
    return np.asarray(cv2.dilate((alpha > _SEEN).astype(np.uint8) * 255, kernel), np.uint8)


def _poured(pixels: Pixels, hidden: Bytes) -> Plane:
    """The known colours run into the hidden part from all sides (push-pull)."""
    known = (hidden == 0).astype(np.float32)
    return _pulled(pixels.astype(np.float32) * known[..., None], known)


def _pulled(color: Plane, known: Plane) -> Plane:
    """One step of push-pull (Gortler and others 1996, section 4.3.4): colours multiplied by how
    known they are."""
    height, width = known.shape
    if min(height, width) <= 2:
        total = max(float(known.sum()), 1e-6)
        mean = color.reshape(-1, 3).sum(axis=0) / total
        return np.asarray(np.broadcast_to(mean, color.shape), np.float32)
    size = -(-width // 2), -(-height // 2)
    less_color = np.asarray(cv2.resize(color, size, interpolation=cv2.INTER_AREA), np.float32)
    less_known = np.asarray(cv2.resize(known, size, interpolation=cv2.INTER_AREA), np.float32)
    full = np.minimum(4 * less_known, 1) / np.maximum(less_known, np.float32(1e-6))
    coarse = _pulled(
        np.asarray(less_color * full[..., None], np.float32),
        np.asarray(less_known * full, np.float32),
    )
    below = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(color + below * (1 - known)[..., None], np.float32)


def _mirrored(pixels: Pixels, hidden: Bytes) -> tuple[Pixels, Plane]:
    """Hidden pixels taken from as far beyond the edge as they lie within it; and how far that
    is. The edge is made smooth first, or the mirror would show its every step as a streak."""
    far, labels = cv2.distanceTransformWithLabels(
        hidden, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    height, width = hidden.shape
    ys, xs = np.nonzero(hidden == 0)
    edge = np.zeros((int(labels.max()) + 1, 2), np.float32)
    edge[labels[ys, xs]] = np.stack([xs, ys], axis=1)
    sigma = max(0.006 * max(height, width), 1.5)
    smooth = cv2.GaussianBlur(edge[labels], (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
    x = 2 * smooth[..., 0] - np.arange(width, dtype=np.float32)
    y = 2 * smooth[..., 1] - np.arange(height, dtype=np.float32)[:, None]
    x, y = np.clip(x, 0, width - 1), np.clip(y, 0, height - 1)
    # A mirror image that is itself hidden: the edge's own colour instead.
    lost = cv2.remap(hidden, x, y, cv2.INTER_NEAREST) > 0
    x, y = np.where(lost, edge[labels][..., 0], x), np.where(lost, edge[labels][..., 1], y)
    found = cv2.remap(pixels, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(found, np.uint8), np.asarray(far, np.float32)


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
        cv2.resize(np.rint(_pulled(color * solid[..., None], solid)).astype(np.uint8),
                   pixels.shape[1::-1]),
        np.uint8,
    )  # fmt: skip


def _fine(matte: Plane, pixels: Pixels) -> Bytes:
    """The alpha with its edge where the picture has one: a guided filter (He and others 2013) at
    a quarter of the size, its coefficients used at full size (He and Sun 2015)."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    height, width = grey.shape
    size = max(width // 4, 8), max(height // 4, 8)
    guide = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.float32) / 255
    wanted = np.asarray(cv2.resize(matte, size, interpolation=cv2.INTER_LINEAR), np.float32)
    radius = max(round(0.012 * max(size)), 2)
    window = (2 * radius + 1, 2 * radius + 1)

    def mean(plane: npt.NDArray[np.floating]) -> Plane:
        return np.asarray(cv2.blur(plane, window, borderType=cv2.BORDER_REFLECT), np.float32)

    mean_guide, mean_wanted = mean(guide), mean(wanted)
    slope = (mean(guide * wanted) - mean_guide * mean_wanted) / (
        mean(guide * guide) - mean_guide**2 + 4e-4
    )
    offset = mean_wanted - slope * mean_guide
    steep, above = (cv2.resize(mean(plane), (width, height)) for plane in (slope, offset))
    alpha = np.asarray(steep, np.float32) * (grey.astype(np.float32) / 255) + above
    return np.asarray(np.clip((alpha - 0.15) * (255 / 0.7), 0, 255), np.uint8)


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


def _over(below: Pixels, above: Pixels, alpha: Bytes) -> Pixels:
    result = np.asarray(cv2.copyTo(above, alpha, below.copy()), np.uint8)
    edge = np.nonzero((alpha > 0) & (alpha < 255))
    share = alpha[edge][:, None].astype(np.float32) / 255
    under = below[edge].astype(np.float32)
    result[edge] = np.rint(under + (above[edge] - under) * share).astype(np.uint8)
    return result


def _box(alpha: Bytes) -> tuple[int, int, int, int]:
    """All that is seen of it and a margin, from an even corner: left, top, right, bottom."""
    height, width = alpha.shape
    seen = alpha > _SEEN
    columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
    left, top = (max(int(line[0]) - _MARGIN, 0) // 2 * 2 for line in (columns, rows))
    right = min(int(columns[-1]) + 1 + _MARGIN, width)
    return left, top, right, min(int(rows[-1]) + 1 + _MARGIN, height)
