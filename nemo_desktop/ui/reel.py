"""The pictures of an open film, one after the other from any moment on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a film and the moment from which it is seen."""

    time_ms: float
    image: QImage


# Of a film that does not say how long each picture is seen.
FRAME_MS: Final = 1000 / 30
EARLIER: Final = Picture(-1.0, QImage())


class Reel:
    """The pictures of an open film, one after the other from any moment on."""

    def __init__(self, container: Any) -> None:
        self._container = container
        self._stream = container.streams.video[0]
        self._frames: Iterator[Any] = iter(())
        self._wanted_ms = 0.0
        self._spare: Any = None
        length = self._stream.duration
        length_s = length * self._stream.time_base if length else (container.duration or 0) / 1e6
        self.duration_ms = round(float(length_s) * 1000)
        rate = self._stream.average_rate
        self.frame_ms = 1000 / float(rate) if rate else FRAME_MS

    def wind(self, time_ms: float) -> None:
        """Goes to the picture that is seen at this moment."""
        ticks = int(time_ms / 1000 / self._stream.time_base)
        self._container.seek(ticks, stream=self._stream)
        self._frames = self._container.decode(self._stream)
        self._wanted_ms, self._spare = time_ms, None

    def next(self) -> Picture | None:
        """The next picture; `EARLIER` if it lies before the moment, None after the last one."""
        frame = next(self._frames, None)
        if frame is None:
            last, self._spare = self._spare, None
            return picture_of(last) if last is not None else None
        if frame.time * 1000 + self.frame_ms <= self._wanted_ms + 1:
            self._spare = frame
            return EARLIER
        self._spare = None
        return picture_of(frame)


def picture_of(frame: Any) -> Picture:
    """A decoded frame as Qt draws it, not turned."""
    seen = frame.reformat(format="bgra", src_colorspace=_matrix(frame))
    plane = seen.planes[0]
    kind = QImage.Format.Format_RGB32
    image = QImage(bytes(plane), seen.width, seen.height, plane.line_size, kind).copy()
    return Picture(frame.time * 1000, image)


def _matrix(frame: Any) -> str | int:
    """The colour matrix of a frame; small old ones are BT.601 where they do not say."""
    is_said = frame.colorspace in (1, 5, 6)
    return frame.colorspace if is_said else "itu709" if frame.height >= 720 else "itu601"
