"""The own sound of a clip: the same part of the file as its picture, at the same speed."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.filter
import numpy as np
from av.error import FFmpegError

from nemo_desktop.engine.render import footage
from nemo_desktop.engine.render.film import Footage
from nemo_desktop.engine.render.filters import Samples
from nemo_desktop.engine.render.playing import LOOP
from nemo_desktop.engine.render.recording import piece_of
from nemo_desktop.engine.render.soundtrack import RATE

# FFmpeg's time stretching goes no slower in one step.
_SLOWEST_STEP: Final = 0.5
_USUAL: Final = 1.0
_SOFT_END: Final = RATE // 200


def clip_sound(path: Path, how: Footage | None, ahead: int, count: int) -> Iterator[Samples]:
    """At most `count` samples (2, n): `ahead` of silence before the part begins, or as much of it
    left out when below 0. Where it runs faster or slower it keeps its pitch. Raises BadMedia."""
    if how is None:
        how = Footage(count * 1000 // RATE + 1)
    if ahead > 0:
        yield np.zeros((2, min(ahead, count)), dtype=np.float32)
    left, skipped = count - max(ahead, 0), max(-ahead, 0)
    turn = round(how.whole_ms * RATE / 1000)
    while left > 0 and turn > 0:
        first = skipped % turn if how.ending == LOOP else min(skipped, turn)
        wanted = min(turn - first, left)
        given = 0
        for piece in _part(path, how, first, wanted):
            yield _softened(piece, given, wanted)
            given += piece.shape[1]
        if given < wanted:
            yield np.zeros((2, wanted - given), dtype=np.float32)
        left, skipped = left - wanted, 0
        if how.ending != LOOP:
            return


def _softened(piece: Samples, place: int, length: int) -> Samples:
    """What ends in the middle of a sound, ended without a click."""
    left = length - place - np.arange(piece.shape[1]) - 0.5
    return np.asarray(piece * np.clip(left / _SOFT_END, 0.0, 1.0), np.float32)


def _part(path: Path, how: Footage, first: int, wanted: int) -> Iterator[Samples]:
    """`wanted` samples as they are heard, the first `first` left out."""
    start = round(how.from_ms * RATE / 1000 + first * how.speed) - _behind(path)
    needed = round(wanted * how.speed)
    if start < 0:
        silence = min(round(-start / how.speed), wanted)
        yield np.zeros((2, silence), dtype=np.float32)
        start, wanted, needed = 0, wanted - silence, needed + start
    if wanted <= 0:
        return
    for piece in _stretched(piece_of(path, start, needed), how.speed):
        yield piece[:, :wanted]
        wanted -= min(piece.shape[1], wanted)


def _behind(path: Path) -> int:
    """How many samples after the first picture the file's sound begins."""
    with footage.opened(path) as container:
        sound = container.streams.audio[0] if container.streams.audio else None
        if sound is None or sound.start_time is None or sound.time_base is None:
            return 0
        return round(
            (float(sound.start_time * sound.time_base) - footage.start_s(container)) * RATE
        )


def _stretched(pieces: Iterator[Samples], speed: float) -> Iterator[Samples]:
    """Faster or slower at the same pitch."""
    if speed == _USUAL:
        yield from pieces
        return
    graph = _graph(speed)
    place = 0
    for piece in pieces:
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(piece), "fltp", "stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, place, Fraction(1, RATE)
        place += piece.shape[1]
        graph.push(frame)
        yield from _pulled(graph)
    graph.push(None)
    yield from _pulled(graph)


def _graph(speed: float) -> av.filter.Graph:
    graph = av.filter.Graph()
    last = graph.add_abuffer(
        sample_rate=RATE, format="fltp", layout="stereo", time_base=Fraction(1, RATE)
    )
    while speed < _SLOWEST_STEP:
        slow = graph.add("atempo", str(_SLOWEST_STEP))
        last.link_to(slow)
        last, speed = slow, speed / _SLOWEST_STEP
    # It works on samples that take turns; they are wanted channel by channel.
    steps = (("atempo", f"{speed:.6f}"), ("aformat", "sample_fmts=fltp"), ("abuffersink", None))
    for name, options in steps:
        step = graph.add(name, options)
        last.link_to(step)
        last = step
    graph.configure()
    return graph


def _pulled(graph: av.filter.Graph) -> Iterator[Samples]:
    while True:
        try:
            frame = graph.pull()
        except (BlockingIOError, EOFError, FFmpegError):
            return
        assert isinstance(frame, av.AudioFrame)
        yield frame.to_ndarray().astype(np.float32)
