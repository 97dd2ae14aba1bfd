"""Moves made smaller where they would cut heads, however they go."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, sin
from typing import Final

from nemo_desktop.engine.render.camera.framing import Stage, View, mixed
from nemo_desktop.engine.render.depth.leaning import Lean, Leaning

Way = Callable[[float, Stage], View]

# Moments of a move that are looked at, at least, and for every second.
_MOMENTS: Final = 48
_A_SECOND: Final = 12
# Halvings of the share that is looked for.
_STEPS: Final = 10
# A move that keeps less of itself is better without leaning over and without depth.
_WORTH: Final = 0.5
# Heads stand about as near as what a move in depth turns around, or nearer by that.
_NEARER: Final = 0.5
_SLACK: Final = 1e-7


@dataclass(frozen=True, slots=True)
class Hold:
    """How much of a move there may be, 0–1, around the view that it is drawn to; on a stage."""

    share: float
    stage: Stage
    home: View

    def view(self, wanted: View) -> View:
        """The view that is shown instead of the wanted one."""
        if not wanted.angle:
            return mixed(self.home, wanted, self.share)
        return mixed(self.home, wanted.bounds, self.share).leant(
            wanted.angle * self.share, wanted.width / wanted.height
        )

    def lean(self, wanted: Lean, view: View) -> Lean:
        """How far depth shifts then what the wanted view shows."""
        share = self.share * view.width / self.view(view).width
        return Lean(share * wanted.x, share * wanted.y, share * wanted.forward, wanted.pivot)


@lru_cache(maxsize=256)
def held(way: Way, leaning: Leaning | None, stage: Stage) -> Hold:
    """The most of a move that keeps heads whole; where that is little, faces; where that is
    little too, the move over the flat picture."""
    whole = Hold(1.0, stage, stage.at(1))
    flat = replace(stage, is_flat=True)
    best = replace(whole, share=0.0)
    for on, kept in (
        (stage, stage.outline()),
        (stage, stage.outline(is_close=True)),
        (flat, stage.outline()),
        (flat, stage.outline(is_close=True)),
    ):
        if kept is None:
            return whole
        found = replace(whole, share=_most(way, leaning, replace(whole, stage=on), kept), stage=on)
        if found.share >= _WORTH:
            return found
        best = max(best, found, key=lambda hold: hold.share)
    return best


def _most(way: Way, leaning: Leaning | None, whole: Hold, kept: View) -> float:
    stage = whole.stage
    moments = max(_MOMENTS, round(_A_SECOND * stage.seconds))
    shares = [moment / moments for moment in range(moments + 1)]
    seen = [(way(s, stage), leaning(s, stage) if leaning else Lean()) for s in shares]

    def holds(share: float) -> bool:
        hold = replace(whole, share=share)
        return all(_holds(hold.view(view), hold.lean(lean, view), kept) for view, lean in seen)

    if holds(1.0):
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _holds(view: View, lean: Lean, kept: View) -> bool:
    """Whether all of what is kept is in view, wherever depth shifts it."""
    (x, y), across, down = view.center, cos(view.angle), sin(view.angle)
    grown = 1 + abs(lean.forward)
    for left in (kept.x - x, kept.x + kept.width - x):
        for top in (kept.y - y, kept.y + kept.height - y):
            u = abs(left * across + top * down) * grown + _NEARER * abs(lean.x) * view.width
            v = abs(top * across - left * down) * grown + _NEARER * abs(lean.y) * view.width
            if u > view.width * (0.5 + _SLACK) or v > view.height * (0.5 + _SLACK):
                return False
    return True
