"""The verbs: what the window's buttons and the command line's words do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from nemo_desktop import paths
from nemo_desktop.i18n import Texts, words
from nemo_desktop.session.archive import Archive
from nemo_desktop.session.browser import BrowserPage
from nemo_desktop.session.conversation import Conversation
from nemo_desktop.session.exports import Exports
from nemo_desktop.session.gate import Gate
from nemo_desktop.session.intents import Intent
from nemo_desktop.session.journal import Journal
from nemo_desktop.session.line import Line
from nemo_desktop.session.link import Surroundings
from nemo_desktop.session.memory import Memory
from nemo_desktop.session.opening import Opening
from nemo_desktop.session.privacy import Privacy
from nemo_desktop.session.project import Project
from nemo_desktop.session.projects import Projects
from nemo_desktop.session.purse import Purse
from nemo_desktop.session.records import Sent, Spent
from nemo_desktop.session.remake import Remake
from nemo_desktop.session.removal import take_out
from nemo_desktop.session.resume import Resume
from nemo_desktop.session.state import Action, ActionKind, Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks
from nemo_desktop.session.trouble import Trouble
from nemo_desktop.session.turn import Turns
from nemo_desktop.session.uploads import Uploads

_SAMPLE: Final = "astronaut.jpg"
_MOST_ACTIVITY_BYTES: Final = 500_000


class Controller:
    """Everything a person can order. Orders return at once; the store tells what came of them."""

    def __init__(self, store: Store, around: Surroundings) -> None:
        self._store = store
        self._around = around
        self._tasks = Tasks(lambda *failed: self._trouble.tell(*failed))  # noqa: PLW0108  made below
        project = Project(store, self._tasks, around.places.previews)
        self._memory = Memory(store, self._tasks, Archive(around.places.projects))
        self._uploads = Uploads(store, self._tasks, lambda: self._line.link)
        opening = Opening(store, self._memory, project, self._uploads, around.language)
        activity = Journal(around.places.activity, Sent, _MOST_ACTIVITY_BYTES)
        ledger = Journal(around.places.ledger, Spent)
        self._line = Line(store, self._tasks, opening, around, activity)
        self._exports = Exports(store, self._tasks, project, Resume(around.places.resume))
        self._trouble = Trouble(store, self._line, self._exports, self._uploads)
        purse = Purse(store, self._tasks, ledger)
        self._conversation = Conversation(
            store,
            self._tasks,
            self._line,
            purse,
            Turns(store, self._tasks, project),
            self._uploads,
            self._exports,
            around.place_for,
        )
        self._uploads.when_in(self._conversation.came_in)
        self._gate = Gate(store, around)
        self._projects = Projects(
            store, self._memory, self._line, self._gate, self._conversation.halt
        )
        self._remake = Remake(self._projects, self._conversation)
        browser = BrowserPage(store, self._tasks)
        self._privacy = Privacy(
            store,
            self._tasks,
            around.places,
            self._line,
            self._memory,
            self._gate,
            activity,
            ledger,
        )
        self._line.when_arrived(
            lambda link, arrival: self._conversation.arrived(
                link, arrival, was_waiting=self._memory.forgets_waiting()
            ),
            lambda _link, _arrival: self._uploads.go_on(),
            lambda link, _arrival: self._exports.go_on(link),
            lambda link, _arrival: purse.look(link),
            lambda link, _arrival: browser.look(link),
        )

    # --- the line to the server ---------------------------------------------------------------

    def begin(self, server: Server, *, is_new: bool = False) -> None:
        """The program starts: opens the last project, else a new one at that server."""
        self._projects.begin(server, is_new=is_new)
        if not self._around.is_kept:
            self._conversation.tell(words("project.not_kept"))

    def use_server(self, server: Server) -> None:
        """Works with that server from now on, once the person agreed to what that means."""
        self._projects.move(server)

    def reconnect(self) -> None:
        """Tries the same server again."""
        self._line.reconnect()

    async def settled(self) -> None:
        """Waits until nothing that was ordered is under way, an export apart."""
        await self._tasks.finished("connect")
        await self._uploads.finished()
        await self._tasks.finished("turn")
        await self._tasks.finished("spend")

    async def exported(self) -> None:
        """Waits until no film is on its way."""
        await self._exports.finished()

    async def close(self) -> None:
        """Ends all work; films that are not finished stay remembered."""
        self._memory.close()
        await self._tasks.close()
        await self._line.close()

    # --- pictures -----------------------------------------------------------------------------

    def add_files(self, files: Sequence[Path]) -> None:
        """Takes files and folders in."""
        self._uploads.add(files)

    def add_pixels(self, name: str, content: bytes) -> None:
        """Takes a picture in that was dragged from a web page."""
        own = Path(name)
        file = (paths.good_name(own.stem) or "picture") + own.suffix
        self._uploads.add_pixels(self._around.places.projects / "pasted" / file, content)

    def add_sample(self) -> None:
        """Takes a picture in that came with the program, by a name in the person's language."""
        sample = paths.resources() / "samples" / _SAMPLE
        name = Texts(self._around.language())("sample.name")
        if name == sample.stem:
            self._uploads.add([sample])
        else:
            self.add_pixels(name + sample.suffix, sample.read_bytes())

    def remove_file(self, item_id: str) -> None:
        """Takes a file out of the project, and out of the film."""
        take_out(self._conversation, item_id)

    def retry_file(self, item_id: str) -> None:
        """Tries a refused file again."""
        self._uploads.retry(item_id)

    # --- sentences ----------------------------------------------------------------------------

    def submit(self, sentence: str) -> None:
        """Does what a sentence asks for; refused while an answer is on its way."""
        self._conversation.submit(sentence)

    def stop(self) -> None:
        """Stops waiting for the answer that is on its way."""
        self._conversation.stop()

    def undo(self) -> None:
        """Takes the last sentence back."""
        self._conversation.again(Texts(self._around.language())("say.undo"))

    def redo(self) -> None:
        """Does again what was taken back."""
        self._conversation.again(Texts(self._around.language())("say.redo"))

    def act(self, action: Action) -> None:
        """Does what a button under a message stands for; the rest is the window's own.

        What the window could not do with a film, for it is gone, is told."""
        film_gone = partial(self._exports.missed, Path(action.value))
        orders: Mapping[ActionKind, Callable[[], None]] = {
            ActionKind.OPEN_FILE: film_gone,
            ActionKind.SHOW_IN_FOLDER: film_gone,
            ActionKind.COPY_FILE: film_gone,
            ActionKind.SAY: lambda: self._conversation.again(action.value),
            ActionKind.TAKE_BACK: lambda: self._conversation.take_back(action.value),
            ActionKind.SHOW_TRACKS: lambda: self._conversation.command(Intent.STATUS),
            ActionKind.SHOW_CREDITS: lambda: self._conversation.command(Intent.CREDITS),
            ActionKind.RECONNECT: self.reconnect,
            ActionKind.USE_FREE: lambda: self._line.reconnect(without_token=True),
            ActionKind.RENDER_HERE: self._remake.begin,
            ActionKind.USE_LOCAL: lambda: self.use_server(Server.LOCAL),
            ActionKind.AGREE: lambda: self._gate.answer(agrees=True),
            ActionKind.DECLINE: lambda: self._gate.answer(agrees=False),
            ActionKind.NEW_PROJECT: self._projects.new,
            ActionKind.OPEN_PROJECT: lambda: self._projects.open(action.value),
            ActionKind.RENAME_PROJECT: lambda: self._projects.rename(action.value),
            ActionKind.READ_RECORDS: self._privacy.read,
            ActionKind.FOLLOW_LANGUAGE: self._conversation.follow_language,
            ActionKind.FORGET: lambda: self._privacy.forget(engine_too=action.value == "engine"),
        }
        orders[action.kind]()

    def dismiss_notice(self) -> None:
        """The person has read it."""
        self._store.put(replace(self._store.state, notice=None))

    # --- films --------------------------------------------------------------------------------

    def export(self, target: Path) -> None:
        """Saves the film as it is now."""
        if self._line.link is not None and self._store.state.can_export:
            self.dismiss_notice()
            self._exports.start(self._line.link, target)

    def cancel_export(self) -> None:
        """Stops the film that is on its way."""
        self._exports.cancel()
