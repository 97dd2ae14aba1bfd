"""An error while something is painted is told like any other, and the window goes on."""

import subprocess
import sys

# In a process of its own: where a painter outlives its picture, Qt reads memory that is gone.
STORY = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from nemo_desktop.i18n import Texts
from nemo_desktop.session.store import Store
from nemo_desktop.ui.main_window import MainWindow
from tests.samples import states
from tests.ui.listener import Listener

told = []
sys.excepthook = lambda kind, error, trace: told.append(error.filename)
window = MainWindow(Listener(), Store(states.edited("en")), Texts("en"))
window.show()
pill = window.parts.header.pill
for icon in ("a picture that was not installed", "monitor") * 3:
    pill.show_server(icon, "edge")
    for _ in range(3):
        pill.update()
        app.processEvents()
assert told
assert {name.rpartition("/")[2] for name in told} == {"a picture that was not installed.svg"}
told.clear()
assert not window.grab().isNull()
assert not told
window.end_threads()
print("it goes on")
"""


def test_an_icon_that_is_missing_costs_no_more_than_itself() -> None:
    program = [sys.executable, "-X", "faulthandler", "-c", STORY]
    run = subprocess.run(program, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "it goes on\n"), run.stderr
