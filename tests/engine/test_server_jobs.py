"""Exports: waiting, cancelled, interrupted, impossible."""

import errno
import io
import os
import shutil
import threading
from pathlib import Path

import av
import pytest

from nemo_desktop.engine.jobs import disk_trouble
from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.shelf import Shelf
from nemo_desktop.i18n import Texts
from nemo_desktop.protocol.endpoints import Endpoint
from tests.engine.conftest import Start
from tests.engine.engine_process import EngineProcess, Speaker, get, is_alive, workers_of

LONG_S = 120


def cancel(speaker: Speaker, render_id: str) -> str:
    reply = speaker.call(Endpoint.CANCEL_RENDER, render_id=render_id)
    return reply.json()["data"]["status"]


def films_of(engine: EngineProcess) -> list[Path]:
    return list((engine.data / "films").glob("*.mp4"))


def films(engine: EngineProcess) -> list[Path]:
    return [file for file in (engine.data / "films").iterdir() if file.is_file()]


def test_one_after_the_other(window: Speaker) -> None:
    session = window.clip()
    for name in ("render_a", "render_b"):
        job = window.export(session, name, seconds=LONG_S).json()["data"]
        assert job["status"] == "pending"
    assert 0 < window.until("render_a", percent=1)["progress"] < 100
    assert window.progress("render_b") | {"createdAt": 0} == {
        "id": "render_b",
        "status": "pending",
        "progress": 0,
        "createdAt": 0,
    }
    assert cancel(window, "render_b") == "cancelled"
    assert cancel(window, "render_a") == "cancelled"
    for name in ("render_a", "render_b"):
        assert window.until(name)["status"] == "cancelled"
        assert window.call(Endpoint.DOWNLOAD, render_id=name).status_code == 404


def test_cancelling_leaves_nothing_and_harms_nothing(
    engine: EngineProcess, window: Speaker
) -> None:
    before = set(films(engine))
    session = window.clip()
    window.export(session, "render_done")
    url = window.until("render_done")["outputUrl"]
    assert cancel(window, "render_done") == "cancelled"
    assert get(url).status_code == 404
    assert set(films(engine)) == before
    assert cancel(window, "render_done") == "cancelled"
    window.export(session, "render_again")
    assert window.until("render_again")["status"] == "completed"


def test_progress_only_grows(window: Speaker) -> None:
    window.export(window.clip(), "render_grow", seconds=20)
    seen = [0.0]
    while seen[-1] < 100:
        seen.append(window.progress("render_grow")["progress"])
    assert seen == sorted(seen)
    assert len(set(seen)) > 3
    assert all(value == round(value, 1) for value in seen)


def test_a_film_that_was_damaged_after_it_was_made_is_made_again(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        window.export(window.clip(), "render_damaged")
        url = window.until("render_damaged")["outputUrl"]
        made = get(url).content
        (film,) = films_of(engine)

        def is_made_again() -> None:
            reply = window.call(Endpoint.DOWNLOAD, render_id="render_damaged")
            assert (reply.status_code, reply.json()["code"]) == (404, 404)
            assert "made again" in reply.json()["message"]
            assert window.until("render_damaged")["status"] == "completed"
            assert get(url).content == made

        film.write_bytes(made[:-1000])
        is_made_again()
        film.unlink()
        is_made_again()
    engine.stop()
    # As a disk damages it: no date tells.
    before = film.stat()
    film.write_bytes(made[:-1000] + bytes(1000))
    os.utime(film, ns=(before.st_atime_ns, before.st_mtime_ns))
    with start().client() as window:
        reply = window.call(Endpoint.DOWNLOAD, render_id="render_damaged")
        assert reply.status_code == 404
        assert window.until("render_damaged")["status"] == "completed"
        reply = window.call(Endpoint.DOWNLOAD, render_id="render_damaged")
        assert reply.content == made


def test_a_preview_that_was_damaged_after_it_was_made_is_made_again(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        (listed,) = window.state(window.clip())["generated_media"]
        made = get(listed["url"]).content
        (preview,) = (engine.data / "previews").glob("*.mp4")
        preview.write_bytes(made[:1000])
        assert get(listed["url"]).content == made


def test_an_engine_killed_in_the_middle_goes_on_where_it_was(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        session = window.clip()
        window.export(session, "render_killed", seconds=60)
        window.until("render_killed", percent=50)
    workers = workers_of(engine.process.pid)
    assert workers
    engine.kill()
    chunks = set((engine.data / "chunks").rglob("*.mp4"))
    assert chunks

    engine = start()
    assert not any(map(is_alive, workers))
    with engine.client() as window:
        begun = {chunk: chunk.stat().st_ino for chunk in chunks}
        done = window.until("render_killed")
        assert done["status"] == "completed"
        film = get(done["outputUrl"]).content
        assert {chunk: chunk.stat().st_ino for chunk in chunks} == begun  # not made again
        assert len(window.state(session)["video_infos"]) == 1
    with av.open(io.BytesIO(film)) as container:
        assert sum(1 for _ in container.decode(video=0)) == 1800


def test_an_engine_that_is_closed_goes_on_next_time(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        window.export(window.clip(), "render_closed", seconds=LONG_S)
        window.until("render_closed", percent=1)
    assert engine.end() == 0
    assert not list(engine.data.rglob("*.part"))
    with start().client() as window:
        assert window.progress("render_closed")["status"] in ("pending", "processing")
        assert cancel(window, "render_closed") == "cancelled"


def test_a_picture_that_is_gone_is_named(engine: EngineProcess, window: Speaker) -> None:
    session = window.clip()
    (file,) = window.state(session)["video_infos"]
    (kept,) = (engine.data / "media").glob(f"{file['hash']}*.jpg")
    aside = kept.rename(kept.with_suffix(".aside"))
    try:
        window.export(session, "render_missing")
        job = window.until("render_missing")
    finally:
        aside.rename(kept)
    assert job["status"] == "failed"
    assert job["error"] == (
        "“coffee.jpg” is no longer among the project's files. Add it again, then export."
    )


def test_a_picture_of_somebody_else_is_not_shown(window: Speaker) -> None:
    draft = window.state(window.clip())["draft"]
    window.export(window.session(), "render_foreign", draft=draft)
    assert window.until("render_foreign")["status"] == "failed"


def test_an_unknown_move_fails_in_one_sentence(window: Speaker) -> None:
    session = window.clip()
    draft = window.state(session)["draft"]
    draft["t"][0]["sg"][0]["m"]["motion"] = "somersault"
    window.export(session, "render_unknown", draft=draft)
    job = window.until("render_unknown")
    assert job["status"] == "failed"
    assert job["error"] == "The film could not be rendered. The log says more."


FILM = Film(clips=(Clip("c1", "sha", "a.jpg", 10_000),))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_says_how_much_is_needed(tmp_path: Path, number: int) -> None:
    error = OSError(number, os.strerror(number))
    said = Texts("en").say(disk_trouble(error, FILM, tmp_path))
    assert said.startswith("The disk is full: this film needs about 25 MB, and ")
    assert Texts("zh").say(disk_trouble(error, FILM, tmp_path)).startswith("磁盘已满")


def test_another_trouble_of_the_disk_says_which(tmp_path: Path) -> None:
    error = PermissionError(errno.EACCES, "Permission denied")
    said = Texts("en").say(disk_trouble(error, FILM, tmp_path))
    assert said == "The film could not be written: Permission denied."


def test_films_that_cannot_be_written_fail_in_one_sentence(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        session = window.clip()
        (engine.data / "films").rmdir()
        (engine.data / "films").touch()
        window.export(session, "render_nowhere")
        job = window.until("render_nowhere")
        assert job["status"] == "failed"
        assert job["error"].startswith("The film could not be written:")
        (engine.data / "films").unlink()
        window.export(session, "render_somewhere")
        assert window.until("render_somewhere")["status"] == "completed"


def test_folders_that_somebody_tidied_away_are_made_again(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        session = window.clip()
        for folder in ("chunks", "jobs", "films", "previews"):
            shutil.rmtree(engine.data / folder)
            window.export(session, f"render_{folder}", seconds=2)
            assert window.until(f"render_{folder}")["status"] == "completed", folder
        window.say(session, "make it 2 seconds long")
        (listed,) = window.state(session)["generated_media"]
        assert get(listed["url"]).status_code == 200


def test_a_film_that_is_taken_away_while_it_is_noted_leaves_no_note(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, most_files=3, most_bytes=10**9)
    film = shelf.place("film")
    for _ in range(20):
        film.write_bytes(bytes(2_000_000))
        noting = threading.Thread(target=shelf.keep, args=(film,))
        noting.start()
        shelf.drop(film)
        noting.join()
        assert list(tmp_path.iterdir()) == []


def test_the_newest_films_stay(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, most_files=3, most_bytes=25)
    for number in range(5):
        film = shelf.place(str(number))
        film.write_bytes(bytes(10))
        os.utime(film, (number, number))
    shelf.tidy()
    assert sorted(file.stem for file in tmp_path.iterdir()) == ["3", "4"]
    Shelf(tmp_path, most_files=3, most_bytes=1).tidy()
    assert [file.stem for file in tmp_path.iterdir()] == ["4"]


def test_the_engine_answers_while_it_renders(window: Speaker) -> None:
    session = window.clip()
    window.export(session, "render_busy", seconds=LONG_S)
    window.until("render_busy", percent=1)
    took = [window.call(Endpoint.CREDITS).elapsed.total_seconds() for _ in range(100)]
    assert cancel(window, "render_busy") == "cancelled"
    assert sorted(took)[50] < 1.0  # a chunk takes longer, on a machine that is busy most of all
