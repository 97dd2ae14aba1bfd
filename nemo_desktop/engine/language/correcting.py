"""Second thoughts: "the first one, sorry, the second"; "no, I meant five seconds" afterwards."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, condensed, number, rule
from nemo_desktop.engine.language.text import listed

# What can be said again otherwise.
_VALUES: Final = frozenset(
    listed(
        """
    DUR EACHDUR NUM PCT WHO COLOR CANVAS STYLE LOOK PLACE QUOTE MOTION TRANS SPAN ATMOMENT SIDE
    EFFECT FIT ATSTART ATEND HALFVOLUME MUSICAT SPEED TITLE MUSIC
    """
    )
)
# What may lead to it: no, make it the second one.
_LEADING: Final = frozenset(listed("MAKE CHANGE TO IT ADD FOR ON WITH OF AT IN BE ONLY SHOWN"))
_ENDS: Final = frozenset({"SEP", "AND"})


@rule("PCT NEG PCT(?=$|SEP)", "DUR NEG DUR(?=$|SEP)", "COLOR NEG COLOR(?=$|SEP)")
def no_rather(tokens: Sequence[Token]) -> Made | None:
    """音乐60% 不 40%."""
    return (tokens[2].kind, tokens[2].value) if tokens[1].text in ("不", "no") else None


def corrected(tokens: list[Token]) -> list[Token]:
    """The tokens with what was taken back at once replaced by what was said instead."""
    tokens = _undone_once(tokens)
    while len(tokens) > 1 and tokens[0].kind in ("CORRECTION", "SEP"):
        if tokens[0].kind == "CORRECTION" and tokens[1].kind != "SEP":
            break
        tokens = tokens[1:]
    for at in range(1, len(tokens)):
        begin = _behind_mark(tokens, at)
        if begin is None or tokens[at - 1].kind in ("SEP", "CORRECTION"):
            continue
        end = next((i for i in range(begin, len(tokens)) if tokens[i].kind in _ENDS), len(tokens))
        before = _with(tokens[:at], tokens[begin:end])
        if before is not None:
            return corrected([*before, *tokens[end:]])
    return tokens


def _undone_once(tokens: list[Token]) -> list[Token]:
    """Never mind the zoom, put it back how it was: that says the same twice."""
    for at, token in enumerate(tokens):
        earlier = [one for one in tokens[:at] if one.kind in ("UNDO", "REMOVE")]
        if token.kind == "UNDO" and "was" in token.text.split() and earlier:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _behind_mark(tokens: Sequence[Token], at: int) -> int | None:
    """Where the new words begin when what stands here takes words back: ", no," or "sorry"."""
    index = at
    is_told = False
    while index < len(tokens) and tokens[index].kind in ("SEP", "CORRECTION", "NEG"):
        token = tokens[index]
        if token.kind == "NEG":
            beside = index > at and index + 1 < len(tokens) and tokens[index + 1].kind != "NEG"
            is_no = beside and token.text in _NO and tokens[index - 1].kind == "SEP"
            if not is_no or tokens[index + 1].kind not in ("SEP", "CORRECTION"):
                return None
            is_told = True
        is_told = is_told or token.kind == "CORRECTION"
        index += 1
    return index if is_told and index < len(tokens) else None


_NO: Final = frozenset(listed("no not 不 不要"))


def _with(before: Sequence[Token], said: Sequence[Token]) -> list[Token] | None:
    """What was said before with the new words in place of those of their kind."""
    result = list(before)
    is_new = False
    bare = [token for token in said if token.kind not in _LEADING]
    if [token.kind for token in bare] == ["NUM"]:
        return _with_number(result, bare[0])
    for token in said:
        place = next((i for i in reversed(range(len(result))) if result[i].kind == token.kind), -1)
        if place < 0 and token.kind not in _LEADING:
            return None
        if place >= 0 and token.kind in _VALUES:
            result[place] = token
            is_new = True
    return result if is_new else None


def _with_number(before: Sequence[Token], said: Token) -> list[Token] | None:
    """What was said before with a number for the last value: 4 seconds, sorry, I meant 2."""
    for at in reversed(range(len(before))):
        token = before[at]
        if token.kind not in (*_VALUES, "NUM") or token.kind in ("QUOTE", "TITLE", "MUSIC", "WHO"):
            continue
        value = _so_many(token, number(said))
        if value is None:
            return None
        return [*before[:at], replace(token, value=value), *before[at + 1 :]]
    return None


def _so_many(token: Token, many: float) -> object:
    """The value of a token with another number in it; None where that says nothing."""
    if token.kind == "NUM":
        return many
    if token.kind == "PCT":
        return many / 100
    if not re.search(r"\bsec|\bs\b|秒", token.text):
        return None
    if token.kind in ("DUR", "EACHDUR"):
        return many * 1000
    span = token.value
    if isinstance(span, Span) and span.start_ms == 0 and span.end_ms is not None:
        return replace(span, end_ms=round(many * 1000))
    return None


def said_again(earlier: str, sentence: str, lexed: Callable[[str], list[Token]]) -> str | None:
    """The sentence before as it was meant, when this one only corrects a value in it."""
    said = lexed(sentence)
    tokens = condensed(list(said))
    at = next((i for i, t in enumerate(tokens) if t.kind not in _SECOND_THOUGHTS), len(tokens))
    is_told = _takes_back(said)
    while at < len(tokens) and tokens[at].kind in _LEADING:
        at += 1
    values = [token for token in tokens[at:] if token.kind != "SEP"]
    if not is_told or len(values) != 1 or values[0].kind not in _VALUES:
        return None
    new = sentence[values[0].start : values[0].end]
    plain = lexed(earlier)
    for found, kinds in (
        (condensed(list(plain)), [values[0].kind]),
        (plain, [token.kind for token in lexed(new)]),
    ):
        for first in reversed(range(len(found) - len(kinds) + 1)):
            row = found[first : first + len(kinds)]
            if [token.kind for token in row] == kinds:
                start = min(token.start for token in row)
                end = max(token.end for token in row)
                return earlier[:start] + new + earlier[end:]
    return None


_SECOND_THOUGHTS: Final = frozenset({"SEP", "CORRECTION", "NEG"})


def _takes_back(said: Sequence[Token]) -> bool:
    """Whether a sentence begins with "no," or "sorry"; a no to a thing is none of these."""
    is_told = False
    for token, following in itertools.pairwise(said):
        if token.kind not in _SECOND_THOUGHTS:
            return is_told
        if token.kind == "NEG" and (token.text not in _NO or following.kind != "SEP"):
            is_led = following.kind == "CORRECTION" and token.text in _NO
            if not is_led:
                return False
        is_told = is_told or token.kind == "NEG"
        is_told = is_told or (token.kind == "CORRECTION" and token.text not in _WEAKLY)
    return is_told


# Said of the whole film as often as of what was said before.
_WEAKLY: Final = frozenset({"make that", "rather"})
