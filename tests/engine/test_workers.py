"""The studio as the server uses it: real processes, real files."""

import asyncio
import io
import multiprocessing
import os
import select
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import av
import pytest
from PIL import Image

from nemo_desktop.engine.render.film import Film, Sound, Title, Transition
from nemo_desktop.engine.render.media import BadMedia, Media, RenderFailed
from nemo_desktop.engine.workers import Studio
from tests.engine.pictures import TINY, clip, film, saved, scene

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def pool(tmp_path: Path) -> dict[str, Media]:
    media = [saved(tmp_path, f"{n}.jpg", scene(320, 180, n)) for n in (1, 2)]
    return {item.sha: item for item in media}


def story(pool: dict[str, Media]) -> Film:
    """Two pictures, a fade, a title: 150 frames in two chunks."""
    one, two = pool.values()
    fade = Transition("crossfade", 500)
    title = Title("t", "Hello 你好", 500, 1000)
    return film(clip(one, 3000), clip(two, 2000, transition_in=fade), titles=(title,))


def run(folder: Path, work: Callable[[Studio], Awaitable[None]], workers: int = 2) -> None:
    async def scenario() -> None:
        async with Studio(folder, workers=workers) as studio:
            await work(studio)

    asyncio.run(scenario())


def ignored(_done: int, _all: int) -> None:
    """Progress nobody looks at."""


def kept(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "chunks").glob("*/*.mp4")}


def leftovers(folder: Path) -> list[Path]:
    """Half files anywhere under a folder."""
    jobs = list((folder / "engine" / "jobs").glob("*/*"))
    return [*folder.rglob("*.part"), *jobs]


def test_a_film_is_made_with_true_progress_and_the_same_bytes_everywhere(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    films = []
    for number, workers in enumerate((1, 2)):
        folder = tmp_path / f"place {number}"
        folder.mkdir()
        moved = {}
        for sha, item in pool.items():
            path = folder / f"moved-{item.name}"
            path.write_bytes(item.path.read_bytes())
            moved[sha] = replace(item, path=path)
        target = folder / "film.mp4"
        told: list[tuple[int, int]] = []

        async def work(
            studio: Studio,
            moved: dict[str, Media] = moved,
            target: Path = target,
            told: list[tuple[int, int]] = told,
        ) -> None:
            await studio.make(
                story(moved), moved, target,
                profile=TINY, on_progress=lambda done, frames: told.append((done, frames)),
            )  # fmt: skip
            first = list(told)
            await studio.make(
                story(moved), moved, target,
                profile=TINY, on_progress=lambda done, frames: told.append((done, frames)),
            )  # fmt: skip
            assert first == sorted(set(first))
            assert first[-1] == (150, 150)
            assert told[len(first) :] == [(150, 150)]  # all of it was kept

        run(folder / "engine", work, workers)
        films.append(target.read_bytes())
        assert not leftovers(folder)
        with av.open(str(target)) as container:
            assert container.streams.video[0].frames == 150
    assert films[0] == films[1]


def test_what_a_film_shows_twice_is_made_once_and_counted_twice(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    one, two = pool.values()
    told: list[tuple[int, int]] = []

    async def work(studio: Studio) -> None:
        await studio.make(
            film(clip(one, 1000), clip(two, 1000), clip(one, 1000)), pool, tmp_path / "film.mp4",
            profile=TINY, on_progress=lambda done, frames: told.append((done, frames)),
        )  # fmt: skip

    run(tmp_path / "engine", work, workers=1)
    assert len(kept(tmp_path / "engine")) == 2
    assert told == sorted(set(told))
    assert told[-1] == (90, 90)


def test_a_changed_title_costs_only_the_chunks_it_touches(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    async def work(studio: Studio) -> None:
        a_film = story(pool)
        await studio.make(a_film, pool, tmp_path / "a.mp4", profile=TINY, on_progress=ignored)
        before = kept(tmp_path / "engine")
        changed = replace(a_film, titles=(replace(a_film.titles[0], text="Bye"),))
        await studio.make(changed, pool, tmp_path / "b.mp4", profile=TINY, on_progress=ignored)
        assert len(before) == 2
        assert len(kept(tmp_path / "engine") - before) == 1

    run(tmp_path / "engine", work)


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="Windows has classes, not numbers")
def test_who_makes_chunks_lets_others_go_first(tmp_path: Path, pool: dict[str, Media]) -> None:
    told: list[int] = []
    long: list[bool] = []

    async def work(studio: Studio) -> None:
        def look(_done: int, _all: int) -> None:
            workers = [child.pid for child in multiprocessing.active_children() if child.pid]
            told[:] = sorted(os.getpriority(os.PRIO_PROCESS, pid) for pid in workers)
            if sys.platform == "linux":
                long[:] = [os.sched_getscheduler(pid) == os.SCHED_BATCH for pid in workers]

        target = tmp_path / "film.mp4"
        await studio.make(story(pool), pool, target, profile=TINY, on_progress=look)

    run(tmp_path / "engine", work, workers=1)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert told == [own, min(own + 5, 19)]  # a helper and a maker
    assert sum(long) == (sys.platform == "linux")  # the maker only


def test_cancelling_leaves_nothing(tmp_path: Path, pool: dict[str, Media]) -> None:
    long = film(*(clip(item, 60_000) for item in pool.values()), width=640, height=360)
    target = tmp_path / "film.mp4"

    async def work(studio: Studio) -> None:
        started = asyncio.Event()
        making = asyncio.create_task(
            studio.make(
                long, pool, target,
                profile=TINY, on_progress=lambda done, _: started.set() if done else None,
            )
        )  # fmt: skip
        await started.wait()
        making.cancel()
        with pytest.raises(asyncio.CancelledError):
            await making
        assert not target.exists()
        assert not leftovers(tmp_path)
        # And the studio goes on working.
        short = film(clip(next(iter(pool.values())), 200))
        await studio.make(short, pool, target, profile=TINY, on_progress=ignored)
        assert target.exists()

    run(tmp_path / "engine", work)


def test_crashed_workers_are_replaced_and_the_film_is_made(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    long = film(*(clip(item, 10_000) for item in pool.values()), width=640, height=360)
    target = tmp_path / "film.mp4"

    async def work(studio: Studio) -> None:
        killed = asyncio.Event()

        def kill_all(done: int, _all: int) -> None:
            if done and not killed.is_set():
                killed.set()
                for worker in multiprocessing.active_children():
                    assert worker.pid is not None
                    os.kill(worker.pid, signal.SIGKILL)

        await studio.make(long, pool, target, profile=TINY, on_progress=kill_all)
        assert killed.is_set()
        with av.open(str(target)) as container:
            assert container.streams.video[0].frames == 600
        assert not leftovers(tmp_path)

    run(tmp_path / "engine", work)


@pytest.mark.parametrize("damage", [b"", b"spoilt"], ids=["empty", "spoilt"])
def test_whatever_was_kept_and_is_damaged_is_made_again(
    tmp_path: Path, pool: dict[str, Media], damage: bytes
) -> None:
    target = tmp_path / "film.mp4"
    wish = replace(story(pool), sounds=(Sound("s", "Piano", 0, 1000),))

    async def work(studio: Studio) -> None:
        await studio.make(wish, pool, target, profile=TINY, on_progress=ignored)
        whole = target.read_bytes()
        for spoilt in list((tmp_path / "engine" / "chunks").glob("*/*.mp4")):
            spoilt.write_bytes(damage)
            await studio.make(wish, pool, target, profile=TINY, on_progress=ignored)
            assert target.read_bytes() == whole

    run(tmp_path / "engine", work)


def test_what_cannot_be_made_says_so_and_leaves_nothing(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    target = tmp_path / "film.mp4"

    async def work(studio: Studio) -> None:
        with pytest.raises(RenderFailed):
            await studio.make(Film(), pool, target, profile=TINY, on_progress=ignored)
        gone = {sha: replace(item, path=tmp_path / "gone.jpg") for sha, item in pool.items()}
        with pytest.raises(RenderFailed):
            await studio.make(story(pool), gone, target, profile=TINY, on_progress=ignored)
        nowhere = tmp_path / "no folder" / "film.mp4"
        with pytest.raises(FileNotFoundError):
            await studio.make(story(pool), pool, nowhere, profile=TINY, on_progress=ignored)
        (tmp_path / "cut.jpg").write_bytes(next(iter(pool.values())).path.read_bytes()[:2000])
        with pytest.raises(BadMedia) as refusal:
            await studio.look(tmp_path / "cut.jpg", "cut.jpg")
        assert refusal.value.reason == "damaged"
        assert not target.exists()
        assert not leftovers(tmp_path)

    run(tmp_path / "engine", work)


def test_a_still_is_the_moment_at_the_asked_size(tmp_path: Path, pool: dict[str, Media]) -> None:
    async def work(studio: Studio) -> None:
        for moment_ms in (0, 2900, 4999, 99_999):
            data = await studio.still(story(pool), pool, moment_ms, (320, 180))
            assert Image.open(io.BytesIO(data)).size == (320, 180)

    run(tmp_path / "engine", work)


_ENGINE = """
import asyncio, multiprocessing, sys
from pathlib import Path
from nemo_desktop.engine.workers import Studio

async def main():
    async with Studio(Path(sys.argv[1]), workers=2) as studio:
        try:
            await studio.look(Path(sys.argv[1]) / "none.jpg", "none.jpg")
        except FileNotFoundError:
            pass
        pids = [child.pid for child in multiprocessing.active_children()]
        sys.stdout.write(" ".join(map(str, pids)) + "\\n")
        sys.stdout.flush()
        await asyncio.Event().wait()

if __name__ == "__main__":
    asyncio.run(main())
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches processes by Linux's means")
def test_workers_end_with_an_engine_that_was_killed(tmp_path: Path) -> None:
    program = tmp_path / "engine.py"
    program.write_text(_ENGINE)
    with subprocess.Popen(
        [sys.executable, str(program), str(tmp_path / "studio")],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    ) as engine:  # fmt: skip
        assert engine.stdout is not None
        workers = [os.pidfd_open(int(pid)) for pid in engine.stdout.readline().split()]
        engine.kill()
    assert len(workers) >= 2
    for worker in workers:
        assert select.select([worker], [], [], 10)[0]  # it has ended
        os.close(worker)


_IN_TURNS = """
import os, sys
try:
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
except PermissionError:
    sys.exit()
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="sets how a program takes turns")
def test_workers_take_turns_as_their_engine_was_told_to(tmp_path: Path) -> None:
    program = tmp_path / "engine.py"
    program.write_text(_ENGINE)
    with subprocess.Popen(
        [sys.executable, "-c", _IN_TURNS, str(program), str(tmp_path / "studio")],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    ) as engine:  # fmt: skip
        assert engine.stdout is not None
        ways = {os.sched_getscheduler(int(pid)) for pid in engine.stdout.readline().split()}
        engine.kill()
    if not ways:
        pytest.skip("only an administrator may")
    assert ways == {os.SCHED_RR}
