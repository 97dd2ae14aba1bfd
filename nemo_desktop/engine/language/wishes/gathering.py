"""Wishes to take all pictures into a film that is not there yet: put them together."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Outcome, wish
from nemo_desktop.engine.language.wishes.make import make

_JOINING: Final = frozenset(
    listed("combine join merge stitch string piece splice put_together 合在一起 拼起来 拼在一起")
)
_ALL: Final = ("them", "these", "them all", "全部", "全都")


@wish(
    "gather",
    "IT|ALL|WHO",
    "ADD MOVE INCLUDEVERB MAKE NUM MEASURE SIDE ALL IT",
    examples=("put them together", "use all of them", "全部放进去"),
    makes_film=False,
)
def gather(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """All pictures, where none is in the film yet."""
    told = [token.value for token in tokens if token.kind == "WHO"]
    if scene.film.clips or any(not isinstance(w, Who) or w.how != "all" for w in told):
        return None
    verb = find(tokens, "ADD", "MOVE", "INCLUDEVERB", "MAKE")
    if verb is None and not any(token.text.endswith(_ALL) for token in tokens):
        return None
    if verb is not None and verb.kind == "MAKE" and verb.text.replace(" ", "_") not in _JOINING:
        return None
    return make([Token("MAKE", None, 0, 0), Token("FILM", None, 0, 0)], scene)
