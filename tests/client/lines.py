"""How these tests talk to the pretended cloud."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from nemo_desktop.client.api import ApiClient
from nemo_desktop.client.servers import ServerAddress, Timing, cloud
from nemo_desktop.client.token import Tokens
from nemo_desktop.protocol import events
from tests.fake_cloud import Cloud

T = TypeVar("T")

# 30 s become 0.6 s: short, but long enough for a busy machine to answer in time.
QUICK = "0.02"


def address_of(server: Cloud, **timing: float) -> ServerAddress:
    """The address, with other waits where a test is about them."""
    address = cloud({"NEMO_API_URL": server.url, "NEMO_TIME_SCALE": QUICK})
    kept: dict[str, Any] = {**timing}
    return replace(address, timing=replace(address.timing, **kept)) if timing else address


@asynccontextmanager
async def line(
    server: Cloud,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    **timing: float,
) -> AsyncIterator[ApiClient]:
    """A client on a line of its own, its identity in `folder`."""
    address = address_of(server, **timing)
    tokens = Tokens(address, environment or {}, folder / "identity.json")
    async with ApiClient(address, tokens) as api:
        yield api


def told(
    server: Cloud,
    folder: Path,
    story: Callable[[ApiClient], Awaitable[T]],
    environment: Mapping[str, str] | None = None,
    **timing: float,
) -> T:
    """Runs a story with a client of its own; what it came to."""

    async def whole() -> T:
        async with line(server, folder, environment, **timing) as api:
            return await story(api)

    return asyncio.run(whole())


async def heard(api: ApiClient, session_id: str, sentence: str) -> list[events.Event]:
    """All that a turn brings."""
    async with aclosing(api.say(session_id, sentence)) as stream:
        return [event async for event in stream]


def texts(found: list[events.Event]) -> list[str]:
    """The whole passages among events."""
    return [event.text for event in found if isinstance(event, events.TextFinal)]


def unhurried() -> Timing:
    """The waits of the real service."""
    return Timing()
