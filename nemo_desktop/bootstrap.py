"""Puts the parts together: the window that is open, a session, the event loop."""

import asyncio
import contextlib
import gc
import importlib
import logging
import os
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QSocketNotifier, QTimer

from nemo_desktop import logs, paths, signals
from nemo_desktop.i18n import words
from nemo_desktop.session.state import Notice
from nemo_desktop.ui.desk import Desk
from nemo_desktop.ui.desktop import free_place
from nemo_desktop.ui.tray import Tray

if TYPE_CHECKING:
    from nemo_desktop.session.controller import Controller

log = logging.getLogger(__name__)


def run(desk: Desk, files: Sequence[Path]) -> int:
    """Runs the program behind an open window, with some files in it; returns when it is over."""
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(desk.app)) as runner:
        runner.run(Program(desk).run([file.absolute() for file in files]))
    return 0


class Program:
    """The running program: a session for the window, until the window is closed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._over = asyncio.Event()
        self._is_told = False
        self._patience: asyncio.Timeout | None = None

    async def run(self, files: Sequence[Path]) -> None:
        """From the first paint to the last task."""
        window = self._desk.window
        window.closing.connect(self._over.set)
        if not window.isVisible():
            self._over.set()  # closed before anybody listened
        self._catch_all()
        previews_in = tempfile.TemporaryDirectory(
            dir=paths.preview_folder(), ignore_cleanup_errors=True
        )
        with signals_wake_qt(), previews_in as previews:
            make = await asyncio.to_thread(_load_session)
            # Nothing that came until now is ever given back: it need not be looked at again.
            gc.freeze()
            gc.enable()
            controller = make(self._desk, Path(previews))
            # Pictures given with the call are not meant for whatever was open last.
            controller.begin(self._store.state.server, is_new=bool(files))
            self._desk.verbs.become(controller)
            controller.add_files(files)
            await self._until_over(controller)
            await controller.close()
        window.deleteLater()

    async def _until_over(self, controller: "Controller") -> None:
        """Until the window is closed; a film on its way is finished first, out of sight, unless
        the system or Control-C says that it is time: the next start finishes it."""
        while True:
            await self._over.wait()
            self._over.clear()
            if self._is_told or not self._store.state.export.is_running:
                return
            with Tray(self._desk.texts(), self._store) as tray:
                tray.opened.connect(self._desk.reopen)
                tray.cancelled.connect(controller.cancel_export)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(None) as self._patience:
                        await controller.exported()
            if self._is_told or not self._desk.window.isVisible():
                return

    def _catch_all(self) -> None:
        """Errors that nobody awaited become a notice, too; a signal ends the program."""

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
        signals.answer(lambda *_: loop.call_soon_threadsafe(self._end))

    def _end(self) -> None:
        """It is time: nothing is waited for any more."""
        self._is_told = True
        self._over.set()
        if self._patience is not None and not self._patience.expired():
            self._patience.reschedule(0)


@contextlib.contextmanager
def signals_wake_qt() -> Iterator[None]:
    """Python hears of a signal when it next has something to do, and while nothing happens Qt
    waits without it."""
    ear, mouth = socket.socketpair()
    with ear, mouth:
        ear.setblocking(False)
        mouth.setblocking(False)
        before = signal.set_wakeup_fd(mouth.fileno())
        notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: ear.recv(4096))
        try:
            yield
        finally:
            notifier.setEnabled(False)
            signal.set_wakeup_fd(before)


def _load_session() -> Callable[[Desk, Path], "Controller"]:
    """Loads what talks to servers; gives the maker of a controller."""
    # httpx and anyio load these when they are first used, on whatever thread that is.
    importlib.import_module("httpcore")
    importlib.import_module("anyio").run(asyncio.sleep, 0)
    from nemo_desktop.session.controller import Controller  # noqa: PLC0415  see above
    from nemo_desktop.session.link import Places, Surroundings  # noqa: PLC0415  see above

    def make(desk: Desk, previews: Path) -> Controller:
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
            language=lambda: desk.texts().language,
            place_for=lambda project: free_place(project, paths.films_folder()),
            is_kept=paths.is_kept(),
            may_send=desk.may_send,
            agreed=desk.agreed,
        )
        return Controller(desk.store, around)

    return make
