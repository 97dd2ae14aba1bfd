"""Bodies of requests and replies; every reply keeps fields that this version does not know."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_validator,
    model_validator,
)


def _or_none(value: object, validated: ValidatorFunctionWrapHandler) -> Any:
    """A field that nothing depends on must not spoil the whole reply."""
    try:
        return validated(value)
    except ValidationError:
        return None


def _number(value: object, validated: ValidatorFunctionWrapHandler) -> Any:
    try:
        number = float(validated(value))
    except ValidationError:
        return 0.0
    return number if 0 <= number < float("inf") else 0.0


_Text = Annotated[str | None, WrapValidator(_or_none)]
_Seconds = Annotated[float | None, WrapValidator(_or_none)]
_Pixels = Annotated[int | None, WrapValidator(_or_none)]
_Amount = Annotated[float, WrapValidator(_number)]

_USER: Final = AliasChoices("bind_id", "user_id", "userId")


class _Message(BaseModel):
    model_config = ConfigDict(
        extra="allow",
        frozen=True,
        validate_by_name=True,
        coerce_numbers_to_str=True,
        hide_input_in_errors=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _nulls_are_absent(cls, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        return {key: inner for key, inner in value.items() if inner is not None}


# --- requests -------------------------------------------------------------------------------


class OpenSession(_Message):
    """Body of a new session."""

    task_name: str = "project"
    language: str = "en"


class ClaimProject(_Message):
    """Body of a request for a link that opens the project in a browser."""

    task_id: str
    session_id: str


class TextPart(_Message):
    """A piece of what the person said."""

    text: str


class NewMessage(_Message):
    """What the person said."""

    parts: tuple[TextPart, ...]


class Say(_Message):
    """Body of a chat turn; the agent framework takes its names in either style."""

    app_name: str = "nemo_agent"
    user_id: str = "me"
    session_id: str = Field(validation_alias=AliasChoices("session_id", "sessionId"))
    new_message: NewMessage = Field(validation_alias=AliasChoices("new_message", "newMessage"))


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

    token: str = Field(repr=False, min_length=1)
    user_id: _Text = Field(default=None, validation_alias=_USER)
    credits: _Seconds = None
    expires_at: _Text = None


class Session(_Message):
    """A new session; the id is text of about 19 digits, never a number."""

    session_id: str = Field(validation_alias=AliasChoices("session_id", "sessionId"), min_length=1)
    task_id: _Text = None
    user_id: _Text = Field(default=None, validation_alias=_USER)


class ClaimToken(_Message):
    """A token for a browser link; it gives no rights to the API."""

    claim_token: str = Field(repr=False, min_length=1)
    expires_in: _Seconds = None


class UploadedFile(_Message):
    """A file as the server keeps it; `duration` is in seconds."""

    filename: str = ""
    file_type: str = ""
    cdn_url: str = Field(default="", validation_alias=AliasChoices("cdn_url", "url"))
    duration: _Seconds = 0
    width: _Pixels = 0
    height: _Pixels = 0
    hash: _Text = None


class Upload(_Message):
    """The answer to an upload. A missing list is still a success."""

    files: tuple[UploadedFile, ...] = Field(
        default=(), validation_alias=AliasChoices("files", "uploaded_files")
    )

    @field_validator("files", mode="before")
    @classmethod
    def _addresses_are_files(cls, value: object) -> object:
        items = [value] if isinstance(value, str) else _items(value)
        files = ({"url": item} if isinstance(item, str) else item for item in items)
        return tuple(file for file in files if isinstance(file, Mapping | UploadedFile))


class Credits(_Message):
    """The balance. `frozen` is reserved for running work. What is missing or below zero is 0."""

    available: _Amount = 0
    frozen: _Amount = 0
    total: _Amount = 0


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

    @field_validator("video_infos", "generated_media", mode="before")
    @classmethod
    def _as_list(cls, value: object) -> object:
        return _items(value)

    @field_validator("suggestions", mode="before")
    @classmethod
    def _as_sentences(cls, value: object) -> object:
        return tuple(item for item in _items(value) if isinstance(item, str))

    @field_validator("history", mode="before")
    @classmethod
    def _as_mapping(cls, value: object) -> object:
        return value if isinstance(value, Mapping) else {}


class State(_Message):
    """The project state with what stands beside it."""

    state: ProjectState = ProjectState()
    session_id: _Text = None
    user_id: _Text = Field(default=None, validation_alias=_USER)


class Render(_Message):
    """Where an export stands; `status` is folded to one of four words, `progress` is 0–100."""

    id: str | None = Field(
        default=None, validation_alias=AliasChoices("id", "render_id", "taskId", "task_id")
    )
    status: Literal["pending", "processing", "completed", "failed"] = "processing"
    progress: float | None = None
    url: str | None = None
    error: str | None = None


def _items(value: object) -> tuple[Any, ...]:
    """Lists are documented, objects were seen: the items of either; none of anything else."""
    if isinstance(value, Mapping):
        return tuple(value.values())
    return tuple(value) if isinstance(value, list | tuple) else ()
