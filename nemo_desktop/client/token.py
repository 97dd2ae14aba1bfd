"""Gets, keeps, renews the token: from the environment, else kept, else a free one."""

import asyncio
import contextlib
import logging
import re
import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nemo_desktop import paths
from nemo_desktop.client.errors import NoFreeToken, RateLimited, TokenRefused, UnexpectedReply
from nemo_desktop.client.safe import Safe
from nemo_desktop.client.servers import ServerAddress
from nemo_desktop.protocol.messages import Token

log = logging.getLogger(__name__)

Issue = Callable[[str], Awaitable[Token]]
"""Asks the server for a free token, given the client id. Raises ServerError."""

_LIFE: Final = timedelta(days=7)
# What an HTTP header can carry; anything else would end up, token and all, in an error's text.
_SENDABLE: Final = re.compile(r"[\x21-\x7e]+")


class _KeptToken(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    # Empty when the keyring has it.
    token: str = Field(default="", repr=False)
    user_id: str | None = None
    expires_at: datetime


class _Identity(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    client_id: str
    tokens: Mapping[str, _KeptToken] = Field(default_factory=dict)


class Tokens:
    """The token of one server; one renewal at a time. It lies in the `safe` if that takes it, else
    in the identity file, which only its owner can read."""

    def __init__(
        self,
        address: ServerAddress,
        environment: Mapping[str, str],
        identity_file: Path,
        safe: Safe | None = None,
    ) -> None:
        self._address = address
        self._given = environment.get("NEMO_TOKEN", "").strip().removeprefix("Bearer ").strip()
        self._client_id = environment.get("NEMO_CLIENT_ID", "").strip()
        self._file: Path | None = identity_file
        self._safe = safe
        self._renewing = asyncio.Lock()
        self._unkept = _Identity(client_id=str(uuid.uuid4()))

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
            if not _SENDABLE.fullmatch(self._given):
                raise TokenRefused("the token that was set holds characters that no token has")
            return self._given
        async with self._renewing:
            return await self._good() or await self._issued("", issue)

    async def renewed(self, refused: str, issue: Issue) -> str:
        """Another token in place of one that the server refused.

        Raises TokenRefused when it was the person's own: another would change the account.
        """
        if self._given:
            raise TokenRefused("the token that was set is not accepted")
        async with self._renewing:
            # Somebody else may have renewed it meanwhile.
            return await self._good(refused) or await self._issued(refused, issue)

    async def _good(self, refused: str = "") -> str | None:
        """The kept token, unless it is over or the one that was refused."""
        kept = self._identity().tokens.get(self._address.url)
        if kept is None or kept.expires_at <= datetime.now(UTC):
            return None
        token = kept.token
        if not token and self._safe is not None:
            token = await self._safe.get(self._address.url) or ""
        return token if token != refused and _SENDABLE.fullmatch(token) else None

    async def _issued(self, refused: str, issue: Issue) -> str:
        identity = self._identity()
        # Kept first: a client id that is lost is a week without a token.
        self._keep(identity)
        client_id = self._client_id or identity.client_id
        try:
            token = await issue(client_id)
        except RateLimited:
            await asyncio.sleep(self._address.timing.rate_limit_s)
            # Another window of this program may have got the token that we were refused.
            good = await self._good(refused)
            if good is not None:
                return good
            try:
                token = await issue(client_id)
            except RateLimited as error:
                raise NoFreeToken(str(error), error.code) from None
        if not _SENDABLE.fullmatch(token.token):
            raise UnexpectedReply("the free token holds characters that no token has")
        is_safe = self._safe is not None and await self._safe.put(self._address.url, token.token)
        in_file = "" if is_safe else token.token
        kept = _KeptToken(token=in_file, user_id=token.user_id, expires_at=_end_of(token))
        identity = self._identity()
        tokens = {**identity.tokens, self._address.url: kept}
        self._keep(identity.model_copy(update={"tokens": tokens}))
        return token.token

    def _identity(self) -> _Identity:
        if self._file is None:
            return self._unkept
        try:
            return _Identity.model_validate_json(self._file.read_bytes())
        except OSError:
            return self._unkept
        except ValidationError:
            log.warning("the kept identity could not be read; it is set aside")
            with contextlib.suppress(OSError):
                self._file.replace(self._file.with_suffix(".broken"))
            return self._unkept

    def _keep(self, identity: _Identity) -> None:
        """Writes the file whole, readable by its owner only from the first byte."""
        self._unkept = identity
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            content = identity.model_dump_json(indent=2).encode()
            paths.write_whole(self._file, content, mode=0o600)
        except OSError as error:
            # A home that cannot be written to costs a token next time, not the work now.
            log.warning("the identity could not be kept: %s", error)
            self._file = None


def servers_in(identity_file: Path) -> tuple[str, ...]:
    """The servers that a free token is kept for; none if the file cannot be read."""
    try:
        return tuple(_Identity.model_validate_json(identity_file.read_bytes()).tokens)
    except (OSError, ValidationError):
        return ()


def _end_of(token: Token) -> datetime:
    """When a token ends: as the server says, else after the documented seven days.

    One that would be over already tells of a wrong clock here: without this it would be asked for
    again at every call.
    """
    end = _said_end(token.expires_at or "")
    now = datetime.now(UTC)
    return end if end is not None and end > now else now + _LIFE


def _said_end(said: str) -> datetime | None:
    with contextlib.suppress(ValueError, OverflowError, OSError):
        if said.replace(".", "", 1).isdigit():
            seconds = float(said)
            return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)
        end = datetime.fromisoformat(said.strip())
        return end if end.tzinfo else end.replace(tzinfo=UTC)
    return None
