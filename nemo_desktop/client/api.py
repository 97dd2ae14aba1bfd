"""Talks to a server: one method an endpoint."""

import json
import secrets
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import msgspec

from nemo_desktop.client.channel import Channel, Reply, translated
from nemo_desktop.client.chat import turn
from nemo_desktop.client.errors import LinkExpired
from nemo_desktop.client.servers import ServerAddress
from nemo_desktop.client.sse import frames
from nemo_desktop.client.token import Tokens
from nemo_desktop.client.transfer import Reported, receive
from nemo_desktop.protocol import messages, replies
from nemo_desktop.protocol.endpoints import APP_NAME, UPLOAD_FIELD, USER_ID, Endpoint
from nemo_desktop.protocol.events import Event
from nemo_desktop.protocol.files import MIME_TYPES


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A session's state. `draft_text` is the draft exactly as the server wrote it: numbers, key
    order and unknown keys survive only so."""

    state: messages.ProjectState
    draft_text: str | None
    user_id: str | None = None


def new_render_id() -> str:
    """A name for a render; two made in the same millisecond differ."""
    return f"render_{time.time_ns() // 1_000_000}{secrets.token_hex(3)}"


class ApiClient:
    """The line to one server. All methods raise ServerError and nothing of a library's."""

    def __init__(self, address: ServerAddress, tokens: Tokens) -> None:
        self._channel = Channel(address, tokens)
        self._address = address

    async def close(self) -> None:
        """Ends all connections."""
        await self._channel.close()

    async def token(self, client_id: str) -> messages.Token:
        """Asks for a free token."""
        return await self._channel.issue(client_id)

    async def open_session(
        self, task_name: str = "project", language: str = "en"
    ) -> messages.Session:
        """Begins a project. An orphan does no harm, so this is tried again like a question."""
        body = messages.OpenSession(task_name=task_name, language=language).model_dump()
        reply = await self._channel.ask(
            lambda token: self._channel.request(Endpoint.OPEN_SESSION, token, json=body)
        )
        with translated():
            return messages.Session.model_validate(reply.body)

    async def say(self, session_id: str, text: str) -> AsyncGenerator[Event, None]:
        """Says one sentence; yields what comes back until the turn is over.

        Never says it again by itself. Raises StreamCut when the answer breaks off.
        """
        body = messages.Say(
            app_name=APP_NAME,
            user_id=USER_ID,
            session_id=session_id,
            new_message=messages.NewMessage(parts=(messages.TextPart(text=text),)),
        ).model_dump()
        headers = {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
        timeout = httpx.Timeout(None, connect=self._address.timing.connect_s)
        stream = self._channel.stream(
            lambda token: self._channel.request(
                Endpoint.SAY, token, json=body, headers=headers, timeout=timeout
            )
        )
        async with (
            stream as response,
            aclosing(frames(response)) as arriving,
            aclosing(turn(arriving, self._address.timing)) as events,
        ):
            async for event in events:
                yield event

    async def upload(
        self, session_id: str, path: Path, on_progress: Callable[[float], None]
    ) -> messages.Upload:
        """Sends a file in pieces; tells how far it is, 0–1. Raises OSError as well."""
        mime = MIME_TYPES.get(path.suffix.lower(), "application/octet-stream")
        timeout = httpx.Timeout(None, connect=self._address.timing.connect_s)
        with Reported(path, on_progress) as file:

            def request(token: str) -> httpx.Request:
                file.seek(0)
                return self._channel.request(
                    Endpoint.UPLOAD,
                    token,
                    path=Endpoint.UPLOAD.path(session_id=session_id),
                    files={UPLOAD_FIELD: (path.name, file, mime)},
                    timeout=timeout,
                )

            return _upload_of(await self._channel.call(request))

    async def upload_urls(self, session_id: str, urls: Sequence[str]) -> messages.Upload:
        """Has the server fetch files from addresses."""
        body = messages.UploadUrls(urls=tuple(urls)).model_dump()
        path = Endpoint.UPLOAD.path(session_id=session_id)
        return _upload_of(
            await self._channel.call(
                lambda token: self._channel.request(Endpoint.UPLOAD, token, path=path, json=body)
            )
        )

    async def credits(self) -> messages.Credits:
        """The balance."""
        reply = await self._asked(Endpoint.CREDITS)
        with translated():
            return messages.Credits.model_validate(reply.body)

    async def state(self, session_id: str) -> Snapshot:
        """The latest state of a project."""
        reply = await self._asked(Endpoint.STATE, session_id=session_id)
        with translated():
            inner = reply.body.get("state")
            inner = inner if isinstance(inner, Mapping) else reply.body
            state = messages.State.model_validate({**reply.body, "state": inner})
            return Snapshot(state.state, _draft_text(reply.content), state.user_id)

    async def start_render(
        self, render_id: str, session_id: str, draft_text: str
    ) -> messages.Render:
        """Asks for an export; the draft goes back byte for byte."""
        head = json.dumps({"id": render_id, "sessionId": session_id}).removesuffix("}")
        output = messages.Output().model_dump_json()
        content = f'{head}, "draft": {draft_text}, "output": {output}}}'.encode()
        headers = {"Content-Type": "application/json"}
        reply = await self._channel.call(
            lambda token: self._channel.request(
                Endpoint.START_RENDER, token, content=content, headers=headers
            )
        )
        with translated():
            return replies.render_of(reply.body)

    async def render_status(self, render_id: str) -> messages.Render:
        """How an export stands."""
        reply = await self._asked(Endpoint.RENDER_STATUS, render_id=render_id)
        with translated():
            return replies.render_of(reply.body)

    async def cancel_render(self, render_id: str) -> None:
        """Stops an export."""
        await self._asked(Endpoint.CANCEL_RENDER, render_id=render_id)

    async def download(
        self,
        url: str | None,
        render_id: str,
        target: Path,
        on_progress: Callable[[float | None], None],
    ) -> None:
        """Saves a film: from its address, else by its render id. Raises OSError as well."""
        by_id = self._address.url + Endpoint.DOWNLOAD.path(render_id=render_id)
        await self._save(url or by_id, target, on_progress)

    async def fetch(self, url: str, target: Path) -> None:
        """Saves a clip that the state announced. Raises OSError as well."""
        await self._save(url, target, lambda _share: None)

    async def _save(
        self, url: str, target: Path, on_progress: Callable[[float | None], None]
    ) -> None:
        headers = {"Accept-Encoding": "identity"}
        if _origin(url) == _origin(self._address.url):
            # A film lies on another host as a rule: the token never goes there.
            headers |= await self._channel.bearer()
        timing = self._address.timing
        timeout = httpx.Timeout(timing.stream_limit_s, connect=timing.connect_s)
        with translated():
            stream = self._channel.http.stream(
                "GET", url, headers=headers, timeout=timeout, follow_redirects=True
            )
            async with stream as response:
                if response.status_code in (403, 404, 410):
                    raise LinkExpired("the address is no longer good", response.status_code)
                if response.status_code >= 400:
                    replies.unwrap(await response.aread(), response.status_code)
                length = response.headers.get("content-length", "")
                expected_bytes = int(length) if length.isdigit() else None
                await receive(response.aiter_bytes(), target, expected_bytes, on_progress)

    async def _asked(self, endpoint: Endpoint, **parts: str) -> Reply:
        path = endpoint.path(**parts)
        return await self._channel.ask(
            lambda token: self._channel.request(endpoint, token, path=path)
        )


def _upload_of(reply: Reply) -> messages.Upload:
    with translated():
        body = reply.body
        if "files" not in body and "uploaded_files" not in body and "url" in body:
            body = {"files": [body]}
        return messages.Upload.model_validate(body)


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc


def _draft_text(content: bytes) -> str | None:
    """The draft's own text, cut out of the reply; None for a draft that is absent or empty."""
    raw = content
    for key in ("data", "state", "draft"):
        found = msgspec.json.decode(raw, type=dict[str, msgspec.Raw]).get(key)
        if found is None and key == "draft":
            return None
        raw = bytes(found) if found is not None else raw
    text = raw.decode()
    return None if text.strip() in ("null", "{}", '""') else text
