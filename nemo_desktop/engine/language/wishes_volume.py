"""Wishes about how loud the music is."""

import itertools
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.sounds import LOUDEST, EditSound
from nemo_desktop.engine.language import speech
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.scene import Scene, stem
from nemo_desktop.engine.language.sounding import recordings, sounds_meant
from nemo_desktop.engine.language.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

STEP: Final = 0.10
_SOUNDNOUN: Final = "MUSIC* STYLE* VOLUME"


@rule("HALFOF (VOLUME|MUSIC VOLUME)", "VOLUME (TO|AT|MUSIC)* HALFOF", "HALFOF (TO|OF)* VOLUME")
def half_volume(_tokens: Sequence[Token]) -> Made:
    """Half volume."""
    return "HALFVOLUME", 0.5


@wish(
    "volume",
    "MUSIC|MUSICAT|VOLUME|LOUDER|QUIETER|MUTE|HALFVOLUME|FULLVOLUME "
    "PCT|MUSICAT|LOUDER|QUIETER|MUTE|UP|DOWN|HALFVOLUME|HALFOF|BIGGER|SMALLER|NUM|FULLVOLUME|SIDE|MORE|LESS|TWICE|LOWER|FRACTION",
    f"{_SOUNDNOUN} LOUDER* QUIETER* MUTE UP DOWN BIT MUCH PCT HALFVOLUME HALFOF WHO BIGGER SMALLER "
    "ALL NUM SIDE "
    "MORE LESS TWICE SPEED LOWER WITH FULLVOLUME PERCENT TIMES REPLACE KEEP FRACTION ONLY",
    examples=("turn the music down to 20%", "louder", "half volume", "把音乐音量调到20%", "静音"),
)
def volume(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music louder, quieter, or exactly so loud."""
    styles = {str(token.value) for token in tokens if token.kind == "STYLE"}
    present = {sound.name for sound in scene.film.sounds}
    if (styles and (find(tokens, "ADD") or not styles & present)) or recordings(tokens, scene):
        return None
    if find(tokens, "ADD") and not present:
        return None
    which = sounds_meant(tokens, scene)
    sounds = [sound for sound in scene.film.sounds if not which.ids or sound.id in which.ids]
    if len(sounds) > 1 and not find(tokens, "MUSIC", "ALL"):
        answers = tuple(words("engine.louder.which", name=stem(s.name)) for s in sounds[:2])
        return Refusal(words("engine.which_sound"), answers=answers)
    share = _share(tokens)
    if share is not None and share > LOUDEST:
        return Refusal(
            words("engine.loud.ask"),
            answers=(words("engine.loud.yes"), words("engine.loud.no")),
        )
    edit, notes = _volume_edit(tokens, which)
    if edit is None:
        return None
    return Deed((edit,), _VolumeSaid(sounds[0].id), notes=notes)


def _volume_edit(
    tokens: Sequence[Token], which: Which
) -> tuple[EditSound | None, tuple[Words, ...]]:
    """The change of volume asked for; None when none is."""
    up, down = _direction(tokens)
    share = _share(tokens)
    if find(tokens, "MUTE"):
        return EditSound(which, volume=0.0), ()
    if share is None:
        return _relative(tokens, which, (up, down)), ()
    if find(tokens, "WITH", "BY") or (_by(tokens) and (up or down)):
        return EditSound(which, step=share if up else -share), ()
    return EditSound(which, volume=share), ()


def _share(tokens: Sequence[Token]) -> float | None:
    """The percentage said, with or without its sign."""
    told, bare = find(tokens, "PCT", "FULLVOLUME", "FRACTION"), find(tokens, "NUM")
    if told is not None:
        return number(told)
    plain = find(tokens, "MUSICAT")
    if plain is not None:
        return number(plain) / 100
    if (
        bare is not None
        and 0 <= number(bare) <= 200
        and find(tokens, "TO", "AT", "VOLUME", "CHANGE")
    ):
        return number(bare) / 100
    return None


def _direction(tokens: Sequence[Token]) -> tuple[bool, bool]:
    """Whether up, whether down is meant."""
    side, lower = find(tokens, "SIDE"), find(tokens, "LOWER")
    up = find(tokens, "LOUDER", "BIGGER", "MORE") is not None
    down = find(tokens, "QUIETER", "SMALLER", "LESS") is not None
    if side is not None:
        up, down = up or side.value == "up", down or side.value == "down"
    if lower is not None:
        up, down = up or lower.value == 1, down or lower.value == -1
    return up, down


def _relative(
    tokens: Sequence[Token], which: Which, direction: tuple[bool, bool]
) -> EditSound | None:
    """A step, twice, half: from what it was."""
    up, down = direction
    twice = find(tokens, "TWICE")
    if find(tokens, "HALFVOLUME", "HALFOF"):
        is_from_now = down or find(tokens, "BY") or any(t.text == "减半" for t in tokens)
        return EditSound(which, factor=0.5) if is_from_now else EditSound(which, volume=0.5)
    if twice is not None:
        return EditSound(which, factor=number(twice))
    if not up and not down:
        return None
    step = 2 * STEP if find(tokens, "MUCH") else STEP
    return EditSound(which, step=step if up else -step)


def _by(tokens: Sequence[Token]) -> bool:
    """Whether a percentage is a change and not a target: 10% louder, 提高10%."""
    for one, other in itertools.pairwise(tokens):
        if one.kind == "PCT" and other.kind in ("LOUDER", "QUIETER", "MORE", "LESS"):
            return True
        if other.kind == "PCT" and one.text in (
            "提高",
            "调高",
            "降低",
            "调低",
            "增大",
            "减小",
            "增加",
            "减少",
            "降",
        ):
            return True
    return False


class _VolumeSaid:
    """How a new volume is told."""

    def __init__(self, sound_id: str) -> None:
        self._id = sound_id

    def __call__(self, before: Film, film: Film) -> Words:
        """Old and new percentage."""
        old = next(sound for sound in before.sounds if sound.id == self._id)
        new = next(sound for sound in film.sounds if sound.id == self._id)
        if new.volume == 0:
            return words("engine.music.muted", name=stem(new.name))
        return words("engine.music.volume", name=stem(new.name), before=speech.percent(old.volume),
                     after=speech.percent(new.volume))  # fmt: skip
