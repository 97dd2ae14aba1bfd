"""Gets, keeps, renews the token: from the environment, else kept, else a free one."""

import asyncio
import contextlib
import logging
import os
import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nemo_desktop.client.errors import RateLimited, TokenExpired
from nemo_desktop.client.servers import ServerAddress
from nemo_desktop.protocol.messages import Token

log = logging.getLogger(__name__)

Issue = Callable[[str], Awaitable[Token]]
"""Asks the server for a free token, given the client id. Raises ServerError."""

_LIFE = timedelta(days=7)


class _KeptToken(BaseModel):
    model_config = ConfigDict(frozen=True)

    token: str = Field(repr=False)
    user_id: str | None = None
    expires_at: datetime


class _Identity(BaseModel):
    model_config = ConfigDict(frozen=True)

    client_id: str
    tokens: Mapping[str, _KeptToken] = Field(default_factory=dict)


class Tokens:
    """The token of one server; one renewal at a time."""

    def __init__(
        self, address: ServerAddress, environment: Mapping[str, str], identity_file: Path
    ) -> None:
        self._address = address
        self._given = environment.get("NEMO_TOKEN", "").strip()
        self._client_id = environment.get("NEMO_CLIENT_ID", "").strip()
        self._file: Path | None = identity_file
        self._renewing = asyncio.Lock()

    @classmethod
    def fixed(cls, address: ServerAddress, secret: str) -> "Tokens":
        """A token that is known from the start and never renewed."""
        tokens = cls(address, {"NEMO_TOKEN": secret}, Path())
        tokens._file = None
        return tokens

    def __repr__(self) -> str:
        return f"Tokens({self._address.kind})"

    @property
    def is_free(self) -> bool:
        """Whether the token is a free one, which the server may be asked for again."""
        return not self._given

    @property
    def user_id(self) -> str | None:
        """The user that a free token stands for, if the server said."""
        kept = self._identity().tokens.get(self._address.url) if self.is_free else None
        return kept.user_id if kept is not None else None

    async def current(self, issue: Issue) -> str:
        """The token to use now. Raises ServerError when a free one is refused."""
        if self._given:
            return self._given
        async with self._renewing:
            kept = self._identity().tokens.get(self._address.url)
            if kept is not None and kept.expires_at > datetime.now(UTC):
                return kept.token
            return await self._issued(issue)

    async def renewed(self, refused: str, issue: Issue) -> str:
        """Another token in place of one that the server refused.

        Raises TokenExpired when it was the person's own: another would change the account.
        """
        if self._given:
            raise TokenExpired("the token that was set is not accepted")
        async with self._renewing:
            kept = self._identity().tokens.get(self._address.url)
            if kept is not None and kept.token != refused:
                return kept.token  # somebody else renewed it meanwhile
            return await self._issued(issue)

    async def _issued(self, issue: Issue) -> str:
        identity = self._identity()
        # Kept first: a client id that is lost is a week without a token.
        self._keep(identity)
        try:
            token = await issue(identity.client_id)
        except RateLimited:
            await asyncio.sleep(self._address.timing.rate_limit_s)
            token = await issue(identity.client_id)
        kept = _KeptToken(token=token.token, user_id=token.user_id, expires_at=_end_of(token))
        tokens = {**identity.tokens, self._address.url: kept}
        self._keep(identity.model_copy(update={"tokens": tokens}))
        return token.token

    def _identity(self) -> _Identity:
        identity = _Identity(client_id=self._client_id or str(uuid.uuid4()))
        if self._file is None:
            return identity
        try:
            kept = _Identity.model_validate_json(self._file.read_bytes())
        except FileNotFoundError:
            return identity
        except ValidationError:
            log.warning("the kept identity could not be read; a new one is made")
            return identity
        return kept.model_copy(update={"client_id": self._client_id or kept.client_id})

    def _keep(self, identity: _Identity) -> None:
        """Writes the file whole, readable by its owner only from the first byte."""
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        with contextlib.suppress(FileNotFoundError):
            part.unlink()
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(identity.model_dump_json(indent=2))
        part.replace(self._file)


def _end_of(token: Token) -> datetime:
    """When a token ends: as the server says, else after the documented seven days."""
    if token.expires_at:
        with contextlib.suppress(ValueError):
            end = datetime.fromisoformat(token.expires_at)
            return end if end.tzinfo else end.replace(tzinfo=UTC)
    return datetime.now(UTC) + _LIFE
