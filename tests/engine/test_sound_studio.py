"""Films with music, made as the server makes them."""

import asyncio
from pathlib import Path

import av
import numpy as np
import pytest

from nemo_desktop.engine.look_at import look
from nemo_desktop.engine.render.film import Film, Sound
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.sound.audio import peak_dbtp
from nemo_desktop.engine.render.sound.loudness import integrated_lufs
from nemo_desktop.engine.render.sound.soundtrack import RATE
from nemo_desktop.engine.workers import Studio
from tests.engine.pictures import TINY, clip, film, saved, scene
from tests.engine.test_sound_film import write_wav
from tests.engine.test_sound_mix import heard


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


def made(folder: Path, told: Film, *files: Media) -> Path:
    """The film, rendered and joined as the server does it."""

    async def story() -> None:
        async with Studio(folder / "engine", workers=1) as studio:
            await studio.make(
                told,
                {media.sha: media for media in files},
                folder / "film.mp4",
                profile=TINY,
                on_progress=lambda _done, _all: None,
            )

    asyncio.run(story())
    return folder / "film.mp4"


def test_sound_and_picture_of_the_finished_film_begin_together(tmp_path: Path) -> None:
    """A click at the very cut, in a file made of chunks: picture and sound at the same time."""
    dark = saved(tmp_path, "a.jpg", np.full((180, 320, 3), 20, np.uint8))
    light = saved(tmp_path, "b.jpg", np.full((180, 320, 3), 230, np.uint8))
    values = np.zeros(3 * RATE)
    values[RATE : RATE + 480] = 0.9 * np.sin(2 * np.pi * 3000 * np.arange(480) / RATE)
    song = look(write_wav(tmp_path / "click.wav", values), "click.wav")
    told = film(
        clip(dark, 1000, motion="still"),
        clip(light, 2000, motion="still"),
        sounds=(Sound("s", "click", 0, 3000, 1.0, 0, 0, song.sha),),
    )
    path = made(tmp_path, told, dark, light, song)
    sound = heard(path)
    onset = int(np.argmax(np.abs(sound[0]) > 0.2))
    assert abs(onset - RATE) <= RATE // 1000
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        assert stream.start_time in (0, None)
        assert stream.duration is not None
        assert stream.time_base is not None
        assert stream.duration * stream.time_base * RATE == 3 * RATE
        lights = [frame.to_ndarray(format="gray").mean() for frame in container.decode(video=0)]
    assert [int(np.argmax(np.array(lights) > 120)), len(lights)] == [30, 90]


@pytest.mark.parametrize("style", ["lo-fi", "electronic"])
def test_the_finished_film_is_as_loud_as_it_should_be(tmp_path: Path, style: str) -> None:
    picture = saved(tmp_path, "a.jpg", scene(320, 180, 1))
    told = film(
        clip(picture, 12_340), sounds=(Sound("s", style, 0, 12_340, is_levelled=True),)
    )  # fmt: skip
    path = made(tmp_path, told, picture)
    assert integrated_lufs(heard(path)) == pytest.approx(-14.0, abs=0.5)
    assert peak_dbtp(path) <= -1.0
