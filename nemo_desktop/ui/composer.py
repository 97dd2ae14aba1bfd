"""Where a message is written: suggestions, the text, Send or Stop."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QToolButton, QVBoxLayout, QWidget

from nemo_desktop.session.state import Author, Connection, SessionState
from nemo_desktop.ui.controls import SentenceButton, icon_button, label
from nemo_desktop.ui.dropped import Kind, peek
from nemo_desktop.ui.flow_layout import FlowLayout
from nemo_desktop.ui.look import Look

_MOST_LINES: Final = 5
_MEDIA: Final = (Kind.FILES, Kind.PICTURE)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Composer(QWidget):
    """`submitted` a sentence, `stopped`."""

    submitted = Signal(str)
    stopped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._suggested: tuple[str, ...] | None = None
        self._can_send = False
        self.input = MessageInput(look)
        self.send = _big_button(look, "send", look.texts("ui.send"), "on_accent")
        self.stop = _big_button(look, "stop", look.texts("ui.stop"), "panel")
        self._busy = BusyLine(look, look.texts("ui.working"))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=8)
        self._lay_out()
        self.input.textChanged.connect(self._show_buttons)
        self.input.submitted.connect(self.submit)
        self.send.clicked.connect(self.submit)
        self.stop.clicked.connect(self.stopped)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)

    def render_state(self, state: SessionState) -> None:
        """Draws what can be said now."""
        texts = self._look.texts
        # What is said while the line is still being opened is heard when it is there.
        is_lost = state.connection is Connection.LOST
        self._can_send = not is_lost and not state.chat.is_waiting
        hint = texts("ui.message.hint_lost" if is_lost else "ui.message.hint")
        self.input.setPlaceholderText(hint)
        self.input.recall = tuple(
            message.text for message in state.chat.messages if message.author is Author.PERSON
        )
        self._busy.setVisible(state.chat.is_waiting)
        self.send.setVisible(not state.chat.is_waiting)
        self.stop.setVisible(state.chat.is_waiting)
        self._show_buttons()
        self._show_chips(_offered(state), is_enabled=self._can_send)

    def put_text(self, text: str) -> None:
        """Adds words to what is written and goes there."""
        old = self.input.toPlainText()
        self.input.setPlainText(f"{old} {text}".strip())
        cursor = self.input.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.input.setTextCursor(cursor)
        self.input.setFocus()

    def submit(self) -> None:
        """Sends what is written, if something is and somebody listens."""
        sentence = self.input.toPlainText().strip()
        if sentence and self._can_send:
            self.input.clear()
            self.input.setFocus()
            self.submitted.emit(sentence)

    def _say(self, sentence: str) -> None:
        """Sends a suggestion; its button goes, and the keyboard stays with the message."""
        self.input.setFocus()
        self.submitted.emit(sentence)

    def _show_buttons(self) -> None:
        self.send.setEnabled(self._can_send and bool(self.input.toPlainText().strip()))

    def _show_chips(self, suggestions: tuple[str, ...], *, is_enabled: bool) -> None:
        self._chips.setVisible(bool(suggestions))
        self._chips.setEnabled(is_enabled)
        if suggestions == self._suggested:
            return
        self._suggested = suggestions
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for sentence in suggestions:
            chip = SentenceButton(sentence, "chip")
            chip.clicked.connect(lambda _=False, said=sentence: self._say(said))
            self._flow.addWidget(chip)
        self._chips.updateGeometry()

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setObjectName("message_frame")
        self.input.framed_by(frame)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 4, 5, 4)
        row.setSpacing(6)
        row.addWidget(self.input, 1)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self.send, 0, bottom)
        row.addWidget(self.stop, 0, bottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self._busy)
        column.addWidget(self._chips)
        column.addWidget(frame)


class MessageInput(QTextEdit):
    """Grows to five lines. Enter sends, Shift+Enter begins a new line, Up recalls."""

    submitted = Signal()
    media_pasted = Signal(QMimeData)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.recall: tuple[str, ...] = ()
        self._recalled = 0
        self._frame: QFrame | None = None
        self._is_composing = False
        self.setObjectName("message")
        self.setAccessibleName(look.texts("ui.message"))
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)

    def framed_by(self, frame: QFrame) -> None:
        """The frame that shows where the keyboard is."""
        self._frame = frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys that mean more than text."""
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and is_plain and not self._is_composing:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Up and self._can_recall():
            self._recall(self._recalled + 1)
        elif event.key() == Qt.Key.Key_Down and self._recalled:
            self._recall(self._recalled - 1)
        else:
            super().keyPressEvent(event)
            self._recalled = 0 if event.text() else self._recalled

    def event(self, event: QEvent) -> bool:
        """Qt: while nothing is written, undo and redo are about the film."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if not self.toPlainText() and (event.matches(keys.Undo) or event.matches(keys.Redo)):
                event.ignore()
                return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt: files and pictures may be pasted as well."""
        return peek(source).kind in _MEDIA or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt: pasted files and pictures go where dropped ones go."""
        if peek(source).kind in _MEDIA:
            self.media_pasted.emit(source)
        else:
            super().insertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt: while characters are being composed, Enter belongs to the input method."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a new width may need more lines."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: only now the font is known."""
        super().showEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: lights the frame."""
        super().focusInEvent(event)
        self._light(is_lit=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the frame rests."""
        super().focusOutEvent(event)
        self._light(is_lit=False)

    def _can_recall(self) -> bool:
        is_untouched = self._recalled > 0 or not self.toPlainText()
        return is_untouched and self._recalled < len(self.recall)

    def _recall(self, back: int) -> None:
        self._recalled = back
        self.setPlainText(self.recall[-back] if back else "")
        self.moveCursor(self.textCursor().MoveOperation.End)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        text = self.document().size().height()
        room = max(34, min(round(text), line * _MOST_LINES) + 2 * self._air())
        if room != self.height() or self.minimumHeight() != room:
            self.setFixedHeight(room)
        air = self._air()
        self.setViewportMargins(0, air, 0, air)

    def _air(self) -> int:
        return max(0, (34 - self.fontMetrics().lineSpacing()) // 2)

    def _light(self, *, is_lit: bool) -> None:
        if self._frame is not None:
            self._frame.setProperty("focused", is_lit)
            self._frame.style().unpolish(self._frame)
            self._frame.style().polish(self._frame)


class BusyLine(QWidget):
    """Three dots that breathe, beside a word: something is on its way."""

    def __init__(self, look: Look, said: str) -> None:
        super().__init__()
        self._look = look
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(220)
        self._timer.timeout.connect(self._breathe)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 0, 0)
        row.addWidget(label(said, "dim"))

    def event(self, event: QEvent) -> bool:
        """Qt: moves only while it is seen."""
        if event.type() == QEvent.Type.Show and not self._look.is_calm:
            self._timer.start()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draws the dots."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            middle = self.height() // 2
            for dot in range(3):
                is_strong = self._look.is_calm or dot == self._step
                colours = self._look.colours
                painter.setBrush(QColor(colours.accent if is_strong else colours.edge))
                painter.drawEllipse(4 + dot * 8, middle - 2, 5, 5)

    def _breathe(self) -> None:
        self._step = (self._step + 1) % 3
        self.update()


def _offered(state: SessionState) -> tuple[str, ...]:
    """What could be said next; not what stands under the last message already."""
    last = state.chat.messages[-1:]
    there = {action.value for message in last for action in message.actions}
    if not state.intake.items:
        return ()
    return tuple(sentence for sentence in state.suggestions if sentence not in there)


def _big_button(look: Look, kind: str, name: str, colour: str) -> QToolButton:
    button = icon_button(look, kind, name)
    button.setObjectName(kind)
    size = 14 if kind == "stop" else 16
    button.setIcon(look.icons.icon(kind, colour, size, faint="dim"))
    button.setIconSize(QSize(size, size))
    return button
