"""Makes the open project's film on this computer, from the person's own pictures and sentences."""

from dataclasses import dataclass
from pathlib import Path

from nemo_desktop.i18n import words
from nemo_desktop.session.conversation import Conversation
from nemo_desktop.session.exports import Exports
from nemo_desktop.session.line import Line
from nemo_desktop.session.projects import Projects
from nemo_desktop.session.state import Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks
from nemo_desktop.session.uploads import Uploads

_TASK = "remake"


@dataclass(frozen=True, slots=True)
class Remake:
    """What the cloud made stays there: a draft of its says nothing to another server, but all that
    was said can be said again."""

    store: Store
    tasks: Tasks
    line: Line
    projects: Projects
    uploads: Uploads
    conversation: Conversation
    exports: Exports

    def begin(self) -> None:
        """Works here from now on; saves the film where the one that was refused should go."""
        sentences = self.conversation.said
        target = self.store.state.export.path
        self.projects.move(Server.LOCAL)
        if self.store.state.server is Server.LOCAL:
            self.conversation.tell(words("turn.remake"))
            self.tasks.start(_TASK, self._remake(sentences, target))

    async def _remake(self, sentences: tuple[str, ...], target: Path | None) -> None:
        await self.tasks.finished("connect")
        if not self.store.state.timeline.is_empty:
            # It was here before: from its start, else some things would be done twice.
            self.line.begin_anew()
            await self.tasks.finished("connect")
        await self.uploads.finished()
        for sentence in sentences:
            self.conversation.again(sentence)
            await self.tasks.finished("turn")
        if self.line.link is not None and self.store.state.can_export and target is not None:
            self.exports.start(self.line.link, target)
