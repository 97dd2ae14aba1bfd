"""What a short clause points to from what was spoken of before: the one before it, 放到最前面."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.talk.topic import said
from nemo_desktop.engine.language.wishes.likewise import is_too

_TO_AN_END: Final = ({"MOVE", "FIRST"}, {"MOVE", "LAST"})
_ENDS: Final = {"FIRST": "ATSTART", "LAST": "ATEND"}
# The one before it, 它前面那张.
_BESIDE_IT: Final = (["NUM", "IT"], ["PIC", "IT"], ["IT", "IT"], ["IT", "PIC"], ["IT"])


def pointed(clause: Sequence[Token], wished: str) -> list[Token]:
    """The clause with what it points to said."""
    kinds = [token.kind for token in clause]
    if {*kinds} in _TO_AN_END:
        return [replace(token, kind=_ENDS.get(token.kind, token.kind)) for token in clause]
    if kinds == ["KEEP", "ATEND"] and clause[0].text == "the same":
        return [clause[1], said("LIKEWISE")]
    if kinds == ["MUCH", "DUR"]:  # 我更想要6秒
        return [clause[1]]
    if kinds == ["KEEP", "WHO", "OF", "IT"] and clause[2].text == "out of":
        return _kept_out(clause[1])
    return _beside_it(clause) if is_too(wished) else list(clause)


def _beside_it(clause: Sequence[Token]) -> list[Token]:
    """The picture on one side of the one that was spoken of, and that one as it is otherwise."""
    kinds = [token.kind for token in clause]
    sides = [kind for kind in kinds if kind in ("BEFORE", "AFTER")]
    rest = [kind for kind in kinds if kind not in ("BEFORE", "AFTER", "ON", "FOR")]
    if kinds == ["PREVIOUS"]:
        return [said("WHO", Who("before_these"))]
    if len(sides) == 1 and rest in _BESIDE_IT:
        return [said("WHO", Who(f"{sides[0].casefold()}_these"))]
    return list(clause)


def _kept_out(named: Token) -> list[Token]:
    """Keep b out of it: all the others."""
    who = named.value
    if not isinstance(who, Who) or who.how not in ("places", "files"):
        return [named]
    return [replace(named, value=replace(who, how="but"))]
