"""The conversation as rows, one a message, with the words each is read out in."""

from collections.abc import Hashable
from typing import cast

from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import Author, Message
from nemo_desktop.ui.value_model import ValueModel

CHECK = "✓ "
# What the lines of a list begin with.
BULLETS = ("• ", "- ", "* ")


class ChatModel(ValueModel):
    """One row a message."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts

    def key_of(self, value: object) -> Hashable:
        """A message keeps its number."""
        return cast(Message, value).id

    def spoken(self, value: object) -> str:
        """Whose words these are, then the words."""
        message = cast(Message, value)
        text = whole_text(message, self._texts)
        return self._texts(f"ui.message.spoken.{message.author.value}", text=text)

    def tip(self, _value: object) -> str:
        """Nothing that is not on the screen already."""
        return ""


def lines(message: Message, texts: Texts) -> tuple[str, ...]:
    """Everything a message says, line by line; what was done begins with a check mark."""
    said = texts.say(message.words) if message.words is not None else ""
    own = tuple(part for part in (said, message.text.strip("\n")) if part)
    done = tuple(CHECK + texts.say(change) for change in message.changes)
    is_own = message.author is Author.PERSON
    return (*(own if is_own else _split(own)), *done)


def whole_text(message: Message, texts: Texts) -> str:
    """A message as text to copy or to be read out."""
    small = (texts.say(message.footnote),) if message.footnote is not None else ()
    return "\n".join((*lines(message, texts), *small))


def _split(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for part in parts for line in part.split("\n"))
