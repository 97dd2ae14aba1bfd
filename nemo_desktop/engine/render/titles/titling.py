"""Kinds of titles and how they appear: names, and the words people say for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Manner:
    """A title style or animation by name, and the words people say for it."""

    name: str
    said_as: tuple[str, ...]


_STYLES: Final = (
    Manner("title", ("title", "headline", "big title", "标题", "大标题")),
    Manner("subtitle", ("subtitle", "small title", "副标题", "小标题")),
    Manner("lower_third", ("lower third", "name tag", "name strap", "人名条", "下三分之一字幕条")),
    Manner("caption", ("caption", "captions", "social caption", "字幕", "说明文字")),
    Manner(
        "end_card", ("end card", "closing card", "end title", "outro", "片尾", "片尾卡", "结尾卡")
    ),
)
_ANIMATIONS: Final = (
    Manner("fade", ("fade", "fade in", "fade in and out", "淡入", "淡入淡出")),
    Manner("rise", ("rise", "slide up", "float up", "上浮", "升起", "向上浮现")),
    Manner("typewriter", ("typewriter", "typed", "letter by letter", "打字机", "逐字")),
    Manner("word_by_word", ("word by word", "one word at a time", "逐词", "一个词一个词")),
    Manner("none", ("no animation", "at once", "无动画", "直接出现")),
)
TITLE_STYLES: Final[Mapping[str, Manner]] = MappingProxyType({one.name: one for one in _STYLES})
ANIMATIONS: Final[Mapping[str, Manner]] = MappingProxyType({one.name: one for one in _ANIMATIONS})
