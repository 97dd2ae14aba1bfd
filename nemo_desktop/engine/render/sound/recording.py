"""A person's own sound file as a stream of stereo samples, as long as it is wanted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.error import FFmpegError

from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.pictures.footage import sound_in
from nemo_desktop.engine.render.sound.asking import GoOn, always, asked
from nemo_desktop.engine.render.sound.beats import Beats, Listener
from nemo_desktop.engine.render.sound.filters import Samples, raised_cosine
from nemo_desktop.engine.render.sound.soundtrack import RATE

_SEAM: Final = RATE // 50
_SOFT_START: Final = 64
_BEATS_A_BAR: Final = 4
_BLOCK: Final = 10 * RATE
_LONGEST_HEARD: Final = 900 * RATE
# Shorter than this nothing is worth beginning again.
_SHORTEST_LOOP: Final = RATE // 10


@dataclass(frozen=True, slots=True)
class Facts:
    """A sound file's real length, and the beats of its first ten minutes."""

    duration_ms: int
    beats: Beats
    count: int = 0


def recording(
    path: Path, wanted: int, first: int = 0, go_on: GoOn = always, *, is_looped: bool = True
) -> Iterator[Samples]:
    """The sound of a file from sample `first` on, in pieces of (2, any length), `wanted` in all
    or a few more.

    A file that is shorter begins again, if it may: after whole bars when it has a steady beat,
    else where it ends. Level and stereo are kept; mono sounds on both sides. Only some seconds
    are in memory at a time. Raises BadMedia.
    """
    given = 0
    if not is_looped or _length_told(path) >= first + wanted:
        for piece in _from(asked(_decoded(path), go_on), first):
            yield piece
            given += piece.shape[1]
            if given >= wanted:
                return
        if not is_looped:
            return
    heard = facts(path, go_on)
    first = first if heard.count - first >= _SHORTEST_LOOP else 0
    length = loop_length(heard.beats, heard.count - first)
    yield from _from(_repeated(path, first, length, wanted, go_on), given)


def facts(path: Path, go_on: GoOn = always) -> Facts:
    """What is worth knowing about a sound file, heard to its end. Raises BadMedia, OSError."""
    listener = Listener()
    count = 0
    for piece in asked(_decoded(path), go_on):
        listener.hear(piece)
        count += piece.shape[1]
    if count == 0:
        raise BadMedia("damaged", f"{path.name} holds no sound")
    return Facts(round(count * 1000 / RATE), listener.beats(), count)


def glance(path: Path) -> Facts:
    """As `facts`, but of a very long file only the beginning is heard and its length believed."""
    told = _length_told(path)
    if told <= _LONGEST_HEARD:
        return facts(path)
    listener = Listener()
    heard = 0
    for piece in _decoded(path):
        listener.hear(piece)
        heard += piece.shape[1]
        if heard >= _LONGEST_HEARD:
            break
    if heard == 0:
        raise BadMedia("damaged", f"{path.name} holds no sound")
    return Facts(round(told * 1000 / RATE), listener.beats(), told)


def loop_length(beats: Beats, count: int) -> int:
    """After how many samples a sound of `count` begins again: whole bars of its beat, else all."""
    if not beats.is_steady:
        return count
    bar = _BEATS_A_BAR * 60.0 * RATE / beats.tempo_bpm
    bars = int((count + 0.05 * RATE) / bar)
    length = round(bars * bar)
    return min(length, count) if length >= count // 2 else count


def piece_of(path: Path, first: int, count: int, go_on: GoOn = always) -> Iterator[Samples]:
    """Exactly `count` samples of a file from `first` on, as far as it has them."""
    left = count
    for piece in recording(path, count, first, go_on, is_looped=False):
        yield piece[:, :left]
        left -= piece.shape[1]
        if left <= 0:
            return


def _repeated(path: Path, first: int, length: int, wanted: int, go_on: GoOn) -> Iterator[Samples]:
    """`length` samples from `first` over and over; what follows them fades under each new start."""
    tail = np.zeros((2, 0), dtype=np.float32)
    place = 0
    while place < wanted:
        place_in_turn, following = 0, []
        for piece in _from(asked(_decoded(path), go_on), first):
            body = piece[:, : max(0, length - place_in_turn)]
            following.append(piece[:, body.shape[1] :][:, :_SEAM])
            body = _joined(body, tail, place_in_turn) if place else body
            place_in_turn += piece.shape[1]
            yield body
            place += body.shape[1]
            if place >= wanted or place_in_turn >= length + _SEAM:
                break
        if place_in_turn == 0:
            raise BadMedia("damaged", f"{path.name} holds no sound")
        tail = np.concatenate(following, axis=1)[:, :_SEAM]
        tail = tail * raised_cosine(_SEAM)[::-1][: tail.shape[1]]


def _joined(body: Samples, tail: Samples, place: int) -> Samples:
    """The sound at `place` of a new turn, with what of the turn before still fades."""
    body = body.copy()
    soft = raised_cosine(_SOFT_START)[place : place + body.shape[1]]
    body[:, : soft.size] *= soft
    over = tail[:, place : place + body.shape[1]]
    body[:, : over.shape[1]] += over
    return body


def _from(pieces: Iterator[Samples], first: int) -> Iterator[Samples]:
    """The samples of these pieces from `first` on."""
    skipped = 0
    for piece in pieces:
        rest = piece[:, max(0, first - skipped) :]
        skipped += piece.shape[1]
        if rest.shape[1]:
            yield rest


def _length_told(path: Path) -> int:
    """How long the file says it is, in samples; 0 when it does not say."""
    with _bad_media(path), av.open(str(path)) as container:
        return int((container.duration or 0) * RATE // 1_000_000)


def _decoded(path: Path) -> Iterator[Samples]:
    """The file's sound as float stereo at `RATE`, in pieces of some seconds.

    What cannot be decoded in the middle is left out, as a player would.
    """
    with _bad_media(path), av.open(str(path)) as container:
        track = sound_in(container)
        if track is None:
            raise BadMedia("not_media", f"{path.name} has no sound")
        resampler: av.AudioResampler | None = None
        layout = ""
        waiting: list[Samples] = []
        for frame in _frames(container, track):
            now = "mono" if frame.layout.nb_channels == 1 else "stereo"
            if resampler is None or now != layout:
                waiting += _flushed(resampler)
                resampler, layout = av.AudioResampler(format="fltp", layout=now, rate=RATE), now
            waiting += [_stereo(part) for part in resampler.resample(frame)]
            if sum(piece.shape[1] for piece in waiting) >= _BLOCK:
                yield np.concatenate(waiting, axis=1)
                waiting = []
        waiting += _flushed(resampler)
        if waiting:
            yield np.concatenate(waiting, axis=1)


def _frames(
    container: av.container.InputContainer, track: av.AudioStream
) -> Iterator[av.AudioFrame]:
    """The frames of a sound track; damaged packets are passed over."""
    for packet in container.demux(track):
        try:
            yield from packet.decode()
        except FFmpegError:
            continue


def _flushed(resampler: av.AudioResampler | None) -> list[Samples]:
    return [] if resampler is None else [_stereo(part) for part in resampler.resample(None)]


def _stereo(frame: av.AudioFrame) -> Samples:
    values = np.nan_to_num(frame.to_ndarray().astype(np.float32), posinf=1.0, neginf=-1.0)
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
