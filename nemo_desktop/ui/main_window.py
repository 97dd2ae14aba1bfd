"""The window: puts the parts together and joins their signals to the session's verbs."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import Action, ActionKind, SessionState
from nemo_desktop.session.store import Store
from nemo_desktop.settings import Settings
from nemo_desktop.ui import desktop, portal, qt_words, theme
from nemo_desktop.ui.consent_dialog import ConsentAsker
from nemo_desktop.ui.drop_area import DropTarget
from nemo_desktop.ui.dropped import Dropped
from nemo_desktop.ui.from_afar import FromAfar
from nemo_desktop.ui.icons import Icons
from nemo_desktop.ui.look import Look
from nemo_desktop.ui.player import Player
from nemo_desktop.ui.steps import Steps
from nemo_desktop.ui.thumbnails import Thumbnails
from nemo_desktop.ui.verbs import Verbs
from nemo_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from nemo_desktop.ui.work_page import WorkPage

_SIZE = QSize(1440, 900)
_SMALLEST = QSize(560, 480)
_ASKING = (ActionKind.EXPORT, ActionKind.SAVE_ELSEWHERE)


class MainWindow(QMainWindow):
    """`settings_chosen` carries new `Settings`, to be saved and shown by `apply`; `closing` is
    sent when a person closes the window, which then only hides: whoever owns the program
    decides when it is over; `painted` whenever something was drawn. Deleting the window ends
    its threads."""

    settings_chosen = Signal(object)
    closing = Signal()
    painted = Signal()

    def __init__(
        self, verbs: Verbs, store: Store, texts: Texts, settings: Settings | None = None
    ) -> None:
        # Before there is a window: what is in one takes its font from it once and for all.
        theme.dress(_application(), _colours(settings))
        qt_words.speak(_application(), texts.language)
        super().__init__()
        self._verbs = verbs
        self._store = store
        self._settings = settings
        self._texts = texts
        self._thumbnails = Thumbnails(self)
        self._player = Player(self)
        self._drops = DropTarget(self)
        self._asker = ConsentAsker(self)
        self._steps = Steps(self)
        self._from_afar = FromAfar(self)
        self._coming: Workspace | None = None
        self._icons: dict[tuple[theme.Colours, tuple[float, ...]], Icons] = {}
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self.apply(texts, settings)
        self._connect_once()

    def apply(self, texts: Texts, settings: Settings | None) -> None:
        """Shows everything in this language and appearance as soon as that is made, step by
        step behind what is there; what is being written is kept."""
        self._texts, self._settings = texts, settings
        app, colours = _application(), _colours(settings)
        calm = theme.is_calm(app)
        ratios = tuple(screen.devicePixelRatio() for screen in app.screens())
        icons = self._icons.setdefault((colours, ratios), Icons(colours, ratios))
        self._look = Look(texts, colours, icons, self._thumbnails, calm)
        if self._coming is not None:
            self._coming.deleteLater()
            self._coming = None
        if self.centralWidget() is None:
            self._place(self._made())
        else:
            self._steps.begin(self._replacing())

    def event(self, event: QEvent) -> bool:
        """Qt: before the window is deleted its threads end."""
        if event.type() == QEvent.Type.DeferredDelete:
            self.end_threads()
        elif event.type() == QEvent.Type.Paint:
            # Its parts come after itself.
            QTimer.singleShot(0, self, self.painted.emit)
        return super().event(event)

    def end_threads(self) -> None:
        """Ends what runs beside the window: a thread must not outlive its program."""
        self._player.end()
        self._thumbnails.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: hides the window and tells its owner."""
        event.ignore()
        self._player.pause()
        self.hide()
        self.closing.emit()

    def choose_files(self) -> None:
        """Asks for files."""
        dialog = desktop.choosing(self._look, self)
        dialog.filesSelected.connect(
            lambda files: self._verbs.add_files([Path(file) for file in files])
        )
        dialog.open()

    def ask_target(self) -> None:
        """Asks where the film goes, and exports it there."""
        if self._store.state.can_export:
            dialog = desktop.saving(self._look, self._store.state.project, self)
            dialog.fileSelected.connect(lambda file: self._verbs.export(Path(file)))
            dialog.open()

    def _made(self) -> Workspace:
        parts = Workspace(self._look, self._player, self)
        parts.work_made.connect(self._connect_work)
        return parts

    def _replacing(self) -> Iterator[None]:
        yield
        self._coming = parts = self._made()
        yield
        yield from parts.prepared(self._store.state, self.parts.size())
        self._coming = None
        # Laid out first and painted in a step of its own: until then the old one is seen.
        self.setUpdatesEnabled(False)
        try:
            theme.dress(_application(), self._look.colours)
            qt_words.speak(_application(), self._texts.language)
            self._place(parts)
            yield
        finally:
            self.setUpdatesEnabled(True)

    def _place(self, parts: Workspace) -> None:
        old = self.centralWidget()
        written = old.chat.composer.input.toPlainText() if isinstance(old, Workspace) else ""
        self.parts = parts
        self._from_afar.render_state(self._store.state, self._texts)
        self._drops.picture_name = self._texts("ui.drop.pasted")
        self._connect_pressed()
        self._connect_places()
        self.painted.connect(parts.complete_in_steps, Qt.ConnectionType.QueuedConnection)
        self.setCentralWidget(parts)
        parts.render_state(self._store.state)
        if written:
            parts.write(written)
        parts.chat.composer.input.setFocus()

    def _connect_once(self) -> None:
        self._store.changed.connect(self._render)
        self._asker.acted.connect(self._act)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        portal.follow(self, self._follow_system)
        _application().screenAdded.connect(lambda: self.apply(self._texts, self._settings))
        _application().aboutToQuit.connect(self.end_threads)
        self._drops.hovered.connect(self._show_drag)
        self._drops.files_dropped.connect(self._verbs.add_files)
        self._drops.picture_dropped.connect(self._verbs.add_pixels)
        QShortcut(QKeySequence("Ctrl+O"), self, self.choose_files)

    def _connect_pressed(self) -> None:
        """Everything a person presses, a line each."""
        parts, verbs = self.parts, self._verbs
        header, welcome = parts.header, parts.welcome
        header.project.acted.connect(self._act)
        header.undo_pressed.connect(verbs.undo)
        header.redo_pressed.connect(verbs.redo)
        header.settings_pressed.connect(self._open_settings)
        header.server_chosen.connect(verbs.use_server)
        header.reconnect_pressed.connect(verbs.reconnect)
        header.export.export_pressed.connect(self.ask_target)
        header.export.cancel_pressed.connect(verbs.cancel_export)
        header.export.acted.connect(self._act)
        parts.notice.acted.connect(self._act)
        parts.notice.dismissed.connect(verbs.dismiss_notice)
        parts.chat.submitted.connect(verbs.submit)
        parts.chat.stopped.connect(verbs.stop)
        parts.chat.acted.connect(self._act)
        welcome.choose_pressed.connect(self.choose_files)
        welcome.sample_pressed.connect(verbs.add_sample)

    def _connect_places(self) -> None:
        """What goes from one part to another."""
        parts = self.parts
        parts.welcome.example_picked.connect(parts.write)
        parts.chat.composer.input.media_pasted.connect(self._drops.accept)
        self._drops.text_dropped.connect(parts.write)
        self._drops.refused.connect(parts.notice.show_words)

    def _connect_work(self, work: "WorkPage") -> None:
        """The page that comes after the first paint."""
        media, preview, timeline = work.media, work.preview, work.timeline
        media.well.clicked.connect(self.choose_files)
        media.list.removed.connect(self._verbs.remove_file)
        media.list.retried.connect(self._verbs.retry_file)
        media.list.picked.connect(self._show_file)
        media.list.placed.connect(timeline.drop.place)
        timeline.sought.connect(preview.seek)
        timeline.play_pressed.connect(preview.toggle)
        timeline.acted.connect(self._act)
        preview.position_changed.connect(timeline.show_position)
        self._player.sound_known.connect(timeline.show_peaks)
        if self._coming is None:
            work.render_state(self._store.state)

    def _render(self, state: SessionState) -> None:
        self.parts.render_state(state)
        self._from_afar.render_state(state, self._texts)
        self._asker.render_state(state, self._look)

    def _follow_system(self) -> None:
        if self._settings is None or self._settings.appearance == "system":
            self.apply(self._texts, self._settings)

    def _show_drag(self, found: Dropped | None) -> None:
        if found is None:
            self.parts.veil.hide()
        else:
            self.parts.veil.show_drag(found)

    def _show_file(self, item_id: str) -> None:
        item = self._store.state.intake.find(item_id)
        if item is not None:
            start_ms = self.parts.timeline.start_of(item.path)
            if start_ms is not None and self._player.is_open:
                self.parts.preview.seek(start_ms)
            else:
                self.parts.preview.show_file(item.path)

    def _act(self, action: Action) -> None:
        if action.kind is ActionKind.CHOOSE_FILES:
            self.choose_files()
        elif action.kind in _ASKING:
            self.ask_target()
        elif not desktop.do(action):
            self._verbs.act(action)

    def _open_settings(self) -> None:
        from nemo_desktop.ui.settings_dialog import SettingsDialog  # noqa: PLC0415  not at the start

        given = self._settings or Settings()
        now = given.changed(server=self._store.state.server.value)
        dialog = SettingsDialog(self._look, now, self)
        dialog.accepted.connect(lambda: self.settings_chosen.emit(dialog.choice()))
        dialog.privacy.acted.connect(self._act)
        # Everything it was about is gone then.
        dialog.privacy.acted.connect(dialog.reject)
        self._store.changed.connect(dialog.render_state)
        self._verbs.act(Action(ActionKind.READ_RECORDS))
        dialog.open()


def _colours(settings: Settings | None) -> theme.Colours:
    return theme.colours(settings.appearance if settings is not None else "system")


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
