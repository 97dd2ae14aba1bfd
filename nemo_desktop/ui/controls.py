"""Small controls in the window's own kinds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainterPath, QRegion, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton

from nemo_desktop.ui.icons import AIR
from nemo_desktop.ui.look import Look

_ROUND = 8


def label(text: str = "", kind: str = "") -> QLabel:
    """A line of text. `kind`: heading, count, project, hero, lead, dim or plain ""."""
    made = QLabel(text)
    made.setObjectName(kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def push_button(text: str, role: str = "") -> QPushButton:
    """A button with words. `role`: primary, outline, chip, example, quiet or plain ""."""
    button = QPushButton(text)
    _make(button, role)
    return button


class SentenceButton(QPushButton):
    """A button that says a sentence: as much of it as there is room for; a tip has all of it."""

    def __init__(self, sentence: str, role: str) -> None:
        super().__init__()
        self._sentence = sentence
        _make(self, role)
        self.setAccessibleName(sentence)
        self._show(sentence)

    def sizeHint(self) -> QSize:
        """Qt: as wide as the whole sentence."""
        hint = super().sizeHint()
        return hint + QSize(self._advance(self._sentence) - self._advance(self._shown), 0)

    def minimumSizeHint(self) -> QSize:
        """Qt: what is not seen can be read in the tip."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width, other words."""
        super().resizeEvent(event)
        right = Qt.TextElideMode.ElideRight
        short = self.sizeHint().width() - self.width()
        room = self._advance(self._sentence) - short
        fits = short <= 0
        self._show(
            self._sentence if fits else self.fontMetrics().elidedText(self._sentence, right, room)
        )
        self.setToolTip("" if fits else self._sentence)

    def _show(self, words: str) -> None:
        self._shown = words
        self.setText(words.replace("&", "&&"))

    def _advance(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)


def _make(button: QPushButton, role: str) -> None:
    if role:
        button.setProperty("role", role)
    button.setAutoDefault(False)
    # The ring is for the keyboard: a press with the pointer leaves the keyboard where it is.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def show_icon(button: QPushButton, look: Look, icon: str, colour: str, size: int) -> None:
    """Puts an icon before a button's words."""
    button.setIcon(look.icons.beside_text(icon, colour, size))
    button.setIconSize(QSize(size + AIR, size))


def icon_button(look: Look, icon: str, name: str, keys: str = "") -> QToolButton:
    """A button with an icon only; its name is spoken, and shown with its keys as a tip.

    `keys` is a portable shortcut such as "Ctrl+Z", which the button then also answers to.
    """
    button = QToolButton()
    button.setIcon(look.icon(icon))
    button.setIconSize(QSize(18, 18))
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(tip(look, name, keys))
    if keys:
        # Not the button's own shortcut, which presses it for a while: repeated keys got lost.
        QShortcut(QKeySequence(keys), button, button.click)
    return button


class RoundMenu(QMenu):
    """A menu that is round also where the desktop cannot mix windows: what lies outside its
    corners is not the menu's. Must match the style sheet."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another size, another outline."""
        super().resizeEvent(event)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0, 0, 1, 1), _ROUND, _ROUND)
        self.setMask(QRegion(outline.toFillPolygon().toPolygon()))


def tip(look: Look, name: str, keys: str) -> str:
    """What a button does and which keys do the same."""
    if not keys:
        return name
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return look.texts("ui.with_shortcut", what=name, keys=native)
