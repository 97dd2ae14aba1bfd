"""The wish to have done to other pictures what the sentence before did: same for photo 2."""

from collections.abc import Sequence
from dataclasses import replace

from nemo_desktop.engine.editing.appearance import SetFit, SetLook, SetMotion
from nemo_desktop.engine.editing.grading import AddEffect, SetGrade
from nemo_desktop.engine.editing.pictures import SetDuration
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import find
from nemo_desktop.engine.language.scene import Scene
from nemo_desktop.engine.language.wish import Deed, Outcome, wish
from nemo_desktop.i18n import words


@wish(
    "likewise",
    "LIKEWISE WHO|EACH|ALL|PICS",
    "WHO EACH ALL PIC PICS CLIP",
    examples=("same for the second photo", "第二张也一样"),
    makes_film=False,
)
def likewise(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What was done last, to these pictures as well."""
    told = find(tokens, "WHO", "EACH", "ALL", "PICS")
    which = scene.which([told] if told is not None else tokens, inherits=False)
    edits = tuple(
        replace(edit, which=which)
        for edit in scene.last
        if isinstance(edit, SetFit | SetLook | SetMotion | AddEffect | SetGrade | SetDuration)
    )
    if not edits:
        return None
    return Deed(edits, words("engine.likewise", who=speech.who(scene, which)), which.ids)
