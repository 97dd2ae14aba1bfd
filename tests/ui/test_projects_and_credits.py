"""The header's menu of projects, the credits beside the server, the cost under an answer."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QToolButton

from nemo_desktop.i18n import words
from nemo_desktop.session.records import Recent
from nemo_desktop.session.state import Action, ActionKind, Balance, Server
from tests.samples import states
from tests.ui.conftest import Show, Shown


def opened(shown: Shown) -> QMenu:
    button = shown.named("Project: Harbour evening")
    assert isinstance(button, QToolButton)
    menu = button.menu()
    menu.aboutToShow.emit()
    return menu


def pick(shown: Shown, name: str) -> None:
    (item,) = (one for one in opened(shown).actions() if one.text() == name)
    item.trigger()


def test_projects_begin_and_open_from_the_name(show: Show) -> None:
    recent = (Recent("here", "Harbour evening", False, 2.0), Recent("b", "Tom & Ann", True, 1.0))
    shown = show(replace(states.edited("en"), recent=recent, project_id="here"))
    names = [item.text() for item in opened(shown).actions() if not item.isSeparator()]
    assert names == ["New project", "Rename", "Tom && Ann"]
    pick(shown, "New project")
    pick(shown, "Tom && Ann")
    assert shown.heard == [
        ("act", Action(ActionKind.NEW_PROJECT)),
        ("act", Action(ActionKind.OPEN_PROJECT, "b")),
    ]


def test_a_project_without_others_offers_a_new_one_and_another_name(show: Show) -> None:
    shown = show()
    assert [item.text() for item in opened(shown).actions()] == ["New project", "Rename"]


def renaming(shown: Shown) -> QLineEdit:
    pick(shown, "Rename")
    line = shown.named("Name of the project")
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "Harbour evening"
    return line


def test_a_project_is_called_something_else(show: Show) -> None:
    shown = show()
    QTest.keyClicks(renaming(shown), "Our summer")
    QTest.keyClick(shown.named("Name of the project"), Qt.Key.Key_Return)
    assert shown.heard == [("act", Action(ActionKind.RENAME_PROJECT, "Our summer"))]


def test_escape_and_nothing_leave_the_name_as_it_is(show: Show) -> None:
    shown = show()
    line = renaming(shown)
    QTest.keyClicks(line, "Our summer")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    line = renaming(shown)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert shown.heard == []


def test_the_name_is_shown_whole_where_there_is_room(show: Show) -> None:
    shown = show()
    for name in ("Kleiber", "港口的傍晚", "Harbour evening, second try"):
        shown.store.put(replace(shown.store.state, project=name))
        QApplication.processEvents()
        button = shown.named(f"Project: {name}")
        assert isinstance(button, QToolButton)
        assert button.text() == name
        assert button.height() < shown.parts.header.height()


def test_credits_stand_beside_the_cloud_and_nowhere_else(show: Show) -> None:
    shown = show()
    shown_credits = shown.parts.header.credits
    assert not shown_credits.isVisible()
    cloud = replace(shown.store.state, server=Server.CLOUD, balance=Balance(1260, 40))
    shown.store.put(cloud)
    assert shown_credits.isVisible()
    assert shown_credits.text() == "1,260 credits"
    assert shown_credits.toolTip() == "1260 credits left, 40 reserved for work under way."


def test_what_a_turn_cost_stands_under_its_answer(show: Show) -> None:
    shown = show(states.changed("en"))
    chat = shown.store.state.chat.footed(words("turn.cost", credits="40"))
    shown.store.put(replace(shown.store.state, chat=chat))
    view = shown.named("Conversation")
    assert isinstance(view, QAbstractItemView)
    footed = [message for message in chat.messages if message.footnote]
    assert len(footed) == 1
    spoken = [
        view.model().index(row, 0).data(11)  # Qt.ItemDataRole.AccessibleTextRole
        for row in range(view.model().rowCount())
    ]
    assert sum("Cost 40 credits" in one for one in spoken) == 1
