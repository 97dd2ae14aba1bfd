"""How like its raw frames an encoded film is."""

from pathlib import Path

import av
import cv2
import numpy as np

_EVERY = 7
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(video: Path, raw: Path, size: tuple[int, int]) -> float:
    """SSIM of luma (Wang et al. 2004, Gaussian window), the mean of every seventh frame."""
    width, height = size
    frames = np.memmap(raw, np.uint8, "r").reshape(-1, width * height * 3 // 2)
    found = []
    with av.open(str(video)) as container:
        for number, frame in enumerate(container.decode(video=0)):
            if number % _EVERY == 0:
                plane = frame.planes[0]
                rows = np.frombuffer(memoryview(plane), np.uint8)
                seen = rows.reshape(-1, plane.line_size)[:height, :width]
                meant = frames[number, : width * height].reshape(height, width)
                found.append(_ssim(seen.astype(np.float32), meant.astype(np.float32)))
    return float(np.mean(found))


def _ssim(one: np.ndarray, other: np.ndarray) -> float:
    mean_one, mean_other = _soft(one), _soft(other)
    spread_one = _soft(one * one) - mean_one**2
    spread_other = _soft(other * other) - mean_other**2
    shared = _soft(one * other) - mean_one * mean_other
    above = (2 * mean_one * mean_other + _C1) * (2 * shared + _C2)
    below = (mean_one**2 + mean_other**2 + _C1) * (spread_one + spread_other + _C2)
    return float((above / below).mean())


def _soft(plane: np.ndarray) -> np.ndarray:
    return cv2.GaussianBlur(plane, (11, 11), 1.5)
