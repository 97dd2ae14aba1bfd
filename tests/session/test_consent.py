"""Before a person agreed, not one request leaves this computer."""

from pathlib import Path

from nemo_desktop.session.state import Action, ActionKind, Connection, Server
from tests.fake_cloud import running_cloud
from tests.session.at_the_cloud import SAMPLE, Session, at_the_cloud

AGREE, DECLINE = Action(ActionKind.AGREE), Action(ActionKind.DECLINE)


def test_the_cloud_is_asked_nothing_before_the_person_agreed(tmp_path: Path) -> None:
    agreed: list[str] = []

    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        assert session.state.consent is not None
        assert session.state.consent.host == cloud.url.removeprefix("http://")
        assert cloud.requests == []
        session.controller.act(AGREE)
        await session.controller.settled()
        assert session.state.consent is None
        assert session.state.connection is Connection.READY
        assert len(cloud.uploads) == 1
        assert agreed == [cloud.url.removeprefix("http://")]
        session.controller.use_server(Server.LOCAL)
        await session.controller.settled()
        session.controller.use_server(Server.CLOUD)
        await session.controller.settled()
        assert session.state.consent is None

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, agreed=agreed, NEMO_TIME_SCALE="0.03")


def test_no_means_this_computer_with_the_same_project(tmp_path: Path) -> None:
    agreed: list[str] = []

    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        session.controller.act(DECLINE)
        await session.controller.settled()
        assert session.state.server is Server.LOCAL
        assert session.state.connection is Connection.READY
        assert len(session.state.intake.ready) == 1
        session.controller.use_server(Server.CLOUD)
        assert session.state.consent is not None
        session.controller.act(DECLINE)
        assert session.state.consent is None
        assert session.state.server is Server.LOCAL
        assert session.state.connection is Connection.READY

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, agreed=agreed, NEMO_TIME_SCALE="0.03")
        assert cloud.requests == []
    assert agreed == []


def test_another_host_is_asked_for_anew(tmp_path: Path) -> None:
    """The project was at one host; its pictures do not go to the next without a word."""
    agreed: list[str] = []

    async def first(session: Session) -> None:
        session.controller.act(AGREE)
        await session.has_film()

    async def second(session: Session) -> None:
        assert session.state.consent is not None
        assert session.state.consent.host == other.url.removeprefix("http://")
        assert session.state.project == "coffee"

    with running_cloud() as cloud, running_cloud() as other:
        at_the_cloud(cloud, tmp_path, first, agreed=agreed)
        assert agreed == [cloud.url.removeprefix("http://")]
        at_the_cloud(other, tmp_path, second, agreed=agreed)
        assert other.requests == []
