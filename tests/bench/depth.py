"""G8: what moves in depth cost over plain ones, and how steadily they go."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from nemo_desktop.engine.render.camera.framing import Stage, View
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.depth.layers import Layers, Place, cut
from nemo_desktop.engine.render.depth.nearness import Depth
from nemo_desktop.engine.render.depth.parallax import show
from nemo_desktop.engine.render.frames import Painter
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.pictures import picture
from nemo_desktop.engine.render.pictures.planes import FramePlanes
from nemo_desktop.engine.render.plan import FULL, chunks
from tests.bench import jitter
from tests.bench.films import PORTRAIT, one_zoom

# Nearness of the flat ground whose way is measured.
_NEAR = 0.1


def frame_ms(media: Media, motion: str) -> tuple[float, float]:
    """Processor milliseconds of a frame at full size, not encoded; and of all before the first."""
    painter = Painter()
    chunk = chunks(one_zoom(media, motion), {media.sha: media}, FULL)[0]
    start = time.process_time()
    frames = painter.frames(chunk, {media.sha: media.path})
    next(frames)
    begun = time.process_time()
    count = sum(1 for _ in frames)
    return (time.process_time() - begun) * 1000 / count, (begun - start) * 1000


def steadiness(media: Media, motion: str, every: int = 5) -> dict[str, float]:
    """How exactly a flat ground keeps to the way that its depth means, see `jitter.summary`."""
    pixels = picture.load(media.path)
    flat = np.full((8, 8), _NEAR, np.float32)
    inner = (0.0, 0.0, float(media.width), float(media.height))
    whole = cut(pixels, None, Depth(flat, flat, None, 1.0), 0)
    layers = Layers(whole, Place((0, 0), (1, 1)), inner, 0, 0.5, 1.0)
    planes, light = FramePlanes(*PORTRAIT), Image.fromarray(jitter._luma(Path(media.path)))
    stage = Stage(media.width, media.height, PORTRAIT[0] / PORTRAIT[1], strength=0.3)
    found: list[Sequence[float]] = []
    for number in range(0, 150, every):
        view = PRESETS[motion].camera(number / 149, stage)
        leaning = PRESETS[motion].leaning
        assert leaning is not None
        lean = leaning(number / 149, stage)
        show(planes, layers, view, lean)
        pivot = 0.5 if lean.pivot is None else lean.pivot
        shift = lean.x * (_NEAR - pivot) * view.width, lean.y * (_NEAR - pivot) * view.width
        meant: View = replace(view, x=view.x - shift[0], y=view.y - shift[1])
        found.append(jitter._registered(planes.y.astype(np.float32), light, meant))
    return jitter.summary(np.array(found))
