"""How a move gets up to speed and comes to rest: always without a jolt."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Easing:
    """Shares of a move's time that it takes to get up to speed, and to come to rest; together
    at most 1. `said_as` are the words people say for it."""

    name: str
    said_as: tuple[str, ...]
    start: float
    stop: float

    def share(self, progress: float) -> float:
        """How far the move is, 0–1: at rest at both ends, constant speed between the ramps.

        The speed rises along a smoothstep, so speed and acceleration have no jump.
        """
        speed = 1 / (1 - (self.start + self.stop) / 2)
        if progress >= 1 - self.stop:
            return 1 - speed * self.stop * _begun((1 - progress) / self.stop)
        if progress < self.start:
            return speed * self.start * _begun(progress / self.start)
        return speed * (progress - self.start / 2)


def _begun(part: float) -> float:
    """The integral of a smoothstep: half of the ramp is gone at its end."""
    part = max(part, 0.0)
    return part**3 - part**4 / 2


_ALL: Final = (
    Easing("calm", ("calm", "normal easing", "平稳"), 0.25, 0.25),
    Easing("gentle", ("gentle", "smooth", "very smooth", "soft", "柔和", "缓缓", "平滑"), 0.5, 0.5),
    Easing(
        "even", ("even", "steady", "constant speed", "linear", "匀速", "恒速", "线性"), 0.08, 0.08
    ),
    Easing(
        "early",
        ("ease out", "slowing down", "fast then slow", "先快后慢", "缓出", "减速"),
        0.08,
        0.8,
    ),
    Easing(
        "late",
        ("ease in", "speeding up", "slow then fast", "先慢后快", "缓入", "加速"),
        0.8,
        0.08,
    ),
)
EASINGS: Final[Mapping[str, Easing]] = MappingProxyType({easing.name: easing for easing in _ALL})


def calm(progress: float) -> float:
    """The easing that moves have when nobody asked for another."""
    return _ALL[0].share(progress)
