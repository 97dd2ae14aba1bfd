"""The window without a mouse."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from nemo_desktop.session.state import Preview, SessionState
from nemo_desktop.ui.full_screen import FullScreen
from nemo_desktop.ui.transport_bar import SeekSlider
from tests.samples import states
from tests.samples.films import make_film
from tests.ui.conftest import Show, Shown

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _with_a_film(show: Show, qtbot: QtBot, folder: Path) -> Shown:
    """A window whose preview has a film, its first picture on the screen."""
    shown = show()
    with qtbot.waitSignal(shown.window._player.frame_shown):
        preview = Preview(make_film(folder / "film.mp4"), 1)
        shown.store.put(replace(shown.store.state, preview=preview))
    return shown


def test_enter_sends_and_shift_enter_goes_on_writing(show: Show) -> None:
    shown = show()
    box = shown.parts.chat.composer.input
    QTest.keyClicks(box, "make it")
    QTest.keyClick(box, KEY.Key_Return, SHIFT)
    QTest.keyClicks(box, "square")
    QTest.keyClick(box, KEY.Key_Return)
    assert shown.heard == [("submit", "make it\nsquare")]


def test_enter_belongs_to_the_input_method_while_it_composes(show: Show) -> None:
    shown = show()
    box = shown.parts.chat.composer.input
    QApplication.sendEvent(box, QInputMethodEvent("fang", []))
    QTest.keyClick(box, KEY.Key_Return)
    assert shown.heard == []
    done = QInputMethodEvent("", [])
    done.setCommitString("放大")
    QApplication.sendEvent(box, done)
    QTest.keyClick(box, KEY.Key_Return)
    assert [what[0] for what in shown.heard] == ["submit"]
    assert "放大" in str(shown.heard[0][1])


def test_up_recalls_what_was_said(show: Show) -> None:
    shown = show()
    box = shown.parts.chat.composer.input
    said = [m.text for m in shown.store.state.chat.messages if m.author.value == "person"]
    QTest.keyClick(box, KEY.Key_Up)
    assert box.toPlainText() == said[-1]
    QTest.keyClick(box, KEY.Key_Up)
    assert box.toPlainText() == said[-2]
    QTest.keyClick(box, KEY.Key_Down)
    QTest.keyClick(box, KEY.Key_Down)
    assert box.toPlainText() == ""


def test_the_message_grows_to_five_lines(show: Show) -> None:
    shown = show()
    box = shown.parts.chat.composer.input
    heights = []
    for lines in (1, 3, 5, 9):
        box.setPlainText("\n".join("x" * lines))
        heights.append(box.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_undo_keys_are_the_film_s_while_nothing_is_written(show: Show) -> None:
    shown = show()
    shown.window.activateWindow()
    box = shown.parts.chat.composer.input
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.heard == [("undo",)]
    QTest.keyClicks(box, "x")
    QTest.keyClick(box, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.heard == [("undo",)]
    assert box.toPlainText() == ""


def test_tab_reaches_every_button(show: Show) -> None:
    shown = show(states.edited("en"))
    shown.window.activateWindow()
    shown.parts.chat.composer.input.setFocus()
    visited: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(shown.window.focusWidget(), KEY.Key_Tab)
        now = shown.window.focusWidget()
        if now in visited:
            break
        visited.append(now)
    names = {widget.accessibleName() for widget in visited}
    wanted = {"Undo", "Settings", "Export", "Media", "Preview", "Timeline", "Conversation"}
    assert wanted <= names


@pytest.mark.parametrize("first", [states.empty, states.edited])
def test_tab_goes_through_the_film_before_the_conversation(
    show: Show, first: Callable[[str], SessionState]
) -> None:
    shown = show(first("en"))
    shown.store.put(states.edited("en"))
    shown.window.activateWindow()
    parts = shown.parts
    parts.header.project.setFocus()
    order = []
    while parts.chat.composer.input not in order:
        QTest.keyClick(shown.window.focusWidget(), KEY.Key_Tab)
        order.append(shown.window.focusWidget())
    seen = [parts.media.list, parts.media.well, parts.preview.stage, parts.timeline]
    assert [widget for widget in order if widget in seen] == seen


def test_arrows_walk_along_the_timeline(show: Show) -> None:
    shown = show()
    sought: list[int] = []
    timeline = shown.parts.timeline
    timeline.sought.connect(sought.append)
    timeline.setCurrentIndex(timeline.model().index(1, 0))
    QTest.keyClick(timeline, KEY.Key_Right)
    QTest.keyClick(timeline, KEY.Key_Right)
    assert sought == [4250, 10_250]  # by themselves: after the crossfade


def test_the_film_can_be_gone_along_with_keys(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    shown = _with_a_film(show, qtbot, tmp_path)
    stage, player = shown.parts.preview.stage, shown.window._player
    stage.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stage, KEY.Key_Right)
    assert player.position_ms == 1000
    QTest.keyClick(stage, KEY.Key_End)
    assert player.position_ms == player.duration_ms - 1
    QTest.keyClick(stage, KEY.Key_Left)
    QTest.keyClick(stage, KEY.Key_Home)
    assert player.position_ms == 0


def test_comma_and_period_go_picture_by_picture_but_where_they_are_written(
    show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = _with_a_film(show, qtbot, tmp_path)
    player, parts = shown.window._player, shown.parts
    for part in (parts.preview.stage, parts.timeline, parts.media.list):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(part, KEY.Key_Period)
        QTest.keyClick(part, KEY.Key_Period)
        assert player.position_ms == 200
        QTest.keyClick(part, KEY.Key_Comma)
        QTest.keyClick(part, KEY.Key_Comma)
        assert player.position_ms == 0
    parts.chat.composer.input.setFocus()
    QTest.keyClicks(parts.chat.composer.input, "a, b.")
    assert parts.chat.composer.input.toPlainText() == "a, b."
    assert player.position_ms == 0


def test_space_pauses_what_was_played_with_the_pointer(
    show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = _with_a_film(show, qtbot, tmp_path)
    player = shown.window._player
    shown.parts.chat.composer.input.setFocus()
    QTest.mouseClick(shown.parts.preview.transport.play, Qt.MouseButton.LeftButton)
    assert player.is_playing
    QTest.keyClick(shown.window.focusWidget(), KEY.Key_Space)
    assert not player.is_playing
    assert shown.parts.chat.composer.input.toPlainText() == ""


def test_the_full_screen_has_what_plays_the_film(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    shown = _with_a_film(show, qtbot, tmp_path)
    shown.window._player.seek(700)
    shown.parts.preview.transport.full_screen_pressed.emit()
    full = shown.window.findChild(FullScreen)
    assert full is not None
    with qtbot.waitActive(full):
        pass
    buttons = {button.accessibleName() for button in full.findChildren(QAbstractButton)}
    assert {"Play", "Next cut", "Sound", "Full screen"} <= buttons
    assert full.findChild(SeekSlider).value() == shown.window._player.position_ms > 0
    QTest.keyClick(full.focusWidget(), KEY.Key_Space)
    assert shown.window._player.is_playing
    with qtbot.waitSignal(full.destroyed):
        QTest.keyClick(full.focusWidget(), KEY.Key_Escape)


def test_f11_leaves_the_full_screen_while_nothing_plays_it(
    show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = _with_a_film(show, qtbot, tmp_path)
    shown.parts.preview.transport.full_screen_pressed.emit()
    full = shown.window.findChild(FullScreen)
    assert full is not None
    with qtbot.waitActive(full):
        pass
    full._hide_bar()
    with qtbot.waitSignal(full.destroyed):
        QTest.keyClick(full.focusWidget(), KEY.Key_F11)


def test_there_is_nothing_to_bring_back_by_key_either(show: Show) -> None:
    shown = show()
    for can_redo in (False, True):
        shown.store.put(replace(shown.store.state, can_redo=can_redo))
        QTest.keyClick(shown.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert [heard for heard in shown.heard if heard[0] == "redo"] == [("redo",)] * can_redo


@pytest.mark.parametrize("key", [KEY.Key_E, KEY.Key_S])
def test_the_film_is_saved_by_its_keys(show: Show, key: Qt.Key) -> None:
    shown = show()
    QTest.keyClick(shown.window, key, Qt.KeyboardModifier.ControlModifier)
    assert shown.window.findChild(QFileDialog) is not None


def test_who_brings_the_first_picture_in_goes_on_by_writing(show: Show) -> None:
    shown = show(states.empty("en"))
    shown.parts.welcome.sample.setFocus()
    QTest.keyClick(shown.parts.welcome.sample, KEY.Key_Space)
    assert shown.heard == [("add_sample",)]
    shown.store.put(states.coming_in("en"))
    assert shown.window.focusWidget() is shown.parts.chat.composer.input
    shown.parts.media.list.setFocus()
    shown.store.put(states.edited("en"))
    assert shown.window.focusWidget() is shown.parts.media.list


def test_a_button_under_a_message_leaves_the_keyboard_to_the_message_being_written(
    show: Show,
) -> None:
    shown = show(states.edited("en"))
    pane = shown.parts.chat
    message = next(one for one in shown.store.state.chat.messages if one.actions)
    row = pane.messages.buttons_of(message)
    assert row is not None
    button = row.findChild(QAbstractButton)
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    assert shown.heard == [("act", message.actions[0])]
    assert shown.window.focusWidget() is pane.composer.input


def test_a_suggestion_leaves_the_keyboard_to_the_message_being_written(show: Show) -> None:
    shown = show(states.edited("en"))
    chip = shown.named("Cut to the beat")
    chip.setFocus()
    QTest.keyClick(chip, KEY.Key_Space)
    assert shown.heard == [("submit", "Cut to the beat")]
    assert shown.window.focusWidget() is shown.parts.chat.composer.input


@pytest.mark.parametrize("state", [states.empty, states.edited])
def test_a_drawer_that_closes_leaves_the_keyboard_to_no_button(
    show: Show, state: Callable[[str], SessionState]
) -> None:
    shown = show(state("en"))
    shown.window.resize(800, 600)
    assert not isinstance(shown.window.focusWidget(), QAbstractButton)
    drawer = shown.parts.header.drawer
    QTest.mouseClick(drawer, Qt.MouseButton.LeftButton)
    assert shown.window.focusWidget() is shown.parts.chat.composer.input
    QTest.mouseClick(drawer, Qt.MouseButton.LeftButton)
    assert not shown.parts.chat.isVisible()
    assert not isinstance(shown.window.focusWidget(), QAbstractButton)


def test_escape_leaves_the_drawer_and_no_column(show: Show, qtbot: QtBot) -> None:
    shown = show()
    parts = shown.parts
    for width, stays in ((1440, True), (760, False)):
        shown.window.resize(width, 640)
        qtbot.waitUntil(lambda width=width: parts.width() == width)
        if not stays:
            parts.header.drawer.click()
        assert parts.chat.isVisible()
        parts.chat.composer.input.setFocus()
        QTest.keyClick(parts.chat.composer.input, KEY.Key_Escape)
        assert parts.chat.isVisible() is stays
