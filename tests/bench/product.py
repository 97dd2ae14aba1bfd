"""The film as the engine makes it, from an interpreter's start: `… product FOLDER PROFILE`."""

import asyncio
import sys
from pathlib import Path

from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import FULL
from nemo_desktop.engine.workers import Studio
from tests.bench.films import VERYFAST, one_zoom


async def make(folder: Path, profile: str) -> None:
    photo = Media("photo", "photo", folder / "photo-4000x3000.jpg", "image", 4000, 3000)
    async with Studio(folder / f"studio-{profile}") as studio:
        await studio.make(
            one_zoom(photo),
            {photo.sha: photo},
            folder / f"product-{profile}.mp4",
            profile={"full": FULL, "veryfast": VERYFAST}[profile],
            on_progress=lambda *_: None,
        )


if __name__ == "__main__":
    asyncio.run(make(Path(sys.argv[1]), sys.argv[2]))
