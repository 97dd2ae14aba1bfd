"""The folder that a command works in: gone with it, at the latest with the next command."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from nemo_desktop import paths
from nemo_desktop.engine import meeting

_PREFIX: Final = "nemo-make-"
_LOCK: Final = "in-use"
# Between making its lock and holding it, a command needs a moment.
_YOUNG_S: Final = 60.0


@contextmanager
def folder() -> Iterator[Path]:
    """A new folder for as long as the block lasts. Those of killed commands go: they hold copies
    of somebody's pictures."""
    _sweep()
    made = tempfile.TemporaryDirectory(
        prefix=_PREFIX, dir=paths.temporary_folder(), ignore_cleanup_errors=True
    )
    with made as name, FileLock(Path(name) / _LOCK):
        try:
            yield Path(name)
        finally:
            meeting.clear(engine_data(Path(name)))  # its engine may have ended in disorder


def engine_data(folder: Path) -> Path:
    """Where in it an engine keeps what it needs."""
    return folder / "engine"


def _sweep() -> None:
    for left in Path(paths.temporary_folder()).glob(f"{_PREFIX}*"):
        # Of somebody else, in use, or being made.
        with suppress(OSError, Timeout):
            lock = left / _LOCK
            if left.owner() == lock.owner() and time.time() - lock.lstat().st_mtime > _YOUNG_S:
                with FileLock(lock, timeout=0):
                    meeting.clear(engine_data(left))
                shutil.rmtree(left, ignore_errors=True)
