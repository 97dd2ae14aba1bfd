"""A piece of music on paper: length and style in, bars with chords and sections out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nemo_desktop.engine.render.sound.beat_grid import BEATS_A_BAR, Grid, edges, grid_of, odd_bars
from nemo_desktop.engine.render.sound.harmony import Chord, Key, chord
from nemo_desktop.engine.render.sound.styles import Style

# Every second time round the form fewer play: minutes of all of them tire.
_THINNER = 0.12


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its chords as (beat in the bar, chord), and where in the form it stands."""

    beat: float
    beats: float
    chords: tuple[tuple[float, Chord], ...]
    section: str
    intensity: float
    index: int
    is_first: bool = False
    is_last: bool = False
    is_end: bool = False

    def chord_at(self, beat: float) -> Chord:
        """The harmony at a beat of this bar."""
        return [found for start, found in self.chords if start <= beat + 1e-9][-1]

    def spans(self) -> list[tuple[float, float, Chord]]:
        """(beat in the bar, length in beats, chord) of each chord."""
        ends = [start for start, _ in self.chords[1:]] + [self.beats]
        return [
            (start, end - start, found)
            for (start, found), end in zip(self.chords, ends, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Form:
    """The whole piece on paper."""

    style: Style
    key: Key
    grid: Grid
    bars: tuple[Bar, ...]

    def sheet(self) -> str:
        """The piece in writing: key, tempo, then a line for each section."""
        lines = [f"{self.style.name}, {self.key.name}, {self.grid.bpm:.1f} bpm"]
        for bar in self.bars:
            names = " ".join(found.name for _, found in bar.chords)
            if bar.is_first:
                lines.append(f"{bar.section:6} {bar.intensity:.2f} | {names}")
            else:
                lines[-1] += f" | {names}"
        return "\n".join(lines)


def form_of(style: Style, samples: int, generator: np.random.Generator) -> Form:
    """The form, key and chords of a piece of `samples` length."""
    grid = grid_of(style, samples)
    tonic = int(generator.choice(style.tonics))
    key = Key(tonic, style.is_minor)
    shift = (tonic - (9 if style.is_minor else 0)) % 12
    lead = grid.count - grid.ring
    whole, rest = divmod(lead, BEATS_A_BAR)
    lengths = [float(rest)] * (rest > 0) + [float(BEATS_A_BAR)] * whole
    plan = _plan(len(lengths))
    symbols = _symbols(style, plan, generator)
    bars: list[Bar] = []
    beat = 0.0
    for index, (length, (section, intensity)) in enumerate(zip(lengths, plan, strict=True)):
        bars.append(
            Bar(
                beat=beat,
                beats=length,
                chords=_chords(symbols[index], length, shift),
                section=section,
                intensity=intensity,
                index=index,
                is_first=index == 0 or plan[index - 1][0] != section,
                is_last=index + 1 == len(plan) or plan[index + 1][0] != section,
            )
        )
        beat += length
    final = ((0.0, chord(style.final, shift)),)
    strength = plan[-1][1] if plan else 0.7
    bars.append(
        Bar(beat, float(grid.ring), final, "end", strength, len(bars), is_first=True, is_end=True)
    )
    return Form(style, key, grid, tuple(bars))


def _chords(symbols: str, length: float, shift: int) -> tuple[tuple[float, Chord], ...]:
    names = symbols.split()
    share = length / len(names)
    return tuple((place * share, chord(name, shift)) for place, name in enumerate(names))


def _plan(count: int) -> list[tuple[str, float]]:
    """Section and intensity of each of `count` bars: a beginning, a climb, a way home."""
    if count <= 2:
        return [("A", 0.75)] * count
    if count <= 6:
        return [("intro", 0.5), *(("A", 0.72 + 0.05 * i) for i in range(count - 1))]
    intro, outro = edges(count)
    odd = odd_bars(count)
    intro, outro = intro + odd // 3, outro + odd - odd // 3
    body = count - intro - outro
    plan = [("intro", 0.42 + 0.06 * i) for i in range(intro)]
    plan += _body(body)
    return plan + [("outro", 0.72 if outro < 4 else 0.62)] * outro


def _body(count: int) -> list[tuple[str, float]]:
    """The middle: verses and bridges of eight with a rest of four; short pieces of four."""
    unit = 4 if count < 28 else 8
    verse, bridge, again = ("A", unit, 0.72), ("B", unit, 0.9), ("A2", unit, 1.0)
    cycle = (verse, bridge, again) if count < 20 else (verse, bridge, ("break", 4, 0.5), again)
    plan: list[tuple[str, float]] = []
    turn = 0
    while count - len(plan) >= 2 or not plan:
        name, length, intensity = cycle[turn % len(cycle)]
        left = count - len(plan) - length
        if name == "break" and left < 2:  # it leads to nothing: the piece goes on to its end
            name, _, intensity = again
        time_round = turn // len(cycle)
        mark = f"{name}'{time_round}" if time_round else name
        if time_round % 2 and name != "break":
            intensity -= _THINNER
        # What would be left too short to be a section of its own stays with this one.
        plan += [(mark, intensity)] * (length + left if left < 2 else length)
        turn += 1
    return plan[:count]


def _symbols(
    style: Style, plan: Sequence[tuple[str, float]], generator: np.random.Generator
) -> list[str]:
    """The chords of each bar as written; the last bars before the end are a cadence.

    Every round of the form has the next verse and bridge, and a section of eight that comes
    again ends on the way to what follows it.
    """
    verses, bridges = (
        [_bars(lines[place]) for place in generator.permutation(len(lines))]
        for lines in (style.verses, style.bridges)
    )
    cadence = _bars(style.cadences[int(generator.integers(len(style.cadences)))])
    symbols: list[str] = []
    place = 0
    for index, (section, _) in enumerate(plan):
        place = 0 if index == 0 or plan[index - 1][0] != section else place + 1
        lines = bridges if section.startswith("B") else verses
        line = lines[_round_of(section) % len(lines)]
        symbols.append(line[place // style.bars_a_chord % len(line)])
        ends = index + 1 < len(plan) and plan[index + 1][0] != section
        if ends and place >= 7 and style.bars_a_chord == 1:
            symbols[-2:] = cadence[-2:]
    if len(plan) >= 3:
        symbols[-2:] = cadence[-2:]
    elif plan:
        # One bar has to say it all: where the cadence sets out, and its last step home.
        lead = cadence[-2].split()[0] if len(plan) == 1 else ""
        symbols[-1] = f"{lead} {cadence[-1].split()[-1]}"
    return symbols


def _round_of(section: str) -> int:
    """Which time round the form a section belongs to: 0 for A, 2 for A'2."""
    return int(section.partition("'")[2] or 0)


def _bars(line: str) -> list[str]:
    return [bar.strip() for bar in line.split("|")]
