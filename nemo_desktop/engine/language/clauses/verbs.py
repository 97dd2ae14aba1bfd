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


# Shorter than the words of the list.
_GO: Final = "go goes went"
_NO_PAST: Final = frozenset(("indeed", "hundred"))
_LEAST: Final = len("owned")


@cache
def _forms() -> tuple[frozenset[str], ...]:
    """The bases, the third persons, the pasts, and the bases that are their past."""
    text = (paths.resources() / "words" / "verbs.txt").read_text(encoding="ascii")
    rows = [row.split(" ") for row in (*text.splitlines(), _GO)]
    base, third, _ = map(frozenset, zip(*rows, strict=True))
    past = frozenset(past for base, _, past in rows if past != base)
    return base, third, past, frozenset(base for base, _, past in rows if past == base)


def is_base(word: str) -> bool:
    """Whether it may be what they do: greet."""
    return word in _forms()[0] and word not in _NOUNS


def is_third(word: str) -> bool:
    """Whether it may be what somebody does: greets."""
    return word in _forms()[1] and word.removesuffix("s") not in _NOUNS


def is_past(word: str) -> bool:
    """Whether it is what somebody did: greeted, threw."""
    base, _, past, _ = _forms()
    is_regular = word.endswith("ed") and len(word) >= _LEAST
    return word in past or (is_regular and word not in base and word not in _NO_PAST)


def is_unchanged(word: str) -> bool:
    """Whether the past is the base: put, read, cut."""
    return word in _forms()[3]
