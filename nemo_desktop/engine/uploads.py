"""Received files: written to disk while they arrive, checked, kept once by content."""

import asyncio
import filecmp
import logging
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import Final

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header
from starlette.requests import Request

from nemo_desktop.engine.multipart import Received, Receiver
from nemo_desktop.engine.pools import Pools
from nemo_desktop.engine.render.media import BadMedia, Media
from nemo_desktop.engine.replies import Refused, not_kept
from nemo_desktop.engine.sessions import Session, Sessions
from nemo_desktop.engine.workers import Studio
from nemo_desktop.i18n import Texts
from nemo_desktop.protocol.codes import ReplyCode
from nemo_desktop.protocol.files import LARGEST_BYTES

log = logging.getLogger(__name__)

# What arrives is handed to a thread in pieces of this size: no copy is ever larger.
_PIECE_BYTES: Final = 1 << 20
# A refused body is still read to its end, so that the sender hears why; but not for ever.
_PATIENCE_BYTES: Final = 1 << 30


class Uploads:
    """Takes files into sessions."""

    def __init__(self, folder: Path, sessions: Sessions, pools: Pools, studio: Studio) -> None:
        self._media = folder / "media"
        self._incoming = folder / "incoming"
        self._sessions = sessions
        self._pools = pools
        self._studio = studio
        for place in (self._media, self._incoming):
            place.mkdir(parents=True, exist_ok=True)
        for half in self._incoming.iterdir():  # of an engine that was killed
            half.unlink(missing_ok=True)

    async def take(self, request: Request, session: Session) -> tuple[Media, ...]:
        """The files of a request, all of them or none.

        Raises Refused: 4001 and 4002 with the file's name, 422 for a body that is no upload,
        507 when the disk is full, 503 for what else a disk may refuse.
        """
        texts = Texts(session.language)
        kind, options = parse_options_header(request.headers.get("content-type"))
        if kind == b"application/json":
            raise Refused(ReplyCode.FILE_UNSUPPORTED, texts("server.upload.address"))
        if kind != b"multipart/form-data" or not options.get(b"boundary"):
            raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "An upload is multipart/form-data.")
        boundary = options[b"boundary"]
        receiver = _receiver(boundary, self._incoming, texts)
        checks: list[asyncio.Future[tuple[Media]]] = []
        try:
            async for file in _received(request, receiver, boundary):
                # While the rest is on its way, which may take until others of its sender are in.
                checks.append(asyncio.gather(self._checked(file, texts)))
            media = [one for check in checks for one in await check]
            await self._sessions.add(session.id, tuple(media))
        except OSError as error:
            log.warning("a received file cannot be kept: %s", error)
            raise not_kept(error, texts) from error
        finally:
            await asyncio.gather(*checks, return_exceptions=True)
            receiver.close()
        return tuple(media)

    async def _checked(self, file: Received, texts: Texts) -> Media:
        known = await self._pools.known(file.sha)
        if known is not None and await asyncio.to_thread(_is_whole, known.path, file.path):
            return replace(known, name=file.name)
        try:
            media = await self._studio.look(file.path, file.name, file.sha)
        except BadMedia as error:
            message = texts(f"server.upload.{error.reason}", name=file.name)
            raise Refused(ReplyCode.FILE_UNSUPPORTED, message) from error
        place = self._media / f"{file.sha}{file.path.suffix}"
        # If it came twice at a time, who reads it must not be disturbed.
        if not await asyncio.to_thread(_is_whole, place, file.path):
            self._media.mkdir(parents=True, exist_ok=True)
            os.replace(file.path, place)  # noqa: PTH105  the same content under the same name
        return replace(media, path=place)


def _is_whole(kept: Path, came: Path) -> bool:
    """Whether a file is kept as it came; one that a disk damaged is not."""
    return kept.exists() and filecmp.cmp(kept, came, shallow=False)


def _receiver(boundary: bytes, folder: Path, texts: Texts) -> Receiver:
    try:
        return Receiver(boundary, folder, LARGEST_BYTES, texts)
    except FormParserError as error:
        raise _malformed() from error


def _malformed() -> Refused:
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "The upload is malformed.")


async def _received(
    request: Request, receiver: Receiver, boundary: bytes
) -> AsyncIterator[Received]:
    """The files of a body, each as soon as it is there. Raises Refused."""
    end_of_part = b"\r\n--%b\r\n" % boundary
    piece = bytearray()
    told = total = 0
    async for chunk in request.stream():
        total += len(chunk)
        if receiver.refused is not None and total > _PATIENCE_BYTES:
            break
        piece += chunk
        if len(piece) >= _PIECE_BYTES or piece.endswith(end_of_part):
            await _write(receiver, piece)
            piece = bytearray()
            for file in receiver.files[told:]:
                yield file
            told = len(receiver.files)
    await _write(receiver, piece)
    for file in receiver.files[told:]:
        yield file
    if receiver.refused is not None:
        raise receiver.refused
    if not receiver.is_complete or not receiver.files:
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "The upload holds no whole file.")


async def _write(receiver: Receiver, piece: bytearray) -> None:
    try:
        await asyncio.to_thread(receiver.write, bytes(piece))
    except FormParserError as error:
        raise _malformed() from error
