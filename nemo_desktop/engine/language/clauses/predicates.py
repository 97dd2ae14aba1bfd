"""A subject of an English clause, and what is said of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from nemo_desktop.engine.language.clauses.english import (
    ADVERBS,
    DETERMINERS,
    DO,
    FILM,
    HUMAN,
    NUMBER,
    PERSONAL,
    PLURAL,
    POINTING,
    PREPOSITIONS,
    SEEN,
    Words,
    any_of,
)
from nemo_desktop.engine.language.clauses.verbs import is_past, is_unchanged

_SHARES: Final = any_of("half some most all many one lots each")


def head_of(subject: Words) -> str:
    """What a subject is about: the last noun before a preposition. Half of the team: team."""
    for at, word in enumerate(subject[1:], 1):
        if word in PREPOSITIONS and subject[at - 1] not in DETERMINERS - _SHARES:
            head = [word for word in subject[:at] if word not in ADVERBS]
            if head and head[-1] not in _SHARES:
                return head[-1]
    return next((word for word in reversed(subject) if word not in ADVERBS), "")


_SOME: Final = any_of("the some old most")
_TO_SOMEBODY: Final = any_of("me us people everyone my him her sense")


@dataclass(frozen=True)
class Predicate:
    """A subject, and from its verb on what is said of it."""

    subject: Words
    told: Words

    @cached_property
    def said(self) -> str:
        """What is said without how often or how really, from the verb on."""
        return " ".join(self._plain)

    @cached_property
    def verb(self) -> str:
        """The verb as it stands there."""
        return self._plain[0]

    @cached_property
    def rest(self) -> Words:
        """What follows the verb."""
        return self._plain[1:]

    @cached_property
    def _plain(self) -> Words:
        return [word for word in self.told if word not in ADVERBS] or self.told

    @cached_property
    def head(self) -> str:
        """See `head_of`."""
        return head_of(self.subject)

    @cached_property
    def is_of_film(self) -> bool:
        """Whether a thing of the film is spoken of: the title, picture four."""
        heads = (self.head, *(self.subject if NUMBER.match(self.head) else ()))
        return any(word in FILM or word.removesuffix("s") in FILM for word in heads)

    @property
    def is_pointed_at(self) -> bool:
        """Whether it is said of what was spoken of: it, this."""
        return self.head in POINTING

    @property
    def is_seen(self) -> bool:
        """Whether it is said of who or what a picture may show."""
        return self.head in SEEN or self.head.removesuffix("s") in SEEN

    @property
    def is_strange(self) -> bool:
        """Whether it is said of somebody or something outside the film."""
        return not (self.is_of_film or self.is_pointed_at or self.is_seen)

    @cached_property
    def is_many(self) -> bool:
        """Whether it is said of several, and the verb so without an ending."""
        is_plural = self.head.endswith("s") and self.head[-2:] not in ("ss", "is", "us")
        return is_plural or self.head in PLURAL or self.subject[-1] in ("all", "both")

    @cached_property
    def is_past(self) -> bool:
        """Whether it tells what was: he read it, for he reads it."""
        is_one = not self.is_many and self.subject[0] in PERSONAL | DETERMINERS and self.rest != []
        return is_past(self.verb) or (is_unchanged(self.verb) and is_one)

    @property
    def affects(self) -> bool:
        """Whether it tells what something does to somebody: it bugs me."""
        of_whom = [word for word in self.rest if word not in _SOME][:1]
        return not (_TO_SOMEBODY | HUMAN).isdisjoint(of_whom)

    @property
    def is_somebody(self) -> bool:
        """Whether it is said of somebody who is in no picture, as far as words tell."""
        is_own = self.head in HUMAN or self.subject[0] in ("my", "our")
        return is_own and not (self.is_of_film or self.is_seen) and self.head != "you"

    def first(self, found: frozenset[str]) -> int | None:
        """Where one of these words stands first."""
        return next((at for at, word in enumerate(self._plain) if word in found), None)

    def since(self, at: int) -> str:
        """What is said from there on, with a "don't" before it."""
        return " ".join(self._plain[at - (at > 0 and self._plain[at - 1] in DO) :])
