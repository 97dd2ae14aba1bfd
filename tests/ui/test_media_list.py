"""Files in the list: pictures made in the background, a thousand rows without delay."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from nemo_desktop import paths
from nemo_desktop.session.state import Intake, MediaStatus
from nemo_desktop.ui.thumbnails import Thumbnails, read_filling, read_within
from nemo_desktop.ui.value_model import ValueModel
from tests import samples
from tests.engine.movies import movie, numbered, turned_in_its_head
from tests.samples import states
from tests.ui.conftest import Show

PHOTO = paths.resources() / "samples" / "rocket.jpg"


def test_pictures_are_made_in_the_background(qtbot: QtBot) -> None:
    thumbnails = Thumbnails()
    size = QSize(56, 42)
    assert thumbnails.pixmap(PHOTO, size, 2.0) is None
    with qtbot.waitSignal(thumbnails.loaded):
        assert thumbnails.pixmap(PHOTO, size, 2.0) is None
    found = thumbnails.pixmap(PHOTO, size, 2.0)
    assert found is not None
    assert (found.width(), found.height(), found.devicePixelRatio()) == (112, 84, 2.0)
    thumbnails.close()


def test_a_turned_photo_is_shown_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (80, 40), "red")
    image.paste("blue", (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: what is left belongs on top
    image.save(tmp_path / "turned.jpg", exif=exif)
    whole = read_within(tmp_path / "turned.jpg", QSize(40, 40))
    assert (whole.width(), whole.height()) == (20, 40)
    assert whole.pixelColor(10, 4).blue() > 200
    filled = read_filling(tmp_path / "turned.jpg", QSize(30, 30))
    assert (filled.width(), filled.height()) == (30, 30)


def test_what_is_no_picture_gives_none(tmp_path: Path) -> None:
    text = tmp_path / "text.jpg"
    text.write_text("no picture")
    assert read_filling(text, QSize(10, 10)).isNull()
    assert read_filling(tmp_path / "gone.jpg", QSize(10, 10)).isNull()


def test_a_thousand_files_are_no_burden(show: Show) -> None:
    shown = show(states.crowded("en"))
    shown.window.grab()
    items = shown.store.state.intake.items
    began = time.thread_time()
    for step in range(20):
        changed = replace(items[500], progress=step / 20)
        shown.store.put(
            replace(shown.store.state, intake=shown.store.state.intake.changed(changed))
        )
    assert (time.thread_time() - began) / 20 < 0.05
    shown.store.put(replace(shown.store.state, intake=Intake(items[:3])))
    assert shown.parts.media.list.model().rowCount() == 3


@pytest.mark.parametrize(
    "new", ["abcd", "bcd", "abd", "axbcd", "", "dcba", "abcde", "xbcd", "aabcd"]
)
def test_a_list_of_values_changes_row_by_row(new: str) -> None:
    model = ValueModel()
    model.put("abcd")
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.put(new)
    shown = "".join(str(model.index(row).data()) for row in range(model.rowCount()))
    assert shown == new
    assert resets == []


def test_a_refused_file_says_all_of_the_reason(show: Show) -> None:
    shown = show(states.coming_in("en"))
    view = shown.parts.media.list
    heights = {
        item.status: view.visualRect(view.model().index(row, 0)).height()
        for row, item in enumerate(shown.store.state.intake.items)
    }
    assert heights[MediaStatus.REFUSED] > heights[MediaStatus.READY] + 20
    item = next(i for i in shown.store.state.intake.items if i.status is MediaStatus.REFUSED)
    again = replace(item, status=MediaStatus.WAITING, reason=None)
    shown.store.put(replace(shown.store.state, intake=shown.store.state.intake.changed(again)))
    view.doItemsLayout()
    row = [i.id for i in shown.store.state.intake.items].index(item.id)
    assert view.visualRect(view.model().index(row, 0)).height() == heights[MediaStatus.READY]


def test_videos_and_pictures_of_phones_have_their_thumbnails(tmp_path: Path) -> None:
    box = QSize(48, 32)
    video = movie(tmp_path / "a.mp4", (numbered(255) for _ in range(3)))
    heic = Path(samples.__file__).parent / "turned.heic"
    for path in (video, heic):
        image = read_filling(path, box)
        assert image.size() == box
        assert image.pixelColor(4, 8).red() > 150  # light bars; the upper left is red
    turned_in_its_head(video, 90)
    upright = read_within(video, QSize(200, 200))
    assert (upright.width(), upright.height()) == (72, 128)
    assert read_filling(tmp_path / "none.mp4", box).isNull()
