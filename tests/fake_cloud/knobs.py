"""What the pretended cloud can be made to do."""

import json
from dataclasses import dataclass, field
from typing import Any, Literal

Envelope = Literal["documented", "code", "success", "bare"]
FrameStyle = Literal["adk-1.4.2", "adk-1.26", "adk-2.13", "typed", "sibling"]
Beat = Literal["comment", "empty", "event", "word", "typed", "object"]

FRAME_STYLES: tuple[FrameStyle, ...] = ("adk-1.4.2", "adk-1.26", "adk-2.13", "typed", "sibling")
BEATS: tuple[Beat, ...] = ("comment", "empty", "event", "word", "typed", "object")


@dataclass(frozen=True)
class Fault:
    """One answer that goes wrong; see `refusal`, `dropped`, `lost`, `said`."""

    status: int = 200
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    is_dropped: bool = False
    is_worked: bool = False
    after_s: float = 0.0


def refusal(code: int, message: str = "no", *, where: str = "body", **more: Any) -> Fault:
    """A refusal with its number in the body, in the HTTP status, or in both."""
    status = code if where in ("status", "both") else 200
    body = {"message": message, **more}
    if where in ("body", "both"):
        body["code"] = code
    return Fault(
        status=status,
        body=json.dumps(body).encode(),
        headers={"content-type": "application/json"},
    )


def dropped() -> Fault:
    """The connection breaks before anything was done."""
    return Fault(is_dropped=True)


def lost() -> Fault:
    """All is done, but the answer never arrives."""
    return Fault(is_dropped=True, is_worked=True)


def said(status: int, body: bytes = b"", **headers: str) -> Fault:
    """Any bytes at all."""
    return Fault(
        status=status,
        body=body,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


@dataclass
class Knobs:
    """How the pretended cloud behaves; all may be changed while it runs."""

    # Which requests go wrong, by endpoint name in small letters ("say", "upload", "film" …);
    # each fault is used once, in order.
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    envelope: Envelope = "documented"
    is_marked: bool = False  # a byte order mark before JSON and streams

    # Chat.
    frames: FrameStyle = "adk-2.13"
    beat: Beat = "comment"
    beats: int = 1  # before the first word
    beat_every_s: float = 0.0
    line_end: str = "\n"
    is_partial: bool = False  # words one by one, then the whole (ADK), or never the whole (others)
    is_silent: bool = False  # edits without a text
    silent_share: float = 0.0  # how many of all edits are so, 0–1; the vendor's do some 0.3
    speaks_of_buttons: bool = False
    regrets_at_the_end: bool = False  # a closing "temporary issue"
    has_two_stages: bool = False
    asks: bool = False
    fails_with: str = ""
    thinks_aloud: bool = False
    never_closes: bool = False
    beats_for_ever: bool = False  # with never_closes
    goes_on_working: bool = True  # when the listener goes
    work_s: float = 0.0  # how long the work of a turn takes
    cut_at: int | None = None  # bytes of the stream until the line breaks
    closes_at: int | None = None  # bytes of the stream until it ends as if all were said
    piece_bytes: int | None = None  # how finely the stream is chopped

    # Projects.
    state_shape: Literal["nested", "flat", "bare"] = "nested"
    empty_draft: Literal["absent", "null", "{}"] = "absent"
    upload_shape: Literal["files", "uploaded_files", "url", "none"] = "files"
    largest_bytes: int = 200 * 1024 * 1024
    has_claims: bool = True  # browser links
    numbers_as_numbers: bool = False  # session ids as JSON numbers

    # Accounts.
    known_tokens: tuple[str, ...] = ()
    token_life_s: float = 7 * 24 * 3600
    expires_as: Literal["text", "epoch", "absent"] = "text"
    credits: float = 100_000
    costs: float = 100
    register_url: str = "https://nemovideo.com/register?bind=anon_51c7d2e0a9"

    # Films.
    render_shape: Literal[1, 2, 3] = 1
    render_polls: int = 2
    completed_word: str = "completed"
    failing_renders: int = 0
    polls_without_address: int = 0
    has_address: bool = True
    film_at: Literal["cdn", "api", "redirect"] = "cdn"
    torn_downloads: int = 0
    expired_links: int = 0
    blocks_export: bool = False
