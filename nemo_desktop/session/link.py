"""The line to a server: opened to this computer's engine or to the cloud, closed with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.safe import Safe
from nemo_desktop.client.servers import ServerAddress, cloud, local
from nemo_desktop.client.token import Tokens
from nemo_desktop.client.watching import Exchange
from nemo_desktop.session.journal import Journal
from nemo_desktop.session.kept import LOCAL
from nemo_desktop.session.local_engine import LocalEngine
from nemo_desktop.session.records import Sent
from nemo_desktop.session.state import Server

Activity = Journal[Sent]
"""The log of requests that left this computer."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a session keeps what it needs on disk; `previews` is None where nobody plays them."""

    engine_data: Path
    engine_errors: Path
    identity: Path
    previews: Path | None
    resume: Path
    projects: Path
    activity: Path
    ledger: Path


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a session is given from outside: folders, environment variables, the person's language
    (en or zh), the file of a film that is asked for in words; whether the folders are there the
    next time, too; whether pictures may be sent to a host, and what to do when a person says so:
    nobody's pictures go anywhere unasked."""

    places: Places
    environment: Mapping[str, str]
    language: Callable[[], str]
    place_for: Callable[[str], Path]
    is_kept: bool = True
    may_send: Callable[[str], bool] = lambda _host: False
    agreed: Callable[[str], None] = lambda _host: None


@dataclass(slots=True)
class Link:
    """An open line. `engine` is None when the server is not ours."""

    api: ApiClient
    address: ServerAddress
    engine: LocalEngine | None = None
    session_id: str = ""
    task_id: str = ""

    @property
    def server(self) -> Server:
        """Whom the line leads to."""
        return Server(self.address.kind)

    @property
    def place(self) -> str:
        """The server's name among those that a project may be at."""
        return LOCAL if self.server is Server.LOCAL else self.address.url

    async def close(self) -> None:
        """Ends the line, and the engine if it is ours."""
        await self.api.close()
        if self.engine is not None:
            await self.engine.close()


async def open_link(server: Server, around: Surroundings, safe: Safe, activity: Activity) -> Link:
    """Opens a line to a server; for this computer, that starts the engine.

    What goes to the cloud is written into the activity log. Raises EngineFails.
    """
    if server is Server.CLOUD:
        address = cloud(around.environment)
        tokens = Tokens(address, around.environment, around.places.identity, safe)
        api = ApiClient(address, tokens, watch=lambda exchange: activity.add(_sent(exchange)))
        return Link(api, address)
    options = ("--no-previews",) if around.places.previews is None else ()
    engine = LocalEngine(around.places.engine_data, around.places.engine_errors, options)
    port = await engine.start()
    address = local(port, around.environment)
    return Link(ApiClient(address, Tokens.fixed(address, engine.secret)), address, engine)


def _sent(exchange: Exchange) -> Sent:
    at = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return Sent(
        at,
        exchange.method,
        exchange.host,
        exchange.path,
        exchange.up_bytes,
        exchange.down_bytes,
        exchange.status,
    )
