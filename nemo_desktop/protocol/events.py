"""What can arrive on a chat stream, whatever words the server uses for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class TextDelta:
    """A few more words of the answer; to be appended."""

    text: str


@dataclass(frozen=True, slots=True)
class TextFinal:
    """A whole passage of the answer; replaces the deltas that came before it."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolCall:
    """The server began a step of work."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ToolResult:
    """The server ended a step of work."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class StateDelta:
    """Top-level state keys with their new whole values."""

    changed: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Question:
    """The server asks; each option can be said back as it stands."""

    prompt: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The connection lives; nothing else happened."""


@dataclass(frozen=True, slots=True)
class StreamError:
    """The run failed on the server."""

    message: str
    code: int | None = None


@dataclass(frozen=True, slots=True)
class TurnEnd:
    """The server said that it is done (most only close the stream)."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something this version does not know; for the log. `is_substance`: it shows that the server
    is at work."""

    raw: str
    is_substance: bool = True


Event = (
    TextDelta
    | TextFinal
    | ToolCall
    | ToolResult
    | StateDelta
    | Question
    | Heartbeat
    | StreamError
    | TurnEnd
    | Unknown
)
