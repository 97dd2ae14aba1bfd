"""A clip of the timeline is dragged, trimmed and removed by saying so; one can look closer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nemo_desktop.session.state import (
    Action,
    ActionKind,
    Lane,
    LaneClip,
    LaneKind,
    SessionState,
    Timeline,
)
from nemo_desktop.ui.timeline_scale import level_y
from nemo_desktop.ui.timeline_view import TimelineView
from tests.samples import states
from tests.ui.conftest import Show, Shown

LEFT = Qt.MouseButton.LeftButton
TITLE, ROCKET, ASTRONAUT, COFFEE, MUSIC = range(5)


def place(view: TimelineView, row: int, share: float) -> QPoint:
    """A point in a clip, by how far along it lies."""
    rect = view.visualRect(view.model().index(row, 0))
    return QPoint(rect.left() + round((rect.width() - 1) * share), rect.center().y())


def drag(view: TimelineView, start: QPoint, end: QPoint, *, lets_go: bool = True) -> None:
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(view.viewport(), start + (end - start) * step / 4)
        QApplication.processEvents()
    if lets_go:
        QTest.mouseRelease(view.viewport(), LEFT, pos=end)


def said(shown: Shown) -> list[str]:
    """The sentences that were said by doing something."""
    acts = [one[1] for one in shown.heard if one[0] == "act"]
    return [one.value for one in acts if isinstance(one, Action) and one.kind is ActionKind.SAY]


def test_a_picture_that_is_dragged_is_moved_by_its_sentence(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    drag(view, place(view, COFFEE, 0.5), place(view, ROCKET, 0.2))
    drag(view, place(view, ROCKET, 0.5), place(view, COFFEE, 0.9))
    drag(view, place(view, ROCKET, 0.3), place(view, ROCKET, 0.7))  # where it was
    assert said(shown) == ["move picture 3 before picture 1", "move picture 1 after picture 3"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "make picture 2 last 8 seconds"), ("zh", "第2张改为8秒")],
)
def test_the_end_of_a_picture_is_pulled_to_its_length(
    show: Show, language: str, sentence: str
) -> None:
    shown = show(states.edited(language), language)
    view = shown.parts.timeline
    start = place(view, ASTRONAUT, 1)
    drag(view, start, start + QPoint(round(2000 / view.scale.ms_per_pixel), 0))
    # A cut belongs to both sides.
    start = place(view, COFFEE, 0)
    drag(view, start, start + QPoint(round(2000 / view.scale.ms_per_pixel), 0))
    assert said(shown) == [sentence] * 2


def test_a_title_is_put_elsewhere_and_made_longer(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    second = QPoint(round(1000 / view.scale.ms_per_pixel), 0)
    drag(view, place(view, TITLE, 0.5), place(view, TITLE, 0.5) + 2 * second)
    drag(view, place(view, TITLE, 1), place(view, TITLE, 1) + second)
    drag(view, place(view, TITLE, 0), place(view, TITLE, 0) + second)
    assert said(shown) == [
        'show "Harbour evening" from 2 to 5 seconds',
        'show "Harbour evening" from 0 to 4 seconds',
        'show "Harbour evening" from 1 to 3 seconds',
    ]


def test_a_clip_that_is_dragged_at_once_tells_no_other_moment(show: Show) -> None:
    view = show().parts.timeline
    QTest.mouseMove(view.viewport(), place(view, COFFEE, 0.5))
    QTest.mousePress(view.viewport(), LEFT, pos=place(view, COFFEE, 0.5))
    QTest.mouseMove(view.viewport(), place(view, ROCKET, 0.2))
    QApplication.processEvents()
    assert view.hovered_x is None
    QTest.mouseRelease(view.viewport(), LEFT, pos=place(view, ROCKET, 0.2))


def test_escape_lets_go_and_nothing_is_said(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    view.setFocus()
    before = view.viewport().grab().toImage()
    drag(view, place(view, COFFEE, 0.5), place(view, ROCKET, 0.2), lets_go=False)
    assert view.viewport().grab().toImage() != before
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=place(view, ROCKET, 0.2))
    assert said(shown) == []


def test_the_keys_and_the_menu_do_the_same(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    view.setFocus()
    view.setCurrentIndex(view.model().index(ASTRONAUT, 0))
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Left, alt)
    QTest.keyClick(view, Qt.Key.Key_Right, alt)
    QTest.keyClick(view, Qt.Key.Key_Right, shift)
    QTest.keyClick(view, Qt.Key.Key_Left, shift)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    by_keys = said(shown)
    assert by_keys == [
        "move picture 2 before picture 1",
        "move picture 2 after picture 3",
        "make picture 2 last 6.5 seconds",
        "make picture 2 last 5.5 seconds",
        "remove picture 2",
    ]
    for entry in view.menu_for(view.currentIndex()).actions():
        entry.trigger()
    assert said(shown) == by_keys * 2
    view.setCurrentIndex(view.model().index(MUSIC, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown)[-1] == "remove the music"


def test_a_picture_that_was_moved_stays_the_marked_one(show: Show) -> None:
    first = LaneClip("a", 0, 4000), LaneClip("b", 4000, 8000), LaneClip("a", 8000, 9000)
    state = of_pictures(tuple(replace(one, meta=(("id", f"c{n}"),)) for n, one in enumerate(first)))
    shown = show(state)
    view = shown.parts.timeline
    view.setCurrentIndex(view.model().index(2, 0))
    lane = state.timeline.lanes[0]
    one, other, last = lane.clips
    moved = (
        replace(last, start_ms=0, end_ms=1000),
        replace(one, start_ms=1000, end_ms=5000),
        replace(other, start_ms=5000, end_ms=9000),
    )
    after = replace(state.timeline, lanes=(replace(lane, clips=moved),))
    shown.store.put(replace(state, timeline=after))
    assert view.currentIndex().row() == 0


def test_a_title_is_handled_by_keys_as_well(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    view.setFocus()
    view.setCurrentIndex(view.model().index(TITLE, 0))
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Left, alt)  # it is at the beginning
    QTest.keyClick(view, Qt.Key.Key_Right, alt)
    QTest.keyClick(view, Qt.Key.Key_Right, shift)
    QTest.keyClick(view, Qt.Key.Key_Left, shift)
    by_keys = said(shown)
    assert by_keys == [
        'show "Harbour evening" from 0.5 to 3.5 seconds',
        'show "Harbour evening" from 0 to 3.5 seconds',
        'show "Harbour evening" from 0 to 2.5 seconds',
    ]
    entries = view.menu_for(view.currentIndex()).actions()
    names = [entry.text().partition("\t")[0] for entry in entries]
    assert names == [
        "Half a second later",
        "Half a second longer",
        "Half a second shorter",
        "Remove",
    ]
    for entry in entries[:-1]:
        entry.trigger()
    assert said(shown) == by_keys * 2


def test_arrows_go_to_what_is_there_at_the_same_time_in_another_lane(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    view.setFocus()
    reached = []
    for key in ("Down", "Down", "Up", "End", "Up", "Down", "Home", "Left", "Left"):
        QTest.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
        reached.append(view.currentIndex().row())
    # From the first clip on; above the last picture the title is nearest.
    assert reached == [ROCKET, MUSIC, ROCKET, COFFEE, TITLE, ROCKET, ROCKET, TITLE, TITLE]
    view.setCurrentIndex(view.model().index(COFFEE, 0))
    for key, row in ((Qt.Key.Key_Down, MUSIC), (Qt.Key.Key_Up, ROCKET), (Qt.Key.Key_End, COFFEE)):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == row


def test_enter_offers_what_can_be_done(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    view.setFocus()
    view.setCurrentIndex(view.model().index(ASTRONAUT, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text().startswith("Move earlier\t")
    menu.close()


def test_the_pointer_tells_what_would_be_taken(show: Show) -> None:
    view = show().parts.timeline
    shapes = []
    for spot in (place(view, ASTRONAUT, 0.5), place(view, ASTRONAUT, 1), place(view, MUSIC, 0.5)):
        QTest.mouseMove(view.viewport(), spot)
        QApplication.processEvents()
        shapes.append(view.viewport().cursor().shape())
    cursor = Qt.CursorShape
    assert shapes == [cursor.OpenHandCursor, cursor.SizeHorCursor, cursor.SizeVerCursor]
    drag(view, place(view, ASTRONAUT, 0.5), place(view, ROCKET, 0.5), lets_go=False)
    assert view.viewport().cursor().shape() == cursor.ClosedHandCursor


def of_pictures(*lanes: tuple[LaneClip, ...]) -> SessionState:
    """A film of pictures, perhaps of some that lie over others."""
    made = tuple(Lane(LaneKind.VIDEO, 0, clips) for clips in lanes)
    return replace(states.edited("en"), timeline=Timeline(1920, 1080, 30, 9000, made))


def test_a_picture_that_comes_in_over_the_one_before_keeps_its_number(show: Show) -> None:
    clips = LaneClip("a", 0, 4000), LaneClip("b", 3000, 7000), LaneClip("c", 6000, 9000)
    shown = show(of_pictures(clips))
    view = shown.parts.timeline
    assert view.model().rowCount() == 3  # b in a row below a and c
    start = place(view, 2, 1)
    drag(view, start, start + QPoint(round(1000 / view.scale.ms_per_pixel), 0))
    drag(view, place(view, 2, 0.5), place(view, 0, 0.1))
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown) == [
        "make picture 2 last 5 seconds",
        "move picture 2 before picture 1",
        "move picture 2 after picture 3",
        "remove picture 2",
    ]


def test_pictures_that_lie_over_others_are_spoken_of_by_name(show: Show) -> None:
    below = LaneClip("a.jpg", 0, 5000), LaneClip("b.jpg", 5000, 9000)
    shown = show(of_pictures(below, (LaneClip("c.jpg", 2000, 4000),)))
    view = shown.parts.timeline
    start = place(view, 2, 1)
    drag(view, start, start + QPoint(round(1000 / view.scale.ms_per_pixel), 0))
    drag(view, place(view, 2, 0.5), place(view, 0, 0.1))  # nobody could say where it goes
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown) == ['make "c.jpg" last 3 seconds', 'remove "c.jpg"']


def test_of_several_sounds_one_with_a_file_can_go(show: Show) -> None:
    state = states.rich("en")
    music, voice = state.timeline.lanes[1].clips
    sounds = Lane(LaneKind.AUDIO, 1, (music, replace(voice, media="sha")))
    lanes = (state.timeline.lanes[0], sounds)
    shown = show(replace(state, timeline=replace(state.timeline, lanes=lanes)))
    view = shown.parts.timeline
    for row in (7, 8):
        view.setCurrentIndex(view.model().index(row, 0))
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown) == ['remove "me.m4a"']


def test_while_an_answer_is_on_its_way_clips_stay(show: Show) -> None:
    shown = show(states.working("en"))
    view = shown.parts.timeline
    drag(view, place(view, COFFEE, 0.5), place(view, ROCKET, 0.2))
    view.setCurrentIndex(view.model().index(ASTRONAUT, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown) == []


def test_a_text_that_cannot_be_spoken_of_is_not_taken(show: Show) -> None:
    state = states.edited("en")
    lanes = state.timeline.lanes
    twice = replace(
        lanes[2], clips=(lanes[2].clips[0], replace(lanes[2].clips[0], start_ms=5000, end_ms=6000))
    )
    shown = show(replace(state, timeline=replace(state.timeline, lanes=(*lanes[:2], twice))))
    view = shown.parts.timeline
    drag(view, place(view, TITLE, 0.5), place(view, TITLE, 0.5) + QPoint(100, 0))
    assert said(shown) == []


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def five(show: Show, language: str = "en") -> Shown:
    """A film of five pictures of two seconds each."""
    clips = tuple(LaneClip(f"{n}.jpg", 2000 * n, 2000 * n + 2000) for n in range(5))
    lanes = (Lane(LaneKind.VIDEO, 0, clips), Lane(LaneKind.TEXT, 2, (LaneClip("Sea", 0, 3000),)))
    film = Timeline(1920, 1080, 30, 10_000, lanes)
    shown = show(replace(states.edited(language), timeline=film), language)
    shown.parts.timeline.setFocus()
    return shown


def press(view: TimelineView, row: int, held: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(view.viewport(), LEFT, held, place(view, row, 0.5))


def marked(view: TimelineView) -> list[int]:
    return sorted(index.row() for index in view.selectionModel().selectedIndexes())


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["remove pictures 2, 4", "make pictures 2-4 last 2.5 seconds"]),
        ("zh", ["删除第2、4张", "第2-4张改为2.5秒"]),
    ],
)
def test_what_is_done_with_one_of_several_is_done_with_all_in_one_sentence(
    show: Show, language: str, sentences: list[str]
) -> None:
    shown = five(show, language)
    view = shown.parts.timeline  # the title is the first row
    press(view, 2, Qt.KeyboardModifier.NoModifier)
    press(view, 4, CTRL)
    assert marked(view) == [2, 4]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    press(view, 2, SHIFT)
    assert marked(view) == [2, 3, 4]
    start = place(view, 3, 1)
    drag(view, start, start + QPoint(round(500 / view.scale.ms_per_pixel), 0))
    assert said(shown) == sentences


def test_several_pictures_are_dragged_together(show: Show) -> None:
    shown = five(show)
    view = shown.parts.timeline
    press(view, 2, Qt.KeyboardModifier.NoModifier)
    press(view, 4, CTRL)
    drag(view, place(view, 4, 0.5), place(view, 1, 0.1))
    drag(view, place(view, 2, 0.5), place(view, 5, 0.9))
    drag(view, place(view, 2, 0.5), place(view, 3, 0.9))  # they come to lie side by side
    assert said(shown) == [
        "move pictures 2, 4 before picture 1",
        "move pictures 2, 4 after picture 5",
        "move pictures 2, 4 after picture 3",
    ]
    assert marked(view) == [2, 4]
    press(view, 2, Qt.KeyboardModifier.NoModifier)
    assert marked(view) == [2]


def test_keys_mark_several_and_do_the_same_with_all(show: Show) -> None:
    shown = five(show)
    view = shown.parts.timeline
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Right, CTRL | SHIFT)
    assert marked(view) == [2, 3]
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert marked(view) == [0, 1, 2, 3, 4, 5]
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert marked(view) == [3]
    assert said(shown) == [
        "move pictures 2, 3 after picture 4",
        "make pictures 2, 3 last 1.5 seconds",
        "make pictures 1-5 last 2.5 seconds",
        'remove pictures 1-5, remove "Sea"',
    ]


def test_one_that_was_left_out_again_is_not_done_with(show: Show) -> None:
    shown = five(show)
    view = shown.parts.timeline
    for row in (2, 4, 4):
        press(view, row, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    press(view, 2, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown) == ["remove picture 2"]


def test_who_comes_to_the_timeline_by_tab_sees_where_and_goes_on_from_there(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    before = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    after = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
    accent = QColor(view.look.colours.accent)
    assert after != before
    assert after.pixelColor(after.width() // 2, 0) == accent
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown) == ['remove "Harbour evening"']


def test_several_that_were_moved_stay_marked_and_what_follows_those_removed_is_not(
    show: Show,
) -> None:
    shown = five(show)
    view, state = shown.parts.timeline, shown.store.state
    press(view, 2, Qt.KeyboardModifier.NoModifier)
    press(view, 4, CTRL)
    lane, titles = state.timeline.lanes

    def film_of(*order: int) -> SessionState:
        clips = (replace(lane.clips[n], start_ms=2000 * at, end_ms=2000 * at + 2000)
                 for at, n in enumerate(order))  # fmt: skip
        lanes = (replace(lane, clips=tuple(clips)), titles)
        return replace(state, timeline=replace(state.timeline, lanes=lanes))

    shown.store.put(film_of(1, 3, 0, 2, 4))
    assert marked(view) == [1, 2]
    shown.store.put(film_of(0, 2, 4))
    assert marked(view) == []
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(shown) == []


@pytest.mark.parametrize(("language", "sentence"), [("en", "music at 60%"), ("zh", "音乐音量60%")])
def test_the_music_s_line_is_dragged_to_its_volume(
    show: Show, language: str, sentence: str
) -> None:
    shown = show(states.edited(language), language)
    view = shown.parts.timeline
    volume = view.shown[MUSIC].clip.volume
    assert volume == 0.35
    rect = view.visualRect(view.model().index(MUSIC, 0))
    line = QPoint(rect.center().x(), round(level_y(rect, volume)))
    before = view.viewport().grab().toImage()
    drag(view, line, line - QPoint(0, 12), lets_go=False)
    assert view.viewport().grab().toImage() != before
    QTest.mouseRelease(view.viewport(), LEFT, pos=line - QPoint(0, 12))
    assert said(shown) == [sentence]
    drag(view, line + QPoint(0, 9), line + QPoint(100, -3))  # beside the line one goes along
    assert said(shown) == [sentence]


def test_the_knob_of_the_volume_stays_in_sight(show: Show) -> None:
    view = show().parts.timeline
    rect = view.visualRect(view.model().index(MUSIC, 0))
    ink = QColor(view.look.colours.on_music)

    def knobs() -> int:
        image = view.viewport().grab(QRect(300, rect.top(), 600, rect.height())).toImage()
        row = round((level_y(rect, 0.35) - rect.top() - 2) * image.devicePixelRatio())
        return sum(image.pixelColor(x, row) == ink for x in range(image.width()))

    assert knobs()
    for _ in range(4):
        view.closer.click()
    view.horizontalScrollBar().setValue(0)
    assert knobs()


def test_the_music_gets_louder_and_softer_by_keys(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    view.setFocus()
    view.setCurrentIndex(view.model().index(MUSIC, 0))
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert said(shown) == ["music at 40%", "music at 30%"]
    names = [one.text().partition("\t")[0] for one in view.menu_for(view.currentIndex()).actions()]
    assert names == ["Louder", "Softer", "Remove"]


def wheel(view: TimelineView, spot: QPoint, turned: int, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    spots = QPointF(spot), QPointF(view.viewport().mapToGlobal(spot))
    event = QWheelEvent(
        *spots,
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_clip_held_at_the_edge_is_carried_to_what_was_not_seen(show: Show, qtbot: QtBot) -> None:
    shown = five(show)
    view = shown.parts.timeline
    for _ in range(4):
        view.closer.click()
    view.horizontalScrollBar().setValue(0)
    bar = view.horizontalScrollBar()
    edge = QPoint(view.viewport().width() - 3, place(view, 1, 0.2).y())
    drag(view, place(view, 1, 0.2), edge, lets_go=False)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    QTest.mouseRelease(view.viewport(), LEFT, pos=edge)
    assert said(shown) == ["move picture 1 after picture 5"]
    assert not view.further.isEnabled() or bar.maximum() > 0


def test_looking_closer_keeps_the_moment_under_the_pointer(show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    spot = place(view, ASTRONAUT, 0.5)
    moment, width = view.scale.time_of(spot.x()), view.visualRect(view.model().index(2, 0)).width()
    wheel(view, spot, 480, ctrl=True)
    assert view.visualRect(view.model().index(2, 0)).width() > 2 * width
    assert view.scale.time_of(spot.x()) == pytest.approx(moment, abs=30)
    before = view.visualRect(view.model().index(2, 0)).left()
    wheel(view, spot, -120)
    assert view.visualRect(view.model().index(2, 0)).left() < before
    view.show_position(13_900)
    x = view.scale.x_of(13_900)
    assert 90 <= x <= view.viewport().width()
    wheel(view, spot, -4800, ctrl=True)
    assert view.visualRect(view.model().index(2, 0)).width() == width
    view.closer.click()
    assert view.visualRect(view.model().index(2, 0)).width() > width
    view.further.click()
    assert view.visualRect(view.model().index(2, 0)).width() == width
    for key in (Qt.Key.Key_Equal, Qt.Key.Key_Plus):  # on keyboards of here and there
        QTest.keyClick(shown.window, key, Qt.KeyboardModifier.ControlModifier)
        assert view.visualRect(view.model().index(2, 0)).width() > width
        QTest.keyClick(shown.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
        assert view.visualRect(view.model().index(2, 0)).width() == width
