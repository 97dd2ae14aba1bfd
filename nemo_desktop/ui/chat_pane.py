"""The conversation: messages above, the message being written below."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from nemo_desktop.session.state import Action, Chat, Message, SessionState
from nemo_desktop.ui.action_row import ActionRow, label_of
from nemo_desktop.ui.button_layer import ButtonLayer
from nemo_desktop.ui.chat_model import ChatModel, whole_text
from nemo_desktop.ui.composer import Composer
from nemo_desktop.ui.controls import RoundMenu, label
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.steps import Steps
from nemo_desktop.ui.value_model import VALUE

if TYPE_CHECKING:
    from nemo_desktop.ui.bubbles import Drawing

_Index = QModelIndex | QPersistentModelIndex
_LATEST, _AT_ONCE = 10, 4


class ChatPane(QFrame):
    """`submitted` a sentence, `stopped`, `acted` a pressed `Action`, `left` with Escape."""

    submitted = Signal(str)
    stopped = Signal()
    left = Signal()
    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.messages = MessageList(look, self)
        self.composer = Composer(look)
        self._hint = label(look.texts("ui.conversation.empty"), "dim")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(16, 6, 16, 0)
        heading = label(look.texts("ui.conversation"), "heading")
        heading.setContentsMargins(16, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 12)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self._hint)
        column.addWidget(self.messages, 1)
        column.addWidget(self.composer)
        # Whoever pressed a button goes on by writing, unless a dialog comes now.
        self.messages.acted.connect(lambda _: self.composer.input.setFocus())
        self.messages.acted.connect(self.acted)
        self.composer.submitted.connect(self.submitted)
        self.composer.stopped.connect(self.stopped)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves, if nothing in here took it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def render_state(self, state: SessionState) -> None:
        """Draws the conversation."""
        self._hint.setVisible(not state.chat.messages)
        self.messages.render_chat(state.chat)
        self.composer.render_state(state)


class MessageList(QListView):
    """The messages. Stays at the end while it is there, and where the person went otherwise."""

    acted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._drawn: Chat | None = None
        self.shown: tuple[Message, ...] = ()
        self._left_out = 0
        self._steps = Steps(self)
        self._offered: dict[int, tuple[Action, ...]] = {}
        self._buttons = ButtonLayer(parent)
        self._chat = ChatModel(look.texts)
        self._delegate = _Delegate(look, self)
        self.setModel(self._chat)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(look.texts("ui.conversation"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, though unseen while all fits: the text must not move when it is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(24)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._buttons.reached.connect(self._show_message)
        self._buttons.wheeled.connect(self.wheelEvent)

    def render_chat(self, chat: Chat) -> None:
        """Draws the messages; those that did not change are left alone, and of many that come at
        once the last ones are there first."""
        if chat is self._drawn:
            return
        is_more = self._drawn is None or len(chat.messages) > len(self._drawn.messages)
        was_at_end = self.is_at_end()
        self._drawn = chat
        known = {message.id for message in self.shown}
        new = sum(message.id not in known for message in chat.messages[self._left_out :])
        latest = max(0, len(chat.messages) - _LATEST)
        self._left_out = latest if new > _LATEST else min(self._left_out, latest)
        self._put()
        asked = is_more and chat.is_waiting
        if was_at_end or asked:
            self.executeDelayedItemsLayout()
            self.scrollToBottom()
        if self._left_out and self.isVisible():
            self._steps.begin(self._earlier())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what was left out while nobody saw it comes now."""
        super().showEvent(event)
        self._steps.begin(self._earlier())

    def _put(self) -> None:
        chat = self._drawn or Chat()
        self.shown = chat.messages[self._left_out :]
        self._chat.put(self.shown)
        self._make_buttons()
        self._delegate.forget(self.shown)
        self.scheduleDelayedItemsLayout()

    def _earlier(self) -> Iterator[None]:
        """Shows the messages before those that are there; what is seen stays where it is."""
        while self._left_out:
            self._left_out = max(0, self._left_out - _AT_ONCE)
            bar = self.verticalScrollBar()
            below = bar.maximum() - bar.value()
            self._put()
            self.executeDelayedItemsLayout()
            bar.setValue(bar.maximum() - below)
            yield

    def is_at_end(self) -> bool:
        """Whether the last line is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 24

    def buttons_of(self, message: Message) -> ActionRow | None:
        """The buttons under a message."""
        return self._buttons.row(message.id)

    def copy(self, index: _Index) -> None:
        """Puts a message's text on the clipboard."""
        if index.isValid():
            message = cast(Message, index.data(VALUE))
            QGuiApplication.clipboard().setText(whole_text(message, self._look.texts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: copies the marked message, without the words of its reader."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: offers to copy a message."""
        index = self.indexAt(event.pos())
        if not index.isValid() and event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            self.menu_for(index).popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a new width wraps everything anew."""
        was_at_end = self.is_at_end()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if was_at_end:
            self.executeDelayedItemsLayout()
            self.scrollToBottom()

    def menu_for(self, index: _Index) -> QMenu:
        """The menu of one message."""
        menu = RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kept = QPersistentModelIndex(index)
        copy = menu.addAction(self._look.icon("copy"), self._look.texts("ui.copy"))
        copy.triggered.connect(lambda: self.copy(kept))
        # The buttons once more: who is at a message need not look for them.
        for action in cast(Message, index.data(VALUE)).actions:
            entry = menu.addAction(label_of(self._look, action))
            entry.triggered.connect(lambda _=False, pressed=action: self.acted.emit(pressed))
        return menu

    def doItemsLayout(self) -> None:
        """Qt: the buttons go where their messages are."""
        super().doItemsLayout()
        places, down = {}, self.verticalOffset()
        for number, message in enumerate(self.shown):
            if message.id in self._offered:
                row = self.visualRect(self._chat.index(number)).topLeft()
                place = self._delegate.buttons_place(message, self.viewport().width())
                places[message.id] = place.translated(row + QPoint(0, down))
        self._buttons.lay_out(places)
        self._show_buttons()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt: the buttons go along."""
        super().scrollContentsBy(dx, dy)
        self._show_buttons()

    def _make_buttons(self) -> None:
        offered = {message.id: message.actions for message in self.shown if message.actions}
        self._buttons.drop(self._offered.keys() - offered.keys())
        for message_id, actions in offered.items():
            if self._offered.get(message_id) != actions:
                row = ActionRow(self._look, actions)
                row.acted.connect(self.acted)
                self._buttons.put(message_id, row, self)
        self._offered = offered

    def _show_buttons(self) -> None:
        area = self.viewport().rect().translated(self.viewport().mapTo(self, QPoint(0, 0)))
        self._buttons.show_at(area.translated(self.pos()), self.verticalOffset())

    def _show_message(self, message_id: int) -> None:
        number = [message.id for message in self.shown].index(message_id)
        self.scrollTo(self._chat.index(number))


class _Delegate(QStyledItemDelegate):
    """Text documents take long to load, and at the first paint nothing has been said."""

    def __init__(self, look: Look, view: MessageList) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._drawings: dict[int, tuple[Message, int, Drawing]] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        # Asked for every message whenever one changes.
        width = self._view.viewport().width()
        message = self._view.shown[index.row()]
        return QSize(width, round(self._drawing(message, width).height + 0.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        from nemo_desktop.ui import bubbles  # noqa: PLC0415  see above

        message = cast(Message, index.data(VALUE))
        painter.save()
        painter.translate(option.rect.topLeft())
        drawing = self._drawing(message, option.rect.width())
        bubbles.paint(painter, drawing, message, self._look)
        if self._view.hasFocus() and index == self._view.currentIndex():
            self._draw_focus(painter, option)
        painter.restore()

    def buttons_place(self, message: Message, width: int) -> QRect:
        """Where a message's buttons lie in its row."""
        return self._drawing(message, width).buttons.toAlignedRect()

    def forget(self, kept: tuple[Message, ...]) -> None:
        """Drops what was laid out for messages that are gone."""
        ids = {message.id for message in kept}
        for gone in self._drawings.keys() - ids:
            del self._drawings[gone]

    def _drawing(self, message: Message, width: int) -> "Drawing":
        known = self._drawings.get(message.id)
        if known is not None and known[0] is message and known[1] == width:
            return known[2]
        from nemo_desktop.ui import bubbles  # noqa: PLC0415  see above

        buttons = self._view.buttons_of(message)
        inset = 26 if message.is_card else 0
        room = width - bubbles.LEFT - bubbles.RIGHT - inset
        drawing = bubbles.lay_out(
            message, width, buttons.height_for(room) if buttons else 0, self._look
        )
        if message.actions and buttons is None:
            return drawing  # its buttons come in a moment
        self._drawings[message.id] = (message, width, drawing)
        return drawing

    def _draw_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        pen = painter.pen()
        pen.setColor(self._look.colours.accent)
        pen.setWidthF(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        size = option.rect.size()
        painter.drawRoundedRect(QPoint(6, 0).x(), 1, size.width() - 12, size.height() - 4, 8, 8)
