"""Files over the line: sent in pieces, received whole or not at all."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from io import BufferedReader
from pathlib import Path
from typing import IO, Final

from nemo_desktop.client.errors import UnexpectedReply

_PIECE: Final = 256 * 1024


class Reported(BufferedReader):
    """A file that tells how much of it was read, 0–1, while it is being sent."""

    def __init__(self, path: Path, on_progress: Callable[[float], None]) -> None:
        raw = path.open("rb", buffering=0)
        super().__init__(raw, _PIECE)
        self._size = max(1, path.stat().st_size)
        self._on_progress = on_progress
        self._done = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """The next piece."""
        piece = super().read(size)
        self._done += len(piece)
        self._on_progress(min(1.0, self._done / self._size))
        return piece


async def receive(
    pieces: AsyncIterator[bytes],
    target: Path,
    expected_bytes: int | None,
    on_progress: Callable[[float | None], None],
) -> None:
    """Writes a body beside its target, then puts it in place: whole or not at all.

    Raises OSError when the disk refuses, UnexpectedReply when the body is empty or short.
    """
    part = target.with_name(target.name + ".part")
    try:
        with part.open("wb") as file:
            done = 0
            async for piece in pieces:
                await asyncio.to_thread(file.write, piece)
                done += len(piece)
                on_progress(done / expected_bytes if expected_bytes else None)
            await asyncio.to_thread(_settle, file)
        if done == 0 or (expected_bytes is not None and done != expected_bytes):
            raise UnexpectedReply(f"the file came with {done} of {expected_bytes} bytes")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _settle(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())
