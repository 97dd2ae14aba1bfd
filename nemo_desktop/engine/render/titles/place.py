"""Where a title lies in the frame: clear of what apps lay over it."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Margins:
    """What stays free at each edge, in shares of the frame."""

    left: float
    top: float
    right: float
    bottom: float


# Over a tall film TikTok, Reels and Shorts lay the name and the text below, the buttons to the
# right, the tabs above: the largest zone of the three at each edge.
_TALL = Margins(0.06, 0.14, 0.12, 0.24)
_UPRIGHT = Margins(0.06, 0.08, 0.06, 0.1)
_WIDE = Margins(0.05, 0.08, 0.05, 0.09)
# The widest of the tall shapes that phones show full screen, and of the upright ones.
_TALL_BELOW, _UPRIGHT_BELOW = 0.62, 0.95


def margins_of(frame: tuple[int, int]) -> Margins:
    """What titles keep clear of in a frame of (width, height)."""
    shape = frame[0] / frame[1]
    return _TALL if shape < _TALL_BELOW else _UPRIGHT if shape < _UPRIGHT_BELOW else _WIDE


def parts_of(place: str) -> tuple[str, str]:
    """The row and the side of a place: "top_left" is ("top", "left"), "left" ("center", "left")."""
    if place in ("left", "right"):
        return "center", place
    row, _, side = place.rpartition("_")
    return (row, side) if side in ("left", "right") else (place, "")


def room_for(place: str, frame: tuple[int, int]) -> float:
    """How many pixels wide a title may be there."""
    free = margins_of(frame)
    _, side = parts_of(place)
    if side:
        return frame[0] * min(1 - free.left - free.right, 0.62)
    # Centred letters keep the same distance from both edges.
    return frame[0] * (1 - 2 * max(free.left, free.right))


def corner_of(
    place: str, size: tuple[float, float], frame: tuple[int, int], around: tuple[float, float]
) -> tuple[float, float]:
    """Where ink of that size begins. `around` is what its box takes beside and above it."""
    row, side = parts_of(place)
    free = margins_of(frame)
    width, height = size
    x = {
        "left": free.left * frame[0] + around[0],
        "right": (1 - free.right) * frame[0] - around[0] - width,
    }.get(side, (frame[0] - width) / 2)
    first = free.top * frame[1] + around[1]
    last = (1 - free.bottom) * frame[1] - around[1] - height
    is_upright = frame[0] < 0.95 * frame[1]
    middle = {"upper_third": 0.3, "lower_third": 0.66 if is_upright else 0.76}.get(row, 0.5)
    wanted = {"top": first, "bottom": last}.get(row, middle * frame[1] - height / 2)
    y = max(min(wanted, last), first) if last > first else (frame[1] - height) / 2
    return x, y


def begins_right(text: str) -> bool:
    """Whether a text is read from the right, by its first letter of a direction."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def runs_both_ways(text: str) -> bool:
    """Whether there are letters of both directions in it: then its beginning is in several
    places."""
    kinds = {unicodedata.bidirectional(sign) for sign in text}
    return "L" in kinds and not kinds.isdisjoint({"R", "AL"})
