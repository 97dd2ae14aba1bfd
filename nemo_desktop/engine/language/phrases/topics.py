"""What a sentence speaks of, said first and apart: 标题，去掉; and words that only hang on it."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import is_han

_TO_BE: Final = (
    "CHANGE|MAKE|REPLACE|REMOVE|MOVE|PLACE|COLOR|BIGGER|SMALLER|LONGER|SHORTER|LATER|SHOWN|KEEP|"
    "LENGTH|DUR|NEG|ANIMATION|OUTLINE|SHADOW|BOLD|FADEIN|FADEOUT|MOTION|UNDO|FONT|WEIGHT|BOX|SPAN"
)


@rule(f"(?:^|(?<=SEP)) TITLEWORD SEP (?={_TO_BE})", "^TITLEWORD SEP (?=SEP|FROM|ADD|ATEND|AT)",
      phase=0)  # fmt: skip
def spoken_of(tokens: Sequence[Token]) -> Made | None:
    """标题，去掉; 标题呢，放到底部: one wish."""
    is_apart = is_han(tokens[0].text) and tokens[1].text == ","
    return ("TITLEWORD", tokens[0].value) if is_apart else None


@rule("(?<=SEP) SPEED (?=$|SEP)", phase=0)
def in_a_hurry(tokens: Sequence[Token]) -> Made | None:
    """…，急: no matter of the film."""
    return ("ASIDE", None) if tokens[0].text in ("急", "很急") else None


@rule("(?<=SEP) QUESTION (?=$)", phase=0)
def how_is_that(tokens: Sequence[Token]) -> Made | None:
    """…，怎么样."""
    return ("ASIDE", None) if tokens[0].text in ("怎么样", "如何", "咋样", "怎样") else None


@rule("AT (?=ADD|CHANGE|REMOVE|BIGGER|SMALLER|LONGER|SHORTER|LIGHTER|DARKER|LOUDER|QUIETER|ZOOM)",
      phase=0)  # fmt: skip
def once_more(tokens: Sequence[Token]) -> Made | None:
    """最后在加字幕: 再 is meant, for nothing can be there."""
    return ("SEP", None) if tokens[0].text == "在" else None


@rule("(?<=TRANSWORD) SLOWER (?=$|SEP)", phase=0)
def crossing_softly(tokens: Sequence[Token]) -> Made | None:
    """照片切换柔和一点: how one picture comes after the other."""
    return ("SPEED", 0.08) if tokens[0].text.startswith("柔和") else None
