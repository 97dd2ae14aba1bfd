"""A video's frame as sRGB: by its own matrix and range, wide and bright colours brought in."""

from functools import lru_cache
from typing import Final

import av
import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.pictures import hdr
from nemo_desktop.engine.render.pictures.picture import Pixels

Colors = npt.NDArray[np.float64]

# ITU-T H.273: matrix coefficients by number, as (red's share of light, blue's).
_SHARES: Final = {1: (0.2126, 0.0722), 5: (0.299, 0.114), 6: (0.299, 0.114), 4: (0.3, 0.11),
                  7: (0.212, 0.087), 9: (0.2627, 0.0593), 10: (0.2627, 0.0593)}  # fmt: skip
_FULL_RANGE: Final = 2


def srgb(frame: av.VideoFrame) -> Pixels:
    """The frame's colours as (height, width, 3) sRGB."""
    if frame.format.is_rgb or len(frame.format.components) < 3:
        pixels = _plain(frame)
    else:
        pixels = _by_matrix(frame)
    return hdr.as_srgb(pixels, int(frame.color_trc), int(frame.color_primaries))


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
