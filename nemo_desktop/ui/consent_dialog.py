"""Asks, before anything leaves this computer, whether it may."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nemo_desktop.session.records import Consent
from nemo_desktop.session.state import Action, ActionKind, SessionState
from nemo_desktop.ui.controls import label, push_button
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import style_sheet

_POINTS = {"image": "sent", "globe": "account", "sparkles": "cost", "monitor": "rest"}


class ConsentDialog(QDialog):
    """Opened, never executed: accepted means yes; anything else, no."""

    def __init__(self, look: Look, consent: Consent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = look.texts
        self.setStyleSheet(style_sheet(look.colours))
        self.setWindowTitle(texts("ui.consent"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(480)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 28, 22)
        column.setSpacing(0)
        mark = label()
        mark.setPixmap(look.icons.pixmap("cloud", "accent", 28, 2.0))
        column.addWidget(mark)
        column.addSpacing(12)
        column.addWidget(label(texts("ui.consent.title"), "title"))
        column.addSpacing(14)
        column.addLayout(self._points(look, consent.host))
        column.addSpacing(22)
        column.addLayout(self._buttons(look))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: only now the fonts are known, and so how high the words are."""
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def _points(self, look: Look, host: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (icon, point) in enumerate(_POINTS.items()):
            mark = label()
            mark.setPixmap(look.icons.pixmap(icon, "dim", 18, 2.0))
            said = _wrapped(look.texts(f"ui.consent.{point}", host=host))
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
        return grid

    def _buttons(self, look: Look) -> QHBoxLayout:
        stay = push_button(look.texts("ui.consent.stay"), "outline")
        go = push_button(look.texts("ui.consent.go"), "primary")
        # Enter on a question that nobody read must not send anything.
        stay.setDefault(True)
        stay.setFocus()
        stay.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(stay)
        row.addWidget(go)
        return row


class ConsentAsker(QObject):
    """Shows the question while the session asks it; `acted` carries the answer."""

    acted = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._asked: Consent | None = None
        self._dialog: ConsentDialog | None = None

    def render_state(self, state: SessionState, look: Look) -> None:
        """Opens the question, or takes it away."""
        if state.consent == self._asked:
            return
        self._asked = state.consent
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.close()
        if state.consent is not None:
            self._dialog = dialog = ConsentDialog(look, state.consent, self._window)
            dialog.finished.connect(lambda result: self._answer(dialog, result))
            dialog.open()

    def _answer(self, dialog: ConsentDialog, result: int) -> None:
        if dialog is self._dialog:
            self._dialog = None
            agrees = result == QDialog.DialogCode.Accepted.value
            self.acted.emit(Action(ActionKind.AGREE if agrees else ActionKind.DECLINE))


def _wrapped(text: str) -> QLabel:
    made = label(text)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
