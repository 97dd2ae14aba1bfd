"""What is hardly possible any more on a computer without memory ends nothing that comes after."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.pools import findings
from nemo_desktop.engine.server import application
from nemo_desktop.protocol.endpoints import CLIENT_ID_HEADER, Endpoint
from tests.engine.engine_process import SAMPLES
from tests.patience import PATIENCE_S

NAMES = ("coffee.jpg", "chelsea.jpg")


def test_pictures_are_studied_after_a_crew_could_not_be_sent_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[ProcessPoolExecutor] = []
    shutdown = ProcessPoolExecutor.shutdown

    def fails_once(pool: ProcessPoolExecutor, **how: Any) -> None:
        shutdown(pool, **how)
        if not failed:
            failed.append(pool)
            raise RuntimeError("can't start new thread")

    async def story() -> list[int]:
        engine = Engine(tmp_path, workers=1)
        ours = httpx.ASGITransport(application(engine))
        async with engine, httpx.AsyncClient(transport=ours, base_url="http://127.0.0.1") as http:
            token = await http.post(Endpoint.TOKEN.path(), headers={CLIENT_ID_HEADER: "ann"})
            http.headers["Authorization"] = f"Bearer {token.json()['data']['token']}"
            body = {"task_name": "project", "language": "en"}
            opened = await http.post(Endpoint.OPEN_SESSION.path(), json=body)
            session = opened.json()["data"]["session_id"]
            monkeypatch.setattr(ProcessPoolExecutor, "shutdown", fails_once)
            return [await studied(http, engine, session, name) for name in NAMES]

    async def studied(http: httpx.AsyncClient, engine: Engine, session: str, name: str) -> int:
        file = {"files": (name, (SAMPLES / name).read_bytes())}
        await http.post(Endpoint.UPLOAD.path(session_id=session), files=file)
        pool = await engine.pools.of(session)
        async with asyncio.timeout(PATIENCE_S):
            await engine.studies.made(session, {one.sha for one in pool})
        return len(findings(await engine.pools.of(session)))

    assert asyncio.run(story()) == [1, 2]
    assert len(failed) == 1
