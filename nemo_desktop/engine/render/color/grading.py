"""Looks and colour corrections applied to a picture, once, through a 3D table."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from nemo_desktop.engine.render.chunk import Grade
from nemo_desktop.engine.render.color.color_table import read
from nemo_desktop.engine.render.color.looks import LOOKS, Look
from nemo_desktop.engine.render.pictures.picture import Pixels

Colors = npt.NDArray[np.float64]

_SIDE: Final = 33
# Of red, green and blue, by ITU-R BT.709-6, item 3.2.
_LIGHT: Final = np.array([0.2126, 0.7152, 0.0722])
_NOTHING: Final = Grade()
_NO_FILES: Final[Mapping[str, Path]] = MappingProxyType({})


def graded(pixels: Pixels, grade: Grade, files: Mapping[str, Path] = _NO_FILES) -> Pixels:
    """The (height, width, 3) sRGB picture in other colors. Unknown looks change nothing.

    `files` says where the table of a look of one's own lies. Raises BadMedia, FileNotFoundError.
    """
    if grade == _NOTHING or (grade.look not in LOOKS and _plain(grade) and not grade.table):
        return pixels
    own = files[grade.table] if grade.table else None
    image = Image.fromarray(np.ascontiguousarray(pixels))
    return np.asarray(image.filter(_table(grade) if own is None else _own_table(grade, own)))


def regraded(colors: Colors, grade: Grade) -> Colors:
    """What a grade makes of colors: (..., 3) sRGB in 0–1 to the same, exactly."""
    look = LOOKS.get(grade.look or "")
    if look is not None:
        colors = _mixed(colors, _looked(colors, look), grade.strength)
    colors = _lightened(colors, grade.brightness)
    colors = _contrasted(colors, grade.contrast)
    return np.clip(_saturated(colors, grade.saturation), 0, 1)


@lru_cache(maxsize=16)
def _table(grade: Grade) -> ImageFilter.Color3DLUT:
    steps = np.linspace(0, 1, _SIDE)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    colors = regraded(np.stack([red, green, blue], axis=-1), grade)
    return ImageFilter.Color3DLUT(_SIDE, colors.reshape(-1).tolist())


@lru_cache(maxsize=8)
def _own_table(grade: Grade, file: Path) -> ImageFilter.Color3DLUT:
    """At the steps of the person's own table: its colors come out as they are written there."""
    own = read(file)
    steps = np.linspace(0, 1, own.steps)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    plain = np.stack([red, green, blue], axis=-1)
    colors = _mixed(plain, np.clip(own(plain), 0, 1), grade.strength)
    colors = regraded(colors, replace(grade, look=None, table=None))
    return ImageFilter.Color3DLUT(own.steps, colors.reshape(-1).tolist())


def _plain(grade: Grade) -> bool:
    return grade.brightness == grade.contrast == grade.saturation == 1


def _mixed(colors: Colors, looked: Colors, strength: float) -> Colors:
    """So much of a look, the rest as the picture is."""
    return looked if strength == 1 else colors + (looked - colors) * strength


def _looked(colors: Colors, look: Look) -> Colors:
    light = colors @ _LIGHT
    redness = colors[..., 0] - colors[..., 1:].mean(axis=-1)
    grey = (light + look.reds * redness)[..., None]
    colorful = np.ptp(colors, axis=-1)[..., None] if look.saturation > 1 else 0.0
    saturation = look.saturation + (1 - look.saturation) * colorful
    colors = _as_colorful_as_can_be(grey + (colors - light[..., None]) * saturation, grey)
    gains = np.array(look.gains)
    colors = _contrasted(colors * gains / (gains @ _LIGHT), look.contrast)
    middle = np.clip(4 * light * (1 - light), 0, 1)[..., None]
    colors = np.clip(colors + middle * np.array(look.tone), 0, 1)
    shadows, highlights = np.array(look.shadows), np.array(look.highlights)
    return np.asarray(np.clip(shadows + (highlights - shadows) * colors, 0, 1))


def _contrasted(colors: Colors, contrast: float) -> Colors:
    """More contrast bends the ends instead of cutting them; less draws all to the middle."""
    if contrast <= 1:
        return 0.5 + (colors - 0.5) * contrast
    # A curve through 0, 0.5 and 1 that is `contrast` steep in the middle.
    away = np.clip(2 * colors - 1, -1, 1)
    return np.asarray(0.5 + 0.5 * np.sign(away) * (1 - (1 - np.abs(away)) ** contrast))


def _lightened(colors: Colors, brightness: float) -> Colors:
    """Darker is less of everything; brighter lifts the dark and leaves white white."""
    if brightness <= 1:
        return colors * brightness
    return np.asarray(1 - (1 - np.clip(colors, 0, 1)) ** brightness)


def _saturated(colors: Colors, wanted: float) -> Colors:
    """Stronger colors; what is colorful already gets less of it."""
    light = (colors @ _LIGHT)[..., None]
    less = 0.5 * np.ptp(colors, axis=-1)[..., None] if wanted > 1 else 0.0
    stronger = light + (colors - light) * (wanted + (1 - wanted) * less)
    return _as_colorful_as_can_be(stronger, light)


def _as_colorful_as_can_be(colors: Colors, grey: Colors) -> Colors:
    """Colors too strong to be shown, only as strong as can be: cutting them off would change
    their hue and flatten petals."""
    grey = np.clip(grey, 0, 1)
    high, low = (bound(colors, axis=-1, keepdims=True) for bound in (np.max, np.min))
    room = np.minimum(
        (1 - grey) / np.maximum(high - grey, 1e-6), grey / np.maximum(grey - low, 1e-6)
    )
    return np.asarray(grey + (colors - grey) * np.minimum(room, 1))
