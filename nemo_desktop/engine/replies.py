"""The bodies of answers: the protocol's two envelopes for success, and for what was refused."""

import errno
import logging
import sqlite3
from http import HTTPStatus
from typing import Any, Final

import msgspec
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.responses import JSONResponse, Response

from nemo_desktop.engine.database import is_full
from nemo_desktop.i18n import Texts
from nemo_desktop.protocol.codes import ReplyCode

log = logging.getLogger(__name__)

# Codes that are an HTTP status at the same time; the others travel under HTTP 200.
_ALSO_STATUS: Final = {
    ReplyCode.CLIENT_ID_MISSING,
    ReplyCode.EXPORT_BLOCKED,
    ReplyCode.RATE_LIMITED,
}
_RENDER_PATHS: Final = "/api/render/"


class Refused(Exception):
    """A request that is answered with an error; `str()` is one sentence for the person.

    `code` is the protocol's reply code, or an HTTP status where the protocol has none.
    """

    def __init__(self, code: ReplyCode | HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def status(self) -> int:
        """The HTTP status it travels under."""
        is_status = isinstance(self.code, HTTPStatus) or self.code in _ALSO_STATUS
        return int(self.code) if is_status else HTTPStatus.OK


def coded(data: object) -> Response:
    """Success in the code envelope."""
    return _json({"code": int(ReplyCode.OK), "data": data})


def succeeded(data: object) -> Response:
    """Success in the envelope of the render endpoints."""
    return _json({"success": True, "data": data})


def _json(content: object) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")


def unkept(error: sqlite3.DatabaseError) -> Refused:
    """What is said when the database cannot be written, or read."""
    if not isinstance(error, sqlite3.OperationalError):
        message = "The engine's database is damaged. Close the program and start it again."
        return Refused(HTTPStatus.INTERNAL_SERVER_ERROR, message)
    if is_full(error):
        return Refused(HTTPStatus.INSUFFICIENT_STORAGE, "The engine's disk is full.")
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, "The engine cannot write to its disk now.")


def not_kept(error: OSError, texts: Texts) -> Refused:
    """What is said when a received file cannot be kept."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refused(HTTPStatus.INSUFFICIENT_STORAGE, texts("server.upload.disk_full"))
    message = texts("server.upload.not_kept", reason=error.strerror or str(error))
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, message)


async def disk_trouble(request: Request, error: Exception) -> JSONResponse:
    """The answer when the database cannot be written, or read."""
    assert isinstance(error, sqlite3.DatabaseError)
    log.error("%s failed", request.url.path, exc_info=error)
    return await refusal(request, unkept(error))


async def unreadable(request: Request, _error: Exception) -> JSONResponse:
    """The answer to a body that one reader of JSON takes and another does not."""
    message = "The request holds numbers or characters that cannot be read."
    return await refusal(request, Refused(HTTPStatus.UNPROCESSABLE_ENTITY, message))


async def invalid(_request: Request, error: Exception) -> JSONResponse:
    """The answer to a body of another form. What it held is not told back: that may be long, or
    numbers and characters that no answer may hold."""
    assert isinstance(error, RequestValidationError)
    told = [{key: one[key] for key in ("type", "loc", "msg")} for one in error.errors()]
    return JSONResponse({"detail": told}, status_code=HTTPStatus.UNPROCESSABLE_ENTITY)


async def refusal(request: Request, error: Exception) -> JSONResponse:
    """The answer to a `Refused`, in the envelope that the path uses."""
    assert isinstance(error, Refused)
    body: dict[str, Any] = {"code": int(error.code), "message": str(error)}
    if request.url.path.startswith(_RENDER_PATHS):
        body |= {"success": False, "error": str(error)}
    return JSONResponse(body, status_code=error.status)
