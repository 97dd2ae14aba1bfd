"""Makes the open project's film on this computer, from the person's own pictures and sentences."""

from dataclasses import dataclass
from pathlib import Path

from nemo_desktop.i18n import words
from nemo_desktop.session import wishes
from nemo_desktop.session.conversation import Conversation
from nemo_desktop.session.projects import Projects
from nemo_desktop.session.state import Server

_TASK = "remake"


@dataclass(frozen=True, slots=True)
class Remake:
    """What the cloud made stays there: a draft of its says nothing to another server, but all that
    was said can be said again."""

    projects: Projects
    conversation: Conversation

    def begin(self) -> None:
        """Works here from now on; saves the film where the one that was refused should go."""
        talk = self.conversation
        sentences = wishes.since_begun(talk.store.state.chat)
        target = talk.store.state.export.path
        self.projects.move(Server.LOCAL)
        if talk.store.state.server is Server.LOCAL:
            talk.tell(words("turn.remake"))
            talk.tasks.start(_TASK, self._remake(sentences, target))

    async def _remake(self, sentences: tuple[str, ...], target: Path | None) -> None:
        talk = self.conversation
        await talk.tasks.finished("connect")
        if not talk.store.state.timeline.is_empty:
            # It was here before: from its start, else some things would be done twice.
            talk.line.begin_anew()
            await talk.tasks.finished("connect")
        await talk.uploads.finished()
        for sentence in sentences:
            talk.again(sentence)
            await talk.tasks.finished("turn")
        if talk.line.link is not None and talk.store.state.can_export and target is not None:
            talk.exports.start(talk.line.link, target)
