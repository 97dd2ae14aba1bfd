"""Still pictures from files: upright, in sRGB, opaque, and no larger than needed."""

import io
import logging
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
import PIL.WebPImagePlugin  # noqa: F401  Pillow would load it only after it failed without
import simplejpeg
from PIL import Image, ImageCms, ImageFile, UnidentifiedImageError

from nemo_desktop.engine.render.media import BadMedia

log = logging.getLogger(__name__)

Pixels = npt.NDArray[np.uint8]

MOST_PIXELS: Final = 200_000_000
# JPEG's own scaled decoding stops at an eighth.
REDUCTIONS: Final = (8, 4, 2, 1)
_ORIENTATION: Final = 0x0112
# "JPEG" also opens the several-pictures-in-one files of some cameras ("MPO"), the first one.
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
_STARTS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")
# What Pillow and its plugins raise on files that are cut short or damaged.
_BROKEN: Final = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError,
    struct.error, zlib.error, MemoryError,
)  # fmt: skip
# A transparent picture as dark as this gets a light ground, or nothing of it would be seen.
_DARK: Final = 64
_LIGHT_GROUND: Final = 238

# Pillow's own limit warns, then raises at half of what we allow; `_facts_of` checks ours.
Image.MAX_IMAGE_PIXELS = None

Ground: TypeAlias = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """The size of the upright picture, in pixels."""

    width: int
    height: int


def is_picture(path: Path) -> bool:
    """Whether the file begins like a picture this module reads."""
    with path.open("rb") as file:
        start = file.read(16)
    return start.startswith(_STARTS) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")


def facts(path: Path) -> PictureFacts:
    """The picture's size, from its header alone.

    Raises BadMedia("damaged" or "too_large").
    """
    with _opened(path) as image:
        width, height = image.size
        return PictureFacts(*((height, width) if _turn_of(image) >= 5 else (width, height)))


def load(path: Path, reduction: int = 1, ground: Ground = None) -> Pixels:
    """The picture as (height, width, 3) sRGB, upright, opaque, first frame if it moves.

    `reduction` (1, 2, 4 or 8) divides both sides, rounding up. Transparent parts lie over
    `ground`; if it is None over black, or light grey where the picture itself is dark.
    Raises BadMedia("damaged"/"too_large").
    """
    with _opened(path) as image:
        with _refusing_damage():
            turn = _turn_of(image)
            pixels = _quick_jpeg(path, image, reduction)
            if pixels is None:
                pixels = _through_pillow(image, reduction, ground)
        return np.ascontiguousarray(_TURNS[turn](pixels))


def reduction_for(size: tuple[int, int], least: tuple[float, float]) -> int:
    """The strongest reduction that leaves a picture of `size` at least `least` on both sides."""
    for reduction in REDUCTIONS:
        if size[0] >= least[0] * reduction and size[1] >= least[1] * reduction:
            return reduction
    return 1


# What makes a picture upright, by EXIF orientation (TIFF 6.0, tag 274).
_TURNS: Final[dict[int, Callable[[Pixels], Pixels]]] = {
    1: lambda pixels: pixels,
    2: lambda pixels: pixels[:, ::-1],
    3: lambda pixels: pixels[::-1, ::-1],
    4: lambda pixels: pixels[::-1],
    5: lambda pixels: pixels.transpose(1, 0, 2),
    6: lambda pixels: pixels.transpose(1, 0, 2)[:, ::-1],
    7: lambda pixels: pixels.transpose(1, 0, 2)[::-1, ::-1],
    8: lambda pixels: pixels.transpose(1, 0, 2)[::-1],
}


@contextmanager
def _refusing_damage() -> Iterator[None]:
    """Every decoder's complaint about the file becomes BadMedia("damaged")."""
    try:
        yield
    except _BROKEN as error:
        raise BadMedia("damaged", str(error)) from error


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    with path.open("rb") as file:
        with _refusing_damage():
            try:
                image: Image.Image = Image.open(file, formats=_FORMATS)
            except UnidentifiedImageError as error:
                raise BadMedia("damaged", str(error)) from error
        if image.width * image.height > MOST_PIXELS:
            raise BadMedia("too_large", f"{image.width}x{image.height}")
        yield image


def _turn_of(image: Image.Image) -> int:
    try:
        turn = image.getexif().get(_ORIENTATION, 1)
    except _BROKEN:  # a picture with spoilt notes is still a picture
        return 1
    return turn if turn in _TURNS else 1


def _quick_jpeg(path: Path, image: Image.Image, reduction: int) -> Pixels | None:
    """A JPEG decoded at reduced size by its own transform; None when Pillow has to do it."""
    if image.format not in ("JPEG", "MPO") or image.mode not in ("RGB", "L"):
        return None
    width, height = (-(-side // reduction) for side in image.size)
    try:
        pixels: Pixels = simplejpeg.decode_jpeg(
            path.read_bytes(), "RGB", min_width=width, min_height=height, min_factor=1
        )
    except ValueError:  # also for harmless stray bytes, which Pillow forgives; it tells them apart
        return None
    if pixels.shape[:2] != (height, width):
        return None
    return _in_srgb(pixels, _profile_of(image))


def _through_pillow(image: Image.Image, reduction: int, ground: Ground) -> Pixels:
    if image.format in ("JPEG", "MPO") and reduction > 1 and image.mode != "CMYK":
        width, height = image.size
        image.draft(image.mode, (-(-width // reduction), -(-height // reduction)))
        reduction = 1
    profile = _profile_of(image)
    image.load()
    if "transparency" in image.info or image.mode in ("RGBA", "LA", "PA", "La", "RGBa"):
        return _flattened(_reduced(image.convert("RGBA"), reduction), profile, ground)
    if image.mode == "CMYK" or (image.mode == "L" and profile is not None):
        return np.asarray(_reduced(_converted(image, profile), reduction))
    if image.mode.startswith("I") or image.mode == "F":
        return _from_deep_grey(image, reduction)
    return _in_srgb(np.asarray(_reduced(image.convert("RGB"), reduction)), profile)


def _reduced(image: Image.Image, reduction: int) -> Image.Image:
    return image if reduction == 1 else image.reduce(reduction)


def _from_deep_grey(image: Image.Image, reduction: int) -> Pixels:
    deep = np.asarray(image, np.float32)
    grey = np.clip(np.rint(deep / 257), 0, 255).astype(np.uint8)
    return np.asarray(_reduced(Image.fromarray(grey).convert("RGB"), reduction))


def _flattened(image: Image.Image, profile: bytes | None, ground: Ground) -> Pixels:
    alpha = np.asarray(image.getchannel("A"), np.uint16)[..., None]
    color = _in_srgb(np.asarray(image.convert("RGB")), profile).astype(np.uint16)
    weight = int(alpha.sum(dtype=np.uint64))
    if ground is None and weight:
        brightness = float((color.mean(axis=2, keepdims=True) * alpha).sum()) / weight
        is_dark = brightness < _DARK and weight < 255 * alpha.size
        ground = (_LIGHT_GROUND,) * 3 if is_dark else None
    below = np.array(ground or (0, 0, 0), np.uint16)
    mixed: Pixels = ((color * alpha + below * (255 - alpha) + 127) // 255).astype(np.uint8)
    return mixed


def _profile_of(image: Image.Image) -> bytes | None:
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and profile else None


def _in_srgb(pixels: Pixels, profile: bytes | None) -> Pixels:
    if profile is None:
        return pixels
    transform = _to_srgb(profile, "RGB")
    if transform is None:
        return pixels
    image = Image.fromarray(pixels)
    ImageCms.applyTransform(image, transform, inPlace=True)
    return np.asarray(image)


def _converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    transform = _to_srgb(profile, image.mode) if profile is not None else None
    if transform is None:
        return image.convert("RGB")
    converted = ImageCms.applyTransform(image, transform)
    return converted if converted is not None else image.convert("RGB")


@lru_cache(maxsize=8)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """How pixels of this profile become sRGB; None when they are already, or the profile is
    spoilt or meant for another kind of picture."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return None
        return ImageCms.buildTransform(
            source, _srgb(), mode, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip
    except (ImageCms.PyCMSError, *_BROKEN):
        log.info("a colour profile was ignored")
        return None


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


assert not ImageFile.LOAD_TRUNCATED_IMAGES  # a truncated file must be refused, not half shown
