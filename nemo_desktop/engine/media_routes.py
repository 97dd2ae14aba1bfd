"""Films and pictures for players, which send no token: a key in the path opens one session's."""

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, Response

from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.replies import Refused
from nemo_desktop.engine.sessions import Session

router = APIRouter(prefix="/k/{media_key}")


def address_of(request: Request) -> str:
    """This engine as the asking program calls it: an engine may have several names, and a relay
    in front of it another."""
    return str(request.base_url).rstrip("/")


def media_url(request: Request, session: Session, media: Media) -> str:
    """Where a received file is."""
    return f"{address_of(request)}/k/{session.media_key}/media/{media.path.name}"


def film_url(request: Request, session: Session, render_id: str) -> str:
    """Where the film of an export will be."""
    return f"{address_of(request)}/k/{session.media_key}/films/{render_id}.mp4"


@router.get("/previews/{revision}.mp4", response_class=FileResponse)
async def preview(request: Request, media_key: str, revision: int) -> Response:
    """The preview of a revision; waits until it is rendered."""
    engine, session = await _opened(request, media_key)
    file = await engine.previews.file(session, revision)
    return FileResponse(file, media_type="video/mp4")


@router.get("/previews/{revision}.json")
async def preview_progress(
    request: Request, media_key: str, revision: int
) -> dict[str, float | None]:
    """How far that is."""
    engine, session = await _opened(request, media_key)
    return {"percent": engine.previews.percent(session, revision)}


@router.get("/films/{render_id}.mp4", response_class=FileResponse)
async def film(request: Request, media_key: str, render_id: str) -> Response:
    """A finished film."""
    engine, session = await _opened(request, media_key)
    job = await engine.jobs.owned(render_id, session.user_id)
    if job.session_id != session.id:
        raise _nothing()
    return FileResponse(await engine.jobs.film(job), media_type="video/mp4")


@router.get("/media/{name}", response_class=FileResponse)
async def media(request: Request, media_key: str, name: str) -> Response:
    """A received file."""
    engine, session = await _opened(request, media_key)
    for one in await engine.pools.of(session.id):
        if one.path.name == name and one.path.exists():
            return FileResponse(one.path)
    raise _nothing()


async def _opened(request: Request, media_key: str) -> tuple[Engine, Session]:
    engine: Engine = request.app.state.engine
    session = await engine.sessions.by_key(media_key)
    if session is None:
        raise _nothing()
    return engine, session


def _nothing() -> Refused:
    return Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address.")
