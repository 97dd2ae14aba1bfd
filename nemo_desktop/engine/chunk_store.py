"""Finished chunks by key, on disk: what was rendered once is not rendered again."""

import os
import uuid
from collections.abc import Collection
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 4_000_000_000


class ChunkStore:
    """A folder of finished chunks, least recently used out first.

    It is one engine's; its workers write into it, and a chunk appears whole or not at all.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        folder.mkdir(parents=True, exist_ok=True)
        for half in folder.glob("*/*.part"):  # of an engine that was killed
            half.unlink(missing_ok=True)

    def path(self, key: str) -> Path:
        """Where the chunk of that key is, or would be."""
        return self._folder / key[:2] / f"{key}.mp4"

    def has(self, key: str) -> bool:
        """Whether it is there; asking counts as using."""
        try:
            os.utime(self.path(key))
        except FileNotFoundError:
            return False
        return True

    def draft(self, key: str) -> Path:
        """A new name to write a chunk under before it is `kept`."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)  # also where all was tidied away
        return path.with_name(f"{key}.{uuid.uuid4().hex}.part")

    def keep(self, draft: Path, key: str) -> None:
        """Gives a finished draft its name."""
        draft.replace(self.path(key))

    def drop(self, key: str) -> None:
        """Forgets a chunk."""
        self.path(key).unlink(missing_ok=True)

    def tidy(self, needed: Collection[str] = ()) -> None:
        """Removes the longest unused chunks above the limit except the needed ones."""
        chunks = sorted(
            ((path, path.stat()) for path in self._folder.glob("*/*.mp4")),
            key=lambda found: found[1].st_mtime_ns,
        )
        total = sum(status.st_size for _, status in chunks)
        for path, status in chunks:
            if total <= self._most_bytes:
                break
            if path.stem not in needed:
                path.unlink(missing_ok=True)
                total -= status.st_size
