"""What it costs to take one wish across a comma: nothing where one side only tells more."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.text import listed
from nemo_desktop.engine.language.wish import LIGHT

_CROSSING_COST: Final = 12
# Said as a complaint and again as its remedy: too dark, brighter.
_SAME: Final = frozenset(
    listed("LIGHTER DARKER SLOWER FASTER LOUDER QUIETER BIGGER SMALLER LONGER SHORTER")
)
_TOPICS: Final = frozenset({"PIC", "FILM", "MUSIC", "TITLE"})
_NOUNS: Final = frozenset(["MUSIC", "TITLE", "STYLE", "WHO", "PIC", "PICS", "SIDE", "COLOR"])
# Words that tell more of a wish and seldom are one.
_WEAK: Final = frozenset(
    listed(
        """
    DUR SPAN ATMOMENT FROMTHEN PLACE COLOR PCT VOLUME ATSTART ATEND WHOLE INMIDDLE BIGGER
    SMALLER BIT MUCH SIZEWORD HALFVOLUME LENGTH SPEED BACKGROUND LOOKWORD FIT NOCROP QUOTE
    LIGHTLY KEEP FADEIN FADEOUT FADEINOUT NUM EACHDUR
    """
    )
)


def crossings(tokens: Sequence[Token]) -> list[int]:
    """What it costs to take a wish across each token: much at a comma between two whole wishes,
    nothing where one side only tells more of the other."""
    marks = [index for index, token in enumerate(tokens) if token.kind in ("SEP", "AND")]
    edges = [-1, *marks, len(tokens)]
    costs = [0] * len(tokens)
    for number, index in enumerate(marks):
        all_before = {token.kind for token in tokens[edges[number] + 1 : index]}
        all_after = {token.kind for token in tokens[index + 1 : edges[number + 2]]}
        before, after = all_before - LIGHT, all_after - LIGHT
        weak = _WEAK | _NOUNS if tokens[index].kind == "AND" else _WEAK
        told = _WEAK if tokens[index].kind == "SEP" else weak
        is_turn = bool(all_before & {"REMOVE", "NEG"}) and bool(
            all_after & {"ADD", "MAKE", "CHANGE"}
        )
        same = before & after & _SAME
        is_weak = (
            (after == {"REMOVE"} and "IT" in all_after and "NEG" in all_before)
            or (after <= {"UNDO"} and "UNDO" in all_after and "NEG" in all_before)
            or (bool(same) and (before <= same | _TOPICS or after <= same))
            or after <= weak
            or (before <= told and not before <= {"DUR", "PCT"})
        )
        costs[index] = 0 if is_weak and not is_turn else _CROSSING_COST
    return costs
