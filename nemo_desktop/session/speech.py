"""Which language a sentence is in, as a server names it."""

import re
from typing import Final

from nemo_desktop.session.intents import is_chinese

_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_HANGUL: Final = re.compile(r"[\uac00-\ud7af]")


def language_of(sentence: str, usual: str) -> str:
    """`zh-CN`, `ja`, `ko` or `en`; without a letter to go by, the usual language: en or zh."""
    if _KANA.search(sentence):
        return "ja"
    if _HANGUL.search(sentence):
        return "ko"
    if is_chinese(sentence) and any(letter.isalpha() for letter in sentence):
        return "zh-CN"
    has_words = len(re.findall(r"[A-Za-z]{2,}", sentence)) > 1
    return "en" if has_words else named(usual)


def named(language: str) -> str:
    """The window's language as a server names it."""
    return "zh-CN" if language == "zh" else language
