"""A name with several meanings is of the kind that is spoken of beside it: a slide-up transition
is no text that slides up, and 升起的运镜 no title that rises."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Final, Protocol

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import is_han, listed
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.color.looks import LOOKS
from nemo_desktop.engine.render.transitions import TRANSITIONS

Fits = Callable[[Sequence[Token], int, int], bool]

# "Slide in from the right" may be as many tokens.
_MOST: Final = 5
_PICTURES: Final = frozenset(listed("PIC PICS MEASURE CLIP"))
_SHOWN: Final = _PICTURES | {"ALL", "EACH", "LOOKWORD"}
_CAMERA: Final = frozenset(listed("CAMERA AUTOMOVE"))
_TEXTS: Final = frozenset(listed("TITLEWORD TITLE QUOTE TITLESTYLE IT"))
_NO_LOOKS: Final = frozenset(listed("FILM CANVAS MUSIC VOLUME LOUDER QUIETER"))
# Between a camera and the name of its move.
_LIGHT: Final = frozenset(listed("CHANGE ADD MAKE TO WITH SPEED BIT FOR OF COLON"))
_MOVING: Final = frozenset(listed("ANIM NOANIM ALIVE STYLE UNKNOWN REMARK"))


class _Named(Protocol):
    @property
    def said_as(self) -> tuple[str, ...]: ...


def of_its_kind(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with every such name as what it names there."""
    found: list[Token] = []
    for _, row in groupby(tokens, lambda token: token.kind == "SEP"):
        found += _told(list(row))
    return found


def _told(clause: list[Token]) -> list[Token]:
    """One clause."""
    kinds = {token.kind for token in clause}
    if not kinds.isdisjoint(_TEXTS):
        return clause
    if "TRANSWORD" in kinds or ("BETWEEN" in kinds and not kinds.isdisjoint(_PICTURES)):
        return _named(clause, "TRANS", _transitions(), _is_change)
    if not kinds.isdisjoint(_CAMERA):
        return _named(clause, "MOTION", _moves(), _is_filmed)
    if kinds.isdisjoint(_SHOWN):
        return clause
    clause = _named(clause, "MOTION", _moves(), _is_lettering)
    return _named(clause, "LOOK", _looks(), _is_style) if kinds.isdisjoint(_NO_LOOKS) else clause


def _named(clause: list[Token], kind: str, names: Mapping[str, str], fits: Fits) -> list[Token]:
    """The clause with every name that fits as one token of the kind."""
    found: list[Token] = []
    at = 0
    while at < len(clause):
        for end in range(min(at + _MOST, len(clause)), at, -1):
            said = _said(clause[at:end])
            if said in names and clause[at].kind != kind and fits(clause, at, end):
                found.append(Token(kind, names[said], clause[at].start, clause[end - 1].end, said))
                break
        else:
            end = at + 1
            found.append(clause[at])
        at = end
    return found


def _said(row: Sequence[Token]) -> str:
    texts = [token.text for token in row]
    said = ("" if is_han(texts[0]) else " ").join(texts)
    return said.removeprefix("a ").removeprefix("the ")


def _is_change(clause: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name is how pictures change. A slide may also be a picture: it is none where it
    stands beside "transition", or first in "slide between the photos"."""
    if clause[at].kind not in ("PIC", "PICS") or end > at + 1:
        return True
    after = clause[end].kind if end < len(clause) else ""
    is_told = any(token.kind == "TRANSWORD" for token in clause[:at])
    return is_told or after == "TRANSWORD" or (at == 0 and after == "BETWEEN")


def _is_filmed(clause: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name is what the camera does: next to it but for light words."""
    if clause[at].kind not in _MOVING or end > at + 1:
        return False
    before = next((t.kind for t in reversed(clause[:at]) if t.kind not in _LIGHT), "")
    after = next((t.kind for t in clause[end:] if t.kind not in _LIGHT), "")
    return before in _CAMERA or after in _CAMERA


def _is_lettering(clause: Sequence[Token], at: int, end: int) -> bool:
    """Whether a text's move is said of a picture: rise on the second photo."""
    return clause[at].kind == "ANIM" and end == at + 1


def _is_style(clause: Sequence[Token], at: int, end: int) -> bool:
    """Whether a kind of music is said of a picture, or nothing else of its look: a dream filter."""
    is_look = any(token.kind == "LOOKWORD" for token in clause)
    return {token.kind for token in clause[at:end]} <= (
        {"STYLE", "UNKNOWN"} if is_look else {"STYLE"}
    )


@cache
def _transitions() -> Mapping[str, str]:
    return _names(TRANSITIONS)


@cache
def _moves() -> Mapping[str, str]:
    return _names(PRESETS)


@cache
def _looks() -> Mapping[str, str]:
    return _names(LOOKS)


def _names(known: Mapping[str, _Named]) -> Mapping[str, str]:
    return {said: name for name, thing in known.items() for said in thing.said_as}
