"""A row of values under a heading: another move for each, the first up, the second out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.clauses.eliding import divided
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.targets import Who, is_whole
from nemo_desktop.engine.language.grammar.text import is_han, listed

_TOPICS: Final = frozenset(
    listed("AUTOMOVE MOVE CAMERA LOOKWORD LENGTH EFFECTWORD MOTION PAN ZOOM")
)
_SEVERAL: Final = frozenset(listed("DIFFERENT NEW EACH"))
_HEADING: Final = (
    _TOPICS
    | _SEVERAL
    | frozenset(
        listed(
            """
    TITLEWORD ALL PIC PICS CLIP ON FOR TO WITH IN OF ADD MAKE CHANGE KEEP NUM MEASURE IT SPEEDNOUN
            """
        )
    )
)
_OTHERWISE: Final = frozenset(("differently", "unlike", "vary", "varied", "安排", "设置"))
_BEFORE_ROW: Final = frozenset(listed("COLON SEP TO ADD WITH CHANGE MAKE"))
_IN_TURN: Final = ("分别", "依次", "分别用", "各自")
_ENDS: Final = frozenset({"SEP", "AND"})
_VALUES: Final = frozenset(listed("MOTION SPEED PAN TILT ZOOM IN OUT SIDE LOOK CAMERA LOOKWORD"))
_ORDINALS: Final = frozenset(listed("ORD SECOND LAST FIRST"))
_PLACED: Final = _ORDINALS | frozenset(listed("NTH MIDDLEONE WHO PENULTIMATE PIC CLIP REST"))
_NOUNS: Final = frozenset(listed("PIC PICS MEASURE CLIP IT NUM"))


def under_heading(tokens: list[Token]) -> list[Token]:
    """The tokens without a heading whose row says it all; bare values are for one picture each."""
    tokens = _in_turn(tokens)
    end = next((at for at, token in enumerate(tokens) if _ends_heading(tokens, at)), None)
    if end is None:
        return tokens
    start = max((at + 1 for at in range(end) if tokens[at].kind == "SEP"), default=0)
    heading = tokens[start:end]
    kinds = {token.kind for token in heading if token.text not in _OTHERWISE}
    in_turn = tokens[end].text in _IN_TURN
    if not kinds <= _HEADING or not (in_turn or kinds & (_TOPICS | _SEVERAL | {"TITLEWORD"})):
        return tokens
    first = end + 1
    while first < len(tokens) and tokens[first].kind in _BEFORE_ROW:
        first += 1
    row = _row(divided(tokens[first:]), heading, kinds)
    if row is not None:
        return [*tokens[:start], *row]
    if in_turn:
        return [*tokens[:end], replace(tokens[end], kind="EACH", text="分别"), *tokens[end + 1 :]]
    return tokens


def _row(sides: list[list[Token]], heading: Sequence[Token], kinds: set[str]) -> list[Token] | None:
    """What a heading leads, each for its picture; None when it leads no row."""
    sides = [_numbered(side) for side in sides]
    wished = [side for side in sides if side[0].kind not in _ENDS]
    if len(wished) < 2:
        return None
    if all([token.kind for token in side] == ["QUOTE"] for side in wished) and _are_texts(heading):
        start = heading[-1].end
        told = [token for side in sides for token in side]
        return [*heading, Token("EACH", None, start, start, "each"), *told]
    is_several = bool(kinds & _SEVERAL) or any(t.text in _OTHERWISE for t in heading)
    if is_several and all(_is_placed(side) or _ends_placed(side) for side in wished[:2]):
        return [token for side in sides for token in _with_noun(side)]
    last = len(sides)
    while last > 2 and not _are_values(sides[:last]):
        last -= 1
    if last < 3:
        return None
    placed = [*(_for_one(sides, at) for at in range(last)), *sides[last:]]
    return [token for side in placed for token in side]


def _are_texts(heading: Sequence[Token]) -> bool:
    """Captions: “Dawn”, “Noon”, “Dusk”."""
    said = [token for token in heading if token.kind == "TITLEWORD"]
    is_each = any(token.kind == "EACH" for token in heading)
    return bool(said) and not is_each and (said[-1].text.endswith("s") or is_han(said[-1].text))


def _numbered(side: list[Token]) -> list[Token]:
    """1 to the left; pan left on 1: these numbers are pictures."""
    kinds = [token.kind for token in side]
    if len(side) > 1 and kinds[0] == "NUM" and set(kinds[1:]) <= _VALUES:
        at = 0
    elif len(side) > 2 and kinds[-2:] == ["ON", "NUM"] and set(kinds[:-2]) <= _VALUES:
        at = len(side) - 1
    else:
        return side
    value = side[at].value
    if not isinstance(value, int | float) or not is_whole(value):
        return side
    return [*side[:at], replace(side[at], kind="WHO", value=Who("places", (round(value),))),
            *side[at + 1 :]]  # fmt: skip


def _in_turn(tokens: list[Token]) -> list[Token]:
    """Zoom in, zoom out and pan left, in that order; warm and cool respectively."""
    kinds = [token.kind for token in tokens]
    while kinds[-1:] == ["SEP"]:
        kinds.pop()
    last = len(kinds) - 1 if kinds[-1:] == ["INTURN"] else len(kinds)
    last = len(kinds) - 2 if kinds[-2:] == ["IN", "ORDER"] else last
    if last >= len(kinds):
        return [token for token in tokens if token.kind != "INTURN"]
    row = tokens[: last - 1] if kinds[last - 1 : last] == ["SEP"] else tokens[:last]
    sides = divided(row)
    if _are_values(sides):
        return [token for at in range(len(sides)) for token in _for_one(sides, at)]
    return [token for token in tokens if token.kind != "INTURN"]


def _ends_heading(tokens: Sequence[Token], at: int) -> bool:
    """A colon; 分别; or a comma behind "a different move for each" before a picture."""
    token = tokens[at]
    if token.kind == "COLON":
        return at > 0
    if token.text in _IN_TURN and at:
        return any(other.kind in _TOPICS | {"PIC", "PICS", "MEASURE"} for other in tokens[:at])
    if token.kind != "SEP" or not at:
        return False
    said = tokens[:at]
    is_other = any(other.kind == "DIFFERENT" or other.text in _OTHERWISE for other in said)
    return is_other and _is_placed(tokens[at + 1 :])


def _is_placed(side: Sequence[Token]) -> bool:
    return bool(side) and side[0].kind in _PLACED


def _ends_placed(side: Sequence[Token]) -> bool:
    """Zoom in on the first."""
    return len(side) > 1 and any(token.kind in _PLACED for token in side[-2:])


def _with_noun(side: list[Token]) -> list[Token]:
    """The second 4 seconds: the second picture."""
    if len(side) < 2 or side[0].kind not in _ORDINALS or side[1].kind in _NOUNS - {"NUM"}:
        return side
    if side[0].kind == "LAST" and [token.kind for token in side[1:3]] == ["NUM", "MEASURE"]:
        return side
    at = side[0].end
    return [side[0], Token("PIC", None, at, at, "photo"), *side[1:]]


def _are_values(sides: Sequence[Sequence[Token]]) -> bool:
    """Whether every side is one move, or one look, and no more."""
    sides = [side for side in sides if side[0].kind not in _ENDS]
    if len(sides) < 2 or any(token.kind not in _VALUES for side in sides for token in side):
        return False
    are_looks = all(any(token.kind == "LOOK" for token in side) for side in sides)
    are_moves = all(
        any(token.kind in ("MOTION", "PAN", "TILT", "ZOOM") for token in side) for side in sides
    )
    return are_looks or are_moves


def _for_one(sides: Sequence[list[Token]], at: int) -> list[Token]:
    side = sides[at]
    if side[0].kind in _ENDS:
        return side
    place = 1 + sum(other[0].kind not in _ENDS for other in sides[:at])
    start = side[0].start
    return [Token("WHO", Who("places", (place,)), start, start, f"photo {place}"), *side]
