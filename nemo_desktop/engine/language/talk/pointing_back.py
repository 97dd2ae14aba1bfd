"""What a short clause points to from what was spoken of before: the one before it, 放到最前面."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import number
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.talk.topic import said
from nemo_desktop.engine.language.wishes.likewise import is_too

_TO_AN_END: Final = ({"MOVE", "FIRST"}, {"MOVE", "LAST"})
_ENDS: Final = {"FIRST": "ATSTART", "LAST": "ATEND"}
# The one before it, 它前面那张.
_BESIDE_IT: Final = tuple(
    (*before, side, *behind)
    for side in ("BEFORE", "AFTER")
    for before, behind in (
        (("IT",), ("IT", "PIC")), (("IT",), ("IT",)), (("IT",), ("PIC",)), (("NUM",), ("IT",)),
        (("PIC",), ("IT",)), (("NUM",), ()), (("PIC",), ()),
    )
)  # fmt: skip


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
    """The picture on one side of the one that was spoken of, or so many behind it."""
    kinds = [token.kind for token in clause]
    if kinds == ["PREVIOUS"]:
        return [said("WHO", Who("before_these"))]
    begin = next((i for i, kind in enumerate(kinds) if kind not in ("ON", "FOR")), 0)
    for row in _BESIDE_IT:
        side = "AFTER" if "AFTER" in row else "BEFORE"
        if tuple(kinds[begin : begin + len(row)]) != row:
            continue
        count = round(number(clause[begin])) if row[0] == "NUM" else 1
        if count > 1 and side == "BEFORE":
            break
        who = Who(f"next_{count}") if side == "AFTER" else Who("before_these")
        return [*clause[:begin], said("WHO", who), *clause[begin + len(row) :]]
    return list(clause)


def _kept_out(named: Token) -> list[Token]:
    """Keep b out of it: all the others."""
    who = named.value
    if not isinstance(who, Who) or who.how not in ("places", "files"):
        return [named]
    return [replace(named, value=replace(who, how="but"))]
