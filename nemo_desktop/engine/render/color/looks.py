"""Colour looks: what each does to a picture, and the words people say for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

Color = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Look:
    """A colour look, in steps that follow one another on values 0–1.

    `saturation` and `contrast` are factors. `gains` multiply red, green and blue with the
    brightness kept. `shadows` and `highlights` are what black and white become. `tone` paints
    over everything.
    """

    name: str
    said_as: tuple[str, ...]
    saturation: float = 1.0
    contrast: float = 1.0
    gains: Color = (1.0, 1.0, 1.0)
    shadows: Color = (0.0, 0.0, 0.0)
    highlights: Color = (1.0, 1.0, 1.0)
    tone: Color = (0.0, 0.0, 0.0)
    reds: float = 0.0


_ALL: Final = (
    Look(
        "black_and_white",
        ("black and white", "b&w", "monochrome", "grayscale", "黑白", "单色", "灰度"),
        saturation=0.0,
        contrast=1.08,
        reds=0.12,
    ),
    Look(
        "sepia",
        ("sepia", "sepia tone", "old photo", "棕褐色", "老照片", "泛黄"),
        saturation=0.0,
        shadows=(0.05, 0.03, 0.01),
        highlights=(1.0, 0.965, 0.88),
        tone=(0.12, 0.015, -0.095),
    ),
    Look(
        "warm",
        ("warm", "warmer", "golden", "sunny", "暖色", "暖色调", "温暖"),
        saturation=1.06,
        gains=(1.07, 1.0, 0.86),
    ),
    Look(
        "cool",
        ("cool", "cooler", "cold", "bluish", "冷色", "冷色调", "清冷"),
        saturation=0.94,
        gains=(0.91, 1.0, 1.12),
    ),
    Look(
        "vintage",
        ("vintage", "retro", "old film", "nostalgic", "复古", "怀旧", "胶片"),
        saturation=0.72,
        contrast=0.96,
        gains=(1.05, 1.0, 0.9),
        shadows=(0.075, 0.055, 0.085),
        highlights=(1.0, 0.965, 0.87),
        tone=(0.03, 0.01, -0.03),
    ),
    Look(
        "vivid",
        ("vivid", "vibrant", "saturated", "colorful", "鲜艳", "鲜明", "明艳"),
        saturation=1.5,
        contrast=1.08,
    ),
    Look(
        "faded",
        ("faded", "washed out", "matte", "pastel", "褪色", "淡雅", "哑光"),
        saturation=0.68,
        contrast=0.88,
        shadows=(0.09, 0.09, 0.105),
        highlights=(0.965, 0.965, 0.955),
    ),
    Look(
        "noir",
        ("noir", "film noir", "dramatic black and white", "黑色电影", "高反差黑白"),
        saturation=0.0,
        contrast=1.55,
        shadows=(-0.02, -0.02, -0.02),
        reds=-0.1,
    ),
    Look(
        "cinematic",
        (
            "cinematic",
            "teal and orange",
            "movie look",
            "film look",
            "电影感",
            "青橙色调",
            "电影色调",
        ),
        saturation=1.04,
        contrast=1.12,
        shadows=(-0.03, 0.035, 0.075),
        highlights=(1.0, 0.98, 0.93),
        tone=(0.02, 0.0, -0.025),
    ),
    Look(
        "dreamy",
        ("dreamy", "dream", "soft pink", "梦幻", "柔粉", "梦境"),
        saturation=0.9,
        contrast=0.88,
        shadows=(0.1, 0.06, 0.11),
        highlights=(1.0, 0.97, 0.985),
        tone=(0.04, -0.01, 0.03),
    ),
)
LOOKS: Final[Mapping[str, Look]] = MappingProxyType({look.name: look for look in _ALL})
