"""Colour profiles made from their numbers, and what colours of theirs are in sRGB."""

import struct

import numpy as np
import numpy.typing as npt

Colors = npt.NDArray[np.float64]

# Columns red, green, blue as XYZ under D50.
SRGB = np.array([[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061],
                 [0.01392, 0.09708, 0.71410]])  # fmt: skip
PRIMARIES = {
    "Display P3": np.array([[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657],
                            [-0.00105, 0.04189, 0.78407]]),
    "Adobe RGB": np.array([[0.60974, 0.20528, 0.14919], [0.31111, 0.62567, 0.06322],
                           [0.01947, 0.06087, 0.74457]]),
}  # fmt: skip
_WHITE = (0.9642, 1.0, 0.8249)


def profile(name: str, gamma: float) -> bytes:
    """An ICC profile (version 2): of RGB for a name with primaries, else of grey."""
    primaries = PRIMARIES.get(name)
    text = name.encode("ascii") + b"\0"
    curve = b"curv" + struct.pack(">IIH", 0, 1, round(gamma * 256)) + b"\0\0"
    description = b"desc" + struct.pack(">II", 0, len(text)) + text + bytes(78)
    tags = {b"desc": description, b"cprt": b"text\0\0\0\0none\0", b"wtpt": _xyz(_WHITE)}
    if primaries is None:
        tags[b"kTRC"] = curve
    else:
        for index, letter in enumerate((b"r", b"g", b"b")):
            tags[letter + b"XYZ"] = _xyz(tuple(primaries[:, index]))
            tags[letter + b"TRC"] = curve
    at = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for sign, content in tags.items():
        padded = content + bytes(-len(content) % 4)
        table += sign + struct.pack(">II", at + len(body), len(content))
        body += padded
    space = b"GRAY" if primaries is None else b"RGB "
    head = struct.pack(">I4s4s4s4s4s", at + len(body), b"\0\0\0\0", b"\x02\x10\0\0", b"mntr",
                       space, b"XYZ ")  # fmt: skip
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", *map(_fixed, _WHITE))
    return head + bytes(128 - len(head)) + table + body


def in_srgb(color: tuple[float, ...], name: str, gamma: float) -> Colors:
    """What a color of that profile is in sRGB, 0–255."""
    light = (np.array(color) / 255) ** gamma
    if name in PRIMARIES:
        light = np.linalg.solve(SRGB, PRIMARIES[name] @ light)
    light = np.clip(np.broadcast_to(light, 3), 0, 1)
    curved = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(255 * curved)


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *map(_fixed, values))


def _fixed(value: float) -> int:
    return round(value * 65536)
