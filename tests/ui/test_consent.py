"""Nothing is sent before a person agreed; the question says what, and where to."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from nemo_desktop.session.records import Consent
from nemo_desktop.session.state import Action, ActionKind, SessionState
from nemo_desktop.ui.consent_dialog import ConsentDialog
from tests.ui.conftest import Show, Shown


def asking(show: Show, language: str = "en") -> tuple[Shown, ConsentDialog]:
    shown = show(SessionState(), language)
    shown.store.put(SessionState(consent=Consent("cloud.example:8443")))
    dialog = shown.window.findChild(ConsentDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return shown, dialog


def press(dialog: ConsentDialog, name: str) -> None:
    (button,) = (one for one in dialog.findChildren(QAbstractButton) if one.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_question_names_the_host_and_can_be_agreed_to(show: Show) -> None:
    shown, dialog = asking(show)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "cloud.example:8443" in said
    assert "pictures" in said
    assert "costs credits" in said
    press(dialog, "Use the cloud")
    assert shown.heard == [("act", Action(ActionKind.AGREE))]


def test_no_and_escape_and_enter_mean_no(show: Show) -> None:
    for refuse in (
        lambda dialog: press(dialog, "留在本机"),
        lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape),
        lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return),
    ):
        shown, dialog = asking(show, "zh")
        refuse(dialog)
        assert shown.heard == [("act", Action(ActionKind.DECLINE))]


def test_a_question_that_is_answered_elsewhere_goes_away_silently(show: Show) -> None:
    shown, dialog = asking(show)
    shown.store.put(SessionState())
    assert not dialog.isVisible()
    assert shown.heard == []
