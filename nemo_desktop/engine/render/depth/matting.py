"""The edge of what stands before a picture's ground: from a coarse mask to an exact alpha.

Two opinions: a guided filter, which lays the mask's edge on an edge of the picture, and the
colours, which say how much front is in a pixel that lies between the front's colour and the
ground's. The colours are asked only near the edge, and count where front and ground differ.
"""

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.depth.filling import pulled
from nemo_desktop.engine.render.pictures.picture import Pixels

Plane = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
Places = tuple[npt.NDArray[np.intp], ...]

# Half the width of the band in which the edge is sought, as a share of the longer side.
_BAND: Final = 0.012
# Levels that front and ground differ by when their colours are half trusted.
_ALIKE: Final = 34.0
# How far from the line between both colours a pixel may lie, as a share of its length, and levels.
_OFF_SHARE, _OFF_LEVELS = 0.3, 12.0
_STEP: Final = 4
_AT_ONCE: Final = 1024


def fine(matte: Plane, pixels: Pixels) -> Bytes:
    """The alpha (0 to 255) of the front for an (height, width, 3) RGB picture, from a mask of the
    same size, 0 to 1."""
    guided = _guided(matte, pixels)
    size = tuple(max(side // _STEP, 8) for side in pixels.shape[1::-1])
    small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.float32)
    coarse = np.asarray(cv2.resize(guided, size, interpolation=cv2.INTER_AREA), np.float32)
    band, inside, outside = _regions(coarse)
    if not inside.any() or not outside.any():
        return _bytes(guided)
    where = np.nonzero(cv2.resize(band, pixels.shape[1::-1]) > 0)
    colors = (
        _sampled(pulled(small * sure[..., None], sure), where, guided.shape)
        for sure in (inside, outside)
    )
    return _bytes(_mixed(guided, pixels, tuple(colors), where))


def _guided(matte: Plane, pixels: Pixels) -> Plane:
    """The mask with its edge where the picture has one: a guided filter (He and others 2013) at
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
    return np.asarray(np.clip((alpha - 0.15) / 0.7, 0, 1), np.float32)


def _regions(coarse: Plane) -> tuple[Plane, Plane, Plane]:
    """Where the edge may be (above 0), and what is surely front and surely ground (1)."""
    solid = (coarse > 0.5).astype(np.uint8)
    reach = max(_BAND * max(coarse.shape), 1.5)
    away = np.maximum(
        cv2.distanceTransform(solid, cv2.DIST_L2, 3),
        cv2.distanceTransform(1 - solid, cv2.DIST_L2, 3),
    )
    band = np.clip(1 - away / reach, 0, 1).astype(np.float32)
    # What is thin has no inside that far from its edge: then as far as there is.
    sure = min(reach, 0.35 * float(cv2.distanceTransform(solid, cv2.DIST_L2, 3).max()))
    inside = ((away > sure) & (coarse > 0.9)).astype(np.float32)
    outside = ((away > reach) & (coarse < 0.1)).astype(np.float32)
    return band, inside, outside


def _mixed(guided: Plane, pixels: Pixels, colors: tuple[Plane, ...], where: Places) -> Plane:
    """The guided alpha with the opinion of the front's and the ground's colours in some places."""
    seen = pixels[where].astype(np.float32)
    front, ground = colors
    line = front - ground
    length2 = np.maximum((line * line).sum(axis=1), 1e-3)
    share = np.clip(((seen - ground) * line).sum(axis=1) / length2, 0, 1)
    off = np.linalg.norm(seen - ground - share[:, None] * line, axis=1)
    trust = length2 / (length2 + _ALIKE**2)
    trust *= np.exp(-((off / (_OFF_SHARE * np.sqrt(length2) + _OFF_LEVELS)) ** 2))
    guided[where] += (share - guided[where]) * trust
    return guided


def _sampled(small: Plane, where: Places, shape: tuple[int, ...]) -> Plane:
    """A small (height, width, 3) plane's colours at (n) places of a large one: (n, 3)."""
    count = len(where[0])
    y, x = (
        np.resize((at + 0.5) * (side / whole) - 0.5, (-(-count // _AT_ONCE), _AT_ONCE))
        for at, side, whole in zip(where, small.shape[:2], shape, strict=True)
    )
    found = cv2.remap(
        small, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    return np.asarray(found, np.float32).reshape(-1, 3)[:count]


def _bytes(alpha: Plane) -> Bytes:
    return np.asarray(np.rint(np.clip((alpha - 0.06) * (255 / 0.88), 0, 255)), np.uint8)
