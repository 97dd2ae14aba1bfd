"""Requests with a token: sent, renewed when refused, repeated where that does no harm."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeVar

import httpx
from pydantic import ValidationError
from tenacity import (
    AsyncRetrying,
    retry_if_exception,
    stop_after_attempt,
    wait_random_exponential,
)

from nemo_desktop.client.chat import judged
from nemo_desktop.client.errors import (
    ExportBlocked,
    LinkExpired,
    OutOfCredits,
    RateLimited,
    ServerError,
    SessionLost,
    StreamCut,
    TokenExpired,
    UnexpectedReply,
    Unreachable,
    error_of,
)
from nemo_desktop.client.servers import ServerAddress
from nemo_desktop.client.token import Tokens
from nemo_desktop.client.watching import Watch, WatchedClient
from nemo_desktop.protocol import messages, replies
from nemo_desktop.protocol.endpoints import (
    CLIENT_ID_HEADER,
    PLATFORM_HEADER,
    SOURCE_HEADER,
    VERSION_HEADER,
    Endpoint,
)

T = TypeVar("T")

_ATTEMPTS: Final = 4
_BOM: Final = b"\xef\xbb\xbf"
# Shorter than servers keep an idle line: a sentence must not go out on one that just closed.
_IDLE_S: Final = 2.0
# Bytes: a longer reply takes a moment to be read.
_LONG: Final = 30_000

MakeRequest = Callable[[str], httpx.Request]
"""Builds a request around a token; called anew for each try."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply without its envelope, with the bytes it came as."""

    body: Mapping[str, Any]
    content: bytes


@contextmanager
def translated(secret: str = "") -> Generator[None, None, None]:
    """Errors of the libraries end here; callers see only ServerError and OSError, in whose texts
    the secret never stands."""
    try:
        yield
    except replies.Refusal as refusal:
        message = refusal.message.replace(secret, "•••") if secret else refusal.message
        raise error_of(refusal.code, message, refusal.register_url) from None
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, TimeoutError) as error:
        # httpx names no header in these; the one parser below it that does is kept out by Tokens.
        raise Unreachable(type(error).__name__) from error
    except ExceptionGroup as group:
        # What connecting to an impossible place, such as one a redirect names, ends in.
        raise Unreachable(type(group.exceptions[0]).__name__) from group
    except ValueError as error:
        # Not chained: a validation error quotes what it found.
        raise UnexpectedReply(_kind_of(error)) from None


class Channel:
    """All requests of one client go through here. `user_id` is the latest that a server named."""

    def __init__(
        self,
        address: ServerAddress,
        tokens: Tokens,
        transport: httpx.AsyncBaseTransport | None = None,
        watch: Watch | None = None,
    ) -> None:
        self.address = address
        self.user_id: str | None = None
        self._tokens = tokens
        self._attribution = {
            SOURCE_HEADER: address.source,
            VERSION_HEADER: address.version,
            PLATFORM_HEADER: address.platform,
        }
        with translated():
            if not _is_web(httpx.URL(address.url)):
                raise Unreachable("the server's address is no web address")
            self._http = _client(address, transport, watch)

    async def close(self) -> None:
        """Ends all connections."""
        await self._http.aclose()

    async def issue(self, client_id: str) -> messages.Token:
        """Asks for a free token; the one call that carries none."""
        with translated():
            request = self._http.build_request(
                Endpoint.TOKEN.method,
                Endpoint.TOKEN.path(),
                headers={**self._attribution, CLIENT_ID_HEADER: client_id},
            )
            response = await self._http.send(request)
            body = replies.unwrap(response.content, response.status_code)
            return messages.Token.model_validate(body)

    def request(
        self, endpoint: Endpoint, token: str, *, path: str = "", **more: Any
    ) -> httpx.Request:
        """A request of the protocol with all its headers; `more` as httpx takes it."""
        headers = {
            **self._attribution,
            "Authorization": f"Bearer {token}",
            **more.pop("headers", {}),
        }
        return self._http.build_request(
            endpoint.method, path or endpoint.path(), headers=headers, **more
        )

    async def call(self, make: MakeRequest) -> Reply:
        """Sends once; once more with another token if the first is refused, and once more after
        a wait if that is what the server asks for. Neither was carried out the first time."""
        return await self._granted(lambda token: self._reply(make, token))

    async def ask(self, make: MakeRequest) -> Reply:
        """A call that may be repeated without harm: it is, a few times, when no answer comes."""
        return await self.patiently(lambda: self.call(make))

    async def patiently(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """Tries a few times, with growing waits, as long as the server does not answer."""
        retry_s = self.address.timing.retry_s
        retrying = AsyncRetrying(
            retry=retry_if_exception(
                lambda error: isinstance(error, Unreachable) and not isinstance(error, StreamCut)
            ),
            stop=stop_after_attempt(_ATTEMPTS),
            wait=wait_random_exponential(multiplier=retry_s, max=10 * retry_s),
            reraise=True,
        )

        async def tried() -> T:  # tenacity looks whether it is given a coroutine function
            return await attempt()

        return await retrying(tried)

    @asynccontextmanager
    async def stream(self, make: MakeRequest) -> AsyncIterator[httpx.Response]:
        """The streamed answer to a sentence. Refusals before it begins raise as for `call`;
        StreamCut is raised when the sentence went out and no answer came."""

        async def begun(token: str) -> httpx.Response:
            try:
                return await self._begun(make, token)
            except Unreachable as error:
                raise judged(error) from error.__cause__

        response = await self._granted(begun)
        try:
            yield response
        finally:
            await response.aclose()

    @asynccontextmanager
    async def file(self, url: str, stall_s: float) -> AsyncIterator[httpx.Response]:
        """The content of an address, relative ones as the server means them. It may stand still
        for `stall_s` seconds.

        A film lies on another host as a rule: the token goes to the server's own origin only,
        and no further when that redirects.

        Raises LinkExpired when it is gone.
        """
        with translated():
            own = httpx.URL(self.address.url)
            place = own.join(url)
            if not _is_web(place):
                raise LinkExpired("this is no web address")
            is_own = _origin(place) == _origin(own)
        timeout = httpx.Timeout(stall_s, connect=self.address.timing.connect_s)
        headers = {"Accept-Encoding": "identity"}

        def request(token: str) -> httpx.Request:
            bearer = {**self._attribution, "Authorization": f"Bearer {token}"} if token else {}
            return self._http.build_request(
                "GET", place, headers={**headers, **bearer}, timeout=timeout
            )

        if is_own:
            response = await self._granted(lambda token: self._opened(request, token))
        else:
            response = await self._opened(request, "")
        try:
            yield response
        finally:
            await response.aclose()

    def helpful(self, error: ServerError) -> ServerError:
        """The error, with the page that helps where an account is what is missing."""
        is_about_account = isinstance(error, OutOfCredits | ExportBlocked)
        if is_about_account and not error.register_url and self.address.kind == "cloud":
            if self._tokens.is_free:
                user_id = self.user_id or self._tokens.user_id
                error.register_url = self.address.register_url(user_id)
            else:
                error.register_url = self.address.web_url
        return error

    async def _granted(self, send: Callable[[str], Awaitable[T]]) -> T:
        """Does what may be refused for its token or its time: each of the two once."""
        token = await self._tokens.current(self.issue)
        has_renewed = has_waited = False
        while True:
            try:
                return await send(token)
            except TokenExpired:
                if has_renewed:
                    raise
                has_renewed = True
                token = await self._tokens.renewed(token, self.issue)
            except RateLimited:
                if has_waited:
                    raise
                has_waited = True
                await asyncio.sleep(self.address.timing.rate_limit_s)
            except ServerError as error:
                raise self.helpful(error) from error.__cause__

    async def _reply(self, make: MakeRequest, token: str) -> Reply:
        with translated(token):
            response = await self._http.send(make(token))
            content = response.content.removeprefix(_BOM)
            if len(content) < _LONG:
                return Reply(_unwrapped(response, content), content)
            return Reply(await asyncio.to_thread(_unwrapped, response, content), content)

    async def _begun(self, make: MakeRequest, token: str) -> httpx.Response:
        """The head of a stream. Waiting for it counts as silence."""
        with translated(token):
            async with asyncio.timeout(self.address.timing.silence_limit_s):
                response = await self._http.send(make(token), stream=True)
                if response.status_code < 300 and not _is_of(response, "json", "html"):
                    return response
                try:
                    content = await response.aread()
                finally:
                    await response.aclose()
            if response.status_code == 404 and _code_of(content) in (0, 404):
                raise SessionLost("the session is unknown to the server", 404)
            replies.unwrap(content, response.status_code)
            raise UnexpectedReply("the answer is no stream")

    async def _opened(self, request: MakeRequest, token: str) -> httpx.Response:
        """The head of a file. What another host says is no word of the protocol."""
        with translated(token):
            response = await self._http.send(request(token), stream=True, follow_redirects=True)
            status = response.status_code
            if status < 300:
                if token and _is_of(response, "json"):
                    # A refusal may come as a success, which a file never does as JSON.
                    replies.unwrap(await response.aread(), status)
                return response
            try:
                content = (await response.aread()) if token else b""
            finally:
                await response.aclose()
            if _code_of(content) in (0, status):
                if status in (403, 404, 410):
                    raise LinkExpired("the address is no longer good", status)
                if not token:
                    is_passing = status in (408, 429) or status >= 500
                    raise (Unreachable if is_passing else LinkExpired)("no file", status)
            replies.unwrap(content, status)
            raise UnexpectedReply("the answer is no file", status)


def _client(
    address: ServerAddress, transport: httpx.AsyncBaseTransport | None, watch: Watch | None = None
) -> httpx.AsyncClient:
    timing = address.timing
    try:
        return WatchedClient(
            watch or (lambda _exchange: None),
            base_url=address.url,
            timeout=httpx.Timeout(timing.reply_s, connect=timing.connect_s),
            limits=httpx.Limits(keepalive_expiry=_IDLE_S),
            # A proxy between us and our own engine would only be in the way.
            trust_env=address.kind == "cloud",
            verify=_authorities() if address.kind == "cloud" else _nobody(),
            transport=transport,
        )
    except ImportError as error:
        # A SOCKS proxy is set, and httpx came without its part for that.
        raise Unreachable("the proxy that is set cannot be used") from error


@cache
def _authorities() -> ssl.SSLContext:
    """Whom we believe who they are. Read once: it takes some 30 ms."""
    return httpx.create_ssl_context()


@cache
def _nobody() -> ssl.SSLContext:
    """Our own engine speaks plain HTTP: there is nobody else to be believed."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _unwrapped(response: httpx.Response, content: bytes) -> Mapping[str, Any]:
    try:
        return replies.unwrap(content, response.status_code)
    except replies.Refusal as refusal:
        if refusal.code == 404 and "session" in refusal.message.casefold():
            raise SessionLost(refusal.message, 404) from None
        raise


def _code_of(content: bytes) -> int:
    """The code that a refusal's body holds, 0 if none."""
    try:
        replies.unwrap(content, 200)
    except replies.Refusal as refusal:
        return max(0, refusal.code)
    except ValueError:
        return 0
    return 0


def _is_of(response: httpx.Response, *kinds: str) -> bool:
    kind = response.headers.get("content-type", "").casefold()
    return any(name in kind for name in kinds)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _is_web(url: httpx.URL) -> bool:
    # A port beyond the last would end in an error that is neither httpx's nor the system's.
    is_port = url.port is None or 0 < url.port < 65536
    return url.scheme in ("http", "https") and bool(url.host) and is_port


def _kind_of(error: Exception) -> str:
    if isinstance(error, ValidationError):
        places = [".".join(map(str, found["loc"])) for found in error.errors(include_input=False)]
        return f"the reply lacks {', '.join(places)}"
    return type(error).__name__
