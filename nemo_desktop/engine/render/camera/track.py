"""A direction of a picture in which a view goes to and fro, and what it must not cut there."""

from dataclasses import dataclass
from math import inf
from typing import Final

# A way shorter than that part of what was wanted is helped by a little zoom.
_ENOUGH: Final = 0.6
# Of all the way, how far from its end it may stop so that it cuts nobody there.
_ASIDE: Final = 0.3


@dataclass(frozen=True, slots=True)
class Track:
    """From `start` on, `length` long. What is kept in view lies between `first` and `last`, if
    anything is; what it goes by are `passed`, each from one place to another: it never stops
    where it cuts them, if it can help it."""

    start: float
    length: float
    first: float = inf
    last: float = -inf
    passed: tuple[tuple[float, float], ...] = ()

    def at(self, end: int, side: float) -> float:
        """Where a view of that side begins that is as far towards the start (0) or the end (1)
        as may be."""
        most = max(self.start + self.length - side, self.start)
        low = min(max(self.start, self.last - side), most)
        place = max(min(self.first, most), low) if end else low
        return self._aside(place, side, most)

    def gets_around(self, side: float, wanted: float) -> bool:
        """Whether a view of that side goes about as far as is wanted."""
        return self._way(side, side) >= _ENOUGH * wanted

    def ends(self, near: float, usual: float, wide: float, wanted: float) -> tuple[float, float]:
        """The sides of the view at its low end and at its high end: the usual one where it gets
        around. Heads at the picture's edge hold it there; then it shows the direction by
        coming closer, or by showing more, on the way."""
        if self.gets_around(usual, wanted):
            return usual, usual
        choice = (usual, usual), (near, wide), (wide, near)
        return max(choice, key=lambda ends: self._way(*ends))

    def _way(self, one: float, other: float) -> float:
        """How far the view's middle goes."""
        return self.at(1, other) + other / 2 - self.at(0, one) - one / 2

    def _aside(self, place: float, side: float, most: float) -> float:
        """The nearest place where none of the passed is cut; the same where there is none."""
        edges = [edge for first, last in self.passed for edge in (first, last - side)]
        free = [
            other
            for other in (place, *edges)
            if self.start <= other <= most
            and abs(other - place) <= _ASIDE * (most - self.start)
            and not any(self._cuts(edge) for edge in (other, other + side))
        ]
        return min(free, key=lambda other: abs(other - place), default=place)

    def _cuts(self, edge: float) -> bool:
        return any(first < edge < last for first, last in self.passed)
