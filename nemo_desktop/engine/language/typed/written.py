"""Texts that capitals or the word "write" tell from the rest: write Happy Birthday at the top."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.text import Piece, is_latin, listed
from nemo_desktop.engine.language.typed.becoming import end_of_title

_WRITING: Final = frozenset(listed("write type"))
_NAMING: Final = frozenset(listed("words word letters says reads saying reading"))
_CHANGING: Final = frozenset(listed("change replace swap turn switch"))
_INTO: Final = frozenset(listed("to with by into for"))
# What tells where, when and how a text is shown.
_BEHIND: Final = frozenset(
    listed("on at in over across for from under above below along with as during to until , . ; !")
)
# What is no beginning of a text that nothing but "write" tells from the rest.
_NO_TEXT: Final = frozenset(
    listed(
        """
        a an the it this that these those them my your his her our their some something anything
        each every all both another different new more bigger smaller larger longer shorter text
        texts title titles caption captions subtitle subtitles name names date dates words word
        label labels credits lyrics down up me us out what when where how so no not nothing big
        small large red white yellow black and or again below above underneath over
        """
    )
)
_MOST: Final = 6


def with_written(
    found: Sequence[Piece], sentence: str, texts: Sequence[str] = ()
) -> tuple[Piece, ...]:
    """The pieces with such texts as quotes; `texts` are those that are there already."""
    if sentence == sentence.upper():
        return tuple(found)
    result: list[Piece] = []
    at = 0
    while at < len(found):
        end = _end_of_text(found, at, sentence, result, texts)
        if end is None:
            result.append(found[at])
            at += 1
            continue
        start, last = found[at].start, found[end - 1].end
        result.append(Piece(sentence[start:last], start, last, is_quote=True))
        at = end
    return tuple(result)


def _end_of_text(
    found: Sequence[Piece], at: int, sentence: str, before: Sequence[Piece], texts: Sequence[str]
) -> int | None:
    """Where the text that begins here ends; None when none does."""
    said = [piece.text for piece in before if not piece.is_quote]
    if not said or found[at].is_quote or not is_latin(found[at].text):
        return None
    last = "" if before[-1].is_quote else before[-1].text
    if last in _CHANGING or (len(said) > 1 and said[-2] in _CHANGING and last == "the"):
        return _as_it_is(found, at, sentence, texts)
    replaces = last in _INTO and len(before) > 2 and before[-2].is_quote and said[0] in _CHANGING
    capital = _capitals(found, at, sentence)
    if (title := end_of_title(found, at, sentence, said, capital)) is not None:
        return title
    if capital is not None and (last in _WRITING or last in _NAMING or replaces):
        return capital
    joins = last in ("and", ",") and said[0] in _WRITING and any(p.is_quote for p in before)
    if capital is not None and joins:
        return capital
    return _lower(found, at) if last in _WRITING and found[at].text not in _NO_TEXT else None


def _as_it_is(found: Sequence[Piece], at: int, sentence: str, texts: Sequence[str]) -> int | None:
    """The end of one of the texts that are there, said letter for letter."""
    for text in texts:
        start = found[at].start
        if sentence[start : start + len(text)] == text and text[0].isupper():
            end = next((i for i in range(at, len(found)) if found[i].end == start + len(text)), at)
            if end + 1 < len(found) and found[end + 1].text in _INTO:
                return end + 1
    return None


def _capitals(found: Sequence[Piece], at: int, sentence: str) -> int | None:
    """The end of a row of capitals before what tells how a text is shown."""
    end = at
    while end < len(found) and not found[end].is_quote:
        sign = sentence[found[end].start]
        follows = sentence[found[end + 1].start] if end + 1 < len(found) else ""
        if end > at and found[end].text in ("to", "of", "the") and follows.isupper():
            end += 1  # My Trip to Rome
            continue
        if not (sign.isupper() or (sign.isdigit() and end > at)):
            break
        end += 1
    is_over = end == len(found) or found[end].text in _BEHIND or found[end].text in _ORDERS
    return end if end > at and is_over else None


# Behind a text they begin another wish.
_ORDERS: Final = frozenset(listed("add put make turn set change remove delete mute zoom pan move"))


def _lower(found: Sequence[Piece], at: int) -> int | None:
    """The end of a few words before what tells how a text is shown."""
    for end in range(at, min(at + _MOST + 1, len(found))):
        if found[end].is_quote or not is_latin(found[end].text):
            return end if end > at and found[end].text in _BEHIND else None
        if end > at and found[end].text in _BEHIND:
            return end
    return None
