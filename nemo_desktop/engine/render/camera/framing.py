"""Where in a picture a view may lie, so that it shows what matters and never the outside."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, radians, sin

from nemo_desktop.engine.render.camera.easing import EASINGS, calm
from nemo_desktop.engine.render.camera.heads import around, closest, company, outline
from nemo_desktop.engine.render.media import Box

# Leaning views show less: where there are heads, they lean no more than by this.
_LEAN_WITH_HEADS = radians(2)


@dataclass(frozen=True, slots=True)
class View:
    """A rectangle of the picture that fills the frame, in (fractional) picture pixels.

    Pixel i covers [i, i + 1), so the whole picture is View(0, 0, width, height). `angle` turns
    it about its middle, in radians, clockwise as seen on the picture.
    """

    x: float
    y: float
    width: float
    height: float
    angle: float = 0.0

    @property
    def center(self) -> tuple[float, float]:
        """Its middle, in picture pixels."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def bounds(self) -> "View":
        """The smallest upright rectangle around it."""
        if not self.angle:
            return self
        (x, y), across, up = self.center, abs(cos(self.angle)), abs(sin(self.angle))
        width = self.width * across + self.height * up
        height = self.width * up + self.height * across
        return View(x - width / 2, y - height / 2, width, height)

    def part(self, zoom: float, across: float, down: float) -> "View":
        """A view `zoom` times closer within this one; `across` and `down` say where, 0–1 from
        its left and upper edge to its right and lower edge."""
        width, height = self.width / zoom, self.height / zoom
        left = self.x + (self.width - width) * across
        return View(left, self.y + (self.height - height) * down, width, height)

    def leaning(self, angle: float, most: float) -> "View":
        """The view turned by `angle`, smaller by so much that at any angle up to `most` it
        stays within this one."""
        long = max(self.width / self.height, self.height / self.width)
        inner = self.part(cos(most) + long * sin(most), 0.5, 0.5)
        return replace(inner, angle=angle)

    def leant(self, angle: float, aspect: float) -> "View":
        """The largest view of that shape and angle about the same middle within this one."""
        across, up = abs(cos(angle)), abs(sin(angle))
        width = min(self.width / (across + up / aspect), self.height / (across / aspect + up))
        (x, y), height = self.center, width / aspect
        return View(x - width / 2, y - height / 2, width, height, angle)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a camera has to know: the picture, the frame's shape, where to look, how strongly.

    `width` and `height` are the picture's pixels, `aspect` the frame's width over its height,
    `aim` is in 0–1 of the picture, `heads` are boxes in 0–1 a crop should keep whole. `seconds`
    is how long the move takes, `seed` makes one that wobbles different from another one. Where
    it `is_flat`, nothing leans over and nothing moves in depth: heads have no room for it.
    """

    width: float
    height: float
    aspect: float
    aim: tuple[float, float] = (0.5, 0.5)
    strength: float = 0.15
    heads: tuple[Box, ...] = ()
    easing: str = "calm"
    seconds: float = 5.0
    seed: int = 0
    is_flat: bool = False

    def lean(self, wanted: float, most: float) -> float:
        """How far a view may lean over: `most`, and less where a head would lose its room."""
        if self.is_flat:
            return 0.0
        return min(wanted, most, _LEAN_WITH_HEADS if self.heads else most)

    def share(self, progress: float) -> float:
        """How far the move is at a share of its time; unknown easings are calm."""
        easing = EASINGS.get(self.easing)
        return easing.share(progress) if easing else calm(progress)

    @property
    def cover(self) -> tuple[float, float]:
        """The largest (width, height) of the frame's shape inside the picture."""
        width = min(self.width, self.height * self.aspect)
        return width, width / self.aspect

    def at(
        self,
        zoom: float,
        center: tuple[float, float] | None = None,
        *,
        keeps_heads: bool = False,
        least: float = 1.0,
    ) -> View:
        """The view `zoom` times closer than the cover crop, around a point in 0–1 of the
        picture (the aim when None), moved as little as needed to lie inside. Around the aim or
        when asked to it keeps heads: not as close as to cut them off, but `least` times."""
        is_kept = center is None or keeps_heads
        if is_kept:
            zoom = max(self.closest(zoom), least)
        width, height = (side / zoom for side in self.cover)
        x, y = center if center is not None else self.aim
        left, top = x * self.width - width / 2, y * self.height - height / 2
        head = self.around(width, height) if is_kept else None
        if head:
            left = min(max(left, head.x + head.width - width), head.x)
            top = min(max(top, head.y + head.height - height), head.y)
        return View(
            _within(left, self.width - width), _within(top, self.height - height), width, height
        )

    @property
    def company(self) -> tuple[Box, ...]:
        """Whose heads are never cut."""
        return company(self.heads, *self._shares(*self.cover))

    def closest(self, zoom: float) -> float:
        """As near to that zoom as those who are kept may be seen from."""
        return min(zoom, closest(self.company, *self._shares(*self.cover)))

    def around(self, width: float, height: float) -> View | None:
        """In picture pixels, what a view of that size must hold of heads; None without any."""
        return self._pixels(around(self.company, *self._shares(width, height)))

    def outline(self, *, is_close: bool = False) -> View | None:
        """In picture pixels, the least that no view may cut: heads, or faces where these are
        seen too close for heads; None without any."""
        shares = self._shares(*self.cover)
        return self._pixels(outline(self.company, *shares, is_close=is_close))

    def _shares(self, width: float, height: float) -> tuple[float, float]:
        return width / self.width, height / self.height

    def _pixels(self, box: Box | None) -> View | None:
        if box is None:
            return None
        width, height = self.width, self.height
        return View(box.x * width, box.y * height, box.width * width, box.height * height)


def between(start: View, end: View, share: float) -> View:
    """The view on the way from one to another, at constant perceived speed.

    The logarithm of the width goes linearly with `share`; the position follows the width, so
    that one point of the frame stands still. Both ends inside the picture keep all inside.
    """
    width = start.width * (end.width / start.width) ** share
    span = end.width - start.width
    way = (width - start.width) / span if abs(span) > 1e-9 * start.width else share
    return View(
        start.x + (end.x - start.x) * way,
        start.y + (end.y - start.y) * way,
        width,
        start.height + (end.height - start.height) * way,
    )


def along(views: Sequence[View], share: float) -> View:
    """A smooth way (a Bézier curve) that begins at the first view, is drawn towards the ones
    between, and ends at the last; inside the picture if all of them are."""
    while len(views) > 1:
        views = [mixed(one, other, share) for one, other in pairwise(views)]
    return views[0]


def mixed(one: View, other: View, share: float) -> View:
    """The view on the straight way from one to another."""
    return View(
        one.x + (other.x - one.x) * share,
        one.y + (other.y - one.y) * share,
        one.width + (other.width - one.width) * share,
        one.height + (other.height - one.height) * share,
        one.angle + (other.angle - one.angle) * share,
    )


def _within(value: float, most: float) -> float:
    return min(max(value, 0.0), max(most, 0.0))
