"""Drafts that no document describes: they are shown as far as they can be, and never end a turn."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as some

from nemo_desktop.i18n import Texts
from nemo_desktop.protocol.replies import render_of
from nemo_desktop.session.changes import difference
from nemo_desktop.session.clip_facts import facts, voices
from nemo_desktop.session.timeline import from_draft, report, summary

KEYS = [
    "name",
    "text",
    "start",
    "volume",
    "transition_in",
    "kind",
    "duration_ms",
    "footage",
    "from_ms",
    "to_ms",
    "speed",
    "direction",
    "ending",
    "motion",
    "strength",
    "look",
    "look_strength",
    "effects",
    "brightness",
    "fade_in_ms",
    "fade_out_ms",
    "makes_room",
    "is_voice",
    "style",
    "id",
    "media",
    "aim",
    "fit",
    "easing",
    "width",
    "height",
    "fps",
    "x",
]
VALUES = some.recursive(
    some.sampled_from([None, True, 0, -1, 5000, 10**400, 0.5, float("inf"), float("nan"), "", "x"]),
    lambda inner: some.lists(inner, max_size=2) | some.dictionaries(some.sampled_from(KEYS), inner),
    max_leaves=6,
)
META = some.dictionaries(some.sampled_from(KEYS), VALUES, max_size=8)
SEGMENTS = some.fixed_dictionaries({"d": VALUES | some.just(1000), "m": META})
DRAFTS = some.fixed_dictionaries(
    {
        "d": VALUES,
        "m": META,
        "t": some.lists(
            some.fixed_dictionaries(
                {"tt": some.sampled_from([0, 1, 7, 3]), "sg": some.lists(SEGMENTS, max_size=2)}
            ),
            max_size=3,
        ),
    }
)


@given(DRAFTS, DRAFTS)
def test_nothing_in_a_draft_ends_a_turn(before: dict[str, Any], after: dict[str, Any]) -> None:
    old, new = from_draft(before), from_draft(after)
    for language in ("en", "zh"):
        say = Texts(language)
        for line in difference(old, new):
            say.say(line)
        for lane in new.lanes:
            for clip in lane.clips:
                for fact in facts(clip, lane.kind, voices(new)):
                    say.say(fact)
        summary(new, say)
    json.dumps(report(new))


@given(META, META)
def test_nor_does_what_changes_in_one_clip(before: dict[str, Any], after: dict[str, Any]) -> None:
    old, new = (
        from_draft({"t": [{"tt": kind, "sg": [{"d": 1000, "m": {**meta, "id": "one"}}]}]})
        for kind, meta in ((0, before), (0, after))
    )
    for line in difference(old, new):
        Texts("en").say(line)


def test_a_photo_in_place_of_a_video_is_no_change_of_its_running() -> None:
    run = {"speed": 1.0, "direction": "forward", "ending": "once", "from_ms": 0, "to_ms": None}
    video, photo = (
        from_draft({"t": [{"tt": 0, "sg": [{"d": 2000, "m": {"id": "1", **more}}]}]})
        for more in (
            {"name": "beach.mp4", "aim": [0, 1], "footage": run},
            {"name": "coffee.jpg", "aim": [1, 0], "footage": None},
        )
    )
    assert [line.key for line in difference(video, photo)] == ["change.of"]
    assert [line.key for line in difference(photo, video)] == ["change.of"]


@pytest.mark.parametrize("progress", [10**400, float("inf"), "1e999", [], None])
def test_progress_beyond_all_measure_is_not_known(progress: object) -> None:
    assert render_of({"status": "processing", "progress": progress}).progress is None
