"""Files over the line: sent in pieces, received whole or not at all."""

import asyncio
import errno
import os
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import IO, BinaryIO, Final

from nemo_desktop import paths
from nemo_desktop.client.errors import UnexpectedReply, Unreachable
from nemo_desktop.i18n import legible

_PIECE: Final = 256 * 1024
_TOLD_BYTES: Final = 1024 * 1024
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")


Turn = Callable[[], Awaitable[None]]
"""Waits until it is one's turn."""


class FileForm:
    """A multipart form that holds one open file, made piece by piece in constant memory.

    It tells how much of the file went out, 0–1. A form can be sent again: each time `pieces` is
    called the file is read from its start. One with a `turn` has a second part, which says nothing
    and goes out when that has come: the whole file may be looked at before, but is not in.
    """

    def __init__(
        self, field: str, path: Path, mime: str, file: BinaryIO, turn: Turn | None = None
    ) -> None:
        self._file = file
        self._turn = turn
        self._size = os.fstat(file.fileno()).st_size
        self._boundary = f"nemo-{secrets.token_hex(16)}"
        self._head = (
            f"--{self._boundary}\r\n"
            f'Content-Disposition: form-data; name="{field}"; filename="{_quoted(path.name)}"\r\n'
            f"Content-Type: {mime}\r\n\r\n"
        ).encode()
        self._end_of_part = b"" if turn is None else f"\r\n--{self._boundary}\r\n".encode()
        said = "" if turn is None else 'Content-Disposition: form-data; name="turn"\r\n\r\n'
        self._tail = f"{said}\r\n--{self._boundary}--\r\n".encode()

    @property
    def headers(self) -> dict[str, str]:
        """What goes with the form: its type and length."""
        length = len(self._head) + self._size + len(self._end_of_part) + len(self._tail)
        return {
            "Content-Type": f"multipart/form-data; boundary={self._boundary}",
            "Content-Length": str(length),
        }

    async def pieces(self, on_progress: Callable[[float], None]) -> AsyncIterator[bytes]:
        """The form's bytes. Raises OSError when the file cannot be read or shrinks meanwhile."""
        self._file.seek(0)
        yield self._head
        done = 0
        on_progress(0.0)
        while done < self._size:
            piece = await asyncio.to_thread(self._file.read, min(_PIECE, self._size - done))
            if not piece:
                raise OSError(errno.EIO, "the file changed while it was being sent")
            yield piece
            done += len(piece)
            on_progress(done / self._size)
        if self._turn is not None:
            yield self._end_of_part
            await self._turn()
        yield self._tail


async def receive(
    pieces: AsyncIterator[bytes],
    target: Path,
    expected_bytes: int | None,
    on_progress: Callable[[float | None], None],
) -> None:
    """Writes a body beside its target, then puts it in place: whole or not at all.

    Progress is 0–1, None while the length is not known. Raises OSError when the disk refuses,
    Unreachable when the body broke off, UnexpectedReply when it is empty.
    """
    part = paths.part_of(target)
    try:
        with part.open("wb") as file:
            done = told = 0
            async for piece in pieces:
                await asyncio.to_thread(file.write, piece)
                done += len(piece)
                if done - told >= _step(expected_bytes) or done == expected_bytes:
                    told = done
                    on_progress(min(1.0, done / expected_bytes) if expected_bytes else None)
            await asyncio.to_thread(_settle, file)
        if expected_bytes is not None and done != expected_bytes:
            raise Unreachable(f"the file broke off after {done} of {expected_bytes} bytes")
        if done == 0:
            raise UnexpectedReply("the file is empty")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _step(expected_bytes: int | None) -> int:
    """How many bytes make progress worth telling: half a percent."""
    return expected_bytes // 200 if expected_bytes else _TOLD_BYTES


def _settle(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _quoted(name: str) -> str:
    """A file name between quotes, as RFC 2616 escapes: parsers read that back; control
    characters would end the header and go."""
    plain = _CONTROL.sub("", legible(name))
    return plain.replace("\\", "\\\\").replace('"', '\\"')
