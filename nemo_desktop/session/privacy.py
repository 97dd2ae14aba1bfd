"""The verbs about what the program keeps: show it, forget it."""

import asyncio
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from nemo_desktop.client.token import servers_in
from nemo_desktop.i18n import words
from nemo_desktop.session.gate import Gate
from nemo_desktop.session.journal import Journal
from nemo_desktop.session.line import Line
from nemo_desktop.session.link import Activity, Places
from nemo_desktop.session.memory import Memory
from nemo_desktop.session.records import Records, Spent
from nemo_desktop.session.state import Notice, Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Privacy:
    """Everything that is kept on this computer lies in `places` and in the keyring."""

    store: Store
    tasks: Tasks
    places: Places
    line: Line
    memory: Memory
    gate: Gate
    activity: Activity
    ledger: Journal[Spent]

    def read(self) -> None:
        """Shows what left this computer, and what was spent."""
        self.tasks.start("records", self._read())

    def forget(self, *, engine_too: bool) -> None:
        """Forgets the account, the logs and all projects; with `engine_too`, also what the engine
        of this computer keeps: copies of pictures, timelines, films that are not saved yet."""
        if self.store.state.export.is_running:
            notice = Notice(words("project.export_first"))
            self.store.put(replace(self.store.state, notice=notice))
        else:
            self.tasks.start("connect", self._forget(engine_too=engine_too))

    async def _read(self) -> None:
        sent, spent = await asyncio.gather(
            asyncio.to_thread(self.activity.entries), asyncio.to_thread(self.ledger.entries)
        )
        total = sum(one.credits for one in spent)
        records = Records(tuple(reversed(sent)), total, len(spent))
        self.store.put(replace(self.store.state, records=records))

    async def _forget(self, *, engine_too: bool) -> None:
        await self.tasks.end("turn", "spend", "patience", "expand", "keep")
        await self.line.close()
        self.memory.forget()
        for server in servers_in(self.places.identity):
            await self.line.safe.forget(server)
        self.places.identity.unlink(missing_ok=True)
        self.activity.forget()
        self.ledger.forget()
        self.gate.forget()
        await asyncio.to_thread(_remove_previews, self.places.previews)
        if engine_too:
            await asyncio.to_thread(shutil.rmtree, self.places.engine_data, ignore_errors=True)
            self.places.resume.unlink(missing_ok=True)
        state = replace(self.store.state, records=Records(), browser_url="", balance=None)
        self.store.put(replace(state, server=Server.LOCAL, notice=None))
        # In a task of its own: this one ends first.
        self.tasks.start("forgotten", self._begin_again())

    async def _begin_again(self) -> None:
        await self.tasks.finished("connect")
        self.line.connect(Server.LOCAL)
        self.store.put(replace(self.store.state, notice=Notice(words("privacy.forgotten"))))


def _remove_previews(folder: Path | None) -> None:
    for clip in folder.glob("preview-*") if folder is not None else ():
        clip.unlink(missing_ok=True)
