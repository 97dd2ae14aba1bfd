"""What the window shows, as frozen values; each knows how it changes."""

from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from nemo_desktop.i18n import Words


class Connection(Enum):
    """Whether there is a server to talk to."""

    CONNECTING = "connecting"
    READY = "ready"
    LOST = "lost"


class Server(Enum):
    """Who does the work."""

    LOCAL = "local"
    CLOUD = "cloud"


# --- media -----------------------------------------------------------------------------------


class MediaStatus(Enum):
    """How far a file has come in."""

    WAITING = "waiting"
    UPLOADING = "uploading"
    READY = "ready"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class MediaItem:
    """A file that was dropped.

    `progress` is 0–1; `reason` says why it was refused; `key` is the name the server gave it,
    by which clips of the timeline refer to it.
    """

    id: str
    path: Path
    status: MediaStatus = MediaStatus.WAITING
    progress: float = 0.0
    reason: Words | None = None
    width: int = 0
    height: int = 0
    key: str = ""

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Intake:
    """All files of the project, in the order they were dropped."""

    items: tuple[MediaItem, ...] = ()

    def added(self, item: MediaItem) -> "Intake":
        """With one more file at the end."""
        return Intake((*self.items, item))

    def changed(self, item: MediaItem) -> "Intake":
        """With the file of the same id replaced; the same value if that file is gone."""
        if all(old.id != item.id for old in self.items):
            return self
        return Intake(tuple(item if old.id == item.id else old for old in self.items))

    def removed(self, item_id: str) -> "Intake":
        """Without one file."""
        return Intake(tuple(item for item in self.items if item.id != item_id))

    def find(self, item_id: str) -> MediaItem | None:
        """The file of this id, if it is still here."""
        return next((item for item in self.items if item.id == item_id), None)

    def shown_by(self, clip: "LaneClip") -> MediaItem | None:
        """The file that a clip of the timeline shows, as far as it can be told."""
        for known in (clip.media, clip.name):
            for item in self.items:
                if known and known in (item.key, item.name):
                    return item
        return None

    @property
    def ready(self) -> tuple[MediaItem, ...]:
        """The files the server has."""
        return tuple(item for item in self.items if item.status is MediaStatus.READY)

    @property
    def is_busy(self) -> bool:
        """Whether files are still on their way."""
        return any(
            item.status in (MediaStatus.WAITING, MediaStatus.UPLOADING) for item in self.items
        )


# --- conversation ----------------------------------------------------------------------------


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
    OPEN_LINK = "open_link"
    COPY_DETAILS = "copy_details"
    RECONNECT = "reconnect"
    USE_LOCAL = "use_local"
    SAVE_ELSEWHERE = "save_elsewhere"


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
    checked list of what the turn did to the timeline.
    """

    author: Author
    text: str = ""
    words: Words | None = None
    changes: tuple[Words, ...] = ()
    actions: tuple[Action, ...] = ()
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
        """This program says something of its own."""
        return self._with(Message(Author.NOTE, words=words, actions=actions, is_card=is_card))

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


# --- timeline --------------------------------------------------------------------------------


class LaneKind(Enum):
    """What a lane of the timeline holds."""

    VIDEO = "video"
    AUDIO = "audio"
    TEXT = "text"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LaneClip:
    """One piece of a lane. `media` names the file it shows; `meta` what the server says of it."""

    name: str
    start_ms: int
    end_ms: int
    media: str = ""
    volume: float | None = None
    transition_ms: int = 0
    meta: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """A track as the window draws it; `number` is the track type on the wire."""

    kind: LaneKind
    number: int
    clips: tuple[LaneClip, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The film as the window draws it; empty while nothing was made."""

    width: int = 0
    height: int = 0
    fps: int = 0
    duration_ms: int = 0
    lanes: tuple[Lane, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to export."""
        return not self.lanes


# --- preview ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Preview:
    """The clip that can be played. While `is_making` a newer one is on its way."""

    path: Path | None = None
    revision: int = 0
    is_making: bool = False


# --- export ----------------------------------------------------------------------------------


class ExportStage(Enum):
    """How far an export has come."""

    IDLE = "idle"
    STARTING = "starting"
    RENDERING = "rendering"
    DOWNLOADING = "downloading"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Export:
    """The export. `percent` None: not known; `left_s` seconds to go, None: not known yet."""

    stage: ExportStage = ExportStage.IDLE
    percent: float | None = None
    left_s: float | None = None
    path: Path | None = None
    size_bytes: int = 0

    @property
    def is_running(self) -> bool:
        """Whether a film is on its way."""
        return self.stage in (
            ExportStage.STARTING,
            ExportStage.RENDERING,
            ExportStage.DOWNLOADING,
        )


# --- all of it -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Notice:
    """Something went wrong, and what a person can do. `detail` is for "Copy details" only."""

    words: Words
    action: Action | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Credits of a cloud account."""

    available: float
    frozen: float = 0.0


@dataclass(frozen=True, slots=True)
class SessionState:
    """Everything the window shows."""

    connection: Connection = Connection.CONNECTING
    server: Server = Server.LOCAL
    server_address: str = ""
    project: str = ""
    intake: Intake = field(default_factory=Intake)
    chat: Chat = field(default_factory=Chat)
    timeline: Timeline = field(default_factory=Timeline)
    preview: Preview = field(default_factory=Preview)
    export: Export = field(default_factory=Export)
    notice: Notice | None = None
    balance: Balance | None = None
    suggestions: tuple[str, ...] = ()
    can_undo: bool = False
    can_redo: bool = False

    @property
    def can_export(self) -> bool:
        """Whether Export would do something now."""
        return (
            self.connection is Connection.READY
            and not self.timeline.is_empty
            and not self.export.is_running
        )
