"""Talks to a server: one method an endpoint."""

import asyncio
import json
import secrets
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import httpx

from nemo_desktop.client.channel import Channel, MakeRequest, Reply, translated
from nemo_desktop.client.chat import turn
from nemo_desktop.client.download import save
from nemo_desktop.client.errors import (
    FileRefused,
    NotAccepted,
    ServerError,
    UnexpectedReply,
    Unreachable,
    error_of,
)
from nemo_desktop.client.servers import ServerAddress
from nemo_desktop.client.token import Tokens
from nemo_desktop.client.transfer import FileForm, Turn
from nemo_desktop.client.watching import Watch
from nemo_desktop.protocol import messages, replies
from nemo_desktop.protocol.endpoints import APP_NAME, UPLOAD_FIELD, USER_ID, Endpoint
from nemo_desktop.protocol.events import Event, StreamError
from nemo_desktop.protocol.files import LOCAL_ONLY, MIME_TYPES
from nemo_desktop.protocol.verbatim import draft_text_of

_WRITE_STALL_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A session's state. `draft_text` is the draft exactly as the server wrote it: numbers, key
    order and unknown keys survive only so."""

    state: messages.ProjectState
    draft_text: str | None
    user_id: str | None = None


def new_render_id() -> str:
    """A name for a render; two made in the same millisecond differ."""
    return f"render_{time.time_ns() // 1_000_000}{secrets.token_hex(8)}"


class ApiClient:
    """The line to one server. All methods raise ServerError and nothing of a library's. `watch` is
    told of every request."""

    def __init__(
        self,
        address: ServerAddress,
        tokens: Tokens,
        transport: httpx.AsyncBaseTransport | None = None,
        watch: Watch | None = None,
    ) -> None:
        self.is_closed = False
        self._channel = Channel(address, tokens, transport, watch)
        self._address = address

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Ends all connections; whoever still works with this hears Unreachable."""
        self.is_closed = True
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
            session = messages.Session.model_validate(reply.body)
        self._channel.user_id = session.user_id or self._channel.user_id
        return session

    async def claim_token(self, task_id: str, session_id: str) -> messages.ClaimToken:
        """A token that opens the project in a browser and can do nothing else."""
        body = messages.ClaimProject(task_id=task_id, session_id=session_id).model_dump()
        reply = await self._channel.ask(
            lambda token: self._channel.request(Endpoint.CLAIM_TOKEN, token, json=body)
        )
        with translated():
            return messages.ClaimToken.model_validate(reply.body)

    async def say(self, session_id: str, text: str) -> AsyncGenerator[Event, None]:
        """Says one sentence; yields what comes back until the turn is over.

        Never says it again by itself. Raises StreamCut when the answer breaks off, or when the
        sentence went out and no answer came.
        """
        body = messages.Say(
            app_name=APP_NAME,
            user_id=USER_ID,
            session_id=session_id,
            new_message=messages.NewMessage(parts=(messages.TextPart(text=text),)),
        ).model_dump()
        headers = {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
        timing = self._address.timing
        timeout = httpx.Timeout(None, connect=timing.connect_s, write=_WRITE_STALL_S)
        stream = self._channel.stream(
            lambda token: self._channel.request(
                Endpoint.SAY, token, json=body, headers=headers, timeout=timeout
            )
        )
        async with stream as response, aclosing(turn(response, timing)) as events:
            async for event in events:
                yield event

    def failure(self, event: StreamError) -> ServerError:
        """What the failure of a run means for a person."""
        return self._channel.helpful(error_of(event.code or -1, event.message))

    async def upload(
        self,
        session_id: str,
        path: Path,
        on_progress: Callable[[float], None],
        turn: Turn | None = None,
    ) -> messages.Upload:
        """Sends a file in pieces; tells how far it is, 0–1. With a `turn` it is not in before
        that has come. Raises OSError as well."""
        mime = {**MIME_TYPES, **LOCAL_ONLY}.get(path.suffix.lower(), "application/octet-stream")
        timing = self._address.timing
        timeout = httpx.Timeout(
            timing.silence_limit_s, connect=timing.connect_s, write=_WRITE_STALL_S
        )
        with path.open("rb") as file:
            form = FileForm(UPLOAD_FIELD, path, mime, file, turn)
            return await _uploaded(
                self._channel,
                lambda token: self._channel.request(
                    Endpoint.UPLOAD,
                    token,
                    path=Endpoint.UPLOAD.path(session_id=session_id),
                    content=form.pieces(on_progress),
                    headers=form.headers,
                    timeout=timeout,
                ),
            )

    async def upload_urls(self, session_id: str, urls: Sequence[str]) -> messages.Upload:
        """Has the server fetch files from addresses."""
        body = messages.UploadUrls(urls=tuple(urls)).model_dump()
        path = Endpoint.UPLOAD.path(session_id=session_id)
        timing = self._address.timing
        timeout = httpx.Timeout(timing.silence_limit_s, connect=timing.connect_s)
        return await _uploaded(
            self._channel,
            lambda token: self._channel.request(
                Endpoint.UPLOAD, token, path=path, json=body, timeout=timeout
            ),
        )

    async def credits(self) -> messages.Credits:
        """The balance."""
        reply = await self._asked(Endpoint.CREDITS)
        with translated():
            return messages.Credits.model_validate(reply.body)

    async def state(self, session_id: str, language: str = "") -> Snapshot:
        """The latest state of a project; what it offers to say in that language, if there is one
        and the server knows it."""
        headers = {"Accept-Language": language} if language else {}
        reply = await self._asked(Endpoint.STATE, headers, session_id=session_id)
        with translated():
            snapshot = await asyncio.to_thread(_snapshot, reply)  # a long film takes a moment
        self._channel.user_id = snapshot.user_id or self._channel.user_id
        return snapshot

    async def start_render(
        self, render_id: str, session_id: str, draft_text: str
    ) -> messages.Render:
        """Asks for an export; the draft goes back byte for byte.

        Never asked twice: when no answer comes, or the id is known already, the render that may
        have begun is looked for instead. Raises NotAccepted when there is none.
        """
        head = json.dumps({"id": render_id, "sessionId": session_id}).removesuffix("}")
        output = messages.Output().model_dump_json()
        content = f'{head}, "draft": {draft_text}, "output": {output}}}'.encode()
        headers = {"Content-Type": "application/json"}
        try:
            reply = await self._channel.call(
                lambda token: self._channel.request(
                    Endpoint.START_RENDER, token, content=content, headers=headers
                )
            )
        except (Unreachable, UnexpectedReply) as error:
            if isinstance(error, UnexpectedReply) and not _is_duplicate(error):
                raise
            try:
                return await self.render_status(render_id)
            except ServerError as unknown:
                if unknown.code == 404 and isinstance(error, Unreachable):
                    raise NotAccepted(str(error), error.code) from None
                raise error from None
        with translated():
            return replies.render_of(reply.body)

    async def render_status(self, render_id: str) -> messages.Render:
        """How an export stands. "completed" with no url: the film can still be had by its id."""
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
        """Saves a film: from its address, else by its render id. Raises OSError as well.

        Progress is 0–1, None while the length is not known. Raises LinkExpired when the film is
        no longer there.
        """
        by_id = self._address.url + Endpoint.DOWNLOAD.path(render_id=render_id)
        stall_s = self._address.timing.reply_s
        await save(self._channel, url or by_id, target, on_progress, stall_s=stall_s)

    async def fetch(self, url: str, target: Path) -> None:
        """Saves a clip that the state announced, which may still have to be made.

        Raises OSError as well, LinkExpired when a newer clip took its place.
        """
        stall_s = self._address.timing.stream_limit_s
        await save(self._channel, url, target, lambda _share: None, stall_s=stall_s)

    async def percent(self, url: str) -> float | None:
        """How far a clip is, from the address that the state announced for that."""
        stall_s = self._address.timing.reply_s
        with translated():
            async with self._channel.file(url, stall_s) as response:
                body = replies.unwrap(await response.aread(), response.status_code)
        percent = body.get("percent")
        return float(percent) if isinstance(percent, int | float) else None

    async def _asked(
        self, endpoint: Endpoint, headers: Mapping[str, str] | None = None, **parts: str
    ) -> Reply:
        path = endpoint.path(**parts)
        return await self._channel.ask(
            lambda token: self._channel.request(endpoint, token, path=path, headers=headers or {})
        )


async def _uploaded(channel: Channel, make: MakeRequest) -> messages.Upload:
    try:
        reply = await channel.call(make)
    except UnexpectedReply as error:
        if error.code == 422:
            raise FileRefused(str(error), error.code) from None
        raise
    with translated():
        body = reply.body
        if "files" not in body and "uploaded_files" not in body and "url" in body:
            body = {"files": [body]}
        return messages.Upload.model_validate(body)


def _snapshot(reply: Reply) -> Snapshot:
    inner = reply.body.get("state")
    inner = inner if isinstance(inner, Mapping) else reply.body
    state = messages.State.model_validate({**reply.body, "state": inner})
    return Snapshot(state.state, draft_text_of(reply.content), state.user_id)


def _is_duplicate(error: ServerError) -> bool:
    said = str(error).casefold()
    return error.code == 409 or "duplicate" in said or "already" in said
