"""The program out of sight: an icon that shows how far the film is while no window is open."""

from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import ExportStage, SessionState
from nemo_desktop.session.store import Store


class Tray(QObject):
    """Stays for as long as its `with` block. Desktops without a tray show nothing."""

    opened = Signal()
    cancelled = Signal()

    def __init__(self, texts: Texts, store: Store) -> None:
        super().__init__()
        self._texts = texts
        self._store = store
        self._menu = QMenu()
        self._menu.addAction(texts("tray.open")).triggered.connect(self.opened)
        self._menu.addAction(texts("tray.cancel")).triggered.connect(self.cancelled)
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(lambda _reason: self.opened.emit())
            self._icon.show()

    def __enter__(self) -> "Tray":
        self._store.changed.connect(self.render_state)
        self.render_state(self._store.state)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._store.changed.disconnect(self.render_state)
        if self._icon is not None:
            self._icon.hide()
        self._menu.deleteLater()

    def render_state(self, state: SessionState) -> None:
        """Says how far the film is, and once that it is there."""
        if self._icon is None:
            return
        export = state.export
        if export.stage is ExportStage.SAVED and export.path is not None:
            title = self._texts("tray.saved")
            self._icon.showMessage(title, str(export.path), self._icon.icon())
            return
        percent = round(export.percent or 0)
        self._icon.setToolTip(self._texts("tray.progress", percent=percent))
