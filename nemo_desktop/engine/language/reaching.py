"""Lengths that are to be reached, not to be added: bring it up to 7 seconds, 加到7秒."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.lexicon import Token, say
from nemo_desktop.engine.language.rules import Made, find, rule

say("LONGER", "延到 | 延至 | 延成 | 拖到 | 拖至 | 拖成")
say("CHANGE", "增到 | 增至 | 增加至 | 拉至 | 减至 | 缩至 | 升到 | 升至 | 涨到")
say("ADD", "加至")

_THING: Final = "(WHO|PIC|PICS|CLIP|TITLE|TITLEWORD|TRANSWORD|TRANS|IT|FILM|EACH|ALL|LENGTH)"
_SO_LONG: Final = "(TO|LENGTH)* DUR (?:$|SEP|AND)"
_UP: Final = ("bump", "bring", "raise", "take", "get", "push", "crank", "lower", "boost")


@rule(
    "(?<!QUOTE)(?<!AT) (ADD|QUIETER|LOUDER)(?=NUM (UNIT|SECOND) (?!CENTIMETRE|TO|DASH))",
    phase=0,
)
def added_up_to(tokens: Sequence[Token]) -> Made | None:
    """最后一张加到7秒: that long, not longer by that."""
    return ("CHANGE", None) if tokens[0].text in ("加到", "加至", "降到", "降至") else None


@rule(
    f"(LOUDER|QUIETER|BIGGER|SMALLER|TAKE)(?={_THING}+ (SIDE|OUT)? {_SO_LONG})",
    f"REMOVE (?={_THING}+ (SIDE|OUT)? TO DUR (?:$|SEP|AND))",
    phase=2,
)
def brought_to(tokens: Sequence[Token]) -> Made | None:
    """Bring the last photo up to 7 seconds; drop it to 2 seconds."""
    told = tokens[0]
    is_said = told.text == "drop" if told.kind == "REMOVE" else told.text.startswith(_UP)
    return ("CHANGE", None) if is_said else None


@rule(f"(?<={_THING}) (SIDE|OUT) (?=TO DUR (?:$|SEP|AND))", phase=2)
def up_or_down(tokens: Sequence[Token]) -> Made | None:
    """Stretch the last photo out to 7 seconds."""
    return ("ASIDE", None) if tokens[0].text in ("out", "up", "down") else None


def by_how_much(tokens: Sequence[Token]) -> float | None:
    """How much longer something is to be, or shorter below 0; None when nobody says so."""
    told = find(tokens, "BYTIME", "BYDUR")
    if told is None or not isinstance(told.value, int | float):
        return None
    if told.kind == "BYTIME":
        return float(told.value)
    shorter = find(tokens, "SHORTER", "LONGER")
    if shorter is None:
        return None
    return -float(told.value) if shorter.kind == "SHORTER" else float(told.value)
