"""Phrases made of kinds of words: each rule a pattern over kinds, and what it amounts to."""

import re
from collections.abc import Callable, Iterable, Sequence
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
        _rules_of.cache_clear()
        return build

    return known


def _bits(letters: Iterable[str]) -> int:
    """Kinds as one number: a bit for each."""
    return reduce(or_, (1 << ord(one) - _FIRST for one in letters), 0)


def condensed(tokens: list[Token]) -> list[Token]:
    """The tokens with every phrase that a rule knows made into one token."""
    kinds = "".join(letter(token.kind) for token in tokens)
    there = _bits(kinds)
    waiting = reduce(or_, map(_rules_of, {token.kind for token in tokens}), _rules_of(""))
    while waiting:
        first_waiting = waiting & -waiting
        waiting ^= first_waiting
        known = RULES[first_waiting.bit_length() - 1]
        if known.all_of & ~there or not all(map(there.__and__, known.one_of)):
            continue
        at = 0
        while match := known.pattern.search(kinds, at):
            first, last = match.span()
            if last == first:
                break
            made = known.build(tokens[first:last])
            if made is None:
                at = first + 1
                continue
            tokens[first:last] = [_joined(tokens[first:last], made)]
            kinds = kinds[:first] + letter(made[0]) + kinds[last:]
            there = _bits(kinds)
            waiting |= _rules_of(made[0]) & -(first_waiting << 1)  # those behind this one
            at = first if made[0] in _AGAIN else first + 1
    return tokens


@cache
def _rules_of(kind: str) -> int:
    """As bits, the rules to be tried where there is this kind of word; of "", wherever. Each is
    one of the rules of a single kind, or of a few, that it cannot do without."""
    mine = _bits([letter(kind)]) if kind else 0
    found = 0
    for place, known in enumerate(RULES):
        all_of, some = known.all_of, min(known.one_of, default=0)
        keys = 1 << all_of.bit_length() - 1 if all_of else some
        if keys & mine or not (keys or kind):
            found |= 1 << place
    return found


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
