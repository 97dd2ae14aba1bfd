"""How near everything in a picture is, from the picture alone.

Without a model of the person's own this is a guess that suits most pictures: below a horizon the
lower the nearer; what is sharp a little nearer; the subject a stiff thing before its ground. Text,
tables and line drawings stay flat. Seen to be wrong in fifty pictures: what stands upright on the
ground without being the subject leans over a little (the towers beside a rocket); waves of silk
get a "subject" that is none; ground seen through a subject goes with it (a motorcycle's wheel, a
dandelion's fibres); what the net did not see stays behind (a mirror, a hat's white crown);
half hidden things are nearer or farther as a whole with what hides them (a tree before a pagoda).
With no subject at all (grass, gravel, stars, the moon) only the ground moves, at less than half.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.depth import depth_model
from nemo_desktop.engine.render.depth.onnx_input import input_size
from nemo_desktop.engine.render.depth.subject import Subject, subject
from nemo_desktop.engine.render.pictures.picture import Pixels

log = logging.getLogger(__name__)

Plane = npt.NDArray[np.float32]

# The longer side of a depth map.
SIDE: Final = 384
# How wide the edge of a subject may be in doubt, in pixels of a map.
_DOUBTED: Final = 23
# A picture whose values spread less than this shows nothing.
_FLAT: Final = 2.0
# Of the detail, what is left at most of a picture of strokes when they are gone.
_STROKES: Final = 0.18
# How much to trust a guess that found no subject.
_GROUND_ALONE: Final = 0.45
# What a model is shown that takes any size: 37 times the 14 pixels of Depth Anything's patches.
_OPEN_SIZE: Final = (518, 518)
_MEAN: Final = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION: Final = np.array([0.229, 0.224, 0.225], np.float32)


@dataclass(frozen=True, slots=True)
class Depth:
    """Nearness (0 the farthest, 1 the nearest) of a picture's ground and of what stands before
    it, each smooth and defined everywhere; `matte` (0 to 1) says what stands before it.

    All are (height, width) over the whole picture. `matte` is None when nothing stands out.
    """

    ground: Plane
    front: Plane
    matte: Plane | None
    confidence: float


def depth(pixels: Pixels, find: Callable[[], Subject | None] | None = None) -> Depth:
    """The depth of an (height, width, 3) RGB picture; `find` gives its subject if need be."""
    height, width = pixels.shape[:2]
    share = min(SIDE / max(height, width), 1.0)
    size = max(round(width * share), 8), max(round(height * share), 8)
    small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    find = find or partial(subject, pixels)
    found = find() if float(small.std()) > _FLAT else None
    modelled = _by_model(small)
    if modelled is not None:
        return _of_model(modelled, found)
    return _guessed(small, found)


def _guessed(small: Pixels, found: Subject | None) -> Depth:
    height, width = small.shape[:2]
    if _is_drawn(small):
        flat = np.full((height, width), 0.5, np.float32)
        return Depth(flat, flat, None, 0.0)
    near = np.asarray(_plane(height)[:, None] + 0.2 * _sharpness(small), np.float32)
    matte = _matte(found, (width, height)) if found is not None else None
    if found is None or matte is None:
        return Depth(_smooth(near), _smooth(near), None, _GROUND_ALONE)
    ground = _smooth(near, 1 - matte)
    confidence = _GROUND_ALONE + (1 - _GROUND_ALONE) * found.confidence
    return Depth(ground, _standing(matte, ground), matte, confidence)


def _is_drawn(small: Pixels) -> bool:
    """Whether it is all strokes on paper: text, a table, a line drawing. Without the dark (or the
    light) strokes next to nothing is left of what can be seen; nothing there is near or far."""
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    kernel = np.ones((9, 9), np.uint8)
    detail = _detail(grey)
    without_dark = _detail(cv2.morphologyEx(grey, cv2.MORPH_CLOSE, kernel)) / detail
    without_light = _detail(cv2.morphologyEx(grey, cv2.MORPH_OPEN, kernel)) / detail
    least, most = sorted((without_dark, without_light))
    return least < _STROKES and most > 0.5


def _detail(grey: cv2.typing.MatLike) -> float:
    soft = cv2.GaussianBlur(grey, (0, 0), 0.8).astype(np.float32)
    return max(float(np.abs(cv2.Laplacian(soft, cv2.CV_32F)).mean()), 1e-6)


def _plane(height: int) -> npt.NDArray[np.float32]:
    """A ground that comes nearer from a horizon down, with little slope above it: what stands
    upright there should not lean over."""
    down = (np.arange(height, dtype=np.float32) + 0.5) / height
    below = np.maximum(down - 0.4, 0) / 0.6
    return np.asarray(0.15 * down + 0.45 * below * below * (2 - below), np.float32)


def _standing(matte: Plane, ground: Plane) -> Plane:
    """The nearness of a subject: a stiff upright thing, a little round, hardly nearer than the
    ground where it stands, so that its feet do not slide; nearer when the picture's edge cuts
    its feet off."""
    solid = matte > 0.5
    rows = np.flatnonzero(solid.any(axis=1))
    if rows[-1] + 1 > 0.97 * matte.shape[0]:
        near = 0.9
    else:
        foot = slice(max(int(rows[-1]) - 2, 0), int(rows[-1]) + 1)
        near = min(max(float(ground[foot][solid[foot]].mean()) + 0.1, 0.5), 0.9)
    return np.asarray(near + 0.1 * (_blurred(matte, 0.06) - 0.5), np.float32)


def _matte(found: Subject, size: tuple[int, int]) -> Plane | None:
    """The subject decided: islands and holes too small to matter are gone, and doubt is left
    only along its edge; None when there is none to be sure of."""
    if found.confidence <= 0:
        return None
    mask = cv2.resize(found.mask, size, interpolation=cv2.INTER_LINEAR)
    solid = (mask > 0.5).astype(np.uint8)
    kept = _without_specks(solid)
    kept = 1 - _without_specks(1 - kept)
    decided = np.clip((mask - 0.3) / 0.4, 0, 1)
    window = np.ones((_DOUBTED, _DOUBTED), np.uint8)
    is_edge = cv2.dilate(kept, window) > cv2.erode(kept, window)
    matte = np.where((kept == solid) & is_edge, decided, kept).astype(np.float32)
    return matte if kept.any() else None


def _without_specks(solid: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    _, labels, facts, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    areas = facts[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    kept = areas >= max(0.04 * areas.max(), 0.0008 * solid.size)
    kept[0] = False
    return np.asarray(kept[labels], np.uint8)


def _sharpness(small: Pixels) -> Plane:
    """Where the picture is in focus, 0 to 1."""
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
    fine = np.asarray(cv2.Laplacian(grey, cv2.CV_32F), np.float32)
    detail = np.sqrt(_blurred(fine * fine, 0.03))
    return np.clip(detail / max(float(np.percentile(detail, 95)), 4.0), 0, 1).astype(np.float32)


def _smooth(near: Plane, weight: Plane | None = None) -> Plane:
    """Without steps, which would stretch what is seen; where the weight is 0, as around there."""
    if weight is None:
        return _blurred(near, 0.035)
    total, known = np.zeros_like(near), np.zeros_like(near)
    # From coarse to fine, so that the answer is defined even far from what is known.
    for share, trust in ((0.3, 1e-4), (0.1, 1e-2), (0.035, 1.0)):
        total += trust * _blurred(near * weight, share)
        known += trust * _blurred(weight, share)
    return np.asarray(_blurred(total / np.maximum(known, 1e-12), 0.01), np.float32)


def _blurred(plane: npt.NDArray[np.floating], share: float) -> Plane:
    """With a Gauss curve as wide as that share of the longer side."""
    sigma = max(share * max(plane.shape), 0.5)
    return np.asarray(
        cv2.GaussianBlur(plane, (0, 0), sigma, borderType=cv2.BORDER_REFLECT), np.float32
    )


def _of_model(near: Plane, found: Subject | None) -> Depth:
    """Ground and front by a model's map: the subject if it really is before its surroundings,
    else all that is nearer than the best border between near and far."""
    size = near.shape[1], near.shape[0]
    matte = _matte(found, size) if found is not None else None
    if matte is not None:
        around = cv2.dilate(matte, np.ones((25, 25), np.uint8)) * (1 - matte)
        step = _mean(near, matte) - _mean(near, around)
        matte = matte if step > 0.08 else None
    if matte is None:
        eight = np.rint(near * 255).astype(np.uint8)
        border, _ = cv2.threshold(eight, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        matte = np.clip((near - border / 255) / 0.06 + 0.5, 0, 1).astype(np.float32)
    if not 0.005 < float(matte.mean()) < 0.95:
        return Depth(_smooth(near), _smooth(near), None, 1.0)
    return Depth(_smooth(near, 1 - matte), _smooth(near, matte), matte, 1.0)


def _mean(plane: Plane, weight: Plane) -> float:
    return float((plane * weight).sum() / max(float(weight.sum()), 1e-6))


def _by_model(small: Pixels) -> Plane | None:
    """What the person's own model says, larger is nearer, 0 to 1; None without one, or when it
    cannot be used."""
    file = depth_model.chosen()
    loaded = _loaded(file) if file is not None else None
    if loaded is None:
        return None
    net, size = loaded
    seen = cv2.resize(small, size, interpolation=cv2.INTER_CUBIC)
    normal = (seen.astype(np.float32) / 255 - _MEAN) / _DEVIATION
    try:
        net.setInput(np.ascontiguousarray(normal.transpose(2, 0, 1)[None], dtype=np.float32))
        answer = np.asarray(net.forward(), np.float32).squeeze()
    except cv2.error:
        log.warning("the depth model cannot be used")
        return None
    if answer.ndim != 2 or not np.isfinite(answer).all():
        log.warning("the depth model answers with something else than a depth map")
        return None
    low, high = np.percentile(answer, (2, 98))
    near = np.clip((answer - low) / max(float(high - low), 1e-6), 0, 1).astype(np.float32)
    return np.asarray(cv2.resize(near, small.shape[1::-1]), np.float32)


@lru_cache(maxsize=1)
def _loaded(file: Path) -> tuple[cv2.dnn.Net, tuple[int, int]] | None:
    try:
        net = cv2.dnn.readNetFromONNX(str(file))
    except cv2.error:
        log.warning("the depth model cannot be read")
        return None
    return net, input_size(file) or _OPEN_SIZE
