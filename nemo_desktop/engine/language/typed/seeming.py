"""How somebody looks or something feels, which is no mood to be set: she looks so happy there."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import listed

_SEEMS: Final = re.compile(
    r"\b(?:(?:feels|looks|seems)|(?:they|people|we|you|kids|faces|children|both|all|everyone|folks)"
    r"(?: all| both| just)* (?:look|feel|seem|are|were|looked|felt|seemed)|they're|we're|"
    r"(?:he|she)(?:'s| is| was)|(?:she|he|it|that) (?:looked|felt|seemed))"
    r" (?:(?:so|very|really|much|more|a lot|a bit|a little|quite|just|all|such|too|far|way) )*"
    r"(?=[a-z])"
    r"|(?:显得|看起来|看上去|看着|笑得|感觉|觉得)"
    r"(?:都|也|会|就|很|好|真|更|更加|比较|特别|非常|太|挺|那么|这么)*"
)
# Where one of these stands too, more is said than how it is.
_SAYING_NO_MORE: Final = frozenset(
    listed(
        "LOOKWORD STYLE MUCH MORE BIT IT TO AIM LIVING UNKNOWN ALL FILM PICS PIC TOO FOR IN ON AT"
        " STRANGER BETTER LOOK WITH FASTER SLOWER"
    )
)


def without_seeming(tokens: Sequence[Token], sentence: str) -> list[Token]:
    """The tokens without such a clause, where it is not all there is."""
    moods = [t for t in tokens if t.kind == "STYLE" or t.text.endswith("dramatic")]
    if not moods:
        return list(tokens)
    plain = sentence.casefold().replace("’", "'")
    places = [match.end() for match in _SEEMS.finditer(plain)]
    seen = [t for t in moods if any(t.start <= at < t.end for at in places)]
    said = [
        token
        for clause in _clauses(tokens)
        if not _SAYING_NO_MORE.issuperset(token.kind for token in clause)
        or not any(token in seen for token in clause)
        for token in clause
    ]
    return said if any(token.kind not in ("SEP", "AND") for token in said) else list(tokens)


_BECAUSE: Final = frozenset(listed("because since cause cos coz cuz bc as 因为"))


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The stretches between marks, and the marks."""
    first = 0
    for at, token in enumerate(tokens):
        if token.kind in ("SEP", "AND"):
            yield tokens[first:at]
            yield tokens[at : at + 1]
            first = at + 1
        elif token.text in _BECAUSE:
            yield tokens[first:at]
            first = at
    yield tokens[first:]
