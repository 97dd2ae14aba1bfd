"""A reply's body without its envelope, of which three kinds exist."""

import json
from collections.abc import Mapping
from typing import Any

from nemo_desktop.protocol.messages import Render

_MESSAGE_KEYS = ("message", "error", "detail", "reason", "msg")
_URL_KEYS = ("outputUrl", "output_url", "url", "downloadUrl", "download_url")
_COMPLETED = ("completed", "complete", "succeeded", "success", "done", "finished")
_FAILED = ("failed", "failure", "error", "canceled", "cancelled")
_PENDING = ("pending", "queued")


class Refusal(Exception):
    """The body says no: `code` is the protocol's or the HTTP status."""

    def __init__(self, code: int, message: str, register_url: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.register_url = register_url


def unwrap(body: bytes, status: int) -> Mapping[str, Any]:
    """What a reply holds, whichever envelope it came in.

    Raises Refusal when body or status say no, ValueError when the body is no JSON object.
    """
    try:
        outer = json.loads(body) if body.strip() else {}
    except ValueError:
        if status < 400:
            raise
        raise Refusal(status, body[:200].decode("utf-8", "replace")) from None
    if not isinstance(outer, Mapping):
        if status >= 400:
            raise Refusal(status, str(outer)[:200])
        raise ValueError("the reply is not an object")  # noqa: TRY004  the server's, not ours
    code = _code(outer)
    if code != 0 or outer.get("success") is False or status >= 400:
        raise Refusal(code or _fallback(status), message_of(outer), _register_url(outer))
    inner = outer.get("data")
    return inner if isinstance(inner, Mapping) else outer


def message_of(body: Mapping[str, Any]) -> str:
    """The text of an error, wherever it stands."""
    for key in _MESSAGE_KEYS:
        value = body.get(key)
        if isinstance(value, str) and value:
            return value
        if isinstance(value, Mapping):
            return message_of(value)
        if isinstance(value, list) and value:
            return str(value)[:200]
    return ""


def render_of(body: Mapping[str, Any]) -> Render:
    """Where an export stands, from any of the documented shapes."""
    inside = body.get("data")
    flat: dict[str, Any] = {**body, **(inside if isinstance(inside, Mapping) else {})}
    output = flat.get("output")
    urls: dict[str, Any] = {**flat, **(output if isinstance(output, Mapping) else {})}
    url = next((urls[key] for key in _URL_KEYS if isinstance(urls.get(key), str)), None)
    progress = flat.get("progress")
    return Render(
        id=next((str(flat[key]) for key in ("id", "render_id", "taskId") if flat.get(key)), None),
        status=_status(flat.get("status")),
        progress=float(progress) if isinstance(progress, int | float) else None,
        url=url or None,
        error=message_of(flat) or None,
    )


def _status(status: object) -> Any:
    folded = str(status).casefold()
    if folded in _COMPLETED:
        return "completed"
    if folded in _FAILED:
        return "failed"
    return "pending" if folded in _PENDING else "processing"


def _code(outer: Mapping[str, Any]) -> int:
    code = outer.get("code")
    if isinstance(code, str) and code.lstrip("-").isdigit():
        code = int(code)
    return code if isinstance(code, int) and not isinstance(code, bool) and code != 200 else 0


def _fallback(status: int) -> int:
    return status if status >= 400 else -1


def _register_url(outer: Mapping[str, Any]) -> str:
    inner = outer.get("data")
    for place in (outer, inner):
        if isinstance(place, Mapping):
            url = place.get("registration_url") or place.get("register_url")
            if isinstance(url, str) and url.startswith("https://"):
                return url
    return ""
