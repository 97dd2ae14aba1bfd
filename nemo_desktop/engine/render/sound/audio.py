"""The sound of a film: its sounds mixed to the sample, then encoded beside the picture."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.codec.context import Flags
from numpy.typing import NDArray

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.sound.asking import GoOn, always, asked
from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.loudness import CEILING_DBTP, to_db, true_peak
from nemo_desktop.engine.render.sound.mixdown import Mixdown
from nemo_desktop.engine.render.sound.soundtrack import RATE

BIT_RATE: Final = 192_000

# Encoding to AAC raises peaks by up to 0.9 dB as a rule: this keeps them under -1 dBTP.
_CEILING_DBTP: Final = -2.0
_ATTEMPTS: Final = 4
_TO_SPARE_DB: Final = 0.1
_FRAMES_AT_ONCE: Final = 200
_FRAME: Final = 1024
# Ticks of the file's clock: fine enough for its edit list to end on any sample and any frame.
_CLOCK: Final = "240000"


def samples(film: Film, files: Mapping[str, Path]) -> NDArray[np.float32]:
    """The whole sound, (n, 2) float32 at 48 kHz; see `blocks`, which needs less memory."""
    pieces = list(blocks(film, files))
    return np.concatenate(pieces) if pieces else np.zeros((0, 2), dtype=np.float32)


def blocks(film: Film, files: Mapping[str, Path]) -> Iterator[NDArray[np.float32]]:
    """The film's sound in order, (up to 10 s, 2) at a time, together `sample_count` samples.

    `files` gives the file of each recording, and of each clip with a sound, by its SHA-256. The
    mix never passes -1 dBTP once encoded, as a rule. Raises BadMedia, KeyError for a recording
    without a file, OSError.
    """
    return Mixdown(film, files).blocks(_CEILING_DBTP)


def write(film: Film, files: Mapping[str, Path], target: Path, go_on: GoOn) -> None:
    """The film's sound as AAC in an MP4 (.m4a), its true peaks under -1 dBTP once decoded.

    `go_on` is asked at every step, long before the first piece is ready, and may raise. Raises
    like `blocks`.
    """
    mixdown, ceiling = Mixdown(film, files, go_on), _CEILING_DBTP
    for _ in range(_ATTEMPTS):
        encode(asked(mixdown.blocks(ceiling), go_on), target)
        above = peak_dbtp(target, go_on) - CEILING_DBTP
        if above <= 0.0:
            return
        ceiling -= above + _TO_SPARE_DB


def peak_dbtp(path: Path, go_on: GoOn = always) -> float:
    """The true peak of an encoded sound as players hear it."""
    highest = 0.0
    before = np.zeros((2, 0), dtype=np.float32)
    with av.open(str(path)) as container:
        for frames in asked(_by_seconds(container), go_on):
            joined = np.concatenate((before, *frames), axis=1)
            if float(np.abs(joined).max(initial=0.0)) > 0.5 * highest:
                highest = max(highest, true_peak(joined))
            before = joined[:, -64:]
    return to_db(highest)


def _by_seconds(container: av.container.InputContainer) -> Iterator[list[Samples]]:
    waiting: list[Samples] = []
    for frame in container.decode(audio=0):
        waiting.append(frame.to_ndarray().astype(np.float32))
        if len(waiting) >= _FRAMES_AT_ONCE:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def encode(sound: NDArray[np.float32] | Iterable[NDArray[np.float32]], target: Path) -> None:
    """Samples (n, 2), whole or in blocks, as AAC in an MP4 (.m4a) that plays exactly n samples.

    The encoder's 1024 samples of priming are cut by the file's edit list, which a stream copy
    keeps. Same samples, same bytes. Raises OSError.
    """
    pieces = [sound] if isinstance(sound, np.ndarray) else sound
    options = {"fflags": "+bitexact", "movflags": "+faststart", "movie_timescale": _CLOCK}
    with av.open(str(target), "w", format="mp4", options=options) as container:
        stream = container.add_stream("aac", rate=RATE, layout="stereo")
        context = stream.codec_context
        context.bit_rate = BIT_RATE
        context.flags |= Flags.bitexact
        context.thread_count = 1
        position = 0
        for values in _framed(pieces):
            frame = av.AudioFrame.from_ndarray(values, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts = RATE, position
            position += values.shape[1]
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _framed(pieces: Iterable[NDArray[np.float32]]) -> Iterator[Samples]:
    """Blocks of any length as the encoder's frames (2, 1024); only the last may be shorter."""
    rest = np.zeros((0, 2), dtype=np.float32)
    for piece in pieces:
        joined = np.concatenate((rest, piece))
        whole = joined.shape[0] // _FRAME * _FRAME
        for first in range(0, whole, _FRAME):
            yield np.ascontiguousarray(joined[first : first + _FRAME].T)
        rest = joined[whole:]
    if rest.shape[0]:
        yield np.ascontiguousarray(rest.T)
