"""What plays the film: buttons, the time, a line to go along."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QWidget

from nemo_desktop.ui.clock import clock
from nemo_desktop.ui.controls import icon_button, label, tip
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.theme import body_font

_NEAR_MS = 300


class TransportBar(QWidget):
    """Works with a player. `guides_toggled` and `full_screen_pressed` are for the stage."""

    guides_toggled = Signal(bool)
    full_screen_pressed = Signal()

    def __init__(self, look: Look, player: Player) -> None:
        super().__init__()
        self._look = look
        self._player = player
        self._cuts: tuple[int, ...] = ()
        self._length_ms = 0
        self._waits_at_ms = 0
        self._make_parts()
        self._lay_out()
        self._connect()
        self._show_playing(player.is_playing)
        self._sound.setChecked(player.is_muted)
        self.show_duration(player.duration_ms)
        self.show_position(player.position_ms)

    def show_film(self, cuts: tuple[int, ...], length_ms: int, *, is_upright: bool) -> None:
        """The moments at which pictures begin; how long the film is, also before it can be
        played; whether a safe area makes sense."""
        self._cuts, self._length_ms = cuts, length_ms
        self._guides.setVisible(is_upright)
        self._show_time()

    def wait_at(self, time_ms: int) -> None:
        """The moment that is shown while there is no film to play."""
        self._waits_at_ms = time_ms
        self._show_time()

    def show_position(self, time_ms: int) -> None:
        """Moves the knob."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(time_ms)
        self._show_time()

    def show_duration(self, duration_ms: int) -> None:
        """Another film, or none."""
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, duration_ms)
        self._show_time()
        is_open = self._player.is_open
        for part in (self.play, self._previous, self._next, self._slider, self._full, self._sound):
            part.setEnabled(is_open)

    def step(self, by: int) -> None:
        """Holds the film, so many pictures on or back from the one that is shown."""
        self._player.pause()
        shown = int((self._player.position_ms + 1) / self._player.frame_ms)
        self._player.seek((shown + by) * self._player.frame_ms)

    @property
    def said(self) -> str:
        """The time in words."""
        return self._look.texts("ui.preview.spoken", now=self._now(), whole=self._whole())

    def _make_parts(self) -> None:
        texts = self._look.texts
        make = partial(icon_button, self._look)
        self.play = make("play", texts("ui.play"))
        self.play.setObjectName("play")
        self._previous = make("skip-back", texts("ui.previous_cut"))
        self._next = make("skip-forward", texts("ui.next_cut"))
        self._time = label()
        self._time.setFont(body_font(13, is_tabular=True))
        self._time.setTextFormat(Qt.TextFormat.RichText)
        self._slider = SeekSlider()
        self._slider.setAccessibleName(texts("ui.seek"))
        self._slider.setToolTip(texts("ui.seek.keys"))
        self._sound = make("volume-2", texts("ui.sound"))
        self._sound.setCheckable(True)
        self._sound.setToolTip(texts("ui.sound_off"))
        self._guides = make("frame", texts("ui.guides"))
        self._guides.setCheckable(True)
        self._full = make("maximize", texts("ui.full_screen"), "F11")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
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

    def _connect(self) -> None:
        self._player.position_changed.connect(self.show_position)
        self._player.duration_changed.connect(self.show_duration)
        self._player.playing_changed.connect(self._show_playing)
        self.play.clicked.connect(self._player.toggle)
        self._previous.clicked.connect(lambda: self._jump(-1))
        self._next.clicked.connect(lambda: self._jump(1))
        self._slider.valueChanged.connect(self._player.seek)
        self._sound.toggled.connect(self._mute)
        self._guides.toggled.connect(self.guides_toggled)
        self._full.clicked.connect(self.full_screen_pressed)
        # Wherever the keyboard is, but where they are written.
        for key, by in ((Qt.Key.Key_Comma, -1), (Qt.Key.Key_Period, 1)):
            QShortcut(QKeySequence(key), self, partial(self.step, by))

    def _now(self) -> str:
        moment_ms = self._player.position_ms if self._player.is_open else self._waits_at_ms
        return clock(moment_ms, self._look.texts)

    def _whole(self) -> str:
        return clock(self._player.duration_ms or self._length_ms, self._look.texts)

    def _show_time(self) -> None:
        dim = self._look.colours.dim
        self._time.setText(f"{self._now()} <span style='color:{dim}'>/ {self._whole()}</span>")

    def _show_playing(self, is_playing: bool) -> None:
        icon = "pause" if is_playing else "play"
        self.play.setIcon(self._look.icons.icon(icon, "on_accent", faint="panel"))
        self.play.setToolTip(tip(self._look, self._look.texts(f"ui.{icon}"), "Space"))

    def _jump(self, step: int) -> None:
        now = self._player.position_ms
        ends = (*self._cuts, self._player.duration_ms)
        before = [moment for moment in ends if moment < now - _NEAR_MS]
        after = [moment for moment in ends if moment > now + 1]
        self._player.seek((before or [0])[-1] if step < 0 else (after or [now])[0])

    def _mute(self, is_muted: bool) -> None:
        self._player.set_muted(is_muted)
        self._sound.setIcon(self._look.icon("volume-x" if is_muted else "volume-2"))
        self._sound.setToolTip(self._look.texts("ui.sound_on" if is_muted else "ui.sound_off"))


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
