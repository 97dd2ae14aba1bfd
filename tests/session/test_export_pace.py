"""How long an export still takes is said once it is known, in figures that do not jump."""

import asyncio
import math
from collections.abc import Callable, Iterator

import pytest

from nemo_desktop.protocol.messages import Render
from nemo_desktop.session.export import Clock, follow


class Server:
    """Makes a film; time goes by only while somebody waits for it."""

    def __init__(self, percent_at: Callable[[float], float]) -> None:
        self.now = 0.0
        self._percent_at = percent_at

    async def render_status(self, _render_id: str) -> Render:
        percent = min(100.0, self._percent_at(self.now))
        status = "completed" if percent >= 100 else "processing"
        return Render(status=status, progress=percent, url="film" if percent >= 100 else None)

    async def sleep(self, time_s: float) -> None:
        self.now += time_s


def figures(percent_at: Callable[[float], float], every_s: float) -> list[tuple[float, float]]:
    """When which time left was said anew."""

    async def watched() -> Iterator[tuple[float, float]]:
        server, said = Server(percent_at), dict[float, float]()
        clock = Clock(server.sleep, lambda: server.now)
        async for progress in follow(server, "r", every_s=every_s, clock=clock):
            last = next(reversed(said.values()), None)
            if progress.left_s not in (None, last):
                said[server.now] = progress.left_s
        return iter(said.items())

    return list(asyncio.run(watched()))


def slow_start(now: float) -> float:
    """Nothing for a while, then one worker, then all, in the pieces they make."""
    steady = max(0.0, now - 8) * 1.6
    return math.floor((now * 0.3 if now < 8 else 2.4 + steady) * 4) / 4


def test_it_is_said_late_enough_and_only_goes_down() -> None:
    said = figures(slow_start, 0.1)
    ends = next(now / 10 for now in range(10_000) if slow_start(now / 10) >= 100)
    assert said[0][0] > 8
    lefts = [left for _, left in said]
    assert lefts == sorted(lefts, reverse=True)
    assert all(left == pytest.approx(ends - now, abs=12) for now, left in said)
    assert len(said) < 25


def test_a_piece_that_takes_longer_than_others_does_not_make_it_jump() -> None:
    def with_a_pause(now: float) -> float:
        return now * 1.5 if now < 8 else max(12.0, (now - 5) * 1.6)

    lefts = [left for _, left in figures(with_a_pause, 0.1)]
    assert lefts == sorted(lefts, reverse=True)


def test_a_short_film_is_there_before_anything_could_be_said() -> None:
    assert figures(lambda now: now * 30, 0.1) == []


def test_a_film_that_gets_much_slower_is_not_said_to_be_soon_there() -> None:
    said = figures(lambda now: now * 4 if now < 12 else 48 + (now - 12) * 0.4, 0.1)
    assert next(left for now, left in said if now > 40) >= 50


def test_a_server_that_is_asked_seldom_is_understood_at_its_third_answer() -> None:
    assert figures(lambda now: 5 + now / 3, 30.0)[0] == (60.0, 240.0)


def test_one_that_stands_still_or_goes_back_is_no_trouble() -> None:
    stops = figures(lambda now: now * 2 if now < 20 else 38 if now < 60 else now, 0.1)
    assert stops
    assert figures(lambda now: 0.0 if now < 50 else 100.0, 0.1) == []
