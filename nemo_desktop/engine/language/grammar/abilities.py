"""What the renderer can draw, so that nothing is promised that a film would not show."""

from collections.abc import Iterable
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Lexicon
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.color.looks import LOOKS
from nemo_desktop.engine.render.living.effects import EFFECTS
from nemo_desktop.engine.render.transitions import TRANSITIONS

MOTIONS: Final = frozenset(PRESETS)
KNOWN: Final = {
    "motion": MOTIONS,
    "look": frozenset(LOOKS),
    "transition": frozenset(TRANSITIONS),
    "effect": frozenset(EFFECTS),
}
_READ_BY_WORD: Final = frozenset(
    {"still", "zoom_in", "zoom_out", "pan_left", "pan_right", "pan_up", "pan_down", "punch_in"}
)
# Words of the registries that mean too much else to stand for one thing alone.
_TOO_PLAIN: Final = frozenset(
    {"rock", "circle", "clock", "slide", "burn", "dream", "documentary", "whip"}
)


def learn_registries(lexicon: Lexicon = WORDS) -> None:
    """Makes the words known that moves, looks, transitions and effects bring along.

    Words with a meaning keep it.
    """
    _learn(lexicon, "MOTION", ((name, preset.said_as) for name, preset in PRESETS.items()))
    _learn(lexicon, "LOOK", ((name, look.said_as) for name, look in LOOKS.items()))
    _learn(lexicon, "TRANS", ((name, change.said_as) for name, change in TRANSITIONS.items()))
    _learn(lexicon, "EFFECT", ((name, effect.said_as) for name, effect in EFFECTS.items()))


def _learn(lexicon: Lexicon, kind: str, said: Iterable[tuple[str, tuple[str, ...]]]) -> None:
    for name, phrases in said:
        for phrase in phrases:
            # "Pan left" and "快速推近" are read word by word.
            is_read = name in _READ_BY_WORD and lexicon.composes(phrase)
            if phrase not in _TOO_PLAIN and not is_read:
                lexicon.offer(kind, phrase, name)
