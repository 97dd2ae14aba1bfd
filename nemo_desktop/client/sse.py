"""A streamed answer as frames: name and data of each, the last one too if it was not ended."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final

import httpx
from httpx_sse import EventSource

# A byte order mark, even one that comes in pieces, is no part of the text.
_HEADERS: Final = {"content-type": "text/event-stream; charset=utf-8-sig"}
_LINE_ENDS: Final = (b"\n", b"\r")


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame. `name` is its event line, "" if none; `is_ended` is false for a last frame whose
    last line was ended by the closing of the connection only: it may be torn."""

    name: str
    data: str
    is_ended: bool = True


async def frames(
    response: httpx.Response, heard: Callable[[], None] = lambda: None
) -> AsyncGenerator[Frame, None]:
    """Each frame as it arrives; `heard` is called whenever any byte came, comments included."""
    body = _Mended(response, heard)
    mended = httpx.Response(200, headers=_HEADERS, stream=body)
    async with aclosing(EventSource(mended).aiter_sse()) as events:
        async for event in events:
            name = "" if event.event == "message" else event.event
            yield Frame(name, event.data, is_ended=not body.is_torn)
            if body.is_torn:
                return
    if body.is_torn:
        yield Frame("", "", is_ended=False)


class _Mended(httpx.AsyncByteStream):
    """The body with one kind of line end, and a blank line last: the parser drops a frame that has
    none, and holds a frame back whose last byte might be half a line end."""

    def __init__(self, response: httpx.Response, heard: Callable[[], None]) -> None:
        self._response = response
        self._heard = heard
        self.is_torn = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        last = b""
        async for chunk in self._response.aiter_bytes():
            self._heard()
            fresh = chunk.removeprefix(b"\n") if last == b"\r" else chunk
            last = chunk[-1:]
            yield fresh.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self.is_torn = bool(last) and last not in _LINE_ENDS
        yield b"\n\n"
