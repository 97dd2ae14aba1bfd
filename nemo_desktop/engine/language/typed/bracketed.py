"""A picture told in words, its file behind it in brackets: 咖啡（coffee.png）那张."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.targets import Who

_TOLD: Final = ("UNKNOWN", "PIC", "WHO")


def named_in_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with only the file where other words in front of it name the same picture."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if at + 2 < len(tokens) and _is_file_in_brackets(tokens[at : at + 3]):
            while kept and kept[-1].kind in _TOLD:
                kept.pop()
            kept.append(tokens[at + 1])
            at += 3
        else:
            kept.append(tokens[at])
            at += 1
    return kept


def _is_file_in_brackets(three: Sequence[Token]) -> bool:
    opened, named, closed = three
    is_file = isinstance(named.value, Who) and named.value.how == "files"
    return opened.text in ("(", "（") and closed.text in (")", "）") and is_file
