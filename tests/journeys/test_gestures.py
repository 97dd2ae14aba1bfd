"""What a hand does on the timeline is understood by the engine, in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nemo_desktop import paths
from nemo_desktop.i18n import LANGUAGES, Texts, Words
from nemo_desktop.session import gestures
from nemo_desktop.session.state import (
    Intake,
    Lane,
    LaneClip,
    LaneKind,
    MediaItem,
    MediaStatus,
    SessionState,
    Timeline,
)
from tests.engine.language_corpus import expected, said
from tests.journeys.person import Person, at_the_window

SAMPLES = paths.resources() / "samples"


def drawn(start: str) -> Timeline:
    """A start of the corpus as the window draws it."""
    film, at, clips = expected(start, "="), 0, []
    for clip in film.clips:
        clips.append(LaneClip(clip.name, at, at + clip.duration_ms))
        at += clip.duration_ms
    titles = tuple(
        LaneClip(one.text, one.start_ms, one.start_ms + one.duration_ms) for one in film.titles
    )
    sounds = tuple(LaneClip("Lo-fi", 0, at) for _ in film.sounds)
    lanes = (
        Lane(LaneKind.VIDEO, 0, tuple(clips)),
        Lane(LaneKind.AUDIO, 1, sounds),
        Lane(LaneKind.TEXT, 7, titles),
    )
    return Timeline(1920, 1080, 30, at, tuple(lane for lane in lanes if lane.clips))


FILM = {start: drawn(start) for start in ("F1", "F3", "M", "F3t")}
PICTURES = FILM["F3"].lanes[0]
MUSIC = FILM["F1"].lanes[1]
# As it would be if something lay over its pictures: they are spoken of by name.
OVER = replace(FILM["F3"], lanes=(PICTURES, Lane(LaneKind.VIDEO, 2, (LaneClip("x.png", 0, 9),))))
VOICE = (LaneClip("hello.m4a", 0, 9000, "sha of voice"),)
TITLE = FILM["F3t"].lanes[-1].clips[0]
TITLED = ((FILM["F3t"].lanes[-1], TITLE),)
CLIPS = FILM["F3t"].lanes[0].clips


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("start", "words", "change"),
    [
        ("F3", gestures.moved(FILM["F3"], [2], 0), "order c a b"),
        ("F3", gestures.moved(FILM["F3"], [0], 3), "order b c a"),
        ("F3", gestures.moved(FILM["F3"], [0], 2), "order b a c"),
        ("M", gestures.moved(FILM["M"], [1], 0), "order waves a c"),
        ("F3", gestures.lasting(FILM["F3"], [FILM["F3"].lanes[0].clips[1]], 5500), "length 2 5500"),
        ("F3", gestures.lasting(FILM["F3"], [FILM["F3"].lanes[0].clips[0]], 700), "length 1 700"),
        ("M", gestures.lasting(FILM["M"], [FILM["M"].lanes[0].clips[1]], 3000), "length 2 3000"),
        ("F3", gestures.lasting(OVER, [OVER.lanes[0].clips[1]], 3000), "length 2 3000"),
        ("F3", gestures.removed(OVER, [(OVER.lanes[0], OVER.lanes[0].clips[1])]), "without 2"),
        ("F3", gestures.removed(FILM["F3"], [(PICTURES, PICTURES.clips[1])]), "without 2"),
        ("F3t", gestures.shown(FILM["F3t"], TITLE, 2500, 5500), "title 2500 3000"),
        ("F3t", gestures.shown(FILM["F3t"], TITLE, 0, 4500), "title 0 4500"),
        ("F3t", gestures.removed(FILM["F3t"], [(FILM["F3t"].lanes[-1], TITLE)]), "no title"),
        ("F1", gestures.removed(FILM["F1"], [(MUSIC, MUSIC.clips[0])]), "mute"),
    ],
)  # fmt: skip
def test_the_engine_does_what_the_hand_did(
    language: str, start: str, words: Words | None, change: str
) -> None:
    assert words is not None
    film, _ = said(start, Texts(language).say(words))
    before = expected(start, "=")
    clips = {clip.name.split(".")[0]: clip.duration_ms for clip in before.clips}
    what, *values = change.split()
    if what == "order":
        clips = {name: clips[name] for name in values}
    elif what in ("length", "without"):
        name = list(clips)[int(values[0]) - 1]
        clips[name] = int(values[-1])
        if what == "without":
            del clips[name]
    assert {one.name.split(".")[0]: one.duration_ms for one in film.clips} == clips
    assert [one.name.split(".")[0] for one in film.clips] == list(clips)
    assert len(film.sounds) == (0 if what == "mute" else len(before.sounds))
    titles = [(one.start_ms, one.duration_ms) for one in film.titles]
    if what == "title":
        assert titles == [(int(values[0]), int(values[1]))]
    elif what == "no":
        assert titles == []
    else:
        assert titles == [(one.start_ms, one.duration_ms) for one in before.titles]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        (gestures.moved(FILM["F3t"], [0, 2], 2), {"b": 4000, "a": 4000, "c": 4000}),
        (gestures.moved(FILM["F3t"], [1, 2], 0), {"b": 4000, "c": 4000, "a": 4000}),
        (gestures.moved(FILM["F3t"], [0, 1], 3), {"c": 4000, "a": 4000, "b": 4000}),
        (gestures.lasting(FILM["F3t"], CLIPS, 2500), {"a": 2500, "b": 2500, "c": 2500}),
        (gestures.lasting(FILM["F3t"], CLIPS[::2], 700), {"a": 700, "b": 4000, "c": 700}),
        (gestures.removed(FILM["F3t"], [(PICTURES, one) for one in CLIPS[::2]]), {"b": 4000}),
        (gestures.removed(FILM["F3t"], [(PICTURES, CLIPS[1]), *TITLED]), {"a": 4000, "c": 4000}),
    ],
)
def test_the_engine_does_it_with_several_at_once(
    language: str, words: Words | None, lengths: dict[str, int]
) -> None:
    assert words is not None
    film, _ = said("F3t", Texts(language).say(words))
    assert [(one.name[0], one.duration_ms) for one in film.clips] == list(lengths.items())
    back, _ = said("F3t", f"{Texts(language).say(words)} || undo")
    assert back == expected("F3t", "=")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("start", "file", "to", "clips"),
    [
        ("F3", "c.jpg", 0, "c a b c"),
        ("F3", "a.jpg", 3, "a b c a"),
        ("N+", "night.jpg", 1, "beach night coffee IMG_2034"),
        ("P3", "b.jpg", 0, "b"),
        ("M", "waves.mp4", 2, "a waves waves c"),
        ("S", "hello.m4a", 0, "a b c"),
    ],
)
def test_the_engine_takes_a_file_where_it_was_let_go(
    language: str, start: str, file: str, to: int, clips: str
) -> None:
    film, _ = said(start, put_in(language, start, file, to))
    assert " ".join(one.name.split(".")[0] for one in film.clips) == clips
    assert [one.name for one in film.sounds] == ["hello.m4a"] * (file == "hello.m4a")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_engine_makes_a_sound_as_loud_as_its_line_was_put(language: str) -> None:
    music = LaneClip("summer.mp3", 0, 12_000, "sha of song", volume=0.35)
    voice = LaneClip("hello.m4a", 0, 9000, "sha of voice", volume=1.0, meta=(("is_voice", True),))
    sounds = Timeline(lanes=(Lane(LaneKind.AUDIO, 1, (music, voice)),))
    for clip, percent in ((music, 60), (voice, 60), (music, 0)):
        words = gestures.loud(sounds, clip, percent)
        assert words is not None
        sentence = Texts(language).say(words)
        film, _ = said("S", f"add hello.m4a as voice over || {sentence}")
        found = {one.media: round(one.volume * 100) for one in film.sounds}
        assert found == {"sha of song": 35, "sha of voice": 100} | {clip.media: percent}
    assert gestures.loud(sounds, music, 35) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_comes_in_once_more_also_where_the_order_was_spoken_of(language: str) -> None:
    sentence = put_in(language, "F3", "c.jpg", 0)
    film, _ = said("F3", f"move picture 2 before picture 1 || {sentence}")
    assert [one.name for one in film.clips] == ["c.jpg", "b.jpg", "a.jpg", "c.jpg"]


def put_in(language: str, start: str, file: str, to: int) -> str:
    """What is said when a file is let go on the timeline."""
    width = 0 if file.endswith(".m4a") else 1600
    item = MediaItem("1", Path(file), MediaStatus.READY, width=width)
    state = SessionState(intake=Intake((item,)), timeline=drawn(start))
    words = gestures.put_in(state, item, to)
    assert words is not None
    return Texts(language).say(words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("texts", ["number the pictures", 'add captions "Sea" to every photo'])
def test_a_picture_goes_with_its_text_and_those_of_the_others_stay(
    language: str, texts: str
) -> None:
    words = gestures.removed(FILM["F3"], [(PICTURES, PICTURES.clips[1])])
    assert words is not None
    film, _ = said("F3", f"{texts} || {Texts(language).say(words)}")
    assert [clip.name for clip in film.clips] == ["a.jpg", "c.jpg"]
    assert [title.over for title in film.titles] == [clip.id for clip in film.clips]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sound_with_a_file_goes_and_that_is_told(language: str) -> None:
    sounds = Lane(LaneKind.AUDIO, 1, (LaneClip("summer.mp3", 0, 12_000, "sha of song"), *VOICE))
    words = gestures.removed(Timeline(lanes=(sounds,)), [(sounds, sounds.clips[0])])
    assert words is not None
    film, answer = said("S", f"add hello.m4a as voice over || {Texts(language).say(words)}")
    assert [sound.name for sound in film.sounds] == ["hello.m4a"]
    assert answer == Texts(language)("engine.sound.removed", name="summer")


def test_a_numbered_film_keeps_its_name(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        person.drops([SAMPLES / "astronaut.jpg", SAMPLES / "coffee.jpg"])
        await person.says("make an 8-second film and number the pictures")
        assert [lane.kind for lane in person.store.state.timeline.lanes][-1] is LaneKind.TEXT
        assert person.store.state.project == "astronaut"

    at_the_window(tmp_path, story)


def test_a_picture_is_dragged_to_the_front_and_taken_back(tmp_path: Path) -> None:
    async def story(person: Person) -> None:
        person.drops([SAMPLES / "astronaut.jpg", SAMPLES / "coffee.jpg"])
        await person.says("make an 8-second film")
        view = person.window.parts.timeline
        centre = view.visualRect(view.model().index(1, 0)).center()
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
        for x in (centre.x() - 40, 120, 100):
            QTest.mouseMove(view.viewport(), QPoint(x, centre.y()))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, centre.y()))
        await person.sees(lambda state: first(state.timeline) == "coffee.jpg")
        await person.sees(lambda state: not state.chat.is_waiting)
        person.presses("Undo")
        await person.sees(lambda state: first(state.timeline) == "astronaut.jpg")
        await person.sees(lambda state: not state.chat.is_waiting)

    at_the_window(tmp_path, story)


def first(timeline: Timeline) -> str:
    lanes = [lane for lane in timeline.lanes if lane.kind is LaneKind.VIDEO]
    return lanes[0].clips[0].name if lanes else ""
