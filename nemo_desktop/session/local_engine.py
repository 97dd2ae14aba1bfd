"""Starts the engine process of this computer, watches it, ends it."""

import asyncio
import json
import logging
import os
import secrets
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from nemo_desktop.session.notices import EngineFails, WhyNot

log = logging.getLogger(__name__)

# What the exit status of an engine tells.
_WHY: Final[Mapping[int, WhyNot]] = {3: "busy", 5: "full", 6: "later"}
_MOST_ERRORS_BYTES: Final = 1_000_000
_START_S: Final = 60.0
_END_S: Final = 10.0
_STOP_S: Final = 2.0


class LocalEngine:
    """One engine process. It ends by itself when its standard input closes, so it never outlives
    this program. `options` are further words of its command line."""

    def __init__(self, data: Path, errors: Path, options: Sequence[str] = ()) -> None:
        self._data = data
        self._errors = errors
        self._options = options
        self._process: asyncio.subprocess.Process | None = None
        self.secret = secrets.token_urlsafe(32)

    async def start(self) -> int:
        """Starts the process; gives the port it listens on.

        Raises EngineFails when it ends or stays silent instead.
        """
        with _opened(self._errors) as errors:
            if errors.tell() > _MOST_ERRORS_BYTES:
                errors.truncate(0)
            self._process = await asyncio.create_subprocess_exec(
                *_program(),
                "engine",
                "--managed",
                "--data",
                str(self._data),
                *self._options,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=errors,
                # Control-C in a terminal is for us: we end the engine, also while it starts.
                process_group=0,
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        # Not in the argument list: every user of the computer can read that.
        self._process.stdin.write(json.dumps({"secret": self.secret}).encode() + b"\n")
        is_settled = False
        try:
            async with asyncio.timeout(_START_S):
                await self._process.stdin.drain()
                line = await self._process.stdout.readline()
            is_settled = True
            return int(json.loads(line)["port"])
        except (TimeoutError, OSError, ValueError, KeyError) as error:
            status = await self._ended()
            is_settled = True
            message = f"the engine ended with status {status}"
            raise EngineFails(message, _WHY.get(status, "fails")) from error
        finally:
            if not is_settled and self._process.returncode is None:
                # Nobody waits for it any more, and the next one needs its folder.
                await _stopped(self._process)

    async def ended(self) -> int:
        """Waits until the process is gone; gives its exit status."""
        assert self._process is not None
        return await self._process.wait()

    async def close(self) -> None:
        """Asks the process to end and waits for it; one that does not is killed."""
        if self._process is not None and self._process.returncode is None:
            await self._ended()

    async def _ended(self) -> int:
        process = self._process
        assert process is not None
        if process.stdin is not None:
            process.stdin.close()
        return await _gone(process, _END_S)


def _opened(errors: Path) -> BinaryIO:
    """What the engine writes to in need; nothing where that file cannot be written."""
    try:
        return errors.open("ab")
    except OSError as error:
        log.warning("the engine's errors cannot be kept: %s", error)
        return Path(os.devnull).open("ab")


async def _stopped(process: asyncio.subprocess.Process) -> None:
    """Ends a process that is just starting, which is quickly done; else it is killed."""
    process.terminate()
    try:
        await _gone(process, _STOP_S)
    finally:
        if process.returncode is None:  # nobody waits any longer
            process.kill()
            await process.wait()


async def _gone(process: asyncio.subprocess.Process, within_s: float) -> int:
    """Waits for a process that was told to end, and kills it then; gives its exit status."""
    try:
        async with asyncio.timeout(within_s):
            return await process.wait()
    except TimeoutError:
        log.warning("the engine did not end when told; it is killed")
        process.kill()
        return await process.wait()


def _program() -> tuple[str, ...]:
    """How this very program is started again: as a bundle, else as a module."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "nemo_desktop")
