"""Puts the parts together: settings, session, window, event loop."""

import asyncio
import contextlib
import gc
import importlib
import logging
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

import qasync
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from nemo_desktop import logs, paths, settings
from nemo_desktop.i18n import Texts, nearest, words
from nemo_desktop.session.state import Notice, Server, SessionState
from nemo_desktop.session.store import Store
from nemo_desktop.settings import Settings
from nemo_desktop.ui.main_window import MainWindow
from nemo_desktop.ui.single_instance import SingleInstance
from nemo_desktop.ui.tray import Tray
from nemo_desktop.ui.verbs import Verbs

if TYPE_CHECKING:
    from nemo_desktop.session.controller import Controller

log = logging.getLogger(__name__)

_PAINT_S = 1.0


def run_window(files: Sequence[Path]) -> int:
    """Opens the window with some files in it; returns when the program is over."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Nemo Desktop")
    app.setWindowIcon(QIcon(str(paths.resources() / "app.svg")))
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
        verbs = _Later()
        self._catch_all()
        self._show(cast("Verbs", verbs))
        self._instance.called.connect(lambda more: self._called(verbs, more))
        with tempfile.TemporaryDirectory(
            dir=paths.preview_folder(), ignore_cleanup_errors=True
        ) as previews:
            # What talks to servers takes longer to load than the window to paint.
            await self._first_paint()
            make = await asyncio.to_thread(_load_session)
            # Nothing that came until now is ever given back: it need not be looked at again.
            gc.freeze()
            gc.enable()
            controller = make(self._store, Path(previews), self)
            # Pictures given with the call are not meant for whatever was open last.
            controller.begin(self._store.state.server, is_new=bool(files))
            verbs.become(controller)
            controller.add_files(files)
            await self._until_over(controller)
            await controller.close()
        if self._window is not None:
            self._window.deleteLater()

    async def _first_paint(self) -> None:
        """Until there is something to look at, or the window turns out to be hidden."""
        assert self._window is not None
        painted = asyncio.Event()
        self._window.painted.connect(painted.set)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_PAINT_S):
                await painted.wait()
        self._window.painted.disconnect(painted.set)

    async def _until_over(self, controller: "Controller") -> None:
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

    def language(self) -> str:
        """The person's language: en or zh."""
        return self._texts().language

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
            self._store.put(replace(self._store.state, notice=notice))

    def _show(self, verbs: Verbs) -> None:
        self._window = MainWindow(verbs, self._store, self._texts(), self._settings)
        self._window.closing.connect(self._over.set)
        self._window.settings_chosen.connect(lambda chosen: self._choose(verbs, chosen))
        self._window.show()

    def _choose(self, verbs: Verbs, chosen: Settings) -> None:
        # The dialog may have been open since before the person agreed.
        chosen = chosen.changed(cloud_consent=self._settings.cloud_consent)
        self._keep(chosen)
        if chosen.server not in (None, self._store.state.server.value):
            verbs.use_server(Server(chosen.server))
        if self._window is not None:
            self._window.apply(self._texts(), chosen)

    def _called(self, verbs: "_Later", files: Sequence[Path]) -> None:
        """The program was started a second time."""
        self._reopen()
        verbs.add_files(files)

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


class _Later:
    """Stands for verbs that are still being loaded: orders wait for them, in turn."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, tuple[object, ...]]] = []
        self._real: object = None

    def become(self, real: object) -> None:
        """From now on orders go straight through; those that waited go first."""
        self._real = real
        for name, arguments in self._waiting:
            getattr(real, name)(*arguments)
        self._waiting.clear()

    def __getattr__(self, name: str) -> Callable[..., None]:
        def order(*arguments: object) -> None:
            if self._real is None:
                self._waiting.append((name, arguments))
            else:
                getattr(self._real, name)(*arguments)

        return order


def _load_session() -> Callable[[Store, Path, Program], "Controller"]:
    """Loads what the window does not need for its first paint; gives the maker of a controller."""
    # httpx and anyio load these when they are first used, on whatever thread that is.
    importlib.import_module("httpcore")
    importlib.import_module("anyio").run(asyncio.sleep, 0)
    from nemo_desktop.session.controller import Controller  # noqa: PLC0415  see above
    from nemo_desktop.session.link import Places, Surroundings  # noqa: PLC0415  see above

    def make(store: Store, previews: Path, program: Program) -> Controller:
        places = Places(
            engine_data=paths.engine_folder(),
            engine_errors=paths.log_file().with_name("engine-errors.log"),
            identity=paths.identity_file(),
            previews=previews,
            resume=paths.resume_file(),
            projects=paths.projects_folder(),
            activity=paths.activity_file(),
            ledger=paths.ledger_file(),
        )
        around = Surroundings(
            places=places,
            environment=os.environ,
            language=program.language,
            place_for=_free_place,
            is_kept=paths.is_kept(),
            may_send=program.may_send,
            agreed=program.agreed,
        )
        return Controller(store, around)

    return make


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
