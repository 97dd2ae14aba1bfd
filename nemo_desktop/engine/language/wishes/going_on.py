"""Wishes that hold to what the sentence before was about: longer still, brighter."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.editing.grading import SetGrade
from nemo_desktop.engine.editing.pictures import SetDuration
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Outcome, wish
from nemo_desktop.engine.language.wishes.color import grade
from nemo_desktop.engine.language.wishes.length import change_length, relative_length
from nemo_desktop.engine.language.wishes.shape import some_transitions

_IT: Final = Token("IT", None, 0, 0)
_OF_ALL: Final = ("FILM", "WHOLE", "IT")


# Not so bright, 别那么亮: the other way, by a step.
_TOO_FAR: Final = re.compile(r"\b(?:so|that|quite so|as)\b|那么|这么|太|那样")
_TURNED: Final = {
    "LONGER": "SHORTER", "SHORTER": "LONGER", "LIGHTER": "DARKER", "DARKER": "LIGHTER",
}  # fmt: skip


@wish(
    "going_on",
    "LONGER|SHORTER|LIGHTER|DARKER|BYTIME|BYDUR|FASTER|SLOWER",
    "FASTER SLOWER LONGER SHORTER LIGHTER DARKER BIT MUCH MORE LESS NEG BYDUR BYTIME",
    makes_film=False,
)
def going_on(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A bit longer, brighter still: of the picture that the sentence before made so."""
    last = scene.last[-1] if scene.last else None
    is_crossing = isinstance(last, SetTransitions) and not find(tokens, "FILM", "WHOLE")
    is_of_all = find(tokens, *_OF_ALL) is not None and not is_crossing
    if last is None or scene.done or scene.named or is_of_all:
        return None
    if find(tokens, "NEG"):
        if not _TOO_FAR.search(scene.sentence.casefold()):
            return None
        tokens = [replace(t, kind=_TURNED[t.kind]) for t in tokens if t.kind in _TURNED]
    if find(tokens, "LIGHTER", "DARKER"):
        is_same = isinstance(last, SetGrade) and last.part == "brightness" and last.which.ids
        return grade([*tokens, _IT], scene) if is_same else None
    if isinstance(last, SetTransitions) and (last.style is not None or last.keeps_style):
        return some_transitions([Token("TRANSWORD", None, 0, 0), *tokens], scene)
    if not isinstance(last, SetDuration) or not last.which.ids or find(tokens, "FASTER", "SLOWER"):
        return None
    act = change_length if find(tokens, "BYTIME", "BYDUR") else relative_length
    return act([*tokens, _IT], scene)
