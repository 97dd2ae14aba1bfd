"""A window over a session that only listens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partialmethod

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nemo_desktop.i18n import Texts
from nemo_desktop.session.state import SessionState
from nemo_desktop.session.store import Store
from nemo_desktop.settings import Settings
from nemo_desktop.ui.main_window import MainWindow
from nemo_desktop.ui.workspace import Workspace
from tests.patience import PATIENCE_MS
from tests.samples import states
from tests.ui.listener import Listener


@dataclass
class Shown:
    """A window, what it shows and what it asked for."""

    window: MainWindow
    store: Store
    listener: Listener

    @property
    def parts(self) -> Workspace:
        return self.window.parts

    @property
    def heard(self) -> list[tuple[object, ...]]:
        return self.listener.heard

    def named(self, name: str) -> QWidget:
        """The visible part with that accessible name."""
        widgets = self.window.findChildren(QWidget)
        found = [part for part in widgets if part.accessibleName() == name and part.isVisible()]
        assert len(found) == 1, f"{name}: {found}"
        return found[0]


Show = Callable[..., Shown]


class PatientBot(QtBot):
    """Waits until it has come about, however busy the machine is."""

    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815  as Qt's are
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture(scope="module", autouse=True)
def _nothing_stays_on_the_clipboard(qapp: QApplication) -> Iterator[None]:
    """Without a screen, Qt keeps what Python made until Python is gone, and then crashes on it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The one of all tests of the window."""
    assert qapp is not None
    return PatientBot(request)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a state in a window of 1440 by 900."""

    def shown(
        state: SessionState | None = None, language: str = "en", appearance: str = "light"
    ) -> Shown:
        store, listener = Store(state or states.edited(language)), Listener()
        settings = Settings(language=language, appearance=appearance)
        window = MainWindow(listener, store, Texts(language), settings)
        qtbot.addWidget(window, before_close_func=lambda _: window.end_threads())
        window.resize(1440, 900)
        with qtbot.waitActive(window):
            window.show()
        return Shown(window, store, listener)

    return shown
