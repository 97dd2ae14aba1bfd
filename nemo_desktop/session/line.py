"""Keeps a line to a server: opened, watched, opened again when it broke."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from nemo_desktop.client.errors import ServerError, SessionLost
from nemo_desktop.session.link import Link, Surroundings, open_link
from nemo_desktop.session.notices import EngineEnded
from nemo_desktop.session.project import Project
from nemo_desktop.session.state import Balance, Connection, Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks

log = logging.getLogger(__name__)

_RECOVERIES: Final = 3


class Line:
    """The one line that is open."""

    def __init__(self, store: Store, tasks: Tasks, project: Project, around: Surroundings) -> None:
        self._store = store
        self._tasks = tasks
        self._project = project
        self._around = around
        self._recoveries_left = _RECOVERIES
        self._opened: tuple[Callable[[Link], None], ...] = ()
        self.link: Link | None = None

    @property
    def language(self) -> str:
        """The person's language: en or zh."""
        return self._around.language()

    def when_opened(self, *opened: Callable[[Link], None]) -> None:
        """Says what happens when a project begins: files go in, unfinished films go on."""
        self._opened = opened

    def connect(self, server: Server) -> None:
        """Opens the line to a server; the one that was open is closed."""
        state = self._store.state
        self._store.put(
            replace(state, server=server, connection=Connection.CONNECTING, notice=None)
        )
        self._tasks.start("connect", self._connect(server))

    def reconnect(self) -> None:
        """Tries the same server again."""
        self._recoveries_left = _RECOVERIES
        self.connect(self._store.state.server)

    def begin_anew(self) -> None:
        """Begins another project on the same line; the files go in again."""
        if self.link is not None:
            self._tasks.start("connect", self._begin(self.link))

    def recover(self, name: str, error: Exception) -> None:
        """What the program does about an error by itself, a few times at most."""
        if name == "connect":
            self._put_connection(Connection.LOST)
        elif isinstance(error, EngineEnded) and self._may_recover():
            self._put_connection(Connection.CONNECTING)
            self._tasks.start("connect", self._connect(Server.LOCAL))
        elif isinstance(error, EngineEnded):
            self._put_connection(Connection.LOST)
        elif isinstance(error, SessionLost) and self._may_recover():
            self.begin_anew()

    def ask_balance(self) -> None:
        """Looks how many credits are left, where they count."""
        if self.link is not None and self.link.server is Server.CLOUD:
            self._tasks.start("balance", self.balance(self.link))

    async def balance(self, link: Link) -> None:
        """Asks for the credits left; shows them. Raises ServerError."""
        left = await link.api.credits()
        balance = Balance(left.available, left.frozen)
        self._store.put(replace(self._store.state, balance=balance))

    async def close(self) -> None:
        """Closes what is open."""
        link, self.link = self.link, None
        if link is not None:
            await link.close()

    async def _connect(self, server: Server) -> None:
        await self.close()
        link = await open_link(server, self._around)
        try:
            await self._begin(link)
        except (ServerError, asyncio.CancelledError):
            self.link = None
            await link.close()
            raise

    async def _begin(self, link: Link) -> None:
        session = await link.api.open_session(
            task_name=self._store.state.project or "project", language=self.language
        )
        link.session_id = session.session_id
        if session.user_id:
            link.user_ids.append(session.user_id)
        self._project.opened()
        if link is not self.link and link.engine is not None:
            self._tasks.start("engine", self._watch(link))
        # From here on files may be sent: not before there is a project to send them to.
        self.link = link
        for opened in self._opened:
            opened(link)
        state = replace(self._store.state, server_address=link.address.url)
        self._store.put(replace(state, connection=Connection.READY))
        await self._project.refresh(link)
        self.ask_balance()

    async def _watch(self, link: Link) -> None:
        """Notices when the engine process ends though nobody asked it to."""
        assert link.engine is not None
        status = await link.engine.ended()
        if link is self.link:
            raise EngineEnded(f"status {status}")

    def _may_recover(self) -> bool:
        self._recoveries_left -= 1
        return self._recoveries_left >= 0

    def _put_connection(self, connection: Connection) -> None:
        self._store.put(replace(self._store.state, connection=connection))
