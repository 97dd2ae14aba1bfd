"""Films with music, made as the server makes them."""

import asyncio
from pathlib import Path

import av
import pytest

from nemo_desktop.engine.render.film import Sound
from nemo_desktop.engine.workers import Studio
from tests.engine.pictures import TINY, clip, film, saved, scene


def sound_of(path: Path) -> tuple[str, float, float]:
    """Codec, seconds by the track, loudest sample."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        length_s = float((stream.duration or 0) * (stream.time_base or 0))
        peak = max(abs(frame.to_ndarray()).max() for frame in container.decode(stream))
        return stream.codec_context.name, length_s, float(peak)


def test_a_film_with_music_has_it_to_its_last_frame_and_mixes_it_once(tmp_path: Path) -> None:
    picture = saved(tmp_path, "a.jpg", scene(320, 180, 1))
    media = {picture.sha: picture}
    told = film(clip(picture, 2000), sounds=(Sound("s", "Lo-fi", 0, 2000),))
    louder = film(clip(picture, 2000), sounds=(Sound("s", "Lo-fi", 0, 2000, volume=0.7),))

    async def story() -> None:
        async with Studio(tmp_path / "engine", workers=2) as studio:
            for name, made in (("first", told), ("again", told), ("louder", louder)):
                await studio.make(
                    made,
                    media,
                    tmp_path / f"{name}.mp4",
                    profile=TINY,
                    on_progress=lambda _done, _all: None,
                )

    asyncio.run(story())
    codec, length_s, peak = sound_of(tmp_path / "first.mp4")
    assert codec == "aac"
    assert length_s == pytest.approx(2.0, abs=1e-4)
    assert 0.005 < peak < sound_of(tmp_path / "louder.mp4")[2]
    assert (tmp_path / "again.mp4").read_bytes() == (tmp_path / "first.mp4").read_bytes()
    assert not list(tmp_path.rglob("*.part"))
