"""Who may use the engine: tokens, their limits, and which programs may ask at all."""

import hashlib
import hmac
import secrets
import sqlite3
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from nemo_desktop.engine.database import Database
from nemo_desktop.engine.replies import Refused
from nemo_desktop.engine.terms import CREDITS, Terms
from nemo_desktop.protocol.codes import ReplyCode

TOKEN_LIFE_S: Final = 7 * 24 * 3600
TOKENS_PER_ADDRESS: Final = 10
OWNER: Final = "local"  # who knows the secret of an engine
_LONGEST_CLIENT_ID: Final = 64
_OUR_NAMES: Final = {"127.0.0.1", "localhost", "::1"}


class Access:
    """Hands out tokens and knows whose they are.

    An engine that gives no tokens belongs to who knows its secret, the only token there is. The
    limits of free tokens hold where an engine is metered: elsewhere they would only lock out
    who lost a token.
    """

    def __init__(self, database: Database, terms: Terms) -> None:
        self._database = database
        self._terms = terms

    async def user(self, authorization: str) -> str:
        """The user of a request, from its Authorization header. Raises Refused (1001)."""
        user = await self.known(authorization)
        if user is None:
            raise Refused(ReplyCode.TOKEN_EXPIRED, "The token is missing, unknown or expired.")
        return user

    async def known(self, authorization: str) -> str | None:
        """The user of a request, None for a stranger."""
        scheme, _, token = authorization.partition(" ")
        return await self._user_of(token.strip()) if scheme.lower() == "bearer" else None

    async def issue(self, client_id: str, address: str, authorization: str) -> dict[str, object]:
        """A token for a client, as the body of the answer.

        Raises Refused: 400 without client id, 429 above the limits, 1001 for a stranger at an
        engine that gives no tokens.
        """
        if not 0 < len(client_id) <= _LONGEST_CLIENT_ID:
            message = f"X-Client-Id must hold 1 to {_LONGEST_CLIENT_ID} characters."
            raise Refused(ReplyCode.CLIENT_ID_MISSING, message)
        now_s = int(time.time())
        if not self._terms.gives_tokens:
            user = await self.user(authorization)
            assert self._terms.secret is not None
            return self._issued(self._terms.secret, user, now_s)
        token = "nmv_usr_" + secrets.token_urlsafe(32)
        is_limited = self._terms.metered is not None
        kept = _Token(_digest(token), client_id, address, now_s)
        user = await self._database.do(_keep_token, kept, is_limited=is_limited)
        return self._issued(token, user, now_s)

    def _issued(self, token: str, user: str, now_s: int) -> dict[str, object]:
        metered = self._terms.metered
        expires = datetime.fromtimestamp(now_s + TOKEN_LIFE_S, UTC)
        return {
            "token": token,
            "user_id": user,
            "credits": CREDITS if metered is None else metered.credits,
            "expires_at": expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }

    async def _user_of(self, token: str) -> str | None:
        secret = self._terms.secret
        if secret is not None and hmac.compare_digest(token.encode(), secret.encode()):
            return OWNER
        if not self._terms.gives_tokens:
            return None
        since_s = int(time.time()) - TOKEN_LIFE_S
        return await self._database.do(_user_of, _digest(token), since_s)


class LocalOnly:
    """Turns away what a web page could send: any origin, and another host name (DNS rebinding).

    An engine for other computers has names that it does not know; there every call needs a
    token that no page has.
    """

    def __init__(self, app: ASGIApp, *, is_any_name: bool) -> None:
        self._app = app
        self._is_any_name = is_any_name

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._is_local(dict(scope["headers"])):
            message = "This engine answers programs on this computer only."
            answer = JSONResponse(
                {"code": int(HTTPStatus.FORBIDDEN), "message": message}, HTTPStatus.FORBIDDEN
            )
            await answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_local(self, headers: dict[bytes, bytes]) -> bool:
        host = headers.get(b"host", b"").decode("latin-1")
        try:
            name = urlsplit(f"//{host}").hostname
        except ValueError:
            return False
        is_ours = name in _OUR_NAMES or (self._is_any_name and bool(name))
        return is_ours and b"origin" not in headers


@dataclass(frozen=True, slots=True)
class _Token:
    digest: str
    client_id: str
    address: str
    issued_s: int


def _digest(token: str) -> str:
    """What is kept of a token: enough to know it again, nothing to steal."""
    return hashlib.sha256(token.encode()).hexdigest()


def _keep_token(connection: sqlite3.Connection, token: _Token, *, is_limited: bool) -> str:
    since_s = token.issued_s - TOKEN_LIFE_S
    connection.execute("DELETE FROM tokens WHERE issued_s <= ?", (since_s,))
    user = _user_with(connection, token.client_id)
    if is_limited:
        _check_limits(connection, user, token.address)
    connection.execute(
        "INSERT INTO tokens (digest, user_id, address, issued_s) VALUES (?, ?, ?, ?)",
        (token.digest, user, token.address, token.issued_s),
    )
    return user


def _user_with(connection: sqlite3.Connection, client_id: str) -> str:
    row = connection.execute("SELECT id FROM users WHERE client_id = ?", (client_id,)).fetchone()
    if row is not None:
        return str(row["id"])
    user = "anon_" + secrets.token_hex(8)
    connection.execute("INSERT INTO users (id, client_id) VALUES (?, ?)", (user, client_id))
    return user


def _check_limits(connection: sqlite3.Connection, user: str, address: str) -> None:
    of_user, of_address = connection.execute(
        "SELECT count(*) FILTER (WHERE user_id = ?), count(*) FILTER (WHERE address = ?)"
        " FROM tokens",
        (user, address),
    ).fetchone()
    if of_user:
        raise Refused(ReplyCode.RATE_LIMITED, "This client already has a token for these 7 days.")
    if of_address >= TOKENS_PER_ADDRESS:
        raise Refused(ReplyCode.RATE_LIMITED, "This address has had its tokens for these 7 days.")


def _user_of(connection: sqlite3.Connection, digest: str, since_s: int) -> str | None:
    row = connection.execute(
        "SELECT user_id FROM tokens WHERE digest = ? AND issued_s > ?", (digest, since_s)
    ).fetchone()
    return None if row is None else row["user_id"]
