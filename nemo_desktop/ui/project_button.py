"""The project's name, which opens the menu of all projects."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from nemo_desktop.session.state import Action, ActionKind, SessionState
from nemo_desktop.ui.controls import RoundMenu
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.theme import SEMIBOLD, body_font

_WIDEST = 320
_HEIGHT = 34
_AROUND = 8
_ARROW = 20


class ProjectButton(QToolButton):
    """A name that is cut with dots where there is too little room; `acted` carries the `Action`
    that was picked from its menu."""

    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = ""
        self._state = SessionState()
        self.setObjectName("project")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = RoundMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def render_state(self, state: SessionState) -> None:
        """Draws the project's name; the menu is filled when it opens."""
        self._state = state
        name = state.project or self._look.texts("ui.project")
        if name != self._name:
            self._name = name
            self.setToolTip(name)
            self.setAccessibleName(self._look.texts("ui.project.spoken", name=name))
            self.updateGeometry()
            self._fit()

    def rename(self) -> None:
        """Lets a person write another name in the place of this one."""
        from nemo_desktop.ui.project_name import ProjectName  # noqa: PLC0415  not at the start

        line = ProjectName(self._look, self._name, self)
        line.named.connect(lambda name: self.acted.emit(Action(ActionKind.RENAME_PROJECT, name)))

    def sizeHint(self) -> QSize:
        """Qt: as wide as the name, within reason."""
        wanted = _metrics().horizontalAdvance(self._name) + 2 * _AROUND + _ARROW + 1
        return QSize(min(_WIDEST, wanted), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt: a few letters must be seen."""
        return QSize(min(90, self.sizeHint().width()), _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: cuts anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the frame when hovered or focused, the name, a small arrow."""
        painter = QStylePainter(self)
        with painter:
            option = QStyleOptionToolButton()
            self.initStyleOption(option)
            name, option.text = self.text(), ""
            painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
            place = QRect(_AROUND, 0, self.width() - 2 * _AROUND - _ARROW, self.height())
            painter.setFont(_font())
            painter.setPen(QColor(self._look.colours.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
            arrow = self._look.icons.pixmap("chevron-down", "dim", 14, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(self.width() - _ARROW - 2, self.height() // 2 - 7), arrow)

    def _fit(self) -> None:
        room = self.width() - 2 * _AROUND - _ARROW
        mode = Qt.TextElideMode.ElideRight
        self.setText(_metrics().elidedText(self._name, mode, room))

    def _fill(self) -> None:
        texts, menu = self._look.texts, self.menu()
        menu.clear()
        self._add(menu, "image-plus", texts("ui.project.new"), Action(ActionKind.NEW_PROJECT))
        if self._state.intake.items:
            rename = menu.addAction(self._look.icon("type"), texts("ui.project.rename"))
            rename.triggered.connect(self.rename)
        if self._state.browser_url:
            page = Action(ActionKind.OPEN_LINK, self._state.browser_url)
            self._add(menu, "external-link", texts("ui.project.browser"), page)
        others = [one for one in self._state.recent if one.id != self._state.project_id]
        if others:
            menu.addSection(texts("ui.project.recent"))
        for one in others:
            action = Action(ActionKind.OPEN_PROJECT, one.id)
            icon = "cloud" if one.is_cloud else "film"
            self._add(menu, icon, one.name or texts("ui.project"), action)

    def _add(self, menu: QMenu, icon: str, text: str, action: Action) -> None:
        short = _metrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST)
        item = menu.addAction(self._look.icon(icon), short.replace("&", "&&"))
        item.triggered.connect(lambda _=False: self.acted.emit(action))


def _font() -> QFont:
    return body_font(15, SEMIBOLD)


def _metrics() -> QFontMetrics:
    # Not the widget's own: before it is shown for the first time that is another font.
    return QFontMetrics(_font())
