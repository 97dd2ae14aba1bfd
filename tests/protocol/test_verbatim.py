"""A draft survives byte for byte, whatever its writer's habits."""

import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from nemo_desktop.protocol.verbatim import draft_text_of

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "replies"
STRANGE = (
    '{"z":1e3,"d":10000.0, "id":9223372036854775807123,"ratio":1.10,"v":-0.0,\n'
    '\t"caf\\u00e9":"\\u732b\\/猫 \\" } ,","cut":"\\ud83d","n":NaN,"z":1E+3,"t":[ {"tt":0 } ]}'
)

ENVELOPES = [
    '{"code": 0, "data": {"user_id": "u", "state": {"draft": %s, "video_infos": []}}}',
    '{"success": true, "data": {"state": {"x": {"draft": 1}, "draft":%s}}}',
    '\ufeff{"data":{"draft" : %s }, "state": "ready"}',
    '{"state":{"draft":%s,"text":"\\"draft\\":{}"}}',
    ' {"draft":%s} ',
]

every_envelope = pytest.mark.parametrize("envelope", ENVELOPES)


@every_envelope
def test_no_byte_of_a_strange_draft_changes(envelope: str) -> None:
    assert draft_text_of((envelope % STRANGE).encode()) == STRANGE


def test_no_byte_of_a_stored_draft_changes() -> None:
    reply = (SAMPLES / "state_strange_draft.json").read_bytes()
    draft = draft_text_of(reply)
    assert draft is not None
    assert draft.startswith('{"z":1e3,"d":10000.0, "id":9223372036854775807123,"ratio":1.10')
    assert draft.endswith('"empty":{ } }')
    assert draft.encode() in reply


@every_envelope
@pytest.mark.parametrize("nothing", ["null", "{}", "{ \n}", '""', "[]"])
def test_an_empty_draft_is_none(envelope: str, nothing: str) -> None:
    assert draft_text_of((envelope % nothing).encode()) is None


@pytest.mark.parametrize("reply", ["{}", '{"data":null}', '{"data":{"state":[]}}'])
def test_no_draft_is_none(reply: str) -> None:
    assert draft_text_of(reply.encode()) is None


def test_a_draft_that_is_text_stays_text() -> None:
    assert draft_text_of(b'{"data":{"state":{"draft":"<draft/>"}}}') == '"<draft/>"'


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@given(VALUES, VALUES, st.booleans(), st.sampled_from([None, 0, 2, "\t"]))
def test_any_draft_among_anything_is_found(
    draft: object, other: object, is_ascii: bool, indent: int | str | None
) -> None:
    written = json.dumps({"k": draft}, ensure_ascii=is_ascii, indent=indent)
    beside = json.dumps(other, indent=indent)
    reply = f'{{"a": {beside}, "data": {{"b": {beside}, "draft": {written}, "c": {beside}}}}}'
    assert draft_text_of(reply.encode("utf-8", "surrogatepass")) == written


@pytest.mark.parametrize("reply", [b"", b"[]", b'{"a" 1}', b'{"a":1', b'{"a":1 "b":2}', b"\xff{}"])
def test_what_is_no_json_object_is_refused(reply: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        draft_text_of(reply)
