"""How somebody says that it is to be done soon: 2s each, quick; 快快快 做成8秒视频."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import listed

_SOON: Final = frozenset(
    listed("quick quickly fast asap hurry rush 快 快快 快快快 快点 快一点 快些")
)
# Where these are said, quick is how the camera goes, or a film plays.
_MOVING: Final = frozenset(listed("MOTION ZOOM PAN CAMERA AUTOMOVE SPEEDNOUN TILT FASTER SLOWER"))


# Nothing is left to be quick behind these: 每张两秒快点.
_SAID_IN_FULL: Final = frozenset(listed("DUR EACHDUR UNIT SECOND LOOK CANVAS QUOTE"))


def unhurried(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the hurry that stands apart: 2s each, quick; 快快快 做成8秒视频."""
    rest = list(tokens)
    if any(token.kind in _MOVING and not _is_hurry(token) for token in tokens):
        return rest
    if len(rest) > 1 and _is_hurry(rest[-1]) and rest[-2].kind in _SAID_IN_FULL:
        rest.pop()
    while len(rest) > 2 and rest[-1].kind == "SEP" and rest[-2].text in _SOON:
        rest.pop()
    while len(rest) > 2 and _is_hurry(rest[-1]) and rest[-2].kind == "SEP":
        del rest[-2:]
    start = 0
    while start < len(rest) and (_is_hurry(rest[start]) or (start and rest[start].kind == "SEP")):
        start += 1
    is_said = start > 1 and start < len(rest)
    return rest[start:] if is_said else rest


def _is_hurry(token: Token) -> bool:
    return token.text in _SOON and token.kind in ("SPEED", "FASTER", "UNKNOWN")
