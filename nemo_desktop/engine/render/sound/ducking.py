"""How music makes room for what is spoken: softer from a little before until a little after."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.loudness import from_db
from nemo_desktop.engine.render.sound.soundtrack import RATE

# By this much music is softer under a voice.
_DEPTH_DB: Final = 9.0
_STEP: Final = RATE // 100
# What is softer than this is taken for the noise of a room.
_SPOKEN_RMS: Final = from_db(-42.0)
_AHEAD: Final = 30
_AFTER: Final = 80
_BLEND: Final = 61
_REACH: Final = _AHEAD + _AFTER + _BLEND


def beneath(voices: Iterator[Samples]) -> Iterator[tuple[Samples, Samples]]:
    """Each block of voices (2, n) in order, with the gain (n,) of the music beneath it.

    All blocks but the last are whole numbers of 10 ms.
    """
    before: NDArray[np.bool_] = np.zeros(0, dtype=bool)
    now = next(voices, None)
    while now is not None:
        after = next(voices, None)
        spoken = _spoken(now)
        ahead = spoken[:0] if after is None else _spoken(after)[:_REACH]
        room = _room(np.concatenate((before, spoken, ahead)))
        room = room[before.size : before.size + spoken.size]
        edges = np.concatenate((room[:1], room, room[-1:]))
        places = (np.arange(edges.size) - 0.5) * _STEP
        yield now, np.interp(np.arange(now.shape[1]), places, edges).astype(np.float32)
        before, now = np.concatenate((before, spoken))[-_REACH:], after


def _spoken(voices: Samples) -> NDArray[np.bool_]:
    """Whether somebody speaks in each 10 ms."""
    steps = -(-voices.shape[1] // _STEP)
    padded = np.zeros((2, steps * _STEP), dtype=np.float32)
    padded[:, : voices.shape[1]] = voices
    power = (padded.reshape(2, steps, _STEP) ** 2).mean(axis=(0, 2))
    return np.asarray(power > _SPOKEN_RMS**2)


def _room(spoken: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The gain of the music in each 10 ms."""
    padded = np.pad(spoken.astype(np.float64), (_REACH, _REACH))
    count = np.convolve(padded, np.ones(_AHEAD + _AFTER + 1))
    held = count[_AHEAD : _AHEAD + padded.size] > 0.5
    bell = np.hanning(_BLEND + 2)[1:-1]
    depth = np.convolve(held.astype(np.float64), bell / bell.sum(), mode="same")
    decibels: NDArray[np.float64] = -_DEPTH_DB * depth[_REACH : _REACH + spoken.size]
    return np.asarray(10.0 ** (decibels / 20.0))
