"""A file in the list says by sign and words what it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from nemo_desktop.session.state import Intake, MediaItem, MediaStatus, SessionState
from tests.samples.films import make_film
from tests.ui.conftest import Show

NAMES = ("photo.png", "talk.srt", "look.cube", "song.mp3", "clip.mp4")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_file_has_a_sign_of_its_own(show: Show, language: str) -> None:
    items = tuple(
        MediaItem(str(number), Path("/nowhere") / name, MediaStatus.READY)
        for number, name in enumerate(NAMES)
    )
    shown = show(SessionState(intake=Intake(items)), language)
    view = shown.parts.media.list
    rows = [view.visualRect(view.model().index(number, 0)) for number in range(len(NAMES))]
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    signs = []
    for row in rows:
        place = row.adjusted(8, 6, 0, 0)
        cut = picture.copy(*(round(side * ratio) for side in (place.x(), place.y(), 56, 42)))
        pixels = cut.convertToFormat(QImage.Format.Format_RGB888)  # kept: its bits are not a copy
        signs.append(bytes(pixels.constBits()))
    assert len(set(signs)) == len(NAMES)


def test_a_video_shows_what_it_begins_with(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    film = make_film(tmp_path / "clip.mp4", duration_s=0.5, fps=10)
    item = MediaItem("1", film, MediaStatus.READY, width=270, height=480)
    view = show(SessionState(intake=Intake((item,)))).parts.media.list
    place = view.visualRect(view.model().index(0, 0)).topLeft() + QPoint(8 + 28, 6 + 21)

    def colour() -> QColor:
        picture = view.viewport().grab().toImage()
        return picture.pixelColor(place * picture.devicePixelRatio())

    ground = colour()
    qtbot.waitUntil(lambda: colour() != ground)
