"""Pictures are studied after they came; whoever needs what is found waits, and nobody guesses."""

import asyncio
import hashlib
import io
import os
import shutil
import signal
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from nemo_desktop.engine import look_at
from nemo_desktop.engine.drafting import from_draft
from nemo_desktop.engine.render.kept_beside import subject_file
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import FULL
from nemo_desktop.engine.workers import Studio
from nemo_desktop.protocol.endpoints import Endpoint
from tests.engine.conftest import Start
from tests.engine.engine_process import (
    COFFEE,
    SAMPLES,
    EngineProcess,
    Speaker,
    get,
    parts_of,
    workers_of,
)
from tests.engine.test_render_water import lake
from tests.patience import looks, wait_until

Named = tuple[str, bytes]


def pictures(count: int, seed: int = 0) -> list[Named]:
    """As many different pictures without faces: those that are quickly looked at and long
    studied. No two seeds give the same."""
    made: list[Named] = []
    for number in range(count):
        sample = ("coffee", "chelsea", "rocket")[number % 3]
        with Image.open(SAMPLES / f"{sample}.jpg") as image:
            file = io.BytesIO()
            image.crop((number, 0, image.width, image.height - seed)).save(file, "JPEG")
        made.append((f"{number}.jpg", file.getvalue()))
    return made


def brought(window: Speaker, *files: Named) -> str:
    """A session with these files, each in an upload of its own."""
    session = window.session()
    for file in files:
        assert window.upload(session, file).json()["code"] == 0
    return session


def seen(folder: Path, *files: Named) -> list[Media]:
    """What there is to be found in them."""
    found = []
    for name, content in files:
        path = folder / f"seen {name}"
        path.write_bytes(content)
        found.append(look_at.look_closely(path, name))
    return found


def findings(*known: Media) -> dict[str, dict[str, Any]]:
    """The same as a state tells it."""
    return {
        one.sha: {
            "faces": len(one.faces),
            "aim": list(one.seen.aim),
            "aim_by": one.seen.aim_by,
        }
        for one in known
    }


def clips(window: Speaker, session: str) -> list[dict[str, Any]]:
    return [segment["m"] for segment in window.state(session)["draft"]["t"][0]["sg"]]


def test_an_upload_is_answered_before_its_picture_is_studied(
    window: Speaker, tmp_path: Path
) -> None:
    files = pictures(4)
    session = brought(window, *files)
    at_once = window.state(session)["video_analyses"]
    assert len(at_once) < len(files)
    known = findings(*seen(tmp_path, *files))
    assert at_once.items() <= known.items()  # nothing that was not found is told
    assert window.studied(session) == known


def test_where_there_is_a_face_nothing_is_left_to_be_found(window: Speaker, tmp_path: Path) -> None:
    face = ("face.jpg", (SAMPLES / "astronaut.jpg").read_bytes())
    session = brought(window, face)
    assert window.state(session)["video_analyses"] == findings(*seen(tmp_path, face))


def test_what_nobody_waits_for_is_studied_when_no_film_is_made(window: Speaker) -> None:
    window.export(window.clip(), "render_first", seconds=180)
    window.until("render_first", percent=1)
    session = brought(window, *pictures(2, seed=7))
    told = brought(window, *pictures(1, seed=8))
    for _ in looks():
        found = window.state(session)["video_analyses"]
        percent = window.progress("render_first")["progress"]
        if percent > 20:
            break
        assert found == {}
    # What somebody waits for is, though.
    window.say(told, "make a 1 second video that zooms in on the subject")
    assert len(window.state(told)["video_analyses"]) == 1
    assert window.progress("render_first")["status"] == "processing"
    window.call(Endpoint.CANCEL_RENDER, render_id="render_first")
    assert len(window.studied(session)) == 2


def test_the_same_picture_in_two_projects_is_studied_for_both(window: Speaker) -> None:
    files = pictures(3, seed=1)
    first, second = brought(window, *files), brought(window, *reversed(files))
    assert window.studied(second) == window.studied(first)
    # And one that comes again later is known at once.
    assert window.state(brought(window, *files))["video_analyses"] == window.studied(first)


def test_a_sentence_that_needs_what_is_found_is_answered_when_it_is(
    window: Speaker, tmp_path: Path
) -> None:
    files = pictures(4, seed=2)
    session = brought(window, *files)
    window.say(session, "make a video, 1 second per photo")
    frames = window.say(session, "zoom in on the subject")
    assert "error" not in frames[-1]
    aims = [clip["aim"] for clip in clips(window, session)]
    assert aims == [list(one.seen.aim) for one in seen(tmp_path, *files)]
    assert len({tuple(aim) for aim in aims}) == len(files)


def test_a_sentence_that_needs_nothing_of_it_does_not_wait(window: Speaker) -> None:
    files = pictures(6, seed=3)
    session = brought(window, *files)
    window.say(session, "5 seconds each, add lo-fi music")
    assert len(window.state(session)["video_analyses"]) < len(files)
    assert len(clips(window, session)) == len(files)


def test_where_there_is_water_is_waited_for(window: Speaker) -> None:
    file = io.BytesIO()
    Image.fromarray(lake()).save(file, "PNG")
    session = brought(window, *pictures(3, seed=4), ("lake.png", file.getvalue()))
    window.say(session, "make a video")
    said = parts_of(window.say(session, "add a water ripple"))[-1]["text"]
    dry = said.partition("No water")[2]
    assert all(name in dry for name in ("0", "1", "2"))
    assert "lake" not in dry


def test_taken_back_while_pictures_are_studied_is_taken_back(window: Speaker) -> None:
    session = brought(window, *pictures(4, seed=5))
    window.say(session, "make a video")
    before = window.state(session)["draft"]
    said = {"session_id": session, "new_message": {"parts": [{"text": "zoom in on the subject"}]}}
    with window.http.stream("POST", Endpoint.SAY.path(), json=said) as aiming:
        # It waits for the pictures, and the next turn for it.
        assert "error" not in window.say(session, "undo")[-1]
        assert "edit_multitrack" in aiming.read().decode()
    assert window.state(session)["draft"] == before


def made_elsewhere(folder: Path, draft: dict[str, Any], known: list[Media]) -> bytes:
    """The film of a draft by a studio that knows its pictures from the beginning."""

    async def made() -> None:
        async with Studio(folder / "elsewhere", 1) as studio:
            await studio.make(
                from_draft(draft), {one.sha: one for one in known}, folder / "film.mp4",
                profile=FULL, on_progress=lambda _done, _all: None,
            )  # fmt: skip

    asyncio.run(made())
    return (folder / "film.mp4").read_bytes()


def test_an_export_at_once_waits_and_is_the_very_film(window: Speaker, tmp_path: Path) -> None:
    files = pictures(4, seed=6)
    session = brought(window, *files)
    window.say(session, "half a second per photo, slow zoom in")
    draft = window.state(session)["draft"]
    draft["m"] |= {"width": 320, "height": 180}
    job = window.export(session, "render_at_once", draft=draft).json()["data"]
    assert (job["status"], job["progress"]) == ("pending", 0)
    done = window.until("render_at_once")
    assert done["status"] == "completed"
    film = get(done["outputUrl"]).content
    assert film == made_elsewhere(tmp_path, draft, seen(tmp_path, *files))


def test_an_export_that_waits_for_studies_can_be_cancelled(window: Speaker) -> None:
    files = pictures(8, seed=7)
    session = brought(window, *files)
    window.say(session, "make a video")
    window.export(session, "render_waiting", draft=window.state(session)["draft"])
    assert window.progress("render_waiting")["status"] == "pending"
    reply = window.call(Endpoint.CANCEL_RENDER, render_id="render_waiting")
    assert reply.json()["data"]["status"] == "cancelled"
    assert len(window.state(session)["video_analyses"]) < len(files)
    assert len(window.studied(session)) == len(files)
    # Whoever comes next is served.
    window.export(session, "render_next")
    assert window.until("render_next")["status"] == "completed"


def test_the_preview_waits_for_its_pictures(window: Speaker) -> None:
    session = brought(window, *pictures(3, seed=8))
    window.say(session, "half a second per photo")
    (preview,) = window.state(session)["generated_media"]
    clip = get(preview["url"])
    assert clip.status_code == 200
    assert len(window.state(session)["video_analyses"]) == 3


def test_an_engine_killed_while_it_studies_goes_on_where_it_was(
    start: Start, tmp_path: Path
) -> None:
    files = pictures(5, seed=9)
    engine = start()
    with engine.client() as window:
        session = brought(window, *files)
        window.say(session, "make a video")
        draft = window.state(session)["draft"]
        window.export(session, "render_killed", draft=draft)
        assert len(window.state(session)["video_analyses"]) < len(files)
    engine.kill()
    half = next((engine.data / "media").glob("*.jpg"))
    subject_file(half).with_name(f"{subject_file(half).name}.part").write_bytes(b"half")

    engine = start()
    with engine.client() as window:
        assert window.studied(session) == findings(*seen(tmp_path, *files))
        assert window.state(session)["draft"] == draft
        assert window.until("render_killed")["status"] == "completed"
    assert not list((engine.data / "media").glob("*.part"))


def test_a_window_closed_meanwhile_ends_the_engine_and_the_next_goes_on(start: Start) -> None:
    files = pictures(6, seed=10)
    engine = start()
    with engine.client() as window:
        session = brought(window, *files)
    assert engine.end() == 0
    with start().client() as window:
        assert len(window.studied(session)) == len(files)


def test_a_file_taken_away_meanwhile_harms_no_other(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        session = brought(window, *pictures(3, seed=11), ("gone.jpg", COFFEE.read_bytes()))
        sha = hashlib.sha256(COFFEE.read_bytes()).hexdigest()
        (gone,) = (engine.data / "media").glob(f"{sha}*.jpg")
        aside = gone.rename(engine.data / "aside.jpg")
        window.say(session, "make a video")
        # It was not seen, so it is not said where it is looked at.
        assert "error" in window.say(session, "zoom in on the subject of photo 4")[-1]
        window.export(session, "render_gone")
        assert "gone.jpg" in window.until("render_gone")["error"]
        assert "error" not in window.say(session, "zoom in on the subject of photo 1")[-1]
        assert sha not in window.state(session)["video_analyses"]
        (preview,) = window.state(session)["generated_media"]
        assert get(preview["url"]).status_code == 500
        # And when it comes back, all is well.
        shutil.move(aside, gone)
        assert "error" not in window.say(session, "zoom in on the subject of photo 4")[-1]
        assert window.studied(session)[sha]["aim_by"] == "subject"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="children are looked for in /proc")
def test_a_picture_that_kills_who_studies_it_is_aimed_at_its_middle(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        face = ("face.jpg", (SAMPLES / "astronaut.jpg").read_bytes())
        brought(window, face)  # the helpers have started
        others = set(workers_of(engine.process.pid))
        session = brought(window, ("cup.jpg", COFFEE.read_bytes()))
        for _ in looks():
            if window.state(session)["video_analyses"]:
                break
            for worker in set(workers_of(engine.process.pid)) - others:
                with suppress(ProcessLookupError):  # it has ended by itself meanwhile
                    os.kill(worker, signal.SIGKILL)
        (found,) = window.studied(session).values()
        assert found == {"faces": 0, "aim": [0.5, 0.5], "aim_by": "centre"}
        # The others are studied as ever, and a film can be made of all.
        assert len(window.studied(brought(window, *pictures(2, seed=12)))) == 2
        window.say(session, "make a 1 second video")
        window.export(session, "render_middle")
        assert window.until("render_middle")["status"] == "completed"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="children are looked for in /proc")
def test_who_studied_is_gone_when_nothing_is_left_to_study(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        window.studied(brought(window, *pictures(3)))
        before = set(workers_of(engine.process.pid))
        window.studied(brought(window, *pictures(3, seed=1)))
        wait_until(lambda: set(workers_of(engine.process.pid)) <= before)


def test_what_an_earlier_version_found_is_known(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        files = (*pictures(2, seed=13), ("face.jpg", (SAMPLES / "astronaut.jpg").read_bytes()))
        session = brought(window, *files)
        found = window.studied(session)
        for sentence in ("make a video", "slow zoom in", "make it square", "undo"):
            window.say(session, sentence)
        draft = window.state(session)["draft"]
    engine.end()
    as_it_was(engine)
    engine = start()
    with engine.client() as window:
        assert window.state(session)["video_analyses"] == found
        assert window.state(session)["draft"] == draft
        window.say(session, "redo")
        square = window.state(session)["draft"]
    engine.end()
    with start().client() as window:
        assert window.state(session)["draft"] == square != draft


def as_it_was(engine: EngineProcess) -> None:
    """The database as an engine left it that studied its pictures before it took them."""
    with closing(sqlite3.connect(engine.data / "engine.sqlite")) as database, database:
        database.execute(
            "UPDATE uploads SET facts = json_set(facts, '$.aim', json_extract(study, '$.aim'),"
            " '$.aim_by', json_extract(study, '$.aim_by'), '$.water',"
            " json_extract(study, '$.water'))"
        )
        database.execute("ALTER TABLE uploads DROP COLUMN study")
        database.execute(
            "UPDATE sessions SET history = json_set(history, '$.transactions', (SELECT"
            " json_group_array(json(sentence)) FROM (SELECT sentence FROM sentences"
            " WHERE session_id = sessions.id ORDER BY place)))"
        )
        database.execute("DROP TABLE sentences")
        database.execute("PRAGMA user_version = 2")
