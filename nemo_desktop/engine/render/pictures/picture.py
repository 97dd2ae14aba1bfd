"""Still pictures from files: upright, in sRGB, opaque, and no larger than needed."""

import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
import pi_heif
import PIL.WebPImagePlugin  # noqa: F401  Pillow would load it only after it failed without
import simplejpeg
from PIL import Image, ImageFile, UnidentifiedImageError

from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.pictures import boxed_color, picture_color, png_color
from nemo_desktop.engine.render.pictures.picture_color import BRIGHT, Ground, Pixels

__all__ = [
    "MOST_PIXELS",
    "MOVING",
    "REDUCTIONS",
    "Ground",
    "PictureFacts",
    "Pixels",
    "facts",
    "is_picture",
    "load",
    "opened",
    "reduction_for",
    "refusing_damage",
    "upright",
]

MOST_PIXELS: Final = 200_000_000
# JPEG's own scaled decoding stops at an eighth.
REDUCTIONS: Final = (8, 4, 2, 1)
_ORIENTATION: Final = 0x0112
# "JPEG" also opens the several-pictures-in-one files of some cameras ("MPO"), the first one.
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF", "HEIF")
# Those whose further pictures are to be seen one after the other.
MOVING: Final = ("PNG", "WEBP", "GIF")
_STARTS: Final = (
    b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*",
)  # fmt: skip
# What follows "ftyp" in files of one picture that are built like films.
_BRANDS: Final = (b"avif", b"avis", b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1")
# What Pillow and its plugins raise on files that are cut short or damaged.
_BROKEN: Final = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError,
    struct.error, zlib.error, MemoryError,
)  # fmt: skip
# Pillow's own limit warns, then raises at half of what we allow; `_facts_of` checks ours.
Image.MAX_IMAGE_PIXELS = None
# Turns what it decodes by itself, and takes the note of it away.
pi_heif.register_heif_opener(thumbnails=False)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """The size of the upright picture, in pixels."""

    width: int
    height: int


def is_picture(path: Path) -> bool:
    """Whether the file begins like a picture this module reads."""
    with path.open("rb") as file:
        start = file.read(16)
    return (
        start.startswith(_STARTS)
        or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")
        or (start[4:8] == b"ftyp" and start[8:12] in _BRANDS)
    )


def facts(path: Path) -> PictureFacts:
    """The picture's size, from its header alone.

    Raises BadMedia("damaged" or "too_large").
    """
    with opened(path) as image:
        width, height = image.size
        return PictureFacts(*((height, width) if _turn_of(image) >= 5 else (width, height)))


def load(path: Path, reduction: int = 1, ground: Ground = None) -> Pixels:
    """The picture as (height, width, 3) sRGB, upright, opaque, first frame if it moves.

    `reduction` (1, 2, 4 or 8) divides both sides, rounding up. Transparent parts lie over
    `ground`; if it is None over black, or light grey where the picture itself is dark.
    Raises BadMedia("damaged"/"too_large").
    """
    with opened(path) as image:
        with refusing_damage():
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
def refusing_damage() -> Iterator[None]:
    """Every decoder's complaint about the file becomes BadMedia("damaged")."""
    try:
        yield
    except _BROKEN as error:
        raise BadMedia("damaged", str(error)) from error


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """The file, its head read. Raises BadMedia("damaged" or "too_large")."""
    with path.open("rb") as file:
        with refusing_damage():
            try:
                image: Image.Image = Image.open(file, formats=_FORMATS)
            except UnidentifiedImageError as error:
                raise BadMedia("damaged", str(error)) from error
        if image.width * image.height > MOST_PIXELS:
            raise BadMedia("too_large", f"{image.width}x{image.height}")
        with refusing_damage():
            _noted(image, file)
        yield image


def _noted(image: Image.Image, file: BinaryIO) -> None:
    """Finds what its colours mean where Pillow does not look."""
    if image.format == "PNG":
        is_grey = image.mode in ("1", "L", "LA", "I;16", "I")
        image.info["icc_profile"] = png_color.with_profile(image.info, file, is_grey)
        image.info[BRIGHT] = png_color.bright(file)
    elif image.format in ("AVIF", "HEIF"):
        image.info[BRIGHT] = boxed_color.bright(file)
    if image.info.get(BRIGHT):  # then a profile tells only what to do without that
        image.info["icc_profile"] = None


def _turn_of(image: Image.Image) -> int:
    if image.format == "TIFF":  # Pillow turns these by itself, also their size
        return 1
    try:
        turn = image.getexif().get(_ORIENTATION, 1)
    except _BROKEN:  # a picture with spoilt notes is still a picture
        return 1
    return turn if turn in _TURNS else 1


def _quick_jpeg(path: Path, image: Image.Image, reduction: int) -> Pixels | None:
    """A JPEG decoded at reduced size by its own transform; None when Pillow has to do it."""
    profile = picture_color.profile_of(image)
    is_plain = image.mode == "RGB" or (image.mode == "L" and profile is None)
    if image.format not in ("JPEG", "MPO") or not is_plain:
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
    return picture_color.in_srgb(pixels, profile)


def upright(image: Image.Image, ground: Ground) -> Pixels:
    """What an opened file shows now, whole."""
    pixels = picture_color.srgb(image, ground=ground)
    return np.ascontiguousarray(_TURNS[_turn_of(image)](pixels))


def _through_pillow(image: Image.Image, reduction: int, ground: Ground) -> Pixels:
    if image.format in ("JPEG", "MPO") and reduction > 1 and image.mode != "CMYK":
        width, height = image.size
        image.draft(image.mode, (-(-width // reduction), -(-height // reduction)))
        reduction = 1
    image.load()
    return picture_color.srgb(image, reduction, ground)


assert not ImageFile.LOAD_TRUNCATED_IMAGES  # a truncated file must be refused, not half shown
