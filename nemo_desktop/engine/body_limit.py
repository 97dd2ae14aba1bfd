"""Bodies that are longer than anything there is to say are refused before they fill the memory."""

from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nemo_desktop.protocol.endpoints import Endpoint

# The draft of a film of ten thousand pictures has a tenth of that.
LONGEST_BYTES: Final = 64 << 20
_UPLOADS: Final = Endpoint.UPLOAD.template.partition("{")[0]


class BodyLimit:
    """Middleware: whoever sends more is told so. Files go to the disk and have their own limit."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        total = 0

        async def counted() -> Message:
            nonlocal total
            message = await receive()
            total += len(message.get("body", b""))
            if total > LONGEST_BYTES:
                told = f"A request may have {LONGEST_BYTES >> 20} MB; files are uploaded."
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, told)
            return message

        is_upload = scope["type"] != "http" or scope["path"].startswith(_UPLOADS)
        await self._app(scope, receive if is_upload else counted, send)
