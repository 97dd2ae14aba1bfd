"""A pretended Nemo cloud for tests: `with running_cloud(is_silent=True) as cloud: …`; as a program
of its own, `python -m tests.fake_cloud`.

`cloud.url` goes into NEMO_API_URL; `cloud.violations` lists what a client did against the rules,
`cloud.requests` what it asked, `cloud.said` what it said, `cloud.knobs` may be turned meanwhile.
"""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.fake_cloud.knobs import (
    BEATS,
    FRAME_STYLES,
    Fault,
    Knobs,
    dropped,
    lost,
    refusal,
    said,
)
from tests.fake_cloud.server import Cloud

__all__ = [
    "BEATS",
    "FRAME_STYLES",
    "Cloud",
    "Fault",
    "Knobs",
    "dropped",
    "lost",
    "refusal",
    "running_cloud",
    "said",
]


@contextmanager
def running_cloud(
    port: int = 0, control: Callable[[Cloud], list[BaseRoute]] = lambda _: [], **knobs: Any
) -> Iterator[Cloud]:
    """A cloud of one's own, gone at the end; `knobs` are those of `Knobs`, `control` are routes
    that are none of the service's."""
    cloud = Cloud(Knobs(**knobs))
    cloud.control = control(cloud)
    sockets = [_listening(port), _listening()]
    cloud.url, cloud.cdn_url = (
        f"http://127.0.0.1:{listening.getsockname()[1]}" for listening in sockets
    )
    stop = threading.Event()
    thread = threading.Thread(target=asyncio.run, args=(_serve(cloud, sockets, stop),))
    thread.start()
    try:
        yield cloud
    finally:
        stop.set()
        cloud.wake()
        thread.join()
        for listening in sockets:
            listening.close()


async def _serve(cloud: Cloud, sockets: list[socket.socket], stop: threading.Event) -> None:
    """Serves until told to stop, then at once no more: uvicorn's own end takes its time."""
    config = uvicorn.Config(
        _with_transport(cloud.app()),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    loop, over = asyncio.get_running_loop(), asyncio.Event()
    cloud.wake = lambda: loop.call_soon_threadsafe(over.set)
    await server.startup(sockets=sockets)
    if not stop.is_set():
        await over.wait()
    for listener in server.servers:
        listener.close()
    for connection in list(server.server_state.connections):
        connection.transport.abort()  # type: ignore[union-attr]


def _listening(port: int = 0) -> socket.socket:
    # Named as TCP, else the event loop leaves Nagle on and every answer takes 40 ms longer.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(64)
    return listening


def _with_transport(app: ASGIApp) -> ASGIApp:
    """The app, with the bare connection within reach: breaking it is no part of HTTP."""

    async def reached(scope: Scope, receive: Receive, send: Send) -> None:
        scope["transport"] = receive.__self__.transport  # type: ignore[attr-defined]
        await app(scope, receive, send)

    return reached
