"""Where in a picture there is water, as numbers that a file of facts can hold."""

from typing import Final

# So many places across and down; a place is a bit of its row, the leftmost the highest.
SIDE: Final = 32


def part_of(name: str) -> tuple[int, ...]:
    """The map of a part of the picture by its name: "bottom", "top", "left", "right", "all"."""
    half, whole = SIDE // 2, (1 << SIDE) - 1
    rows = {
        "bottom": [0] * half + [whole] * half,
        "top": [whole] * half + [0] * half,
        "left": [whole >> half << half] * SIDE,
        "right": [whole >> half] * SIDE,
    }
    return tuple(rows.get(name, [whole] * SIDE))
