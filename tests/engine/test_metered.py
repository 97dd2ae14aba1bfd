"""A metered engine keeps the vendor's rules, so that a client can be tried against them."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from nemo_desktop.protocol.endpoints import CLIENT_ID_HEADER, Endpoint
from tests.engine.conftest import Start
from tests.engine.engine_process import (
    ATTRIBUTION,
    COFFEE,
    ONE_SECOND,
    SECRET,
    EngineProcess,
    Speaker,
    get,
    post,
)

# So long that what is asked while a turn is under way is asked in time, on any machine.
TURN_S = 5.0


@pytest.fixture(scope="module")
def metered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineProcess]:
    """Everybody has enough for one film and two edits."""
    folder = tmp_path_factory.mktemp("metered")
    (folder / "token").write_text(SECRET)
    started = EngineProcess(
        folder / "data",
        *("--metered", "--credits", "200", "--token-file", str(folder / "token")),
        is_alone=True,
    )
    yield started
    started.stop()


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineProcess]:
    """The same, and a turn takes a moment."""
    folder = tmp_path_factory.mktemp("slow")
    turns = ("--metered", "--credits", "200", "--turn-seconds", str(TURN_S))
    started = EngineProcess(folder, *turns, is_alone=True)
    yield started
    started.stop()


def ask_token(engine: EngineProcess, client_id: str) -> httpx.Response:
    headers = {**ATTRIBUTION, CLIENT_ID_HEADER: client_id}
    return post(engine.address + Endpoint.TOKEN.path(), headers=headers)


@pytest.fixture
def someone(metered: EngineProcess, request: pytest.FixtureRequest) -> Iterator[Speaker]:
    """A new user for each test."""
    token = ask_token(metered, request.node.name[:64]).json()["data"]["token"]
    with metered.client(token) as speaker:
        yield speaker


@pytest.fixture
def waiting(slow: EngineProcess, request: pytest.FixtureRequest) -> Iterator[Speaker]:
    """A new user whose turns take a moment."""
    token = ask_token(slow, request.node.name[:64]).json()["data"]["token"]
    with slow.client(token) as speaker:
        yield speaker


def balance(speaker: Speaker) -> tuple[float, float, float]:
    data = speaker.call(Endpoint.CREDITS).json()["data"]
    return data["available"], data["frozen"], data["total"]


def rules_broken(speaker: Speaker) -> list[str]:
    reply = speaker.http.get("/metered/violations").json()
    return [one["rule"] for one in reply["data"]["violations"]]


def said(session: str, sentence: str) -> dict[str, Any]:
    return {"session_id": session, "new_message": {"parts": [{"text": sentence}]}}


def with_picture(speaker: Speaker) -> str:
    session = speaker.session()
    assert speaker.upload(session, (COFFEE.name, COFFEE.read_bytes())).json()["code"] == 0
    return session


def test_turns_cost_what_they_do_until_nothing_is_left(someone: Speaker) -> None:
    assert balance(someone) == (200, 0, 200)
    session = with_picture(someone)
    someone.say(session, "what can you do?")
    assert balance(someone) == (200, 0, 200)  # nothing was changed
    someone.say(session, ONE_SECOND)
    assert balance(someone) == (100, 0, 100)
    someone.say(session, "zoom out")
    someone.say(session, "make it 2 seconds long")
    assert balance(someone) == (0, 0, 0)

    refused = someone.call(Endpoint.SAY, said(session, "undo")).json()
    assert refused["code"] == 2001
    assert "50" in refused["message"]
    draft = someone.state(session)["draft"]
    assert someone.export(session, "render_free", draft=draft).json()["success"]
    assert someone.call(Endpoint.CANCEL_RENDER, render_id="render_free").json()["success"]
    assert balance(someone) == (0, 0, 0)
    assert rules_broken(someone) == []


def test_a_turn_freezes_what_it_may_cost(waiting: Speaker) -> None:
    session = with_picture(waiting)
    with waiting.http.stream("POST", Endpoint.SAY.path(), json=said(session, ONE_SECOND)) as turn:
        assert balance(waiting) == (100, 100, 200)
        assert waiting.call(Endpoint.SAY, said(with_picture(waiting), "hello")).is_success
        assert turn.read()
    assert balance(waiting) == (100, 0, 100)


def test_what_is_frozen_cannot_be_spent_twice(waiting: Speaker) -> None:
    sessions = [with_picture(waiting) for _ in range(3)]
    with (
        waiting.http.stream("POST", Endpoint.SAY.path(), json=said(sessions[0], ONE_SECOND)) as one,
        waiting.http.stream("POST", Endpoint.SAY.path(), json=said(sessions[1], ONE_SECOND)) as two,
    ):
        assert balance(waiting) == (0, 200, 200)
        assert waiting.call(Endpoint.SAY, said(sessions[2], ONE_SECOND)).json()["code"] == 2001
        one.read()
        two.read()
    assert balance(waiting) == (0, 0, 0)


def test_a_listener_who_leaves_pays_all_the_same(waiting: Speaker) -> None:
    session = with_picture(waiting)
    with closing(httpx.Client(headers=waiting.http.headers)) as http:
        url = f"{waiting.http.base_url}{Endpoint.SAY.path()}".replace("//run", "/run")
        with http.stream("POST", url, json=said(session, ONE_SECOND)):
            pass
    waiting.say(session, "what can you do?")  # turns follow one another
    assert balance(waiting) == (100, 0, 100)


def test_the_same_words_again_while_they_are_worked_on_are_counted(waiting: Speaker) -> None:
    session = with_picture(waiting)
    turn = said(session, ONE_SECOND)
    with waiting.http.stream("POST", Endpoint.SAY.path(), json=turn) as first:
        assert waiting.call(Endpoint.SAY, turn).is_success
        first.read()
    assert rules_broken(waiting) == ["repeated-message"]
    waiting.say(session, "thanks")
    waiting.say(session, "thanks")
    assert rules_broken(waiting) == ["repeated-message"]  # one after the other is nobody's fault


def test_what_clients_do_themselves_is_never_said(someone: Speaker) -> None:
    session = with_picture(someone)
    someone.say(session, "Export")
    assert rules_broken(someone) == ["command-said"]
    assert session in str(someone.http.get("/metered/violations").json())


def test_headers_and_drafts_are_looked_at(metered: EngineProcess, someone: Speaker) -> None:
    session = with_picture(someone)
    someone.say(session, ONE_SECOND)
    draft = someone.state(session)["draft"]
    del draft["m"]["x_engine"]
    body = {"id": "render_poor", "sessionId": session, "draft": draft}
    assert someone.call(Endpoint.START_RENDER, body).is_success
    assert rules_broken(someone) == ["draft-changed"]
    bare = {"Authorization": someone.http.headers["Authorization"]}
    blocked = post(metered.address + Endpoint.START_RENDER.path(), json=body, headers=bare)
    assert (blocked.status_code, blocked.json()["code"]) == (402, 402)
    assert rules_broken(someone) == ["draft-changed", "attribution-missing"]
    someone.until("render_poor")


def test_the_operator_sees_what_everybody_did(metered: EngineProcess, someone: Speaker) -> None:
    assert rules_broken(someone) == []  # others have broken some before
    with metered.client() as operator:
        before = len(rules_broken(operator))
        someone.say(with_picture(someone), "credits")
        assert rules_broken(someone) == ["command-said"]
        assert rules_broken(operator)[before:] == ["command-said"]
        assert balance(operator) == (200, 0, 200)
    assert get(metered.address + "/metered/violations").json()["code"] == 1001


def test_a_client_gets_a_token_a_week_and_an_address_ten(start: Start) -> None:
    engine = start("--metered", is_alone=True)
    codes = [ask_token(engine, f"client {number}").json()["code"] for number in range(9)]
    assert codes == [0] * 9
    again = ask_token(engine, "client 1")
    assert (again.status_code, again.json()["code"]) == (429, 429)
    assert ask_token(engine, "client 9").json()["code"] == 0
    assert ask_token(engine, "client 10").json()["code"] == 429


def test_what_was_spent_stays_spent(start: Start) -> None:
    engine = start("--metered", is_alone=True)
    token = ask_token(engine, "ann").json()["data"]["token"]
    with engine.client(token) as ann:
        ann.clip()
        assert balance(ann) == (0, 0, 0)
    engine.stop()
    with start("--metered", is_alone=True).client(token) as ann:
        assert balance(ann) == (0, 0, 0)


def test_an_engine_that_is_not_metered_counts_nothing(engine: EngineProcess) -> None:
    with engine.client() as window:
        assert window.http.get("/metered/violations").status_code == 404
