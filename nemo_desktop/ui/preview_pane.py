"""The film with what plays it: buttons, the time, a line to go along."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QStyle, QVBoxLayout

from nemo_desktop.session.state import MediaStatus, Preview, SessionState
from nemo_desktop.ui.clock import clock
from nemo_desktop.ui.controls import icon_button, label
from nemo_desktop.ui.full_screen import FullScreen
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.stage import Stage
from nemo_desktop.ui.theme import body_font
from nemo_desktop.ui.thumbnails import read_within
from nemo_desktop.ui.timeline_scale import cuts

_PICTURE = QSize(1600, 1600)
_NEAR_MS = 300


class PreviewPane(QFrame):
    """`position_changed` in milliseconds, for whoever shows it as well."""

    position_changed = Signal(int)

    def __init__(self, look: Look, player: Player) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._player = player
        self._drawn: SessionState | None = None
        self._preview = Preview()
        self._cuts: tuple[int, ...] = ()
        self._picture: Path | None = None
        self._full_screen: FullScreen | None = None
        self._make_parts()
        self._lay_out()
        self._connect()

    def render_state(self, state: SessionState) -> None:
        """Draws the film, or a picture of it to come."""
        self.stage.show_busy(is_busy=state.preview.is_making)
        self._cuts = cuts(state.timeline)
        is_upright = 0 < state.timeline.width < state.timeline.height
        self._guides.setVisible(is_upright)
        making = "ui.preview.making" if state.preview.is_making else "ui.preview.none"
        self.stage.show_hint(self._look.texts(making))
        if state.preview.path != self._preview.path or (
            state.preview.revision != self._preview.revision
        ):
            self._preview = state.preview
            self._open(state.preview.path)
        if state.preview.path is None:
            self._show_first_file(state)
        self._enable()

    def show_file(self, path: Path) -> None:
        """Shows a picture by itself, until the film is played again."""
        image = read_within(path, _PICTURE)
        if not image.isNull():
            self._player.pause()
            self._picture = path
            self.stage.show_image(image)

    def seek(self, time_ms: int) -> None:
        """Goes to a moment of the film."""
        self._player.seek(time_ms)

    def toggle(self) -> None:
        """Plays or holds the film."""
        self._player.toggle()

    def _make_parts(self) -> None:
        texts = self._look.texts
        make = partial(icon_button, self._look)
        self.stage = Stage(self._look)
        self.play = make("play", texts("ui.play"))
        self.play.setObjectName("play")
        self._previous = make("skip-back", texts("ui.previous_cut"))
        self._next = make("skip-forward", texts("ui.next_cut"))
        self._time = label()
        self._time.setFont(body_font(13, is_tabular=True))
        self._time.setTextFormat(Qt.TextFormat.RichText)
        self._slider = SeekSlider()
        self._slider.setAccessibleName(texts("ui.seek"))
        self._sound = make("volume-2", texts("ui.sound"))
        self._sound.setCheckable(True)
        self._sound.setToolTip(texts("ui.sound_off"))
        self._guides = make("frame", texts("ui.guides"))
        self._guides.setCheckable(True)
        self._full = make("maximize", texts("ui.full_screen"))
        self._show_playing(self._player.is_playing)
        self._show_time()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 9)
        row.setSpacing(6)
        for part in (self._previous, self.play, self._next):
            row.addWidget(part)
        row.addSpacing(10)
        row.addWidget(self._time)
        row.addSpacing(6)
        row.addWidget(self._slider, 1)
        row.addSpacing(6)
        for part in (self._sound, self._guides, self._full):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        player = self._player
        player.frame_shown.connect(self._show_frame)
        player.position_changed.connect(self._show_position)
        player.duration_changed.connect(self._show_duration)
        player.playing_changed.connect(self._show_playing)
        player.failed.connect(self._show_failure)
        self.stage.toggled.connect(player.toggle)
        self.stage.full_screen_wanted.connect(self._show_full)
        self.play.clicked.connect(player.toggle)
        self._previous.clicked.connect(lambda: self._jump(-1))
        self._next.clicked.connect(lambda: self._jump(1))
        self._slider.valueChanged.connect(self._player.seek)
        self._sound.toggled.connect(self._mute)
        self._guides.toggled.connect(self.stage.show_guides)
        self._full.clicked.connect(self._show_full)
        QShortcut(QKeySequence("F11"), self, self._show_full)

    def _open(self, path: Path | None) -> None:
        if path is None:
            self._player.close()
            self.stage.show_image(QImage())
            self._show_duration(0)
            return
        self._picture = None
        self._player.open(path, self._player.position_ms)

    def _show_first_file(self, state: SessionState) -> None:
        """Before there is a film: the first picture that has come in."""
        if self._drawn is not None and state.intake is self._drawn.intake:
            return
        self._drawn = state
        paths = [
            item.path
            for item in state.intake.items
            if item.width and item.status is not MediaStatus.REFUSED
        ]
        if self._picture in paths:
            return
        self._picture = None
        self.stage.show_image(QImage())
        if paths:
            self.show_file(paths[0])

    def _show_frame(self, image: QImage) -> None:
        self._picture = None
        self.stage.show_image(image)

    def _show_position(self, time_ms: int) -> None:
        with QSignalBlocker(self._slider):
            self._slider.setValue(time_ms)
        self._show_time()
        self.position_changed.emit(time_ms)

    def _show_duration(self, duration_ms: int) -> None:
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, duration_ms)
        self._show_time()
        self._enable()

    def _show_time(self) -> None:
        texts = self._look.texts
        now = clock(self._player.position_ms if self._player.is_open else 0, texts)
        whole = clock(self._player.duration_ms, texts)
        dim = self._look.colours.dim
        self._time.setText(f"{now} <span style='color:{dim}'>/ {whole}</span>")
        self.stage.setAccessibleDescription(texts("ui.preview.spoken", now=now, whole=whole))

    def _show_playing(self, is_playing: bool) -> None:
        texts = self._look.texts
        icon = "pause" if is_playing else "play"
        self.play.setIcon(self._look.icons.icon(icon, "on_accent", faint="panel"))
        self.play.setToolTip(texts("ui.pause" if is_playing else "ui.play"))

    def _show_failure(self) -> None:
        self.stage.show_image(QImage())
        self.stage.show_hint(self._look.texts("ui.preview.unplayable"))
        self._enable()

    def _enable(self) -> None:
        is_open = self._player.is_open
        parts = (self.play, self._previous, self._next, self._slider, self._full, self._sound)
        for part in parts:
            part.setEnabled(is_open)

    def _jump(self, step: int) -> None:
        now = self._player.position_ms
        ends = (*self._cuts, self._player.duration_ms)
        before = [moment for moment in ends if moment < now - _NEAR_MS]
        after = [moment for moment in ends if moment > now + 1]
        self._player.seek((before or [0])[-1] if step < 0 else (after or [now])[0])

    def _mute(self, is_muted: bool) -> None:
        texts = self._look.texts
        self._player.set_muted(is_muted)
        self._sound.setIcon(self._look.icon("volume-x" if is_muted else "volume-2"))
        self._sound.setToolTip(texts("ui.sound_on" if is_muted else "ui.sound_off"))

    def _show_full(self) -> None:
        if self._player.is_open:
            self._full_screen = FullScreen(self._look, self._player, self.stage.image)
            self._full_screen.showFullScreen()


class SeekSlider(QSlider):
    """A slider that goes where it is pressed."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setSingleStep(100)
        self.setPageStep(1000)
        self.setRange(0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: goes there at once, then drags."""
        at = QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), round(event.position().x()) - 6, self.width() - 12
        )
        self.setValue(at)
        super().mousePressEvent(event)
