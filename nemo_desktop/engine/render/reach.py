"""How far moving pictures go on beyond their cut, while a transition still shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from nemo_desktop.engine.render.film import Clip, Film, Footage, frame_at
from nemo_desktop.engine.render.pictures.playing import BOOMERANG, FREEZE, LOOP, REVERSE

# Frames: what has stood for less was not seen to stand.
_SEEN: Final = 1.5


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many frames before and after a cut belong to its transition."""

    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class Showing:
    """The frames of the film that show a clip: its own from `start` to `stop`, `early` before
    them and `late` after them in transitions."""

    start: int
    stop: int
    early: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class Reach:
    """For how many seconds of the film the footage runs before its part begins and after its
    part has ended; then its first or last picture stands."""

    before_s: float = 0.0
    after_s: float = 0.0


def overlaps(film: Film, lengths: Sequence[int]) -> list[Overlap]:
    """Before each clip. No transition takes more than half of either of its pictures."""
    found = [Overlap()] if film.clips else []
    for i, clip in enumerate(film.clips[1:], start=1):
        wanted = frame_at(clip.transition_in.duration_ms, film.fps) if clip.transition_in else 0
        length = min(wanted, lengths[i - 1] // 2 * 2, lengths[i] // 2 * 2)
        found.append(Overlap(length // 2, length - length // 2))
    return found


def showings(film: Film) -> list[Showing]:
    """When each clip can be seen."""
    borders = [frame_at(start, film.fps) for start in (*film.starts_ms, film.duration_ms)]
    changes = [*overlaps(film, [stop - start for start, stop in pairwise(borders)]), Overlap()]
    return [
        Showing(start, stop, changes[i].before, changes[i + 1].after)
        for i, (start, stop) in enumerate(pairwise(borders))
    ]


def reach(footage: Footage, shown: Showing, fps: int, length_s: float | None = None) -> Reach:
    """What there is in the file beyond the part that is shown, as far as it is needed; what goes
    round or to and fro does so without end. `length_s` is the exact length of the file."""
    before_s, after_s = shown.early / fps, shown.late / fps
    begun_s = frame_at(footage.skipped_ms, fps) / fps
    playing = footage.playing(length_s)
    stood_s = (shown.stop - shown.start) / fps + begun_s - playing.whole_s
    if footage.ending == FREEZE or (stood_s * fps > _SEEN and footage.ending != LOOP):
        after_s = 0.0
    if footage.ending == FREEZE or begun_s:
        before_s = 0.0
    if footage.ending == LOOP or footage.direction == BOOMERANG:
        return Reach(before_s, after_s)
    whole_s = length_s or footage.length_ms / 1000
    room = playing.start_s, max(whole_s - playing.end_s, 0.0)
    first_s, last_s = (s / footage.speed for s in (room[::-1] if _is_back(footage) else room))
    return Reach(min(before_s, first_s), min(after_s + 1 / fps, last_s) if after_s else 0.0)


def standing(film: Film) -> list[tuple[Clip, int, int]]:
    """The moving clips that a transition shows beyond what their files hold, and for how many
    frames each stands still before its own time and after it."""
    if not any(map(_runs, film.clips)):
        return []
    found = []
    for clip, shown in zip(film.clips, showings(film), strict=True):
        if clip.footage is None or not _runs(clip):
            continue
        has = reach(clip.footage, shown, film.fps)
        early = shown.early - frame_at(clip.footage.skipped_ms, film.fps) - has.before_s * film.fps
        late = shown.late - has.after_s * film.fps
        if early > _SEEN or late > _SEEN:
            found.append((clip, round(max(early, 0.0)), round(max(late, 0.0))))
    return found


def _runs(clip: Clip) -> bool:
    return clip.footage is not None and clip.footage.ending != FREEZE


def _is_back(footage: Footage) -> bool:
    return footage.direction == REVERSE
