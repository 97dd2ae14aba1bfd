"""A second start gives its files to the first, by the names that the person gave."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from nemo_desktop.ui.single_instance import SingleInstance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nemo_desktop.ui.single_instance import SingleInstance
app = QCoreApplication([])
SingleInstance(sys.argv[1]).call_the_first([Path(name) for name in sys.argv[2:]])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_keep_their_names_and_those_that_lead_nowhere_are_told_later(
    tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "object-1234").touch()
    (tmp_path / "beach.jpg").symlink_to("object-1234")
    (tmp_path / "round.jpg").symlink_to("round.jpg")
    first = SingleInstance(str(tmp_path))
    first.setParent(qapp)  # as long as the program, like the real one
    called: list[list[Path]] = []
    first.called.connect(called.append)
    try:
        names = ["beach.jpg", "round.jpg"]
        words = [sys.executable, "-c", SECOND, str(tmp_path), *names]
        subprocess.run(words, cwd=tmp_path, check=True)
        while not called:
            qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert called == [[tmp_path / name for name in names]]
    finally:
        first.close()
