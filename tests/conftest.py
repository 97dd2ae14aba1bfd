"""What every test stands on: no screen, folders of its own, nothing left running."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

# Before anything of Qt's or ours is imported: each test process gets a home of its own.
_HOME = Path(tempfile.mkdtemp(prefix="nemo-tests-"))


def _live_in(home: Path) -> None:
    for name in [name for name in os.environ if name.startswith("NEMO_")]:
        del os.environ[name]
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
        os.environ.pop(name, None)
    folders = {
        "HOME": "",
        "USERPROFILE": "",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
    }
    for name, folder in folders.items():
        place = home / folder
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[name] = str(place)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1,localhost"


_live_in(_HOME)

import gc  # noqa: E402  the home comes first
import threading  # noqa: E402
from collections.abc import Iterator  # noqa: E402

import hypothesis  # noqa: E402
import pytest  # noqa: E402

hypothesis.settings.register_profile(
    "same-every-time", derandomize=True, deadline=None, database=None
)
hypothesis.settings.load_profile("same-every-time")


def pytest_unconfigure() -> None:
    """The home of this test process goes with it."""
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture
def home() -> Path:
    """The home folder that the programs under test believe in."""
    return _HOME


@pytest.fixture(scope="module", autouse=True)
def _nothing_keeps_running() -> Iterator[None]:
    """No thread, no child process is left when the last test of a file is over.

    By file and not by test, so that a file may share one server among its tests.
    """
    threads, children = _threads(), _children()
    yield
    for thread in _threads() - threads:
        thread.join(timeout=5)
    left = [thread.name for thread in _threads() - threads]
    left += [command for process, command in _children().items() if process not in children]
    assert not left, f"still running: {left}"


def _threads() -> set[threading.Thread]:
    """Python's threads. Qt's own, which only ran a bit of Python once, go with Qt."""
    return {one for one in threading.enumerate() if not isinstance(one, threading._DummyThread)}


@pytest.fixture(autouse=True)
def _no_window_stays() -> Iterator[None]:
    """No top-level widget outlives the test that made it."""
    before = set(_windows())
    yield
    if len(_windows()) > len(before):
        gc.collect()
    left = [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in _windows()
        if widget not in before and not widget.inherits("QTipLabel")
    ]
    assert not left, f"windows left open: {left}"


def _windows() -> list[object]:
    widgets = sys.modules.get("PySide6.QtWidgets")  # most tests never load it
    if widgets is None or not isinstance(widgets.QApplication.instance(), widgets.QApplication):
        return []
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    return widgets.QApplication.topLevelWidgets()


def _children() -> dict[int, str]:
    """Processes started by this one that are still alive, where the system lists them."""
    found = {}
    for listing in Path("/proc/self/task").glob("*/children"):
        for process in _words(listing):
            command = " ".join(_words(Path(f"/proc/{process}/cmdline"), separator="\0"))
            # The interpreter keeps two such processes for itself until it ends.
            if command and "resource_tracker" not in command and "forkserver" not in command:
                found[int(process)] = command
    return found


def _words(file: Path, *, separator: str | None = None) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").split(separator)
    except OSError:
        return []  # it ended while we looked
