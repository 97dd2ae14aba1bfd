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
_BEATS: Final = ("heartbeat", "ping", "pong", "keepalive", "keep-alive", "keep_alive")
_ENDS: Final = ("done", "end", "[done]")
_TEXTS: Final = ("text", "message", "text_final")
_DELTAS: Final = ("chunk", "delta", "text_delta", "text_chunk")
_CALLS: Final = ("tool_call", "tool_start", "toolcall_start")
_RESULTS: Final = ("tool_result", "tool_end", "toolcall_end")
_KINDS: Final = (*_TEXTS, *_DELTAS, *_CALLS, *_RESULTS, "ask_question", "error")


class Reader:
    """Reads the frames of one stream. It remembers what was said under which id: some servers
    send one event as two frames."""

    def __init__(self) -> None:
        self._said: set[tuple[str, str]] = set()

    def read(self, name: str, data: str) -> tuple[Event, ...]:
        """What a frame says: `name` is its event line ("" if none), `data` its joined data lines.

        Never raises, whatever came.
        """
        kind, text = name.casefold(), data.strip()
        if text.casefold() in _ENDS or (kind in _ENDS and not text.startswith("{")):
            return (TurnEnd(),)
        if kind in _BEATS or text.casefold().strip('"') in ("", "{}", "null", *_BEATS):
            return (Heartbeat(),)
        try:
            return self._parsed(kind, text)
        except (ValueError, RecursionError):
            return (_unparsed(kind, text),)

    def _parsed(self, kind: str, text: str) -> tuple[Event, ...]:
        frame = json.loads(text)
        if not isinstance(frame, Mapping):
            return (Unknown(text[:_LONGEST_LOGGED], is_substance=False),)
        if not frame:
            return (Heartbeat(),)
        if self._is_repeated(frame):
            frame = {**frame, "content": None}
        if kind in _KINDS and "type" not in frame and not _is_agent_event(frame):
            frame = {**frame, "type": kind}
        return tuple(_read(frame)) or (Unknown(text[:_LONGEST_LOGGED]),)

    def _is_repeated(self, frame: Mapping[str, Any]) -> bool:
        content = frame.get("content")
        if not isinstance(frame.get("id"), str) or not isinstance(content, Mapping):
            return False
        if frame.get("partial") is True:
            return False
        key = (frame["id"], json.dumps(content))
        is_repeated = key in self._said
        self._said.add(key)
        return is_repeated


def _unparsed(kind: str, text: str) -> Event:
    """Old servers paste error messages unescaped, so that the JSON breaks."""
    if kind == "error":
        return StreamError(text[:_LONGEST_LOGGED])
    if '"error"' in text:
        found = re.search(r'"error"\s*:\s*"?(.*)', text, re.DOTALL)
        return StreamError((found[1] if found else text).strip(' "}\n')[:_LONGEST_LOGGED])
    return Unknown(text[:_LONGEST_LOGGED], is_substance=False)


def _read(frame: Mapping[str, Any]) -> Iterator[Event]:
    content = frame.get("content")
    if _is_agent_event(frame):
        yield from _agent_event(frame, content)
    elif isinstance(frame.get("type"), str):
        yield from _typed(frame["type"].casefold(), frame)
    elif frame.get("error"):
        yield _error(frame["error"])
    elif _is_refusal(frame):
        yield _refusal(frame)
    elif isinstance(frame.get("data"), Mapping) and frame["data"]:
        yield from _read(frame["data"])
    else:
        said = _first_text(frame, "text", "content")
        if said:
            yield TextFinal(said)


def _is_agent_event(frame: Mapping[str, Any]) -> bool:
    content = frame.get("content")
    is_whole = isinstance(content, Mapping) and ("parts" in content or "type" not in frame)
    return is_whole or any(key in frame for key in ("actions", "errorCode", "error_code"))


def _is_refusal(frame: Mapping[str, Any]) -> bool:
    code = frame.get("code")
    return bool(frame.get("detail")) or (isinstance(code, int) and code not in (0, 200))


# --- events of the agent framework -----------------------------------------------------------


def _agent_event(frame: Mapping[str, Any], content: object) -> Iterator[Event]:
    failure = _either(frame, "errorMessage", "error_message") or _either(
        frame, "errorCode", "error_code"
    )
    if failure:
        yield StreamError(str(failure)[:_LONGEST_LOGGED])
    parts = content.get("parts") if isinstance(content, Mapping) else None
    if isinstance(parts, Sequence) and not isinstance(parts, str):
        known = [part for part in parts if isinstance(part, Mapping)]
        said = "".join(map(_said, known))
        if said:
            yield TextDelta(said) if frame.get("partial") is True else TextFinal(said)
        for part in known:
            yield from _tool(part)
    changed = _mapping(_either(_mapping(frame.get("actions")), "stateDelta", "state_delta"))
    if changed:
        yield StateDelta(changed)
    if _either(frame, "turnComplete", "turn_complete") is True:
        yield TurnEnd()
    if not changed and not content and not failure:
        yield Heartbeat()


def _said(part: Mapping[str, Any]) -> str:
    """A part's text; reasoning is not for people."""
    text = part.get("text")
    return text if isinstance(text, str) and not part.get("thought") else ""


def _tool(part: Mapping[str, Any]) -> Iterator[Event]:
    call = _either(part, "functionCall", "function_call")
    if isinstance(call, Mapping):
        yield ToolCall(str(call.get("id") or call.get("name")), str(call.get("name") or ""))
    result = _either(part, "functionResponse", "function_response")
    if isinstance(result, Mapping):
        yield ToolResult(str(result.get("id") or result.get("name")), str(result.get("name") or ""))


# --- frames with a type ----------------------------------------------------------------------


def _typed(kind: str, frame: Mapping[str, Any]) -> Iterator[Event]:
    """Kinds that say nothing a person needs (thinking, status, warming up …) give no event."""
    if kind in _BEATS:
        yield Heartbeat()
    elif kind in _DELTAS or kind in _TEXTS:
        said = _first_text(frame, "text", "content", "delta", "message")
        is_delta = kind in _DELTAS or frame.get("partial") is True
        if said:
            yield TextDelta(said) if is_delta else TextFinal(said)
    elif kind in (*_CALLS, *_RESULTS):
        name = _first_text(frame, "tool", "tool_name", "name")
        made = ToolCall if kind in _CALLS else ToolResult
        yield made(_first_text(frame, "id", "tool_call_id") or name, name)
    elif kind == "ask_question":
        questions = frame.get("questions")
        asked = questions if isinstance(questions, list) and questions else [frame]
        yield from (_question(one) for one in asked if isinstance(one, Mapping))
    elif kind == "error":
        yield _error(frame.get("error") or frame)
    elif kind in _ENDS:
        yield TurnEnd()


def _question(asked: Mapping[str, Any]) -> Question:
    options = asked.get("options")
    labels = tuple(
        str(option.get("label") or option.get("id")) if isinstance(option, Mapping) else str(option)
        for option in (options if isinstance(options, list) else ())
    )
    return Question(_first_text(asked, "prompt", "question", "text"), labels)


def _error(error: object) -> StreamError:
    if isinstance(error, Mapping):
        return _refusal(error)
    return StreamError(str(error)[:_LONGEST_LOGGED])


def _refusal(frame: Mapping[str, Any]) -> StreamError:
    code = frame.get("code")
    message = _first_text(frame, "message", "error", "detail", "reason", "content", "text")
    is_number = isinstance(code, int) and not isinstance(code, bool)
    return StreamError(
        (message or str(frame.get("detail") or code or ""))[:_LONGEST_LOGGED],
        code if is_number else None,
    )


def _first_text(frame: Mapping[str, Any], *keys: str) -> str:
    return next((frame[key] for key in keys if isinstance(frame.get(key), str)), "")


def _either(frame: Mapping[str, Any], camel: str, snake: str) -> Any:
    value = frame.get(camel)
    return frame.get(snake) if value is None else value


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
