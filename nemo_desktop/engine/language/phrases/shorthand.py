"""What is noted and not said: each @ 3s, 1080p60, 4 seconds. Each."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, number, rule

_RATES: Final = frozenset((24, 25, 30, 48, 50, 60, 120))


@rule("(?<=EACH|PICS|ALL) AT (?=NUM (UNIT|SECOND))", "(?<=EACH PIC) AT (?=NUM UNIT)", phase=0)
def at_so_much(tokens: Sequence[Token]) -> Made | None:
    """Each @ 3s: how long, and no moment."""
    return ("FOR", None) if tokens[0].text == "@" else None


@rule("(?<=NUM UNIT|NUM SECOND) SEP (?=EACH (PIC|CLIP)? (?:$|SEP))", phase=0)
def each_behind(tokens: Sequence[Token]) -> Made | None:
    """4 seconds. Each."""
    return ("FOR", None) if tokens[0].text in (".", ",", "…", "。", "，") else None


@rule("(?<=RESOLUTION) NUM (?=$|SEP|AND)", "(?<=RESOLUTION) (SLASH|AT) NUM (?=$|SEP|AND)", phase=0)
def frames_behind(tokens: Sequence[Token]) -> Made | None:
    """1080p60."""
    return ("FRAMERATE", number(tokens[-1])) if number(tokens[-1]) in _RATES else None
