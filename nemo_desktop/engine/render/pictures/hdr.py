"""Colours of high dynamic range or of a wide gamut as those of sRGB, by the numbers of H.273."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Colors = npt.NDArray[np.float64]

PQ: Final = 16
HLG: Final = 18
_BT2020: Final = 9
# Pixels that are reckoned with at once; lights in shares of diffuse white, the highest apart.
_AT_ONCE: Final = 1 << 18
_MOST: Final = 16.0
# ITU-R BT.2408: what diffuse white is in HDR, in candela per square metre.
_WHITE: Final = 203.0
_HLG_PEAK: Final = 1000.0
_HLG_GAMMA: Final = 1.2
_LUMINANCE: Final = np.array([[0.2627, 0.678, 0.0593]])
# Light up to here stays as it is; brighter light is bent to end at white.
_KNEE: Final = 0.6
_GAMMA: Final = 2.2
# From other primaries to BT.709's, all for white D65 (ITU-R BT.2407, annex 2; SMPTE EG 432-1).
_TO_BT709: Final[Mapping[int, Colors]] = {
    _BT2020: np.array(
        [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
    ),
    12: np.array([[1.2249, -0.2247, 0.0], [-0.0420, 1.0419, 0.0], [-0.0197, -0.0786, 1.0979]]),
}


def is_bright(transfer: int) -> bool:
    """Whether a transfer curve is one of high dynamic range."""
    return transfer in (PQ, HLG)


def as_srgb(pixels: Pixels, transfer: int, primaries: int) -> Pixels:
    """RGB pixels coded by these as sRGB; the same when they are nearly so already."""
    if not is_bright(transfer) and primaries != _BT2020:
        return pixels
    curve = transfer if is_bright(transfer) else 0
    shown = np.empty_like(pixels)
    rows = max(_AT_ONCE // pixels.shape[1], 1)
    for top in range(0, len(pixels), rows):
        shown[top : top + rows] = _as_srgb(pixels[top : top + rows], curve, primaries)
    return shown


def _as_srgb(pixels: Pixels, transfer: int, primaries: int) -> Pixels:
    light = np.asarray(cv2.LUT(pixels, _lights(transfer)), np.float32)
    if transfer == HLG:
        # The screen makes all of a colour brighter alike, or it would come out stronger.
        brightness = np.asarray(cv2.transform(light, _LUMINANCE), np.float32)
        light = light * cv2.pow(brightness, _HLG_GAMMA - 1).reshape(*light.shape[:2], 1)
    if primaries in _TO_BT709:
        light = np.asarray(cv2.transform(light, _TO_BT709[primaries]), np.float32)
    roots = cv2.sqrt(np.clip(light, 0, _MOST) * np.float32(1 / _MOST))
    return np.asarray(_shades(is_bright(transfer))[np.rint(roots * 65_535).astype(np.uint16)])


@lru_cache(maxsize=4)
def _lights(transfer: int) -> npt.NDArray[np.float32]:
    """The light of each of the 256 values of a channel."""
    return _light(np.linspace(0, 1, 256), transfer).astype(np.float32)[None]


@lru_cache(maxsize=2)
def _shades(is_bent: bool) -> Pixels:
    """The value of each light, by its root: diffuse white and below nearly keep their light,
    what shines more is bent."""
    light = _MOST * np.linspace(0, 1, 65_536) ** 2
    if is_bent:
        over = np.maximum(light - _KNEE, 0) / (1 - _KNEE)
        light = np.minimum(light, _KNEE) + (1 - _KNEE) * (1 - np.exp(-over))
    return np.rint(255 * np.minimum(light, 1) ** (1 / _GAMMA)).astype(np.uint8)


def _light(coded: Colors, transfer: int) -> Colors:
    """As a share of diffuse white."""
    if transfer == PQ:
        return _pq(coded)
    return _hlg(coded) if transfer == HLG else np.asarray(coded**_GAMMA)


def _pq(coded: Colors) -> Colors:
    """SMPTE ST 2084."""
    root = coded ** (1 / 78.84375)
    share = np.maximum(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)
    return np.asarray(10_000 * share ** (1 / 0.1593017578125) / _WHITE)


def _hlg(coded: Colors) -> Colors:
    """ITU-R BT.2100, before the screen of 1000 cd/m² makes it brighter."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(coded <= 0.5, coded**2 / 3, (np.exp((coded - c) / a) + b) / 12)
    return np.asarray(scene * (_HLG_PEAK / _WHITE) ** (1 / _HLG_GAMMA))
