"""What is said of a film that goes by too fast: it feels rushed, 太赶了."""

import itertools
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule

say(
    "RUSHED",
    "太赶 | 太赶了 | 有点赶 | 有点赶了 | 赶了点 | 太匆忙 | 太匆忙了 | 有点匆忙 | 太仓促 | 太仓促了",
)
for _seems, _much, _rushed in itertools.product(
    ("", "feels ", "is ", "'s ", "seems ", "looks ", "feels a bit ", "is a bit "),
    ("", "too ", "a bit ", "so ", "very ", "rather ", "a little ", "quite "),
    ("rushed", "hectic", "hurried", "hasty"),
):
    WORDS.offer("RUSHED", f"{_seems}{_much}{_rushed}", None)
_CAMERA: Final = "CAMERA|MOTION|ZOOM|PAN|AUTOMOVE|MOVE"
_LENGTHS: Final = "(DUR|UNIT|SECOND|EACHDUR|LONGER|SLOWER|HALFOF|TWICE)"


@rule(f"(?<={_CAMERA}) RUSHED", phase=0)
def too_fast_a_move(_tokens: Sequence[Token]) -> Made:
    """The zoom feels rushed."""
    return "SLOWER", None


@rule(f"RUSHED SEP+ (?=[^SEP]*{_LENGTHS})", phase=0)
def rushed_namely(tokens: Sequence[Token]) -> Made | None:
    """太赶了，每张5秒吧: the remedy says how."""
    return ("ASIDE", None) if tokens[-1].text != "?" else None


@rule("(SPEEDNOUN|FILM|IT|ALL|PIC|PICS)* RUSHED", phase=0)
def going_by_too_fast(_tokens: Sequence[Token]) -> Made:
    """It feels rushed: the pictures are to stay longer."""
    return "GOINGBY", True
