"""What lies behind the front of a picture, made up once from what lies beside it.

Each hidden place is copied from a place beside the front: of many ways to get there, the one along
which the picture around the place goes on like itself. So a horizon goes on level, a post upright,
the grain of wood along itself. Seams are levelled and feathered. What is out of focus there is
poured in instead, without copies. What this cannot do is to guess a thing that is half hidden: a
shore behind a bridge's cables ends twice; and a floor of fine grain whose light changes is poured
as well, and looks smeared beside a large thing that moves far.
"""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.pictures.picture import Pixels
from nemo_desktop.engine.render.pictures.seams import leveled

Plane = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]

# Alpha below this is not seen.
SEEN: Final = 3
# The longer side of the picture in which ways are chosen.
_SIDE: Final = 320
_DIRECTIONS: Final = 16
# How far a way goes, in how deep it will ever be seen, and what a longer one costs.
_LENGTHS: Final = ((1.15, 0.0), (1.8, 1.0), (2.8, 2.5))
# The most that one pixel that does not fit counts, and what a way from nowhere costs.
_MOST_MISFIT, _NOWHERE = 90.0, 1000.0
# What the misfit of colours that run into one another counts: copies keep the grain, these show no
# seams.
_SMOOTHER, _GRAIN = 2.5, 7
# How softly the filled part ends, as a share of the longer side.
_EDGE: Final = 0.0015
# How far copies run into one another, and what is smoothed to tell how light they are.
_FEATHER, _SOFT = 1.2, 2.0
_ROWS: Final = 256
# Pictures with a shorter side than this are filled at their own size, others at half of it.
_FINE: Final = 400


@dataclass(frozen=True, slots=True)
class _Way:
    """From a hidden place to the one it is copied from, in pixels of the small picture, and how
    much of it is wanted where (0 to 1)."""

    x: int
    y: int
    share: Plane


def filled(pixels: Pixels, alpha: Bytes, seen_px: float) -> Pixels:
    """The picture without its front, which is seen as deep as `seen_px` behind its edge."""
    whole = pixels
    if min(pixels.shape[:2]) > _FINE:
        size = pixels.shape[1] // 2, pixels.shape[0] // 2
        pixels, alpha = (
            np.asarray(cv2.resize(one, size, interpolation=cv2.INTER_AREA), np.uint8)
            for one in (pixels, alpha)
        )
    hidden = _hidden(alpha)
    scale = min(_SIDE / max(hidden.shape), 1.0)
    size = max(round(hidden.shape[1] * scale), 4), max(round(hidden.shape[0] * scale), 4)
    small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.float32)
    known = (cv2.resize(hidden, size, interpolation=cv2.INTER_AREA) == 0).astype(np.float32)
    # A place is copied with its neighbours: none of them may be hidden.
    known = np.asarray(cv2.erode(known, np.ones((3, 3), np.uint8)), np.float32)
    ways = _ways(small, known, max(seen_px * scale, 4.0))
    smooth = pulled(small * known[..., None], known)
    step = _step(small, known, ways, smooth)
    result = pixels.copy()
    for part in _strips(hidden.shape[0]):
        _copy(result, pixels, part, ways, (smooth, step))
    size = whole.shape[1], whole.shape[0]
    soft, patch = (np.asarray(cv2.resize(one, size), np.uint8) for one in (hidden, result))
    width = max(_EDGE * max(size), 1.0)
    return over(whole, patch, np.asarray(cv2.GaussianBlur(soft, (0, 0), width), np.uint8))


def pulled(color: Plane, known: Plane) -> Plane:
    """Colours run from where they are known into the rest: one step of push-pull (Gortler and
    others 1996, section 4.3.4); they come multiplied by how known they are."""
    height, width = known.shape
    if min(height, width) <= 2:
        total = max(float(known.sum()), 1e-6)
        mean = color.reshape(-1, 3).sum(axis=0) / total
        return np.asarray(np.broadcast_to(mean, color.shape), np.float32)
    size = -(-width // 2), -(-height // 2)
    less_color = np.asarray(cv2.resize(color, size, interpolation=cv2.INTER_AREA), np.float32)
    less_known = np.asarray(cv2.resize(known, size, interpolation=cv2.INTER_AREA), np.float32)
    full = np.minimum(4 * less_known, 1) / np.maximum(less_known, np.float32(1e-6))
    coarse = pulled(
        np.asarray(less_color * full[..., None], np.float32),
        np.asarray(less_known * full, np.float32),
    )
    below = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(color + below * (1 - known)[..., None], np.float32)


def over(below: Pixels, above: Pixels, alpha: Bytes) -> Pixels:
    """One picture over another."""
    result = np.asarray(cv2.copyTo(above, alpha, below.copy()), np.uint8)
    edge = np.nonzero((alpha > 0) & (alpha < 255))
    share = alpha[edge][:, None].astype(np.float32) / 255
    under = below[edge].astype(np.float32)
    result[edge] = np.rint(under + (above[edge] - under) * share).astype(np.uint8)
    return result


def _hidden(alpha: Bytes) -> Bytes:
    """255 where the front may have left a trace of its colour."""
    width = 3 + 2 * round(3.5 * _EDGE * max(alpha.shape))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width))
    return np.asarray(cv2.dilate((alpha > SEEN).astype(np.uint8) * 255, kernel), np.uint8)


def _ways(small: Plane, known: Plane, reach: float) -> list[_Way]:
    """The best way for each place, each with where it is wanted."""
    shifts, costs = [], []
    for length, dear in _LENGTHS:
        for turn in range(_DIRECTIONS):
            angle = 2 * pi * turn / _DIRECTIONS
            x, y = round(length * reach * cos(angle)), round(length * reach * sin(angle))
            shifts.append((x, y))
            costs.append(_cost(small, known, (x, y), 0.5 * reach) + np.float32(dear))
    dearness = np.stack(costs)
    best, least = dearness.argmin(axis=0), dearness.min(axis=0)
    best[least >= np.minimum(_unevenness(small, known, reach), _NOWHERE)] = -1
    found = []
    for number, (x, y) in enumerate(shifts):
        wanted = np.asarray(best == number, np.float32)
        if wanted.any():
            share = cv2.GaussianBlur(wanted, (0, 0), _FEATHER) * _moved(known, (x, y))
            found.append(_Way(x, y, np.asarray(share, np.float32)))
    return found


def _unevenness(small: Plane, known: Plane, reach: float) -> Plane:
    """How badly the picture around each place fits to colours that run into one another."""
    weight = np.maximum(_mean(known, _GRAIN), 1e-4)
    soft = _mean(small * known[..., None], _GRAIN) / weight[..., None]
    rough = np.abs(small - soft).sum(axis=2) * known
    wide = 2 * round(1.2 * reach) + 1
    mean = (_mean(rough, wide) + 1e-3) / (_mean(known, wide) + 1e-3)
    return np.asarray(mean * _SMOOTHER, np.float32)


def _cost(small: Plane, known: Plane, shift: tuple[int, int], sigma: float) -> Plane:
    """How badly the picture around each place fits to what lies that way from it."""
    there, is_there = _moved(small, shift), _moved(known, shift)
    both = known * is_there
    misfit = np.minimum(np.abs(small - there).sum(axis=2), _MOST_MISFIT) * both
    near, wide = (
        tuple(_mean(plane, 2 * round(1.2 * s) + 1) for plane in (misfit, both))
        for s in (sigma, 3 * sigma)
    )
    # What is close counts most; where nothing close is known, what is further.
    mean = (near[0] + 0.05 * wide[0] + 0.01) / (near[1] + 0.05 * wide[1] + 0.01 / _MOST_MISFIT)
    # Not up to where nothing is known: so that it can end softly there as well.
    safe = cv2.erode(is_there, np.ones((5, 5), np.uint8))
    return np.asarray(mean + _NOWHERE * (safe == 0), np.float32)


def _mean(plane: Plane, window: int) -> Plane:
    for _ in range(2):
        plane = np.asarray(
            cv2.blur(plane, (window, window), borderType=cv2.BORDER_REFLECT), np.float32
        )
    return plane


def _moved(plane: Plane, shift: tuple[int, int]) -> Plane:
    """What lies `shift` (x, y) further, 0 beyond the edge."""
    x, y = shift
    height, width = plane.shape[:2]
    result = np.zeros_like(plane)
    rows, columns = height - abs(y), width - abs(x)
    if rows > 0 and columns > 0:
        result[max(-y, 0) :, max(-x, 0) :][:rows, :columns] = plane[
            max(y, 0) :, max(x, 0) :
        ][:rows, :columns]  # fmt: skip
    return result


def _step(small: Plane, known: Plane, ways: list[_Way], smooth: Plane) -> Plane:
    """What makes the copies meet the picture at the edge and one another along their seams."""
    weight = np.asarray(cv2.GaussianBlur(known, (0, 0), _SOFT), np.float32)
    total = cv2.GaussianBlur(small * known[..., None], (0, 0), _SOFT)
    soft = np.asarray(total / np.maximum(weight, 1e-3)[..., None], np.float32)
    shares = [way.share for way in ways]
    shares.append(np.asarray(1 - sum(shares, np.zeros_like(known)), np.float32))
    copies = np.stack([*(_moved(soft, (way.x, way.y)) for way in ways), smooth])[:, ::2, ::2]
    fits = np.stack([*(_moved(known, (way.x, way.y)) for way in ways), np.ones_like(known)])
    chosen = np.stack(shares)[:, ::2, ::2].argmax(axis=0)
    rows, columns = np.indices(chosen.shape)
    off = np.clip(soft[::2, ::2] - copies[chosen, rows, columns], -60, 60)
    hidden = known[::2, ::2] == 0
    field = leveled(copies, fits[:, ::2, ::2], chosen, np.asarray(off, np.float32), hidden)
    size = known.shape[1], known.shape[0]
    return np.asarray(cv2.GaussianBlur(cv2.resize(field, size), (0, 0), _FEATHER), np.float32)


def _strips(height: int) -> list[slice]:
    """Rows that are filled at a time, to save memory."""
    return [slice(top, min(top + _ROWS, height)) for top in range(0, height, _ROWS)]


def _copy(
    result: Pixels, pixels: Pixels, rows: slice, ways: list[_Way], coarse: tuple[Plane, Plane]
) -> None:
    """Some rows of the ground: copies along all ways, as much of each as is wanted, and for the
    rest what is poured in."""
    height, width = pixels.shape[:2]
    small_height, small_width = coarse[0].shape[:2]
    scale = small_width / width, small_height / height
    size = width, rows.stop - rows.start
    poured = _enlarged(coarse[0], scale, (0, rows.start), size)
    color = poured + _enlarged(coarse[1], scale, (0, rows.start), size)
    first, last = int(rows.start * scale[1]) - 1, int(rows.stop * scale[1]) + 2
    for way in ways:
        used = np.flatnonzero(way.share[max(first, 0) : last].any(axis=0))
        if not len(used):
            continue
        left = max(int((used[0] - 1) / scale[0]), 0)
        right = min(int((used[-1] + 2) / scale[0]) + 1, width)
        x, y = round(way.x / scale[0]), round(way.y / scale[1])
        left, right = max(left, -x), min(right, width - x)
        top, bottom = max(rows.start, -y), min(rows.stop, height - y)
        if left >= right or top >= bottom:
            continue
        here = slice(top - rows.start, bottom - rows.start), slice(left, right)
        share = _enlarged(way.share, scale, (left, top), (right - left, bottom - top))
        copied = pixels[top + y : bottom + y, left + x : right + x] - poured[here]
        color[here] += share[..., None] * copied
    result[rows] = np.rint(np.clip(color, 0, 255)).astype(np.uint8)


def _enlarged(
    plane: Plane, scale: tuple[float, float], corner: tuple[int, int], size: tuple[int, int]
) -> Plane:
    """A part of a small plane at full size: from `corner` (x, y) on `size` (width, height)."""
    away = [(at + 0.5) * share - 0.5 for at, share in zip(corner, scale, strict=True)]
    matrix = np.array([[scale[0], 0, away[0]], [0, scale[1], away[1]]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(plane, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE),
        np.float32,
    )
