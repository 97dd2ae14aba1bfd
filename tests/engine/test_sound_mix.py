"""Several sounds in one film: clips' own, voices, music beneath them, one loudness for all."""

from pathlib import Path

import av
import numpy as np
import pytest

from nemo_desktop.engine.render.film import Clip, Film, Sound, Transition
from nemo_desktop.engine.render.sound.audio import peak_dbtp, samples, write
from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.loudness import Meter, integrated_lufs, to_db
from nemo_desktop.engine.render.sound.soundtrack import RATE, cues, fingerprint, has_sound
from tests.engine.test_sound_film import film, strength, tone, write_wav


def heard(path: Path) -> Samples:
    """An encoded sound as a player gives it: (2, n)."""
    with av.open(str(path)) as container:
        return np.concatenate([f.to_ndarray() for f in container.decode(audio=0)], axis=1)


def spoken(seconds: float) -> np.ndarray:
    """Bursts like syllables: 2 s of them, 2 s of silence, and so on."""
    chance = np.random.default_rng(3)
    time = np.arange(int(seconds * RATE)) / RATE
    syllables = np.abs(np.sin(2.0 * np.pi * 2.5 * time)) ** 2
    breath = np.convolve(chance.standard_normal(time.size), np.hanning(24), mode="same")
    return 0.08 * breath * syllables * ((time % 4.0) < 2.0)


@pytest.mark.parametrize("seconds", [3, 5, 12, 40])
def test_a_film_whose_volumes_nobody_set_is_as_loud_as_the_platforms_want(
    tmp_path: Path, seconds: int
) -> None:
    made = film(seconds * 1000, Sound("s", "Calm", 0, seconds * 1000, is_levelled=True))
    write(made, {}, tmp_path / "a.m4a", lambda: None)
    assert integrated_lufs(heard(tmp_path / "a.m4a")) == pytest.approx(-14.0, abs=0.5)
    assert peak_dbtp(tmp_path / "a.m4a") <= -1.0


@pytest.mark.parametrize("peak", [0.004, 0.1, 1.0])
def test_a_recording_of_any_level_is_brought_to_the_same_loudness(
    tmp_path: Path, peak: float
) -> None:
    source = write_wav(tmp_path / "a.wav", peak * spoken(9.0))
    made = film(9000, Sound("s", "a", 0, 9000, 0.35, 0, 0, "sha", is_levelled=True))
    write(made, {"sha": source}, tmp_path / "a.m4a", lambda: None)
    loudness = integrated_lufs(heard(tmp_path / "a.m4a"))
    if peak > 0.01:
        assert loudness == pytest.approx(-14.0, abs=0.5)
    else:  # not so far that the hiss of a room would roar
        assert loudness < -16.0
    assert peak_dbtp(tmp_path / "a.m4a") <= -1.0


def test_a_volume_by_number_is_what_it_says_and_a_step_is_heard() -> None:
    usual, softer = (
        samples(film(5000, Sound("s", "Calm", 0, 5000, v, 0, 0, is_levelled=True)), {})
        for v in (0.35, 0.175)
    )
    by_number = samples(film(5000, Sound("s", "Calm", 0, 5000, 0.35, 0, 0)), {})
    assert integrated_lufs(usual.T) - integrated_lufs(softer.T) == pytest.approx(6.0, abs=0.4)
    assert integrated_lufs(by_number.T) == pytest.approx(-14.0 + to_db(0.35), abs=0.3)


def test_a_song_begins_where_it_was_asked_to_and_goes_on_from_there(tmp_path: Path) -> None:
    values = np.concatenate((tone(300.0, 3.0), tone(500.0, 3.0)))
    source = write_wav(tmp_path / "a.wav", values)
    made = film(5000, Sound("s", "a", 0, 5000, 1.0, 0, 0, "sha", from_ms=3000))
    sound = samples(made, {"sha": source})[:, 0]
    for start in (0, 2 * RATE, 4 * RATE):  # the third: it began again at 3 s, not at 0
        spectrum = np.abs(np.fft.rfft(sound[start + 4800 : start + 4800 + RATE // 2]))
        assert int(spectrum.argmax()) * 2 == 500
    late = film(2000, Sound("s", "a", 0, 2000, 1.0, 0, 0, "sha", from_ms=9000))
    assert strength(samples(late, {"sha": source})) > 0.1  # behind its end: from its start


def test_a_voice_is_not_said_again(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "a.wav", tone(300.0, 1.0))
    made = film(3000, Sound("s", "a", 0, 3000, 1.0, 0, 0, "sha", is_voice=True))
    sound = samples(made, {"sha": source})
    assert strength(sound[: RATE - 10]) > 0.1
    assert not sound[RATE + 10 :].any()


def test_music_makes_room_for_a_voice_and_comes_back(tmp_path: Path) -> None:
    voice = np.zeros(12 * RATE)
    voice[4 * RATE : 7 * RATE] = tone(3000.0, 3.0)
    files = {
        "voice": write_wav(tmp_path / "v.wav", voice),
        "music": write_wav(tmp_path / "m.wav", tone(200.0, 12.0, peak=0.2)),
    }
    made = film(
        12_000,
        Sound("m", "m", 0, 12_000, 1.0, 0, 0, "music"),
        Sound("v", "v", 0, 12_000, 1.0, 0, 0, "voice", is_voice=True),
    )
    sound = samples(made, files)[:, 0]
    low = np.fft.irfft(np.fft.rfft(sound) * (np.fft.rfftfreq(sound.size, 1 / RATE) < 1000))
    level = [to_db(strength(low[RATE * t : RATE * t + RATE // 2])) for t in (1, 5, 9)]
    assert level[0] - level[1] == pytest.approx(9.0, abs=0.3)
    assert level[2] == pytest.approx(level[0], abs=0.1)
    steps = np.abs(np.diff(low[RATE // 10 : -RATE // 10]))
    assert steps.max() < 1.2 * steps[: 2 * RATE].max()  # it goes and comes without a click


def test_music_that_makes_no_room_stays_as_loud_under_a_voice(tmp_path: Path) -> None:
    files = {
        "voice": write_wav(tmp_path / "v.wav", tone(3000.0, 4.0)),
        "music": write_wav(tmp_path / "m.wav", tone(200.0, 4.0, peak=0.2)),
    }
    music = Sound("m", "m", 0, 4000, 1.0, 0, 0, "music", makes_room=False)
    voice = Sound("v", "v", 0, 4000, 1.0, 0, 0, "voice", is_voice=True)
    alone, together = (samples(film(4000, *row), files)[:, 0] for row in ([music], [music, voice]))
    low = np.fft.irfft(np.fft.rfft(together) * (np.fft.rfftfreq(together.size, 1 / RATE) < 1000))
    middle = slice(RATE, 3 * RATE)
    assert to_db(strength(low[middle])) == pytest.approx(to_db(strength(alone[middle])), abs=0.1)


def clips(*transitions: Transition | None) -> Film:
    made = (Clip("a", "one", "a.mp4", 2000, volume=1.0),)
    for index, change in enumerate(transitions):
        sha = ("two", "one")[index % 2]
        made += (Clip(f"c{index}", sha, "b.mp4", 2000, transition_in=change, volume=1.0),)
    return Film(clips=made)


def test_sounds_of_clips_change_as_their_pictures_do(tmp_path: Path) -> None:
    files = {
        "one": write_wav(tmp_path / "1.wav", tone(250.0, 4.0)),
        "two": write_wav(tmp_path / "2.wav", tone(2000.0, 4.0)),
    }
    made = clips(Transition("crossfade", 800))
    assert [(cue.start, cue.count) for cue in cues(made)] == [
        (0, 2 * RATE + 19_200),
        (2 * RATE - 19_200, 2 * RATE + 19_200),
    ]
    sound = samples(replace_levels(made), files)[:, 0]
    middle = sound[2 * RATE - 2400 : 2 * RATE + 2400]
    around = sound[RATE : RATE + 4800]
    # The second begins with its picture, at the cut, while the first still sounds.
    assert 0.65 * strength(around) < strength(middle) < strength(around)
    dip = samples(replace_levels(clips(Transition("dip_black", 800))), files)[:, 0]
    assert strength(dip[2 * RATE - 240 : 2 * RATE + 240]) < 0.1 * strength(around)


def replace_levels(made: Film) -> Film:
    """The same film with a silent-as-good sound set by number, so that levels stay as they are."""
    return Film(clips=made.clips, sounds=(Sound("n", "Calm", 3900, 100, 1e-6),))


@pytest.mark.parametrize("change", [None, Transition("crossfade", 500), Transition("dip_black")])
def test_a_cut_is_never_a_click(tmp_path: Path, change: Transition | None) -> None:
    files = {
        "one": write_wav(tmp_path / "1.wav", tone(100.0, 4.0, peak=0.5)),
        "two": write_wav(
            tmp_path / "2.wav", 0.5 * np.cos(200.0 * np.pi * np.arange(4 * RATE) / RATE)
        ),
    }
    sound = samples(replace_levels(clips(change, change)), files)[:, 0]
    # A 100 Hz tone moves by at most 0.0066 a sample; a soft cut of 5 ms by a little more.
    assert np.abs(np.diff(sound)).max() < 0.02
    assert abs(float(sound[0])) < 0.001
    assert abs(float(sound[-1])) < 0.003


def test_what_clips_sound_like_is_part_of_the_fingerprint() -> None:
    assert has_sound(clips())
    assert not has_sound(Film(clips=(Clip("a", "one", "a.jpg", 2000),)))
    assert fingerprint(clips(None)) != fingerprint(clips(Transition()))


def test_loudness_in_pieces_is_the_loudness_of_the_whole() -> None:
    sound = np.stack((spoken(7.3), spoken(7.3))).astype(np.float32)
    meter = Meter()
    for first in range(0, sound.shape[1], 7777):
        meter.add(sound[:, first : first + 7777])
    assert meter.lufs() == pytest.approx(integrated_lufs(sound), abs=1e-6)
