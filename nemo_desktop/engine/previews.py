"""What is made of each session's latest edit while nobody has asked yet: its preview clip, then
what its film will be joined of."""

import asyncio
import hashlib
import logging
import os
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

import msgspec

from nemo_desktop.engine.background import Background
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import RenderFailed
from nemo_desktop.engine.render.plan import FULL, PREVIEW
from nemo_desktop.engine.replies import Refused
from nemo_desktop.engine.sessions import Session
from nemo_desktop.engine.shelf import Shelf
from nemo_desktop.engine.studies import Studies
from nemo_desktop.engine.workers import Studio
from nemo_desktop.i18n import Texts

log = logging.getLogger(__name__)

# Of one session, so that a player may finish an older clip.
_MOST_REMEMBERED: Final = 8
_ANSWERED_WITHIN_S: Final = 1.0
# A longer film would keep the processors busy for minutes after each sentence.
_LONGEST_AHEAD_MS: Final = 600_000
_AHEAD_AFTER_S: Final = 1.0


class _Stage(Enum):
    UNDER_WAY = auto()
    READY = auto()
    FAILED = auto()
    STOPPED = auto()


@dataclass(eq=False, slots=True)
class _Preview:
    file: Path
    stage: _Stage = _Stage.UNDER_WAY
    over: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None
    percent: float | None = None

    def count(self, done: int, frames: int) -> None:
        """So many frames of so many are there."""
        self.percent = 100 * done / max(1, frames)

    def end(self, stage: _Stage) -> None:
        if self.stage is _Stage.UNDER_WAY:
            self.stage = stage
        self.over.set()

    def stop(self) -> None:
        if self.stage is _Stage.UNDER_WAY and self.task is not None:
            self.end(_Stage.STOPPED)
        if self.task is not None:
            self.task.cancel()


class Previews:
    """Renders previews in the background and hands them out; none when it `is_off`."""

    def __init__(
        self,
        shelf: Shelf,
        studio: Studio,
        studies: Studies,
        background: Background,
        *,
        is_off: bool = False,
    ) -> None:
        self._shelf = shelf
        self._studies = studies
        self._studio = studio
        self._background = background
        self._is_off = is_off
        self._of: dict[str, OrderedDict[int, _Preview]] = {}
        self._is_closing = False

    def close(self) -> None:
        """Sends everybody away who waits for a preview."""
        self._is_closing = True
        for remembered in self._of.values():
            for preview in remembered.values():
                preview.stop()

    def listed(self, session: Session, address: str) -> list[dict[str, Any]]:
        """The session's current preview as the state announces it, ready or not."""
        film = session.history.film
        if not film.clips or self._is_off:
            return []
        return [
            {
                "kind": "preview",
                "url": f"{address}/k/{session.media_key}/previews/{session.revision}.mp4",
                "progress_url": f"{address}/k/{session.media_key}/previews/{session.revision}.json",
                "revision": session.revision,
                "duration_ms": film.duration_ms,
            }
        ]

    def start(self, session: Session, answered: asyncio.Event | None = None) -> None:
        """Begins the preview of the session's film; older unfinished ones end at once. The work
        begins when the sentence was `answered`: that must not wait for it."""
        remembered = self._of.setdefault(session.id, OrderedDict())
        for older in remembered.values():
            older.stop()
        film = session.history.film
        if not film.clips or self._is_closing or self._is_off:
            return
        preview = _Preview(self._shelf.place(_name(film)))
        remembered[session.revision] = preview
        while len(remembered) > _MOST_REMEMBERED:
            remembered.popitem(last=False)
        if preview.file.exists():
            os.utime(preview.file)
            preview.end(_Stage.READY)
        name = f"preview of {session.id}"
        preview.task = self._background.start(name, self._make, preview, session, answered)

    def percent(self, session: Session, revision: int) -> float | None:
        """How far the preview of a revision is; None while that is not known."""
        preview = self._found(session, revision)
        if preview is None:
            return None
        return 100.0 if preview.stage is _Stage.READY else preview.percent

    async def file(self, session: Session, revision: int) -> Path:
        """The finished preview of a revision; waits for one that is under way.

        Raises Refused: 404 for a revision that never was, 410 for one that was overtaken, 500
        when it could not be rendered.
        """
        texts = Texts(session.language)
        await self._check(session, revision)
        if revision == session.revision and self._found(session, revision) is None:
            self.start(session)
        preview = self._found(session, revision)
        if preview is None:
            is_past = 0 < revision < session.revision
            status = HTTPStatus.GONE if is_past else HTTPStatus.NOT_FOUND
            raise Refused(status, texts("server.preview.superseded"))
        await preview.over.wait()
        match preview.stage:
            case _Stage.READY:
                return preview.file
            case _Stage.FAILED:
                message = texts("server.preview.not_rendered")
                raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR, message)
            case _ if self._is_closing:
                raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, texts("server.closing"))
            case _:
                raise Refused(HTTPStatus.GONE, texts("server.preview.superseded"))

    async def _check(self, session: Session, revision: int) -> None:
        """One that is not any more what it was is taken away."""
        preview = self._found(session, revision)
        if preview is None or preview.stage is not _Stage.READY:
            return
        if not await asyncio.to_thread(self._shelf.is_whole, preview.file):
            log.warning("a preview is damaged and is made again")
            self._shelf.drop(preview.file)

    def _found(self, session: Session, revision: int) -> _Preview | None:
        """What is remembered of a revision; nothing when its file has been tidied away."""
        preview = self._of.get(session.id, OrderedDict()).get(revision)
        is_lost = (
            preview is not None and preview.stage is _Stage.READY and not preview.file.exists()
        )
        return None if is_lost else preview

    async def _make(
        self, preview: _Preview, session: Session, answered: asyncio.Event | None
    ) -> None:
        film = session.history.film
        try:
            if answered is not None:
                with suppress(TimeoutError):  # perhaps nobody stayed to hear the answer
                    await asyncio.wait_for(answered.wait(), _ANSWERED_WITHIN_S)
            media = await self._studies.files(session.id, film)
            if preview.stage is not _Stage.READY:
                self._shelf.forget(preview.file)
                await self._studio.make(
                    film, media, preview.file, profile=PREVIEW, on_progress=preview.count
                )
                preview.end(_Stage.READY)
                await asyncio.to_thread(self._shelf.keep, preview.file)
            if film.duration_ms <= _LONGEST_AHEAD_MS:
                # Soon done, and a film asked for at once begins at once.
                await self._studio.have_ready(film, media, profile=FULL)
                # The player begins with the preview: it has the processors to itself for that.
                await asyncio.sleep(_AHEAD_AFTER_S)
                await self._studio.prepare(film, media, profile=FULL, on_progress=lambda *_: None)
        except (RenderFailed, OSError) as error:
            log.warning("a preview or what is made ahead could not be rendered: %s", error)
        finally:
            preview.end(_Stage.FAILED)


def _name(film: Film) -> str:
    """The same film, the same name."""
    return hashlib.sha256(msgspec.json.encode(film)).hexdigest()[:40]
