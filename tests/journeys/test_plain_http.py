"""Another client, which knows only the protocol and the address, finishes a film."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.engine.engine_process import ATTRIBUTION, COFFEE, SECRET, EngineProcess
from tests.journeys.films import begins_with_index, look_into
from tests.patience import PATIENCE_S

SCRIPT = Path(__file__).with_name("plain_http.py")
SENTENCES = ("turn this image into a 1-second animated video clip", 'add the title "你好 / hello"')


def plain_http(*words: str | Path, token: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the script; of all that is installed it sees the standard library alone."""
    return subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), *map(str, words)],
        env={**os.environ, "NEMO_TOKEN": token, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("token", ["", SECRET], ids=["a free token", "the token of the file"])
def test_plain_http_finishes_a_film(tmp_path: Path, token: str) -> None:
    file, film = tmp_path / "token", tmp_path / "film.mp4"
    file.write_text(SECRET)
    options = ("--host", "127.0.0.1", "--token-file", str(file), "--metered", "--credits", "150")
    engine = EngineProcess(tmp_path / "engine", *options, is_alone=True)
    try:
        done = plain_http(engine.address, COFFEE, film, *SENTENCES, token=token)
        assert done.returncode == 0, done.stderr
        assert len(done.stdout.splitlines()) == len(SENTENCES)
        looked = look_into(film)
        assert (looked.frames, looked.width, looked.height) == (30, 1920, 1080)
        assert begins_with_index(film)
        headers = {**ATTRIBUTION, "Authorization": f"Bearer {SECRET}"}
        broken = httpx.get(
            f"{engine.address}/metered/violations", headers=headers, timeout=PATIENCE_S
        ).json()
        assert broken["data"]["violations"] == []
        with sqlite3.connect(engine.data / "engine.sqlite") as database:
            kept = database.execute("SELECT draft, status FROM jobs").fetchall()
            spent = database.execute("SELECT credits FROM spent").fetchall()
        database.close()
        assert spent == [(150,)]
        ((draft, status),) = kept
        assert status == "completed"
        assert '"x_engine":{' in draft  # as the server wrote it, no space between
    finally:
        engine.stop()


def test_what_the_server_says_no_to_is_told(tmp_path: Path) -> None:
    engine = EngineProcess(tmp_path / "engine", "--metered", "--credits", "10", is_alone=True)
    try:
        done = plain_http(engine.address, COFFEE, tmp_path / "film.mp4", *SENTENCES)
        assert done.returncode == 1
        assert '"code":2001' in done.stderr
        assert not (tmp_path / "film.mp4").exists()
    finally:
        engine.stop()
