"""A piece of film as a value: says by itself all that it shows, and so knows its own key."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final, Literal, TypeAlias

import msgspec

from nemo_desktop import __version__, paths
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.depth import depth_model
from nemo_desktop.engine.render.media import Box
from nemo_desktop.engine.render.pictures.playing import Playing
from nemo_desktop.engine.render.values import replace

# Counts every change of what the same description looks like.
RENDERER: Final = 28
_LIBRARIES: Final = (
    "av", "cykooz.resizer", "numpy", "opencv-python-headless", "pillow", "simplejpeg",
    "PySide6-Essentials", "pi-heif", "rjieba", "budoux",
)  # fmt: skip

# Of a chunk or a film, its frame at that end.
End: TypeAlias = Literal["first", "last"]


@dataclass(frozen=True, slots=True)
class Profile:
    """How a film is encoded. `short_side` shrinks the frame to that many pixels, None keeps the
    film's size; `crf` is x264's constant quality, smaller is better."""

    name: str
    preset: str
    crf: float
    x264: str = ""
    short_side: int | None = None

    def canvas(self, width: int, height: int) -> tuple[int, int]:
        """The size of the frames for a film of that size, both sides even."""
        share = min((self.short_side or 10**9) / min(width, height), 1.0)
        return round(width * share / 2) * 2, round(height * share / 2) * 2


# As veryfast in quality and nearly in size, for less than two thirds of the work. Fixed B-frames:
# choosing their number takes longer and makes slow, even moves larger (a pan by a quarter). A short
# look-ahead saves less where it cannot be seen; a little more quality everywhere makes up for it.
FULL: Final = Profile("full", "superfast", 16.6, "mbtree=1:rc-lookahead=6:b-adapt=0")
# Key frames more often than a chunk begins: previews are wound to and fro.
PREVIEW: Final = Profile("preview", "ultrafast", 26, "keyint=60", short_side=540)


@dataclass(frozen=True, slots=True)
class Grade:
    """The colors of a picture: a look, then three factors that leave all as it is at 1. `table` is
    the SHA-256 of the file that the look is in, if it is one of the person's own; `strength` is how
    much of the look there is, 0–1."""

    look: str | None = None
    brightness: float = 1.0
    contrast: float = 1.0
    saturation: float = 1.0
    table: str | None = None
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture and a camera on its way: of `length` frames in all, which take `seconds`, `first`
    is seen first. `seed` is 0 where nothing is left to chance; `ground` is #rrggbb, see Film.
    `playing` says how a picture that moves runs; None for one that stands still. `water` is the
    map of what ripples; empty where nothing does, or the lower part of the frame."""

    media: str
    kind: str
    size: tuple[int, int]
    aim: tuple[float, float]
    heads: tuple[Box, ...]
    motion: str
    strength: float
    fit: str
    easing: str
    grade: Grade
    effects: tuple[str, ...]
    seed: int
    seconds: float
    first: int
    length: int
    ground: str | None = None
    playing: Playing | None = None
    water: tuple[int, ...] = ()

    @property
    def fps(self) -> float:
        """Frames a second of the film it is in."""
        return self.length / self.seconds

    def later(self, frames: int) -> "Shot":
        """The same, begun that much later."""
        return replace(self, first=self.first + frames) if frames else self


@dataclass(frozen=True, slots=True)
class Scene:
    """Frames that show one picture, or one becoming `following` by a transition of `length`
    frames of which `first` is seen first."""

    frames: int
    shot: Shot
    following: Shot | None = None
    transition: str = ""
    first: int = 0
    length: int = 0

    def part(self, skipped: int, frames: int) -> "Scene":
        """`frames` frames of it, after as many `skipped`."""
        if not skipped and frames == self.frames:
            return self
        return replace(
            self,
            frames=frames,
            shot=self.shot.later(skipped),
            following=self.following.later(skipped) if self.following else None,
            first=self.first + skipped if self.following else 0,
        )


@dataclass(frozen=True, slots=True)
class Caption:
    """A title over the chunk: of its `length` frames, `first` falls on the chunk's first frame;
    negative when the title begins later. One that `stays` does not fade out."""

    text: str
    style: str
    place: str
    size: float
    color: str | None
    first: int
    length: int
    animation: str = "fade"
    weight: int | None = None
    outline: str | None = None
    shadow: bool | None = None
    box: str | None = None
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Dimming:
    """The film's way out of black, or into it, of `length` frames: the chunk's first frame is
    number `first` of them, negative when it begins later."""

    first: int
    length: int
    is_closing: bool = False

    def light(self, frame: int) -> float:
        """How much of a frame of the chunk is to be seen, 0–1."""
        shown = self.first + frame
        left = self.length - 1 - shown if self.is_closing else shown
        return min(1.0, max(0.0, left / self.length))


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of film that begins with a key frame; says all that its pixels depend on."""

    width: int
    height: int
    fps: int
    profile: Profile
    scenes: tuple[Scene, ...]
    captions: tuple[Caption, ...] = ()
    dimmings: tuple[Dimming, ...] = ()

    @property
    def frames(self) -> int:
        """How many frames it has."""
        return sum(scene.frames for scene in self.scenes)

    @property
    def media(self) -> frozenset[str]:
        """The files it shows, by SHA-256."""
        shots = [shot for scene in self.scenes for shot in (scene.shot, scene.following) if shot]
        tables = [shot.grade.table for shot in shots if shot.grade.table]
        return frozenset([*(shot.media for shot in shots), *tables])

    @property
    def _motions(self) -> frozenset[str]:
        shots = [shot for scene in self.scenes for shot in (scene.shot, scene.following) if shot]
        return frozenset(shot.motion for shot in shots)

    def frame(self, number: int) -> "Chunk":
        """The chunk of one frame that shows what frame `number` of this one shows."""
        before = number
        captions = tuple(replace(c, first=c.first + number) for c in self.captions)
        dimmings = tuple(replace(d, first=d.first + number) for d in self.dimmings)
        for scene in self.scenes:
            if before < scene.frames:
                scenes = (scene.part(before, 1),)
                return replace(self, scenes=scenes, captions=captions, dimmings=dimmings)
            before -= scene.frames
        raise IndexError(number)

    @property
    def key(self) -> str:
        """SHA-256 of what it shows and of everything that draws it."""
        drawn_by = [RENDERER, _libraries(), _fonts() if self.captions else None]
        if any(PRESETS[motion].leaning for motion in self._motions if motion in PRESETS):
            drawn_by.append(depth_model.fingerprint())
        return hashlib.sha256(msgspec.json.encode([self, drawn_by])).hexdigest()


@cache
def _libraries() -> dict[str, str]:
    return {name: _version(name) for name in _LIBRARIES}


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:  # a bundle without package notes: its libraries are the release's
        return f"of {__version__}"


@cache
def _fonts() -> list[tuple[str, int]]:
    folder = paths.resources() / "fonts"
    return [(file.name, file.stat().st_size) for file in sorted(folder.glob("*.[to]tf"))]
