"""A file of the list is dragged to a place on the timeline, and that says a sentence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from nemo_desktop.session.state import Action, MediaStatus, SessionState, Timeline
from nemo_desktop.ui.dropped import Kind, peek
from nemo_desktop.ui.timeline_drop import _Mark
from tests.samples import states
from tests.ui.conftest import Show, Shown

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def dragged(shown: Shown, row: int) -> QMimeData:
    """What is dragged from a row of the list."""
    files = shown.parts.media.list.model()
    return files.mimeData([files.index(row, 0)])


def over(shown: Shown, mime: QMimeData, x: int) -> bool:
    """Whether it may be let go there; it comes in from the left."""
    timeline = shown.parts.timeline.viewport()
    enter = QDragEnterEvent(QPoint(2, 80), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(timeline, enter)
    move = QDragMoveEvent(QPoint(x, 80), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(timeline, move)
    return move.isAccepted()


def let_go(shown: Shown, mime: QMimeData, x: int) -> list[str]:
    """What was said once it was let go there."""
    over(shown, mime, x)
    drop = QDropEvent(QPointF(x, 80), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(shown.parts.timeline.viewport(), drop)
    return [one[1].value for one in shown.heard if isinstance(one[1], Action)]


def x_in(shown: Shown, row: int, share: float) -> int:
    view = shown.parts.timeline
    place = view.visualRect(view.model().index(row, 0))
    return round(place.left() + place.width() * share)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            [
                'insert another "coffee.jpg" before picture 2',
                'insert another "coffee.jpg" after picture 3',
            ],
        ),
        ("zh", ["把“coffee.jpg”再加到第2张前面", "把“coffee.jpg”再加到第3张后面"]),
    ],
)
def test_a_file_goes_in_where_it_is_let_go(show: Show, language: str, sentences: list[str]) -> None:
    shown = show(states.edited(language), language)
    mime = dragged(shown, 2)
    let_go(shown, mime, x_in(shown, 1, 0.8))
    assert let_go(shown, mime, x_in(shown, 3, 0.9)) == sentences


def test_it_shows_where_that_would_be(show: Show) -> None:
    shown = show()
    mime, mark = dragged(shown, 2), shown.parts.timeline.findChild(_Mark)
    assert over(shown, mime, x_in(shown, 2, 0.2))
    cut = shown.parts.timeline.visualRect(shown.parts.timeline.model().index(2, 0))
    assert mark.isVisible()
    assert abs(mark.geometry().center().x() - cut.left()) <= 2
    QApplication.sendEvent(shown.parts.timeline.viewport(), QDragLeaveEvent())
    assert not mark.isVisible()


def test_on_an_empty_timeline_it_makes_a_film(show: Show) -> None:
    state = states.edited("en")
    shown = show(replace(state, timeline=Timeline()))
    assert let_go(shown, dragged(shown, 2), 300) == ['make a film of "coffee.jpg"']


@pytest.mark.parametrize("state", [states.working("en"), states.coming_in("en")])
def test_what_is_not_there_or_while_an_answer_is_on_its_way_is_not_taken(
    show: Show, state: SessionState
) -> None:
    shown = show(state)
    coming = [item for item in state.intake.items if item.status is not MediaStatus.READY]
    row = state.intake.items.index(coming[0]) if coming else 0
    assert not over(shown, dragged(shown, row), 400)


def test_the_window_s_own_files_are_none_that_come_in(show: Show) -> None:
    shown = show()
    mime = dragged(shown, 0)
    assert peek(mime).kind is Kind.NOTHING
    enter = QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(shown.window, enter)
    assert not enter.isAccepted()
    assert not shown.parts.veil.isVisible()
    text = QMimeData()
    text.setText("zoom in")
    assert over(shown, text, 400)  # that is the window's
    assert shown.parts.veil.isVisible()


def test_the_menu_of_a_file_puts_it_in_where_the_playhead_is(show: Show) -> None:
    shown = show()
    shown.parts.timeline.show_position(4000)
    state = shown.store.state
    place, remove = shown.parts.media.list.menu_for(state.intake.items[2]).actions()
    assert (place.text(), remove.text()) == ("Put in at the playhead", "Remove")
    place.trigger()
    sentences = [one[1].value for one in shown.heard if isinstance(one[1], Action)]
    assert sentences == ['insert another "coffee.jpg" before picture 2']
    coming = replace(state.intake.items[0], status=MediaStatus.UPLOADING)
    assert len(shown.parts.media.list.menu_for(coming).actions()) == 1
