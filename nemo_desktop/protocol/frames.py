"""One frame of a chat stream becomes events, whichever of the known vocabularies it uses."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from nemo_desktop.protocol.events import (
    Event,
    Heartbeat,
    Question,
    StateDelta,
    StreamError,
    TextDelta,
    TextFinal,
    ToolCall,
    ToolResult,
    TurnEnd,
    Unknown,
)

_LONGEST_LOGGED: Final = 400


def events_of(name: str, data: str) -> tuple[Event, ...]:
    """What a frame says: `name` is its event line, `data` its joined data lines. Never raises."""
    text = data.strip()
    if name == "heartbeat" or text in ("", "heartbeat", "{}", "ping"):
        return (Heartbeat(),)
    if text == "[DONE]":
        return (TurnEnd(),)
    try:
        frame = json.loads(text)
    except ValueError:
        return (_unparsed(text),)
    if not isinstance(frame, Mapping):
        return (Unknown(text[:_LONGEST_LOGGED]),)
    return tuple(_read(frame)) or (Unknown(text[:_LONGEST_LOGGED]),)


def _unparsed(text: str) -> Event:
    """Old servers paste error messages unescaped, so that the JSON breaks."""
    if '"error"' in text:
        found = re.search(r'"error"\s*:\s*"?(.*)', text, re.DOTALL)
        return StreamError((found[1] if found else text).strip(' "}\n')[:_LONGEST_LOGGED])
    return Unknown(text[:_LONGEST_LOGGED])


def _read(frame: Mapping[str, Any]) -> Iterator[Event]:
    content = frame.get("content")
    if isinstance(content, Mapping) or "actions" in frame or "errorCode" in frame:
        yield from _agent_event(frame, content)
    elif isinstance(frame.get("type"), str):
        yield from _typed(frame["type"], frame)
    elif "error" in frame:
        yield _error(frame["error"])
    elif "code" in frame or "detail" in frame:
        yield _refusal(frame)
    elif isinstance(frame.get("text"), str):
        yield TextFinal(frame["text"])


# --- events of the agent framework -----------------------------------------------------------


def _agent_event(frame: Mapping[str, Any], content: object) -> Iterator[Event]:
    if frame.get("errorCode") or frame.get("errorMessage"):
        yield StreamError(str(frame.get("errorMessage") or frame.get("errorCode")))
    parts = content.get("parts") if isinstance(content, Mapping) else None
    if isinstance(parts, Sequence):
        is_partial = frame.get("partial") is True
        said = "".join(_said(part) for part in parts if isinstance(part, Mapping))
        if said:
            yield TextDelta(said) if is_partial else TextFinal(said)
        for part in parts:
            if isinstance(part, Mapping):
                yield from _tool(part)
    delta = _mapping(_mapping(frame.get("actions")).get("stateDelta"))
    if delta:
        yield StateDelta(delta)
    if frame.get("turnComplete") is True:
        yield TurnEnd()
    if not delta and "content" not in frame and not frame.get("errorCode"):
        yield Heartbeat()


def _said(part: Mapping[str, Any]) -> str:
    """A part's text; reasoning is not for people."""
    text = part.get("text")
    return text if isinstance(text, str) and part.get("thought") is not True else ""


def _tool(part: Mapping[str, Any]) -> Iterator[Event]:
    call = part.get("functionCall")
    if isinstance(call, Mapping):
        yield ToolCall(str(call.get("id") or call.get("name")), str(call.get("name") or ""))
    result = part.get("functionResponse")
    if isinstance(result, Mapping):
        yield ToolResult(str(result.get("id") or result.get("name")), str(result.get("name") or ""))


# --- frames with a type ----------------------------------------------------------------------

_CALLS: Final = ("tool_call", "tool_start", "toolcall_start")
_RESULTS: Final = ("tool_result", "tool_end", "toolcall_end")
_BEATS: Final = ("heartbeat", "ping", "pong")
_WORKING: Final = (
    "session_ready",
    "warming_up",
    "status",
    "message_accepted",
    "thinking_start",
    "thinking_chunk",
    "thinking_end",
)


def _typed(kind: str, frame: Mapping[str, Any]) -> Iterator[Event]:
    if kind in _BEATS:
        yield Heartbeat()
    elif kind in ("text", "chunk"):
        said = _first_text(frame, "text", "content")
        yield TextDelta(said) if kind == "chunk" else TextFinal(said)
    elif kind in (*_CALLS, *_RESULTS):
        name = _first_text(frame, "tool", "tool_name", "name")
        made = ToolCall if kind in _CALLS else ToolResult
        yield made(_first_text(frame, "id") or name, name)
    elif kind == "ask_question":
        yield from map(_question, frame.get("questions") or [frame])
    elif kind == "error":
        yield _error(frame.get("error") or frame.get("message") or frame.get("content") or kind)
    elif kind == "done":
        yield TurnEnd()
    elif kind in _WORKING:
        yield Unknown(kind)


def _question(asked: Mapping[str, Any]) -> Question:
    options = asked.get("options") or []
    labels = tuple(
        str(option.get("label") or option.get("id")) if isinstance(option, Mapping) else str(option)
        for option in options
    )
    return Question(_first_text(asked, "prompt", "question", "text"), labels)


def _error(error: object) -> StreamError:
    if isinstance(error, Mapping):
        return _refusal(error)
    return StreamError(str(error))


def _refusal(frame: Mapping[str, Any]) -> StreamError:
    code = frame.get("code")
    message = _first_text(frame, "message", "error", "detail", "reason")
    return StreamError(message or str(dict(frame)), code if isinstance(code, int) else None)


def _first_text(frame: Mapping[str, Any], *keys: str) -> str:
    return next((frame[key] for key in keys if isinstance(frame.get(key), str)), "")


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
