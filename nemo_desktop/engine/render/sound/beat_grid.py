"""When the beats of music made here fall: by the tempo of its style, bent to fill its length."""

import math
from dataclasses import dataclass
from typing import Final

from nemo_desktop.engine.render.sound.soundtrack import RATE
from nemo_desktop.engine.render.sound.styles import Style

BEATS_A_BAR: Final = 4
_BEND: Final = 0.09
# What a bar too many for whole phrases is worth in tempo.
_PHRASE_WORTH: Final = 0.025
_PHRASE: Final = 4
# How long a last chord should sound, and what a second more or less is worth in tempo.
_RING_S: Final = (1.5, 3.3)
_RING_WORTH: Final = 0.2


@dataclass(frozen=True, slots=True)
class Grid:
    """The beats of a piece: `count` of them fill `samples` exactly; the last `ring` are the end."""

    samples: int
    count: int
    ring: int

    @property
    def beat_samples(self) -> float:
        """Length of a beat."""
        return self.samples / self.count

    @property
    def bpm(self) -> float:
        """Tempo."""
        return 60.0 * RATE / self.beat_samples

    def at(self, beat: float) -> int:
        """The sample a beat falls on."""
        return round(beat * self.beat_samples)


def grid_of(style: Style, samples: int) -> Grid:
    """Beats that fill the length: tempo bent by at most a few per cent so that the last bar rings.

    The end takes two to five beats after whole bars; the shortest pieces are an end alone.
    """
    ideal = samples / RATE * style.bpm / 60.0
    low, high = math.ceil(ideal * (1.0 - _BEND)), math.floor(ideal * (1.0 + _BEND))
    best = min(
        (count for count in range(max(low, 1), high + 1)),
        key=lambda count: (
            abs(math.log(count / ideal))
            + _ring_cost(_ring(count) * samples / RATE / count)
            + _PHRASE_WORTH * odd_bars((count - _ring(count)) // BEATS_A_BAR)
        ),
        default=max(1, round(ideal)),
    )
    return Grid(samples, best, _ring(best))


def odd_bars(bars: int) -> int:
    """How many bars are left when the middle of the piece is made of phrases of four."""
    if bars <= 6:
        return 0
    intro, outro = edges(bars)
    return (bars - intro - outro) % _PHRASE


def edges(bars: int) -> tuple[int, int]:
    """Bars of intro and outro as they are meant to be."""
    return (1, 2) if bars < 12 else (2, 2) if bars < 24 else (4, 4)


def _ring_cost(seconds: float) -> float:
    shortest, longest = _RING_S
    return _RING_WORTH * max(shortest - seconds, seconds - longest, 0.0)


def _ring(count: int) -> int:
    """How many beats the end has: what whole bars leave, at least two; short pieces half a bar."""
    if count < 4:
        return count
    return count - 2 if count < 6 else (count - 2) % BEATS_A_BAR + 2
