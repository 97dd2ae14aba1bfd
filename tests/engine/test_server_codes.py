"""Every code the engine can answer, over real HTTP, from an engine that stands alone."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from nemo_desktop.engine.body_limit import LONGEST_BYTES
from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.server import application
from nemo_desktop.protocol.endpoints import ATTRIBUTION_HEADERS, CLIENT_ID_HEADER, Endpoint
from tests.engine.engine_process import COFFEE, EngineProcess, Speaker, post


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineProcess]:
    started = EngineProcess(tmp_path_factory.mktemp("alone"), is_alone=True)
    yield started
    started.stop()


def ask_token(engine: EngineProcess, client_id: str | None) -> httpx.Response:
    headers = {} if client_id is None else {CLIENT_ID_HEADER: client_id}
    return post(engine.address + Endpoint.TOKEN.path(), headers=headers)


@pytest.fixture(scope="module")
def ann(alone: EngineProcess) -> Iterator[Speaker]:
    with alone.client(ask_token(alone, "ann").json()["data"]["token"]) as speaker:
        yield speaker


@pytest.fixture(scope="module")
def bob(alone: EngineProcess) -> Iterator[Speaker]:
    with alone.client(ask_token(alone, "bob").json()["data"]["token"]) as speaker:
        yield speaker


def test_a_stranger_gets_a_token(alone: EngineProcess) -> None:
    first = ask_token(alone, "a-client")
    assert first.json()["code"] == 0
    data = first.json()["data"]
    assert data["token"].startswith("nmv_usr_")
    assert data["user_id"].startswith("anon_")
    assert data["credits"] == 100
    assert data["expires_at"].endswith("Z")
    again = ask_token(alone, "a-client").json()["data"]
    assert again["user_id"] == data["user_id"]
    for token in (data["token"], again["token"]):
        with alone.client(token) as speaker:
            assert speaker.session()


@pytest.mark.parametrize("client_id", [None, "", "x" * 65])
def test_a_token_needs_a_client_id(alone: EngineProcess, client_id: str | None) -> None:
    reply = ask_token(alone, client_id)
    assert (reply.status_code, reply.json()["code"]) == (400, 400)
    assert CLIENT_ID_HEADER in reply.json()["message"]


CLOSED = [endpoint for endpoint in Endpoint if endpoint is not Endpoint.TOKEN]


@pytest.mark.parametrize("endpoint", CLOSED, ids=lambda endpoint: endpoint.name)
@pytest.mark.parametrize("token", [None, "", "nmv_usr_made_up"])
def test_no_token_no_answer(alone: EngineProcess, endpoint: Endpoint, token: str | None) -> None:
    with alone.client(token) as stranger:
        body = {"session_id": "1", "new_message": {"parts": []}, "id": "r", "draft": {}}
        reply = stranger.call(
            endpoint, {**body, "sessionId": "1"}, session_id="1", render_id="r"
        ).json()
    assert reply["code"] == 1001
    assert reply["message"]
    assert ("success" in reply) == ("/render/" in endpoint.template)


def test_a_session_is_its_owners(ann: Speaker, bob: Speaker) -> None:
    session = ann.clip()
    said = {"session_id": session, "new_message": {"parts": [{"text": "zoom in"}]}}
    replies = [
        bob.call(Endpoint.SAY, said),
        bob.call(Endpoint.STATE, session_id=session),
        bob.upload(session, ("a.jpg", b"x")),
        bob.http.post(
            Endpoint.START_RENDER.path(),
            json={"id": "render_bob", "sessionId": session, "draft": ann.state(session)["draft"]},
        ),
        ann.call(Endpoint.STATE, session_id="1234567890123456789"),
    ]
    assert [reply.status_code for reply in replies] == [200] * 5
    assert [reply.json()["code"] for reply in replies] == [1002] * 5


def test_a_render_is_its_owners(ann: Speaker, bob: Speaker) -> None:
    session = ann.clip()
    ann.export(session, "render_ann")
    for endpoint in (Endpoint.RENDER_STATUS, Endpoint.CANCEL_RENDER, Endpoint.DOWNLOAD):
        reply = bob.call(endpoint, render_id="render_ann")
        assert (reply.status_code, reply.json()["success"]) == (404, False)
    assert ann.until("render_ann")["status"] == "completed"


@pytest.mark.parametrize("missing", ATTRIBUTION_HEADERS)
def test_an_export_names_where_it_comes_from(
    alone: EngineProcess, ann: Speaker, missing: str
) -> None:
    session = ann.session()
    body = {"id": "render_x", "sessionId": session, "draft": {}}
    headers = dict(ann.http.headers)
    del headers[missing.lower()]
    reply = post(alone.address + Endpoint.START_RENDER.path(), json=body, headers=headers)
    assert reply.status_code == 402
    assert (reply.json()["success"], reply.json()["code"]) == (False, 402)


def test_an_export_needs_something_to_export(ann: Speaker) -> None:
    session = ann.session()
    for draft in ({}, {"t": []}, {"t": [{"tt": 0, "sg": []}]}, {"t": [{"tt": 7, "sg": [{}]}]}):
        reply = ann.export(session, "render_empty", draft=draft)
        assert reply.status_code == 422
        assert reply.json()["success"] is False
        assert reply.json()["error"]


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../../etc/passwd"},
        {"id": ""},
        {"id": None},
        {"draft": None},
        {"draft": "<draft/>"},
        {"sessionId": None},
    ],
    ids=str,
)
def test_a_wrong_export_is_refused(ann: Speaker, change: dict[str, object]) -> None:
    session = ann.session()
    assert ann.export(session, "render_w", **change).status_code == 422


def test_the_session_of_an_export_is_spelled_so(ann: Speaker) -> None:
    session = ann.clip()
    body = {"id": "render_s", "session_id": session, "draft": ann.state(session)["draft"]}
    assert ann.call(Endpoint.START_RENDER, body).status_code == 422


def test_an_id_is_used_once(ann: Speaker) -> None:
    session = ann.clip()
    first = ann.export(session, "render_twice").json()["data"]
    again = ann.export(session, "render_twice").json()["data"]
    assert again["createdAt"] == first["createdAt"]
    assert ann.until("render_twice")["status"] == "completed"
    ann.say(session, "make it 3 seconds long")
    other = ann.export(session, "render_twice")
    assert (other.status_code, other.json()["success"]) == (409, False)


@pytest.mark.parametrize(
    "path", ["/", "/api/v1/generate", "/v1/run", "/api/tokens", "/api/auth/claim-token", "/k/"]
)
def test_other_paths_lead_nowhere(ann: Speaker, path: str) -> None:
    assert ann.http.post(path).status_code == 404


def test_the_description_names_every_endpoint(ann: Speaker) -> None:
    described = ann.http.get("/openapi.json").json()["paths"]
    for endpoint in Endpoint:
        assert endpoint.method.lower() in described[endpoint.template]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:80"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": "[::"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8000"},
    ],
    ids=str,
)
def test_web_pages_are_turned_away(ann: Speaker, headers: dict[str, str]) -> None:
    assert ann.http.get(Endpoint.CREDITS.path(), headers=headers).status_code == 403
    assert ann.http.options(Endpoint.CREDITS.path(), headers=headers).status_code == 403


def test_a_window_keeps_its_engine_for_itself(engine: EngineProcess) -> None:
    with engine.client("nmv_usr_made_up") as stranger:
        token = stranger.http.post(Endpoint.TOKEN.path(), headers={CLIENT_ID_HEADER: "me"})
        assert token.json()["code"] == 1001
    with engine.client() as window:
        own = window.http.post(Endpoint.TOKEN.path(), headers={CLIENT_ID_HEADER: "me"}).json()
        assert f"Bearer {own['data']['token']}" == window.http.headers["Authorization"]


HALF = '"\\ud83d"'


@pytest.mark.parametrize("value", ["NaN", "1e999", HALF])
def test_what_is_wrong_is_told_without_what_no_answer_may_hold(ann: Speaker, value: str) -> None:
    headers = {"Content-Type": "application/json"}
    body = f'{{"session_id": {value}, "x": {value}}}'
    reply = ann.http.post(Endpoint.SAY.path(), content=body, headers=headers)
    assert reply.status_code == 422
    assert {"type": "missing", "loc": ["body", "new_message"], "msg": "Field required"} in (
        reply.json()["detail"]
    )


def test_a_body_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b'{"session_id":"'
        for _ in range(1 + (LONGEST_BYTES >> 20)):
            yield b"5" * (1 << 20)
        raise AssertionError("it is read on")

    async def refused() -> httpx.Response:
        ours = httpx.ASGITransport(application(Engine(tmp_path)))
        async with httpx.AsyncClient(transport=ours, base_url="http://127.0.0.1") as http:
            return await http.post(Endpoint.SAY.path(), content=pieces())

    reply = asyncio.run(refused())
    assert reply.status_code == 413
    assert "64 MB" in reply.json()["detail"]


@pytest.mark.parametrize("value", ["NaN", "1e999", HALF])
def test_a_draft_that_no_two_readers_read_alike_is_refused(ann: Speaker, value: str) -> None:
    session = ann.session()
    draft = f'{{"t": [{{"tt": 0, "sg": [{{"d": {value}}}]}}]}}'
    body = f'{{"id": "render_n", "sessionId": "{session}", "draft": {draft}}}'
    headers = {"Content-Type": "application/json"}
    reply = ann.http.post(Endpoint.START_RENDER.path(), content=body, headers=headers)
    assert reply.status_code == 422
    assert reply.json()["error"]


def test_half_a_character_spoils_no_project(ann: Speaker) -> None:
    body = f'{{"task_name": {HALF}, "language": {HALF}}}'
    headers = {"Content-Type": "application/json"}
    reply = ann.http.post(Endpoint.OPEN_SESSION.path(), content=body, headers=headers)
    session = reply.json()["data"]["session_id"]
    ann.upload(session, ("coffee.jpg", COFFEE.read_bytes()))
    said = 'make a 1 second clip and add the title "a\ud83d"'
    turn = {"session_id": session, "new_message": {"parts": [{"text": said}]}}
    content = json.dumps(turn).encode()
    answer = ann.http.post(Endpoint.SAY.path(), content=content, headers=headers).text
    assert '"error"' not in answer
    assert len(ann.state(session)["draft"]["t"]) == 2
