"""Keeps a line to a server: opened, watched, opened again when it broke."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from nemo_desktop.client.errors import ServerError, SessionLost
from nemo_desktop.client.safe import Safe
from nemo_desktop.session.link import Activity, Link, Surroundings, open_link
from nemo_desktop.session.notices import EngineEnded
from nemo_desktop.session.opening import Arrival, Opening
from nemo_desktop.session.state import Connection, Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks

log = logging.getLogger(__name__)

_RECOVERIES: Final = 3
# Work that asks the server and is of no use once the line is closed; a connection that is just
# being made would outlive it.
_ON_THE_LINE: Final = (
    "balance",
    "browser",
    "credits",
    "look",
    "preview",
    "preview_progress",
    "spend",
    "upload",
)

Arrived = Callable[[Link, Arrival], None]
"""Told when a project is open at a server."""


class Line:
    """The one line that is open."""

    def __init__(
        self, store: Store, tasks: Tasks, opening: Opening, around: Surroundings, activity: Activity
    ) -> None:
        self._store = store
        self._tasks = tasks
        self._opening = opening
        self._around = around
        self._activity = activity
        self.safe = Safe()
        self._recoveries_left = _RECOVERIES
        self._arrived: tuple[Arrived, ...] = ()
        self._wire: Link | None = None

    @property
    def link(self) -> Link | None:
        """The line, once there is a project to speak of; None while there is none."""
        wire = self._wire
        return wire if wire is not None and wire.session_id else None

    @property
    def language(self) -> str:
        """The person's language: en or zh."""
        return self._around.language()

    def when_arrived(self, *arrived: Arrived) -> None:
        """Says what happens when a project is open: files go in, unfinished films go on."""
        self._arrived = arrived

    def connect(self, server: Server) -> None:
        """Opens the line to a server; the one that was open is closed."""
        self._put_connecting(server)
        self._tasks.start("connect", self._connect(server))

    def reopen(self, server: Server) -> None:
        """Opens another project, which the store shows, on the same line if that leads there."""
        self._put_connecting(server)
        self._tasks.start("connect", self._reopen(server))

    def reconnect(self, *, without_token: bool = False) -> None:
        """Tries the same server again; on wish with a free account, not the token that was set."""
        if without_token:
            environment = {**self._around.environment, "NEMO_TOKEN": ""}
            self._around = replace(self._around, environment=environment)
        self._recoveries_left = _RECOVERIES
        self.connect(self._store.state.server)

    def begin_anew(self, language: str = "") -> None:
        """Begins the project again on the same line; the files go in again."""
        if self._wire is not None:
            self._tasks.start("connect", self._begin_anew(self._wire, language))

    def recover(self, name: str, error: Exception) -> None:
        """What the program does about an error by itself, a few times at most."""
        if name == "connect":
            self._put_connection(Connection.LOST)
        elif isinstance(error, EngineEnded) and self._may_recover():
            self._put_connection(Connection.CONNECTING)
            self._tasks.start("connect", self._connect(Server.LOCAL))
        elif isinstance(error, EngineEnded):
            self._put_connection(Connection.LOST)
        elif isinstance(error, SessionLost) and self._may_recover() and self._wire is not None:
            self._tasks.start("connect", self._begin_lost(self._wire))

    async def close(self) -> None:
        """Closes what is open."""
        await self._tasks.end(*_ON_THE_LINE)
        wire, self._wire = self._wire, None
        if wire is not None:
            await wire.close()

    async def _connect(self, server: Server) -> None:
        await self.close()
        link = await open_link(server, self._around, self.safe, self._activity)
        self._wire = link
        try:
            await self._open(link)
        except (ServerError, asyncio.CancelledError):
            self._wire = None
            await link.close()
            raise
        if link.engine is not None:
            self._tasks.start("engine", self._watch(link))

    async def _reopen(self, server: Server) -> None:
        if self._wire is not None and self._wire.server is server:
            await self._open(self._wire)
        else:
            await self._connect(server)

    async def _open(self, link: Link) -> None:
        await self._ready(link, await self._opening.open(link))

    async def _begin_anew(self, link: Link, language: str) -> None:
        await self._opening.begin(link, language)
        await self._ready(link, Arrival.ANEW)

    async def _begin_lost(self, link: Link) -> None:
        await self._opening.begin(link)
        await self._ready(link, Arrival.LOST)

    async def _ready(self, link: Link, arrival: Arrival) -> None:
        """From here on files are sent: not before there is a project to send them to."""
        for arrived in self._arrived:
            arrived(link, arrival)
        state = replace(self._store.state, server_address=link.address.url)
        is_settled = state.notice is not None and state.notice.offers_to_connect
        if is_settled and not self._tasks.is_running("turn"):
            state = replace(state, notice=None)
        self._store.put(replace(state, connection=Connection.READY))
        if arrival is not Arrival.BACK:
            await self._opening.project.refresh(link)

    async def _watch(self, link: Link) -> None:
        """Notices when the engine process ends though nobody asked it to."""
        assert link.engine is not None
        status = await link.engine.ended()
        if link is self._wire:
            raise EngineEnded(f"status {status}")

    def _may_recover(self) -> bool:
        self._recoveries_left -= 1
        return self._recoveries_left >= 0

    def _put_connecting(self, server: Server) -> None:
        state = replace(self._store.state, server=server, balance=None, browser_url="")
        self._store.put(replace(state, connection=Connection.CONNECTING, notice=None))

    def _put_connection(self, connection: Connection) -> None:
        self._store.put(replace(self._store.state, connection=connection))
