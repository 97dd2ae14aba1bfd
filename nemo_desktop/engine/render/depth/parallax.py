"""Frames of a move in depth: each layer sampled where its nearness says, front over ground."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.camera.framing import View
from nemo_desktop.engine.render.depth.layers import Layer, Layers, Place
from nemo_desktop.engine.render.depth.leaning import Lean
from nemo_desktop.engine.render.pictures.planes import FramePlanes

Plane = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
# Left, top, right, bottom of a part of the frame, in whole even pixels.
Region = tuple[int, int, int, int]

# Output pixels between two points at which the way into the picture is computed.
_CELL: Final = 8
# Each step divides what is left of the error by at least five, see `leaning.MOST`.
_STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the frame's points lie in the picture: at the middles of cells of `_CELL` pixels, one
    more cell all round. `x`, `y` are stage points."""

    x: Plane
    y: Plane


def show(planes: FramePlanes, layers: Layers, view: View, lean: Lean) -> None:
    """Fills the frame with what a view shows of a picture in depth.

    Bilinear, from layers finer than the frame. A point of the frame at u shows the stage at
    view(u - shift(nearness there)), found by iteration.
    """
    for layer in layers.layers:
        grid = _grid(layer, layers, view, lean, (planes.width, planes.height))
        region = 0, 0, planes.width, planes.height
        if layer.alpha is not None:
            region = _touched(layer, layers.place, grid, (planes.width, planes.height))
        if region[0] < region[2] and region[1] < region[3]:
            _draw(planes, layer, layers.place, grid, region)


def _grid(layer: Layer, layers: Layers, view: View, lean: Lean, size: tuple[int, int]) -> _Grid:
    width, height = size
    step = view.width / width
    u = (np.arange(-1, -(-width // _CELL) + 1, dtype=np.float32) + 0.5) * _CELL
    v = (np.arange(-1, -(-height // _CELL) + 1, dtype=np.float32) + 0.5) * _CELL
    plain_x = np.ascontiguousarray(
        np.broadcast_to((view.x + u * step).astype(np.float32), (len(v), len(u)))
    )
    plain_y = np.ascontiguousarray(
        np.broadcast_to((view.y + v * step).astype(np.float32)[:, None], (len(v), len(u)))
    )
    # Stage pixels a point of nearness 1 more is shifted by.
    across = (lean.x * width + lean.forward * (u - width / 2)) * step * layers.trust
    down = (lean.y * width + lean.forward * (v - height / 2)) * step * layers.trust
    across, down = across.astype(np.float32), down.astype(np.float32)[:, None]
    pivot = layers.pivot if lean.pivot is None else lean.pivot
    x, y = plain_x, plain_y
    for _ in range(_STEPS):
        near = _nearness(layer.near, layers, x, y, pivot)
        x, y = plain_x - near * across, plain_y - near * down
    return _Grid(x, y)


def _nearness(near: Plane, layers: Layers, x: Plane, y: Plane, pivot: float) -> Plane:
    """Nearness above the pivot at stage points; 0 towards an edge that is held."""
    left, top, width, height = layers.inner
    across, down = near.shape[1] / width, near.shape[0] / height
    found = cv2.remap(
        near, (x - left) * across - 0.5, (y - top) * down - 0.5, cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    above = np.asarray(found, np.float32) - np.float32(pivot)
    if not layers.held:
        return above
    inside = np.minimum(
        np.minimum(x - left, left + width - x), np.minimum(y - top, top + height - y)
    )
    share = np.clip(inside / layers.held, 0, 1)
    return np.asarray(above * share * share * (3 - 2 * share), np.float32)


def _touched(layer: Layer, place: Place, grid: _Grid, size: tuple[int, int]) -> Region:
    """The part of the frame a layer may be seen in."""
    left, top, right, bottom = _bounds(layer, place)
    inside = (grid.x > left) & (grid.x < right) & (grid.y > top) & (grid.y < bottom)
    columns, rows = np.flatnonzero(inside.any(axis=0)), np.flatnonzero(inside.any(axis=1))
    if not len(columns):
        return 0, 0, 0, 0
    return (
        max((int(columns[0]) - 2) * _CELL, 0),
        max((int(rows[0]) - 2) * _CELL, 0),
        min((int(columns[-1]) + 1) * _CELL, size[0]),
        min((int(rows[-1]) + 1) * _CELL, size[1]),
    )


def _bounds(layer: Layer, place: Place) -> tuple[float, float, float, float]:
    (x, y), (height, width) = layer.corner, layer.y.shape
    (left, top), (across, down) = place.origin, place.scale
    return (
        left + x / across,
        top + y / down,
        left + (x + width) / across,
        top + (y + height) / down,
    )


def _draw(planes: FramePlanes, layer: Layer, place: Place, grid: _Grid, region: Region) -> None:
    (left, top), (across, down) = place.origin, place.scale
    x = (grid.x - left) * across - layer.corner[0]
    y = (grid.y - top) * down - layer.corner[1]
    fine = _full(x - 0.5, region, 1), _full(y - 0.5, region, 1)
    # Chroma of the frame is sited left, a half luma pixel beside the middle; the layer's is not.
    beside = 0.5 * (x[:, 2:3] - x[:, 1:2]) / _CELL
    coarse = _full((x - beside) / 2 - 0.5, region, 2), _full(y / 2 - 0.5, region, 2)
    c0, r0, c1, r1 = region
    light = planes.y[r0:r1, c0:c1]
    blue, red = (p[r0 // 2 : r1 // 2, c0 // 2 : c1 // 2] for p in (planes.u, planes.v))
    if layer.alpha is None:
        _sample(layer.y, fine, light)
        _sample(layer.u, coarse, blue)
        _sample(layer.v, coarse, red)
        return
    alpha, half = layer.alpha
    _lay_over(light, _sample(layer.y, fine), _sample(alpha, fine))
    behind = _sample(half, coarse)
    _lay_over(blue, _sample(layer.u, coarse), behind)
    _lay_over(red, _sample(layer.v, coarse), behind)


def _full(plane: npt.NDArray[np.floating], region: Region, coarser: int) -> Plane:
    """A grid's plane for every pixel of a region, or for every second one."""
    c0, r0, c1, r1 = region
    part = plane[
        r0 // _CELL : -(-r1 // _CELL) + 2,
        c0 // _CELL : -(-c1 // _CELL) + 2,
    ]
    cell = _CELL // coarser
    whole = cv2.resize(
        part, (part.shape[1] * cell, part.shape[0] * cell), interpolation=cv2.INTER_LINEAR
    )
    height, width = (r1 - r0) // coarser, (c1 - c0) // coarser
    return np.asarray(whole[cell : cell + height, cell : cell + width], np.float32)


def _sample(plane: Bytes, at: tuple[Plane, Plane], target: Bytes | None = None) -> Bytes:
    found = cv2.remap(
        plane, at[0], at[1], cv2.INTER_LINEAR, dst=target, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(found, np.uint8)


def _lay_over(target: Bytes, color: Bytes, alpha: Bytes) -> None:
    """Colour that is already multiplied by alpha, over what is there."""
    cv2.multiply(target, cv2.bitwise_not(alpha), dst=target, scale=1 / 255)
    cv2.add(target, color, dst=target)
