"""The timeline shows what was done to a film: how it begins and ends, what lies over what."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from nemo_desktop.i18n import sentences
from nemo_desktop.session.state import Intake, Lane, LaneClip, LaneKind, SessionState, Timeline
from nemo_desktop.ui.timeline_marks import glyph_of, levels
from nemo_desktop.ui.timeline_scale import (
    Places,
    Row,
    Scale,
    lane_tops,
    ordered,
    part_of_lane,
    rows,
)
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


def pixels(image: QImage) -> NDArray[np.int16]:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).astype(np.int16)


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
    facts = "volume 35 % · fades in over 1 s · fades out over 2 s · softer under the voice"
    assert f"Lo-fi · 0–14 s\n{facts}" in tips


def test_a_part_that_is_drawn_again_is_as_it_was(show: Show) -> None:
    # Without files, for a picture may come in between two looks.
    view = shown_film(show, replace(states.rich("en"), intake=Intake()))
    whole = pixels(view.viewport().grab().toImage())
    ratio = view.viewport().devicePixelRatio()
    for x in range(0, view.viewport().width() - 16, 13):
        place = QRect(x, 0, 16, view.viewport().height())
        part = pixels(view.viewport().grab(place).toImage())
        left = round(x * ratio)
        apart = np.abs(part - whole[:, left : left + part.shape[1]])
        # A line that slants is smoothed a little differently where it is cut.
        assert apart.max() <= 8, x


def test_only_what_can_be_seen_of_a_thousand_pictures_is_drawn() -> None:
    clips = tuple(
        LaneClip(f"{n}.jpg", n * 1000, n * 1000 + 1000, transition_ms=500) for n in range(1000)
    )
    film = Timeline(duration_ms=1_000_000, lanes=(Lane(LaneKind.VIDEO, 0, clips),))
    scale = Scale(90, 790, film.duration_ms)
    places = Places(rows(film), lane_tops(ordered(film)))
    everything = places.within(QRect(0, 0, 800, 300), scale)
    assert 200 < len(everything) < 500
    assert everything[0][0].clip.name == "0.jpg"
    assert everything[-1][1].right() >= 788
    assert len(places.within(QRect(400, 0, 16, 300), scale)) < 30


def test_music_is_named_in_the_persons_language(show: Show) -> None:
    view = show(states.rich("zh"), "zh").parts.timeline
    tips = [
        view.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(view.model().rowCount())
    ]
    assert any(tip.startswith("Lo-fi音乐 · 0–14秒") for tip in tips)
