"""A project outlives the program: the next start finds it as it was."""

from pathlib import Path

import msgspec
import pytest

from nemo_desktop.i18n import words
from nemo_desktop.session.archive import Archive
from nemo_desktop.session.kept import KeptFile, KeptProject, KeptSession, chat_of, intake_of
from nemo_desktop.session.state import (
    Action,
    ActionKind,
    Author,
    ExportStage,
    MediaStatus,
    Message,
    Server,
)
from tests.fake_cloud import running_cloud
from tests.session.at_the_cloud import SAMPLE, Session, at_the_cloud

OTHER = SAMPLE.with_name("rocket.jpg")


async def a_film(session: Session) -> None:
    await session.has_film()


def texts(session: Session) -> list[str]:
    return [message.text for message in session.state.chat.messages if message.text]


def test_the_next_start_finds_chat_pictures_and_timeline(tmp_path: Path) -> None:
    said: list[str] = []

    async def first(session: Session) -> None:
        await session.has_film()
        said.extend(texts(session))

    async def second(session: Session) -> None:
        await session.controller.settled()
        assert texts(session) == said
        assert session.state.project == "coffee"
        (item,) = session.state.intake.items
        assert item.status is MediaStatus.READY
        assert item.width
        assert not session.state.timeline.is_empty
        assert session.state.notice is None
        session.controller.submit("add music")
        await session.controller.settled()
        assert len(session.state.timeline.lanes) == 2

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, first)
        at_the_cloud(cloud, tmp_path, second)
        assert len(cloud.projects) == 1
        assert len(cloud.uploads) == 1
        assert len({session_id for session_id, _ in cloud.said}) == 1


def test_files_that_the_server_had_are_there_from_the_start() -> None:
    there, new = KeptFile("1", "/a.jpg", 4, 3), KeptFile("2", "/b.jpg", 4, 3)
    sessions = {"local": KeptSession("s", keys={"1": "key of a"})}
    intake = intake_of(KeptProject("p", sessions=sessions, files=(there, new)))
    statuses = [item.status for item in intake.items]
    assert statuses == [MediaStatus.READY, MediaStatus.WAITING]
    assert intake.items[0].key == "key of a"


def test_a_project_that_the_server_lost_keeps_pictures_and_says_so(tmp_path: Path) -> None:
    async def second(session: Session) -> None:
        await session.controller.settled()
        assert session.state.intake.items[0].status is MediaStatus.READY
        assert session.state.timeline.is_empty
        last = session.state.chat.messages[-1]
        assert last.words is not None
        assert last.words.key == "project.lost"
        assert last.actions == (Action(ActionKind.SAY, "make a clip"),)
        assert len(cloud.said) == 1
        session.controller.act(last.actions[0])
        await session.controller.settled()
        assert not session.state.timeline.is_empty

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, a_film)
        cloud.forget_projects()
        at_the_cloud(cloud, tmp_path, second)
        assert len(cloud.uploads) == 2


def test_an_expired_token_is_renewed_and_the_project_probed_again(tmp_path: Path) -> None:
    async def second(session: Session) -> None:
        await session.controller.settled()
        assert not session.state.timeline.is_empty

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, a_film)
        cloud.refuse_tokens()
        at_the_cloud(cloud, tmp_path, second)
        assert len(cloud.projects) == 1


def test_a_film_that_was_under_way_is_saved_by_the_next_run(tmp_path: Path) -> None:
    async def first(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.sees(lambda state: state.export.stage is ExportStage.RENDERING)

    async def second(session: Session) -> None:
        await session.controller.settled()
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED
        assert not session.state.timeline.is_empty

    with running_cloud(render_polls=10) as cloud:
        at_the_cloud(cloud, tmp_path, first)
        at_the_cloud(cloud, tmp_path, second)
        assert len(cloud.renders) == 1


def test_new_projects_begin_and_old_ones_open_again(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        first = session.state.project_id
        session.controller.act(Action(ActionKind.NEW_PROJECT))
        await session.controller.settled()
        assert session.state.project_id not in ("", first)
        assert session.state.chat.messages == ()
        assert session.state.intake.items == ()
        assert session.state.timeline.is_empty
        session.controller.add_files([OTHER])
        await session.controller.settled()
        assert [one.name for one in session.state.recent] == ["coffee"]
        session.controller.act(Action(ActionKind.OPEN_PROJECT, first))
        await session.controller.settled()
        assert session.state.project == "coffee"
        assert not session.state.timeline.is_empty
        assert [one.name for one in session.state.recent] == ["rocket", "coffee"]

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
        assert len(cloud.projects) == 2
        assert len(cloud.uploads) == 2


def test_a_new_project_leaves_the_answer_under_way_to_the_old_one(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip")
        await session.sees(lambda state: state.chat.is_waiting and len(cloud.said) == 1)
        session.controller.act(Action(ActionKind.NEW_PROJECT))
        await session.controller.settled()
        assert not session.state.chat.is_waiting
        assert session.state.chat.messages == ()
        assert session.state.notice is None

    with running_cloud(work_s=30) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_turn_that_the_end_of_the_program_cut_is_told(tmp_path: Path) -> None:
    async def first(session: Session) -> None:
        session.controller.add_files([SAMPLE])
        await session.controller.settled()
        session.controller.submit("make a clip")
        await session.sees(lambda state: state.chat.is_waiting and len(cloud.said) == 1)

    async def second(session: Session) -> None:
        await session.controller.settled()
        assert session.answers() == ["project.interrupted"]

    with running_cloud(work_s=30) as cloud:
        at_the_cloud(cloud, tmp_path, first)
        at_the_cloud(cloud, tmp_path, second)
        assert len(cloud.said) == 1


def test_a_project_works_on_elsewhere_and_comes_back(tmp_path: Path) -> None:
    """This computer's engine stands in for the other side."""

    async def story(session: Session) -> None:
        await session.has_film()
        in_the_cloud = session.state.timeline
        session.controller.use_server(Server.LOCAL)
        await session.controller.settled()
        assert session.state.server is Server.LOCAL
        assert session.state.intake.items[0].status is MediaStatus.READY
        assert session.state.timeline.is_empty
        last = session.state.chat.messages[-1]
        assert last.words is not None
        assert last.words.key == "project.moved"
        session.controller.act(last.actions[0])
        await session.controller.settled()
        assert session.state.timeline.lanes[0].clips[0].name.startswith("coffee")
        session.controller.add_files([OTHER])
        await session.controller.settled()
        session.controller.use_server(Server.CLOUD)
        await session.controller.settled()
        assert session.state.timeline == in_the_cloud
        assert session.answers()[-1] == "project.back"
        assert [item.status for item in session.state.intake.items] == [MediaStatus.READY] * 2

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story, NEMO_TIME_SCALE="0.03")
        assert len(cloud.projects) == 1
        assert [one.filename for one in cloud.uploads] == ["coffee.jpg", "rocket.jpg"]
        assert len(cloud.said) == 1


def test_a_film_under_way_keeps_its_server(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        session.controller.use_server(Server.LOCAL)
        assert session.state.server is Server.CLOUD
        assert session.state.notice is not None
        assert session.state.notice.words.key == "project.export_first"
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED

    with running_cloud(render_polls=3) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_film_goes_on_while_another_project_is_begun(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.sees(lambda state: state.export.stage is ExportStage.RENDERING)
        session.controller.act(Action(ActionKind.NEW_PROJECT))
        await session.controller.settled()
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED
        assert session.state.timeline.is_empty

    with running_cloud(render_polls=10) as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_broken_memory_is_set_aside_and_costs_nothing_else(tmp_path: Path) -> None:
    async def second(session: Session) -> None:
        assert session.state.chat.messages == ()
        assert session.state.notice is None
        await session.has_film()

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, a_film)
        (file,) = (tmp_path / "projects").glob("*.json")
        file.write_bytes(file.read_bytes()[:40])
        at_the_cloud(cloud, tmp_path, second)
    assert file.with_suffix(".broken").exists()
    assert not list((tmp_path / "projects").glob("*.part"))


def test_an_empty_project_is_not_kept(tmp_path: Path) -> None:
    async def story(session: Session) -> None:
        assert session.state.recent == ()

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
        at_the_cloud(cloud, tmp_path, story)


def test_a_picture_from_a_web_page_is_there_at_the_next_start(tmp_path: Path) -> None:
    async def first(session: Session) -> None:
        for _ in range(2):
            session.controller.add_pixels(f"{'长' * 100}: a?\n.jpg", SAMPLE.read_bytes())
        await session.controller.settled()

    async def second(session: Session) -> None:
        await session.controller.settled()
        assert len(session.state.intake.ready) == 2
        assert all(item.path.exists() for item in session.state.intake.items)

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, first)
        cloud.forget_projects()
        at_the_cloud(cloud, tmp_path, second)


def test_the_memory_stays_small_and_says_only_what_can_be_said(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    messages = tuple(
        Message(Author.NOTE, words=words("turn.stopped" if number % 2 else "turn.cut"))
        for number in range(10)
    )
    strange = Message(Author.NOTE, words=words("words.of.another.version"))
    kept = KeptProject("one", files=(KeptFile("a", "/a.jpg"),), messages=(*messages, strange))
    archive.write(kept)
    read = archive.read("one")
    assert read == kept
    assert [message.id for message in chat_of(read).messages] == list(range(1, 11))
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"id": 1}', type=KeptProject)


def test_a_song_gives_no_film_its_name(tmp_path: Path) -> None:
    song = tmp_path / "a song.mp3"
    song.write_bytes(b"ID3" + bytes(2000))

    async def story(session: Session) -> None:
        session.controller.add_files([song, SAMPLE])
        await session.controller.settled()
        assert session.state.project == "coffee"

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_name_that_was_given_stays(tmp_path: Path) -> None:
    async def first(session: Session) -> None:
        await session.has_film()
        session.controller.act(Action(ActionKind.RENAME_PROJECT, "  Our\nsummer "))
        session.controller.act(Action(ActionKind.RENAME_PROJECT, "  "))
        session.controller.submit('add a title "Hello"')
        await session.controller.settled()

    async def second(session: Session) -> None:
        assert session.state.project == "Our summer"

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, first)
        at_the_cloud(cloud, tmp_path, second)


def test_a_film_that_was_cancelled_stays_so_though_the_program_ends_at_once(
    tmp_path: Path,
) -> None:
    async def first(session: Session) -> None:
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.sees(lambda state: state.export.stage is ExportStage.RENDERING)
        session.controller.cancel_export()
        assert session.state.export.stage is ExportStage.CANCELLING

    async def second(session: Session) -> None:
        await session.controller.settled()
        assert session.state.export.stage is ExportStage.IDLE
        assert "export.found_again" not in session.answers()

    with running_cloud(render_polls=10) as cloud:
        at_the_cloud(cloud, tmp_path, first)
        at_the_cloud(cloud, tmp_path, second)
    assert not (tmp_path / "film.mp4").exists()
