"""What left this computer is on record; everything that is kept can be forgotten."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from nemo_desktop.session.state import Action, ActionKind, Connection, Server
from tests.fake_cloud import running_cloud
from tests.session.at_the_cloud import SAMPLE, Session, at_the_cloud

READ = Action(ActionKind.READ_RECORDS)


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def test_the_log_is_what_the_server_saw(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        await session.controller.settled()
        session.controller.act(READ)
        await session.sees(lambda state: bool(state.records.sent))
        assert session.state.records.spent == 40
        assert session.state.records.turns == 1

    with running_cloud(costs=40) as cloud:
        at_the_cloud(cloud, tmp_path, story)
        seen = {(one.method, one.path) for one in cloud.requests}
    log = (tmp_path / "activity.jsonl").read_text(encoding="utf-8")
    assert all(path in log for _, path in seen)
    assert "nmv_usr" not in log
    assert "make a clip" not in log
    assert SAMPLE.name not in log


def test_on_this_computer_the_log_stays_empty(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.use_server(Server.LOCAL)
        await session.has_film()
        session.controller.act(READ)
        await session.controller.settled()
        assert session.state.records.sent == ()

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, agreed=[], NEMO_TIME_SCALE="0.03")
        assert cloud.requests == []
    assert not (tmp_path / "activity.jsonl").exists()


@pytest.mark.parametrize("engine_too", [False, True])
def test_everything_is_forgotten(tmp_path: Path, engine_too: bool) -> None:
    agreed: list[str] = []

    async def story(session: Session) -> None:
        session.controller.act(Action(ActionKind.AGREE))
        await session.has_film()
        assert (tmp_path / "identity.json").exists()
        session.controller.act(Action(ActionKind.FORGET, "engine" if engine_too else ""))
        await session.sees(lambda state: state.intake.items == ())
        state = await session.sees(
            lambda state: state.connection is Connection.READY and state.notice is not None
        )
        assert state.server is Server.LOCAL
        assert state.notice is not None
        assert state.notice.words.key == "privacy.forgotten"
        assert state.recent == ()
        assert state.chat.messages == ()
        assert agreed[-1] == ""
        session.controller.use_server(Server.CLOUD)

    with running_cloud(costs=40) as cloud:
        (tmp_path / "engine").mkdir()
        (tmp_path / "engine" / "left.txt").touch()
        at_the_cloud(cloud, tmp_path, story, agreed=agreed, NEMO_TIME_SCALE="0.03")
    left = {file.name for file in tmp_path.iterdir()}
    assert not left & {"identity.json", "activity.jsonl", "ledger.jsonl", "projects"}
    assert (tmp_path / "engine" / "left.txt").exists() is not engine_too


def test_a_film_under_way_is_not_forgotten(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        session.controller.act(Action(ActionKind.FORGET))
        assert session.state.notice is not None
        assert session.state.notice.words.key == "project.export_first"
        await session.controller.exported()
        assert (tmp_path / "film.mp4").exists()

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
