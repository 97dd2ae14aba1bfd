"""Phrases made of kinds of words: each rule a pattern over kinds, and what it amounts to."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.needs import needed

Made = tuple[str, object]
Build = Callable[[Sequence[Token]], Made | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` fits, the tokens become one of the kind that `build` says. Kinds as
    bits: `all_of` have to be there, and of each of `one_of` one."""

    pattern: re.Pattern[str]
    build: Build
    all_of: int
    one_of: tuple[int, ...]
    phase: int


# The first of Unicode's private characters.
_FIRST: Final = 0xE000
_letters: dict[str, str] = {}
RULES: Final[list[Rule]] = []


def letter(kind: str) -> str:
    """One character that stands for a kind in a pattern."""
    if kind not in _letters:
        _letters[kind] = chr(_FIRST + len(_letters))
    return _letters[kind]


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over kinds as a pattern over their characters."""
    told = re.sub(r"(?<!\[)\^", "(?<![^SEP])", pattern).replace("$", "(?=SEP*$)")
    spelled = re.sub(r"[A-Z][A-Z_]*", lambda match: letter(match.group()), told)
    return re.compile(spelled.replace(" ", ""))


def rule(*patterns: str, phase: int = 3) -> Callable[[Build], Build]:
    """Makes a phrase known: shapes (phase 0) before times (1), targets (2) and the rest (3)."""

    def known(build: Build) -> Build:
        for pattern in patterns:
            needs = [_bits(map(letter, kinds)) for kinds in needed(pattern)]
            all_of = reduce(or_, (bits for bits in needs if bits.bit_count() == 1), 0)
            one_of = tuple(bits for bits in needs if bits.bit_count() > 1)
            RULES.append(Rule(compiled(pattern), build, all_of, one_of, phase))
        RULES.sort(key=lambda known: known.phase)
        _rules_by_need.cache_clear()
        return build

    return known


def _bits(letters: Iterable[str]) -> int:
    """Kinds as one number: a bit for each."""
    return reduce(or_, (1 << ord(one) - _FIRST for one in letters), 0)


def condensed(tokens: list[Token]) -> list[Token]:
    """The tokens with every phrase that a rule knows made into one token."""
    kinds = "".join(letter(token.kind) for token in tokens)
    there = _bits(kinds)
    first_of, other_of = _rules_by_need()
    first = other = 0
    for kind in {"", *(token.kind for token in tokens)}:
        first, other = first | first_of.get(kind, 0), other | other_of.get(kind, 0)
    waiting = first & other
    while waiting:
        next_one = waiting & -waiting
        waiting ^= next_one
        known = RULES[next_one.bit_length() - 1]
        if known.all_of & ~there or not all(map(there.__and__, known.one_of)):
            continue
        at = 0
        while match := known.pattern.search(kinds, at):
            start, end = match.span()
            if end == start:
                break
            made = known.build(tokens[start:end])
            if made is None:
                at = start + 1
                continue
            tokens[start:end] = [_joined(tokens[start:end], made)]
            kinds = kinds[:start] + letter(made[0]) + kinds[end:]
            there = _bits(kinds)
            first |= first_of.get(made[0], 0)
            other |= other_of.get(made[0], 0)
            waiting = first & other & -(next_one << 1)  # those behind this one
            at = start if made[0] in _AGAIN else start + 1
    return tokens


@cache
def _rules_by_need() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """By kind of word, as bits, the rules of which it is the first thing that they need, or one of
    those that would do; and those of which it is the second, for words of two kinds are seldom
    there by chance. What needs one thing only needs it twice; what needs nothing needs ""."""
    found: tuple[dict[str, int], dict[str, int]] = {}, {}
    kinds = {1 << ord(sign) - _FIRST: kind for kind, sign in _letters.items()}
    for place, known in enumerate(RULES):
        needs = [*known.one_of, *_each(known.all_of)] or [0]
        for mine, need in zip(found, (needs[-1], needs[-2:][0]), strict=True):
            for kind in map(kinds.__getitem__, _each(need)) if need else ("",):
                mine[kind] = mine.get(kind, 0) | 1 << place
    return found


def _each(bits: int) -> list[int]:
    """Those bits one by one."""
    return [1 << place for place in range(bits.bit_length()) if bits >> place & 1]


_AGAIN: Final = frozenset({"WHO"})


def _joined(tokens: Sequence[Token], made: Made) -> Token:
    return Token(
        made[0],
        made[1],
        min(token.start for token in tokens),
        max(token.end for token in tokens),
        " ".join(token.text for token in tokens),
    )


def find(tokens: Sequence[Token], *kinds: str) -> Token | None:
    """The first token of one of these kinds."""
    return next((token for token in tokens if token.kind in kinds), None)


def number(token: Token | None) -> float:
    """What a number token says."""
    assert token is not None
    assert isinstance(token.value, int | float)
    return float(token.value)
