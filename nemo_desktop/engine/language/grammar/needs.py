"""What a pattern over kinds cannot do without, so that most are never tried."""

import re
from collections.abc import Iterator
from typing import Final

Needs = list[frozenset[str]]

# A kind; a group's beginning; a class of kinds; how often what stands before it may be there.
_PARTS: Final = re.compile(
    r"([A-Z][A-Z_]*)|(\((?:\?(?:[:=!]|<[=!]))?)|\[[^]]*\]|([?*]|\{0)|.", re.DOTALL
)


def needed(pattern: str) -> Needs:
    """Sets of kinds; of each, one is in whatever the pattern fits."""
    return _any_of(_PARTS.finditer(pattern))


def _any_of(parts: Iterator[re.Match[str]]) -> Needs:
    """What the alternatives up to the group's end need, all of them."""
    ways: list[Needs] = [[]]
    last: Needs = []
    for part in parts:
        kind, opening, optional = part.groups()
        if optional:
            last = []
            continue
        ways[-1] += last
        last = []
        if kind:
            last = [frozenset({kind})]
        elif opening:
            inside = _any_of(parts)
            last = [] if opening.endswith("!") else inside
        elif part.group() == "|":
            ways.append([])
        elif part.group() == ")":
            break
    ways[-1] += last
    if len(ways) == 1:
        return ways[0]
    return [frozenset().union(*(way[0] for way in ways))] if all(ways) else []
