"""The film on the whole screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nemo_desktop.ui.look import Look
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.stage import Stage


class FullScreen(QWidget):
    """Shows what the player shows; Escape, or pressing twice, ends it."""

    def __init__(self, look: Look, player: Player, image: QImage, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(look.texts("ui.preview"))
        stage = Stage(look, is_framed=False)
        stage.show_image(image)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(stage)
        stage.setFocus()
        stage.toggled.connect(player.toggle)
        stage.left.connect(self.close)
        stage.full_screen_wanted.connect(self.close)
        player.frame_shown.connect(stage.show_image)
