"""A folder of finished films: the newest stay, within a limit."""

from pathlib import Path


class Shelf:
    """Files by name; the oldest go when there are too many or they are too big together."""

    def __init__(self, folder: Path, *, most_files: int, most_bytes: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._most_files = most_files
        self._most_bytes = most_bytes
        for half in folder.glob("*.part"):  # of an engine that was killed
            half.unlink(missing_ok=True)

    def place(self, name: str) -> Path:
        """Where the film of that name is, or would be."""
        return self._folder / f"{name}.mp4"

    def tidy(self) -> None:
        """Removes the oldest films above the limit, but never the newest."""
        films = [(path, path.stat()) for path in self._folder.glob("*.mp4")]
        films.sort(key=lambda film: film[1].st_mtime_ns, reverse=True)
        total = 0
        for index, (path, status) in enumerate(films):
            total += status.st_size
            if index and (index >= self._most_files or total > self._most_bytes):
                path.unlink(missing_ok=True)
