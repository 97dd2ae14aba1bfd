"""The engine as a program: starts quickly, belongs to one folder, never outlives its window."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest

from nemo_desktop.engine.engine import Engine
from tests.engine.conftest import Start
from tests.engine.engine_process import (
    SECRET,
    EngineProcess,
    command,
    environment,
    get,
    is_alive,
    workers_of,
)
from tests.patience import PATIENCE_S, wait_until


def run(*arguments: str, says: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """An engine that is expected to end by itself."""
    return subprocess.run(
        command(*arguments),
        input=says,
        capture_output=True,
        env=environment(),
        timeout=PATIENCE_S,
        check=False,
    )


def one_line(error: bytes) -> str:
    (line,) = error.decode().splitlines()
    return line


def test_it_tells_its_port_and_ends_with_its_standard_input(start: Start) -> None:
    engine = start()
    assert set(json.loads(engine.greeting)) == {"port"}
    with engine.client() as window:
        assert window.session()
    assert engine.end() == 0


def test_alone_it_says_where_it_is_and_ends_when_asked(start: Start) -> None:
    engine = start(is_alone=True)
    assert engine.greeting == f"Nemo engine on {engine.address} (data: {engine.data.resolve()})\n"
    assert get(engine.address + "/openapi.json").status_code == 200
    assert engine.stop() == 0


def test_it_listens_on_this_computer_only(engine: EngineProcess) -> None:
    listening = subprocess.run(
        [sys.executable, "-c", _LISTENERS, str(engine.process.pid)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert listening == ["0100007F"]


# The addresses at which a process listens, as Linux lists them.
_LISTENERS = """
import pathlib, sys
process = pathlib.Path("/proc", sys.argv[1])
sockets = {link.readlink().name for link in (process / "fd").iterdir()}
for table in ("tcp", "tcp6"):
    for line in (process / "net" / table).read_text().splitlines()[1:]:
        columns = line.split()
        if columns[3] == "0A" and f"socket:[{columns[9]}]" in sockets:
            print(columns[1].split(":")[0])
"""

# A window: starts an engine as ours does, tells its process and port, then does nothing.
_WINDOW = """
import json, subprocess, sys, time
engine = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
engine.stdin.write(json.dumps({"secret": sys.argv[1]}).encode() + b"\\n")
engine.stdin.flush()
print(engine.pid, json.loads(engine.stdout.readline())["port"], flush=True)
time.sleep(600)
"""


def test_it_is_gone_soon_after_its_window_was_killed(tmp_path: Path) -> None:
    """Even in the middle of rendering, workers and all."""
    engine = command("--managed", "--data", str(tmp_path), "--workers", "2")
    window = subprocess.Popen(
        [sys.executable, "-c", _WINDOW, SECRET, *engine],
        stdout=subprocess.PIPE,
        env=environment(),
    )
    assert window.stdout is not None
    process, port = map(int, window.stdout.readline().split())
    running = EngineProcess.__new__(EngineProcess)
    running.address = f"http://127.0.0.1:{port}"
    with running.client() as speaker:
        speaker.export(speaker.clip(), "render_left", seconds=120)
        speaker.until("render_left", percent=1)
    workers = workers_of(process)
    assert len(workers) >= 2

    window.kill()
    window.wait()
    window.stdout.close()
    # Within two seconds, and what a busy machine adds; the film would take longer.
    wait_until(lambda: not any(map(is_alive, (process, *workers))))
    with sqlite3.connect(tmp_path / "engine.sqlite") as database:
        status = database.execute("SELECT status FROM jobs").fetchone()
    database.close()
    assert status == ("processing",)


def test_a_folder_has_one_engine(start: Start) -> None:
    engine = start()
    begun = time.monotonic()
    second = run("--managed", "--data", str(engine.data), says=_hello(SECRET))
    assert second.returncode == 3
    assert second.stdout == b""
    assert one_line(second.stderr) == (
        f"nemo-desktop engine: another engine is using {engine.data}"
    )
    assert time.monotonic() - begun > 2  # one that is just closing may take that long


@pytest.mark.parametrize(
    "says", [b"", b"\n", b"hello\n", b"[]\n", b'{"secret": 5}\n', b'{"secret": "short"}\n']
)
def test_who_starts_it_must_share_a_secret(tmp_path: Path, says: bytes) -> None:
    engine = run("--managed", "--data", str(tmp_path), says=says)
    assert engine.returncode == 2
    assert "secret" in one_line(engine.stderr)


def test_a_wrong_call_is_explained(tmp_path: Path) -> None:
    assert run("--data", str(tmp_path), "--colour", "blue").returncode == 2
    file = tmp_path / "file"
    file.write_text("not a folder")
    engine = run("--data", str(file))
    assert engine.returncode == 4
    assert str(file) in one_line(engine.stderr)


def test_a_taken_port_is_explained(engine: EngineProcess, tmp_path: Path) -> None:
    port = engine.address.rpartition(":")[2]
    second = run("--data", str(tmp_path), "--port", port)
    assert second.returncode == 4
    assert "in use" in one_line(second.stderr)


def test_the_work_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "engine.sqlite"
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 1000")
    database.close()
    before = file.read_bytes()
    engine = run("--managed", "--data", str(tmp_path), says=_hello(SECRET))
    assert engine.returncode == 6
    assert "later version" in one_line(engine.stderr)
    assert file.read_bytes() == before


def test_a_broken_database_is_set_aside(start: Start, tmp_path: Path) -> None:
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "engine.sqlite").write_bytes(b"rubbish" * 1000)
    with start().client() as window:
        assert window.session()
    aside = tmp_path / "engine" / "engine.broken.sqlite"
    assert aside.read_bytes() == b"rubbish" * 1000


def test_a_database_that_is_damaged_within_is_set_aside(start: Start) -> None:
    engine = start()
    with engine.client() as window:
        for _ in range(20):
            window.clip()
    engine.end()
    file = engine.data / "engine.sqlite"
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    file.write_bytes(content)
    with start().client() as window:
        assert window.export(window.clip(), "render_new").json()["success"]
    assert (engine.data / "engine.broken.sqlite").read_bytes() == content


def test_a_folder_in_the_place_of_its_crash_log_costs_the_crash_log_only(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "engine" / "crash.log").mkdir(parents=True)
    engine = start()
    with engine.client() as window:
        assert window.session()
    assert engine.end() == 0


def test_what_a_killed_engine_left_half_done_is_swept_away(tmp_path: Path) -> None:
    places = ("incoming/a.jpg", "films/b.mp4.1234.part", "previews/c.mp4.1234.part", "jobs/d/go-on")
    for place in places:
        file = tmp_path / place
        file.parent.mkdir(exist_ok=True, parents=True)
        file.touch()
    Engine(tmp_path)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_where_a_killed_engine_met_its_workers_is_gone_with_the_next(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tempfile.TemporaryDirectory(prefix="m-") as folder:  # short: it holds a socket
        monkeypatch.setenv("TMPDIR", folder)
        start().kill()
        (left,) = Path(folder).iterdir()
        engine = start()
        assert not left.exists()
        engine.end()
        assert list(Path(folder).iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there nothing is left to be cleared away")
def test_a_killed_engine_leaves_no_words(tmp_path: Path) -> None:
    engine = subprocess.Popen(
        command("--data", str(tmp_path)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert engine.stdout is not None
    assert engine.stdout.readline()
    engine.kill()
    _, said = engine.communicate(timeout=PATIENCE_S)  # until all that it had started are gone
    assert said == b""


def _hello(secret: str) -> bytes:
    return json.dumps({"secret": secret}).encode() + b"\n"


def test_the_secret_is_nowhere_to_be_read(engine: EngineProcess, home: Path) -> None:
    with engine.client() as window:
        window.clip()
    process = Path("/proc", str(engine.process.pid))
    assert SECRET.encode() not in (process / "cmdline").read_bytes()
    assert SECRET.encode() not in (process / "environ").read_bytes()
    for folder in (engine.data, home):
        for file in folder.rglob("*"):
            if file.is_file() and os.access(file, os.R_OK):
                assert SECRET.encode() not in file.read_bytes()
