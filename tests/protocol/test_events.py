"""Every known way of framing a chat turn says the same to us; nonsense says nothing."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from nemo_desktop.protocol.events import (
    Event,
    Heartbeat,
    Question,
    StateDelta,
    StreamError,
    TextDelta,
    TextFinal,
    ToolCall,
    ToolResult,
    TurnEnd,
    Unknown,
)
from nemo_desktop.protocol.frames import Reader


def events_of(name: str, data: str) -> tuple[Event, ...]:
    """What a single frame says by itself."""
    return Reader().read(name, data)


def said(frame: object, name: str = "") -> tuple[Event, ...]:
    return events_of(name, json.dumps(frame))


def agent(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An event of the agent framework as it is on the wire."""
    return {
        "content": {"parts": list(parts), "role": "model"},
        "invocationId": "e-6f0c",
        "author": "nemo_agent",
        "actions": {
            "stateDelta": {},
            "artifactDelta": {},
            "requestedAuthConfigs": {},
            "requestedToolConfirmations": {},
        },
        "id": "0b6a",
        "timestamp": 1774000123.417,
        **more,
    }


CALL = {"functionCall": {"id": "adk-12", "args": {"op": "title"}, "name": "edit_multitrack"}}
RESULT = {
    "functionResponse": {"id": "adk-12", "name": "edit_multitrack", "response": {"error": "x"}}
}


# --- the agent framework ---------------------------------------------------------------------


def test_a_whole_text() -> None:
    assert said(agent({"text": "Your clip is ready."})) == (TextFinal("Your clip is ready."),)


def test_parts_of_one_text_are_joined_and_thoughts_are_not_shown() -> None:
    parts = ({"text": "I reason.", "thought": True}, {"text": "Hel"}, {"text": "lo"})
    assert said(agent(*parts)) == (TextFinal("Hello"),)


def test_thoughts_alone_say_nothing_but_show_work() -> None:
    (event,) = said(agent({"text": "hm", "thought": True}, partial=True))
    assert isinstance(event, Unknown)
    assert event.is_substance


def test_streamed_words_are_deltas() -> None:
    assert said(agent({"text": "Hel"}, partial=True)) == (TextDelta("Hel"),)


def test_text_beside_a_call_is_kept() -> None:
    events = said(agent({"text": "I will add a title. "}, CALL))
    assert events == (TextFinal("I will add a title. "), ToolCall("adk-12", "edit_multitrack"))


def test_a_result_is_matched_by_id_and_its_state_is_told() -> None:
    changed = {"draft": {"t": []}}
    events = said(agent(RESULT, actions={"stateDelta": changed}))
    assert events == (ToolResult("adk-12", "edit_multitrack"), StateDelta(changed))


def test_state_alone() -> None:
    frame = {"actions": {"stateDelta": {"canvas_config": {}}}, "id": "1", "author": "nemo_agent"}
    assert said(frame) == (StateDelta({"canvas_config": {}}),)
    assert said({**frame, "actions": {}}) == (Heartbeat(),)


def test_one_event_sent_as_two_frames_is_said_once() -> None:
    reader = Reader()
    frame = json.dumps(agent({"text": "Done."}))
    again = json.dumps(agent({"text": "Done."}, actions={"artifactDelta": {"a": 1}}))
    assert reader.read("", frame) == (TextFinal("Done."),)
    assert reader.read("", again) == (Heartbeat(),)
    assert reader.read("", json.dumps(agent({"text": "Done."}, id="2"))) == (TextFinal("Done."),)


def test_a_model_that_fails_says_so() -> None:
    frame = {"errorCode": "SAFETY", "errorMessage": "blocked", "author": "nemo_agent"}
    assert said(frame) == (StreamError("blocked"),)
    assert said({"errorCode": "MAX_TOKENS"}) == (StreamError("MAX_TOKENS"),)


def test_the_same_fields_in_the_other_spelling() -> None:
    part = {"function_call": {"id": "1", "name": "edit"}}
    frame = agent(part, actions={"state_delta": {"a": 1}}, turn_complete=True)
    assert said(frame) == (ToolCall("1", "edit"), StateDelta({"a": 1}), TurnEnd())


# --- errors ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("frame", "message", "code"),
    [
        ({"error": 'tool "x" failed\nline two'}, 'tool "x" failed\nline two', None),
        ({"error": "RuntimeError: no", "error_details": {"a": 1}}, "RuntimeError: no", None),
        ({"error": {"code": 2001, "message": "no credits"}}, "no credits", 2001),
        ({"type": "error", "message": "busy", "code": 429}, "busy", 429),
        ({"code": 1002, "message": "gone"}, "gone", 1002),
        ({"detail": "Session not found: 1"}, "Session not found: 1", None),
    ],
)
def test_every_form_of_a_failure(frame: object, message: str, code: int | None) -> None:
    assert said(frame) == (StreamError(message, code),)


def test_an_error_that_old_servers_paste_unescaped_is_still_an_error() -> None:
    assert events_of("", '{"error": "tool "x" failed') == (StreamError('tool "x" failed'),)
    assert events_of("error", "it broke") == (StreamError("it broke"),)


# --- heartbeats ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("", ""),
        ("heartbeat", ""),
        ("heartbeat", '{"n": 3}'),
        ("ping", "2026-01-01"),
        ("", "heartbeat"),
        ("", '"heartbeat"'),
        ("", "ping"),
        ("", '{"type":"heartbeat"}'),
        ("", '{"type":"HEARTBEAT","n":1}'),
        ("", '{"type": "pong"}'),
        ("", "{}"),
        ("", "{ }"),
        ("", "null"),
    ],
)
def test_every_form_of_a_heartbeat(name: str, data: str) -> None:
    assert events_of(name, data) == (Heartbeat(),)


# --- frames with a type ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("frame", "event"),
    [
        ({"type": "text", "content": "Done."}, TextFinal("Done.")),
        ({"type": "text", "text": "Done."}, TextFinal("Done.")),
        ({"type": "chunk", "content": "Do"}, TextDelta("Do")),
        ({"type": "text", "content": "Do", "partial": True}, TextDelta("Do")),
        ({"type": "tool_call", "name": "edit", "args": {}}, ToolCall("edit", "edit")),
        ({"type": "tool_result", "name": "edit", "result": {}}, ToolResult("edit", "edit")),
        ({"type": "tool_start", "tool": "suno", "id": "7"}, ToolCall("7", "suno")),
        ({"type": "toolcall_end", "tool_name": "suno", "id": "7"}, ToolResult("7", "suno")),
        ({"type": "done"}, TurnEnd()),
        ({"text": "plain"}, TextFinal("plain")),
        ({"content": "plain"}, TextFinal("plain")),
        ({"code": 0, "data": {"type": "text", "content": "Done."}}, TextFinal("Done.")),
    ],
)
def test_the_other_vocabularies(frame: object, event: Event) -> None:
    assert said(frame) == (event,)


def test_the_event_line_may_carry_the_type() -> None:
    assert said({"content": "Done."}, "text") == (TextFinal("Done."),)
    assert said({"message": "busy", "code": 429}, "error") == (StreamError("busy", 429),)
    assert said({"error": "it broke"}, "update") == (StreamError("it broke"),)


def test_questions_become_choices() -> None:
    options = [{"id": "a", "label": "Fast"}, {"id": "b"}, "Slow"]
    frame = {
        "type": "ask_question",
        "questions": [{"id": "q", "prompt": "Which pace?", "options": options}, "nonsense"],
    }
    assert said(frame) == (Question("Which pace?", ("Fast", "b", "Slow")),)
    assert said({"type": "ask_question", "prompt": "Why?"}) == (Question("Why?", ()),)


@pytest.mark.parametrize("kind", ["status", "thinking_chunk", "warming_up", "brand_new"])
def test_what_nobody_needs_to_read_still_shows_work(kind: str) -> None:
    (event,) = said({"type": kind, "text": "…"})
    assert isinstance(event, Unknown)
    assert event.is_substance


@pytest.mark.parametrize("data", ["hello there", "[1, 2]", "17", '{"torn": '])
def test_what_is_no_frame_shows_nothing(data: str) -> None:
    (event,) = events_of("", data)
    assert isinstance(event, Unknown)
    assert not event.is_substance


def test_the_end_mark_of_other_services() -> None:
    assert events_of("", "[DONE]") == (TurnEnd(),)
    assert events_of("done", "") == (TurnEnd(),)


# --- nonsense --------------------------------------------------------------------------------

KEYS = [
    *("content", "parts", "text", "type", "error", "code", "detail", "data", "actions", "name"),
    *("stateDelta", "questions", "options", "id", "functionCall", "functionResponse", "thought"),
    *("partial", "errorCode"),
]
TYPES = st.sampled_from(["text", "ask_question", "error", "tool_call", "chunk", "done"])
FRAMES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | TYPES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=25,
)


@given(FRAMES)
def test_no_frame_is_too_strange_to_be_read(frame: object) -> None:
    assert said(frame)


@given(st.text(), st.text())
def test_no_text_is_too_strange_to_be_read(name: str, data: str) -> None:
    assert events_of(name, data)


@pytest.mark.parametrize("data", ['{"data":' * 5000 + "1" + "}" * 5000, "[" * 100_000])
def test_depth_does_no_harm(data: str) -> None:
    assert events_of("", data)
