"""Edits of the pictures: which there are, in which order, for how long."""

import itertools
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Literal

from nemo_desktop.engine.editing import lay
from nemo_desktop.engine.editing.lay import Conflict, Picture, Which
from nemo_desktop.engine.render.film import (
    STILL,
    ZOOM_IN,
    ZOOM_OUT,
    Clip,
    Film,
    Transition,
    frame_at,
)
from nemo_desktop.engine.render.pictures.playing import ONCE
from nemo_desktop.engine.render.values import replace

SINGLE_MS, EACH_MS = 5000, 4000
# So many times longer than the canvas is a panorama; enlarged more often than so is mush.
_PANORAMA, _TINY = 3.5, 6


def canvas_for(picture: Picture) -> tuple[int, int]:
    """The canvas when nobody named one: the picture's own orientation."""
    if picture.width == picture.height:
        return (1080, 1080)
    return (1920, 1080) if picture.width > picture.height else (1080, 1920)


def move_for(picture: Picture, canvas: tuple[int, int], index: int) -> str:
    """The move when nobody named one: in and out by turns; along a panorama or a long
    page; none before what moves by itself."""
    if picture.duration_ms:
        return STILL
    longer = picture.width * canvas[1] / max(picture.height * canvas[0], 1)
    if longer >= _PANORAMA:
        return "pan_left" if index % 2 else "pan_right"
    if 0 < longer <= 1 / _PANORAMA:
        return "pan_down"
    return ZOOM_OUT if index % 2 else ZOOM_IN


def fit_for(picture: Picture, canvas: tuple[int, int]) -> str:
    """How a picture meets the canvas when nobody said it: it fills it, but a tiny one is not
    blown up that much."""
    if 0 < picture.width * _TINY < canvas[0] or 0 < picture.height * _TINY < canvas[1]:
        return "blur"
    return "cover"


@dataclass(frozen=True, slots=True)
class Make:
    """A film anew from pictures: each as long as its length says, moves that alternate.

    `ids` are the clips' ids, one a picture. `canvas` None: the first picture's orientation.
    """

    pictures: tuple[Picture, ...]
    ids: tuple[str, ...]
    each_ms: int | None = None
    total_ms: int | None = None
    kind: Literal["make"] = "make"

    def on(self, film: Film) -> Film:
        """The film, made."""
        count = len(self.pictures)
        if not count:
            raise Conflict
        width, height = canvas_for(self.pictures[0])
        soft = Transition() if count > 1 else None
        clips = [
            Clip(
                id=clip_id,
                media=picture.sha,
                name=picture.name,
                duration_ms=EACH_MS,
                motion=move_for(picture, (width, height), index),
                fit=fit_for(picture, (width, height)),
                transition_in=soft if index else None,
                volume=float(picture.has_sound),
                footage=picture.footage,
                has_own_move=True,
            )
            for index, (clip_id, picture) in enumerate(zip(self.ids, self.pictures, strict=True))
        ]
        if self.total_ms is not None:
            frames = lay.shared(frame_at(self.total_ms, film.fps), count)
        else:
            usual = SINGLE_MS if count == 1 else EACH_MS
            lengths = (self.each_ms or picture.lasting_ms(usual) for picture in self.pictures)
            frames = tuple(
                max(frame_at(length, film.fps), lay.SHORTEST_FRAMES) for length in lengths
            )
        clips = _cut_between_videos(clips, range(count))
        return replace(film, width=width, height=height, clips=lay.laid(clips, frames, film.fps))


@dataclass(frozen=True, slots=True)
class AddPictures:
    """More pictures, before the clip at `index` (None: after the last)."""

    pictures: tuple[Picture, ...]
    ids: tuple[str, ...]
    index: int | None = None
    each_ms: int | None = None
    kind: Literal["add_pictures"] = "add_pictures"

    def on(self, film: Film) -> Film:
        """The film with them."""
        if not film.clips:
            return Make(self.pictures, self.ids, self.each_ms).on(film)
        place = len(film.clips) if self.index is None else min(self.index, len(film.clips))
        soft, usual_ms = self._transition(film), self._usual(film)
        turn = film.clips[place - 1] if place else None
        odd = 1 if turn and turn.motion == ZOOM_IN else 0
        canvas = film.width, film.height
        new = tuple(
            Clip(
                id=clip_id,
                media=picture.sha,
                name=picture.name,
                duration_ms=self.each_ms or picture.lasting_ms(usual_ms),
                motion=move_for(picture, canvas, index + odd),
                fit=fit_for(picture, canvas),
                transition_in=soft,
                volume=float(picture.has_sound),
                footage=picture.footage,
                has_own_move=True,
            )
            for index, (clip_id, picture) in enumerate(zip(self.ids, self.pictures, strict=True))
        )
        after = film.clips[place:]
        if place == 0:
            after = (replace(after[0], transition_in=soft), *after[1:])
        clips = [*film.clips[:place], *new, *after]
        new_cuts = range(place, place + len(new) + (place == 0))
        return replace(film, clips=tuple(_cut_between_videos(clips, new_cuts)))

    @staticmethod
    def _usual(film: Film) -> int:
        stills = [clip for clip in film.clips if clip.footage is None]
        lengths = {frame_at(clip.duration_ms, film.fps) for clip in stills}
        alike = len(stills) > 1 and max(lengths) - min(lengths) <= 1
        return stills[-1].duration_ms if alike else EACH_MS

    @staticmethod
    def _transition(film: Film) -> Transition | None:
        kinds = {
            clip.transition_in
            for before, clip in itertools.pairwise(film.clips)
            if clip.transition_in or not (_runs_out(before) and _runs_out(clip))
        }
        if not kinds:
            return Transition()
        return kinds.pop() if len(kinds) == 1 else None


def _cut_between_videos(clips: Sequence[Clip], cuts: Collection[int]) -> list[Clip]:
    """The clips without those transitions in which two videos would have run out and stand
    still; nobody asked for these."""
    return [
        replace(clip, transition_in=None)
        if index in cuts and index and _runs_out(clip) and _runs_out(clips[index - 1])
        else clip
        for index, clip in enumerate(clips)
    ]


def _runs_out(clip: Clip) -> bool:
    return clip.footage is not None and clip.footage.ending == ONCE


@dataclass(frozen=True, slots=True)
class RemoveClips:
    """Pictures out of the film; their files stay in the pool."""

    which: Which
    kind: Literal["remove_clips"] = "remove_clips"

    def on(self, film: Film) -> Film:
        """The film without them."""
        gone = self.which.among(clip.id for clip in film.clips)
        return replace(film, clips=tuple(clip for clip in film.clips if clip.id not in gone))


@dataclass(frozen=True, slots=True)
class RemovePicture:
    """Every clip of a file out of the film, and the file no longer one of "all pictures".

    `count` is how often the file had been received: another one received later counts again.
    """

    sha: str
    name: str
    count: int = 1
    kind: Literal["remove_picture"] = "remove_picture"

    def on(self, film: Film) -> Film:
        """The film without it; empty when it was the only one."""
        left = tuple(
            clip for clip in film.clips if (clip.media, clip.name) != (self.sha, self.name)
        )
        sounds = tuple(sound for sound in film.sounds if sound.media != self.sha)
        return replace(film, clips=left, sounds=sounds)


@dataclass(frozen=True, slots=True)
class ReplacePicture:
    """Another picture in a clip's place; length, move and look stay."""

    clip: str
    picture: Picture
    kind: Literal["replace_picture"] = "replace_picture"

    def on(self, film: Film) -> Film:
        """The film with the other picture."""
        ids = Which((self.clip,)).among(clip.id for clip in film.clips)
        new = self.picture
        return lay.changed(
            film,
            ids,
            lambda clip: replace(
                clip, media=new.sha, name=new.name, aim=None, volume=float(new.has_sound),
                footage=new.footage,
            ),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RepeatClips:
    """Pictures once more, each right behind itself, or all of them behind the film."""

    which: Which
    new_ids: tuple[str, ...]
    kind: Literal["repeat_clips"] = "repeat_clips"

    def on(self, film: Film) -> Film:
        """The film with the copies."""
        ids = self.which.among(clip.id for clip in film.clips)
        soft = AddPictures._transition(film) if len(film.clips) > 1 else None  # noqa: SLF001  same file
        new = iter(self.new_ids)
        clips: list[Clip] = []
        copies: list[Clip] = []
        for clip in film.clips:
            clips.append(clip)
            if clip.id in ids:
                copy = replace(clip, id=next(new, f"{clip.id}+"), transition_in=soft)
                (clips if self.which.ids else copies).append(copy)
        return replace(film, clips=(*clips, *copies))


@dataclass(frozen=True, slots=True)
class SetDuration:
    """Pictures as long as said: `to_ms` exactly, or changed by `by_ms` or by `factor`."""

    which: Which = field(default_factory=Which)
    to_ms: int | None = None
    by_ms: int = 0
    factor: float = 1.0
    kind: Literal["set_duration"] = "set_duration"

    def on(self, film: Film) -> Film:
        """The film with the new lengths."""
        ids = self.which.among(clip.id for clip in film.clips)
        lengths = zip(film.clips, lay.lengths_of(film), strict=True)
        return lay.with_frames(
            film,
            [self._frames(clip, film.fps) if clip.id in ids else old for clip, old in lengths],
        )

    def _frames(self, clip: Clip, fps: int) -> int:
        if self.to_ms is not None:
            wanted = self.to_ms
        else:
            wanted = round(clip.duration_ms * self.factor) + self.by_ms
        return max(lay.SHORTEST_FRAMES, frame_at(min(wanted, lay.LONGEST_MS), fps))


@dataclass(frozen=True, slots=True)
class ShareTotal:
    """The whole film as long as said, shared equally by its pictures."""

    total_ms: int | None = None
    by_ms: int = 0
    factor: float = 1.0
    kind: Literal["share_total"] = "share_total"

    def on(self, film: Film) -> Film:
        """The film in its new length."""
        if not film.clips:
            raise Conflict
        wanted = film.duration_ms * self.factor + self.by_ms
        if self.total_ms is not None:
            wanted = self.total_ms
        frames = frame_at(min(max(wanted, 0), lay.LONGEST_MS), film.fps)
        return lay.with_frames(film, lay.shared(frames, len(film.clips)))


@dataclass(frozen=True, slots=True)
class CutToBeat:
    """Every cut to the nearest beat of the music; the film's end stays.

    The beats are those of `bpm` from `start_ms` on; or `beats_ms`, where no tempo fits them.
    """

    bpm: float
    start_ms: int = 0
    beats_ms: tuple[int, ...] = ()
    kind: Literal["cut_to_beat"] = "cut_to_beat"

    def on(self, film: Film) -> Film:
        """The film with its cuts on beats."""
        total, fps = frame_at(film.duration_ms, film.fps), film.fps
        cuts = [0]
        for start in film.starts_ms[1:]:
            at = frame_at(self._nearest(start), fps)
            is_free = cuts[-1] + lay.SHORTEST_FRAMES <= at < total
            cuts.append(at if is_free else frame_at(start, fps))
        cuts.append(total)
        frames = [max(1, end - start) for start, end in itertools.pairwise(cuts)]
        return lay.with_frames(film, frames)

    def _nearest(self, time_ms: int) -> float:
        if self.beats_ms:
            return min(self.beats_ms, key=lambda beat: abs(beat - time_ms))
        beat = 60_000 / self.bpm
        return self.start_ms + round((time_ms - self.start_ms) / beat) * beat


@dataclass(frozen=True, slots=True)
class Clear:
    """Everything out of the film; the files stay in the pool."""

    kind: Literal["clear"] = "clear"

    def on(self, film: Film) -> Film:
        """An empty film of the same shape."""
        return replace(film, clips=(), sounds=(), titles=())
