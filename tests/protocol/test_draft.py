"""The desktop understands of a draft what it can, and never fails over the rest."""

import json

import pytest
from hypothesis import given, strategies as st

from nemo_desktop.protocol import draft
from nemo_desktop.protocol.draft import Draft, Segment, Track, TrackKind

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["t", "tt", "sg", "d", "m", "x"]), inner, max_size=5)
    ),
    max_leaves=20,
)


def test_a_documented_draft_is_read() -> None:
    found = draft.read(
        {
            "d": 10000,
            "m": {"title": "Waves"},
            "t": [{"tt": 0, "sg": [{"d": 10000}]}, {"tt": 7, "sg": [{"d": 3000}]}],
        }
    )
    assert found.duration_ms == 10000
    assert [track.kind for track in found.tracks] == [TrackKind.VIDEO, TrackKind.TEXT]
    assert found.tracks[1].segments[0].duration_ms == 3000


def test_unknown_keys_survive_a_round_trip() -> None:
    wire = {
        "t": [{"tt": 5, "sg": [{"d": 10, "m": {"k": 1}, "fx": [1, {"a": None}]}], "name": "PiP"}],
        "d": 10,
        "m": {},
        "zz": {"deep": [1, 2]},
    }
    assert json.loads(draft.read(wire).model_dump_json()) == wire


def test_our_names_become_short_ones_on_the_wire() -> None:
    made = Draft(tracks=(Track(kind=0, segments=(Segment(duration_ms=40),)),))
    assert json.loads(made.model_dump_json(exclude_none=True))["t"][0]["sg"][0]["d"] == 40


@pytest.mark.parametrize(
    ("wire", "is_ready"),
    [
        (None, False),
        ({}, False),
        ("<draft/>", False),
        ({"t": []}, False),
        ({"t": [{"tt": 0, "sg": []}]}, False),
        ({"t": [{"tt": 0}, {"tt": 99, "sg": [{}]}]}, True),
    ],
)
def test_there_is_something_to_export_when_a_track_holds_a_segment(
    wire: object, is_ready: bool
) -> None:
    assert draft.is_ready(wire) is is_ready


@given(ANY_JSON)
def test_no_draft_is_too_strange_to_be_read(wire: object) -> None:
    assert isinstance(draft.read(wire), Draft)
