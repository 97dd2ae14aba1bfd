"""Tells of every request that goes out: where to and how much, never what was in it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import httpx

from nemo_desktop.logs import without_secrets


@dataclass(slots=True)
class Exchange:
    """A request and its answer. Bytes are those of the bodies; `status` is 0 if no answer came."""

    method: str
    host: str
    path: str
    up_bytes: int = 0
    down_bytes: int = 0
    status: int = 0


Watch = Callable[[Exchange], None]
"""Told once of each request: when its answer was read or left, or when none came."""


class WatchedClient(httpx.AsyncClient):
    """A client that tells `watch` of each request, redirected ones too."""

    def __init__(self, watch: Watch, **options: Any) -> None:
        self._watch = watch
        hooks: dict[str, list[Callable[..., Any]]] = {
            "request": [self._leaves],
            "response": [self._answered],
        }
        super().__init__(event_hooks=hooks, **options)

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """httpx: sends; a request that is never answered is told of as well. Work that is still
        under way when the line is closed finds nobody there, which httpx calls a mistake."""
        if self.is_closed:
            raise httpx.ConnectError("the line was closed", request=request)
        try:
            return await super().send(request, **options)
        except BaseException as error:
            failed = error.request if isinstance(error, httpx.RequestError) else request
            if isinstance(failed.stream, _Up):
                failed.stream.account.tell()
            raise

    async def _leaves(self, request: httpx.Request) -> None:
        url = request.url
        host = url.netloc.decode("ascii", "replace")
        exchange = Exchange(request.method, host, without_secrets(url.path))
        if isinstance(request.stream, httpx.AsyncByteStream):
            request.stream = _Up(request.stream, _Account(exchange, self._watch))

    async def _answered(self, response: httpx.Response) -> None:
        up = response.request.stream
        if isinstance(up, _Up) and isinstance(response.stream, httpx.AsyncByteStream):
            up.account.exchange.status = response.status_code
            response.stream = _Down(response.stream, up.account)


class _Account:
    """An exchange that is still going on; told of once."""

    def __init__(self, exchange: Exchange, watch: Watch) -> None:
        self.exchange = exchange
        self._watch: Watch | None = watch

    def tell(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch(self.exchange)


class _Up(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, account: _Account) -> None:
        self._stream = stream
        self.account = account

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._stream:
            self.account.exchange.up_bytes += len(piece)
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Down(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, account: _Account) -> None:
        self._stream = stream
        self._account = account

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._stream:
            self._account.exchange.down_bytes += len(piece)
            yield piece

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            self._account.tell()
