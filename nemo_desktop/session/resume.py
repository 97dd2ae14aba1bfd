"""Remembers the films that are not finished, so that closing the program loses none."""

import logging
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from nemo_desktop.session.state import Server

log = logging.getLogger(__name__)


class OpenRender(BaseModel):
    """An export that was asked for and is not saved yet."""

    model_config = ConfigDict(frozen=True)

    render_id: str
    session_id: str
    server: Server
    target: Path


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True)

    renders: tuple[OpenRender, ...] = ()


class Resume:
    """The file that outlives the program; written whole or not at all."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def renders(self) -> tuple[OpenRender, ...]:
        """The unfinished exports, oldest first; none if the file cannot be read."""
        try:
            return _Kept.model_validate_json(self._file.read_bytes()).renders
        except FileNotFoundError:
            return ()
        except ValidationError:
            log.warning("the file of unfinished exports could not be read; it is set aside")
            self._file.replace(self._file.with_suffix(".broken.json"))
            return ()

    def remember(self, render: OpenRender) -> None:
        """Keeps an export; to be called before the server is asked for it."""
        self._write((*(old for old in self.renders() if old != render), render))

    def forget(self, render_id: str) -> None:
        """The export is saved, cancelled or hopeless."""
        self._write(tuple(old for old in self.renders() if old.render_id != render_id))

    def _write(self, renders: tuple[OpenRender, ...]) -> None:
        part = self._file.with_suffix(".part")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(_Kept(renders=renders).model_dump_json(indent=2), encoding="utf-8")
        part.replace(self._file)
