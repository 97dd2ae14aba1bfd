"""How moving pictures run while they are shown: which part, how fast, which way, how often."""

from dataclasses import dataclass
from typing import Final

FORWARD, REVERSE, BOOMERANG = "forward", "reverse", "boomerang"
LOOP, ONCE, FREEZE = "loop", "once", "freeze"
SLOWEST, FASTEST = 0.1, 16.0

# Moments are sums of fractions: so far from the border between two pictures no sum strays.
_CLEAR_S: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Playing:
    """A part of a file's moving pictures and how it runs.

    `start_s` to `end_s` of the file are shown, `speed` times as fast as they were taken. `way` is
    forward, reverse or boomerang (there and back); `ending` what follows when the part has run:
    loop, once (its last picture stays) or freeze (it never runs). `ahead` are the frames of the
    film that are shown before the part begins; below 0 it has run for so many already. `before_s`
    and `after_s` of the film the file has more to show on either side of the part; what runs to
    and fro then goes on doing so.
    """

    start_s: float
    end_s: float
    speed: float = 1.0
    way: str = FORWARD
    ending: str = ONCE
    ahead: int = 0
    before_s: float = 0.0
    after_s: float = 0.0

    @property
    def length_s(self) -> float:
        """How long the part is in the file."""
        return max(self.end_s - self.start_s, 0.001)

    @property
    def whole_s(self) -> float:
        """How long it runs until it has ended or begins again, at its speed."""
        return self.length_s * (2 if self.way == BOOMERANG else 1) / self.speed

    def moment_s(self, frame: int, fps: float) -> float:
        """The moment of the file, in seconds from its first picture, that is on screen when
        frame `frame` of the film's piece is.

        Backwards it is a moment of the mirrored film, where a picture ends where it began.
        """
        whole = self.whole_s * self.speed
        run = (frame - self.ahead) / fps * self.speed + _CLEAR_S
        if self.ending == FREEZE:
            run = _CLEAR_S
        elif self.ending == LOOP:
            run %= whole
        before, after = self.before_s * self.speed, self.after_s * self.speed
        run = min(max(run, _CLEAR_S - before), whole + after - _CLEAR_S)
        if self.way == BOOMERANG:
            run %= whole
            is_back = run > self.length_s
            return self.start_s + (whole - run if is_back else min(run, self.length_s - _CLEAR_S))
        return self.start_s + (whole - run if self.way == REVERSE else run)
