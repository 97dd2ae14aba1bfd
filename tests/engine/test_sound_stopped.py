"""Sound that nobody wants any more is not made to its end: it is asked for in small pieces."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import av
import numpy as np
import pytest

from nemo_desktop.engine.orders import Stopped
from nemo_desktop.engine.render.film import Film, Footage, Sound
from nemo_desktop.engine.render.sound import music as music_module
from nemo_desktop.engine.render.sound.audio import write
from nemo_desktop.engine.render.sound.clip_sound import clip_sound
from nemo_desktop.engine.render.sound.music import Piece, music
from nemo_desktop.engine.render.sound.recording import recording
from nemo_desktop.engine.render.sound.soundtrack import RATE, Cue, Ramp
from tests.engine.test_sound_film import film, tone, write_wav


class Asked:
    """Counts how often it is asked; says no the `last`-th time."""

    def __init__(self, last: int = 0) -> None:
        self.times = 0
        self._last = last

    def __call__(self) -> None:
        self.times += 1
        if self.times == self._last:
            raise Stopped


def stopped_at(made: Film, files: dict[str, Path], target: Path, last: int) -> int:
    """How often a mix asks, when the `last`-th time nobody wants it any more."""
    asked = Asked(last)
    with pytest.raises(Stopped):
        write(made, files, target, asked)
    return asked.times


def test_music_asks_before_every_note_of_the_first_it_gives() -> None:
    asked = Asked()
    piece = Piece("Calm", 20 * RATE, 1, asked)
    notes = sum(len(part) for part in piece.notes)
    assert asked.times >= 2 * len(piece.notes)  # while it is written
    written = asked.times
    next(piece.windows())
    assert asked.times - written >= notes > 20


def test_music_that_is_asked_for_is_the_same() -> None:
    windows = list(Piece("Calm", 30 * RATE, 1, Asked()).windows())
    assert np.array_equal(np.concatenate(windows, axis=1).T, music("Calm", 30 * RATE, 1))


class Steps:
    """Counts the lines of `music` that are run while it is entered."""

    def __init__(self) -> None:
        self.taken = 0
        self._before: Any = None

    def __enter__(self) -> "Steps":
        self._before = sys.gettrace()
        sys.settrace(self._seen)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def _seen(self, frame: FrameType, what: str, _: object) -> Any:
        if frame.f_code.co_filename != music_module.__file__:
            return None
        self.taken += what == "line"
        return self._seen


def steps_a_note(seconds: int) -> float:
    """The lines run for each note that is mixed in the last whole window of a piece."""
    asked = Asked()
    windows = Piece("Piano", seconds * RATE, 1, asked).windows()
    for _ in range(seconds // 24 - 1):
        next(windows)
    before = asked.times
    with Steps() as steps:
        next(windows)
    return steps.taken / (asked.times - before)


def test_a_window_of_a_long_piece_takes_no_more_steps_than_one_of_a_short_piece() -> None:
    assert steps_a_note(24 * 24) < 1.3 * steps_a_note(24 * 6)


@pytest.mark.parametrize("last", [1, 2, 40, 300])
def test_no_mix_goes_on_after_its_no(tmp_path: Path, last: int) -> None:
    made = film(30_000, Sound("s", "Calm", 0, 30_000, is_levelled=True))
    assert stopped_at(made, {}, tmp_path / "a.m4a", last) == last


def test_a_film_is_not_measured_to_its_end_first(tmp_path: Path) -> None:
    quiet = write_wav(tmp_path / "q.wav", tone(300.0, 40.0))
    (tmp_path / "d.wav").write_bytes(b"no sound")
    made = film(
        40_000,
        Sound("q", "q", 0, 40_000, 0.35, 0, 0, "quiet", is_levelled=True),
        Sound("d", "d", 30_000, 10_000, 0.35, 0, 0, "damaged", is_levelled=True),
    )
    files = {"quiet": quiet, "damaged": tmp_path / "d.wav"}
    assert stopped_at(made, files, tmp_path / "a.m4a", 2) == 2


def test_what_was_encoded_is_not_heard_to_its_end(tmp_path: Path) -> None:
    target = tmp_path / "a.m4a"
    made = film(20_000, Sound("s", "a", 0, 20_000, 1.0, 0, 0, "sha"))
    source = write_wav(tmp_path / "a.wav", tone(300.0, 20.0))
    heard = 0

    def go_on() -> None:
        nonlocal heard
        if is_whole(target):
            heard += 1
            raise Stopped

    with pytest.raises(Stopped):
        write(made, {"sha": source}, target, go_on)
    assert heard == 1


def is_whole(path: Path) -> bool:
    """Whether somebody closed an encoded sound."""
    try:
        with av.open(str(path)):
            return True
    except (av.error.InvalidDataError, FileNotFoundError):
        return False


def test_a_file_is_not_read_to_its_end_first(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "a.wav", tone(300.0, 65.0))
    footage = Footage(60_000, from_ms=5_000, direction="reverse")
    backwards = Cue("sha", 0, RATE, 1.0, Ramp(0, 1), Ramp(RATE - 1, RATE), footage)
    late: dict[str, Callable[[Asked], object]] = {
        "behind its beginning": lambda asked: next(recording(source, RATE, 60 * RATE, asked)),
        "heard whole to loop": lambda asked: next(recording(source, 99 * RATE, 0, asked)),
        "backwards": lambda asked: list(clip_sound(source, backwards, asked)),
    }
    for way in late.values():
        asked = Asked()
        way(asked)
        assert asked.times >= 6
        with pytest.raises(Stopped):
            way(Asked(2))
