"""Lays out the parts of the window by how much room there is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nemo_desktop.session.state import SessionState
from nemo_desktop.ui.chat_pane import ChatPane
from nemo_desktop.ui.drop_area import DropVeil
from nemo_desktop.ui.header_bar import HEIGHT, HeaderBar
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.media_pane import MediaPane
from nemo_desktop.ui.notice_bar import NoticeBar
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.preview_pane import PreviewPane
from nemo_desktop.ui.timeline_view import TimelineView
from nemo_desktop.ui.welcome_pane import WelcomePane

GAP = 12
CHAT_WIDTH = 352
STRIP_BELOW = 1100
DRAWER_BELOW = 860


class Workspace(QWidget):
    """All parts, placed: three columns; two with a strip; one with a drawer."""

    laid_out = Signal()

    def __init__(self, look: Look, player: Player) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.header = HeaderBar(look)
        self.notice = NoticeBar(look)
        self.welcome = WelcomePane(look)
        self.media = MediaPane(look)
        self.preview = PreviewPane(look, player)
        self.timeline = TimelineView(look)
        self.chat = ChatPane(look)
        self.veil = DropVeil(look, self)
        self._is_narrow: bool | None = None
        self._has_drawer: bool | None = None
        self._place()
        self.header.drawer_pressed.connect(self._toggle_drawer)

    def render_state(self, state: SessionState) -> None:
        """Draws all parts."""
        is_empty = not state.intake.items and state.timeline.is_empty
        self._pages.setCurrentWidget(self.welcome if is_empty else self._work)
        self.header.render_state(state)
        self.notice.render_state(state)
        self.chat.render_state(state)
        if is_empty:
            self.welcome.render_state(state)
        self.media.render_state(state)
        self.preview.render_state(state)
        self.timeline.render_state(state)

    def write(self, text: str) -> None:
        """Puts words into the message and goes there."""
        if self._has_drawer:
            self.chat.show()
        self.chat.composer.put_text(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width may need another layout."""
        super().resizeEvent(event)
        self._fit(self.width())
        if self._has_drawer:
            self._place_drawer()

    def _place(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.timeline)
        self._work = QWidget()
        self._columns = QHBoxLayout(self._work)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP)
        self._centre = QVBoxLayout()
        self._centre.setSpacing(GAP)
        self._centre.addWidget(self.preview, 1)
        self._centre.addWidget(card)
        self._columns.addLayout(self._centre, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self._work)
        self._body = QHBoxLayout()
        self._body.setSpacing(GAP)
        self._body.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, GAP, GAP)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addLayout(self._body, 1)
        self._fit(STRIP_BELOW)

    def _fit(self, width: int) -> None:
        is_narrow, has_drawer = width < STRIP_BELOW, width < DRAWER_BELOW
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self.media.lay_flat(is_flat=is_narrow)
            if is_narrow:
                self._centre.addWidget(self.media)
            else:
                self._columns.insertWidget(0, self.media)
        if has_drawer is not self._has_drawer:
            self._has_drawer = has_drawer
            self._move_chat()

    def _move_chat(self) -> None:
        self.header.drawer.setVisible(bool(self._has_drawer))
        self.chat.setObjectName("drawer" if self._has_drawer else "card")
        self.chat.style().unpolish(self.chat)
        self.chat.style().polish(self.chat)
        if self._has_drawer:
            self._body.removeWidget(self.chat)
            self.chat.setParent(self)
            self.chat.hide()
        else:
            self.chat.setFixedWidth(CHAT_WIDTH)
            self._body.addWidget(self.chat)
            self.chat.show()
        self.laid_out.emit()

    def _place_drawer(self) -> None:
        width = min(CHAT_WIDTH, self.width() - 2 * GAP)
        height = self.height() - HEIGHT - GAP
        self.chat.setGeometry(self.width() - width - GAP, HEIGHT, width, height)
        self.chat.raise_()

    def _toggle_drawer(self) -> None:
        if self._has_drawer:
            self.chat.setVisible(not self.chat.isVisible())
            self._place_drawer()
            if self.chat.isVisible():
                self.chat.composer.input.setFocus(Qt.FocusReason.OtherFocusReason)
