"""A project as it is kept on disk: what was said, which files, which sessions at which server."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from nemo_desktop.i18n import Words, sentences
from nemo_desktop.session.state import Chat, Intake, MediaItem, MediaStatus, Message

# A conversation longer than this is kept from its end: the file stays small.
MOST_MESSAGES: Final = 200
LOCAL: Final = "local"


class KeptFile(msgspec.Struct, frozen=True):
    """A file of the project, where it lies on this computer."""

    id: str
    path: str
    width: int = 0
    height: int = 0


class KeptSession(msgspec.Struct, frozen=True):
    """The project at one server; `keys` are that server's names of the files, by file."""

    session_id: str
    task_id: str = ""
    user_id: str = ""
    language: str = "en"
    keys: Mapping[str, str] = {}


class KeptProject(msgspec.Struct, frozen=True):
    """One project. `place` is the server it was last open at: "local", or the cloud's address;
    `sessions` are by place; `away` are files that were taken out, with their places; `is_waiting`
    says that an answer was on its way. Moments are in Unix time."""

    id: str
    name: str = ""
    place: str = LOCAL
    begun_s: float = 0.0
    changed_s: float = 0.0
    sessions: Mapping[str, KeptSession] = {}
    files: tuple[KeptFile, ...] = ()
    away: tuple[tuple[int, KeptFile], ...] = ()
    messages: tuple[Message, ...] = ()
    is_waiting: bool = False


def files_of(intake: Intake) -> tuple[KeptFile, ...]:
    """The files worth keeping: all but those that cannot be used."""
    return tuple(_kept(item) for item in intake.items if item.status is not MediaStatus.REFUSED)


def away_of(intake: Intake) -> tuple[tuple[int, KeptFile], ...]:
    """The files that may come back."""
    return tuple((at, _kept(item)) for at, item in intake.away)


def intake_of(project: KeptProject) -> Intake:
    """The project's files; those that its server had are taken to be there still."""
    session = project.sessions.get(project.place)
    keys = session.keys if session is not None else {}
    away = tuple((at, _item_of(file, keys.get(file.id, ""))) for at, file in project.away)
    return Intake(tuple(_item_of(file, keys.get(file.id, "")) for file in project.files), away)


def _kept(item: MediaItem) -> KeptFile:
    return KeptFile(item.id, str(item.path), item.width, item.height)


def _item_of(file: KeptFile, key: str) -> MediaItem:
    status = MediaStatus.READY if key else MediaStatus.WAITING
    return MediaItem(
        file.id, Path(file.path), status, 1.0 if key else 0.0, None, file.width, file.height, key
    )


def messages_of(chat: Chat) -> tuple[Message, ...]:
    """The newest messages that are complete."""
    whole = [message for message in chat.messages if not message.is_streaming]
    return tuple(whole[-MOST_MESSAGES:])


def chat_of(project: KeptProject) -> Chat:
    """The conversation as it was left. Words that this version does not have are left out."""
    known = [
        message
        for message in project.messages
        if all(map(_can_be_said, (message.words, *message.changes)))
    ]
    chat = Chat()
    for message in known:
        chat = chat.remembered(message)
    return chat


def _can_be_said(words: Words | None) -> bool:
    if words is None:
        return True
    inner = (value for _, value in words.values if isinstance(value, Words))
    known = sentences("en")
    is_known = words.key in known or f"{words.key}.other" in known
    return is_known and all(map(_can_be_said, inner))
