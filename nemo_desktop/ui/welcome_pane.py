"""The empty project: one place to drop pictures, and sentences to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nemo_desktop.session.state import Connection, Server, SessionState
from nemo_desktop.ui.controls import label, push_button, show_icon
from nemo_desktop.ui.drop_area import DropWell
from nemo_desktop.ui.flow_layout import FlowLayout
from nemo_desktop.ui.look import Look

_EXAMPLES = ("ui.example.1", "ui.example.2", "ui.example.3")


class WelcomePane(QWidget):
    """`choose_pressed`, `sample_pressed`, `example_picked` a sentence."""

    choose_pressed = Signal()
    sample_pressed = Signal()
    example_picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        texts = look.texts
        self.well = DropWell(look, is_large=True)
        expanding = QSizePolicy.Policy.Expanding
        self.well.setSizePolicy(expanding, expanding)
        self._lead = label("", "lead")
        self.choose = push_button(texts("ui.welcome.choose"), "primary")
        show_icon(self.choose, look, "folder-open", "on_accent", 17)
        self.sample = push_button(texts("ui.welcome.sample"), "outline")
        show_icon(self.sample, look, "sparkles", "dim", 17)
        self._fill_well()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.well, 1)
        column.addWidget(self._examples())
        self.well.clicked.connect(self.choose_pressed)
        self.choose.clicked.connect(self.choose_pressed)
        self.sample.clicked.connect(self.sample_pressed)

    def render_state(self, state: SessionState) -> None:
        """Draws where the pictures will go."""
        is_local = state.server is Server.LOCAL
        self._lead.setText(self._look.texts(f"ui.welcome.{'local' if is_local else 'cloud'}"))
        self.sample.setEnabled(state.connection is not Connection.LOST)

    def _fill_well(self) -> None:
        icon = QLabel()
        icon.setPixmap(self._look.icons.pixmap("image-plus", "dim", 42, 2.0))
        hero = label(self._look.texts("ui.welcome.hero"), "hero")
        hero.setWordWrap(True)
        self._lead.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.sample)
        buttons.addStretch()
        column = QVBoxLayout(self.well)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch()
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(icon, 0, centre)
        column.addSpacing(10)
        for words in (hero, self._lead):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
            column.addSpacing(8)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addStretch()

    def _examples(self) -> QWidget:
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = FlowLayout(holder, gap=10, is_centred=True)
        for key in _EXAMPLES:
            sentence = self._look.texts(key)
            chip = push_button(self._look.texts("ui.welcome.example", sentence=sentence), "example")
            chip.clicked.connect(lambda _=False, said=sentence: self.example_picked.emit(said))
            flow.addWidget(chip)
        return holder
