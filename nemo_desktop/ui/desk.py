"""The window and the person's choices: all there is until the first paint, and what it stands on.

Nothing here may load what the window does not need to be painted.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from nemo_desktop import logs, paths, settings
from nemo_desktop.i18n import Texts, nearest, words
from nemo_desktop.session.state import Action, ActionKind, Notice, Server, SessionState
from nemo_desktop.session.store import Store
from nemo_desktop.settings import Settings
from nemo_desktop.ui import window_place
from nemo_desktop.ui.main_window import MainWindow
from nemo_desktop.ui.single_instance import SingleInstance
from nemo_desktop.ui.verbs import Later, Verbs

_PAINT_MS: Final = 1000


def open_window(files: Sequence[Path]) -> "Desk | None":
    """The window, painted. None: the program runs already and was called with these files."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Nemo Desktop")
    app.setWindowIcon(QIcon(str(paths.resources() / "app.svg")))
    app.setDesktopFileName("io.github.nemo_desktop.NemoDesktop")
    # Whoever runs the program decides when it is over, not the last window.
    app.setQuitOnLastWindowClosed(False)
    instance = SingleInstance(str(paths.engine_folder()))
    if not instance.is_first:
        instance.call_the_first(files)
        return None
    desk = Desk(app, instance, is_reopening=not files)
    desk.window.show()
    desk.wait_for_paint()
    return desk


class Desk:
    """One store, one window over it, and verbs that a session may follow later."""

    def __init__(
        self, app: QApplication, instance: SingleInstance, *, is_reopening: bool = False
    ) -> None:
        self.app = app
        self._instance = instance
        self._settings = settings.load()
        is_opening = is_reopening and any(paths.projects_folder().glob("*.json"))
        self.store = Store(SessionState(server=self._chosen_server(), is_opening=is_opening))
        self.verbs = Later()
        self.window = MainWindow(
            cast("Verbs", self.verbs), self.store, self.texts(), self._settings
        )
        window_place.restore(self.window)
        self.window.closing.connect(lambda: window_place.keep(self.window))
        self.window.settings_chosen.connect(self._choose)
        instance.called.connect(self._called)

    def reopen(self) -> None:
        """Brings the window to the front, from wherever it is."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def wait_for_paint(self) -> None:
        """Until there is something to look at, or the window turns out to be hidden."""
        ends = QTimer(singleShot=True, interval=_PAINT_MS)
        self.window.painted.connect(ends.stop)
        ends.start()
        while ends.isActive():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.window.painted.disconnect(ends.stop)

    def texts(self) -> Texts:
        """The person's language."""
        return Texts(self._settings.language or nearest(QLocale.system().name()))

    def may_send(self, host: str) -> bool:
        """Whether the person agreed to send pictures to that host."""
        return self._settings.cloud_consent == host

    def agreed(self, host: str) -> None:
        """The person agreed to send pictures to that host; "" takes it back."""
        self._keep(self._settings.changed(cloud_consent=host))

    def _keep(self, chosen: Settings) -> None:
        """From now on that is chosen; it holds for this run even if it cannot be kept."""
        self._settings = chosen
        try:
            settings.save(chosen)
        except OSError as error:
            detail = logs.without_secrets(f"{type(error).__name__}: {error}")
            notice = Notice(words("notice.settings_not_kept"), detail=detail)
            self.store.put(replace(self.store.state, notice=notice))

    def _choose(self, chosen: Settings) -> None:
        # The dialog may have been open since before the person agreed.
        spoken = self.texts().language
        chosen = chosen.changed(cloud_consent=self._settings.cloud_consent)
        self._keep(chosen)
        if chosen.server not in (None, self.store.state.server.value):
            self.verbs.use_server(Server(chosen.server))
        self.window.apply(self.texts(), chosen)
        if self.texts().language != spoken:
            self.verbs.act(Action(ActionKind.FOLLOW_LANGUAGE))

    def _called(self, files: Sequence[Path]) -> None:
        """The program was started a second time."""
        self.reopen()
        self.verbs.add_files(files)

    def _chosen_server(self) -> Server:
        if self._settings.server is not None:
            return Server(self._settings.server)
        return Server.CLOUD if os.environ.get("NEMO_TOKEN") else Server.LOCAL
