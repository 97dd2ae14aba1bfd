"""The engine as a program: one per data folder, on this computer's own address, gone in time."""

import asyncio
import errno
import faulthandler
import gc
import json
import logging
import multiprocessing
import os
import shutil
import signal
import socket
import sqlite3
import sys
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing.util import get_temp_dir
from pathlib import Path
from types import FrameType
from typing import Final

import uvicorn
from filelock import FileLock, Timeout
from starlette.types import ASGIApp

from nemo_desktop import logs, paths, signals
from nemo_desktop.engine import engine_arguments
from nemo_desktop.engine.listening import Place, place_of
from nemo_desktop.engine.terms import Metered, Terms
from nemo_desktop.engine.token_file import BadTokenFile, token_in

log = logging.getLogger(__name__)

WRONG_CALL, BUSY, CANNOT_START, NO_ROOM, TOO_OLD = 2, 3, 4, 5, 6
# An engine that is just closing still has the folder for a moment.
_LOCK_WAIT_S: Final = 5.0
# From being told to end until it is ended, in good order or not.
_GRACE_S: Final = 1
_LAST_S: Final = 1.7
_SWITCH_S: Final = 0.001
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_SHORTEST_SECRET: Final = 16


@dataclass(frozen=True, slots=True)
class _Options:
    folder: Path
    place: Place
    port: int
    workers: int | None
    terms: Terms
    is_managed: bool
    has_previews: bool


class _WrongCall(Exception):
    """The arguments cannot be used; the text says why."""


def main(arguments: Sequence[str]) -> int:
    """Runs the engine until it is told to end; gives the exit status: 0, 2 for a wrong call, 3
    when another engine has the folder, 4 when it cannot start, 5 when the disk is full, 6 when a
    later version has used the folder."""
    given = engine_arguments.read(arguments)
    folder: Path = given.data or paths.engine_folder()
    try:
        place = place_of(given.host)
        terms = _terms(given, place)
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "engine.lock", timeout=_LOCK_WAIT_S):
            folder = folder.resolve()
            return _serve(
                _Options(
                    folder,
                    place,
                    given.port,
                    given.workers,
                    terms,
                    is_managed=given.managed,
                    has_previews=not given.no_previews,
                )
            )
    except (_WrongCall, BadTokenFile) as error:
        return _refuse(str(error), WRONG_CALL)
    except Timeout:
        return _refuse(f"another engine is using {folder}", BUSY)
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return _refuse(str(error), NO_ROOM if is_full else CANNOT_START)


def _terms(given: Namespace, place: Place) -> Terms:
    """Raises _WrongCall, BadTokenFile, OSError."""
    if given.managed:
        if place.is_for_others or given.token_file or given.metered:
            raise _WrongCall("--managed goes with --data, --port, --workers and --no-previews only")
        secret = _secret()
        if secret is None:
            raise _WrongCall('standard input must begin with a line {"secret": "…"}')
        return Terms(secret, gives_tokens=False)
    if place.is_for_others and given.token_file is None:
        raise _WrongCall(f"--host {given.host} can be reached by others: it needs --token-file")
    return Terms(
        secret=None if given.token_file is None else token_in(given.token_file),
        gives_tokens=not place.is_for_others,
        is_for_others=place.is_for_others,
        metered=Metered(given.credits, given.turn_seconds) if given.metered else None,
    )


def _secret() -> str | None:
    """The secret from the first line of standard input; None if there is none."""
    try:
        secret = json.loads(sys.stdin.buffer.readline())["secret"]
    except (ValueError, KeyError, TypeError):
        return None
    return secret if isinstance(secret, str) and len(secret) >= _SHORTEST_SECRET else None


def _refuse(reason: str, status: int) -> int:
    sys.stderr.write(f"nemo-desktop engine: {reason}\n")
    return status


def _serve(options: _Options) -> int:
    logs.start()
    # Until it serves there is no order to keep.
    signals.answer(lambda *_: _end_at_once())
    with options.place.open(options.port) as listening, _crashes_kept(options.folder):
        return asyncio.run(_run(options, listening))


@contextmanager
def _crashes_kept(folder: Path) -> Iterator[None]:
    """Writes down where a crash happened, if the disk takes it."""
    with ExitStack() as stack:
        try:
            crashes = stack.enter_context((folder / "crash.log").open("a", encoding="utf-8"))
        except OSError as error:
            log.warning("a crash could not be written down: %s", error)
        else:
            faulthandler.enable(crashes)
            stack.callback(faulthandler.disable)
        yield


async def _run(options: _Options, listening: socket.socket) -> int:
    # Imported late: who calls wrongly or finds the folder taken hears so at once.
    from nemo_desktop.engine import crew  # noqa: PLC0415

    crew.prepare(options.folder)
    # So much is loaded that looking what of it can be given back takes a sixth of the time.
    gc.disable()
    from nemo_desktop.engine.database import DatabaseTooNew, is_full  # noqa: PLC0415
    from nemo_desktop.engine.engine import Engine  # noqa: PLC0415
    from nemo_desktop.engine.server import application  # noqa: PLC0415

    # Whoever works long leaves the interpreter to others sooner: answers go out meanwhile.
    sys.setswitchinterval(_SWITCH_S)
    gc.freeze()  # what was loaded is never given back: it need not be looked at again
    gc.enable()
    engine = Engine(
        options.folder,
        options.terms,
        workers=options.workers,
        has_previews=options.has_previews,
    )
    server = _Server(
        application(engine), greet=lambda: _greet(options, listening), closing=engine.close
    )
    try:
        async with engine:
            await server.run_at(listening)
    except DatabaseTooNew:
        return _refuse(f"{options.folder} was used by a later version", TOO_OLD)
    except sqlite3.OperationalError as error:
        status = NO_ROOM if is_full(error) else CANNOT_START
        return _refuse(f"{options.folder} cannot be used: {error}", status)
    return 0


def _greet(options: _Options, listening: socket.socket) -> None:
    if options.is_managed:
        sys.stdout.write(json.dumps({"port": listening.getsockname()[1]}) + "\n")
        threading.Thread(target=_end_with_the_window, name="window-watch", daemon=True).start()
    else:
        address = options.place.url(listening)
        sys.stdout.write(f"Nemo engine on {address} (data: {options.folder})\n")
    sys.stdout.flush()


def _end_with_the_window() -> None:
    """Ends the engine when standard input closes: the system does that even for a program that
    was killed."""
    # Not through `sys.stdin`: an interpreter that ends stumbles over its lock.
    while os.read(sys.stdin.fileno(), 4096):
        pass
    log.info("standard input closed")
    last = threading.Timer(_LAST_S, _end_in_a_hurry)
    last.daemon = True
    last.start()
    signal.raise_signal(signal.SIGTERM)


def _end_in_a_hurry() -> None:
    log.warning("ended without waiting any longer")
    _end_at_once()


def _end_at_once() -> None:
    """Without good order. What is half done was never under its final name."""
    for worker in multiprocessing.active_children():
        worker.kill()
    # Where the workers are reached; who ends in order takes it away.
    shutil.rmtree(get_temp_dir(), ignore_errors=True)
    os._exit(0)


class _Server(uvicorn.Server):
    """uvicorn that tells when it listens, and sends away who waits when it is to end."""

    def __init__(
        self, app: ASGIApp, *, greet: Callable[[], None], closing: Callable[[], None]
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                ws="none",
                timeout_graceful_shutdown=_GRACE_S,
            )
        )
        self._greet = greet
        self._closing = closing

    async def run_at(self, listening: socket.socket) -> None:
        """Answers requests until SIGTERM or SIGINT."""
        # uvicorn raises the signal again for whoever listened before it: nobody shall die of it.
        before = {one: signal.signal(one, _ignore) for one in _SIGNALS}
        if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
            signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
        try:
            await self.serve(sockets=[listening])
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begins to listen."""
        await super().startup(sockets)
        self._greet()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stops listening and waits a moment for answers under way."""
        self._closing()
        await super().shutdown(sockets)


def _ignore(_number: int, _frame: FrameType | None) -> None:
    pass
