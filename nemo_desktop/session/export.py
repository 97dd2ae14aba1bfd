"""Follows a render from the first answer of the server to its last."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from nemo_desktop.protocol.messages import Render
from nemo_desktop.session.notices import RenderFailed


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a render is. `percent` 0–100 or None, `left_s` seconds to go or None; `url` once
    the film can be fetched (None then: by its render id)."""

    percent: float | None = None
    left_s: float | None = None
    is_done: bool = False
    url: str | None = None


class RenderService(Protocol):
    """Whoever knows how a render stands."""

    async def render_status(self, render_id: str) -> Render:
        """How a render stands now."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as a parameter: `sleep` and `now` in seconds."""

    sleep: Callable[[float], Awaitable[None]]
    now: Callable[[], float] = time.monotonic


async def follow(
    service: RenderService, render_id: str, *, every_s: float, clock: Clock
) -> AsyncIterator[Progress]:
    """Asks until the film can be fetched; each new answer once.

    Raises RenderFailed when the server gave up.
    """
    last: Progress | None = None
    pace = _Pace(clock.now)
    extra_polls = 2
    while True:
        render = await service.render_status(render_id)
        if render.status == "failed":
            raise RenderFailed(render.error or "")
        is_done = render.status == "completed"
        if is_done and render.url is None and extra_polls > 0:
            # The link sometimes comes a little after the word "completed".
            extra_polls -= 1
            is_done = False
        # What waits for others or for its pictures has not begun: no share, and no pace.
        percent = None if render.status == "pending" and not render.progress else render.progress
        progress = Progress(percent, pace.left_s(percent), is_done, render.url)
        if progress != last:
            yield progress
        if is_done:
            return
        last = progress
        await clock.sleep(every_s)


class _Pace:
    """Judges the time left from how fast the percentage grew since the first answer."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._first: tuple[float, float] | None = None

    def left_s(self, percent: float | None) -> float | None:
        """Seconds to go; None until at least two percent were seen to pass."""
        if percent is None:
            return None
        if self._first is None:
            self._first = (self._now(), percent)
        began, start = self._first
        grown = percent - start
        if grown < 2:
            return None
        return (self._now() - began) / grown * (100 - percent)
