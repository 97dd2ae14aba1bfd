"""What of a film can be heard, as facts; no sample is computed here."""

import hashlib
import json
from dataclasses import astuple
from typing import Final

from nemo_desktop.engine.render.film import Film, Sound, frame_at

# Samples a second of everything that sounds.
RATE: Final = 48_000
# Part of every sound's fingerprint: raise it when the same film must sound different.
VERSION: Final = 1


def has_sound(film: Film) -> bool:
    """Whether anything can be heard in the film; if not it needs no sound track."""
    return any(span(film, sound)[1] > 0 and sound.volume > 0.0 for sound in film.sounds)


def sample_count(film: Film) -> int:
    """The film's length in samples: that of its frames."""
    return sample_at(film, film.duration_ms)


def fingerprint(film: Film) -> str:
    """SHA-256 of all the film's sound depends on: equal fingerprints, equal sound."""
    facts = [VERSION, sample_count(film), film.fps, [astuple(sound)[1:] for sound in film.sounds]]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def sample_at(film: Film, time_ms: int) -> int:
    """The sample of the frame border nearest to a moment."""
    return round(frame_at(time_ms, film.fps) * RATE / film.fps)


def span(film: Film, sound: Sound) -> tuple[int, int]:
    """First sample and length of a sound inside the film."""
    start = max(0, sample_at(film, sound.start_ms))
    end = min(sample_at(film, sound.start_ms + sound.duration_ms), sample_count(film))
    return start, max(0, end - start)
