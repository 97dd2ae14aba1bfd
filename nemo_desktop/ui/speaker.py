"""Plays the sound of a film, and tells how far it has come."""

import logging
import time
from collections.abc import Generator

import miniaudio

log = logging.getLogger(__name__)

RATE_HZ = 48_000
_BYTES_PER_FRAME = 4
_BUFFER_MS = 40


class Speaker:
    """16-bit stereo sound at 48 kHz. Where there is no sound device it stays silent."""

    def __init__(self) -> None:
        self._samples = b""
        self._at = 0
        self._asked_at_s = 0.0
        self._asked = 0
        self.is_muted = False
        self._device: miniaudio.PlaybackDevice | None = None
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16, 2, RATE_HZ, buffersize_msec=_BUFFER_MS
            )
        except miniaudio.MiniaudioError as error:
            log.info("no sound: %s", error)

    def start(self, samples: bytes, from_ms: float) -> bool:
        """Plays from a moment on. False if there is nothing to play or nobody to hear it."""
        self.stop()
        start = int(from_ms * RATE_HZ / 1000) * _BYTES_PER_FRAME
        if self._device is None or start >= len(samples):
            return False
        self._samples = samples
        self._at, self._asked = start, 0
        self._asked_at_s = time.perf_counter()
        feed = self._feed()
        next(feed)
        self._device.start(feed)
        return True

    def stop(self) -> None:
        """Falls silent."""
        if self._device is not None and self._device.running:
            self._device.stop()

    def close(self) -> None:
        """Gives the sound device back."""
        if self._device is not None:
            self._device.close()
            self._device = None

    def position_ms(self) -> float:
        """The moment that is being heard: what was handed out less what still waits."""
        handed_out_ms = (self._at - self._asked) / _BYTES_PER_FRAME / RATE_HZ * 1000
        since_ms = (time.perf_counter() - self._asked_at_s) * 1000
        return handed_out_ms + min(since_ms, 2 * _BUFFER_MS) - _BUFFER_MS

    @property
    def is_over(self) -> bool:
        """Whether the sound has ended, which may be before the picture does."""
        return self._at >= len(self._samples)

    def _feed(self) -> Generator[bytes, int, None]:
        """What the device's own thread asks for, piece by piece."""
        wanted = yield b""
        while True:
            size = wanted * _BYTES_PER_FRAME
            piece = self._samples[self._at : self._at + size]
            self._at += len(piece)
            self._asked = len(piece)
            self._asked_at_s = time.perf_counter()
            wanted = yield bytes(size) if self.is_muted else piece.ljust(size, b"\0")
