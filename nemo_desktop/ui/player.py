"""Plays a film: pictures decoded in a thread of their own, shown when they are due."""

import logging
import time
from collections import deque
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QTransform

from nemo_desktop.ui.reel import EARLIER, Picture, Reel, picture_of

if TYPE_CHECKING:
    from nemo_desktop.ui.speaker import Speaker

log = logging.getLogger(__name__)

_AHEAD: Final = 8
_RATE_HZ: Final = 48_000
_PEAKS: Final = 400
_LONGEST_SOUND_S: Final = 20 * 60


class Player(QObject):
    """`frame_shown` a picture, `position_changed` and `duration_changed` in milliseconds."""

    frame_shown = Signal(QImage)
    position_changed = Signal(int)
    duration_changed = Signal(int)
    playing_changed = Signal(bool)
    sound_known = Signal(object)
    failed = Signal()

    def __init__(self, parent: QObject | None = None, *, has_sound: bool = True) -> None:
        super().__init__(parent)
        self._decoder: _Decoder | None = None
        self._speaker: Speaker | None = None
        self._has_sound = has_sound
        self.is_muted = False
        self._is_playing = False
        self._position_ms = 0.0
        self._clock_from = (0.0, 0.0)
        self._is_heard = False
        self._is_poster = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._show_due)

    @property
    def is_playing(self) -> bool:
        """Whether the film runs."""
        return self._is_playing

    @property
    def is_open(self) -> bool:
        """Whether there is a film."""
        return self._decoder is not None

    @property
    def position_ms(self) -> int:
        """The moment that is shown."""
        return round(self._position_ms)

    @property
    def duration_ms(self) -> int:
        """How long the film is; 0 while that is not known."""
        return self._decoder.duration_ms if self._decoder is not None else 0

    def open(self, path: Path, at_ms: float = 0.0, poster_ms: float = 0.0) -> None:
        """Shows a film from a moment on; goes on playing if another one was playing. At its
        beginning it may rest on the picture of a later moment, until it is played or moved."""
        was_playing = self._is_playing
        self.close()
        self._is_poster = poster_ms > 0 and at_ms == 0 and not was_playing
        first_ms = poster_ms if self._is_poster else at_ms
        self._decoder = _Decoder(path, first_ms, has_sound=self._has_sound)
        self._decoder.opened.connect(self.duration_changed)
        self._decoder.ready.connect(self._show_first)
        self._decoder.sound_known.connect(self._take_sound)
        self._decoder.failed.connect(self._fail)
        self._position_ms = at_ms
        self.sound_known.emit(())
        self._decoder.start()
        if was_playing:
            self.play()

    def close(self) -> None:
        """Ends the threads and forgets the film."""
        self.pause()
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None
        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None

    def play(self) -> None:
        """Runs the film; from the start if it was at its end."""
        if self._decoder is None or self._is_playing:
            return
        if self.duration_ms and self._position_ms >= self.duration_ms - 50:
            self.seek(0)
        elif self._is_poster:
            self.seek(self._position_ms)
        self._is_playing = True
        self._start_clock()
        self._timer.start(0)
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Holds the film."""
        if self._is_playing:
            self._is_playing = False
            self._timer.stop()
            self._silence()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Runs or holds the film."""
        if self._is_playing:
            self.pause()
        else:
            self.play()

    def seek(self, time_ms: float) -> None:
        """Goes to a moment; the picture follows as soon as it is decoded."""
        if self._decoder is None:
            return
        self._is_poster = False
        self._position_ms = min(max(0.0, time_ms), max(0.0, self.duration_ms - 1.0))
        self._decoder.seek(self._position_ms)
        if self._is_playing:
            self._silence()
            self._start_clock()
        self.position_changed.emit(self.position_ms)

    def set_muted(self, is_muted: bool) -> None:
        """Turns the sound off or on."""
        self.is_muted = is_muted
        if self._speaker is not None:
            self._speaker.is_muted = is_muted

    def _take_sound(self, peaks: object) -> None:
        if self.sender() is self._decoder:
            self.sound_known.emit(peaks)
            if self._is_playing:
                self._start_clock()

    def _fail(self) -> None:
        self.close()
        self.failed.emit()

    def _show_first(self) -> None:
        """After opening or seeking: the picture of that moment."""
        if self._decoder is None or self.sender() is not self._decoder:
            return
        picture = self._decoder.look()
        if picture is None:
            return
        self.frame_shown.emit(picture.image)
        if self._is_playing:
            self._start_clock()
            self._timer.start(0)
        self.position_changed.emit(self.position_ms)

    def _show_due(self) -> None:
        """Shows the picture whose time has come, and waits for the next one's."""
        decoder = self._decoder
        if decoder is None:
            return
        now_ms = self._now_ms()
        picture, next_ms = decoder.take_until(now_ms)
        if picture is not None:
            self._position_ms = picture.time_ms
            self.frame_shown.emit(picture.image)
            self.position_changed.emit(self.position_ms)
        if next_ms is not None:
            self._timer.start(max(1, round(next_ms - now_ms)))
        elif decoder.is_at_end and now_ms >= self.duration_ms:
            self._position_ms = float(self.duration_ms)
            self.position_changed.emit(self.position_ms)
            self.pause()
        else:
            self._timer.start(5)

    def _start_clock(self) -> None:
        samples = self._decoder.samples if self._decoder is not None else b""
        self._is_heard = False
        if samples:
            speaker = self._sounding()
            speaker.is_muted = self.is_muted
            self._is_heard = speaker.start(samples, self._position_ms)
        self._clock_from = (self._position_ms, time.perf_counter())

    def _now_ms(self) -> float:
        since_ms, at_s = self._clock_from
        if self._is_heard and self._speaker is not None:
            heard_ms = max(since_ms, self._speaker.position_ms())
            if not self._speaker.is_over:
                return heard_ms
            self._is_heard = False
            since_ms, at_s = self._clock_from = (heard_ms, time.perf_counter())
        return since_ms + (time.perf_counter() - at_s) * 1000

    def _silence(self) -> None:
        if self._speaker is not None:
            self._speaker.stop()

    def _sounding(self) -> "Speaker":
        if self._speaker is None:
            from nemo_desktop.ui.speaker import Speaker  # noqa: PLC0415  only with sound

            self._speaker = Speaker()
        return self._speaker


class _Decoder(QObject):
    """Decodes a few pictures ahead of what is shown; a later wish overtakes an earlier one."""

    opened = Signal(int)
    ready = Signal()
    sound_known = Signal(object)
    failed = Signal()

    def __init__(self, path: Path, at_ms: float, *, has_sound: bool) -> None:
        super().__init__()
        self.duration_ms = 0
        self.is_at_end = False
        self.samples = b""
        self._path = path
        self._has_sound = has_sound
        self._target_ms: float | None = at_ms
        self._is_closing = False
        self._pictures: deque[Picture] = deque()
        self._changed = Condition()
        # A daemon: not even a program that ends in a hurry has to wait for it.
        self._thread = Thread(target=self._run, name=f"player of {path.name}", daemon=True)

    def start(self) -> None:
        """Begins to decode."""
        self._thread.start()

    def seek(self, time_ms: float) -> None:
        """From now on pictures from this moment on are wanted."""
        with self._changed:
            self._target_ms = time_ms
            self._pictures.clear()
            self.is_at_end = False
            self._changed.notify()

    def look(self) -> Picture | None:
        """The next picture, left where it is."""
        with self._changed:
            return self._pictures[0] if self._pictures else None

    def take_until(self, now_ms: float) -> tuple[Picture | None, float | None]:
        """The newest picture that is due; and when the next one is, if that is known."""
        picture = None
        with self._changed:
            while self._pictures and self._pictures[0].time_ms <= now_ms:
                picture = self._pictures.popleft()
            self._changed.notify()
            return picture, self._pictures[0].time_ms if self._pictures else None

    def close(self) -> None:
        """Ends the thread and waits for it."""
        with self._changed:
            self._is_closing = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        import av  # noqa: PLC0415  heavy: not before there is a film

        try:
            with av.open(str(self._path)) as container:
                self._work(container)
        except (OSError, IndexError, ValueError) as error:  # what av raises derives from these
            log.warning("cannot play %s: %s", self._path.name, error)
            if not self._is_closing:
                self.failed.emit()

    def _work(self, container: Any) -> None:
        reel = Reel(container)
        self.duration_ms = reel.duration_ms
        self.opened.emit(self.duration_ms)
        is_first = True
        is_sound_due = self._has_sound and bool(container.streams.audio)
        while not self._is_closing:
            target_ms = self._taken_target()
            if target_ms is not None:
                reel.wind(target_ms)
                is_first = True
            elif self._has_room():
                is_first = self._step(reel, is_first=is_first)
            elif is_sound_due:
                is_sound_due = False
                self._load_sound()
            else:
                with self._changed:
                    self._changed.wait_for(self._is_wanted)

    def _step(self, reel: Reel, *, is_first: bool) -> bool:
        """Decodes one picture; whether the first one since the last seek is still to come."""
        picture = reel.next()
        with self._changed:
            if self._target_ms is not None or picture is EARLIER:
                return is_first
            if picture is None:
                self.is_at_end = True
                return False
            self._pictures.append(picture)
        if is_first:
            self.ready.emit()
        return False

    def _taken_target(self) -> float | None:
        with self._changed:
            target_ms, self._target_ms = self._target_ms, None
            return target_ms

    def _has_room(self) -> bool:
        return not self.is_at_end and len(self._pictures) < _AHEAD

    def _is_wanted(self) -> bool:
        return self._is_closing or self._target_ms is not None or self._has_room()

    def _load_sound(self) -> None:
        samples = _sound(self._path)
        if samples and not self._is_closing:
            self.samples = samples
            self.sound_known.emit(_peaks(samples))


def _sound(path: Path) -> bytes:
    """All sound of a film as 16-bit stereo at the speaker's rate."""
    import av  # noqa: PLC0415  heavy: not before there is a film

    pieces: list[bytes] = []
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        resampler = av.AudioResampler(format="s16", layout="stereo", rate=_RATE_HZ)
        for frame in container.decode(stream):
            if (frame.time or 0) > _LONGEST_SOUND_S:
                break
            pieces += [piece.to_ndarray().tobytes() for piece in resampler.resample(frame)]
    return b"".join(pieces)


def _peaks(samples: bytes) -> tuple[float, ...]:
    """How loud the sound is in equal steps, 0–1 of its own loudest."""
    import numpy as np  # noqa: PLC0415  heavy: only with sound

    levels = np.abs(np.frombuffer(samples, dtype=np.int16).astype(np.float32))
    size = max(1, len(levels) // _PEAKS)
    steps = levels[: size * (len(levels) // size)].reshape(-1, size).mean(axis=1)
    loudest = float(steps.max()) if len(steps) else 0.0
    return tuple(float(step) / loudest for step in steps) if loudest else ()


def first_picture(path: Path) -> QImage:
    """What a video shows first, upright; a null image for a file that is none."""
    import av  # noqa: PLC0415  heavy: not before there is a film

    try:
        with av.open(str(path)) as container:
            frame = next(container.decode(container.streams.video[0]), None)
            if frame is None:
                return QImage()
            image = picture_of(frame).image
    except (IndexError, OSError, ValueError):  # what av raises derives from these
        return QImage()
    # FFmpeg turns counter-clockwise, Qt clockwise.
    return image.transformed(QTransform().rotate(-frame.rotation)) if frame.rotation else image
