"""Lays out the parts of the window by how much room there is."""

import importlib
from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nemo_desktop.session.state import SessionState
from nemo_desktop.ui.chat_pane import ChatPane
from nemo_desktop.ui.composer import BusyLine
from nemo_desktop.ui.drop_area import DropVeil
from nemo_desktop.ui.header_bar import HEIGHT, HeaderBar
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.notice_bar import NoticeBar
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.steps import Steps
from nemo_desktop.ui.theme import style_sheet
from nemo_desktop.ui.welcome_pane import WelcomePane

if TYPE_CHECKING:
    from nemo_desktop.ui.media_pane import MediaPane
    from nemo_desktop.ui.preview_pane import PreviewPane
    from nemo_desktop.ui.timeline_view import TimelineView
    from nemo_desktop.ui.work_page import WorkPage

GAP = 12
CHAT_WIDTH = 352
STRIP_BELOW = 1100
DRAWER_BELOW = 860
_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_AT_ONCE = 16
# The work page's modules, which take a while to load: few at a time, each after what it needs.
_LOADED_LATER = (
    "media_row",
    "media_pane",
    "stage",
    "transport_bar",
    "timeline_scale",
    "preview_pane",
    "still",
    "timeline_marks",
    "timeline_paint",
    "timeline_marked",
    "timeline_hand",
    "timeline_lanes",
    "edge_scroll",
    "timeline_drop",
    "timeline_view",
    "work_page",
)


class Workspace(QWidget):
    """All parts, placed: three columns; two with a strip; one with a drawer.

    `work_made`: the page that a film is made on is there; an empty window is painted before it.
    """

    work_made = Signal(object)

    def __init__(self, look: Look, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(style_sheet(look.colours))
        self._look = look
        self._player = player
        self.setObjectName("ground")
        self.header = HeaderBar(look)
        self.notice = NoticeBar(look)
        self.welcome = WelcomePane(look)
        self._opening_page = _in_the_middle(BusyLine(look, look.texts("ui.opening")))
        self.chat = ChatPane(look)
        self.veil = DropVeil(look, self)
        self._work: WorkPage | None = None
        self._steps = Steps(self)
        self._has_begun = False
        self._is_narrow = False
        self._has_drawer: bool | None = None
        self._place()
        self.header.drawer_pressed.connect(self._toggle_drawer)
        self.chat.left.connect(self._put_chat_away)

    def complete_in_steps(self) -> None:
        """Makes what the first paint does not need, with a turn for everything else between."""
        if self._work is None and not self._has_begun:
            self._has_begun = True
            self._steps.begin(self._completing())

    def _completing(self) -> Iterator[None]:
        for part in _LOADED_LATER:
            importlib.import_module(f"nemo_desktop.ui.{part}")
            yield
        self.complete()

    def complete(self) -> None:
        """Makes it at once."""
        if self._work is None:
            from nemo_desktop.ui.work_page import WorkPage  # noqa: PLC0415  see above

            self._work = WorkPage(self._look, self._player, is_narrow=self._is_narrow)
            self._pages.addWidget(self._work)
            _tab_through(self._work, self, self.chat)
            self.work_made.emit(self._work)

    @property
    def work(self) -> "WorkPage":
        """The page that a film is made on."""
        self.complete()
        assert self._work is not None
        return self._work

    @property
    def media(self) -> "MediaPane":
        """The files."""
        return self.work.media

    @property
    def preview(self) -> "PreviewPane":
        """The film as it is."""
        return self.work.preview

    @property
    def timeline(self) -> "TimelineView":
        """The film's pieces."""
        return self.work.timeline

    def prepared(self, state: SessionState, size: QSize) -> Iterator[None]:
        """Makes what is to be seen of a state, in steps and out of sight."""
        self.resize(size)
        for draw in self._drawing(state):
            draw()
            yield
        while bare := [
            one for one in self.findChildren(QWidget) if not one.testAttribute(_DRESSED)
        ]:
            for widget in bare[:_AT_ONCE]:
                widget.ensurePolished()
            yield
        # Lays out everything, as for a picture of it.
        self.grab(QRect(0, 0, 1, 1))
        yield

    def render_state(self, state: SessionState) -> None:
        """Draws all parts."""
        for draw in self._drawing(state):
            draw()

    def _drawing(self, state: SessionState) -> Iterator[Callable[[], None]]:
        """What draws the parts, one after the other."""
        is_empty = not state.intake.items and state.timeline.is_empty
        empty = self._opening_page if state.is_opening else self.welcome
        if not is_empty:
            yield self.complete
        yield partial(self._turn_to, empty if is_empty else self.work)
        yield partial(self.header.render_state, state)
        yield partial(self.notice.render_state, state)
        yield partial(self.chat.render_state, state)
        if is_empty:
            yield partial(self.welcome.render_state, state)
        if self._work is not None:
            yield partial(self._work.render_state, state)

    def _turn_to(self, page: QWidget) -> None:
        """Shows a page. Who brings the first picture in speaks of it next."""
        is_first = page is self._work and self._pages.currentWidget() is self.welcome
        self._pages.setCurrentWidget(page)
        if is_first and not self._has_drawer:
            self.chat.composer.input.setFocus()

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
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self._opening_page)
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
            if self._work is not None:
                self._work.lay_out(is_narrow=is_narrow)
        if has_drawer is not self._has_drawer:
            self._has_drawer = has_drawer
            self._move_chat()

    def _move_chat(self) -> None:
        self.header.tighten(is_narrow=bool(self._has_drawer))
        self.chat.setObjectName("drawer" if self._has_drawer else "card")
        self.chat.style().unpolish(self.chat)
        self.chat.style().polish(self.chat)
        if self._has_drawer:
            self._body.removeWidget(self.chat)
            self.chat.setParent(self)
            self._put_chat_away()
        else:
            self.chat.setFixedWidth(CHAT_WIDTH)
            self._body.addWidget(self.chat)
            if self.chat.isHidden():
                self.chat.show()

    def _place_drawer(self) -> None:
        width = min(CHAT_WIDTH, self.width() - 2 * GAP)
        height = self.height() - HEIGHT - GAP
        self.chat.setGeometry(self.width() - width - GAP, HEIGHT, width, height)
        self.chat.raise_()

    def _toggle_drawer(self) -> None:
        if self.chat.isVisible() and self._has_drawer:
            self._put_chat_away()
        elif self._has_drawer:
            self.chat.show()
            self._place_drawer()
            self.chat.composer.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_chat_away(self) -> None:
        """A drawer goes. The keyboard that was with the message is with the film then, and with
        no button."""
        if not self._has_drawer:
            return
        is_work = self._work is not None and self._pages.currentWidget() is self._work
        film = self.preview.stage if is_work else self.welcome
        is_written = self.chat.isAncestorOf(self.window().focusWidget() or self)
        self.chat.hide()
        if is_written:
            film.setFocus(Qt.FocusReason.OtherFocusReason)


def _tab_through(page: QWidget, window: QWidget, chat: QWidget) -> None:
    """Tab comes to what is on the page before it comes to the conversation."""
    *_, last = takewhile(lambda widget: not chat.isAncestorOf(widget), _chain(window))
    for widget in list(takewhile(page.isAncestorOf, _chain(page))):
        QWidget.setTabOrder(last, widget)
        last = widget


def _in_the_middle(part: QWidget) -> QWidget:
    page = QWidget()
    QHBoxLayout(page).addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
    return page


def _chain(start: QWidget) -> Iterator[QWidget]:
    """All that Tab comes to after one of them."""
    widget = start.nextInFocusChain()
    while widget is not None and widget is not start:
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield widget
        widget = widget.nextInFocusChain()
