"""Pictures that move by themselves (GIF, WebP, PNG): how long they run, their pictures in order."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from nemo_desktop.engine.render.media import BadMedia
from nemo_desktop.engine.render.pictures import picture, picture_color
from nemo_desktop.engine.render.pictures.instant import Instant

# What a picture that is to be shown for no time lasts, as in browsers.
_SHORTEST_MS: Final = 11
_INSTEAD_MS: Final = 100


def duration_ms(path: Path) -> int:
    """How long all its pictures take; 0 for a picture that stands still. Raises BadMedia."""
    with picture.opened(path) as image, picture.refusing_damage():
        count = getattr(image, "n_frames", 1)
        if count < 2 or image.format not in picture.MOVING:
            return 0
        total = 0.0
        for number in range(count):
            image.seek(number)
            image.load()
            total += _lasting_ms(image.info.get("duration"))
        return round(total)


def pictures(path: Path, from_s: float, ground: picture.Ground = None) -> Iterator[Instant]:
    """Its pictures in order from the one on screen at `from_s`; transparent parts lie over
    `ground`, or what suits the first of them. Raises BadMedia."""
    with picture.opened(path) as image:
        start_ms = 0.0
        for number in range(getattr(image, "n_frames", 1)):
            with picture.refusing_damage():
                image.seek(number)
                image.load()
                end_ms = start_ms + _lasting_ms(image.info.get("duration"))
                if number == 0 and ground is None:
                    ground = picture_color.ground_of(image)
                if end_ms <= from_s * 1000 and number + 1 < image.n_frames:  # type: ignore[attr-defined]
                    start_ms = end_ms
                    continue
                pixels = picture.upright(image, ground)
            yield Instant(start_ms / 1000, pixels.nbytes, partial(np.asarray, pixels))
            start_ms = end_ms


def first_picture(path: Path) -> picture.Pixels:
    """What it shows first. Raises BadMedia."""
    first = next(pictures(path, 0.0), None)
    if first is None:
        raise BadMedia("damaged", "no picture in it")
    return first.pixels()


def _lasting_ms(told: object) -> float:
    lasts = float(told) if isinstance(told, int | float) else 0.0
    return lasts if lasts >= _SHORTEST_MS else _INSTEAD_MS
