"""Work of the window in steps, with a turn for everything else after each."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Steps(QObject):
    """Does one step of a work each time nothing else is to be done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def begin(self, work: Iterator[None]) -> None:
        """Begins a work; what is left of another one is not done."""
        self._rest = work
        self._timer.start(0)

    def _go_on(self) -> None:
        rest = self._rest
        if next(rest, self) is self and rest is self._rest:
            self._timer.stop()
