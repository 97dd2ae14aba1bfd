"""The film on the whole screen, with what plays it while the pointer moves."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from nemo_desktop.ui.look import Look
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.stage import Stage
from nemo_desktop.ui.transport_bar import TransportBar

_SEEN_MS = 2500
_WIDEST = 860
_BELOW = 28


class FullScreen(QWidget):
    """Shows what the player shows; Escape, F11 or pressing twice ends it."""

    def __init__(self, look: Look, player: Player, image: QImage, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(look.texts("ui.preview"))
        self._stage = Stage(look, is_framed=False)
        self._stage.show_image(image)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stage)
        self._transport = TransportBar(look, player)
        self._bar = self._framed(self._transport)
        self._rest = QTimer(self, singleShot=True, interval=_SEEN_MS)
        self._rest.timeout.connect(self._hide_bar)
        self._stage.setMouseTracking(True)
        self._stage.installEventFilter(self)
        self._stage.setFocus()
        self._connect(player)
        self._show_bar()

    def show_film(self, cuts: tuple[int, ...], length_ms: int, *, is_upright: bool) -> None:
        """The moments at which pictures begin; how long it is; whether a safe area makes sense."""
        self._transport.show_film(cuts, length_ms, is_upright=is_upright)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: the bar comes with the pointer."""
        if event.type() == QEvent.Type.MouseMove:
            self._show_bar()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: what neither the film nor the bar took."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the bar lies in the middle, above the lower edge."""
        super().resizeEvent(event)
        size = self._bar.sizeHint()
        width = min(_WIDEST, self.width() - 2 * _BELOW)
        top = self.height() - size.height() - _BELOW
        self._bar.setGeometry((self.width() - width) // 2, top, width, size.height())

    def _connect(self, player: Player) -> None:
        self._stage.toggled.connect(player.toggle)
        self._stage.moved.connect(lambda by_ms: player.seek(player.position_ms + by_ms))
        self._stage.left.connect(self.close)
        self._stage.full_screen_wanted.connect(self.close)
        self._transport.full_screen_pressed.connect(self.close)
        self._transport.guides_toggled.connect(self._stage.show_guides)
        player.frame_shown.connect(self._stage.show_image)

    def _framed(self, transport: TransportBar) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("card")
        inner = QVBoxLayout(bar)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(transport)
        return bar

    def _show_bar(self) -> None:
        self._bar.show()
        self._stage.unsetCursor()
        self._rest.start()

    def _hide_bar(self) -> None:
        # Not under the pointer, and not while the keyboard is in it.
        if self._bar.underMouse() or self._bar.isAncestorOf(self.focusWidget()):
            self._rest.start()
            return
        self._bar.hide()
        self._stage.setCursor(Qt.CursorShape.BlankCursor)
