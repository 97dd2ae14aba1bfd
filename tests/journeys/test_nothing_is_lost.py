"""Killing the program or closing its window while a film is being saved loses nothing."""

import asyncio
import shutil
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from nemo_desktop import bootstrap, paths
from nemo_desktop.session.resume import Resume
from nemo_desktop.session.state import Connection, ExportStage
from nemo_desktop.ui.desk import Desk
from nemo_desktop.ui.main_window import MainWindow
from nemo_desktop.ui.single_instance import SingleInstance
from tests.journeys.films import look_into
from tests.journeys.person import Person, at_the_window


def program(*words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.interrupted", *map(str, words)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_killed_program_finishes_its_film_at_the_next_start(tmp_path: Path) -> None:
    film = tmp_path / "films" / "long.mp4"
    film.parent.mkdir()
    with program("begin", tmp_path, film) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "under way\n"
        first.send_signal(signal.SIGKILL)
    assert list(film.parent.iterdir()) == []
    with program("finish", tmp_path) as second:
        assert second.stdout is not None
        assert second.stdout.read() == f"saved {film}\n"
    assert second.returncode == 0
    assert look_into(film).frames == 600
    assert list(film.parent.iterdir()) == [film]


def told_by_the_program(
    home: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    story: Callable[[MainWindow, Person, asyncio.Future[None]], Awaitable[None]],
) -> None:
    """The whole program with a picture in it, to the end."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    qapp.setQuitOnLastWindowClosed(False)
    instance = SingleInstance(str(home))

    async def told() -> None:
        whole = asyncio.ensure_future(
            bootstrap.Program(desk).run([paths.resources() / "samples" / "coffee.jpg"])
        )
        window, store = desk.window, desk.store
        window.resize(1440, 900)  # the pretended screen is small; the conversation would hide
        person = Person(window, store, window._verbs)
        await person.sees(lambda state: state.connection is Connection.READY)
        await person.sees(lambda state: len(state.intake.ready) == 1)
        await story(window, person, whole)

    desk = Desk(qapp, instance)
    desk.window.show()
    handlers = {sign: signal.getsignal(sign) for sign in (signal.SIGINT, signal.SIGTERM)}
    try:
        with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qapp)) as runner:
            runner.run(told())
    finally:
        instance.close()
        for sign, handler in handlers.items():
            signal.signal(sign, handler)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_closing_the_window_while_a_film_is_saved_finishes_it_first(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = tmp_path / "film.mp4"

    async def story(window: MainWindow, person: Person, whole: asyncio.Future[None]) -> None:
        await person.says("turn this image into a 6-second clip")
        await person.saves_as(film)
        await person.sees(lambda state: (state.export.percent or 0) > 0)
        assert not film.exists()
        window.close()
        assert not window.isVisible()
        await whole
        assert person.store.state.export.stage is ExportStage.SAVED

    told_by_the_program(tmp_path, qapp, monkeypatch, story)
    assert look_into(film).frames == 180


def test_an_engine_that_is_killed_costs_no_film_and_no_answer(tmp_path: Path) -> None:
    film = tmp_path / "films" / "film.mp4"
    film.parent.mkdir()

    async def story(person: Person) -> None:
        person.drops([paths.resources() / "samples" / "coffee.jpg"])
        await person.says("turn this image into a 20-second clip")
        await person.saves_as(film)
        await person.sees(lambda state: (state.export.percent or 0) > 0)
        link = person.controller._line.link
        assert link is not None
        assert link.engine is not None
        assert link.engine._process is not None
        link.engine._process.kill()
        await person.sees(lambda state: state.connection is Connection.CONNECTING)
        state = await person.sees(lambda state: state.export.stage is ExportStage.SAVED)
        assert state.notice is None  # it runs again, so there is nothing left to try
        await person.says("make it square")
        assert person.store.state.timeline.width == person.store.state.timeline.height

    at_the_window(tmp_path, story)
    assert look_into(film).frames == 600
    assert list(film.parent.iterdir()) == [film]


def test_told_to_end_the_program_waits_for_no_film_and_the_next_start_finishes_it(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a system does that shuts down, or Control-C."""
    film = tmp_path / "film.mp4"

    async def story(window: MainWindow, person: Person, whole: asyncio.Future[None]) -> None:
        await person.says("turn this image into a 60-second clip")
        await person.saves_as(film)
        await person.sees(lambda state: (state.export.percent or 0) > 0)
        signal.raise_signal(signal.SIGTERM)
        await whole
        assert not film.exists()
        assert [one.target for one in Resume(paths.resume_file()).renders()] == [film]

    try:
        told_by_the_program(tmp_path, qapp, monkeypatch, story)
    finally:
        paths.resume_file().unlink(missing_ok=True)
        shutil.rmtree(paths.engine_folder())
