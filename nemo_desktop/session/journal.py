"""A file that grows by a line an event: what left this computer, what the cloud cost."""

import logging
import threading
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from nemo_desktop import paths

log = logging.getLogger(__name__)

Entry = TypeVar("Entry")


class Journal(Generic[Entry]):
    """Entries of one kind, as JSON lines. The oldest half goes when the file is larger than
    `most_bytes`; a line that cannot be read costs that line. A disk that refuses costs the
    journal, not the work."""

    def __init__(self, file: Path, kind: type[Entry], most_bytes: int | None = None) -> None:
        self._file = file
        self._decoder = msgspec.json.Decoder(kind)
        self._most_bytes = most_bytes
        self._writing = threading.Lock()

    def add(self, entry: Entry) -> None:
        """Writes an entry at the end."""
        line = msgspec.json.encode(entry) + b"\n"
        try:
            with self._writing:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                with self._file.open("ab") as file:
                    file.write(line)
                    size = file.tell()
                if self._most_bytes is not None and size > self._most_bytes:
                    self._halve()
        except OSError as error:
            log.warning("%s could not be written: %s", self._file.name, error)

    def entries(self) -> tuple[Entry, ...]:
        """All entries, oldest first."""
        found = []
        for line in self._lines():
            try:
                found.append(self._decoder.decode(line))
            except (ValueError, RecursionError):
                log.warning("a line of %s could not be read", self._file.name)
        return tuple(found)

    def forget(self) -> None:
        """Removes the file. Raises OSError."""
        self._file.unlink(missing_ok=True)

    def _lines(self) -> list[bytes]:
        try:
            return self._file.read_bytes().splitlines()
        except FileNotFoundError:
            return []
        except OSError as error:
            log.warning("%s could not be read: %s", self._file.name, error)
            return []

    def _halve(self) -> None:
        lines = self._lines()
        paths.write_whole(self._file, b"\n".join(lines[len(lines) // 2 :]) + b"\n")
