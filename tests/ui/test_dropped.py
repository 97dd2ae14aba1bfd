"""What is dropped is understood from what the other program offers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from nemo_desktop import paths
from nemo_desktop.session.intake import ACCEPTED
from nemo_desktop.ui.dropped import Kind, peek, read, unusable
from tests.samples import states
from tests.ui.conftest import Show, Shown

PHOTO = (paths.resources() / "samples" / "coffee.jpg").read_bytes()


def offered(
    files: tuple[Path, ...] = (), address: str = "", text: str = "", **formats: bytes
) -> QMimeData:
    mime = QMimeData()
    if files:
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    if address:
        mime.setUrls([QUrl(address)])
    if text:
        mime.setText(text)
    for name, content in formats.items():
        mime.setData(name.replace("__", "/").replace("_", "-"), content)
    return mime


def test_a_file_manager_s_files_are_files_although_they_are_text_too() -> None:
    files = (Path("/photos/Über den Wolken.jpg"), Path("/photos/a b.png"))
    mime = offered(files, text="file:///photos/…")
    assert peek(mime).paths == files
    assert read(mime, "picture").paths == files


def test_a_browser_s_picture_is_taken_from_its_bytes() -> None:
    address = "https://example.org/pictures/coffee.webp?size=2"
    mime = offered(address=address, application__octet_stream=PHOTO)
    assert peek(mime).kind is Kind.PICTURE
    found = read(mime, "picture")
    assert (found.kind, found.name, found.content) == (Kind.PICTURE, "coffee.jpg", PHOTO)


def test_bytes_that_are_no_picture_do_not_count() -> None:
    mime = offered(address="https://example.org/a", application__octet_stream=b"<html>")
    assert read(mime, "picture").kind is Kind.REMOTE


def test_pixels_become_a_file(qapp: QApplication) -> None:
    mime = QMimeData()
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime.setImageData(image)
    found = read(mime, "picture")
    assert found.name == "picture.png"
    assert QImage.fromData(found.content).size() == image.size()


@pytest.mark.parametrize(
    ("mime", "kind"),
    [
        (offered(address="https://example.org/a.jpg"), Kind.REMOTE),
        (offered(text="zoom in"), Kind.TEXT),
        (offered(text="  "), Kind.NOTHING),
        (offered(), Kind.NOTHING),
    ],
)
def test_other_things(mime: QMimeData, kind: Kind) -> None:
    assert read(mime, "picture").kind is kind


def test_files_that_cannot_be_used_are_known_by_name(tmp_path: Path) -> None:
    files = (Path("a.JPG"), Path("notes.pdf"), tmp_path, Path("noending"))
    assert unusable(files, ACCEPTED) == ("notes.pdf", "noending")


def drag(shown: Shown, mime: QMimeData) -> QDragEnterEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDragEnterEvent(QPoint(5, 5), actions, mime, buttons, keys)
    QApplication.sendEvent(shown.window, event)
    return event


def drop(shown: Shown, mime: QMimeData) -> QDropEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drag(shown, mime)
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(shown.window, event)
    return event


def test_dragging_lights_the_window_and_names_what_cannot_be_used(show: Show) -> None:
    shown = show(states.empty("en"))
    mime = offered((Path("a.jpg"), Path("b.png"), Path("notes.pdf")))
    event = drag(shown, mime)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    veil = shown.parts.veil
    assert veil.isVisible()
    assert veil.said == "Let go to add 2 files\nnotes.pdf cannot be used"
    shown.window.grab()
    QApplication.sendEvent(shown.window, QDragLeaveEvent())
    assert not veil.isVisible()


def test_dropping_files_and_folders(show: Show, tmp_path: Path) -> None:
    shown = show()
    mime = offered((tmp_path, tmp_path / "a.jpg"))
    assert drop(shown, mime).isAccepted()
    assert not shown.parts.veil.isVisible()
    assert shown.heard == [("add_files", (tmp_path, tmp_path / "a.jpg"))]


def test_dropping_pixels_text_and_addresses(show: Show) -> None:
    shown = show()
    drop(shown, offered(image__jpeg=PHOTO))
    drop(shown, offered(text="make it square"))
    drop(shown, offered(address="https://example.org/a.jpg"))
    assert shown.heard == [("add_pixels", "picture.jpg", PHOTO)]
    assert shown.parts.chat.composer.input.toPlainText() == "make it square"
    assert shown.parts.notice.words.text().startswith("A picture on a web page is not fetched")


def test_nothing_useful_is_not_taken(show: Show) -> None:
    shown = show()
    assert not drag(shown, QMimeData()).isAccepted()


def test_a_picture_can_be_pasted_into_the_message(show: Show) -> None:
    shown = show()
    shown.parts.chat.composer.input.insertFromMimeData(offered(image__png=b"\x89PNG\r\n\x1a\n.."))
    shown.parts.chat.composer.input.insertFromMimeData(offered(text="hello"))
    assert [what[0] for what in shown.heard] == ["add_pixels"]
    assert shown.parts.chat.composer.input.toPlainText() == "hello"


def test_an_address_without_its_picture_is_refused_before_it_is_let_go(show: Show) -> None:
    shown = show()
    shown.parts.veil.show_drag(peek(offered(address="https://example.org/a.jpg")))
    assert shown.parts.veil.said.startswith("A picture on a web page is not fetched from here.")


def test_a_refused_drop_is_no_news_once_something_else_came_in(show: Show) -> None:
    shown = show()
    state = shown.store.state
    shown.window._drops.accept(offered(address="https://example.org/a.jpg"))
    assert shown.parts.notice.isVisible()
    shown.store.put(replace(state, can_redo=True))
    assert shown.parts.notice.isVisible()
    shown.store.put(replace(state, intake=state.intake.added(states.ready_item(1))))
    assert not shown.parts.notice.isVisible()
