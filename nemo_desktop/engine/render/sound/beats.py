"""Where the beats of any music fall: onsets, tempo, then the best-fitting chain of beats."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nemo_desktop.engine.render.sound.soundtrack import RATE

Floats = NDArray[np.float64]

_HOP: Final = 240
_FRAME: Final = 1024
_BANDS: Final = 40
_LOWEST_HZ, _HIGHEST_HZ = 40.0, 14_000.0
_SLOWEST_BPM, _FASTEST_BPM = 50.0, 210.0
_LIKELIEST_BPM: Final = 112.0
_TIGHTNESS: Final = 320.0
_LONGEST: Final = 600 * RATE
# A window sees an onset before its middle reaches it: measured on clicks.
_ONSET_DELAY_S: Final = 0.0056
_STEADY_S: Final = 0.015
_LEAST_LIKENESS: Final = 0.13
_LEAST_SHARE: Final = 0.2
_STEPS_AT_ONCE: Final = 1024


@dataclass(frozen=True, slots=True)
class Beats:
    """Beats of a sound: tempo (0 when there is none), their times, whether one grid fits them."""

    tempo_bpm: float
    times_ms: tuple[int, ...]
    is_steady: bool = False


NO_BEATS: Final = Beats(0.0, ())


class Listener:
    """Hears sound in pieces and finds its beats; only the first ten minutes are listened to.

    Spectral flux in 40 bands, tempo by autocorrelation under a broad preference for common tempi,
    beats by dynamic programming (Ellis, Beat Tracking by Dynamic Programming, 2007). When one
    even grid explains them the grid is returned, from the first beat to the end of the sound.
    """

    def __init__(self) -> None:
        self._window = np.hanning(_FRAME).astype(np.float32)
        self._bank = _bank()
        self._unheard = np.zeros(_FRAME // 2, dtype=np.float32)
        self._last: NDArray[np.float32] | None = None
        self._rises: list[Floats] = []
        self._count = 0

    def hear(self, piece: NDArray[np.float32]) -> None:
        """The next samples, (channels, any number)."""
        mono = piece[:, : max(0, _LONGEST - self._count)].mean(axis=0, dtype=np.float32)
        self._count += mono.size
        self._take(np.concatenate((self._unheard, mono)))

    def beats(self) -> Beats:
        """The beats of all that was heard; none when there are none."""
        flux = self.onsets()
        if self._count < RATE or float(flux.max(initial=0.0)) <= 0.0:
            return NO_BEATS
        period, likeness = _period(flux)
        frames = _chain(flux, period)
        if frames.size < 4:
            return NO_BEATS
        found = _on_a_grid(_placed(flux, frames), self._count / RATE)
        # Noise has a best tempo, too, but hardly resembles itself one beat later.
        return found if likeness >= _LEAST_LIKENESS else replace(found, is_steady=False)

    def onsets(self) -> Floats:
        """How much begins at each 5 ms step: the rise of log energy over bands, less its floor."""
        self._take(np.concatenate((self._unheard, np.zeros(_FRAME, dtype=np.float32))))
        count = max(1, 1 + (self._count - 1) // _HOP)
        flux = np.zeros(count)
        heard = np.concatenate(self._rises)[:count] if self._rises else flux
        flux[: heard.size] = heard
        width = round(0.25 * RATE / _HOP)
        floor = np.convolve(np.pad(flux, width, mode="edge"), np.full(2 * width + 1, 1.0), "valid")
        flux = np.maximum(flux - floor / (2 * width + 1), 0.0)
        peak = float(flux.max(initial=0.0))
        return flux / peak if peak > 1e-3 else np.zeros(count)

    def _take(self, sound: NDArray[np.float32]) -> None:
        """The rises of all whole windows of `sound`; what is left waits for more."""
        number = max(0, (sound.size - _FRAME) // _HOP + 1)
        for first in range(0, number, _STEPS_AT_ONCE):
            steps = np.arange(first, min(number, first + _STEPS_AT_ONCE))
            index = steps[:, np.newaxis] * _HOP + np.arange(_FRAME)
            power = np.abs(np.fft.rfft(sound[index] * self._window)) ** 2
            energy = np.log1p(200.0 * np.sqrt(power @ self._bank)).astype(np.float32)
            start = energy[:1] * 0 if self._last is None else self._last[np.newaxis]
            before = np.vstack((start, energy[:-1]))
            self._rises.append(np.maximum(energy - before, 0.0).sum(axis=1, dtype=np.float64))
            self._last = energy[-1]
        self._unheard = sound[number * _HOP :]


def _bank() -> NDArray[np.float32]:
    """Triangles, evenly spaced in log frequency: (bins, bands)."""
    edges = np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _BANDS + 2)
    bins = np.fft.rfftfreq(_FRAME, 1.0 / RATE)[:, np.newaxis]
    rise = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    triangles = np.maximum(0.0, np.minimum(rise, fall))
    nearest = np.abs(bins - edges[1:-1]).argmin(axis=0)
    triangles[nearest, np.arange(_BANDS)] += 0.5
    return np.asarray(triangles / triangles.sum(axis=0), dtype=np.float32)


def _period(flux: Floats) -> tuple[float, float]:
    """The beat period in steps, the lag whose multiples, too, resemble the whole; and how much
    the whole resembles itself one period later (1 = exactly)."""
    size = 1 << (2 * flux.size - 1).bit_length()
    smooth = np.convolve(flux, np.hanning(9) / np.hanning(9).sum(), mode="same")
    spectrum = np.fft.rfft(smooth - smooth.mean(), size)
    likeness = np.fft.irfft(np.abs(spectrum) ** 2, size)[: flux.size]
    whole = max(float(likeness[0]) / flux.size, 1e-12)
    likeness /= np.maximum(np.arange(flux.size, 0, -1), flux.size * 0.2)
    steps_a_minute = 60.0 * RATE / _HOP
    lags = np.arange(steps_a_minute / _FASTEST_BPM, steps_a_minute / _SLOWEST_BPM, 0.25)
    lags = lags[lags < flux.size / 2]
    axis = np.arange(likeness.size)
    score = sum(
        weight * np.interp(lags * multiple, axis, likeness, right=0.0)
        for multiple, weight in ((1, 1.0), (2, 0.6), (4, 0.5), (0.5, 0.25))
    )
    octaves = np.log2(steps_a_minute / lags / _LIKELIEST_BPM)
    best = float(lags[np.argmax(score * np.exp(-0.5 * (octaves / 0.75) ** 2))])
    near, far = (_peak(likeness, lag) for lag in (best, 2.0 * best))
    if near < _LEAST_SHARE * far and 2.0 * best < likeness.size / 2:
        # On every other beat nothing begins: it is none.
        best, near = 2.0 * best, far
    return best, near / whole


def _peak(likeness: Floats, lag: float) -> float:
    return float(likeness[max(1, round(lag) - 2) : round(lag) + 3].max(initial=0.0))


def _chain(flux: Floats, period: float) -> NDArray[np.int64]:
    """The chain of steps, about a period apart, that gathers the most onset."""
    smooth = np.convolve(flux, np.hanning(7) / np.hanning(7).sum(), mode="same")
    smooth /= max(float(smooth.std()), 1e-9)
    reach = np.arange(round(-1.6 * period), round(-0.6 * period) + 1)
    cost = -_TIGHTNESS * np.log(-reach / period) ** 2
    score = smooth.copy()
    source = np.full(flux.size, -1, dtype=np.int64)
    for now in range(-int(reach[0]), flux.size):
        options = score[now + reach[0] : now + reach[-1] + 1] + cost
        best = int(options.argmax())
        if options[best] > 0.0:
            score[now] += options[best]
            source[now] = now + reach[best]
    tail = max(0, flux.size - round(1.3 * period))
    place = tail + int(score[tail:].argmax())
    chain = []
    while place >= 0:
        chain.append(place)
        place = int(source[place])
    return np.array(chain[::-1])


def _placed(flux: Floats, frames: NDArray[np.int64]) -> Floats:
    """Times in seconds of the onset peaks nearest to the chain, finer than a step."""
    times = []
    for frame in frames:
        low, high = max(0, frame - 5), min(flux.size, frame + 6)
        weights = flux[low:high] ** 2
        total = float(weights.sum())
        centre = float((weights * np.arange(low, high)).sum() / total) if total else float(frame)
        times.append(centre * _HOP / RATE)
    return np.array(times) + _ONSET_DELAY_S


def _on_a_grid(times: Floats, length_s: float) -> Beats:
    """The beats as one even grid when it fits them, else as they were found."""
    numbers = np.arange(times.size, dtype=np.float64)
    kept = np.ones(times.size, dtype=bool)
    for _ in range(4):
        slope, start = np.polyfit(numbers[kept], times[kept], 1)
        strays = np.abs(times - (start + slope * numbers))
        kept = strays <= max(0.012, 1.5 * float(np.median(strays)))
    is_steady = bool(times.size >= 8 and np.quantile(strays, 0.7) < _STEADY_S)
    if not is_steady:
        tempo = 60.0 / float(np.median(np.diff(times)))
        return Beats(tempo, tuple(round(1000.0 * max(0.0, time)) for time in times))
    first = start - slope * np.floor((start + 0.02) / slope)
    count = int(np.floor((length_s - first) / slope)) + 1
    grid = first + slope * np.arange(count)
    return Beats(
        60.0 / float(slope), tuple(round(1000.0 * max(0.0, time)) for time in grid), is_steady=True
    )
