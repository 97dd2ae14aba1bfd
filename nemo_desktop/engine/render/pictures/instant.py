"""One picture of many that follow one another: when it begins, and its pixels when wanted."""

from collections.abc import Callable
from dataclasses import dataclass

from nemo_desktop.engine.render.pictures.picture import Pixels


@dataclass(frozen=True, slots=True)
class Instant:
    """A picture on screen from `start_s`, in seconds from the file's first one.

    `pixels` makes it (height, width, 3) RGB, upright; `size_bytes` is what it holds until then.
    """

    start_s: float
    size_bytes: int
    pixels: Callable[[], Pixels]
