"""What is seen of the window by whoever does something else: its title, and a call."""

from PySide6.QtWidgets import QApplication, QWidget

from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import Export, ExportStage, SessionState


class FromAfar:
    """Writes a window's title, and calls when a film is there that nobody looks at."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._export = Export()

    def render_state(self, state: SessionState, texts: Texts) -> None:
        """Draws it."""
        title = title_of(state, texts)
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)
        is_saved = state.export.stage is ExportStage.SAVED and self._export.is_running
        self._export = state.export
        if is_saved and not self._window.isActiveWindow():
            QApplication.alert(self._window)


def title_of(state: SessionState, texts: Texts) -> str:
    """The film, the program, and how far an export is: a taskbar shows the first words."""
    title = texts("ui.window")
    if state.project:
        title = texts("ui.window.titled", project=state.project)
    percent = round(state.export.percent or 0) if state.export.is_running else 0
    if percent:
        title = texts("ui.window.exporting", percent=percent, title=title)
    return title
