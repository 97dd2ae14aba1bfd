"""The sound of whole films: mixing, volume, fades, a person's own files, the finished track."""

import wave
from pathlib import Path

import av
import numpy as np
import pytest

from nemo_desktop.engine.render.film import Clip, Film, Sound
from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.sound.audio import blocks, encode, samples
from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.loudness import from_db, integrated_lufs, to_db, true_peak
from nemo_desktop.engine.render.sound.recording import facts, loop_length
from nemo_desktop.engine.render.sound.soundtrack import RATE, fingerprint, has_sound, sample_count
from tests.engine.test_sound_beats import beats


def film(duration_ms: int, *sounds: Sound) -> Film:
    return Film(clips=(Clip("c", "picture", "a.jpg", duration_ms),), sounds=sounds)


def write_wav(path: Path, values: np.ndarray, rate: int = RATE) -> Path:
    """Values (n,) or (n, channels) as 16 bit."""
    channels = 1 if values.ndim == 1 else values.shape[1]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(values, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())
    return path


def tone(hertz: float, seconds: float, rate: int = RATE, peak: float = 0.25) -> np.ndarray:
    return peak * np.sin(2.0 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)


def strength(sound: Samples) -> float:
    return float(np.sqrt(np.mean(sound**2)))


@pytest.mark.parametrize(("duration_ms", "frames"), [(5000, 150), (7333, 220), (33, 1)])
def test_the_sound_is_as_long_as_the_frames(duration_ms: int, frames: int) -> None:
    made = film(duration_ms, Sound("s", "Piano", 0, duration_ms))
    assert sample_count(made) == frames * 1600
    assert samples(made, {}).shape == (frames * 1600, 2)


def test_volume_is_amplitude_of_the_reference() -> None:
    loud, soft = (
        samples(film(8000, Sound("s", "Piano", 0, 8000, volume, 0, 0)), {}) for volume in (1, 0.35)
    )
    assert integrated_lufs(loud.T) == pytest.approx(-14.0, abs=0.4)
    assert integrated_lufs(soft.T) == pytest.approx(-14.0 + to_db(0.35), abs=0.3)
    assert strength(soft) / strength(loud) == pytest.approx(0.35, rel=0.03)


def test_a_recording_sounds_as_it_is_at_any_rate_and_layout(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "a.wav", tone(440.0, 2.0, 44_100), 44_100)
    made = film(2000, Sound("s", "a", 0, 2000, 1.0, 0, 0, "sha"))
    sound = samples(made, {"sha": source})
    expected = tone(440.0, 2.0)
    assert np.abs(sound[2000:-2000] - expected[2000:-2000, np.newaxis]).max() < 0.01
    half = film(2000, Sound("s", "a", 0, 2000, 0.5, 0, 0, "sha"))
    assert strength(samples(half, {"sha": source})) / strength(sound) == pytest.approx(
        0.5, rel=1e-3
    )


def test_sides_stay_where_they_are(tmp_path: Path) -> None:
    values = np.stack((tone(440.0, 1.0), np.zeros(RATE)), axis=1)
    source = write_wav(tmp_path / "a.wav", values)
    sound = samples(film(1000, Sound("s", "a", 0, 1000, 1.0, 0, 0, "sha")), {"sha": source})
    assert strength(sound[:, 0]) > 0.1
    assert strength(sound[:, 1]) < 1e-4


def test_fades_are_straight_lines_inside_the_sound(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "a.wav", np.full(5 * RATE, 0.5))
    made = film(4000, Sound("s", "a", 1000, 2000, 1.0, 500, 1000, "sha"))
    sound = samples(made, {"sha": source})[:, 0]
    assert np.abs(sound[:RATE]).max() == 0.0
    assert sound[RATE + RATE // 4] == pytest.approx(0.25, abs=0.01)
    assert sound[RATE + RATE * 3 // 4] == pytest.approx(0.5, abs=0.01)
    assert sound[2 * RATE + RATE // 2] == pytest.approx(0.25, abs=0.01)
    assert np.abs(sound[3 * RATE :]).max() == 0.0


def test_fades_longer_than_the_sound_share_it(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "a.wav", np.full(RATE, 0.5))
    made = film(1000, Sound("s", "a", 0, 1000, 1.0, 3000, 3000, "sha"))
    sound = samples(made, {"sha": source})[:, 0]
    assert sound[RATE // 2] == pytest.approx(0.5, abs=0.01)
    assert sound[RATE // 4] == pytest.approx(0.25, abs=0.01)


def test_a_short_file_begins_again_on_a_bar_line(tmp_path: Path) -> None:
    values = np.zeros(10 * RATE)
    for beat in range(17):  # 100 bpm; the file ends two thirds into a beat
        start = beat * 28_800
        values[start : start + 1500] += (
            0.8 * tone(1000.0, 1500 / RATE) * np.exp(-np.arange(1500) / 400.0)
        )
    source = write_wav(tmp_path / "click.wav", values)
    known = facts(source)
    assert known.duration_ms == 10_000
    assert known.beats.tempo_bpm == pytest.approx(100.0, abs=0.2)
    made = film(20_000, Sound("s", "click", 0, 20_000, 1.0, 0, 0, "sha"))
    sound = np.abs(samples(made, {"sha": source})[:, 0])
    peak = sound[:1500].max()
    for beat in range(33):
        start = beat * 28_800
        assert sound[start : start + 600].max() > 0.7 * peak, beat
        assert sound[start + 3000 : start + 28_500].max(initial=0.0) < 0.05 * peak, beat


def test_a_file_without_beat_loops_whole() -> None:
    whole = tone(220.0, 3.3).astype(np.float32)
    assert loop_length(beats(whole), whole.size) == whole.size


def test_many_loud_sounds_stay_under_the_ceiling_even_encoded(tmp_path: Path) -> None:
    made = film(
        6000,
        Sound("a", "Upbeat", 0, 6000, 1.0, 0, 0),
        Sound("b", "Acoustic", 0, 6000, 1.0, 0, 0),
    )
    sound = samples(made, {})
    assert to_db(true_peak(sound.T)) <= -1.8
    encode(sound, tmp_path / "a.m4a")
    with av.open(str(tmp_path / "a.m4a")) as container:
        heard = np.concatenate([f.to_ndarray() for f in container.decode(audio=0)], axis=1)
    assert to_db(true_peak(heard)) <= -1.0


def test_blocks_are_the_whole_in_pieces_and_bytes_repeat(tmp_path: Path) -> None:
    made = film(13_000, Sound("a", "Jazz", 0, 13_000, 1.0), Sound("b", "Piano", 9000, 3000, 0.8))
    pieces = list(blocks(made, {}))
    assert [piece.shape[0] for piece in pieces] == [480_000, 144_000]
    whole = samples(made, {})
    assert np.concatenate(pieces).tobytes() == whole.tobytes()
    encode(whole, tmp_path / "a.m4a")
    encode(iter(pieces), tmp_path / "b.m4a")
    assert (tmp_path / "a.m4a").read_bytes() == (tmp_path / "b.m4a").read_bytes()


def test_the_encoded_track_lies_exactly_on_the_samples(tmp_path: Path) -> None:
    values = np.stack((tone(440.0, 7.0), tone(440.0, 7.0)), axis=1).astype(np.float32)
    count = 220 * 1600 - 8
    values = values[:count]
    values[RATE : RATE + 40] = 0.9
    count = values.shape[0]
    encode(values, tmp_path / "a.m4a")
    with av.open(str(tmp_path / "a.m4a")) as container:
        stream = container.streams.audio[0]
        assert stream.duration is not None
        assert stream.time_base is not None
        assert stream.duration * stream.time_base * RATE == count
        assert stream.start_time == 0
        heard = np.concatenate([f.to_ndarray() for f in container.decode(stream)], axis=1)[0]
    first = int(np.argmax(np.abs(heard[RATE - 500 : RATE + 500]) > 0.5)) + RATE - 500
    assert abs(first - RATE) <= 2
    middle = slice(2 * RATE, 6 * RATE)
    assert np.abs(heard[middle] - values[middle, 0]).max() < 0.01


def test_silence_needs_no_track() -> None:
    assert not has_sound(film(5000))
    assert not has_sound(film(5000, Sound("s", "Calm", 0, 5000, 0.0)))
    assert not has_sound(film(5000, Sound("s", "Calm", 6000, 5000)))
    assert has_sound(film(5000, Sound("s", "Calm", 0, 5000)))
    assert not samples(film(1000), {}).any()


def test_the_fingerprint_knows_what_is_heard() -> None:
    one = film(5000, Sound("s", "Calm", 0, 5000))
    assert fingerprint(one) == fingerprint(film(5000, Sound("other id", "Calm", 0, 5000)))
    assert fingerprint(one) != fingerprint(film(5000, Sound("s", "Calm", 0, 5000, 0.2)))
    assert fingerprint(one) != fingerprint(film(6000, Sound("s", "Calm", 0, 5000)))


def test_a_file_that_is_no_sound_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "notes.mp3"
    broken.write_text("not a sound")
    made = film(1000, Sound("s", "notes", 0, 1000, 1.0, media="sha"))
    with pytest.raises(BadMedia, match=r"notes\.mp3"):
        samples(made, {"sha": broken})
    with pytest.raises(BadMedia):
        facts(broken)
    assert from_db(0.0) == 1.0
