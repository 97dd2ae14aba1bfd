"""A length that is gone back to, said of what was once so long: back to 3 seconds, 改回3秒."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.talk.topic import said, seconds
from nemo_desktop.engine.render.film import Film

_GOING_BACK: Final = frozenset(
    listed("BACKTO CHANGE MAKE REDO TO IT DUR NUM ASIDE CORRECTION SEP AT")
)


def as_long_then(tokens: Sequence[Token], films: Sequence[Film]) -> list[Token] | None:
    """The length said of what was so long in an earlier film and is not now; None for the film."""
    length = find(tokens, "DUR") or _in_seconds(find(tokens, "NUM"))
    is_back = any("回" in token.text or "back" in token.text.split() for token in tokens)
    is_back = is_back or find(tokens, "BACKTO") is not None
    if length is None or not is_back or not {token.kind for token in tokens} <= _GOING_BACK:
        return None
    wanted, now = round(number(length)), _lengths(films[-1]) if films else {}
    for film in reversed(films[:-1]):
        for what, long in _lengths(film).items():
            if long == wanted and now.get(what, wanted) != wanted:
                if what == "EACHDUR":
                    return [replace(length, kind="EACHDUR")]
                if what == "FILM":
                    return [said("FILM"), length]
                return [said(what, ("title", 0) if what == "TITLE" else None), length]
    return None


def _in_seconds(token: Token | None) -> Token | None:
    return seconds(token) if token is not None else None


def _lengths(film: Film) -> Mapping[str, int]:
    """How long the film is, each picture, the text, the transitions: where that is one length."""
    crossings = {clip.transition_in.duration_ms for clip in film.clips if clip.transition_in}
    rows = {
        "FILM": {film.duration_ms},
        "EACHDUR": {clip.duration_ms for clip in film.clips},
        "TITLE": {title.duration_ms for title in film.titles},
        "TRANSWORD": crossings,
    }
    return {what: next(iter(row)) for what, row in rows.items() if len(row) == 1}
