"""When a chat turn is over: the clocks that run beside a stream."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator

import httpx

from nemo_desktop.client.errors import StreamCut
from nemo_desktop.client.servers import Timing
from nemo_desktop.protocol import events
from nemo_desktop.protocol.events import Event
from nemo_desktop.protocol.frames import events_of


async def turn(
    frames: AsyncIterator[tuple[str, str]], timing: Timing
) -> AsyncGenerator[Event, None]:
    """The events of one turn, until the stream closes, the server says that it is done, or it
    stays quiet after a complete answer.

    Raises StreamCut when the stream breaks or nothing of substance comes for too long: a
    heartbeat proves the connection, not the work.
    """
    clocks = _Clocks(timing)
    while True:
        try:
            async with asyncio.timeout(clocks.left_s()):
                name, data = await anext(frames)
        except StopAsyncIteration:
            return
        except TimeoutError:
            if clocks.is_answered:
                return
            raise StreamCut("nothing of substance came in time") from None
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise StreamCut(type(error).__name__) from error
        for event in events_of(name, data):
            clocks.note(event)
            yield event
            if isinstance(event, events.TurnEnd):
                return


class _Clocks:
    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._end = time.monotonic() + timing.stream_limit_s
        self._last_substance = time.monotonic()
        self._open_calls: set[str] = set()
        self._has_final_text = False

    @property
    def is_answered(self) -> bool:
        """Whether a whole text has come and no step of work is open."""
        return self._has_final_text and not self._open_calls

    def left_s(self) -> float:
        """Seconds until the next clock runs out."""
        silence_s = self._timing.quiet_s if self.is_answered else self._timing.silence_limit_s
        now = time.monotonic()
        return max(0.0, min(self._last_substance + silence_s, self._end) - now)

    def note(self, event: Event) -> None:
        """Substance sets the silence clock back."""
        if isinstance(event, events.Heartbeat):
            return
        self._last_substance = time.monotonic()
        if isinstance(event, events.ToolCall):
            self._open_calls.add(event.id)
        elif isinstance(event, events.ToolResult):
            self._open_calls.discard(event.id)
        elif isinstance(event, events.TextFinal):
            self._has_final_text = True
