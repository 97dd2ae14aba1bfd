"""One sentence and its answer: events of the stream become the conversation."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace

from nemo_desktop.client.errors import ServerError, StreamCut
from nemo_desktop.i18n import Words, words
from nemo_desktop.protocol import events
from nemo_desktop.session import gui_instructions, intents
from nemo_desktop.session.changes import difference
from nemo_desktop.session.link import Link
from nemo_desktop.session.notices import TurnFailed
from nemo_desktop.session.project import Project
from nemo_desktop.session.state import Action, ActionKind, Chat, Timeline
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks

log = logging.getLogger(__name__)

_CHECKED = "✓ "


class Turns:
    """Says sentences to the server, one at a time, and shows what comes back."""

    def __init__(self, store: Store, tasks: Tasks, project: Project) -> None:
        self._store = store
        self._tasks = tasks
        self.project = project

    async def take(self, link: Link, sentence: str) -> None:
        """Says one sentence and follows the answer to its end; then always looks at the draft.

        Raises ServerError; the conversation is at rest then.
        """
        before = await self._as_it_is(link)
        self._tasks.start("patience", self._be_patient(link.address.timing.still_working_s))
        try:
            async with aclosing(link.api.say(link.session_id, sentence)) as stream:
                said, ready, failure = await self._listen(stream)
            # From here on what is offered is in the words of the sentence.
            self.project.language = ""
            after = await self.project.refresh(link)
            changes = await asyncio.to_thread(difference, before, after)
            if failure is not None and not changes:
                if failure.code is None:
                    raise TurnFailed(failure.message)
                raise link.api.failure(failure)
            self._conclude(sentence, said, changes, ready)
        except StreamCut:
            await self._look_again(link, sentence, before)
        finally:
            self._tasks.cancel("patience")
            self._put(self._now.rested())

    async def _as_it_is(self, link: Link) -> Timeline:
        """The film before the sentence; somebody may have worked on it in a browser."""
        with contextlib.suppress(ServerError):  # what is wrong is told when the sentence is said
            await self.project.refresh(link)
        return self._store.state.timeline

    async def _listen(
        self, stream: AsyncIterator[events.Event]
    ) -> tuple[str, tuple[Action, ...], events.StreamError | None]:
        """Shows text as it comes; gives the whole of it, the ready answers to what was asked, and
        what failed on the server."""
        passages: list[str] = []
        ready: list[Action] = []
        failure: events.StreamError | None = None
        async for event in stream:
            match event:
                case events.TextDelta(text):
                    self._put(self._now.grown(text))
                case events.TextFinal(text):
                    passages.append(text)
                    self._put(self._now.corrected("\n".join(passages)))
                case events.Question(prompt, options):
                    passages.append(prompt)
                    ready += [Action(ActionKind.SAY, option, label=option) for option in options]
                    self._put(self._now.corrected("\n".join(passages)))
                case events.StreamError():
                    failure = event
                case events.TurnEnd():
                    break
                case _:
                    log.debug("%s", type(event).__name__)
        return "\n".join(passages) or self._streamed(), tuple(ready), failure

    def _conclude(
        self, sentence: str, said: str, changes: tuple[Words, ...], ready: tuple[Action, ...]
    ) -> None:
        translated = gui_instructions.translate(said)
        text = translated.text
        actions = [*ready, *translated.actions]
        is_listed = _CHECKED in text or (bool(text) and len(changes) < 2)
        if changes:
            actions += self._undoing(sentence)
        shown = () if is_listed else changes
        self._put(self._now.concluded(shown, tuple(actions), text))
        if not text and not changes:
            self._put(self._now.told(words("turn.nothing_changed")))

    async def _look_again(self, link: Link, sentence: str, before: Timeline) -> None:
        """The stream broke: the work may have been done all the same. Never says it again by
        itself; the state tells."""
        self._tasks.cancel("patience")
        self._put(self._now.rested().told(words("turn.cut")))
        timing = link.address.timing
        await asyncio.sleep(timing.recheck_s)
        for number in range(timing.rechecks):
            if number > 0:
                await asyncio.sleep(timing.recheck_every_s)
            try:
                after = await self.project.refresh(link)
                changes = await asyncio.to_thread(difference, before, after)
            except ServerError as error:
                log.info("the state could not be asked: %s", error)
                changes = ()
            if changes:
                done, undo = words("turn.cut_done"), self._undoing(sentence)
                self._put(self._now.retold("turn.cut", done, changes, *undo))
                return
        again = Action(ActionKind.SAY, sentence)
        self._put(self._now.retold("turn.cut", words("turn.cut_lost"), (), again))

    def _undoing(self, sentence: str) -> tuple[Action, ...]:
        """The button that takes a sentence back; one that did so itself is taken back by "redo"."""
        is_undone = not self._store.state.can_undo or intents.is_taking_back(sentence)
        return () if is_undone else (Action(ActionKind.TAKE_BACK, sentence),)

    async def _be_patient(self, every_s: float) -> None:
        while True:
            await asyncio.sleep(every_s)
            self._put(self._now.told(words("turn.still_working")))

    def _streamed(self) -> str:
        streaming = self._now.streaming
        return streaming.text if streaming is not None else ""

    @property
    def _now(self) -> Chat:
        return self._store.state.chat

    def _put(self, chat: Chat) -> None:
        self._store.put(replace(self._store.state, chat=chat))
