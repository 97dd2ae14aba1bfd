"""The own sound of a clip runs as its picture does."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from nemo_desktop.engine.render.film import Film, Footage, Transition
from nemo_desktop.engine.render.reach import Reach
from nemo_desktop.engine.render.sound.clip_sound import clip_sound
from nemo_desktop.engine.render.sound.soundtrack import RATE, Cue, Ramp, cues, has_sound
from tests.engine.movies import known, movie, moving, numbered

SECONDS = 4


@pytest.fixture(scope="module")
def stairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A video whose tone is a step higher in every second: 400, 600, 800, 1000 Hz."""
    time = np.arange(SECONDS * RATE) / RATE
    tone = 0.4 * np.sin(2 * np.pi * (400 + 200 * np.floor(time)) * time)
    path = tmp_path_factory.mktemp("clips") / "stairs.mp4"
    return movie(path, map(numbered, range(SECONDS * 30)), 30, sound=tone.astype(np.float32))


def heard(
    path: Path, how: Footage, seconds: float, ahead: int = 0, beyond: Reach | None = None
) -> np.ndarray:
    count = round(seconds * RATE)
    at_once = (Ramp(0, 1), Ramp(count - 1, count))
    cue = Cue("sha", 0, count, 1.0, *at_once, how, ahead, beyond or Reach())
    sound = np.concatenate(list(clip_sound(path, cue)), axis=1)[0]
    assert len(sound) <= count
    return np.pad(sound, (0, count - len(sound)))


def pitch(sound: np.ndarray, at_s: float) -> float:
    part = sound[round((at_s - 0.15) * RATE) : round((at_s + 0.15) * RATE)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part))))
    return float(spectrum.argmax() * RATE / len(part))


def test_of_several_sounds_the_one_that_is_meant_is_heard(tmp_path: Path) -> None:
    """As phones write them: another microphone's first, the one to be heard behind it."""
    path = tmp_path / "two.mov"
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=30)
        video.width, video.height, video.pix_fmt = 128, 72, "yuv420p"
        other, meant = (container.add_stream("aac", rate=RATE, layout="mono") for _ in range(2))
        other.disposition = av.stream.Disposition(0)
        meant.disposition = av.stream.Disposition.default
        for number in range(30):
            frame = av.VideoFrame.from_ndarray(numbered(number), format="rgb24")
            frame = frame.reformat(format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, 30)
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        for track, hertz in ((other, 400), (meant, 900)):
            tone = 0.4 * np.sin(2 * np.pi * hertz * np.arange(RATE) / RATE).astype(np.float32)
            for start in range(0, RATE, 1024):
                part = np.ascontiguousarray(tone[None, start : start + 1024])
                piece = av.AudioFrame.from_ndarray(part, "fltp", "mono")
                piece.sample_rate, piece.pts = RATE, start
                container.mux(track.encode(piece))
            container.mux(track.encode(None))
    assert known(path).has_sound
    assert pitch(heard(path, Footage(1000), 1.0), 0.5) == pytest.approx(900, abs=5)


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


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_backwards_it_sounds_backwards(stairs: Path, speed: float) -> None:
    how = Footage(4000, speed=speed, direction="reverse")
    sound = heard(stairs, how, 4 / speed)
    for second in range(SECONDS):
        assert pitch(sound, (second + 0.5) / speed) == pytest.approx(1000 - 200 * second, abs=8)
    assert np.abs(sound[-RATE // 10 : -RATE // 100]).max() > 0.1


def test_backwards_each_sample_is_where_its_picture_is(stairs: Path) -> None:
    part, mirrored = (
        heard(stairs, Footage(4000, 1000, 3000, direction=way), 2.0)
        for way in ("forward", "reverse")
    )
    inner = slice(RATE // 50, -RATE // 50)
    assert np.array_equal(part[::-1][inner], mirrored[inner])


def test_there_and_back_it_sounds_there_and_back(stairs: Path) -> None:
    for ending, seconds in (("once", 4), ("loop", 10)):
        how = Footage(4000, 1000, 3000, direction="boomerang", ending=ending)
        sound = heard(stairs, how, seconds)
        wanted = [600, 800, 800, 600] * 3
        found = [round(pitch(sound, at + 0.5)) for at in range(seconds)]
        assert found == pytest.approx(wanted[:seconds], abs=5)
        turn = 2 * RATE
        assert np.array_equal(sound[turn - 1000 : turn], sound[turn : turn + 1000][::-1])


def test_a_transition_lets_sound_go_on_where_the_file_does(stairs: Path) -> None:
    beyond = Reach(0.5, 0.5)
    for way, before, after in (("forward", 400, 1000), ("reverse", 1000, 400)):
        how = Footage(4000, 1000, 3000, direction=way)
        sound = heard(stairs, how, 3.0, ahead=RATE // 2, beyond=beyond)
        assert pitch(sound, 0.25) == pytest.approx(before, abs=8)
        assert pitch(sound, 2.75) == pytest.approx(after, abs=8)


def test_across_a_cut_sound_is_as_long_as_its_picture_moves(stairs: Path) -> None:
    media = known(stairs)
    part = replace(moving(media, 2000, from_ms=1000, to_ms=3000), volume=1.0)
    whole = replace(moving(media, 4000), volume=1.0)
    fade = Transition("crossfade", 1000)
    for first, second in ((part, whole), (whole, part)):
        film = Film(clips=(first, replace(second, id="b", transition_in=fade)))
        going, coming = cues(film)
        cut, half = round(first.duration_ms * RATE / 1000), RATE // 2
        is_first_longer = first is part
        goes_on = going.fall.end - cut
        assert goes_on == (half if is_first_longer else 0)
        begins = coming.start + coming.rise.begin - cut
        assert begins == (0 if is_first_longer else -half)


def test_standing_clips_are_silent(stairs: Path) -> None:
    media = known(stairs)
    assert media.has_sound
    for how, sounds in (
        ({}, True), ({"speed": 2.0}, True), ({"direction": "reverse"}, True),
        ({"direction": "boomerang"}, True), ({"ending": "freeze"}, False),
    ):  # fmt: skip
        film = Film(clips=(replace(moving(media, 2000, **how), volume=1.0),))
        assert bool(cues(film)) is sounds
        assert has_sound(film) is sounds
