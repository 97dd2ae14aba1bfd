"""A file of the list that is dragged to a place on the timeline."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from nemo_desktop.i18n import Words
from nemo_desktop.session import gestures
from nemo_desktop.session.state import MediaItem, SessionState
from nemo_desktop.ui.dropped import OWN_FILE
from nemo_desktop.ui.edge_scroll import EdgeScroll
from nemo_desktop.ui.timeline_lanes import LANES_LEFT, TimelineLanes
from nemo_desktop.ui.timeline_paint import WASH
from nemo_desktop.ui.timeline_scale import RULER_HEIGHT, goes_in

_LINE: Final = 4
_AIR: Final = 5


class TimelineDrop(QObject):
    """Shows where a file would go in; `dropped` carries the words that put it there."""

    dropped = Signal(object)

    def __init__(self, view: TimelineLanes) -> None:
        super().__init__(view)
        self._view = view
        self._state, self._may_act = SessionState(), False
        self._mark = _Mark(view)
        self._x, self._is_placed = 0.0, False
        self._edge = EdgeScroll(view.horizontalScrollBar(), view.viewport(), LANES_LEFT)
        self._edge.moved.connect(self._show_place)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def know(self, state: SessionState, *, may_act: bool) -> None:
        """What there is, and whether anything can be done now."""
        self._state, self._may_act = state, may_act

    def place(self, item_id: str) -> None:
        """Puts a file in where the playhead is."""
        item = self._state.intake.find(item_id) if self._may_act else None
        words = self._words(item, self._view.position_ms)
        if words is not None:
            self.dropped.emit(words)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: takes the window's own files, leaves all other drags to the window."""
        if event.type() == QEvent.Type.DragLeave:
            self._leave()
            return True
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return False
        item, self._x = self._item_of(event), event.position().x()
        words = self._words(item, self._view.scale.time_of(self._x))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(words is not None)
        if words is None or event.type() == QEvent.Type.Drop:
            self._leave()
            if words is not None:
                self.dropped.emit(words)
        else:
            self._is_placed = item is not None and not gestures.is_sound(item)
            self._edge.hold_at(self._x)
            self._show_place()
            self._mark.show()
        return True

    def _leave(self) -> None:
        self._mark.hide()
        self._edge.let_go()

    def _item_of(self, event: QDropEvent) -> MediaItem | None:
        named = bytes(event.mimeData().data(OWN_FILE).data()).decode()
        return self._state.intake.find(named) if self._may_act else None

    def _words(self, item: MediaItem | None, moment: int) -> Words | None:
        if item is None:
            return None
        return gestures.put_in(self._state, item, goes_in(self._state.timeline, moment)[0])

    def _show_place(self) -> None:
        """A line between two pictures, longer than what the pointer carries; everything, where
        there is only one place."""
        view, whole = self._view, self._view.viewport().rect()
        if view.timeline.is_empty or not self._is_placed:
            self._mark.setGeometry(whole.adjusted(_AIR, _AIR, -_AIR, -_AIR))
            return
        _, moment = goes_in(view.timeline, view.scale.time_of(self._x))
        left = round(view.scale.x_of(moment)) - _LINE // 2 - 1
        self._mark.setGeometry(left, RULER_HEIGHT - _AIR, _LINE, whole.height() - RULER_HEIGHT)


class _Mark(QWidget):
    """Where it goes in."""

    def __init__(self, view: TimelineLanes) -> None:
        super().__init__(view.viewport())
        self._look = view.look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: a line, or a frame around a wash."""
        accent, wash = QColor(self._look.colours.accent), QColor(self._look.colours.accent)
        is_line = self.width() <= _LINE
        wash.setAlphaF(1.0 if is_line else WASH)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen if is_line else QPen(accent, 2))
            painter.setBrush(wash)
            inset, round_ = (0, 2) if is_line else (1, 8)
            place = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(place, round_, round_)
