"""Bare numbers that are pictures, told by what is done to them: 1, 3 and 5 sepia; 2镜头固定."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import number
from nemo_desktop.engine.language.grammar.targets import Who, is_whole
from nemo_desktop.engine.language.grammar.text import listed

_MARKS: Final = frozenset({"SEP", "AND"})
# What may lead to pictures that are told by numbers alone, at the head of a wish or behind it.
_HEADS: Final = frozenset(listed("SEP AND MAKE"))
_TOWARDS: Final = frozenset(
    listed("ON FOR SWAP REMOVE MOTION PAN ZOOM LOOK EFFECT LIGHTER DARKER KEEP ONLY")
)
# What may stand between pictures and what is done to them.
_BETWEEN: Final = frozenset(
    listed("COLON DASH ALL EACH ONLY CHANGE MAKE ADD KEEP IN WITH TO SHOWN LENGTH")
)
_DONE: Final = frozenset(
    listed("MOTION PAN ZOOM SPEED LOOK EFFECT FIT NOCROP LIGHTER DARKER LONGER SHORTER AUTOMOVE")
)
_UNITS: Final = frozenset({"UNIT", "SECOND"})
_MEASURES: Final = _UNITS | {"PERCENT", "TIMES", "COLON"}
_PICTURES: Final = frozenset(
    listed("ORD NTH LAST WHO PENULTIMATE MIDDLEONE REST ODD EVEN PIC PICS BOTHENDS")
)
# Behind what is done they say that so many of something are spoken of: 2 sepia photos.
_COUNTED: Final = frozenset(listed("PIC PICS CLIP TRANS TRANSWORD FILM"))
_MOST: Final = 500
# They stand between no two of a row; of two that are parted by "or" nobody knows which.
_PARTING: Final = frozenset((*"。.!！?？;；", "or", "或"))


def numbered(tokens: list[Token]) -> list[Token]:
    """The tokens with each row of numbers that are pictures as those pictures."""
    rows = _rows(tokens)
    is_told = len(rows) > 1 or any(token.kind in _PICTURES for token in tokens)
    for begin, end in reversed(rows):
        row = tokens[begin:end]
        if len(row) == 1 and not (is_told and row[0].text.isdigit()):
            continue
        places = _places(row)
        told = Token(
            "WHO", Who("places", places), row[0].start, row[-1].end, " ".join(t.text for t in row)
        )
        tokens = [*tokens[:begin], told, *tokens[end:]]
    return tokens


def _rows(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where the rows of numbers that may be pictures begin and end."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        end = _row_end(tokens, at) if tokens[at].kind == "NUM" else at
        if end > at and _are_pictures(tokens, at, end):
            found.append((at, end))
        at = max(end, at + 1)
    return found


def _row_end(tokens: Sequence[Token], at: int) -> int:
    """The place behind the last number of a row: 1, 3 and 5; 2-4; 2、4."""
    end = at + 1
    while end < len(tokens):
        behind = end
        while behind < len(tokens) and tokens[behind].kind in ("SEP", "AND", "DASH", "TO"):
            behind += 1
        is_more = end < behind < len(tokens) and tokens[behind].kind == "NUM"
        is_more = is_more and not any(t.kind in _MEASURES for t in tokens[behind + 1 : behind + 2])
        if not is_more or any(mark.text in _PARTING for mark in tokens[end:behind]):
            break
        end = behind + 1
    return end


def _are_pictures(tokens: Sequence[Token], begin: int, end: int) -> bool:
    if not _places(tokens[begin:end]):
        return False
    before = tokens[begin - 1].kind if begin else "SEP"
    behind = tokens[end].kind if end < len(tokens) else "SEP"
    if behind in ("TO", "DASH") and [token.kind for token in tokens[end + 1 : end + 2]] == ["NUM"]:
        return False  # 2 to 6 seconds
    is_row = any(token.kind == "AND" for token in tokens[begin:end])
    if before in _TOWARDS and is_row and behind in _MARKS:
        return True
    return before in _HEADS and _is_done(tokens, end)


def _is_done(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is told there what is done to pictures, or how long they are to be."""
    while at < len(tokens) and tokens[at].kind in _BETWEEN:
        at += 1
    kinds = [token.kind for token in tokens[at : at + 4]]
    if kinds[:1] == ["NUM"] and kinds[1:2] and kinds[1] in _UNITS:
        return tokens[at - 1].kind in {*_BETWEEN, "NUM"} and "FILM" not in kinds
    return bool(kinds) and kinds[0] in _DONE and _COUNTED.isdisjoint(kinds[1:3])


def _places(row: Sequence[Token]) -> tuple[int, ...]:
    """The places that are told, each once; none where these can be no places."""
    values = [number(token) for token in row if token.kind == "NUM"]
    if not is_whole(*values) or max(values) > _MOST or len(set(values)) < len(values):
        return ()
    places: list[int] = []
    is_range = False
    for token in row:
        if token.kind == "NUM":
            place = round(number(token))
            first = places[-1] + 1 if is_range else place
            if first > place:
                return ()
            places += range(first, place + 1)
        is_range = token.kind in ("DASH", "TO")
    return tuple(places)
