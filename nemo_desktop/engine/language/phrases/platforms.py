"""A platform beside a shape says where the film goes, and not what shape it is: 4:5，小红书用."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule

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
