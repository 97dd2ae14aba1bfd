"""Opens the project at a server: the session it had there, else a new one."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from nemo_desktop.client.errors import SessionLost
from nemo_desktop.session.kept import KeptSession
from nemo_desktop.session.link import Link
from nemo_desktop.session.memory import Memory
from nemo_desktop.session.project import Project
from nemo_desktop.session.speech import language_of, named
from nemo_desktop.session.state import Author
from nemo_desktop.session.store import Store
from nemo_desktop.session.uploads import Uploads


class Arrival(Enum):
    """What a project found at a server: itself as it was left, nothing yet, that the server knows
    it no longer; or it was begun anew because the person wanted that."""

    BACK = "back"
    FIRST = "first"
    LOST = "lost"
    ANEW = "anew"


class Opening:
    """Brings the project that the store shows to a server. `language` is the person's own."""

    def __init__(
        self,
        store: Store,
        memory: Memory,
        project: Project,
        uploads: Uploads,
        language: Callable[[], str],
    ) -> None:
        self._store = store
        self._memory = memory
        self._uploads = uploads
        self._language = language
        self.project = project

    async def open(self, link: Link) -> Arrival:
        """Gives the link a session: the kept one if the server still has it.

        Raises ServerError; the link has no session then.
        """
        link.session_id = ""
        self._memory.place = link.place
        kept = self._memory.session
        self._uploads.moved(kept.keys if kept is not None else {})
        self.project.opened()
        # Nothing was said yet: whoever opens a project reads what is offered in the window's.
        self.project.language = self._language()
        if kept is None:
            await self._begin(link, self.language())
            return Arrival.FIRST
        try:
            await self.project.refresh(replace(link, session_id=kept.session_id))
        except SessionLost:
            await self.begin(link)
            return Arrival.LOST
        link.session_id, link.task_id = kept.session_id, kept.task_id
        return Arrival.BACK

    async def begin(self, link: Link, language: str = "") -> None:
        """Gives the link a new session in place of the one it had; the files go in again.

        Raises ServerError; the link has no session then.
        """
        link.session_id = ""
        self._memory.lost()
        self._uploads.moved({})
        self.project.opened()
        await self._begin(link, language or self.language())

    def language(self) -> str:
        """The language of the project: that of its first sentence, else the person's own."""
        messages = self._store.state.chat.messages
        said = next((one.text for one in messages if one.author is Author.PERSON), "")
        return language_of(said, self._language()) if said else named(self._language())

    def is_spoken(self, language: str) -> bool:
        """Whether the open session was begun in this language."""
        session = self._memory.session
        return session is not None and session.language == language

    async def _begin(self, link: Link, language: str) -> None:
        session = await link.api.open_session(
            task_name=self._store.state.project or "project", language=language
        )
        link.session_id, link.task_id = session.session_id, session.task_id or ""
        self._memory.opened(
            KeptSession(
                session_id=session.session_id,
                task_id=session.task_id or "",
                user_id=session.user_id or "",
                language=language,
            )
        )
