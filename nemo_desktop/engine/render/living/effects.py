"""What can lie over a still picture to make it live: names, and the words people say for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that lies over a picture, and the words people say for it."""

    name: str
    said_as: tuple[str, ...]


RIPPLE: Final = "ripple"
# In the order in which they lie over one another, the lowest first.
_ALL: Final = (
    Effect(RIPPLE, ("ripple", "ripples", "water ripple", "water reflection", "水波", "涟漪")),
    Effect("light_sweep", ("light sweep", "sweep of light", "shine", "glint", "扫光", "流光")),
    Effect("bokeh", ("bokeh", "soft lights", "light spots", "光斑", "散景", "梦幻光斑")),
    Effect("rain", ("rain", "rainfall", "falling rain", "raining", "下雨", "雨", "雨滴")),
    Effect("snow", ("snow", "snowfall", "falling snow", "snowing", "下雪", "飘雪", "雪花")),
    Effect("vignette", ("vignette", "dark edges", "dark corners", "暗角", "四周变暗")),
    Effect("grain", ("grain", "film grain", "grainy", "颗粒", "胶片颗粒", "噪点")),
    Effect("dust", ("dust", "dust and scratches", "scratches", "灰尘", "划痕", "老电影划痕")),
    Effect("letterbox", ("cinema bars", "film bars", "widescreen bars", "电影黑边", "宽银幕黑边")),
)
EFFECTS: Final[Mapping[str, Effect]] = MappingProxyType({effect.name: effect for effect in _ALL})


def layered(names: tuple[str, ...]) -> tuple[str, ...]:
    """The effects among these names, each once, in the order they lie over one another."""
    return tuple(name for name in EFFECTS if name in names)
