"""Replies are understood in every envelope and shape that is known or may be expected."""

import itertools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from nemo_desktop.protocol import messages, replies
from nemo_desktop.protocol.endpoints import Endpoint
from nemo_desktop.protocol.replies import Refusal, render_of, unwrap

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "replies"
URL = "https://static.example/render-result/render_1774000000000.mp4"


def sample(name: str) -> Mapping[str, Any]:
    return unwrap((SAMPLES / f"{name}.json").read_bytes(), 200)


def refused(body: object, status: int = 200) -> Refusal:
    with pytest.raises(Refusal) as caught:
        unwrap(body if isinstance(body, bytes) else json.dumps(body).encode(), status)
    return caught.value


# --- envelopes -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        {"code": 0, "data": {"available": 60}},
        {"code": "0", "data": {"available": 60}},
        {"code": 200, "message": "ok", "data": {"available": 60}},
        {"success": True, "data": {"available": 60}},
        {"available": 60},
        {"code": 0, "data": None, "available": 60},
    ],
)
def test_all_envelopes_come_off(body: object) -> None:
    assert unwrap(json.dumps(body).encode(), 200)["available"] == 60


def test_a_byte_order_mark_and_an_empty_body_do_no_harm() -> None:
    assert unwrap(b'\xef\xbb\xbf{"code":0,"data":{"a":1}}', 200) == {"a": 1}
    assert unwrap(b"", 200) == {}


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 429, 500])
@pytest.mark.parametrize("code", [1001, 1002, 2001, 4001, 4002, 402, 429])
def test_a_code_in_the_body_comes_before_the_status(code: int, status: int) -> None:
    assert refused({"code": code, "message": "no"}, status).code == code
    assert refused({"error": {"code": code, "message": "no"}}, status).message == "no"
    assert refused({"detail": {"code": str(code), "reason": "no"}}, status).code == code


@pytest.mark.parametrize("status", [302, 400, 401, 402, 404, 413, 422, 429, 500, 503])
@pytest.mark.parametrize("body", [b"", b"Internal Server Error", b"[1]", b"{}", b'"no"', b"null"])
def test_without_a_code_the_status_counts(body: bytes, status: int) -> None:
    assert refused(body, status).code == status


def test_a_status_that_is_known_comes_before_a_code_that_is_not() -> None:
    assert refused({"code": 40201, "message": "plan"}, 402).code == 402
    assert refused({"code": 40201, "message": "plan"}, 200).code == 40201


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"code": 9, "message": "a"}, "a"),
        ({"success": False, "error": "b"}, "b"),
        ({"code": 9, "error": {"message": "c"}}, "c"),
        ({"code": 9, "data": {"reason": "d"}}, "d"),
        ({"code": 9}, ""),
    ],
)
def test_the_reason_is_found_wherever_it_stands(body: object, message: str) -> None:
    assert refused(body).message == message


def test_what_a_framework_says_about_a_missing_field_is_kept() -> None:
    missing = {"detail": [{"type": "missing", "loc": ["body", "userId"]}]}
    refusal = refused(missing, 422)
    assert refusal.code == 422
    assert "userId" in refusal.message


def test_where_to_register_is_read_and_only_a_web_page_counts() -> None:
    page = "https://nemovideo.com/register?bind=anon_1"
    assert refused({"code": 2001, "data": {"registration_url": page}}).register_url == page
    assert refused({"code": 2001, "registration_url": "javascript:alert(1)"}).register_url == ""


@pytest.mark.parametrize("body", [b"<html>", b"[1]", b'"x"', b"17", b"{" * 100_000])
def test_a_success_that_is_no_object_is_nonsense(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unwrap(body, 200)


@given(st.binary(max_size=200), st.sampled_from([200, 302, 404, 500]))
def test_unwrapping_fails_in_two_ways_only(body: bytes, status: int) -> None:
    try:
        assert isinstance(unwrap(body, status), Mapping)
    except (Refusal, ValueError):
        return


# --- what replies hold -----------------------------------------------------------------------


def test_a_session_id_of_nineteen_digits_stays_exact_even_as_a_number() -> None:
    body = unwrap(b'{"code":0,"data":{"sessionId":5530112233445566778,"task_id":7}}', 200)
    session = messages.Session.model_validate(body)
    assert session.session_id == "5530112233445566778"
    assert session.task_id == "7"


@pytest.mark.parametrize("key", ["bind_id", "user_id", "userId"])
def test_whom_an_account_can_be_bound_to_is_found_under_every_name(key: str) -> None:
    assert messages.Session.model_validate({"session_id": "1", key: "anon_1"}).user_id == "anon_1"
    assert messages.Token.model_validate({"token": "t", key: "anon_1"}).user_id == "anon_1"
    assert messages.State.model_validate({key: "anon_1"}).user_id == "anon_1"


def test_a_token_never_shows() -> None:
    token = messages.Token.model_validate({"token": "nmv_usr_secret", "credits": 100})
    assert "nmv_usr_secret" not in f"{token!r} {token}"
    with pytest.raises(ValidationError) as caught:
        messages.Token.model_validate({"token": ["nmv_usr_secret"]})
    assert "nmv_usr_secret" not in str(caught.value)


def test_a_balance_has_no_missing_or_negative_numbers() -> None:
    odd = {"available": -3, "frozen": None, "total": "40", "total_granted": {"x": 1}}
    balance = messages.Credits.model_validate(odd)
    assert (balance.available, balance.frozen, balance.total) == (0, 0, 40)
    assert messages.Credits.model_validate({"available": "lots"}).available == 0


@pytest.mark.parametrize("name", ["upload_files", "upload_uploaded_files"])
def test_both_upload_answers_name_the_file(name: str) -> None:
    (file,) = messages.Upload.model_validate(sample(name)).files
    assert (file.filename, file.cdn_url) == ("cover.jpg", "https://cdn.example/u/cover.jpg")
    assert file.width == 1080


@pytest.mark.parametrize("files", [None, "x", 3, [], {}, [None, 3]])
def test_an_upload_without_a_list_is_still_a_success(files: object) -> None:
    named = [file.cdn_url for file in messages.Upload.model_validate({"files": files}).files]
    assert named in ([], ["x"])


def test_a_state_is_read_whatever_else_it_holds() -> None:
    body = sample("state_strange_draft")
    state = messages.State.model_validate(body).state
    assert [info["filename"] for info in state.video_infos] == ["cover.jpg"]
    assert state.generated_media == ()
    assert state.draft["id"] == 9223372036854775807123


@given(
    st.dictionaries(
        st.sampled_from(
            ["draft", "video_infos", "generated_media", "canvas_config", "suggestions", "history"]
        ),
        st.none() | st.integers() | st.text() | st.lists(st.integers()) | st.just({"a": 1}),
    )
)
def test_no_state_is_too_strange(state: dict[str, Any]) -> None:
    assert isinstance(messages.ProjectState.model_validate(state), messages.ProjectState)


# --- renders ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["render_shape_1", "render_shape_2"])
def test_both_documented_shapes_of_a_finished_render(name: str) -> None:
    render = render_of(sample(name))
    assert (render.id, render.status) == ("render_1774000000000", "completed")
    assert (render.progress, render.url, render.error) == (100, URL, None)


def _placed(url: Mapping[str, Any], status: str) -> Mapping[str, Any]:
    return {"id": "r", "status": status, "progress": 7, **url}


@pytest.mark.parametrize(
    ("url", "envelope"),
    list(
        itertools.product(
            [
                {"outputUrl": URL},
                {"output_url": URL},
                {"output": {"url": URL}},
                {"output": URL},
                {"url": URL},
                {"downloadUrl": URL},
                {"output": {"format": "mp4", "downloadUrl": URL}, "url": ""},
            ],
            [
                lambda inner: inner,
                lambda inner: {"code": 0, "data": inner},
                lambda inner: {"success": True, "data": inner},
                lambda inner: {"success": True, "data": {"data": inner}},
            ],
        )
    ),
)
def test_every_place_of_the_address_in_every_envelope(url: Any, envelope: Any) -> None:
    body = envelope(_placed(url, "Completed"))
    render = render_of(unwrap(json.dumps(body).encode(), 200))
    assert (render.id, render.status, render.progress, render.url) == ("r", "completed", 7, URL)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        *((word, "completed") for word in ("completed", "SUCCEEDED", "success", "done")),
        *((word, "failed") for word in ("failed", "Error", "canceled", "cancelled")),
        *((word, "pending") for word in ("pending", "QUEUED")),
        *((word, "processing") for word in ("processing", "rendering", "warming", "", None, 3)),
    ],
)
def test_the_words_for_how_a_render_stands_are_folded_to_four(said: object, status: str) -> None:
    assert render_of({"status": said}).status == status


def test_finished_without_an_address_is_told_as_it_is() -> None:
    render = render_of({"status": "completed", "outputUrl": ""})
    assert (render.status, render.url) == ("completed", None)


def test_an_address_without_a_word_is_a_finished_render() -> None:
    assert render_of({"url": URL}).status == "completed"


@pytest.mark.parametrize(
    "body",
    [
        {"success": True, "data": {"status": "failed", "error": "no GPU"}},
        {"success": False, "error": "no GPU", "data": {"status": "failed"}},
        {"success": False, "data": {"status": "failed", "error": {"message": "no GPU"}}},
        {"status": "error", "message": "no GPU"},
    ],
)
def test_a_failed_render_says_why(body: object) -> None:
    render = render_of(unwrap(json.dumps(body).encode(), 200))
    assert (render.status, render.error) == ("failed", "no GPU")


@pytest.mark.parametrize(
    ("progress", "percent"),
    [(5, 5), ("45.5%", 45.5), (250, 100), (-1, 0), ("soon", None), (None, None), ([], None)],
)
def test_progress_is_a_percentage_or_unknown(progress: object, percent: float | None) -> None:
    assert render_of({"progress": progress}).progress == percent


# --- paths -----------------------------------------------------------------------------------


def test_an_id_cannot_lead_out_of_its_place_in_a_path() -> None:
    assert Endpoint.RENDER_STATUS.path(render_id="a/../b?c").endswith("/a%2F..%2Fb%3Fc")
    assert replies.message_of({}) == ""
