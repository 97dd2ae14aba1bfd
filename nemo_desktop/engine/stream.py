"""A turn as the frames of a chat stream."""

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

import msgspec

from nemo_desktop.engine.agent import Answer
from nemo_desktop.protocol.endpoints import APP_NAME

HEARTBEAT_S: Final = 15.0
_EDIT: Final = "edit_multitrack"

Frame = dict[str, Any]


class Line:
    """Frames on their way from a turn to whoever listens; nobody has to listen. `over` when all
    were heard, or nobody listens any more."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        self._frames: asyncio.Queue[Frame | None] = asyncio.Queue()

    def send(self, frame: Frame) -> None:
        """One more frame."""
        self._frames.put_nowait(frame)

    def hang_up(self) -> None:
        """The turn is over."""
        self._frames.put_nowait(None)

    async def text(self, heartbeat_s: float = HEARTBEAT_S) -> AsyncIterator[bytes]:
        """The frames as event-stream text, a comment whenever nothing came for a while."""
        try:
            while True:
                try:
                    frame = await asyncio.wait_for(self._frames.get(), heartbeat_s)
                except TimeoutError:
                    yield b": ping\n\n"
                    continue
                if frame is None:
                    return
                yield b"data: %b\n\n" % msgspec.json.encode(frame)
        finally:
            self.over.set()


def frames(sentence: str, answer: Answer, changed: Frame | None) -> Iterator[Frame]:
    """The frames of one turn. `changed` is what an edit made of the state; None: no edit.

    A question travels in the words of the vendor's other gateway: ADK has none for it.
    """
    invocation = f"e-{uuid.uuid4()}"
    if changed is not None:
        call = {"id": f"adk-{uuid.uuid4()}", "name": _EDIT}
        yield _event(
            invocation, {"functionCall": {**call, "args": {"sentence": sentence}}}, role="model"
        )
        yield _event(
            invocation,
            {"functionResponse": {**call, "response": {"ok": True}}},
            role="user",
            changed=changed,
        )
    if answer.question:
        yield _question(answer)
    else:
        yield _event(invocation, {"text": answer.text}, role="model")


def failure(message: str, code: int | None = None) -> Frame:
    """The frame that says that the run failed; with the code of a refusal where it is one."""
    return {"error": message if code is None else {"code": code, "message": message}}


def _question(answer: Answer) -> Frame:
    options = [{"id": str(i), "label": ready} for i, ready in enumerate(answer.question, start=1)]
    question = {"id": "1", "prompt": answer.text, "options": options, "allow_multiple": False}
    return {"type": "ask_question", "questions": [question]}


def _event(invocation: str, part: Frame, *, role: str, changed: Frame | None = None) -> Frame:
    return {
        "content": {"parts": [part], "role": role},
        "invocationId": invocation,
        "author": APP_NAME,
        "actions": {"stateDelta": changed or {}, "artifactDelta": {}},
        "id": str(uuid.uuid4()),
        "timestamp": time.time(),
    }
