"""Pictures as layers in depth, made for the shots that move in depth; the last ones kept."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from math import ceil, floor
from pathlib import Path
from typing import Final

import cv2
import cykooz_resizer as resizer
import numpy as np
import numpy.typing as npt
from PIL import Image

from nemo_desktop.engine.render.camera.framing import Stage
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.chunk import Shot
from nemo_desktop.engine.render.color.grading import graded
from nemo_desktop.engine.render.depth.glimpse import SIDE, glimpsed, shrunk
from nemo_desktop.engine.render.depth.layers import Layers, Place, cut
from nemo_desktop.engine.render.depth.leaning import Lean, reach
from nemo_desktop.engine.render.depth.nearness import Depth, depth
from nemo_desktop.engine.render.depth.subject import kept, subject
from nemo_desktop.engine.render.gallery import on_ground, pixels_of, stage_of
from nemo_desktop.engine.render.hands import both_hands
from nemo_desktop.engine.render.pictures.picture import REDUCTIONS, Pixels

Plane = npt.NDArray[np.float32]

KEPT_BYTES: Final = 120_000_000
_KEPT_DEPTHS: Final = 32
# Layer pixels per output pixel at the closest view, and the most at the widest: bilinear
# sampling shimmers with less and aliases with more.
_FINEST, _COARSEST = 1.25, 1.7
_SAMPLES: Final = 65
_MOST_PIXELS: Final = 24_000_000
# Over how many times the largest shift depth fades towards an edge that is seen: with less than
# two the shifts would cross each other there.
_HELD: Final = 4.0
_LANCZOS: Final = resizer.ResizeAlg.convolution(resizer.FilterType.lanczos3)


class Scenery:
    """Gives each shot that moves in depth its layers; `files` says where the media lie."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._depths: OrderedDict[str, Depth] = OrderedDict()
        self._layers: OrderedDict[tuple[Shot, tuple[int, int]], Layers] = OrderedDict()

    def layers(self, shot: Shot, canvas: tuple[int, int], files: Mapping[str, Path]) -> Layers:
        """The shot's layers. Raises BadMedia, FileNotFoundError."""
        key = _as_a_whole(shot), canvas
        layers = self._layers.pop(key, None)
        if layers is None:
            with both_hands():
                layers = self._made(shot, canvas, files)
        self._layers[key] = layers
        while len(self._layers) > 1 and self._size_bytes() > self._kept_bytes:
            self._layers.popitem(last=False)
        return layers

    def _size_bytes(self) -> int:
        return sum(layers.size_bytes for layers in self._layers.values())

    def _made(self, shot: Shot, canvas: tuple[int, int], files: Mapping[str, Path]) -> Layers:
        aspect = canvas[0] / canvas[1]
        stage = stage_of(shot, aspect)
        part, scale, closest = _wanted(shot, stage, canvas)
        pixels = pixels_of(shot, files[shot.media], _reduction(shot, scale))
        found = self._depth(shot, pixels, files[shot.media])
        if shot.fit != "cover":
            pixels = on_ground(pixels, aspect, ground=shot.ground, is_blurred=shot.fit == "blur")
        pixels = _resized(pixels, (stage.width, stage.height), part, scale)
        pixels = graded(pixels, shot.grade, files)
        place = Place(part[:2], (pixels.shape[1] / part[2], pixels.shape[0] / part[3]))
        inner = _inner(shot, stage)
        matte = None
        if found.matte is not None:
            matte = _laid(found.matte, inner, place, pixels.shape[1::-1])
        seen_px = 2 * reach(shot.strength) * canvas[0] * scale * closest
        layers = cut(pixels, matte, found, seen_px, _within(inner, place, pixels.shape[1::-1]))
        held = _HELD * reach(shot.strength) * stage.width if shot.fit != "cover" else 0.0
        return Layers(layers, place, inner, held, _pivot(found), found.confidence)

    def _depth(self, shot: Shot, pixels: Pixels, path: Path) -> Depth:
        found = self._depths.pop(shot.media, None)
        if found is None:
            # As when the file came: so it is the same whether the subject was kept or not.
            found = depth(shrunk(pixels), lambda: kept(path) or subject(glimpsed(path, shot.size)))
        self._depths[shot.media] = found
        while len(self._depths) > _KEPT_DEPTHS:
            self._depths.popitem(last=False)
        return found


def lean_of(shot: Shot, frame: int, aspect: float) -> Lean | None:
    """How far depth shifts what is seen, `frame` frames after the shot's first; None for a move
    over the flat picture, which every moving picture is: its depth would tremble."""
    leaning = PRESETS[shot.motion].leaning
    if leaning is None or shot.playing is not None:
        return None
    progress = (shot.first + frame) / max(shot.length - 1, 1)
    return leaning(min(progress, 1.0), stage_of(shot, aspect))


def _as_a_whole(shot: Shot) -> Shot:
    """The same for all parts of a shot."""
    return replace(shot, first=0, length=0)


def _wanted(
    shot: Shot, stage: Stage, canvas: tuple[int, int]
) -> tuple[tuple[int, int, int, int], float, float]:
    """The part (left, top, width, height) of the stage a shot needs, layer pixels per stage
    pixel, and stage pixels per output pixel at the closest view."""
    camera = PRESETS[shot.motion].camera
    views = [camera(step / (_SAMPLES - 1), stage) for step in range(_SAMPLES)]
    closest = min(view.width for view in views) / canvas[0]
    widest = max(view.width for view in views) / canvas[0]
    scale = min(_FINEST / closest, max(_COARSEST / widest, 1 / closest))
    room = (reach(shot.strength) * canvas[0] + 4) * widest
    left = max(floor(min(view.x for view in views) - room), 0)
    top = max(floor(min(view.y for view in views) - room), 0)
    right = min(ceil(max(view.x + view.width for view in views) + room), floor(stage.width))
    bottom = min(ceil(max(view.y + view.height for view in views) + room), floor(stage.height))
    part = left, top, max(right - left, 1), max(bottom - top, 1)
    return part, min(scale, (_MOST_PIXELS / (part[2] * part[3])) ** 0.5), closest


def _reduction(shot: Shot, scale: float) -> int:
    """The strongest that leaves what is needed, and enough to find the subject."""
    enough = min(SIDE, max(shot.size))
    fitting = (step for step in REDUCTIONS if step * scale <= 1 and max(shot.size) >= enough * step)
    return max(fitting, default=1)


def _resized(
    pixels: Pixels, stage: tuple[float, float], part: tuple[int, int, int, int], scale: float
) -> Pixels:
    """A part of the stage at layer size, Lanczos3."""
    size = max(round(part[2] * scale), 2), max(round(part[3] * scale), 2)
    across, down = pixels.shape[1] / stage[0], pixels.shape[0] / stage[1]
    left, top = part[0] * across, part[1] * down
    box = resizer.CropBox(
        left,
        top,
        min(part[2] * across, pixels.shape[1] - left),
        min(part[3] * down, pixels.shape[0] - top),
    )
    options = resizer.ResizeOptions(resize_alg=_LANCZOS, crop_box=box, use_alpha=False)
    target = Image.new("RGB", size)
    resizer.Resizer().resize_pil(Image.fromarray(pixels), target, options)
    return np.asarray(target)


def _inner(shot: Shot, stage: Stage) -> tuple[float, float, float, float]:
    """Where the picture itself lies on its stage: left, top, width, height."""
    width, height = shot.size
    return (stage.width - width) / 2, (stage.height - height) / 2, width, height


def _within(
    inner: tuple[float, float, float, float], place: Place, size: tuple[int, int]
) -> tuple[slice, slice]:
    """The rows and columns of layer pixels that lie in the picture itself; all when none do."""
    left, top, width, height = inner
    parts = []
    for start, length, axis in ((top, height, 1), (left, width, 0)):
        first = (start - place.origin[axis]) * place.scale[axis]
        last = (start + length - place.origin[axis]) * place.scale[axis]
        low, high = max(round(first), 0), min(round(last), size[axis])
        parts.append(slice(low, high) if high - low >= 2 else slice(None))
    return parts[0], parts[1]


def _laid(
    matte: Plane, inner: tuple[float, float, float, float], place: Place, size: tuple[int, int]
) -> Plane:
    """A map over the picture as a map over layer pixels, 0 outside the picture."""
    across, down = inner[2] / matte.shape[1], inner[3] / matte.shape[0]
    xs = (np.arange(size[0]) + 0.5) / place.scale[0] + place.origin[0] - inner[0]
    ys = (np.arange(size[1]) + 0.5) / place.scale[1] + place.origin[1] - inner[1]
    laid = np.asarray(
        cv2.remap(
            matte,
            np.broadcast_to((xs / across - 0.5).astype(np.float32), size[::-1]).copy(),
            np.broadcast_to((ys / down - 0.5).astype(np.float32)[:, None], size[::-1]).copy(),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        ),
        np.float32,
    )
    laid[:, (xs < 0) | (xs > inner[2])] = 0
    laid[(ys < 0) | (ys > inner[3])] = 0
    return laid


def _pivot(found: Depth) -> float:
    """The subject's nearness; the middle of the picture's where there is none."""
    if found.matte is None:
        return float(found.ground[found.ground.shape[0] // 2].mean())
    return float((found.front * found.matte).sum() / found.matte.sum())
