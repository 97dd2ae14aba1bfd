"""Frames as the known servers write them: steps of a turn in, bytes out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.fake_cloud.knobs import Knobs


@dataclass(frozen=True)
class Text:
    """Words for the person."""

    text: str


@dataclass(frozen=True)
class Thought:
    """Words that are not for the person."""

    text: str


@dataclass(frozen=True)
class Call:
    """A tool is called; `text` is said in the same breath."""

    id: str
    name: str
    text: str = ""


@dataclass(frozen=True)
class Result:
    """A tool answered; the draft is another now."""

    id: str
    name: str
    changed: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A question with ready answers."""

    prompt: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Failed:
    """The run breaks off."""

    message: str


@dataclass(frozen=True)
class Beat:
    """A sign of life."""


@dataclass(frozen=True)
class Work:
    """Something takes time; nothing is written. `key` names what is done to the draft."""

    key: str = ""


Step = Text | Thought | Call | Result | Asked | Failed | Beat | Work


class Writer:
    """Writes the frames of one stream."""

    def __init__(self, knobs: Knobs) -> None:
        self._knobs = knobs
        self._numbers = count(1)

    def written(self, step: Step) -> bytes:
        """The bytes of a step."""
        if isinstance(step, Beat):
            text = self._beat()
        elif self._knobs.frames.startswith("adk"):
            text = "".join(self._agent(step))
        else:
            frames = self._sibling if self._knobs.frames == "sibling" else self._typed
            text = "".join(map(_frame, frames(step)))
        return text.replace("\n", self._knobs.line_end).encode()

    def _beat(self) -> str:
        return {
            "comment": ": ping\n\n",
            "empty": "data:\n\n",
            "event": "event: heartbeat\ndata: 1774000123\n\n",
            "word": "data: heartbeat\n\n",
            "typed": 'data: {"type":"heartbeat"}\n\n',
            "object": "data: {}\n\n",
        }[self._knobs.beat]

    # --- the agent framework's events ---

    def _agent(self, step: Step) -> Iterator[str]:
        match step:
            case Text(text):
                if self._knobs.is_partial:
                    for word in text.split(" "):
                        yield _frame(self._event([{"text": word + " "}], partial=True))
                yield _frame(self._event([{"text": text}]))
            case Thought(text):
                yield _frame(self._event([{"text": text, "thought": True}]))
            case Call(id_, name, text):
                call = {"functionCall": {"id": id_, "args": {"op": "x"}, "name": name}}
                parts = [{"text": text}, call] if text else [call]
                yield _frame(self._event(parts, longRunningToolIds=[]))
            case Result(id_, name, changed):
                response = {"id": id_, "name": name, "response": {"ok": True}}
                event = self._event([{"functionResponse": response}], role="user", changed=changed)
                yield _frame(event)
                if self._knobs.frames != "adk-1.4.2":
                    # One event in two frames, as newer versions send it.
                    yield _frame({**event, "actions": {"artifactDelta": {"clip.mp4": 0}}})
            case Asked(prompt, options):
                yield _frame(self._event([{"text": f"{prompt} ({' / '.join(options)})"}]))
            case Failed(message):
                yield self._agent_error(message)

    def _event(
        self,
        parts: list[dict[str, Any]],
        role: str = "model",
        changed: dict[str, Any] | None = None,
        **more: Any,
    ) -> dict[str, Any]:
        number = next(self._numbers)
        short = self._knobs.frames == "adk-1.4.2"
        return {
            "content": {"parts": parts, "role": role},
            "invocationId": "e-6f0c",
            "author": "nemo_agent",
            "actions": {"stateDelta": changed or {}, "artifactDelta": {}},
            "id": f"Ab{number:06}" if short else f"0b6a0000-0000-4000-8000-{number:012}",
            "timestamp": 1774000123.417,
            **more,
        }

    def _agent_error(self, message: str) -> str:
        if self._knobs.frames == "adk-1.4.2":
            return f'data: {{"error": "{message}"}}\n\n'  # pasted in as it is: no JSON
        if self._knobs.frames == "adk-1.26":
            return _frame({"error": message})
        details = {"error_type": "ValueError", "error_message": message, "timestamp": 1774000123.4}
        return _frame({"error": f"ValueError: {message}", "error_details": details})

    # --- frames with a type ---

    def _typed(self, step: Step) -> Iterator[dict[str, Any]]:
        match step:
            case Text(text):
                yield {"type": "text", "content": text}
            case Call(_, name, text):
                if text:
                    yield {"type": "text", "content": text}
                yield {"type": "tool_call", "name": name, "args": {"op": "x"}}
            case Result(_, name):
                yield {"type": "tool_result", "name": name, "result": {"ok": True}}
            case Asked(prompt, options):
                yield {"type": "text", "content": f"{prompt} ({' / '.join(options)})"}
            case Failed(message):
                yield {"type": "error", "message": message}

    # --- the sibling gateway's frames ---

    def _sibling(self, step: Step) -> Iterator[dict[str, Any]]:
        match step:
            case Text(text) if self._knobs.is_partial:
                for word in text.split(" "):
                    yield {"type": "chunk", "text": word + " "}
            case Text(text):
                yield {"type": "text", "text": text}
            case Thought(text):
                yield {"type": "thinking_start"}
                yield {"type": "thinking_chunk", "text": text}
                yield {"type": "thinking_end"}
            case Call(id_, name, text):
                if text:
                    yield {"type": "text", "text": text}
                yield {"type": "tool_start", "tool": name, "id": id_}
            case Result(id_, name):
                yield {"type": "tool_end", "tool": name, "id": id_}
            case Asked(prompt, options):
                listed = [{"id": str(at), "label": label} for at, label in enumerate(options)]
                question = {"id": "q1", "prompt": prompt, "options": listed}
                yield {"type": "ask_question", "questions": [question]}
            case Failed(message):
                yield {"type": "error", "message": message}


def _frame(event: dict[str, Any]) -> str:
    return f"data: {json.dumps(event, ensure_ascii=False, separators=(',', ':'))}\n\n"
