"""What the cloud's work costs: measured by the balance before and after, told, kept."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from nemo_desktop.client.errors import ServerError
from nemo_desktop.i18n import words
from nemo_desktop.session.journal import Journal
from nemo_desktop.session.link import Link
from nemo_desktop.session.records import Spent
from nemo_desktop.session.state import Balance, Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks


class Purse:
    """Looks at the credits of a cloud account; on this computer nothing costs anything."""

    def __init__(self, store: Store, tasks: Tasks, ledger: Journal[Spent]) -> None:
        self._store = store
        self._tasks = tasks
        self._ledger = ledger

    def look(self, link: Link) -> None:
        """Shows how many credits are left, where they count."""
        if link.server is Server.CLOUD:
            self._tasks.start("balance", self._look(link))

    async def balance(self, link: Link) -> Balance:
        """Asks for the credits left; shows them. Raises ServerError."""
        left = await link.api.credits()
        balance = Balance(left.available, left.frozen)
        self._store.put(replace(self._store.state, balance=balance))
        return balance

    async def before(self, link: Link) -> Balance | None:
        """The balance before a turn; None where it does not count or is not told: then the turn
        is not measured."""
        if link.server is Server.LOCAL:
            return None
        try:
            return await self.balance(link)
        except ServerError:
            return None

    def settle(self, link: Link, before: Balance | None) -> None:
        """A turn is over, however it ended: what it cost is measured and told."""
        if link.server is Server.CLOUD:
            self._tasks.start("spend", self._settle(link, before))

    async def _look(self, link: Link) -> None:
        await self.balance(link)

    async def _settle(self, link: Link, before: Balance | None) -> None:
        after = await self.balance(link)
        if after.frozen and (before is None or not before.frozen):
            # Reserved for work that is not settled yet: neither spent nor free.
            await asyncio.sleep(link.address.timing.recheck_s)
            after = await self.balance(link)
        if before is None:
            return
        cost = before.held - after.held
        if cost > 0:
            host = urlsplit(link.address.url).netloc
            at = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
            project = self._store.state.project
            await asyncio.to_thread(
                self._ledger.add, Spent(at, host, project, cost, after.available)
            )
            chat = self._store.state.chat.footed(words("turn.cost", credits=f"{cost:g}"))
            self._store.put(replace(self._store.state, chat=chat))
