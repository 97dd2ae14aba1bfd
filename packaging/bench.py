"""How long films take on this computer, measured through the same command a person would type."""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
NAMES = ("coffee.jpg", "rocket.jpg", "astronaut.jpg", "chelsea.jpg")
FILMS = {
    "5 s, one picture, 16:9": (NAMES[:1], ["turn this image into a 5-second animated video clip"]),
    "10 s, one picture, 9:16": (NAMES[2:3], ["make a 10-second clip", "make it 9:16"]),
    "12 s, four pictures, crossfades, title": (
        NAMES,
        ["3 seconds each", "crossfade between them", 'add the title "Hello" for 3 seconds'],
    ),
}


def main() -> None:
    """One line a film: how long from the command to the saved file, cold and again."""
    print(f"{'film':42}{'first':>9}{'again':>9}   (seconds)")
    for name, (pictures, sentences) in FILMS.items():
        folder = Path(tempfile.mkdtemp(prefix="nemo-bench-"))
        try:
            first = seconds(pictures, sentences, folder)
            again = seconds(pictures, sentences, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        print(f"{name:42}{first:9.1f}{again:9.1f}", flush=True)


def seconds(pictures: tuple[str, ...], sentences: list[str], folder: Path) -> float:
    """Makes one film in a home of its own; the wall-clock time it took."""
    command = [sys.executable, "-m", "nemo_desktop", "make", *(SAMPLES / name for name in pictures)]
    for sentence in sentences:
        command += ["--say", sentence]
    command += ["--engine", "local", "-o", folder / "film.mp4"]
    homes = {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    begun = time.perf_counter()
    subprocess.run(command, env=homes, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
