"""The verbs about saving a film: start, cancel, go on with what an earlier run left."""

import asyncio
import contextlib
import errno
import logging
import tempfile
from dataclasses import replace
from pathlib import Path

from nemo_desktop.client.api import new_render_id
from nemo_desktop.client.errors import (
    LinkExpired,
    NotAccepted,
    ServerError,
    UnexpectedReply,
    Unreachable,
)
from nemo_desktop.i18n import Words, words
from nemo_desktop.session.clip_facts import seconds
from nemo_desktop.session.export import Clock, follow
from nemo_desktop.session.link import Link
from nemo_desktop.session.notices import RenderFailed, RenderGone, film_gone
from nemo_desktop.session.project import Project
from nemo_desktop.session.resume import OpenRender, Resume
from nemo_desktop.session.state import Action, ActionKind, Export, ExportStage, Timeline
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks

log = logging.getLogger(__name__)

_TASK = "export"


class Exports:
    """Has the project rendered by the server; saves the film. One at a time."""

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        project: Project,
        resume: Resume,
    ) -> None:
        self._store = store
        self._tasks = tasks
        self._project = project
        self._resume = resume
        self._open: OpenRender | None = None
        self._link: Link | None = None

    def start(self, link: Link, target: Path) -> None:
        """Saves the film as it is now; refused while another is on its way."""
        if not self._tasks.is_running(_TASK):
            # A link of its own: the window may open another project meanwhile.
            self._link = link = replace(link)
            self._put(Export(ExportStage.STARTING, path=target))
            self._tasks.start(_TASK, self._export(link, target))

    def go_on(self, link: Link) -> None:
        """Goes on with the films that an earlier run of the program did not finish, or that the
        line broke under."""
        left = [render for render in self._resume.renders() if render.server is link.server]
        is_cut_off = self._link is not None and self._link.api.is_closed
        if left and (is_cut_off or not self._tasks.is_running(_TASK)):
            self._link = link = replace(link)
            self._put(Export(ExportStage.RENDERING, path=left[0].target))
            self._say(words("export.found_again"))
            self._tasks.start(_TASK, self._finish(link, left))

    def cancel(self) -> None:
        """Stops the film that is on its way; nothing of it stays."""
        if self._link is not None and self._tasks.is_running(_TASK):
            render = self._open
            # Before the server is asked: whatever comes now, nobody wants it any more.
            self._forget()
            self._put(Export(ExportStage.CANCELLING, path=self._store.state.export.path))
            # Takes the export's place, which ends it first.
            self._tasks.start(_TASK, self._cancel(self._link, render))

    def failed(self, error: Exception) -> None:
        """The export ended with an error. A film that the server still makes stays remembered."""
        render, self._open = self._open, None
        is_on_its_way = isinstance(error, Unreachable) and not isinstance(error, NotAccepted)
        if render is not None and not is_on_its_way:
            self._resume.forget(render.render_id)
        self._put(Export(ExportStage.FAILED, path=self._store.state.export.path))

    def missed(self, film: Path) -> None:
        """A saved film was asked for and is no longer where it was."""
        self._store.put(replace(self._store.state, notice=film_gone(film)))

    async def finished(self) -> None:
        """Waits until no film is on its way."""
        while self._tasks.is_running(_TASK):
            await self._tasks.finished(_TASK)

    async def _export(self, link: Link, target: Path) -> None:
        await asyncio.to_thread(_try_to_write, target)
        timeline = await self._project.refresh(link)
        draft_text = self._project.draft_text
        if draft_text is None or timeline.is_empty:
            raise RenderFailed("")
        try:
            await self._render(link, target, draft_text)
        except (RenderFailed, UnexpectedReply, NotAccepted) as error:
            # The protocol asks for one more try, under a new id.
            log.info("the render failed (%s); it is tried once more", error)
            self._forget()
            await self._render(link, target, draft_text)
        self._saved(target, timeline)

    async def _render(self, link: Link, target: Path, draft_text: str) -> None:
        # Remembered before it is asked for: a crash in between must not orphan the render.
        self._remember(
            OpenRender(
                render_id=new_render_id(),
                session_id=link.session_id,
                server=link.server,
                target=target,
            )
        )
        assert self._open is not None
        await link.api.start_render(self._open.render_id, link.session_id, draft_text)
        await self._follow(link, self._open)

    async def _finish(self, link: Link, left: list[OpenRender]) -> None:
        for render in left:
            self._remember(render)
            try:
                await self._follow(link, render)
            except UnexpectedReply as error:
                if error.code == 404:
                    raise RenderGone(str(error)) from error
                raise
            self._saved(render.target, Timeline())

    async def _follow(self, link: Link, render: OpenRender) -> None:
        """Waits for the film and fetches it; a link that ran out is asked for once more."""
        clock = Clock(asyncio.sleep)
        for is_last_try in (False, True):
            url = None
            steps = follow(
                link.api, render.render_id, every_s=link.address.timing.poll_s, clock=clock
            )
            async for progress in steps:
                url = progress.url
                self._show(ExportStage.RENDERING, progress.percent, progress.left_s)
            try:
                await link.api.download(
                    url,
                    render.render_id,
                    render.target,
                    lambda share: self._show(
                        ExportStage.DOWNLOADING, None if share is None else share * 100
                    ),
                )
            except LinkExpired:
                if is_last_try:
                    raise
            else:
                return

    async def _cancel(self, link: Link, render: OpenRender | None) -> None:
        if render is not None:
            with contextlib.suppress(ServerError):
                await link.api.cancel_render(render.render_id)
        self._put(Export())
        self._say(words("export.cancelled"))

    def _saved(self, target: Path, timeline: Timeline) -> None:
        self._forget()
        size_bytes = target.stat().st_size
        self._put(Export(ExportStage.SAVED, 100.0, 0.0, target, size_bytes))
        actions = (
            Action(ActionKind.OPEN_FILE, str(target)),
            Action(ActionKind.SHOW_IN_FOLDER, str(target)),
            Action(ActionKind.COPY_FILE, str(target)),
        )
        self._say(_saved_words(target, timeline, size_bytes), *actions, is_card=True)

    def _remember(self, render: OpenRender) -> None:
        self._resume.remember(render)
        self._open = render

    def _forget(self) -> None:
        if self._open is not None:
            self._resume.forget(self._open.render_id)
        self._open = None

    def _show(self, stage: ExportStage, percent: float | None, left_s: float | None = None) -> None:
        now = self._store.state.export
        # What was on its way when it was cancelled is no news any more.
        if now.stage is not ExportStage.CANCELLING:
            self._put(Export(stage, percent, left_s, now.path))

    def _put(self, export: Export) -> None:
        self._store.put(replace(self._store.state, export=export))

    def _say(self, said: Words, *actions: Action, is_card: bool = False) -> None:
        state = self._store.state
        chat = state.chat.told(said, *actions, is_card=is_card)
        self._store.put(replace(state, chat=chat))


def _try_to_write(target: Path) -> None:
    """Finds out before the work whether the film can be put there. Raises OSError."""
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    if target.exists() and not target.is_file():
        raise OSError(errno.EPERM, f"{target} is a device or a pipe")
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.stem[:20]}-"):
        pass


def _saved_words(target: Path, timeline: Timeline, size_bytes: int) -> Words:
    size = (
        words("size.mb", mb=round(size_bytes / 1e6, 1))
        if size_bytes >= 1e6
        else words("size.kb", kb=max(1, round(size_bytes / 1e3)))
    )
    if timeline.is_empty:
        return words("export.saved_plain", name=target.name, size=size)
    return words(
        "export.saved",
        seconds=seconds(timeline.duration_ms),
        width=timeline.width,
        height=timeline.height,
        size=size,
    )
