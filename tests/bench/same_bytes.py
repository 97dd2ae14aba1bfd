"""The same film 20 times: another folder, clock, time zone and number of workers each time.

One render is a process of its own (`python -m tests.bench.same_bytes FOLDER WORKERS`), so that
nothing is remembered. The clock is moved by `faketime` where that is installed.
"""

import asyncio
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from nemo_desktop import paths
from nemo_desktop.engine import look_at
from nemo_desktop.engine.render.film import Clip, Film, Sound, Title, Transition
from nemo_desktop.engine.render.plan import FULL
from nemo_desktop.engine.workers import Studio

TIMES = 20
_ZONES = ("UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati")


def main(arguments: Sequence[str]) -> int:
    """Makes one film and prints its hash, or, without arguments, all of them."""
    if arguments:
        sys.stdout.write(asyncio.run(_made(Path(arguments[0]), int(arguments[1]))) + "\n")
        return 0
    found = set()
    for number in range(TIMES):
        with tempfile.TemporaryDirectory(prefix=f"nemo-{'x' * number}-") as folder:
            workers = number % 4 + 1
            sha, clock = _alone(Path(folder), workers, number)
        found.add(sha)
        sys.stdout.write(f"{number + 1:2} {workers} workers, {clock}: {sha}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{TIMES} renders, {len(found)} kind(s) of bytes\n")
    return 0 if len(found) == 1 else 1


def _alone(folder: Path, workers: int, number: int) -> tuple[str, str]:
    command = [sys.executable, "-m", "tests.bench.same_bytes", str(folder), str(workers)]
    zone, clock = _ZONES[number % len(_ZONES)], "the clock as it is"
    if shutil.which("faketime") and number % 2:
        clock = f"+{137 * number} days"
        command = ["faketime", "-f", f"+{137 * number}d", *command]
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number)}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return done.stdout.strip(), f"{clock}, {zone}"


async def _made(folder: Path, workers: int) -> str:
    files = []
    for file in sorted((paths.resources() / "samples").glob("*.jpg")):
        files.append(Path(shutil.copy(file, folder / f"copy of {file.name}")))
    media = {one.sha: one for one in (look_at.look_closely(file, file.name) for file in files)}
    target = folder / "film.mp4"
    async with Studio(folder / "engine", workers) as studio:
        await studio.make(
            _film(tuple(media)), media, target, profile=FULL, on_progress=lambda _done, _all: None
        )
    return hashlib.sha256(target.read_bytes()).hexdigest()


def _film(shas: Sequence[str]) -> Film:
    """A little of everything."""
    ways = (
        {"motion": "zoom_in"},
        {"motion": "parallax", "look": "vintage", "transition_in": Transition("zoom_through", 500)},
        {"motion": "handheld", "effects": ("snow", "grain"), "transition_in": Transition()},
        {"motion": "pan_right", "fit": "blur", "brightness": 1.2, "transition_in": Transition()},
    )
    clips = tuple(
        Clip(f"c{index}", sha, f"{index}", 600, **way)  # type: ignore[arg-type]
        for index, (sha, way) in enumerate(zip(shas, ways, strict=True))
    )
    titles = (
        Title("t1", "مرحبا 你好 नमस्ते שלום 🌸", 0, 1200, outline="#000000", animation="rise"),
        Title("t2", "Word by word, everywhere", 1200, 1200, "caption", "bottom", 1.0, None,
              "word_by_word"),
    )  # fmt: skip
    sounds = (Sound("s1", "Lo-fi", 0, 2400),)
    return Film(360, 640, clips=clips, titles=titles, sounds=sounds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
