"""The wish for a closer crop, which only the camera can answer."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Outcome, Refusal, wish
from nemo_desktop.i18n import words


@wish(
    "crop_closer",
    "CLOSER",
    "WHO PIC PICS ALL EACH",
    examples=("crop photo 1 closer to the face", "第一张裁得近一点"),
    makes_film=False,
)
def crop_closer(_tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """What a crop cannot do, and the camera can."""
    return Refusal(words("engine.crop_closer"))
