"""The place where pictures are dropped, and the light over the window while they are dragged."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from nemo_desktop.i18n import words
from nemo_desktop.ui import dropped
from nemo_desktop.ui.dropped import Dropped, Kind
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import MEDIUM, SEMIBOLD, body_font

_MOST_NAMED = 3
_LOW = 88
_NARROW = 120


class DropWell(QAbstractButton):
    """A dashed frame; pressing it asks for the file dialog. `is_large`: others fill it."""

    def __init__(self, look: Look, *, is_large: bool = False) -> None:
        super().__init__()
        self._look = look
        self._is_large = is_large
        self.setAccessibleName(look.texts("ui.drop"))
        self.setAccessibleDescription(look.texts("ui.drop.about"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: words that have no room are in a tip."""
        super().resizeEvent(event)
        is_narrow = not self._is_large and self.width() < _NARROW
        self.setToolTip(self._look.texts("ui.drop") if is_narrow else "")

    def sizeHint(self) -> QSize:
        """Qt: what the small well needs."""
        return QSize(184, 112)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draws the frame; the small well also its icon and words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = self._look.colours
            is_hot = self.underMouse() or self.isDown()
            edge = colours.accent if self.hasFocus() or is_hot else colours.edge
            fill = QColor(colours.wash) if is_hot and not self._is_large else None
            radius = 16 if self._is_large else 12
            draw_well(painter, QRectF(self.rect()), radius, QColor(edge), fill)
            if self.hasFocus():
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
            if not self._is_large:
                self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        colours, texts = self._look.colours, self._look.texts
        ratio = self.devicePixelRatioF()
        icon = self._look.icons.pixmap("image-plus", "dim", 22, ratio)
        painter.setPen(QColor(colours.dim))
        painter.setFont(body_font(13, MEDIUM))
        if self.height() < _LOW:
            self._draw_line(painter, icon)
            return
        middle, top = self.width() / 2, self.height() / 2 - 38
        painter.drawPixmap(round(middle - 11), round(top), icon)
        line = QRectF(8, top + 28, self.width() - 16, 20)
        said = _fitted(painter, texts("ui.drop"), line)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, said)
        painter.setFont(body_font(12))
        line.translate(0, 22)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, texts("ui.drop.or"))

    def _draw_line(self, painter: QPainter, icon: QPixmap) -> None:
        """Where the well is low: the icon beside the words, or alone where it is narrow, too."""
        if self.width() < _NARROW:
            centre = self.rect().center()
            painter.drawPixmap(centre.x() - 10, centre.y() - 10, icon)
            return
        room = QRectF(10 + 22 + 10, 0, self.width() - 52, self.height())
        said = _fitted(painter, self._look.texts("ui.drop"), room)
        width = 32 + painter.fontMetrics().horizontalAdvance(said)
        left, middle = (self.width() - width) / 2, self.height() / 2
        painter.drawPixmap(round(left), round(middle - 11), icon)
        line = QRectF(left + 32, 0, width, self.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, said)


class DropVeil(QWidget):
    """Lies over the window during a drag: dims it and says what letting go would do."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._window = parent
        self._said = ""
        self._warning = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_drag(self, found: Dropped) -> None:
        """Appears, with words for what is being dragged."""
        texts = self._look.texts
        bad = _unusable(found)
        count = len(found.paths) - len(bad)
        self._said = {
            Kind.FILES: texts("ui.drop.let_go", count=count) if count else "",
            Kind.PICTURE: texts("ui.drop.let_go_picture"),
            Kind.TEXT: texts("ui.drop.let_go_text"),
            Kind.REMOTE: "",
        }.get(found.kind, texts("ui.drop"))
        is_remote = found.kind is Kind.REMOTE
        self._warning = texts("ui.drop.remote") if is_remote else self._warned(bad)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    @property
    def said(self) -> str:
        """The words on the veil, line by line."""
        return "\n".join(line for line in (self._said, self._warning) if line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: dims what lies below and lights a well."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = self._look.colours
            shade = QColor(colours.background)
            shade.setAlpha(225)
            painter.fillRect(self.rect(), shade)
            well = QRectF(self.rect()).adjusted(24, 24, -24, -24)
            edge = QColor(colours.accent if self._said else colours.danger)
            fill = QColor(colours.wash)
            fill.setAlpha(170)
            draw_well(painter, well, 18, edge, fill if self._said else None)
            ratio = self.devicePixelRatioF()
            name, colour = ("image-plus", "accent") if self._said else ("circle-alert", "danger")
            icon = self._look.icons.pixmap(name, colour, 40, ratio)
            centre = well.center()
            painter.drawPixmap(round(centre.x() - 20), round(centre.y() - 62), icon)
            self._draw_lines(painter, QRectF(well.left(), centre.y() - 8, well.width(), 28))

    def _draw_lines(self, painter: QPainter, line: QRectF) -> None:
        colours = self._look.colours
        if self._said:
            painter.setFont(body_font(20, SEMIBOLD))
            painter.setPen(QColor(colours.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._said)
            line = line.translated(0, 34)
        painter.setFont(body_font(14, MEDIUM))
        painter.setPen(QColor(colours.danger))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._warning)

    def _warned(self, bad: tuple[str, ...]) -> str:
        if not bad:
            return ""
        texts = self._look.texts
        names = texts("timeline.comma").join(bad[:_MOST_NAMED])
        if len(bad) > _MOST_NAMED:
            names = texts("ui.drop.more", names=names, count=len(bad) - _MOST_NAMED)
        return texts("ui.drop.unusable", names=names, count=len(bad))


class DropTarget(QObject):
    """Watches a window for drags: `hovered` a `Dropped` or None, then what was let go,
    or `refused` with `Words` that say why not."""

    hovered = Signal(object)
    files_dropped = Signal(object)
    picture_dropped = Signal(str, bytes)
    text_dropped = Signal(str)
    refused = Signal(object)

    def __init__(self, window: QWidget, picture_name: str = "") -> None:
        super().__init__(window)
        self.picture_name = picture_name
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: takes the window's drag events, leaves all others alone."""
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif kind == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            _take(event)
        elif kind == QEvent.Type.DragLeave:
            self.hovered.emit(None)
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hovered.emit(None)
            _take(event)
            self.accept(event.mimeData())
        else:
            return False
        return True

    def accept(self, mime: QMimeData) -> None:
        """Reports what was dropped or pasted."""
        found = dropped.read(mime, self.picture_name)
        if found.kind is Kind.FILES:
            self.files_dropped.emit(found.paths)
        elif found.kind is Kind.PICTURE:
            self.picture_dropped.emit(found.name, found.content)
        elif found.kind is Kind.TEXT:
            self.text_dropped.emit(found.text)
        else:
            is_remote = found.kind is Kind.REMOTE
            self.refused.emit(words("ui.drop.remote" if is_remote else "ui.drop.nothing"))

    def _enter(self, event: QDragEnterEvent) -> None:
        found = dropped.peek(event.mimeData())
        if found.kind is Kind.NOTHING:
            event.ignore()
            return
        _take(event)
        self.hovered.emit(found)


def draw_well(
    painter: QPainter, rect: QRectF, radius: float, edge: QColor, fill: QColor | None
) -> None:
    """A dashed frame with round corners."""
    pen = QPen(edge, 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([3.5, 3.5])
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def _take(event: QDropEvent) -> None:
    # File managers offer to move the file away; we only ever want a copy.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _unusable(found: Dropped) -> tuple[str, ...]:
    if found.kind is not Kind.FILES:
        return ()
    from nemo_desktop.session.intake import ACCEPTED  # noqa: PLC0415  not before the first paint

    return dropped.unusable(found.paths, ACCEPTED)


def _fitted(painter: QPainter, text: str, line: QRectF) -> str:
    mode = Qt.TextElideMode.ElideRight
    return painter.fontMetrics().elidedText(text, mode, round(line.width()))
