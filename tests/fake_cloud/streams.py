"""Answers that a web framework would never give: cut off, chopped up, never ended."""

import asyncio
from collections.abc import Mapping

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tests.fake_cloud.knobs import Knobs


class Broken(Response):
    """The line breaks: before anything was said, or in the middle of a body."""

    def __init__(self, start: bytes = b"", headers: Mapping[str, str] | None = None) -> None:
        super().__init__(b"", 200)
        self._start, self._told = start, headers

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        if self._told is not None:
            headers = [(name.encode(), value.encode()) for name, value in self._told.items()]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": self._start, "more_body": True})
            # What was written goes out first; then the line breaks.
            scope["transport"].close()
        else:
            scope["transport"].abort()


class Streamed(Response):
    """A chat stream fed by work that goes on beside it."""

    def __init__(
        self, frames: "asyncio.Queue[bytes | None]", work: "asyncio.Task[None]", knobs: Knobs
    ) -> None:
        super().__init__(b"", 200)
        self._frames, self._work, self._knobs = frames, work, knobs
        self._sent = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kind = (b"content-type", b"text/event-stream; charset=utf-8")
        await send({"type": "http.response.start", "status": 200, "headers": [kind]})
        left = asyncio.create_task(_disconnected(receive))
        try:
            while True:
                waiting = asyncio.create_task(self._frames.get())
                await asyncio.wait({left, waiting}, return_when=asyncio.FIRST_COMPLETED)
                if not waiting.done():
                    waiting.cancel()
                    return
                frame = waiting.result()
                if frame is None and self._knobs.never_closes:
                    continue
                if frame is None or await self._is_over(frame, scope, send):
                    await send({"type": "http.response.body", "body": b""})
                    return
        finally:
            left.cancel()
            if not self._knobs.goes_on_working:
                self._work.cancel()

    async def _is_over(self, frame: bytes, scope: Scope, send: Send) -> bool:
        end = self._knobs.cut_at if self._knobs.cut_at is not None else self._knobs.closes_at
        room = len(frame) if end is None else end - self._sent
        piece_bytes = self._knobs.piece_bytes or len(frame) or 1
        allowed = frame[:room]
        for start in range(0, len(allowed), piece_bytes):
            piece = allowed[start : start + piece_bytes]
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            await asyncio.sleep(0)
        self._sent += len(allowed)
        if len(frame) < room or end is None:
            return False
        if self._knobs.cut_at is not None:
            scope["transport"].close()
        return True


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
