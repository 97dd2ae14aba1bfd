"""Instruments with pitch: each turns a note into sound by formula, without any recording.

Struck and plucked ones are sums of dying partials (modal synthesis), the electric piano is
frequency modulation, strings, pads and choirs are bands of noise around each harmonic with
random phase (PADsynth, Nasca Octavian Paul). All return about the same strength at velocity 1.
"""

import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nemo_desktop.engine.render.sound.filters import Samples, noise, raised_cosine
from nemo_desktop.engine.render.sound.soundtrack import RATE

_ROW: Final = 256
# Products of this many terms stay on one BLAS thread: two would mostly wait for each other.
_ONE_THREAD: Final = 200_000
_HIGHEST_HZ: Final = 0.42 * RATE
_STRENGTH: Final = 0.1
_BRIGHTNESSES: Final = 2
_KEPT_ENSEMBLES: Final = 64
_PAD_SIZE: Final = 1 << 18
# How much of each side of an instrument is heard on the other: wide, but it survives mono.
_ACROSS: Final = (0.88, 0.475)

Floats = NDArray[np.float64]
Complexes = NDArray[np.complex128]
Instrument = Callable[[int, float, float, np.random.Generator], Samples]


def hertz(pitch: float) -> float:
    """Frequency of a MIDI pitch."""
    return float(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


def partials(frequencies: Floats, amplitudes: Floats, decays: Floats, count: int) -> Samples:
    """The sum of dying sines, (count,): `decays` in 1/s, all starting at phase 0.

    Each partial is a power series z^n; split as z^(256 j) z^i it becomes one matrix product.
    """
    audible = frequencies < _HIGHEST_HZ
    frequencies, amplitudes, decays = (
        values[audible] for values in (frequencies, amplitudes, decays)
    )
    exponent: Complexes = np.asarray(
        (-decays + 2j * np.pi * frequencies) / RATE, dtype=np.complex128
    )
    left = (amplitudes[:, np.newaxis] * _powers(_ROW * exponent, -(-count // _ROW))).T
    right = _powers(exponent, _ROW)
    stacked_left = np.hstack((left.imag, left.real)).astype(np.float32)
    stacked_right = np.vstack((right.real, right.imag)).astype(np.float32)
    terms = max(1, stacked_right.shape[0])
    group = max(1, _ONE_THREAD // (terms * _ROW))
    groups = -(-stacked_left.shape[0] // group)
    padded = np.zeros((groups * group, stacked_right.shape[0]), dtype=np.float32)
    padded[: stacked_left.shape[0]] = stacked_left
    summed: Samples = padded.reshape(groups, group, -1) @ stacked_right
    return summed.reshape(-1)[:count]


def _powers(exponent: Complexes, count: int) -> Complexes:
    """exp(exponent * i) for i below `count`, (exponents, count), by doubling."""
    powers = np.ones((exponent.size, count), dtype=np.complex128)
    known = 1
    while known < count:
        fresh = min(known, count - known)
        step = np.exp(known * exponent)[:, np.newaxis]
        powers[:, known : known + fresh] = powers[:, :fresh] * step
        known += fresh
    return powers


def _shaped(sound: Samples, seconds: float, attack_s: float, release_s: float) -> Samples:
    """Sound (c, n) with a soft start, held for `seconds`, then damped over `release_s`."""
    count = sound.shape[1]
    attack = min(count, max(8, int(attack_s * RATE)))
    envelope = np.ones(count, dtype=np.float32)
    envelope[:attack] = raised_cosine(attack)
    held = min(count, int(seconds * RATE))
    envelope[held:] *= np.exp(-np.arange(count - held) / (release_s * RATE / 4.0))
    tail = min(count, 256)
    envelope[-tail:] *= raised_cosine(tail)[::-1]
    return sound * envelope


def _levelled(sound: Samples, velocity: float) -> Samples:
    """Sound scaled so that its strongest third of a second has a common strength."""
    if sound.shape[0] == 2:
        sound = _crossed(sound, _ACROSS)
    count = min(sound.shape[1], RATE // 3)
    strength = float(np.sqrt(np.mean(sound[:, :count] ** 2)))
    return (sound * (_STRENGTH * velocity / max(strength, 1e-9))).astype(np.float32)


def _crossed(sound: Samples, shares: tuple[float, float]) -> Samples:
    """Stereo with a share of each side on the other."""
    own, other = (np.float32(share) for share in shares)
    return np.asarray(own * sound + other * sound[::-1])


def _samples(seconds: float, release_s: float) -> int:
    return int((seconds + release_s) * RATE) + 1


def _harmonics(count: int) -> Floats:
    return np.arange(1, count + 1, dtype=np.float64)


def _stereo(left: Samples, right: Samples) -> Samples:
    return np.stack((left, right))


def felt_piano(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """An upright with felt: three slightly different strings, two-stage decay, a soft thump."""
    release = 0.35
    count = _samples(seconds, release)
    frequency = hertz(pitch)
    order = _harmonics(min(26, int(9000 / frequency) + 2))
    stiff = order * np.sqrt(1.0 + 0.00035 * order**2)
    brightness = 700.0 + 2300.0 * velocity**1.5
    amplitude = np.abs(np.sin(np.pi * order * 0.12)) / order**0.95
    amplitude *= np.exp(-frequency * order / brightness)
    decay = (0.35 + frequency / 420.0) * (1.0 + 0.11 * order)
    ears = []
    for side in (-1.0, 1.0):
        spread = 1.0 + side * 0.00018 + 0.0003 * generator.standard_normal(2)[:, np.newaxis]
        both = (stiff * frequency * spread).reshape(-1)
        sharp = np.concatenate((0.72 * amplitude, 0.28 * amplitude))
        ears.append(partials(both, sharp, np.concatenate((2.4 * decay, 0.55 * decay)), count))
    sound = _stereo(ears[0], ears[1])
    thump = noise(generator, min(count, 3600), ((60, -10), (180, 0), (700, -14), (2500, -40)), 2)
    thump *= np.exp(-np.arange(thump.shape[1]) / 700.0)
    strongest = float(np.abs(sound).max())
    sound[:, : thump.shape[1]] += thump * 0.05 * strongest
    hammer = noise(generator, min(count, 2400), ((2000, -30), (4500, -3), (8000, 0), (15000, -16)))
    hammer *= np.exp(-np.arange(hammer.shape[1]) / 260.0)
    sound[:, : hammer.shape[1]] += hammer * 0.032 * (0.3 + velocity) * strongest
    return _levelled(_shaped(sound, seconds, 0.003, release), velocity)


def electric_piano(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A tine piano by frequency modulation: a bark that grows with velocity, a bell on top."""
    release = 0.22
    count = _samples(seconds, release)
    time = np.arange(count, dtype=np.float32) / np.float32(RATE)
    turn = np.float32(2.0 * np.pi * hertz(pitch))
    softness = min(1.0, 300.0 / hertz(pitch))
    body_decay = np.exp(-time * np.float32(0.9 + hertz(pitch) / 500.0))
    bark = np.float32(0.35 + 1.5 * velocity**2 * softness) * np.exp(-time * np.float32(3.2))
    ears = []
    for cents in (-2.5, 2.5):
        detuned = turn * np.float32(2.0 ** (cents / 1200.0))
        start = np.float32(generator.uniform(0.0, 0.4))
        body = np.sin(detuned * time + bark * np.sin(detuned * time + start))
        tine = np.sin(turn * np.float32(7.0) * time) * np.exp(-time * np.float32(16.0))
        high = np.float32(0.10 * velocity * softness)
        ears.append((body + high * tine) * body_decay)
    return _levelled(_shaped(_stereo(ears[0], ears[1]), seconds, 0.002, release), velocity)


def _plucked(
    pitch: int, count: int, velocity: float, generator: np.random.Generator, steel: float
) -> Samples:
    """A plucked string, (count,): comb of the plucking place, body resonances, brighter = steel."""
    frequency = hertz(pitch)
    order = _harmonics(min(44, int(_HIGHEST_HZ / frequency)))
    place = 0.13 + 0.08 * generator.random()
    amplitude = np.sin(np.pi * order * place) / order ** (1.55 - 0.45 * steel)
    amplitude *= np.exp(-frequency * order / (1800.0 + 4200.0 * steel * (0.4 + velocity)))
    stiff = order * np.sqrt(1.0 + 0.00006 * order**2) * frequency
    for centre, width, boost in ((105.0, 30.0, 0.7), (205.0, 50.0, 0.8), (410.0, 120.0, 0.5)):
        amplitude *= 1.0 + boost * np.exp(-(((stiff - centre) / width) ** 2))
    decay = (1.1 + frequency / 700.0) * (1.0 + (0.10 - 0.05 * steel) * order)
    return partials(stiff, amplitude, decay, count)


def _guitar(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator, steel: float
) -> Samples:
    release = 0.18
    count = _samples(seconds, release)
    sound = _stereo(
        _plucked(pitch, count, velocity, generator, steel),
        _plucked(pitch, count, velocity, generator, steel),
    )
    nail = noise(generator, min(count, 1400), ((400, -30), (2000, -4), (6000, 0), (14000, -20)))
    nail *= np.exp(-np.arange(nail.shape[1]) / 160.0)
    sound[:, : nail.shape[1]] += nail * 0.035 * (0.4 + steel) * float(np.abs(sound).max())
    return _levelled(_shaped(sound, seconds, 0.0012, release), velocity)


def nylon_guitar(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A classical guitar played with the flesh of the thumb."""
    return _guitar(pitch, seconds, velocity, generator, 0.25)


def steel_guitar(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A folk guitar."""
    return _guitar(pitch, seconds, velocity, generator, 1.0)


def muted_guitar(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A string damped by the palm: short whatever its length on paper."""
    return _guitar(pitch, min(seconds, 0.10), velocity, generator, 0.8)


def upright_bass(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A double bass plucked: round, with a little finger noise."""
    release = 0.10
    count = _samples(seconds, release)
    frequency = hertz(pitch)
    order = _harmonics(12)
    amplitude = np.abs(np.sin(np.pi * order * 0.22)) / order**1.15
    amplitude *= np.exp(-frequency * order / (380.0 + 350.0 * velocity))
    decay = 0.9 + 0.75 * order
    sound = partials(order * frequency, amplitude, decay, count)[np.newaxis]
    touch = noise(generator, min(count, 2400), ((80, -6), (500, 0), (1500, -14), (4000, -40)))
    touch *= np.exp(-np.arange(touch.shape[1]) / 420.0)
    sound[:, : touch.shape[1]] += touch * 0.05 * float(np.abs(sound).max())
    return _levelled(_shaped(sound, seconds, 0.006, release), velocity)


def synth_bass(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A bass of sawtooth harmonics through a closing filter, on a steady sine."""
    del generator
    release = 0.06
    count = _samples(seconds, release)
    order = _harmonics(20)
    frequency = hertz(pitch)
    amplitude = np.exp(-frequency * order / (260.0 + 900.0 * velocity)) / order
    decay = np.where(order < 2, 0.35, 1.2 + 0.9 * order)
    sound = partials(order * frequency, amplitude, decay, count)[np.newaxis]
    return _levelled(np.tanh(1.4 * _shaped(sound, seconds, 0.004, release)), velocity)


def sub_bass(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A held low tone with just enough second and third harmonic for small speakers."""
    del generator
    release = 0.5
    count = _samples(seconds, release)
    order = _harmonics(5)
    amplitude = np.array((1.0, 0.32, 0.14, 0.05, 0.02))
    sound = partials(order * hertz(pitch), amplitude, 0.08 * order, count)[np.newaxis]
    return _levelled(_shaped(sound, seconds, 0.05, release), velocity)


def synth_pluck(
    pitch: int, seconds: float, velocity: float, generator: np.random.Generator
) -> Samples:
    """A short bright synthesiser note: two detuned sawtooths, the filter closing at once."""
    release = 0.25
    count = _samples(seconds, release)
    frequency = hertz(pitch)
    order = _harmonics(min(32, int(_HIGHEST_HZ / frequency)))
    amplitude = np.exp(-frequency * order / (2200.0 + 5200.0 * velocity)) / order
    decay = 3.2 + 0.9 * order
    ears = []
    for cents in (-7.0, 7.0):
        detuned = frequency * 2.0 ** ((cents + generator.uniform(-1.5, 1.5)) / 1200.0)
        ears.append(partials(order * detuned, amplitude, decay, count))
    return _levelled(_shaped(_stereo(ears[0], ears[1]), seconds, 0.0015, release), velocity)


_BARS: Final[dict[str, tuple[tuple[float, ...], tuple[float, ...], float]]] = {
    # ratio to the lowest partial, strength, decay of the lowest in 1/s at middle C
    "vibraphone": ((1.0, 3.99, 10.6), (1.0, 0.22, 0.05), 1.0),
    "marimba": ((1.0, 3.93, 9.4), (1.0, 0.3, 0.08), 5.5),
    "glockenspiel": ((1.0, 2.71, 5.15, 8.43), (1.0, 0.34, 0.14, 0.05), 2.2),
    "kalimba": ((1.0, 2.0, 5.42, 8.9), (1.0, 0.1, 0.16, 0.05), 4.0),
    "bell": ((0.5, 1.0, 1.19, 1.99, 2.66, 4.1), (0.22, 1.0, 0.3, 0.34, 0.12, 0.07), 0.8),
}


def _bar(name: str) -> Instrument:
    ratios, strengths, base = _BARS[name]

    def struck(
        pitch: int, seconds: float, velocity: float, generator: np.random.Generator
    ) -> Samples:
        release = 0.6
        count = _samples(seconds, release)
        ratio = np.array(ratios)
        hardness = np.array(strengths) * (0.45 + 0.55 * velocity) ** np.arange(len(ratios))
        decay = base * (hertz(pitch) / 261.6) ** 0.5 * ratio**0.8
        ears = []
        for _ in range(2):
            tuned = hertz(pitch) * ratio * (1.0 + 0.0006 * generator.standard_normal(ratio.size))
            ears.append(partials(tuned, hardness, decay, count))
        return _levelled(_shaped(_stereo(ears[0], ears[1]), seconds, 0.002, release), velocity)

    return struck


_ENSEMBLES: Final[dict[str, tuple[float, float, float, float, float]]] = {
    # tilt, width in cents, darkness in Hz, attack and release in seconds
    "warm_pad": (1.5, 14.0, 1100.0, 0.55, 1.2),
    "glass_pad": (0.9, 9.0, 5200.0, 0.9, 1.8),
    "strings": (1.05, 16.0, 3000.0, 0.30, 0.7),
    "spiccato": (0.95, 14.0, 3800.0, 0.012, 0.16),
    "choir": (1.25, 22.0, 1500.0, 0.6, 1.2),
    "horns": (1.2, 8.0, 1300.0, 0.16, 0.4),
    "organ": (1.9, 5.0, 1800.0, 0.08, 0.3),
    "saws": (1.0, 11.0, 4200.0, 0.02, 0.25),
}


@lru_cache(maxsize=_KEPT_ENSEMBLES)
def ensemble(name: str, pitch: int, brightness: int) -> NDArray[np.int16]:
    """A steady sound of many players that loops without a seam: (2, 262144 or 65536), 16 bit.

    Harmonic k has strength k^-tilt, falls beyond the dark frequency, and is some cents wide.
    """
    tilt, spread_cents, dark_hz, attack_s, _ = _ENSEMBLES[name]
    dark_hz *= 0.6 + 0.6 * brightness / _BRIGHTNESSES
    generator = np.random.default_rng((zlib.crc32(name.encode()), pitch))
    size = _PAD_SIZE if attack_s > 0.1 else _PAD_SIZE // 4
    spacing = RATE / size
    frequency = hertz(pitch)
    spectrum = np.zeros((2, size // 2 + 1), dtype=np.complex64)
    order = 1
    while order * frequency < min(_HIGHEST_HZ, 6.0 * dark_hz) and order <= 40:
        centre = order * frequency
        strength = order**-tilt / (1.0 + (centre / dark_hz) ** 3)
        width = max((2.0 ** (spread_cents / 1200.0) - 1.0) * centre, 0.35)
        reach = int(3.5 * width / spacing) + 1
        bins = np.arange(int(centre / spacing) - reach, int(centre / spacing) + reach + 1)
        bins = bins[(bins > 0) & (bins < spectrum.shape[1])]
        bell = np.exp(-((((bins * spacing) - centre) / width) ** 2)) / np.sqrt(width)
        turn = generator.uniform(0.0, 2.0 * np.pi, (2, bins.size))
        spectrum[:, bins] += (strength * bell * np.exp(1j * turn)).astype(np.complex64)
        order += 1
    sides = np.fft.irfft(spectrum, size)
    return np.asarray(sides * (32_000.0 / np.abs(sides).max()), dtype=np.int16)


def _section(name: str) -> Instrument:
    *_, attack, release = _ENSEMBLES[name]

    def bowed(
        pitch: int, seconds: float, velocity: float, generator: np.random.Generator
    ) -> Samples:
        count = _samples(seconds, 2.0 * release)
        steady = ensemble(name, pitch, round(velocity * _BRIGHTNESSES))
        first = int(generator.integers(0, steady.shape[1]))
        turns = 1 + (first + count) // steady.shape[1]
        sound = np.tile(steady, turns)[:, first : first + count].astype(np.float32)
        sound = _levelled(sound, velocity)
        return _shaped(sound, seconds, min(attack, 0.6 * seconds + 0.01), 2.0 * release)

    return bowed


INSTRUMENTS: Final[dict[str, Instrument]] = {
    "felt_piano": felt_piano,
    "electric_piano": electric_piano,
    "nylon_guitar": nylon_guitar,
    "steel_guitar": steel_guitar,
    "muted_guitar": muted_guitar,
    "upright_bass": upright_bass,
    "synth_bass": synth_bass,
    "sub_bass": sub_bass,
    "synth_pluck": synth_pluck,
    **{name: _bar(name) for name in _BARS},
    **{name: _section(name) for name in _ENSEMBLES},
}
