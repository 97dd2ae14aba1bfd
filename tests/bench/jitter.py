"""Motion measured in the finished film: which part of the photo does every frame really show?

Each frame is registered to the photo (Gauss-Newton over shift, scale, gain and offset against an
exact anti-aliased rendering), starting from what the camera meant to show.
"""

from pathlib import Path

import av
import cv2
import numpy as np
from PIL import Image

from nemo_desktop.engine.render.camera.framing import View
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.gallery import view_of
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.pictures.planes import TO_YUV
from nemo_desktop.engine.render.plan import FULL, chunks


def deviations(video: Path, film: Film, media: Media, every: int = 1) -> np.ndarray:
    """Per measured frame how far it is from where the camera meant to be, in output pixels:
    columns x, y (of the middle) and growth (of half the width)."""
    light = Image.fromarray(_luma(media.path))
    meant = [
        view_of(scene.shot, number, film.width / film.height)
        for chunk in chunks(film, {media.sha: media}, FULL)
        for scene in chunk.scenes
        for number in range(scene.frames)
    ]
    found = []
    with av.open(str(video)) as container:
        for number, frame in enumerate(container.decode(video=0)):
            if number % every == 0:
                plane = frame.planes[0]
                rows = np.frombuffer(memoryview(plane), np.uint8)
                rows = rows.reshape(-1, plane.line_size)[: frame.height, : frame.width]
                found.append(_registered(rows.astype(np.float32), light, meant[number]))
    return np.array(found)


def _registered(frame: np.ndarray, light: Image.Image, view: View) -> tuple[float, float, float]:
    soft = cv2.GaussianBlur(frame, (0, 0), 1.0)
    height, width = frame.shape
    inner = (slice(8, -8, 2), slice(8, -8, 2))
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    across, down = (xs + 0.5 - width / 2)[inner].ravel(), (ys + 0.5 - height / 2)[inner].ravel()
    x = y = growth = 0.0
    for _ in range(6):
        scale = view.width / width
        seen_width = view.width * (1 + 2 * growth / width)
        seen_height = seen_width * height / width
        center_x, center_y = view.center[0] + x * scale, view.center[1] + y * scale
        box = (
            max(center_x - seen_width / 2, 0), max(center_y - seen_height / 2, 0),
            min(center_x + seen_width / 2, light.width),
            min(center_y + seen_height / 2, light.height),
        )  # fmt: skip
        reference = cv2.GaussianBlur(
            np.asarray(light.resize((width, height), Image.Resampling.LANCZOS, box=box)),
            (0, 0), 1.0,
        )  # fmt: skip
        mean = (reference + soft) / 2
        slope_x = cv2.filter2D(mean, -1, np.array([[-0.5, 0, 0.5]]))[inner].ravel()
        slope_y = cv2.filter2D(mean, -1, np.array([[-0.5], [0], [0.5]]))[inner].ravel()
        known = reference[inner].ravel()
        columns = [slope_x, slope_y, slope_x * across + slope_y * down, known, np.ones_like(known)]
        matrix = np.stack(columns, 1).astype(np.float64)
        answer = np.linalg.solve(matrix.T @ matrix, matrix.T @ soft[inner].ravel())
        step = answer[:3] / answer[3]
        x, y, growth = x + step[0], y + step[1], growth + step[2] * width / 2
        if np.abs(step * (1, 1, width / 2)).max() < 0.002:
            break
    return x, y, growth


def summary(found: np.ndarray) -> dict[str, float]:
    """`deviation`: RMS over frame and time from the meant path, a constant shift taken away;
    `jitter`: what is left of it after a smooth curve (degree 7) is taken away too."""
    shift = found - [*found[:, :2].mean(0), 0]
    time = np.linspace(-1, 1, len(found))
    smooth = np.stack([np.polynomial.Chebyshev.fit(time, row, 7)(time) for row in shift.T], axis=1)
    # Growth moves the edge fully and the middle not at all: a third of its square on average.
    weights = np.array([1, 1, 2 / 3])
    return {
        "deviation": float(np.sqrt((shift**2 * weights).sum(1).mean())),
        "jitter": float(np.sqrt(((shift - smooth) ** 2 * weights).sum(1).mean())),
        "worst": float(np.sqrt(((shift - smooth) ** 2 * weights).sum(1)).max()),
    }


def _luma(path: Path) -> np.ndarray:
    rgb = np.asarray(Image.open(path).convert("RGB"), np.float32)
    return (rgb @ TO_YUV[0, :3].astype(np.float32) + 16).astype(np.float32)
