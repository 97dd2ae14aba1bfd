"""Puts the parts together: settings, session, window, event loop."""

import asyncio
import logging
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import qasync
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from nemo_desktop import logs, paths, settings
from nemo_desktop.i18n import Texts, nearest, words
from nemo_desktop.session.controller import Controller
from nemo_desktop.session.link import Places, Surroundings
from nemo_desktop.session.state import Notice, Server, SessionState
from nemo_desktop.session.store import Store
from nemo_desktop.settings import Settings
from nemo_desktop.ui.main_window import MainWindow
from nemo_desktop.ui.single_instance import SingleInstance
from nemo_desktop.ui.tray import Tray

log = logging.getLogger(__name__)


def run_window(files: Sequence[Path]) -> int:
    """Opens the window with some files in it; returns when the program is over."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Nemo Desktop")
    app.setDesktopFileName("io.github.nemo_desktop.NemoDesktop")
    # The coroutine below decides when the program is over, not the last window.
    app.setQuitOnLastWindowClosed(False)
    instance = SingleInstance(str(paths.engine_folder()))
    if not instance.is_first:
        instance.call_the_first(files)
        return 0
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(Program(app, instance).run([file.resolve() for file in files]))
    return 0


class Program:
    """The running program: one store and controller, and a window that may be built anew."""

    def __init__(self, app: QApplication, instance: SingleInstance) -> None:
        self._app = app
        self._instance = instance
        self._settings = settings.load()
        self._store = Store(replace(SessionState(), server=self._chosen_server()))
        self._window: MainWindow | None = None
        self._over = asyncio.Event()

    async def run(self, files: Sequence[Path]) -> None:
        """From the first paint to the last task."""
        with tempfile.TemporaryDirectory(
            dir=paths.preview_folder(), ignore_cleanup_errors=True
        ) as previews:
            controller = Controller(self._store, self._surroundings(Path(previews)))
            self._catch_all()
            self._show(controller)
            self._instance.called.connect(lambda more: self._called(controller, more))
            controller.use_server(self._store.state.server)
            controller.add_files(files)
            await self._until_over(controller)
            await controller.close()
        if self._window is not None:
            self._window.deleteLater()

    async def _until_over(self, controller: Controller) -> None:
        """Until the window is closed; a film on its way is finished first, out of sight."""
        while True:
            await self._over.wait()
            self._over.clear()
            if not self._store.state.export.is_running:
                return
            with Tray(self._texts(), self._store) as tray:
                tray.opened.connect(self._reopen)
                tray.cancelled.connect(controller.cancel_export)
                await controller.exported()
            if self._window is None or not self._window.isVisible():
                return

    def _show(self, controller: Controller) -> None:
        self._window = MainWindow(controller, self._store, self._texts(), self._settings)
        self._window.closing.connect(self._over.set)
        self._window.settings_chosen.connect(lambda chosen: self._choose(controller, chosen))
        self._window.show()

    def _choose(self, controller: Controller, chosen: Settings) -> None:
        before, self._settings = self._settings, chosen
        settings.save(chosen)
        if chosen.server != before.server and chosen.server is not None:
            controller.use_server(Server(chosen.server))
        if self._window is not None:
            self._window.apply(self._texts(), chosen)

    def _called(self, controller: Controller, files: Sequence[Path]) -> None:
        """The program was started a second time."""
        self._reopen()
        controller.add_files(files)

    def _reopen(self) -> None:
        if self._window is not None:
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()

    def _texts(self) -> Texts:
        return Texts(self._settings.language or nearest(QLocale.system().name()))

    def _chosen_server(self) -> Server:
        if self._settings.server is not None:
            return Server(self._settings.server)
        return Server.CLOUD if os.environ.get("NEMO_TOKEN") else Server.LOCAL

    def _surroundings(self, previews: Path) -> Surroundings:
        return Surroundings(
            places=Places(
                engine_data=paths.engine_folder(),
                engine_errors=paths.log_file().with_name("engine-errors.log"),
                identity=paths.identity_file(),
                previews=previews,
                resume=paths.resume_file(),
            ),
            environment=os.environ,
            language=lambda: self._texts().language,
            place_for=_free_place,
        )

    def _catch_all(self) -> None:
        """Errors that nobody awaited become a notice, too; Control-C closes the window."""

        def tell(error: BaseException) -> None:
            log.error("unexpected", exc_info=error)
            detail = logs.without_secrets(f"{type(error).__name__}: {error}")
            notice = Notice(words("notice.unknown"), detail=detail)
            # Later: it may have happened while the store was telling.
            QTimer.singleShot(0, lambda: self._store.put(replace(self._store.state, notice=notice)))

        def hook(
            _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
        ) -> None:
            tell(error)

        sys.excepthook = hook
        threading.excepthook = lambda failed: log.error("thread", exc_info=failed.exc_value)
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(
            lambda _loop, context: tell(
                context.get("exception") or RuntimeError(context["message"])
            )
        )
        signal.signal(signal.SIGINT, lambda *_: self._over.set())
        signal.signal(signal.SIGTERM, lambda *_: self._over.set())


def _free_place(project: str) -> Path:
    """A file name in the person's films folder that nothing has yet."""
    folder = paths.films_folder()
    name = project or QGuiApplication.applicationDisplayName()
    place = folder / f"{name}.mp4"
    number = 2
    while place.exists():
        place = folder / f"{name} {number}.mp4"
        number += 1
    return place
