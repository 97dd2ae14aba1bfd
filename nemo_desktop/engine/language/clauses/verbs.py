"""The forms of ordinary English verbs."""

from functools import cache
from typing import Final

from nemo_desktop import paths
from nemo_desktop.engine.language.clauses.english import any_of

# Nouns far more often than verbs.
_NOUNS: Final = any_of(
    "photo picture image film movie video title music song sound clip slide text caption second "
    "minute frame color colour border background end beginning start middle corner top bottom side "
    "part half rest zoom pan crop fade name word letter time day night week year month home school "
    "work church party birthday wedding mother father baby dog cat horse man hand face eye head "
    "light house garden beach water people place thing number point line set row"
)


@cache
def _forms() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    rows = (paths.resources() / "words" / "verbs.txt").read_text(encoding="ascii").split("\n")
    columns = zip(*(row.split(" ") for row in rows if row), strict=True)
    base, third, past = (frozenset(column) for column in columns)
    return base, third, past


def is_base(word: str) -> bool:
    """Whether it may be what they do: greet."""
    return word in _forms()[0] and word not in _NOUNS


def is_third(word: str) -> bool:
    """Whether it may be what somebody does: greets."""
    return word in _forms()[1] and word.removesuffix("s") not in _NOUNS


def is_past(word: str) -> bool:
    """Whether it may be what somebody did, and is no base as well: greeted, threw."""
    return word in _forms()[2] and word not in _forms()[0]


def is_unchanged(word: str) -> bool:
    """Whether the past is the base: put, read, cut."""
    return word in _forms()[2] and word in _forms()[0]
