"""Edits that cut the film's time: a cut more, an end cut off, a stretch taken out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nemo_desktop.engine.editing import lay
from nemo_desktop.engine.editing.lay import Conflict
from nemo_desktop.engine.render.film import Clip, Film, frame_at
from nemo_desktop.engine.render.values import replace


@dataclass(frozen=True, slots=True)
class SplitClip:
    """One picture's time cut in two at a moment of the film."""

    at_ms: int
    new_id: str
    kind: Literal["split_clip"] = "split_clip"

    def on(self, film: Film) -> Film:
        """The film with one cut more."""
        at, fps = frame_at(self.at_ms, film.fps), film.fps
        clips: list[Clip] = []
        frames: list[int] = []
        now = 0
        for clip, length in zip(film.clips, lay.lengths_of(film), strict=True):
            if now < at < now + length:
                second = replace(clip, id=self.new_id, transition_in=None)
                clips.append(lay.ended_sooner(clip, at - now, fps))
                clips.append(lay.begun_later(second, at - now, fps))
                frames += [at - now, now + length - at]
            else:
                clips.append(clip)
                frames.append(length)
            now += length
        if len(clips) == len(film.clips):
            raise Conflict
        return replace(film, clips=lay.laid(clips, frames, fps))


@dataclass(frozen=True, slots=True)
class Trim:
    """The beginning or the end of the film cut off, or only a stretch of it kept."""

    start_ms: int = 0
    end_ms: int = 0
    kind: Literal["trim"] = "trim"

    def on(self, film: Film) -> Film:
        """The film between `start_ms` and `end_ms` before its end."""
        first, fps = frame_at(self.start_ms, film.fps), film.fps
        last = frame_at(film.duration_ms, fps) - frame_at(self.end_ms, fps)
        if last - first < 1:
            raise Conflict
        clips: list[Clip] = []
        frames: list[int] = []
        now = 0
        for clip, length in zip(film.clips, lay.lengths_of(film), strict=True):
            kept = min(now + length, last) - max(now, first)
            if kept > 0:
                clips.append(lay.begun_later(clip, max(first - now, 0), fps))
                frames.append(kept)
            now += length
        return replace(film, clips=lay.laid(clips, frames, film.fps))


@dataclass(frozen=True, slots=True)
class CutOut:
    """A stretch taken out of the film's middle; what comes after follows at once.

    A clip that lasts beyond both ends becomes shorter; of one that runs by itself, two pieces
    stay, the second as `new_id`.
    """

    start_ms: int
    end_ms: int
    new_id: str
    kind: Literal["cut_out"] = "cut_out"

    def on(self, film: Film) -> Film:
        """The film without it."""
        first, last = frame_at(self.start_ms, film.fps), frame_at(self.end_ms, film.fps)
        pieces: list[tuple[Clip, int]] = []
        now = 0
        for clip, length in zip(film.clips, lay.lengths_of(film), strict=True):
            before = min(max(first - now, 0), length)
            after = min(max(now + length - last, 0), length)
            if first >= last or not 0 <= before + after < length:
                pieces.append((clip, length))
            else:
                pieces += self._left(clip, (before, length, after), film.fps)
            now += length
        if not pieces or sum(length for _, length in pieces) == now:
            raise Conflict
        clips, frames = zip(*pieces, strict=True)
        return replace(film, clips=lay.laid(clips, frames, film.fps))

    def _left(
        self, clip: Clip, frames: tuple[int, int, int], fps: int
    ) -> Iterator[tuple[Clip, int]]:
        """What stays of a clip, of whose frames so many before and after the stretch stay."""
        before, length, after = frames
        if clip.footage is None:
            if before + after:
                yield clip, before + after
            return
        if before:
            yield lay.ended_sooner(clip, before, fps), before
        if after:
            later = replace(clip, id=self.new_id, transition_in=None) if before else clip
            yield lay.begun_later(later, length - after, fps), after
