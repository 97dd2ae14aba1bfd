"""Chunks and films as files: exact times, right tags, whole or refused."""

import os
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from nemo_desktop.engine.render import encoder
from nemo_desktop.engine.render.chunk import FULL, Chunk, Profile
from nemo_desktop.engine.render.film import Film, Title, Transition, border_ms
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import DamagedChunk, Media, RenderFailed
from nemo_desktop.engine.render.plan import chunks
from tests.engine.pictures import TINY, clip, film, saved, scene


def written(folder: Path, a_film: Film, media: Media, profile: Profile = TINY) -> list[Path]:
    """The film's chunks, encoded."""
    parts, painter = [], Painter()
    for number, chunk in enumerate(chunks(a_film, {media.sha: media}, profile)):
        parts.append(folder / f"{number}.mp4")
        encoder.write_chunk(parts[-1], chunk, painter.frames(chunk, {media.sha: media.path}))
    return parts


@pytest.fixture
def picture(tmp_path: Path) -> Media:
    return saved(tmp_path, "a.jpg", scene(320, 180))


@pytest.mark.parametrize("fps", [24, 25, 30, 50, 60])
def test_a_film_can_have_any_usual_frame_rate(tmp_path: Path, picture: Media, fps: int) -> None:
    """With moves, a fade, a title, an effect: all frames there, each at its time, exactly."""
    half = border_ms(fps * 3 // 2, fps)
    both = film(
        clip(picture, half, motion="handheld", effects=("snow",)),
        clip(picture, 4000, transition_in=Transition("push_left", 400)),
        fps=fps,
        titles=(Title("t", "Hello", border_ms(3, fps), 1000, animation="typewriter"),),
    )
    frames = fps * 3 // 2 + fps * 4
    parts = written(tmp_path, both, picture)
    assert len(parts) == 2
    encoder.join(parts, tmp_path / "film.mp4", fps=fps, frames=frames)
    with av.open(str(tmp_path / "film.mp4")) as container:
        video = container.streams.video[0]
        assert video.average_rate == fps
        assert video.duration * video.time_base == Fraction(frames, fps)


def test_a_film_has_every_frame_at_its_time_and_says_how_to_show_it(
    tmp_path: Path, picture: Media
) -> None:
    # Chunks of 1, 2 and 150 frames: reordering differs, times must not.
    a_film = film(*(clip(picture, length) for length in (33, 67, 5000)))
    parts = written(tmp_path, a_film, picture, FULL)
    target = tmp_path / "film.mp4"
    encoder.join(parts, target, fps=30, frames=153)
    with av.open(str(target)) as container:
        video = container.streams.video[0]
        context = video.codec_context
        assert (context.name, context.pix_fmt) == ("h264", "yuv420p")
        assert (context.width, context.height) == (160, 90)
        tags = (context.color_primaries, context.color_trc, context.colorspace, context.color_range)
        assert [int(tag) for tag in tags] == [1, 1, 1, 1]
        assert video.average_rate == 30
        assert video.frames == 153
        assert video.duration * video.time_base == Fraction(153, 30)
        frames = list(container.decode(video))
    assert [frame.pts * frame.time_base for frame in frames] == [
        Fraction(number, 30) for number in range(153)
    ]
    keys = [number for number, frame in enumerate(frames) if frame.key_frame]
    assert keys == [0, 1, 3]


def test_the_file_starts_fast_and_holds_no_date(tmp_path: Path, picture: Media) -> None:
    parts = written(tmp_path, film(clip(picture, 200)), picture)
    encoder.join(parts, tmp_path / "film.mp4", fps=30, frames=6)
    data = (tmp_path / "film.mp4").read_bytes()
    assert data[4:12] == b"ftypmp42"
    assert data.index(b"moov") < data.index(b"mdat")
    header = data.index(b"mvhd")
    assert data[header + 8 : header + 16] == bytes(8)  # made and changed: never
    assert b"colrnclx" in data
    assert b"Lavf" not in data


def test_the_same_chunk_gives_the_same_bytes(tmp_path: Path, picture: Media) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    a_film = film(clip(picture, 700))
    one, two = (written(tmp_path / name, a_film, picture)[0] for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_the_first_frame_has_the_pictures_color(tmp_path: Path, picture: Media) -> None:
    parts = written(tmp_path, film(clip(picture, 500)), picture, FULL)
    encoder.join(parts, tmp_path / "film.mp4", fps=30, frames=15)
    with av.open(str(tmp_path / "film.mp4")) as container:
        first = next(container.decode(video=0)).to_ndarray(format="rgb24")
    assert np.abs(first.mean((0, 1)) - scene(320, 180).mean((0, 1))).max() <= 2


def test_sound_lies_beside_the_pictures(tmp_path: Path, picture: Media) -> None:
    sound = tmp_path / "sound.m4a"
    with av.open(str(sound), "w") as container:
        stream = container.add_stream("aac", rate=48_000, layout="stereo")
        samples = np.zeros((2, 48_000), np.float32)
        frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="stereo")
        frame.sample_rate = 48_000
        for number in range(2):
            frame.pts = number * 48_000
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    parts = written(tmp_path, film(clip(picture, 2000)), picture)
    encoder.join(parts, tmp_path / "film.mp4", fps=30, frames=60, sound=sound)
    with av.open(str(tmp_path / "film.mp4")) as container:
        assert [stream.type for stream in container.streams] == ["video", "audio"]
        audio = container.streams.audio[0]
        assert abs(float(audio.duration * audio.time_base) - 2) < 0.05
        assert container.streams.video[0].frames == 60


def test_a_damaged_chunk_is_named(tmp_path: Path, picture: Media) -> None:
    parts = written(tmp_path, film(clip(picture, 500), clip(picture, 500)), picture)
    parts[1].write_bytes(parts[1].read_bytes()[:100])
    with pytest.raises(DamagedChunk) as damaged:
        encoder.join(parts, tmp_path / "film.mp4", fps=30, frames=30)
    assert damaged.value.path == parts[1]


def test_a_film_with_a_missing_frame_is_no_success(tmp_path: Path, picture: Media) -> None:
    parts = written(tmp_path, film(clip(picture, 500)), picture)
    with pytest.raises(RenderFailed, match="15 frames instead of 16"):
        encoder.join(parts, tmp_path / "film.mp4", fps=30, frames=16)


def test_a_chunk_that_ends_early_is_no_success(tmp_path: Path, picture: Media) -> None:
    def too_few(chunk: Chunk) -> Iterator[av.VideoFrame]:
        frames = Painter().frames(chunk, {picture.sha: picture.path})
        yield from (next(frames) for _ in range(3))

    chunk = chunks(film(clip(picture, 500)), {picture.sha: picture}, TINY)[0]
    with pytest.raises(RenderFailed):
        encoder.write_chunk(tmp_path / "a.mp4", chunk, too_few(chunk))


def test_a_full_disk_is_the_systems_own_error(picture: Media) -> None:
    chunk = chunks(film(clip(picture, 500)), {picture.sha: picture}, TINY)[0]
    frames = Painter().frames(chunk, {picture.sha: picture.path})
    with pytest.raises(OSError, match="No space left"):
        encoder.write_chunk(Path("/dev/full"), chunk, frames)


_CHUNK = """
import hashlib, sys
from dataclasses import replace
from pathlib import Path
from nemo_desktop.engine.render.encoder import write_chunk
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.plan import FULL, chunks
from tests.engine.pictures import clip, film, saved, scene

folder = Path(sys.argv[1])
picture = saved(folder, "a.png", scene(800, 800))
# 38 macroblocks wide: no multiple of what vector instructions take at a time.
one = chunks(film(clip(picture, 800), width=608, height=720), {picture.sha: picture}, FULL)[0]
write_chunk(folder / "a.mp4", one, Painter().frames(one, {picture.sha: picture.path}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="fills memory by the GNU library's means")
def test_what_memory_held_before_does_not_matter(tmp_path: Path) -> None:
    results = set()
    for filling in ("0", "85", "170"):
        folder = tmp_path / filling
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", _CHUNK, str(folder)],
            check=True, env={**os.environ, "MALLOC_PERTURB_": filling},
        )  # fmt: skip
        results.add((folder / "a.mp4").read_bytes())
    assert len(results) == 1
