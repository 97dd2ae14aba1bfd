"""The program as a person starts it, over once its window is painted; prints what is loaded then.

`… first_paint bare`: a window of Qt's own with one word in it.
"""

import gc
import os
import sys

# As the program does: no looking for garbage while modules load.
gc.disable()

from PySide6.QtCore import QEvent, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: E402


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
    from nemo_desktop import __main__  # noqa: PLC0415  the bare window does without

    QTimer.singleShot(0, lambda: _look(app))
    __main__.main([])


if __name__ == "__main__":
    main()
