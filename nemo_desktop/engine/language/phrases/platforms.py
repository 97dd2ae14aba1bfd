"""A platform beside a shape says where the film goes, and not what shape it is: 4:5，小红书用."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule

# A shape in figures, as it is written.
_RATIO: Final = ":：x×*"


@rule(
    "(?<!NEG) CANVAS SEP? FOR CANVAS (?=$|SEP)",
    "(?<!NEG) CANVAS SEP? CANVAS ADD (?=$|SEP)",
    "(?<!NEG) CANVAS CANVAS (?=$|SEP)",
    phase=3,
)
def ratio_for_a_platform(tokens: Sequence[Token]) -> Made | None:
    """Make it 4:5, for Instagram; 21:9那种宽银幕的: the figures say which shape."""
    shapes = [token for token in tokens if token.kind == "CANVAS"]
    figures = [any(sign in token.text for sign in _RATIO) for token in shapes]
    return ("CANVAS", shapes[0].value) if figures == [True, False] else None
