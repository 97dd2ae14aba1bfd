"""What went wrong, and what a person can do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nemo_desktop.i18n import Words
from nemo_desktop.session.state import Action, ActionKind, Notice, SessionState
from nemo_desktop.ui.action_row import action_button
from nemo_desktop.ui.controls import icon_button, label
from nemo_desktop.ui.look import Look

_NEVER = (-1, -1)


class NoticeBar(QWidget):
    """`acted` a pressed `Action`, `dismissed`."""

    acted = Signal(object)
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._drawn: Notice | None = None
        self._now = self._then = _NEVER
        self._buttons: list[QPushButton] = []
        mark = label()
        mark.setPixmap(look.icons.pixmap("circle-alert", "danger", 18, 2.0))
        self.words = label()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = icon_button(look, "x", look.texts("ui.dismiss"))
        frame = QFrame()
        frame.setObjectName("notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(frame)
        self._row = QHBoxLayout(frame)
        self._row.setContentsMargins(14, 6, 8, 6)
        self._row.setSpacing(10)
        self._row.addWidget(mark)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.dismiss)
        self.dismiss.clicked.connect(self.hide)
        self.dismiss.clicked.connect(self.dismissed)
        self.hide()

    def render_state(self, state: SessionState) -> None:
        """Draws the notice, if there is one."""
        self._now = (len(state.intake.items), len(state.chat.messages))
        is_over = self._then not in (_NEVER, self._now)
        if state.notice is not self._drawn or is_over:
            self._then = _NEVER
            self._drawn = state.notice
            self._show(state.notice)

    def show_words(self, words: Words) -> None:
        """Says something that only the window knows, until something else comes in or is said."""
        self._then = self._now
        self._show(Notice(words))

    def _show(self, notice: Notice | None) -> None:
        self.setVisible(notice is not None)
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        if notice is not None:
            self.words.setText(self._look.texts.say(notice.words))
            self._add_buttons(notice)

    def _add_buttons(self, notice: Notice) -> None:
        copy = ActionKind.COPY_DETAILS
        actions = [action for action in notice.actions if action.kind is not copy]
        if notice.detail:
            actions.append(Action(copy, notice.detail))
        for action in actions:
            button = action_button(self._look, action)
            button.clicked.connect(lambda _=False, pressed=action: self.acted.emit(pressed))
            self._row.insertWidget(self._row.count() - 1, button)
            self._buttons.append(button)
