"""A receipt beside a film, and `nemo-desktop verify` that checks it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from nemo_desktop import __version__
from tests.journeys.test_make import SAMPLE, make


def verify(
    *words: str | Path, status: int = 0, **environment: str
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "nemo_desktop", "verify", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )
    assert done.returncode == status, done.stderr
    assert len(done.stderr.splitlines()) == (status != 0)
    return done


def test_a_film_is_checked_against_its_receipt_and_made_again(tmp_path: Path) -> None:
    film, receipt = tmp_path / "out.mp4", tmp_path / "out.json"
    sentences = ("make a 1 second clip at 320x180", "加标题“你好”，逐字出现")
    make(SAMPLE, "--say", sentences[0], "--say", sentences[1], "-o", film, "--receipt")
    told = json.loads(receipt.read_text("utf-8"))
    assert told["made_by"]["version"] == __version__
    assert told["sentences"] == list(sentences)
    assert [one["name"] for one in told["media"]] == ["coffee.jpg"]
    assert told["timeline"]["width"] == 320

    copy = tmp_path / "elsewhere" / "other name.jpg"
    copy.parent.mkdir()
    copy.write_bytes(SAMPLE.read_bytes())
    moved = film.rename(copy.with_name("film.mp4"))
    assert "same bytes" in verify(moved, receipt, "--again", copy, TZ="Asia/Shanghai").stdout

    with moved.open("ab") as file:
        file.write(b"x")
    assert "film.mp4" in verify(moved, receipt, status=3).stderr
    changed = copy.with_name("changed.jpg")
    changed.write_bytes(SAMPLE.read_bytes() + b"x")
    verify(moved, receipt, "--again", changed, status=3)


def test_a_call_that_cannot_be_is_one_line_and_2(tmp_path: Path) -> None:
    film, receipt = tmp_path / "out.mp4", tmp_path / "out.json"
    verify(film, status=2)
    film.write_bytes(b"film")
    verify(film, status=2)
    receipt.write_text('{"mine": true}')
    verify(film, status=2)
    call = (SAMPLE, "--say", "make a 1 second clip", "-o", film, "--receipt")
    assert "out.json" in make(*call, status=2).stderr
    assert receipt.read_text() == '{"mine": true}'
    make(SAMPLE, "--receipt", status=2)
