"""What the window is to whoever does not look at it, and where it stands the next day."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from nemo_desktop import paths
from nemo_desktop.session.state import Export, ExportStage, SessionState
from nemo_desktop.ui import window_place
from tests.samples import states
from tests.ui.conftest import Show

PLACE = QRect(60, 40, 700, 500)


@pytest.mark.parametrize(
    ("state", "language", "title"),
    [
        (states.empty("en"), "en", "Nemo Desktop"),
        (states.edited("en"), "en", "Harbour evening – Nemo Desktop"),
        (states.exporting("en"), "en", "42 % · Harbour evening – Nemo Desktop"),
        (states.exporting("zh"), "zh", "42% · 港口的傍晚 – Nemo Desktop"),
    ],
)
def test_the_title_tells_the_film_and_how_far_it_is(
    show: Show, state: SessionState, language: str, title: str
) -> None:
    shown = show(state, language)
    assert shown.window.windowTitle() == title
    shown.store.put(replace(state, export=Export(ExportStage.SAVED, 100.0)))
    assert "%" not in shown.window.windowTitle()


def test_the_window_is_the_next_day_where_it_was_closed(qtbot: QtBot) -> None:
    before, after = QMainWindow(), QMainWindow()
    for window in (before, after):
        qtbot.addWidget(window)
    window_place.restore(before)  # nothing was kept yet
    before.setGeometry(PLACE)
    before.show()
    before.hide()
    window_place.keep(before)
    window_place.restore(after)
    assert after.geometry() == PLACE
    paths.window_file().write_bytes(b"no place at all")
    window_place.restore(after)
    assert after.geometry() == PLACE
    paths.window_file().unlink()
