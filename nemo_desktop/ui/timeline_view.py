"""The film to scale: titles, pictures and music over time, with a playhead."""

from collections.abc import Hashable, Sequence
from pathlib import Path, PurePath
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from nemo_desktop.i18n import Texts
from nemo_desktop.session.clip_facts import facts, seconds, voices
from nemo_desktop.session.state import Lane, LaneClip, LaneKind, SessionState, Timeline
from nemo_desktop.ui import timeline_marks, timeline_paint
from nemo_desktop.ui.look import Look
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
from nemo_desktop.ui.value_model import VALUE, ValueModel

_LANES_LEFT = 90
_LANES_RIGHT = 14
# The moment under the pointer is written this far to both sides of it.
_TAG = 36
_LOWEST, _HIGHEST = 120, 300
_Index = QModelIndex | QPersistentModelIndex


class TimelineModel(ValueModel):
    """One row a clip, lane by lane."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.voices: Sequence[LaneClip] = ()

    def key_of(self, value: object) -> Hashable:
        """A clip is known by its place."""
        row = cast(Row, value)
        return (row.lane_index, row.clip_index)

    def spoken(self, value: object) -> str:
        """Which lane, what, when and how it is."""
        row = cast(Row, value)
        lane = self._texts(f"ui.lane.{part_of_lane(row.lane)}")
        return self._with_facts("spoken", row, {"lane": lane})

    def tip(self, value: object) -> str:
        """What, when and how it is."""
        return self._with_facts("span", cast(Row, value), {})

    def _with_facts(self, key: str, row: Row, more: dict[str, str]) -> str:
        what = self._texts(f"ui.timeline.{key}", **more, **_times(row))
        found = facts(row.clip, row.lane.kind, self.voices)
        said = self._texts("ui.timeline.fact").join(map(self._texts.say, found))
        return self._texts(f"ui.timeline.{key}_facts", what=what, facts=said) if said else what


class TimelineView(QListView):
    """`sought` carries the moment, in milliseconds, that a person went to."""

    sought = Signal(int)
    play_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._timeline: Timeline | None = None
        self._items: object = None
        self._lanes: tuple[Lane, ...] = ()
        self._tops: tuple[int, ...] = (0,)
        self._places = Places((), self._tops)
        self._position_ms = 0
        self._is_scrubbing = False
        self._hovered_x: float | None = None
        self._painter = ClipPainter(look)
        self._clips = TimelineModel(look.texts)
        self.setModel(self._clips)
        self.setAccessibleName(look.texts("ui.timeline"))
        self.setAccessibleDescription(look.texts("ui.timeline.empty"))
        self.setMouseTracking(True)
        self.setMinimumHeight(_LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._repaint)
        look.thumbnails.loaded.connect(self._repaint)

    def sizeHint(self) -> QSize:
        """Qt: all lanes if there is room; they scroll where there is not."""
        return QSize(400, min(max(self._tops[-1], _LOWEST), _HIGHEST))

    def render_state(self, state: SessionState) -> None:
        """Draws the film."""
        if state.intake.items is not self._items:
            self._items = state.intake.items
            self._painter.know_files(state.intake.items)
            self._repaint()
        if state.timeline is not self._timeline:
            self._timeline = state.timeline
            self._lanes = ordered(state.timeline)
            self._tops = lane_tops(self._lanes)
            self._painter.know_voices(state.timeline)
            self._clips.voices = voices(state.timeline)
            shown = rows(state.timeline)
            self._places = Places(shown, self._tops)
            self._clips.put(shown)
            self.setAccessibleDescription(_summary(state.timeline, self._look.texts))
            self.setMaximumHeight(self.sizeHint().height())
            self.updateGeometry()
            self.updateGeometries()
            self._repaint()

    def show_position(self, time_ms: int) -> None:
        """Moves the playhead."""
        if time_ms != self._position_ms:
            scale = self._scale()
            _repaint_around(self.viewport(), 8, scale.x_of(self._position_ms), scale.x_of(time_ms))
            self._position_ms = time_ms

    def show_peaks(self, peaks: Sequence[float]) -> None:
        """Draws how loud the film is."""
        self._painter.know_peaks(peaks)
        self._repaint()

    def start_of(self, file: Path) -> int | None:
        """When a file is first seen in the film, None if it is not."""
        for row in range(self._clips.rowCount()):
            found = _row(self._clips.index(row))
            if found.lane.kind is LaneKind.VIDEO and self._painter.file_of(found.clip) == file:
                self.setCurrentIndex(self._clips.index(row))
                return seen_from(found.clip)
        return None

    def visualRect(self, index: _Index) -> QRect:
        """Qt: where a clip is drawn."""
        if not index.isValid():
            return QRect()
        place = place_of(_row(index), self._tops, self._scale())
        return place.translated(0, -self.verticalScrollBar().value())

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Qt: the clip under a point."""
        spot = place + QPoint(0, self.verticalScrollBar().value())
        for row, shown in self._places.within(QRect(spot, QSize(1, 1)), self._scale()):
            if shown.contains(spot):
                number = sum(len(lane.clips) for lane in self._lanes[: row.lane_index])
                return self._clips.index(number + row.clip_index)
        return QModelIndex()

    def scrollTo(
        self,
        index: _Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Qt: brings a clip into sight."""
        place, bar = self.visualRect(index), self.verticalScrollBar()
        height = self.maximumViewportSize().height()
        if place.bottom() > height:
            bar.setValue(bar.value() + place.bottom() - height + 4)
        elif place.top() < RULER_HEIGHT:
            bar.setValue(bar.value() + place.top() - RULER_HEIGHT)

    def updateGeometries(self) -> None:
        """Qt: a new size, a new scale; scrolls when there are more lanes than room."""
        over = self._tops[-1] - self.maximumViewportSize().height()
        self.verticalScrollBar().setRange(0, max(0, over))

    def doItemsLayout(self) -> None:
        """Qt: where clips lie is asked when they are painted; what changed told so itself."""
        self.updateGeometries()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows go from clip to clip, Space plays."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Space:
            self.play_pressed.emit()
        elif event.key() in step:
            row = self.currentIndex().row() + step[Qt.Key(event.key())]
            if 0 <= row < self._clips.rowCount():
                index = self._clips.index(row)
                self.setCurrentIndex(index)
                self.sought.emit(seen_from(_row(index).clip))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: marks the clip under the pointer and goes to that moment."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._clips.rowCount():
            return
        place = event.position().toPoint()
        self.setCurrentIndex(self.indexAt(place))
        self._is_scrubbing = place.x() >= _LANES_LEFT - 8
        if self._is_scrubbing:
            self.sought.emit(self._scale().time_of(place.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drags the playhead; shows which moment the pointer is at."""
        x = event.position().x()
        _repaint_around(self.viewport(), _TAG, x if self._hovered_x is None else self._hovered_x, x)
        self._hovered_x = x
        if self._is_scrubbing and event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(self._scale().time_of(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the pointer is elsewhere."""
        if self._hovered_x is not None:
            _repaint_around(self.viewport(), _TAG, self._hovered_x)
            self._hovered_x = None
        super().leaveEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Qt: lets go of the playhead."""
        self._is_scrubbing = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draws everything."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._timeline is None or self._timeline.is_empty:
                timeline_paint.empty(painter, self.viewport().rect(), self._look)
                return
            scale = self._scale()
            painter.save()
            painter.setClipRect(0, RULER_HEIGHT - 4, self.width(), self.height())
            self._paint_lanes(painter, scale, event.rect())
            painter.restore()
            timeline_paint.ruler(painter, scale, self._look)
            height = min(self._tops[-1], self.viewport().height())
            moments = (self._position_ms, self._hovered_x)
            timeline_paint.moments(painter, scale, height, moments, self._look)

    def _repaint(self) -> None:
        # Out of sight there is nothing to paint, and the first time the viewport is asked for
        # all kinds of widgets are loaded.
        if self.isVisible():
            self.viewport().update()

    def _paint_lanes(self, painter: QPainter, scale: Scale, area: QRect) -> None:
        shift = self.verticalScrollBar().value()
        painter.translate(0, -shift)
        timeline = self._timeline or Timeline()
        for lane, top in zip(self._lanes, self._tops, strict=False):
            part, height = part_of_lane(lane), height_of(lane)
            timeline_paint.lane_label(painter, part, top, height, self._look)
        placed = self._places.within(area.translated(0, shift), scale)
        for row, place in placed:
            self._painter.paint(painter, row, place, scale)
        timeline_marks.over(painter, placed, timeline, scale, self._look)
        painter.translate(0, shift)
        if self.currentIndex().isValid():
            place = self.visualRect(self.currentIndex())
            timeline_paint.outline(painter, place, self._look, is_focused=self.hasFocus())

    def _scale(self) -> Scale:
        duration_ms = self._timeline.duration_ms if self._timeline is not None else 0
        return Scale(_LANES_LEFT, self.viewport().width() - _LANES_RIGHT, duration_ms)


def _row(index: _Index) -> Row:
    return cast(Row, index.data(VALUE))


def _repaint_around(viewport: QWidget, reach: int, *places: float) -> None:
    for x in places:
        viewport.update(QRect(round(x) - reach, 0, 2 * reach, viewport.height()))


def _summary(timeline: Timeline, texts: Texts) -> str:
    if timeline.is_empty:
        return texts("ui.timeline.empty")
    from nemo_desktop.session.timeline import summary  # noqa: PLC0415  not before the first paint

    return summary(timeline, texts)


def _times(row: Row) -> dict[str, str]:
    is_file = row.lane.kind is LaneKind.VIDEO
    name = PurePath(row.clip.name).stem if is_file else row.clip.name
    return {
        "name": name,
        "start": seconds(row.clip.start_ms),
        "end": seconds(row.clip.end_ms),
    }
