"""Pictures of the window in every sample state: `python -m tests.ui.gallery FOLDER [STATE…]`."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import Preview, SessionState
from nemo_desktop.session.store import Store
from nemo_desktop.settings import Settings
from nemo_desktop.ui.dropped import Dropped, Kind
from nemo_desktop.ui.main_window import MainWindow
from nemo_desktop.ui.settings_dialog import SettingsDialog
from tests.samples.films import make_film
from tests.samples.states import STATES
from tests.ui.listener import Listener

SIZES = {"wide": QSize(1440, 900), "middle": QSize(1024, 768), "small": QSize(760, 640)}
_WITH_FILM = ("edited", "changed", "exporting", "saved", "trouble", "lost", "working")


def main(arguments: Sequence[str]) -> int:
    """Draws at this process's scale, then starts itself once more at twice the scale."""
    folder, names = Path(arguments[0]), arguments[1:] or list(STATES)
    folder.mkdir(parents=True, exist_ok=True)
    draw_all(folder, names)
    if "QT_SCALE_FACTOR" not in os.environ:
        again = {**os.environ, "QT_SCALE_FACTOR": "2"}
        command = [sys.executable, "-m", "tests.ui.gallery", *arguments]
        return subprocess.run(command, env=again, check=False).returncode
    return 0


def draw_all(folder: Path, names: Sequence[str]) -> None:
    """A picture for each state, appearance and language; the full film also in other sizes."""
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    film = folder / "film.mp4"
    if not film.exists():
        make_film(film, size=(540, 960), duration_s=14, fps=8, has_numbers=False)
    for appearance in ("light", "dark"):
        for language in ("en", "zh"):
            settings = Settings(language=language, appearance=appearance)
            window = MainWindow(Listener(), Store(), Texts(language), settings)
            window.show()
            for name in names:
                state = _state(name, language, film)
                sizes = SIZES if name in ("edited", "empty") else {"wide": SIZES["wide"]}
                for size_name, size in sizes.items():
                    target = f"{name}-{appearance}-{language}-{scale}x-{size_name}.png"
                    draw(window, state, size, folder / target)
            draw_extras(window, folder, f"{appearance}-{language}-{scale}x")
            window.end_threads()
            window.deleteLater()


def draw(window: MainWindow, state: SessionState, size: QSize, target: Path) -> None:
    """Lets the window show a state and keeps a picture of it."""
    window._store.put(state)
    window.resize(size)
    _wait(120)
    window._player.seek(1400)
    _wait(400)
    window.grab().save(str(target))


def draw_extras(window: MainWindow, folder: Path, name: str) -> None:
    """What is not a state: a drag over the window, a dialog, a menu."""
    files = (Path("a.jpg"), Path("b.png"), Path("c.webp"), Path("notes.pdf"))
    window.parts.veil.show_drag(Dropped(Kind.FILES, files))
    _wait(50)
    window.grab().save(str(folder / f"drag-{name}.png"))
    window.parts.veil.hide()
    window.parts.header.settings.click()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    _wait(50)
    dialog.grab().save(str(folder / f"settings-{name}.png"))
    dialog.close()
    menu = window.parts.header.pill.menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    _wait(50)
    menu.grab().save(str(folder / f"menu-{name}.png"))
    menu.close()


def _state(name: str, language: str, film: Path) -> SessionState:
    state = STATES[name](language)
    if name in _WITH_FILM:
        return replace(state, preview=replace(state.preview, path=film, revision=1))
    return replace(state, preview=Preview())


def _wait(time_ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(time_ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    sys.exit(main(sys.argv[1:]))
