"""Wishes about pictures that move by themselves: which part, how fast, which way, how often."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.cutting import CutOut
from nemo_desktop.engine.editing.footage import SetFootage
from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.pictures import SetDuration
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.cutting import is_taken_out
from nemo_desktop.engine.language.wishes.make import now_lasting
from nemo_desktop.engine.render.film import Clip, Film
from nemo_desktop.engine.render.pictures.playing import (
    BOOMERANG,
    FASTEST,
    FORWARD,
    FREEZE,
    LOOP,
    ONCE,
    REVERSE,
    SLOWEST,
)
from nemo_desktop.i18n import Words, words

_WHOM: Final = "WHO EACH ALL PIC CLIP FILM IT"
_ENDLESS: Final = frozenset(
    {
        "loop it", "make it loop", "seamless loop", "looping", "loop", "loop seamlessly",
        "endless loop", "perfect loop", "循环播放", "循环", "无缝循环", "首尾相接", "首尾衔接",
    }
)  # fmt: skip
_THERE_AND_BACK: Final = frozenset(
    {
        "boomerang", "like a boomerang", "back and forth", "来回", "回旋镖", "ping pong",
        "forwards and backwards", "forward and backward", "forwards then backwards",
        "there and back", "来回播放", "来回放", "往返播放", "来回循环", "正放再倒放",
        "先正放再倒放",
    }
)  # fmt: skip
_STANDING: Final = frozenset({"freeze", "frozen", "定格", "定住"})
_SLOW_MOTION: Final = frozenset({"slow motion", "慢动作", "慢镜头"})
_AS_TAKEN: Final = frozenset({"normal speed", "正常速度", "常速"})
_HALF: Final = 0.5


@rule(
    "(UNIT|SECOND) NUM (TO|DASH|AND) NUM(?!UNIT|SECOND|MEASURE|PIC|PICS|CLIP)",
    "(?<=ADD|ONLY|KEEP|TRIM|CUTWORD|OF|FILM|CLIP|WHO|TO|TAKE) NUM (TO|DASH) (DUR|MOMENT)",
    phase=1,
)
def seconds_to(tokens: Sequence[Token]) -> Made | None:
    """Seconds 2 to 5; 2到5秒."""
    values = [
        number(token) * (1000 if token.kind == "NUM" else 1)
        for token in tokens
        if token.kind in ("NUM", "DUR", "MOMENT")
    ]
    if values[0] >= values[1]:
        return None
    return "SPAN", Span("start", round(values[0]), round(values[1]))


@rule(
    "(SLOWER|FASTER) (IT|FILM|CLIP|WHO)? (BY|TO|AT|CHANGE)* HALFOF", "HALFOF SLOWER", "SPEED HALFOF"
)
def half_as_fast(tokens: Sequence[Token]) -> Made | None:
    """慢放一半, 慢一半: half as fast."""
    if find(tokens, "WHO") or (tokens[0].kind == "SPEED" and tokens[0].text != "慢"):
        return None
    return "PLAYSPEED", _HALF if find(tokens, "SLOWER", "SPEED") else 1 / _HALF


@rule("(SLOWER|FASTER) (IT|FILM|CLIP)? BY NUM(?=$|SEP|AND)")
def by_so_many(tokens: Sequence[Token]) -> Made | None:
    """Speed up the video by 1.5."""
    factor = number(tokens[-1])
    is_slower = tokens[0].kind == "SLOWER"
    return ("PLAYSPEED", 1 / factor if is_slower else factor) if 1 < factor <= 8 else None


@rule("DUPLICATE SPEEDNOUN(?=$|SEP|AND)")
def played_as_fast(tokens: Sequence[Token]) -> Made | None:
    """Make the clip play twice as fast."""
    is_twice = tokens[0].text == "play twice" and tokens[1].text == "as fast"
    return ("PLAYSPEED", 2.0) if is_twice else None


@rule("(AT|TO) NUM BY(?=$|SEP|AND)")
def so_many_times(tokens: Sequence[Token]) -> Made | None:
    """At 0.5x."""
    return ("PLAYSPEED", number(tokens[1])) if tokens[2].text in ("x", "×") else None


@wish(
    "footage_back",
    "REVERSE",
    f"{_WHOM} LENGTH PLAYSPEED",
    examples=("play the clip backwards", "把视频倒放"),
)
def footage_back(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Moving pictures backwards; a still has no way back."""
    told = find(tokens, "WHO")
    if told is not None and find(tokens, "REVERSE").text in _BACKWARDS:  # type: ignore[union-attr]
        ids = scene.which(tokens).ids
        if len(ids) == 1 and scene.clip(ids[0]).footage is None:
            return Refusal(words("engine.footage.still", who=speech.names([scene.clip(ids[0])])))
    return _running(tokens, scene, "back", direction=REVERSE)


_BACKWARDS: Final = frozenset(
    ("倒放", "倒着放", "反着放", "倒着播", "倒播", "backwards", "in reverse")
)


@wish(
    "footage_forward",
    "FORWARDS",
    _WHOM,
    examples=("play the clip forwards again", "视频正放"),
)
def footage_forward(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Moving pictures forwards again."""
    return _running(tokens, scene, "forward", direction=FORWARD)


@wish(
    "footage_turns",
    "MOTION",
    f"{_WHOM} AUTOMOVE",
    examples=("play the clip as a boomerang", "loop the clip", "视频来回播放", "视频循环播放"),
)
def footage_turns(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Moving pictures there and back, or over and over, or standing."""
    told = find(tokens, "MOTION")
    assert told is not None
    if told.text in _ENDLESS:
        return _running(tokens, scene, "loop", ending=LOOP)
    if told.text in _THERE_AND_BACK or "back and forth" in told.text:
        return _running(tokens, scene, "boomerang", direction=BOOMERANG)
    if told.text in _STANDING:
        return _running(tokens, scene, "freeze", ending=FREEZE)
    return None


@wish(
    "footage_once",
    "PLAYONCE|FREEZEWORD",
    _WHOM,
    examples=("play the gif only once", "freeze frame", "动图只播放一次", "画面定格"),
)
def footage_once(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Moving pictures once, or not at all."""
    if find(tokens, "FREEZEWORD"):
        return _running(tokens, scene, "freeze", ending=FREEZE)
    return _running(tokens, scene, "once", ending=ONCE)


@wish(
    "footage_speed",
    "PLAYSPEED|NORMALSPEED",
    f"{_WHOM} PICS FASTER SLOWER SPEED SPEEDNOUN LENGTH*",
    examples=("play the clip at half speed", "视频2倍速播放", "视频慢放一半", "视频恢复原速"),
)
def footage_speed(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Moving pictures so many times as fast as they were taken."""
    told = find(tokens, "PLAYSPEED")
    return _at_speed(tokens, scene, speed=number(told) if told else 1.0)


@wish(
    "footage_pace",
    "SLOWER|FASTER|SPEED",
    f"{_WHOM} BIT MUCH SPEEDNOUN MORE",
    examples=("slow the clip down", "show the clip in slow motion", "视频放慢一点", "视频快进"),
)
def footage_pace(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Moving pictures faster or slower than they are."""
    told = find(tokens, "SLOWER", "FASTER", "SPEED")
    assert told is not None
    if told.kind == "SPEED":
        speeds = {**dict.fromkeys(_SLOW_MOTION, _HALF), **dict.fromkeys(_AS_TAKEN, 1.0)}
        return _at_speed(tokens, scene, speed=speeds[told.text]) if told.text in speeds else None
    step = 1.25 if find(tokens, "BIT") else 2.0 if find(tokens, "MUCH") else 1.5
    return _at_speed(tokens, scene, factor=step if told.kind == "FASTER" else 1 / step)


@wish(
    "footage_part",
    "TRIM|REMOVE|CUTWORD|KEEP|ONLY|ADD|MAKE|SHOWN|TAKE|CUTSPAN SPAN|CUTSPAN",
    f"{_WHOM} TRIM REMOVE CUTWORD KEEP ONLY ADD LENGTH* AWAY INMIDDLE BETWEEN",
    examples=(
        "use seconds 2 to 5 of the clip",
        "cut the first 2 seconds off the clip",
        "只用视频的2到5秒",
        "剪掉视频的前2秒",
    ),
)
def footage_part(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Only a part of a file's moving pictures."""
    clips = _moving(tokens, scene)
    if len(clips) != 1 or not (find(tokens, "WHO", "CLIP", "FILM") or len(scene.film.clips) == 1):
        return None
    told, (clip,) = find(tokens, "SPAN", "CUTSPAN"), clips
    assert told is not None
    assert isinstance(told.value, Span)
    footage = clip.footage
    assert footage is not None
    keeps = find(tokens, "KEEP", "ONLY", "ADD", "MAKE", "SHOWN", "TAKE") is not None
    start, end = told.value.within(clip.duration_ms, scene.film.fps)
    if not keeps and start > 0 and end < clip.duration_ms and is_taken_out(tokens, scene):
        return _without_middle(clip, (start, end), scene)
    edit = _part_edit(told.value, clip, scene.film.fps, keeps=keeps)
    if edit is None:
        said = words("engine.footage.outside", who=speech.names([clip]),
                     length=speech.seconds(footage.length_ms))  # fmt: skip
        return Refusal(said)
    return Deed((edit,), _Said("part", (clip.id,)), (clip.id,))


def _without_middle(clip: Clip, stretch: tuple[int, int], scene: Scene) -> Outcome:
    """A file's pictures without a stretch of them."""
    place = scene.film.clips.index(clip)
    at = scene.film.starts_ms[place]
    edit = CutOut(at + stretch[0], at + stretch[1], scene.new_ids("c")[0])
    return Deed((edit,), now_lasting)


def _part_edit(span: Span, clip: Clip, fps: int, *, keeps: bool) -> SetFootage | None:
    which, footage = Which((clip.id,)), clip.footage
    assert footage is not None
    shown_ms = round(footage.whole_ms)
    if not keeps and (span.anchor == "end" or (span.anchor == "start" and not span.start_ms)):
        start, end = span.within(shown_ms, fps)
        off = round((end - start) * footage.speed)
        if end - start >= shown_ms:
            return None
        is_head = (span.anchor == "start") is (footage.direction != REVERSE)
        return SetFootage(which, head_ms=off if is_head else 0, tail_ms=0 if is_head else off)
    if span.anchor == "start" and span.start_ms >= footage.length_ms:
        return None
    start, end = span.within(footage.length_ms, fps)
    return SetFootage(which, from_ms=start, to_ms=end)


def _moving(tokens: Sequence[Token], scene: Scene) -> tuple[Clip, ...]:
    """The clips meant that move."""
    return tuple(clip for clip in scene.which(tokens).of(scene.film.clips) if clip.footage)


def _running(
    tokens: Sequence[Token],
    scene: Scene,
    said: str,
    *,
    direction: str | None = None,
    ending: str | None = None,
) -> Outcome:
    clips = _moving(tokens, scene)
    if not clips:
        return None
    ids = tuple(clip.id for clip in clips)
    told = find(tokens, "PLAYSPEED")
    speed = number(told) if told is not None else None
    edit = SetFootage(Which(ids), speed=speed, direction=direction, ending=ending)
    is_heard = any(clip.volume > 0 and clip.footage and clip.footage.is_heard for clip in clips)
    return Deed((edit,), _Said(said, ids), ids, _sound_notes(direction, ending) if is_heard else ())


def _sound_notes(direction: str | None, ending: str | None) -> tuple[Words, ...]:
    if ending == FREEZE:
        return (words("engine.footage.silent"),)
    return (words("engine.footage.turned"),) if direction in (REVERSE, BOOMERANG) else ()


def _at_speed(
    tokens: Sequence[Token], scene: Scene, *, speed: float | None = None, factor: float = 1.0
) -> Outcome:
    """Moving clips at another speed; stills beside them, if meant, for less or more time."""
    clips = _moving(tokens, scene)
    if not clips or (speed is not None and not SLOWEST <= speed <= FASTEST):
        return None
    ids = tuple(clip.id for clip in clips)
    edits: tuple[SetFootage | SetDuration, ...] = (
        SetFootage(Which(ids), speed=speed, factor=factor),
    )
    meant = scene.which(tokens).ids
    stills = tuple(clip.id for clip in scene.film.clips if not clip.footage and clip.id in meant)
    if stills:
        edits = (*edits, SetDuration(Which(stills), factor=1 / ((speed or 1.0) * factor)))
    return Deed(edits, _Said("speed", ids), (*ids, *stills))


class _Said:
    """How a change of moving pictures is told once it is made."""

    def __init__(self, what: str, ids: tuple[str, ...]) -> None:
        self._what, self._ids = what, ids

    def __call__(self, before: Film, film: Film) -> Words:
        """Who was changed, and how it runs now."""
        old, new = (Which(self._ids).of(one.clips) for one in (before, film))
        footage = new[0].footage
        assert footage is not None
        return words(
            f"engine.footage.{self._what}",
            who=speech.names(new),
            speed=f"{round(footage.speed, 2):g}",
            start=speech.seconds(footage.from_ms),
            end=speech.seconds(footage.length_ms if footage.to_ms is None else footage.to_ms),
            before=speech.seconds(sum(clip.duration_ms for clip in old)),
            after=speech.seconds(sum(clip.duration_ms for clip in new)),
        )
