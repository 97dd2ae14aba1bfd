"""Music made on the device: any style, any length to the sample, the same every time."""

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from nemo_desktop.engine.render.sound import effects
from nemo_desktop.engine.render.sound.arrangement import Bar, Form, form_of
from nemo_desktop.engine.render.sound.asking import GoOn, always, asked
from nemo_desktop.engine.render.sound.drums import DRUMS, SWELL_S
from nemo_desktop.engine.render.sound.filters import Samples, convolve, equalise, raised_cosine
from nemo_desktop.engine.render.sound.instruments import INSTRUMENTS
from nemo_desktop.engine.render.sound.loudness import (
    CEILING_DBTP,
    REFERENCE_LUFS,
    from_db,
    integrated_lufs,
    limit,
)
from nemo_desktop.engine.render.sound.players import PLAYERS, Chair, Note
from nemo_desktop.engine.render.sound.repertoire import style_named
from nemo_desktop.engine.render.sound.soundtrack import RATE
from nemo_desktop.engine.render.sound.styles import Part

_WINDOW: Final = 24 * RATE
_LEAD: Final = 5 * RATE
_HALO: Final = RATE // 10
_LONGEST_NOTE: Final = 24 * RATE
_MEASURED_WINDOWS: Final = 4
_LONGEST_FADE: Final = int(1.6 * RATE)
_LEVELS: Final = 7
_KEPT_SAMPLES: Final = 12_000_000
_LONGEST_KEPT: Final = 6 * RATE
# The bus is built around this level, so drive and glue mean the same in every style.
_BUS_RMS: Final = 0.16


@dataclass(frozen=True, slots=True)
class _Event:
    """A note placed in time: where it begins and how it is made and heard."""

    start: int
    recipe: tuple[str, int, int, int, int]
    part: int
    gain: float
    pan: float


def music(style: str, duration_samples: int, seed: int) -> Samples:
    """A piece of exactly `duration_samples`: (n, 2) float32, -14 LUFS, at most -1 dBTP.

    It resolves on the tonic and rings out at the end. `style` may be any name, see
    `repertoire.style_named`. Same arguments, same samples.
    """
    result = np.zeros((duration_samples, 2), dtype=np.float32)
    first = 0
    for window in Piece(style, duration_samples, seed).windows():
        result[first : first + window.shape[1]] = window.T
        first += window.shape[1]
    return result


def seed_of(style: str, take: int) -> int:
    """The seed of one of a style's pieces; the same piece in whatever length."""
    return zlib.crc32(f"{style_named(style).name}/{take}".encode())


class Piece:
    """One piece of music: written at once, sounded window by window in constant memory.

    `go_on` is asked at every step and before every note that is mixed, and may raise.
    """

    def __init__(self, style: str, duration_samples: int, seed: int, go_on: GoOn = always) -> None:
        self._style = style_named(style)
        self._count = duration_samples
        self._seed = seed
        self._go_on = go_on
        self._kept: dict[tuple[str, int, int, int, int], Samples] = {}
        self._kept_samples = 0
        generator = np.random.default_rng(seed)
        self.form: Form = form_of(self._style, max(1, duration_samples), generator)
        self._parts = tuple(_seated(part, seed) for part in self._style.parts)
        self._bar_beats = [bar.beat for bar in self.form.bars]
        self.notes: list[list[Note]] = self._written()
        self._events = sorted(
            (
                event
                for part in asked(range(len(self.notes)), go_on)
                for event in self._placed(part)
            ),
            key=lambda event: (event.start, event.part, event.recipe),
        )
        self._starts = [event.start for event in self._events]
        self._kicks = [
            event.start for event in self._events if self._parts[event.part].instrument == "kick"
        ]
        self._room = effects.room(self._style.room_s, self._style.room_hz, 77)

    def windows(self) -> Iterator[Samples]:
        """The samples in order, (2, up to 24 s) at a time, at their final level."""
        starts = list(range(0, self._count, _WINDOW))
        measured = [self._bus(start) for start in starts[:_MEASURED_WINDOWS]]
        gain = self._gain(measured)
        for index, start in enumerate(starts):
            bus = measured[index] if index < len(measured) else self._bus(start)
            yield self._mastered(bus, start, gain)

    def _written(self) -> list[list[Note]]:
        """The notes of every part; parts with the same role and rhythms share their chance."""
        notes = []
        for part in asked(self._parts, self._go_on):
            mark = zlib.crc32(repr((part.role, part.rhythms)).encode())
            chair = Chair(self.form, part, np.random.default_rng((self._seed, mark)))
            notes.append(PLAYERS[part.role](chair))
        return notes

    def _placed(self, number: int) -> Iterator[_Event]:
        """The notes of a part as events, each as early or late as a hand would play it."""
        part = self._parts[number]
        chance = np.random.default_rng((self._seed, number, 5))
        ahead = int(SWELL_S * RATE) if part.role == "swell" else 0
        for index, note in enumerate(self.notes[number]):
            loose = float(chance.standard_normal()) * self._style.loose_ms * RATE / 1000.0
            stray = max(-2.0 * self._style.loose_ms * RATE / 1000.0, min(loose, 1200.0))
            start = max(0, self.form.grid.at(note.beat) - ahead + int(stray))
            velocity = min(1.0, max(0.1, note.velocity * (1.0 + 0.05 * float(chance.normal()))))
            length = int(note.beats * self.form.grid.beat_samples)
            level = max(1, round(velocity * _LEVELS))
            recipe = (part.instrument, note.pitch, length if note.pitch else 0, level, index % 2)
            arc_db = self._style.arc_db * (self._bar_at(note.beat).intensity - 1.0)
            loud = (velocity * _LEVELS / level) * velocity**0.5 * from_db(part.level_db + arc_db)
            pan = part.pan + (0.012 * (note.pitch - part.centre) if note.pitch else 0.0)
            yield _Event(start, recipe, number, loud, min(0.8, max(-0.8, pan)))

    def _bar_at(self, beat: float) -> Bar:
        index = bisect_right(self._bar_beats, beat + 1e-6) - 1
        return self.form.bars[max(0, index)]

    def _sound(self, recipe: tuple[str, int, int, int, int]) -> Samples:
        """The sound of a note, (1 or 2, n), made once and kept while there is room."""
        if recipe in self._kept:
            return self._kept[recipe]
        name, pitch, length, level, take = recipe
        chance = np.random.default_rng((zlib.crc32(name.encode()), pitch, level, take))
        velocity = level / _LEVELS
        if name in DRUMS:
            sound = DRUMS[name](velocity, chance)
        else:
            sound = INSTRUMENTS[name](pitch, length / RATE, velocity, chance)
        if sound.size > _LONGEST_KEPT:
            return sound
        if self._kept_samples + sound.size > _KEPT_SAMPLES:
            self._kept.clear()
            self._kept_samples = 0
        self._kept[recipe] = sound
        self._kept_samples += sound.size
        return sound

    def _bus(self, start: int) -> Samples:
        """The music before its final gain, from just before `start` to just after its window."""
        first = max(0, start - _LEAD)
        end = min(self._count, start + _WINDOW + _HALO)
        rows = 4 if self._style.duck else 2
        dry, wet = (np.zeros((rows, end - first), dtype=np.float32) for _ in range(2))
        heard = slice(
            bisect_right(self._starts, first - _LONGEST_NOTE), bisect_left(self._starts, end)
        )
        for event in self._events[heard]:
            self._go_on()
            self._add(event, first, dry, wet)
        if self._style.duck:
            dip = effects.ducking(end - first, first, self._kicks, self._style.duck)
            for bus in (dry, wet):
                bus[2:] *= dip
                bus[:2] += bus[2:]
        bus = dry[:2]
        bus += convolve(wet[:2], self._room)[:, : end - first]
        bus = self._finished(bus, first)
        return bus[:, max(0, start - _HALO) - first :]

    def _add(self, event: _Event, first: int, dry: Samples, wet: Samples) -> None:
        """Mixes an event into rows 0–1 of the buses, or 2–3 when its part ducks to the kick."""
        part = self._parts[event.part]
        sound = self._sound(event.recipe)
        begin = max(event.start, first)
        end = min(event.start + sound.shape[1], first + dry.shape[1])
        if begin >= end:
            return
        piece = sound[:, begin - event.start : end - event.start]
        angle = (event.pan + 1.0) * np.pi / 4.0
        sides = np.sqrt(2.0) * event.gain * np.array(((np.cos(angle),), (np.sin(angle),)))
        placed = piece * sides.astype(np.float32)
        row = 2 if part.ducks and self._style.duck else 0
        dry[row : row + 2, begin - first : end - first] += placed
        wet[row : row + 2, begin - first : end - first] += placed * np.float32(part.wet)

    def _finished(self, bus: Samples, first: int) -> Samples:
        """Tape, dust, tone, glue and warmth."""
        style = self._style
        bus *= np.float32(_BUS_RMS / _expected_rms(style.parts))
        if style.tape:
            bus = effects.tape(bus, first, style.tape)
        bus = effects.centred(equalise(bus, style.curve))
        if style.dust_db > -90.0:
            bus += effects.dust(first, bus.shape[1], style.dust_db, self._seed)
        bus = effects.glue(bus, style.glue_db, 20.0 * np.log10(_BUS_RMS) - style.glue_db)
        return effects.warm(bus, style.drive)

    def _gain(self, measured: list[Samples]) -> float:
        """The factor that brings the finished music to the reference loudness."""
        gain = 1.0
        for _ in range(3):
            finished = [
                self._mastered(bus, index * _WINDOW, gain)
                for index, bus in enumerate(asked(measured, self._go_on))
            ]
            found = integrated_lufs(np.concatenate(finished, axis=1)) if finished else 0.0
            gain *= from_db(min(12.0, REFERENCE_LUFS - found))
        return gain

    def _mastered(self, bus: Samples, start: int, gain: float) -> Samples:
        """The window that begins at `start`, from its bus: levelled, limited, faded."""
        before = min(start, _HALO)
        length = min(_WINDOW, self._count - start)
        limited = limit(bus * np.float32(gain), CEILING_DBTP)
        return self._faded(limited[:, before : before + length], start)

    def _faded(self, window: Samples, start: int) -> Samples:
        """The window with the piece's last second or so fading to nothing."""
        ring = self._count - self.form.grid.at(self.form.bars[-1].beat)
        length = min(_LONGEST_FADE, int(0.6 * ring), self._count)
        fade = raised_cosine(length)[::-1]
        begin = max(self._count - length, start)
        if begin < start + window.shape[1]:
            window = window.copy()
            taken = fade[begin - (self._count - length) :]
            window[:, begin - start :] *= taken[: start + window.shape[1] - begin]
        return window


def _seated(part: Part, seed: int) -> Part:
    """The part with one of the instruments that may play it."""
    names = part.instrument.split("|")
    return replace(
        part, instrument=names[zlib.crc32(f"{seed}/{part.rhythms}".encode()) % len(names)]
    )


def _expected_rms(parts: tuple[Part, ...]) -> float:
    """Roughly how strong all parts together are, from their levels."""
    return 0.1 * float(np.sqrt(sum(from_db(part.level_db) ** 2 for part in parts)))
