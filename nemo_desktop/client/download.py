"""Saves what lies at an address to a file, whatever way the address is answered."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Final

import httpx

from nemo_desktop.client.channel import Channel, translated
from nemo_desktop.client.errors import UnexpectedReply
from nemo_desktop.client.transfer import receive
from nemo_desktop.protocol import replies

_NO_FILM: Final = ("json", "html")
# How files of the MP4 family begin, after four bytes of length; and how WebM does.
_BOXES: Final = (b"ftyp", b"styp", b"moov", b"mdat", b"free", b"skip", b"wide")
_MATROSKA: Final = b"\x1a\x45\xdf\xa3"
_HEAD_BYTES: Final = 8

Report = Callable[[float | None], None]
"""Told how far a download is, 0–1; None while the length is not known."""


async def save(
    channel: Channel, url: str, target: Path, on_progress: Report, *, stall_s: float
) -> None:
    """Fetches a file; a torn one again from its start, a few times. `stall_s` is the longest
    silence.

    Raises ServerError, LinkExpired when there is nothing any more, OSError from the disk.
    """
    await channel.patiently(lambda: _save(channel, url, target, on_progress, stall_s))


async def _save(
    channel: Channel, url: str, target: Path, on_progress: Report, stall_s: float
) -> None:
    elsewhere = await _once(channel, url, target, on_progress, stall_s)
    if elsewhere is None:
        return
    # Some servers answer with the address instead of the film.
    if elsewhere == url or await _once(channel, elsewhere, target, on_progress, stall_s):
        raise UnexpectedReply("the answer is no film")


async def _once(
    channel: Channel, url: str, target: Path, on_progress: Report, stall_s: float
) -> str | None:
    """The address that the answer named; None when the answer was the film itself."""
    with translated():
        async with channel.file(url, stall_s) as response:
            kind = response.headers.get("content-type", "").casefold()
            if not any(name in kind for name in _NO_FILM):
                pieces = _of_a_film(response.aiter_bytes())
                await receive(pieces, target, _length_of(response), on_progress)
                return None
            body = replies.unwrap(await response.aread(), response.status_code)
            address = replies.render_of(body).url
            if address is None:
                raise UnexpectedReply("the answer is no film")
            return address


async def _of_a_film(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same pieces, if they begin as films do: a page or a note may come under any label, and
    must not take the place of the person's file."""
    head = b""
    async for piece in pieces:
        if len(head) >= _HEAD_BYTES:
            yield piece
            continue
        head += piece
        if len(head) >= _HEAD_BYTES:
            if head[4:8] not in _BOXES and not head.startswith(_MATROSKA):
                raise UnexpectedReply("the answer is no film")
            yield head
    if 0 < len(head) < _HEAD_BYTES:
        raise UnexpectedReply("the answer is no film")


def _length_of(response: httpx.Response) -> int | None:
    """How many bytes a file has, if that is what the server's number counts."""
    length = response.headers.get("content-length", "")
    is_plain = response.headers.get("content-encoding", "identity") == "identity"
    return int(length) if length.isdigit() and is_plain else None
