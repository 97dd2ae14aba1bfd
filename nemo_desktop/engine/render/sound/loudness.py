"""How loud sound is, and how high its peaks are, after ITU-R BS.1770-4."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from nemo_desktop.engine.render.sound.filters import Samples, convolve
from nemo_desktop.engine.render.sound.soundtrack import RATE

REFERENCE_LUFS: Final = -14.0
CEILING_DBTP: Final = -1.0
SILENCE_LUFS: Final = -70.0

# BS.1770-4, tables 1 and 2, for 48 kHz: the head's shelf, then the RLB high-pass.
_SHELF: Final = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGH_PASS: Final = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
_OFFSET: Final = -0.691
_HOP: Final = RATE // 10
_RELATIVE_GATE_LU: Final = 10.0
_STEPS_AT_ONCE: Final = 100

# BS.1770-4, annex 2: the four phases of its 48-tap interpolator; 2 and 3 are 1 and 0 reversed.
_PHASE_0: Final = (
    0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000,
    -0.0594482421875, 0.1373291015625, 0.9721679687500, -0.1022949218750,
    0.0476074218750, -0.0266113281250, 0.0148925781250, -0.0083007812500,
)  # fmt: skip
_PHASE_1: Final = (
    -0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250,
    -0.1665039062500, 0.4650878906250, 0.7797851562500, -0.2003173828125,
    0.1015625000000, -0.0582275390625, 0.0330810546875, -0.0189208984375,
)  # fmt: skip
_PHASES: Final = np.array((_PHASE_0, _PHASE_1, _PHASE_1[::-1], _PHASE_0[::-1]), dtype=np.float32)
_TAPS: Final = 12
_MOST_GAIN: Final = float(np.abs(_PHASES).sum(axis=1).max())
_CELL: Final = 32
_REACH_CELLS: Final = 6


def _weighting() -> NDArray[np.float64]:
    """The K filter as an impulse response; it has died out long before its 16384 samples."""
    size = 16384
    delay = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    response = np.ones_like(delay)
    for numerator, denominator in (_SHELF, _HIGH_PASS):
        above = numerator[0] + delay * (numerator[1] + delay * numerator[2])
        below = denominator[0] + delay * (denominator[1] + delay * denominator[2])
        response *= above / below
    return np.fft.irfft(response, size)


class Meter:
    """Gated integrated loudness of sound that comes in pieces, in constant memory."""

    def __init__(self) -> None:
        self._weighting = _weighting()
        self._before: NDArray[np.float64] | None = None
        self._rest: NDArray[np.float64] | None = None
        self._energy: list[NDArray[np.float64]] = []

    def add(self, samples: Samples) -> None:
        """The next samples, (channels, any number)."""
        for first in range(0, samples.shape[1], _STEPS_AT_ONCE * _HOP):
            piece = samples[:, first : first + _STEPS_AT_ONCE * _HOP].astype(np.float64)
            if self._rest is not None:
                piece = np.concatenate((self._rest, piece), axis=1)
            whole = piece.shape[1] // _HOP * _HOP
            self._rest = piece[:, whole:]
            if whole:
                self._weigh(piece[:, :whole])

    def lufs(self) -> float:
        """The loudness so far, `SILENCE_LUFS` for silence.

        Sound shorter than one 400 ms block counts as one block.
        """
        if not self._energy and self._rest is not None and self._rest.shape[1]:
            short = np.zeros((self._rest.shape[0], _HOP))
            short[:, : self._rest.shape[1]] = self._rest
            scrap = Meter()
            scrap._weigh(short)
            return _gated(np.concatenate(scrap._energy) * _HOP / self._rest.shape[1])
        return _gated(np.concatenate(self._energy)) if self._energy else SILENCE_LUFS

    def _weigh(self, piece: NDArray[np.float64]) -> None:
        """The mean squares of whole steps."""
        lead = self._weighting.size
        before = np.zeros((piece.shape[0], lead)) if self._before is None else self._before
        joined = np.concatenate((before, piece), axis=1)
        weighted = convolve(joined, self._weighting[np.newaxis])[:, lead : joined.shape[1]]
        squares = (weighted**2).sum(axis=0).reshape(-1, _HOP)
        self._energy.append(squares.sum(axis=1) / _HOP)
        self._before = joined[:, -lead:]


def integrated_lufs(samples: Samples) -> float:
    """Gated integrated loudness of stereo or mono samples (channels, n), in LUFS; see `Meter`."""
    meter = Meter()
    meter.add(samples)
    return meter.lufs()


def _gated(energy: NDArray[np.float64]) -> float:
    """The two gates of BS.1770-4 over the mean squares of 100 ms steps."""
    window = min(4, energy.size)
    blocks = np.convolve(energy, np.full(window, 1.0 / window), mode="valid")
    loud = blocks[_lufs(blocks) > SILENCE_LUFS]
    if loud.size == 0:
        return SILENCE_LUFS
    gate = _lufs(loud.mean()) - _RELATIVE_GATE_LU
    return float(_lufs(loud[_lufs(loud) > gate].mean()))


def _lufs(mean_square: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    return np.asarray(_OFFSET + 10.0 * np.log10(np.maximum(mean_square, 1e-12)))


def true_peak(samples: Samples) -> float:
    """The highest true peak of samples (channels, n) as an amplitude, four times oversampled."""
    return float(_cell_peaks(samples, floor=0.0).max(initial=0.0))


def to_db(amplitude: float) -> float:
    """Amplitude in decibels; silence is -120."""
    return 20.0 * float(np.log10(max(amplitude, 1e-6)))


def from_db(decibels: float) -> float:
    """Decibels as an amplitude."""
    return float(10.0 ** (decibels / 20.0))


def limit(samples: Samples, ceiling_dbtp: float = CEILING_DBTP) -> Samples:
    """Samples (channels, n) turned down, smoothly and only where needed, to a true-peak ceiling.

    The gain looks 4 ms ahead and moves as the mean of a sliding minimum, so it is never above
    what any peak in reach allows. Channels share one gain: the stereo picture stays.
    """
    ceiling = from_db(ceiling_dbtp)
    peaks = _cell_peaks(samples, floor=ceiling)
    if peaks.size == 0 or peaks.max() <= ceiling:
        return samples
    allowed = ceiling / np.maximum(peaks, ceiling)
    radius = 2 * _REACH_CELLS
    padded = np.pad(allowed, radius, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * radius + 1)
    lowest = np.pad(windows.min(axis=1), radius - 1, mode="edge")
    bell = np.hanning(2 * radius + 1)[1:-1]
    gain = np.convolve(lowest, bell / bell.sum(), mode="valid")
    positions = (np.arange(gain.size) + 0.5) * _CELL
    curve = np.interp(np.arange(samples.shape[1]), positions, gain).astype(np.float32)
    turned_down: Samples = samples * curve
    return turned_down


def _cell_peaks(samples: Samples, floor: float) -> NDArray[np.float64]:
    """The true peak of every cell of 32 samples; cells that cannot pass `floor` stay plain."""
    channels, count = samples.shape
    cells = -(-count // _CELL)
    padded = np.zeros((channels, cells * _CELL), dtype=np.float32)
    padded[:, :count] = np.abs(samples)
    plain = padded.reshape(channels, cells, _CELL).max(axis=(0, 2)).astype(np.float64)
    near = np.maximum.reduce([plain, np.append(plain[1:], 0.0), np.append(0.0, plain[:-1])])
    hot = np.flatnonzero(near * _MOST_GAIN > floor)
    edge = np.pad(samples, ((0, 0), (_TAPS, cells * _CELL - count + _TAPS)))
    for first in range(0, hot.size, 8192):
        chosen = hot[first : first + 8192]
        index = chosen[:, np.newaxis] * _CELL + np.arange(_CELL + _TAPS - 1) + _TAPS // 2 + 1
        pieces = edge[:, index]
        rows = np.lib.stride_tricks.sliding_window_view(pieces, _TAPS, axis=2)
        over = np.abs(rows @ _PHASES.T).max(axis=(0, 2, 3))
        plain[chosen] = np.maximum(plain[chosen], over)
    return np.asarray(plain)
