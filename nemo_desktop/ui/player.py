"""Plays a film: pictures decoded in a thread of their own, shown when they are due."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from nemo_desktop.ui.decoder import Decoder
from nemo_desktop.ui.reel import FRAME_MS

if TYPE_CHECKING:
    from nemo_desktop.ui.speaker import Speaker


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
        self._decoder: Decoder | None = None
        self._ending: list[Decoder] = []
        self._speaker: Speaker | None = None
        self._has_sound = has_sound
        self.is_muted = False
        self.frame_ms = FRAME_MS
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
        self._decoder = Decoder(path, first_ms, has_sound=self._has_sound)
        self._decoder.opened.connect(self._take_duration)
        self._decoder.ready.connect(self._show_first)
        self._decoder.sound_known.connect(self._take_sound)
        self._decoder.failed.connect(self._fail)
        self._position_ms = at_ms
        self.sound_known.emit(())
        self._decoder.start()
        if was_playing:
            self.play()

    def close(self) -> None:
        """Forgets the film. Its thread ends as soon as it can; whoever closes does not wait."""
        self.pause()
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None
        self._ending = [decoder for decoder in self._ending if decoder.is_running]
        if self._decoder is not None:
            self._decoder.close()
            self._ending.append(self._decoder)
            self._decoder = None

    def end(self) -> None:
        """Forgets the film, and waits for the threads."""
        self.close()
        for decoder in self._ending:
            decoder.join()

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
            if self._speaker is not None:
                self._speaker.stop()
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
            if self._speaker is not None:
                self._speaker.stop()
            self._start_clock()
        self.position_changed.emit(self.position_ms)

    def set_muted(self, is_muted: bool) -> None:
        """Turns the sound off or on."""
        self.is_muted = is_muted
        if self._speaker is not None:
            self._speaker.is_muted = is_muted

    def _take_duration(self, duration_ms: int) -> None:
        if self._decoder is not None and self.sender() is self._decoder:
            self.frame_ms = self._decoder.frame_ms
            self.duration_changed.emit(duration_ms)

    def _take_sound(self, peaks: object) -> None:
        if self.sender() is self._decoder:
            self.sound_known.emit(peaks)
            if self._is_playing:
                self._start_clock()

    def _fail(self) -> None:
        if self.sender() is self._decoder:
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
            from nemo_desktop.ui.speaker import Speaker  # noqa: PLC0415  only with sound

            self._speaker = self._speaker or Speaker()
            self._speaker.is_muted = self.is_muted
            self._is_heard = self._speaker.start(samples, self._position_ms)
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
