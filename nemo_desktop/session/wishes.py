"""What a person asked of the film, read out of the conversation."""

from typing import Final

from nemo_desktop.i18n import words
from nemo_desktop.session import intents
from nemo_desktop.session.chat import Author, Chat, Message
from nemo_desktop.session.intents import Intent

# How many earlier sentences are offered to be said again.
_MOST_AGAIN: Final = 4
# After these everything is said anew.
_ANEW: Final = ("project.lost", "project.moved", "turn.remake")


def since_begun(chat: Chat) -> tuple[str, ...]:
    """What was asked since the film was last begun, oldest first, except what got lost: they were
    offered to say it again."""
    kept: list[str] = []
    for message in chat.messages:
        if _is_wish(message):
            kept.append(message.text)
        elif message.words is not None and message.words.key in _ANEW:
            kept.clear()
        elif message.words == words("turn.cut_lost"):
            del kept[-1:]
    return tuple(kept)


def latest(chat: Chat) -> tuple[str, ...]:
    """What was asked last, each once, oldest first; without what makes no sense alone, and what
    is still to be answered."""
    asked = [message.text for message in chat.messages if _is_wish(message)]
    if chat.is_waiting:
        del asked[-1:]
    said = dict.fromkeys(text for text in reversed(asked) if not intents.is_taking_back(text))
    return tuple(said)[:_MOST_AGAIN][::-1]


def _is_wish(message: Message) -> bool:
    return message.author is Author.PERSON and intents.route(message.text) is Intent.CHAT
