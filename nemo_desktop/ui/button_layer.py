"""The buttons under the messages, laid over the list and not into it.

A screen reader is told the rows of a list, and nothing of what lies on them.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QRegion, QWheelEvent
from PySide6.QtWidgets import QPushButton, QWidget

from nemo_desktop.ui.action_row import ActionRow

# Where no button is in sight: an empty mask would be none.
_NOTHING: Final = QRegion(-2, -2, 1, 1)
_LARGEST: Final = 16_777_215


class ButtonLayer(QWidget):
    """Lets everything through but what is meant for a button. `reached` the number of the message
    whose button the keyboard came to, `wheeled` over a button."""

    reached = Signal(int)
    wheeled = Signal(QWheelEvent)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._rows: dict[int, ActionRow] = {}
        self._sheet = QWidget(self)
        self._sheet.resize(_LARGEST, _LARGEST)

    def row(self, message_id: int) -> ActionRow | None:
        """The buttons under a message."""
        return self._rows.get(message_id)

    def put(self, message_id: int, row: ActionRow, after: QWidget) -> None:
        """Takes buttons in; Tab comes to them behind those that are there, or that widget."""
        self.drop([message_id])
        self.drop([message_id])
        for last in self._rows.values():
            after = last.buttons[-1]
        row.setParent(self._sheet)
        for button in row.buttons:
            QWidget.setTabOrder(after, button)
            button.installEventFilter(self)
            after = button
        self._rows[message_id] = row

    def drop(self, message_ids: Iterable[int]) -> None:
        """Takes buttons away."""
        for message_id in message_ids:
            gone = self._rows.pop(message_id, None)
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    def lay_out(self, places: Mapping[int, QRect]) -> None:
        """Puts the buttons where they belong in the list's whole length."""
        for message_id, place in places.items():
            row = self._rows[message_id]
            row.setGeometry(place)
            if row.isHidden():
                row.show()

    def show_at(self, area: QRect, scrolled: int) -> None:
        """Lies over that area, and shows what of the length is seen in it."""
        self.setGeometry(area)
        self._sheet.move(0, -scrolled)
        view = self.rect().translated(0, scrolled)
        seen = _NOTHING
        for row in self._rows.values():
            if row.geometry().intersects(view):
                part = row.geometry().intersected(view)
                seen = seen.united(part.translated(0, -scrolled))
        if seen != self.mask():
            self.setMask(seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a button that the keyboard comes to is to be seen."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QPushButton):
            found = (n for n, row in self._rows.items() if row.isAncestorOf(watched))
            for message_id in found:
                self.reached.emit(message_id)
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: the wheel is the list's, wherever the pointer is."""
        self.wheeled.emit(event)
