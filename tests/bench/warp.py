"""One frame's resampling: how true it is to an exact Lanczos3, and what it costs."""

import time
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image

from nemo_desktop.engine.render.camera.framing import View
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.pictures import picture
from nemo_desktop.engine.render.pictures.planes import TO_YUV, FramePlanes, source_from
from tests.bench.films import PORTRAIT

_ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Warp:
    """The worst PSNR in dB, the sharpness furthest from 1 (mean |Laplacian| against exact), how
    much it pulses over one pixel of a pan, and the processor ms a frame takes halfway."""

    psnr_db: float
    sharpness: float
    pulse: float
    cpu_ms: float


def measure(media: Media) -> Warp:
    """Zooms from 1.0 to 1.3 over the photo."""
    pixels = picture.load(media.path)
    weights = TO_YUV[0, :3].astype(np.float32)
    light = Image.fromarray((pixels.astype(np.float32) @ weights + 16).astype(np.float32))
    source, planes = source_from(pixels), FramePlanes(*PORTRAIT)
    psnr, sharpness = [], []
    for zoom in (1.0, 1.1, 1.2, 1.3):
        view = _view(zoom)
        planes.show(source, view)
        box = (view.x, view.y, view.x + view.width, view.y + view.height)
        exact = np.asarray(light.resize(PORTRAIT, Image.Resampling.LANCZOS, box=box))
        psnr.append(10 * np.log10(255**2 / ((planes.y - exact) ** 2).mean()))
        sharpness.append(_detail(planes.y) / _detail(exact))
    details = []
    for step in range(9):
        planes.show(source, _view(1.15, step / 8))
        details.append(_detail(planes.y))
    took = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        planes.show(source, _view(1.15))
        took.append(time.process_time() - start)
    return Warp(
        min(psnr), max(sharpness, key=lambda one: abs(one - 1)),
        max(details) / min(details) - 1, float(np.median(took)) * 1000,
    )  # fmt: skip


def _view(zoom: float, moved_px: float = 0.0) -> View:
    width = 1674 / zoom
    height = width * PORTRAIT[1] / PORTRAIT[0]
    moved = moved_px * width / PORTRAIT[0]
    x, y = 1162.3 + (1674 - width) * 0.3, 12.2 + (2976 - height) * 0.6
    return View(x + moved, y + moved, width, height)


def _detail(plane: np.ndarray) -> float:
    return float(np.abs(cv2.Laplacian(plane.astype(np.float32), cv2.CV_32F)).mean())
