"""A chunk's frames, one after the other, drawn straight into the encoder's memory."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

import av

from nemo_desktop.engine.render import parallax
from nemo_desktop.engine.render.chunk import Caption, Chunk, Scene, Shot
from nemo_desktop.engine.render.enlivening import enliven
from nemo_desktop.engine.render.gallery import Gallery, view_of
from nemo_desktop.engine.render.mixing import MIXES, crossfade
from nemo_desktop.engine.render.overlay import Overlay, overlay_from
from nemo_desktop.engine.render.planes import FramePlanes
from nemo_desktop.engine.render.scenery import Scenery, lean_of

FADE_MS: Final = 250


class Painter:
    """Draws the frames of chunks; keeps pictures and frame memory from one chunk to the next."""

    def __init__(self, gallery: Gallery | None = None) -> None:
        self._gallery = gallery if gallery is not None else Gallery()
        self._scenery = Scenery()
        self._memory: tuple[FramePlanes, FramePlanes] | None = None

    def frames(self, chunk: Chunk, files: Mapping[str, Path]) -> Iterator[av.VideoFrame]:
        """All frames in order. One frame is used again for all: encode it before taking the
        next. Raises BadMedia, FileNotFoundError."""
        size = (chunk.width, chunk.height)
        planes, other = self._planes(size)
        overlays = [(caption, _overlay(caption, size)) for caption in chunk.captions]
        number = 0
        for scene in chunk.scenes:
            for frame in range(scene.frames):
                self._show(scene, frame, files, (planes, other))
                for caption, overlay in overlays:
                    if overlay is not None:
                        overlay.onto(planes, opacity(caption, number, chunk.fps))
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
            planes.show(self._gallery.source(shot, canvas, files), view)
        else:
            parallax.show(planes, self._scenery.layers(shot, canvas, files), view, lean)
        enliven(planes, shot, frame)

    def _planes(self, size: tuple[int, int]) -> tuple[FramePlanes, FramePlanes]:
        if self._memory is None or (self._memory[0].width, self._memory[0].height) != size:
            self._memory = FramePlanes(*size), FramePlanes(*size)
        return self._memory


def opacity(caption: Caption, number: int, fps: int) -> float:
    """How much of a title is there on a frame of its chunk: fades in and out over `FADE_MS`, in
    a third of its time each when it is short; 0 outside its time."""
    shown = caption.first + number
    if not 0 <= shown < caption.length:
        return 0.0
    fade = min(FADE_MS * fps / 1000, caption.length / 3)
    share = min((shown + 0.5) / fade, (caption.length - shown - 0.5) / fade, 1.0)
    return float(share * share * (3 - 2 * share))


def _overlay(caption: Caption, size: tuple[int, int]) -> Overlay | None:
    return _drawn(replace(caption, first=0, length=0), size)


@lru_cache(maxsize=8)
def _drawn(caption: Caption, size: tuple[int, int]) -> Overlay | None:
    # Qt takes a tenth of a second to load: only films with titles pay for it.
    from nemo_desktop.engine.render.text import letter  # noqa: PLC0415

    lettering = letter(caption, size)
    return overlay_from(lettering.pixels, lettering.x, lettering.y) if lettering else None
