"""When a chat turn is over: the clocks that run beside a stream."""

import asyncio
import json
from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import aclosing

import httpx

from nemo_desktop.client.errors import StreamCut, Unreachable
from nemo_desktop.client.servers import Timing
from nemo_desktop.client.sse import Frame, frames
from nemo_desktop.protocol import events
from nemo_desktop.protocol.events import Event
from nemo_desktop.protocol.frames import Reader

_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
# Said by a gateway that gave up waiting; what lies behind it may well be at work.
_GATEWAY_GAVE_UP = (502, 504)
_WHOLE_WORDS = ("heartbeat", "ping", "done", "[done]")


def judged(error: Unreachable) -> Unreachable:
    """No answer to a sentence: StreamCut if the server may have heard it, else as it is."""
    is_sent = isinstance(error.__cause__, httpx.HTTPError | TimeoutError)
    is_sent = is_sent and not isinstance(error.__cause__, _NEVER_SENT)
    if is_sent or error.code in _GATEWAY_GAVE_UP:
        return StreamCut(str(error), error.code)
    return error


async def turn(response: httpx.Response, timing: Timing) -> AsyncGenerator[Event, None]:
    """The events of one turn, until the stream closes, the server says that it is done, or it
    stays quiet after a complete answer. Deltas are always followed by the TextFinal that
    replaces them.

    Raises StreamCut when the stream breaks or nothing of substance comes for too long: a
    heartbeat proves the connection, not the work.
    """
    clocks, reader, passage = _Clocks(timing), Reader(), _Passage()
    async with aclosing(frames(response, clocks.heard)) as arriving:
        while (frame := await _next(arriving, clocks)) is not None:
            if _is_torn(frame):
                raise StreamCut("the last frame is torn")
            for event in passage.completed(reader.read(frame.name, frame.data)):
                clocks.note(event)
                yield event
                if isinstance(event, events.TurnEnd):
                    return
    for event in passage.rest():
        yield event


async def _next(arriving: AsyncGenerator[Frame, None], clocks: "_Clocks") -> Frame | None:
    """The next frame; None when the turn is over."""
    try:
        async with asyncio.timeout(None) as limit:
            clocks.run(limit)
            return await anext(arriving)
    except StopAsyncIteration:
        return None
    except TimeoutError:
        if clocks.is_answered:
            return None
        raise StreamCut("nothing of substance came in time") from None
    except (httpx.HTTPError, httpx.StreamError) as error:
        raise StreamCut(type(error).__name__) from error


def _is_torn(frame: Frame) -> bool:
    """Whether a frame that nothing ended is a piece of one."""
    if frame.is_ended or frame.data.strip().casefold() in _WHOLE_WORDS:
        return False
    try:
        json.loads(frame.data)
    except (ValueError, RecursionError):
        return True
    return False


class _Passage:
    """Words that came one by one; they become a whole passage when something else begins."""

    def __init__(self) -> None:
        self._words: list[str] = []

    def completed(self, found: Iterable[Event]) -> Iterator[Event]:
        """The events, with a TextFinal where only deltas made up a passage."""
        for event in found:
            if isinstance(event, events.TextDelta):
                self._words.append(event.text)
            elif isinstance(event, events.TextFinal):
                self._words.clear()
            elif isinstance(event, events.ToolCall | events.TurnEnd | events.Question):
                yield from self.rest()
            yield event

    def rest(self) -> Iterator[Event]:
        """What no server replaced by a whole text."""
        if self._words:
            yield events.TextFinal("".join(self._words))
            self._words.clear()


class _Clocks:
    """Two clocks and an end: the last byte, the last substance, the longest turn."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._now = asyncio.get_running_loop().time
        self._last_byte = self._last_substance = self._now()
        self._end = self._now() + timing.stream_limit_s
        self._open_calls: dict[str, str] = {}
        self._has_said_all = False
        self._limit: asyncio.Timeout | None = None

    @property
    def is_answered(self) -> bool:
        """Whether a whole text came last and no step of work is open."""
        return self._has_said_all and not self._open_calls

    def run(self, limit: asyncio.Timeout) -> None:
        """Sets the time limit to when the next clock runs out, now and at each byte."""
        self._limit = limit
        limit.reschedule(self._runs_out())

    def heard(self) -> None:
        """A byte came: the connection lives."""
        self._last_byte = self._now()
        if self._limit is not None and not self._limit.expired():
            self._limit.reschedule(self._runs_out())

    def note(self, event: Event) -> None:
        """Substance sets the clock of silence back."""
        if isinstance(event, events.Heartbeat):
            return
        if isinstance(event, events.Unknown) and not event.is_substance:
            return
        self._last_substance = self._now()
        if isinstance(event, events.ToolCall):
            self._open_calls[event.id] = event.name
            self._has_said_all = False
        elif isinstance(event, events.ToolResult):
            self._closed(event)
            self._has_said_all = False
        elif isinstance(event, events.StreamError):
            self._open_calls.clear()
            self._has_said_all = True
        elif isinstance(event, events.TextFinal | events.Question):
            self._has_said_all = True

    def _closed(self, result: events.ToolResult) -> None:
        """Some servers name only the tool in a result, not the call."""
        if self._open_calls.pop(result.id, None) is None:
            for id_, name in self._open_calls.items():
                if name and name == result.name:
                    del self._open_calls[id_]
                    return

    def _runs_out(self) -> float:
        if not self.is_answered:
            return min(self._last_substance + self._timing.silence_limit_s, self._end)
        # Heartbeats after a whole text may mean that more is coming; not for ever, though.
        quiet = self._last_byte + self._timing.quiet_s
        beating = self._last_substance + self._timing.beating_quiet_s
        return min(quiet, beating, self._end)
