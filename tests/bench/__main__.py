"""Runs all measurements and prints them; `python -m tests.bench [speed] [motion] [again]`."""

import asyncio
import hashlib
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from nemo_desktop.engine.render.plan import FULL
from nemo_desktop.engine.workers import Studio
from tests.bench import jitter
from tests.bench.films import VERYFAST, long_film, one_zoom
from tests.bench.subjects import photo

ROUNDS = 3


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def run(folder: Path, *task: str) -> tuple[float, float]:
    """Wall and processor seconds of a whole process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    name, *rest = task
    module = ["tests.bench.product"] if name == "product" else ["tests.bench.tasks", name]
    subprocess.run([sys.executable, "-m", *module, folder, *rest], check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def speed(folder: Path) -> None:
    """G1, G2, G13: the engine against the bare encoder, taken in turns."""
    photo(folder)
    run(folder, "raw")
    figures: dict[str, list[tuple[float, float]]] = {}
    for _ in range(ROUNDS):
        for profile in ("veryfast", "full"):
            shutil.rmtree(folder / f"studio-{profile}", ignore_errors=True)
            for name in ("bound", "product"):
                figures.setdefault(f"{name} {profile}", []).append(run(folder, name, profile))
    for name, found in figures.items():
        wall, cpu = (statistics.median(column) for column in zip(*found, strict=True))
        file = folder / (name.replace(" ", "-") + ".mp4")
        say(f"{name:18} wall {wall:5.2f} s  cpu {cpu:5.2f} s  {file.stat().st_size:,} bytes")
    for one, other, goal in (
        ("product veryfast", "bound veryfast", "G1 <= 1.20 (1.40 with the wheel)"),
        ("product full", "bound veryfast", "G2 <= 0.85"),
        ("product full", "bound full", "G13 <= 1.15 (1.30)"),
    ):
        ratios = [a[0] / b[0] for a, b in zip(figures[one], figures[other], strict=True)]
        say(f"{one} / {other}: {statistics.median(ratios):.2f}   {goal}")


def motion(folder: Path) -> None:
    """G4: jitter of the finished film, with and without loss."""
    media = photo(folder)
    run(folder, "lossless")
    if not (folder / "product-full.mp4").exists():
        run(folder, "product", "full")
    for name in ("lossless", "full"):
        found = jitter.deviations(folder / f"product-{name}.mp4", one_zoom(media), media, every=2)
        say(f"motion {name}: " + "  ".join(
            f"{key} {value:.4f} px" for key, value in jitter.summary(found).items()
        ))  # fmt: skip


def again(folder: Path) -> None:
    """G14, G16: a changed title in a minute of film; the same bytes again elsewhere."""
    media = photo(folder, 2000, 1500)

    async def make(place: str, workers: int | None, *titles: str) -> list[float]:
        took = []
        async with Studio(folder / place, workers) as studio:
            for number, title in enumerate(titles):
                start = time.perf_counter()
                await studio.make(
                    long_film(media, title), {media.sha: media}, folder / f"{place}-{number}.mp4",
                    profile=FULL, on_progress=lambda *_: None,
                )  # fmt: skip
                took.append(time.perf_counter() - start)
        return took

    first, second = asyncio.run(make("one", None, "Hello", "Goodbye"))
    say(
        f"a minute: {first:.2f} s; title changed: {second:.2f} s: {second / first:.3f}  G14 <= 0.10"
    )
    asyncio.run(make("elsewhere", 1, "Hello"))
    sums = {
        hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("one-0.mp4", "elsewhere-0.mp4")
    }
    say(f"same bytes in another folder with another number of workers: {len(sums) == 1}  G16")


def main() -> None:
    say(f"{os.cpu_count()} processors; profiles {FULL} and {VERYFAST}")
    chosen = sys.argv[1:] or ["speed", "motion", "again"]
    with tempfile.TemporaryDirectory(prefix="nemo-bench-") as place:
        for name in chosen:
            {"speed": speed, "motion": motion, "again": again}[name](Path(place))


if __name__ == "__main__":
    main()
