"""Masks of light and shade blended into a frame, and the effects that are nothing else."""

from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.pictures.planes import FramePlanes

Plane = npt.NDArray[np.uint8]
Deep = npt.NDArray[np.uint16]

_BLACK, _WHITE, _GREY = 16, 235, 128
# A lens darkens by this much in the corners.
_VIGNETTE: Final = 0.62
_SWEEP_WIDTH: Final = 0.11
# What light does to what is in the middle between dark and bright, and to what is dark.
_SHINE, _HAZE = 0.75, 0.05
_GRAIN_LEVELS: Final = 6.5
# Frames of noise differ by where they are cut out of one larger piece.
_GRAIN_ROOM: Final = 128
_CINEMA: Final = 2.39
_LIGHTS: Final = 18
# The chroma of a lamp's light.
_LAMP: Final = (84, 160)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is drawn: a shot's seed, the frame since its begin, the time then and in
    all, in seconds. `water` says what of the frame ripples, 0–1, at any size of its shape, from
    `shore` down, in shares of its height; None: nothing."""

    seed: int
    frame: int
    time_s: float
    seconds: float
    water: npt.NDArray[np.float32] | None = None
    shore: float = 0.0


def lighten(planes: FramePlanes, mask: Plane, warmth: float = 0.0) -> None:
    """Adds light: levels of luma, at any size of the frame's shape. `warmth` (at most 1) turns
    it from white to the light of a lamp."""
    full = _sized(mask, planes.y)
    np.minimum(cv2.add(planes.y, full), np.uint8(_WHITE), out=planes.y)
    if warmth:
        share = cv2.convertScaleAbs(_sized(mask, planes.u), alpha=3 * warmth)
        for plane, hue in zip((planes.u, planes.v), _LAMP, strict=True):
            below = cv2.multiply(plane, cv2.bitwise_not(share), scale=1 / 255)
            cv2.add(below, cv2.convertScaleAbs(share, alpha=hue / 255), dst=plane)


def shine(planes: FramePlanes, mask: Plane, warmth: float = 0.0) -> None:
    """Light that falls on what is there: the dark stays nearly dark, nothing is blown out."""
    full = _sized(mask, planes.y)
    rest = cv2.subtract(np.full_like(planes.y, _WHITE), planes.y)
    lit = cv2.multiply(cv2.multiply(planes.y, rest, scale=2 / _WHITE), full, scale=_SHINE / 255)
    cv2.add(lit, cv2.multiply(rest, full, scale=_HAZE / 255), dst=lit)
    np.minimum(cv2.add(planes.y, lit), np.uint8(_WHITE), out=planes.y)
    if warmth:
        small = _sized(mask, planes.u)
        cv2.subtract(planes.u, cv2.convertScaleAbs(small, alpha=0.04 * warmth), dst=planes.u)
        cv2.add(planes.v, cv2.convertScaleAbs(small, alpha=0.03 * warmth), dst=planes.v)


def cover(planes: FramePlanes, mask: Plane, level: int = _WHITE) -> None:
    """Lays grey of a level over the frame, as densely as the mask says, 0–255."""
    for plane, grey in ((planes.y, level), (planes.u, _GREY), (planes.v, _GREY)):
        share = _sized(mask, plane)
        below = cv2.multiply(plane, cv2.bitwise_not(share), scale=1 / 255)
        cv2.add(below, cv2.convertScaleAbs(share, alpha=grey / 255), dst=plane)


def disc(mask: Plane, center: tuple[float, float], radius: float, soft: float, level: int) -> None:
    """Lays a disc with a soft edge, exact to fractions of a pixel, on what is darker."""
    reach, (x, y) = radius + soft / 2 + 0.5, center
    left, top = max(int(x - reach), 0), max(int(y - reach), 0)
    part = mask[top : max(int(y + reach) + 2, 0), left : max(int(x + reach) + 2, 0)]
    if part.size == 0:
        return
    across = np.arange(left, left + part.shape[1], dtype=np.float32) + np.float32(0.5 - x)
    down = np.arange(top, top + part.shape[0], dtype=np.float32) + np.float32(0.5 - y)
    away = np.sqrt(across * across + (down * down)[:, None])
    share = np.clip((radius - away) / soft + 0.5, 0, 1)
    np.maximum(part, np.rint(level * share).astype(np.uint8), out=part)


def vignette(planes: FramePlanes, _moment: Moment) -> None:
    """Darker towards the corners, as old lenses are."""
    for index, plane in enumerate((planes.y, planes.u, planes.v)):
        share, rest = _vignette(plane.shape, _BLACK if index == 0 else _GREY)
        whole = np.multiply(plane, share)
        np.add(whole, rest, out=whole)
        np.right_shift(whole, 8, out=plane, casting="unsafe")


def light_sweep(planes: FramePlanes, moment: Moment) -> None:
    """A slanted band of light crosses the picture once."""
    height, width = planes.height // 4 + 1, planes.width // 4 + 1
    progress = moment.time_s / max(moment.seconds, 0.04)
    place = -0.35 + 1.9 * (progress - 0.1)
    x = np.arange(width, dtype=np.float32)[None, :] / width
    y = np.arange(height, dtype=np.float32)[:, None] / height
    away = (x * 0.85 + y * 0.3 - place) / _SWEEP_WIDTH
    shine(planes, np.rint(255 * np.exp(-away * away)).astype(np.uint8), 0.8)


def bokeh(planes: FramePlanes, moment: Moment) -> None:
    """Lights out of focus float up slowly and glow and fade."""
    height, width = planes.height // 4 + 1, planes.width // 4 + 1
    chance, shorter = Random(moment.seed), min(height, width)  # noqa: S311  no secret
    mask = np.zeros((height, width), np.uint8)
    for _ in range(_LIGHTS):
        x, y, size, phase, speed = (chance.random() for _ in range(5))
        y = (y - moment.time_s * (0.012 + 0.02 * speed)) % 1.3 - 0.15
        x += 0.02 * np.sin(0.5 * moment.time_s + 6.3 * phase)
        glow = 0.55 + 0.45 * np.sin(0.9 * moment.time_s + 6.3 * phase)
        radius = shorter * (0.025 + 0.075 * size * size)
        levels = 58 * glow * (1.2 - 0.6 * size)
        light = np.zeros_like(mask)
        place, soft = (x * width, y * height), max(0.12 * radius, 1.5)
        disc(light, place, radius, soft, round(levels * 1.35))
        inner = np.zeros_like(mask)
        disc(inner, place, radius - 1.2 * soft, soft, round(levels * 0.35))
        cv2.add(mask, cv2.subtract(light, inner), dst=mask)
    lighten(planes, mask, 1)


def grain(planes: FramePlanes, moment: Moment) -> None:
    """The noise of film, another one on each frame."""
    brighter, darker = _grain(planes.y.shape)
    chance = Random(moment.seed * 1_000_003 + moment.frame)  # noqa: S311  no secret
    x, y = chance.randrange(_GRAIN_ROOM), chance.randrange(_GRAIN_ROOM)
    part = np.s_[y : y + planes.height, x : x + planes.width]
    noisy = np.asarray(cv2.subtract(cv2.add(planes.y, brighter[part]), darker[part]), np.uint8)
    np.clip(noisy, np.uint8(_BLACK), np.uint8(_WHITE), out=planes.y)


def letterbox(planes: FramePlanes, _moment: Moment) -> None:
    """Black bars above and below, as in the cinema; narrower ones in upright frames."""
    free = planes.height - planes.width / _CINEMA
    if free <= 0:
        return
    rows = round(min(free / 2, 0.12 * planes.height) / 2) * 2
    for plane, level in ((planes.y, _BLACK), (planes.u, _GREY), (planes.v, _GREY)):
        bar = rows * plane.shape[0] // planes.height
        plane[:bar] = level
        plane[plane.shape[0] - bar :] = level


def _sized(mask: Plane, plane: Plane) -> Plane:
    if mask.shape == plane.shape:
        return mask
    height, width = plane.shape
    is_larger = mask.shape[0] > height
    way = cv2.INTER_AREA if is_larger else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(mask, (width, height), interpolation=way), np.uint8)


@lru_cache(maxsize=6)
def _vignette(shape: tuple[int, int], level: int) -> tuple[Deep, Deep]:
    """Shares, 0–256, that are left of a plane, and what of a level takes the place of the rest,
    256 times; with a little fixed noise that keeps slow gradients in the dark from showing steps
    when the sum is rounded down."""
    y = np.abs(np.linspace(-1, 1, shape[0], dtype=np.float32))[:, None]
    x = np.abs(np.linspace(-1, 1, shape[1], dtype=np.float32))[None, :]
    away = np.clip((np.hypot(x, y) - 0.45) / (2**0.5 - 0.45), 0, 1)
    left = np.rint(256 * (1 - _VIGNETTE * away**1.6)).astype(np.uint16)
    noise = np.random.default_rng(0).integers(0, 256, shape, np.uint16)
    rest = (256 - left) * np.uint16(level) + noise
    return left, np.asarray(rest, np.uint16)


@lru_cache(maxsize=2)
def _grain(shape: tuple[int, int]) -> tuple[Plane, Plane]:
    """What it adds and what it takes away."""
    size = shape[0] + _GRAIN_ROOM, shape[1] + _GRAIN_ROOM
    noise = np.random.default_rng(1).standard_normal(size, dtype=np.float32)
    noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), max(min(shape) / 1500, 0.3)), np.float32)
    noise *= _GRAIN_LEVELS / noise.std()
    levels = np.rint(noise).clip(-40, 40)
    return np.maximum(levels, 0).astype(np.uint8), np.maximum(-levels, 0).astype(np.uint8)
