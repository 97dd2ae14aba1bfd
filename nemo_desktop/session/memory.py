"""Keeps the open project on disk while it changes, so that the next start finds it as it was."""

import asyncio
import logging
import secrets
import threading
import time
from dataclasses import replace

import msgspec

from nemo_desktop.session.archive import Archive
from nemo_desktop.session.kept import (
    LOCAL,
    KeptProject,
    KeptSession,
    away_of,
    chat_of,
    files_of,
    intake_of,
    messages_of,
)
from nemo_desktop.session.state import (
    Chat,
    Export,
    Intake,
    Preview,
    SessionState,
    Timeline,
)
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks

log = logging.getLogger(__name__)

_TASK = "keep"


class Memory:
    """The open project's memory. `place` is where it is open: "local", or the cloud's address."""

    def __init__(self, store: Store, tasks: Tasks, archive: Archive) -> None:
        self._store = store
        self._tasks = tasks
        self._archive = archive
        self._project = _fresh()
        self._seen: tuple[Chat, Intake, str] | None = None
        self._writing = threading.Lock()
        self.place = LOCAL
        self._was_waiting = False
        store.changed.connect(self._follow)

    @property
    def session(self) -> KeptSession | None:
        """The project at the server it is open at; None if it was never there."""
        return self._project.sessions.get(self.place)

    def opened(self, session: KeptSession) -> None:
        """The server gave the project a session. Nothing of its files is there yet."""
        self._put_session(session)
        self._write_soon()

    def forgets_waiting(self) -> bool:
        """Whether the program ended before an answer came; once."""
        was_waiting, self._was_waiting = self._was_waiting, False
        return was_waiting

    def lost(self) -> None:
        """The server knows the project no longer."""
        sessions = {**self._project.sessions}
        sessions.pop(self.place, None)
        self._project = msgspec.structs.replace(self._project, sessions=sessions)
        self._write_soon()

    def forget(self) -> None:
        """Removes every project, the open one too. Raises OSError."""
        with self._writing:
            self._archive.forget_all()
            # From here on a writer that still waits has nothing to write.
            self._project = _fresh()
        self._show(self._project)

    def begin(self) -> None:
        """A new project; the one before stays kept."""
        self.write()
        self._show(_fresh())

    def open(self, project_id: str) -> bool:
        """Shows a kept project; False if it is gone."""
        self.write()
        project = self._archive.read(project_id)
        if project is None:
            self.list_recent()
            return False
        self._show(project)
        return True

    def open_newest(self) -> bool:
        """Shows the project that was changed last; False if there is none."""
        return any(self.open(recent.id) for recent in self._archive.recent()[:1])

    def write(self) -> None:
        """Keeps the project now. A disk that refuses costs the memory, not the work."""
        try:
            self._now()
            self._write()
        except OSError as error:
            log.warning("the project could not be kept: %s", error)

    def close(self) -> None:
        """Keeps the project as it is now, in the middle of an answer, too; then no more."""
        self.write()
        self._store.changed.disconnect(self._follow)

    def list_recent(self) -> None:
        """Shows which projects there are."""
        self._store.put(replace(self._store.state, recent=self._archive.recent()))

    def _show(self, project: KeptProject) -> None:
        self._project = project
        self.place = project.place
        self._was_waiting = project.is_waiting
        state = self._store.state
        shown = SessionState(
            connection=state.connection,
            server=state.server,
            server_address=state.server_address,
            project=project.name,
            project_id=project.id,
            intake=intake_of(project),
            chat=chat_of(project),
            timeline=Timeline(),
            # A player may still have the last clip open: the number goes on.
            preview=Preview(revision=state.preview.revision + 1),
            export=state.export if state.export.is_running else Export(),
            notice=state.notice,
            balance=state.balance,
            recent=self._archive.recent(),
            records=state.records,
        )
        self._seen = _seen(shown)
        self._store.put(shown)

    def _follow(self, state: SessionState) -> None:
        """Something changed; what is worth keeping goes to disk in a moment."""
        seen = _seen(state)
        if seen == self._seen or state.chat.streaming is not None:
            return
        self._seen = seen
        self._write_soon()

    def _write_soon(self) -> None:
        if not self._tasks.is_running(_TASK):
            self._tasks.start(_TASK, self._keep())

    async def _keep(self) -> None:
        written: KeptProject | None = None
        while written is None or not _is_same(written, self._now()):
            written = self._now()
            try:
                await asyncio.to_thread(self._write)
            except OSError as error:
                log.warning("the project could not be kept: %s", error)
                return

    def _write(self) -> None:
        with self._writing:
            # As it is by now, not as it was when somebody began to wait for the disk.
            project = self._project
            if project.files or project.messages:
                self._archive.write(project)

    def _now(self) -> KeptProject:
        """The project as it is, with this server's names of the files that are there."""
        state = self._store.state
        session = self.session
        if session is not None:
            # A file that waits to be sent again may be there from before.
            there = {item.id: session.keys.get(item.id, "") for item in state.intake.items}
            there |= {item.id: item.key for item in state.intake.ready}
            there |= {item.id: item.key for _, item in state.intake.away}
            keys = {file: key for file, key in there.items() if key}
            self._put_session(msgspec.structs.replace(session, keys=keys))
        now = msgspec.structs.replace(
            self._project,
            name=state.project,
            place=self.place,
            files=files_of(state.intake),
            away=away_of(state.intake),
            messages=messages_of(state.chat),
            is_waiting=state.chat.is_waiting,
        )
        if not _is_same(now, self._project):
            now = msgspec.structs.replace(now, changed_s=time.time())
        self._project = now
        return now

    def _put_session(self, session: KeptSession) -> None:
        sessions = {**self._project.sessions, self.place: session}
        self._project = msgspec.structs.replace(self._project, sessions=sessions)


def _fresh() -> KeptProject:
    now_s = time.time()
    return KeptProject(id=secrets.token_hex(8), begun_s=now_s, changed_s=now_s)


def _seen(state: SessionState) -> tuple[Chat, Intake, str]:
    return state.chat, state.intake, state.project


def _is_same(one: KeptProject, other: KeptProject) -> bool:
    return msgspec.structs.replace(one, changed_s=0) == msgspec.structs.replace(other, changed_s=0)
