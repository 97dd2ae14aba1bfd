"""Marks that are said, as a telephone hears them, and who signs a message."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Names
from nemo_desktop.engine.language.grammar.text import Piece, listed

_MARKS: Final = {
    ("comma",): ",", ("full", "stop"): ".", ("question", "mark"): "?",
    ("exclamation", "mark"): "!", ("exclamation", "point"): "!",
}  # fmt: skip
_KIN: Final = frozenset(listed("grandma grandpa granny nan nana mum mom dad aunt auntie uncle"))
_SIGNED: Final = re.compile(
    r"(?:^|[,.!?;\n-]\s*)(?:(?:with|many|kind|best|warm|warmest|lots of|much|big|a)\s+)*"
    r"(?:thanks?|thank you|thx|cheers|regards|greetings|love|yours|hugs|wishes|sincerely)\b"
    r"[^,.!?;\n]{0,25}[,.!\n-]+\s*(?:and )?(?P<who>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)\s*[.!]?\s*$",
    re.IGNORECASE,
)


_SIGNED_HAN: Final = re.compile(
    r"(?:谢谢|多谢|感谢|辛苦)[您你啦了哦大家]{0,2}[，,。！!\s]+"
    r"(?P<who>[\u3400-\u9fff]{1,3}(?:阿姨|叔叔|伯伯|奶奶|爷爷|老师|先生|女士|敬上|上))[。！!]?\s*$"
)


def as_written(found: Sequence[Piece], sentence: str, names: Names) -> tuple[Piece, ...]:
    """The pieces with said marks as marks, and without a signature."""
    return _unsigned(_with_said_marks(found), sentence, names)


# Behind these a mark is spoken of, and not said.
_SPOKEN_OF: Final = frozenset(
    listed("a an the no another one two more with without add remove and")
)


def _with_said_marks(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with a comma, or a full stop, where one is said."""
    result: list[Piece] = []
    at = 0
    while at < len(found):
        size, mark = _mark(found, at)
        if mark and result:
            result.append(Piece(mark, found[at].start, found[at + size - 1].end))
        else:
            result.append(found[at])
            size = 1
        at += size
    return tuple(result)


def _mark(found: Sequence[Piece], at: int) -> tuple[int, str]:
    """How many pieces say a mark here, and which."""
    if found[at].is_quote or not at or found[at - 1].text in _SPOKEN_OF:
        return 1, ""
    for said, mark in _MARKS.items():
        row = found[at : at + len(said)]
        if tuple(piece.text for piece in row) == said and not row[-1].is_quote:
            return len(said), mark
    is_last = found[at].text == "period" and at == len(found) - 1 and at > 1
    return 1, "." if is_last else ""


def _unsigned(found: Sequence[Piece], sentence: str, names: Names) -> tuple[Piece, ...]:
    """The pieces without the name of whoever thanks: Thank you very much, Gerda."""
    signed = _SIGNED_HAN.search(sentence)
    if signed is not None:
        return tuple(piece for piece in found if piece.start < signed.start("who"))
    signed = _SIGNED.search(sentence)
    if signed is None or not signed["who"][:1].isupper():
        return tuple(found)
    start = signed.start("who")
    row = [piece for piece in found if piece.start >= start and piece.text.isalpha()]
    is_strange = all(
        p.text in _KIN or not (WORDS.knows(p.text) or p.text in names.words) for p in row
    )
    return tuple(piece for piece in found if piece.start < start) if is_strange else tuple(found)
