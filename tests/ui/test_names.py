"""The names by which screen readers and tests find the parts."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QProgressBar, QWidget

from nemo_desktop.session.timeline import summary
from tests.samples import states
from tests.ui.conftest import Show


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("empty", "Drop pictures here|Conversation|Message|Send|Export|Undo|Redo|Settings"),
        (
            "edited",
            "Drop pictures here|Media|Conversation|Message|Send|Preview|Play|Timeline|Export|Undo"
            "|Redo|Settings",
        ),
        ("working", "Stop|Message|Preview"),
        ("exporting", "Export progress|Cancel export"),
    ],
)
def test_parts_are_found_by_their_names(show: Show, state: str, names: str) -> None:
    shown = show(states.STATES[state]("en"))
    for name in names.split("|"):
        shown.named(name)


def test_the_lists_have_a_row_for_each_thing(show: Show) -> None:
    shown = show()
    state = shown.store.state
    clips = sum(len(lane.clips) for lane in state.timeline.lanes)
    for name, count in (
        ("Media", len(state.intake.items)),
        ("Conversation", len(state.chat.messages)),
        ("Timeline", clips),
    ):
        view = shown.named(name)
        assert isinstance(view, QAbstractItemView)
        spoken = QAccessible.queryAccessibleInterface(view)
        assert spoken.text(QAccessible.Text.Name) == name
        rows = [spoken.child(at) for at in range(spoken.childCount())]
        items = [row for row in rows if row.role() == QAccessible.Role.ListItem]
        assert len(items) == count
        assert all(item.text(QAccessible.Text.Name) for item in items)


def test_the_timeline_says_what_the_film_is(show: Show) -> None:
    shown = show()
    said = shown.named("Timeline").accessibleDescription()
    assert said == summary(shown.store.state.timeline)
    assert said.startswith("Timeline (3 tracks): 1. Video: rocket (0-4s), astronaut (4-10s)")


def test_progress_is_a_number(show: Show) -> None:
    shown = show(states.exporting("en"))
    bar = shown.named("Export progress")
    assert isinstance(bar, QProgressBar)
    assert bar.value() == 42


def test_everything_that_takes_the_keyboard_has_a_name(show: Show) -> None:
    for state in ("empty", "edited", "trouble", "exporting"):
        shown = show(states.STATES[state]("en"))
        for widget in shown.window.findChildren(QWidget):
            if widget.focusPolicy() and widget.isVisible() and widget.focusProxy() is None:
                spoken = QAccessible.queryAccessibleInterface(widget)
                assert spoken.text(QAccessible.Text.Name), widget


def test_names_are_chinese_in_chinese(show: Show) -> None:
    shown = show(language="zh")
    for name in ("素材", "对话", "输入框", "发送", "预览", "播放", "时间线", "导出", "撤销"):
        shown.named(name)
