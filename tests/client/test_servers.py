"""Where the servers are, and how long what is waited for."""

import asyncio
import ssl
from pathlib import Path

import pytest

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.channel import _client
from nemo_desktop.client.errors import ServerError, Unreachable
from nemo_desktop.client.servers import Timing, cloud, local
from nemo_desktop.client.token import Tokens
from tests.client.lines import told
from tests.fake_cloud import Cloud, running_cloud


def test_the_waits_are_those_of_the_contract() -> None:
    timing = cloud({}).timing
    assert (timing.poll_s, timing.rate_limit_s, timing.still_working_s) == (30, 30, 120)
    assert (timing.stream_limit_s, timing.silence_limit_s) == (900, 600)
    assert (timing.recheck_s, timing.recheck_every_s, timing.rechecks) == (30, 60, 5)
    assert local(1, {}).timing.poll_s == 0.1


def test_every_wait_of_the_contract_can_be_shortened() -> None:
    quick = cloud({"NEMO_TIME_SCALE": "0.01"}).timing
    assert quick == Timing().scaled(0.01)
    assert quick.stream_limit_s == pytest.approx(9.0)
    assert quick.poll_s == pytest.approx(0.3)
    assert quick.rechecks == 5
    assert (quick.reply_s, quick.connect_s) == (Timing().reply_s, Timing().connect_s)
    assert local(1, {"NEMO_TIME_SCALE": "0.5"}).timing.poll_s == 0.05


@pytest.mark.parametrize("scale", ["", "0", "-1", "fast", "nan", "inf"])
def test_a_scale_that_is_none_changes_nothing(scale: str) -> None:
    assert cloud({"NEMO_TIME_SCALE": scale}).timing == Timing()


def test_addresses_are_taken_as_people_write_them() -> None:
    assert cloud({}).url == "https://mega-api-prod.nemovideo.ai"
    assert cloud({"NEMO_API_URL": " https://example.org/nemo/ "}).url == "https://example.org/nemo"
    assert cloud({"NEMO_API_URL": ""}).url == cloud({}).url
    assert local(4711, {"NEMO_API_URL": "https://x"}).url == "http://127.0.0.1:4711"
    assert local(1, {}).kind == "local"
    assert cloud({}).web_url == "https://nemovideo.com"


def test_the_page_for_an_account_names_the_user() -> None:
    address = cloud({"NEMO_WEB_URL": "https://web.example/"})
    assert address.register_url("a b&c") == "https://web.example/register?bind=a+b%26c"
    assert address.register_url(None) == "https://web.example/register"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1",
        "http://127.0.0.1:99999",
        "http://[",
        "nemo",
        "ftp://127.0.0.1",
        "http://nobody.invalid",
        "http://exa mple",
        "https://127.0.0.1:1/\x00",
        "http://",
    ],
)
def test_an_address_that_leads_nowhere_is_one_clear_error(url: str, tmp_path: Path) -> None:
    async def story() -> None:
        environment = {"NEMO_API_URL": url, "NEMO_TIME_SCALE": "0.0001"}
        address = cloud(environment)
        tokens = Tokens(address, environment, tmp_path / "identity.json")
        async with ApiClient(address, tokens) as api:
            await api.credits()

    with pytest.raises(ServerError) as raised:
        asyncio.run(story())
    assert isinstance(raised.value, Unreachable) or "http" not in url


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "socks5://127.0.0.1:1", "nonsense"])
def test_a_proxy_that_does_not_work_is_one_clear_error(
    proxy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)

    async def balance(api: ApiClient) -> float:
        return (await api.credits()).available

    with running_cloud() as server:
        with pytest.raises(ServerError):
            told(server, tmp_path, balance)
        assert server.requests == []


def test_the_engine_of_this_computer_is_reached_without_a_proxy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)

    async def story(server: Cloud) -> None:
        address = local(int(server.url.rsplit(":", 1)[1]), {})
        async with ApiClient(address, Tokens.fixed(address, "secret")) as api:
            await api.credits()

    with running_cloud(known_tokens=("secret",)) as server:
        asyncio.run(story(server))
        assert len(server.requests) == 1


def test_a_service_behind_a_path(tmp_path: Path) -> None:
    """NEMO_API_URL may point below a gateway's root."""
    with running_cloud() as server:

        async def story() -> None:
            address = cloud({"NEMO_API_URL": server.url + "/gateway/", "NEMO_TIME_SCALE": "0.001"})
            tokens = Tokens(address, {"NEMO_TOKEN": "nmv_usr_x"}, tmp_path / "identity.json")
            async with ApiClient(address, tokens) as api:
                for act in (
                    api.credits(),
                    api.state("5"),
                    api.download(None, "render_1", tmp_path / "film.mp4", lambda _share: None),
                ):
                    with pytest.raises(ServerError):
                        await act

        asyncio.run(story())
        assert server.refused_paths == [
            "/gateway/api/credits/balance/simple",
            "/gateway/api/state/nemo_agent/me/5/latest",
            "/gateway/api/render/proxy/render_1/download",
        ]


def test_who_answers_is_verified() -> None:
    for kind, address in (("cloud", cloud({})), ("local", local(1, {}))):
        client = _client(address, None)
        context = client._transport._pool._ssl_context  # type: ignore[attr-defined]
        assert context.verify_mode is ssl.CERT_REQUIRED
        assert context.check_hostname
        assert bool(context.get_ca_certs()) == (kind == "cloud")
        asyncio.run(client.aclose())
