"""How something that was just changed is spoken of without its name: more of it, half, 6."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.text import listed

# A word that is meant instead of one that was said; None where that says nothing.
Instead = Callable[[Token], Token | None]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the sentence before was about: how it is said, and what can be said of it.

    `instead` are words that mean more there than by themselves: more, half, a bare number.
    `strange` are words that are said of it and that nothing here can do.
    """

    subject: tuple[Token, ...]
    fits: frozenset[str] = frozenset()
    instead: Mapping[str, Instead] = field(default_factory=dict)
    behind: tuple[Token, ...] = ()
    strange: frozenset[str] = frozenset()


def said(kind: str, value: object = None, text: str = "") -> Token:
    """A word as if it had been said."""
    return Token(kind, value, 0, 0, text)


def as_(kind: str, value: object = None) -> Instead:
    """That word, whatever stood there."""
    return lambda token: replace(token, kind=kind, value=value)


def degrees(more: str, less: str, *, is_less: bool = False) -> Mapping[str, Instead]:
    """What more and less of it are; `is_less`: there was to be less of it."""
    if is_less:
        more, less = less, more
    return {"MORE": as_(more), "LESS": as_(less), "TOO": as_(less)}


def seconds(token: Token) -> Token | None:
    """A bare number as a length."""
    value = number(token)
    return replace(token, kind="DUR", value=value * 1000) if 0.1 <= value <= 600 else None


def so_much_more(token: Token) -> Token | None:
    """2 more: seconds."""
    by = number(token)
    return replace(token, kind="BYTIME", value=by * 1000) if 0.1 <= abs(by) <= 600 else None


def seconds_each(token: Token) -> Token | None:
    length = seconds(token)
    return replace(length, kind="EACHDUR") if length is not None else None


SHARES: Final = frozenset({"TWICE", "HALFOF"})
DURING: Final = ("for ", "during ", "in ", "在", "就")
LENGTH: Final = said("LENGTH", None, "long")
OF_TIME: Final = frozenset(listed("DUR LONGER SHORTER BYTIME BYDUR HALFLENGTH LENGTH"))
OF_LENGTH: Final = {**degrees("LONGER", "SHORTER"), "NUM": seconds, "SOMORE": so_much_more}
SHORTENED: Final = {
    **degrees("LONGER", "SHORTER", is_less=True),
    "NUM": seconds,
    "SOMORE": so_much_more,
}
# A picture that is gone too fast is to stay longer.
PACED: Final = {"SLOWER": as_("LONGER"), "FASTER": as_("SHORTER")}


def at_that_moment(clause: Sequence[Token]) -> Mapping[str, Instead]:
    """Start it at second 3, and stop it at second 9."""
    kinds = {token.kind for token in clause}
    if kinds in ({"ATSTART", "IT", "ATMOMENT"}, {"ATSTART", "ATMOMENT"}):
        return {"ATSTART": as_("ASIDE"), "ATMOMENT": at_("FROMTHEN")}
    if kinds == {"NEG", "IT", "ATMOMENT"} and clause[0].text == "stop":
        return {"NEG": as_("ASIDE"), "ATMOMENT": at_("UNTIL")}
    ending = find(clause, "ATEND")
    if ending is not None and kinds - {"MAKE", "IT", "AT", "CHANGE", "TO"} in _ENDING:
        is_told = ending.text.startswith(("end", "stop", "结束", "消失"))
        ends = {"NUM": _until, "DUR": at_("UNTIL"), "ATMOMENT": at_("UNTIL")}
        return {"ATEND": as_("ASIDE"), **ends} if is_told else {}
    until = kinds in _UNTIL and clause[0].text in ("until", "till", "到")
    ends = {"NUM": _until, "DUR": at_("UNTIL"), "ATMOMENT": at_("UNTIL")}
    return {"TO": as_("ASIDE"), **ends} if until else {}


_UNTIL: Final = ({"TO", "NUM"}, {"TO", "DUR"}, {"TO", "ATMOMENT"})


_ENDING: Final = ({"ATEND", "NUM"}, {"ATEND", "DUR"}, {"ATEND", "ATMOMENT"})


def at_(kind: str) -> Instead:
    return lambda token: replace(token, kind=kind)


def _until(token: Token) -> Token | None:
    length = seconds(token)
    return replace(length, kind="UNTIL") if length is not None else None


def is_for_a_while(clause: Sequence[Token]) -> bool:
    """Only for the first 2 seconds, 只显示前2秒: of what is shown, and not of the film."""
    stretch = find(clause, "SPAN")
    is_said = stretch is not None and stretch.text.startswith(DURING)
    return stretch is not None and (is_said or find(clause, "SHOWN") is not None)


def so_much_longer(now_ms: int) -> Mapping[str, Instead]:
    """Lengths told by what they were, as what they are to be."""

    def so_long(wanted: Callable[[Token], float]) -> Instead:
        return lambda token: replace(token, kind="DUR", value=max(100, wanted(token)))

    more, less = so_long(lambda _: now_ms + 1000), so_long(lambda _: now_ms - min(1000, now_ms / 2))
    return {
        **dict.fromkeys(("MORE", "LONGER"), more),
        **dict.fromkeys(("LESS", "TOO", "SHORTER"), less),
        "TWICE": so_long(lambda token: now_ms * number(token)),
        "HALFOF": so_long(lambda _: now_ms / 2),
        "HALFLENGTH": so_long(lambda _: now_ms / 2),
        "BYTIME": so_long(lambda token: now_ms + number(token)),
        "NUM": seconds,
        "LENGTH": as_("LENGTH"),
    }
