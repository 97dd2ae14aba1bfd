"""What the program keeps on disk: names that are no text, files that were damaged, a full disk."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from nemo_desktop.session.archive import Archive
from nemo_desktop.session.journal import Journal
from nemo_desktop.session.kept import KeptFile, KeptProject
from nemo_desktop.session.records import Sent
from nemo_desktop.session.state import Author, Connection, ExportStage, MediaStatus, Message
from tests.fake_cloud import running_cloud
from tests.patience import PATIENCE_S
from tests.session.at_the_cloud import SAMPLE, Session, at_the_cloud

# "café.jpg" as an old archive has it: Python holds the byte as half a character.
NO_TEXT = b"caf\xe9.jpg"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_name_that_is_no_text_comes_in_and_is_there_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "from an archive"
    folder.mkdir()
    (folder / NO_TEXT.decode(errors="surrogateescape")).write_bytes(SAMPLE.read_bytes())
    target = tmp_path / NO_TEXT.replace(b"jpg", b"mp4").decode(errors="surrogateescape")

    async def first(session: Session) -> None:
        session.controller.add_files([folder])
        await session.controller.settled()
        session.controller.submit("make a clip \udce9")
        await session.controller.settled()
        assert session.state.notice is None
        assert session.state.project == "caf\ufffd"
        session.controller.export(target)
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED
        assert target.exists()

    async def second(session: Session) -> None:
        await session.controller.settled()
        (item,) = session.state.intake.items
        assert item.path.exists()
        assert item.name == "caf\ufffd.jpg"
        assert not session.state.timeline.is_empty

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, first)
        at_the_cloud(cloud, tmp_path, second)
        assert [one.filename for one in cloud.uploads] == ["caf\ufffd.jpg"]


def test_a_project_whose_id_was_damaged_is_the_one_its_file_is_called(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.write(KeptProject("one", name="Holiday"))
    file = tmp_path / "one.json"
    for damaged in (b"\\u0000", b"two", b"x" * 1000):
        file.write_bytes(file.read_bytes().replace(b'"one"', b'"%b"' % damaged))
        (listed,) = archive.recent()
        kept = archive.read(listed.id)
        assert kept == KeptProject("one", name="Holiday")
        archive.write(kept)
        assert list(tmp_path.iterdir()) == [file]


def test_a_number_without_end_costs_one_project(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.write(KeptProject("one"))
    file = tmp_path / "two.json"
    file.write_bytes(b'{"id": "two", "changed_s": 1%b}' % (b"0" * 400))
    assert archive.read("two") is None
    assert [one.id for one in archive.recent()] == ["one"]
    assert file.with_suffix(".broken").exists()


def test_a_project_is_not_called_by_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "a broken one.jpg").write_bytes(SAMPLE.read_bytes()[:2000])
    (tmp_path / "z.pdf").write_bytes(b"%PDF-1.4")

    async def story(session: Session) -> None:
        session.controller.add_files([tmp_path / "a broken one.jpg", tmp_path / "z.pdf", SAMPLE])
        await session.controller.settled()
        refused = [one.status is MediaStatus.REFUSED for one in session.state.intake.items]
        assert refused == [True, True, False]
        assert session.state.project == "coffee"

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)


@pytest.mark.parametrize(
    "content", [b'{"id": "two", "name": "\xff"}', b"[" * 100_000, b"\xff\xfe", b"{}", b""]
)
def test_a_damaged_project_hides_no_other(content: bytes, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.write(KeptProject("one", files=(KeptFile("a", "/a.jpg"),)))
    (tmp_path / "two.json").write_bytes(content)
    assert archive.read("two") is None
    assert [one.id for one in archive.recent()] == ["one"]
    assert (tmp_path / "two.broken").read_bytes() == content


def test_a_damaged_project_that_cannot_be_set_aside_hides_no_other(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.write(KeptProject("one"))
    (tmp_path / "two.json").write_bytes(b"{")
    (tmp_path / "two.broken" / "in the way").mkdir(parents=True)
    assert [one.id for one in archive.recent()] == ["one"]


def test_a_project_of_a_later_version_opens_without_what_this_one_cannot_say(
    tmp_path: Path,
) -> None:
    archive = Archive(tmp_path)
    said = Message(Author.PERSON, "make a clip")
    later = replace(said, text="of a later version")
    archive.write(KeptProject("one", messages=(said, later)))
    file = tmp_path / "one.json"
    before, after = file.read_bytes().split(b"of a later version")
    file.write_bytes(before + b"of a later version" + after.replace(b"[]", b'[{"kind": "fly"}]', 1))
    read = archive.read("one")
    assert read is not None
    assert [message.text for message in read.messages] == ["make a clip"]
    assert file.exists()


def test_a_damaged_line_of_the_log_costs_that_line(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "activity.jsonl", Sent)
    journal.add(Sent("now", "GET", "here", "/"))
    with (tmp_path / "activity.jsonl").open("ab") as file:
        file.write(b'{"at": "\xff"}\n{\n')
    journal.add(Sent("then", "GET", "here", "/"))
    assert [one.at for one in journal.entries()] == ["now", "then"]


def test_a_film_is_saved_where_its_way_cannot_be_remembered(tmp_path: Path) -> None:
    """The disk is full, or what should hold the list cannot: that costs the list, not the film."""
    (tmp_path / "resume.json" / "in the way").mkdir(parents=True)

    async def story(session: Session) -> None:
        assert session.state.connection is Connection.READY
        await session.has_film()
        session.controller.export(tmp_path / "film.mp4")
        await session.controller.exported()
        assert session.state.export.stage is ExportStage.SAVED
        assert session.state.notice is None

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)


def test_a_project_is_kept_though_the_clock_was_put_back(tmp_path: Path) -> None:
    def said(session: Session) -> list[str]:
        return [message.text for message in session.state.chat.messages]

    async def first(session: Session) -> None:
        await session.has_film()

    async def second(session: Session) -> None:
        await session.controller.settled()
        session.controller.submit("add music")
        await session.controller.settled()

    async def third(session: Session) -> None:
        await session.controller.settled()
        assert "add music" in said(session)

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, first)
        archive = Archive(tmp_path / "projects")
        (recent,) = archive.recent()
        kept = archive.read(recent.id)
        assert kept is not None
        archive.write(msgspec.structs.replace(kept, changed_s=4e9))
        at_the_cloud(cloud, tmp_path, second)
        at_the_cloud(cloud, tmp_path, third)


def test_a_picture_that_no_decoder_expects_is_refused_and_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("a fault of the library")

    async def story(session: Session) -> None:
        with monkeypatch.context() as broken:
            broken.setattr(Image, "open", fails)
            session.controller.add_files([SAMPLE])
            await asyncio.wait_for(session.controller.settled(), PATIENCE_S)
        (item,) = session.state.intake.items
        assert item.status is MediaStatus.REFUSED
        assert session.state.notice is not None
        session.controller.retry_file(item.id)
        await session.controller.settled()
        assert len(session.state.intake.ready) == 1

    with running_cloud() as cloud:
        at_the_cloud(cloud, tmp_path, story)
