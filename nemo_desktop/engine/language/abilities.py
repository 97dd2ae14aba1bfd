"""What the renderer can draw, so that nothing is promised that a film would not show."""

from importlib.util import find_spec
from typing import Final

from nemo_desktop.engine.language.lexicon import WORDS, Lexicon
from nemo_desktop.engine.render.motion import PRESETS

MOTIONS: Final = frozenset(PRESETS)
HAS_LOOKS: Final = find_spec("nemo_desktop.engine.render.looks") is not None


def learn_presets(lexicon: Lexicon = WORDS) -> None:
    """Makes the words known that a camera preset brings along; words with a meaning keep it."""
    for name, preset in PRESETS.items():
        for phrase in preset.said_as:
            lexicon.offer("MOTION", phrase, name)
