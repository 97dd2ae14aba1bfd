"""Routes: HTTP in, HTTP out; one function per endpoint of the protocol."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from http import HTTPStatus
from typing import Annotated, Any, Final

import msgspec
from fastapi import Depends, FastAPI, Header, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse

from nemo_desktop import __version__
from nemo_desktop.engine import media_routes, preflight, stream
from nemo_desktop.engine.access import LocalOnly
from nemo_desktop.engine.body_limit import BodyLimit
from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.pools import facts_of, findings
from nemo_desktop.engine.replies import (
    Refused,
    coded,
    disk_trouble,
    invalid,
    refusal,
    succeeded,
    unkept,
    unreadable,
)
from nemo_desktop.engine.sessions import Turn, changed_state
from nemo_desktop.engine.terms import CREDITS
from nemo_desktop.i18n import Texts, legible
from nemo_desktop.protocol import messages
from nemo_desktop.protocol.codes import ReplyCode
from nemo_desktop.protocol.endpoints import ATTRIBUTION_HEADERS, Endpoint

VIOLATIONS: Final = "/metered/violations"

CarryOut = Callable[[], Awaitable[Turn]]


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

    # Its pages about itself would be fetched from elsewhere.
    app = FastAPI(title="Nemo engine", version=__version__, docs_url=None, redoc_url=None)
    app.state.engine = engine
    app.add_middleware(BodyLimit)
    app.add_middleware(LocalOnly, is_any_name=engine.terms.is_for_others)
    app.add_exception_handler(Refused, refusal)
    app.add_exception_handler(sqlite3.DatabaseError, disk_trouble)
    app.add_exception_handler(msgspec.DecodeError, unreadable)
    app.add_exception_handler(RequestValidationError, invalid)
    for endpoint, answer in _ROUTES.items():
        app.add_api_route(
            endpoint.template,
            answer,
            methods=[endpoint.method],
            name=endpoint.name.lower(),
            response_class=JSONResponse,
            response_model=None,
            dependencies=[Depends(watch)],
        )
    if engine.meter is not None:
        app.add_api_route(VIOLATIONS, violations, response_model=None)
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


async def watch(
    request: Request, engine: Running, authorization: Annotated[str, Header()] = ""
) -> None:
    """Keeps the rules of a metered engine in sight."""
    if engine.meter is not None:
        user = await engine.access.known(authorization)
        engine.meter.watch_headers(user, _name_of(request), request.headers)


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
    sentence = legible(" ".join(part.text for part in body.new_message.parts)).strip()
    line = stream.Line()
    carry_out: CarryOut = partial(engine.sessions.say, session.id, sentence)
    if engine.meter is not None:
        hold = await engine.meter.begin(session, sentence)
        carry_out = partial(engine.meter.paid, hold, carry_out)
    name = f"turn in {session.id}"
    engine.background.start(name, _turn, engine, carry_out, Texts(session.language), line)
    return StreamingResponse(
        line.text(), media_type="text/event-stream", headers={"cache-control": "no-store"}
    )


async def upload(request: Request, engine: Running, user: User, session_id: str) -> Response:
    """Files for a project."""
    session = await engine.sessions.owned(session_id, user)
    with engine.studies.held_back():
        media = await engine.uploads.take(request, session)
    files = [facts_of(one, media_routes.media_url(request, session, one)) for one in media]
    return coded({"files": files, "session_state_applied": True})


async def credits(engine: Running, user: User) -> Response:  # noqa: A001  named like its endpoint
    """The balance. Nothing costs anything, unless the engine is metered."""
    if engine.meter is not None:
        return coded(await engine.meter.balance(user))
    return coded({"available": CREDITS, "frozen": 0, "total": CREDITS})


async def state(
    request: Request,
    engine: Running,
    user: User,
    session_id: str,
    accept_language: Annotated[str, Header()] = "",
) -> Response:
    """What a project holds."""
    session = await engine.sessions.owned(session_id, user)
    pool = await engine.pools.of(session.id)
    changing = await asyncio.to_thread(changed_state, session, pool, accept_language)
    videos = [facts_of(one, media_routes.media_url(request, session, one)) for one in pool]
    return coded(
        {
            "session_id": session.id,
            "task_id": session.task_id,
            "task_name": session.task_name,
            "user_id": session.user_id,
            "state": {
                **changing,
                "video_infos": videos,
                "generated_media": engine.previews.listed(
                    session, media_routes.address_of(request)
                ),
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
    if engine.meter is not None:
        engine.meter.watch_draft(session, body.draft, _name_of(request))
    job = await engine.jobs.submit(session, body.id, bytes(sent.draft).decode())
    return await _described(request, user, job.id)


async def render_status(request: Request, user: User, render_id: str) -> Response:
    """How far an export is."""
    return await _described(request, user, render_id)


async def cancel_render(request: Request, engine: Running, user: User, render_id: str) -> Response:
    """Ends an export."""
    await engine.jobs.cancel(await engine.jobs.owned(render_id, user))
    return await _described(request, user, render_id)


async def claim_token(_: User) -> Response:
    """A link for a browser: there is no web page to this engine."""
    raise Refused(HTTPStatus.NOT_FOUND, "There is no web page to this engine.")


async def download(engine: Running, user: User, render_id: str) -> Response:
    """A finished film."""
    film = await engine.jobs.film(await engine.jobs.owned(render_id, user))
    return FileResponse(film, media_type="video/mp4", filename=f"{render_id}.mp4")


async def violations(engine: Running, user: User) -> Response:
    """What the caller's programs did against the rules; of metered engines only."""
    assert engine.meter is not None
    return coded({"violations": engine.meter.violations(user)})


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
    Endpoint.CLAIM_TOKEN: claim_token,
}


def _name_of(request: Request) -> str:
    return f"{request.method} {request.url.path}"


async def _turn(engine: Engine, carry_out: CarryOut, texts: Texts, line: stream.Line) -> None:
    failure: stream.Frame | None = stream.failure(texts("server.turn.failed"))
    try:
        turn = await preflight.noted(await carry_out(), engine.studio)
        if turn.has_changed:
            engine.previews.start(turn.session, line.over)
        for frame in stream.frames(turn.sentence, turn.answer, turn.changed):
            line.send(frame)
        failure = None
    except sqlite3.OperationalError as error:
        refused = unkept(error)
        failure = stream.failure(str(refused), int(refused.code))
        raise
    finally:
        if failure is not None:
            line.send(failure)
        line.hang_up()


async def _described(request: Request, user: str, render_id: str) -> Response:
    engine = running(request)
    job = await engine.jobs.owned(render_id, user)
    session = await engine.sessions.owned(job.session_id, user)
    url = media_routes.film_url(request, session, job.id)
    return succeeded(engine.jobs.described(job, url))
