"""Loudness in decibels, as people of sound say it: -6 dB is half."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule

for _unit in ("db", "decibel", "decibels", "分贝"):
    WORDS.offer("DECIBEL", _unit, None)
# As many as a volume can be told in.
_MOST = 60


@rule("DASH NUM DECIBEL", "(?<=AT|TO) NUM DECIBEL", phase=1)
def so_loud(tokens: Sequence[Token]) -> Made | None:
    """Music at -6 dB."""
    value = number(find(tokens, "NUM")) * (-1 if tokens[0].kind == "DASH" else 1)
    return ("PCT", round(10 ** (value / 20), 2)) if abs(value) <= _MOST else None


@rule("BY? NUM DECIBEL", phase=1)
def louder_by(tokens: Sequence[Token]) -> Made | None:
    """3 dB quieter."""
    value = number(find(tokens, "NUM"))
    return ("TWICE", round(10 ** (value / 20), 2)) if 0 < value <= _MOST else None
