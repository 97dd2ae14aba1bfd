"""Routes: HTTP in, HTTP out; one function per endpoint of the protocol."""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

import msgspec
from fastapi import Depends, FastAPI, Header, Request
from pydantic import BaseModel, Field
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse

from nemo_desktop import __version__
from nemo_desktop.engine import media_routes, stream
from nemo_desktop.engine.access import CREDITS, LocalOnly
from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.replies import Refused, coded, disk_trouble, refusal, succeeded
from nemo_desktop.engine.sessions import Session, changed_state, facts_of, findings
from nemo_desktop.i18n import Texts
from nemo_desktop.protocol import messages
from nemo_desktop.protocol.codes import ReplyCode
from nemo_desktop.protocol.endpoints import ATTRIBUTION_HEADERS, Endpoint


class RenderRequest(BaseModel):
    """Body of an export. The draft is rendered as it was sent, not as the session has it."""

    id: str = Field(pattern=r"^[A-Za-z0-9._-]{1,100}$")
    session_id: str = Field(validation_alias="sessionId")
    draft: dict[str, Any]
    output: messages.Output = messages.Output()


class _RawRenderRequest(msgspec.Struct):
    draft: msgspec.Raw


def application(engine: Engine) -> FastAPI:
    """The engine as a web application; the engine must be open while it is served."""

    app = FastAPI(title="Nemo engine", version=__version__)
    app.state.engine = engine
    app.add_middleware(LocalOnly)
    app.add_exception_handler(Refused, refusal)
    app.add_exception_handler(sqlite3.OperationalError, disk_trouble)
    for endpoint, answer in _ROUTES.items():
        app.add_api_route(
            endpoint.template,
            answer,
            methods=[endpoint.method],
            name=endpoint.name.lower(),
            response_class=JSONResponse,
            response_model=None,
        )
    app.include_router(media_routes.router)
    return app


def running(request: Request) -> Engine:
    """The engine that answers a request."""
    engine: Engine = request.app.state.engine
    return engine


Running = Annotated[Engine, Depends(running)]


async def caller(engine: Running, authorization: Annotated[str, Header()] = "") -> str:
    """The user who asks. Raises Refused (1001)."""
    return await engine.access.user(authorization)


User = Annotated[str, Depends(caller)]


async def token(
    request: Request,
    engine: Running,
    x_client_id: Annotated[str, Header()] = "",
    authorization: Annotated[str, Header()] = "",
) -> Response:
    """A free token."""
    address = request.client.host if request.client else ""
    return coded(await engine.access.issue(x_client_id.strip(), address, authorization))


async def open_session(engine: Running, user: User, body: messages.OpenSession) -> Response:
    """A new project."""
    session = await engine.sessions.open(user, body.task_name, body.language)
    return coded({"task_id": session.task_id, "session_id": session.id, "user_id": user})


async def say(engine: Running, user: User, body: messages.Say) -> Response:
    """One chat turn. It is carried out to its end even if nobody stays to hear the answer."""
    session = await engine.sessions.owned(body.session_id, user)
    sentence = " ".join(part.text for part in body.new_message.parts).strip()
    line = stream.Line()
    engine.background.start(f"turn in {session.id}", _turn, engine, session, sentence, line)
    return StreamingResponse(
        line.text(), media_type="text/event-stream", headers={"cache-control": "no-store"}
    )


async def upload(request: Request, engine: Running, user: User, session_id: str) -> Response:
    """Files for a project."""
    session = await engine.sessions.owned(session_id, user)
    media = await engine.uploads.take(request, session)
    files = [facts_of(one, media_routes.media_url(engine, session, one)) for one in media]
    return coded({"files": files, "session_state_applied": True})


async def credits(_: User) -> Response:  # noqa: A001  named like its endpoint
    """The balance. Nothing costs anything here."""
    return coded({"available": CREDITS, "frozen": 0, "total": CREDITS})


async def state(engine: Running, user: User, session_id: str) -> Response:
    """What a project holds."""
    session = await engine.sessions.owned(session_id, user)
    pool = await engine.sessions.pool(session.id)
    changing = await asyncio.to_thread(changed_state, session, pool)
    videos = [facts_of(one, media_routes.media_url(engine, session, one)) for one in pool]
    return coded(
        {
            "session_id": session.id,
            "task_id": session.task_id,
            "task_name": session.task_name,
            "user_id": session.user_id,
            "state": {
                **changing,
                "video_infos": videos,
                "generated_media": engine.previews.listed(session, engine.address),
                "video_analyses": findings(pool),
            },
        }
    )


async def start_render(
    request: Request, engine: Running, user: User, body: RenderRequest
) -> Response:
    """An export joins the queue."""
    if not all(request.headers.get(name) for name in ATTRIBUTION_HEADERS):
        message = f"Export needs the headers {', '.join(ATTRIBUTION_HEADERS)}."
        raise Refused(ReplyCode.EXPORT_BLOCKED, message)
    session = await engine.sessions.owned(body.session_id, user)
    sent = msgspec.json.decode(await request.body(), type=_RawRenderRequest)
    job = await engine.jobs.submit(session, body.id, bytes(sent.draft).decode())
    return await _described(engine, job.id, user)


async def render_status(engine: Running, user: User, render_id: str) -> Response:
    """How far an export is."""
    return await _described(engine, render_id, user)


async def cancel_render(engine: Running, user: User, render_id: str) -> Response:
    """Ends an export."""
    await engine.jobs.cancel(await engine.jobs.owned(render_id, user))
    return await _described(engine, render_id, user)


async def download(engine: Running, user: User, render_id: str) -> Response:
    """A finished film."""
    film = await engine.jobs.film(await engine.jobs.owned(render_id, user))
    return FileResponse(film, media_type="video/mp4", filename=f"{render_id}.mp4")


_ROUTES: Final[Mapping[Endpoint, Callable[..., Any]]] = {
    Endpoint.TOKEN: token,
    Endpoint.OPEN_SESSION: open_session,
    Endpoint.SAY: say,
    Endpoint.UPLOAD: upload,
    Endpoint.CREDITS: credits,
    Endpoint.STATE: state,
    Endpoint.START_RENDER: start_render,
    Endpoint.RENDER_STATUS: render_status,
    Endpoint.DOWNLOAD: download,
    Endpoint.CANCEL_RENDER: cancel_render,
}


async def _turn(engine: Engine, session: Session, sentence: str, line: stream.Line) -> None:
    is_answered = False
    try:
        turn = await engine.sessions.say(session.id, sentence)
        changed = changed_state(turn.session, turn.pool) if turn.has_changed else None
        if turn.has_changed:
            engine.previews.start(turn.session, turn.pool)
        for frame in stream.frames(sentence, turn.answer, changed):
            line.send(frame)
        is_answered = True
    finally:
        if not is_answered:
            line.send(stream.failure(Texts(session.language)("server.turn.failed")))
        line.hang_up()


async def _described(engine: Engine, render_id: str, user: str) -> JSONResponse:
    job = await engine.jobs.owned(render_id, user)
    session = await engine.sessions.owned(job.session_id, user)
    url = media_routes.film_url(engine, session, job.id)
    return succeeded(engine.jobs.described(job, url))
