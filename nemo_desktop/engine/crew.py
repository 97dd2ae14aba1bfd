"""A crew: worker processes for one kind of work, replaced when one of them crashes."""

import asyncio
import logging
import multiprocessing
import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import ParamSpec, TypeVar

from nemo_desktop.engine import meeting, orders

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


class Crew:
    """At most `size` processes, `ready` of them from the beginning, the others when all are at
    work. A crash ends what all of them were at, and all are replaced. One that `gives_way`, by so
    many of twenty steps, leaves the processors to whoever else wants them: to the engine that
    answers, to the window.

    Work that is tried again is tried alone, as far as such work goes: what crashes a process must
    not end the same innocent work twice.
    """

    def __init__(self, size: int, ready: int = 1, *, gives_way: int = 0) -> None:
        self._size = size
        self._ready = ready
        self._gives_way = gives_way
        self._pool: ProcessPoolExecutor | None = None
        self._is_rested = True
        self._once_more = asyncio.Lock()

    def start(self) -> None:
        """From now on work can be given."""
        self._pool = self._new_pool()

    async def end(self) -> None:
        """Waits for what is under way; what had not begun is forgotten."""
        pool, self._pool = self._pool, None
        if pool is not None:
            await asyncio.to_thread(pool.shutdown, wait=True, cancel_futures=True)

    async def rest(self) -> None:
        """Ends all processes, which holds no memory any more; the next work starts others."""
        pool = self._pool
        if pool is not None and not self._is_rested:
            self._is_rested = True
            self._pool = self._new_pool()
            await asyncio.to_thread(pool.shutdown, wait=True)

    def submit(
        self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> "asyncio.Future[T]":
        """A piece of work, done in its turn; the future raises BrokenProcessPool when a process
        of the crew crashed meanwhile."""
        if self._pool is None:
            raise RuntimeError("the studio is closed")
        self._is_rested = False
        try:
            future = self._pool.submit(work, *args, **kwargs)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = self._new_pool()
            future = self._pool.submit(work, *args, **kwargs)
        return asyncio.wrap_future(future)

    async def ask(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """A piece of work, tried once more when its process died. Raises what the work raises,
        BrokenProcessPool when it died again."""
        try:
            return await self.submit(work, *args, **kwargs)
        except BrokenProcessPool:
            log.warning("a worker crashed; its work is tried once more")
            async with self._once_more:
                return await self.submit(work, *args, **kwargs)

    def _new_pool(self) -> ProcessPoolExecutor:
        pool = ProcessPoolExecutor(
            self._size,
            _new_processes(),
            initializer=orders.start,
            initargs=(self._gives_way,),
        )
        for _ in range(self._ready):
            pool.submit(orders.warm_up)
        return pool


def prepare(data: Path) -> None:
    """Begins what the workers of the engine with that data will be copies of; the engine loads its
    own meanwhile."""
    try:
        os.getcwd()  # noqa: PTH109  multiprocessing asks for it, and fails
    except OSError:  # the folder that we were started in is gone
        os.chdir(data)
    _new_processes()
    if sys.platform != "win32":
        _ready_to_clear_away()
    if sys.platform == "linux":
        from multiprocessing import forkserver  # noqa: PLC0415  not everywhere there is one

        meeting.prepare(data)
        forkserver.ensure_running()


def _ready_to_clear_away() -> None:
    """Begins the interpreter's own process that clears away what a killed engine shared with its
    workers: without telling everybody what it found."""
    from multiprocessing import resource_tracker  # noqa: PLC0415  not everywhere there is one

    before = os.environ.get("PYTHONWARNINGS")
    os.environ["PYTHONWARNINGS"] = "ignore:resource_tracker"
    try:
        resource_tracker.ensure_running()
    finally:
        del os.environ["PYTHONWARNINGS"]
        if before is not None:
            os.environ["PYTHONWARNINGS"] = before


def _new_processes() -> BaseContext:
    """How they begin: where it is safe, copies of one that has loaded all that is needed and does
    nothing else (they share its memory, and begin at once), elsewhere each by itself."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["nemo_desktop.engine.preloaded"])
    return context
