"""Sentences to wishes: the whole vocabulary, loaded, and how to read with it."""

from typing import Final

from nemo_desktop.engine.language import phrases, wishes, words
from nemo_desktop.engine.language.clauses import contrasting, leaving
from nemo_desktop.engine.language.grammar import abilities, targets
from nemo_desktop.engine.language.grammar.wish import WISHES, Wish
from nemo_desktop.engine.language.hearing import guesses
from nemo_desktop.engine.language.phrases import evenly
from nemo_desktop.engine.language.reading import Part, Reading, read, read_again, read_plainly
from nemo_desktop.engine.language.talk import moments
from nemo_desktop.engine.language.words import frames

__all__ = [
    "DECLARED",
    "WISHES",
    "Part",
    "Reading",
    "Wish",
    "read",
    "read_again",
    "read_plainly",
    "warm_up",
]

# Importing a module makes its words, phrases and wishes known.
DECLARED: Final = (words, phrases, wishes, targets, contrasting, leaving, moments)
abilities.learn_registries()
frames.learn()
evenly.learn()


def warm_up() -> None:
    """Reads sentences with slips, so that the first one a person says finds all tables made."""
    read("slwo zoom in, 慢慢放大", ())
    guesses("标提", (), ())
