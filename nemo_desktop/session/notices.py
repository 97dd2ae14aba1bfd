"""An error becomes one value that says what a person can do."""

import errno
from pathlib import Path
from typing import Final, Literal

from nemo_desktop.client import errors
from nemo_desktop.i18n import Words, words
from nemo_desktop.logs import without_secrets
from nemo_desktop.session.state import Action, ActionKind, Notice, Server


class EngineEnded(Exception):
    """The engine process on this computer is gone."""


WhyNot = Literal["busy", "full", "later", "fails"]


class EngineFails(Exception):
    """The engine process does not start. `why`: another program holds its data (busy), there is no
    room for it (full), a later version has used it (later), or something else (fails)."""

    def __init__(self, message: str, why: WhyNot = "fails") -> None:
        super().__init__(message)
        self.key = f"notice.engine_{why}"


class TurnFailed(Exception):
    """The work failed on the server and nothing changed; the message is the server's."""


class RenderFailed(Exception):
    """The server could not make the film; the message is the server's reason, if it gave one."""


class RenderGone(Exception):
    """The server knows nothing of a film that an earlier run of the program had ordered."""


_LOCAL: Final = Action(ActionKind.USE_LOCAL)
_AGAIN: Final = Action(ActionKind.RECONNECT)
_EXPORT: Final = Action(ActionKind.EXPORT)
_ELSEWHERE: Final = Action(ActionKind.SAVE_ELSEWHERE)
_UNKNOWN: Final = words("notice.unknown")

_Actions = tuple[Action, ...]
_PLAIN: Final[tuple[tuple[type[Exception], str, _Actions], ...]] = (
    # Another account has other projects and credits: the person says so, or it stays as it is.
    (errors.TokenRefused, "notice.token_refused", (Action(ActionKind.USE_FREE), _LOCAL)),
    (errors.TokenExpired, "notice.sign_in", (_AGAIN, _LOCAL)),
    (errors.SessionLost, "notice.session_lost", ()),
    (errors.NoFreeToken, "notice.no_free_account", (_LOCAL,)),
    (errors.RateLimited, "notice.rate_limited", ()),
    (errors.LinkExpired, "notice.link_expired", (_EXPORT,)),
    (errors.UnexpectedReply, "notice.unexpected", ()),
    (errors.ServerError, "notice.unexpected", ()),
    (RenderGone, "notice.render_gone", (_EXPORT,)),
    (TurnFailed, "notice.turn_failed", ()),
    (EngineEnded, "notice.engine_ended", (_AGAIN,)),
    (TimeoutError, "notice.timed_out", ()),
)


def from_error(error: Exception, server: Server, target: Path | None = None) -> Notice:
    """What to tell a person about an error; `target` is the file being saved, if any."""
    detail = without_secrets(f"{type(error).__name__}: {error}")
    said, actions = _said(error, server, target)
    return Notice(said, actions, detail)


def film_gone(film: Path) -> Notice:
    """A saved film is no longer where it was."""
    return Notice(words("notice.film_gone", name=film.name), (_EXPORT,))


_Said = tuple[Words, _Actions]


def _said(error: Exception, server: Server, target: Path | None) -> _Said:
    if isinstance(error, errors.Unreachable | errors.NoRoom):
        return _about_server(error, server)
    if isinstance(error, errors.OutOfCredits | errors.ExportBlocked):
        return _about_account(error)
    if isinstance(error, EngineFails):
        return words(error.key), (_AGAIN,)
    if isinstance(error, RenderFailed):
        reason = str(error)
        key = "notice.render_failed" if reason else "notice.render_failed_unsaid"
        return words(key, reason=reason), ()
    for kind, key, actions in _PLAIN:
        if isinstance(error, kind):
            return words(key), actions
    return _about_disk(error, target) if isinstance(error, OSError) else (_UNKNOWN, ())


def _about_server(error: errors.Unreachable | errors.NoRoom, server: Server) -> _Said:
    if isinstance(error, errors.NoRoom) and server is Server.LOCAL:
        return words("notice.engine_full"), (_AGAIN,)
    is_ill = error.code >= 500 or error.code == 408
    key = "notice.server_ill" if is_ill else "notice.unreachable"
    said = words(key, server=words(f"server.{server.value}"))
    return said, (_AGAIN, _LOCAL) if server is Server.CLOUD else (_AGAIN,)


def _about_account(error: errors.OutOfCredits | errors.ExportBlocked) -> _Said:
    is_blocked = isinstance(error, errors.ExportBlocked)
    page = (Action(ActionKind.OPEN_LINK, error.register_url),) if error.register_url else ()
    if is_blocked:
        return words("notice.export_blocked"), (*page, Action(ActionKind.RENDER_HERE))
    return words("notice.no_credits"), (*page, _LOCAL)


def _about_disk(error: OSError, target: Path | None) -> _Said:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return words("notice.disk_full"), (_ELSEWHERE,) if target else ()
    if target is None:
        return _UNKNOWN, ()
    key = "notice.target_gone" if error.errno == errno.ENOENT else "notice.target_denied"
    return words(key, folder=target.parent.name), (_ELSEWHERE,)
