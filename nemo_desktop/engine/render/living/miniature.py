"""A picture softened above and below a sharp band, like a small model seen from close by."""

from typing import Final

import cv2
import numpy as np

from nemo_desktop.engine.render.pictures.picture import Pixels

# Shares of the picture's height: half of the sharp band, from there to full softness, the
# blur's deviation.
_SHARP, _RAMP, _SOFT = 0.13, 0.22, 0.012
_MORE_COLOR: Final = 1.2


def softened(pixels: Pixels, sharp_row: float) -> Pixels:
    """The (height, width, 3) picture, sharp around a row, in stronger colors."""
    height, width = pixels.shape[:2]
    grey = cv2.cvtColor(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    strong = cv2.addWeighted(pixels, _MORE_COLOR, grey, 1 - _MORE_COLOR, 0)
    soft = _blurred(np.asarray(strong, np.uint8), max(_SOFT * height, 0.6))
    distance = np.abs(np.arange(height, dtype=np.float32) + 0.5 - sharp_row) / height
    share = np.clip((distance - _SHARP) / _RAMP, 0, 1)
    rows = (share * share * (3 - 2 * share)).astype(np.float32)[:, None]
    weight = np.ascontiguousarray(np.broadcast_to(rows, (height, width)))
    return np.asarray(cv2.blendLinear(strong, soft, 1 - weight, weight), np.uint8)


def _blurred(pixels: Pixels, sigma: float) -> Pixels:
    """Gaussian blur; a strong one from a smaller copy, which nobody can tell."""
    height, width = pixels.shape[:2]
    step = max(int(sigma / 3), 1)
    size = -(-width // step), -(-height // step)
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), sigma / step)
    return np.asarray(cv2.resize(soft, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)
