"""The buttons under a message or beside a notice."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton, QToolTip, QWidget

from nemo_desktop.session.state import Action, ActionKind
from nemo_desktop.ui.controls import SentenceButton, push_button, show_icon
from nemo_desktop.ui.flow_layout import FlowLayout
from nemo_desktop.ui.look import Look

_ICONS: Final = {
    ActionKind.TAKE_BACK: "undo-2",
    ActionKind.EXPORT: "download",
    ActionKind.CHOOSE_FILES: "folder-open",
    ActionKind.OPEN_FILE: "play",
    ActionKind.SHOW_IN_FOLDER: "folder-open",
    ActionKind.COPY_FILE: "copy",
    ActionKind.OPEN_LINK: "external-link",
    ActionKind.COPY_DETAILS: "copy",
    ActionKind.RECONNECT: "refresh-cw",
    ActionKind.USE_LOCAL: "monitor",
    ActionKind.RENDER_HERE: "monitor",
    ActionKind.USE_FREE: "cloud",
    ActionKind.SAVE_ELSEWHERE: "download",
}
_QUIET: Final = frozenset({ActionKind.TAKE_BACK})
_COPIES: Final = frozenset({ActionKind.COPY_FILE, ActionKind.COPY_DETAILS})
_CHIPS: Final = frozenset({ActionKind.SAY})


class ActionRow(QWidget):
    """Buttons side by side; `acted` carries the pressed one's `Action`."""

    acted = Signal(object)

    def __init__(self, look: Look, actions: Iterable[Action]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=8)
        self.buttons: list[QPushButton] = []
        for action in actions:
            button = action_button(look, action)
            button.clicked.connect(lambda _=False, pressed=action: self.acted.emit(pressed))
            flow.addWidget(button)
            self.buttons.append(button)
        self._flow = flow

    def height_for(self, width: float) -> int:
        """The height the buttons need at this width."""
        return self._flow.heightForWidth(round(width))


def action_button(look: Look, action: Action) -> QPushButton:
    """A button with the action's own label, else its kind's usual one."""
    role = "quiet" if action.kind in _QUIET else ""
    text = label_of(look, action)
    if action.kind in _CHIPS:
        return SentenceButton(text, "chip")
    button = push_button(text.replace("&", "&&"), role)
    button.setAccessibleName(text)
    if action.kind in _COPIES:
        button.clicked.connect(partial(_say_copied, button, look.texts("ui.copied")))
    icon = _ICONS.get(action.kind)
    if icon is not None:
        show_icon(button, look, icon, "dim" if role == "quiet" else "text", 14)
    return button


def label_of(look: Look, action: Action) -> str:
    """What a button says: the action's own label, the sentence it would say, its kind's words."""
    sentence = action.value if action.kind is ActionKind.SAY else ""
    return action.label or sentence or look.texts(f"ui.action.{action.kind.value}")


def _say_copied(button: QPushButton, said: str) -> None:
    """Below the button, for a while: nothing else shows that something was copied."""
    QToolTip.showText(button.mapToGlobal(QPoint(0, button.height() // 2)), said, button)
