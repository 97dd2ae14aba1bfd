"""Transitions drawn: each a function from progress to a mix of two frames."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.pictures.planes import FramePlanes

# before, after, progress 0–1; the result is left in `before`.
Mix = Callable[[FramePlanes, FramePlanes, float], None]
Plane = npt.NDArray[np.uint8]
Field = npt.NDArray[np.float32]

_mixes: dict[str, Mix] = {}
MIXES: Final[Mapping[str, Mix]] = MappingProxyType(_mixes)
_BLACK, _WHITE = (16, 128, 128), (235, 128, 128)
# How wide the soft edge of a wipe is, as a share of its way.
_SOFT: Final = 0.08
_BLINDS: Final = 9
# Of the frame's shorter side: the most that a blurred transition blurs.
_BLUR: Final = 0.035
_ZOOM: Final = 1.9
# How much a rush into a picture smears it at its quickest, and from how many sharp pictures.
_RUSH, _RUSHES, _STILL = 0.16, 6, 1.004
_BURN: Final = (250, 104, 148)


def _mix(name: str) -> Callable[[Mix], Mix]:
    def known(mix: Mix) -> Mix:
        _mixes[name] = mix
        return mix

    return known


@_mix("crossfade")
def crossfade(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """One fades out as the other fades in."""
    for old, new in _pairs(before, after):
        cv2.addWeighted(old, 1 - progress, new, progress, 0, dst=old)


@_mix("dip_black")
def dip_black(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """Out to black, in from black."""
    _dip(before, after, progress, _BLACK)


@_mix("dip_white")
def dip_white(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """Out to white, in from white."""
    _dip(before, after, progress, _WHITE)


@_mix("burn")
def burn(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """Light eats the one picture from a side and gives back the other."""
    for index, (old, new) in enumerate(_pairs(before, after)):
        field = _field("burn", old.shape)
        share = _shares(field, progress, 0.5)
        _blend(old, new, share)
        light = np.exp(-(((field - progress * 1.5 + 0.25) / 0.28) ** 2)) * _bump(progress)
        _towards(old, _BURN[index], light.astype(np.float32))


@_mix("blur")
def blur(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """Out of focus, into another picture's focus."""
    amount = _bump(progress)
    mixed = _smooth((progress - 0.3) / 0.4)
    shorter = min(before.width, before.height)
    for index, (old, new) in enumerate(_pairs(before, after)):
        sigma = _BLUR * shorter * amount / (1 if index == 0 else 2)
        # What is not yet, or no more, to be seen needs no blur.
        soft_old = _blurred(old, sigma) if mixed < 1 else old
        soft_new = _blurred(new, sigma) if mixed > 0 else new
        cv2.addWeighted(soft_old, 1 - mixed, soft_new, mixed, 0, dst=old)


@_mix("zoom_through")
def zoom_through(before: FramePlanes, after: FramePlanes, progress: float) -> None:
    """Flies into the one picture and out of its depth into the other."""
    way, smear = _smooth(progress), 1 + _RUSH * _bump(progress)
    mixed = _smooth((progress - 0.35) / 0.3)
    for old, new in _pairs(before, after):
        near = _rushing(old, _ZOOM**way, smear) if mixed < 1 else old
        far = _rushing(new, _ZOOM ** (way - 1), smear) if mixed > 0 else new
        cv2.addWeighted(near, 1 - mixed, far, mixed, 0, dst=old)


def _wipe(kind: str, soft: float = _SOFT) -> Mix:
    """A soft edge goes along a field of ways, 0–1, and leaves the next picture behind."""

    def wipe(before: FramePlanes, after: FramePlanes, progress: float) -> None:
        for old, new in _pairs(before, after):
            _blend(old, new, _shares(_field(kind, old.shape), progress, soft))

    return wipe


for _name, _softness in (
    ("wipe_left", _SOFT), ("wipe_right", _SOFT), ("wipe_up", _SOFT), ("wipe_down", _SOFT),
    ("wipe_diagonal", _SOFT), ("iris", 0.04), ("clock", 0.03), ("blinds", 0.3),
):  # fmt: skip
    _mixes[_name] = _wipe(_name, _softness)


def _moved(direction: tuple[int, int], *, pushes: bool) -> Mix:
    """The next picture comes in along (x, y), over the one before or pushing it out."""

    def move(before: FramePlanes, after: FramePlanes, progress: float) -> None:
        way = _smooth(progress)
        for old, new in _pairs(before, after):
            half = before.width // old.shape[1]
            left = tuple(
                round(side * half * (1 - way) / 2) * 2 // half
                for side in (old.shape[1], old.shape[0])
            )
            shift = -direction[0] * left[0], -direction[1] * left[1]
            if pushes:
                gone = (
                    shift[0] + direction[0] * old.shape[1],
                    shift[1] + direction[1] * old.shape[0],
                )
                _laid(old.copy(), old, gone)
            _laid(new, old, shift)

    return move


for _name, _direction in (("left", (-1, 0)), ("right", (1, 0)), ("up", (0, -1)), ("down", (0, 1))):
    _mixes[f"slide_{_name}"] = _moved(_direction, pushes=False)
    _mixes[f"push_{_name}"] = _moved(_direction, pushes=True)


def _laid(plane: Plane, target: Plane, shift: tuple[int, int]) -> None:
    """What of `plane`, moved by (x, y), lies in the target, laid there."""
    x, y = shift
    height, width = target.shape
    rows, columns = height - abs(y), width - abs(x)
    if rows <= 0 or columns <= 0:
        return
    from_y, from_x, to_y, to_x = max(-y, 0), max(-x, 0), max(y, 0), max(x, 0)
    target[to_y : to_y + rows, to_x : to_x + columns] = plane[
        from_y : from_y + rows, from_x : from_x + columns
    ]


def dim(planes: FramePlanes, light: float) -> None:
    """Less light: 1 is all of it, 0 is black."""
    for plane, level in zip((planes.y, planes.u, planes.v), _BLACK, strict=True):
        cv2.addWeighted(plane, light, plane, 0, level * (1 - light), dst=plane)


def _dip(
    before: FramePlanes, after: FramePlanes, progress: float, color: tuple[int, int, int]
) -> None:
    share = abs(2 * progress - 1)
    for (old, new), level in zip(_pairs(before, after), color, strict=True):
        shown = old if progress < 0.5 else new
        cv2.addWeighted(shown, share, shown, 0, level * (1 - share), dst=old)


def _shares(field: Field, progress: float, soft: float) -> Field:
    """How much of the next picture is to be seen where."""
    share = cv2.addWeighted(field, -1 / soft, field, 0, progress * (1 + soft) / soft)
    return np.clip(np.asarray(share, np.float32), 0, 1)


def _blend(old: Plane, new: Plane, share: Field) -> None:
    old[...] = cv2.blendLinear(old, new, 1 - share, share)


def _towards(plane: Plane, level: int, share: Field) -> None:
    plane[...] = cv2.blendLinear(plane, np.full_like(plane, level), 1 - share, share)


def _blurred(plane: Plane, sigma: float) -> Plane:
    """Gaussian blur; strong ones from a quarter of the size, which nobody can tell."""
    if sigma < 0.3:
        return plane
    if sigma < 6:
        return np.asarray(cv2.GaussianBlur(plane, (0, 0), sigma), np.uint8)
    height, width = plane.shape
    small = cv2.resize(plane, (-(-width // 4), -(-height // 4)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), sigma / 4)
    return np.asarray(cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _rushing(plane: Plane, zoom: float, smear: float) -> Plane:
    """Enlarged, and smeared outwards as by a camera that rushes into it: at half of the size,
    which what is smeared does not show."""
    if smear < _STILL:
        return _enlarged(plane, zoom)
    height, width = plane.shape
    size = -(-width // 2), -(-height // 2)
    small = np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), np.uint8)
    total = np.zeros(small.shape, np.float32)
    for step in range(_RUSHES):
        cv2.accumulate(_enlarged(small, zoom * smear ** (step / (_RUSHES - 1) - 0.5)), total)
    mean = cv2.convertScaleAbs(total, alpha=1 / _RUSHES)
    return np.asarray(cv2.resize(mean, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _enlarged(plane: Plane, zoom: float) -> Plane:
    """Enlarged about its middle; what a smaller one leaves free mirrors its edges."""
    height, width = plane.shape
    x, y = (width - 1) / 2, (height - 1) / 2
    matrix = np.array([[1 / zoom, 0, x - x / zoom], [0, 1 / zoom, y - y / zoom]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    warped = cv2.warpAffine(
        plane, matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REFLECT_101
    )
    return np.asarray(warped, np.uint8)


@lru_cache(maxsize=6)
def _field(kind: str, shape: tuple[int, int]) -> Field:
    """When, 0–1, a transition's edge passes each place."""
    height, width = shape
    x = (np.arange(width, dtype=np.float32)[None, :] + 0.5) / width
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) / height
    field = np.broadcast_to(_FIELDS[kind](x, y, width / height), shape)
    return np.ascontiguousarray(field, np.float32)


_Axis = npt.NDArray[np.floating]
_FIELDS: Final[dict[str, Callable[[_Axis, _Axis, float], _Axis]]] = {
    "wipe_left": lambda x, _y, _aspect: 1 - x,
    "wipe_right": lambda x, _y, _aspect: x,
    "wipe_up": lambda _x, y, _aspect: 1 - y,
    "wipe_down": lambda _x, y, _aspect: y,
    "wipe_diagonal": lambda x, y, _aspect: (x + y) / 2,
    "blinds": lambda x, _y, _aspect: x * _BLINDS % 1,
    "clock": lambda x, y, aspect: np.arctan2((0.5 - x) * aspect, y - 0.5) / (2 * np.pi) + 0.5,
    "iris": lambda x, y, aspect: np.hypot((x - 0.5) * aspect, y - 0.5) / np.hypot(aspect / 2, 0.5),
    "burn": lambda x, y, _aspect: 0.75 * x + 0.25 * y + 0.06 * np.sin(9 * y + 4 * x),
}


def _smooth(share: float) -> float:
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def _bump(progress: float) -> float:
    """0 at both ends, 1 in the middle."""
    return _smooth(1 - abs(2 * progress - 1))


def _pairs(before: FramePlanes, after: FramePlanes) -> tuple[tuple[Plane, Plane], ...]:
    return ((before.y, after.y), (before.u, after.u), (before.v, after.v))
