"""Chords, how one leads into the next, and the tunes that fit them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

NAMES: Final = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
MAJOR: Final = (0, 2, 4, 5, 7, 9, 11)
MINOR: Final = (0, 2, 3, 5, 7, 8, 10)

_LETTERS: Final = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_QUALITIES: Final[dict[str, tuple[int, ...]]] = {
    "": (0, 4, 7),
    "5": (0, 7),
    "m": (0, 3, 7),
    "6": (0, 4, 7, 9),
    "m6": (0, 3, 7, 9),
    "69": (0, 4, 7, 9, 14),
    "7": (0, 4, 7, 10),
    "9": (0, 4, 7, 10, 14),
    "13": (0, 4, 10, 14, 21),
    "7b9": (0, 4, 7, 10, 13),
    "maj7": (0, 4, 7, 11),
    "maj9": (0, 4, 7, 11, 14),
    "m7": (0, 3, 7, 10),
    "m9": (0, 3, 7, 10, 14),
    "m11": (0, 3, 7, 10, 14, 17),
    "m7b5": (0, 3, 6, 10),
    "dim7": (0, 3, 6, 9),
    "add9": (0, 4, 7, 14),
    "madd9": (0, 3, 7, 14),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "9sus4": (0, 5, 7, 10, 14),
}
_SYMBOL: Final = re.compile(r"^([A-G])([b#]?)([^/]*)(?:/([A-G])([b#]?))?$")


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord as pitch classes; `bass` differs from `root` under a slash."""

    root: int
    quality: str
    bass: int

    @property
    def tones(self) -> tuple[int, ...]:
        """Its pitch classes, root first."""
        return tuple((self.root + step) % 12 for step in _QUALITIES[self.quality])

    @property
    def name(self) -> str:
        """Its name on paper."""
        under = "" if self.bass == self.root else f"/{NAMES[self.bass]}"
        return f"{NAMES[self.root]}{self.quality}{under}"


def chord(symbol: str, transposed_by: int = 0) -> Chord:
    """The chord a symbol such as `Dm9` or `G/B` names. Raises ValueError for any other text."""
    match = _SYMBOL.match(symbol)
    if match is None or match[3] not in _QUALITIES:
        raise ValueError(f"not a chord: {symbol!r}")
    root = _pitch_class(match[1], match[2]) + transposed_by
    bass = root if match[4] is None else _pitch_class(match[4], match[5]) + transposed_by
    return Chord(root % 12, match[3], bass % 12)


def _pitch_class(letter: str, accidental: str) -> int:
    return _LETTERS[letter] + {"": 0, "b": -1, "#": 1}[accidental]


def voicing(harmony: Chord, previous: Sequence[int], centre: int, voices: int) -> tuple[int, ...]:
    """MIDI pitches of a chord near `centre`, led from `previous` with the least movement.

    The root is left to the bass when there are more tones than voices, then the fifth; close and
    drop-2 positions of every inversion compete.
    """
    tones = list(harmony.tones)
    for spare in (harmony.tones[0], (harmony.root + 7) % 12):
        if len(tones) > voices and spare in tones:
            tones.remove(spare)
    tones = tones[:voices]
    candidates = [
        position
        for base in range(centre - 12, centre + 6)
        for position in _positions(tones, base, voices)
    ]
    return min(candidates, key=lambda notes: _effort(notes, previous, centre))


def _positions(tones: list[int], base: int, voices: int) -> list[tuple[int, ...]]:
    """Close and drop-2 positions with their lowest close note on `base`."""
    if base % 12 not in tones:
        return []
    close = [base]
    while len(close) < voices:
        above = (step for step in range(1, 13) if (close[-1] + step) % 12 in tones)
        close.append(close[-1] + next(above))
    found = [tuple(close)]
    if voices >= 4:
        found.append(tuple(sorted((*close[:-2], close[-2] - 12, close[-1]))))
    return found


def _effort(notes: tuple[int, ...], previous: Sequence[int], centre: int) -> float:
    """How unwelcome a voicing is: movement, distance from home, mud, a semitone on top."""
    effort = 0.6 * abs(sum(notes) / len(notes) - centre)
    if len(previous) == len(notes):
        effort += sum(abs(a - b) for a, b in zip(notes, previous, strict=True))
        effort += 0.8 * abs(notes[-1] - previous[-1])
    for low, high in pairwise(notes):
        effort += 6.0 if low < 52 and high - low < 4 else 0.0
    return effort + (3.0 if notes[-1] - notes[-2] == 1 else 0.0)


@dataclass(frozen=True, slots=True)
class Key:
    """A tonic and its scale."""

    tonic: int
    is_minor: bool

    @property
    def scale(self) -> tuple[int, ...]:
        """Pitch classes of the scale."""
        return tuple((self.tonic + step) % 12 for step in (MINOR if self.is_minor else MAJOR))

    @property
    def name(self) -> str:
        """Its name on paper."""
        return f"{NAMES[self.tonic]} {'minor' if self.is_minor else 'major'}"

    def under(self, harmony: Chord) -> tuple[int, ...]:
        """The scale bent to a chord: its foreign tones come in, what rubs against them goes."""
        foreign = [tone for tone in harmony.tones if tone not in self.scale]
        rubbing = {(tone + side) % 12 for tone in foreign for side in (-1, 1)}
        kept = [tone for tone in self.scale if tone in harmony.tones or tone not in rubbing]
        return tuple(sorted({*kept, *foreign}))

    def ladder(self, harmony: Chord, low: int, high: int) -> list[int]:
        """The pitches from `low` to `high` a tune may walk on over a chord."""
        scale = self.under(harmony)
        return [pitch for pitch in range(low, high + 1) if pitch % 12 in scale]


def nearest(pitch: float, classes: Sequence[int], low: int, high: int) -> int:
    """The pitch in low–high of one of the classes that lies nearest; the lower of two."""
    return min(
        (found for found in range(low, high + 1) if found % 12 in classes),
        key=lambda found: (abs(found - pitch), found),
    )


@dataclass(frozen=True, slots=True)
class Motif:
    """A tune's seed: where its notes begin, in 16ths, and by how many scale steps each moves."""

    steps: tuple[int, ...]
    moves: tuple[int, ...]

    def varied(self, generator: np.random.Generator) -> "Motif":
        """The same rhythm whose last notes turn another way."""
        moves = list(self.moves)
        for place in range(max(1, len(moves) - 2), len(moves)):
            moves[place] = int(generator.choice((-2, -1, 1, 2)))
        return Motif(self.steps, tuple(moves))


def motif(generator: np.random.Generator, rhythm: str) -> Motif:
    """A motif over a rhythm such as `x..x..x.`: mostly steps, at most one leap, then back."""
    steps = tuple(index for index, mark in enumerate(rhythm) if mark != ".")
    moves = [0]
    for _ in steps[1:]:
        if abs(moves[-1]) >= 3:
            moves.append(-int(np.sign(moves[-1])))
            continue
        weights = (0.05, 0.12, 0.28, 0.08, 0.28, 0.12, 0.07)
        moves.append(int(generator.choice((-3, -2, -1, 0, 1, 2, 3), p=weights)))
    return Motif(steps, tuple(moves))


def sung(
    seed: Motif, key: Key, chords: Sequence[Chord], start: int, compass: tuple[int, int]
) -> list[int]:
    """The motif's pitches from `start` within `compass`, `chords` giving the harmony at each note.

    Notes on beats one and three, and the last, sit on a tone of their chord; the rest walk the
    scale. A walk that would leave the compass turns back.
    """
    low, high = compass
    pitches: list[int] = []
    pitch = start
    for index, (step, move) in enumerate(zip(seed.steps, seed.moves, strict=True)):
        ladder = key.ladder(chords[index], low, high)
        place = ladder.index(nearest(pitch, key.under(chords[index]), low, high))
        turned = move if 0 <= place + move < len(ladder) else -move
        pitch = ladder[min(max(place + turned, 0), len(ladder) - 1)]
        if step % 8 == 0 or index == len(seed.steps) - 1:
            tones = chords[index].tones
            pitch = nearest(pitch, tones, low, high)
            if pitches and pitch == pitches[-1] and turned:
                pitch = _beside(pitch, tones, 1 if turned > 0 else -1, low, high)
        pitches.append(pitch)
    return pitches


def _beside(pitch: int, tones: Sequence[int], side: int, low: int, high: int) -> int:
    """The next tone above or below a pitch; the other way at the compass's edge."""
    for way in (side, -side):
        for step in range(1, 8):
            if low <= pitch + way * step <= high and (pitch + way * step) % 12 in tones:
                return pitch + way * step
    return pitch
