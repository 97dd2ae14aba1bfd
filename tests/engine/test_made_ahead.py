"""A film is made before it is asked for: whoever asks finds it, and whoever waits goes first."""

import asyncio
import gc
from pathlib import Path

import pytest

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media, RenderFailed
from nemo_desktop.engine.workers import Studio
from tests.engine.engine_process import EngineProcess, Speaker
from tests.engine.pictures import TINY, clip, film, saved, scene
from tests.patience import looks

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def pool(tmp_path: Path) -> dict[str, Media]:
    media = [saved(tmp_path, f"{n}.jpg", scene(320, 180, n)) for n in (1, 2)]
    return {item.sha: item for item in media}


class Told:
    """What is told of a film's progress, and when it has begun."""

    def __init__(self) -> None:
        self.all: list[tuple[int, int]] = []
        self.begun = asyncio.Event()

    def __call__(self, done: int, frames: int) -> None:
        self.all.append((done, frames))
        if done:
            self.begun.set()


def long(pool: dict[str, Media], seconds: int = 30) -> Film:
    return film(*(clip(item, seconds * 1000) for item in pool.values()), width=640, height=360)


def kept(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "chunks").glob("*/*.mp4")}


def under_way(folder: Path) -> list[Path]:
    return list(folder.glob("jobs/*/*.progress"))


def leftovers(folder: Path) -> list[Path]:
    return [*folder.rglob("*.part"), *folder.glob("jobs/*/*")]


def test_what_was_made_ahead_is_only_put_together(tmp_path: Path, pool: dict[str, Media]) -> None:
    folder, target, told = tmp_path / "engine", tmp_path / "film.mp4", Told()
    wish = film(*(clip(item, 1000) for item in pool.values()))

    async def story() -> None:
        async with Studio(folder, workers=1) as studio:
            await studio.prepare(wish, pool, profile=TINY, on_progress=Told())
            assert not leftovers(folder)
            await studio.make(wish, pool, target, profile=TINY, on_progress=told)

    asyncio.run(story())
    assert told.all == [(60, 60)]
    assert target.exists()


def test_who_is_told_twice_to_stop_puts_all_in_order(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    folder, told, trouble = tmp_path / "engine", Told(), []

    async def story() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: trouble.append(context))
        async with Studio(folder, workers=2) as studio:
            making = asyncio.create_task(
                studio.make(long(pool), pool, tmp_path / "film.mp4", profile=TINY, on_progress=told)
            )
            await told.begun.wait()
            for _ in range(3):
                making.cancel()
                await asyncio.sleep(0)
            with pytest.raises(asyncio.CancelledError):
                await making
            assert not leftovers(folder)
        gc.collect()

    asyncio.run(story())
    assert trouble == []


def test_a_film_that_is_waited_for_goes_first(tmp_path: Path, pool: dict[str, Media]) -> None:
    folder, ahead = tmp_path / "engine", Told()
    short = film(clip(next(iter(pool.values())), 200))

    async def story() -> None:
        async with Studio(folder, workers=1) as studio:
            preparing = asyncio.create_task(
                studio.prepare(long(pool), pool, profile=TINY, on_progress=ahead)
            )
            await ahead.begun.wait()
            await studio.make(short, pool, tmp_path / "film.mp4", profile=TINY, on_progress=Told())
            assert len(kept(folder)) == 1  # what was under way did not come before it
            assert not preparing.done()
            await preparing  # and goes on afterwards
            assert not leftovers(folder)

    asyncio.run(story())
    assert ahead.all[-1] == (1800, 1800)


def test_what_is_made_ahead_is_out_of_the_way_of_other_work_that_is_waited_for(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    folder, ahead = tmp_path / "engine", Told()

    async def story() -> None:
        async with Studio(folder, workers=1) as studio:
            preparing = asyncio.create_task(
                studio.prepare(long(pool), pool, profile=TINY, on_progress=ahead)
            )
            await ahead.begun.wait()
            told: list[bool] = []
            studio.when_idle(lambda: told.append(studio.is_idle))
            with studio.waited_for():
                assert not studio.is_idle
                for _ in looks():
                    await asyncio.sleep(0)
                    if not under_way(folder):
                        break
                assert not under_way(folder)
            assert told == [True]
            await preparing  # and goes on afterwards

    asyncio.run(story())
    assert ahead.all[-1] == (1800, 1800)


def test_a_film_asked_for_while_it_is_made_ahead_is_made_once(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    folder, target = tmp_path / "engine", tmp_path / "film.mp4"
    ahead, most = Told(), 0
    wish = long(pool, 10)

    async def story() -> None:
        def look(_done: int, _all: int) -> None:
            nonlocal most
            most = max(most, len(under_way(folder)))

        async with Studio(folder, workers=1) as studio:
            preparing = asyncio.create_task(
                studio.prepare(wish, pool, profile=TINY, on_progress=ahead)
            )
            await ahead.begun.wait()
            making = asyncio.create_task(
                studio.make(wish, pool, target, profile=TINY, on_progress=look)
            )
            await asyncio.gather(preparing, making)
            assert not leftovers(folder)

    asyncio.run(story())
    assert most == 1
    assert target.exists()


@pytest.mark.parametrize("who", ["ahead", "wished"])
def test_one_of_both_can_be_cancelled_and_the_other_goes_on(
    tmp_path: Path, pool: dict[str, Media], who: str
) -> None:
    folder, target = tmp_path / "engine", tmp_path / "film.mp4"
    ahead, wished = Told(), Told()
    wish = film(clip(next(iter(pool.values())), 5000), width=1280, height=720)  # one chunk

    async def story() -> None:
        async with Studio(folder, workers=1) as studio:
            preparing = asyncio.create_task(
                studio.prepare(wish, pool, profile=TINY, on_progress=ahead)
            )
            await ahead.begun.wait()
            making = asyncio.create_task(
                studio.make(wish, pool, target, profile=TINY, on_progress=wished)
            )
            await wished.begun.wait()
            begun, before = under_way(folder)[0], kept(folder)
            other, cancelled = (making, preparing) if who == "ahead" else (preparing, making)
            cancelled.cancel()
            with pytest.raises(asyncio.CancelledError):
                await cancelled
            assert begun.exists() or kept(folder) > before  # nothing of it was lost
            await other
            assert not leftovers(folder)

    asyncio.run(story())
    assert target.exists() == (who == "ahead")


def test_nothing_is_left_of_what_is_not_wanted_any_more(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    folder, ahead = tmp_path / "engine", Told()

    async def story() -> None:
        async with Studio(folder, workers=1) as studio:
            preparing = asyncio.create_task(
                studio.prepare(long(pool), pool, profile=TINY, on_progress=ahead)
            )
            await ahead.begun.wait()
            preparing.cancel()
            with pytest.raises(asyncio.CancelledError):
                await preparing
            assert not leftovers(folder)

    asyncio.run(story())


def test_a_film_whose_picture_is_at_hand_is_made_without_reading_it_again(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    films = [tmp_path / "read when asked.mp4", tmp_path / "at hand.mp4"]
    picture = next(iter(pool.values()))
    wish = film(clip(picture, 400))

    async def story() -> None:
        async with Studio(tmp_path / "one", workers=1) as studio:
            await studio.make(wish, pool, films[0], profile=TINY, on_progress=Told())
        async with Studio(tmp_path / "other", workers=1) as studio:
            await studio.have_ready(wish, pool, profile=TINY)
            picture.path.unlink()
            await studio.make(wish, pool, films[1], profile=TINY, on_progress=Told())
            assert not leftovers(tmp_path / "other")

    asyncio.run(story())
    assert films[0].read_bytes() == films[1].read_bytes()


def test_pictures_are_only_had_ready_for_what_is_still_to_be_made(
    tmp_path: Path, pool: dict[str, Media]
) -> None:
    made, gone = pool.values()
    wish, told = film(clip(made, 200)), Told()

    async def story() -> None:
        async with Studio(tmp_path / "engine", workers=1) as studio:
            await studio.make(wish, pool, tmp_path / "film.mp4", profile=TINY, on_progress=Told())
        made.path.unlink()
        async with Studio(tmp_path / "engine", workers=1) as studio:
            await studio.have_ready(wish, pool, profile=TINY)  # nothing of it has to be read
            with pytest.raises(RenderFailed):
                await studio.have_ready(film(clip(made, 400)), pool, profile=TINY)
            waited_for = film(clip(gone, 30_000), width=640, height=360)
            making = asyncio.create_task(
                studio.make(waited_for, pool, tmp_path / "b.mp4", profile=TINY, on_progress=told)
            )
            await told.begun.wait()
            await studio.have_ready(film(clip(made, 600)), pool, profile=TINY)  # not now
            assert not making.done()
            making.cancel()
            await asyncio.wait([making])

    asyncio.run(story())


def test_the_engine_has_the_film_before_anybody_asks(
    engine: EngineProcess, window: Speaker
) -> None:
    session = window.clip()
    chunks = engine.data / "chunks"
    for _ in looks():
        if len(list(chunks.glob("*/*.mp4"))) == 2:  # the preview's, and the film's own
            break
    before = {path: path.stat().st_ino for path in chunks.glob("*/*.mp4")}
    assert len(before) == 2
    draft = window.state(session)["draft"]
    assert window.export(session, "render_ahead", draft=draft).json()["success"]
    assert window.until("render_ahead")["status"] == "completed"
    assert {path: path.stat().st_ino for path in chunks.glob("*/*.mp4")} == before
