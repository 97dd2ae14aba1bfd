"""Real engine processes, each with a data folder of its own; killed at the end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.engine.engine_process import EngineProcess, Speaker

Start = Callable[..., EngineProcess]


@pytest.fixture(scope="session", autouse=True)
def _an_application_for_letters(qapp: QApplication) -> None:
    """Before a test that draws letters makes a smaller one, which no test of a window can use."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineProcess]:
    """An engine that belongs to a window; the tests of a file share it."""
    started = EngineProcess(tmp_path_factory.mktemp("engine"))
    yield started
    started.stop()


@pytest.fixture
def window(engine: EngineProcess) -> Iterator[Speaker]:
    """Who knows that engine's secret."""
    with engine.client() as speaker:
        yield speaker


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts engines, one after the other, over one folder."""
    started: list[EngineProcess] = []

    def start_one(*options: str, is_alone: bool = False) -> EngineProcess:
        started.append(EngineProcess(tmp_path / "engine", *options, is_alone=is_alone))
        return started[-1]

    yield start_one
    for one in started:
        one.stop()
