"""A chunk's frames, one after the other, drawn straight into the encoder's memory."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import av

from nemo_desktop.engine.render.camera.shutter import smear
from nemo_desktop.engine.render.chunk import Chunk, Scene, Shot
from nemo_desktop.engine.render.depth import parallax
from nemo_desktop.engine.render.depth.scenery import Scenery, lean_of
from nemo_desktop.engine.render.gallery import Gallery, view_of
from nemo_desktop.engine.render.living.enlivening import enliven
from nemo_desktop.engine.render.mixing import MIXES, crossfade, dim
from nemo_desktop.engine.render.pictures.planes import FramePlanes
from nemo_desktop.engine.render.pictures.resampling import Resampler
from nemo_desktop.engine.render.titles import captioning


class Painter:
    """Draws the frames of chunks; keeps pictures and frame memory from one chunk to the next."""

    def __init__(self, gallery: Gallery | None = None) -> None:
        self._gallery = gallery if gallery is not None else Gallery()
        self._scenery = Scenery()
        self._memory: tuple[FramePlanes, ...] = ()

    def frames(self, chunk: Chunk, files: Mapping[str, Path]) -> Iterator[av.VideoFrame]:
        """All frames in order. Two take turns: encode one before taking the next but one.
        Raises BadMedia, FileNotFoundError."""
        *turns, other = self._planes((chunk.width, chunk.height))
        number = 0
        for scene in chunk.scenes:
            for frame in range(scene.frames):
                planes = turns[number % len(turns)]
                self._show(scene, frame, files, (planes, other))
                for caption in chunk.captions:
                    captioning.lay(caption, number, chunk.fps, planes)
                light = min((dimming.light(number) for dimming in chunk.dimmings), default=1.0)
                if light < 1.0:
                    dim(planes, light)
                yield planes.frame
                number += 1

    def _show(
        self,
        scene: Scene,
        frame: int,
        files: Mapping[str, Path],
        planes: tuple[FramePlanes, FramePlanes],
    ) -> None:
        self._shoot(scene.shot, frame, files, planes[0])
        if scene.following is not None:
            self._shoot(scene.following, frame, files, planes[1])
            mix = MIXES.get(scene.transition, crossfade)
            mix(planes[0], planes[1], (scene.first + frame + 0.5) / scene.length)

    def _shoot(
        self, shot: Shot, frame: int, files: Mapping[str, Path], planes: FramePlanes
    ) -> None:
        canvas = planes.width, planes.height
        aspect = canvas[0] / canvas[1]
        view, lean = view_of(shot, frame, aspect), lean_of(shot, frame, aspect)
        if lean is None:
            planes.show(self._gallery.source(shot, frame, canvas, files), view)
            opened, closed = (view_of(shot, frame + part, aspect) for part in (-0.25, 0.25))
            smear(planes, opened, closed)
        else:
            parallax.show(planes, self._scenery.layers(shot, canvas, files), view, lean)
        enliven(planes, shot, frame)

    def _planes(self, size: tuple[int, int]) -> tuple[FramePlanes, ...]:
        """Two to show, and one for what they change into."""
        if not self._memory or (self._memory[0].width, self._memory[0].height) != size:
            resampler = Resampler()
            self._memory = tuple(FramePlanes(*size, resampler) for _ in range(3))
        return self._memory
