"""A streamed answer as frames: name and data of each, the last one too if it was not ended."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Final

import httpx
from httpx_sse import EventSource

_BOM: Final = b"\xef\xbb\xbf"


async def frames(response: httpx.Response) -> AsyncGenerator[tuple[str, str], None]:
    """Each frame's event name ("" if none) and data, as it arrives."""
    headers = {"content-type": "text/event-stream; charset=utf-8"}
    mended = httpx.Response(200, headers=headers, stream=_Mended(response))
    async with aclosing(EventSource(mended).aiter_sse()) as events:
        async for event in events:
            yield ("" if event.event == "message" else event.event), event.data


class _Mended(httpx.AsyncByteStream):
    """The body without a byte order mark, ended by a blank line: a frame that only the closing of
    the connection ended counts too."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        is_first = True
        async for chunk in self._response.aiter_bytes():
            yield chunk.removeprefix(_BOM) if is_first else chunk
            is_first = False
        yield b"\n\n"
