"""The timeline as a person handles it: with the pointer, the wheel and the keys."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu

from nemo_desktop.i18n import Words
from nemo_desktop.session.clip_facts import seconds
from nemo_desktop.session.state import Action, ActionKind, Connection, LaneKind, SessionState
from nemo_desktop.ui import timeline_keys, timeline_paint
from nemo_desktop.ui.controls import RoundMenu, icon_button
from nemo_desktop.ui.edge_scroll import EdgeScroll
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.timeline_drop import TimelineDrop
from nemo_desktop.ui.timeline_hand import Grip, Hand, Held, taken
from nemo_desktop.ui.timeline_lanes import (
    LANES_LEFT,
    Index,
    TimelineLanes,
    repaint_around,
    row_of,
    scroll_by,
)
from nemo_desktop.ui.timeline_marked import with_it
from nemo_desktop.ui.timeline_scale import RULER_HEIGHT, seen_from

# The moment under the pointer is written this far to both sides of it.
_TAG: Final = 36
_ZOOM: Final = 1.5
_NOTCH: Final = 120
# What goes to its moment as soon as it is taken.
_CURSORS: Final = {
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    Grip.LEVEL: Qt.CursorShape.SizeVerCursor,
}
_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        self._spot = QPointF()
        along = self.horizontalScrollBar()
        self._edge = EdgeScroll(along, self.viewport(), LANES_LEFT)
        self._edge.moved.connect(self._hold)
        self.drop = TimelineDrop(self)
        self.drop.dropped.connect(self._say)
        texts = look.texts
        self.further = icon_button(look, "minus", texts("ui.timeline.further"), "Ctrl+-")
        self.closer = icon_button(look, "plus", texts("ui.timeline.closer"), "Ctrl+=")
        for place, (button, by) in enumerate(((self.further, 1 / _ZOOM), (self.closer, _ZOOM))):
            button.setParent(self)
            button.setObjectName("small")
            button.setGeometry(10 + place * 28, 2, 26, 24)
            button.clicked.connect(lambda _=False, factor=by: self._zoom_at_playhead(factor))
        self.further.setEnabled(False)
        along.rangeChanged.connect(lambda _low, high: self.further.setEnabled(high > 0))
        # Where + is a key of its own.
        QShortcut(QKeySequence("Ctrl++"), self, self.closer.click)

    def render_state(self, state: SessionState) -> None:
        """Draws the film."""
        if state.timeline is not self.timeline:
            self._let_go()  # what was held is another now
        super().render_state(state)
        self._may_act = state.connection is Connection.READY and not state.chat.is_waiting
        self.drop.know(state, may_act=self._may_act)
        for button in (self.further, self.closer):
            button.setVisible(not state.timeline.is_empty)

    def menu_for(self, index: Index) -> QMenu:
        """What can be done with a clip; the keys do the same."""
        menu, row = RoundMenu(self), row_of(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offer in timeline_keys.offers(self.timeline, row, self.marked.rows):
            keys = QKeySequence(offer.keys).toString(QKeySequence.SequenceFormat.NativeText)
            # Behind the tab, in a column of its own; the keys themselves are the view's.
            entry = menu.addAction(f"{self.look.texts(f'ui.timeline.{offer.name}')}\t{keys}")
            entry.setEnabled(self._may_act)
            entry.triggered.connect(lambda _=False, said=offer.words: self._say(said))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows go from clip to clip and lane to lane, Space plays, Enter offers what can be
        done; with Alt they move clips, with Shift they make them shorter or longer, with both
        Ctrl and Shift they mark; Delete removes, Escape lets go, and then marks one alone."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        does, words, meant = False, None, self.marked.meant
        if meant is not None:
            pressed, marked = event.keyCombination(), self.marked.rows
            does, words = timeline_keys.done_by(pressed, self.timeline, meant, marked)
        to = timeline_keys.reached(self.shown, index.row() if index.isValid() else None, key)
        if key == Qt.Key.Key_Space:
            self.play_pressed.emit()
        elif key == Qt.Key.Key_Escape and self._hand is not None:
            self._let_go()
        elif key == Qt.Key.Key_Escape and len(self.marked.numbers) > 1:
            self.marked.alone(index.row())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.marked.all()
        elif does:
            self._say(words)
        elif key in _OPENS and index.isValid():
            self._open_menu(index, self.viewport().mapToGlobal(self.visualRect(index).center()))
        elif to is not None:
            self._go(to, does_mark=timeline_keys.is_marking(event.modifiers()))
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
            self.marked.take(index.row())
            self._open_menu(index, place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: marks the clip under the pointer, takes it, and goes to that moment; with Ctrl or
        Shift it only marks, one more or all up to there."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.clips.rowCount():
            return
        place = event.position().toPoint()
        index, held = self.indexAt(place), event.modifiers() & timeline_keys.MARKING
        if held and index.isValid():
            is_more = bool(held & Qt.KeyboardModifier.ControlModifier)
            (self.marked.as_well if is_more else self.marked.up_to)(index.row())
            return
        self.marked.take(index.row())
        self._hand = self._taken(event.position()) if self._may_act else None
        self._is_scrubbing = place.x() >= LANES_LEFT - 8 and self._hand is None
        if self._is_scrubbing or (self._hand is not None and self._hand.grip in _CURSORS):
            self.sought.emit(self.scale.time_of(place.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drags the clip in the hand, or the playhead; shows which moment the pointer is
        at."""
        x, hovered_x = event.position().x(), self.hovered_x
        self.hovered_x = x if self._hand is None and x >= LANES_LEFT - 1 else None
        repaint_around(self.viewport(), _TAG, *(at for at in (hovered_x, x) if at is not None))
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_grip(event.position())
        elif self._is_scrubbing:
            self.sought.emit(self.scale.time_of(x))
        elif self._hand is not None and (self._held or self._hand.is_dragged(event.position())):
            self._spot = event.position()
            self._hold()
            if self._hand.grip is not Grip.LEVEL:
                self._edge.hold_at(x)

    def _hold(self) -> None:
        if self._hand is None:
            return
        self._held = self._hand.at(self._spot, self.scale)
        if self._hand.grip is Grip.WHOLE:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.repaint_lanes()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the pointer is elsewhere."""
        if self.hovered_x is not None:
            repaint_around(self.viewport(), _TAG, self.hovered_x)
            self.hovered_x = None
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: lets go of the playhead, or of a clip where it is now."""
        held, was_taken = self._held, self._hand is not None
        self._let_go()
        self._show_grip(event.position())
        if held is not None:
            self._say(held.words)
        elif was_taken:  # no drag of several: one of them was meant
            self.marked.alone(self.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draws everything, and over it what is in the hand."""
        super().paintEvent(event)
        if self._hand is None or self._held is None:
            return
        row, held, scale = self._hand.row, self._held, self.scale
        clip = replace(row.clip, start_ms=round(held.start_ms), end_ms=round(held.end_ms))
        if held.percent is not None:
            clip = replace(clip, volume=held.percent / 100)
        goes_in = None if held.goes_in_ms is None or held.words is None else held.goes_in_ms
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self.viewport().rect().adjusted(LANES_LEFT - 8, 0, 0, 0))
            line = None if goes_in is None else scale.x_of(goes_in)
            for one in with_it(row, self._hand.marked):
                timeline_paint.left_behind(painter, self.place_of_row(one), self.look)
            place = self.place_of_row(replace(row, clip=clip))
            self.clip_painter.paint(painter, replace(row, clip=clip), place, scale)
            timeline_paint.held(painter, QRectF(place), line, self._tag(held), self.look)

    def _open_menu(self, index: Index, place: QPoint) -> None:
        menu = self.menu_for(QPersistentModelIndex(index))
        if not menu.isEmpty():
            menu.popup(place)

    def _tag(self, held: Held) -> str:
        texts = self.look.texts
        count = len(self._hand.clips) if self._hand is not None else 1
        if held.percent is not None:
            return texts("ui.timeline.percent", percent=held.percent)
        if held.goes_in_ms is not None:
            return texts("ui.timeline.pictures", count=count) if count > 1 else ""
        if self._hand is not None and self._hand.row.lane.kind is LaneKind.TEXT:
            start, end = seconds(held.start_ms), seconds(held.end_ms)
            return texts("ui.timeline.from_to", start=start, end=end)
        length = seconds(held.end_ms - held.start_ms)
        if count > 1:
            return texts("ui.timeline.seconds_each", count=count, seconds=length)
        return texts("ui.timeline.seconds", seconds=length)

    def _taken(self, spot: QPointF) -> Hand | None:
        index = self.indexAt(spot.toPoint())
        if not index.isValid() or spot.y() < RULER_HEIGHT - 4:
            return None
        place, marked = self.visualRect(index), self.marked.rows
        return taken(self.timeline, row_of(index), place, (spot, self.scale), marked)

    def _show_grip(self, spot: QPointF) -> None:
        hand = self._taken(spot) if self._may_act else None
        if hand is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(_CURSORS.get(hand.grip, Qt.CursorShape.SizeHorCursor))

    def _let_go(self) -> None:
        self._is_scrubbing, self._hand, self._held = False, None, None
        self._edge.let_go()
        self.repaint_lanes()

    def _go(self, number: int, *, does_mark: bool) -> None:
        (self.marked.up_to if does_mark else self.marked.alone)(number)
        self.sought.emit(seen_from(self.shown[number].clip))

    def _say(self, words: Words | None) -> None:
        if words is not None and self._may_act:
            self.acted.emit(Action(ActionKind.SAY, self.look.texts.say(words)))

    def _zoom_at_playhead(self, factor: float) -> None:
        x, right = self.scale.x_of(self.position_ms), self.viewport().width()
        self.zoom_by(factor, x if LANES_LEFT <= x <= right else (LANES_LEFT + right) / 2)
