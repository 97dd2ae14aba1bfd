"""Texts spoken of by what they say: make "Urban Dreams" bigger; 把“海边”移到顶部."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import listed

_ENDS: Final = frozenset(listed("SEP AND"))
# What is done to a text that is there, so that none is to be added.
_DONE: Final = frozenset(
    listed(
        """
        BIGGER SMALLER MOVE SHOWN KEEP LONGER SHORTER LATER WEIGHT OUTLINE SHADOW BOX ANIM COLOR
        MOTION PLACE SIDE LOWER CHANGE FADE FADEIN FADEOUT FADEINOUT
        """
    )
)
_RESIZING: Final = ("放大", "缩小", "变大", "变小")
# With one of these a text is new, or another one.
_OTHERWISE: Final = frozenset(
    listed(
        """
        TITLEWORD TITLESTYLE ADD RENAME REPLACE REMOVE NEW NEG UNKNOWN UNDO INSTEADOF NAMEWORD
        PIC PICS CLIP HASIT HASNT IT
        """
    )
)


def with_named_texts(tokens: Sequence[Token], texts: Sequence[str]) -> list[Token]:
    """The tokens with a quote as that text where something is done to it."""
    known = {text.casefold(): place for place, text in enumerate(texts, 1)}
    found: list[Token] = []
    for at, token in enumerate(tokens):
        place = known.get(str(token.value).casefold()) if token.kind == "QUOTE" else None
        if place is None:
            found.append(token)
            continue
        is_called = bool(found) and found[-1].kind == "TITLEWORD"  # the title "Urban Dreams"
        clause = _clause(tokens, at)
        if is_called:
            clause = [one for one in clause if one is not found[-1]]
        if not _is_spoken_of(clause):
            found.append(token)
            continue
        if is_called:
            found.pop()
        found.append(replace(token, kind="TITLEWORD", value=("text", place)))
    return found


def _clause(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    start, end = at, at
    while start and tokens[start - 1].kind not in _ENDS:
        start -= 1
    while end < len(tokens) and tokens[end].kind not in _ENDS:
        end += 1
    return tokens[start:end]


def _is_spoken_of(clause: Sequence[Token]) -> bool:
    kinds = [token.kind for token in clause]
    is_value = kinds[-2:] == ["CHANGE", "QUOTE"]  # 改回巴黎
    is_one = kinds.count("QUOTE") == 1 and _OTHERWISE.isdisjoint(kinds) and not is_value
    moves = [token.text for token in clause if token.kind == "MOTION"]
    return is_one and not _DONE.isdisjoint(kinds) and all(text in _RESIZING for text in moves)
