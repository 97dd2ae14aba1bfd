"""The line to a server: opened to this computer's engine or to the cloud, closed with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.servers import ServerAddress, cloud, local
from nemo_desktop.client.token import Tokens
from nemo_desktop.session.local_engine import LocalEngine
from nemo_desktop.session.state import Server


@dataclass(frozen=True, slots=True)
class Places:
    """Where a session keeps what it needs on disk."""

    engine_data: Path
    engine_errors: Path
    identity: Path
    previews: Path
    resume: Path


@dataclass(slots=True)
class Link:
    """An open line. `engine` is None when the server is not ours."""

    api: ApiClient
    address: ServerAddress
    engine: LocalEngine | None = None
    session_id: str = ""
    user_ids: list[str] = field(default_factory=list)

    @property
    def server(self) -> Server:
        """Whom the line leads to."""
        return Server(self.address.kind)

    async def close(self) -> None:
        """Ends the line, and the engine if it is ours."""
        await self.api.close()
        if self.engine is not None:
            await self.engine.close()


async def open_link(server: Server, places: Places, environment: Mapping[str, str]) -> Link:
    """Opens a line to a server; for this computer, that starts the engine.

    Raises EngineFails.
    """
    if server is Server.CLOUD:
        address = cloud(environment)
        tokens = Tokens(address, environment, places.identity)
        return Link(ApiClient(address, tokens), address)
    engine = LocalEngine(places.engine_data, places.engine_errors)
    port = await engine.start()
    address = local(port, environment)
    return Link(ApiClient(address, Tokens.fixed(address, engine.secret)), address, engine)
