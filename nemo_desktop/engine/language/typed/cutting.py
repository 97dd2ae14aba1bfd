"""Where words end: Chinese without spaces when the longest ones leave a rest, and "secs."."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Lexicon, Token
from nemo_desktop.engine.language.grammar.text import is_han, listed

_UNKNOWN_COST = 100
_MOST_PIECES = 400


def has_rest(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    """Whether a Chinese character was left that nothing begins with."""
    return len(texts) <= _MOST_PIECES and any(
        token.kind == "UNKNOWN" and is_han(token.text) for token in tokens
    )


def ends(texts: Sequence[str], names: Lexicon) -> list[int]:
    """For each place the end of the word there, so that least of the sentence is unknown."""
    count = len(texts)
    costs = [0] * (count + 1)
    found = [0] * count
    for at in range(count - 1, -1, -1):
        found[at], costs[at] = at + 1, costs[at + 1] + 1
        if is_han(texts[at]):
            costs[at] += _UNKNOWN_COST
        for end in _known(texts, at, names):
            cost = costs[end] + 1
            if cost < costs[at] or (cost == costs[at] and end > found[at]):
                found[at], costs[at] = end, cost
    return found


def _known(texts: Sequence[str], at: int, names: Lexicon) -> list[int]:
    found = [end for tree in (WORDS, names) for _, end in tree.all_from(texts, at)]
    number = numbers.read(texts, at)
    return [*found, number[1]] if number is not None else found


_BEHIND_UNITS: Final = frozenset(
    listed("per each a an every long for of in at on to and or with from after before apiece")
)


def ends_sentence(texts: Sequence[str], end: int) -> bool:
    """Whether the dot behind "secs." ends a sentence too."""
    return texts[end - 1] == "." and end < len(texts) and texts[end] not in _BEHIND_UNITS
