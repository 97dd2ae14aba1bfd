"""What the window shows, as frozen values; each knows how it changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from nemo_desktop.i18n import Words, legible
from nemo_desktop.session.chat import Action, ActionKind, Author, Chat, Message
from nemo_desktop.session.records import Consent, Recent, Records

__all__ = [
    "Action",
    "ActionKind",
    "Author",
    "Balance",
    "Chat",
    "Connection",
    "Export",
    "ExportStage",
    "Intake",
    "Lane",
    "LaneClip",
    "LaneKind",
    "MediaItem",
    "MediaStatus",
    "Message",
    "Notice",
    "Preview",
    "Server",
    "SessionState",
    "Timeline",
]


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
        return legible(self.path.name)


@dataclass(frozen=True, slots=True)
class Intake:
    """All files of the project, in the order they were dropped; and those that were taken `away`
    again, each with its place among them."""

    items: tuple[MediaItem, ...] = ()
    away: tuple[tuple[int, MediaItem], ...] = ()

    def added(self, *items: MediaItem) -> "Intake":
        """With more files at the end."""
        return replace(self, items=(*self.items, *items))

    def changed(self, item: MediaItem) -> "Intake":
        """With the file of the same id replaced; the same value if that file is gone."""
        if all(old.id != item.id for old in self.items):
            return self
        items = tuple(item if old.id == item.id else old for old in self.items)
        return replace(self, items=items)

    def removed(self, item_id: str) -> "Intake":
        """Without one file."""
        at = next((at for at, item in enumerate(self.items) if item.id == item_id), None)
        if at is None:
            return self
        gone = self.items[at]
        is_there = gone.status is MediaStatus.READY
        away = (*self.away, (at, gone)) if is_there else self.away
        return Intake((*self.items[:at], *self.items[at + 1 :]), away)

    def brought_back(self, before: "Timeline", after: "Timeline") -> "Intake":
        """With the files that were taken away and that the film shows anew: it was undone."""
        back = [
            (at, item)
            for at, item in self.away
            if _shows(after, item) and not (_shows(before, item) or self._stands_for(item))
        ]
        items = list(self.items)
        # The one that went last stood where it did when the others had gone.
        for at, item in reversed(back):
            items.insert(at, item)
        away = tuple(one for one in self.away if one not in back)
        return Intake(tuple(items), away) if back else self

    def at_another(self, keys: Mapping[str, str]) -> "Intake":
        """At a server that has the files of these ids under these names: what went away and is
        not there never comes back."""
        away = ((at, replace(item, key=keys.get(item.id, ""))) for at, item in self.away)
        return replace(self, away=tuple((at, item) for at, item in away if item.key))

    def _stands_for(self, item: MediaItem) -> bool:
        return any(item.key == other.key for other in self.items)

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


def _shows(timeline: "Timeline", item: MediaItem) -> bool:
    clips = (clip for lane in timeline.lanes for clip in lane.clips)
    return any((clip.media or clip.name) in (item.key, item.name) for clip in clips)


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
    """The film as the window draws it; empty while nothing was made. `fingerprint` stands for all
    that the server says of it, which may be more than can be drawn."""

    width: int = 0
    height: int = 0
    fps: int = 0
    duration_ms: int = 0
    lanes: tuple[Lane, ...] = ()
    fingerprint: str = ""
    fade_in_ms: int = 0
    fade_out_ms: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to export."""
        return not self.lanes


# --- preview ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Preview:
    """The clip that can be played. While `is_making` a newer one is on its way, so many `percent`
    of it are there; None: not known. `has_failed`: the newest could not be made."""

    path: Path | None = None
    revision: int = 0
    is_making: bool = False
    percent: float | None = None
    has_failed: bool = False


# --- export ----------------------------------------------------------------------------------


class ExportStage(Enum):
    """How far an export has come."""

    IDLE = "idle"
    STARTING = "starting"
    RENDERING = "rendering"
    DOWNLOADING = "downloading"
    CANCELLING = "cancelling"
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
            ExportStage.CANCELLING,
        )


# --- all of it -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Notice:
    """Something went wrong, and what a person can do. `detail` is for "Copy details" only."""

    words: Words
    actions: tuple[Action, ...] = ()
    detail: str = ""

    @property
    def offers_to_connect(self) -> bool:
        """Whether it is over as soon as there is a line to the server again."""
        return any(action.kind is ActionKind.RECONNECT for action in self.actions)


@dataclass(frozen=True, slots=True)
class Balance:
    """Credits of a cloud account."""

    available: float
    frozen: float = 0.0

    @property
    def held(self) -> float:
        """What is not spent: free, or reserved for work under way."""
        return self.available + self.frozen


@dataclass(frozen=True, slots=True)
class SessionState:
    """Everything the window shows. `is_opening`: the project that was open last is still being
    looked for."""

    connection: Connection = Connection.CONNECTING
    is_opening: bool = False
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
    project_id: str = ""
    browser_url: str = ""
    recent: tuple[Recent, ...] = ()
    records: Records = field(default_factory=Records)
    consent: Consent | None = None

    @property
    def can_export(self) -> bool:
        """Whether Export would do something now."""
        return (
            self.connection is Connection.READY
            and not self.timeline.is_empty
            and not self.export.is_running
        )
