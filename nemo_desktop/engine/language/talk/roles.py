"""What the phrases are for with which people speak of what they asked for earlier."""

from collections.abc import Iterable
from enum import Enum


class Role(Enum):
    """What a phrase says of something that was asked for earlier."""

    UNDO = "it is taken back, in so many words"
    REPENTED = "it is not wanted after all"
    NOT = "no"
    MAYBE = "it is not wanted, whoever put it there"
    AFTERWARDS = "that is said of something earlier"
    FAULT = "it was a mistake"
    WAS = "as it was"
    NICER = "it was nicer"
    EARLIER = "earlier, of what was nicer"
    BACK = "it comes back"
    KEPT = "it stays"
    ALL = "everything"
    BUT = "but this"
    SINCE = "all behind this"
    UNTIL = "as it was before this"
    RESTORED = "it is restored"
    WANTED = "it is wanted"
    FIRST = "at the very first"


# Phrases as patterns with their roles; each is cut out of a clause before the next is looked for.
# A group stands for words that stay, `q` for a quality, `where` for a place.
Phrases = Iterable[tuple[Role, str]]
