"""The folder of kept projects, a small file each."""

import logging
import secrets
import shutil
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from nemo_desktop.session.kept import LOCAL, KeptProject
from nemo_desktop.session.records import Recent

log = logging.getLogger(__name__)

_MOST_RECENT: Final = 12


class _Head(msgspec.Struct, frozen=True):
    """The part of a project that a list shows."""

    id: str
    name: str = ""
    place: str = LOCAL
    changed_s: float = 0.0


_Kept = TypeVar("_Kept", KeptProject, _Head)


class Archive:
    """Reads and writes projects. Each file is written whole or not at all; a broken one is set
    aside."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, project_id: str) -> KeptProject | None:
        """A project; None if there is none, or none that can be read."""
        return self._read(self._place(project_id), KeptProject)

    def write(self, project: KeptProject) -> None:
        """Keeps a project. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        place = self._place(project.id)
        # Two writers, one of them cancelled just now, must not meet in one file.
        part = place.with_suffix(f".{secrets.token_hex(4)}.part")
        try:
            part.write_bytes(msgspec.json.encode(project))
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)

    def forget_all(self) -> None:
        """Forgets every project, broken ones too. Raises OSError."""
        if self._folder.is_dir():
            shutil.rmtree(self._folder)

    def recent(self) -> tuple[Recent, ...]:
        """The projects changed last, newest first."""
        heads = [self._read(file, _Head) for file in self._folder.glob("*.json")]
        known = sorted(
            (head for head in heads if head is not None),
            key=lambda head: head.changed_s,
            reverse=True,
        )
        return tuple(
            Recent(head.id, head.name, head.place != LOCAL, head.changed_s)
            for head in known[:_MOST_RECENT]
        )

    def _place(self, project_id: str) -> Path:
        return self._folder / f"{Path(project_id).name}.json"

    def _read(self, file: Path, kind: type[_Kept]) -> _Kept | None:
        try:
            return msgspec.json.decode(file.read_bytes(), type=kind)
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("a kept project could not be read: %s", error)
            return None
        except msgspec.DecodeError:
            log.warning("a kept project is broken; it is set aside: %s", file)
            file.replace(file.with_suffix(".broken"))
            return None
