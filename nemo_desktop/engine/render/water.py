"""Where in a picture there may be water: calm, below the horizon, of the colors of its sky."""

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.picture import Pixels

Plane = npt.NDArray[np.float32]
_Mask = npt.NDArray[np.uint8]

# A map of the picture, so many places across and down; a place is a bit of its row, the leftmost
# the highest.
SIDE: Final = 32
_SEEN: Final = 192
# Levels from one pixel to the next: water may be rough from row to row, less so along them.
_ROUGH_ACROSS, _ROUGH_DOWN = 5.0, 14.0
_LEAST_SKY, _LEAST_WATER, _LEAST_WIDTH, _LEAST_FILLED = 0.04, 0.02, 0.3, 0.4
# How far the hue of water may be from the sky's, and how much brighter it may be.
_HUE, _BRIGHTER = 16.0, 24.0
# Between which shares of the height a horizon is looked for.
_HIGHEST, _LOWEST = 0.25, 0.85
# Levels of light and hue together that most columns change by at a horizon, and how many times
# more than at most rows.
_LEAST_STEP, _STANDS_OUT = 8.0, 5.0


def water_in(pixels: Pixels) -> tuple[int, ...]:
    """The map of what may be water in an (height, width, 3) RGB picture; empty when none is."""
    seen = cv2.resize(pixels, (_SEEN, _SEEN), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(seen, cv2.COLOR_RGB2LAB).astype(np.float32)
    calm = _calm(lab[..., 0])
    horizon = _horizon(lab)
    if horizon is not None:
        calm[horizon - 1 : horizon + 2] = 0
    lowest = _HIGHEST * _SEEN if horizon is None else horizon
    count, labels, facts, _ = cv2.connectedComponentsWithStats(calm, connectivity=4)
    areas, tops = facts[:, cv2.CC_STAT_AREA] / _SEEN**2, facts[:, cv2.CC_STAT_TOP] / _SEEN
    wide, high = (facts[:, side] / _SEEN for side in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT))
    parts = range(1, count)
    sky = [part for part in parts if tops[part] == 0 and areas[part] >= _LEAST_SKY]
    if not sky:
        return ()
    above = lab[np.isin(labels, sky)].mean(axis=0)
    found = np.zeros((_SEEN, _SEEN), np.uint8)
    for part in parts:
        is_whole = areas[part] >= _LEAST_FILLED * wide[part] * high[part]
        is_low = tops[part] * _SEEN >= lowest and areas[part] >= _LEAST_WATER
        if is_low and is_whole and wide[part] >= _LEAST_WIDTH:
            inside = labels == part
            far = lab[inside].mean(axis=0) - above
            if float(np.hypot(far[1], far[2])) <= _HUE and far[0] <= _BRIGHTER:
                found[inside] = 1
    return _mapped(cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)))


def _horizon(lab: Plane) -> int | None:
    """The row where most columns change at once; None where none stands out."""
    step = np.abs(lab[4:] - lab[:-4]).sum(axis=2)
    rows = np.percentile(step, 40, axis=1)[round(_HIGHEST * _SEEN) : round(_LOWEST * _SEEN)]
    at = int(rows.argmax())
    stands_out = rows[at] >= _LEAST_STEP and rows[at] >= _STANDS_OUT * np.median(rows)
    return round(_HIGHEST * _SEEN) + at + 2 if stands_out else None


def _calm(light: Plane) -> _Mask:
    """Where neighbours are alike; a horizon is not, so that it parts water from sky."""
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


def part_of(name: str) -> tuple[int, ...]:
    """The map of a part of the picture by its name: "bottom", "top", "left", "right", "all"."""
    half, whole = SIDE // 2, (1 << SIDE) - 1
    rows = {
        "bottom": [0] * half + [whole] * half,
        "top": [whole] * half + [0] * half,
        "left": [whole >> half << half] * SIDE,
        "right": [whole >> half] * SIDE,
    }
    return tuple(rows.get(name, [whole] * SIDE))
