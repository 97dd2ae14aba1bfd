"""What of a film can be heard, as facts; no sample is computed here."""

import hashlib
import json
from dataclasses import astuple, dataclass, field
from typing import Final

from nemo_desktop.engine.render.film import Clip, Film, Footage, Sound, frame_at
from nemo_desktop.engine.render.pictures.playing import LOOP
from nemo_desktop.engine.render.reach import Reach, reach, showings

# Samples a second of everything that sounds.
RATE: Final = 48_000
# Part of every sound's fingerprint: raise it when the same film must sound different.
VERSION: Final = 8
# A sound that begins or ends at a cut does so in this time: at once would be a click.
_SOFT_CUT: Final = RATE // 200
_DIPS: Final = frozenset({"dip_black", "dip_white"})


@dataclass(frozen=True, slots=True)
class Ramp:
    """Samples of a cue between which it comes or goes."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A clip's own sound: where in the film it is heard, and how it comes and goes.

    The part of the file begins `ahead` samples after `start`; below 0, so much has run. What is
    heard `beyond` its ends is what a transition shows there.
    """

    media: str
    start: int
    count: int
    volume: float
    rise: Ramp
    fall: Ramp
    footage: Footage | None = None
    ahead: int = 0
    beyond: Reach = field(default_factory=Reach)


def has_sound(film: Film) -> bool:
    """Whether anything can be heard in the film; if not it needs no sound track."""
    return bool(cues(film)) or any(is_heard(film, sound) for sound in film.sounds)


def is_heard(film: Film, sound: Sound) -> bool:
    """Whether a sound lies in the film and is not muted."""
    return span(film, sound)[1] > 0 and sound.volume > 0.0


def sample_count(film: Film) -> int:
    """The film's length in samples: that of its frames."""
    return sample_at(film, film.duration_ms)


def fingerprint(film: Film) -> str:
    """SHA-256 of all the film's sound depends on: equal fingerprints, equal sound."""
    facts = [
        VERSION,
        sample_count(film),
        film.fps,
        [astuple(sound)[1:] for sound in film.sounds],
        [astuple(cue) for cue in cues(film)],
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def sample_at(film: Film, time_ms: int) -> int:
    """The sample of the frame border nearest to a moment."""
    return _sample_of(frame_at(time_ms, film.fps), film)


def span(film: Film, sound: Sound) -> tuple[int, int]:
    """First sample and length of a sound inside the film."""
    start = max(0, sample_at(film, sound.start_ms))
    end = min(sample_at(film, sound.start_ms + sound.duration_ms), sample_count(film))
    return start, max(0, end - start)


def cues(film: Film) -> tuple[Cue, ...]:
    """The sounds of the film's own clips; each lasts as long as its picture can be seen.

    Where one picture becomes another, so do their sounds, in the same time.
    """
    if not any(map(_sounds, film.clips)):
        return ()
    shown = showings(film)
    kinds = [clip.transition_in.kind if clip.transition_in else "" for clip in film.clips]
    found = []
    for index, (clip, own) in enumerate(zip(film.clips, shown, strict=True)):
        begun = shown[index - 1].late if index else 0
        ending = shown[index + 1].early if index + 1 < len(shown) else 0
        start, stop = (_sample_of(at, film) for at in (own.start - own.early, own.stop + own.late))
        rise = _sample_of(own.start + begun, film) - start
        fall = _sample_of(own.stop - ending, film) - start
        ahead = _sample_of(own.early - _run(clip, film), film)
        beyond = reach(clip.footage, own, film.fps) if clip.footage else Reach()
        first, last = _heard(clip, ahead, stop - start, beyond)
        coming = _coming(first, rise, is_dip=kinds[index] in _DIPS)
        is_dip = (*kinds, "")[index + 1] in _DIPS
        going = _going(fall, fall + (stop - start - fall) // 2 if is_dip else stop - start, last)
        if _sounds(clip) and stop > start:
            found.append(
                Cue(
                    clip.media, start, stop - start, clip.volume, coming, going,
                    clip.footage, ahead, beyond,
                )
            )  # fmt: skip
    return tuple(found)


def _heard(clip: Clip, ahead: int, count: int, beyond: Reach) -> tuple[int, int]:
    """Between which samples of a cue something sounds."""
    first = max(ahead - round(beyond.before_s * RATE), 0)
    if clip.footage is None or clip.footage.ending == LOOP:
        return (first if clip.footage is None else 0), count
    whole = round((clip.footage.whole_ms / 1000 + beyond.after_s) * RATE)
    return first, min(max(ahead + whole, first), count)


def _sounds(clip: Clip) -> bool:
    return clip.volume > 0.0 and (clip.footage is None or clip.footage.is_heard)


def _run(clip: Clip, film: Film) -> int:
    """How many frames of its footage have run when a clip begins."""
    return frame_at(clip.footage.skipped_ms, film.fps) if clip.footage else 0


def _coming(ahead: int, end: int, *, is_dip: bool) -> Ramp:
    begin = end // 2 if is_dip else min(ahead, end)
    return Ramp(begin, max(end, begin + _SOFT_CUT))


def _going(begin: int, end: int, last: int) -> Ramp:
    end = min(end, last)
    return Ramp(min(begin, end - _SOFT_CUT), end)


def _sample_of(frame: int, film: Film) -> int:
    return round(frame * RATE / film.fps)
