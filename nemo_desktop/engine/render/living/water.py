"""Where in a picture there may be water: calm, right below a horizon, of the colors of its sky.

Nothing else may ripple, so what is in doubt is no water: the greys of a picture without colors,
what stands out, what is yellower than the sky (land, roads), what is rough along its rows.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.living.water_map import SIDE
from nemo_desktop.engine.render.pictures.picture import Pixels

Plane = npt.NDArray[np.float32]
_Mask = npt.NDArray[np.uint8]

_SEEN: Final = 192
# Levels from one pixel to the next: water may be rough from row to row, less so along them.
_ROUGH_ACROSS, _ROUGH_DOWN = 5.0, 14.0
_LEAST_SKY, _LEAST_WATER, _LEAST_MORE = 0.04, 0.02, 0.004
# A horizon: how far above and below it is compared, over how many of the calm columns it is seen,
# by how many levels of light and hue, and between which shares of the height.
_BESIDE: Final = 3
_LEAST_COLUMNS, _LEAST_SEEN, _LEAST_STEP, _STANDS_OUT = 0.2, 0.5, 8.0, 1.7
_HIGHEST, _LOWEST = 0.2, 0.88
# A shore: how many rows it may be uneven by, and its least width.
_LEVEL, _LEAST_WIDTH = 3, 0.3
# A step that ends water, and how far below its horizon water begins, in rows.
_SHORE_STEP, _BELOW = 26.0, 12
# How water may differ from its sky: greener or redder, yellower, brighter; and one part of it from
# another. Colors this near to grey tell nothing.
_HUE, _YELLOWER, _BRIGHTER, _DARKER, _ALIKE = 11.0, 8.0, 24.0, 100.0, 14.0
_GREY, _DARKEST, _YELLOWEST_SKY, _ROUGHEST = 2.5, 45.0, 142.0, 10.5
# From how much on a thing is said to stand out.
_SOLID: Final = 0.25


@dataclass(frozen=True, slots=True)
class _Look:
    """A picture in small: its light and hue, and the parts it falls into, numbered from 1."""

    lab: Plane
    parts: npt.NDArray[np.int32]
    count: int

    def color(self, where: npt.NDArray[np.bool_]) -> Plane:
        """The mean of a part."""
        return np.asarray(self.lab[where].mean(axis=0), np.float32)


def water_in(pixels: Pixels, solid: Plane | None = None) -> tuple[int, ...]:
    """The map of what may be water in an (height, width, 3) RGB picture; empty when none is.
    `solid` (0 to 1, of any size) is what is none for sure: people, and what stands out."""
    seen = cv2.resize(pixels, (_SEEN, _SEEN), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(seen, cv2.COLOR_RGB2LAB).astype(np.float32)
    calm = _calm(lab[..., 0])
    covered = np.zeros((_SEEN, _SEEN), bool)
    if solid is not None:
        stands = (cv2.resize(solid, (_SEEN, _SEEN)) > _SOLID).astype(np.uint8)
        covered = cv2.dilate(stands, np.ones((7, 7), np.uint8)) > 0
    calm[covered] = 0
    step = _step(lab)
    open_to = (calm > 0) & (step < _SHORE_STEP)
    count, parts = cv2.connectedComponents(open_to.astype(np.uint8), connectivity=4)
    look = _Look(lab, np.asarray(parts, np.int32), count)
    for horizon in (_horizon(step, calm), _shore(look)):
        found = _below(look, horizon) if horizon is not None else None
        if horizon is not None and found is not None:
            whole = cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
            whole[:horizon] = 0
            whole[covered] = 0
            return _mapped(whole)
    return ()


def _step(lab: Plane) -> Plane:
    """How much light and hue change from just above each pixel to just below it, where they
    change more than along the row."""
    soft = cv2.blur(lab, (9, 3))
    step = np.zeros(lab.shape[:2], np.float32)
    step[_BESIDE:-_BESIDE] = np.abs(soft[2 * _BESIDE :] - soft[: -2 * _BESIDE]).sum(axis=2)
    return step


def _horizon(step: Plane, calm: _Mask) -> int | None:
    """The row at which most calm columns change most at once; None where none stands out."""
    far, strength = 2 * _BESIDE + 1, np.zeros(_SEEN, np.float32)
    for row in range(round(_HIGHEST * _SEEN), round(_LOWEST * _SEEN)):
        columns = (calm[row - far] > 0) & (calm[row + far] > 0)
        if columns.mean() < _LEAST_COLUMNS:
            continue
        here = step[row, columns]
        beside = np.maximum(step[row - far, columns], step[row + far, columns])
        is_line = (here > _LEAST_STEP) & (here > _STANDS_OUT * beside)
        if is_line.mean() >= _LEAST_SEEN:
            strength[row] = float(here[is_line].sum()) / _SEEN
    return int(strength.argmax()) if strength.any() else None


def _shore(look: _Look) -> int | None:
    """The row at which the largest part begins that begins level, below a bank that is rough."""
    largest, found = _LEAST_WATER, None
    for part in range(1, look.count):
        region = look.parts == part
        tops = region.argmax(axis=0)[region.any(axis=0)]
        top, share = float(np.median(tops)), float(region.mean())
        is_level = float((np.abs(tops - top) <= _LEVEL).mean()) >= _LEAST_SEEN
        is_wide = len(tops) >= _LEAST_WIDTH * _SEEN
        if is_level and is_wide and share > largest and top >= _HIGHEST * _SEEN:
            largest, found = share, round(top) - 1
    return found


def _below(look: _Look, horizon: int) -> _Mask | None:
    """The water under a horizon, if there is any."""
    above = look.parts[: horizon - _BESIDE]
    sky = np.zeros(look.parts.shape, bool)
    for part in np.unique(above[0]):
        region = (look.parts == part) & (np.arange(_SEEN)[:, None] < horizon)
        if part and region.mean() >= _LEAST_SKY:
            sky |= region
    if not sky.any():
        return None
    near = sky & (np.arange(_SEEN)[:, None] >= horizon - 24)
    skies = [look.color(sky), *([look.color(near)] if near.any() else [])]
    found = np.zeros(look.parts.shape, np.uint8)
    for part in np.unique(look.parts[horizon : horizon + _BELOW]):
        region = (look.parts == part) & (np.arange(_SEEN)[:, None] > horizon)
        if part and region.mean() >= _LEAST_WATER and _is_water(look, region, skies):
            found[region] = 1
    if not found.any():
        return None
    color = look.color(found > 0)
    for part in np.unique(look.parts[horizon + _BELOW :]):
        region = (look.parts == part) & (np.arange(_SEEN)[:, None] > horizon)
        is_more = part and region.mean() >= _LEAST_MORE and not found[region].any()
        if is_more and float(np.abs(look.color(region) - color).max()) <= _ALIKE:
            found[region] = 1
    return found


def _is_water(look: _Look, region: npt.NDArray[np.bool_], skies: list[Plane]) -> bool:
    color = look.color(region)
    along = np.abs(cv2.Sobel(look.lab[..., 0], cv2.CV_32F, 1, 0))[region]
    is_grey = all(float(np.hypot(*(one[1:] - 128))) < _GREY for one in (color, skies[0]))
    is_sky = skies[0][2] <= _YELLOWEST_SKY
    if is_grey or not is_sky or color[0] < _DARKEST or np.median(along) > _ROUGHEST:
        return False
    return any(
        abs(color[1] - sky[1]) <= _HUE
        and color[2] - sky[2] <= _YELLOWER
        and -_DARKER <= color[0] - sky[0] <= _BRIGHTER
        for sky in skies
    )


def _calm(light: Plane) -> _Mask:
    """Where neighbours are alike."""
    soft = cv2.GaussianBlur(light, (0, 0), 0.8)
    across = cv2.blur(np.abs(cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=1)), (9, 5)) / 2
    down = cv2.blur(np.abs(cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=1)), (9, 3)) / 2
    return ((across < _ROUGH_ACROSS) & (down < _ROUGH_DOWN)).astype(np.uint8)


def _mapped(found: cv2.typing.MatLike) -> tuple[int, ...]:
    shares = cv2.resize(found.astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    bits = shares > 0.5
    if not bits.any():
        return ()
    return tuple(int("".join("1" if bit else "0" for bit in row), 2) for row in bits)


def map_of(rows: tuple[int, ...]) -> Plane:
    """A map as (SIDE, SIDE), 0 or 1."""
    return np.array(
        [[(row >> (SIDE - 1 - place)) & 1 for place in range(SIDE)] for row in rows], np.float32
    )
