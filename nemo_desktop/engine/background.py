"""Work of the engine that goes on after its request was answered."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, Self

log = logging.getLogger(__name__)

P = ParamSpec("P")


class Background:
    """Starts pieces of work and ends them all when the engine closes; an async context manager.

    A piece that fails is logged and harms no other.
    """

    def __init__(self) -> None:
        self._group = asyncio.TaskGroup()
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()
        await self._group.__aexit__(None, None, None)

    def start(
        self,
        name: str,
        work: Callable[P, Coroutine[Any, Any, None]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> asyncio.Task[None]:
        """Starts a piece of work; cancelling the task ends it."""
        task = self._group.create_task(_watched(name, work, *args, **kwargs), name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def close(self) -> None:
        """Cancels everything, without waiting."""
        for task in self._tasks:
            task.cancel()


async def _watched(
    name: str, work: Callable[P, Coroutine[Any, Any, None]], *args: P.args, **kwargs: P.kwargs
) -> None:
    # As a value: an exception would end the whole group.
    outcome = (await asyncio.gather(work(*args, **kwargs), return_exceptions=True))[0]
    if isinstance(outcome, Exception):
        log.error("%s failed", name, exc_info=outcome)
