"""Files on their way in: looked at, sent one after the other, shown as they go."""

import asyncio
import itertools
import logging
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from nemo_desktop.client.errors import FileRefused, NoRoom, Unreachable
from nemo_desktop.i18n import Words, legible, words
from nemo_desktop.protocol.messages import UploadedFile
from nemo_desktop.session import intake
from nemo_desktop.session.link import Link
from nemo_desktop.session.state import Intake, MediaItem, MediaStatus, Notice, Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks

log = logging.getLogger(__name__)

_SHOWN_EVERY_S: Final = 0.1
_EXPANDING: Final = "expand:"
_CANNOT_NOW: Final = 503
_CUT_OFF: Final = words("intake.failed")


class Uploads:
    """Brings files to the server in the order they were dropped.

    `link_of` gives the open line, or None while there is none: files then wait.
    """

    def __init__(self, store: Store, tasks: Tasks, link_of: Callable[[], Link | None]) -> None:
        self._store = store
        self._tasks = tasks
        self._link_of = link_of
        self._came_in: list[Callable[[], None]] = []
        # Files of an earlier run have names of that run: a plain number would meet them again.
        run = secrets.token_hex(3)
        self._ids = (f"file-{run}-{number}" for number in itertools.count(1))

    def when_in(self, told: Callable[[], None]) -> None:
        """Calls that whenever all that was on its way is there."""
        self._came_in.append(told)

    def add(self, paths: Sequence[Path]) -> None:
        """Takes files and folders in."""
        self._tasks.start(f"{_EXPANDING}{next(self._ids)}", self._expand(tuple(paths)))

    def add_pixels(self, file: Path, content: bytes) -> None:
        """Takes a picture in that has no file yet: it is written there first."""
        self._tasks.start(f"{_EXPANDING}{next(self._ids)}", self._expand((file,), content))

    def remove(self, item_id: str) -> None:
        """Takes a file out; if it is on its way, it stops."""
        self._tasks.cancel(f"upload:{item_id}")
        self._put(self._store.state.intake.removed(item_id))

    def retry(self, item_id: str) -> None:
        """Tries a refused file again."""
        item = self._store.state.intake.find(item_id)
        if item is not None and item.status is MediaStatus.REFUSED:
            self._change(replace(item, status=MediaStatus.WAITING, reason=None, progress=0.0))
            self.go_on()

    def moved(self, keys: Mapping[str, str]) -> None:
        """Another session: it has the files of these ids, under these names; the others wait."""
        self._tasks.cancel("uploads")
        for item in self._store.state.intake.items:
            self._tasks.cancel(f"upload:{item.id}")
            # What only did not get through may do so on this line.
            if item.status is not MediaStatus.REFUSED or item.reason == _CUT_OFF:
                self._change(_at(item, keys.get(item.id, "")))
        self._put(self._store.state.intake.at_another(keys))

    def go_on(self) -> None:
        """Sends what waits, if there is somebody to send it to."""
        if self._link_of() is not None and not self._tasks.is_running("uploads"):
            self._tasks.start("uploads", self._send_waiting())

    def failed(self, work: str, error: Exception) -> None:
        """Work of that name ended with whatever error: its file is under way no more."""
        item = self._store.state.intake.find(work.removeprefix("upload:"))
        if item is not None and item.status is MediaStatus.UPLOADING:
            link = self._link_of()
            is_local = link is not None and link.server is Server.LOCAL
            reason = _why_not_in(error, is_local=is_local)
            self._change(replace(item, status=MediaStatus.REFUSED, reason=reason))

    @property
    def is_busy(self) -> bool:
        """Whether files are still on their way."""
        return self._tasks.are_running(_EXPANDING) or self._store.state.intake.is_busy

    async def finished(self) -> None:
        """Waits until nothing is on its way."""
        while self.is_busy and self._link_of() is not None:
            await self._tasks.all_finished(_EXPANDING)
            self.go_on()
            await self._tasks.finished("uploads")
            await asyncio.sleep(0)

    async def _expand(self, paths: tuple[Path, ...], content: bytes | None = None) -> None:
        if content is not None:
            paths = (await asyncio.to_thread(intake.written, paths[0], content),)
        found = await asyncio.to_thread(lambda: [intake.expanded([path]) for path in paths])
        for path, files in zip(paths, found, strict=True):
            if not files:
                said = words("intake.folder_empty", name=path.name)
                self._store.put(replace(self._store.state, notice=Notice(said)))
        items = (MediaItem(next(self._ids), file) for files in found for file in files)
        self._put(self._store.state.intake.added(*items))
        self._name_project()
        self.go_on()

    async def _send_waiting(self) -> None:
        """Sends one after the other; to this computer, which looks at a file as long as it takes
        to send one, two at a time, of which the second is in after the first."""
        sent: list[str] = []
        last = ""
        while (link := self._link_of()) is not None:
            item = self._next_waiting()
            if item is None and self._tasks.is_running(last):
                await self._tasks.finished(last)  # others may come meanwhile
                continue
            if item is None:
                break
            sent.append(item.id)
            self._change(replace(item, status=MediaStatus.UPLOADING))
            # A task of its own, so that removing this file ends only this one.
            before, last = last, f"upload:{item.id}"
            # One that is tried again does not wait for itself.
            before = "" if before == last else before
            self._tasks.start(last, self._send(link, item, before))
            await self._tasks.finished(before if link.server is Server.LOCAL else last)
        await self._tasks.finished(last)
        items = (self._store.state.intake.find(item_id) for item_id in sent)
        if any(item is not None and item.status is MediaStatus.READY for item in items):
            for told in self._came_in:
                told()

    async def _send(self, link: Link, item: MediaItem, before: str) -> None:
        is_local = link.server is Server.LOCAL
        # Our own engine decodes it in a moment, and says if it cannot.
        facts = await asyncio.to_thread(intake.facts_of, item.path, is_whole=not is_local)
        reason = intake.refusal(facts, is_local=is_local)
        if reason is not None:
            self._change(replace(item, status=MediaStatus.REFUSED, reason=reason))
            return
        item = replace(item, status=MediaStatus.UPLOADING, width=facts.width, height=facts.height)
        self._change(item)
        try:
            answer = await link.api.upload(
                link.session_id,
                item.path,
                self._showing(item),
                partial(self._tasks.finished, before) if is_local else None,
            )
        except FileRefused as error:
            await self._refuse(item, error, link.server)
        else:
            self._change(_arrived(item, answer.files[-1] if answer.files else UploadedFile()))

    def _showing(self, item: MediaItem) -> Callable[[float], None]:
        """Shows how far a file is, no more often than that can be seen."""
        shown_s = time.monotonic()

        def show(share: float) -> None:
            nonlocal shown_s
            if share >= 1 or time.monotonic() - shown_s >= _SHOWN_EVERY_S:
                shown_s = time.monotonic()
                self._change(replace(item, progress=share))

        return show

    async def _refuse(self, item: MediaItem, error: FileRefused, server: Server) -> None:
        log.info("the server refused %s: %s", item.name, error)
        reason = words("intake.unsupported")
        if error.is_too_large:
            reason = words("intake.too_large_there")
        elif server is Server.LOCAL and str(error):
            # Our own engine says in plain words what it is, where nothing better is known.
            facts = await asyncio.to_thread(intake.facts_of, item.path)
            reason = intake.refusal(facts) or words("intake.refused", reason=str(error))
        self._change(replace(item, status=MediaStatus.REFUSED, reason=reason))

    def _name_project(self) -> None:
        """A project without a name is called by its first file; not by one that cannot be used."""
        state = self._store.state
        usable = [one for one in state.intake.items if one.status is not MediaStatus.REFUSED]
        same = [one for one in state.intake.items if legible(one.path.stem) == state.project]
        is_a_refused_one_s = bool(same) and all(one not in usable for one in same)
        if usable and (not state.project or is_a_refused_one_s):
            # A song often comes before the pictures, by its name alone.
            seen = (one for one in usable if one.path.suffix.lower() not in intake.HEARD)
            named = next(seen, usable[0])
            self._store.put(replace(state, project=legible(named.path.stem)))

    def _next_waiting(self) -> MediaItem | None:
        return next(
            (item for item in self._store.state.intake.items if item.status is MediaStatus.WAITING),
            None,
        )

    def _change(self, item: MediaItem) -> None:
        self._put(self._store.state.intake.changed(item))
        if item.status is MediaStatus.REFUSED:
            self._name_project()

    def _put(self, changed: Intake) -> None:
        self._store.put(replace(self._store.state, intake=changed))


def _why_not_in(error: Exception, *, is_local: bool) -> Words:
    if isinstance(error, NoRoom):
        return words("intake.no_room")
    if is_local and isinstance(error, Unreachable) and error.code == _CANNOT_NOW and str(error):
        # Our own engine says in plain words what its disk does not do.
        return words("intake.refused", reason=str(error))
    return _CUT_OFF


def _at(item: MediaItem, key: str) -> MediaItem:
    status = MediaStatus.READY if key else MediaStatus.WAITING
    return replace(item, status=status, progress=1.0 if key else 0.0, key=key, reason=None)


def _arrived(item: MediaItem, file: UploadedFile) -> MediaItem:
    return replace(
        item,
        status=MediaStatus.READY,
        progress=1.0,
        key=file.hash or file.filename or item.name,
        width=file.width or item.width,
        height=file.height or item.height,
    )
