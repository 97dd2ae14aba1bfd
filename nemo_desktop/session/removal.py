"""A file taken out of the project, and what shows it out of the film."""

from nemo_desktop.i18n import Texts
from nemo_desktop.session import gestures
from nemo_desktop.session.conversation import Conversation


def take_out(talk: Conversation, item_id: str) -> None:
    """Takes a file out. A clip that shows it is taken out by saying so, once the answer that is
    on its way is there."""
    state = talk.store.state
    item = state.intake.find(item_id)
    if item is None:
        return
    said = gestures.file_removed(state, item)
    if said is not None and talk.tasks.is_running("turn"):
        talk.tasks.start(f"remove:{item_id}", _after_the_answer(talk, item_id))
        return
    talk.uploads.remove(item_id)
    if said is not None:
        talk.again(Texts(talk.line.language).say(said))
    elif state.timeline.is_empty and item.key:
        # The server cannot forget a file; a project without it can be begun anew.
        talk.line.begin_anew()


async def _after_the_answer(talk: Conversation, item_id: str) -> None:
    # Several may wait, each for the sentence of the one before.
    while talk.tasks.is_running("turn"):
        await talk.tasks.finished("turn")
    take_out(talk, item_id)
