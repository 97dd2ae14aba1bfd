"""Exports: one at a time, the others wait; what was not finished goes on at the next start."""

import asyncio
import errno
import hashlib
import logging
import shutil
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

import msgspec
from pydantic import ValidationError

from nemo_desktop.engine import job_store, preflight
from nemo_desktop.engine.background import Background
from nemo_desktop.engine.database import Database
from nemo_desktop.engine.drafting import from_draft
from nemo_desktop.engine.job_store import Job
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media, RenderFailed
from nemo_desktop.engine.render.plan import FULL
from nemo_desktop.engine.replies import Refused
from nemo_desktop.engine.sessions import Session, Sessions
from nemo_desktop.engine.shelf import Shelf
from nemo_desktop.engine.studies import Studies
from nemo_desktop.engine.workers import Studio
from nemo_desktop.i18n import Texts, Words, words
from nemo_desktop.protocol.draft import is_ready

log = logging.getLogger(__name__)

# A film that ended the engine so often is not begun again.
_MOST_ATTEMPTS: Final = 5
_DISK_PAUSE_S: Final = 2.0
# What a pixel of a frame takes on average, as chunk and again in the film.
_BYTES_PER_PIXEL: Final = 0.04


@dataclass(slots=True)
class _Running:
    id: str
    task: asyncio.Task[None] | None = None
    done: int = 0
    total: int = 0

    def count(self, done: int, total: int) -> None:
        self.done, self.total = done, total

    @property
    def percent(self) -> float:
        # 100 is said when the file is there.
        return min(round(100 * self.done / self.total, 1), 99.9) if self.total else 0.0


class MediaMissing(Exception):
    """The film shows a file that the session does not have; the text is its name."""


class Jobs:
    """The queue of exports and their finished films."""

    def __init__(
        self,
        database: Database,
        sessions: Sessions,
        studies: Studies,
        studio: Studio,
        shelf: Shelf,
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._studies = studies
        self._studio = studio
        self._shelf = shelf
        self._wake = asyncio.Event()
        self._running: _Running | None = None

    async def submit(self, session: Session, render_id: str, draft: str) -> Job:
        """Queues an export of a draft as it was sent.

        The same request twice is one export. Raises Refused: 409 for an id that is taken, 422
        for a draft with nothing in it.
        """
        texts = Texts(session.language)
        film = _film(draft, texts)
        job = await self._database.do(
            job_store.insert, render_id, session.id, draft, film.duration_ms
        )
        if (job.session_id, job.draft) != (session.id, draft):
            raise Refused(HTTPStatus.CONFLICT, texts("server.film.taken"))
        self._wake.set()
        return job

    async def owned(self, render_id: str, user: str) -> Job:
        """The export of that id. Raises Refused (404) for an unknown or foreign one."""
        job = await self._database.do(job_store.find, render_id)
        if job is None or job.user_id != user:
            raise Refused(HTTPStatus.NOT_FOUND, Texts("en")("server.film.unknown"))
        return job

    async def cancel(self, job: Job) -> None:
        """Ends an export, and removes its film if there is one; a failed one stays failed."""
        await self._database.do(job_store.cancel, job.id)
        running = self._running
        if running is not None and running.id == job.id and running.task is not None:
            running.task.cancel()
            await asyncio.wait([running.task])
        await asyncio.to_thread(self._shelf.drop, self.place(job.id))

    def place(self, render_id: str) -> Path:
        """Where the finished film is, or would be."""
        # Ids may differ in case only, and some disks do not tell those apart.
        return self._shelf.place(hashlib.sha256(render_id.encode()).hexdigest()[:40])

    async def film(self, job: Job) -> Path:
        """The finished film. Raises Refused (404) when there is none (any more); one that is not
        any more what it was is made again."""
        if job.status != "completed":
            raise Refused(HTTPStatus.NOT_FOUND, Texts("en")("server.film.gone"))
        place = self.place(job.id)
        if not await asyncio.to_thread(self._shelf.is_whole, place):
            log.warning("the film of %s is damaged or gone and is made again", job.id)
            await self._database.do(job_store.again, job.id)
            self._wake.set()
            raise Refused(HTTPStatus.NOT_FOUND, Texts("en")("server.film.made_again"))
        return place

    def described(self, job: Job, url: str) -> dict[str, Any]:
        """An export as its endpoints describe it; `url` is where its film will be."""
        running = self._running
        percent = running.percent if running is not None and running.id == job.id else 0.0
        body: dict[str, Any] = {
            "id": job.id,
            "status": job.status,
            "progress": 100.0 if job.status == "completed" else percent,
            "createdAt": job.created_ms,
        }
        if job.status == "completed":
            body |= {
                "outputUrl": url,
                "completedAt": job.completed_ms,
                "duration": job.duration_ms / 1000,
            }
        if job.error is not None:
            body["error"] = job.error
        return body

    async def work(self, background: Background) -> None:
        """Makes one queued film after the other, for ever."""
        while True:
            try:
                await self._work_once(background)
            except (
                sqlite3.OperationalError
            ):  # the disk is full, most likely: it may have room later
                log.exception("the queue of exports could not be read or written")
                await asyncio.sleep(_DISK_PAUSE_S)

    async def _work_once(self, background: Background) -> None:
        self._wake.clear()
        job = await self._database.do(job_store.first_unfinished)
        if job is None:
            await self._wake.wait()
            return
        running = _Running(job.id)
        self._running = running
        running.task = background.start(f"export {job.id}", self._attempt, job, running)
        await asyncio.wait([running.task])
        # It stays the one under way until the next begins: whoever read its status a moment ago
        # still says how far it had come, and not that it is at its beginning.
        # Whatever ended it without a word was an error of ours, and is in the log.
        message = Texts("en")("server.film.not_rendered")
        await self._database.do(job_store.fail, job.id, message)

    async def rest(self) -> None:
        """The engine closes in good order: what it could not finish is not the film's fault."""
        await self._database.do(job_store.forgive)

    async def _attempt(self, job: Job, running: _Running) -> None:
        session = await self._sessions.find(job.session_id)
        assert session is not None
        texts = Texts(session.language)
        film = _film(job.draft, texts)
        # Until its pictures were studied it waits, like one behind others.
        await self._studies.made(job.session_id, {clip.media for clip in film.clips})
        if not await self._database.do(job_store.begin, job.id):
            return  # cancelled a moment ago
        trouble = await self._trouble_making(job, running, film)
        if trouble is not None:
            await self._database.do(job_store.fail, job.id, texts.say(trouble))
        elif await self._database.do(job_store.complete, job.id):
            await asyncio.to_thread(self._shelf.keep, self.place(job.id))
        else:
            self._shelf.drop(self.place(job.id))  # cancelled at the last moment

    async def _trouble_making(self, job: Job, running: _Running, film: Film) -> Words | None:
        if job.attempts >= _MOST_ATTEMPTS:
            return words("server.film.given_up", count=job.attempts)
        place = self.place(job.id)
        try:
            media = await self._studies.files(job.session_id, film)
            _check_media(film, media)
            boxes = await preflight.trouble(film, self._studio)
            if boxes is not None:
                return boxes
            self._shelf.forget(place)
            await self._studio.make(film, media, place, profile=FULL, on_progress=running.count)
        except MediaMissing as missing:
            return words("server.film.media_missing", name=str(missing))
        except RenderFailed as error:
            log.warning("an export could not be rendered: %s", error)
            return await asyncio.to_thread(_why_not_rendered, film, media)
        except OSError as error:
            log.warning("an export could not be written: %s", error)
            return disk_trouble(error, film, place.parent)
        return None


def _film(draft: str, texts: Texts) -> Film:
    """The film of a draft as it was sent. Raises Refused (422)."""
    content = msgspec.json.decode(draft)
    if not is_ready(content):
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, texts("server.film.empty"))
    try:
        film = from_draft(content)
    except ValidationError as error:
        message = texts("server.film.unreadable")
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, message) from error
    if not film.clips:
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, texts("server.film.empty"))
    return film


def _check_media(film: Film, media: Mapping[str, Media]) -> None:
    for sha, name in _files_of(film):
        if sha not in media or not media[sha].path.exists():
            raise MediaMissing(name)


def _why_not_rendered(film: Film, media: Mapping[str, Media]) -> Words:
    """A file of the film that is not any more what it was when it came, or nobody knows."""
    for sha, name in _files_of(film):
        if not _is_as_it_came(media[sha].path, sha):
            return words("server.film.media_missing", name=name)
    return words("server.film.not_rendered")


def _is_as_it_came(file: Path, sha: str) -> bool:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == sha
    except OSError:
        return False


def _files_of(film: Film) -> list[tuple[str, str]]:
    """The files that a film shows and hears, by content and name."""
    shown = [(clip.media, clip.name) for clip in film.clips]
    shown += [(clip.look_file, clip.look or "") for clip in film.clips if clip.look_file]
    heard = [(sound.media, sound.name) for sound in film.sounds if sound.media is not None]
    return [*shown, *heard]


def disk_trouble(error: OSError, film: Film, folder: Path) -> Words:
    """What to tell the person about an error of the disk that `folder` is on."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT):
        return words("server.film.not_written", reason=error.strerror or str(error))
    frames = film.duration_ms * film.fps / 1000
    needed = film.width * film.height * frames * _BYTES_PER_PIXEL
    free = shutil.disk_usage(folder).free
    return words(
        "server.film.disk_full", needed_mb=max(1, round(needed / 1e6)), free_mb=round(free / 1e6)
    )
