"""Files arrive: good ones, wrong ones, huge ones."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo_desktop.engine.render.kept_beside import picture_name, subject_file
from nemo_desktop.protocol.endpoints import Endpoint
from tests.engine.conftest import Start
from tests.engine.engine_process import COFFEE, SAMPLES, EngineProcess, Speaker, get

PHOTO = COFFEE.read_bytes()


def left_behind(engine: EngineProcess) -> list[Path]:
    return list((engine.data / "incoming").iterdir())


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("notes.txt", b"hello", "notes.txt"),
        ("no ending", PHOTO, "no ending"),
        ("text.jpg", b"this is no picture at all\n" * 50, "something else"),
        ("empty.jpg", b"", "empty"),
        ("cut.jpg", PHOTO[: len(PHOTO) // 3], "damaged"),
        ("cut.mp4", b"\0\0\0\x18ftypmp42" + b"\0" * 200, "cut.mp4"),
    ],
)
def test_a_wrong_file_is_refused_by_name(
    engine: EngineProcess, window: Speaker, name: str, content: bytes, says: str
) -> None:
    session = window.session()
    reply = window.upload(session, (name, content))
    assert (reply.status_code, reply.json()["code"]) == (200, 4001)
    assert name in reply.json()["message"]
    assert says in reply.json()["message"]
    assert window.state(session)["video_infos"] == []
    assert left_behind(engine) == []


def test_a_refusal_speaks_the_projects_language(window: Speaker) -> None:
    reply = window.upload(window.session("zh-CN"), ("空.jpg", b""))
    assert reply.json()["message"] == "“空.jpg”是空文件。"


def huge(size: int) -> Iterator[bytes]:
    """A JPEG that never ends, as an upload."""
    yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="huge.jpg"\r\n\r\n'
    piece = bytes(1 << 20)
    for _ in range(size >> 20):
        yield piece
    yield b"\r\n--b--\r\n"


def highest_memory(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def test_more_than_two_hundred_megabytes_are_too_many(
    engine: EngineProcess, window: Speaker
) -> None:
    session = window.session()
    before = highest_memory(engine.process.pid)
    reply = window.http.post(
        Endpoint.UPLOAD.path(session_id=session),
        content=huge(201 << 20),
        headers={"Content-Type": "multipart/form-data; boundary=b"},
    )
    assert reply.json()["code"] == 4002
    assert "huge.jpg" in reply.json()["message"]
    assert "200 MB" in reply.json()["message"]
    assert highest_memory(engine.process.pid) - before < 20 << 20
    assert left_behind(engine) == []


def test_the_same_content_is_kept_once(engine: EngineProcess, window: Speaker) -> None:
    session = window.session()
    window.upload(session, ("one.jpg", PHOTO), ("two.jpg", PHOTO))
    window.upload(session, ("one.jpg", PHOTO))
    files = window.state(session)["video_infos"]
    assert [file["filename"] for file in files] == ["one.jpg", "two.jpg", "one.jpg"]
    assert len({file["hash"] for file in files}) == 1
    kept = [file for file in (engine.data / "media").iterdir() if files[0]["hash"] in file.name]
    pictures = [file for file in kept if picture_name(file.name) == file.name]
    assert [file.read_bytes() for file in pictures] == [PHOTO]
    # Beside it lies what was seen in it, and nothing else.
    window.studied(session)
    kept = [file for file in (engine.data / "media").iterdir() if files[0]["hash"] in file.name]
    assert [file for file in kept if file not in pictures] == [subject_file(pictures[0])]


def test_files_keep_their_order(window: Speaker) -> None:
    session = window.session()
    names = ["rocket.jpg", "astronaut.jpg", "chelsea.jpg"]
    window.upload(session, *((name, (SAMPLES / name).read_bytes()) for name in names[:2]))
    window.upload(session, (names[2], (SAMPLES / names[2]).read_bytes()))
    assert [file["filename"] for file in window.state(session)["video_infos"]] == names


def test_one_wrong_file_of_several_and_none_is_taken(
    engine: EngineProcess, window: Speaker
) -> None:
    session = window.session()
    reply = window.upload(session, ("good.jpg", PHOTO), ("bad.jpg", b"bad"), ("c.jpg", PHOTO))
    assert reply.json()["code"] == 4001
    assert "bad.jpg" in reply.json()["message"]
    assert window.state(session)["video_infos"] == []
    assert left_behind(engine) == []


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../../etc/cron.d/a.jpg", "a.jpg"),
        ("C:\\Users\\ann\\b.jpg", "b.jpg"),
        ("猫 & “dog”.JPG", "猫 & “dog”.JPG"),
        ('she said "hi".jpg', 'she said "hi".jpg'),
        ("x" * 300 + ".jpg", "x" * 196 + ".jpg"),
    ],
)
def test_a_name_is_only_a_name(window: Speaker, sent: str, kept: str) -> None:
    reply = window.upload(window.session(), (sent, PHOTO)).json()
    assert reply["data"]["files"][0]["filename"] == kept


def test_addresses_are_not_fetched(window: Speaker) -> None:
    path = Endpoint.UPLOAD.path(session_id=window.session())
    for url in ("https://media.example/cover.jpg", "file:///etc/passwd"):
        reply = window.http.post(path, json={"urls": [url], "source_type": "url"})
        assert reply.json()["code"] == 4001
        assert "Download the picture first" in reply.json()["message"]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain", b"hello"),
        ("multipart/form-data", b"--b--"),
        ("multipart/form-data; boundary=b", b""),
        ("multipart/form-data; boundary=b", b"rubbish"),
        ("multipart/form-data; boundary=b", b"--b--\r\n"),
        ("multipart/form-data; boundary=b", next(huge(0)) + PHOTO),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nx\r\n'
            b"--b--\r\n",
        ),
        ("multipart/form-data; boundary=" + "b" * 500, b""),
    ],
)
def test_what_is_no_upload_is_refused(
    engine: EngineProcess, window: Speaker, kind: str, body: bytes
) -> None:
    path = Endpoint.UPLOAD.path(session_id=window.session())
    reply = window.http.post(path, content=body, headers={"Content-Type": kind})
    assert reply.status_code == 422
    assert left_behind(engine) == []


def test_who_goes_away_half_way_leaves_nothing(engine: EngineProcess, window: Speaker) -> None:
    session = window.session()

    def broken() -> Iterator[bytes]:
        yield from (b"".join(huge(0))[:-8], os.urandom(1 << 20))
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        window.http.post(
            Endpoint.UPLOAD.path(session_id=session),
            content=broken(),
            headers={"Content-Type": "multipart/form-data; boundary=b"},
        )
    # The engine answers this one after it has noticed.
    assert get(engine.address + "/openapi.json").status_code == 200
    assert window.upload(session, ("a.jpg", PHOTO)).json()["code"] == 0
    assert left_behind(engine) == []


def test_a_picture_that_a_disk_damaged_is_named_and_good_when_it_comes_again(
    engine: EngineProcess, window: Speaker
) -> None:
    session = window.clip()
    kept = engine.data / "media" / f"{hashlib.sha256(PHOTO).hexdigest()}.jpg"
    kept.write_bytes(bytes(1000))
    window.export(session, "render_damaged", seconds=2)
    assert "coffee.jpg" in window.until("render_damaged")["error"]
    window.upload(session, ("coffee.jpg", PHOTO))
    assert kept.read_bytes() == PHOTO
    window.export(session, "render_healed", seconds=2)
    assert window.until("render_healed")["status"] == "completed"


@pytest.mark.parametrize("folder", ["incoming", "media"])
def test_a_folder_that_is_gone_is_made_again(start: Start, folder: str) -> None:
    engine = start()
    with engine.client() as window:
        (engine.data / folder).rmdir()
        reply = window.upload(window.session(), ("a.jpg", PHOTO))
    assert reply.json()["code"] == 0


@pytest.mark.parametrize("folder", ["incoming", "media"])
def test_what_cannot_be_kept_is_told_though_the_body_is_long(start: Start, folder: str) -> None:
    engine = start()
    with engine.client() as window:
        (engine.data / folder).rmdir()
        (engine.data / folder).touch()
        session = window.session()
        reply = window.upload(session, ("a.jpg", PHOTO), ("b.jpg", bytes(20 << 20)))
        assert (reply.status_code, reply.json()["code"]) == (503, 503)
        assert "could not keep the file: " in reply.json()["message"]
        assert window.state(session)["video_infos"] == []
        (engine.data / folder).unlink()
        assert window.upload(session, ("a.jpg", PHOTO)).json()["code"] == 0
