"""The list of files: a picture, a name, how far each has come."""

from collections.abc import Hashable
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from nemo_desktop.session.state import Intake, MediaItem, MediaStatus
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import MEDIUM, body_font
from nemo_desktop.ui.value_model import VALUE, ValueModel

THUMBNAIL = QSize(56, 42)
_ROW = QSize(180, 54)
_VIDEO = frozenset({".mp4", ".mov", ".avi", ".webm", ".mkv"})
_SOUND = frozenset({".mp3", ".wav", ".m4a", ".aac"})
_COMING = (MediaStatus.WAITING, MediaStatus.UPLOADING)
_Index = QModelIndex | QPersistentModelIndex


class MediaModel(ValueModel):
    """One row a file."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._texts = look.texts

    def key_of(self, value: object) -> Hashable:
        """A file keeps its id."""
        return cast(MediaItem, value).id

    def spoken(self, value: object) -> str:
        """The file's name and how it stands."""
        item = cast(MediaItem, value)
        if item.status is MediaStatus.REFUSED and item.reason is not None:
            reason = self._texts.say(item.reason)
            return self._texts("ui.media.spoken.refused", name=item.name, reason=reason)
        if item.status in _COMING:
            percent = round(item.progress * 100)
            return self._texts("ui.media.spoken.coming", name=item.name, percent=percent)
        key = "ui.media.spoken.ready" if item.width else "ui.media.spoken.plain"
        return self._texts(key, name=item.name, width=item.width, height=item.height)

    def tip(self, value: object) -> str:
        """The whole name, and why it was refused."""
        item = cast(MediaItem, value)
        return f"{item.name}\n{self._texts.say(item.reason)}" if item.reason else item.name


class MediaList(QListView):
    """Shows the files; `picked`, `removed` and `retried` carry a file's id."""

    picked = Signal(str)
    removed = Signal(str)
    retried = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._drawn: Intake | None = None
        self._files = MediaModel(look)
        self.setModel(self._files)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(look.texts("ui.media"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lay_flat(is_flat=False)
        self.clicked.connect(lambda index: self.picked.emit(_item(index).id))
        self.activated.connect(lambda index: self.picked.emit(_item(index).id))
        look.thumbnails.loaded.connect(self.viewport().update)

    def lay_flat(self, *, is_flat: bool) -> None:
        """Files side by side instead of below each other."""
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        flow = QListView.Flow.LeftToRight if is_flat else QListView.Flow.TopToBottom
        self.setFlow(flow)
        self.setVerticalScrollBarPolicy(off if is_flat else needed)
        self.setHorizontalScrollBarPolicy(needed if is_flat else off)

    def render_intake(self, intake: Intake) -> None:
        """Draws the files."""
        if intake is not self._drawn:
            self._drawn = intake
            self._files.put(intake.items)

    def select(self, item_id: str) -> None:
        """Marks one file without telling anybody."""
        row = self._files.row_of(item_id)
        if row >= 0:
            self.setCurrentIndex(self._files.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete removes the marked file."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.currentIndex().isValid():
                self.removed.emit(_item(self.currentIndex()).id)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a press on a row's cross removes it and marks nothing."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and cross_rect(self.visualRect(index)).contains(place):
            self.removed.emit(_item(index).id)
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: offers what can be done with a file."""
        index = self.indexAt(event.pos())
        if not index.isValid() and event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            menu = self.menu_for(_item(index))
            menu.popup(event.globalPos())

    def menu_for(self, item: MediaItem) -> QMenu:
        """The menu of one file."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if item.status is MediaStatus.REFUSED:
            retry = menu.addAction(self._look.icon("rotate-cw"), self._look.texts("ui.media.retry"))
            retry.triggered.connect(lambda: self.retried.emit(item.id))
        remove = menu.addAction(self._look.icon("trash-2"), self._look.texts("ui.media.remove"))
        remove.triggered.connect(lambda: self.removed.emit(item.id))
        return menu


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._view = parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        if self._view.flow() is QListView.Flow.LeftToRight:
            return _ROW
        return QSize(self._view.viewport().width(), _ROW.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item = _item(index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, QRectF(rect), state)
        self._draw_picture(painter, item, QRect(rect.topLeft() + QPoint(8, 6), THUMBNAIL))
        words = QRect(rect.left() + 74, rect.top() + 8, rect.width() - 80, 38)
        self._draw_words(painter, item, words)
        if is_hovered or item.status is MediaStatus.REFUSED:
            self._draw_cross(painter, cross_rect(rect))
        painter.restore()

    def _draw_cross(self, painter: QPainter, place: QRect) -> None:
        colours = self._look.colours
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.panel))
        painter.drawEllipse(QRectF(place).adjusted(2.5, 2.5, -2.5, -2.5))
        ratio = painter.device().devicePixelRatioF()
        icon = self._look.icons.pixmap("x", "text", 12, ratio)
        painter.drawPixmap(place.topLeft() + QPoint(5, 5), icon)

    def _draw_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._look.colours
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.wash))
            painter.drawRoundedRect(rect, 10, 10)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.sunken))
            painter.drawRoundedRect(rect, 10, 10)
        is_current = state & QStyle.StateFlag.State_HasFocus
        if is_current and self._view.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(QColor(colours.accent))
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 9, 9)

    def _draw_picture(self, painter: QPainter, item: MediaItem, place: QRect) -> None:
        ratio = painter.device().devicePixelRatioF()
        suffix = item.path.suffix.lower()
        symbol = "music" if suffix in _SOUND else "film" if suffix in _VIDEO else "image"
        # Before a file was looked at, nobody knows whether it can be decoded without harm.
        is_checked = item.width > 0 and item.status is not MediaStatus.REFUSED
        picture = (
            self._look.thumbnails.pixmap(item.path, place.size(), ratio)
            if symbol == "image" and is_checked
            else QPixmap()
        )
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), 6, 6)
        if picture is not None and not picture.isNull():
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(place, picture)
            painter.restore()
            return
        painter.fillPath(path, QColor(self._look.colours.sunken))
        if picture is not None:
            is_refused = item.status is MediaStatus.REFUSED
            tint = "danger" if is_refused else "dim"
            icon = self._look.icons.pixmap(
                "circle-alert" if is_refused else symbol, tint, 18, ratio
            )
            painter.drawPixmap(place.center() - QPoint(8, 8), icon)

    def _draw_words(self, painter: QPainter, item: MediaItem, words: QRect) -> None:
        colours = self._look.colours
        is_refused = item.status is MediaStatus.REFUSED
        upper = QRect(words.topLeft(), QSize(words.width(), 20))
        upper.translate(0, -6 if is_refused else 0)
        lower = upper.translated(0, 19)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(body_font(13, MEDIUM))
        painter.setPen(QColor(colours.text))
        metrics = painter.fontMetrics()
        middle = Qt.TextElideMode.ElideMiddle
        painter.drawText(upper, left, metrics.elidedText(item.name, middle, words.width()))
        if is_refused:
            self._draw_refused(painter, item, words)
            return
        if item.status in _COMING:
            self._draw_progress(painter, item.progress, lower)
            return
        painter.setFont(body_font(12))
        painter.setPen(QColor(colours.dim))
        painter.drawText(lower, left, self._second_line(item))

    def _second_line(self, item: MediaItem) -> str:
        if item.width:
            return self._look.texts("ui.media.size", width=item.width, height=item.height)
        return item.path.suffix.removeprefix(".").upper()

    def _draw_refused(self, painter: QPainter, item: MediaItem, words: QRect) -> None:
        """Why it cannot be used, in two small lines; all of it is in the tip."""
        texts = self._look.texts
        said = texts.say(item.reason) if item.reason else texts("ui.media.refused")
        painter.setFont(body_font(11))
        painter.setPen(QColor(self._look.colours.danger))
        metrics = painter.fontMetrics()
        first = _words_that_fit(said, words.width(), metrics)
        rest = metrics.elidedText(
            said[len(first) :].strip(), Qt.TextElideMode.ElideRight, words.width()
        )
        for number, line in enumerate((first.strip(), rest)):
            painter.drawText(words.left(), words.top() + 26 + number * 14, line)

    def _draw_progress(self, painter: QPainter, share: float, line: QRect) -> None:
        track = QRectF(line.left(), line.center().y() - 1, line.width() - 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.line))
        painter.drawRoundedRect(track, 2, 2)
        if share > 0:
            track.setWidth(max(4.0, track.width() * min(share, 1.0)))
            painter.setBrush(QColor(self._look.colours.accent))
            painter.drawRoundedRect(track, 2, 2)


def cross_rect(row: QRect) -> QRect:
    """Where the cross that removes a file lies in its row."""
    return QRect(row.left() + 8 + THUMBNAIL.width() - 15, row.top(), 22, 22)


def _words_that_fit(text: str, width: int, metrics: QFontMetrics) -> str:
    """The beginning of a text that fits a line, cut between words where it has any."""
    end = len(text)
    while end and metrics.horizontalAdvance(text[:end]) > width:
        end -= 1
    space = text.rfind(" ", 0, end + 1)
    return text[: space if space > 0 and end < len(text) else end]


def _item(index: _Index) -> MediaItem:
    model: QAbstractItemModel = index.model()
    return cast(MediaItem, model.data(index, VALUE))
