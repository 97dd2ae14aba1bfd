"""One file as it is painted in the list."""

from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nemo_desktop.session.state import MediaItem, MediaStatus
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import MEDIUM, body_font
from nemo_desktop.ui.value_model import VALUE

THUMBNAIL: Final = QSize(56, 42)
COMING: Final = (MediaStatus.WAITING, MediaStatus.UPLOADING)
_ROW: Final = QSize(164, 54)
# What stands where a picture would, by the ending of the file's name.
_SYMBOLS: Final = {
    **dict.fromkeys((".mp4", ".mov", ".avi", ".webm", ".mkv"), "film"),
    **dict.fromkeys((".mp3", ".wav", ".m4a", ".aac", ".flac", ".ogg", ".oga", ".opus"), "music"),
    **dict.fromkeys((".srt", ".vtt"), "captions"),
    ".cube": "palette",
}
_NAMED: Final = frozenset({"captions", "palette"})
_SEEN: Final = frozenset({"image", "film"})
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_Index = QModelIndex | QPersistentModelIndex


class MediaRow(QStyledItemDelegate):
    """Paints a file's picture, its name and how it stands."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._view = parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Qt: a refused file in the column is as high as the reason takes."""
        item = cast(MediaItem, index.data(VALUE))
        width = self._view.viewport().width()
        if self._is_flat:
            return _ROW
        if item.status is not MediaStatus.REFUSED:
            return QSize(width, _ROW.height())
        room = _reason_place(QRect(0, 0, width, 0))
        text = QFontMetrics(body_font(12)).boundingRect(room, _WRAPPED, self._reason(item))
        return QSize(width, _ROW.height() + text.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Qt: paints a file."""
        item = cast(MediaItem, index.data(VALUE))
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, QRectF(rect), state)
        self._draw_picture(painter, item, QRect(rect.topLeft() + QPoint(8, 6), THUMBNAIL))
        words = QRect(rect.left() + 74, rect.top() + 8, rect.width() - 80, 38)
        self._draw_words(painter, item, words)
        if item.status is MediaStatus.REFUSED and not self._is_flat:
            painter.setFont(body_font(12))
            painter.setPen(QColor(self._look.colours.text))
            painter.drawText(_reason_place(rect), _WRAPPED, self._reason(item))
        if is_hovered or item.status is MediaStatus.REFUSED:
            self._draw_cross(painter, cross_rect(rect))
        painter.restore()

    @property
    def _is_flat(self) -> bool:
        return self._view.flow() is QListView.Flow.LeftToRight

    def _reason(self, item: MediaItem) -> str:
        texts = self._look.texts
        return texts.say(item.reason) if item.reason else texts("ui.media.refused")

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
        symbol = _symbol(item)
        # Before a file was looked at, nobody knows whether it can be decoded without harm.
        is_checked = item.width > 0 and item.status is not MediaStatus.REFUSED
        picture = (
            self._look.thumbnails.pixmap(item.path, place.size(), ratio)
            if symbol in _SEEN and is_checked
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
        upper.translate(0, -6 if is_refused and self._is_flat else 0)
        lower = upper.translated(0, 19)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(body_font(13, MEDIUM))
        painter.setPen(QColor(colours.text))
        metrics = painter.fontMetrics()
        middle = Qt.TextElideMode.ElideMiddle
        painter.drawText(upper, left, metrics.elidedText(item.name, middle, words.width()))
        if is_refused and self._is_flat:
            self._draw_short_reason(painter, item, words)
            return
        if item.status in COMING:
            self._draw_progress(painter, item.progress, lower)
            return
        painter.setFont(body_font(12))
        painter.setPen(QColor(colours.danger if is_refused else colours.dim))
        painter.drawText(lower, left, self._second_line(item))

    def _second_line(self, item: MediaItem) -> str:
        if item.status is MediaStatus.REFUSED:
            return self._look.texts("ui.media.refused")
        if item.width:
            return self._look.texts("ui.media.size", width=item.width, height=item.height)
        ending = item.path.suffix.removeprefix(".").upper()
        symbol = _symbol(item)
        return self._look.texts(f"ui.media.{symbol}", type=ending) if symbol in _NAMED else ending

    def _draw_short_reason(self, painter: QPainter, item: MediaItem, words: QRect) -> None:
        """Why it cannot be used, in two small lines; all of it is in the tip."""
        said = self._reason(item)
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


def _symbol(item: MediaItem) -> str:
    return _SYMBOLS.get(item.path.suffix.lower(), "image")


def _reason_place(row: QRect) -> QRect:
    """Below the picture, as wide as the row."""
    return QRect(row.left() + 8, row.top() + _ROW.height() - 2, row.width() - 14, 1000)


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
