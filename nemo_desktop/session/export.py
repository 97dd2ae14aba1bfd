"""Follows a render from the first answer of the server to its last."""

import math
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Protocol

from nemo_desktop.protocol.messages import Render
from nemo_desktop.session.notices import RenderFailed

# Workers begin one after the other, and not all pictures are as hard: before so much was seen
# of a film any figure is a guess.
_ENOUGH_PERCENT: Final = 4
_ENOUGH_S: Final = 4
# How fast it goes is judged by so much of the film.
_LATELY_PERCENT: Final = 20
_ALIKE: Final = 1.4
_TOO_LITTLE: Final = 1.4
_TOO_LITTLE_S: Final = 5
_SURE_S: Final = 10
# Round figures: steps, each for times below a moment.
_STEPS_S: Final = ((1, 10), (5, 60), (10, 90), (60, math.inf))


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
    """Judges the time left from how fast the percentage grew lately."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._seen: deque[tuple[float, float]] = deque()
        self._said: float | None = None
        self._slow_since = math.inf

    def left_s(self, percent: float | None) -> float | None:
        """Seconds to go, in round figures; None until enough was seen to tell. What was said goes
        down, and up only where it was far too little: nobody can use a figure that jumps."""
        if percent is None:
            return None
        now = self._now()
        if not self._seen or percent > self._seen[-1][1]:
            self._seen.append((now, percent))
        percent = self._seen[-1][1]
        while len(self._seen) > 2 and percent - self._seen[1][1] >= _LATELY_PERCENT:
            self._seen.popleft()
        pace = self._pace_s(now, percent)
        if pace is None:
            return self._said
        left = _rounded(pace * (100 - percent))
        if self._said is None or left < self._said or self._is_too_little(left, now):
            self._said = left
        return self._said

    def _is_too_little(self, left: float, now: float) -> bool:
        """Whether what was said is far too little, and for longer than one piece takes."""
        assert self._said is not None
        if left <= self._said * _TOO_LITTLE + _TOO_LITTLE_S:
            self._slow_since = math.inf
            return False
        self._slow_since = min(self._slow_since, now)
        return now - self._slow_since >= _SURE_S

    def _pace_s(self, now: float, percent: float) -> float | None:
        """Seconds for a percent, by the second half of what was seen; None, until something was
        said, where there was too little of it or where the first half went otherwise."""
        began, start = self._seen[0]
        grown, took_s = percent - start, now - began
        half_s, half = next(one for one in self._seen if one[1] >= start + grown / 2)
        is_little = grown < _ENOUGH_PERCENT or took_s < _ENOUGH_S
        if half >= percent or (self._said is None and is_little):
            return None
        whole, late = took_s / grown, (now - half_s) / (percent - half)
        is_even = 1 / _ALIKE < late / whole < _ALIKE
        return late if is_even or grown >= _LATELY_PERCENT or self._said is not None else None


def _rounded(time_s: float) -> float:
    step = next(step for step, below in _STEPS_S if time_s < below)
    return max(1.0, round(time_s / step) * step)
