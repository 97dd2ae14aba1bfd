"""The film, or the picture it will be made of."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QVBoxLayout

from nemo_desktop.session.state import (
    Intake,
    LaneKind,
    MediaStatus,
    Preview,
    SessionState,
    Timeline,
)
from nemo_desktop.ui.full_screen import FullScreen
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.stage import Stage
from nemo_desktop.ui.timeline_scale import cuts, seen_from
from nemo_desktop.ui.transport_bar import TransportBar

_PICTURE = QSize(1600, 1600)


class PreviewPane(QFrame):
    """`position_changed` in milliseconds, for whoever shows it as well."""

    position_changed = Signal(int)

    def __init__(self, look: Look, player: Player) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._player = player
        self._files: Intake | None = None
        self._intake, self._timeline = Intake(), Timeline()
        self._preview = Preview()
        self._picture: Path | None = None
        self._cuts: tuple[int, ...] = ()
        self._is_upright = False
        self._waits_at_ms = 0
        self.stage = Stage(look)
        self.transport = TransportBar(look, player)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.transport)
        self._connect()

    def render_state(self, state: SessionState) -> None:
        """Draws the film, or a picture of it to come."""
        preview, timeline = state.preview, state.timeline
        self._intake, self._timeline = state.intake, timeline
        self.stage.show_work(self._making(preview), preview.percent, is_busy=preview.is_making)
        self._cuts, self._is_upright = cuts(timeline), 0 < timeline.width < timeline.height
        self.transport.show_film(self._cuts, timeline.duration_ms, is_upright=self._is_upright)
        self.stage.show_hint(self._making(preview) or self._look.texts("ui.preview.none"))
        is_new = (preview.path, preview.revision) != (self._preview.path, self._preview.revision)
        if is_new:
            self._preview = preview
            self._open(preview.path, timeline.fade_in_ms)
        if preview.path is None and (is_new or state.intake is not self._files):
            self._files = state.intake
            self._show_first_file(state.intake)

    def _making(self, preview: Preview) -> str:
        """What is said of the film that is being made; "" where there is nothing to say."""
        if not preview.is_making:
            return self._look.texts("ui.preview.failed") if preview.has_failed else ""
        if preview.percent is None:
            return self._look.texts("ui.preview.making")
        return self._look.texts("ui.preview.making_percent", percent=round(preview.percent))

    def show_file(self, path: Path) -> None:
        """Shows a picture by itself, until the film is played again."""
        self._player.pause()
        self._picture = path
        self._look.thumbnails.read_whole(path, _PICTURE)

    def seek(self, time_ms: int) -> None:
        """Goes to a moment of the film; while there is none to play, to the picture seen then."""
        if self._player.is_open:
            self._player.seek(time_ms)
            return
        self._wait_at(time_ms)
        lanes = [lane for lane in self._timeline.lanes if lane.kind is LaneKind.VIDEO]
        clips = [clip for lane in lanes for clip in lane.clips if time_ms < clip.end_ms]
        seen = [clip for clip in clips if seen_from(clip) <= time_ms]
        item = self._intake.shown_by(seen[-1]) if seen else None
        if item is not None:
            self.show_file(item.path)

    def toggle(self) -> None:
        """Plays or holds the film."""
        self._player.toggle()

    def _connect(self) -> None:
        self._player.frame_shown.connect(self._show_frame)
        self._player.position_changed.connect(self._tell_position)
        self._player.failed.connect(self._show_failure)
        self._look.thumbnails.whole_read.connect(self._show_whole)
        self.stage.toggled.connect(self._player.toggle)
        self.stage.moved.connect(self._move)
        self.transport.play.clicked.connect(self._take_keys)
        self.stage.full_screen_wanted.connect(self._show_full)
        self.transport.guides_toggled.connect(self.stage.show_guides)
        self.transport.full_screen_pressed.connect(self._show_full)

    def _wait_at(self, time_ms: int) -> None:
        self._waits_at_ms = time_ms
        self.transport.wait_at(time_ms)
        self.position_changed.emit(time_ms)

    def _open(self, path: Path | None, fade_in_ms: int) -> None:
        if path is None:
            self._picture = None  # what the stage showed is gone, whatever it was
            self._player.close()
            self.stage.show_image(QImage())
            self.transport.show_duration(0)
            self._wait_at(0)
        else:
            self._picture = None
            at_ms = self._player.position_ms if self._player.is_open else self._waits_at_ms
            # A film that comes from black rests on the first picture that is all there.
            self._player.open(path, at_ms, fade_in_ms)

    def _show_first_file(self, intake: Intake) -> None:
        """Before there is a film: the first picture that has come in."""
        paths = [
            item.path
            for item in intake.items
            if item.width and item.status is not MediaStatus.REFUSED
        ]
        if self._picture is not None and self._picture in paths:
            return
        self._picture = None
        self.stage.show_image(QImage())
        if paths:
            self.show_file(paths[0])

    def _show_whole(self, path: Path, image: QImage) -> None:
        if path == self._picture and not image.isNull():
            self.stage.show_image(image)

    def _show_frame(self, image: QImage) -> None:
        self._picture = None
        self.stage.show_image(image)

    def _tell_position(self, time_ms: int) -> None:
        self.stage.setAccessibleDescription(self.transport.said)
        self.position_changed.emit(time_ms)

    def _show_failure(self) -> None:
        self.stage.show_image(QImage())
        self.stage.show_hint(self._look.texts("ui.preview.unplayable"))
        self.transport.show_duration(0)

    def _move(self, by_ms: int) -> None:
        self._player.seek(self._player.position_ms + by_ms)

    def _take_keys(self) -> None:
        """Whoever plays the film with the pointer pauses it with Space."""
        if not self.transport.play.hasFocus():
            self.stage.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_full(self) -> None:
        # The window's own key reaches this also while the film is on the whole screen.
        open_one = self.findChild(FullScreen)
        if open_one is not None:
            open_one.close()
        elif self._player.is_open:
            full = FullScreen(self._look, self._player, self.stage.image, self)
            full.show_film(self._cuts, self._timeline.duration_ms, is_upright=self._is_upright)
            full.showFullScreen()
