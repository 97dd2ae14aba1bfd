"""What a person says: a command that is the program's own, or a sentence for the server."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from nemo_desktop.client.errors import FileRefused, Unreachable
from nemo_desktop.i18n import Texts, Words, legible, words
from nemo_desktop.session import intents, wishes
from nemo_desktop.session.exports import Exports
from nemo_desktop.session.intents import Intent
from nemo_desktop.session.line import Line
from nemo_desktop.session.link import Link
from nemo_desktop.session.opening import Arrival
from nemo_desktop.session.purse import Purse
from nemo_desktop.session.state import Action, ActionKind, Chat, Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks
from nemo_desktop.session.timeline import summary
from nemo_desktop.session.turn import Turns
from nemo_desktop.session.uploads import Uploads

# The same words again within this time are taken for a slip of the finger.
_REPEAT_S: Final = 2.0


@dataclass(eq=False, slots=True)
class Conversation:
    """Sentences, one at a time. `place_for` gives the file of a film that is asked for in
    words."""

    store: Store
    tasks: Tasks
    line: Line
    purse: Purse
    turns: Turns
    uploads: Uploads
    exports: Exports
    place_for: Callable[[str], Path]
    _last_said: tuple[str, float] = ("", 0.0)
    _place: str = ""

    def submit(self, sentence: str) -> None:
        """Does what a sentence asks for; refused while an answer is on its way."""
        sentence = legible(sentence).strip()
        if not sentence or self.tasks.is_running("turn"):
            return
        intent = intents.route(sentence)
        if intent is not Intent.CHAT:
            self._put(self._chat.commanded(sentence))
            self.command(intent, sentence)
        elif self._is_slip(sentence):
            self.tell(words("turn.repeat"), Action(ActionKind.SAY, sentence))
        else:
            self.store.put(replace(self.store.state, notice=None))
            self._put(self._chat.asked(sentence))
            self.tasks.start("turn", self._turn(sentence))

    def again(self, sentence: str) -> None:
        """Says the words of a button; that is never a slip of the finger."""
        self._last_said = ("", 0.0)
        self.submit(sentence)

    def take_back(self, sentence: str) -> None:
        """Takes back one earlier sentence, whichever it was."""
        language = "zh" if intents.is_chinese(sentence) else "en"
        self.again(Texts(language)("say.take_back", sentence=sentence))

    def stop(self) -> None:
        """Stops waiting for the answer that is on its way."""
        self.tasks.cancel("remake")
        if self.tasks.is_running("turn"):
            self.tasks.cancel("turn")
            self.tell(words("turn.stopped"))
            self.look()

    def look(self) -> None:
        """Asks the server how the project stands, once the answer that is on its way is there."""
        self.tasks.start("look", self._look())

    def follow_language(self) -> None:
        """The person chose another language: what is offered to be said follows at once."""
        self.turns.project.language = self.line.language
        self.look()

    def came_in(self) -> None:
        """Files came in: there is something new to offer. An answer on its way looks by itself."""
        if not self.tasks.is_running("turn"):
            self.look()

    def halt(self) -> None:
        """Another project or server is next: the answer that is on its way is not waited for."""
        for work in ("remake", "turn", "look", "credits", "spend"):
            self.tasks.cancel(work)
        self._put(self._chat.rested())

    def arrived(self, link: Link, arrival: Arrival, *, was_waiting: bool = False) -> None:
        """The project is open at a server: tells what came along, and what did not.

        `was_waiting`: the program had ended before an answer came.
        """
        before, self._place = self._place, link.place
        server = words(f"server.{link.server.value}")
        if self.tasks.is_running("remake"):
            return
        if arrival is Arrival.BACK and before not in ("", link.place):
            self.tell(words("project.back", server=server))
        elif arrival is Arrival.BACK and was_waiting:
            self.tell(words("project.interrupted"))
        elif arrival in (Arrival.FIRST, Arrival.LOST) and wishes.latest(self._chat):
            again = (Action(ActionKind.SAY, sentence) for sentence in wishes.latest(self._chat))
            key = "project.lost" if arrival is Arrival.LOST else "project.moved"
            self.tell(words(key, server=server), *again)

    def command(self, intent: Intent, sentence: str = "") -> None:
        """The four things that are never said to the server."""
        timeline = self.store.state.timeline
        if intent is Intent.STATUS:
            language = "zh" if intents.is_chinese(sentence) else self.line.language
            self.tell(words("change.verbatim", value=summary(timeline, Texts(language))))
        elif intent is Intent.UPLOAD:
            self._bring_in(intents.address_in(sentence))
        elif intent is Intent.CREDITS:
            self.tasks.start("credits", self._tell_balance())
        elif timeline.is_empty:
            self.tell(words("turn.nothing_to_export"))
        elif self.line.link is not None and self.store.state.can_export:
            place = self.place_for(self.store.state.project)
            self.exports.start(self.line.link, place)
            self.tell(words("turn.exporting", place=str(place)))

    def tell(self, said: Words, *actions: Action) -> None:
        """The program says something of its own."""
        self._put(self._chat.told(said, *actions))

    async def _turn(self, sentence: str) -> None:
        try:
            await self.tasks.finished("connect")
            await self.uploads.finished()
            link = self.line.link
            if link is None:
                raise Unreachable("there is no line to the server")
            await self._measured(link, sentence)
        finally:
            self._put(self._chat.rested())

    async def _measured(self, link: Link, sentence: str) -> None:
        before = await self.purse.before(link)
        timeline = self.store.state.timeline
        try:
            await self.turns.take(link, sentence)
        finally:
            self.purse.settle(link, before)
        if intents.ends_with_export(sentence) and self.store.state.timeline != timeline:
            self.command(Intent.EXPORT)

    async def _look(self) -> None:
        await self.tasks.finished("turn")
        if self.line.link is not None:
            await self.turns.project.refresh(self.line.link)

    def _bring_in(self, address: str | None) -> None:
        """Files are chosen; one on the web is fetched by a server that does such things."""
        link = self.line.link
        if address is not None and link is not None and link.server is Server.CLOUD:
            self.tasks.start("upload:address", self._fetched(link, address))
        else:
            key = "turn.upload" if address is None else "turn.upload_here"
            self.tell(words(key), Action(ActionKind.CHOOSE_FILES))

    async def _fetched(self, link: Link, address: str) -> None:
        try:
            await link.api.upload_urls(link.session_id, [address])
        except FileRefused as error:
            reason = "intake.too_large_there" if error.is_too_large else "intake.unsupported"
            self.tell(words(reason))
        else:
            self.tell(words("turn.fetched", address=address))

    async def _tell_balance(self) -> None:
        link = self.line.link
        if link is None or link.server is Server.LOCAL:
            self.tell(words("turn.credits_local"))
            return
        balance = await self.purse.balance(link)
        key = "turn.credits_frozen" if balance.frozen else "turn.credits"
        self.tell(words(key, available=f"{balance.available:g}", frozen=f"{balance.frozen:g}"))

    def _is_slip(self, sentence: str) -> bool:
        last, when = self._last_said
        now = time.monotonic()
        self._last_said = (sentence, now)
        return sentence == last and now - when < _REPEAT_S

    @property
    def _chat(self) -> Chat:
        return self.store.state.chat

    def _put(self, chat: Chat) -> None:
        self.store.put(replace(self.store.state, chat=chat))
