"""The engine's own work as a program: `… product FOLDER PROFILE warm|ready|cold [FILM [PHOTO]]`.

`cold`: from an interpreter's start to the film. `warm` measures inside: an engine that has
made a small film, and has looked at the photo as it does when one comes, makes this one; prints
wall s, processor s and memory MB. `ready`: one that has its picture at hand as well, as it has
when the film's preview is there (a second later it begins to make the film by itself).
"""

import asyncio
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.workers import Studio
from tests.bench.films import PROFILES, TWO_CLIPS, five_seconds
from tests.bench.measuring import REST_S, measured


async def make(
    folder: Path, profile: str, how: str, film: str = "zoom_in", size: str = "4000x3000"
) -> None:
    """A film of five seconds over the photo, as product-PROFILE.mp4."""
    width, height = map(int, size.split("x"))
    photo = Media("photo", "photo", folder / f"photo-{size}.jpg", "image", width, height)
    place = folder / "studio"
    shutil.rmtree(place, ignore_errors=True)

    async def made(of: Film, name: str) -> None:
        await studio.make(
            of, {photo.sha: photo}, folder / name,
            profile=PROFILES[profile], on_progress=lambda *_: None,
        )  # fmt: skip

    async with Studio(place) as studio:
        if how in ("warm", "ready"):
            first = five_seconds(photo, film if film in TWO_CLIPS else "zoom_in")
            for height in (480, 482):  # the second time, all workers have long started
                await made(replace(first, width=270, height=height), "first.mp4")
            known = await studio.look(photo.path, photo.name)
            if known.study is None:
                await studio.study(known)
            await studio.rest()
            wanted = five_seconds(photo, film)
            if how == "ready":
                await studio.have_ready(wanted, {photo.sha: photo}, profile=PROFILES[profile])
            await asyncio.sleep(REST_S)
            with measured() as cost:
                await made(wanted, f"product-{profile}.mp4")
            sys.stdout.write(f"{cost.wall_s} {cost.cpu_s} {cost.memory_mb}\n")
        else:
            await made(five_seconds(photo, film), f"product-{profile}.mp4")


if __name__ == "__main__":
    asyncio.run(make(Path(sys.argv[1]), *sys.argv[2:6]))
