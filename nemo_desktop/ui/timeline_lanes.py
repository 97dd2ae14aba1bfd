"""The film to scale: titles, pictures and music over time, with a playhead."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollBar, QSizePolicy, QWidget

from nemo_desktop.session.clip_facts import voices
from nemo_desktop.session.state import Connection, Lane, LaneKind, SessionState, Timeline
from nemo_desktop.ui import timeline_marks, timeline_paint
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.still import Still
from nemo_desktop.ui.timeline_glow import Glow
from nemo_desktop.ui.timeline_marked import Marked
from nemo_desktop.ui.timeline_model import TimelineModel, described
from nemo_desktop.ui.timeline_paint import ClipPainter
from nemo_desktop.ui.timeline_scale import (
    RULER_HEIGHT,
    Places,
    Row,
    Scale,
    height_of,
    lane_tops,
    ordered,
    part_of_lane,
    place_of,
    rows,
    seen_from,
)
from nemo_desktop.ui.value_model import VALUE

LANES_LEFT = 90
_LANES_RIGHT = 14
_LOWEST, _HIGHEST = 120, 300
# As close as one can look: so many pixels for a second.
_CLOSEST = 240
Index = QModelIndex | QPersistentModelIndex


class TimelineLanes(QListView):
    """Draws a film; all of it fits the width until a person looks closer."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.timeline = Timeline()
        self.hovered_x: float | None = None
        self._drawn: Timeline | None = None
        self._items: object = None
        self._lanes: tuple[Lane, ...] = ()
        self._tops: tuple[int, ...] = (0,)
        self._places = Places((), self._tops)
        self._hint = look.texts("ui.timeline.hint")
        self.shown: tuple[Row, ...] = ()
        self._glow = Glow(look, self)
        self.position_ms = 0
        self._zoom = 1.0
        self.clip_painter = ClipPainter(look)
        self._still = Still(self.repaint_lanes)
        self.clips = TimelineModel(look.texts)
        self.setModel(self.clips)
        self.setAccessibleName(look.texts("ui.timeline"))
        self.setAccessibleDescription(look.texts("ui.timeline.empty"))
        self.setMouseTracking(True)
        self.setMinimumHeight(_LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.marked = Marked(self.selectionModel())
        self.selectionModel().currentChanged.connect(self.repaint_lanes)
        self.selectionModel().selectionChanged.connect(self.repaint_lanes)
        look.thumbnails.loaded.connect(self._still.forget)
        self._glow.changed.connect(self.repaint_lanes)

    @property
    def scale(self) -> Scale:
        """Which place stands for which moment."""
        left = LANES_LEFT - self.horizontalScrollBar().value()
        return Scale(left, left + round(self._room * self._zoom), self.timeline.duration_ms)

    def sizeHint(self) -> QSize:
        """Qt: all lanes if there is room; they scroll where there is not."""
        bar = self.horizontalScrollBar().sizeHint().height() if self._zoom > 1 else 0
        return QSize(400, min(max(self._tops[-1], _LOWEST), _HIGHEST) + bar)

    def render_state(self, state: SessionState) -> None:
        """Draws the film."""
        # Of a project that opens again nobody knows yet what is in it.
        is_opening = bool(state.chat.messages) and state.connection is Connection.CONNECTING
        hint = self.look.texts("ui.server.connecting" if is_opening else "ui.timeline.hint")
        if hint != self._hint:
            self._hint = hint
            self.repaint_lanes()
        if state.intake.items is not self._items:
            self._items = state.intake.items
            self.clip_painter.know_files(state.intake.items)
            self._still.forget()
        if state.timeline is not self._drawn:
            self._drawn = self.timeline = state.timeline
            self._lanes = ordered(state.timeline)
            self._tops = lane_tops(self._lanes)
            self.clip_painter.know_voices(state.timeline)
            self.clips.voices = voices(state.timeline)
            shown = rows(state.timeline)
            self._glow.light(self.shown, shown)
            marked, current = self.marked.rows, self.marked.current
            self.shown, self._places = shown, Places(shown, self._tops)
            self.clips.put(shown)
            self.marked.shown = shown
            self.setAccessibleDescription(described(state.timeline, self.look.texts))
            self._zoom = min(self._zoom, _closest(self.timeline, self._room))
            self.updateGeometries()
            self.marked.find_again(marked, current)
            self._still.forget()

    def show_position(self, time_ms: int) -> None:
        """Moves the playhead, and keeps it in sight."""
        if time_ms == self.position_ms:
            return
        x, seen = self.scale.x_of(time_ms), self.viewport().width() - _LANES_RIGHT
        if self._zoom > 1 and not LANES_LEFT <= x <= seen:
            scroll_by(self.horizontalScrollBar(), round(x - LANES_LEFT - self._room * 0.1))
        repaint_around(
            self.viewport(), 8, self.scale.x_of(self.position_ms), self.scale.x_of(time_ms)
        )
        self.position_ms = time_ms

    def show_peaks(self, peaks: Sequence[float]) -> None:
        """Draws how loud the film is."""
        self.clip_painter.know_peaks(peaks)
        self._still.forget()

    def zoom_by(self, factor: float, x: float) -> None:
        """Looks closer at the moment that is at `x`, or from further away."""
        moment = self.scale.time_of(x)
        self._zoom = min(max(1.0, self._zoom * factor), _closest(self.timeline, self._room))
        self.updateGeometries()
        scroll_by(self.horizontalScrollBar(), round(self.scale.x_of(moment) - x))
        self.repaint_lanes()

    def start_of(self, file: Path) -> int | None:
        """When a file is first seen in the film, None if it is not."""
        for number in range(self.clips.rowCount()):
            found = row_of(self.clips.index(number))
            if found.lane.kind is LaneKind.VIDEO and self.clip_painter.file_of(found.clip) == file:
                self.marked.alone(number)
                return seen_from(found.clip)
        return None

    def visualRect(self, index: Index) -> QRect:
        """Qt: where a clip is drawn."""
        if not index.isValid():
            return QRect()
        return self.place_of_row(row_of(index))

    def place_of_row(self, row: Row) -> QRect:
        """Where a clip of a lane is drawn."""
        place = place_of(row, self._tops, self.scale)
        return place.translated(0, -self.verticalScrollBar().value())

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Qt: the clip under a point."""
        spot = place + QPoint(0, self.verticalScrollBar().value())
        hidden = place.x() < LANES_LEFT - 8 and self._zoom > 1
        for row, shown in self._places.within(QRect(spot, QSize(1, 1)), self.scale):
            if shown.contains(spot) and not hidden:
                number = sum(len(lane.clips) for lane in self._lanes[: row.lane_index])
                return self.clips.index(number + row.clip_index)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Qt: brings a clip into sight."""
        place, bar = self.visualRect(index), self.verticalScrollBar()
        height = self.maximumViewportSize().height()
        if place.bottom() > height:
            bar.setValue(bar.value() + place.bottom() - height + 4)
        elif place.top() < RULER_HEIGHT:
            bar.setValue(bar.value() + place.top() - RULER_HEIGHT)
        right = LANES_LEFT + self._room
        if place.left() < LANES_LEFT or place.left() > right - 8:
            scroll_by(self.horizontalScrollBar(), place.left() - LANES_LEFT - 8)

    def updateGeometries(self) -> None:
        """Qt: a new size, a new scale; scrolls when there is more than room."""
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()
        over = self._tops[-1] - self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, over))
        along = self.horizontalScrollBar()
        along.setRange(0, round(self._room * self._zoom) - self._room)
        along.setPageStep(self._room)
        along.setSingleStep(40)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Qt: times and names of lanes stay where they are, so all is painted anew."""
        self.repaint_lanes()

    def doItemsLayout(self) -> None:
        """Qt: where clips lie is asked when they are painted; what changed told so itself."""
        self.updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draws everything."""
        whole, scale = self.viewport().rect(), self.scale
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.timeline.is_empty:
                timeline_paint.empty(painter, whole, self._hint, self.look)
                return
            wanted = (scale, self.verticalScrollBar().value())
            self._still.paint(painter, whole, wanted, self._paint_still)
            self._paint_lively(painter, event.rect())
            painter.setClipRect(whole.adjusted(LANES_LEFT - 8, 0, 0, 0))
            height = min(self._tops[-1], whole.height())
            moments = self.position_ms, self.hovered_x
            timeline_paint.moments(painter, scale, height, moments, self.look)

    def repaint_lanes(self) -> None:
        """Paints everything anew, if it is seen."""
        # The first time the viewport is asked for all kinds of widgets are loaded.
        if self.isVisible():
            self.viewport().update()

    @property
    def _room(self) -> int:
        return max(1, self.viewport().width() - LANES_LEFT - _LANES_RIGHT)

    def _paint_still(self, painter: QPainter) -> None:
        """The clips as they are, the names of lanes, the times."""
        shift, seen, scale = self.verticalScrollBar().value(), self.viewport().rect(), self.scale
        painter.save()
        painter.setClipRect(seen.adjusted(0, RULER_HEIGHT - 4, 0, 0))
        painter.translate(0, -shift)
        for lane, top in zip(self._lanes, self._tops, strict=False):
            part, height = part_of_lane(lane), height_of(lane)
            timeline_paint.lane_label(painter, part, top, height, self.look)
        clips = seen.adjusted(LANES_LEFT - 8, RULER_HEIGHT - 4, 0, 0).translated(0, shift)
        painter.setClipRect(clips, Qt.ClipOperation.IntersectClip)
        placed = self._places.within(seen.translated(0, shift), scale)
        for row, place in placed:
            self.clip_painter.paint(painter, row, place, scale)
        timeline_marks.over(painter, placed, self.timeline, scale)
        timeline_marks.signs(painter, placed, scale, self.look)
        painter.restore()
        painter.setClipRect(seen.adjusted(LANES_LEFT - 8, 0, 0, 0))
        timeline_paint.ruler(painter, scale, self.look)

    def _paint_lively(self, painter: QPainter, area: QRect) -> None:
        """What is news, marked, or has the keyboard."""
        shift, seen, scale = self.verticalScrollBar().value(), self.viewport().rect(), self.scale
        marked = self.marked.places
        current = self.marked.current if self.hasFocus() else None
        painter.save()
        painter.setClipRect(seen.adjusted(LANES_LEFT - 8, RULER_HEIGHT - 4, 0, 0))
        painter.translate(0, -shift)
        placed = self._places.within(area.translated(0, shift), scale)
        touched = []
        for row, place in placed:
            is_marked = (row.lane_index, row.clip_index) in marked
            is_news = self._glow.paint(painter, row, place)
            if is_marked or row is current:
                is_focused = row is current
                timeline_paint.outline(painter, place, self.look, is_focused=is_focused)
            if is_marked or is_news or row is current:
                touched.append(row)
        timeline_marks.signs(painter, placed, scale, self.look, touched)
        painter.restore()


def row_of(index: Index) -> Row:
    """The clip of a row."""
    return cast(Row, index.data(VALUE))


def _closest(timeline: Timeline, room: int) -> float:
    """How many times its width the film is at most."""
    return max(1.0, _CLOSEST * timeline.duration_ms / 1000 / room)


def scroll_by(bar: QScrollBar, pixels: int) -> None:
    """Goes along by so many pixels."""
    bar.setValue(bar.value() + pixels)


def repaint_around(viewport: QWidget, reach: int, *places: float) -> None:
    """Paints anew what is within reach of these places."""
    for x in places:
        viewport.update(QRect(round(x) - reach, 0, 2 * reach, viewport.height()))
