"""The subject that was seen when a picture came is not looked for again, and changes nothing."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nemo_desktop import paths
from nemo_desktop.engine import look_at
from nemo_desktop.engine.render.depth.glimpse import glimpsed
from nemo_desktop.engine.render.depth.subject import Subject, keep, kept, subject
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.kept_beside import picture_name, subject_file
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import chunks
from nemo_desktop.engine.workers import Studio
from tests.engine.pictures import TINY, clip


@pytest.fixture
def cup(tmp_path: Path) -> Path:
    path = tmp_path / "cup.jpg"
    path.write_bytes((paths.resources() / "samples" / "coffee.jpg").read_bytes())
    return path


def frames(media: Media) -> Iterator[bytes]:
    film = Film(320, 180, 30, (clip(media, 300, motion="orbit", strength=0.3),))
    for chunk in chunks(film, {media.sha: media}, TINY):
        for frame in Painter().frames(chunk, {media.sha: media.path}):
            yield bytes(frame.planes[0])


def test_a_film_in_depth_is_the_same_whether_the_subject_was_kept_or_not(cup: Path) -> None:
    media = look_at.look_closely(cup, cup.name)
    assert kept(cup) is None
    without = list(frames(media))
    assert look_at.look_closely(cup, cup.name, keeps_subject=True) == media
    found, again = kept(cup), subject(glimpsed(cup, (media.width, media.height)))
    assert found is not None
    assert again is not None
    assert np.array_equal(found.mask, again.mask)
    assert found.confidence == again.confidence
    assert list(frames(media)) == without


def test_what_was_kept_is_believed_and_what_is_broken_is_not(cup: Path) -> None:
    media = look_at.look_closely(cup, cup.name, keeps_subject=True)
    usual = list(frames(media))
    whole = subject_file(cup).read_bytes()
    keep(Subject(np.zeros((320, 320), np.float32), 0.0), cup)
    assert list(frames(media)) != usual
    for broken in (b"", whole[: len(whole) // 2], b"nonsense"):
        subject_file(cup).write_bytes(broken)
        assert kept(cup) is None
        assert list(frames(media)) == usual


def test_the_studio_keeps_it_and_only_where_there_is_one(cup: Path, tmp_path: Path) -> None:
    face = tmp_path / "face.jpg"
    face.write_bytes((paths.resources() / "samples" / "astronaut.jpg").read_bytes())

    async def looked() -> None:
        async with Studio(tmp_path / "studio", 1) as studio:
            for path in (cup, face):
                media = await studio.look(path, path.name)
                if media.study is None:
                    media = replace(media, study=await studio.study(media))
                assert media == look_at.look_closely(path, path.name)

    asyncio.run(looked())
    assert kept(cup) is not None
    # Where there is a face, nobody asked the net.
    assert not subject_file(face).exists()
    assert picture_name(subject_file(cup).name) == cup.name
