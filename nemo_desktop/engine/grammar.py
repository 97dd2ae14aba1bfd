"""Sentences to wishes: the whole vocabulary, loaded, and how to read with it."""

from typing import Final

from nemo_desktop.engine.language import (
    wishes_length,
    wishes_motion,
    wishes_order,
    wishes_shape,
    wishes_sound,
    wishes_talk,
    wishes_title,
)
from nemo_desktop.engine.language.reading import Part, Reading, read, read_again
from nemo_desktop.engine.language.wish import WISHES, Wish

__all__ = ["DECLARED", "WISHES", "Part", "Reading", "Wish", "read", "read_again"]

# Importing a module of wishes makes its words and wishes known.
DECLARED: Final = (
    wishes_motion,
    wishes_length,
    wishes_order,
    wishes_shape,
    wishes_title,
    wishes_sound,
    wishes_talk,
)
