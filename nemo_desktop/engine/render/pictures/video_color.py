"""A video's frame as sRGB: by its own matrix and range, wide and bright colours brought in."""

from functools import lru_cache
from typing import Final

import av
import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from nemo_desktop.engine.render.pictures.picture import Pixels

Colors = npt.NDArray[np.float64]

# ITU-T H.273: matrix coefficients by number, as (red's share of light, blue's).
_SHARES: Final = {1: (0.2126, 0.0722), 5: (0.299, 0.114), 6: (0.299, 0.114), 4: (0.3, 0.11),
                  7: (0.212, 0.087), 9: (0.2627, 0.0593), 10: (0.2627, 0.0593)}  # fmt: skip
_PQ, _HLG = 16, 18
_BT2020: Final = 9
_FULL_RANGE: Final = 2
_SIDE: Final = 33
# ITU-R BT.2408: what diffuse white is in HDR, in candela per square metre.
_WHITE: Final = 203.0
_HLG_PEAK: Final = 1000.0
_HLG_GAMMA: Final = 1.2
# Light up to here stays as it is; brighter light is bent to end at white.
_KNEE: Final = 0.6
_GAMMA: Final = 2.2
# From BT.2020's primaries to BT.709's, both for white D65 (ITU-R BT.2407, annex 2).
_TO_BT709: Final = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
)


def srgb(frame: av.VideoFrame) -> Pixels:
    """The frame's colours as (height, width, 3) sRGB."""
    if frame.format.is_rgb or len(frame.format.components) < 3:
        pixels = _plain(frame)
    else:
        pixels = _by_matrix(frame)
    transfer, primaries = int(frame.color_trc), int(frame.color_primaries)
    if transfer in (_PQ, _HLG):
        pixels = np.asarray(cv2.LUT(pixels, _curve(transfer)), np.uint8)
    if transfer in (_PQ, _HLG) or primaries == _BT2020:
        pixels = np.asarray(Image.fromarray(pixels).filter(_gamut()))
    return pixels


def _plain(frame: av.VideoFrame) -> Pixels:
    """A frame of red, green and blue, of grey or with a palette."""
    return np.asarray(frame.to_ndarray(format="rgb24", threads=1), np.uint8)


def _by_matrix(frame: av.VideoFrame) -> Pixels:
    """Exactly rounded, which FFmpeg's own quick way is not."""
    whole = frame.reformat(format="yuv444p", threads=1)
    planes = [
        np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
        for plane in whole.planes
    ]
    yuv = cv2.merge([plane[:, : frame.width] for plane in planes])
    is_full = int(frame.color_range) == _FULL_RANGE or frame.format.name.startswith("yuvj")
    return np.asarray(cv2.transform(yuv, _to_rgb(_shares(frame), is_full)), np.uint8)


def _shares(frame: av.VideoFrame) -> tuple[float, float]:
    """By the frame's own matrix; where it says nothing, BT.709 from 720 lines on."""
    assumed = _SHARES[1] if frame.height >= 720 or frame.width >= 1280 else _SHARES[6]
    return _SHARES.get(int(frame.colorspace), assumed)


@lru_cache(maxsize=16)
def _to_rgb(shares: tuple[float, float], is_full: bool) -> Colors:
    """Rows R, G, B over columns Y, Cb, Cr, 1, for 8 bits (ITU-T H.273, 8.3)."""
    red, blue = shares
    light = np.array([red, 1 - red - blue, blue])
    to_blue = (np.array([0, 0, 1]) - light) / (2 * (1 - blue))
    to_red = (np.array([1, 0, 0]) - light) / (2 * (1 - red))
    scale = np.array([255.0, 255, 255] if is_full else [219.0, 224, 224]) / 255
    matrix = np.linalg.inv(np.stack([light, to_blue, to_red]) * scale[:, None])
    offset = np.array([0.0 if is_full else 16.0, 128, 128])
    return np.column_stack([matrix, -matrix @ offset])


@lru_cache(maxsize=2)
def _curve(transfer: int) -> Pixels:
    """What becomes of each of the 256 values of a channel."""
    steps = np.linspace(0, 1, 256)
    return np.asarray(np.rint(255 * dimmed(steps, transfer)), np.uint8)


@lru_cache(maxsize=1)
def _gamut() -> ImageFilter.Color3DLUT:
    steps = np.linspace(0, 1, _SIDE)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    light = np.stack([red, green, blue], axis=-1) ** _GAMMA
    colors = np.clip(light @ _TO_BT709.T, 0, 1) ** (1 / _GAMMA)
    return ImageFilter.Color3DLUT(_SIDE, colors.reshape(-1).tolist())


def dimmed(values: Colors, transfer: int) -> Colors:
    """HDR values of a channel, 0–1, by a transfer curve of H.273 (16: PQ, 18: HLG) as those of
    SDR: diffuse white and below nearly keep their light, what shines more is bent."""
    light = _pq(values) if transfer == _PQ else _hlg(values)
    over = np.maximum(light - _KNEE, 0) / (1 - _KNEE)
    bent = np.minimum(light, _KNEE) + (1 - _KNEE) * (1 - np.exp(-over))
    return np.asarray(np.clip(bent, 0, 1) ** (1 / _GAMMA))


def _pq(colors: Colors) -> Colors:
    """Light as a share of diffuse white (SMPTE ST 2084)."""
    root = colors ** (1 / 78.84375)
    share = np.maximum(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)
    return np.asarray(10_000 * share ** (1 / 0.1593017578125) / _WHITE)


def _hlg(colors: Colors) -> Colors:
    """Light as a share of diffuse white, on a screen of 1000 cd/m² (ITU-R BT.2100)."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(colors <= 0.5, colors**2 / 3, (np.exp((colors - c) / a) + b) / 12)
    return np.asarray(_HLG_PEAK * scene**_HLG_GAMMA / _WHITE)
