"""Where the film is seen."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import body_font

_MARGIN = 18
_SECOND_MS = 1000
_KEYS = {
    Qt.Key.Key_Left: -_SECOND_MS,
    Qt.Key.Key_Right: _SECOND_MS,
    Qt.Key.Key_Home: -(2**30),
    Qt.Key.Key_End: 2**30,
}
# Reasons to get the keyboard that are the keyboard's own: only then a ring is of use.
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# What apps for upright films cover with their own buttons: left, top, right, bottom shares.
_SAFE = (0.09, 0.11, 0.09, 0.17)


class Stage(QWidget):
    """Shows one picture as large as it goes. `toggled` when a person wants to play or hold,
    `moved` when to go on or back by so many milliseconds."""

    toggled = Signal()
    moved = Signal(int)
    full_screen_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, *, is_framed: bool = True) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()
        self._hint = ""
        self._is_framed = is_framed
        self._is_busy = False
        self._said = ""
        self._percent: float | None = None
        self._phase = 0
        self._has_guides = False
        self._has_ring = False
        self._timer = QTimer(self)
        self._timer.setInterval(33)
        self._timer.timeout.connect(self._move)
        self.setAccessibleName(look.texts("ui.preview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)

    def sizeHint(self) -> QSize:
        """Qt: as much as there is."""
        return QSize(640, 400)

    @property
    def image(self) -> QImage:
        """The picture that is shown."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Shows a picture."""
        self._image = image
        self.update()

    def show_hint(self, hint: str) -> None:
        """Words where there is no picture."""
        if hint != self._hint:
            self._hint = hint
            self.update()

    def show_work(self, said: str, percent: float | None, *, is_busy: bool) -> None:
        """Says how it stands with a newer film. While it is being made, a line along the lower
        edge tells how far it is, or only moves."""
        if (said, percent, is_busy) != (self._said, self._percent, self._is_busy):
            self._said, self._percent, self._is_busy = said, percent, is_busy
            self._run_line()
            self.update()

    def show_guides(self, is_on: bool) -> None:
        """Marks what apps for upright films leave uncovered."""
        self._has_guides = is_on
        self.update()

    def event(self, event: QEvent) -> bool:
        """Qt: the line moves only while it is seen."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._run_line()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space plays, arrows go along, Escape leaves."""
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        elif event.key() in _KEYS:
            self.moved.emit(_KEYS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: shows where the keyboard is, to those who use it."""
        self._has_ring = event.reason() in _BY_KEY
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a press plays or holds."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.toggled.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Qt: twice goes to the full screen; the first press is taken back."""
        self.toggled.emit()
        self.full_screen_wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draws the picture on its stage."""
        with QPainter(self) as painter:
            hints = QPainter.RenderHint
            painter.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
            whole = QRectF(self.rect())
            self._clip(painter, whole)
            painter.fillRect(whole, QColor(self._look.colours.stage))
            if self._image.isNull():
                self._draw_hint(painter, whole)
            else:
                self._draw_picture(painter)
            if self._is_busy:
                self._draw_line(painter, whole)
            if self._said and not self._image.isNull():
                _draw_words(painter, whole, self._said, self._look)
            if self.hasFocus() and self._has_ring and self._is_framed:
                painter.setPen(QPen(QColor(self._look.colours.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(whole.adjusted(3, 3, -3, -3), 10, 10)

    def picture_place(self) -> QRectF:
        """Where the picture lies: centred, whole, no larger than the stage allows."""
        margin = _MARGIN if self._is_framed else 0
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(room).center())
        return QRectF(round(place.x()), round(place.y()), size.width(), size.height())

    def _clip(self, painter: QPainter, whole: QRectF) -> None:
        """The stage's upper corners are its card's."""
        if self._is_framed:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addRoundedRect(whole, 13, 13)
            path.addRect(whole.adjusted(0, 14, 0, 0))
            painter.setClipPath(path)

    def _draw_picture(self, painter: QPainter) -> None:
        place = self.picture_place()
        painter.save()
        if self._is_framed:
            path = QPainterPath()
            path.addRoundedRect(place, 6, 6)
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.drawImage(place, self._image)
        painter.restore()
        if self._has_guides:
            left, top, right, bottom = _SAFE
            safe = place.adjusted(
                place.width() * left,
                place.height() * top,
                -place.width() * right,
                -place.height() * bottom,
            )
            painter.setPen(QPen(QColor(255, 255, 255, 130), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(safe, 3, 3)

    def _draw_hint(self, painter: QPainter, whole: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        icon = self._look.icons.pixmap("film", "on_stage", 28, ratio)
        centre = whole.center()
        painter.setOpacity(0.8)
        painter.drawPixmap(round(centre.x() - 14), round(centre.y() - 34), icon)
        painter.setPen(QColor(self._look.colours.on_stage))
        painter.setFont(body_font(13))
        words = QRectF(whole.left(), centre.y() + 4, whole.width(), 24)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.setOpacity(1)

    def _draw_line(self, painter: QPainter, whole: QRectF) -> None:
        colour = QColor(self._look.colours.accent)
        line = QRectF(0, whole.bottom() - 3, whole.width(), 3)
        if self._percent is not None:
            line.setWidth(whole.width() * self._percent / 100)
        elif not self._look.is_calm:
            length = whole.width() * 0.3
            start = (whole.width() + length) * self._phase / 60 - length
            line = QRectF(start, line.top(), length, 3)
        painter.fillRect(line, colour)

    def _run_line(self) -> None:
        is_moving = self._is_busy and self._percent is None and not self._look.is_calm
        if is_moving and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _move(self) -> None:
        self._phase = (self._phase + 1) % 60
        self.update(0, self.height() - 4, self.width(), 4)


def _draw_words(painter: QPainter, whole: QRectF, said: str, look: Look) -> None:
    """Words over the lower left of a picture."""
    painter.setFont(body_font(12, is_tabular=True))
    width = painter.fontMetrics().horizontalAdvance(said) + 20
    pill = QRectF(whole.left() + 12, whole.bottom() - 38, width, 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 190))
    painter.drawRoundedRect(pill, 12, 12)
    painter.setPen(QColor(look.colours.on_stage))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, said)
