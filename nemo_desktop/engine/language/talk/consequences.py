"""What a sentence brought with it that nobody asked for, said in passing."""

from collections.abc import Iterator

from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.render.camera.motion import PRESETS
from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.render.pictures.playing import BOOMERANG, ONCE
from nemo_desktop.engine.render.reach import standing
from nemo_desktop.i18n import Words, words


def consequences(before: Film, after: Film) -> Iterator[Words]:
    """What is new in the film and would otherwise be found out by watching it."""
    yield from _flat(before, after)
    yield from _still(before, after)
    yield from _lost(before, after)
    yield from _by_number(before, after)


def _flat(before: Film, after: Film) -> Iterator[Words]:
    """Depth is guessed for pictures that stand still only."""
    known = {clip.id: clip.motion for clip in before.clips if clip.footage}
    found = [
        clip
        for clip in after.clips
        if clip.footage and _is_deep(clip) and known.get(clip.id) != clip.motion
    ]
    if found:
        yield words("engine.note.flat", who=speech.names(found))


def _is_deep(clip: Clip) -> bool:
    return clip.motion in PRESETS and PRESETS[clip.motion].leaning is not None


def _still(before: Film, after: Film) -> Iterator[Words]:
    """A transition shows more of a clip than its file holds. In a film that was only just made,
    one beside a still picture is not worth a word."""
    known = {clip.id for clip, _, _ in standing(before)}
    place = {clip.id: index for index, clip in enumerate(after.clips)}
    found = []
    for clip, early, late in standing(after):
        beside = [after.clips[place[clip.id] - 1]] if early else []
        beside += [after.clips[place[clip.id] + 1]] if late else []
        if clip.id not in known and (before.clips or any(other.footage for other in beside)):
            found.append((clip, early, late))
    if not found:
        return
    clips = [clip for clip, _, _ in found]
    frames = max(max(early, late) for _, early, late in found)
    key = "engine.note.still_in_transition"
    if all(clip.footage and _can_be_cut(clip) for clip in clips):
        key = "engine.note.still_in_transition.cut"
    yield words(
        key, who=speech.names(clips), seconds=speech.seconds(frames * 1000 / after.fps),
    )  # fmt: skip


def _can_be_cut(clip: Clip) -> bool:
    footage = clip.footage
    return footage is not None and footage.ending == ONCE and footage.direction != BOOMERANG


def _lost(before: Film, after: Film) -> Iterator[Words]:
    """Texts of pictures that are gone, or behind the film's new end, are no longer in it."""
    if not after.clips:
        return
    left = {title.id for title in after.titles}
    shown = {clip.id for clip in after.clips}
    with_it = [t for t in before.titles if t.over and t.over not in shown and t.id not in left]
    if with_it:
        yield words("engine.note.texts_gone", count=len(with_it), text=with_it[0].text)
    end_ms = after.duration_ms
    gone = (title for title in before.titles if title.id not in left and title not in with_it)
    count = sum(title.start_ms >= end_ms for title in gone)
    if count:
        yield words("engine.note.texts_cut", count=count, total=speech.seconds(end_ms))


def _by_number(before: Film, after: Film) -> Iterator[Words]:
    """A volume said by number holds, so the film's loudness is no longer ours to choose."""
    ours = {sound.id for sound in before.sounds if sound.is_levelled}
    if any(sound.id in ours and not sound.is_levelled for sound in after.sounds):
        yield words("engine.note.by_number")
