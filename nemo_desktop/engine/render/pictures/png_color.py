"""What colours of a PNG mean by its own notes (cICP, gAMA, cHRM), as the profile it has not."""

import struct
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, BinaryIO, Final, cast

import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.pictures import hdr

Matrix = npt.NDArray[np.float64]
# White, red, green and blue: where they lie in the plane of colours.
Colors = tuple[float, ...]

_SIGNATURE: Final = 8
_MOST_NOTES: Final = 64
_D65: Final = (0.3127, 0.3290)
_SRGB: Final[Colors] = (*_D65, 0.640, 0.330, 0.300, 0.600, 0.150, 0.060)
# By the numbers of ITU-T H.273.
_PRIMARIES: Final[Mapping[int, Colors]] = {
    1: _SRGB,
    9: (*_D65, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    12: (*_D65, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
}
# A film of BT.709 shows what is meant for sRGB, and a picture of BT.709 likewise.
_LIKE_SRGB: Final = (1, 6, 13, 14, 15)
_GAMMAS: Final[Mapping[int, float]] = {4: 2.2, 5: 2.8, 8: 1.0}
_SRGB_GAMMA: Final = 1 / 2.2
_BRADFORD: Final[Matrix] = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
_D50: Final[Matrix] = np.array([0.9642, 1.0, 0.8249])
# The numbers of the curve of sRGB; others are a power alone.
_FOOTED: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def with_profile(info: Mapping[Any, Any], file: BinaryIO, is_grey: bool) -> bytes | None:
    """The profile by which an opened PNG is to be read: the newest note of its colours counts.
    None: it is sRGB. `file` stays where it is.
    """
    primaries, transfer = _coded(file) or (0, 0)
    if primaries in _PRIMARIES and (transfer in _LIKE_SRGB or transfer in _GAMMAS):
        return _profile(_PRIMARIES[primaries], _GAMMAS.get(transfer, 0.0), is_grey)
    own = info.get("icc_profile")
    if own:
        return cast(bytes, own)
    gamma = info.get("gamma")
    if "srgb" in info or not isinstance(gamma, float) or not 0.1 <= gamma <= 2:
        return None
    colors = cast(Colors, info.get("chromaticity", _SRGB))
    near = abs(gamma - _SRGB_GAMMA) < 0.005
    is_srgb = near and np.allclose(colors, _SRGB, atol=0.002)
    return None if is_srgb else _profile(colors, 1 / gamma, is_grey)


def bright(file: BinaryIO) -> tuple[int, int] | None:
    """Transfer and primaries of a picture of high dynamic range; None for others."""
    primaries, transfer = _coded(file) or (0, 0)
    return (transfer, primaries) if hdr.is_bright(transfer) else None


def _coded(file: BinaryIO) -> tuple[int, int] | None:
    """Primaries and transfer that cICP names."""
    place = file.tell()
    try:
        file.seek(_SIGNATURE)
        for _ in range(_MOST_NOTES):
            head = file.read(8)
            if len(head) < 8 or head[4:] == b"IDAT":
                return None
            length = int.from_bytes(head[:4], "big")
            if head[4:] == b"cICP" and length == 4:
                primaries, transfer, matrix, is_full = file.read(4)
                return (primaries, transfer) if matrix == 0 and is_full == 1 else None
            file.seek(length + 4, 1)
        return None
    finally:
        file.seek(place)


@lru_cache(maxsize=16)
def _profile(colors: Colors, gamma: float, is_grey: bool) -> bytes | None:
    """An ICC profile of these primaries and this power (0: the curve of sRGB); None for sRGB
    itself, and for colours that no light has."""
    if gamma == 0 and (is_grey or colors == _SRGB):
        return None
    curve = _curve(gamma)
    white = (b"wtpt", _xyz(_D50))
    if is_grey:
        return _packed(b"GRAY", [white, (b"kTRC", curve)])
    try:
        red, green, blue = _adapted(colors).T
    except np.linalg.LinAlgError:
        return None
    primaries = [(b"rXYZ", _xyz(red)), (b"gXYZ", _xyz(green)), (b"bXYZ", _xyz(blue))]
    curves = [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
    return _packed(b"RGB ", [white, *primaries, *curves])


def _adapted(colors: Colors) -> Matrix:
    """From light of these primaries to XYZ as seen under D50."""
    points = np.array(colors).reshape(4, 2)
    if not (points[:, 1] > 0).all():
        raise np.linalg.LinAlgError("a colour lies on no line")
    lights = np.column_stack([points, 1 - points.sum(axis=1)]) / points[:, 1:]
    white, primaries = lights[0], lights[1:].T
    matrix: Matrix = primaries * np.linalg.solve(primaries, white)
    cones = (_BRADFORD @ _D50) / (_BRADFORD @ white)
    adapted: Matrix = np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD @ matrix
    return adapted


def _number(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz(values: Sequence[float] | Matrix) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(_number(float(value)) for value in values)


def _curve(gamma: float) -> bytes:
    numbers = _FOOTED if gamma == 0 else (gamma,)
    kind = struct.pack(">HH", 3 if gamma == 0 else 0, 0)
    return b"para\0\0\0\0" + kind + b"".join(map(_number, numbers))


def _packed(space: bytes, tags: Sequence[tuple[bytes, bytes]]) -> bytes:
    """Tags as a profile (ICC.1:2010)."""
    table, data, start = b"", b"", 128 + 4 + 12 * len(tags)
    for name, tag in tags:
        table += name + struct.pack(">II", start + len(data), len(tag))
        data += tag + b"\0" * (-len(tag) % 4)
    head = struct.pack(
        ">I4xI4s4s4s12x4s28x3i", start + len(data), 0x04300000, b"mntr", space, b"XYZ ", b"acsp",
        *(round(float(value) * 65536) for value in _D50),
    )  # fmt: skip
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data
