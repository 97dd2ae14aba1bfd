"""Linear filters by fast convolution, for whole buses of sound.

Sound inside the renderer is float32 of shape (channels, samples) at `RATE`; only the border
functions of `audio` and `music` speak (samples, channels).
"""

from collections.abc import Sequence
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from nemo_desktop.engine.render.sound.soundtrack import RATE

Samples: TypeAlias = NDArray[np.float32]
Curve: TypeAlias = Sequence[tuple[float, float]]
_SILENT_DB: Final = -120.0
_Float = TypeVar("_Float", np.float32, np.float64)


def convolve(signal: NDArray[_Float], response: NDArray[_Float]) -> NDArray[_Float]:
    """`signal` (c, n) through `response` (c or 1, m): (c, n + m - 1), overlap-add of FFT blocks."""
    taps = response.shape[1]
    size = 1 << max(15, (2 * taps - 1).bit_length())
    step = size - taps + 1
    spectrum = np.fft.rfft(response, size)
    result = np.zeros((signal.shape[0], signal.shape[1] + taps - 1), dtype=signal.dtype)
    for first in range(0, signal.shape[1], step):
        piece = signal[:, first : first + step]
        part = np.fft.irfft(np.fft.rfft(piece, size) * spectrum, size)
        part = part[:, : piece.shape[1] + taps - 1]
        result[:, first : first + part.shape[1]] += part
    return result


def gains(curve: Curve, frequencies: NDArray[np.floating]) -> Samples:
    """Amplitude factors at `frequencies` of a curve of (Hz, dB) points, straight on a log scale.

    Outside its points the curve keeps its end values; -120 dB and less is silence.
    """
    points = np.array(curve, dtype=np.float64)
    decibels = np.interp(np.log(np.maximum(frequencies, 1.0)), np.log(points[:, 0]), points[:, 1])
    factors = 10.0 ** (decibels / 20.0)
    kept: Samples = np.where(decibels <= _SILENT_DB, 0.0, factors).astype(np.float32)
    return kept


def equalise(signal: Samples, curve: Curve, taps: int = 2047) -> Samples:
    """`signal` (c, n) with the curve's gains and no delay (linear phase): (c, n)."""
    size = 1 << (2 * taps).bit_length()
    frequencies = np.fft.rfftfreq(size, 1.0 / RATE)
    spread = np.roll(np.fft.irfft(gains(curve, frequencies), size), taps // 2)[:taps]
    response: Samples = (spread * np.hanning(taps)).astype(np.float32)
    middle = taps // 2
    return convolve(signal, response[np.newaxis])[:, middle : middle + signal.shape[1]]


def noise(generator: np.random.Generator, count: int, curve: Curve, channels: int = 1) -> Samples:
    """Noise of `count` samples whose spectrum follows the curve, RMS 1: (channels, count)."""
    size = 1 << max(8, (count - 1).bit_length())
    white = generator.standard_normal((channels, size), dtype=np.float32)
    shape = gains(curve, np.fft.rfftfreq(size, 1.0 / RATE))
    shaped = np.fft.irfft(np.fft.rfft(white) * shape, size)[:, :count]
    return (shaped / max(float(np.sqrt(np.mean(shaped**2))), 1e-9)).astype(np.float32)


def raised_cosine(count: int) -> Samples:
    """A smooth climb from 0 towards 1 over `count` samples."""
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(count) + 0.5) / max(count, 1))).astype(np.float32)
