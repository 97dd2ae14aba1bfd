"""The timeline as a person handles it: with the pointer, the wheel and the keys."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu

from nemo_desktop.i18n import Words
from nemo_desktop.session import gestures
from nemo_desktop.session.clip_facts import seconds
from nemo_desktop.session.state import Action, ActionKind, Connection, LaneKind, SessionState
from nemo_desktop.ui import timeline_paint
from nemo_desktop.ui.controls import icon_button, tip
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.timeline_hand import Grip, Hand, Held, taken
from nemo_desktop.ui.timeline_lanes import (
    LANES_LEFT,
    Index,
    TimelineLanes,
    repaint_around,
    row_of,
    scroll_by,
)
from nemo_desktop.ui.timeline_scale import RULER_HEIGHT, Row, seen_from

# The moment under the pointer is written this far to both sides of it.
_TAG: Final = 36
_ZOOM: Final = 1.5
_NOTCH: Final = 120
_NUDGE_MS: Final = 500
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_GOING: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TimelineView(TimelineLanes):
    """`sought` carries the moment, in milliseconds, that a person went to; `acted` the sentence
    that does what they did with a clip."""

    sought = Signal(int)
    play_pressed = Signal()
    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._is_scrubbing = False
        self._may_act = False
        self._hand: Hand | None = None
        self._held: Held | None = None
        texts = look.texts
        self.further = icon_button(look, "minus", texts("ui.timeline.further"), "Ctrl+-")
        self.closer = icon_button(look, "plus", texts("ui.timeline.closer"), "Ctrl+=")
        for place, (button, by) in enumerate(((self.further, 1 / _ZOOM), (self.closer, _ZOOM))):
            button.setParent(self)
            button.setObjectName("small")
            button.setGeometry(10 + place * 28, 2, 26, 24)
            button.clicked.connect(lambda _=False, factor=by: self._zoom_at_playhead(factor))

    def render_state(self, state: SessionState) -> None:
        """Draws the film."""
        if state.timeline is not self.timeline:
            self._let_go()  # what was held is another now
        super().render_state(state)
        self._may_act = state.connection is Connection.READY and not state.chat.is_waiting
        for button in (self.further, self.closer):
            button.setVisible(not state.timeline.is_empty)
        self.further.setEnabled(self.horizontalScrollBar().maximum() > 0)

    def menu_for(self, index: Index) -> QMenu:
        """What can be done with a clip; the keys do the same."""
        menu, row = QMenu(self), row_of(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, keys, words in self._offers(row):
            text = tip(self.look, self.look.texts(f"ui.timeline.{name}"), keys)
            entry = menu.addAction(text)
            entry.setEnabled(self._may_act)
            entry.triggered.connect(lambda _=False, said=words: self._say(said))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows go from clip to clip, Space plays; with Alt they move a picture, with Shift
        they make it shorter or longer; Delete removes, Escape lets go."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        by = _STEPS.get(key, 0)
        if key == Qt.Key.Key_Space:
            self.play_pressed.emit()
        elif key == Qt.Key.Key_Escape and self._hand is not None:
            self._let_go()
        elif index.isValid() and key in _GOING:
            row = row_of(index)
            self._say(gestures.removed(self.timeline, row.lane, row.clip))
        elif index.isValid() and by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._say(_moved(self, row_of(index), by))
        elif index.isValid() and by and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._say(_lasting(self, row_of(index), by))
        elif by:
            self._go(index.row() + by)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: with Ctrl looks closer; else goes along, or up and down where there is more."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_ZOOM ** (turned.y() / _NOTCH / 2), event.position().x())
        elif turned.x() or self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            scroll_by(self.horizontalScrollBar(), -turned.y())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: offers what can be done with a clip."""
        index = self.indexAt(event.pos())
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_for(QPersistentModelIndex(index)).popup(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: marks the clip under the pointer, takes it, and goes to that moment."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.clips.rowCount():
            return
        place = event.position().toPoint()
        self.setCurrentIndex(self.indexAt(place))
        self._hand = self._taken(event.position()) if self._may_act else None
        self._is_scrubbing = place.x() >= LANES_LEFT - 8 and self._hand is None
        if self._is_scrubbing or (self._hand is not None and self._hand.grip is Grip.WHOLE):
            self.sought.emit(self.scale.time_of(place.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drags the clip in the hand, or the playhead; shows which moment the pointer is
        at."""
        x, hovered_x = event.position().x(), self.hovered_x
        self.hovered_x = x if self._held is None and x >= LANES_LEFT - 1 else None
        repaint_around(self.viewport(), _TAG, *(at for at in (hovered_x, x) if at is not None))
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_grip(event.position())
        elif self._is_scrubbing:
            self.sought.emit(self.scale.time_of(x))
        elif self._hand is not None:
            is_dragged = abs(x - self._hand.x) >= QApplication.startDragDistance()
            if is_dragged or self._held is not None:
                self._held = self._hand.at(x, self.scale)
                self.repaint_lanes()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the pointer is elsewhere."""
        if self.hovered_x is not None:
            repaint_around(self.viewport(), _TAG, self.hovered_x)
            self.hovered_x = None
        super().leaveEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Qt: lets go of the playhead, or of a clip where it is now."""
        held = self._held
        self._let_go()
        if held is not None:
            self._say(held.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draws everything, and over it what is in the hand."""
        super().paintEvent(event)
        if self._hand is None or self._held is None:
            return
        row, held, scale = self._hand.row, self._held, self.scale
        clip = replace(row.clip, start_ms=round(held.start_ms), end_ms=round(held.end_ms))
        goes_in = None if held.goes_in_ms is None or held.words is None else held.goes_in_ms
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self.viewport().rect().adjusted(LANES_LEFT - 8, 0, 0, 0))
            line = None if goes_in is None else scale.x_of(goes_in)
            if self._hand.grip is Grip.WHOLE:
                painter.setOpacity(0.85)
            place = self.paint_clip(painter, replace(row, clip=clip))
            painter.setOpacity(1)
            timeline_paint.held(painter, QRectF(place), line, self._tag(held), self.look)

    def _offers(self, row: Row) -> Iterator[tuple[str, str, Words]]:
        """The names, keys and words of what can be done with a clip."""
        found = (
            ("earlier", "Alt+Left", _moved(self, row, -1)),
            ("later", "Alt+Right", _moved(self, row, 1)),
            ("longer", "Shift+Right", _lasting(self, row, 1)),
            ("shorter", "Shift+Left", _lasting(self, row, -1)),
            ("remove", "Del", gestures.removed(self.timeline, row.lane, row.clip)),
        )
        yield from ((name, keys, words) for name, keys, words in found if words is not None)

    def _tag(self, held: Held) -> str:
        if held.goes_in_ms is not None:
            return ""
        texts = self.look.texts
        if self._hand is not None and self._hand.row.lane.kind is LaneKind.TEXT:
            start, end = seconds(held.start_ms), seconds(held.end_ms)
            return texts("ui.timeline.from_to", start=start, end=end)
        return texts("ui.timeline.seconds", seconds=seconds(held.end_ms - held.start_ms))

    def _taken(self, spot: QPointF) -> Hand | None:
        index = self.indexAt(spot.toPoint())
        if not index.isValid() or spot.y() < RULER_HEIGHT - 4:
            return None
        place = self.visualRect(index)
        return taken(self.timeline, row_of(index), place.left(), place.right(), spot.x())

    def _show_grip(self, spot: QPointF) -> None:
        hand = self._taken(spot) if self._may_act else None
        if hand is not None and hand.grip is not Grip.WHOLE:
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.viewport().unsetCursor()

    def _let_go(self) -> None:
        self._is_scrubbing, self._hand, self._held = False, None, None
        self.repaint_lanes()

    def _go(self, number: int) -> None:
        if 0 <= number < self.clips.rowCount():
            index = self.clips.index(number)
            self.setCurrentIndex(index)
            self.sought.emit(seen_from(row_of(index).clip))

    def _say(self, words: Words | None) -> None:
        if words is not None and self._may_act:
            self.acted.emit(Action(ActionKind.SAY, self.look.texts.say(words)))

    def _zoom_at_playhead(self, factor: float) -> None:
        x, right = self.scale.x_of(self.position_ms), self.viewport().width()
        self.zoom_by(factor, x if LANES_LEFT <= x <= right else (LANES_LEFT + right) / 2)

    def zoom_by(self, factor: float, x: float) -> None:
        """Looks closer at the moment that is at `x`, or from further away."""
        super().zoom_by(factor, x)
        self.further.setEnabled(self.horizontalScrollBar().maximum() > 0)


def _moved(view: TimelineLanes, row: Row, by: int) -> Words | None:
    if row.lane.kind is not LaneKind.VIDEO:
        return None
    return gestures.moved(
        view.timeline, row.clip_index, row.clip_index + (by if by < 0 else by + 1)
    )


def _lasting(view: TimelineLanes, row: Row, by: int) -> Words | None:
    if row.lane.kind is not LaneKind.VIDEO:
        return None
    length_ms = row.clip.end_ms - row.clip.start_ms
    return gestures.lasting(view.timeline, row.clip_index, length_ms + by * _NUDGE_MS)
