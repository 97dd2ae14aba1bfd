"""The studio: worker processes that look at files and make films."""

import asyncio
import logging
import os
import shutil
import uuid
from collections.abc import Callable, Mapping
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

from nemo_desktop.engine import orders
from nemo_desktop.engine.chunk_store import ChunkStore
from nemo_desktop.engine.crew import Crew
from nemo_desktop.engine.making import Making, planned
from nemo_desktop.engine.render.chunk import Chunk, End, Profile
from nemo_desktop.engine.render.film import Film, frame_at
from nemo_desktop.engine.render.media import BadMedia, DamagedChunk, Media, RenderFailed, Study
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.render.sound.soundtrack import fingerprint, has_sound
from nemo_desktop.engine.renderings import Renderings, ended

log = logging.getLogger(__name__)

# A chunk keeps two processors busy and takes a quarter of a gigabyte.
_PROCESSORS: Final = 2
_MOST_WORKERS: Final = 8
_LEAST_FREE_AHEAD_BYTES: Final = 2_000_000_000
# Looking at files, stills, sound and joining; the second one only comes when the first is at work.
_HELPERS: Final = 2
# Of twenty steps. Those who study give way no further: somebody may wait for what they find.
_GIVE_WAY: Final = 5


class Studio:
    """Worker processes over one folder of finished chunks; an async context manager.

    `workers` says how many chunks are made at a time. Others are there for what must not wait for
    them: looking at files, stills, sound; others again, while there is need, to study pictures.
    Several films may be made at a time; they take turns chunk by chunk.
    """

    def __init__(self, folder: Path, workers: int | None = None) -> None:
        self._workers = workers or min(-(-_cores() // _PROCESSORS), _MOST_WORKERS)
        self._makers = Crew(self._workers, ready=self._workers, gives_way=_GIVE_WAY)
        self._helpers = Crew(_HELPERS)
        self.students = self._workers
        self._students = Crew(self.students, ready=0, gives_way=_GIVE_WAY)
        self._store = ChunkStore(folder / "chunks")
        self._jobs = folder / "jobs" / uuid.uuid4().hex
        shutil.rmtree(self._jobs.parent, ignore_errors=True)  # of an engine that was killed
        self._renderings = Renderings(self._makers, self._workers, self._store, self._jobs)

    async def __aenter__(self) -> Self:
        self._jobs.mkdir(parents=True)
        self._makers.start()
        self._helpers.start()
        self._students.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        shutil.rmtree(self._jobs, ignore_errors=True)  # whoever still renders stops
        await asyncio.gather(self._makers.end(), self._helpers.end(), self._students.end())

    async def look(self, path: Path, name: str, sha: str = "") -> Media:
        """What a received file is: decoded whole, its faces found; `sha` if it is known.

        Raises BadMedia; a file that kills its worker twice is "damaged".
        """
        try:
            return await self._helpers.ask(orders.look, path, name, sha)
        except BrokenProcessPool as error:
            raise BadMedia("damaged", "its decoder crashed") from error

    async def study(self, media: Media) -> Study:
        """What is found in a picture when it is looked at for long; as many may be studied at a
        time as there are `students`.

        Raises BadMedia and OSError for one that cannot be read any more, RenderFailed for one
        that cannot be studied, such as one that kills its worker twice.
        """
        try:
            return await self._students.ask(orders.study, media)
        except BrokenProcessPool as error:
            raise RenderFailed("the worker crashed twice over a picture") from error

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits for a film or anything else."""
        return self._renderings.is_idle

    def when_idle(self, told: Callable[[], None]) -> None:
        """Calls that whenever nobody waits for anything any more."""
        self._renderings.when_idle(told)

    def waited_for(self) -> AbstractContextManager[None]:
        """While somebody waits for something else than a film, nothing is made ahead."""
        return self._renderings.first()

    async def rest(self) -> None:
        """There is nothing to study for now: what it takes is given back."""
        await self._students.rest()

    async def missing(self, text: str) -> tuple[str, ...]:
        """The characters of a text that no font here has. Raises RenderFailed."""
        try:
            return await self._helpers.ask(orders.missing, text)
        except BrokenProcessPool as error:
            raise RenderFailed("the worker crashed over a text") from error

    async def make(
        self,
        film: Film,
        media: Mapping[str, Media],
        target: Path,
        *,
        profile: Profile,
        on_progress: Callable[[int, int], None],
    ) -> None:
        """Makes a film as MP4; `target` appears whole or not at all.

        `on_progress` hears (frames done, frames in all). Cancelling stops the workers between
        two frames. Raises RenderFailed, and OSError when the disk is full or `target` cannot be
        written.
        """
        part = target.with_name(f"{target.name}.{uuid.uuid4().hex[:8]}.part")
        folder = self._jobs / uuid.uuid4().hex
        # A long film takes a moment.
        job = await asyncio.to_thread(planned, film, media, profile, folder, on_progress)
        job.folder.mkdir(parents=True)
        try:
            part.touch()  # better to know now than after rendering
            await self._make(job, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
            shutil.rmtree(job.folder, ignore_errors=True)
        await asyncio.to_thread(self._store.tidy, frozenset({fingerprint(film), *job.keys}))

    async def prepare(
        self,
        film: Film,
        media: Mapping[str, Media],
        *,
        profile: Profile,
        on_progress: Callable[[int, int], None],
    ) -> None:
        """Makes what a film will be joined of before anybody has asked for it: only while nobody
        waits for another film, and not on a disk that is nearly full. Otherwise as `make`."""
        if shutil.disk_usage(self._jobs).free < _LEAST_FREE_AHEAD_BYTES:
            return
        folder = self._jobs / uuid.uuid4().hex
        job = await asyncio.to_thread(planned, film, media, profile, folder, on_progress)
        job.is_ahead = True
        job.folder.mkdir(parents=True)
        try:
            await self._renderings.make(job)
            await self._mix(job)
        finally:
            shutil.rmtree(job.folder, ignore_errors=True)

    async def have_ready(self, film: Film, media: Mapping[str, Media], *, profile: Profile) -> None:
        """Has the picture at hand with which making a film would begin, unless somebody waits for
        another film: it is decoded and drawn from already when this one is asked for.

        Raises RenderFailed.
        """
        moment = await asyncio.to_thread(self._beginning, film, media, profile)
        if moment is None or not self._renderings.is_idle:
            return
        files = {sha: media[sha].path for sha in moment.media}
        readied = (self._makers.ask(orders.have_ready, moment, files) for _ in range(self._workers))
        try:  # each of them, for any may be the one that begins
            await asyncio.gather(*readied)
        except BrokenProcessPool as error:
            raise RenderFailed("the worker crashed over a picture") from error

    def _beginning(self, film: Film, media: Mapping[str, Media], profile: Profile) -> Chunk | None:
        """The first frame that is still to be made; None when all are there."""
        plan = chunks(film, media, profile)
        missing = next((chunk for chunk in plan if not self._store.has(chunk.key)), None)
        return missing.frame(0) if missing else None

    async def still(
        self, film: Film, media: Mapping[str, Media], time_ms: int, size: tuple[int, int]
    ) -> bytes:
        """One moment of the film as JPEG of (width, height). Raises RenderFailed."""
        profile = Profile("still", "", 0)
        plan = chunks(replace(film, width=size[0], height=size[1]), media, profile)
        frame = min(frame_at(time_ms, film.fps), sum(chunk.frames for chunk in plan) - 1)
        for chunk in plan:
            if frame < chunk.frames:
                moment = chunk.frame(max(frame, 0))
                files = {sha: media[sha].path for sha in moment.media}
                try:
                    return await self._helpers.ask(orders.still, moment, files)
                except BrokenProcessPool as error:
                    raise RenderFailed("the worker crashed") from error
            frame -= chunk.frames
        raise AssertionError("a frame of the film is in one of its chunks")

    async def _make(self, job: Making, part: Path) -> None:
        for is_last in (False, True):
            sound = await self._render_and_mix(job)
            parts = tuple(self._store.path(key) for key in job.keys)
            try:
                await self._join(parts, part, job, sound)
            except DamagedChunk as damaged:
                if is_last:
                    raise RenderFailed(str(damaged)) from damaged
                log.warning("a kept chunk was damaged and is made again")
                self._store.drop(damaged.path.stem)
            except RenderFailed as error:
                if is_last:
                    raise
                log.warning("what was kept could not be joined and is made again: %s", error)
                for key in (fingerprint(job.film), *job.keys):
                    self._store.drop(key)
            except BrokenProcessPool as error:
                if is_last:
                    raise RenderFailed("the worker crashed twice while joining") from error
            else:
                return

    async def _render_and_mix(self, job: Making) -> Path | None:
        """Pictures and sound side by side; gives the sound track, None for a silent film."""
        results = await asyncio.gather(
            self._mix(job), self._renderings.make(job), return_exceptions=True
        )
        for result in results:
            if isinstance(result, BaseException):
                raise result
        return self._store.path(fingerprint(job.film)) if has_sound(job.film) else None

    async def _mix(self, job: Making) -> None:
        """Makes the sound track if it is not there yet; a sound that fails ends the film."""
        key = fingerprint(job.film)
        if not has_sound(job.film) or self._store.has(key):
            return
        order = orders.Mix(job.film, job.files, self._store.draft(key), job.mix_on)
        job.mix_on.touch()
        mixing = self._helpers.submit(orders.mix, order)
        try:
            await asyncio.shield(mixing)
        except BrokenProcessPool as error:
            raise RenderFailed("the worker crashed while mixing the sound") from error
        finally:
            job.mix_on.unlink(missing_ok=True)
            await ended([mixing])
        self._store.keep(order.draft, key)

    async def _join(
        self, parts: tuple[Path, ...], part: Path, job: Making, sound: Path | None
    ) -> None:
        """Joins the chunks; also when cancelled, nobody writes to `part` any more afterwards."""
        ends = job.plan[0].frame(0), job.plan[-1].frame(job.plan[-1].frames - 1)
        at_ends: tuple[tuple[End, str], ...] = ("first", job.keys[0]), ("last", job.keys[-1])
        sure = frozenset(end for end, key in at_ends if (end, key) in self._renderings.sure)
        order = orders.Join(parts, part, job.plan[0].fps, job.frames, sound, ends, job.files, sure)
        joining = self._helpers.submit(orders.join, order)
        try:
            await asyncio.shield(joining)
        finally:
            await ended([joining])
        self._renderings.sure.update(at_ends)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
