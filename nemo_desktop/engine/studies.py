"""Received pictures being studied, while nobody waits and first of all where somebody does."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from nemo_desktop.engine.background import Background
from nemo_desktop.engine.pools import Pools
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import BadMedia, Media, RenderFailed, Study
from nemo_desktop.engine.workers import Studio

log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Pending:
    """A picture to study, for which so many wait; `over` once that was tried, whatever came of
    it."""

    media: Media
    is_begun: bool = False
    waiting: int = 0
    over: asyncio.Event = field(default_factory=asyncio.Event)


class Studies:
    """The queue of pictures to study, by content; what is found is kept in the database, so that
    an engine that was killed goes on where it was. What nobody waits for is not begun while
    somebody waits for a film, or more files come in."""

    def __init__(self, pools: Pools, studio: Studio) -> None:
        self._pools = pools
        self._studio = studio
        self._pending: OrderedDict[str, _Pending] = OrderedDict()
        self._came = asyncio.Event()
        self._coming_in = 0

    async def start(self, background: Background) -> None:
        """Goes on with what an earlier engine left, and with all that comes."""
        self._studio.when_idle(self._came.set)
        self.add(await self._pools.unstudied())
        for number in range(self._studio.students):
            background.start(f"studies {number + 1}", self._work, background)

    def add(self, media: Iterable[Media]) -> None:
        """Has pictures studied, in their turn; those that are, or are not to be, are left out."""
        for one in media:
            if one.study is None:
                self._pending.setdefault(one.sha, _Pending(one))
        self._came.set()

    @contextmanager
    def held_back(self) -> Iterator[None]:
        """While files come in, looking at the next one goes first."""
        self._coming_in += 1
        try:
            yield
        finally:
            self._coming_in -= 1
            self._came.set()

    async def made(self, session_id: str, pictures: Collection[str]) -> None:
        """Waits until these of a session's pictures were studied, before all others. One that
        cannot be read any more is as unknown then as it was."""
        pool = await self._pools.of(session_id)
        self.add(one for one in pool if one.sha in pictures)
        awaited = [sha for sha in self._pending if sha in pictures]
        if not awaited:
            return
        waited_for = [self._pending[sha] for sha in awaited]
        for sha in reversed(awaited):
            self._pending.move_to_end(sha, last=False)
        with self._studio.waited_for(), _counted(waited_for):
            self._came.set()
            for one in waited_for:
                await one.over.wait()

    async def files(self, session_id: str, film: Film) -> Mapping[str, Media]:
        """A session's files by content, the pictures of a film studied as far as they can be."""
        await self.made(session_id, {clip.media for clip in film.clips})
        return {one.sha: one for one in await self._pools.of(session_id)}

    async def _work(self, background: Background) -> None:
        """Studies one picture after the other, for ever."""
        while True:
            sha = self._next()
            if sha is not None:
                pending = self._pending[sha]
                pending.is_begun = True
                # A piece of work of its own: an error of ours must not end all that follow.
                task = background.start(f"study of {sha[:8]}", self._study, pending.media)
                await asyncio.wait([task])
                del self._pending[sha]
                pending.over.set()
                continue
            self._came.clear()
            if not self._pending:
                # Likewise: it may fail where there is hardly any memory.
                await asyncio.wait([background.start("rest", self._studio.rest)])
            await self._came.wait()

    def _next(self) -> str | None:
        """What to study now: first of all what somebody waits for."""
        is_idle = self._studio.is_idle and not self._coming_in
        for sha, one in self._pending.items():
            if not one.is_begun and (is_idle or one.waiting):
                return sha
        return None

    async def _study(self, media: Media) -> None:
        try:
            study = await self._studio.study(media)
        except RenderFailed as error:
            log.warning("a picture could not be studied, its middle is aimed at: %s", error)
            study = Study()
        except (BadMedia, OSError) as error:
            log.warning("a picture could not be read any more: %s", error)
            return
        await self._pools.studied(media.sha, study)


@contextmanager
def _counted(waited_for: Collection[_Pending]) -> Iterator[None]:
    for one in waited_for:
        one.waiting += 1
    try:
        yield
    finally:
        for one in waited_for:
            one.waiting -= 1
