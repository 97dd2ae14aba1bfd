"""The program as a person starts it, over once its window is painted; prints what is loaded then.

`… first_paint bare`: a window of Qt's own with one word in it.
"""

import os
import sys

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from nemo_desktop import __main__


class _Bare(QMainWindow):
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, _tell)
        return super().event(event)


def _tell() -> None:
    sys.stdout.write(" ".join(sys.modules) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _look(app: QApplication) -> None:
    """Waits for the window; nothing that every event must pass through."""
    for window in app.topLevelWidgets():
        if hasattr(window, "painted"):
            window.painted.connect(_tell)
            return
    QTimer.singleShot(0, lambda: _look(app))


def main() -> None:
    app = QApplication(sys.argv[:1])
    if sys.argv[1:] == ["bare"]:
        window = _Bare()
        window.setCentralWidget(QLabel("Nemo"))
        window.resize(1440, 900)
        window.show()
        while True:
            app.processEvents()
    QTimer.singleShot(0, lambda: _look(app))
    __main__.main([])


if __name__ == "__main__":
    main()
