"""Every code of the contract at every call, in the body and as HTTP status; what is tried again,
what never is."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.errors import (
    ExportBlocked,
    FileRefused,
    OutOfCredits,
    RateLimited,
    ServerError,
    SessionLost,
    TokenExpired,
    UnexpectedReply,
    Unreachable,
)
from tests.client.lines import heard, told
from tests.fake_cloud import Cloud, Fault, dropped, lost, refusal, running_cloud, said
from tests.patience import PATIENCE_S

Act = Callable[[ApiClient, str, Path], Awaitable[object]]


async def upload(api: ApiClient, session_id: str, folder: Path) -> object:
    picture = folder / "cover.jpg"
    picture.write_bytes(b"a picture" * 50_000)
    return await api.upload(session_id, picture, lambda _share: None)


CALLS: dict[str, Act] = {
    "open_session": lambda api, _sid, _folder: api.open_session(),
    "say": lambda api, sid, _folder: heard(api, sid, "make a 4 s clip"),
    "upload": upload,
    "credits": lambda api, _sid, _folder: api.credits(),
    "state": lambda api, sid, _folder: api.state(sid),
    "start_render": lambda api, sid, _folder: api.start_render("render_2", sid, "{}"),
    "render_status": lambda api, _sid, _folder: api.render_status("render_1"),
    "cancel_render": lambda api, _sid, _folder: api.cancel_render("render_1"),
    "download": lambda api, _sid, folder: api.download(
        None, "render_1", folder / "film.mp4", lambda _share: None
    ),
}
SAFE = ("open_session", "credits", "state", "render_status", "cancel_render", "download")
UNSAFE = ("say", "upload")


def acted(server: Cloud, folder: Path, name: str, *faults: Fault, **timing: float) -> object:
    """One call on a project that is ready for it; the faults come in its way."""

    async def story(api: ApiClient) -> object:
        session = await api.open_session()
        await heard(api, session.session_id, "make a 4 s clip")
        text = (await api.state(session.session_id)).draft_text
        assert text is not None
        await api.start_render("render_1", session.session_id, text)
        server.requests.clear()
        server.said.clear()
        server.free_tokens.clear()
        server.knobs.faults[name] = list(faults)
        return await CALLS[name](api, session.session_id, folder)

    return told(server, folder, story, **timing)


def times(server: Cloud, name: str) -> int:
    """How often a call came."""
    part, method = {
        "open_session": ("/with-session/", "POST"),
        "say": ("/run_sse", "POST"),
        "upload": ("/upload-video/", "POST"),
        "credits": ("/credits/", "GET"),
        "state": ("/api/state/", "GET"),
        "start_render": ("/proxy/lambda", "POST"),
        "render_status": ("/proxy/lambda/", "GET"),
        "cancel_render": ("/cancel", "POST"),
        "download": ("/download", "GET"),
    }[name]
    return sum(one.method == method for one in server.asked(part))


KINDS = [
    (402, ExportBlocked),
    (1002, SessionLost),
    (2001, OutOfCredits),
    (4001, FileRefused),
    (4002, FileRefused),
    (413, FileRefused),
    (415, FileRefused),
    (77, UnexpectedReply),
]


@pytest.mark.parametrize("envelope", ["code", "success"])
@pytest.mark.parametrize(("code", "kind"), KINDS)
def test_a_refusal_is_the_same_at_every_call(
    code: int, kind: type[ServerError], envelope: str, tmp_path: Path
) -> None:
    with running_cloud(credits=10_000_000) as server:
        for name in CALLS:
            if (name, code) == ("download", 77):
                continue
            fault = refusal(code, "the server's own words")
            if envelope == "success":
                fault = refusal(code, "", success=False, error="the server's own words")
            folder = tmp_path / name
            folder.mkdir()
            with pytest.raises(kind) as raised:
                acted(server, folder, name, fault)
            assert type(raised.value) is kind
            assert raised.value.code == code
            assert "the server's own words" in str(raised.value)
            assert times(server, name) == 1, name
            assert not (folder / "film.mp4").exists()


@pytest.mark.parametrize("where", ["status", "both"])
@pytest.mark.parametrize("code", [401, 1001, 1010, 1011])
@pytest.mark.parametrize("name", CALLS)
def test_a_token_is_renewed_once_at_every_call(
    name: str, code: int, where: str, tmp_path: Path
) -> None:
    if code > 1000 and where == "both":
        return  # such a number is no HTTP status
    where = where if code < 1000 else "body"
    with running_cloud() as server:

        async def story(api: ApiClient) -> None:
            session = await api.open_session()
            await heard(api, session.session_id, "make a 4 s clip")
            text = (await api.state(session.session_id)).draft_text
            assert text is not None
            await api.start_render("render_1", session.session_id, text)
            server.requests.clear()
            server.refuse_tokens()
            server.knobs.faults[name] = [refusal(code, where=where)]
            try:
                await CALLS[name](api, session.session_id, tmp_path)
            except UnexpectedReply:
                assert name == "start_render"  # a made-up draft may be refused

        told(server, tmp_path, story)
        assert times(server, name) == 2
        first, second = (
            one.headers["authorization"] for one in server.requests if "auth" not in one.path
        )
        assert first != second
        assert len(server.asked("anonymous-token")) == 1
        assert [one for one in server.violations if "draft" not in one] == []
        assert len(server.uploads) == (name == "upload")


def test_an_upload_after_a_renewal_is_whole(tmp_path: Path) -> None:
    with running_cloud() as server:
        acted(
            server,
            tmp_path,
            "upload",
            Fault(status=401),
        )
        assert server.uploads[0].size_bytes == (tmp_path / "cover.jpg").stat().st_size


def test_a_token_that_is_refused_twice_is_reported(tmp_path: Path) -> None:
    with running_cloud() as server:
        with pytest.raises(TokenExpired):
            acted(server, tmp_path, "credits", refusal(1001), refusal(1001))
        assert times(server, "credits") <= 2


@pytest.mark.parametrize("name", SAFE)
@pytest.mark.parametrize(
    "fault", [dropped(), said(500, b"Internal Server Error"), said(502), said(503), said(408)]
)
def test_what_does_no_harm_is_tried_again(name: str, fault: Fault, tmp_path: Path) -> None:
    with running_cloud() as server:
        acted(server, tmp_path, name, fault, fault)
        assert times(server, name) == 3


@pytest.mark.parametrize("name", SAFE)
def test_not_for_ever(name: str, tmp_path: Path) -> None:
    with running_cloud() as server:
        with pytest.raises(Unreachable):
            acted(server, tmp_path, name, *[said(500)] * 20)
        assert times(server, name) == 4


@pytest.mark.parametrize("name", UNSAFE)
@pytest.mark.parametrize("fault", [dropped(), lost(), said(500), said(503), said(408)])
def test_what_may_cost_or_double_is_never_tried_again(
    name: str, fault: Fault, tmp_path: Path
) -> None:
    with running_cloud() as server:
        with pytest.raises(Unreachable):
            acted(server, tmp_path, name, fault)
        assert times(server, name) == 1


def test_a_render_is_never_asked_for_twice(tmp_path: Path) -> None:
    with running_cloud() as server:
        with pytest.raises(Unreachable):
            acted(server, tmp_path, "start_render", dropped())
        assert times(server, "start_render") == 1


@pytest.mark.parametrize("name", ["credits", "upload", "start_render", "state"])
@pytest.mark.parametrize("where", ["body", "status"])
def test_too_many_requests_are_waited_out_once(name: str, where: str, tmp_path: Path) -> None:
    with running_cloud() as server:
        try:
            acted(server, tmp_path, name, refusal(429, where=where), rate_limit_s=0.3)
        except UnexpectedReply:
            assert name == "start_render"
        asked = [one.at for one in server.requests]
        assert times(server, name) == 2
        assert asked[1] - asked[0] >= 0.3


def test_too_many_requests_twice_are_reported(tmp_path: Path) -> None:
    with running_cloud() as server:
        with pytest.raises(RateLimited):
            acted(server, tmp_path, "credits", *[refusal(429)] * 5, rate_limit_s=0.01)
        assert times(server, "credits") == 2


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (said(403, b'{"detail":"token has no scope"}'), TokenExpired),
        (said(403, b"<html>blocked for a moment</html>"), Unreachable),
        (said(404, b'{"detail":"Session not found: 55"}'), SessionLost),
        (said(404, b'{"detail":"Not Found"}'), UnexpectedReply),
        (said(422, b'{"detail":[{"type":"missing","loc":["body","x"]}]}'), UnexpectedReply),
        (said(302, b"", location="https://portal.example/sign-in"), UnexpectedReply),
        (
            said(200, b"<html>Welcome to the hotel</html>", content_type="text/html"),
            UnexpectedReply,
        ),
        (said(200, b'{"code":0,"data":'), UnexpectedReply),
        (said(200, b"[]"), UnexpectedReply),
        (said(200, b'{"code":0,"data":{"state":{"draft":[1,2'), UnexpectedReply),
        (said(200, b"\xff\xfe\x00"), UnexpectedReply),
        (said(200, b"[" * 100_000), UnexpectedReply),
        (said(200, b'{"success":false,"error":"sandbox is starting"}'), UnexpectedReply),
        (said(402, b'{"code":40201,"message":"plan"}'), ExportBlocked),
        (said(400, b'{"error":{"code":2001,"message":"no credits"}}'), OutOfCredits),
        (said(200, b'{"code":"1002","message":"gone"}'), SessionLost),
    ],
)
def test_other_ways_of_saying_no(fault: Fault, kind: type[ServerError], tmp_path: Path) -> None:
    with running_cloud() as server:
        with pytest.raises(kind) as raised:
            acted(server, tmp_path, "state", *[fault] * 9)
        assert type(raised.value) is kind


def test_what_cannot_be_read_in_a_state_is_not_there(tmp_path: Path) -> None:
    """Nothing hangs on these; a project must not become unreachable for them."""
    body = b"""{"code":0,"data":{"user_id":7,"session_id":{"a":1},"state":{"draft":{"tt":1},
    "video_infos":{"a":{"filename":"x.jpg"}},"generated_media":"soon","suggestions":[1,"go on"],
    "history":[],"canvas_config":null,"video_analyses":[1]}}}"""

    with running_cloud() as server:
        snapshot = acted(server, tmp_path, "state", said(200, body))
    state = snapshot.state  # type: ignore[attr-defined]
    assert snapshot.draft_text == '{"tt":1}'  # type: ignore[attr-defined]
    assert snapshot.user_id == "7"  # type: ignore[attr-defined]
    assert [info["filename"] for info in state.video_infos] == ["x.jpg"]
    assert state.generated_media == ()
    assert "go on" in state.suggestions
    assert state.history == {}


@pytest.mark.parametrize(
    "body",
    [
        b'{"code":0,"data":{"available":null,"frozen":-3,"total":"many","x":1}}',
        b'{"code":0,"data":{}}',
    ],
)
def test_a_balance_that_cannot_be_read_is_nothing(body: bytes, tmp_path: Path) -> None:
    with running_cloud() as server:
        balance = acted(server, tmp_path, "credits", said(200, body))
    assert (balance.available, balance.frozen, balance.total) == (0, 0, 0)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "body",
    [b'{"code":0,"data":{"task_id":"t"}}', b'{"code":0,"data":{"session_id":""}}', b"{}", b""],
)
def test_a_session_without_a_name_is_none(body: bytes, tmp_path: Path) -> None:
    with running_cloud() as server, pytest.raises(UnexpectedReply):
        acted(server, tmp_path, "open_session", said(200, body))


def test_no_credits_comes_with_the_way_to_an_account(tmp_path: Path) -> None:
    with running_cloud(credits=0, register_url="") as server:

        async def story(api: ApiClient) -> None:
            session = await api.open_session()
            with pytest.raises(OutOfCredits) as raised:
                await heard(api, session.session_id, "make a 4 s clip")
            link = raised.value.register_url
            assert link == "https://nemovideo.com/register?bind=anon_51c7d2e0a9"

        told(server, tmp_path, story)


def test_the_servers_own_way_to_an_account_is_taken_if_it_names_one(tmp_path: Path) -> None:
    with running_cloud(credits=0, register_url="https://nemovideo.com/r?bind=7") as server:

        async def story(api: ApiClient) -> None:
            session = await api.open_session()
            with pytest.raises(OutOfCredits) as raised:
                await heard(api, session.session_id, "make a 4 s clip")
            assert raised.value.register_url == "https://nemovideo.com/r?bind=7"

        told(server, tmp_path, story)


@pytest.mark.parametrize("status", [413, 415, 422])
def test_a_file_may_be_refused_by_http_alone(status: int, tmp_path: Path) -> None:
    with running_cloud() as server:
        with pytest.raises(FileRefused) as raised:
            acted(server, tmp_path, "upload", said(status, b"too much"))
        assert raised.value.is_too_large == (status == 413)


def test_a_render_that_failed_says_why(tmp_path: Path) -> None:
    for shape in (1, 2, 3):
        folder = tmp_path / str(shape)
        folder.mkdir()
        with running_cloud(render_shape=shape, failing_renders=1, render_polls=0) as server:
            render = acted(server, folder, "render_status")
        assert render.status == "failed"  # type: ignore[attr-defined]
        assert render.error == "a frame could not be drawn"  # type: ignore[attr-defined]


def test_a_slow_answer_is_given_up(tmp_path: Path) -> None:
    with running_cloud() as server, pytest.raises(Unreachable):
        acted(server, tmp_path, "credits", *[Fault(after_s=PATIENCE_S)] * 4, reply_s=0.2)
