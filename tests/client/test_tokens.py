"""Tokens: whose they are, where they are kept, when another is asked for."""

import asyncio
import json
import logging
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.errors import RateLimited, ServerError, TokenExpired, UnexpectedReply
from nemo_desktop.client.servers import local
from nemo_desktop.client.token import Tokens
from tests.client.lines import address_of, line, told
from tests.fake_cloud import Cloud, refusal, running_cloud, said

MINE = "nmv_usr_mine-0123456789"


async def balance(api: ApiClient) -> float:
    return (await api.credits()).available


def bearers(server: Cloud) -> list[str]:
    return [
        one.headers["authorization"].removeprefix("Bearer ")
        for one in server.requests
        if "authorization" in one.headers
    ]


def test_the_persons_own_token_is_used_and_nothing_is_kept(tmp_path: Path) -> None:
    with running_cloud(known_tokens=(MINE,)) as server:
        told(server, tmp_path, balance, {"NEMO_TOKEN": f" {MINE}\n"})
        assert bearers(server) == [MINE]
        assert server.asked("anonymous-token") == []
        assert not (tmp_path / "identity.json").exists()


@pytest.mark.parametrize("fault", [refusal(1001), refusal(1011), refusal(401, where="status")])
def test_the_persons_own_token_is_never_replaced(fault: object, tmp_path: Path) -> None:
    """Another would change the account behind the person's back."""
    with running_cloud(known_tokens=(MINE,), faults={"credits": [fault] * 5}) as server:
        with pytest.raises(TokenExpired):
            told(server, tmp_path, balance, {"NEMO_TOKEN": MINE})
        assert bearers(server) == [MINE]
        assert server.asked("anonymous-token") == []


@pytest.mark.parametrize("token", ["nmv_usr_“quoted”", "nmv usr", "nmv\x00usr", "nmv\r\nX-Evil: 1"])
def test_a_token_that_no_header_can_carry_is_not_sent(
    token: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with running_cloud() as server:
        with pytest.raises(TokenExpired) as raised:
            told(server, tmp_path, balance, {"NEMO_TOKEN": token})
        assert server.requests == []
    assert token not in _everything_said(raised.value) + caplog.text


def test_a_free_token_is_asked_for_once_and_kept(tmp_path: Path) -> None:
    with running_cloud() as server:
        for _ in range(3):
            told(server, tmp_path, balance)
        (asked,) = server.asked("anonymous-token")
        assert len(asked.headers["x-client-id"]) == 36
        assert "authorization" not in asked.headers
        assert len(set(bearers(server))) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="other rights there")
def test_only_the_owner_can_read_what_is_kept(tmp_path: Path) -> None:
    with running_cloud() as server:
        told(server, tmp_path, balance)
    kept = tmp_path / "identity.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["identity.json"]


def test_the_client_id_is_kept_before_it_is_used(tmp_path: Path) -> None:
    """The service gives each id one token a week: a lost id is a lost week."""
    with running_cloud(faults={"token": [said(500)] * 9}) as server:
        with pytest.raises(ServerError):
            told(server, tmp_path, balance)
        used = {one.headers["x-client-id"] for one in server.asked("anonymous-token")}
        assert used == {json.loads((tmp_path / "identity.json").read_text())["client_id"]}
        server.knobs.faults.clear()
        told(server, tmp_path, balance)
        assert server.asked("anonymous-token")[-1].headers["x-client-id"] in used


def test_a_given_client_id_goes_first(tmp_path: Path) -> None:
    with running_cloud() as server:
        told(server, tmp_path, balance, {"NEMO_CLIENT_ID": "my-desk"})
        (asked,) = server.asked("anonymous-token")
        assert asked.headers["x-client-id"] == "my-desk"


@pytest.mark.parametrize("told_as", ["text", "epoch"])
def test_a_token_that_is_over_is_renewed_before_it_is_used(told_as: str, tmp_path: Path) -> None:
    with running_cloud(expires_as=told_as) as server:
        told(server, tmp_path, balance)
        kept = tmp_path / "identity.json"
        identity = json.loads(kept.read_text())
        end = datetime.fromisoformat(identity["tokens"][server.url]["expires_at"])
        assert timedelta(days=6.9) < end - datetime.now(UTC) < timedelta(days=7.1)
        identity["tokens"][server.url]["expires_at"] = "2020-01-01T00:00:00Z"
        kept.write_text(json.dumps(identity))
        server.free_tokens.clear()
        told(server, tmp_path, balance)
        assert len(server.asked("anonymous-token")) == 2
        first, second = bearers(server)
        assert first != second
        ids = {one.headers["x-client-id"] for one in server.asked("anonymous-token")}
        assert len(ids) == 1


def test_without_a_word_about_its_end_a_token_is_good_for_a_week(tmp_path: Path) -> None:
    with running_cloud(expires_as="absent") as server:
        told(server, tmp_path, balance)
        identity = json.loads((tmp_path / "identity.json").read_text())
        end = datetime.fromisoformat(identity["tokens"][server.url]["expires_at"])
        assert timedelta(days=6.9) < end - datetime.now(UTC) < timedelta(days=7.1)


def test_a_clock_that_is_wrong_costs_no_second_token(tmp_path: Path) -> None:
    """Seen from here the new token is over already; the server knows better."""
    with running_cloud(token_life_s=-3600) as server:

        async def story(api: ApiClient) -> None:
            for _ in range(3):
                await api.credits()

        told(server, tmp_path, story)
        assert len(server.asked("anonymous-token")) == 1


def test_a_refused_token_gives_way_to_one_other(tmp_path: Path) -> None:
    with running_cloud() as server:
        told(server, tmp_path, balance)
        server.refuse_tokens()
        told(server, tmp_path, balance)
        told(server, tmp_path, balance)
        assert len(server.asked("anonymous-token")) == 2


def test_many_calls_renew_together(tmp_path: Path) -> None:
    with running_cloud() as server:

        async def story() -> None:
            async with line(server, tmp_path) as api:
                await api.credits()
                server.refuse_tokens()
                async with asyncio.TaskGroup() as group:
                    for _ in range(8):
                        group.create_task(api.credits())

        asyncio.run(story())
        assert len(server.asked("anonymous-token")) == 2


def test_two_windows_share_what_is_kept(tmp_path: Path) -> None:
    """Each asks for itself; the service gives one of them a token, and the other finds it."""
    with running_cloud() as server:

        async def story() -> None:
            async with (
                line(server, tmp_path) as one,
                line(server, tmp_path) as other,
                asyncio.TaskGroup() as group,
            ):
                group.create_task(one.credits())
                group.create_task(other.credits())

        asyncio.run(story())
        assert len(set(bearers(server))) == 1
        assert len({one.headers["x-client-id"] for one in server.asked("anonymous-token")}) == 1
        identity = json.loads((tmp_path / "identity.json").read_text())
        assert set(identity["tokens"]) == {server.url}


def test_two_services_have_a_token_each(tmp_path: Path) -> None:
    with running_cloud() as server, running_cloud() as other:
        told(server, tmp_path, balance)
        told(other, tmp_path, balance)
        told(server, tmp_path, balance)
        assert len(server.asked("anonymous-token")) == len(other.asked("anonymous-token")) == 1
        ids = {
            one.headers["x-client-id"]
            for one in server.requests + other.requests
            if "x-client-id" in one.headers
        }
        assert len(ids) == 1
        assert len(set(bearers(server))) == len(set(bearers(other))) == 1


def test_too_many_tokens_are_waited_out_once(tmp_path: Path) -> None:
    with running_cloud(faults={"token": [refusal(429, where="both")]}) as server:
        told(server, tmp_path, balance, None, rate_limit_s=0.3)
        first, second = server.asked("anonymous-token")
        assert second.at - first.at >= 0.3
        assert first.headers["x-client-id"] == second.headers["x-client-id"]


def test_too_many_tokens_twice_are_reported(tmp_path: Path) -> None:
    """And no other id is made up to get round it."""
    with running_cloud(faults={"token": [refusal(429)] * 9}) as server:
        with pytest.raises(RateLimited):
            told(server, tmp_path, balance, None, rate_limit_s=0.01)
        assert len(server.asked("anonymous-token")) == 2


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"client_id":7}', b"\xff\x00"])
def test_a_broken_file_is_no_end(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "identity.json").write_bytes(kept)
    with running_cloud() as server:
        told(server, tmp_path, balance)
        told(server, tmp_path, balance)
        assert len(server.asked("anonymous-token")) == 1


def test_a_place_that_takes_no_file_is_no_end(tmp_path: Path) -> None:
    (tmp_path / "identity.json").mkdir()
    with running_cloud() as server:

        async def story(api: ApiClient) -> None:
            await api.credits()
            await api.credits()

        told(server, tmp_path, story)
        assert len(server.asked("anonymous-token")) == 1


@pytest.mark.parametrize(
    "body",
    [
        b'{"code":0,"data":{}}',
        b'{"code":0,"data":{"token":""}}',
        b'{"code":0,"data":{"token":"a b"}}',
        b'{"code":0,"data":{"token":"a\\r\\nX-Evil: 1"}}',
        b'{"code":0,"data":{"token":["nmv_usr_secret"]}}',
    ],
)
def test_a_token_that_is_none_is_not_kept(body: bytes, tmp_path: Path) -> None:
    with running_cloud(faults={"token": [said(200, body)] * 9}) as server:
        with pytest.raises(UnexpectedReply) as raised:
            told(server, tmp_path, balance)
        assert "nmv_usr_secret" not in _everything_said(raised.value)
        assert json.loads((tmp_path / "identity.json").read_text())["tokens"] == {}


def test_a_token_beside_the_envelope_is_found(tmp_path: Path) -> None:
    body = b'{"token":"nmv_usr_bare","user_id":"anon_9"}'
    with running_cloud(known_tokens=("nmv_usr_bare",)) as server:
        server.knobs.faults["token"] = [said(200, body)]
        told(server, tmp_path, balance)
        assert bearers(server) == ["nmv_usr_bare"]


def test_the_engines_secret_is_fixed() -> None:
    tokens = Tokens.fixed(local(4711, {}), "a-secret")

    async def story() -> None:
        async def never(_client_id: str) -> object:
            raise AssertionError

        assert await tokens.current(never) == "a-secret"  # type: ignore[arg-type]
        with pytest.raises(TokenExpired):
            await tokens.renewed("a-secret", never)  # type: ignore[arg-type]

    asyncio.run(story())
    assert not tokens.is_free
    assert tokens.user_id is None
    assert "a-secret" not in repr(tokens) + str(vars(tokens).get("_address"))


def test_whose_token_it_is_can_be_asked(tmp_path: Path) -> None:
    with running_cloud() as server:
        told(server, tmp_path, balance)
        tokens = Tokens(address_of(server), {}, tmp_path / "identity.json")
        assert tokens.is_free
        assert tokens.user_id == "anon_51c7d2e0a9"


def _everything_said(error: BaseException) -> str:
    """An error's text with those of all that led to it: what a traceback would show."""
    seen = ""
    at: BaseException | None = error
    while at is not None:
        seen += f"{at!r} {at} "
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return seen


@pytest.mark.parametrize("echoed", [True, False])
def test_no_token_reaches_the_log(
    echoed: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even at the most talkative, not even when the service repeats it in an error."""
    caplog.set_level(logging.DEBUG)
    with running_cloud(known_tokens=(MINE,)) as server:
        told(server, tmp_path, balance, {"NEMO_TOKEN": MINE})
        told(server, tmp_path, balance)
        free = bearers(server)[-1]
        message = f"token {MINE} / {free} is not accepted" if echoed else "no"
        for environment in ({"NEMO_TOKEN": MINE}, {}):
            server.knobs.faults["credits"] = [refusal(1001, message), refusal(1001, message)]
            server.free_tokens.clear()
            with pytest.raises(TokenExpired) as raised:
                told(server, tmp_path, balance, environment)
            told_of = _everything_said(raised.value)
            assert MINE not in told_of
            assert free not in told_of
    ours = "\n".join(
        record.getMessage() for record in caplog.records if not record.name.startswith("http")
    )
    assert MINE not in ours
    assert "nmv_usr_" not in ours
