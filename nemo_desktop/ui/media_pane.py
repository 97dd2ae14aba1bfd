"""The files with the drop area: a column, or a strip where the window is narrow."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nemo_desktop.session.state import SessionState
from nemo_desktop.ui.controls import label
from nemo_desktop.ui.drop_area import DropWell
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.media_list import MediaList

_COLUMN_WIDTH = 208
_STRIP_HEIGHT = 80
# In the strip files need the room more than words: a tip has those.
_WELL = (76, 112)
_UNLIMITED = 16_777_215


class MediaPane(QFrame):
    """Places the list and the drop area; their signals are the pane's interface."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self.list = MediaList(look)
        self.well = DropWell(look)
        self._count = label("0", "count")
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(8, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(label(look.texts("ui.media"), "heading"))
        head.addWidget(self._count)
        head.addStretch()
        self._line = QVBoxLayout(self)
        self._line.setSpacing(8)
        self._line.addWidget(self._head)
        self._line.addWidget(self.list, 1)
        self._line.addWidget(self.well)
        self.lay_flat(is_flat=False)

    def render_state(self, state: SessionState) -> None:
        """Draws the files and their number."""
        self.list.render_intake(state.intake)
        ready, there = len(state.intake.ready), len(state.intake.items)
        coming = self._look.texts("ui.media.coming", ready=ready, count=there)
        self._count.setText(coming if state.intake.is_busy else str(there))

    def lay_flat(self, *, is_flat: bool) -> None:
        """A strip instead of a column."""
        self._head.setVisible(not is_flat)
        self.list.lay_flat(is_flat=is_flat)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if is_flat else direction.TopToBottom)
        margins = (8, 8, 8, 8) if is_flat else (8, 13, 8, 8)
        self._line.setContentsMargins(*margins)
        self.setMaximumSize(_UNLIMITED, _UNLIMITED)
        self.setMinimumSize(0, 0)
        self.well.setMinimumSize(0, 0)
        self.well.setMaximumSize(_UNLIMITED, _UNLIMITED)
        if is_flat:
            self.setFixedHeight(_STRIP_HEIGHT)
            self.well.setFixedWidth(_WELL[0])
        else:
            self.setFixedWidth(_COLUMN_WIDTH)
            self.well.setFixedHeight(_WELL[1])
