"""Where worker processes are reached: a folder that goes with the engine, or with the next one."""

import os
import shutil
import signal
import sys
import tempfile
from contextlib import suppress
from multiprocessing.util import get_temp_dir
from pathlib import Path
from typing import Final

from nemo_desktop import signals

# A socket's name has 107 bytes at most on Linux (unix(7)), of which
# "/pymp-xxxxxxxx/listener-xxxxxxxx" takes 32.
_LONGEST_FOLDER: Final = 107 - 32


def prepare(data: Path) -> None:
    """Makes the folder and notes it beside the engine's data: one that is killed cannot take it
    away."""
    assert sys.platform != "win32"  # there are no such sockets
    if len(os.fsencode(tempfile.gettempdir())) > _LONGEST_FOLDER:
        # As Python itself does from 3.14 on, in a folder of our own.
        tempfile.tempdir = "/tmp"  # noqa: S108  nobody else can open what is made in it
    clear(data)
    # Whoever is told to end between the folder and its note would leave the folder.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals.TO_END)
    try:
        with suppress(OSError):  # the disk is full, most likely: whatever needs it says so
            _note(data).write_bytes(os.fsencode(get_temp_dir()))
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def clear(data: Path) -> None:
    """Takes away what a killed engine with that data left."""
    with suppress(OSError):
        left = Path(os.fsdecode(_note(data).read_bytes()))
        if left.name.startswith("pymp-"):
            shutil.rmtree(left, ignore_errors=True)


def _note(data: Path) -> Path:
    return data / "workers-at"
