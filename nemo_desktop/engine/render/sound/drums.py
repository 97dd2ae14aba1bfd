"""Drums and noises without pitch, each made by formula; strength is about the same for all."""

from collections.abc import Callable
from typing import Final

import numpy as np

from nemo_desktop.engine.render.sound.filters import Curve, Samples, noise, raised_cosine
from nemo_desktop.engine.render.sound.instruments import partials
from nemo_desktop.engine.render.sound.soundtrack import RATE

Drum = Callable[[float, np.random.Generator], Samples]

_PEAK: Final = 0.5
_METAL: Final = np.array((2.0, 3.0, 4.16, 5.43, 6.79, 8.21)) * 1046.0


def _time(seconds: float) -> Samples:
    return np.asarray(np.arange(int(seconds * RATE)) / RATE, dtype=np.float32)


def _fall(seconds: float, half_life_s: float) -> Samples:
    return np.asarray(np.exp2(-_time(seconds) / half_life_s), dtype=np.float32)


def _finished(sound: Samples, velocity: float) -> Samples:
    """Sound (c, n) with a common peak, a click-free start and a clean end."""
    tail = min(sound.shape[1], 512)
    sound[:, -tail:] *= raised_cosine(tail)[::-1]
    sound[:, :12] *= raised_cosine(12)
    peak = float(np.abs(sound).max())
    return (sound * (_PEAK * velocity / max(peak, 1e-9))).astype(np.float32)


def _burst(
    generator: np.random.Generator, seconds: float, half_life_s: float, curve: Curve
) -> Samples:
    """Shaped stereo noise that dies away: (2, n)."""
    sound = noise(generator, int(seconds * RATE), curve, 2)
    common = noise(generator, int(seconds * RATE), curve)
    mixed = (0.5 * sound + 0.8 * common) * _fall(seconds, half_life_s)
    return np.asarray(mixed, dtype=np.float32)


def _swept(seconds: float, low_hz: float, high_hz: float, fall_s: float, half_s: float) -> Samples:
    """A sine that drops from high to low while dying: (n,)."""
    time = _time(seconds)
    fall = np.exp(-time / np.float32(fall_s))
    turns = low_hz * time + (high_hz - low_hz) * fall_s * (1.0 - fall)
    decay = _fall(seconds, half_s)
    wave = np.sin(2.0 * np.pi * turns) * decay
    # A sweep leans to one side: without this a row of hits would push the whole record there.
    return np.asarray(wave - decay * (wave.sum() / decay.sum()), dtype=np.float32)


def _kick(low_hz: float, high_hz: float, half_s: float, click: float, drive: float) -> Drum:
    def hit(velocity: float, generator: np.random.Generator) -> Samples:
        body = np.tanh(drive * _swept(0.55, low_hz, high_hz, 0.028, half_s))[np.newaxis]
        beater = _burst(generator, 0.03, 0.004, ((500, -20), (2500, 0), (6000, -6), (12000, -30)))
        body = np.repeat(body, 2, axis=0)
        body[:, : beater.shape[1]] += click * (0.3 + 0.7 * velocity) * beater
        return _finished(body, velocity)

    return hit


def _snare(tone_hz: float, wires: float, half_s: float, curve: Curve) -> Drum:
    def hit(velocity: float, generator: np.random.Generator) -> Samples:
        shell = _swept(0.4, tone_hz, 1.5 * tone_hz, 0.012, 0.035)
        shell += 0.5 * _swept(0.4, 1.71 * tone_hz, 2.1 * tone_hz, 0.010, 0.022)
        rattle = _burst(generator, 0.4, half_s, curve)
        return _finished(shell + wires * (0.5 + 0.5 * velocity) * rattle, velocity)

    return hit


def _rim(velocity: float, generator: np.random.Generator) -> Samples:
    wood = partials(
        np.array((420.0, 1020.0, 1720.0, 2650.0)),
        np.array((0.5, 1.0, 0.7, 0.3)),
        np.array((45.0, 60.0, 75.0, 90.0)),
        int(0.15 * RATE),
    )
    tick = _burst(generator, 0.15, 0.004, ((800, -20), (2500, 0), (7000, -8), (14000, -30)))
    return _finished(wood + 0.25 * tick, velocity)


def _hat(seconds: float, half_s: float, metal: float) -> Drum:
    def hit(velocity: float, generator: np.random.Generator) -> Samples:
        curve = ((3000, -60), (6000, -12), (8500, 0), (13000, -4), (18000, -24))
        air = _burst(generator, seconds, half_s * (0.7 + 0.5 * velocity), curve)
        rates = np.full(_METAL.size, 0.7 / half_s)
        ring = partials(
            _METAL * (1.0 + 0.01 * generator.standard_normal()), 1.0 / _METAL, rates, air.shape[1]
        )
        ring *= metal / max(float(np.abs(ring).max()), 1e-9)
        return _finished(air + ring, velocity)

    return hit


def _shaker(velocity: float, generator: np.random.Generator) -> Samples:
    curve = ((2500, -40), (5000, -6), (7500, 0), (11000, -5), (16000, -26))
    grains = _burst(generator, 0.13, 0.03, curve)
    rise = int(0.018 * RATE)
    grains[:, :rise] *= raised_cosine(rise)
    return _finished(grains, velocity)


def _clap(velocity: float, generator: np.random.Generator) -> Samples:
    curve = ((500, -30), (900, -4), (1500, 0), (3000, -5), (8000, -14), (14000, -34))
    sound = 0.7 * _burst(generator, 0.4, 0.05, curve)
    for delay_s in (0.0, 0.011, 0.023):
        first = int(delay_s * RATE)
        snap = _burst(generator, 0.05, 0.005, curve)
        sound[:, first : first + snap.shape[1]] += snap
    return _finished(sound, velocity)


def _tom(low_hz: float, half_s: float) -> Drum:
    def hit(velocity: float, generator: np.random.Generator) -> Samples:
        seconds = 8.0 * half_s
        skin = _swept(seconds, low_hz, 1.5 * low_hz, 0.05, half_s)
        skin += 0.35 * _swept(seconds, 1.59 * low_hz, 2.0 * low_hz, 0.04, 0.5 * half_s)
        curve = ((60, -6), (200, 0), (900, -10), (4000, -22), (10000, -40))
        stick = _burst(generator, seconds, 0.02, curve)
        return _finished(skin + 0.16 * (0.4 + velocity) * stick, velocity)

    return hit


def _cymbal(seconds: float, rise_s: float) -> Drum:
    def hit(velocity: float, generator: np.random.Generator) -> Samples:
        curve = ((300, -40), (1500, -14), (4500, -3), (9000, 0), (14000, -6), (19000, -22))
        wash = noise(generator, int(seconds * RATE), curve, 2)
        rise = int(rise_s * RATE)
        shape = np.concatenate(
            (np.linspace(0.0, 1.0, rise) ** 3, _fall(seconds, 0.45)[: wash.shape[1] - rise])
        )
        return _finished(wash * shape.astype(np.float32), velocity)

    return hit


def _brush(velocity: float, generator: np.random.Generator) -> Samples:
    curve = ((300, -30), (1200, -6), (3000, 0), (7000, -4), (13000, -22))
    sweep = _burst(generator, 0.3, 0.06, curve)
    rise = int(0.05 * RATE)
    sweep[:, :rise] *= raised_cosine(rise)
    return _finished(sweep, velocity)


SWELL_S: Final = 2.0

DRUMS: Final[dict[str, Drum]] = {
    "kick": _kick(50.0, 210.0, 0.075, 0.22, 1.6),
    "soft_kick": _kick(54.0, 130.0, 0.060, 0.06, 1.2),
    "deep_kick": _kick(44.0, 150.0, 0.16, 0.12, 1.3),
    "cajon": _kick(82.0, 150.0, 0.045, 0.14, 1.1),
    "snare": _snare(
        185.0, 0.55, 0.045, ((200, -12), (1200, -4), (4000, 0), (9000, -4), (15000, -24))
    ),
    "dusty_snare": _snare(
        172.0, 0.42, 0.040, ((200, -6), (900, 0), (3000, -2), (6500, -10), (11000, -34))
    ),
    "cajon_slap": _snare(
        235.0, 0.5, 0.022, ((300, -8), (1500, 0), (4000, -3), (8000, -12), (14000, -32))
    ),
    "rim": _rim,
    "brush": _brush,
    "clap": _clap,
    "hat": _hat(0.16, 0.018, 0.5),
    "open_hat": _hat(0.5, 0.09, 0.5),
    "shaker": _shaker,
    "taiko": _tom(58.0, 0.22),
    "low_tom": _tom(88.0, 0.12),
    "crash": _cymbal(3.0, 0.002),
    "swell": _cymbal(SWELL_S + 1.2, SWELL_S),
}
