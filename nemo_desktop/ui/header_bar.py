"""The line along the top: the project, undo and redo, who does the work, Export."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from nemo_desktop.session.state import Connection, Server, SessionState
from nemo_desktop.ui.controls import RoundMenu, icon_button, label
from nemo_desktop.ui.export_bar import ExportBar
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.project_button import ProjectButton
from nemo_desktop.ui.theme import SEMIBOLD, body_font

HEIGHT = 52
_PILL_ICON = 18
_PILL_AROUND = 36
_PILL_NARROW = 66
_ICONS = {Server.LOCAL: "monitor", Server.CLOUD: "cloud"}
_DOTS = {Connection.CONNECTING: "edge", Connection.READY: "ok", Connection.LOST: "danger"}


class HeaderBar(QWidget):
    """What a person pressed here, as signals; the export bar is a part of it."""

    undo_pressed = Signal()
    redo_pressed = Signal()
    settings_pressed = Signal()
    drawer_pressed = Signal()
    server_chosen = Signal(object)
    reconnect_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: object = None
        texts = look.texts
        self.setFixedHeight(HEIGHT)
        self.project = ProjectButton(look)
        self.credits = label("", "dim")
        self.undo = icon_button(look, "undo-2", texts("ui.undo"), "Ctrl+Z")
        self.redo = icon_button(look, "redo-2", texts("ui.redo"), "Ctrl+Shift+Z")
        self.pill = self._make_pill()
        self.settings = icon_button(look, "settings", texts("ui.settings"), "Ctrl+,")
        self.drawer = icon_button(look, "message-square", texts("ui.conversation_toggle"))
        self.drawer.hide()
        self.export = ExportBar(look)
        self._lay_out()
        self.undo.clicked.connect(self.undo_pressed)
        self.redo.clicked.connect(self.redo_pressed)
        QShortcut(QKeySequence("Ctrl+Y"), self, self.redo.click)
        self.settings.clicked.connect(self.settings_pressed)
        self.drawer.clicked.connect(self.drawer_pressed)

    def render_state(self, state: SessionState) -> None:
        """Draws the project's name, what can be undone, the server."""
        self.project.render_state(state)
        self.undo.setEnabled(state.can_undo)
        self.redo.setEnabled(state.can_redo)
        self._render_pill(state)
        self.export.render_state(state)

    def tighten(self, *, is_narrow: bool) -> None:
        """In a narrow window the project's name comes before words that icons say as well."""
        self.drawer.setVisible(is_narrow)
        self._mark.setHidden(is_narrow)
        self.pill.tighten(is_narrow=is_narrow)
        self.export.tighten(is_narrow=is_narrow)

    def _lay_out(self) -> None:
        self._mark = QLabel()
        self._mark.setPixmap(self._look.icons.pixmap("film", "text", 20, 2.0))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._mark)
        row.addSpacing(2)
        row.addWidget(self.project)
        row.addSpacing(6)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.credits)
        row.addSpacing(6)
        row.addWidget(self.pill)
        row.addSpacing(6)
        row.addWidget(self.drawer)
        row.addWidget(self.settings)
        row.addSpacing(6)
        row.addWidget(self.export)

    def _make_pill(self) -> "Pill":
        pill = Pill(self._look)
        pill.setObjectName("pill")
        pill.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        pill.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.setToolTip(self._look.texts("ui.server"))
        pill.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = RoundMenu(pill)
        self._servers = {}
        for server, icon in _ICONS.items():
            action = menu.addAction(self._look.icon(icon), self._look.texts(_key(server)))
            action.setToolTip(self._look.texts(f"{_key(server)}.about"))
            action.triggered.connect(lambda _=False, to=server: self.server_chosen.emit(to))
            self._servers[server] = action
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        again = menu.addAction(
            self._look.icon("refresh-cw"), self._look.texts("ui.server.reconnect")
        )
        again.triggered.connect(self.reconnect_pressed)
        self._again = again
        pill.setMenu(menu)
        return pill

    def _render_pill(self, state: SessionState) -> None:
        shown = (state.connection, state.server, state.balance)
        if shown == self._shown:
            return
        self._shown = shown
        texts = self._look.texts
        said = {
            Connection.CONNECTING: texts("ui.server.connecting"),
            Connection.LOST: texts("ui.server.lost"),
        }.get(state.connection, texts(_key(state.server)))
        self.pill.setText(f"{said}")
        self.pill.setAccessibleName(said)
        self.pill.setToolTip(texts("ui.server"))
        left = state.balance
        self.credits.setVisible(left is not None)
        if left is not None:
            self.credits.setText(texts("ui.server.credits", available=f"{left.available:,g}"))
            key = "turn.credits_frozen" if left.frozen else "turn.credits"
            numbers = {"available": f"{left.available:g}", "frozen": f"{left.frozen:g}"}
            self.credits.setToolTip(texts(key, **numbers))
        self.pill.show_server(_ICONS[state.server], _DOTS[state.connection])
        for server, action in self._servers.items():
            is_current = server is state.server
            tint = "accent" if is_current else "dim"
            action.setIcon(self._look.icon(_ICONS[server], tint))
            font = body_font(13, SEMIBOLD if is_current else QFont.Weight.Normal)
            action.setFont(font)
        self._again.setVisible(state.connection is Connection.LOST)


class Pill(QToolButton):
    """A round button with an icon, words and a small arrow: it opens a menu."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon, self._dot = "monitor", "edge"
        self._is_narrow = False

    def tighten(self, *, is_narrow: bool) -> None:
        """Without words."""
        self._is_narrow = is_narrow
        self.updateGeometry()
        self.update()

    def show_server(self, icon: str, dot: str) -> None:
        """The server's icon with a dot that tells how the connection is."""
        self._icon, self._dot = icon, dot
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: room for the icon, the words and the arrow."""
        hint = super().sizeHint()
        return QSize(
            _PILL_NARROW if self._is_narrow else hint.width() + _PILL_AROUND, hint.height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the frame, the icon, the words, the arrow."""
        painter = QStylePainter(self)
        with painter:
            option = QStyleOptionToolButton()
            self.initStyleOption(option)
            option.text, option.icon = "", QIcon()
            painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
            ratio, middle = self.devicePixelRatioF(), self.height() // 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            icon = self._look.icons.pixmap(self._icon, "text", _PILL_ICON, ratio)
            painter.drawPixmap(13, middle - 9, icon)
            painter.setPen(QPen(QColor(self._look.colours.sunken), 2))
            painter.setBrush(QColor(getattr(self._look.colours, self._dot)))
            painter.drawEllipse(22, middle, 8, 8)
            arrow = self._look.icons.pixmap("chevron-down", "dim", 14, ratio)
            painter.drawPixmap(self.width() - 26, middle - 7, arrow)
            if self._is_narrow:
                return
            painter.setPen(QColor(self._look.colours.text))
            place = QRect(39, 0, self.width() - 39 - 28, self.height())
            said = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)


def _key(server: Server) -> str:
    return f"ui.server.{server.value}"
