"""What a person presses reaches the session."""

import re
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from nemo_desktop.i18n import words
from nemo_desktop.session.state import Action, ActionKind, Export, ExportStage, Server
from nemo_desktop.ui import desktop
from nemo_desktop.ui.action_row import ActionRow
from nemo_desktop.ui.media_row import cross_rect
from nemo_desktop.ui.settings_dialog import SettingsDialog
from tests.samples import states
from tests.ui.conftest import Show, Shown

LEFT = Qt.MouseButton.LeftButton


def press(shown: Shown, name: str) -> None:
    button = shown.named(name)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, LEFT)


def test_saying_something(show: Show) -> None:
    shown = show()
    box = shown.parts.chat.composer.input
    box.setPlainText("  make it square ")
    press(shown, "Send")
    assert shown.heard == [("submit", "make it square")]
    assert box.toPlainText() == ""


def test_stopping_and_undoing(show: Show) -> None:
    shown = show(states.working("en"))
    press(shown, "Stop")
    press(shown, "Undo")
    assert shown.heard == [("stop",), ("undo",)]


def test_what_is_typed_while_the_program_starts_is_sent(show: Show) -> None:
    shown = show(states.connecting("en"))
    shown.parts.chat.composer.input.setPlainText("zoom in")
    press(shown, "Send")
    assert shown.heard == [("submit", "zoom in")]


def test_nothing_can_be_sent_while_not_connected(show: Show) -> None:
    shown = show(states.lost("en"))
    composer = shown.parts.chat.composer
    composer.input.setPlainText("zoom in")
    assert not composer.send.isEnabled()
    composer.submit()
    assert shown.heard == []
    assert composer.input.placeholderText() == "Not connected: try again above"


def test_a_suggestion_is_said_as_it_stands(show: Show) -> None:
    shown = show()
    press(shown, "Make it 9 seconds")
    assert shown.heard == [("submit", "Make it 9 seconds")]


def test_a_long_suggestion_is_cut_at_its_end_and_told_in_full(show: Show) -> None:
    long = "vertical & square, 15 seconds, punchy, upbeat music, and the end card mugs.example"
    shown = show(replace(states.edited("en"), suggestions=(long, "Make it 9 seconds")))
    chip, short = shown.named(long), shown.named("Make it 9 seconds")
    assert isinstance(chip, QAbstractButton)
    assert isinstance(short, QAbstractButton)
    said = chip.text().replace("&&", "&")
    assert said.endswith("…")
    assert long.startswith(said[:-1])
    assert (chip.toolTip(), short.toolTip()) == (long, "")
    assert chip.fontMetrics().horizontalAdvance(said) < chip.width()
    assert short.text() == "Make it 9 seconds"
    press(shown, long)
    assert shown.heard == [("submit", long)]


def test_an_example_is_put_into_the_message(show: Show) -> None:
    shown = show(states.empty("en"))
    shown.parts.welcome.example_picked.emit("Turn this image into a clip")
    assert shown.parts.chat.composer.input.toPlainText() == "Turn this image into a clip"
    shown.parts.welcome.sample.click()
    assert shown.heard == [("add_sample",)]


def test_buttons_under_a_message(show: Show) -> None:
    shown = show()
    message = shown.store.state.chat.messages[1]
    row = shown.parts.chat.messages.buttons_of(message)
    assert row is not None
    QTest.mouseClick(row.findChild(QAbstractButton), LEFT)
    assert shown.heard == [("act", message.actions[0])]


def test_buttons_of_messages_lie_inside_their_rows(show: Show) -> None:
    shown = show(states.changed("en"))
    view = shown.parts.chat.messages
    for row, message in enumerate(shown.store.state.chat.messages):
        buttons = view.buttons_of(message)
        if buttons is not None:
            corner = buttons.mapToGlobal(QPoint(0, 0))
            place = QRect(view.viewport().mapFromGlobal(corner), buttons.size())
            assert view.visualRect(view.model().index(row, 0)).contains(place)


def test_export_asks_where_and_suggests_the_project_s_name(show: Show, tmp_path: Path) -> None:
    shown = show()
    press(shown, "Export")
    dialog = shown.window.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "Harbour evening.mp4"
    dialog.selectFile(str(tmp_path / "film"))
    dialog.accept()
    assert shown.heard == [("export", tmp_path / "film.mp4")]


def test_a_film_that_is_there_at_once_flashes_no_progress(show: Show, tmp_path: Path) -> None:
    shown = show()
    bar, state = shown.parts.header.export, shown.store.state
    stages = (
        Export(ExportStage.STARTING, path=tmp_path),
        Export(ExportStage.RENDERING, 100.0, path=tmp_path),
        Export(ExportStage.DOWNLOADING, 60.0, path=tmp_path),
    )
    for export in stages:
        shown.store.put(replace(state, export=export))
        assert not bar.progress.isVisible()
        assert bar.button.isVisible()
    shown.store.put(replace(state, export=Export(ExportStage.SAVED, 100.0, 0.0, tmp_path)))
    assert bar._saved.isVisible()
    assert not bar.progress.isVisible()


def test_a_film_that_takes_a_while_shows_how_far_it_is(show: Show, qtbot: QtBot) -> None:
    shown = show()
    state = shown.store.state
    for percent in (None, 3.0):
        stage = ExportStage.STARTING if percent is None else ExportStage.RENDERING
        shown.store.put(replace(state, export=Export(stage, percent)))
    bar = shown.parts.header.export
    qtbot.waitUntil(bar.progress.isVisible)
    assert bar.progress.value() == 3
    assert not bar.button.isVisible()


def test_the_header_stands_still_while_a_film_is_made(show: Show) -> None:
    shown = show(states.exporting("en"))
    bar, state, widths, said = shown.parts.header.export, shown.store.state, set(), []
    for export in (
        Export(ExportStage.RENDERING),
        Export(ExportStage.RENDERING, 0.2),
        Export(ExportStage.RENDERING, 7.0, 88.0),
        Export(ExportStage.RENDERING, 100.0, 0.1),
        Export(ExportStage.DOWNLOADING, 12.0),
    ):
        shown.store.put(replace(state, export=export))
        widths.add(bar.sizeHint().width())
        said.append((bar.words.text(), bar.progress.value() if bar.progress.maximum() else -1))
    assert len(widths) == 1
    starting = ("Starting…", -1)
    assert said[:2] == [starting, starting]
    assert said[2:] == [("7 % · about 88 s left", 7), ("100 %", 100), ("Saving…", 100)]


def test_cancelling_an_export(show: Show) -> None:
    shown = show(states.exporting("en"))
    assert shown.parts.header.export.words.text() == "42 % · about 12 s left"
    press(shown, "Cancel export")
    assert shown.heard == [("cancel_export",)]
    cancelling = Export(ExportStage.CANCELLING)
    shown.store.put(replace(shown.store.state, export=cancelling))
    bar = shown.parts.header.export
    assert (bar.words.text(), bar.progress.maximum()) == ("Cancelling…", 0)
    assert not bar.cancel.isEnabled()


def test_a_dialog_for_files_speaks_the_persons_language(show: Show) -> None:
    shown = show(states.edited("zh"), "zh")
    press(shown, "导出")
    (dialog,) = shown.window.findChildren(QFileDialog)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert said
    assert not [words for words in said if re.search("[a-z]{2}", words)]


def test_saving_elsewhere_opens_the_dialog_again(show: Show) -> None:
    shown = show(states.trouble("en"))
    press(shown, "Save elsewhere")
    assert shown.window.findChild(QFileDialog) is not None
    press(shown, "Copy details")
    assert QGuiApplication.clipboard().text() == "PermissionError: [Errno 13]"
    press(shown, "Dismiss")
    assert shown.heard == [("dismiss_notice",)]


def test_choosing_files(show: Show, tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"x")
    shown = show(states.empty("en"))
    press(shown, "Drop pictures here")
    dialog = shown.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(picture)])
    assert shown.heard == [("add_files", (picture,))]


def test_removing_and_retrying_files(show: Show) -> None:
    shown = show(states.coming_in("en"))
    view = shown.parts.media.list
    items = shown.store.state.intake.items
    row = view.visualRect(view.model().index(1, 0))
    QTest.mouseClick(view.viewport(), LEFT, pos=cross_rect(row).center())
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    menu = view.menu_for(items[-1])
    retry = menu.actions()[0]
    assert retry.text() == "Try again"
    retry.trigger()
    menu.deleteLater()
    assert shown.heard == [
        ("remove_file", items[1].id),
        ("remove_file", items[0].id),
        ("retry_file", items[-1].id),
    ]


def test_choosing_another_server(show: Show) -> None:
    shown = show()
    menu = shown.parts.header.pill.menu()
    assert isinstance(menu, QMenu)
    next(act for act in menu.actions() if act.text() == "Nemo cloud").trigger()
    assert shown.heard == [("use_server", Server.CLOUD)]


def test_settings_are_chosen_and_handed_on(show: Show) -> None:
    shown = show()
    chosen: list[object] = []
    shown.window.settings_chosen.connect(chosen.append)
    press(shown, "Settings")
    dialog = shown.window.findChild(SettingsDialog)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.option("language", "en")
    dialog.option("language", "zh").click()
    dialog.option("appearance", "dark").click()
    dialog.accept()
    (settings,) = chosen
    assert (settings.language, settings.appearance, settings.server) == ("zh", "dark", "local")


def test_closing_hides_and_tells(show: Show) -> None:
    shown = show()
    told: list[bool] = []
    shown.window.closing.connect(lambda: told.append(True))
    shown.window.close()
    assert told == [True]
    assert not shown.window.isVisible()


def test_a_link_that_is_no_web_page_is_not_opened() -> None:
    assert desktop.do(Action(ActionKind.OPEN_LINK, "file:///etc/passwd"))
    assert not desktop.do(Action(ActionKind.TAKE_BACK, "zoom in"))


def test_a_saved_film_is_copied_as_a_file(show: Show, tmp_path: Path) -> None:
    film = tmp_path / "港口 1.mp4"
    film.write_bytes(b"film")
    chat = states.edited("en").chat.told(
        words("export.cancelled"), Action(ActionKind.COPY_FILE, str(film)), is_card=True
    )
    shown = show(replace(states.rich("en"), chat=replace(chat, messages=chat.messages[-1:])))
    press(shown, "Copy")
    copied = QGuiApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in copied.urls()] == [film.as_posix()]
    assert QToolTip.text() == "Copied"


def test_a_film_that_is_gone_is_told_of(show: Show, tmp_path: Path) -> None:
    shown = show()
    press(shown, "Open")
    assert shown.heard == [("act", Action(ActionKind.OPEN_FILE, "film.mp4"))]
    assert not desktop.do(Action(ActionKind.COPY_FILE, str(tmp_path / "film.mp4")))


def test_a_saved_film_s_buttons_stand_in_one_row(show: Show) -> None:
    for language in ("en", "zh"):
        rows = show(language=language).window.findChildren(ActionRow)
        card = next(row for row in rows if len(row.findChildren(QAbstractButton)) > 2)
        assert len({button.y() for button in card.findChildren(QAbstractButton)}) == 1


def test_a_film_s_file_name_is_one_everywhere() -> None:
    assert desktop.file_name("Paris / Rome: day 1?") == "Paris Rome day 1.mp4"
    assert desktop.file_name("...") == "film.mp4"
    assert desktop.file_name("港口的傍晚") == "港口的傍晚.mp4"


def test_a_film_that_is_asked_for_in_words_finds_a_place(tmp_path: Path) -> None:
    for project in ("Paris / Rome", "😀" * 90, "年" * 300, ""):
        places = []
        for _ in range(3):
            places.append(desktop.free_place(project, tmp_path))
            places[-1].write_bytes(b"")
        assert len(set(places)) == 3


def test_a_file_that_is_in_the_film_is_gone_to(show: Show) -> None:
    shown = show()
    view = shown.parts.media.list
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(2, 0)).center())
    assert shown.parts.timeline.currentIndex().row() == 3


def test_undo_is_offered_only_when_there_is_something(show: Show) -> None:
    shown = show()
    assert shown.parts.header.undo.isEnabled()
    assert not shown.parts.header.redo.isEnabled()
    shown.store.put(replace(shown.store.state, can_undo=False, can_redo=True))
    assert not shown.parts.header.undo.isEnabled()
    assert shown.parts.header.redo.isEnabled()
