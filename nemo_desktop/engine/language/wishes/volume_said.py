"""How a new volume is told: of the music, and of the clips' own sound."""

from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words


class VolumeSaid:
    """How a new volume is told."""

    def __init__(self, sound_id: str) -> None:
        self._id = sound_id

    def __call__(self, before: Film, film: Film) -> Words:
        """Old and new percentage."""
        old = next(sound for sound in before.sounds if sound.id == self._id)
        new = next(sound for sound in film.sounds if sound.id == self._id)
        name, share = speech.heard(new), speech.percent(new.volume)
        if new.volume == 0:
            return words("engine.music.muted", name=name)
        if old.volume == 0:
            return words("engine.music.unmuted", name=name, percent=share)
        was = speech.percent(old.volume)
        return words("engine.music.volume", name=name, before=was, after=share)


class ClipSoundSaid:
    """How a new volume of the clips' own sound is told."""

    def __init__(self, clip_id: str) -> None:
        self._id = clip_id

    def __call__(self, before: Film, film: Film) -> Words:
        """Old and new percentage."""
        old = next(clip.volume for clip in before.clips if clip.id == self._id)
        new = next(clip.volume for clip in film.clips if clip.id == self._id)
        if new == 0:
            return words("engine.clip_sound.muted")
        return words("engine.clip_sound.volume", before=speech.percent(old),
                     after=speech.percent(new))  # fmt: skip
