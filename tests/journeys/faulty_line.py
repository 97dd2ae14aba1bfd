"""A relay in front of a server, over which anything may happen to a request: nothing, a refusal,
rubbish, half an answer, none."""

import asyncio
import json
import random
import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

_NAMES: Final = (
    ("token", r"/api/auth/anonymous-token"),
    ("claim_token", r"/api/auth/claim-token"),
    ("open_session", r"/api/tasks/"),
    ("say", r"/run_sse"),
    ("upload", r"/api/upload-video/"),
    ("credits", r"/api/credits/"),
    ("state", r"/api/state/"),
    ("cancel_render", r"/api/render/proxy/lambda/[^/]+/cancel"),
    ("render_status", r"/api/render/proxy/lambda/."),
    ("start_render", r"/api/render/proxy/lambda$"),
    ("download", r"/api/render/proxy/[^/]+/download"),
)
_LONGEST_DELAY_S: Final = 0.05
# Statuses of gateways and frameworks, and codes of the protocol in the body, the status, or both.
_STATUSES: Final = (400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504)
_CODES: Final = (402, 429, 1001, 1002, 2001, 4001, 4002, 9999)
# The server has done nothing when it says these: what was done it never refuses.
_REFUSING: Final = frozenset((402, 413, 429, 1001, 1002, 2001, 4001, 4002))
_RUBBISH: Final = (
    b"",
    b"{}",
    b"[]",
    b"null",
    b'{"code":0,"data":nul',
    b'{"code":0,"data":[]}',
    b'{"code":0,"data":{"session_id":null,"id":[],"status":7,"draft":5}}',
    b"<html><body>Please sign in to this network</body></html>",
    b"\x00\xff\xfe" * 100,
    b"data: {\n\n",
)


@dataclass(frozen=True)
class Mishap:
    """What happens to one request.

    `is_worked`: the server gets it. `reply`: the bytes that come back instead of its answer.
    `keeps`: how many bytes of an answer come through before the line breaks, `is_hung` silently;
    `is_whole`: all of them. A mishap without any of these is a line that breaks at once, or,
    `is_worked`, when the answer was due.
    """

    name: str
    is_worked: bool = False
    reply: bytes | None = None
    keeps: int | None = None
    is_hung: bool = False
    is_whole: bool = False
    after_s: float = 0.0


class Line:
    """The relay. `happened` counts mishaps, `accepted` the sentences that the server began to
    answer; `rate` is how many of all requests go wrong, 0–1."""

    def __init__(self, server: str, seed: int, rate: float) -> None:
        parts = urlsplit(server)
        assert parts.hostname is not None
        assert parts.port is not None
        self._upstream = parts.hostname, parts.port
        self._seed = seed
        self.rate = rate
        self.url = ""
        self.happened: Counter[str] = Counter()
        self.accepted: Counter[str] = Counter()
        self._asked: Counter[str] = Counter()
        self._serving: set[asyncio.Task[None] | None] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, which carries one request."""
        # asyncio holds streams and their tasks weakly: one that waits for the server while its
        # client has gone would be collected before it hears of either.
        self._serving.add(asyncio.current_task())
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            name = _name_of(head)
            mishap = self._mishap(name)
            if mishap is not None:
                self.happened[f"{name}: {mishap.name}"] += 1
                await asyncio.sleep(mishap.after_s)
            body = await reader.readexactly(_length_of(head)) if name == "say" else b""
            request = _Request(name, head, body)
            if mishap is None or mishap.is_worked:
                await self._carry(request, mishap, reader, writer)
            elif mishap.is_hung:
                await reader.read()  # until the client goes
            elif mishap.reply is not None:
                await _ended(writer, mishap.reply)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.transport.abort()
            self._serving.discard(asyncio.current_task())

    async def _carry(
        self,
        request: "_Request",
        mishap: Mishap | None,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        up_reader, up_writer = await asyncio.open_connection(*self._upstream)
        sending = asyncio.create_task(_pumped(reader, up_writer))
        try:
            up_writer.write(_closing(request.head) + request.body)
            answer = await up_reader.readuntil(b"\r\n\r\n")
            if request.name == "say" and b"text/event-stream" in answer.lower():
                self.accepted[request.sentence] += 1
            if mishap is None or mishap.is_whole:
                await _passed(answer, up_reader, writer, None)
                await _ended(writer, b"")
            elif mishap.keeps is not None:
                await _passed(answer, up_reader, writer, len(answer) + mishap.keeps)
                if mishap.is_hung:
                    await sending  # until the client goes
            else:
                while await up_reader.read(1 << 16):
                    pass
                if mishap.reply is not None:
                    await _ended(writer, mishap.reply)
        finally:
            up_writer.transport.abort()
            sending.cancel()

    def _mishap(self, name: str) -> Mishap | None:
        """Chosen by the how-manieth request of its kind it is, so that a seed tells a journey."""
        self._asked[name] += 1
        dice = random.Random(f"{self._seed}/{name}/{self._asked[name]}")
        if dice.random() >= self.rate:
            return None
        return _drawn(dice, name)


@dataclass(frozen=True)
class _Request:
    name: str
    head: bytes
    body: bytes

    @property
    def sentence(self) -> str:
        parts = json.loads(self.body)["new_message"]["parts"]
        return "".join(part["text"] for part in parts)


@contextmanager
def faulty_line(server: str, seed: int, rate: float) -> Iterator[Line]:
    """A relay to a server, gone at the end."""
    line = Line(server, seed, rate)
    started, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def run() -> None:
        listening = await asyncio.start_server(line.serve, "127.0.0.1", 0)
        line.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        started.set()
        await stop.wait()
        listening.close()
        for _ in range(10):  # a connection that was just taken becomes a task some steps later
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)
            await asyncio.sleep(0)

    def whole() -> None:
        loop.run_until_complete(run())
        loop.close()

    thread = threading.Thread(target=whole, name="faulty line")
    thread.start()
    started.wait()
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()


def _drawn(dice: random.Random, name: str) -> Mishap:
    after_s = dice.uniform(0, _LONGEST_DELAY_S)
    kind = dice.choice(("late", "dropped", "lost", "status", "code", "rubbish", "torn", "hung"))
    match kind:
        case "late":
            return Mishap("late", is_worked=True, is_whole=True, after_s=after_s)
        case "dropped" | "lost":
            return Mishap(kind, is_worked=kind == "lost", after_s=after_s)
        case "status" | "code" | "rubbish":
            return _rubbish(dice) if kind == "rubbish" else _refusal(dice, kind)
        case "hung" if name == "say":
            # Only streams: a short answer is waited for half a minute, whatever the scale.
            keeps = dice.choice((None, 0, 200))
            return Mishap("hung", is_worked=keeps is not None, keeps=keeps, is_hung=True)
        case _:
            return Mishap("torn", is_worked=True, keeps=dice.choice((0, 1, 40, 300, 2000)))


def _refusal(dice: random.Random, kind: str) -> Mishap:
    is_status = kind == "status"
    number = dice.choice(_STATUSES if is_status else _CODES)
    status = number if is_status or (number < 600 and dice.random() < 0.3) else 200
    body: dict[str, object] = {"message": "not now"}
    if not is_status:
        body = {"code": number, **body}
    if dice.random() < 0.3:
        body["success"] = False
    raw = json.dumps(body).encode()
    if is_status and dice.random() < 0.5:
        raw = b"Bad Gateway"
    is_worked = number not in _REFUSING and status not in _REFUSING and dice.random() < 0.4
    return Mishap(str(number), is_worked=is_worked, reply=_reply(status, raw))


def _rubbish(dice: random.Random) -> Mishap:
    kind = dice.choice(("application/json", "text/html", "text/event-stream", "video/mp4", ""))
    raw = dice.choice(_RUBBISH)
    is_http = dice.random() < 0.9
    reply = _reply(200, raw, kind) if is_http else b"SSH-2.0-OpenSSH_9.6\r\n"
    return Mishap("rubbish", is_worked=dice.random() < 0.5, reply=reply)


def _reply(status: int, body: bytes, kind: str = "application/json") -> bytes:
    named = f"content-type: {kind}\r\n" if kind else ""
    head = (
        f"HTTP/1.1 {status} So\r\n{named}content-length: {len(body)}\r\nconnection: close\r\n\r\n"
    )
    return head.encode() + body


def _name_of(head: bytes) -> str:
    path = head.split(b" ", 2)[1].decode("latin-1")
    return next((name for name, pattern in _NAMES if re.match(pattern, path)), "film")


def _length_of(head: bytes) -> int:
    found = re.search(rb"\r\ncontent-length: *([0-9]+)", head, re.IGNORECASE)
    return int(found[1]) if found else 0


def _closing(head: bytes) -> bytes:
    """The same request, after whose answer the server hangs up."""
    head = re.sub(rb"\r\nconnection:[^\r]*", b"", head, flags=re.IGNORECASE)
    return head.removesuffix(b"\r\n\r\n") + b"\r\nConnection: close\r\n\r\n"


async def _pumped(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while piece := await reader.read(1 << 16):
            writer.write(piece)
            await writer.drain()
        writer.transport.abort()  # the client has gone: the server shall know


async def _passed(
    head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, room: int | None
) -> None:
    piece = head
    while piece:
        writer.write(piece if room is None else piece[:room])
        await writer.drain()
        if room is not None:
            room -= len(piece)
            if room <= 0:
                return
        piece = await reader.read(1 << 16)


async def _ended(writer: asyncio.StreamWriter, last: bytes) -> None:
    writer.write(last)
    with suppress(OSError):
        await writer.drain()
        writer.close()
        await writer.wait_closed()
