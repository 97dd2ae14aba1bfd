"""The conversation, as frozen values; each knows how it changes."""

from dataclasses import dataclass, replace
from enum import Enum

from nemo_desktop.i18n import Words


class Author(Enum):
    """Whose words a message holds."""

    PERSON = "person"
    ASSISTANT = "assistant"
    NOTE = "note"


class ActionKind(Enum):
    """What a button under a message does; `value` of the action says with what."""

    SAY = "say"
    TAKE_BACK = "take_back"
    EXPORT = "export"
    SHOW_TRACKS = "show_tracks"
    SHOW_CREDITS = "show_credits"
    CHOOSE_FILES = "choose_files"
    OPEN_FILE = "open_file"
    SHOW_IN_FOLDER = "show_in_folder"
    COPY_FILE = "copy_file"
    OPEN_LINK = "open_link"
    COPY_DETAILS = "copy_details"
    RECONNECT = "reconnect"
    USE_LOCAL = "use_local"
    SAVE_ELSEWHERE = "save_elsewhere"
    RENDER_HERE = "render_here"
    USE_FREE = "use_free"
    NEW_PROJECT = "new_project"
    OPEN_PROJECT = "open_project"
    RENAME_PROJECT = "rename_project"
    AGREE = "agree"
    DECLINE = "decline"
    READ_RECORDS = "read_records"
    FOLLOW_LANGUAGE = "follow_language"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Action:
    """A button that a person may press. `label` None: the standard wording of its kind."""

    kind: ActionKind
    value: str = ""
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of the conversation.

    `text` is what a person or server wrote; `words` what this program says. `changes` is the
    checked list of what the turn did to the timeline; `footnote` what it cost.
    """

    author: Author
    text: str = ""
    words: Words | None = None
    changes: tuple[Words, ...] = ()
    actions: tuple[Action, ...] = ()
    footnote: Words | None = None
    is_streaming: bool = False
    is_card: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Chat:
    """The conversation. While `is_waiting` an answer is on its way."""

    messages: tuple[Message, ...] = ()
    is_waiting: bool = False
    next_id: int = 1

    def asked(self, sentence: str) -> "Chat":
        """The person said something; now we wait."""
        return replace(self._with(Message(Author.PERSON, sentence)), is_waiting=True)

    def commanded(self, sentence: str) -> "Chat":
        """The person typed a command that this program answers itself."""
        return self._with(Message(Author.PERSON, sentence))

    def grown(self, text: str) -> "Chat":
        """A few more words of the answer arrived."""
        last = self.streaming
        if last is None:
            return self._with(Message(Author.ASSISTANT, text, is_streaming=True))
        return self._replaced(replace(last, text=last.text + text))

    def corrected(self, text: str) -> "Chat":
        """The passage that was streaming is now known as a whole."""
        last = self.streaming
        if last is None:
            return self._with(Message(Author.ASSISTANT, text, is_streaming=True))
        return self._replaced(replace(last, text=text))

    def concluded(
        self, changes: tuple[Words, ...] = (), actions: tuple[Action, ...] = (), text: str = ""
    ) -> "Chat":
        """The answer is complete: this is the whole of it. An empty answer leaves no message."""
        last = self.streaming
        whole = Message(Author.ASSISTANT, text, changes=changes, actions=actions)
        if not (text or changes or actions):
            rest = tuple(one for one in self.messages if one is not last)
            return replace(self, messages=rest)
        return self._with(whole) if last is None else self._replaced(replace(whole, id=last.id))

    def told(self, words: Words, *actions: Action, is_card: bool = False) -> "Chat":
        """This program says something of its own; the same words in a row only once."""
        note = Message(Author.NOTE, words=words, actions=actions, is_card=is_card)
        last = self.messages[-1] if self.messages else None
        is_said = last is not None and replace(last, id=note.id) == note
        return self if is_said else self._with(note)

    def retold(
        self, key: str, said: Words, changes: tuple[Words, ...] = (), *actions: Action
    ) -> "Chat":
        """What the program said last under that key turned out: it says this in its place."""
        told = (one for one in reversed(self.messages) if one.words and one.words.key == key)
        last = next(told, None)
        whole = Message(Author.NOTE, words=said, changes=changes, actions=actions)
        return self._with(whole) if last is None else self._replaced(replace(whole, id=last.id))

    def footed(self, footnote: Words) -> "Chat":
        """The last answer gets a small line under it."""
        last = next((one for one in reversed(self.messages) if not one.is_card), None)
        if last is None or last.author is Author.PERSON:
            return self.told(footnote)
        return self._replaced(replace(last, footnote=footnote))

    def remembered(self, message: Message) -> "Chat":
        """A message of an earlier run of the program, under a number of this one."""
        return self._with(message)

    def rested(self) -> "Chat":
        """The turn is over, however it ended."""
        last = self.streaming
        chat = self if last is None else self._replaced(replace(last, is_streaming=False))
        return replace(chat, is_waiting=False)

    @property
    def streaming(self) -> Message | None:
        """The message that is still growing, if there is one."""
        return next((one for one in reversed(self.messages) if one.is_streaming), None)

    def _with(self, message: Message) -> "Chat":
        numbered = replace(message, id=self.next_id)
        return replace(self, messages=(*self.messages, numbered), next_id=self.next_id + 1)

    def _replaced(self, message: Message) -> "Chat":
        messages = tuple(message if old.id == message.id else old for old in self.messages)
        return replace(self, messages=messages)
