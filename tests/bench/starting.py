"""How long the window takes to appear: a whole process, from its start to its first paint."""

import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterable
from pathlib import Path

from nemo_desktop import paths
from tests.bench.measuring import Cost

HEAVY = {"numpy", "cv2", "av", "pydantic", "fastapi"}
_PACKAGE = Path(__file__).resolve().parents[2] / "nemo_desktop"


def first_paint(folder: Path, kind: str) -> tuple[Cost, set[str]]:
    """What `product` or a `bare` window of Qt's took, and what heavy things it had loaded."""
    environment = {
        name: value for name, value in os.environ.items()
        if name not in ("PYTHONDONTWRITEBYTECODE", "NEMO_TOKEN")  # a person's modules are compiled
    }  # fmt: skip
    environment |= {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder / "home")}
    for place in ("CONFIG", "DATA", "CACHE", "STATE"):
        environment[f"XDG_{place}_HOME"] = str(folder / "home" / place.lower())
    (folder / "home").mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.bench.first_paint", kind]
    start, before = time.perf_counter(), os.times()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        assert program.stdout is not None
        loaded = program.stdout.readline().split()
        wall_s = time.perf_counter() - start
    after = os.times()
    assert loaded, "there was no first paint"
    return Cost(wall_s, sum(after[2:4]) - sum(before[2:4])), HEAVY & set(loaded)


def forget() -> bool:
    """Has the system read all that a start needs from the disk again, as after a boot: Python,
    its packages, the program. False: this system cannot."""
    if not hasattr(os, "posix_fadvise"):
        return False
    os.sync()
    places = [sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), _PACKAGE]
    for file in _files([Path(sys.executable).resolve().parent, paths.resources(), *places]):
        handle = os.open(file, os.O_RDONLY)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)
    return True


def _files(places: Iterable[Path | str]) -> Iterable[Path]:
    for place in places:
        yield from (file for file in Path(place).rglob("*") if file.is_file())
