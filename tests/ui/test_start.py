"""The window loads only what the first paint needs."""

import subprocess
import sys

HEAVY = ("av", "cv2", "numpy", "httpx", "pydantic", "PIL", "fastapi", "uvicorn", "miniaudio")


def test_the_program_s_modules_load_nothing_heavy() -> None:
    code = (
        "import sys, nemo_desktop.__main__, nemo_desktop.bootstrap\n"
        f"sys.stdout.write(','.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == ""


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
        f"sys.stdout.write(','.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == ""
