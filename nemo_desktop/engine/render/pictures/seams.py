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
_TIMES: Final = 45
_OVER: Final = 1.8


def leveled(copies: Plane, fits: Plane, chosen: Numbers, off: Plane, solved: Mask) -> Plane:
    """What is to be added to the chosen copies, (height, width, 3), where it is `solved`;
    elsewhere it is `off`, what the picture is above them.

    `copies` are (number, height, width, 3), `fits` (number, height, width) says where each can
    be had (1), `chosen` which one is taken.
    """
    field = np.where(solved[..., None], np.float32(0), off).astype(np.float32)
    if not solved.any():
        return field
    part = _around(solved)
    down, across = (_steps(copies[:, *part], fits[:, *part], chosen[part], axis) for axis in (0, 1))
    rows, columns = np.indices(chosen[part].shape)
    turns = [solved[part] & ((rows + columns) % 2 == turn) for turn in (0, 1)]
    shares = [np.float32(_OVER) / _neighbours(turn.shape)[turn][:, None] for turn in turns]
    seen = field[part]
    for _ in range(_TIMES):
        for turn, share in zip(turns, shares, strict=True):
            seen[turn] = (1 - np.float32(_OVER)) * seen[turn] + share * _asked(seen, down, across)[
                turn
            ]
    return field


def _around(solved: Mask) -> tuple[slice, slice]:
    """The rows and columns of what is solved, and one more on each side."""
    rows, columns = (np.flatnonzero(solved.any(axis=axis)) for axis in (1, 0))
    return (
        slice(max(int(rows[0]) - 1, 0), int(rows[-1]) + 2),
        slice(max(int(columns[0]) - 1, 0), int(columns[-1]) + 2),
    )


def _neighbours(shape: tuple[int, ...]) -> Plane:
    """How many places lie beside each."""
    count = np.full(shape, 4, np.float32)
    count[[0, -1]] -= 1
    count[:, [0, -1]] -= 1
    return count


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


def _asked(field: Plane, down: Plane, across: Plane) -> Plane:
    """The sum of what the neighbours of each place ask it to be."""
    total = np.zeros_like(field)
    total[1:] += field[:-1] + down
    total[:-1] += field[1:] - down
    total[:, 1:] += field[:, :-1] + across
    total[:, :-1] += field[:, 1:] - across
    return total
