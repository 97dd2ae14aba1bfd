"""`nemo-desktop make`: a film from a script, by a real engine process."""

import asyncio
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from nemo_desktop import paths
from nemo_desktop.cli.make import Failure, raise_notice
from nemo_desktop.session import notices
from nemo_desktop.session.controller import Controller
from nemo_desktop.session.state import Server, SessionState
from nemo_desktop.session.store import Store
from tests.journeys.films import begins_with_index, look_into
from tests.journeys.person import surroundings

SAMPLE = paths.resources() / "samples" / "coffee.jpg"


def make(*words: str | Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "nemo_desktop", "make", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done


def reported(*words: str | Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(make(*words, "--json").stdout)
    return told


def test_a_photo_becomes_a_film_of_150_frames(tmp_path: Path) -> None:
    film = tmp_path / "out.mp4"
    told = reported(
        SAMPLE, "--say", "turn this image into a 5-second animated video clip", "-o", film
    )
    assert told["engine"] == "local"
    assert told["output"] == str(film)
    assert len(told["replies"]) == 1
    assert told["summary"] == "Timeline (1 track): 1. Video: coffee (0-5s)"
    looked = look_into(film)
    assert (looked.frames, looked.rate) == (150, 30.0)
    assert (looked.width, looked.height) == (1920, 1080)
    assert begins_with_index(film)
    with Image.open(SAMPLE) as picture:
        # The frame shows the middle 16:9 of the 3:2 photo: that is what its colour must be.
        width, height = picture.size
        seen = width * 9 / 16
        box = (0, round((height - seen) / 2), width, round((height + seen) / 2))
        colour = np.asarray(picture.convert("RGB").crop(box)).mean((0, 1))
    assert np.abs(looked.first.mean((0, 1)) - colour).max() < 0.03 * 255
    assert list(tmp_path.iterdir()) == [film]


def test_no_clip_is_made_that_nobody_plays(tmp_path: Path) -> None:
    film = tmp_path / "out.mp4"
    around = surroundings(tmp_path, {})
    around = replace(around, places=replace(around.places, previews=None))

    async def story() -> None:
        controller = Controller(Store(), around)
        try:
            controller.use_server(Server.LOCAL)
            await controller.settled()
            controller.add_files([SAMPLE])
            await controller.settled()
            controller.submit("make a 0.3 second clip, 320x180")
            await controller.settled()
            controller.export(film)
            await controller.exported()
        finally:
            await controller.close()

    asyncio.run(story())
    assert look_into(film).frames == 9
    assert list((tmp_path / "engine" / "previews").iterdir()) == []


def test_several_sentences_in_two_languages(tmp_path: Path) -> None:
    told = reported(
        SAMPLE,
        paths.resources() / "samples" / "rocket.jpg",
        "--say",
        "把这些照片做成视频，每张2秒",
        "--say",
        'make it 9:16 and add the title "Hello" for the first 2 seconds',
        "--say",
        "undo",
        "--say",
        "show tracks",
    )
    assert (told["timeline"]["width"], told["timeline"]["height"]) == (1920, 1080)
    assert told["timeline"]["duration_ms"] == 4000
    assert [track["kind"] for track in told["timeline"]["tracks"]] == ["video"]
    assert told["replies"][3] == told["summary"]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in told["replies"][0])


@pytest.mark.parametrize(
    ("name", "content"),
    [("notes.jpg", b"milk, bread"), ("nothing.jpg", b""), ("half.jpg", SAMPLE.read_bytes()[:9000])],
)
def test_a_wrong_file_is_named_and_nothing_is_left(
    tmp_path: Path, name: str, content: bytes
) -> None:
    wrong = tmp_path / name
    wrong.write_bytes(content)
    done = make(wrong, "--say", "make a clip", "-o", tmp_path / "out.mp4", status=2)
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert name in done.stderr
    assert list(tmp_path.iterdir()) == [wrong]


def test_calls_that_cannot_work_are_refused_in_one_line(tmp_path: Path) -> None:
    say = ("--say", "make a clip")
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(SAMPLE.read_bytes())
    (empty := tmp_path / "empty").mkdir()
    for words in (
        (tmp_path / "gone.jpg", *say),
        (SAMPLE, *say, "-o", tmp_path / "no" / "such" / "out.mp4"),
        (SAMPLE, "-o", tmp_path / "out.mp4"),
        (empty, *say),
        ("", *say),
        (copy, *say, "-o", copy),
    ):
        done = make(*words, status=2)
        assert done.stdout == ""
        assert "Traceback" not in done.stderr
    assert copy.read_bytes() == SAMPLE.read_bytes()
    assert sorted(tmp_path.iterdir()) == [copy, empty]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files")
def test_a_pipe_is_no_place_for_a_film_or_a_receipt(tmp_path: Path) -> None:
    say = ("--say", "make a 0.3 second clip, 320x180")
    pipe, receipt = tmp_path / "pipe.mp4", tmp_path / "film.json"
    for place in (pipe, receipt):
        os.mkfifo(place)
    done = make(SAMPLE, *say, "-o", pipe, status=2)
    assert done.stderr.endswith("pipe.mp4: is no file that a film can take the place of\n")
    make(SAMPLE, *say, "-o", tmp_path / "film.mp4", "--receipt", status=2)
    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == [receipt, pipe]


def test_a_name_may_be_as_long_as_names_are(tmp_path: Path) -> None:
    """Also what is written beside it first has a name that the disk takes."""
    say = ("--say", "make a 0.3 second clip, 320x180")
    film = tmp_path / f"{'长' * 83}m.mp4"
    make(SAMPLE, *say, "-o", film)
    assert list(tmp_path.iterdir()) == [film]


@pytest.mark.skipif(sys.platform == "win32", reason="names and places are limited together")
@pytest.mark.parametrize("command", ["make", "verify", "sheet"])
def test_a_name_no_disk_takes_is_said_and_no_crash(tmp_path: Path, command: str) -> None:
    much = tmp_path / f"{'x' * 300}.mp4"
    words = {
        "make": (SAMPLE, "--say", "make a clip", "-o", much),
        "verify": (much,),
        "sheet": ("zoom_in", "-o", much),
    }[command]
    called = [sys.executable, "-m", "nemo_desktop", command, *map(str, words)]
    done = subprocess.run(called, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "too long for a file name" in done.stderr.splitlines()[-1]
    assert list(tmp_path.iterdir()) == []


def test_nobody_is_promised_an_engine_that_begins_again() -> None:
    """The command ends with its engine."""
    notice = notices.from_error(notices.EngineEnded(), Server.LOCAL)
    with pytest.raises(Failure) as failed:
        raise_notice(SessionState(notice=notice))
    assert failed.value.line == "the engine on this computer stopped on the way: call again"


def test_a_sentence_nobody_understands_makes_no_film(tmp_path: Path) -> None:
    done = make(SAMPLE, "--say", "florb the wug", "-o", tmp_path / "out.mp4", status=3)
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
