"""A person's own look: a .cube file as a table from colors to colors."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from nemo_desktop.engine.render.media import BadMedia

Colors = npt.NDArray[np.float64]

_MOST_BYTES: Final = 20_000_000
MOST_STEPS: Final = 65
_MOST_CURVE: Final = 65536


@dataclass(frozen=True, slots=True)
class ColorTable:
    """What a .cube file says: a curve for each channel, or a cube (blue, green, red, 3) of
    colors, over the `low` to `high` of each channel. Both, when the file has both, one after the
    other."""

    low: Colors
    high: Colors
    curve: Colors | None = None
    cube: Colors | None = None

    @property
    def steps(self) -> int:
        """How many steps its cube has; the most for a curve, which bends between them."""
        return MOST_STEPS if self.cube is None or self.curve is not None else len(self.cube)

    def __call__(self, colors: Colors) -> Colors:
        """(..., 3) colors in 0–1 looked up, straight between the table's steps."""
        share = np.clip((colors - self.low) / (self.high - self.low), 0, 1)
        if self.curve is not None:
            places = np.linspace(0, 1, len(self.curve))
            channels = [np.interp(share[..., i], places, self.curve[:, i]) for i in range(3)]
            share = np.stack(channels, axis=-1)
        return share if self.cube is None else _between(np.clip(share, 0, 1), self.cube)


def read(path: Path) -> ColorTable:
    """The table of a file (Adobe's Cube LUT 1.0, and what Resolve writes).

    Raises BadMedia("not_colors").
    """
    if path.stat().st_size > _MOST_BYTES:
        raise BadMedia("not_colors", "too large")
    try:
        return _table(path.read_text("latin-1").splitlines())
    except (ValueError, IndexError) as error:
        raise BadMedia("not_colors", str(error)) from error


def _table(lines: list[str]) -> ColorTable:
    low, high = np.zeros(3), np.ones(3)
    sizes = {"LUT_1D_SIZE": 0, "LUT_3D_SIZE": 0}
    rows: list[list[float]] = []
    for line in lines:
        told = line.partition("#")[0].split()
        if not told or told[0] == "TITLE":
            continue
        key, values = told[0], told[1:]
        if key in sizes:
            sizes[key] = int(values[0])
        elif key == "DOMAIN_MIN":
            low = np.array([float(value) for value in values[:3]])
        elif key == "DOMAIN_MAX":
            high = np.array([float(value) for value in values[:3]])
        elif key in ("LUT_1D_INPUT_RANGE", "LUT_3D_INPUT_RANGE"):
            low, high = np.full(3, float(values[0])), np.full(3, float(values[1]))
        elif not key[0].isalpha() or key.casefold() in ("nan", "inf"):
            rows.append([float(told[0]), float(told[1]), float(told[2])])
    return _checked(sizes["LUT_1D_SIZE"], sizes["LUT_3D_SIZE"], np.array(rows), low, high)


def _checked(curve: int, cube: int, rows: Colors, low: Colors, high: Colors) -> ColorTable:
    if not curve and not cube:
        raise ValueError("no size")
    if (curve and not 2 <= curve <= _MOST_CURVE) or (cube and not 2 <= cube <= MOST_STEPS):
        raise ValueError(f"a size of {curve or cube}")
    if len(rows) != curve + cube**3:
        raise ValueError(f"{len(rows)} rows")
    if not (np.isfinite(rows).all() and low.shape == high.shape == (3,) and (high > low).all()):
        raise ValueError("values that are no colors")
    return ColorTable(
        low, high, rows[:curve] if curve else None,
        rows[curve:].reshape(cube, cube, cube, 3) if cube else None,
    )  # fmt: skip


def _between(share: Colors, cube: Colors) -> Colors:
    """Trilinear, red first: the innermost index of the file is red."""
    most = len(cube) - 1
    place = share * most
    first = np.minimum(place.astype(np.intp), most - 1)
    over = (place - first)[..., None]
    red, green, blue = first[..., 0], first[..., 1], first[..., 2]
    total = np.zeros(share.shape)
    for corner in range(8):
        ahead = corner & 1, corner >> 1 & 1, corner >> 2 & 1
        weight = np.ones((*share.shape[:-1], 1))
        for channel, is_next in enumerate(ahead):
            part = over[..., channel, :]
            weight = weight * (part if is_next else 1 - part)
        total += weight * cube[blue + ahead[2], green + ahead[1], red + ahead[0]]
    return total
