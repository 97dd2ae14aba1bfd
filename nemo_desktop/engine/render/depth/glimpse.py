"""Pictures in small: as much as it takes to find faces and subjects, the same each time."""

from pathlib import Path
from typing import Final

import cv2
import numpy as np

from nemo_desktop.engine.render.pictures.picture import REDUCTIONS, Pixels, load

# The longer side; finer changes nothing but the time.
SIDE: Final = 1024


def glimpsed(path: Path, size: tuple[int, int]) -> Pixels:
    """A still picture of (width, height) in small. Raises BadMedia, FileNotFoundError."""
    share = max(size) / SIDE
    return shrunk(load(path, max((step for step in REDUCTIONS if step <= share), default=1)))


def shrunk(pixels: Pixels) -> Pixels:
    """The same of a picture that is there."""
    share = SIDE / max(pixels.shape[:2])
    if share >= 1:
        return pixels
    size = tuple(max(round(side * share), 1) for side in pixels.shape[1::-1])
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
