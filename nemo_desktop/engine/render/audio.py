"""The sound of a film: its sounds mixed to the sample, then encoded beside the picture."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.codec.context import Flags
from numpy.typing import NDArray

from nemo_desktop.engine.render.film import Film, Sound
from nemo_desktop.engine.render.filters import Samples
from nemo_desktop.engine.render.loudness import limit
from nemo_desktop.engine.render.music import Piece, seed_of
from nemo_desktop.engine.render.recording import recording
from nemo_desktop.engine.render.soundtrack import RATE, sample_count, span

BIT_RATE: Final = 192_000

_BLOCK: Final = 10 * RATE
_HALO: Final = RATE // 10
# Encoding to AAC raises peaks by up to 0.9 dB (measured): this keeps them under -1 dBTP.
_CEILING_DBTP: Final = -2.0
_FRAME: Final = 1024
# Ticks of the file's clock: fine enough for its edit list to end on any sample and any frame.
_CLOCK: Final = "240000"


def samples(film: Film, media: Mapping[str, Path]) -> NDArray[np.float32]:
    """The whole sound, (n, 2) float32 at 48 kHz; see `blocks`, which needs less memory."""
    pieces = list(blocks(film, media))
    return np.concatenate(pieces) if pieces else np.zeros((0, 2), dtype=np.float32)


def blocks(film: Film, media: Mapping[str, Path]) -> Iterator[NDArray[np.float32]]:
    """The film's sound in order, (up to 10 s, 2) at a time, together `sample_count` samples.

    `media` gives the file of each recording by its SHA-256. Volumes are amplitudes: 1 plays a
    recording as it is and music made here at -14 LUFS, 0.35 plays either at 35 % of that. Fades
    are straight lines in amplitude. The mix never passes -1 dBTP once encoded. Raises BadMedia,
    KeyError for a recording without a file, OSError.
    """
    total = sample_count(film)
    players = [_Player(film, sound, media) for sound in film.sounds]
    before = np.zeros((2, 0), dtype=np.float32)
    now = _mixed(players, 0, min(_BLOCK, total))
    for start in range(0, total, _BLOCK):
        following = min(start + _BLOCK, total)
        after = _mixed(players, following, min(_BLOCK, total - following))
        joined = np.concatenate((before, now, after[:, :_HALO]), axis=1)
        limited = limit(joined, _CEILING_DBTP)
        yield limited[:, before.shape[1] : before.shape[1] + now.shape[1]].T
        before, now = now[:, -_HALO:], after


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


class _Player:
    """One sound of the film, played from its start to its end in calls of any length."""

    def __init__(self, film: Film, sound: Sound, media: Mapping[str, Path]) -> None:
        self.start, self.count = span(film, sound)
        self._volume = sound.volume
        self._fades = _fades(sound, self.count)
        self._rest = np.zeros((2, 0), dtype=np.float32)
        self._given = 0
        self._pieces = self._source(sound, media)

    def take(self, count: int) -> Samples:
        """The next `count` samples, (2, count), at their volume and with their fades."""
        while self._rest.shape[1] < count:
            piece = next(self._pieces, None)
            if piece is None:
                missing = count - self._rest.shape[1]
                piece = np.zeros((2, missing), dtype=np.float32)
            self._rest = np.concatenate((self._rest, piece), axis=1)
        taken, self._rest = self._rest[:, :count], self._rest[:, count:]
        gain = self._volume * self._envelope(self._given, count)
        self._given += count
        return taken * gain.astype(np.float32)

    def _source(self, sound: Sound, media: Mapping[str, Path]) -> Iterator[Samples]:
        if self.count == 0 or sound.volume <= 0.0:
            return iter(())
        if sound.media is None:
            return Piece(sound.name, self.count, seed_of(sound.name, self.count)).windows()
        return recording(media[sound.media], self.count)

    def _envelope(self, first: int, count: int) -> NDArray[np.float64]:
        fade_in, fade_out = self._fades
        place = first + np.arange(count) + 0.5
        rise = place / fade_in if fade_in else np.ones(count)
        fall = (self.count - place) / fade_out if fade_out else np.ones(count)
        return np.clip(np.minimum(rise, fall), 0.0, 1.0)


def _fades(sound: Sound, count: int) -> tuple[int, int]:
    """Lengths of the fades in samples; together no longer than the sound."""
    fade_in, fade_out = (ms * RATE // 1000 for ms in (sound.fade_in_ms, sound.fade_out_ms))
    if fade_in + fade_out > count:
        fade_in = fade_in * count // (fade_in + fade_out)
        fade_out = min(fade_out, count - fade_in)
    return fade_in, fade_out


def _mixed(players: list[_Player], start: int, count: int) -> Samples:
    """All sounds together from a sample of the film on: (2, count)."""
    mix = np.zeros((2, count), dtype=np.float32)
    for player in players:
        begin = max(start, player.start)
        end = min(start + count, player.start + player.count)
        if begin < end:
            mix[:, begin - start : end - start] += player.take(end - begin)
    return mix
