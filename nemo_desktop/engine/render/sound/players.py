"""The players: each reads the bars of a form in its own way and returns the notes of its part."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from nemo_desktop.engine.render.sound.arrangement import Bar, Form
from nemo_desktop.engine.render.sound.beat_grid import BEATS_A_BAR
from nemo_desktop.engine.render.sound.harmony import Chord, Motif, motif, nearest, sung, voicing
from nemo_desktop.engine.render.sound.styles import Part

_STRENGTHS: Final = {"X": 1.0, "x": 0.78, "o": 0.58, "-": 0.38}
_STEP: Final = 0.25


@dataclass(frozen=True, slots=True)
class Note:
    """One note: when and how long in beats, its MIDI pitch (0 for drums), how hard (0–1)."""

    beat: float
    beats: float
    pitch: int
    velocity: float


@dataclass(frozen=True, slots=True)
class Chair:
    """Where a player sits: the form, the part, and chance of its own."""

    form: Form
    part: Part
    chance: np.random.Generator

    def bars(self) -> list[Bar]:
        """The bars the part plays in; whoever plays in the last bar plays the end."""
        return [bar for bar in self.form.bars if self.plays(bar)]

    def plays(self, bar: Bar) -> bool:
        """Whether the part is on in a bar."""
        return self.part.enter <= bar.intensity < self.part.leave

    def rhythms(self) -> dict[int, str]:
        """The rhythm of each bar by its index: one for a section, the fill at its end.

        A section that comes again has the next rhythm of the part.
        """
        chosen: dict[int, str] = {}
        order = [str(self.part.rhythms[i]) for i in self.chance.permutation(len(self.part.rhythms))]
        turns: dict[str, int] = {}
        for bar in self.form.bars:
            letter = bar.section[:1]
            if bar.is_first:
                turns[letter] = turns.get(letter, -1) + 1
            fills = self.part.fill and bar.is_last and bar.intensity >= 0.7 and bar.index % 2
            turn = turns[letter] + (letter == "B")
            chosen[bar.index] = self.part.fill if fills else order[turn % len(order)]
        return chosen

    def hits(self, bar: Bar, rhythm: str) -> list[tuple[float, float, str]]:
        """(beat in the bar, beats until the next, sign) of a rhythm, swung, cut to the bar."""
        steps = [place for place, sign in enumerate(rhythm) if sign != "."]
        steps = [place for place in steps if place * _STEP < bar.beats]
        ends = [*steps[1:], round(bar.beats / _STEP)]
        return [
            (self._swung(place), self._swung(end) - self._swung(place), rhythm[place])
            for place, end in zip(steps, ends, strict=True)
        ]

    def _swung(self, step: int) -> float:
        style = self.form.style
        if step // style.swing_steps % 2 == 0:
            return step * _STEP
        return (step + (2.0 * style.swing - 1.0) * style.swing_steps) * _STEP

    def harmonies(self) -> dict[int, list[tuple[float, float, Chord, tuple[int, ...]]]]:
        """(beat, beats, chord, voicing) by bar, each voicing led from the one before."""
        found: dict[int, list[tuple[float, float, Chord, tuple[int, ...]]]] = {}
        last: tuple[int, ...] = ()
        for bar in self.form.bars:
            found[bar.index] = []
            for start, length, harmony in bar.spans():
                last = voicing(harmony, last, self.part.centre, self.part.voices)
                found[bar.index].append((start, length, harmony, last))
        return found


def hold(chair: Chair) -> list[Note]:
    """Long chords; a tone that two neighbours share is held on, not struck again."""
    notes: list[Note] = []
    held: dict[int, Note] = {}
    harmonies = chair.harmonies()
    for bar in chair.bars():
        velocity = 0.45 + 0.45 * bar.intensity
        for start, length, _, pitches in harmonies[bar.index]:
            beat = bar.beat + start
            carried: dict[int, Note] = {}
            for pitch in pitches:
                before = held.get(pitch)
                if before and abs(before.beat + before.beats - beat) < 1e-6 and before.beats < 12:
                    carried[pitch] = replace(before, beats=before.beats + length)
                else:
                    carried[pitch] = Note(beat, length, pitch, velocity)
            notes += [
                note for pitch, note in held.items() if carried.get(pitch, note).beat != note.beat
            ]
            notes += [note for pitch, note in held.items() if pitch not in carried]
            held = carried
    return notes + list(held.values())


def comp(chair: Chair) -> list[Note]:
    """Struck chords in a rhythm, rolled a little from low to high."""
    notes: list[Note] = []
    rhythms, harmonies = chair.rhythms(), chair.harmonies()
    for bar in chair.bars():
        if bar.is_end:
            pitches = harmonies[bar.index][0][3]
            home = nearest(pitches[0] - 7, (bar.chords[0][1].root,), 24, pitches[0] - 1)
            notes += _rolled(bar, (home, *pitches), 0.08)
            continue
        for start, length, sign in chair.hits(bar, rhythms[bar.index]):
            pitches = _voicing_at(harmonies[bar.index], start)
            strength = _STRENGTHS[sign] * (0.6 + 0.3 * bar.intensity)
            for place, pitch in enumerate(pitches):
                late = 0.008 * place
                notes.append(Note(bar.beat + start + late, length * 0.94, pitch, strength))
    return notes


def strum(chair: Chair) -> list[Note]:
    """A guitar hand: down on the beat from the lowest string, up between, from the highest."""
    notes: list[Note] = []
    rhythms, harmonies = chair.rhythms(), chair.harmonies()
    for bar in chair.bars():
        pitches = harmonies[bar.index][0][3]
        if bar.is_end:
            notes += _rolled(bar, (*pitches, pitches[0] + 12), 0.05)
            continue
        for start, length, sign in chair.hits(bar, rhythms[bar.index]):
            pitches = _voicing_at(harmonies[bar.index], start)
            down = round(start / _STEP) % 4 == 0
            strings = (*pitches, pitches[0] + 12) if down else pitches[:0:-1]
            for place, pitch in enumerate(strings):
                late = (0.022 if down else 0.016) * place
                strength = _STRENGTHS[sign] * (0.85 if down else 0.6) * (1.0 - 0.05 * place)
                notes.append(Note(bar.beat + start + late, length * 0.9, pitch, strength))
    return notes


def arpeggio(chair: Chair) -> list[Note]:
    """Broken chords; the shape changes with the section, the end climbs and rings."""
    shapes = ("0213", "0123", "0321", "0131", "0242")
    order = chair.chance.permutation(len(shapes))
    sections = list(dict.fromkeys(bar.section for bar in chair.form.bars))
    notes: list[Note] = []
    rhythms, harmonies = chair.rhythms(), chair.harmonies()
    ring = 2.0 if "guitar" in chair.part.instrument or "piano" in chair.part.instrument else 1.0
    for bar in chair.bars():
        if bar.is_end:
            pitches = harmonies[bar.index][0][3]
            notes += _rolled(bar, (*pitches, pitches[0] + 12), min(0.5, bar.beats / 8.0))
            continue
        shape = shapes[order[sections.index(bar.section) % len(shapes)]]
        for count, (start, length, sign) in enumerate(chair.hits(bar, rhythms[bar.index])):
            pitches = _voicing_at(harmonies[bar.index], start)
            choice = int(shape[count % len(shape)])
            pitch = pitches[choice] if choice < len(pitches) else pitches[0] + 12
            strength = _STRENGTHS[sign] * (0.55 + 0.35 * bar.intensity)
            notes.append(Note(bar.beat + start, length * ring, pitch, strength))
    return notes


def bass(chair: Chair) -> list[Note]:
    """Roots, with fifths and steps into the next chord where the rhythm asks for them."""
    low, high = chair.part.centre - 8, chair.part.centre + 7
    rhythms = chair.rhythms()
    notes: list[Note] = []
    for bar in chair.bars():
        strength = 0.65 + 0.3 * bar.intensity
        if bar.is_end:
            root = nearest(chair.part.centre - 2, (bar.chords[0][1].bass,), low, high)
            notes.append(Note(bar.beat, bar.beats, root, strength))
            continue
        changes = [start for start, _ in bar.chords]
        hits = chair.hits(bar, rhythms[bar.index])
        starts = {round(start, 6) for start, _, _ in hits}
        hits += [(start, 1.0, "X") for start in changes if round(start, 6) not in starts]
        for start, length, sign in sorted(hits):
            until = min([change for change in changes if change > start + 1e-6], default=bar.beats)
            harmony = bar.chord_at(start)
            root = nearest(chair.part.centre - 2, (harmony.bass,), low, high)
            pitch = _bass_tone(chair, bar, root, sign)
            held = 0.96 * min(length, until - start)
            notes.append(Note(bar.beat + start, held, pitch, strength * _bass_force(sign)))
    return notes


def _bass_force(sign: str) -> float:
    return {"X": 1.0, "x": 0.85, "o": 0.75, "-": 0.6}[sign]


def _bass_tone(chair: Chair, bar: Bar, root: int, sign: str) -> int:
    """The root, its fifth below the top of the compass, or the scale step beside the next root."""
    if sign == "o":
        fifth = root + 7
        return fifth if fifth <= chair.part.centre + 9 else root - 5
    if sign != "-":
        return root
    following = chair.form.bars[min(bar.index + 1, len(chair.form.bars) - 1)].chords[0][1].bass
    target = nearest(root, (following,), root - 6, root + 6)
    side = 1 if target <= root else -1
    scale = chair.form.key.scale
    return next(
        (pitch for pitch in (target + 2 * side, target + side) if pitch % 12 in scale), root
    )


def walk(chair: Chair) -> list[Note]:
    """A walking bass: chord tones on the beats, the last of each chord a step from the next."""
    low, high = chair.part.centre - 10, chair.part.centre + 9
    notes: list[Note] = []
    place = chair.part.centre
    for bar in chair.bars():
        following = chair.form.bars[min(bar.index + 1, len(chair.form.bars) - 1)].chords[0][1]
        for start, length, harmony in bar.spans():
            if bar.is_end:
                place = nearest(place, (harmony.bass,), low, high)
                notes.append(Note(bar.beat, bar.beats, place, 0.9))
                continue
            beats = max(1, round(length))
            goal = next((c for s, c in bar.chords if s > start + 1e-6), following).bass
            for step in range(beats):
                classes: tuple[int, ...] = (harmony.bass,) if step == 0 else harmony.tones[:4]
                aim = place + int(chair.chance.choice((-4, -3, 3, 4))) if step else place
                if step and step == beats - 1:
                    classes = ((goal + 1) % 12, (goal - 1) % 12)
                place = nearest(aim, classes, low, high)
                notes.append(Note(bar.beat + start + step, 0.92, place, 0.82 + 0.1 * (step % 2)))
    return notes


# Where in semitones above its middle a tune sets out in each bar of a period of eight.
_ARCH: Final = (-2, 1, 4, 1, -1, 3, 7, 0)


def tune(chair: Chair) -> list[Note]:
    """A melody in periods of eight bars: the idea, its answer, the idea varied and a half close;
    then the same going higher, and home.

    A section that comes again has its own idea back; a new round of the form has new answers.
    """
    low, high = chair.part.centre - 9, chair.part.centre + 12
    ideas = {letter: motif(chair.chance, chair.part.rhythms[0]) for letter in "AB"}
    periods: dict[str, tuple[Motif, ...]] = {}
    lengths = Counter(bar.section for bar in chair.form.bars)
    notes: list[Note] = []
    last = chair.part.centre
    phrase = 0
    for bar in chair.form.bars:
        phrase = 0 if bar.is_first else phrase + 1
        if bar.is_end:
            if chair.plays(bar):
                notes += _last_note(chair, bar, last, (low, high))
            continue
        letter = "B" if bar.section.startswith("B") else "A"
        name = letter + bar.section.partition("'")[2]
        if name not in periods:
            periods[name] = _period(chair.chance, ideas[letter], chair.part.rhythms)
        # A short section that comes again is the second half of its period.
        comes_home = bar.section.startswith("A2") and lengths[bar.section] < len(_ARCH)
        place = (phrase + 4 * comes_home) % len(_ARCH)
        aim = chair.part.centre + _ARCH[place] + (2 if letter == "B" else 0)
        start = round((aim * 2 + last) / 3)
        sings = _sung_bar(chair, bar, periods[name][place], start, (low, high))
        if not sings:
            continue
        last = sings[-1].pitch
        if chair.plays(bar):
            notes += sings
    return notes


def _period(chance: np.random.Generator, idea: Motif, rhythms: Sequence[str]) -> tuple[Motif, ...]:
    """The motifs of eight bars on one idea."""
    answer, close = (motif(chance, rhythm) for rhythm in rhythms[1:3])
    varied, higher = idea.varied(chance), idea.varied(chance)
    return idea, answer, varied, close, idea, answer.varied(chance), higher, close.varied(chance)


def _sung_bar(
    chair: Chair, bar: Bar, seed: Motif, start: int, compass: tuple[int, int]
) -> list[Note]:
    """One bar of melody, its last note held to the bar's end."""
    steps = [step for step in seed.steps if step * _STEP < bar.beats]
    if not steps:
        return []
    cut = Motif(tuple(steps), seed.moves[: len(steps)])
    harmonies = [bar.chord_at(step * _STEP) for step in steps]
    pitches = sung(cut, chair.form.key, harmonies, start, compass)
    rhythm = "".join("x" if step in steps else "." for step in range(16))
    force = 0.62 + 0.25 * bar.intensity
    return [
        Note(bar.beat + beat, length * 0.97, pitch, force * (1.0 if beat % 2 == 0 else 0.88))
        for (beat, length, _), pitch in zip(chair.hits(bar, rhythm), pitches, strict=True)
    ]


def _last_note(chair: Chair, bar: Bar, last: int, compass: tuple[int, int]) -> list[Note]:
    """The tonic, approached by nothing more: it comes with the final chord and rings."""
    pitch = nearest(last, (chair.form.key.tonic,), *compass)
    return [Note(bar.beat, bar.beats, pitch, 0.75)]


def beat(chair: Chair) -> list[Note]:
    """A drum: its rhythm, and once more with the final chord when it marks the first beat."""
    rhythms = chair.rhythms()
    notes: list[Note] = []
    for bar in chair.bars():
        if bar.is_end:
            if rhythms[bar.index][0] == "X":
                notes.append(Note(bar.beat, 1.0, 0, 0.85))
            continue
        for start, length, sign in chair.hits(bar, rhythms[bar.index]):
            human = 1.0 + 0.08 * float(chair.chance.standard_normal())
            force = min(1.0, max(0.15, _STRENGTHS[sign] * human * (0.8 + 0.2 * bar.intensity)))
            notes.append(Note(bar.beat + start, length, 0, force))
    return notes


def accent(chair: Chair) -> list[Note]:
    """A cymbal where a strong section begins, softer with the end."""
    return [
        Note(bar.beat, BEATS_A_BAR, 0, 0.55 if bar.is_end else 0.9)
        for bar in chair.bars()
        if bar.is_first and bar.index > 0
    ]


def swell(chair: Chair) -> list[Note]:
    """A cymbal roll that arrives where a strong section begins; `beat` is where it arrives."""
    return [
        Note(bar.beat, BEATS_A_BAR, 0, 0.5 + 0.4 * bar.intensity)
        for bar in chair.bars()
        if bar.is_first and bar.index > 0 and not bar.is_end
    ]


def sparkle(chair: Chair) -> list[Note]:
    """Single tones of the chord, high up, where chance lets them fall."""
    rhythms = chair.rhythms()
    notes: list[Note] = []
    for bar in chair.bars():
        for start, _, sign in chair.hits(bar, rhythms[bar.index]):
            tones = bar.chord_at(start).tones
            chosen = int(chair.chance.choice(tones))
            height = chair.part.centre + int(chair.chance.integers(-6, 7))
            if chair.chance.random() > 0.55 * _STRENGTHS[sign] and not (bar.is_end and start == 0):
                continue
            pitch = nearest(height, (chosen,), height - 6, height + 6)
            force = float(chair.chance.uniform(0.45, 0.8))
            notes.append(Note(bar.beat + start, 3.0, pitch, force))
    return notes


def _rolled(bar: Bar, pitches: Sequence[int], gap: float) -> list[Note]:
    """The final chord from low to high, every tone held to the end of the piece."""
    return [
        Note(bar.beat + gap * place, bar.beats - gap * place, pitch, 0.8 - 0.03 * place)
        for place, pitch in enumerate(pitches)
    ]


def _voicing_at(
    harmonies: list[tuple[float, float, Chord, tuple[int, ...]]], beat_in_bar: float
) -> tuple[int, ...]:
    return [found[3] for found in harmonies if found[0] <= beat_in_bar + 0.01][-1]


PLAYERS: Final[dict[str, Callable[[Chair], list[Note]]]] = {
    "hold": hold,
    "comp": comp,
    "strum": strum,
    "arpeggio": arpeggio,
    "bass": bass,
    "walk": walk,
    "tune": tune,
    "beat": beat,
    "accent": accent,
    "swell": swell,
    "sparkle": sparkle,
}
