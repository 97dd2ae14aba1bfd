"""What happens to a bus of sound after its notes: room, tape, dust, glue."""

import math
from typing import Final

import numpy as np

from nemo_desktop.engine.render.sound.filters import Curve, Samples, equalise, noise
from nemo_desktop.engine.render.sound.loudness import from_db
from nemo_desktop.engine.render.sound.soundtrack import RATE

_GLUE_HOP: Final = 240
_GLUE_ATTACK: Final = 1.0 - math.exp(-_GLUE_HOP / (0.015 * RATE))
_GLUE_RELEASE: Final = 1.0 - math.exp(-_GLUE_HOP / (0.220 * RATE))
_DUST_BLOCK: Final = RATE


def room(seconds: float, bright_hz: float, seed: int) -> Samples:
    """The answer of a room, (2, n), energy 1: early reflections, then noise that darkens dying.

    `seconds` is the time to fall by 60 dB in the middle; lows last a little longer, and above
    `bright_hz` it is much shorter.
    """
    generator = np.random.default_rng(seed)
    count = int(1.15 * seconds * RATE)
    time = np.arange(count) / RATE
    bands: tuple[tuple[Curve, float], ...] = (
        (((60, -30), (130, 0), (500, 0), (700, -20), (1500, -60)), 1.1),
        (((400, -40), (700, -2), (bright_hz * 0.6, 0), (bright_hz, -10), (16000, -50)), 1.0),
        (((bright_hz * 0.7, -30), (bright_hz * 1.2, -4), (13000, -8), (18000, -30)), 0.5),
    )
    tail = np.zeros((2, count))
    for (curve, length), level in zip(bands, (0.55, 1.0, 0.45), strict=True):
        tail += (
            level * noise(generator, count, curve, 2) * 10.0 ** (-3.0 * time / (seconds * length))
        )
    tail *= 1.0 - np.exp(-time / 0.018)
    tail = np.array(((0.95, 0.31), (0.31, 0.95))) @ tail
    early = int(0.06 * RATE)
    for delay in generator.integers(int(0.007 * RATE), early, 14):
        side = generator.uniform(0.15, 1.0, 2) * generator.choice((-1.0, 1.0))
        tail[:, delay] += side * 9.0 * math.exp(-delay / (0.05 * RATE))
    ahead = int(0.012 * RATE)
    response = np.zeros((2, count + ahead), dtype=np.float32)
    response[:, ahead:] = tail
    return response / np.float32(np.sqrt((response**2).sum(axis=1).mean()))


def tape(sound: Samples, first: int, depth: float) -> Samples:
    """Sound (2, n), `first` samples into the piece, with the slow and fast wander of tape speed."""
    count = sound.shape[1]
    time = (first + np.arange(count)) / RATE
    delay = 1.0 + depth * (
        24.0 * (1.0 + np.sin(2.0 * np.pi * 0.55 * time + 0.7))
        + 1.2 * (1.0 + np.sin(2.0 * np.pi * 6.1 * time))
    )
    place = np.maximum(np.arange(count) - delay, 0.0)
    whole = place.astype(np.int64)
    part = (place - whole).astype(np.float32)
    following = np.minimum(whole + 1, count - 1)
    mixed = sound[:, whole] * (1.0 - part) + sound[:, following] * part
    return np.asarray(mixed, dtype=np.float32)


def dust(first: int, count: int, level_db: float, seed: int) -> Samples:
    """The hiss and crackle of an old record, (2, count), the same wherever one starts listening."""
    result = np.empty((2, count), dtype=np.float32)
    filled = 0
    while filled < count:
        block, inside = divmod(first + filled, _DUST_BLOCK)
        piece = _dust_block(block, seed)[:, inside : inside + count - filled]
        result[:, filled : filled + piece.shape[1]] = piece
        filled += piece.shape[1]
    return result * np.float32(from_db(level_db))


def _dust_block(block: int, seed: int) -> Samples:
    generator = np.random.default_rng((seed, block))
    hiss: Curve = ((60, -20), (400, -6), (3000, 0), (9000, -2), (16000, -14))
    sound = 0.5 * noise(generator, _DUST_BLOCK, hiss, 2)
    click: Curve = ((300, -30), (1500, -4), (3500, 0), (9000, -8), (15000, -24))
    for _ in range(int(generator.poisson(9))):
        length = int(generator.integers(30, 160))
        start = int(generator.integers(0, _DUST_BLOCK - length))
        snap = noise(generator, length, click) * np.exp(-np.arange(length) / (0.2 * length))
        side = generator.uniform(0.3, 1.0, (2, 1))
        sound[:, start : start + length] += 9.0 * side * float(generator.random() ** 3) * snap
    fade = np.minimum(1.0, np.arange(_DUST_BLOCK) / 480.0)
    return (sound * fade * fade[::-1]).astype(np.float32)


def glue(sound: Samples, pressed_db: float, threshold_db: float) -> Samples:
    """Sound (2, n) with its loud moments pressed together, two to one, by about `pressed_db`."""
    count = sound.shape[1]
    hops = -(-count // _GLUE_HOP)
    padded = np.zeros((2, hops * _GLUE_HOP), dtype=np.float32)
    padded[:, :count] = sound
    power = (padded.reshape(2, hops, _GLUE_HOP) ** 2).mean(axis=(0, 2))
    level = 10.0 * np.log10(np.maximum(power, 1e-9))
    over = np.clip(level - threshold_db, 0.0, 2.5 * pressed_db)
    now, wanted = 0.0, (-0.5 * over).tolist()
    smoothed = np.empty(hops)
    for index, goal in enumerate(wanted):
        now += (goal - now) * (_GLUE_ATTACK if goal < now else _GLUE_RELEASE)
        smoothed[index] = now
    positions = (np.arange(hops) + 0.5) * _GLUE_HOP
    factors = np.interp(np.arange(count), positions, 10.0 ** (smoothed / 20.0))
    return np.asarray(sound * factors, dtype=np.float32)


def ducking(count: int, first: int, hits: list[int], depth: float) -> Samples:
    """Gain (count,) from sample `first` on that dips at each hit, back 0.3 s later."""
    gain = np.ones(count, dtype=np.float32)
    length = int(0.30 * RATE)
    time = np.arange(length) / length
    dip = (1.0 - depth * (1.0 - time**1.5) * np.minimum(1.0, time * length / 240.0)).astype(
        np.float32
    )
    for hit in hits:
        start = hit - first
        begin, end = max(0, start), min(count, start + length)
        if begin < end:
            gain[begin:end] = np.minimum(gain[begin:end], dip[begin - start : end - start])
    return gain


def centred(sound: Samples) -> Samples:
    """Sound (2, n) whose lowest octaves are the same on both sides, as on any record."""
    side = equalise(0.5 * (sound[:1] - sound[1:]), ((20, -60), (90, -30), (260, 0), (20000, 0)))
    middle = 0.5 * (sound[:1] + sound[1:])
    both: Samples = np.concatenate((middle + side, middle - side))
    return both


def warm(sound: Samples, drive: float) -> Samples:
    """Sound bent softly at its peaks, as by a valve; `drive` 0 leaves it alone."""
    if drive <= 0.0:
        return sound
    amount = np.float32(drive)
    return np.asarray(np.tanh(sound * amount) / amount, dtype=np.float32)
