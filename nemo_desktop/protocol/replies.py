"""A reply's body without its envelope, of which three kinds exist."""

import json
import math
from collections.abc import Mapping
from typing import Any, Final, Literal

from nemo_desktop.protocol.codes import ReplyCode
from nemo_desktop.protocol.messages import Render

_MESSAGE_KEYS: Final = ("message", "error", "detail", "reason", "msg")
_URL_KEYS: Final = ("outputUrl", "output_url", "url", "downloadUrl", "download_url", "output")
_REGISTER_KEYS: Final = ("registration_url", "register_url", "registrationUrl")
_COMPLETED: Final = ("completed", "complete", "succeeded", "success", "done", "finished")
_FAILED: Final = ("failed", "failure", "error", "canceled", "cancelled")
_PENDING: Final = ("pending", "queued")
_LONGEST_MESSAGE: Final = 400

Status = Literal["pending", "processing", "completed", "failed"]


class Refusal(Exception):
    """The body says no: `code` is the protocol's or the HTTP status, -1 if neither tells."""

    def __init__(self, code: int, message: str, register_url: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.register_url = register_url


def unwrap(body: bytes, status: int) -> Mapping[str, Any]:
    """What a reply holds, whichever envelope it came in.

    Raises Refusal when body or status say no (no endpoint redirects), ValueError when the body is
    no JSON object.
    """
    try:
        outer = json.loads(body) if body.strip() else {}
    except (ValueError, RecursionError):
        if status < 300:
            raise ValueError("the reply is no JSON") from None
        raise Refusal(status, body[:_LONGEST_MESSAGE].decode("utf-8", "replace")) from None
    if not isinstance(outer, Mapping):
        if status >= 300:
            raise Refusal(status, str(outer)[:_LONGEST_MESSAGE])
        raise ValueError("the reply is not an object")  # noqa: TRY004  the server's, not ours
    inner = outer.get("data")
    code = _code(outer)
    is_refused = outer.get("success") is False and not _is_render(inner)
    if code != 0 or is_refused or status >= 300:
        raise Refusal(_telling(code, status), message_of(outer), _register_url(outer))
    if not isinstance(inner, Mapping):
        return outer
    # A render that failed: the reason may stand beside it.
    return {"error": message_of(outer), **inner} if outer.get("success") is False else inner


def _telling(code: int, status: int) -> int:
    """Which of two numbers says what happened: a code that is known, else the status."""
    is_known = code != ReplyCode.OK and code in ReplyCode.__members__.values()
    if status >= 300 and not is_known:
        return status
    return code or -1


def message_of(body: Mapping[str, Any]) -> str:
    """The text of an error, wherever it stands; "" if there is none."""
    for place in (body, body.get("data")):
        if not isinstance(place, Mapping):
            continue
        for key in _MESSAGE_KEYS:
            value = place.get(key)
            if isinstance(value, str) and value:
                return value[:_LONGEST_MESSAGE]
            if isinstance(value, Mapping):
                return message_of(value)
            if isinstance(value, list) and value:
                return str(value)[:_LONGEST_MESSAGE]
    return ""


def render_of(body: Mapping[str, Any]) -> Render:
    """Where an export stands, from any of the documented shapes.

    "completed" without an address stays what it is, with `url` None: the film can still be had
    by its id.
    """
    inside = body.get("data")
    flat: dict[str, Any] = {**body, **(inside if isinstance(inside, Mapping) else {})}
    output = flat.get("output")
    places = [flat, *([output] if isinstance(output, Mapping) else [])]
    url = next(
        (found for place in places for found in map(place.get, _URL_KEYS) if _is_url(found)), None
    )
    status = _status(flat.get("status"), is_there=url is not None)
    return Render(
        id=next((str(flat[key]) for key in ("id", "render_id", "taskId") if flat.get(key)), None),
        status=status,
        progress=_percent(flat.get("progress")),
        url=url,
        error=(message_of(flat) or None) if status == "failed" else None,
    )


def _is_render(inner: object) -> bool:
    """Whether this tells how a render stands: that it failed is an answer, not a refusal."""
    return isinstance(inner, Mapping) and isinstance(inner.get("status"), str)


def _is_url(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("https://", "http://", "/"))


def _status(status: object, *, is_there: bool) -> Status:
    if status is None and is_there:
        return "completed"
    folded = str(status).strip().casefold()
    if folded in _COMPLETED:
        return "completed"
    if folded in _FAILED:
        return "failed"
    return "pending" if folded in _PENDING else "processing"


def _percent(progress: object) -> float | None:
    if isinstance(progress, str):
        progress = progress.strip().removesuffix("%")
    try:
        percent = float(progress)  # type: ignore[arg-type]  # whatever is no number is caught here
    except (TypeError, ValueError, OverflowError):
        return None
    return min(100.0, max(0.0, percent)) if math.isfinite(percent) else None


def _code(outer: Mapping[str, Any]) -> int:
    """The protocol's code, also where a framework put it inside its own error object."""
    for place in (outer, outer.get("error"), outer.get("detail")):
        code = place.get("code") if isinstance(place, Mapping) else None
        if isinstance(code, str) and code.isascii() and code.lstrip("-").isdigit():
            code = int(code[:9])
        if isinstance(code, int) and not isinstance(code, bool) and code not in (0, 200):
            return code
    return 0


def _register_url(outer: Mapping[str, Any]) -> str:
    for place in (outer, outer.get("data"), outer.get("error"), outer.get("detail")):
        if isinstance(place, Mapping):
            for key in _REGISTER_KEYS:
                url = place.get(key)
                if isinstance(url, str) and url.startswith("https://"):
                    return url
    return ""
