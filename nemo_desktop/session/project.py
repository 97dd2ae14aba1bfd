"""The project as the server has it: fetched, and shown."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from nemo_desktop.client.errors import ServerError
from nemo_desktop.i18n import legible
from nemo_desktop.protocol.messages import ProjectState
from nemo_desktop.session.clip_facts import part_of
from nemo_desktop.session.fingerprint import fingerprint_of
from nemo_desktop.session.link import Link
from nemo_desktop.session.state import Preview, SessionState, Timeline
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks
from nemo_desktop.session.timeline import from_draft

log = logging.getLogger(__name__)

# How often it is asked how far a preview is.
_PROGRESS_S: Final = 0.4


class Project:
    """Follows the server's state of the open project into the store, its preview into a folder;
    without one there is none.

    `draft_text` is the draft's very JSON text, for the export; None while there is none.
    `language` is what it offers to say in; "": that of the last sentence.
    """

    def __init__(self, store: Store, tasks: Tasks, previews: Path | None) -> None:
        self._store = store
        self._tasks = tasks
        self._previews = previews
        self._shown: ProjectState | None = None
        self._preview_url: str | None = None
        self._files: list[Path] = []
        self._refreshing = asyncio.Lock()
        self.draft_text: str | None = None
        self.language = ""

    def opened(self) -> None:
        """Another project begins: what was fetched of the last one is forgotten."""
        self.draft_text = None
        self._shown = None
        self._preview_url = None
        self._tasks.cancel("preview")
        self._tasks.cancel("preview_progress")
        state = replace(self._store.state, timeline=Timeline(), suggestions=(), browser_url="")
        preview = Preview(revision=state.preview.revision + 1)
        self._store.put(replace(state, preview=preview, can_undo=False, can_redo=False))

    async def refresh(self, link: Link) -> Timeline:
        """Fetches the latest draft and shows it. Raises ServerError."""
        async with self._refreshing:  # what was fetched first is shown first
            snapshot = await link.api.state(link.session_id, self.language)
            self.draft_text = snapshot.draft_text
            state = snapshot.state
            # A long film takes a moment to be read.
            timeline = await asyncio.to_thread(_timeline, state, self._shown)
            if timeline is None:
                return self._store.state.timeline
            self._shown = state
            self._show(link, state, timeline)
            return timeline

    def _show(self, link: Link, state: ProjectState, timeline: Timeline) -> None:
        history = state.history
        now = self._store.state
        self._store.put(
            replace(
                now,
                intake=now.intake.brought_back(now.timeline, timeline),
                project=_named(self._store.state, timeline),
                timeline=timeline,
                suggestions=state.suggestions,
                can_undo=bool(history.get("can_undo")),
                can_redo=bool(history.get("can_redo")),
            )
        )
        self._follow_preview(link, state)

    def _follow_preview(self, link: Link, state: ProjectState) -> None:
        url = playable(state.generated_media)
        if url == self._preview_url or self._previews is None:
            return
        self._preview_url = url
        self._tasks.cancel("preview")
        self._tasks.cancel("preview_progress")
        preview = self._store.state.preview
        if url is None:
            self._put_preview(Preview(revision=preview.revision + 1))
            return
        self._put_preview(replace(preview, is_making=True, percent=None, has_failed=False))
        revision = preview.revision + 1
        target = self._previews / f"preview-{revision}.mp4"
        self._tasks.start("preview", self._fetch_preview(link, url, target, revision))
        progress_url = told_at(state.generated_media)
        if progress_url is not None:
            self._tasks.start("preview_progress", self._follow_progress(link, progress_url))

    async def _fetch_preview(self, link: Link, url: str, target: Path, revision: int) -> None:
        try:
            await link.api.fetch(url, target)
        except (ServerError, OSError) as error:
            # A newer edit makes the server drop this clip; the next one is on its way then.
            log.info("preview %s did not come: %s", revision, error)
            if self._preview_url == url:
                now = self._store.state.preview
                self._put_preview(replace(now, is_making=False, percent=None, has_failed=True))
            return
        self._tasks.cancel("preview_progress")
        self._put_preview(Preview(path=target, revision=revision))
        self._tidy(target)

    async def _follow_progress(self, link: Link, url: str) -> None:
        """Tells how far the preview is until it is there."""
        while self._tasks.is_running("preview"):
            await asyncio.sleep(_PROGRESS_S)
            percent = await link.api.percent(url)
            preview = self._store.state.preview
            if preview.is_making and percent != preview.percent:
                self._put_preview(replace(preview, percent=percent))

    def _tidy(self, newest: Path) -> None:
        """Removes clips that nobody plays any more; the one before may still be open."""
        self._files.append(newest)
        while len(self._files) > 2:
            with contextlib.suppress(OSError):
                self._files.pop(0).unlink(missing_ok=True)

    def _put_preview(self, preview: Preview) -> None:
        self._store.put(replace(self._store.state, preview=preview))


def _timeline(state: ProjectState, shown: ProjectState | None) -> Timeline | None:
    """What the state says; None when it is what is shown already."""
    if state == shown:
        return None
    return replace(
        from_draft(state.draft, state.canvas_config, _file_names(state)),
        fingerprint=fingerprint_of(state),
    )


def _named(state: SessionState, timeline: Timeline) -> str:
    """The project's name: while it is only a file's, the film's first title is the better one."""
    # A number says nothing of a film: so are pictures counted.
    titles = [
        clip
        for lane in timeline.lanes
        for clip in lane.clips
        if part_of(clip, lane.kind) == "text" and any(map(str.isalpha, clip.name))
    ]
    is_a_file_s = any(legible(item.path.stem) == state.project for item in state.intake.items)
    if not titles or not is_a_file_s:
        return state.project
    first = min(titles, key=lambda clip: clip.start_ms)
    return " ".join(first.name.split()) or state.project


def playable(generated_media: tuple[Any, ...]) -> str | None:
    """The address of the newest clip that can be played; the items' form is not public, so the
    first web address in each is taken."""
    for item in reversed(generated_media):
        url = _first_address(item)
        if url is not None:
            return url
    return None


def told_at(generated_media: tuple[Any, ...]) -> str | None:
    """The address that tells how far the newest clip is; not every server has one."""
    newest = generated_media[-1] if generated_media else None
    url = newest.get("progress_url") if isinstance(newest, Mapping) else None
    return url if isinstance(url, str) else None


def _first_address(item: object) -> str | None:
    if isinstance(item, str):
        return item if item.startswith(("http://", "https://")) else None
    if isinstance(item, Mapping):
        inside = [item[key] for key in ("url", "cdn_url", "video_url") if key in item]
        inside += list(item.values())
    elif isinstance(item, list | tuple):
        inside = list(item)
    else:
        return None
    return next((found for found in map(_first_address, inside) if found is not None), None)


def _file_names(state: ProjectState) -> list[str]:
    return [
        str(info.get("filename") or "") if isinstance(info, Mapping) else ""
        for info in state.video_infos
    ]
