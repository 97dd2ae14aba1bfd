"""Both sides of the wire know the same endpoints, and our client cannot tell one server from the
other."""

import asyncio
import inspect
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from nemo_desktop.client.api import ApiClient
from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.server import application
from nemo_desktop.protocol.endpoints import Endpoint
from tests.engine.engine_process import ATTRIBUTION, COFFEE, SECRET, EngineProcess
from tests.fake_cloud import running_cloud
from tests.patience import PATIENCE_S
from tests.protocol.client_suite import (
    BLAMED,
    STORIES,
    Place,
    Story,
    who_has_spent_all_is_told,
)

every_endpoint = pytest.mark.parametrize("endpoint", Endpoint, ids=lambda one: one.name)

At = Callable[[Path], Place]


@every_endpoint
def test_the_engine_answers_it(endpoint: Endpoint, tmp_path: Path) -> None:
    described = application(Engine(tmp_path)).openapi()["paths"]
    assert endpoint.method.lower() in described[endpoint.template]


@every_endpoint
def test_the_client_can_call_it(endpoint: Endpoint) -> None:
    method = getattr(ApiClient, endpoint.name.lower())
    assert inspect.iscoroutinefunction(method) or inspect.isasyncgenfunction(method)


def test_the_engine_answers_nothing_else(tmp_path: Path) -> None:
    described = application(Engine(tmp_path)).openapi()["paths"]
    known = {endpoint.template for endpoint in Endpoint}
    assert all(path in known or path.startswith("/k/{media_key}/") for path in described)


def the_engine(stack: ExitStack, home: Path, amount: int) -> At:
    """Our engine as a metered server of its own."""
    (home / "token").write_text(SECRET)
    options = ("--token-file", str(home / "token"), "--metered", "--credits", str(amount))
    engine = EngineProcess(home / "engine", *options, is_alone=True)
    stack.callback(engine.stop)

    def violations() -> int:
        headers = {**ATTRIBUTION, "Authorization": f"Bearer {SECRET}"}
        reply = httpx.get(
            f"{engine.address}/metered/violations", headers=headers, timeout=PATIENCE_S
        )
        return len(reply.json()["data"]["violations"])

    return lambda folder: Place(engine.address, SECRET, COFFEE, folder, violations)


def the_cloud(stack: ExitStack, _home: Path, amount: int) -> At:
    """The pretended cloud."""
    cloud = stack.enter_context(running_cloud(credits=amount, known_tokens=(SECRET,)))
    return lambda folder: Place(cloud.url, SECRET, COFFEE, folder, lambda: len(cloud.violations))


every_server = pytest.mark.parametrize(
    "server", [the_engine, the_cloud], ids=lambda one: one.__name__, indirect=True, scope="module"
)


@pytest.fixture(scope="module")
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[At]:
    """A server at which nobody runs out of credits."""
    with ExitStack() as stack:
        yield request.param(stack, tmp_path_factory.mktemp("server"), 100_000)


@every_server
@pytest.mark.parametrize("story", STORIES, ids=lambda one: one.__name__)
def test_our_client_at_any_server(server: At, story: Story, tmp_path: Path) -> None:
    place = server(tmp_path)
    before = place.violations()
    asyncio.run(story(place))
    assert story in BLAMED or place.violations() == before


@pytest.mark.parametrize("kind", [the_engine, the_cloud], ids=lambda one: one.__name__)
def test_our_client_without_credits_at_any_server(
    kind: Callable[[ExitStack, Path, int], At], tmp_path: Path
) -> None:
    with ExitStack() as stack:
        place = kind(stack, tmp_path, 100)(tmp_path)
        asyncio.run(who_has_spent_all_is_told(place))
        assert place.violations() == 0
