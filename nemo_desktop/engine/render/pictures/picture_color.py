"""A still picture's pixels as opaque sRGB, whatever they are in its file."""

import io
import logging
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms

from nemo_desktop.engine.render.pictures import hdr

log = logging.getLogger(__name__)

Pixels = npt.NDArray[np.uint8]
# The color behind transparent parts; None: chosen by the picture.
Ground: TypeAlias = tuple[int, int, int] | None

# Where an opened picture of high dynamic range has its transfer and primaries, by H.273.
BRIGHT: Final = "nemo_bright"
# A transparent picture as dark as this gets a light ground, or nothing of it would be seen.
_DARK: Final = 64
_LIGHT_GROUND: Final = 238
_WITH_ALPHA: Final = ("RGBA", "LA", "PA", "La", "RGBa")
# What Pillow has other numbers for than eight bits a channel.
_DEEP: Final = ("I", "I;16", "I;16L", "I;16B", "I;16N", "F")


def srgb(image: Image.Image, reduction: int = 1, ground: Ground = None) -> Pixels:
    """The loaded picture as (height, width, 3), both sides divided by `reduction`, rounding up.

    Transparent parts lie over `ground`; None chooses as `ground_of` does.
    """
    pixels, bright = _by_profile(image, reduction, ground), image.info.get(BRIGHT)
    return hdr.as_srgb(pixels, *bright) if bright else pixels


def _by_profile(image: Image.Image, reduction: int, ground: Ground) -> Pixels:
    profile = profile_of(image)
    if has_alpha(image):
        whole = _with_alpha(image, profile)
        reduced = np.asarray(_reduced(whole, reduction))
        return _flattened(reduced, _ground_for(reduced) if ground is None else ground)
    if image.mode in _DEEP:
        image = _eight_bits(image)
    if image.mode == "LAB" and profile is None:
        profile = _lab()
    if image.mode in ("CMYK", "LAB") or (image.mode == "L" and profile is not None):
        return np.asarray(_reduced(_converted(image, profile), reduction))
    # Converting what is RGB already would copy it: a quarter of a gigabyte for the largest.
    plain = image if image.mode == "RGB" else image.convert("RGB")
    return in_srgb(np.asarray(_reduced(plain, reduction)), profile)


def has_alpha(image: Image.Image) -> bool:
    """Whether something behind the picture may be seen."""
    return "transparency" in image.info or image.mode in _WITH_ALPHA


def ground_of(image: Image.Image) -> Ground:
    """The color that transparent parts are laid over: black, or light where the picture itself is
    dark; None for a picture that cannot be seen through."""
    if not has_alpha(image):
        return None
    return _ground_for(np.asarray(_with_alpha(image, profile_of(image))))


def profile_of(image: Image.Image) -> bytes | None:
    """The colour profile in its file."""
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and profile else None


def in_srgb(pixels: Pixels, profile: bytes | None) -> Pixels:
    """RGB pixels of a profile as sRGB."""
    transform = _to_srgb(profile, "RGB") if profile is not None else None
    if transform is None:
        return pixels
    image = Image.fromarray(pixels)
    ImageCms.applyTransform(image, transform, inPlace=True)
    return np.asarray(image)


def _reduced(image: Image.Image, reduction: int) -> Image.Image:
    return image if reduction == 1 else image.reduce(reduction)


def _with_alpha(image: Image.Image, profile: bytes | None) -> Image.Image:
    """As sRGB and alpha."""
    if image.mode in ("LA", "La") and profile is not None:
        color = _converted(image.getchannel("L"), profile)
        color.putalpha(image.getchannel("A"))
        return color
    whole = image.convert("RGBA")
    if profile is None:
        return whole
    color = Image.fromarray(in_srgb(np.asarray(whole.convert("RGB")), profile))
    color.putalpha(whole.getchannel("A"))
    return color


def _ground_for(pixels: Pixels) -> tuple[int, int, int]:
    """Of (height, width, 4) pixels."""
    alpha = pixels[..., 3].astype(np.float32)
    weight = float(alpha.sum(dtype=np.float64))
    if weight == 0 or weight == 255 * alpha.size:
        return (0, 0, 0)
    brightness = float((pixels[..., :3].mean(axis=2) * alpha).sum(dtype=np.float64)) / weight
    return (_LIGHT_GROUND if brightness < _DARK else 0,) * 3


def _flattened(pixels: Pixels, ground: tuple[int, int, int]) -> Pixels:
    alpha = pixels[..., 3:].astype(np.uint16)
    color, below = pixels[..., :3].astype(np.uint16), np.array(ground, np.uint16)
    mixed: Pixels = ((color * alpha + below * (255 - alpha) + 127) // 255).astype(np.uint8)
    return mixed


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits, or of any numbers, as "L"."""
    deep = np.nan_to_num(np.asarray(image, np.float32))
    most = float(deep.max(initial=0.0))
    if image.mode == "F":
        white = 1.0 if most <= 1 else most
    else:
        white = 65_535.0 if most <= 65_535 else most
    grey = np.clip(np.rint(deep * (255 / white)), 0, 255).astype(np.uint8)
    return Image.fromarray(grey)


def _converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    transform = _to_srgb(profile, image.mode) if profile is not None else None
    if transform is None:
        return image.convert("RGB")
    converted = ImageCms.applyTransform(image, transform)
    return converted if converted is not None else image.convert("RGB")


@lru_cache(maxsize=1)
def _lab() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


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
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        log.info("a colour profile was ignored")
        return None


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
