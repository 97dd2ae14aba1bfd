"""What stays as it is while other things move over it: painted once and kept as a picture."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

_MOST: Final = 300


class Still:
    """Paints a picture anew only once it was forgotten, or is wanted for something else."""

    def __init__(self, repaint: Callable[[], None]) -> None:
        self._repaint = repaint
        self._picture: QPixmap | None = None
        self._wanted: object = None

    def forget(self) -> None:
        """What it shows is not so any more."""
        self._picture = None
        self._repaint()

    def paint(
        self, painter: QPainter, place: QRect, wanted: object, draw: Callable[[QPainter], None]
    ) -> None:
        """Paints what `draw` draws of what is wanted."""
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or self._wanted != (wanted, place, ratio):
            self._picture = _clear(place.size(), ratio)
            with QPainter(self._picture) as inner:
                inner.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw(inner)
            self._wanted = (wanted, place, ratio)
        painter.drawPixmap(place.topLeft(), self._picture)


class Kept:
    """Small pictures that are drawn again and again, by what they show."""

    def __init__(self) -> None:
        self._pictures: dict[object, QPixmap] = {}

    def picture(
        self, wanted: Hashable, size: QSize, ratio: float, draw: Callable[[QPainter], None]
    ) -> QPixmap:
        """The picture of what is wanted, which `draw` draws if it is not there."""
        found = self._pictures.get(wanted)
        if found is None:
            if len(self._pictures) >= _MOST:
                self._pictures.clear()
            found = self._pictures[wanted] = _clear(size, ratio)
            with QPainter(found) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw(painter)
        return found


def _clear(size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
