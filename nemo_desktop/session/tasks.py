"""Owner of all asyncio tasks: each piece of work has a name, and a name runs at most once."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

log = logging.getLogger(__name__)


class Tasks:
    """Starts, replaces and ends named pieces of work.

    `failed` is called with whatever a piece of work raised; cancelling is not a failure.
    """

    def __init__(self, failed: Callable[[str, Exception], None]) -> None:
        self._failed = failed
        self._running: dict[str, asyncio.Task[None]] = {}
        # With those that another took the place of and that are still putting things in order.
        self._all: set[asyncio.Task[None]] = set()

    def start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Starts work under a name; work still running under it is cancelled."""
        self.cancel(name)
        task = asyncio.create_task(self._guarded(name, work), name=name)
        self._running[name] = task
        self._all.add(task)
        task.add_done_callback(lambda done: self._forget(name, done))
        # Work that is cancelled before its first step would never be awaited.
        task.add_done_callback(lambda _done: work.close())

    def cancel(self, name: str) -> None:
        """Ends the work of that name; harmless when there is none."""
        task = self._running.get(name)
        if task is not None:
            task.cancel()

    def is_running(self, name: str) -> bool:
        """Whether work of that name is under way."""
        task = self._running.get(name)
        return task is not None and not task.done()

    async def finished(self, name: str) -> None:
        """Waits for the work of that name, however it ends."""
        task = self._running.get(name)
        if task is not None:
            await asyncio.wait([task])

    def are_running(self, start: str) -> bool:
        """Whether any work is under way whose name starts so."""
        return any(name.startswith(start) for name in self._running)

    async def all_finished(self, start: str) -> None:
        """Waits for all work whose name starts so, however it ends."""
        tasks = [task for name, task in self._running.items() if name.startswith(start)]
        if tasks:
            await asyncio.wait(tasks)

    async def end(self, *starts: str) -> None:
        """Ends all work whose name starts so, and waits until it is gone."""
        tasks = [task for task in self._all if task.get_name().startswith(starts)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def close(self) -> None:
        """Cancels everything and waits until it is gone, with what was started by its end."""
        for task in self._all:
            task.cancel()
        while self._all:
            await asyncio.gather(*self._all, return_exceptions=True)
            # Those that are over are forgotten a step later; what they started is cancelled then.
            await asyncio.sleep(0)
            for task in self._running.values():
                task.cancel()

    def _forget(self, name: str, task: asyncio.Task[None]) -> None:
        self._all.discard(task)
        if self._running.get(name) is task:
            del self._running[name]

    async def _guarded(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:  # the one place where every error ends
            log.exception("%s failed", name)
            self._failed(name, error)
