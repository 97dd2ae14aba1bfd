"""What is filmed: a photo-like picture with detail down to its pixels, always the same."""

import hashlib
from pathlib import Path

import cv2
import numpy as np

from nemo_desktop.engine.render.media import Media


def photo(folder: Path, width: int = 4000, height: int = 3000) -> Media:
    """A scene of overlapping textured leaves with grain, as JPEG; always the same."""
    path = folder / f"photo-{width}x{height}.jpg"
    if not path.exists():
        cv2.imwrite(str(path), _scene(width, height), [cv2.IMWRITE_JPEG_QUALITY, 92])
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    return Media(sha, path.name, path, "image", width, height)


def _scene(width: int, height: int) -> "cv2.typing.MatLike":
    random = np.random.default_rng(7)
    scene = np.full((height, width, 3), 120, np.uint8)
    texture = _texture(random)
    for _ in range(1500):
        radius = int(np.clip(25 / random.random() ** 0.7, 20, 700))
        x, y = random.integers(0, width), random.integers(0, height)
        left, top = max(x - radius, 0), max(y - radius, 0)
        right, bottom = min(x + radius, width), min(y + radius, height)
        mask = np.zeros((bottom - top, right - left), np.uint8)
        axes = (radius, max(int(radius * random.uniform(0.35, 1)), 1))
        turn = random.uniform(0, 360)
        cv2.ellipse(mask, (x - left, y - top), axes, turn, 0, 360, 255, -1, cv2.LINE_AA)
        v, u = (random.integers(0, 1400 - side + 1) for side in mask.shape)
        patch = texture[v : v + mask.shape[0], u : u + mask.shape[1]]
        tint = random.uniform(0.4, 1.3, 3) * patch[..., None] + random.uniform(-10, 30, 3)
        share = mask[..., None] / 255
        area = scene[top:bottom, left:right]
        area[:] = np.clip(area * (1 - share) + tint * share, 0, 255).astype(np.uint8)
    grain = cv2.GaussianBlur(random.standard_normal((height, width), np.float32), (0, 0), 0.5)
    noisy = cv2.GaussianBlur(scene, (0, 0), 0.7) + (grain * (3 / grain.std()))[..., None]
    return np.clip(noisy, 0, 255).astype(np.uint8)


def _texture(random: np.random.Generator) -> "cv2.typing.MatLike":
    whole = np.zeros((1400, 1400), np.float32)
    for cells in (7, 28, 112, 450):
        coarse = random.standard_normal((cells, cells), np.float32)
        whole += cv2.resize(coarse, (1400, 1400), interpolation=cv2.INTER_CUBIC)
    return 110 + 28 * whole
