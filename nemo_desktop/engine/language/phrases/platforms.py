"""A platform beside a shape says where the film goes, and not what shape it is: 4:5，小红书用."""

import itertools
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

# A shape in figures, as it is written.
_RATIO: Final = ":：x×*"


@rule(
    "(?<!NEG) CANVAS SEP? (FOR|EXPORT) CANVAS ADD? (?=$|SEP)",
    "(?<!NEG) CANVAS SEP? CANVAS ADD (?=$|SEP)",
    "(?<!NEG) CANVAS CANVAS (?=$|SEP)",
    "(EXPORT|HAVE) (IT|ON|IN|TO|FOR|FILM)* CANVAS SEP? (CHANGE|MAKE|IT|TO)* CANVAS (?=$|SEP)",
    phase=3,
)
def ratio_for_a_platform(tokens: Sequence[Token]) -> Made | None:
    """Make it 4:5, for Instagram; 21:9那种宽银幕的: the figures say which shape."""
    shapes = [token for token in tokens if token.kind == "CANVAS"]
    told = [shape for shape in shapes if any(sign in shape.text for sign in _RATIO)]
    place = 0 if tokens[0].kind == "CANVAS" else 1
    return ("CANVAS", told[0].value) if told == shapes[place : place + 1] else None


def without_platform(tokens: list[Token]) -> list[Token]:
    """The tokens without a clause on where the film goes, where figures say which shape it has:
    改成4:5，配钢琴曲，发小红书用."""
    ends = [at for at, token in enumerate(tokens) if token.kind == "SEP"]
    clauses = list(itertools.pairwise([-1, *ends, len(tokens)]))
    told = [_shape_told(tokens[begin + 1 : end]) for begin, end in clauses]
    if "figures" not in told:
        return tokens
    gone = [place for place, how in zip(clauses, told, strict=True) if how == "platform"]
    for begin, end in reversed(gone):
        tokens = tokens[: max(0, begin)] + tokens[end:]
    return tokens


def _shape_told(clause: Sequence[Token]) -> str:
    """Whether a clause says a shape in figures, or is about a platform and no more."""
    shapes = [token for token in clause if token.kind == "CANVAS"]
    if any(sign in shape.text for shape in shapes for sign in _RATIO):
        return "figures"
    is_led = bool(clause) and clause[0].kind in ("EXPORT", "FOR")
    is_all = {token.kind for token in clause} <= _GOING
    return "platform" if shapes and is_led and is_all else ""


_GOING: Final = frozenset(listed("EXPORT FOR CANVAS ADD ON IT TO"))


@rule("MOTION (?=CANVAS|UNKNOWN)", phase=0)
def going_there(tokens: Sequence[Token]) -> Made | None:
    """It's going in my stories: where it is shown, and no move."""
    return ("FOR", None) if tokens[0].text in ("going in", "goes in", "go in") else None
