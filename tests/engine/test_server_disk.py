"""A database that cannot be written: full, or held by another program."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx

from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.server import application
from nemo_desktop.protocol.endpoints import CLIENT_ID_HEADER, Endpoint
from tests.engine.engine_process import EngineProcess, Speaker


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    async def answered() -> httpx.Response:
        engine = Engine(tmp_path, workers=1)
        ours = httpx.ASGITransport(application(engine))
        async with engine, httpx.AsyncClient(transport=ours, base_url="http://127.0.0.1") as http:
            headers = {CLIENT_ID_HEADER: "ann"}
            token = (await http.post(Endpoint.TOKEN.path(), headers=headers)).json()["data"]
            http.headers["Authorization"] = f"Bearer {token['token']}"
            await engine._database.do(_allow_no_growth)
            body = {"task_name": "a long name " * 1000, "language": "en"}
            return await http.post(Endpoint.OPEN_SESSION.path(), json=body)

    reply = asyncio.run(answered())
    assert (reply.status_code, reply.json()["code"]) == (507, 507)
    assert "full" in reply.json()["message"]


def test_one_that_another_program_holds_may_work_in_a_moment(
    engine: EngineProcess, window: Speaker
) -> None:
    session = window.clip()
    with closing(sqlite3.connect(engine.data / "engine.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert window.say(session, "make it 3 seconds long")[-1]["error"]["code"] == 503
        reply = window.call(Endpoint.OPEN_SESSION, {"task_name": "a", "language": "en"})
        assert (reply.status_code, reply.json()["code"]) == (503, 503)
    assert "error" not in window.say(session, "make it 3 seconds long")[-1]


def _allow_no_growth(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count = 1")
