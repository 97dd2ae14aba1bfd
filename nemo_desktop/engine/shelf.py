"""A folder of finished films: the newest stay, within a limit, as they were made."""

import hashlib
import logging
from contextlib import suppress
from pathlib import Path

from nemo_desktop.paths import write_whole

log = logging.getLogger(__name__)


class Shelf:
    """Files by name; the oldest go when there are too many or they are too big together. What each
    holds is noted beside it: a disk may damage it, or somebody who looks around in the folder."""

    def __init__(self, folder: Path, *, most_files: int, most_bytes: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._most_files = most_files
        self._most_bytes = most_bytes
        # Size and date of what was just made or looked at: with the same ones it is as it was.
        self._sure: dict[Path, tuple[int, int]] = {}
        for half in folder.glob("*.part"):  # of an engine that was killed
            half.unlink(missing_ok=True)

    def place(self, name: str) -> Path:
        """Where the film of that name is, or would be."""
        return self._folder / f"{name}.mp4"

    def keep(self, film: Path) -> None:
        """A film was just put in its place; others may have to make room. Raises OSError."""
        try:
            before = _seen(film)
            write_whole(_note(film), _sum(film))
            self._sure[film] = before
        except OSError as error:  # the film may be there all the same
            log.warning("what a film holds could not be noted: %s", error)
        if not film.exists():  # taken away meanwhile
            self.forget(film)
        self.tidy()

    def is_whole(self, film: Path) -> bool:
        """Whether a film is there, and as it was made; one that nothing was noted of counts so."""
        try:
            before = _seen(film)
            if self._sure.get(film) != before:
                note = _note(film)
                if note.exists() and note.read_bytes() != _sum(film):
                    return False
                self._sure[film] = before
        except OSError:
            return False
        return True

    def forget(self, film: Path) -> None:
        """Another film will be in its place. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)  # somebody may have tidied up
        _note(film).unlink(missing_ok=True)
        self._sure.pop(film, None)

    def drop(self, film: Path) -> None:
        """Takes a film away, if there is one. Raises OSError."""
        film.unlink(missing_ok=True)
        self.forget(film)  # last: somebody may be noting it just now

    def tidy(self) -> None:
        """Removes the oldest films above the limit, but never the newest."""
        films = []
        for path in self._folder.glob("*.mp4"):
            with suppress(FileNotFoundError):  # taken away just now
                films.append((path, path.stat()))
        films.sort(key=lambda film: film[1].st_mtime_ns, reverse=True)
        total = 0
        for index, (path, status) in enumerate(films):
            total += status.st_size
            if index and (index >= self._most_files or total > self._most_bytes):
                self.drop(path)


def _note(film: Path) -> Path:
    return film.with_suffix(".sha256")


def _sum(film: Path) -> bytes:
    with film.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest().encode()


def _seen(film: Path) -> tuple[int, int]:
    status = film.stat()
    return status.st_size, status.st_mtime_ns
