"""Where the window stood and how large it was, kept until the next start."""

import contextlib

from PySide6.QtWidgets import QWidget

from nemo_desktop import paths


def restore(window: QWidget) -> None:
    """Puts the window where it was closed last; Qt sees to it that it is on a screen that is
    there. One that was never closed, or a broken file, changes nothing."""
    with contextlib.suppress(OSError):
        window.restoreGeometry(paths.window_file().read_bytes())


def keep(window: QWidget) -> None:
    """Keeps it; a disk that refuses costs no more than that."""
    with contextlib.suppress(OSError):
        paths.write_whole(paths.window_file(), bytes(window.saveGeometry().data()))
