"""What is known about a received file: computed once, before any work begins."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in 0–1 of the upright picture."""

    x: float
    y: float
    width: float
    height: float

    @property
    def center(self) -> tuple[float, float]:
        """Its middle, in 0–1."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Cue:
    """A text of a subtitle file and when it is said."""

    start_ms: int
    duration_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class Study:
    """What it takes a while to find in a picture. `aim` is where the camera looks when nobody
    said, in 0–1 of the picture; `aim_by` is what was found there. `water` is the map of a still
    picture's water, see `render/water.py`; none where none was found.
    """

    aim: tuple[float, float] = (0.5, 0.5)
    aim_by: Literal["face", "subject", "saliency", "centre"] = "centre"
    water: tuple[int, ...] = ()


class NotStudied(Exception):
    """Something was asked that is not known yet of these `pictures`, by their SHA-256."""

    def __init__(self, pictures: Iterable[str]) -> None:
        self.pictures = frozenset(pictures)
        super().__init__(f"{len(self.pictures)} not studied")


@dataclass(frozen=True, slots=True)
class Media:
    """A received file. Sizes are of the upright picture, orientation already applied.

    `study` is None for a picture that is still to be studied. `duration_ms` is 0 for a still; a
    picture that moves by itself has one too, and `length_s` is the same length exactly. `has_sound`
    tells of a video; `bpm` and `beats_ms` of a sound, 0 and none when it has no beat.
    """

    sha: str
    name: str
    path: Path
    kind: Literal["image", "video", "audio", "subtitles", "colors"]
    width: int = 0
    height: int = 0
    duration_ms: int = 0
    faces: tuple[Box, ...] = ()
    study: Study | None = Study()
    has_sound: bool = False
    bpm: float = 0.0
    beats_ms: tuple[int, ...] = ()
    length_s: float = 0.0
    cues: tuple[Cue, ...] = ()

    @property
    def seen(self) -> Study:
        """What was found in it. Raises NotStudied."""
        if self.study is None:
            raise NotStudied([self.sha])
        return self.study

    @property
    def is_moving(self) -> bool:
        """Whether it is something to see that moves."""
        return self.is_shown and self.duration_ms > 0

    @property
    def is_shown(self) -> bool:
        """Whether it is a picture, still or moving."""
        return self.kind in ("image", "video")


Fault = Literal["empty", "not_media", "damaged", "too_large", "not_subtitles", "not_colors"]


class BadMedia(Exception):
    """A file that cannot be used; `reason` says why in one word, `str()` for the log."""

    def __init__(self, reason: Fault, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason: Fault = reason
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


class RenderFailed(Exception):
    """A film that could not be made; the text is for the log, not for a person."""


class DamagedChunk(Exception):
    """A finished chunk that is not what it was; `path` says which."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
