"""Pictures and films for the renderer's tests, made on the spot."""

import hashlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import Profile

TINY = Profile("tiny", "ultrafast", 20)


def scene(width: int, height: int, seed: int = 1) -> npt.NDArray[np.uint8]:
    """A picture with large and small detail in all colors."""
    random = np.random.default_rng(seed)
    whole = np.zeros((height, width, 3))
    for cells in (3, 9, 27):
        coarse = random.integers(0, 256, (cells, cells, 3), np.uint8)
        layer = Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)
        whole += np.asarray(layer) / 3
    return whole.round().astype(np.uint8)


def plain(color: tuple[int, int, int], width: int = 160, height: int = 90) -> Image.Image:
    """A picture of one color."""
    return Image.new("RGB", (width, height), color)


def saved(folder: Path, name: str, picture: Image.Image | npt.NDArray[np.uint8]) -> Media:
    """A picture on disk as the renderer knows it."""
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    path = folder / name
    image.save(path)
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    return Media(sha, name, path, "image", *image.size)


def clip(media: Media, duration_ms: int = 1000, **changes: object) -> Clip:
    """A clip of that picture."""
    return Clip(media.name, media.sha, media.name, duration_ms, **changes)  # type: ignore[arg-type]


def film(*clips: Clip, width: int = 160, height: int = 90, **changes: object) -> Film:
    """A small film."""
    return Film(width, height, clips=clips, **changes)  # type: ignore[arg-type]
