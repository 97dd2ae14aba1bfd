"""A film that is not what it should be is never called done."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from nemo_desktop.engine import chores
from nemo_desktop.engine.orders import Join
from nemo_desktop.engine.render.chunk import Chunk
from nemo_desktop.engine.render.encoder import join, write_chunk
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.inspection import black_end, black_opening, check
from nemo_desktop.engine.render.media import Media, RenderFailed
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.render.sound import audio
from tests.engine.pictures import TINY, clip, film, plain, saved

FRAMES = 15


def planned(tmp_path: Path, color: tuple[int, int, int] = (200, 120, 40)) -> tuple[Chunk, Media]:
    picture = saved(tmp_path, "a.png", plain(color))
    (chunk,) = chunks(film(clip(picture, 500)), {picture.sha: picture}, TINY)
    return chunk, picture


def in_the_dark(chunk: Chunk, files: dict[str, Path], dark: range) -> Iterator[av.VideoFrame]:
    for number, frame in enumerate(Painter().frames(chunk, files)):
        if number in dark:
            np.frombuffer(memoryview(frame.planes[0]), np.uint8)[:] = 16
        yield frame


def sound(tmp_path: Path, seconds: float) -> Path:
    count = round(48_000 * seconds)
    tone = 0.3 * np.sin(2 * np.pi * 300 * np.arange(count) / 48_000)
    path = tmp_path / f"{seconds}.m4a"
    audio.encode(np.stack([tone, tone], axis=1).astype(np.float32), path)
    return path


def made(tmp_path: Path, dark: range = range(0)) -> Path:
    chunk, picture = planned(tmp_path)
    part = tmp_path / "part.mp4"
    write_chunk(part, chunk, in_the_dark(chunk, {picture.sha: picture.path}, dark))
    return part


def joined(tmp_path: Path, part: Path, track: Path | None) -> Join:
    chunk, picture = planned(tmp_path)
    ends = chunk.frame(0), chunk.frame(FRAMES - 1)
    return Join(
        (part,), tmp_path / "film.mp4", 30, FRAMES, track, ends, {picture.sha: picture.path}
    )


def test_a_good_film_passes(tmp_path: Path) -> None:
    order = joined(tmp_path, made(tmp_path), sound(tmp_path, 0.5))
    chores.join(order)
    check(order.target, fps=30, frames=FRAMES, has_sound=True)
    assert not black_end(order.target, "first")
    assert not black_end(order.target, "last")


def test_the_last_frame_of_a_chunk_that_is_sure_is_not_decoded_again(tmp_path: Path) -> None:
    chores.join(replace(joined(tmp_path, made(tmp_path, range(FRAMES - 3, FRAMES)), None),
                        sure=frozenset({"last"})))  # fmt: skip
    assert not black_end(tmp_path / "film.mp4", "first")
    assert black_end(tmp_path / "film.mp4", "last")


@pytest.mark.parametrize("dark", [range(3), range(FRAMES - 3, FRAMES)])
def test_an_end_that_is_black_by_accident_is_no_film(tmp_path: Path, dark: range) -> None:
    order = joined(tmp_path, made(tmp_path, dark), None)
    with pytest.raises(RenderFailed, match="black"):
        chores.join(order)
    assert not order.target.exists()


@pytest.mark.parametrize(("dark", "is_lit"), [(range(0), True), (range(1), False)])
def test_the_first_frame_is_looked_at_while_the_others_are_encoded(
    tmp_path: Path, dark: range, is_lit: bool
) -> None:
    chunk, picture = planned(tmp_path)
    frames = in_the_dark(chunk, {picture.sha: picture.path}, dark)
    assert write_chunk(tmp_path / "part.mp4", chunk, frames, looks_at_first=True) is is_lit


def test_a_first_frame_of_many_bytes_shows_something(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (160, 240, 3), np.uint8)
    picture = saved(tmp_path, "noise.png", noise)
    (chunk,) = chunks(film(clip(picture, 500)), {picture.sha: picture}, TINY)
    frames, part = Painter().frames(chunk, {picture.sha: picture.path}), tmp_path / "part.mp4"
    assert write_chunk(part, chunk, frames, looks_at_first=True)
    with av.open(str(part)) as container:
        first = next(container.demux(container.streams.video[0]))
        assert not black_opening(first, None)  # without its head nothing could be decoded


def test_a_film_that_is_meant_to_be_black_is_one(tmp_path: Path) -> None:
    chunk, picture = planned(tmp_path, (0, 0, 0))
    files = {picture.sha: picture.path}
    part = tmp_path / "part.mp4"
    write_chunk(part, chunk, Painter().frames(chunk, files))
    order = Join((part,), tmp_path / "film.mp4", 30, FRAMES, None,
                 (chunk.frame(0), chunk.frame(FRAMES - 1)), files)  # fmt: skip
    chores.join(order)
    assert order.target.exists()


@pytest.mark.parametrize("seconds", [0.2, 1.5])
def test_a_sound_of_another_length_is_refused(tmp_path: Path, seconds: float) -> None:
    with pytest.raises(RenderFailed, match="sounds for"):
        chores.join(joined(tmp_path, made(tmp_path), sound(tmp_path, seconds)))


def test_a_missing_or_unasked_sound_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    join((made(tmp_path),), target, fps=30, frames=FRAMES)
    with pytest.raises(RenderFailed, match="no sound"):
        check(target, fps=30, frames=FRAMES, has_sound=True)
    join((made(tmp_path),), target, fps=30, frames=FRAMES, sound=sound(tmp_path, 0.5))
    with pytest.raises(RenderFailed, match="nobody asked"):
        check(target, fps=30, frames=FRAMES, has_sound=False)


def test_missing_frames_and_a_broken_file_are_refused(tmp_path: Path) -> None:
    target = tmp_path / "film.mp4"
    join((made(tmp_path),), target, fps=30, frames=FRAMES)
    for frames, fps in ((FRAMES + 1, 30), (FRAMES - 1, 30), (FRAMES, 25)):
        with pytest.raises(RenderFailed, match="frames"):
            check(target, fps=fps, frames=frames, has_sound=False)
    whole = target.read_bytes()
    target.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(RenderFailed):
        check(target, fps=30, frames=FRAMES, has_sound=False)
