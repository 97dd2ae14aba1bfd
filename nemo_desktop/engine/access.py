"""Who may use the engine: tokens, their limits, and which programs may ask at all."""

import hashlib
import hmac
import secrets
import sqlite3
import time
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from nemo_desktop.engine.database import Database
from nemo_desktop.engine.replies import Refused
from nemo_desktop.protocol.codes import ReplyCode

TOKEN_LIFE_S: Final = 7 * 24 * 3600
TOKENS_PER_ADDRESS: Final = 10
CREDITS: Final = 100
OWNER: Final = "local"  # the user of an engine that belongs to a window
_LONGEST_CLIENT_ID: Final = 64
_OUR_NAMES: Final = {"127.0.0.1", "localhost"}


class Access:
    """Hands out tokens and knows whose they are.

    With a `secret` the engine belongs to the program that started it: the secret is the only
    token, and nobody else gets one.
    """

    def __init__(self, database: Database, secret: str | None) -> None:
        self._database = database
        self._secret = secret

    async def user(self, authorization: str) -> str:
        """The user of a request, from its Authorization header. Raises Refused (1001)."""
        scheme, _, token = authorization.partition(" ")
        user = await self._user_of(token.strip()) if scheme.lower() == "bearer" else None
        if user is None:
            raise Refused(ReplyCode.TOKEN_EXPIRED, "The token is missing, unknown or expired.")
        return user

    async def issue(self, client_id: str, address: str, authorization: str) -> dict[str, object]:
        """A token for a client, as the body of the answer.

        Raises Refused: 400 without client id, 429 above the limits, 1001 for a stranger at an
        engine that belongs to a window.
        """
        if not 0 < len(client_id) <= _LONGEST_CLIENT_ID:
            message = f"X-Client-Id must hold 1 to {_LONGEST_CLIENT_ID} characters."
            raise Refused(ReplyCode.CLIENT_ID_MISSING, message)
        now_s = int(time.time())
        if self._secret is not None:
            user = await self.user(authorization)
            return _issued(self._secret, user, now_s)
        token = "nmv_usr_" + secrets.token_urlsafe(32)
        user = await self._database.do(_keep_token, client_id, address, _digest(token), now_s)
        return _issued(token, user, now_s)

    async def _user_of(self, token: str) -> str | None:
        if self._secret is not None:
            is_ours = hmac.compare_digest(token.encode(), self._secret.encode())
            return OWNER if is_ours else None
        since_s = int(time.time()) - TOKEN_LIFE_S
        return await self._database.do(_user_of, _digest(token), since_s)


class LocalOnly:
    """Turns away what a web page could send: another host name (DNS rebinding) or any origin."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _is_local(dict(scope["headers"])):
            message = "This engine answers programs on this computer only."
            answer = JSONResponse(
                {"code": int(HTTPStatus.FORBIDDEN), "message": message}, HTTPStatus.FORBIDDEN
            )
            await answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _is_local(headers: dict[bytes, bytes]) -> bool:
    host = headers.get(b"host", b"").decode("latin-1")
    try:
        name = urlsplit(f"//{host}").hostname
    except ValueError:
        return False
    return name in _OUR_NAMES and b"origin" not in headers


def _issued(token: str, user: str, now_s: int) -> dict[str, object]:
    expires = datetime.fromtimestamp(now_s + TOKEN_LIFE_S, UTC)
    return {
        "token": token,
        "user_id": user,
        "credits": CREDITS,
        "expires_at": expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def _digest(token: str) -> str:
    """What is kept of a token: enough to know it again, nothing to steal."""
    return hashlib.sha256(token.encode()).hexdigest()


def _keep_token(
    connection: sqlite3.Connection, client_id: str, address: str, digest: str, now_s: int
) -> str:
    since_s = now_s - TOKEN_LIFE_S
    connection.execute("DELETE FROM tokens WHERE issued_s <= ?", (since_s,))
    row = connection.execute("SELECT id FROM users WHERE client_id = ?", (client_id,)).fetchone()
    if row is None:
        user = "anon_" + secrets.token_hex(8)
        connection.execute("INSERT INTO users (id, client_id) VALUES (?, ?)", (user, client_id))
    else:
        user = row["id"]
    of_user, of_address = connection.execute(
        "SELECT count(*) FILTER (WHERE user_id = ?), count(*) FILTER (WHERE address = ?)"
        " FROM tokens",
        (user, address),
    ).fetchone()
    if of_user:
        raise Refused(ReplyCode.RATE_LIMITED, "This client already has a token for these 7 days.")
    if of_address >= TOKENS_PER_ADDRESS:
        raise Refused(ReplyCode.RATE_LIMITED, "This address has had its tokens for these 7 days.")
    connection.execute(
        "INSERT INTO tokens (digest, user_id, address, issued_s) VALUES (?, ?, ?, ?)",
        (digest, user, address, now_s),
    )
    return user


def _user_of(connection: sqlite3.Connection, digest: str, since_s: int) -> str | None:
    row = connection.execute(
        "SELECT user_id FROM tokens WHERE digest = ? AND issued_s > ?", (digest, since_s)
    ).fetchone()
    return None if row is None else row["user_id"]
