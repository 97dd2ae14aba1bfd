"""A film cut into chunks: each says by itself all that it shows, and so knows its own key."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from typing import Final

from nemo_desktop import __version__, paths
from nemo_desktop.engine.render.film import Clip, Film, Title, frame_at
from nemo_desktop.engine.render.media import Box, Media, RenderFailed
from nemo_desktop.engine.render.motion import PRESETS

# Counts every change of what the same description looks like.
RENDERER: Final = 1
LONGEST: Final = 75
_LIBRARIES: Final = (
    "av", "cykooz.resizer", "numpy", "opencv-python-headless", "pillow", "simplejpeg",
    "PySide6-Essentials",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """How a film is encoded. `short_side` shrinks the frame to that many pixels, None keeps the
    film's size; `crf` is x264's constant quality, smaller is better."""

    name: str
    preset: str
    crf: int
    x264: str = ""
    short_side: int | None = None

    def canvas(self, film: Film) -> tuple[int, int]:
        """The size of the frames, both sides even."""
        share = min((self.short_side or 10**9) / min(film.width, film.height), 1.0)
        return round(film.width * share / 2) * 2, round(film.height * share / 2) * 2


FULL: Final = Profile("full", "superfast", 18, "mbtree=1:rc-lookahead=10")
PREVIEW: Final = Profile("preview", "ultrafast", 26, short_side=540)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture and a camera on its way: of `length` frames in all, `first` is seen first."""

    media: str
    kind: str
    size: tuple[int, int]
    aim: tuple[float, float]
    heads: tuple[Box, ...]
    motion: str
    strength: float
    fit: str
    look: str | None
    first: int
    length: int


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


@dataclass(frozen=True, slots=True)
class Caption:
    """A title over the chunk: of its `length` frames, `first` falls on the chunk's first frame;
    negative when the title begins later."""

    text: str
    style: str
    place: str
    size: float
    color: str | None
    first: int
    length: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of film that begins with a key frame; says all that its pixels depend on."""

    width: int
    height: int
    fps: int
    profile: Profile
    scenes: tuple[Scene, ...]
    captions: tuple[Caption, ...] = ()

    @property
    def frames(self) -> int:
        """How many frames it has."""
        return sum(scene.frames for scene in self.scenes)

    @property
    def media(self) -> frozenset[str]:
        """The files it shows, by SHA-256."""
        shots = [shot for scene in self.scenes for shot in (scene.shot, scene.following) if shot]
        return frozenset(shot.media for shot in shots)

    def frame(self, number: int) -> "Chunk":
        """The chunk of one frame that shows what frame `number` of this one shows."""
        before, captions = (
            number,
            tuple(replace(caption, first=caption.first + number) for caption in self.captions),
        )
        for scene in self.scenes:
            if before < scene.frames:
                return replace(self, scenes=(_part(scene, before, 1),), captions=captions)
            before -= scene.frames
        raise IndexError(number)

    @property
    def key(self) -> str:
        """SHA-256 of what it shows and of everything that draws it."""
        drawn_by = [RENDERER, _libraries(), _fonts() if self.captions else None]
        text = json.dumps([asdict(self), drawn_by], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


def chunks(film: Film, media: Mapping[str, Media], profile: Profile) -> tuple[Chunk, ...]:
    """The film's chunks in order.

    They begin where a transition has ended or a picture changes, and are at most `LONGEST`
    frames; so what one shows never depends on other parts of the film. Raises RenderFailed for
    a film without pictures, or one that asks for what this version does not know.
    """
    spans = _spans(film, media)
    if not spans:
        raise RenderFailed("the film has no picture")
    width, height = profile.canvas(film)
    return tuple(
        Chunk(
            width, height, film.fps, profile,
            tuple(_scenes_within(spans, start, stop)),
            tuple(_captions_within(film, start, stop)),
        )
        for start, stop in _cuts(spans)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Span:
    """A scene and where in the film it lies."""

    start: int
    scene: Scene

    @property
    def stop(self) -> int:
        return self.start + self.scene.frames


@dataclass(frozen=True, slots=True)
class _Overlap:
    """How many frames before and after a cut belong to its transition."""

    before: int = 0
    after: int = 0


def _spans(film: Film, media: Mapping[str, Media]) -> list[_Span]:
    borders = [frame_at(start, film.fps) for start in (*film.starts_ms, film.duration_ms)]
    lengths = [stop - start for start, stop in pairwise(borders)]
    overlaps = [*_overlaps(film, lengths), _Overlap()]
    shots = [
        _shot(clip, media, length + overlaps[i].before + overlaps[i + 1].after)
        for i, (clip, length) in enumerate(zip(film.clips, lengths, strict=True))
    ]
    spans = []
    for i, shot in enumerate(shots):
        start, stop = borders[i] + overlaps[i].after, borders[i + 1] - overlaps[i + 1].before
        shown = _later(shot, overlaps[i].before + overlaps[i].after)
        if stop > start:
            spans.append(_Span(start, Scene(stop - start, shown)))
        change = overlaps[i + 1]
        if change.before + change.after:
            kind = film.clips[i + 1].transition_in
            length = change.before + change.after
            scene = Scene(
                length, _later(shown, stop - start), shots[i + 1], kind.kind if kind else "",
                0, length,
            )  # fmt: skip
            spans.append(_Span(stop, scene))
    return spans


def _overlaps(film: Film, lengths: Sequence[int]) -> list[_Overlap]:
    """Before each clip. No transition takes more than half of either of its pictures."""
    overlaps = [_Overlap()] if film.clips else []
    for i, clip in enumerate(film.clips[1:], start=1):
        wanted = frame_at(clip.transition_in.duration_ms, film.fps) if clip.transition_in else 0
        length = min(wanted, lengths[i - 1] // 2 * 2, lengths[i] // 2 * 2)
        overlaps.append(_Overlap(length // 2, length - length // 2))
    return overlaps


def _shot(clip: Clip, media: Mapping[str, Media], length: int) -> Shot:
    file = media.get(clip.media)
    if file is None or not file.width:
        raise RenderFailed(f"the picture of clip {clip.name!r} is missing")
    if clip.motion not in PRESETS:
        raise RenderFailed(f"unknown motion {clip.motion!r}")
    return Shot(
        clip.media, file.kind, (file.width, file.height),
        clip.aim or file.aim, () if clip.aim else file.faces,
        clip.motion, clip.strength, clip.fit, clip.look, 0, length,
    )  # fmt: skip


def _later(shot: Shot, frames: int) -> Shot:
    return replace(shot, first=shot.first + frames)


def _cuts(spans: Sequence[_Span]) -> Iterator[tuple[int, int]]:
    """From one change of picture to the next, in equal parts."""
    start = 0
    for span, following in zip(spans, (*spans[1:], None), strict=True):
        if following is not None and following.scene.following is not None:
            continue  # the transition belongs to the picture it ends
        parts = -(-(span.stop - start) // LONGEST)
        borders = [start + (span.stop - start) * part // parts for part in range(parts + 1)]
        yield from pairwise(borders)
        start = span.stop


def _scenes_within(spans: Sequence[_Span], start: int, stop: int) -> Iterator[Scene]:
    for span in spans:
        first, last = max(span.start, start), min(span.stop, stop)
        if first < last:
            yield _part(span.scene, first - span.start, last - first)


def _part(scene: Scene, skipped: int, frames: int) -> Scene:
    following = _later(scene.following, skipped) if scene.following else None
    return Scene(
        frames, _later(scene.shot, skipped), following, scene.transition,
        scene.first + skipped if following else 0, scene.length,
    )  # fmt: skip


def _captions_within(film: Film, start: int, stop: int) -> Iterator[Caption]:
    for title in film.titles:
        first, last = _frames_of(title, film)
        if first < stop and start < last:
            yield Caption(
                title.text, title.style, title.place, title.size, title.color,
                start - first, last - first,
            )  # fmt: skip


def _frames_of(title: Title, film: Film) -> tuple[int, int]:
    end_ms = min(title.start_ms + title.duration_ms, film.duration_ms)
    return frame_at(title.start_ms, film.fps), frame_at(end_ms, film.fps)


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
