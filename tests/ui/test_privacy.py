"""The settings show what left this computer and what was spent, and can forget all of it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog

from nemo_desktop.session.records import Records, Sent
from nemo_desktop.session.state import Action, ActionKind
from nemo_desktop.ui.privacy_pane import ForgetDialog, SentDialog
from nemo_desktop.ui.settings_dialog import SettingsDialog
from tests.ui.conftest import Show, Shown

SENT = (
    Sent("2026-11-23T14:01:12Z", "POST", "cloud.example", "/run_sse", 180, 5210, 200),
    Sent("2026-11-23T14:00:12Z", "POST", "cloud.example", "/api/auth/anonymous-token"),
)
READ = ("act", Action(ActionKind.READ_RECORDS))


def settings(shown: Shown) -> SettingsDialog:
    shown.parts.header.settings.click()
    dialog = shown.window.findChild(SettingsDialog)
    assert dialog is not None
    return dialog


def press(dialog: QDialog, name: str) -> None:
    (button,) = (one for one in dialog.findChildren(QAbstractButton) if one.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_records_are_asked_for_and_shown(show: Show) -> None:
    shown = show()
    dialog = settings(shown)
    assert shown.heard == [READ]
    assert dialog.privacy.spent.text() == "No credits were spent from here"
    shown.store.put(replace(shown.store.state, records=Records(SENT, 140, 3)))
    assert dialog.privacy.spent.text() == "3 answers from the cloud cost 140 credits in all"
    press(dialog, "What left this computer")
    listed = shown.window.findChild(SentDialog)
    assert listed is not None
    table = listed.table
    cells = [[table.item(row, at).text() for at in range(1, 6)] for row in range(table.rowCount())]
    assert cells == [
        ["POST", "cloud.example/run_sse", "180 bytes", "5 KiB", "200"],
        ["POST", "cloud.example/api/auth/anonymous-token", "0 bytes", "0 bytes", "–"],
    ]
    press(listed, "Close")
    dialog.reject()


def test_forgetting_is_asked_twice_and_can_include_the_engine(show: Show) -> None:
    shown = show(language="zh")
    dialog = settings(shown)
    press(dialog, "全部清除…")
    question = shown.window.findChild(ForgetDialog)
    assert question is not None
    press(question, "取消")
    assert shown.heard == [READ]
    press(dialog, "全部清除…")
    question = next(one for one in shown.window.findChildren(ForgetDialog) if one.isVisible())
    question.engine_too.setChecked(True)
    press(question, "清除")
    assert shown.heard == [READ, ("act", Action(ActionKind.FORGET, "engine"))]
    assert not dialog.isVisible()
