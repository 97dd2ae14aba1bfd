"""Snow, rain, dust, and water's ripple: small things that move over a picture."""

from functools import lru_cache
from math import pi, sin
from random import Random
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.living.lighting import Moment, cover, disc, lighten
from nemo_desktop.engine.render.pictures.planes import FramePlanes

Plane = npt.NDArray[np.uint8]
Rows = npt.NDArray[np.float32]

# Far, middle and near flakes: how many, radius and fall per second as shares of the shorter side
# and the height, density.
_SNOW: Final = ((220, 0.0018, 0.07, 150), (100, 0.0034, 0.12, 205), (30, 0.0075, 0.2, 235))
_DROPS: Final = 340
_SLANT: Final = 0.14
# How far water moves what it mirrors, in frame widths.
_WAVE: Final = 0.0038


def snow(planes: FramePlanes, moment: Moment) -> None:
    """Flakes near and far sink and sway."""
    height, width, shorter = planes.height, planes.width, min(planes.height, planes.width)
    mask = np.zeros((height, width), np.uint8)
    for count, radius, fall, density in _SNOW:
        for x, y, size, phase in _scattered(moment.seed + count, count):
            cycle = y + fall * (0.75 + 0.5 * size) * moment.time_s
            sway = 0.02 * sin(2 * pi * (0.12 + 0.1 * size) * moment.time_s + 2 * pi * phase)
            across = (x + sway + 0.015 * moment.time_s + 0.618 * (cycle // 1.1)) % 1.1 - 0.05
            center = across * width, (cycle % 1.1 - 0.05) * height
            far = max(shorter * radius * (0.6 + 0.8 * size), 0.6)
            disc(mask, center, far, max(0.9 * far, 1.2), density)
    cover(planes, mask)


def rain(planes: FramePlanes, moment: Moment) -> None:
    """Streaks, slanted by the wind."""
    height, width, shorter = planes.height, planes.width, min(planes.height, planes.width)
    mask = np.zeros((height, width), np.uint8)
    thick = max(round(shorter / 900), 1)
    for x, y, size, phase in _scattered(moment.seed, _DROPS):
        cycle = 3 * y + (1.3 + 0.9 * size) * moment.time_s
        across = (x + 0.618 * (cycle // 1.2) + phase) % 1.15 - _SLANT * (cycle % 1.2) * 0.4
        down, length = cycle % 1.2 - 0.15, 0.035 + 0.055 * size
        start = round(across * width * 16), round(down * height * 16)
        end = (
            start[0] - round(_SLANT * length * height * 16),
            start[1] + round(length * height * 16),
        )
        cv2.line(mask, start, end, round(26 + 62 * size), thick, cv2.LINE_AA, 4)
    soft = cv2.GaussianBlur(mask, (0, 0), sigmaX=max(shorter / 2000, 0.3), sigmaY=shorter / 500)
    lighten(planes, np.asarray(soft, np.uint8))


def dust(planes: FramePlanes, moment: Moment) -> None:
    """Specks, hairs and a scratch, as on film that was shown often."""
    height, width, shorter = planes.height, planes.width, min(planes.height, planes.width)
    light, dark = np.zeros((height, width), np.uint8), np.zeros((height, width), np.uint8)
    chance = Random(moment.seed * 7919 + moment.frame // 2)  # noqa: S311  no secret
    for _ in range(chance.randrange(2, 8)):
        mask = light if chance.random() < 0.6 else dark
        center = round(chance.random() * width * 16), round(chance.random() * height * 16)
        axes = tuple(round(16 * shorter * (0.0012 + 0.003 * chance.random())) for _ in range(2))
        turn = 360 * chance.random()
        cv2.ellipse(mask, center, axes, turn, 0, 360, 170, -1, cv2.LINE_AA, 4)
    if chance.random() < 0.25:
        _hair(dark if chance.random() < 0.5 else light, chance, shorter)
    _scratch(light, moment, shorter)
    cover(planes, light)
    cover(planes, dark, level=28)


def ripple(planes: FramePlanes, moment: Moment) -> None:
    """Water moves what it mirrors."""
    if moment.water is None:
        return
    for plane in (planes.y, planes.u, planes.v):
        height, width = plane.shape
        shore = moment.shore * height
        first = min(max(round(shore), 0), height)
        if first >= height - 1:
            return
        away = _waves((np.arange(first, height) + 0.5 - shore) / (height - shore), moment.time_s)
        across, down = _WAVE * width * away[:, None], 0.6 * _WAVE * width * away[::-1, None]
        wet = cv2.resize(moment.water, (width, height), interpolation=cv2.INTER_LINEAR)[first:]
        across, down = across * wet, down * wet
        x, y = _places((height - first, width))
        water = np.ascontiguousarray(plane[first:])
        plane[first:] = cv2.remap(
            water, x + across, y + down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
        )


def _waves(deep: npt.NDArray[np.floating], time_s: float) -> Rows:
    """How far each row is moved, -1 to 1: nothing at the shore (0), most in front (1)."""
    deep = np.clip(deep, 0, 1)
    # Waves look longer the nearer they are.
    phase = 34 * np.sqrt(deep)
    wave = 0.7 * np.sin(phase - 2.6 * time_s) + 0.3 * np.sin(1.9 * phase - 3.7 * time_s + 1)
    ramp = np.clip(deep / 0.3, 0, 1)
    return np.asarray(wave * ramp * ramp * (3 - 2 * ramp), np.float32)


@lru_cache(maxsize=4)
def _places(shape: tuple[int, int]) -> tuple[Rows, Rows]:
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    return np.ascontiguousarray(x), np.ascontiguousarray(y)


def _hair(mask: Plane, chance: Random, shorter: int) -> None:
    height, width = mask.shape
    x, y = chance.random() * width, chance.random() * height
    turn, bend = 2 * pi * chance.random(), 0.8 * (chance.random() - 0.5)
    points = []
    for _ in range(9):
        points.append((round(x * 16), round(y * 16)))
        x += shorter * 0.009 * sin(turn)
        y += shorter * 0.009 * sin(turn + pi / 2)
        turn += bend
    path = np.array(points, np.int32)
    cv2.polylines(mask, [path], False, 150, max(round(shorter / 900), 1), cv2.LINE_AA, 4)


def _scratch(mask: Plane, moment: Moment, shorter: int) -> None:
    """A line down the film that stays for a while and trembles."""
    while_s = int(moment.time_s / 0.8)
    chance = Random(moment.seed + 31 * while_s)  # noqa: S311  no secret
    if chance.random() < 0.45:
        place = chance.random() + 0.0015 * sin(12.9 * moment.frame)
        x = round(place * mask.shape[1] * 16)
        end = (x, mask.shape[0] * 16)
        cv2.line(mask, (x, 0), end, 60, max(round(shorter / 1000), 1), cv2.LINE_AA, 4)


@lru_cache(maxsize=16)
def _scattered(seed: int, count: int) -> tuple[tuple[float, float, float, float], ...]:
    chance = Random(seed)  # noqa: S311  no secret
    return tuple(
        (chance.random(), chance.random(), chance.random(), chance.random()) for _ in range(count)
    )
