"""The studio: worker processes that look at files and make films."""

import asyncio
import logging
import os
import shutil
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Self

from nemo_desktop.engine import orders
from nemo_desktop.engine.chunk_store import ChunkStore
from nemo_desktop.engine.crew import Crew
from nemo_desktop.engine.render.chunk import Chunk, End, Profile
from nemo_desktop.engine.render.film import Film, frame_at
from nemo_desktop.engine.render.media import BadMedia, DamagedChunk, Media, RenderFailed, Study
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.render.sound.soundtrack import cues, fingerprint, has_sound

log = logging.getLogger(__name__)

# How often progress is read while nothing else happens.
_LOOK_EVERY_S: Final = 0.1
# A chunk keeps two processors busy and takes a quarter of a gigabyte.
_PROCESSORS: Final = 2
_MOST_WORKERS: Final = 8
# Looking at files, stills, sound and joining; the second one only comes when the first is at work.
_HELPERS: Final = 2
# Of twenty steps: while pictures still come in, looking at the next one goes first.
_MAKERS_GIVE_WAY, _STUDENTS_GIVE_WAY = 5, 10
_ATTEMPTS: Final = 2


@dataclass(slots=True)
class _Job:
    """One film being made: what is left, what is under way, how often each chunk was tried.
    `shown` are the files that each chunk shows, `times` how often the film shows it, `left` how
    many frames are not there yet; all are kept, for a long film is asked ten times a second."""

    film: Film
    plan: tuple[Chunk, ...]
    files: Mapping[str, Path]
    folder: Path
    on_progress: Callable[[int, int], None]
    keys: tuple[str, ...]
    shown: Mapping[str, frozenset[str]]
    frames: int
    times: Mapping[str, int]
    left: int = 0
    missing: dict[str, Chunk] = field(default_factory=dict)
    running: dict["asyncio.Future[bool]", tuple[str, orders.Order]] = field(default_factory=dict)
    tried: dict[str, int] = field(default_factory=dict)
    told: int = -1

    @property
    def go_on(self) -> Path:
        """Workers stop when this file is gone."""
        return self.folder / "go-on"

    @property
    def mix_on(self) -> Path:
        """Whoever mixes the sound stops when this file is gone."""
        return self.folder / "mix-on"

    def next_for(self, at_hand: Collection[str]) -> str:
        """The missing chunk to make now: the first one with a picture the worker has at hand, if
        there is one, and with as few as possible that others are at: decoding takes time."""
        busy = {sha for key, _ in self.running.values() for sha in self.shown[key]}
        others = busy.difference(at_hand)
        best, least = "", (True, len(others) + 1)
        for key in self.missing:
            media = self.shown[key]
            effort = media.isdisjoint(at_hand), len(media & others)
            if effort < least:
                best, least = key, effort
            if least == (False, 0):
                break
        return best

    def leave(self, missing: Mapping[str, Chunk]) -> None:
        """From now on these are to be made."""
        self.missing = dict(missing)
        self.left = sum(chunk.frames * self.times[key] for key, chunk in missing.items())

    def made(self, key: str, chunk: Chunk) -> None:
        """One of them is there."""
        self.left -= chunk.frames * self.times[key]

    def report(self) -> None:
        """Tells how many frames are there, if more than last time."""
        begun = sum(
            min(_size_of(order.progress), order.chunk.frames) * self.times[key]
            for key, order in self.running.values()
        )
        done = self.frames - self.left + begun
        if done > self.told:
            self.told = done
            self.on_progress(done, self.frames)


class Studio:
    """Worker processes over one folder of finished chunks; an async context manager.

    `workers` says how many chunks are made at a time. Others are there for what must not wait for
    them: looking at files, stills, sound; others again, while there is need, to study pictures.
    Several films may be made at a time; they take turns
    chunk by chunk.
    """

    def __init__(self, folder: Path, workers: int | None = None) -> None:
        self._workers = workers or min(-(-_cores() // _PROCESSORS), _MOST_WORKERS)
        self._makers = Crew(self._workers, ready=self._workers, gives_way=_MAKERS_GIVE_WAY)
        self._helpers = Crew(_HELPERS)
        self.students = self._workers
        self._students = Crew(self.students, ready=0, gives_way=_STUDENTS_GIVE_WAY)
        # Chunks and which end of them is sure: its last one was just made, or it was looked at.
        self._sure: set[tuple[End, str]] = set()
        self._store = ChunkStore(folder / "chunks")
        self._jobs = folder / "jobs" / uuid.uuid4().hex
        shutil.rmtree(self._jobs.parent, ignore_errors=True)  # of an engine that was killed

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
        job = await asyncio.to_thread(_planned, film, media, profile, folder, on_progress)
        job.folder.mkdir()
        try:
            part.touch()  # better to know now than after rendering
            await self._make(job, part)
            part.replace(target)
        finally:
            job.go_on.unlink(missing_ok=True)
            part.unlink(missing_ok=True)
            shutil.rmtree(job.folder, ignore_errors=True)
        await asyncio.to_thread(self._store.tidy, frozenset({fingerprint(film), *job.keys}))

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

    async def _make(self, job: _Job, part: Path) -> None:
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
            except BrokenProcessPool as error:
                if is_last:
                    raise RenderFailed("the worker crashed twice while joining") from error
            else:
                return

    async def _render_and_mix(self, job: _Job) -> Path | None:
        """Pictures and sound side by side; gives the sound track, None for a silent film."""
        ended = await asyncio.gather(self._mix(job), self._render(job), return_exceptions=True)
        for result in ended:
            if isinstance(result, BaseException):
                raise result
        return self._store.path(fingerprint(job.film)) if has_sound(job.film) else None

    async def _mix(self, job: _Job) -> None:
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
            await _ended([mixing])
        self._store.keep(order.draft, key)

    async def _join(
        self, parts: tuple[Path, ...], part: Path, job: _Job, sound: Path | None
    ) -> None:
        """Joins the chunks; also when cancelled, nobody writes to `part` any more afterwards."""
        ends = job.plan[0].frame(0), job.plan[-1].frame(job.plan[-1].frames - 1)
        at_ends: tuple[tuple[End, str], ...] = ("first", job.keys[0]), ("last", job.keys[-1])
        sure = frozenset(end for end, key in at_ends if (end, key) in self._sure)
        order = orders.Join(parts, part, job.plan[0].fps, job.frames, sound, ends, job.files, sure)
        joining = self._helpers.submit(orders.join, order)
        try:
            await asyncio.shield(joining)
        finally:
            await _ended([joining])
        self._sure.update(at_ends)

    async def _render(self, job: _Job) -> None:
        """Makes the chunks that are not there yet, as many at a time as there are workers."""
        job.leave(await asyncio.to_thread(self._missing, job))
        job.go_on.touch()
        job.report()
        try:
            while job.missing and len(job.running) < self._workers:
                self._begin(job)
            while job.running:
                done, _ = await asyncio.wait(
                    job.running, timeout=_LOOK_EVERY_S, return_when=asyncio.FIRST_COMPLETED
                )
                for future in done:
                    key = self._finish(job, future)
                    if job.missing:
                        self._begin(job, job.shown[key])
                job.report()
        finally:
            job.go_on.unlink(missing_ok=True)  # whoever is at work sees it and stops
            await _ended(job.running)
            for _, order in job.running.values():
                order.draft.unlink(missing_ok=True)

    def _missing(self, job: _Job) -> Mapping[str, Chunk]:
        found = zip(job.keys, job.plan, strict=True)
        return {key: chunk for key, chunk in found if not self._store.has(key)}

    def _begin(self, job: _Job, at_hand: Collection[str] = ()) -> None:
        """One more chunk; `at_hand` are the pictures of the worker that has become free, which
        is the one that will take it."""
        key = job.next_for(at_hand)
        chunk = job.missing[key]
        job.tried[key] = job.tried.get(key, 0) + 1
        progress = job.folder / f"{key}.{job.tried[key]}"
        progress.touch()
        order = orders.Order(
            chunk,
            {sha: job.files[sha] for sha in job.shown[key]},
            self._store.draft(key),
            job.go_on,
            progress,
            opens=key == job.keys[0],
        )
        job.running[self._makers.submit(orders.render, order)] = key, order
        del job.missing[key]

    def _finish(self, job: _Job, future: "asyncio.Future[bool]") -> str:
        key, order = job.running.pop(future)
        try:
            is_lit = future.result()
        except BrokenProcessPool as error:
            order.draft.unlink(missing_ok=True)
            if job.tried[key] >= _ATTEMPTS:
                raise RenderFailed("the worker crashed twice on the same piece") from error
            log.warning("a worker crashed; its piece is tried once more")
            job.missing[key] = order.chunk
        else:
            self._store.keep(order.draft, key)
            self._sure.add(("last", key))
            if is_lit:
                self._sure.add(("first", key))
            job.made(key, order.chunk)
        return key


def _planned(
    film: Film,
    media: Mapping[str, Media],
    profile: Profile,
    folder: Path,
    on_progress: Callable[[int, int], None],
) -> _Job:
    """The film as work to do in a folder of its own. Raises RenderFailed."""
    plan = chunks(film, media, profile)
    keys = tuple(chunk.key for chunk in plan)
    shown = {key: chunk.media for key, chunk in zip(keys, plan, strict=True)}
    heard = {sound.media for sound in film.sounds if sound.media in media}
    heard |= {cue.media for cue in cues(film) if cue.media in media}
    seen = frozenset[str]().union(*shown.values())
    files = {sha: media[sha].path for sha in (*seen, *heard) if sha is not None}
    frames = sum(chunk.frames for chunk in plan)
    return _Job(film, plan, files, folder, on_progress, keys, shown, frames, Counter(keys))


async def _ended(futures: Collection["asyncio.Future[None] | asyncio.Future[bool]"]) -> None:
    """Waits for work under way and takes notice of how it ended, so that nobody complains about
    unheard errors. (Cancelling these futures would only make us forget the work.)"""
    if futures:
        await asyncio.wait(futures)
    for future in futures:
        if not future.cancelled():
            future.exception()


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
