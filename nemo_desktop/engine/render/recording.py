"""A person's own sound file as an endless stereo stream of samples."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.error import FFmpegError

from nemo_desktop.engine.render.beats import Beats, beats
from nemo_desktop.engine.render.filters import Samples, raised_cosine
from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.soundtrack import RATE

_LONGEST_KEPT: Final = 300 * RATE
_SEAM: Final = RATE // 50
_SOFT_START: Final = 64
_BEATS_A_BAR: Final = 4
_BLOCK: Final = 10 * RATE


@dataclass(frozen=True, slots=True)
class Facts:
    """A sound file's real length, and the beats of its first five minutes."""

    duration_ms: int
    beats: Beats


def recording(path: Path, wanted: int) -> Iterator[Samples]:
    """The sound of a file for at least `wanted` samples, in pieces of (2, any length).

    A file that is shorter begins again: at a bar line when it has a steady beat, else where it
    ends. Level and stereo are kept; mono sounds on both sides. Raises BadMedia.
    """
    start: list[Samples] = []
    count = 0
    stream = _decoded(path)
    for piece in stream:
        start.append(piece)
        count += piece.shape[1]
        if count >= min(wanted, _LONGEST_KEPT):
            break
    if count == 0:
        raise BadMedia("damaged", f"{path.name} holds no sound")
    if count >= min(wanted, _LONGEST_KEPT):
        yield from start
        yield from stream
        yield from _again(path, wanted)
        return
    whole = np.concatenate(start, axis=1)
    yield from _looped(whole, loop_length(whole), wanted)


def facts(path: Path) -> Facts:
    """What is worth knowing about a sound file before it is used. Raises BadMedia, OSError."""
    count = 0
    start: list[Samples] = []
    for piece in _decoded(path):
        if count < _LONGEST_KEPT:
            start.append(piece)
        count += piece.shape[1]
    if count == 0:
        raise BadMedia("damaged", f"{path.name} holds no sound")
    return Facts(round(count * 1000 / RATE), beats(np.concatenate(start, axis=1).T))


def loop_length(whole: Samples) -> int:
    """After how many samples a sound (2, n) begins again: whole bars of its beat, else all."""
    count = int(whole.shape[1])
    found = beats(whole.T)
    if not found.is_steady:
        return count
    bar = _BEATS_A_BAR * 60.0 * RATE / found.tempo_bpm
    bars = int((count + 0.05 * RATE) / bar)
    length = round(bars * bar)
    return min(length, count) if length >= count // 2 else count


def _looped(whole: Samples, length: int, wanted: int) -> Iterator[Samples]:
    """The first `length` samples over and over, what follows them fading under each new start."""
    tail = whole[:, length : length + _SEAM]
    tail = tail * raised_cosine(_SEAM)[::-1][: tail.shape[1]]
    body = whole[:, :length]
    later = body.copy()
    soft = min(_SOFT_START, length)
    later[:, :soft] *= raised_cosine(soft)
    over = min(tail.shape[1], length)
    later[:, :over] += tail[:, :over]
    yield body
    given = length
    while given < wanted:
        yield later
        given += length


def _again(path: Path, wanted: int) -> Iterator[Samples]:
    """A long file from its start, as often as it takes."""
    for _ in range(1 + wanted // _LONGEST_KEPT):
        yield from _decoded(path)


def _decoded(path: Path) -> Iterator[Samples]:
    """The file's first sound track as float stereo at `RATE`, in pieces of some seconds."""
    with _bad_media(path), av.open(str(path)) as container:
        if not container.streams.audio:
            raise BadMedia("not_media", f"{path.name} has no sound")
        stream = container.streams.audio[0]
        is_mono = stream.codec_context.layout.nb_channels == 1
        layout = "mono" if is_mono else "stereo"
        resampler = av.AudioResampler(format="fltp", layout=layout, rate=RATE)
        waiting: list[Samples] = []
        for frame in container.decode(stream):
            waiting += [_stereo(part) for part in resampler.resample(frame)]
            if sum(piece.shape[1] for piece in waiting) >= _BLOCK:
                yield np.concatenate(waiting, axis=1)
                waiting = []
        waiting += [_stereo(part) for part in resampler.resample(None)]
        if waiting:
            yield np.concatenate(waiting, axis=1)


def _stereo(frame: av.AudioFrame) -> Samples:
    values = np.nan_to_num(frame.to_ndarray().astype(np.float32))
    return np.repeat(values, 2, axis=0) if values.shape[0] == 1 else values


@contextmanager
def _bad_media(path: Path) -> Iterator[None]:
    """FFmpeg's complaints about a file as BadMedia."""
    try:
        yield
    except FileNotFoundError:
        raise
    except FFmpegError as error:
        raise BadMedia("damaged", f"{path.name}: {error}") from error
