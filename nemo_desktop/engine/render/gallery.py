"""The pictures of a film, decoded no larger than their cameras need, the last ones kept."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image

from nemo_desktop.engine.render.camera.framing import Stage, View
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.chunk import Grade, Shot
from nemo_desktop.engine.render.color.grading import graded
from nemo_desktop.engine.render.living import miniature
from nemo_desktop.engine.render.media import BadMedia, Box
from nemo_desktop.engine.render.pictures import picture
from nemo_desktop.engine.render.pictures.picture import Pixels
from nemo_desktop.engine.render.pictures.planes import (
    TURNED_FINENESS,
    Source,
    shrunk,
    source_from,
)
from nemo_desktop.engine.render.pictures.projector import Projector

# Of a film, the two pictures of a transition are needed again at once; more are seldom.
KEPT_BYTES: Final = 24_000_000
# Source pixels per output pixel that must be left at the closest view.
_FINEST: Final = 1.25
# A still picture that leaves more than this at the closest view is shrunk to that once, so that
# each frame costs less: more cannot be seen (53 dB and more to a resampling in one go).
_FINE_ENOUGH: Final = 1.4
# By how much it has to be more, for shrinking takes as long as drawing two frames.
_WORTH_IT: Final = 1.125
_SAMPLES: Final = 193
_REDUCTIONS: Final = tuple(2**power for power in range(10))
_GROUND_LIGHT: Final = 0.62


@dataclass(frozen=True, slots=True)
class _Need:
    """Which part of a picture a shot needs, and how finely; the name it is kept under.

    `turned_scale`: plane pixels per picture pixel that turned views need. `miniature_aim`: how
    far down the picture stays sharp, 0–1, while the rest is softened. `shrinking`: what share of
    its planes' pixels is left on both sides.
    """

    media: str
    reduction: int
    fit: str
    part: tuple[int, int, int, int]
    fine_chroma: bool
    aspect: float
    grade: Grade
    ground: str | None = None
    turned_scale: float | None = None
    miniature_aim: float | None = None
    shrinking: float | None = None


class Gallery:
    """Gives each moment of a shot its picture, whether that stands still or moves; `files` says
    where the media lie."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._sources: OrderedDict[tuple[_Need, float], Source] = OrderedDict()
        self._projector = Projector()

    def source(
        self, shot: Shot, frame: int, canvas: tuple[int, int], files: Mapping[str, Path]
    ) -> Source:
        """What the shot shows `frame` frames after its first, as planes.

        Raises BadMedia, FileNotFoundError.
        """
        need, path = _need_of(shot, canvas), files[shot.media]
        instant = None
        if shot.playing is not None:
            moment_s = shot.playing.moment_s(shot.first + frame, shot.fps)
            instant = self._projector.at(path, shot.kind, moment_s, color_of(shot.ground))
        key = need, instant.start_s if instant is not None else 0.0
        source = self._sources.pop(key, None)
        if source is None:
            if instant is not None:
                pixels = _reduced(instant.pixels(), shot, 1, need.reduction)
            else:
                pixels = pixels_of(shot, path, need.reduction)
            source = _prepared(need, shot, pixels, files)
        self._sources[key] = source
        while len(self._sources) > 2 and self._size_bytes() > self._kept_bytes:
            self._sources.popitem(last=False)
        return source

    def _size_bytes(self) -> int:
        return sum(source.size_bytes for source in self._sources.values())


def stage_of(shot: Shot, aspect: float) -> Stage:
    """What the shot's camera moves over: the picture, or for the fits that keep it whole, the
    picture with its ground around it in the frame's shape."""
    width, height = shot.size
    if shot.fit == "cover":
        return Stage(
            width, height, aspect, shot.aim, shot.strength, shot.heads,
            shot.easing, shot.seconds, shot.seed,
        )  # fmt: skip
    whole = whole_size(shot.size, aspect)
    beside, above = (whole[0] - width) / 2, (whole[1] - height) / 2
    heads = tuple(
        Box(
            (box.x * width + beside) / whole[0],
            (box.y * height + above) / whole[1],
            box.width * width / whole[0],
            box.height * height / whole[1],
        )
        for box in shot.heads
    )
    aim = (shot.aim[0] * width + beside) / whole[0], (shot.aim[1] * height + above) / whole[1]
    return Stage(*whole, aspect, aim, shot.strength, heads, shot.easing, shot.seconds, shot.seed)


def whole_size(size: tuple[int, int], aspect: float) -> tuple[float, float]:
    """The smallest (width, height) of the frame's shape around a whole picture."""
    width = max(size[0], size[1] * aspect)
    return width, width / aspect


def view_of(shot: Shot, frame: float, aspect: float) -> View:
    """What the camera sees, `frame` frames after the shot's first, in pixels of its stage."""
    progress = (shot.first + frame) / max(shot.length - 1, 1)
    return PRESETS[shot.motion].camera(min(max(progress, 0.0), 1.0), stage_of(shot, aspect))


@lru_cache(maxsize=64)
def _need_of(shot: Shot, canvas: tuple[int, int]) -> _Need:
    aspect = canvas[0] / canvas[1]
    stage, camera = stage_of(shot, aspect), PRESETS[shot.motion].camera
    views = [camera(step / (_SAMPLES - 1), stage) for step in range(_SAMPLES)]
    closest = min(view.width for view in views) / canvas[0]
    is_turned = any(view.angle for view in views)
    finest = TURNED_FINENESS if is_turned else _FINEST
    reduction = max((step for step in _REDUCTIONS if closest >= finest * step), default=1)
    if shot.fit != "cover":
        part = (0, 0, ceil(stage.width), ceil(stage.height))
    else:
        part = _part([view.bounds for view in views], stage, canvas)
    shrinking = _FINE_ENOUGH * reduction / closest
    is_shrunk = not is_turned and shot.playing is None and shrinking * _WORTH_IT <= 1
    return _Need(
        shot.media, reduction, shot.fit, part, not is_turned and closest < 1.1 * reduction, aspect,
        shot.grade, shot.ground,
        finest / closest if is_turned else None,
        stage.aim[1] if PRESETS[shot.motion].is_miniature else None,
        shrinking if is_shrunk else None,
    )  # fmt: skip


def _part(views: list[View], stage: Stage, canvas: tuple[int, int]) -> tuple[int, int, int, int]:
    """All that the views show and the resampler's reach around it, in picture pixels."""
    reach = 16 + 4 * max(view.width for view in views) / canvas[0]
    left = min(view.x for view in views) - reach
    top = min(view.y for view in views) - reach
    right = max(view.x + view.width for view in views) + reach
    bottom = max(view.y + view.height for view in views) + reach
    return (
        max(floor(left / 16) * 16, 0),
        max(floor(top / 16) * 16, 0),
        min(ceil(right / 16) * 16, ceil(stage.width)),
        min(ceil(bottom / 16) * 16, ceil(stage.height)),
    )


def _prepared(need: _Need, shot: Shot, pixels: Pixels, files: Mapping[str, Path]) -> Source:
    # A reduced side is rounded up, so its scale is not quite 1 / reduction.
    scale = pixels.shape[1] / shot.size[0], pixels.shape[0] / shot.size[1]
    origin = (0.0, 0.0)
    if need.fit == "cover":
        left, top, right, bottom = need.part
        first_x, first_y = floor(left * scale[0]), floor(top * scale[1])
        pixels = pixels[first_y : ceil(bottom * scale[1]), first_x : ceil(right * scale[0])]
        origin = first_x / scale[0], first_y / scale[1]
    else:
        pixels = on_ground(pixels, need.aspect, ground=need.ground, is_blurred=need.fit == "blur")
        whole = whole_size(shot.size, need.aspect)
        scale = pixels.shape[1] / whole[0], pixels.shape[0] / whole[1]
    if need.turned_scale is not None:
        pixels, scale = _scaled(pixels, scale, need.turned_scale)
    if need.miniature_aim is not None:
        height = stage_of(shot, need.aspect).height
        pixels = miniature.softened(pixels, (need.miniature_aim * height - origin[1]) * scale[1])
    pixels = graded(pixels, need.grade, files)
    source = source_from(pixels, origin=origin, scale=scale, fine_chroma=need.fine_chroma)
    return source if need.shrinking is None else shrunk(source, need.shrinking)


def _scaled(
    pixels: Pixels, scale: tuple[float, float], wanted: float
) -> tuple[Pixels, tuple[float, float]]:
    """The picture with `wanted` pixels per picture pixel, or nearly, and its exact scale."""
    height, width = pixels.shape[:2]
    size = round(width * wanted / scale[0]), round(height * wanted / scale[1])
    size = max(size[0], 1), max(size[1], 1)
    image = Image.fromarray(np.ascontiguousarray(pixels))
    resized = np.asarray(image.resize(size, Image.Resampling.LANCZOS))
    return resized, (scale[0] * size[0] / width, scale[1] * size[1] / height)


def pixels_of(shot: Shot, path: Path, reduction: int) -> Pixels:
    """The still picture at a fraction of its size: as far as its decoder goes, the rest here."""
    decoded = min(reduction, max(picture.REDUCTIONS))
    return _reduced(picture.load(path, decoded, color_of(shot.ground)), shot, decoded, reduction)


def _reduced(pixels: Pixels, shot: Shot, decoded: int, reduction: int) -> Pixels:
    """From one fraction of the size to a smaller one."""
    width, height = (-(-side // decoded) for side in shot.size)
    if pixels.shape[:2] != (height, width):
        raise BadMedia("damaged", "the picture has another size than when it came")
    if decoded == reduction:
        return pixels
    size = (-(-shot.size[0] // reduction), -(-shot.size[1] // reduction))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def color_of(ground: str | None) -> tuple[int, int, int] | None:
    """#rrggbb as (red, green, blue)."""
    if ground is None:
        return None
    red, green, blue = bytes.fromhex(ground.removeprefix("#"))
    return red, green, blue


def on_ground(pixels: Pixels, aspect: float, *, ground: str | None, is_blurred: bool) -> Pixels:
    """The whole picture in the middle of a ground of the frame's shape: of one color, black by
    itself, or its own copy, blurred beyond recognition and dimmed."""
    height, width = pixels.shape[:2]
    whole_width, whole_height = (round(side) for side in whole_size((width, height), aspect))
    if is_blurred:
        whole = _blurred(pixels, (whole_width, whole_height))
    else:
        whole = np.empty((whole_height, whole_width, 3), np.uint8)
        whole[...] = color_of(ground) or (0, 0, 0)
    x, y = (whole_width - width) // 2, (whole_height - height) // 2
    whole[y : y + height, x : x + width] = pixels
    return whole


def _blurred(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    height, width = pixels.shape[:2]
    aspect = size[0] / size[1]
    part_width = max(round(min(width, height * aspect)), 1)
    part_height = max(round(min(height, width / aspect)), 1)
    x, y = (width - part_width) // 2, (height - part_height) // 2
    part = np.ascontiguousarray(pixels[y : y + part_height, x : x + part_width])
    share = 96 / min(size)
    small = np.asarray(
        cv2.resize(
            part, (round(size[0] * share), round(size[1] * share)), interpolation=cv2.INTER_AREA
        ),
        np.float32,
    )
    soft = cv2.GaussianBlur(small * _GROUND_LIGHT, (0, 0), 6.0, borderType=cv2.BORDER_REFLECT)
    # A little fixed noise keeps the slow gradients from showing steps.
    noise = np.random.default_rng(0).random(size[::-1], dtype=np.float32)[..., None]
    ground = cv2.resize(soft, size, interpolation=cv2.INTER_CUBIC) + noise
    whole: Pixels = np.clip(ground, 0, 255).astype(np.uint8)
    return whole
