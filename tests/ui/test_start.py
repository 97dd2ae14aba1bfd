"""The window loads only what the first paint needs."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from nemo_desktop import bootstrap
from nemo_desktop.session.state import SessionState
from nemo_desktop.ui import desk
from tests.ui.conftest import Show
from tests.ui.listener import Listener

HEAVY = {
    "av", "cv2", "numpy", "httpx", "pydantic", "PIL", "fastapi", "uvicorn", "miniaudio",
    # Slow rather than heavy: what runs the program comes after the first paint.
    "asyncio", "qasync", "multiprocessing", "msgspec", "ssl",
}  # fmt: skip


def test_the_program_is_painted_before_anything_heavy_is_loaded() -> None:
    program = [sys.executable, "-m", "tests.bench.first_paint"]
    run = subprocess.run(program, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "nemo_desktop.ui.main_window" in loaded
    assert not loaded & HEAVY


def test_an_empty_window_is_drawn_without_anything_heavy() -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from nemo_desktop.i18n import Texts\n"
        "from nemo_desktop.session.store import Store\n"
        "from nemo_desktop.ui.main_window import MainWindow\n"
        "from tests.ui.listener import Listener\n"
        "window = MainWindow(Listener(), Store(), Texts('en'))\n"
        "window.show(); window.grab(); window.end_threads()\n"
        f"sys.stdout.write(','.join({HEAVY!r} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == ""


def test_what_the_first_paint_does_not_need_is_made_in_steps() -> None:
    code = (
        "import sys, time\n"
        "from PySide6.QtWidgets import QApplication\n"
        "took = []\n"
        "class Timed(QApplication):\n"
        "    def notify(self, receiver, event):\n"
        "        began = time.thread_time()\n"
        "        done = super().notify(receiver, event)\n"
        "        took.append(time.thread_time() - began)\n"
        "        return done\n"
        "app = Timed([])\n"
        "from nemo_desktop.i18n import Texts\n"
        "from nemo_desktop.session.store import Store\n"
        "from nemo_desktop.ui.main_window import MainWindow\n"
        "from tests.ui.listener import Listener\n"
        "window = MainWindow(Listener(), Store(), Texts('en'))\n"
        "window.show(); window.grab(); took.clear()\n"
        "window.parts.work_made.connect(app.quit)\n"
        "app.exec(); window.end_threads()\n"
        "sys.stdout.write(str(max(took) / sum(took)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(run.stdout) < 0.6


def test_who_was_here_before_is_not_shown_the_newcomers_page(show: Show) -> None:
    shown = show(SessionState(is_opening=True))
    assert not shown.parts.welcome.isVisible()
    said = shown.window.findChildren(QLabel)
    assert "Opening your film…" in [label.text() for label in said if label.isVisible()]
    shown.store.put(SessionState())
    assert shown.parts.welcome.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="no program there sends a signal to another")
def test_a_signal_is_heard_while_nothing_happens(qapp: QApplication) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    limit = QTimer(singleShot=True, interval=5000)
    limit.start()
    try:
        with (
            bootstrap.signals_wake_qt(),
            subprocess.Popen(["kill", "-TERM", str(os.getpid())]),
        ):
            while not heard and limit.isActive():
                qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert heard
    assert limit.isActive()


@pytest.mark.skipif(sys.platform != "linux", reason="the folders come from these variables")
@pytest.mark.usefixtures("qapp")
def test_a_second_start_calls_the_first_to_the_front(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{place}_HOME", str(tmp_path))
    first = desk.open_window([])
    assert first is not None
    first.window.hide()
    assert desk.open_window([tmp_path / "cat.jpg"]) is None
    session = Listener()
    first.verbs.become(session)
    while not session.heard:
        QApplication.processEvents()
    assert session.heard == [("add_files", (tmp_path / "cat.jpg",))]
    assert first.window.isVisible()
    QApplication.processEvents()
    first._instance.close()
    first.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
