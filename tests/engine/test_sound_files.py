"""A person's own sound files as they come: many formats, broken ones, all kinds of layouts."""

from pathlib import Path

import av
import numpy as np
import pytest

from nemo_desktop.engine.look_at import look
from nemo_desktop.engine.render.film import Sound
from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.sound.audio import samples
from nemo_desktop.engine.render.sound.recording import recording
from nemo_desktop.engine.render.sound.soundtrack import RATE
from tests.engine.test_sound_beats import clicks
from tests.engine.test_sound_film import film, strength, tone, write_wav

# name: codec, rate, layout
FORMATS = {
    "a.mp3": ("libmp3lame", 44_100, "stereo"),
    "a.m4a": ("aac", 48_000, "stereo"),
    "a.aac": ("aac", 44_100, "mono"),
    "a.flac": ("flac", 96_000, "stereo"),
    "a.ogg": ("libopus", 48_000, "stereo"),
    "a.opus": ("libopus", 48_000, "mono"),
    "low.wav": ("pcm_s16le", 8_000, "mono"),
    "deep.wav": ("pcm_s24le", 48_000, "stereo"),
    "round.wav": ("pcm_s16le", 48_000, "5.1"),
}


def write_sound(path: Path, seconds: float = 3.0) -> Path:
    """A tone of 440 Hz in the format that the name stands for."""
    codec, rate, layout = FORMATS[path.name]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout=layout)
        count = av.AudioLayout(layout).nb_channels
        values = np.tile(tone(440.0, seconds, rate), (count, 1)).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(values, format="fltp", layout=layout)
        frame.sample_rate = rate
        resampler = av.AudioResampler(
            format=stream.codec_context.format, layout=layout, rate=rate,
            frame_size=stream.codec_context.frame_size or 1024,
        )  # fmt: skip
        for part in (*resampler.resample(frame), *resampler.resample(None)):
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_heard_for_its_real_length(tmp_path: Path, name: str) -> None:
    source = write_sound(tmp_path / name)
    known = look(source, name)
    assert known.kind == "audio"
    assert abs(known.duration_ms - 3000) <= 80  # what an encoder adds at both ends
    made = film(2000, Sound("s", name, 0, 2000, 1.0, 0, 0, "sha"))
    sound = samples(made, {"sha": source})[RATE // 2 :, 0]
    assert int(np.abs(np.fft.rfft(sound)).argmax()) * RATE / sound.size == pytest.approx(440, abs=2)
    assert 0.1 < strength(sound) < 0.6


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.mp3", b""), ("text.mp3", b"these are words\n" * 400), ("zeros.wav", bytes(20_000))],
)
def test_what_is_no_sound_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadMedia):
        look(tmp_path / name, name)


def test_half_a_file_is_heard_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = write_sound(tmp_path / "a.mp3")
    half = tmp_path / "half.mp3"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert 1000 < look(half, "half.mp3").duration_ms < 2000


def test_a_file_damaged_in_the_middle_plays_on(tmp_path: Path) -> None:
    content = bytearray(write_sound(tmp_path / "a.mp3").read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = bytes(3000)
    (tmp_path / "b.mp3").write_bytes(content)
    assert look(tmp_path / "b.mp3", "b.mp3").duration_ms > 2000


def test_silence_has_no_beat_and_breaks_nothing(tmp_path: Path) -> None:
    known = look(write_wav(tmp_path / "a.wav", np.zeros(5 * RATE)), "a.wav")
    assert (known.bpm, known.beats_ms) == (0.0, ())
    made = film(3000, Sound("s", "a", 0, 3000, 0.35, 0, 0, "sha", is_levelled=True))
    assert not samples(made, {"sha": tmp_path / "a.wav"}).any()


def test_the_beat_of_a_file_is_known_when_it_comes_in(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "a.wav", clicks(96.0, 20.0, 0.4))
    known = look(source, "a.wav")
    assert known.bpm == pytest.approx(96.0, abs=0.2)
    assert min(abs(time - 400) for time in known.beats_ms) <= 10


def test_a_loop_is_the_same_from_file_and_needs_little_memory(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "a.wav", tone(440.0, 2.5))
    pieces = list(recording(source, 60 * RATE))
    assert max(piece.shape[1] for piece in pieces) <= 11 * RATE
    whole = np.concatenate(pieces, axis=1)
    assert whole.shape[1] >= 60 * RATE
    seam = np.abs(np.diff(whole[0, int(2.45 * RATE) : int(2.55 * RATE)])).max()
    assert seam < 1.5 * np.abs(np.diff(whole[0, :RATE])).max()
