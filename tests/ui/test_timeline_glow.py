"""What a sentence changed is seen on the timeline for a moment."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from nemo_desktop.session.state import Lane, LaneClip, LaneKind, Timeline
from nemo_desktop.ui.timeline_glow import news
from nemo_desktop.ui.timeline_scale import rows
from tests.samples import states
from tests.ui.conftest import Show


def film(*clips: tuple[str, int], music: int = 0) -> Timeline:
    """Pictures by name and length in seconds, perhaps with music of a length."""
    at, made = 0, []
    for name, length in clips:
        # As both servers tell it: when a clip begins stands among what it is, too.
        made.append(LaneClip(name, at, at + length, meta=(("motion", "still"), ("start", at))))
        at += length
    sound = (Lane(LaneKind.AUDIO, 1, (LaneClip("Lo-fi", 0, music),)),) if music else ()
    return Timeline(duration_ms=at, lanes=(Lane(LaneKind.VIDEO, 0, tuple(made)), *sound))


def changed(before: Timeline, after: Timeline) -> list[str]:
    return [row.clip.name for row in news(rows(before), rows(after))]


def test_only_what_is_another_is_news() -> None:
    abc = film(("a", 4), ("b", 4), ("c", 4), music=12)
    assert changed(abc, abc) == []
    assert changed(abc, film(("a", 4), ("b", 6), ("c", 4), music=12)) == ["b"]
    assert changed(abc, film(("a", 4), ("x", 4), ("b", 4), ("c", 4), music=12)) == ["x"]
    assert changed(abc, film(("a", 4), ("c", 4), music=12)) == []
    assert changed(abc, film(("c", 4), ("a", 4), ("b", 4), music=12)) == ["c"]
    assert changed(abc, film(("b", 4), ("a", 4), ("c", 4), music=8)) == ["b", "Lo-fi"]
    assert changed(film(("a", 4)), film(("a", 4), music=4)) == ["Lo-fi"]


def test_of_many_pictures_only_those_that_were_moved_are_news() -> None:
    names = "abcdefghij"
    before = film(*((name, 4) for name in names))
    after = film(*((name, 4) for name in "acefghijbd"))
    assert changed(before, after) == ["b", "d"]


def test_it_lights_up_and_goes_out(qtbot: QtBot, show: Show) -> None:
    shown = show()
    view = shown.parts.timeline
    state = states.edited("en")
    pictures, *rest = state.timeline.lanes
    longer = replace(pictures.clips[2], end_ms=15_000)
    lanes = (replace(pictures, clips=(*pictures.clips[:2], longer)), *rest)
    after = replace(state, timeline=replace(state.timeline, lanes=lanes, duration_ms=15_000))
    shown.store.put(after)
    spots = [view.visualRect(view.model().index(row, 0)).bottomLeft() for row in (1, 3)]

    def colours() -> list[str]:
        picture = view.viewport().grab().toImage()
        ratio = picture.devicePixelRatio()
        return [
            picture.pixelColor(round((x + 12) * ratio), round((y - 3) * ratio)).name()
            for x, y in (spot.toTuple() for spot in spots)
        ]

    same, lit = colours()
    assert same != lit
    qtbot.waitUntil(lambda: len(set(colours())) == 1)
