"""Uses a bundle as somebody would who has nothing else: looks around, makes a film, counts it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import av

SENTENCE = "turn this image into a 5-second animated video clip"
FRAMES = 150


def main(bundle: Path) -> None:
    """Raises if the bundle does not work by itself."""
    program = bundle / ("nemo-desktop.exe" if os.name == "nt" else "nemo-desktop")
    picture = bundle / "_internal" / "nemo_desktop" / "_resources" / "samples" / "coffee.jpg"
    with tempfile.TemporaryDirectory() as home:
        film = Path(home) / "film.mp4"
        surroundings = {"HOME": home, "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
        if os.name == "nt":
            surroundings = {**os.environ, "LOCALAPPDATA": home, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([program, "doctor"], env=surroundings, cwd=home, check=False)
        making = [program, "make", picture, "--say", SENTENCE, "-o", film]
        subprocess.run(making, env=surroundings, cwd=home, check=True)
        frames = frames_of(film)
    if frames != FRAMES:
        raise SystemExit(f"The bundle made a film of {frames} frames instead of {FRAMES}.")
    size = sum(file.stat().st_size for file in bundle.rglob("*") if not file.is_symlink())
    print(f"The bundle works: {bundle} ({size / 1e6:.0f} MB)")


def frames_of(film: Path) -> int:
    """How many frames really come out of the film."""
    with av.open(str(film)) as container:
        return sum(1 for _ in container.decode(video=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
