"""An engine that does not start says why, and what to do."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nemo_desktop.client.errors import error_of
from nemo_desktop.session.local_engine import LocalEngine
from nemo_desktop.session.notices import EngineFails, from_error
from nemo_desktop.session.state import ActionKind, Server


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (EngineFails("status 1"), "notice.engine_fails"),
        (EngineFails("status 3", "busy"), "notice.engine_busy"),
        (EngineFails("status 5", "full"), "notice.engine_full"),
        (EngineFails("status 6", "later"), "notice.engine_later"),
    ],
)
def test_the_notice_names_the_reason_and_offers_to_try_again(error: EngineFails, key: str) -> None:
    notice = from_error(error, Server.LOCAL)
    assert notice.words.key == key
    assert [action.kind for action in notice.actions] == [ActionKind.RECONNECT]


def test_one_that_nobody_waits_for_leaves_its_folder_to_the_next(tmp_path: Path) -> None:
    async def story() -> None:
        first = LocalEngine(tmp_path / "engine", tmp_path / "errors.log")
        starting = asyncio.ensure_future(first.start())
        while not (tmp_path / "engine" / "engine.lock").exists():
            await asyncio.wait([starting], timeout=0.05)
        starting.cancel()
        await asyncio.wait([starting])
        assert first._process is not None
        assert first._process.returncode is not None
        second = LocalEngine(tmp_path / "engine", tmp_path / "errors.log")
        assert await second.start() > 0
        await second.close()

    asyncio.run(story())


def test_the_work_of_a_later_version_is_told_as_such(tmp_path: Path) -> None:
    folder = tmp_path / "engine"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "engine.sqlite")) as database:
        database.execute("PRAGMA user_version = 1000")
    with pytest.raises(EngineFails) as failed:
        asyncio.run(LocalEngine(folder, tmp_path / "errors.log").start())
    assert from_error(failed.value, Server.LOCAL).words.key == "notice.engine_later"


def test_a_full_disk_of_this_computer_is_named_and_that_of_the_cloud_is_theirs() -> None:
    full = error_of(507)
    assert from_error(full, Server.LOCAL).words.key == "notice.engine_full"
    assert from_error(full, Server.CLOUD).words.key == "notice.server_ill"
