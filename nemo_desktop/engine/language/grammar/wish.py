"""What a wish is: the kinds of words it needs and may hold, and what it does to a film."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words

# Words that hold others together; they may stand in any wish.
LIGHT: Final = frozenset(
    listed(
        """
    MAKE CHANGE ADD TO AT FOR ON IN WITH OF FROM AND SEP FILM IT CENTIMETRE BETWEEN SHOWN
    DASH YET SLASH COLON BY BACKTO CORRECTION ASIDE AGAIN
    """
    )
)
# Said twice they say no more than once: finish with it at the end.
_REPEATED: Final = frozenset(listed("ATSTART ATEND WHOLE ALL EACH SHOWN BIT MUCH ONLY"))
Say = Words | Callable[[Film, Film], Words]


@dataclass(frozen=True, slots=True)
class Deed:
    """A wish understood: edits, how to speak of them, and which clips were named."""

    edits: tuple[Edit, ...]
    say: Say
    named: tuple[str, ...] = ()
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A wish understood that cannot be: the reason, what would work, at most one question."""

    say: Words
    offers: tuple[Words, ...] = ()
    answers: tuple[Words, ...] = ()
    pending: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Nothing to do but to answer; `is_quiet` when an edit beside it says enough.

    `as_it_is` would make what was asked about what it is already: a bit more goes on from there.
    """

    say: Words | None = None
    offers: tuple[Words, ...] = ()
    named: tuple[str, ...] = ()
    is_quiet: bool = False
    as_it_is: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A wish about the history: undo, redo, take back by sentence or by subject, start over.

    `ids` are the clips whose last change is meant, `said` what was in the sentence that is meant:
    kinds of words with their values; `taken` the edits themselves, by sentence.
    """

    how: str
    subject: str = ""
    text: str = ""
    count: int = 1
    ids: tuple[str, ...] = ()
    said: tuple[tuple[str, object], ...] = ()
    taken: tuple[tuple[int, tuple[int, ...]], ...] = ()


Outcome = Deed | Refusal | Told | Step | None
Act = Callable[[Sequence[Token], Scene], Outcome]


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing a person may ask for.

    `needs`: for each, one of its kinds must occur; `may`: other kinds that can. A kind occurs
    once unless `many` names it. `examples` are its tests and its help.
    """

    name: str
    needs: tuple[frozenset[str], ...]
    may: frozenset[str]
    many: frozenset[str]
    act: Act
    examples: tuple[str, ...] = ()
    makes_film: bool = True


WISHES: Final[list[Wish]] = []


def wish(
    name: str, needs: str, may: str = "", *, examples: tuple[str, ...] = (), makes_film: bool = True
) -> Callable[[Act], Act]:
    """Declares a wish. In `needs`, alternatives are parted by `|`; in both, `*` allows many."""

    def known(act: Act) -> Act:
        required = tuple(
            frozenset(kind.rstrip("*") for kind in need.split("|")) for need in needs.split()
        )
        many = {
            k.rstrip("*")
            for n in (*needs.split(), *may.split())
            for k in n.split("|")
            if k[-1] == "*"
        }
        allowed = frozenset(kind.rstrip("*") for kind in may.split()).union(*required)
        WISHES.append(Wish(name, required, allowed, frozenset(many), act, examples, makes_film))
        return act

    return known


def weight(candidate: Wish, kinds: Sequence[str]) -> int:
    """How much of what a wish needs was really said, words that only hold others aside."""
    present = set(kinds) - LIGHT
    wanted = frozenset().union(*candidate.needs)
    return min(len(candidate.needs), len(wanted & present))


def fits(candidate: Wish, kinds: Sequence[str]) -> bool:
    """Whether a part made of these kinds of words can be this wish."""
    present = set(kinds)
    if not all(need & present for need in candidate.needs):
        return False
    seen: set[str] = set()
    for kind in kinds:
        if kind in LIGHT:
            continue
        if kind not in candidate.may or (
            kind in seen and kind not in candidate.many and kind not in _REPEATED
        ):
            return False
        seen.add(kind)
    return True
