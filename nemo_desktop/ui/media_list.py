"""The list of files: a picture, a name, how far each has come."""

from collections.abc import Hashable, Sequence
from typing import cast

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from nemo_desktop.session.gestures import is_for_film
from nemo_desktop.session.state import Intake, MediaItem, MediaStatus
from nemo_desktop.ui.controls import RoundMenu
from nemo_desktop.ui.dropped import OWN_FILE
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.media_row import COMING, MediaRow, cross_rect
from nemo_desktop.ui.value_model import VALUE, ValueModel

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
        if item.status in COMING:
            percent = round(item.progress * 100)
            return self._texts("ui.media.spoken.coming", name=item.name, percent=percent)
        key = "ui.media.spoken.ready" if item.width else "ui.media.spoken.plain"
        return self._texts(key, name=item.name, width=item.width, height=item.height)

    def tip(self, value: object) -> str:
        """The whole name, and why it was refused."""
        item = cast(MediaItem, value)
        return f"{item.name}\n{self._texts.say(item.reason)}" if item.reason else item.name

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Qt: a file that came in can be dragged to the timeline."""
        flags = super().flags(index)
        can_go = index.isValid() and is_for_film(_item(index))
        return flags | Qt.ItemFlag.ItemIsDragEnabled if can_go else flags

    def mimeTypes(self) -> list[str]:
        """Qt: nothing that another program could take."""
        return [OWN_FILE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: which file is dragged."""
        mime = QMimeData()
        mime.setData(OWN_FILE, _item(indexes[0]).id.encode())
        return mime


class MediaList(QListView):
    """Shows the files; `picked`, `placed`, `removed` and `retried` carry a file's id."""

    picked = Signal(str)
    placed = Signal(str)
    removed = Signal(str)
    retried = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._drawn: Intake | None = None
        self._refused: set[str] = set()
        self._is_flat = False
        self._files = MediaModel(look)
        self.setModel(self._files)
        self.setItemDelegate(MediaRow(look, self))
        self.setAccessibleName(look.texts("ui.media"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.lay_flat(is_flat=False)
        self.clicked.connect(lambda index: self.picked.emit(_item(index).id))
        self.activated.connect(lambda index: self.picked.emit(_item(index).id))
        look.thumbnails.loaded.connect(self._repaint)

    def lay_flat(self, *, is_flat: bool) -> None:
        """Files side by side instead of below each other."""
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        flow = QListView.Flow.LeftToRight if is_flat else QListView.Flow.TopToBottom
        self.setFlow(flow)
        self._is_flat = is_flat
        self._size_rows()
        self.setVerticalScrollBarPolicy(off if is_flat else needed)
        self.setHorizontalScrollBarPolicy(needed if is_flat else off)

    def render_intake(self, intake: Intake) -> None:
        """Draws the files."""
        if intake is not self._drawn:
            self._drawn = intake
            self._files.put(intake.items)
            refused = {item.id for item in intake.items if item.status is MediaStatus.REFUSED}
            if refused != self._refused:
                self._refused = refused
                self._size_rows()
                self.scheduleDelayedItemsLayout()

    def _size_rows(self) -> None:
        # In the column a refused file says why, in as many lines as that takes.
        self.setUniformItemSizes(self._is_flat or not self._refused)

    def _repaint(self) -> None:
        self.viewport().update()

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
        menu = RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if item.status is MediaStatus.REFUSED:
            retry = menu.addAction(self._look.icon("rotate-cw"), self._look.texts("ui.media.retry"))
            retry.triggered.connect(lambda: self.retried.emit(item.id))
        if is_for_film(item):
            place = menu.addAction(self._look.icon("plus"), self._look.texts("ui.media.place"))
            place.triggered.connect(lambda: self.placed.emit(item.id))
        remove = menu.addAction(self._look.icon("trash-2"), self._look.texts("ui.media.remove"))
        remove.triggered.connect(lambda: self.removed.emit(item.id))
        return menu


def _item(index: _Index) -> MediaItem:
    return cast(MediaItem, index.data(VALUE))
