"""The engine's parts, put together and taken apart in order."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final, Self

from nemo_desktop.engine.access import Access
from nemo_desktop.engine.background import Background
from nemo_desktop.engine.database import Database
from nemo_desktop.engine.grammar import warm_up
from nemo_desktop.engine.jobs import Jobs
from nemo_desktop.engine.metering import Meter
from nemo_desktop.engine.pools import Pools
from nemo_desktop.engine.previews import Previews
from nemo_desktop.engine.sessions import Sessions
from nemo_desktop.engine.shelf import Shelf
from nemo_desktop.engine.studies import Studies
from nemo_desktop.engine.terms import Terms
from nemo_desktop.engine.uploads import Uploads
from nemo_desktop.engine.workers import Studio

_FILMS: Final = {"most_files": 20, "most_bytes": 5_000_000_000}
_PREVIEWS: Final = {"most_files": 100, "most_bytes": 1_000_000_000}


class Engine:
    """Everything a request may need; an async context manager.

    `folder` is this engine's alone. Without previews nothing is made of a film before it is
    exported.
    """

    def __init__(
        self,
        folder: Path,
        terms: Terms | None = None,
        *,
        workers: int | None = None,
        has_previews: bool = True,
    ) -> None:
        self.terms = terms or Terms()
        self._stack = AsyncExitStack()
        self._database = Database(folder / "engine.sqlite")
        self.studio = Studio(folder, workers)
        self.background = Background()
        self.access = Access(self._database, self.terms)
        metered = self.terms.metered
        self.meter = None if metered is None else Meter(self._database, metered)
        self.pools = Pools(self._database, folder / "media")
        self.studies = Studies(self.pools, self.studio)
        self.sessions = Sessions(self._database, self.pools, self.studies)
        self.uploads = Uploads(folder, self.sessions, self.pools, self.studio)
        films, previews = Shelf(folder / "films", **_FILMS), Shelf(folder / "previews", **_PREVIEWS)
        self.previews = Previews(
            previews, self.studio, self.studies, self.background, is_off=not has_previews
        )
        self.jobs = Jobs(self._database, self.sessions, self.studies, self.studio, films)

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._database)
            await self.sessions.forget_old()
            stack.push_async_callback(self.jobs.rest)
            await stack.enter_async_context(self.studio)
            await stack.enter_async_context(self.background)
            await self.studies.start(self.background)
            self.background.start("exports", self.jobs.work, self.background)
            self.background.start("warming up", asyncio.to_thread, warm_up)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()
        await self._stack.aclose()

    def close(self) -> None:
        """Sends away who waits; what is under way stops, without waiting for it."""
        self.previews.close()
        self.background.close()
