"""The conversation: grows without jumping, can be copied."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nemo_desktop.i18n import Texts, words
from nemo_desktop.session.state import Action, ActionKind, Author, Chat, Message
from nemo_desktop.ui.bubbles import document, lay_out
from nemo_desktop.ui.chat_model import ChatModel, lines, whole_text
from nemo_desktop.ui.theme import body_font
from tests.samples import states
from tests.ui.conftest import Show


def test_lines_of_a_message_are_its_words_then_what_changed() -> None:
    texts = Texts("en")
    change = words("change.length", before=12, after=14)
    message = Message(Author.ASSISTANT, "Done:\n✓ one", changes=(change,))
    assert lines(message, texts) == ("Done:", "✓ one", "✓ Film 12 s → 14 s")
    assert whole_text(message, texts) == "Done:\n✓ one\n✓ Film 12 s → 14 s"


def test_what_can_be_done_is_a_list_whose_lines_hang(show: Show) -> None:
    shown = show()
    line = Texts("en")("engine.help.line", group="Length", examples="“make it 9 seconds” " * 9)
    message = Message(Author.ASSISTANT, "\n".join(("For example:", line, line)))
    drawing = lay_out(message, 330, 0, shown.window._look)
    marks = [piece for piece in drawing.pieces if piece.document.toPlainText() == "•"]
    texts = [piece for piece in drawing.pieces[1:] if piece not in marks]
    assert len(marks) == len(texts) == 2
    for mark, text in zip(marks, texts, strict=True):
        assert mark.place.right() <= text.place.left()
        assert mark.place.top() == text.place.top()
        assert "•" not in text.document.toPlainText()


def test_numbers_behind_a_word_read_from_the_right_stay_behind_it(show: Show) -> None:
    show()  # with the shipped fonts
    text = "加上了标题“مرحبا بالعالم”，0–3秒。"
    made = document(text, body_font(), 400)
    assert made.size().height() > 0  # laid out
    block = made.firstBlock()
    shown, layout = block.text(), block.layout()

    def x(sign: str) -> float:
        at = layout.lineAt(0).cursorToX(shown.index(sign))
        return float(at[0] if isinstance(at, tuple) else at)

    assert x("“") < x("م") < x("”") < x("0") < x("3") < x("秒")
    for whole in ("شكرا 3", "one\ntwo 0–3", "3 שלום"):
        assert (
            document(whole, body_font(), 400)
            .toPlainText()
            .replace("\u2068", "")
            .replace("\u2069", "")
            == whole
        )


def test_streaming_changes_one_row_only() -> None:
    model = ChatModel(Texts("en"))
    chat = Chat().asked("zoom in").grown("The pict")
    model.put(chat.messages)
    changed: list[int] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(True))
    model.put(chat.grown("ure grows").messages)
    assert changed == [1]
    assert resets == []


def test_it_follows_the_end_only_while_it_is_there(show: Show) -> None:
    shown = show(states.crowded("en"))
    view = shown.parts.chat.messages
    assert view.is_at_end()
    bar = view.verticalScrollBar()
    bar.setValue(100)
    chat = shown.store.state.chat.grown("more " * 40)
    shown.store.put(replace(shown.store.state, chat=chat))
    shown.window.grab()
    assert bar.value() == 100
    bar.setValue(bar.maximum())
    shown.store.put(replace(shown.store.state, chat=chat.grown("and more\n" * 10)))
    shown.window.grab()
    assert view.is_at_end()


def test_of_a_long_conversation_the_end_is_there_first(qtbot: QtBot, show: Show) -> None:
    chat = Chat()
    for number in range(40):
        chat = chat.asked(f"make it {number} seconds long").concluded((), (), "Done.").rested()
    state = states.edited("en")
    shown = show(replace(state, chat=Chat()))
    view = shown.parts.chat.messages
    shown.store.put(replace(state, chat=chat))
    model = view.model()
    assert 0 < model.rowCount() < 20
    assert "Done." in str(model.index(model.rowCount() - 1).data())
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    assert model.rowCount() < 80
    bar.setValue(bar.maximum() - 40)
    qtbot.waitUntil(lambda: model.rowCount() == 80)
    assert bar.value() == bar.maximum() - 40
    assert "make it 0 seconds" in str(model.index(0).data())
    shown.store.put(replace(state, chat=chat.asked("make it square")))
    assert model.rowCount() == 81


def test_asking_goes_to_the_end(show: Show) -> None:
    shown = show(states.crowded("en"))
    view = shown.parts.chat.messages
    view.verticalScrollBar().setValue(0)
    chat = shown.store.state.chat.asked("make it square")
    shown.store.put(replace(shown.store.state, chat=chat))
    shown.window.grab()
    assert view.is_at_end()


def test_messages_can_be_copied(show: Show) -> None:
    shown = show()
    view = shown.parts.chat.messages
    view.setCurrentIndex(view.model().index(0, 0))
    view.setFocus()
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == shown.store.state.chat.messages[0].text
    menu = view.menu_for(view.model().index(3, 0))
    copy, take_back = menu.actions()
    copy.trigger()
    take_back.trigger()
    menu.deleteLater()
    assert shown.heard == [("act", shown.store.state.chat.messages[3].actions[0])]
    assert "The second photo now lasts 6 s" in QGuiApplication.clipboard().text()


def test_messages_that_go_take_their_buttons_along(show: Show) -> None:
    shown = show()
    shown.store.put(replace(shown.store.state, chat=Chat()))
    assert shown.parts.chat.messages.model().rowCount() == 0
    shown.store.put(states.changed("en"))
    last = shown.store.state.chat.messages[-1]
    buttons = shown.parts.chat.messages.buttons_of(last)
    assert buttons is not None
    assert buttons.isVisible()
    assert shown.parts.chat.focusPolicy() is Qt.FocusPolicy.NoFocus


def buttons_found(part: QWidget) -> list[str]:
    """The names of the buttons that a screen reader comes to."""

    def walked(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        yield part
        for number in range(part.childCount()):
            yield from walked(part.child(number))

    every = walked(QAccessible.queryAccessibleInterface(part))
    is_button = QAccessible.Role.Button
    return [one.text(QAccessible.Text.Name) for one in every if one.role() == is_button]


def test_a_screen_reader_finds_the_buttons_under_messages(show: Show) -> None:
    shown = show(states.edited("en"))

    found = buttons_found(shown.parts.chat)
    assert found[:4] == ["Take back", "Take back", "Open", "Show in folder"]
    texts = Texts("en")
    timeline = buttons_found(shown.parts.work)
    assert {texts("ui.timeline.closer"), texts("ui.timeline.further")} <= set(timeline)


def test_buttons_go_along_with_their_messages(show: Show) -> None:
    chat, back = Chat(), (Action(ActionKind.TAKE_BACK, "zoom in"),)
    for _ in range(9):
        chat = chat.asked("zoom in").concluded((), back, "It zooms in.\n" * 5).rested()
    shown = show(replace(states.edited("en"), chat=chat))
    view = shown.parts.chat.messages
    message = next(one for one in view.shown if one.actions)
    button = view.buttons_of(message).buttons[0]
    bar = view.verticalScrollBar()
    bar.setValue(0)
    top = button.mapTo(shown.parts.chat, QPoint(0, 0)).y()
    bar.setValue(30)
    assert button.mapTo(shown.parts.chat, QPoint(0, 0)).y() == top - 30
    bar.setValue(bar.maximum())
    shown.parts.chat.composer.input.setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    place = QRect(button.mapTo(shown.parts.chat, QPoint(0, 0)), button.size())
    assert view.geometry().contains(place)


def test_what_is_no_button_is_the_lists(show: Show) -> None:
    shown = show(states.edited("en"))
    pane, view = shown.parts.chat, shown.parts.chat.messages
    message = next(one for one in view.shown if one.actions)
    button = view.buttons_of(message).buttons[0]
    middle = button.mapTo(pane, button.rect().center())
    assert pane.childAt(middle) is button
    assert pane.childAt(middle - QPoint(0, 40)) is view.viewport()
