"""A film cut into chunks that can be made one by one and joined."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from zlib import crc32

from nemo_desktop.engine.render.camera import heads
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.chunk import (
    FULL,
    PREVIEW,
    Caption,
    Chunk,
    Dimming,
    Grade,
    Profile,
    Scene,
    Shot,
)
from nemo_desktop.engine.render.film import Clip, Film, Footage, Title, frame_at
from nemo_desktop.engine.render.living.effects import RIPPLE, layered
from nemo_desktop.engine.render.living.water_map import part_of
from nemo_desktop.engine.render.media import Media, RenderFailed
from nemo_desktop.engine.render.pictures.playing import Playing
from nemo_desktop.engine.render.reach import Showing, reach, showings
from nemo_desktop.engine.render.titles.style import darkens

__all__ = ["FULL", "LONGEST_S", "PREVIEW", "Profile", "chunks"]

# Seconds, so that a player never has far to a key frame.
LONGEST_S: Final = 5.0


def chunks(film: Film, media: Mapping[str, Media], profile: Profile) -> tuple[Chunk, ...]:
    """The film's chunks in order.

    They begin where a transition has ended or a picture changes, and are at most `LONGEST_S`
    long; so what one shows never depends on other parts of the film. Raises RenderFailed for
    a film without pictures, or one that asks for what this version does not know.
    """
    spans = _spans(film, media)
    if not spans:
        raise RenderFailed("the film has no picture")
    width, height = profile.canvas(film.width, film.height)
    fades = _fades(film)
    parts = list(_cuts(spans, round(LONGEST_S * film.fps)))
    return tuple(
        Chunk(
            width, height, film.fps, profile,
            tuple(_scenes_within(spans, start, stop)),
            tuple(captions),
            tuple(_dimmings_within(fades, start, stop)),
        )
        for (start, stop), captions in zip(parts, _captions(film, parts), strict=True)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Span:
    """A scene and where in the film it lies."""

    start: int
    scene: Scene

    @property
    def stop(self) -> int:
        return self.start + self.scene.frames


def _spans(film: Film, media: Mapping[str, Media]) -> list[_Span]:
    shown = showings(film)
    shots = [_shot(film, clip, media, own) for clip, own in zip(film.clips, shown, strict=True)]
    spans = []
    for i, (shot, own) in enumerate(zip(shots, shown, strict=True)):
        begun = shown[i - 1].late if i else 0
        ending = shown[i + 1].early if i + 1 < len(shown) else 0
        start, stop = own.start + begun, own.stop - ending
        alone = shot.later(own.early + begun)
        if stop > start:
            spans.append(_Span(start, Scene(stop - start, alone)))
        length = ending + own.late
        if length:
            kind = film.clips[i + 1].transition_in
            name = kind.kind if kind else ""
            scene = Scene(length, alone.later(stop - start), shots[i + 1], name, 0, length)
            spans.append(_Span(stop, scene))
    return spans


def _shot(film: Film, clip: Clip, media: Mapping[str, Media], shown: Showing) -> Shot:
    """The clip as seen from the first frame that shows it to the last."""
    file = media.get(clip.media)
    if file is None or not file.width:
        raise RenderFailed(f"the picture of clip {clip.name!r} is missing")
    if file.study is None:
        raise RenderFailed(f"the picture of clip {clip.name!r} was not studied")
    if clip.motion not in PRESETS:
        raise RenderFailed(f"unknown motion {clip.motion!r}")
    length = shown.early + shown.stop - shown.start + shown.late
    water = _water(clip, file)
    effects = tuple(name for name in layered(clip.effects) if name != RIPPLE or water)
    return Shot(
        clip.media, file.kind, (file.width, file.height),
        clip.aim or file.study.aim, heads.at(file.faces, clip.aim) if clip.aim else file.faces,
        clip.motion, clip.strength, clip.fit, clip.easing,
        Grade(clip.look, clip.brightness, clip.contrast, clip.saturation, clip.look_file,
              clip.look_strength if clip.look else 1.0),
        effects, _seed_of(clip), length / film.fps, 0, length,
        film.background, _playing(clip, file, shown, film.fps), water,
    )  # fmt: skip


def _playing(clip: Clip, file: Media, shown: Showing, fps: int) -> Playing | None:
    if not file.is_moving:
        return None
    footage = clip.footage or Footage(file.duration_ms)
    beyond = reach(footage, shown, fps, file.length_s)
    ahead = shown.early - frame_at(footage.skipped_ms, fps)
    return footage.playing(file.length_s, ahead, beyond.before_s, beyond.after_s)


def _water(clip: Clip, file: Media) -> tuple[int, ...]:
    """The map of what ripples; nothing does where there is no water and no place was said."""
    if RIPPLE not in clip.effects:
        return ()
    return part_of(clip.water) if clip.water else file.seen.water


def _seed_of(clip: Clip) -> int:
    """Another one for each clip, always the same for it; 0 where no chance is needed, so that
    clips which look the same share their chunks."""
    if not PRESETS[clip.motion].is_seeded and not clip.effects:
        return 0
    return crc32(f"{clip.id} {clip.media}".encode()) or 1


def _cuts(spans: Sequence[_Span], longest: int) -> Iterator[tuple[int, int]]:
    """From one change of picture to the next, in equal parts."""
    start = 0
    for span, following in zip(spans, (*spans[1:], None), strict=True):
        if following is not None and following.scene.following is not None:
            continue  # the transition belongs to the picture it ends
        parts = -(-(span.stop - start) // longest)
        borders = [start + (span.stop - start) * part // parts for part in range(parts + 1)]
        yield from pairwise(borders)
        start = span.stop


def _scenes_within(spans: Sequence[_Span], start: int, stop: int) -> Iterator[Scene]:
    """The parts of the scenes between two frames; scenes follow one another without a gap."""
    index = max(0, bisect_right(spans, start, key=lambda span: span.start) - 1)
    while index < len(spans) and spans[index].start < stop:
        span = spans[index]
        first, last = max(span.start, start), min(span.stop, stop)
        if first < last:
            yield span.scene.part(first - span.start, last - first)
        index += 1


def _shown(film: Film) -> list[tuple[Title, int, int]]:
    """The titles with the frames they are seen from and until."""
    end_ms = film.duration_ms
    return [
        (
            title,
            frame_at(title.start_ms, film.fps),
            frame_at(min(title.start_ms + title.duration_ms, end_ms), film.fps),
        )
        for title in film.titles
    ]


def _captions(film: Film, parts: Sequence[tuple[int, int]]) -> list[list[Caption]]:
    """What is written in each part, (start, stop) in frames; the parts follow one another."""
    found: list[list[Caption]] = [[] for _ in parts]
    stops, end = [stop for _, stop in parts], parts[-1][1]
    for title, first, last in _shown(film):
        for place in range(bisect_right(stops, first), len(parts)):
            start, _ = parts[place]
            if start >= last:
                break
            caption = Caption(
                title.text, title.style, title.place, title.size, title.color,
                start - first, last - first, title.animation,
                title.weight, title.outline, title.shadow, title.box,
                last >= end and darkens(title.style),
            )  # fmt: skip
            found[place].append(caption)
    return found


@dataclass(frozen=True, slots=True)
class _Fades:
    """How many frames the film has, comes from black for and goes to black for."""

    total: int
    opening: int
    closing: int


def _fades(film: Film) -> _Fades:
    total = frame_at(film.duration_ms, film.fps)
    opening, closing = (
        min(frame_at(ms, film.fps), total) for ms in (film.fade_in_ms, film.fade_out_ms)
    )
    return _Fades(total, opening, closing)


def _dimmings_within(fades: _Fades, start: int, stop: int) -> Iterator[Dimming]:
    closes_at = fades.total - fades.closing
    if start < fades.opening:
        yield Dimming(start, fades.opening)
    if stop > closes_at:
        yield Dimming(start - closes_at, fades.closing, is_closing=True)
