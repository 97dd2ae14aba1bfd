"""The folder of kept projects, a small file each."""

import shutil
from pathlib import Path
from typing import Any, Final

import msgspec

from nemo_desktop.session import small_file
from nemo_desktop.session.kept import LOCAL, KeptProject
from nemo_desktop.session.records import Recent
from nemo_desktop.session.state import Message

_MOST_RECENT: Final = 12


class _Head(msgspec.Struct, frozen=True):
    """The part of a project that a list shows."""

    id: str
    name: str = ""
    place: str = LOCAL
    changed_s: float = 0.0


class Archive:
    """Reads and writes projects. Each file is written whole or not at all; a broken one is set
    aside."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, project_id: str) -> KeptProject | None:
        """A project; None if there is none, or none that can be read."""
        kept = small_file.read(self._place(project_id), KeptProject, _with_known_messages)
        # What it is called counts: what it holds may be damaged, or copied by hand.
        return None if kept is None else msgspec.structs.replace(kept, id=project_id)

    def write(self, project: KeptProject) -> None:
        """Keeps a project. Raises OSError."""
        small_file.write(self._place(project.id), project)

    def forget_all(self) -> None:
        """Forgets every project, broken ones too. Raises OSError."""
        if self._folder.is_dir():
            shutil.rmtree(self._folder)

    def recent(self) -> tuple[Recent, ...]:
        """The projects changed last, newest first."""
        heads = [(file.stem, small_file.read(file, _Head)) for file in self._folder.glob("*.json")]
        known = [
            Recent(project_id, head.name, head.place != LOCAL, head.changed_s)
            for project_id, head in heads
            if head is not None
        ]
        return tuple(sorted(known, key=lambda one: one.changed_s, reverse=True)[:_MOST_RECENT])

    def _place(self, project_id: str) -> Path:
        return self._folder / f"{Path(project_id).name}.json"


def _with_known_messages(kept: Any) -> Any:
    """Without the messages that only a later version can show."""
    if isinstance(kept, dict) and isinstance(kept.get("messages"), list):
        return {**kept, "messages": [one for one in kept["messages"] if _is_known(one)]}
    return kept


def _is_known(message: object) -> bool:
    try:
        msgspec.convert(message, Message)
    except msgspec.ValidationError:
        return False
    return True
