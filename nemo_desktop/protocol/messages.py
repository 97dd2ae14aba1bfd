"""Bodies of requests and replies; every reply keeps fields that this version does not know."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, field_validator


class _Message(BaseModel):
    model_config = ConfigDict(
        extra="allow", frozen=True, validate_by_name=True, coerce_numbers_to_str=True
    )


# --- requests -------------------------------------------------------------------------------


class OpenSession(_Message):
    """Body of a new session."""

    task_name: str = "project"
    language: str = "en"


class TextPart(_Message):
    """A piece of what the person said."""

    text: str


class NewMessage(_Message):
    """What the person said."""

    parts: tuple[TextPart, ...]


class Say(_Message):
    """Body of a chat turn."""

    app_name: str = "nemo_agent"
    user_id: str = "me"
    session_id: str
    new_message: NewMessage


class UploadUrls(_Message):
    """Body of an upload by address."""

    urls: tuple[str, ...]
    source_type: Literal["url"] = "url"


class Output(_Message):
    """What kind of file an export makes."""

    format: str = "mp4"
    quality: str = "high"


# --- replies --------------------------------------------------------------------------------


class Token(_Message):
    """A free token. `expires_at` is ISO 8601, UTC."""

    token: str
    user_id: str | None = None
    credits: float | None = None
    expires_at: str | None = None


class Session(_Message):
    """A new session; the id is text of about 19 digits, never a number."""

    session_id: str = Field(validation_alias=AliasChoices("session_id", "sessionId"))
    task_id: str | None = None
    user_id: str | None = Field(
        default=None, validation_alias=AliasChoices("bind_id", "user_id", "userId")
    )


class UploadedFile(_Message):
    """A file as the server keeps it; `duration` is in seconds."""

    filename: str = ""
    file_type: str = ""
    cdn_url: str = Field(default="", validation_alias=AliasChoices("cdn_url", "url"))
    duration: float | None = 0
    width: int | None = 0
    height: int | None = 0
    hash: str | None = None


class Upload(_Message):
    """The answer to an upload. A missing list is still a success."""

    files: tuple[UploadedFile, ...] = Field(
        default=(), validation_alias=AliasChoices("files", "uploaded_files")
    )


class Credits(_Message):
    """The balance. `frozen` is reserved for running work."""

    available: float = 0
    frozen: float = 0
    total: float = 0


class ProjectState(_Message):
    """What a session holds. `draft` is opaque; see `draft.read` for what can be shown of it.

    The last three are the local engine's own: chips to offer, and whether a step can be taken
    back or repeated.
    """

    draft: Any = None
    video_infos: tuple[Any, ...] = ()
    generated_media: tuple[Any, ...] = ()
    canvas_config: Any = None
    suggestions: tuple[str, ...] = ()
    history: Mapping[str, Any] = Field(default_factory=dict)

    @field_validator("video_infos", "generated_media", "suggestions", mode="before")
    @classmethod
    def _as_list(cls, value: object) -> object:
        if value is None:
            return ()
        return tuple(value.values()) if isinstance(value, Mapping) else value

    @field_validator("history", mode="before")
    @classmethod
    def _as_mapping(cls, value: object) -> object:
        return value if isinstance(value, Mapping) else {}


class State(_Message):
    """The project state with what stands beside it."""

    state: ProjectState = ProjectState()
    session_id: str | None = None
    user_id: str | None = None


class Render(_Message):
    """Where an export stands; `status` is folded to one of four words, `progress` is 0–100."""

    id: str | None = Field(
        default=None, validation_alias=AliasChoices("id", "render_id", "taskId", "task_id")
    )
    status: Literal["pending", "processing", "completed", "failed"] = "processing"
    progress: float | None = None
    url: str | None = None
    error: str | None = None
