"""What each known way of streaming says, from kept streams."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from nemo_desktop.client.chat import turn
from nemo_desktop.client.servers import Timing
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

STREAMS = Path(__file__).parent.parent / "samples" / "streams"
TITLE = {"draft": {"t": [{"tt": 7, "sg": [{"d": 3000}]}]}}
SEEDANCE = "generate_video_with_seedance"
CLIP = TextFinal("Your clip is ready.")

SAID: dict[str, list[Event]] = {
    "adk-1.4.2-edit": [
        TextFinal("I will add a title. "),
        ToolCall("adk-12", "edit_multitrack"),
        ToolResult("adk-12", "edit_multitrack"),
        StateDelta(TITLE),
        TextFinal("Added the title “Urban Dreams” (0-3s) — 好了。"),
    ],
    "adk-2.13-silent-edit": [
        ToolCall("adk-1", "edit_multitrack"),
        ToolResult("adk-1", "edit_multitrack"),
        StateDelta({"draft": {"d": 5000}}),
        StateDelta({"canvas_config": {"width": 1080, "height": 1080}}),
    ],
    "adk-1.26-streaming": [TextDelta("Your clip "), TextDelta("is ready."), CLIP],
    "adk-2.13-one-event-in-two-frames": [TextFinal("Here is your clip.")],
    "adk-model-error": [StreamError("quota exceeded")],
    "adk-1.26-exception": [TextFinal("On it."), StreamError('tool "x" failed\nline two')],
    "adk-2.13-exception": [StreamError('ValueError: tool "x" failed\nline two')],
    "adk-1.4.2-exception": [StreamError('tool "x" failed')],
    "typed": [ToolCall(SEEDANCE, SEEDANCE), ToolResult(SEEDANCE, SEEDANCE), CLIP],
    "sibling": [
        ToolCall("t1", "suno_music"),
        ToolResult("t1", "suno_music"),
        TextDelta("Which "),
        TextDelta("mood?"),
        TextFinal("Which mood?"),
        Question("Which mood?", ("Calm", "Lively")),
        TurnEnd(),
    ],
    "heartbeats": [],
    "marked-crlf-unended": [TextFinal("two\u2028lines"), TextFinal("the last one")],
    "refused-inside": [StreamError("not enough credits", 2001)],
    "nonsense": [],
}


class Chopped(httpx.AsyncByteStream):
    """A body in pieces of one size."""

    def __init__(self, body: bytes, size_bytes: int) -> None:
        self._body, self._size = body, size_bytes

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self._body), self._size):
            yield self._body[start : start + self._size]


def played(name: str, size_bytes: int) -> list[Event]:
    async def collected() -> list[Event]:
        body = (STREAMS / f"{name}.sse").read_bytes()
        response = httpx.Response(200, stream=Chopped(body, size_bytes))
        return [event async for event in turn(response, Timing())]

    return asyncio.run(collected())


@pytest.mark.parametrize("size_bytes", [1, 5, 100_000])
@pytest.mark.parametrize("name", SAID)
def test_a_kept_stream_says_what_it_says(name: str, size_bytes: int) -> None:
    found = played(name, size_bytes)
    assert [one for one in found if not isinstance(one, Heartbeat | Unknown | Question)] == [
        one for one in SAID[name] if not isinstance(one, Question)
    ]
    if name != "nonsense":
        wanted = [one for one in SAID[name] if isinstance(one, Question)]
        assert [one for one in found if isinstance(one, Question)] == wanted


def test_every_kept_stream_is_played() -> None:
    assert {file.stem for file in STREAMS.glob("*.sse")} == set(SAID)


def test_heartbeats_are_nothing_else() -> None:
    assert all(isinstance(event, Heartbeat) for event in played("heartbeats", 7))
