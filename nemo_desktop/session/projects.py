"""The verbs about whole projects: begin one, open one again, work elsewhere with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from nemo_desktop.i18n import words
from nemo_desktop.session.gate import Gate
from nemo_desktop.session.kept import LOCAL
from nemo_desktop.session.line import Line
from nemo_desktop.session.memory import Memory
from nemo_desktop.session.state import ExportStage, Notice, Server
from nemo_desktop.session.store import Store


@dataclass(frozen=True, slots=True)
class Projects:
    """`halt` ends what is under way in the open project, a film apart."""

    store: Store
    memory: Memory
    line: Line
    gate: Gate
    halt: Callable[[], None]

    def begin(self, server: Server, *, is_new: bool = False) -> None:
        """The program starts: the last project opens where it was, else a new one there."""
        if not is_new and self.memory.open_newest():
            server = self.server
        else:
            self.memory.begin()
        self.store.put(replace(self.store.state, server=server))
        self.gate.enter(
            server, lambda: self.line.connect(server), lambda: self.line.connect(Server.LOCAL)
        )

    def new(self) -> None:
        """A new project, at the same server."""
        if self._may_leave(self.store.state.server):
            self.halt()
            self.memory.begin()
            self.line.reopen(self.store.state.server)

    def open(self, project_id: str) -> None:
        """A kept project, where it was."""
        known = next((one for one in self.store.state.recent if one.id == project_id), None)
        if known is None or project_id == self.store.state.project_id:
            return
        if not self._may_leave(Server.CLOUD if known.is_cloud else Server.LOCAL):
            return
        self.halt()
        if self.memory.open(project_id):
            server = self.server
            self.gate.enter(
                server, lambda: self.line.reopen(server), lambda: self.line.reopen(Server.LOCAL)
            )

    def rename(self, name: str) -> None:
        """The open project is called that from now on."""
        name = " ".join(name.split())
        if name:
            self.store.put(replace(self.store.state, project=name))

    def move(self, server: Server) -> None:
        """Works on with that server; pictures go there, and nowhere before a person agrees."""
        is_there = server is self.store.state.server and self.line.link is not None
        if is_there or not self._may_leave(server):
            return
        self.gate.enter(server, lambda: self._move(server), self._stay)

    @property
    def server(self) -> Server:
        """Where the open project was last."""
        return Server.LOCAL if self.memory.place == LOCAL else Server.CLOUD

    def _move(self, server: Server) -> None:
        self.halt()
        self.line.connect(server)

    def _stay(self) -> None:
        """The person would rather not: if there is no line at all, this computer does it."""
        if self.line.link is None:
            self.line.connect(Server.LOCAL)

    def _may_leave(self, to: Server) -> bool:
        """A film that is being saved is finished first: another line would cut it off."""
        export = self.store.state.export
        is_elsewhere = to is not self.store.state.server
        if export.is_running and (is_elsewhere or export.stage is ExportStage.STARTING):
            notice = Notice(words("project.export_first"))
            self.store.put(replace(self.store.state, notice=notice))
            return False
        return True
