"""What the engine forgets by itself: what was not used for half a year while other things were."""

import asyncio
import sqlite3
from pathlib import Path

from nemo_desktop.engine.engine import Engine

DAY_MS = 24 * 3600 * 1000


def test_old_projects_go_when_newer_ones_are_used_and_not_because_a_clock_is_wrong(
    tmp_path: Path,
) -> None:
    async def left(*days_ago: int) -> list[bool]:
        engine = Engine(tmp_path)
        async with engine._database:
            sessions = [await engine.sessions.open("ann", "project", "en") for _ in days_ago]
            for session, days in zip(sessions, days_ago, strict=True):
                await engine._database.do(_used, session.id, days)
            await engine.sessions.forget_old()
        again = Engine(tmp_path)
        async with again._database:
            return [await again.sessions.find(session.id) is not None for session in sessions]

    assert asyncio.run(left(5000, 5001)) == [True, True]
    assert asyncio.run(left(0, 170, 190)) == [True, True, False]
    # Used while the clock was ahead: that takes nothing from the others.
    assert asyncio.run(left(-5000, 0, 100)) == [True, True, True]


def _used(connection: sqlite3.Connection, session_id: str, days_ago: int) -> None:
    connection.execute(
        "UPDATE sessions SET used_ms = used_ms - ? WHERE id = ?", (days_ago * DAY_MS, session_id)
    )
