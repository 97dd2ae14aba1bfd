"""Beats: found in clicks and in music, known for music made here."""

import numpy as np
import pytest

from nemo_desktop.engine.render.sound.beat_grid import grid_of
from nemo_desktop.engine.render.sound.beats import Beats, Listener
from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.music import music, seed_of
from nemo_desktop.engine.render.sound.repertoire import style_named
from nemo_desktop.engine.render.sound.soundtrack import RATE


def beats(samples: Samples) -> Beats:
    """Of sound (n, 2) or (n,)."""
    listener = Listener()
    listener.hear(np.atleast_2d(samples.T))
    return listener.beats()


def score(style: str, duration_ms: int) -> Beats:
    """The beats of music made on the device as it is written, not as it is heard."""
    grid = grid_of(style_named(style), duration_ms * RATE // 1000)
    times = tuple(round(grid.at(beat) * 1000 / RATE) for beat in range(grid.count))
    return Beats(grid.bpm, times, is_steady=True)


def clicks(bpm: float, seconds: float, first_s: float = 0.0) -> Samples:
    sound = np.zeros((int(seconds * RATE), 2), dtype=np.float32)
    time = np.arange(1500) / RATE
    click = (0.8 * np.sin(2.0 * np.pi * 1000.0 * time) * np.exp(-120.0 * time)).astype(np.float32)
    place = first_s
    while round(place * RATE) + click.size < sound.shape[0]:
        start = round(place * RATE)
        sound[start : start + click.size] += click[:, np.newaxis]
        place += 60.0 / bpm
    return sound


def test_a_click_track_of_100_bpm_has_beats_every_600_ms() -> None:
    found = beats(clicks(100.0, 12.0))
    assert found.is_steady
    assert found.tempo_bpm == pytest.approx(100.0, abs=0.1)
    assert len(found.times_ms) == 20
    assert max(abs(time - 600 * index) for index, time in enumerate(found.times_ms)) <= 10


@pytest.mark.parametrize(
    ("bpm", "first_s"), [(72.0, 0.31), (87.5, 0.0), (128.0, 0.2), (140.0, 0.1)]
)
def test_other_tempi_that_do_not_begin_at_once(bpm: float, first_s: float) -> None:
    found = beats(clicks(bpm, 15.0, first_s))
    assert found.tempo_bpm == pytest.approx(bpm, rel=0.002)
    nearest = min(found.times_ms, key=lambda time: abs(time - 1000 * first_s))
    assert abs(nearest - 1000 * first_s) <= 10


@pytest.mark.parametrize("style", ["lo-fi", "upbeat", "acoustic", "electronic", "jazz"])
def test_the_beat_of_our_own_music_is_found_by_listening(style: str) -> None:
    count = 16 * RATE
    known = score(style, 16_000)
    found = beats(music(style, count, seed_of(style, count)))
    assert found.tempo_bpm == pytest.approx(known.tempo_bpm, rel=0.005)
    strays = [min(abs(time - beat) for beat in known.times_ms) for time in found.times_ms[:-2]]
    assert float(np.median(strays)) <= 15


def test_the_known_grid_fills_the_film() -> None:
    known = score("Lo-fi", 12_000)
    assert known.times_ms[0] == 0
    steps = np.diff(known.times_ms)
    assert steps.max() - steps.min() <= 1
    assert 12_000 - known.times_ms[-1] == pytest.approx(60_000 / known.tempo_bpm, abs=1)


def test_what_has_no_beat_gets_none() -> None:
    assert beats(np.zeros((5 * RATE, 2), dtype=np.float32)).times_ms == ()
    assert beats(np.zeros((100, 2), dtype=np.float32)).times_ms == ()
    hiss = 0.1 * np.random.default_rng(1).standard_normal((10 * RATE, 2)).astype(np.float32)
    assert not beats(hiss).is_steady


@pytest.mark.parametrize("bpm", [60.0, 75.0, 90.0, 110.0, 133.0, 150.0, 180.0])
def test_click_tracks_from_slow_to_fast(bpm: float) -> None:
    found = beats(clicks(bpm, 20.0, 0.15))
    ratio = found.tempo_bpm / bpm
    assert found.is_steady
    assert min(abs(ratio - factor) for factor in (0.5, 1.0, 2.0)) < 0.003
    strays = [abs((time / 1000 - 0.15) * bpm / 60 * 2 % 1) for time in found.times_ms]
    assert all(min(stray, 1 - stray) < 0.08 for stray in strays)


def test_swung_eighths_keep_their_beat() -> None:
    on, off = clicks(100.0, 20.0), clicks(100.0, 20.0, 0.4)  # the second eighth at two thirds
    found = beats(on + 0.6 * off)
    assert found.tempo_bpm == pytest.approx(100.0, rel=0.005)
    assert min(abs(time - 600) for time in found.times_ms) <= 15


def test_a_tempo_that_drifts_is_followed_beat_by_beat() -> None:
    sound = np.zeros((40 * RATE, 2), dtype=np.float32)
    click = clicks(60.0, 1.0)[:1500]
    place, told = 0.2, []
    while place < 39.0:
        told.append(round(place * 1000))
        sound[round(place * RATE) : round(place * RATE) + 1500] += click
        place += 60.0 / (96.0 + 0.5 * place)
    found = beats(sound)
    assert not found.is_steady
    strays = [min(abs(time - beat) for beat in told) for time in found.times_ms]
    assert float(np.median(strays)) <= 12
    assert len(strays) > 0.8 * len(told)


def test_what_is_heard_in_pieces_has_the_same_beats() -> None:
    sound = clicks(104.0, 18.0, 0.3)
    listener = Listener()
    for first in range(0, sound.shape[0], 30_011):
        listener.hear(sound[first : first + 30_011].T)
    assert listener.beats() == beats(sound)
