"""Numbers as people write them: 5, 2.5, twenty five, half, 五, 两百, 三点五."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.text import listed

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        listed(
            """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
    """
        )
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2, "俩": 2, "仨": 3,
}  # fmt: skip
_POWERS: Final = {"十": 10, "百": 100, "千": 1000}
WORDS: Final = frozenset((*_UNITS, *_TENS, "hundred", "dozen"))


def read(texts: Sequence[str], at: int) -> tuple[float, int] | None:
    """The number that begins at a place and the place behind it; None if none does."""
    text = texts[at]
    if text[0].isdigit() and text[0].isascii():
        return float(text), at + 1
    if text in _UNITS or text in _TENS:
        return _english(texts, at)
    if text == "dozen":
        return 12.0, at + 1
    if text in _DIGITS or text == "十":
        return _chinese(texts, at)
    return None


def _english(texts: Sequence[str], at: int) -> tuple[float, int]:
    value = 0
    while at < len(texts):
        text = texts[at]
        following = texts[at + 1] if at + 1 < len(texts) else ""
        if text in _TENS:
            value += _TENS[text]
            if following == "-" and at + 2 < len(texts):
                following = texts[at + 2]
                at += 0 < _UNITS.get(following, 0) < 10
            if 0 < _UNITS.get(following, 0) < 10:
                value += _UNITS[following]
                at += 1
        elif text in _UNITS:
            value += _UNITS[text]
        at += 1
        if at < len(texts) and texts[at] == "hundred":
            value, at = value * 100, at + 1
            if at + 1 < len(texts) and texts[at] == "and":
                at += texts[at + 1] in _UNITS or texts[at + 1] in _TENS
            if at < len(texts) and (texts[at] in _UNITS or texts[at] in _TENS):
                continue
        break
    if at + 1 < len(texts) and texts[at] == "point" and texts[at + 1] in _UNITS:
        return value + _UNITS[texts[at + 1]] / 10, at + 2
    return float(value), at


def _chinese(texts: Sequence[str], at: int) -> tuple[float, int]:
    total = digit = 0
    had_digit = False
    power = 10
    while at < len(texts):
        text = texts[at]
        if text in _DIGITS:
            if had_digit and texts[at - 1] in _DIGITS and texts[at - 1] not in "零〇":
                digit = digit * 10 + _DIGITS[text]
            else:
                digit = _DIGITS[text]
            had_digit = True
        elif text in _POWERS:
            power = _POWERS[text]
            total += (digit if had_digit else 1) * power
            digit, had_digit = 0, False
        else:
            break
        at += 1
    value = float(total + digit)
    if at + 1 < len(texts) and texts[at] == "点" and texts[at + 1] in _DIGITS:
        return value + _DIGITS[texts[at + 1]] / 10, at + 2
    return value, at
