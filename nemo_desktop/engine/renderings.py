"""Chunks being made: each once for all films that want it, and first for whom somebody waits."""

import asyncio
import logging
import uuid
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final

from nemo_desktop.engine import orders
from nemo_desktop.engine.chunk_store import ChunkStore
from nemo_desktop.engine.crew import Crew
from nemo_desktop.engine.making import Making, Rendering
from nemo_desktop.engine.render.chunk import Chunk, End
from nemo_desktop.engine.render.media import RenderFailed

log = logging.getLogger(__name__)

# How often progress is read while nothing else happens.
_LOOK_EVERY_S: Final = 0.1
_ATTEMPTS: Final = 2
# What is made ahead leaves the other makers, and the processors they would take, alone.
_AT_A_TIME_AHEAD: Final = 1


class Renderings:
    """Has the chunks of films made by a crew, `workers` at a time, into a store.

    Films take turns chunk by chunk. One that is made ahead waits while others are made, and what
    it had under way is given up for them, unless they want the same.
    """

    def __init__(self, makers: Crew, workers: int, store: ChunkStore, folder: Path) -> None:
        self._makers = makers
        self._workers = workers
        self._store = store
        self._folder = folder
        self._under_way: dict[str, Rendering] = {}
        self._wished = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._when_idle: list[Callable[[], None]] = []
        # Chunks and which end of them is sure: its last one was just made, or it was looked at.
        self.sure: set[tuple[End, str]] = set()

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits for anything."""
        return self._idle.is_set()

    def when_idle(self, told: Callable[[], None]) -> None:
        """Calls that whenever nobody waits for anything any more."""
        self._when_idle.append(told)

    async def make(self, making: Making) -> None:
        """Makes the chunks of a film that are not there yet. Cancelling it stops the workers
        between two frames. Raises RenderFailed, OSError."""
        making.leave(await asyncio.to_thread(self._missing, making))
        making.report()
        with nullcontext() if making.is_ahead else self.first(making.missing):
            try:
                await self._make_all(making)
            finally:
                await self._give_up(making)

    async def _make_all(self, making: Making) -> None:
        at_hand: Collection[str] = ()
        while making.missing or making.running:
            while making.missing and len(making.running) < self._at_a_time(making):
                self._begin(making, at_hand)
            if not making.running:
                await self._idle.wait()
                continue
            done, _ = await asyncio.wait(
                making.running, timeout=_LOOK_EVERY_S, return_when=asyncio.FIRST_COMPLETED
            )
            for future in done:
                at_hand = making.shown[self._finish(making, future)]
                if making.missing and len(making.running) < self._at_a_time(making):
                    self._begin(making, at_hand)
            making.report()

    def _at_a_time(self, making: Making) -> int:
        if making.is_ahead:
            return 0 if self._wished else _AT_A_TIME_AHEAD
        return self._workers

    @contextmanager
    def first(self, wanted: Collection[str] = ()) -> Iterator[None]:
        """While somebody waits for something, what is made ahead gets out of its way, but for the
        chunks that are `wanted`."""
        self._wished += 1
        self._idle.clear()
        for rendering in self._under_way.values():
            is_wished = any(not other.is_ahead for other in rendering.wanted_by)
            if not is_wished and rendering.key not in wanted:
                rendering.end()
        try:
            yield
        finally:
            self._wished -= 1
            if not self._wished:
                self._idle.set()
                for told in self._when_idle:
                    told()

    def _missing(self, making: Making) -> Mapping[str, Chunk]:
        found = zip(making.keys, making.plan, strict=True)
        return {key: chunk for key, chunk in found if not self._store.has(key)}

    def _begin(self, making: Making, at_hand: Collection[str]) -> None:
        """One more chunk; `at_hand` are the pictures of the worker that has become free, which
        is the one that will take it."""
        key = making.next_for(at_hand)
        if self._store.has(key):  # another film wanted it, too
            making.made(key, making.missing.pop(key))
            return
        rendering = self._under_way.get(key)
        if rendering is None or rendering.is_over:
            rendering = self._under_way[key] = self._submitted(making, key)
        making.begun(rendering)

    def _submitted(self, making: Making, key: str) -> Rendering:
        name = uuid.uuid4().hex
        go_on, progress = self._folder / f"{name}.go-on", self._folder / f"{name}.progress"
        go_on.touch()
        progress.touch()
        order = orders.Order(
            making.missing[key],
            {sha: making.files[sha] for sha in making.shown[key]},
            self._store.draft(key),
            go_on,
            progress,
            opens=key == making.keys[0],
        )
        return Rendering(key, order, self._makers.submit(orders.render, order))

    def _finish(self, making: Making, future: "asyncio.Future[bool]") -> str:
        rendering = making.running.pop(future)
        self._forget(rendering)
        key = rendering.key
        try:
            is_lit = future.result()
            if rendering.order.draft.exists():  # else another film that wanted it was told first
                self._store.keep(rendering.order.draft, key)
        except BrokenProcessPool as error:
            if making.crashed(rendering) >= _ATTEMPTS:
                raise RenderFailed("the worker crashed twice on the same piece") from error
            log.warning("a worker crashed; its piece is tried once more")
        except orders.Stopped:
            if not rendering.is_over:
                raise
            making.again(rendering)  # it had to get out of the way
        else:
            self.sure.add(("last", key))
            if is_lit:
                self.sure.add(("first", key))
            making.made(key, rendering.order.chunk)
        finally:
            rendering.clean_up()
        return key

    async def _give_up(self, making: Making) -> None:
        """Stops what nobody else wants; afterwards nobody writes for this film any more."""
        given_up = [one for one in making.running.values() if one.leave(making)]
        try:
            await ended([one.future for one in given_up])
        finally:
            for rendering in given_up:
                self._forget(rendering)
                rendering.clean_up()

    def _forget(self, rendering: Rendering) -> None:
        if self._under_way.get(rendering.key) is rendering:
            del self._under_way[rendering.key]


async def ended(futures: Collection["asyncio.Future[Any]"]) -> None:
    """Waits for work under way, also when told to stop meanwhile, and takes notice of how it ended,
    so that nobody complains about unheard errors. (Cancelling these futures would only make us
    forget the work.)"""
    told: asyncio.CancelledError | None = None
    while pending := [future for future in futures if not future.done()]:
        try:
            await asyncio.wait(pending)
        except asyncio.CancelledError as again:
            told = again
    for future in futures:
        if not future.cancelled():
            future.exception()
    if told is not None:
        raise told
