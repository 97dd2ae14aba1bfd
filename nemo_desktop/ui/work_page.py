"""What a film is made with: the files, the preview, the timeline; seen once there is a file."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nemo_desktop.session.state import SessionState
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.media_pane import MediaPane
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.preview_pane import PreviewPane
from nemo_desktop.ui.timeline_view import TimelineView

GAP = 12


class WorkPage(QWidget):
    """The files in a column beside the rest, or in a strip below it."""

    def __init__(self, look: Look, player: Player, *, is_narrow: bool) -> None:
        super().__init__()
        self.media = MediaPane(look)
        self.preview = PreviewPane(look, player)
        self.timeline = TimelineView(look)
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.timeline)
        # Beside the view: a screen reader finds nothing of what lies on one.
        for button in (self.timeline.further, self.timeline.closer):
            button.setParent(card)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP)
        self._columns.addWidget(self.media)  # first, for Tab goes as things were put in
        self._centre = QVBoxLayout()
        self._centre.setSpacing(GAP)
        self._centre.addWidget(self.preview, 1)
        self._centre.addWidget(card)
        self._columns.addLayout(self._centre, 1)
        self.lay_out(is_narrow=is_narrow)

    def lay_out(self, *, is_narrow: bool) -> None:
        """Places the files."""
        self.media.lay_flat(is_flat=is_narrow)
        if is_narrow:
            self._centre.addWidget(self.media)
        else:
            self._columns.insertWidget(0, self.media)

    def render_state(self, state: SessionState) -> None:
        """Draws all three."""
        self.media.render_state(state)
        self.preview.render_state(state)
        self.timeline.render_state(state)
