"""The command line in whatever shell: what cannot be written there, what is no file, Control-C."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from filelock import FileLock

from nemo_desktop.engine import sheet
from tests.journeys.test_make import SAMPLE, make
from tests.journeys.test_receipt import verify
from tests.patience import PATIENCE_S, wait_until

SAY = ("--say", "做一个0.3秒的视频，320x180")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names and signals of POSIX")


def nemo(
    *words: str | Path, stdout: "int | IO[bytes]" = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "nemo_desktop", *map(str, words)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, **environment},
    )


def test_what_a_shell_cannot_write_ends_no_command(tmp_path: Path) -> None:
    film = tmp_path / "片.mp4"
    done = nemo("make", SAMPLE, *SAY, "-o", film, PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert b"Saved" in done.stdout
    done = nemo("make", SAMPLE, *SAY, "--json", PYTHONIOENCODING="latin-1")
    assert "视频" in json.loads(done.stdout)["replies"][0]
    done = nemo("doctor", PYTHONIOENCODING="ascii")
    assert b"Traceback" not in done.stderr
    assert b"engine: starts and stops" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    picture = tmp_path / b"caf\xe9.jpg".decode(errors="surrogateescape")
    picture.write_bytes(SAMPLE.read_bytes())
    film = picture.with_suffix(".mp4")
    told = json.loads(make(picture, *SAY, "-o", film, "--receipt", "--json").stdout)
    assert told["output"] == str(film)
    assert film.exists()
    verify(film)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    assert "pipe.jpg" in make(pipe, *SAY, status=2).stderr


def test_a_folder_for_temporary_files_may_lie_deep(tmp_path: Path) -> None:
    """Sockets have short names only, and workers are begun through one."""
    deep = tmp_path / ("deep" * 30)
    deep.mkdir()
    film = tmp_path / "film.mp4"
    done = nemo("make", SAMPLE, *SAY, "-o", film, TMPDIR=str(deep))
    assert done.returncode == 0, done.stderr
    assert film.exists()
    assert list(deep.iterdir()) == []


def test_the_folder_it_was_called_in_may_be_gone(tmp_path: Path) -> None:
    (gone := tmp_path / "gone").mkdir()
    film = tmp_path / "film.mp4"
    words = [sys.executable, "-m", "nemo_desktop", "make", SAMPLE, *SAY, "-o", film]
    script = 'rmdir "$PWD" && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *map(str, words)], cwd=gone, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert film.exists()


@pytest.fixture
def shallow() -> Iterator[Path]:
    """A folder for temporary files in which workers leave theirs, too."""
    with tempfile.TemporaryDirectory(prefix="c-") as folder:
        yield Path(folder)


@pytest.mark.parametrize(
    ("sign", "number"),
    [
        ("nemo-make-*/engine", signal.SIGINT),  # the engine has begun
        ("pymp-*", signal.SIGINT),  # and begins its workers
        ("nemo-make-*/engine/engine.sqlite", signal.SIGINT),  # and has loaded all
        ("nemo-make-*/engine/chunks/*", signal.SIGINT),  # the film is under way
        ("nemo-make-*/engine/engine.sqlite", signal.SIGHUP),  # as of a terminal that is closed
        ("nemo-make-*/engine/chunks/*", signal.SIGTERM),  # as of `timeout` or a system's end
    ],
)
def test_told_to_end_is_no_crash_and_leaves_nothing(
    tmp_path: Path, shallow: Path, sign: str, number: signal.Signals
) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("these tests run under nohup, and so would the command")
    film = tmp_path / "film.mp4"
    words = ("make", SAMPLE, "--say", "make a 60 second clip", "-o", film)
    with subprocess.Popen(
        [sys.executable, "-m", "nemo_desktop", *map(str, words)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(shallow)},
        start_new_session=True,
    ) as running:
        wait_until(lambda: list(shallow.glob(sign)))
        # As a terminal does it: to all of a group. The engine is in one of its own, or it could
        # end first, and be said not to start.
        os.killpg(running.pid, number)
        assert running.stderr is not None
        assert running.stderr.read() == "nemo-desktop: stopped\n"
    assert running.returncode == 130
    assert list(shallow.iterdir()) == []
    assert not film.exists()


def test_what_killed_commands_left_goes_with_the_next(tmp_path: Path, shallow: Path) -> None:
    words = ("make", SAMPLE, "--say", "make a 60 second clip", "-o", tmp_path / "film.mp4")
    with subprocess.Popen(
        [sys.executable, "-m", "nemo_desktop", *map(str, words)],
        env={**os.environ, "TMPDIR": str(shallow)},
    ) as running:
        wait_until(lambda: list(shallow.glob("nemo-make-*/engine/chunks/*")))
        running.kill()
    (left,) = shallow.glob("nemo-make-*")
    with FileLock(left / "engine" / "engine.lock", timeout=PATIENCE_S):
        pass  # its engine has ended
    # One that may just begin is left alone.
    nemo("make", SAMPLE, TMPDIR=str(shallow))
    assert list(shallow.iterdir()) == [left]
    os.utime(left / "in-use", (1000, 1000))
    assert nemo("make", SAMPLE, TMPDIR=str(shallow)).returncode == 0
    assert list(shallow.iterdir()) == []


@pytest.mark.parametrize("library", ["nemo_desktop.cli", "httpx"])
def test_control_c_is_heard_while_something_is_loaded_that_swallows_it(
    tmp_path: Path, library: str
) -> None:
    """As libraries do whose own code asks Python while they are loaded, and takes any error for
    a no; this one is loaded when the other is looked for."""
    (tmp_path / "sitecustomize.py").write_text(
        "import signal, sys\n"
        "class Swallowing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == '{library}':\n"
        "            try:\n"
        "                signal.raise_signal(signal.SIGINT)\n"
        "            except BaseException:\n"
        "                pass\n"
        "sys.meta_path.insert(0, Swallowing())\n"
    )
    film = tmp_path / "film.mp4"
    done = nemo("make", SAMPLE, *SAY, "-o", film, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stderr) == (130, b"nemo-desktop: stopped\n")
    assert not film.exists()


@pytest.mark.parametrize(
    "words",
    [("--help",), ("make", "--help"), ("make", SAMPLE), ("make", SAMPLE, "--json"), ("doctor",)],
)
def test_nobody_reads_what_is_said(words: tuple[str | Path, ...]) -> None:
    ear, mouth = os.pipe()
    os.close(ear)
    done = nemo(*words, stdout=mouth, PYTHONUNBUFFERED="")
    os.close(mouth)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a file that is always full")
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_there_is_no_room_for_what_is_said(more: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = nemo("make", SAMPLE, *more, stdout=full)
    assert done.returncode == 3
    assert done.stderr == b"nemo-desktop: [Errno 28] No space left on device\n"


def test_without_anywhere_to_say_something(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    words = [sys.executable, "-m", "nemo_desktop", "make", str(SAMPLE), *SAY, "-o", str(film)]
    closed = ["sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-', *words]
    assert subprocess.run(closed, check=False).returncode == 0
    assert film.exists()


@pytest.mark.parametrize("content", ["[" * 100_000, '{"kind": 1, "format": Infinity}', "\0"])
def test_a_receipt_that_is_none(tmp_path: Path, content: str) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"film")
    (tmp_path / "film.json").write_text(content)
    verify(film, status=2)


@pytest.mark.skipif(sys.platform != "linux", reason="a file there that nobody can read")
def test_a_file_to_make_it_of_again_that_cannot_be_read(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    make(SAMPLE, *SAY, "-o", film, "--receipt")
    assert "/proc/self/mem" in verify(film, "--again", "/proc/self/mem", status=2).stderr


@pytest.mark.parametrize("name", ["sheet", "sheet.txt", "folder.png", "/proc/no/sheet.png"])
def test_a_sheet_that_cannot_be_there_is_told_before_it_is_drawn(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.png").mkdir()
    begun = time.process_time()
    assert sheet.run([], tmp_path / name) == 2
    assert time.process_time() - begun < 5
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["folder.png"]


def test_a_damaged_picture_does_not_end_the_program(tmp_path: Path) -> None:
    """One letter in its table of contents is another: its decoder crashes."""
    whole = (Path(__file__).parents[1] / "samples" / "turned.heic").read_bytes()
    picture = tmp_path / "damaged.heic"
    picture.write_bytes(whole.replace(b"Exif", b"E\x80if", 1))
    done = make(picture, *SAY, status=2)
    assert "damaged" in done.stderr
    assert len(done.stderr.splitlines()) == 1
