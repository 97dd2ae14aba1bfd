"""How long a person waits for a film that was made before it was asked for."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import FULL, PREVIEW, Profile
from nemo_desktop.engine.workers import Studio
from tests.bench.films import many_clips, one_zoom
from tests.bench.measuring import REST_S, Cost, measured
from tests.bench.subjects import photo


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds until five seconds of film were there, asked for at once and after they had been
    made ahead, and until a preview was, alone and beside a minute that is made ahead."""

    first_s: float
    asked_s: float
    alone_s: float
    beside_s: float


async def timed(
    studio: Studio, film: Film, media: Media, target: Path, profile: Profile = FULL
) -> Cost:
    """What a film costs."""
    with measured() as cost:
        await studio.make(film, {media.sha: media}, target, profile=profile, on_progress=_unheard)
    return cost


def waited(folder: Path) -> Waited:
    """All four, each in an engine that has made films before."""
    folder.mkdir()
    return asyncio.run(_waited(folder, photo(folder.parent)))


async def _waited(folder: Path, media: Media) -> Waited:
    one, other = one_zoom(media), one_zoom(media, "zoom_out")
    async with Studio(folder / "engine") as studio:
        await timed(studio, many_clips(media, 2, (160, 90)), media, folder / "warm.mp4")
        await asyncio.sleep(REST_S)
        first = await timed(studio, other, media, folder / "first.mp4")
        await studio.prepare(one, {media.sha: media}, profile=FULL, on_progress=_unheard)
        await asyncio.sleep(REST_S)
        asked = await timed(studio, one, media, folder / "asked.mp4")
        alone = await timed(studio, one, media, folder / "alone.mp4", PREVIEW)
        preparing = asyncio.create_task(_prepared(studio, many_clips(media, 12), media))
        await asyncio.sleep(REST_S)
        started = time.perf_counter()
        await timed(studio, other, media, folder / "beside.mp4", PREVIEW)
        beside_s = time.perf_counter() - started
        preparing.cancel()
        await asyncio.wait([preparing])
    return Waited(first.wall_s, asked.wall_s, alone.wall_s, beside_s)


async def _prepared(studio: Studio, film: Film, media: Media) -> None:
    await studio.prepare(film, {media.sha: media}, profile=FULL, on_progress=_unheard)


def _unheard(_done: int, _frames: int) -> None:
    """Progress nobody looks at."""
