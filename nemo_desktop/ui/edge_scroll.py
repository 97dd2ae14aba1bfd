"""Goes along while something is held at an edge of what is seen."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

_NEAR: Final = 28
_EVERY_MS: Final = 30
# So many pixels a step at the very edge; beyond it no more.
_FASTEST: Final = 14


class EdgeScroll(QObject):
    """`moved`: other parts are seen now, under a pointer that stands still."""

    moved = Signal()

    def __init__(self, bar: QScrollBar, viewport: QWidget, left: int) -> None:
        super().__init__(viewport)
        self._bar = bar
        self._viewport = viewport
        self._left = left
        self._by = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._go_on)

    def hold_at(self, x: float) -> None:
        """Something is held there."""
        over = max(0.0, x - (self._viewport.width() - _NEAR))
        under = max(0.0, self._left + _NEAR - x)
        self._by = round(min(1.0, over / _NEAR) * _FASTEST - min(1.0, under / _NEAR) * _FASTEST)
        if not self._by:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def let_go(self) -> None:
        """Nothing is held any more."""
        self._timer.stop()

    def _go_on(self) -> None:
        before = self._bar.value()
        self._bar.setValue(before + self._by)
        if self._bar.value() != before:
            self.moved.emit()
