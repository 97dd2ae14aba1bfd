"""A person at the real window: drops, types, presses; waits by watching, never by the clock."""

import asyncio
import gc
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import qasync
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)

from nemo_desktop.i18n import Texts
from nemo_desktop.session.controller import Controller
from nemo_desktop.session.link import Places, Surroundings
from nemo_desktop.session.state import Action, ActionKind, Connection, SessionState
from nemo_desktop.session.store import Store
from nemo_desktop.ui.main_window import MainWindow
from tests.patience import PATIENCE_S

W = TypeVar("W", bound=QWidget)


class Person:
    """Works with one window, by the names that a screen reader would say."""

    def __init__(
        self, window: MainWindow, store: Store, controller: Controller, language: str = "en"
    ) -> None:
        self.window = window
        self.store = store
        self.controller = controller
        self.language = language

    def chooses_language(self, language: str) -> None:
        """Chooses it in the settings."""
        self.language = language
        self.window.apply(Texts(language), None)
        self.controller.act(Action(ActionKind.FOLLOW_LANGUAGE))

    def part(self, name: str, kind: type[W]) -> W:
        """The visible part of that accessible name."""
        found = [
            widget
            for widget in self.window.findChildren(kind)
            if widget.accessibleName() == name and widget.isVisible()
        ]
        assert len(found) == 1, f"{name}: {found}"
        return found[0]

    async def sees(self, is_true: Callable[[SessionState], bool]) -> SessionState:
        """Waits until the state is such."""
        changed = asyncio.Event()
        self.store.changed.connect(changed.set)
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not is_true(self.store.state):
                    await changed.wait()
                    changed.clear()
        except TimeoutError:
            raise AssertionError(f"never came about: {self.store.state}") from None
        finally:
            self.store.changed.disconnect(changed.set)
        return self.store.state

    async def finds(self, name: str) -> None:
        """Waits until a button of that name is shown: some come only when something takes long."""
        shown = _Shown()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(shown)
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not self._is_shown(name):
                    await shown.something.wait()
                    shown.something.clear()
        finally:
            application.removeEventFilter(shown)

    def _is_shown(self, name: str) -> bool:
        buttons = self.window.findChildren(QAbstractButton)
        return any(one.accessibleName() == name and one.isVisible() for one in buttons)

    def drops(self, files: Sequence[Path]) -> None:
        """Drags files from a file manager onto the drop area."""
        target = self.part("Drop pictures here", QWidget)
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        dragged.setText("\n".join(map(str, files)))
        where = target.rect().center()
        for event in (
            QDragEnterEvent(
                where,
                Qt.DropAction.CopyAction,
                dragged,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
            QDropEvent(
                QPointF(where),
                Qt.DropAction.CopyAction,
                dragged,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        ):
            QApplication.sendEvent(_accepting(target), event)
            assert event.isAccepted()

    async def says(self, sentence: str) -> str:
        """Types a sentence, presses Send, reads the answer."""
        said = len(self.store.state.chat.messages)
        box = self.part("Message", QWidget)
        assert isinstance(box, QPlainTextEdit | QTextEdit)
        box.setFocus()
        box.setPlainText(sentence)
        self.presses("Send")
        state = await self.sees(
            lambda state: len(state.chat.messages) > said + 1 and not state.chat.is_waiting
        )
        return "\n".join(message.text for message in state.chat.messages[said + 1 :])

    def presses(self, name: str) -> None:
        """Clicks a button."""
        button = self.part(name, QAbstractButton)
        assert button.isEnabled(), f"{name} is not enabled"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(*_middle(button)))

    async def saves_as(self, film: Path) -> None:
        """Presses Export and answers the dialog that opens."""
        self.presses("Export")
        dialog = await self._dialog()
        dialog.selectFile(str(film))
        dialog.accept()

    def rows(self, name: str) -> list[str]:
        """What a screen reader says of each row of a list."""
        model = self.part(name, QAbstractItemView).model()
        return [
            str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(model.rowCount())
        ]

    def progress(self) -> int:
        """The value of the export's progress bar."""
        return self.part("Export progress", QProgressBar).value()

    async def _dialog(self) -> QFileDialog:
        for _ in range(200):
            for dialog in self.window.findChildren(QFileDialog):
                if dialog.isVisible():
                    return dialog
            await asyncio.sleep(0)
        raise AssertionError("no dialog opened")


def at_the_window(
    home: Path,
    story: Callable[[Person], Awaitable[None]],
    environment: Mapping[str, str] | None = None,
    language: str = "en",
) -> None:
    """Tells a story at a real window with a real engine process behind it."""
    app = QApplication.instance() or QApplication(["nemo-desktop"])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)

    async def told() -> None:
        store = Store()
        around = surroundings(home, environment or {})
        controller = Controller(store, replace(around, language=lambda: person.language))
        window = MainWindow(controller, store, Texts(language))
        window.resize(1440, 900)
        window.show()
        person = Person(window, store, controller, language)
        try:
            controller.begin(store.state.server)
            await person.sees(lambda state: state.connection is Connection.READY)
            await story(person)
        finally:
            await controller.close()
            window.close()
            window.deleteLater()

    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(told())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # The loop is a circle: here, lest a thread of the next story end its timers.
    del runner
    gc.collect()


def surroundings(home: Path, environment: Mapping[str, str]) -> Surroundings:
    """A program's places, all in one folder."""
    previews = home / "previews"
    previews.mkdir(exist_ok=True)
    return Surroundings(
        places=Places(
            engine_data=home / "engine",
            engine_errors=home / "engine-errors.log",
            identity=home / "identity.json",
            previews=previews,
            resume=home / "resume.json",
            projects=home / "projects",
            activity=home / "activity.jsonl",
            ledger=home / "ledger.jsonl",
        ),
        environment=environment,
        language=lambda: "en",
        place_for=lambda project: home / f"{project}.mp4",
    )


class _Shown(QObject):
    """Notices whatever is shown anywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.something = asyncio.Event()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: whatever happens to anything."""
        if event.type() == QEvent.Type.Show:
            self.something.set()
        return False


def _accepting(target: QWidget) -> QWidget:
    """The part that takes drops: the one named, or the nearest around it."""
    widget = target
    while not widget.acceptDrops():
        around = widget.parentWidget()
        assert around is not None, "nothing there takes drops"
        widget = around
    return widget


def _middle(widget: QWidget) -> tuple[int, int]:
    return widget.width() // 2, widget.height() // 2
