"""The own sound of a clip: the same part of the file as its picture, at the same speed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.filter
import numpy as np
from av.error import FFmpegError

from nemo_desktop.engine.render.film import Footage
from nemo_desktop.engine.render.pictures import footage
from nemo_desktop.engine.render.pictures.playing import BOOMERANG, LOOP, REVERSE
from nemo_desktop.engine.render.sound.asking import GoOn, always
from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.recording import piece_of
from nemo_desktop.engine.render.sound.soundtrack import RATE, Cue

# FFmpeg's time stretching goes no slower in one step.
_SLOWEST_STEP: Final = 0.5
_USUAL: Final = 1.0
_SOFT_END: Final = RATE // 200
# So much at once is read of what runs backwards: each time, the file is read up to there.
_TURNED: Final = 60 * RATE


@dataclass(frozen=True, slots=True)
class _Leg:
    """Samples of a file that are heard one after the other, from `first` on, or back to it."""

    first: int
    count: int
    is_back: bool = False
    is_followed: bool = False


def clip_sound(path: Path, cue: Cue, go_on: GoOn = always) -> Iterator[Samples]:
    """At most `cue.count` samples (2, n): `cue.ahead` of them come before the part begins, or as
    much of it is left out when below 0. Backwards it sounds backwards; where it runs faster or
    slower it keeps its pitch; beyond its ends there is silence. Raises BadMedia."""
    ahead, count, beyond = cue.ahead, cue.count, cue.beyond
    how = cue.footage or Footage(count * 1000 // RATE + 1)
    first, last = -ahead, count - ahead
    if how.ending != LOOP:
        first = max(first, -round(beyond.before_s * RATE))
        last = min(last, round((how.whole_ms / 1000 + beyond.after_s) * RATE))
    silent = min(first + ahead, count)
    if silent > 0:
        yield np.zeros((2, silent), dtype=np.float32)
    wanted, given = last - first, 0
    if wanted <= 0:
        return
    legs = _legs(how, round(first * how.speed), round(last * how.speed))
    for piece in _stretched(_walked(path, legs, go_on), how.speed):
        yield _softened(piece[:, : wanted - given], given, wanted)
        given += min(piece.shape[1], wanted - given)


def _legs(how: Footage, first: int, last: int) -> Iterator[_Leg]:
    """What is heard between two moments of the part's own run, in samples of the file."""
    start = round(how.from_ms * RATE / 1000)
    length = max(round(how.playing().length_s * RATE), 1)
    is_swinging = how.direction == BOOMERANG
    if not is_swinging and how.ending != LOOP:
        is_back = how.direction == REVERSE
        yield _Leg(start + (length - last if is_back else first), last - first, is_back)
        return
    while first < last:
        turn, place = divmod(first, length)
        wanted = min(length - place, last - first)
        first += wanted
        is_back = bool(turn % 2) if is_swinging else how.direction == REVERSE
        at = length - place - wanted if is_back else place
        yield _Leg(start + at, wanted, is_back, is_followed=is_swinging)


def _walked(path: Path, legs: Iterator[_Leg], go_on: GoOn) -> Iterator[Samples]:
    """The legs one after the other; each as long as it says, silent where the file is."""
    behind = _behind(path)
    for leg in legs:
        given = 0
        way = _turned if leg.is_back else _told
        for piece in way(path, leg, behind, go_on):
            yield piece if leg.is_followed else _softened(piece, given, leg.count)
            given += piece.shape[1]


def _told(path: Path, leg: _Leg, behind: int, go_on: GoOn) -> Iterator[Samples]:
    """`leg.count` samples in the file's order."""
    first, left = leg.first - behind, leg.count
    if first < 0:
        silent = min(-first, left)
        yield np.zeros((2, silent), dtype=np.float32)
        first, left = 0, left - silent
    for piece in piece_of(path, first, left, go_on) if left else ():
        yield piece
        left -= piece.shape[1]
    if left > 0:
        yield np.zeros((2, left), dtype=np.float32)


def _turned(path: Path, leg: _Leg, behind: int, go_on: GoOn) -> Iterator[Samples]:
    """`leg.count` samples from its last one to its first."""
    for stop in range(leg.first + leg.count, leg.first, -_TURNED):
        start = max(stop - _TURNED, leg.first)
        part = list(_told(path, _Leg(start, stop - start), behind, go_on))
        yield np.concatenate(part, axis=1)[:, ::-1]


def _softened(piece: Samples, place: int, length: int) -> Samples:
    """What ends in the middle of a sound, ended without a click."""
    left = length - place - np.arange(piece.shape[1]) - 0.5
    return np.asarray(piece * np.clip(left / _SOFT_END, 0.0, 1.0), np.float32)


def _behind(path: Path) -> int:
    """How many samples after the first picture the file's sound begins."""
    with footage.opened(path) as container:
        sound = footage.sound_in(container)
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
