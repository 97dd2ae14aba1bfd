"""What takes away the steps between copies laid side by side.

A field is added to the copies that is smooth within each of them, makes up for what neighbours
differ by along their seam, and meets the picture at the edge. Large differences are edges of the
picture itself and stay.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

Plane = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

# Levels a seam's two sides differ by when half of it is taken for a step of the picture.
_EDGE: Final = 30.0
# Over-relaxation: enough to get this far into a hidden part.
_TIMES: Final = 60
_OVER: Final = 1.8


def leveled(copies: Plane, fits: Plane, chosen: Numbers, off: Plane, solved: Mask) -> Plane:
    """What is to be added to the chosen copies, (height, width, 3), where it is `solved`;
    elsewhere it is `off`, what the picture is above them.

    `copies` are (number, height, width, 3), `fits` (number, height, width) says where each can
    be had (1), `chosen` which one is taken.
    """
    down, across = (_steps(copies, fits, chosen, axis) for axis in (0, 1))
    field = np.where(solved[..., None], np.float32(0), off).astype(np.float32)
    rows, columns = np.indices(solved.shape)
    turns = [solved & ((rows + columns) % 2 == turn) for turn in (0, 1)]
    for _ in range(_TIMES):
        for turn in turns:
            total, count = _around(field, down, across)
            mean = total / count[..., None]
            field[turn] += np.float32(_OVER) * (mean[turn] - field[turn])
    return field


def _steps(copies: Plane, fits: Plane, chosen: Numbers, axis: int) -> Plane:
    """What the field ought to rise by from each place to the next one along an axis."""
    here, there = _pair(chosen, axis)
    rows, columns = np.indices(here.shape)
    first, second = (rows, columns), (rows + (axis == 0), columns + (axis == 1))
    total = np.zeros((*here.shape, 3), np.float32)
    weight = np.zeros(here.shape, np.float32)
    for at in (first, second):
        both = fits[here, *at] * fits[there, *at]
        total += (copies[here, *at] - copies[there, *at]) * both[..., None]
        weight += both
    step = total / np.maximum(weight, 1)[..., None]
    size2 = (step * step).sum(axis=2) / 3
    return np.asarray(step * np.exp(-size2 / _EDGE**2 * 0.7)[..., None], np.float32)


def _pair(plane: Numbers, axis: int) -> tuple[Numbers, Numbers]:
    return (plane[:-1], plane[1:]) if axis == 0 else (plane[:, :-1], plane[:, 1:])


def _around(field: Plane, down: Plane, across: Plane) -> tuple[Plane, Plane]:
    """The sum of what the neighbours of each place ask it to be, and how many there are."""
    total = np.zeros_like(field)
    count = np.zeros(field.shape[:2], np.float32)
    total[1:] += field[:-1] + down
    total[:-1] += field[1:] - down
    total[:, 1:] += field[:, :-1] + across
    total[:, :-1] += field[:, 1:] - across
    count[1:] += 1
    count[:-1] += 1
    count[:, 1:] += 1
    count[:, :-1] += 1
    return total, count
