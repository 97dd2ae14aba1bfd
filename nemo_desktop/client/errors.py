"""What can go wrong between us and a server; named for what a person can do about it."""

import re
from typing import Final

from nemo_desktop.logs import without_secrets
from nemo_desktop.protocol.codes import ReplyCode


class ServerError(Exception):
    """A server refused, failed or was not reached. `code` is the protocol's or the HTTP status, 0
    if there was none. `register_url` is where an account can be opened or topped up, "" if that
    would not help."""

    def __init__(self, message: str = "", code: int = 0, register_url: str = "") -> None:
        super().__init__(without_secrets(message))
        self.code = code
        self.register_url = register_url


class TokenExpired(ServerError):
    """The token is no longer good: sign in again."""


class TokenRefused(TokenExpired):
    """The token that the person gave is not accepted: only they can say what comes in its place."""


class SessionLost(ServerError):
    """The server forgot the project: begin it anew."""


class OutOfCredits(ServerError):
    """The account cannot pay for the work."""


class FileRefused(ServerError):
    """The server does not take this file: another type, or a smaller one."""

    @property
    def is_too_large(self) -> bool:
        """Whether a smaller file would be taken."""
        return self.code in (ReplyCode.FILE_TOO_LARGE, 413)


class ExportBlocked(ServerError):
    """The account's plan does not include export."""


class RateLimited(ServerError):
    """Too many requests: wait."""


class Unreachable(ServerError):
    """No answer: look at the connection."""


class NoFreeToken(RateLimited):
    """The service gives this computer no free token now: use another, or come back later."""


class NotAccepted(Unreachable):
    """An order got lost on its way, and the server knows nothing of it: give it again."""


class UnexpectedReply(ServerError):
    """The server said something that this version does not know."""


class NoRoom(ServerError):
    """The server's disk is full: free some space, where it is one's own."""


class LinkExpired(ServerError):
    """The address of a file is no longer good: ask for a fresh one."""


class StreamCut(Unreachable):
    """The answer broke off, or stayed silent for too long; the work may have been done."""


_BY_CODE: Final[dict[int, type[ServerError]]] = {
    ReplyCode.CLIENT_ID_MISSING: UnexpectedReply,
    401: TokenExpired,
    ReplyCode.EXPORT_BLOCKED: ExportBlocked,
    404: UnexpectedReply,
    408: Unreachable,
    413: FileRefused,
    415: FileRefused,
    507: NoRoom,
    ReplyCode.RATE_LIMITED: RateLimited,
    ReplyCode.TOKEN_EXPIRED: TokenExpired,
    ReplyCode.TOKEN_INVALID: TokenExpired,
    ReplyCode.TOKEN_UNKNOWN: TokenExpired,
    ReplyCode.SESSION_LOST: SessionLost,
    ReplyCode.OUT_OF_CREDITS: OutOfCredits,
    ReplyCode.FILE_UNSUPPORTED: FileRefused,
    ReplyCode.FILE_TOO_LARGE: FileRefused,
}
_ABOUT_TOKEN: Final = re.compile(r"token|auth|credential|expired|sign.?in|log.?in|api.?key", re.I)


def error_of(code: int, message: str = "", register_url: str = "") -> ServerError:
    """The error that a code, in a body or as HTTP status, stands for."""
    kind = _BY_CODE.get(code)
    if code == 403:
        # Gateways say this of a bad token, but also of a bad moment.
        kind = TokenExpired if _ABOUT_TOKEN.search(message) else Unreachable
    if kind is None:
        kind = Unreachable if 500 <= code < 600 else UnexpectedReply
    return kind(message, code, register_url)
