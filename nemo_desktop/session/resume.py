"""Remembers the films that are not finished, so that closing the program loses none."""

import logging
from pathlib import Path

import msgspec

from nemo_desktop.session import small_file
from nemo_desktop.session.state import Server

log = logging.getLogger(__name__)


class OpenRender(msgspec.Struct, frozen=True):
    """An export that was asked for and is not saved yet."""

    render_id: str
    session_id: str
    server: Server
    target: Path


class _Kept(msgspec.Struct, frozen=True):
    renders: tuple[OpenRender, ...] = ()


class Resume:
    """The file that outlives the program. A disk that refuses costs the list, not the film."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def renders(self) -> tuple[OpenRender, ...]:
        """The unfinished exports, oldest first; none if the file cannot be read."""
        kept = small_file.read(self._file, _Kept)
        return () if kept is None else kept.renders

    def remember(self, render: OpenRender) -> None:
        """Keeps an export; to be called before the server is asked for it."""
        self._write((*(old for old in self.renders() if old != render), render))

    def forget(self, render_id: str) -> None:
        """The export is saved, cancelled or hopeless."""
        self._write(tuple(old for old in self.renders() if old.render_id != render_id))

    def _write(self, renders: tuple[OpenRender, ...]) -> None:
        try:
            small_file.write(self._file, _Kept(renders))
        except OSError as error:
            log.warning("the unfinished exports could not be kept: %s", error)
