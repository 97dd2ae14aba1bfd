"""All that sounds in a film as one stream of samples: played, ducked, brought to its loudness."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from nemo_desktop.engine.render.film import Film, Sound
from nemo_desktop.engine.render.sound import ducking
from nemo_desktop.engine.render.sound.asking import GoOn, always, asked
from nemo_desktop.engine.render.sound.clip_sound import clip_sound
from nemo_desktop.engine.render.sound.filters import Samples
from nemo_desktop.engine.render.sound.loudness import (
    REFERENCE_LUFS,
    SILENCE_LUFS,
    Meter,
    from_db,
    integrated_lufs,
    limit,
)
from nemo_desktop.engine.render.sound.music import Piece, seed_of
from nemo_desktop.engine.render.sound.recording import recording
from nemo_desktop.engine.render.sound.soundtrack import (
    RATE,
    Cue,
    Ramp,
    cues,
    is_heard,
    sample_count,
    span,
)

USUAL_VOLUME: Final = 0.35
_BLOCK: Final = 10 * RATE
_HALO: Final = RATE // 10
# More would make a recording's hiss the loudest thing in the film.
_MOST_GAIN_DB: Final = 30.0
# What the limiter takes from peaks is made good, up to here: beyond, it would be heard.
_MOST_PUSH_DB: Final = 6.0
_SAMPLED_BLOCKS: Final = 5


class Mixdown:
    """The sound of a film. `files` gives the file of each recording and clip by its SHA-256.

    Volumes are amplitudes: 1 plays a recording as it is and music made here at -14 LUFS. Where
    nobody set one by number, the film as a whole is brought to -14 LUFS with every sound at its
    usual volume; what was then made louder or softer is so much louder or softer. `go_on` is
    asked at every step and may raise.
    """

    def __init__(self, film: Film, files: Mapping[str, Path], go_on: GoOn = always) -> None:
        self._film = film
        self._files = files
        self._go_on = go_on
        self._total = sample_count(film)
        self._sounds = [sound for sound in film.sounds if is_heard(film, sound)]
        self._cues = cues(film)

    def blocks(self, ceiling_dbtp: float) -> Iterator[NDArray[np.float32]]:
        """The film's sound in order, (up to 10 s, 2) at a time, under a true-peak ceiling.

        Raises BadMedia, KeyError for a recording without a file, OSError.
        """
        gain = np.float32(self._gain(ceiling_dbtp))
        before: Samples
        after: Samples | None
        before = now = np.zeros((2, 0), dtype=np.float32)
        for after in itertools.chain(self._mixed(is_usual=False), (None,)):
            if now.shape[1]:
                ahead = before[:, :0] if after is None else after[:, :_HALO]
                joined = gain * np.concatenate((before, now, ahead), axis=1)
                limited = limit(joined, ceiling_dbtp)
                yield limited[:, before.shape[1] : before.shape[1] + now.shape[1]].T
            if after is not None:
                before, now = now[:, -_HALO:], after

    def _gain(self, ceiling_dbtp: float) -> float:
        """What brings the whole to its loudness; 1 where a volume was set by number."""
        if not self._is_levelled:
            return 1.0
        if self._is_one_piece:
            return 1.0 / USUAL_VOLUME
        found, sample = self._usual
        if found <= SILENCE_LUFS:
            return 1.0
        wanted = min(REFERENCE_LUFS - found, _MOST_GAIN_DB)
        return from_db(wanted + _lost_by_limiting(sample, wanted, ceiling_dbtp, self._go_on))

    @cached_property
    def _usual(self) -> tuple[float, Samples]:
        """How loud the film is at its sounds' usual volumes, and how it begins then."""
        meter = Meter()
        kept: list[Samples] = []
        for block in asked(self._mixed(is_usual=True), self._go_on):
            meter.add(block)
            if len(kept) < _SAMPLED_BLOCKS:
                kept.append(block)
        return meter.lufs(), np.concatenate(kept, axis=1)

    @property
    def _is_levelled(self) -> bool:
        sounds = all(sound.is_levelled for sound in self._sounds)
        return sounds and all(cue.volume == 1.0 for cue in self._cues)

    @property
    def _is_one_piece(self) -> bool:
        """Whether all there is, is music made here, which is at the reference by itself."""
        made = [sound for sound in self._sounds if sound.media is None]
        return len(made) == len(self._sounds) == 1 and not self._cues

    def _mixed(self, *, is_usual: bool) -> Iterator[Samples]:
        """Everything together, (2, up to 10 s) at a time; `is_usual`: at the usual volumes."""
        voices: list[_Player] = [_Footage(cue, self._files, self._go_on) for cue in self._cues]
        music: list[_Player] = []
        steady: list[_Player] = []
        for sound in self._sounds:
            player = _Played(self._film, sound, self._files, self._go_on, is_usual=is_usual)
            (voices if sound.is_voice else music if sound.makes_room else steady).append(player)
        if not voices or not music:
            players = [*voices, *music, *steady]
            for start in range(0, self._total, _BLOCK):
                yield _together(players, start, min(_BLOCK, self._total - start))
            return
        spoken = (
            _together(voices, start, min(_BLOCK, self._total - start))
            for start in range(0, self._total, _BLOCK)
        )
        start = 0
        for voice, room in ducking.beneath(spoken):
            mix = room * _together(music, start, voice.shape[1])
            mix += _together(steady, start, voice.shape[1])
            start += voice.shape[1]
            yield mix + voice


def _lost_by_limiting(sound: Samples, gain_db: float, ceiling_dbtp: float, go_on: GoOn) -> float:
    """By how much more a sound must be raised so that it is as loud as if nothing limited it."""
    wanted = integrated_lufs(sound) + gain_db
    more = 0.0
    for _ in asked(range(4), go_on):
        limited = limit(sound * np.float32(from_db(gain_db + more)), ceiling_dbtp)
        more = min(_MOST_PUSH_DB, more + wanted - integrated_lufs(limited))
    return more


class _Player(Protocol):
    """Something that sounds from `start` for `count` samples, taken in pieces of any length."""

    start: int
    count: int

    def take(self, count: int) -> Samples:
        """The next samples, (2, count)."""


class _Stream:
    """Pieces of any length as pieces of the length asked for; silence when they end."""

    def __init__(self, pieces: Iterator[Samples]) -> None:
        self._pieces = pieces
        self._rest = np.zeros((2, 0), dtype=np.float32)

    def take(self, count: int) -> Samples:
        """The next samples, (2, count)."""
        waiting, found = [self._rest], self._rest.shape[1]
        while found < count:
            piece = next(self._pieces, None)
            if piece is None:
                piece = np.zeros((2, count - found), dtype=np.float32)
            waiting.append(piece)
            found += piece.shape[1]
        joined = np.concatenate(waiting, axis=1)
        self._rest = joined[:, count:].copy()
        return joined[:, :count]


class _Played:
    """Music, a recording or a voice, with its volume and fades."""

    def __init__(
        self,
        film: Film,
        sound: Sound,
        files: Mapping[str, Path],
        go_on: GoOn,
        *,
        is_usual: bool,
    ) -> None:
        self.start, self.count = span(film, sound)
        usual = 1.0 if sound.is_voice else USUAL_VOLUME
        self._volume = usual if is_usual else sound.volume
        self._fades = _fades(sound, self.count)
        self._given = 0
        self._stream = _Stream(self._source(sound, files, go_on))

    def take(self, count: int) -> Samples:
        """The next samples, (2, count)."""
        gain = self._volume * self._envelope(self._given, count)
        self._given += count
        return self._stream.take(count) * gain.astype(np.float32)

    def _source(self, sound: Sound, files: Mapping[str, Path], go_on: GoOn) -> Iterator[Samples]:
        if sound.media is None:
            seed = seed_of(sound.name, sound.take)
            return Piece(sound.name, self.count, seed, go_on).windows()
        first = sound.from_ms * RATE // 1000
        is_looped = not sound.is_voice
        return recording(files[sound.media], self.count, first, go_on, is_looped=is_looped)

    def _envelope(self, first: int, count: int) -> NDArray[np.float64]:
        fade_in, fade_out = self._fades
        place = first + np.arange(count) + 0.5
        rise = place / fade_in if fade_in else np.ones(count)
        fall = (self.count - place) / fade_out if fade_out else np.ones(count)
        return np.clip(np.minimum(rise, fall), 0.0, 1.0)


class _Footage:
    """The own sound of a clip; it comes and goes with equal power, so a change has no hole."""

    def __init__(self, cue: Cue, files: Mapping[str, Path], go_on: GoOn) -> None:
        self.start, self.count = cue.start, cue.count
        self._cue = cue
        self._given = 0
        self._stream = _Stream(clip_sound(files[cue.media], cue, go_on))

    def take(self, count: int) -> Samples:
        """The next samples, (2, count)."""
        place = self._given + np.arange(count) + 0.5
        self._given += count
        rise = np.sin(0.5 * np.pi * _way(place, self._cue.rise))
        fall = np.cos(0.5 * np.pi * _way(place, self._cue.fall))
        gain: NDArray[np.float32] = (self._cue.volume * rise * fall).astype(np.float32)
        return self._stream.take(count) * gain


def _way(place: NDArray[np.floating], ramp: Ramp) -> NDArray[np.floating]:
    """How far along a ramp each place is, 0–1."""
    return np.clip((place - ramp.begin) / max(ramp.end - ramp.begin, 1), 0.0, 1.0)


def _fades(sound: Sound, count: int) -> tuple[int, int]:
    """Lengths of the fades in samples; together no longer than the sound."""
    fade_in, fade_out = (ms * RATE // 1000 for ms in (sound.fade_in_ms, sound.fade_out_ms))
    if fade_in + fade_out > count:
        fade_in = fade_in * count // (fade_in + fade_out)
        fade_out = min(fade_out, count - fade_in)
    return fade_in, fade_out


def _together(players: Sequence[_Player], start: int, count: int) -> Samples:
    """Players together from a sample of the film on: (2, count)."""
    mix = np.zeros((2, count), dtype=np.float32)
    for player in players:
        begin = max(start, player.start)
        end = min(start + count, player.start + player.count)
        if begin < end:
            mix[:, begin - start : end - start] += player.take(end - begin)
    return mix
