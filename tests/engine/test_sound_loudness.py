"""Loudness and true peak against values that are known beforehand."""

import numpy as np
import pytest

from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.loudness import (
    SILENCE_LUFS,
    from_db,
    integrated_lufs,
    limit,
    to_db,
    true_peak,
)
from nemo_desktop.engine.render.sound.soundtrack import RATE


def tone(hertz: float, peak_db: float, seconds: float, phase: float = 0.0) -> Samples:
    time = np.arange(int(seconds * RATE)) / RATE
    wave = from_db(peak_db) * np.sin(2.0 * np.pi * hertz * time + phase)
    return np.stack((wave, wave)).astype(np.float32)


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_a_stereo_tone_of_997_hz_is_as_loud_as_its_peak(level: float) -> None:
    # EBU Tech 3341, cases 1 and 2.
    assert integrated_lufs(tone(997.0, level, 20.0)) == pytest.approx(level, abs=0.1)


def test_one_side_alone_is_three_decibels_softer() -> None:
    left = tone(997.0, 0.0, 5.0)
    left[1] = 0.0
    assert integrated_lufs(left) == pytest.approx(-3.01, abs=0.1)


def test_soft_passages_do_not_count() -> None:
    # EBU Tech 3341, case 3: -36 for 10 s, -23 for 60 s, -36 for 10 s.
    soft, loud = tone(997.0, -36.0, 10.0), tone(997.0, -23.0, 60.0)
    assert integrated_lufs(np.concatenate((soft, loud, soft), axis=1)) == pytest.approx(
        -23.0, abs=0.1
    )


def test_low_and_high_tones_are_weighted_as_the_standard_says() -> None:
    reference = integrated_lufs(tone(997.0, -20.0, 3.0))
    assert integrated_lufs(tone(38.1, -20.0, 3.0)) - reference < -6.0
    assert integrated_lufs(tone(8000.0, -20.0, 3.0)) - reference == pytest.approx(3.3, abs=0.3)


def test_silence_and_scraps_have_a_loudness() -> None:
    assert integrated_lufs(np.zeros((2, RATE), dtype=np.float32)) == SILENCE_LUFS
    assert integrated_lufs(np.zeros((2, 0), dtype=np.float32)) == SILENCE_LUFS
    assert integrated_lufs(tone(997.0, -20.0, 0.05)) == pytest.approx(-20.0, abs=1.5)


def test_peaks_between_samples_are_seen() -> None:
    # EBU Tech 3341, case 16: a quarter of the rate, 45 degrees off: samples show 3 dB too little.
    hidden = tone(RATE / 4.0, -6.0, 1.0, phase=np.pi / 4.0)
    assert to_db(float(np.abs(hidden).max())) == pytest.approx(-9.0, abs=0.1)
    assert to_db(true_peak(hidden[:, 100:-100])) == pytest.approx(-6.0, abs=0.4)


def test_the_limiter_holds_the_ceiling_and_leaves_the_rest_alone() -> None:
    quiet, burst = tone(330.0, -14.0, 2.0), tone(1234.0, 3.0, 0.05)
    sound = quiet.copy()
    sound[:, RATE : RATE + burst.shape[1]] += burst
    limited = limit(sound, -1.0)
    assert to_db(true_peak(limited)) <= -0.95
    assert to_db(true_peak(limited)) > -1.6
    assert np.array_equal(limited[:, : RATE - 2000], sound[:, : RATE - 2000])
    assert limit(quiet, -1.0) is quiet
