"""Every sample state is drawn, in every language, appearance and width."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nemo_desktop.i18n import LANGUAGES, Texts
from nemo_desktop.ui import theme
from nemo_desktop.ui.workspace import Workspace
from tests.samples import states
from tests.samples.states import STATES
from tests.ui.conftest import Show

WIDTHS = (1440, 1000, 700)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_all_states_are_drawn(show: Show, language: str, appearance: str) -> None:
    shown = show(language=language, appearance=appearance)
    for state in STATES.values():
        shown.store.put(state(language))
        for width in WIDTHS:
            shown.window.resize(width, 760)
            image = shown.window.grab().toImage()
            colours = {image.pixelColor(x, y).name() for x in range(0, width, 9) for y in (25, 400)}
            assert len(colours) > 2


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_ground_has_the_palette_s_colour(show: Show, appearance: str) -> None:
    shown = show(appearance=appearance)
    image = shown.window.grab().toImage()
    assert image.pixelColor(4, 450) == QColor(theme.named(appearance).background)


def test_in_the_strip_files_have_the_room_and_the_drop_area_a_tip(show: Show) -> None:
    shown = show()
    media = shown.parts.media
    assert media.well.toolTip() == ""
    shown.window.resize(900, 640)
    QApplication.processEvents()
    assert media.list.width() > 4 * media.well.width()
    assert media.well.toolTip() == "Drop pictures here"


def test_a_narrow_window_puts_the_conversation_into_a_drawer(show: Show) -> None:
    shown = show()
    assert shown.parts.chat.isVisible()
    shown.window.resize(800, 700)
    assert not shown.parts.chat.isVisible()
    shown.parts.header.drawer.click()
    assert shown.parts.chat.isVisible()
    shown.window.resize(1300, 800)
    assert shown.parts.chat.isVisible()
    assert not shown.parts.header.drawer.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_narrowest_window_the_header_still_names_the_project(
    qtbot: QtBot, show: Show, language: str
) -> None:
    shown = show(states.saved(language), language)
    shown.window.resize(shown.window.minimumWidth(), 640)
    header = shown.parts.header
    for state in (states.saved(language), states.exporting(language)):
        shown.store.put(state)
        least = {"en": 4, "zh": 2}[language]
        qtbot.waitUntil(lambda least=least: len(header.project.text().strip("…")) >= least)
        assert state.project.startswith(header.project.text().removesuffix("…"))
        assert header.export.geometry().right() <= header.width()


def test_the_files_become_a_strip_below_the_preview(show: Show) -> None:
    shown = show()
    media, preview = shown.parts.media, shown.parts.preview
    assert media.geometry().right() < preview.geometry().left()
    shown.window.resize(1000, 760)
    QApplication.processEvents()
    assert media.geometry().top() > preview.geometry().bottom()


def test_what_is_being_written_outlives_another_language(qtbot: QtBot, show: Show) -> None:
    shown = show()
    before = shown.parts
    shown.parts.chat.composer.input.setPlainText("zoom in")
    shown.window.apply(Texts("zh"), None)
    assert before.isVisible()
    qtbot.waitUntil(lambda: shown.parts is not before and shown.parts.isVisible())
    assert shown.parts.chat.composer.input.toPlainText() == "zoom in"
    assert shown.parts.header.export.button.text() == "导出"


@pytest.mark.parametrize("state", ["empty", "edited"])
def test_everything_is_written_in_the_shipped_font(show: Show, state: str) -> None:
    """Also in the program's first window: the system has another one before."""
    QApplication.setFont(QFont("Another"))
    shown = show(getattr(states, state)("en"))
    written = {widget: widget.font().families()[0] for widget in shown.window.findChildren(QWidget)}
    assert set(written.values()) == {"Inter"}


def test_another_language_is_made_behind_what_is_there(qtbot: QtBot, show: Show) -> None:
    """What happens meanwhile is in it, and of two wishes the later one holds."""
    shown = show()
    before = shown.parts
    turns: list[bool] = []

    def turn() -> None:
        turns.append(shown.parts is before)
        if len(turns) == 4:
            shown.store.put(states.exporting("en"))
            shown.window.apply(Texts("en"), None)

    beat = QTimer(shown.window)
    beat.timeout.connect(turn)
    beat.start(0)
    shown.window.apply(Texts("zh"), None)
    qtbot.waitUntil(lambda: shown.parts is not before and shown.parts.isVisible())
    beat.stop()
    assert all(turns[:4])
    assert sum(turns) > 8  # so often something else could have been done
    assert shown.parts.header.export.button.text() == "Export"
    assert shown.parts.header.export.progress.isVisible()
    assert len(shown.window.findChildren(Workspace)) <= 2


def test_how_many_files_are_in_is_told_while_they_come(show: Show) -> None:
    shown = show(states.coming_in("en"))
    said = [label.text() for label in shown.parts.media.findChildren(QLabel)]
    assert "2 of 6" in said
    shown.store.put(states.edited("en"))
    assert "3" in [label.text() for label in shown.parts.media.findChildren(QLabel)]


def test_qt_speaks_the_same_language(qtbot: QtBot, show: Show) -> None:
    shown = show(language="zh")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"
    shown.window.apply(Texts("en"), None)
    qtbot.waitUntil(lambda: QApplication.translate("QPlatformTheme", "Cancel") == "Cancel")
    shown.window.apply(Texts("zh"), None)
    qtbot.waitUntil(lambda: QApplication.translate("QPlatformTheme", "Cancel") == "取消")
    show(language="en")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
