"""Decodes a film in a thread of its own: pictures ahead of what is shown, then all its sound."""

import logging
from collections import deque
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QTransform

from nemo_desktop.ui.reel import EARLIER, FRAME_MS, Picture, Reel, picture_of

log = logging.getLogger(__name__)

_AHEAD: Final = 8
_RATE_HZ: Final = 48_000
_PEAKS: Final = 400
_LONGEST_SOUND_S: Final = 20 * 60


class Decoder(QObject):
    """Decodes a few pictures ahead of what is shown; a later wish overtakes an earlier one."""

    opened = Signal(int)
    ready = Signal()
    sound_known = Signal(object)
    failed = Signal()

    def __init__(self, path: Path, at_ms: float, *, has_sound: bool) -> None:
        super().__init__()
        self.duration_ms = 0
        self.frame_ms = FRAME_MS
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
        """Has the thread end."""
        with self._changed:
            self._is_closing = True
            self._pictures.clear()
            self.samples = b""
            self._changed.notify()

    @property
    def is_running(self) -> bool:
        """Whether the thread has not ended."""
        return self._thread.is_alive()

    def join(self) -> None:
        """Waits for the thread, which was told to end."""
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
        self.duration_ms, self.frame_ms = reel.duration_ms, reel.frame_ms
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
        import nemo_desktop.ui.speaker  # noqa: F401, PLC0415  slow to load: not when Play is pressed

        samples = sound_of(self._path, lambda: not self._is_closing)
        if samples and not self._is_closing:
            self.samples = samples
            self.sound_known.emit(_peaks(samples))


def sound_of(path: Path, is_wanted: Callable[[], bool]) -> bytes:
    """All sound of a film as 16-bit stereo at the speaker's rate; b"" once nobody wants it."""
    import av  # noqa: PLC0415  heavy: not before there is a film

    pieces: list[bytes] = []
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        resampler = av.AudioResampler(format="s16", layout="stereo", rate=_RATE_HZ)
        for frame in container.decode(stream):
            if not is_wanted():
                return b""
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
