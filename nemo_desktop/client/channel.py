"""Requests with a token: sent, renewed when refused, repeated where that does no harm."""

from collections.abc import AsyncIterator, Callable, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, Final

import httpx
import msgspec
from pydantic import ValidationError
from tenacity import (
    AsyncRetrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from nemo_desktop.client.errors import (
    SessionLost,
    TokenExpired,
    UnexpectedReply,
    Unreachable,
    error_of,
)
from nemo_desktop.client.servers import PLATFORM, SOURCE, VERSION, ServerAddress
from nemo_desktop.client.token import Tokens
from nemo_desktop.protocol import messages, replies
from nemo_desktop.protocol.endpoints import (
    CLIENT_ID_HEADER,
    PLATFORM_HEADER,
    SOURCE_HEADER,
    VERSION_HEADER,
    Endpoint,
)

_ATTEMPTS: Final = 4
ATTRIBUTION: Final = {SOURCE_HEADER: SOURCE, VERSION_HEADER: VERSION, PLATFORM_HEADER: PLATFORM}

MakeRequest = Callable[[str], httpx.Request]
"""Builds a request around a token; called anew for each try."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply without its envelope, with the bytes it came as."""

    body: Mapping[str, Any]
    content: bytes


@contextmanager
def translated() -> Generator[None, None, None]:
    """Errors of the libraries end here; callers see only ServerError and OSError."""
    try:
        yield
    except replies.Refusal as refusal:
        raise error_of(refusal.code, refusal.message, refusal.register_url) from refusal
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
        raise Unreachable(type(error).__name__) from error
    except (ValidationError, ValueError, msgspec.MsgspecError) as error:
        raise UnexpectedReply(type(error).__name__) from error


class Channel:
    """All requests of one client go through here."""

    def __init__(self, address: ServerAddress, tokens: Tokens) -> None:
        self.address = address
        self._tokens = tokens
        timing = address.timing
        self.http = httpx.AsyncClient(
            base_url=address.url,
            timeout=httpx.Timeout(timing.reply_s, connect=timing.connect_s),
            # A proxy between us and our own engine would only be in the way.
            trust_env=address.kind == "cloud",
        )

    async def close(self) -> None:
        """Ends all connections."""
        await self.http.aclose()

    async def issue(self, client_id: str) -> messages.Token:
        """Asks for a free token; the one call that carries none."""
        with translated():
            request = self.http.build_request(
                Endpoint.TOKEN.method,
                Endpoint.TOKEN.path(),
                headers={**ATTRIBUTION, CLIENT_ID_HEADER: client_id},
            )
            response = await self.http.send(request)
            body = replies.unwrap(response.content, response.status_code)
            return messages.Token.model_validate(body)

    def request(
        self, endpoint: Endpoint, token: str, *, path: str = "", **more: Any
    ) -> httpx.Request:
        """A request of the protocol with all its headers; `more` as httpx takes it."""
        headers = {**ATTRIBUTION, "Authorization": f"Bearer {token}", **more.pop("headers", {})}
        return self.http.build_request(
            endpoint.method, path or endpoint.path(), headers=headers, **more
        )

    async def call(self, make: MakeRequest) -> Reply:
        """Sends once; if the token is refused, renews it and sends once more."""
        token = await self._tokens.current(self.issue)
        try:
            return await self._reply(make(token))
        except TokenExpired:
            token = await self._tokens.renewed(token, self.issue)
            return await self._reply(make(token))

    async def ask(self, make: MakeRequest) -> Reply:
        """A call that may be repeated without harm: it is, a few times, when no answer comes."""
        retry_s = self.address.timing.retry_s
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(Unreachable),
            stop=stop_after_attempt(_ATTEMPTS),
            wait=wait_random_exponential(multiplier=retry_s, max=10 * retry_s),
            reraise=True,
        )
        return await retrying(self.call, make)

    @asynccontextmanager
    async def stream(self, make: MakeRequest) -> AsyncIterator[httpx.Response]:
        """A streamed answer. Refusals before it begins raise as for `call`."""
        token = await self._tokens.current(self.issue)
        try:
            response = await self._begun(make(token))
        except TokenExpired:
            token = await self._tokens.renewed(token, self.issue)
            response = await self._begun(make(token))
        try:
            yield response
        finally:
            await response.aclose()

    async def bearer(self) -> Mapping[str, str]:
        """The header that names us to the server itself."""
        token = await self._tokens.current(self.issue)
        return {"Authorization": f"Bearer {token}", **ATTRIBUTION}

    async def _reply(self, request: httpx.Request) -> Reply:
        with translated():
            response = await self.http.send(request)
            body = replies.unwrap(response.content, response.status_code)
            return Reply(body, response.content)

    async def _begun(self, request: httpx.Request) -> httpx.Response:
        with translated():
            response = await self.http.send(request, stream=True)
            is_stream = "event-stream" in response.headers.get("content-type", "")
            if is_stream and response.status_code < 400:
                return response
            try:
                content = await response.aread()
                if response.status_code == 404:
                    raise SessionLost("the session is unknown to the server", 404)
                replies.unwrap(content, response.status_code)
            finally:
                await response.aclose()
            raise UnexpectedReply("the answer is no stream")
