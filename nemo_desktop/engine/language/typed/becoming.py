"""What a title is to say, from a capital on: change the title to Our Street; add title Hi."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.engine.language.grammar.text import Piece, listed
from nemo_desktop.engine.language.typed.unquoted import MANNERS

_A_TEXT: Final = (
    r"(?:the |a |my |our |that |this )?(?:main |film |video |movie |first |last |opening )?"
    r"(?:title|caption|subtitle|heading|headline)"
)
_ADDS: Final = re.compile(rf"\badd(?: in)? {_A_TEXT}$")
_BECOMES: Final = re.compile(
    rf"\b(?:change|rename|set|switch|update|correct|edit) {_A_TEXT} (?:to|into|to say|to read)$|"
    rf"{_A_TEXT} (?:should|must|has to|needs to|shall)(?: now)? (?:be|say|read)(?: now)?$|"
    rf"{_A_TEXT} is now$"
)
# Where a text ends at the latest that another one becomes: what tells when, where and how.
_NOT_OF_IT: Final = re.compile(
    r"[,.;:!?\"“”]| - |\b(?:please|because|thanks|instead)\b|\b(?:now|then)$|"
    r"\band (?:make|add|put|let|then|have|give|move|turn|set|change|remove|delete|show)\b|"
    r"\b(?:for|at|on|in|from|until|during|over|under|above|to|with)(?: the| my| a)? "
    r"(?:\d|one|two|three|four|five|six|ten|top|bottom|upper|lower|cent|middle|start|end|"
    r"beginning|first|second|third|last|whole|entire|photo|picture|white|yellow|red|black|blue|"
    r"green|gold|bold|big|small|all|every|each|fade)"
)


def end_of_title(
    found: Sequence[Piece], at: int, sentence: str, before: Sequence[str], capital: int | None
) -> int | None:
    """Where the text ends that a title becomes here, or that one is added with; None where none
    begins. `before` are the words up to it, `capital` is the end of a row of capitals."""
    head = " ".join(before)
    is_sure = _NAMED.search(head) is not None or (capital or 0) > at + 1
    if not _begins(found, at, sentence, is_sure=is_sure):
        return None
    if _BECOMES.search(head):
        return _to_its_end(found, at, sentence)
    if not _ADDS.search(head):
        return None
    end = _to_its_end(found, at, sentence)
    return end if end == capital or _is_greeting(found, at) else None


# What follows can be nothing but words: rename the title to Zoom; it should read Bold.
_NAMED: Final = re.compile(r"\brename\b|\b(?:say|read)(?: now)?$")


def _begins(found: Sequence[Piece], at: int, sentence: str, *, is_sure: bool) -> bool:
    """Whether a capital says that a text begins: no other word of that kind is written so. One
    word that could be a wish begins none unless that `is_sure`."""
    before = sentence[found[at - 1].start]
    known = WORDS.longest([piece.text for piece in found], at)
    is_other = known is not None and known[0][0] not in _NO_WISH and known[1] == len(found)
    is_other = (is_other and not is_sure) or found[at].text in MANNERS
    return sentence[found[at].start].isupper() and before.islower() and not is_other


def _is_greeting(found: Sequence[Piece], at: int) -> bool:
    """Whether it begins with words that are elsewhere said to the program: Hi, Thank you."""
    known = WORDS.longest([piece.text for piece in found], at)
    is_said = known is not None and known[0][0] in ("THANKS", "YES")
    return is_said or found[at].text in _HELLO


_HELLO: Final = frozenset(listed("hi hello hey welcome"))
_NO_WISH: Final = frozenset(listed("FILL THANKS BY YES PRAISE SEP PIC PICS FILM"))


def _to_its_end(found: Sequence[Piece], at: int, sentence: str) -> int | None:
    """The end of the text that begins here, in whatever words."""
    start = found[at].start
    stop = _NOT_OF_IT.search(sentence.casefold(), start)
    last = stop.start() if stop is not None else len(sentence)
    return next((i for i in range(at, len(found)) if found[i].start >= last), len(found)) or None
