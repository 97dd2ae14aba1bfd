"""The engine as a program: one per data folder, on this computer's own address, gone in time."""

import argparse
import asyncio
import faulthandler
import json
import logging
import multiprocessing
import os
import signal
import socket
import sqlite3
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final

import uvicorn
from filelock import FileLock, Timeout
from starlette.types import ASGIApp

from nemo_desktop import logs, paths

log = logging.getLogger(__name__)

WRONG_CALL, BUSY, CANNOT_START = 2, 3, 4
_HOST: Final = "127.0.0.1"
# An engine that is just closing still has the folder for a moment.
_LOCK_WAIT_S: Final = 5.0
# From being told to end until it is ended, in good order or not.
_GRACE_S: Final = 1
_LAST_S: Final = 1.7
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_SHORTEST_SECRET: Final = 16


@dataclass(frozen=True, slots=True)
class _Options:
    folder: Path
    port: int
    workers: int | None
    secret: str | None


def main(arguments: Sequence[str]) -> int:
    """Runs the engine until it is told to end; gives the exit status: 0, 2 for a wrong call, 3
    when another engine has the folder, 4 when it cannot start."""
    given = _parser().parse_args(arguments)
    secret = _secret() if given.managed else None
    if given.managed and secret is None:
        return _refuse('standard input must begin with a line {"secret": "…"}', WRONG_CALL)
    folder: Path = given.data or paths.engine_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "engine.lock", timeout=_LOCK_WAIT_S):
            return _serve(_Options(folder.resolve(), given.port, given.workers, secret))
    except Timeout:
        return _refuse(f"another engine is using {folder}", BUSY)
    except OSError as error:
        return _refuse(str(error), CANNOT_START)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nemo-desktop engine", description="A Nemo server on this computer."
    )
    parser.add_argument("--managed", action="store_true", help="belong to the program that starts")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="where everything is kept")
    parser.add_argument("--port", type=int, default=0, metavar="N", help="0: any free port")
    parser.add_argument("--workers", type=int, metavar="N", help="render processes")
    return parser


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
    with (
        (options.folder / "crash.log").open("a", encoding="utf-8") as crashes,
        socket.create_server((_HOST, options.port)) as listening,
    ):
        faulthandler.enable(crashes)
        try:
            return asyncio.run(_run(options, listening))
        finally:
            faulthandler.disable()


async def _run(options: _Options, listening: socket.socket) -> int:
    # Imported late: who calls wrongly or finds the folder taken hears so at once.
    from nemo_desktop.engine.database import DatabaseTooNew  # noqa: PLC0415
    from nemo_desktop.engine.engine import Engine  # noqa: PLC0415
    from nemo_desktop.engine.server import application  # noqa: PLC0415

    address = f"http://{_HOST}:{listening.getsockname()[1]}"
    engine = Engine(options.folder, address, secret=options.secret, workers=options.workers)
    server = _Server(
        application(engine), greet=lambda: _greet(options, address), closing=engine.close
    )
    try:
        async with engine:
            await server.run_at(listening)
    except DatabaseTooNew:
        return _refuse(f"{options.folder} was used by a later version", CANNOT_START)
    except sqlite3.OperationalError as error:
        return _refuse(f"{options.folder} cannot be used: {error}", CANNOT_START)
    return 0


def _greet(options: _Options, address: str) -> None:
    if options.secret is None:
        sys.stdout.write(f"Nemo engine on {address} (data: {options.folder})\n")
    else:
        sys.stdout.write(json.dumps({"port": int(address.rpartition(":")[2])}) + "\n")
        threading.Thread(target=_end_with_the_window, name="window-watch", daemon=True).start()
    sys.stdout.flush()


def _end_with_the_window() -> None:
    """Ends the engine when standard input closes: the system does that even for a program that
    was killed."""
    # Not through `sys.stdin`: an interpreter that ends stumbles over its lock.
    while os.read(sys.stdin.fileno(), 4096):
        pass
    log.info("standard input closed")
    last = threading.Timer(_LAST_S, _end_at_once)
    last.daemon = True
    last.start()
    signal.raise_signal(signal.SIGTERM)


def _end_at_once() -> None:
    """The good order took too long. What is half done was never under its final name."""
    log.warning("ended without waiting any longer")
    for worker in multiprocessing.active_children():
        worker.kill()
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
