"""What a person can choose: language, appearance, who does the work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from nemo_desktop.session.state import SessionState
from nemo_desktop.ui.controls import label, push_button
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.privacy_pane import PrivacyPane
from nemo_desktop.ui.theme import style_sheet

if TYPE_CHECKING:
    from nemo_desktop.settings import Settings

_CHOICES = {
    "language": ("system", "en", "zh"),
    "appearance": ("system", "light", "dark"),
    "server": ("local", "cloud"),
}


class SettingsDialog(QDialog):
    """Opened, never executed; `choice` tells what was chosen once it is accepted."""

    def __init__(self, look: Look, settings: "Settings", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._settings = settings
        self._groups: dict[str, QButtonGroup] = {}
        self.setStyleSheet(style_sheet(look.colours))
        self.setWindowTitle(look.texts("ui.settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(6)
        chosen = {
            "language": settings.language or "system",
            "appearance": settings.appearance,
            "server": settings.server or "local",
        }
        for topic, values in _CHOICES.items():
            self._add_choice(column, topic, values, chosen[topic])
        self.option("language", chosen["language"]).setFocus()
        self.privacy = PrivacyPane(look)
        column.addWidget(self.privacy)
        column.addSpacing(14)
        column.addLayout(self._buttons())

    def render_state(self, state: SessionState) -> None:
        """Draws what is on record."""
        self.privacy.render_records(state.records)

    def choice(self) -> "Settings":
        """The settings as they are chosen now."""
        language = self._chosen("language")
        return self._settings.changed(
            language=None if language == "system" else language,
            appearance=self._chosen("appearance"),
            server=self._chosen("server"),
        )

    def option(self, topic: str, value: str) -> QRadioButton:
        """The button of one value, such as "language" and "zh"."""
        at = _CHOICES[topic].index(value)
        button = self._groups[topic].button(at)
        assert isinstance(button, QRadioButton)
        return button

    def _add_choice(
        self, column: QVBoxLayout, topic: str, values: Sequence[str], chosen: str
    ) -> None:
        texts = self._look.texts
        column.addWidget(label(texts(f"ui.settings.{topic}"), "heading"))
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 10)
        row.setSpacing(12)
        for at, value in enumerate(values):
            key = f"ui.server.{value}" if topic == "server" else f"ui.settings.{topic}.{value}"
            button = QRadioButton(texts(key))
            button.setChecked(value == chosen)
            group.addButton(button, at)
            row.addWidget(button)
        row.addStretch()
        self._groups[topic] = group
        column.addLayout(row)

    def _buttons(self) -> QLayout:
        texts = self._look.texts
        cancel = push_button(texts("ui.settings.cancel"), "outline")
        save = push_button(texts("ui.settings.save"), "primary")
        save.setDefault(True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(save)
        return row

    def _chosen(self, topic: str) -> str:
        return _CHOICES[topic][self._groups[topic].checkedId()]
