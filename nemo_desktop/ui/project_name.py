"""A line in which the project is called something else."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import SEMIBOLD, body_font

_LEAST_WIDTH = 220
_LONGEST = 120


class ProjectName(QLineEdit):
    """Lies over what shows the name until it is done: `named` carries the new one. Enter or a
    press elsewhere keeps it, Escape leaves all as it was."""

    named = Signal(str)

    def __init__(self, look: Look, name: str, over: QWidget) -> None:
        super().__init__(name, over.parentWidget())
        self._before = name
        self.setMaxLength(_LONGEST)
        self.setFont(body_font(15, SEMIBOLD))
        self.setAccessibleName(look.texts("ui.project.name"))
        place = over.geometry()
        self.setGeometry(place.adjusted(0, 0, max(0, _LEAST_WIDTH - place.width()), 0))
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.returnPressed.connect(self._finish)

    def event(self, event: QEvent) -> bool:
        """Qt: the window's own keys wait while a name is written."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves the name as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
            self._finish()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: whoever goes elsewhere is done."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._finish()

    def _finish(self) -> None:
        if self.isVisible():
            name = self.text().strip()
            self.hide()
            self.deleteLater()
            if name and name != self._before:
                self.named.emit(name)
