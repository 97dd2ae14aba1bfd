"""The timeline is to scale, and a press on it goes to that moment."""

from collections.abc import Hashable
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nemo_desktop.session.state import Connection, Intake, Lane, LaneClip, LaneKind, Timeline
from nemo_desktop.ui.timeline_scale import Scale, cuts, ordered, rows
from nemo_desktop.ui.value_model import ValueModel
from tests.samples import states
from tests.ui.conftest import Show


def test_clips_are_as_wide_as_they_are_long(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    places = [view.visualRect(view.model().index(row, 0)) for row in range(5)]
    title, rocket, astronaut, coffee, music = places
    assert title.bottom() < rocket.top() < rocket.bottom() < music.top()
    assert astronaut.width() / rocket.width() == pytest.approx(1.5, abs=0.02)
    assert coffee.right() == pytest.approx(music.right(), abs=2)
    assert title.width() / music.width() == pytest.approx(3 / 14, abs=0.01)


def test_of_two_files_with_one_name_the_clip_shows_its_own(show: Show) -> None:
    one, two = states.ready_item(0), states.ready_item(1)
    files = (
        replace(one, id="1", key="first", path=one.path),
        replace(two, id="2", key="second", path=two.path.with_name("copy") / one.path.name),
    )
    clips = tuple(
        LaneClip(one.path.name, start, start + 1000, media=key)
        for start, key in ((0, "first"), (1000, "second"))
    )
    state = states.edited("en")
    film = replace(state.timeline, lanes=(Lane(LaneKind.VIDEO, 0, clips),))
    shown = show(replace(state, intake=Intake(files), timeline=film))
    assert [shown.parts.timeline.clip_painter.file_of(clip) for clip in clips] == [
        file.path for file in files
    ]


def test_a_press_marks_the_clip_and_goes_there(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    sought: list[int] = []
    view.sought.connect(sought.append)
    middle = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert view.currentIndex().row() == 2
    assert sought == [pytest.approx(7000, abs=60)]


def test_before_the_film_can_be_played_the_timeline_goes_through_its_pictures(
    qtbot: QtBot, show: Show
) -> None:
    shown = show()
    view, preview = shown.parts.timeline, shown.parts.preview
    assert "0:14.0" in preview.transport.said
    view.setCurrentIndex(view.model().index(1, 0))
    for row, width in ((2, 512), (3, 600)):
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert view.currentIndex().row() == row
        qtbot.waitUntil(lambda wanted=width: preview.stage.image.width() == wanted)
    assert view.position_ms == 10_250
    assert preview.transport.said.startswith("0:10.2")


def test_dragging_moves_the_playhead_and_stays_within_the_film(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    sought: list[int] = []
    view.sought.connect(sought.append)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), left, pos=QPoint(200, 10))
    QTest.mouseMove(view.viewport(), QPoint(view.width() + 200, 10))
    QTest.mouseRelease(view.viewport(), left)
    assert 0 < sought[0] < 14_000
    assert sought[-1] == sought[0] or sought[-1] == 14_000


def test_resting_on_a_clip_tells_its_times(show: Show) -> None:
    shown = show()
    model = shown.parts.timeline.model()
    tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert tips == ["Harbour evening · 0–3 s", "rocket · 0–4 s", "astronaut · 4–10 s"]


def test_the_moment_under_the_pointer_is_seen_whole_at_both_ends(show: Show) -> None:
    view = show().parts.timeline
    scale, dark, widths = view.scale, QColor("#1d1d1b"), []
    for x in (scale.left + 2, (scale.left + scale.right) // 2, scale.right - 2):
        QTest.mouseMove(view.viewport(), QPoint(x, 60))
        QApplication.processEvents()
        image = view.viewport().grab().toImage()
        ratio = image.devicePixelRatio()
        row = (image.pixelColor(at, round(5 * ratio)) for at in range(image.width()))
        widths.append(sum(colour == dark for colour in row))
    assert min(widths) > 20
    assert max(widths) - min(widths) <= 6  # the first moment has other digits than the last


def test_moments_and_places_are_each_other_s_inverse() -> None:
    scale = Scale(90, 790, 14_000)
    for moment in (0, 1, 3500, 14_000):
        assert scale.time_of(scale.x_of(moment)) == pytest.approx(moment, abs=1)
    assert scale.time_of(-50) == 0
    assert scale.time_of(5000) == 14_000
    assert list(scale.ticks()) == [0, 2, 4, 6, 8, 10, 12, 14]


def test_lanes_are_in_the_order_they_lie_on_the_picture() -> None:
    film = states.film("en")
    assert [lane.kind.value for lane in ordered(film)] == ["text", "video", "audio"]
    assert len(rows(film)) == 5
    assert cuts(film) == (0, 4250, 10_250)
    assert rows(Timeline()) == ()


def test_many_lanes_scroll(show: Show) -> None:
    shown = show(states.crowded("en"))
    view = shown.parts.timeline
    last = view.model().index(view.model().rowCount() - 1, 0)
    view.scrollTo(last)
    assert view.viewport().rect().contains(view.visualRect(last))


def test_an_empty_film_says_so(show: Show) -> None:
    shown = show()
    shown.store.put(replace(shown.store.state, timeline=Timeline()))
    assert shown.parts.timeline.accessibleDescription() == "The timeline is empty."
    shown.window.grab()


def test_a_project_that_opens_again_does_not_say_that_there_is_no_film(show: Show) -> None:
    state = replace(states.edited("en"), timeline=Timeline())
    shown = show(state)
    view = shown.parts.timeline
    said = view.viewport().grab().toImage()
    shown.store.put(replace(state, connection=Connection.CONNECTING))
    assert view.viewport().grab().toImage() != said


class Numbered(ValueModel):
    """Pairs of a number, by which it is known, and what may change."""

    def key_of(self, value: object) -> Hashable:
        return cast(tuple[int, str], value)[0]


def test_rows_that_changed_side_by_side_are_told_at_once() -> None:
    model, kept = Numbered(), (4, "as it was")
    model.put([(number, "old") if number != 4 else kept for number in range(9)])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.put([(number, "new") if number != 4 else kept for number in range(9)])
    assert told == [(0, 3), (5, 8)]
