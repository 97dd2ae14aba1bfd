"""Looking into a finished film."""

from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Looked:
    """What a film turned out to be; `first` and `last` are its outer frames, RGB."""

    frames: int
    width: int
    height: int
    rate: float
    duration_s: float
    has_sound: bool
    first: NDArray[np.uint8]
    last: NDArray[np.uint8]


def look_into(film: Path) -> Looked:
    """Decodes a film from its first frame to its last."""
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        frames = list(container.decode(stream))
        return Looked(
            frames=len(frames),
            width=frames[0].width,
            height=frames[0].height,
            rate=float(stream.average_rate or 0),
            duration_s=float((stream.duration or 0) * (stream.time_base or 0)),
            has_sound=bool(container.streams.audio),
            first=frames[0].to_ndarray(format="rgb24"),
            last=frames[-1].to_ndarray(format="rgb24"),
        )


def begins_with_index(film: Path) -> bool:
    """Whether a player can start before it has the whole file: `moov` lies before `mdat`."""
    head = film.read_bytes()
    return 0 < head.find(b"moov") < head.find(b"mdat")
