"""The timeline shows what was done to a film: how it begins and ends, what lies over what."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from nemo_desktop.i18n import sentences
from nemo_desktop.session.state import Lane, LaneClip, LaneKind, SessionState, Timeline
from nemo_desktop.ui.timeline_marks import glyph_of, levels
from nemo_desktop.ui.timeline_scale import Row, ordered, part_of_lane
from nemo_desktop.ui.timeline_view import TimelineView
from nemo_desktop.ui.value_model import VALUE
from tests.samples import states
from tests.ui.conftest import Show


def brightness(image: QImage, place: QRect) -> float:
    ratio = image.devicePixelRatio()
    points = [
        image.pixelColor(round(x * ratio), round(y * ratio)).lightness()
        for x in range(place.left(), place.right(), 2)
        for y in range(place.top() + 14, place.top() + 40, 2)
    ]
    return sum(points) / len(points)


def shown_film(show: Show, state: SessionState, appearance: str = "light") -> TimelineView:
    return show(state, appearance=appearance).parts.timeline


def rows_of(view: TimelineView, kind: LaneKind) -> list[tuple[Row, QRect]]:
    indexes = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    found = [(index.data(VALUE), view.visualRect(index)) for index in indexes]
    return [(row, place) for row, place in found if row.lane.kind is kind]


def test_titles_captions_music_and_voices_lie_apart() -> None:
    lanes = ordered(states.rich("en").timeline)
    parts = [part_of_lane(lane) for lane in lanes]
    assert parts == ["text", "captions", "video", "audio", "voice"]
    assert [len(lane.clips) for lane in lanes] == [1, 3, 7, 1, 1]


def test_no_clip_hides_another() -> None:
    clips = (LaneClip("a", 0, 3000), LaneClip("b", 1000, 2000), LaneClip("c", 2000, 5000))
    film = Timeline(duration_ms=5000, lanes=(Lane(LaneKind.TEXT, 7, clips),))
    assert [[clip.name for clip in lane.clips] for lane in ordered(film)] == [["a"], ["b", "c"]]


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_a_film_that_comes_from_black_and_goes_to_black_shows_it(
    show: Show, appearance: str
) -> None:
    state = states.rich("en")
    plain = replace(state, timeline=replace(state.timeline, fade_in_ms=0, fade_out_ms=0))
    ends = []
    for given in (state, plain):
        view = shown_film(show, given, appearance)
        image = view.viewport().grab().toImage()
        pictures = [place for _, place in rows_of(view, LaneKind.VIDEO)]
        first, last = pictures[0], pictures[-1]
        begin = QRect(first.left() + 8, first.top(), 12, first.height())
        end = QRect(last.right() - 20, last.top(), 12, last.height())
        ends.append([brightness(image, place) for place in (begin, end)])
    faded, open_ = ends
    assert all(dark < 0.75 * light for dark, light in zip(faded, open_, strict=True)), ends


def test_every_kind_of_transition_has_its_own_sign() -> None:
    start = "transition."
    kinds = [key.removeprefix(start) for key in sentences("en") if key.startswith(start)]
    signs = {kind: glyph_of(kind) for kind in kinds}
    assert len(kinds) > 15
    assert len(set(signs.values())) == len(kinds), signs
    assert glyph_of("something the cloud made up") == ("blend", 0.0)


def test_a_cut_has_a_sign_where_there_is_room_for_it(show: Show) -> None:
    view = shown_film(show, states.rich("en"))
    panel = QColor("#ffffff").lightness()
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    for row, place in rows_of(view, LaneKind.VIDEO)[1:]:
        x, y = (place.left() - 1 - 7) * ratio, (place.top() + 21) * ratio
        light = image.pixelColor(round(x), round(y)).lightness()
        assert light > panel - 25, row.clip.meta


def test_music_comes_makes_room_for_a_voice_and_goes() -> None:
    film = states.rich("en").timeline
    music, voice = film.lanes[1].clips
    heard = levels(music, (voice,))
    assert heard[0] == (0, 0.0)
    assert heard[-1] == (14_000, 0.0)
    assert (1000, 1.0) in heard
    assert (12_000, 1.0) in heard
    assert min(level for moment, level in heard if 3000 < moment < 8000) < 0.5
    assert [moment for moment, _ in heard] == sorted(moment for moment, _ in heard)
    assert levels(voice, (voice,)) == [(3000, 1.0), (8000, 1.0)]


def test_a_clip_tells_what_was_done_to_it(show: Show) -> None:
    view = shown_film(show, states.rich("en"))
    tips = [
        view.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(view.model().rowCount())
    ]
    assert "rocket · 0–2 s\nslow zoom in" in tips
    assert "coffee · 4–6 s\nslow zoom in · sepia · wipe to the left, 0.5 s" in tips
    assert any(tip.endswith("film grain, vignette · crossfade, 0.5 s") for tip in tips)
    assert "Lo-fi · 0–14 s\nfades in over 1 s · fades out over 2 s · softer under the voice" in tips
