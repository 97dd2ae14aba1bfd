"""A length said behind the music that is the film's: make a film with calm music, 15 seconds."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.scene import Scene

_MARKS: Final = frozenset(",，、;；.。")


def is_of_the_film(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a mark parts the length from the music, where the film is only being made, or is
    not as long: no music is longer than its film."""
    length = find(tokens, "DUR")
    heard = [token for token in tokens if token.kind in ("MUSIC", "STYLE", "WHO")]
    if length is None or not heard or find(tokens, "FADE", "FADEIN", "FADEOUT", "FADEINOUT"):
        return False
    between = scene.sentence[heard[-1].end : length.start]
    is_begun = any(edit.kind == "make" for edit in scene.done)
    is_beyond = number(length) > scene.film.duration_ms
    return not _MARKS.isdisjoint(between) and (is_begun or is_beyond)
