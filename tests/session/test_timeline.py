"""Drafts, read for people: lanes, the sentence, the report, what changed."""

from dataclasses import replace
from typing import Any

import pytest

from nemo_desktop.engine.drafting import to_draft
from nemo_desktop.engine.render.film import Clip, Film, Footage, Sound, Title, Transition
from nemo_desktop.i18n import Texts
from nemo_desktop.protocol.messages import ProjectState
from nemo_desktop.session.changes import difference
from nemo_desktop.session.fingerprint import fingerprint_of
from nemo_desktop.session.state import LaneKind, Timeline
from nemo_desktop.session.timeline import from_draft, report, summary

RUNNING = Film(
    clips=(Clip("c1", "ab", "street.jpg", 10000, strength=0.08),),
    sounds=(Sound("s1", "Lo-fi", 0, 10000),),
    titles=(Title("t1", "Urban Dreams", 0, 3000),),
)


def timeline_of(film: Film) -> Timeline:
    return from_draft(to_draft(film))


def spoken(before: Film, after: Film, language: str = "en") -> list[str]:
    say = Texts(language)
    return [say.say(line) for line in difference(timeline_of(before), timeline_of(after))]


def three(**changes: object) -> Film:
    clips = tuple(Clip(f"c{n}", f"m{n}", f"{n}.jpg", 4000, **changes) for n in "abc")
    return Film(clips=clips)


def test_the_running_example_in_one_sentence() -> None:
    assert summary(timeline_of(RUNNING)) == (
        "Timeline (3 tracks): 1. Video: street (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
        '3. Title: "Urban Dreams" (0-3s)'
    )


def test_the_report_is_what_scripts_rely_on() -> None:
    assert report(timeline_of(RUNNING)) == {
        "width": 1920,
        "height": 1080,
        "fps": 30,
        "duration_ms": 10000,
        "tracks": [
            {
                "kind": "video",
                "segments": [
                    {
                        "name": "street.jpg",
                        "start_ms": 0,
                        "end_ms": 10000,
                        "motion": "zoom_in",
                        "strength": 0.08,
                        "fit": "cover",
                        "look": None,
                        "transition_in": None,
                    }
                ],
            },
            {
                "kind": "audio",
                "segments": [
                    {
                        "name": "Lo-fi",
                        "start_ms": 0,
                        "end_ms": 10000,
                        "volume": 0.35,
                        "fade_in_ms": 0,
                        "fade_out_ms": 1500,
                    }
                ],
            },
            {
                "kind": "text",
                "segments": [
                    {
                        "start_ms": 0,
                        "end_ms": 3000,
                        "text": "Urban Dreams",
                        "style": "title",
                        "place": "center",
                        "size": 1.0,
                        "color": None,
                    }
                ],
            },
        ],
    }


def test_a_transition_survives_into_the_report() -> None:
    film = three()
    last = Clip("cc", "mc", "c.jpg", 4000, transition_in=Transition("crossfade", 500))
    told = report(timeline_of(Film(clips=(*film.clips[:2], last))))
    assert told["tracks"][0]["segments"][2]["transition_in"] == {
        "kind": "crossfade",
        "duration_ms": 500,
    }


def test_easing_and_strength_of_a_look_are_reported_where_they_are_not_the_usual() -> None:
    film = three()
    last = Clip("cc", "mc", "c.jpg", 4000, look="sepia", look_strength=0.5, easing="late")
    *usual, told = report(timeline_of(Film(clips=(*film.clips[:2], last))))["tracks"][0]["segments"]
    assert (told["look"], told["look_strength"], told["easing"]) == ("sepia", 0.5, "late")
    assert not any({"look_strength", "easing"} & set(segment) for segment in usual)


@pytest.mark.parametrize(
    "draft",
    [
        None,
        {},
        [],
        "<draft fps='30'/>",
        {"t": None},
        {"t": [{"tt": 0}]},
        {"t": [{"tt": "x", "sg": 3}]},
        {"d": "long", "t": []},
    ],
)
def test_a_draft_nobody_can_read_is_an_empty_timeline(draft: object) -> None:
    assert from_draft(draft).is_empty


def test_the_clouds_own_keys_are_guessed_softly() -> None:
    draft = {
        "d": 10000,
        "t": [
            {"tt": 0, "sg": [{"d": 6000}, {"d": 4000, "name": "waves.mp4"}]},
            {"tt": 1, "sg": [{"d": 10000, "m": {"title": "Lo-fi", "vol": 35}}]},
            {"tt": 7, "sg": [{"d": 3000, "m": {"content": "Hi", "st": 1000}}]},
            {"tt": 4, "sg": [{"d": 500}]},
        ],
    }
    timeline = from_draft(draft, {"width": 1080, "height": 1920}, ["cover.jpg"])
    assert (timeline.width, timeline.height) == (1080, 1920)
    assert summary(timeline) == (
        "Timeline (4 tracks): 1. Video: cover (0-6s), waves (6-10s) 2. BGM: Lo-fi (0-10s, 35%) "
        '3. Title: "Hi" (1-4s) 4. Track (type 4): #1 (0-0.5s)'
    )
    assert timeline.lanes[3].kind is LaneKind.OTHER


def test_a_long_film_is_summed_up() -> None:
    clips = tuple(Clip(f"c{n}", "m", f"{n}.jpg", 1000) for n in range(40))
    assert summary(timeline_of(Film(clips=clips))).endswith("11 (11-12s), 28 more")


def test_nothing_changed_is_nothing_said() -> None:
    assert difference(timeline_of(RUNNING), timeline_of(RUNNING)) == ()


def test_a_first_film_is_said_in_one_line() -> None:
    assert spoken(Film(), three()) == ["3 clips, 4 s each, zoom in"]
    assert spoken(Film(), three(), "zh") == ["3个片段，每个4秒，推近"]


def test_the_same_change_to_all_is_one_line() -> None:
    assert spoken(three(), three(strength=0.08)) == ["3 clips: slow zoom in"]
    assert spoken(three(), three(motion="pan_left")) == ["3 clips: pan left"]


def test_one_longer_picture_tells_old_and_new() -> None:
    clips = three().clips
    longer = Film(clips=(clips[0], Clip("cb", "mb", "b.jpg", 6000), clips[2]))
    assert spoken(three(), longer) == ["b: 4 s → 6 s", "Film 12 s → 14 s"]


def test_a_swap_names_the_new_order() -> None:
    a, b, c = three().clips
    assert spoken(three(), Film(clips=(b, a, c))) == ["New order: b, a, c"]


def test_a_removed_picture_is_named() -> None:
    assert spoken(three(), Film(clips=three().clips[:2])) == ["c removed", "Film 12 s → 8 s"]


def test_many_removed_pictures_are_counted_and_a_few_named() -> None:
    many = tuple(Clip(f"c{n}", "m", f"{n}.jpg", 1000) for n in range(40))
    lines = spoken(Film(clips=many), Film(clips=many[20:]))
    assert lines[0] == "20 clips removed: 0, 1, 2, 3, 4, 5, 14 more"
    assert len(lines) == 2
    chinese = spoken(Film(clips=many), Film(clips=many[20:]), "zh")
    assert chinese[0] == "移除了20个片段：0、1、2、3、4、5、另外14个"


def test_sound_and_titles_are_told_apart() -> None:
    quieter = Film(
        clips=RUNNING.clips,
        sounds=(Sound("s1", "Lo-fi", 0, 10000, volume=0.2),),
        titles=(Title("t1", "City Lights", 0, 3000),),
    )
    assert spoken(RUNNING, quieter) == [
        "Title “Urban Dreams” → “City Lights”",
        "Lo-fi: 35 % → 20 %",
    ]
    bare = Film(clips=RUNNING.clips)
    assert spoken(RUNNING, bare) == ["Title “Urban Dreams” removed", "Lo-fi music removed"]
    assert spoken(bare, RUNNING) == [
        "Title “Urban Dreams”, 0–3 s",
        "Lo-fi music, 35 %, 0–10 s",
    ]


def test_a_new_canvas_is_said_with_both_sizes() -> None:
    vertical = Film(width=1080, height=1920, clips=RUNNING.clips)
    assert spoken(Film(clips=RUNNING.clips), vertical) == ["Canvas 1920×1080 → 1080×1920"]


def test_a_flood_of_changes_is_cut_short() -> None:
    before = tuple(Clip(f"c{n}", "m", f"{n}.jpg", 1000) for n in range(30))
    after = tuple(Clip(f"c{n}", "m", f"{n}.jpg", 1000 + 100 * n) for n in range(30))
    lines = spoken(Film(clips=before), Film(clips=after))
    assert len(lines) == 8
    assert lines[-1] == "and 23 more changes"


def test_an_unknown_look_is_said_as_the_server_wrote_it() -> None:
    assert spoken(three(), three(look="cyberpunk")) == ["3 clips: cyberpunk"]


def test_how_strong_a_look_is_is_said_where_it_is_not_whole() -> None:
    half = three(look="sepia", look_strength=0.5)
    assert spoken(three(), half) == ["3 clips: sepia, 50%"]
    assert spoken(half, three(look="sepia")) == ["3 clips: sepia"]
    assert spoken(three(), half, "zh") == ["3个片段：怀旧棕 50%"]


def test_what_a_server_does_not_say_is_not_claimed() -> None:
    after = from_draft({"t": [{"tt": 0, "sg": [{"d": 5000, "m": {"name": "waves.mp4"}}]}]})
    assert [Texts("en").say(line) for line in difference(Timeline(), after)] == ["waves added, 5 s"]


def running(**how: object) -> Film:
    footage = Footage(6000, **how)  # type: ignore[arg-type]
    return Film(clips=(Clip("c1", "ab", "waves.mp4", 6000, "still", footage=footage),))


def test_how_a_clip_runs_is_reported_and_told() -> None:
    (segment,) = report(timeline_of(running(speed=0.5)))["tracks"][0]["segments"]
    assert segment["footage"] == {
        "length_ms": 6000, "from_ms": 0, "to_ms": None, "speed": 0.5, "direction": "forward",
        "ending": "once", "skipped_ms": 0,
    }  # fmt: skip
    for how, english, chinese in (
        ({"speed": 0.5}, "waves: 0.5× speed", "waves：0.5倍速"),
        ({"direction": "reverse"}, "waves: played backwards", "waves：倒放"),
        ({"ending": "loop"}, "waves: begins again when it ends", "waves：循环播放"),
        (
            {"from_ms": 2000, "to_ms": 5000},
            "waves: seconds 2 to 5 of its file",
            "waves：只用原片第2到5秒",
        ),
        ({"from_ms": 2000}, "waves: its file from second 2 on", "waves：从原片第2秒开始"),
    ):
        assert spoken(running(), running(**how)) == [english]
        assert spoken(running(), running(**how), "zh") == [chinese]


def one(**changes: Any) -> Film:
    return Film(
        clips=(Clip("c1", "ab", "street.jpg", 10_000, **changes),),
        sounds=(Sound("s1", "Lo-fi", 0, 10_000),),
    )


@pytest.mark.parametrize(
    ("changes", "english", "chinese"),
    [
        ({"effects": ("grain",)}, "street: film grain", "street：胶片颗粒"),
        ({"effects": ("grain", "rain")}, "street: film grain, rain", "street：胶片颗粒、下雨"),
        ({"brightness": 1.15}, "street: brightness 115 %", "street：亮度115%"),
        ({"saturation": 0.7}, "street: colour strength 70 %", "street：饱和度70%"),
        ({"volume": 0.5}, "street: its sound 50 %", "street：原声音量50%"),
    ],
)
def test_what_was_done_to_a_picture_is_told(
    changes: dict[str, Any], english: str, chinese: str
) -> None:
    assert spoken(one(), one(**changes)) == [english]
    assert spoken(one(), one(**changes), "zh") == [chinese]


def test_effects_taken_back_are_told() -> None:
    assert spoken(one(effects=("grain",)), one()) == ["street: no effects"]


def test_how_a_film_begins_and_ends_is_told() -> None:
    fading = replace(one(), fade_in_ms=1000, fade_out_ms=1500)
    assert spoken(one(), fading) == ["Comes from black over 1 s", "Goes to black over 1.5 s"]
    assert spoken(fading, one(), "zh") == ["开头不再从黑场淡入", "结尾不再淡出到黑场"]


def test_all_that_changed_about_a_sound_is_told() -> None:
    (sound,) = one().sounds
    softer = replace(sound, volume=0.2, fade_in_ms=2000, fade_out_ms=0, makes_room=False)
    assert spoken(one(), replace(one(), sounds=(softer,))) == [
        "Lo-fi: 35 % → 20 %",
        "Lo-fi fades in over 2 s",
        "Lo-fi no longer fades out",
        "Lo-fi stays as loud under the voice",
    ]
    another = replace(sound, take=1)
    assert spoken(one(), replace(one(), sounds=(another,))) == ["Lo-fi sounds different"]


def test_a_moment_is_no_change_of_a_project() -> None:
    def told(**draft: object) -> str:
        return fingerprint_of(ProjectState(draft=draft))

    said = told(a=1, at=1_795_000_000, on="2026-11-26T20:00", ms=1_795_000_000_123, b=[True, None])
    assert said == told(
        b=[True, None], a=1, at=1_795_000_999, on="2026-11-27T08:00", ms=1_795_000_999_000
    )
    assert said != told(a=2, at=1_795_000_000, on="2026-11-26", ms=1_795_000_000_123)
    assert told(d=2.2e10) != told(d=2.3e10)


def test_music_made_here_is_called_by_its_style_and_a_file_by_its_name() -> None:
    made, mine = Sound("s1", "Piano", 0, 4000), Sound("s2", "Piano", 0, 4000, media="a sha")
    assert spoken(three(), replace(three(), sounds=(made,)), "zh")[0].startswith("加上钢琴曲，")
    assert spoken(three(), replace(three(), sounds=(mine,)), "zh")[0].startswith("加上Piano，")
    assert "钢琴曲" in summary(timeline_of(replace(three(), sounds=(made,))), Texts("zh"))


def test_a_title_of_two_lines_is_told_in_one() -> None:
    titled = replace(three(), titles=(Title("t1", "Class 4b\n2026", 0, 3000),))
    assert spoken(three(), titled) == ["Title “Class 4b 2026”, 0–3 s"]
