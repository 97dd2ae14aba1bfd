"""The own sound of a clip runs as its picture does."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nemo_desktop.engine.render.clip_sound import clip_sound
from nemo_desktop.engine.render.film import Film, Footage
from nemo_desktop.engine.render.soundtrack import RATE, cues, has_sound
from tests.engine.movies import known, movie, moving, numbered

SECONDS = 4


@pytest.fixture(scope="module")
def stairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A video whose tone is a step higher in every second: 400, 600, 800, 1000 Hz."""
    time = np.arange(SECONDS * RATE) / RATE
    tone = 0.4 * np.sin(2 * np.pi * (400 + 200 * np.floor(time)) * time)
    path = tmp_path_factory.mktemp("clips") / "stairs.mp4"
    return movie(path, map(numbered, range(SECONDS * 30)), 30, sound=tone.astype(np.float32))


def heard(path: Path, how: Footage, seconds: float, ahead: int = 0) -> np.ndarray:
    count = round(seconds * RATE)
    sound = np.concatenate(list(clip_sound(path, how, ahead, count)), axis=1)[0]
    assert len(sound) <= count
    return np.pad(sound, (0, count - len(sound)))


def pitch(sound: np.ndarray, at_s: float) -> float:
    part = sound[round((at_s - 0.15) * RATE) : round((at_s + 0.15) * RATE)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part))))
    return float(spectrum.argmax() * RATE / len(part))


def test_a_part_sounds_as_that_part(stairs: Path) -> None:
    sound = heard(stairs, Footage(4000, 1000, 3000), 2.0)
    assert pitch(sound, 0.5) == pytest.approx(600, abs=5)
    assert pitch(sound, 1.5) == pytest.approx(800, abs=5)
    # The step between the seconds lies where the picture's second is.
    assert pitch(sound, 0.8) == pytest.approx(600, abs=5)
    assert pitch(sound, 1.2) == pytest.approx(800, abs=5)


@pytest.mark.parametrize("speed", [0.25, 0.5, 2.0])
def test_slow_and_fast_keep_the_pitch(stairs: Path, speed: float) -> None:
    sound = heard(stairs, Footage(4000, speed=speed), 4 / speed)
    for second in range(SECONDS):
        assert pitch(sound, (second + 0.5) / speed) == pytest.approx(400 + 200 * second, abs=8)


def test_what_loops_begins_again(stairs: Path) -> None:
    sound = heard(stairs, Footage(4000, 0, 1000, ending="loop"), 3.0)
    assert [round(pitch(sound, at)) for at in (0.5, 1.5, 2.5)] == pytest.approx([400] * 3, abs=5)


def test_what_has_run_is_silent_and_what_has_not_begun(stairs: Path) -> None:
    sound = heard(stairs, Footage(4000, 0, 1000), 3.0, ahead=RATE)
    assert np.abs(sound[: RATE - 100]).max() == 0
    assert pitch(sound, 1.5) == pytest.approx(400, abs=5)
    assert np.abs(sound[2 * RATE + 100 :]).max() == 0
    later = heard(stairs, Footage(4000), 1.0, ahead=-RATE)
    assert pitch(later, 0.5) == pytest.approx(600, abs=5)


def test_backwards_and_standing_clips_are_silent(stairs: Path) -> None:
    media = known(stairs)
    assert media.has_sound
    for how, sounds in (
        ({}, True), ({"speed": 2.0}, True), ({"direction": "reverse"}, False),
        ({"direction": "boomerang"}, False), ({"ending": "freeze"}, False),
    ):  # fmt: skip
        film = Film(clips=(replace(moving(media, 2000, **how), volume=1.0),))
        assert bool(cues(film)) is sounds
        assert has_sound(film) is sounds
