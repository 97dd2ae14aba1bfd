"""What is noted and not said: each @ 3s, 1080p60, 4 seconds. Each."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, number, rule
from nemo_desktop.engine.language.grammar.targets import Who

_RATES: Final = frozenset((24, 25, 30, 48, 50, 60, 120))


@rule("(?<=EACH|PICS|ALL) AT (?=NUM (UNIT|SECOND))", "(?<=EACH PIC) AT (?=NUM UNIT)", phase=0)
def at_so_much(tokens: Sequence[Token]) -> Made | None:
    """Each @ 3s: how long, and no moment."""
    return ("FOR", None) if tokens[0].text == "@" else None


_SO_LONG: Final = "NUM (UNIT|SECOND)"


@rule(
    f"(?:^|(?<=SEP)) (ORD|FIRST) (?={_SO_LONG} (SEP|AND)* (SECOND|ORD|LAST|WHO) {_SO_LONG})",
    f"(?<=NUM UNIT) (SECOND|ORD) (?={_SO_LONG})",
    phase=0,
)
def one_after_another(tokens: Sequence[Token]) -> Made | None:
    """First 2 sec second 4 sec third 6 sec."""
    told = tokens[0]
    place = {"SECOND": 2, "FIRST": 1}.get(told.kind) or round(number(told))
    return ("WHO", Who("places", (place,))) if told.text.isascii() else None


@rule("^ NUM (MORE|LESS) (?=$)", phase=1)
def so_many_more(tokens: Sequence[Token]) -> Made | None:
    """2 more: of what was changed before, and never to 2."""
    is_said = tokens[1].text in ("more", "less")
    return (
        ("SOMORE", number(tokens[0]) * (1 if tokens[1].kind == "MORE" else -1)) if is_said else None
    )


@rule("(CHANGE|MOVE|MAKE) ORDER (?=OF WHO (?:$|SEP|AND))")
def another_order(tokens: Sequence[Token]) -> Made | None:
    """Change the order of the last two."""
    return ("SWAP", None) if tokens[0].text in ("change", "alter", "turn", "turn around") else None


@rule("LENGTH (?=FROM (COLOR|TRANS|BLACKSCREEN))", phase=0)
def begins_there(tokens: Sequence[Token]) -> Made | None:
    """Begin from black."""
    return ("ATSTART", None) if tokens[0].text in ("begin", "begins", "start") else None


@rule("(?<=NUM UNIT|NUM SECOND) SEP (?=EACH (PIC|CLIP)? (?:$|SEP))", phase=0)
def each_behind(tokens: Sequence[Token]) -> Made | None:
    """4 seconds. Each."""
    return ("FOR", None) if tokens[0].text in (".", ",", "…", "。", "，") else None


@rule("(?<=RESOLUTION) NUM (?=$|SEP|AND)", "(?<=RESOLUTION) (SLASH|AT) NUM (?=$|SEP|AND)", phase=0)
def frames_behind(tokens: Sequence[Token]) -> Made | None:
    """1080p60."""
    return ("FRAMERATE", number(tokens[-1])) if number(tokens[-1]) in _RATES else None
