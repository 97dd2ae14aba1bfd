"""Wishes about the pace of the camera: slower, stronger, and how it starts and stops."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import NORMAL, SetMotion
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.abilities import MOTIONS
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Say, Told, wish
from nemo_desktop.engine.language.phrases.directions import move_of, pace_of
from nemo_desktop.engine.render.film import STILL, Film
from nemo_desktop.i18n import Words, words


@wish(
    "pace",
    "SLOWER|FASTER|SPEED MOTION|ZOOM|PAN|AUTOMOVE|CAMERA|SPEEDNOUN|SLOWER|FASTER|SPEED",
    "WHO EACH ALL PIC PICS CLIP BIT MUCH SPEEDNOUN MOTION* AUTOMOVE ZOOM PAN CAMERA SLOWER* "
    "FASTER* NEG SPEED",
    examples=("a bit slower", "make the zoom faster", "慢一点", "放大快一点"),
)
def pace(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same move, slower or faster; of what was spoken of last when nobody says of what."""
    if _is_no_camera(tokens):
        return None
    if not find(tokens, "WHO", "EACH", "ALL", "FILM", "IT", "PICS"):
        tokens = [*tokens, Token("IT", None, 0, 0)]
    if find(tokens, "MOTION") and not find(tokens, "SLOWER", "FASTER"):
        return None
    which = scene.which(tokens)
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    token = find(tokens, "MOTION")
    name = move_of(token)[0] if token is not None else None
    zooms = find(tokens, "ZOOM") is not None and not find(tokens, "SLOWER", "FASTER")
    if zooms and not any(scene.clip(i).motion.startswith("zoom") for i in ids):
        name = "zoom_in"
    if find(tokens, "SPEED") is not None and not find(tokens, "SLOWER", "FASTER"):
        if find(tokens, "NEG"):
            return None
        strength = pace_of(tokens)
        return Deed((SetMotion(which, name, strength),), pace_said(scene, which, ids[0]), which.ids)
    return _by_steps(tokens, scene, which, name, ids[0])


def _by_steps(
    tokens: Sequence[Token], scene: Scene, which: Which, name: str | None, clip_id: str
) -> Outcome:
    """Slower or faster by a step or two."""
    up, denied = find(tokens, "FASTER") is not None, find(tokens, "NEG")
    is_too = any("太" in t.text or "too" in t.text for t in tokens if t.kind in _PACES)
    if is_too and _is_so_already(scene, up=up):
        return Told(is_quiet=True)
    if denied is not None and is_too and denied.text != "not":
        return None
    if denied is not None and not is_too:
        up = not up
    steps = 2 if find(tokens, "MUCH") else 1
    edit = SetMotion(which, name, steps=steps if up else -steps)
    return Deed((edit,), pace_said(scene, which, clip_id), which.ids)


_PACES: Final = frozenset({"FASTER", "SLOWER"})


def _is_so_already(scene: Scene, *, up: bool) -> bool:
    """Slow zoom in, not too fast: the same once more."""
    told = scene.done[-1] if scene.done else None
    if not isinstance(told, SetMotion) or told.strength is None:
        return False
    return told.strength > NORMAL if up else told.strength < NORMAL


_DEEDS = ("slow", "speed", "放慢", "加快", "减慢", "变慢", "变快", "减速", "加速", "提速")


def _is_no_camera(tokens: Sequence[Token]) -> bool:
    """Whether something else is slow: what is between pictures, or goes where nobody knows."""
    verb = find(tokens, "CHANGE")
    if verb is not None and verb.text == "change" and find(tokens, "PICS"):
        return True
    if find(tokens, "NEG") and any(t.text.startswith(_DEEDS) for t in tokens):
        return True  # don't slow it down
    goes = tokens[-1].kind in ("ADD", "TO") and tokens[0].kind not in ("ADD", "TO")
    return goes or find(tokens, "BETWEEN") is not None


def pace_said(scene: Scene, which: Which, clip_id: str) -> Say:
    """Old and new pace of one clip, told for all that are meant."""
    meant = speech.who(scene, which)

    def spoken(before: Film, film: Film) -> Words:
        old, new = (next(c for c in f.clips if c.id == clip_id) for f in (before, film))
        way = "faster" if new.strength > old.strength else "slower"
        return words(f"engine.paced.{way}", who=meant, before=speech.percent(old.strength),
                     after=speech.percent(new.strength))  # fmt: skip

    return spoken


say(
    "EASING",
    """
    slow down at the end | slows down at the end | slowing down at the end | fast then slow |
    start fast and slow down | start fast and end slow | start fast then slow down |
    fast at first then slow | fast at first and slow at the end | slow to a stop |
    come to a gentle stop | come to a slow stop | ease to a stop | decelerate |
    gradually slow down | fast at the start and slow at the end | 先快后慢 | 前快后慢 |
    开头快后面慢 | 开始快后面慢 | 缓出 | 逐渐减速 | 慢慢停下来 | 慢慢停下 | 减速停下 | 越来越慢 |
    由快到慢 | 由快变慢 | 逐渐变慢
    """,
    "early",
)
say(
    "EASING",
    """
    speed up at the end | speeds up at the end | speeding up at the end | slow then fast |
    start slow and speed up | start slowly and speed up | start slow and end fast |
    start slow then speed up | slow at first then fast | slow at first and fast at the end |
    accelerate | gradually speed up | pick up speed | build up speed | gather speed |
    slow at the start and fast at the end | 先慢后快 | 前慢后快 | 开头慢后面快 | 开始慢后面快 |
    缓入 | 逐渐加速 | 慢慢加速 | 越来越快 | 由慢到快 | 由慢变快 | 逐渐变快
    """,
    "late",
)
say(
    "EASING",
    """
    ease in and out | ease in out | ease in ease out | ease in and ease out | smooth easing |
    soft easing | gentle easing | start and stop gently | start and stop softly |
    start and stop smoothly | start gently and stop gently | smooth start and stop |
    soft start and stop | smoother | smooth out | more smoothly |
    smooth start and end | start and end smoothly | start and end gently |
    缓入缓出 | 缓进缓出 | 缓动 | 平滑 | 平滑运动 | 平滑一点 | 顺滑 | 顺滑一点 | 丝滑 | 丝滑一点 |
    起止柔和 | 柔和地开始和结束 | 慢起慢停
    """,
    "gentle",
)
say(
    "EASING",
    """
    constant speed | steady speed | even speed | uniform speed | same speed throughout |
    constant pace | steady pace | even pace | at one speed | linear | linearly | no easing |
    without easing | linear easing | 匀速 | 恒速 | 线性 | 匀速运动 | 速度均匀 | 均匀的速度 |
    不要缓动 | 速度保持一致 | 速度一致 | 均匀地
    """,
    "even",
)
say(
    "EASING",
    """
    normal easing | default easing | usual easing | regular easing | 默认缓动 | 正常缓动
    """,
    "calm",
)

_EASED: dict[str, str] = {"FADEIN": "late", "FADEOUT": "early", "FADEINOUT": "gentle"}


@rule(
    "(?<=CAMERA|MOTION|AUTOMOVE|ZOOM|PAN|WITH) (FADEIN|FADEOUT)",
    "(FADEIN|FADEOUT) (?=CAMERA|MOTION|AUTOMOVE|ZOOM|PAN)",
    phase=2,
)
def eased(tokens: Sequence[Token]) -> Made | None:
    """The zoom should ease in: said of the camera, no sound fades."""
    is_said = tokens[0].text.startswith("ease")
    return ("EASING", _EASED[tokens[0].kind]) if is_said else None


@wish(
    "easing",
    "EASING",
    "MOTION SPEED WHO EACH ALL CAMERA AUTOMOVE PAN ZOOM PIC PICS CLIP SPEEDNOUN KEEP",
    examples=(
        "the zoom should start slow and speed up", "ease in and out", "运镜先快后慢", "匀速",
    ),
)  # fmt: skip
def easing(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """How a move gets up to speed and comes to rest."""
    told, move = find(tokens, "EASING"), find(tokens, "MOTION")
    assert told is not None
    target = move.value[2] if move is not None and isinstance(move.value, tuple) else None
    which = scene.which([*tokens, *([Token("WHO", target, 0, 0)] if target else ())])
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    name, strength = None, pace_of(tokens)
    if move is not None:
        name, inner = move_of(move)
        strength = strength if strength is not None else inner if inner is not None else NORMAL
        if name not in MOTIONS:
            return None
    if (name or STILL) == STILL and all(scene.clip(i).motion == STILL for i in ids):
        return Refusal(words("engine.eased.still"))
    edit = SetMotion(which, name, strength, easing=str(told.value))
    said = words(f"engine.eased.{told.value}", who=speech.who(scene, which))
    if name is None:
        return Deed((edit,), said, which.ids)
    moved = words("engine.moved", motion=speech.paced(name, strength or NORMAL),
                  who=speech.who(scene, which))  # fmt: skip
    return Deed((edit,), moved, which.ids, notes=(said,))


@rule(
    "(SMALLER|QUIETER|SHORTER|LESS|CUTWORD|REMOVE|SLOWER) (ZOOM|AUTOMOVE|PAN|CAMERA) BY HALFOF",
    "(HALFOF|TWICE) (ZOOM|AUTOMOVE|PAN|CAMERA) SPEEDNOUN?",
    "(AUTOMOVE|ZOOM|PAN|CAMERA|MOTION) SPEEDNOUN (TO|BY|CHANGE|CUTWORD)* (HALFOF|TWICE)",
    "(AUTOMOVE|ZOOM|PAN|CAMERA) (BY|CHANGE)* (HALFOF|TWICE)",
    "(CUTWORD|REMOVE|TRIM) (ZOOM|AUTOMOVE|PAN|CAMERA) (SPLIT|BY HALFOF)",
    "CUTWORD MOTION HALFOF (?=$|SEP|AND)",
    "CAMERA? AUTOMOVE LESS HALFOF",
    phase=2,
)
def times_as_far(tokens: Sequence[Token]) -> Made | None:
    """Half the zoom, 运镜幅度减半: as far as now, by so much."""
    told = find(tokens, "TWICE")
    if told is not None and (told.value != 2.0 or (told.text == "twice" and told is not tokens[0])):
        return None
    move = find(tokens, "MOTION")
    if tokens[0].kind == "CUTWORD" and move is not None and move.text != "zoom in":
        return None
    return "MOVETIMES", 0.5 if told is None else 2.0


@rule("(AUTOMOVE|ZOOM|PAN|CAMERA) (MOVE|AUTOMOVE)? PLAYSPEED", phase=4)
def times_as_fast(tokens: Sequence[Token]) -> Made:
    """Make the camera twice as fast: no picture is shown longer."""
    return "MOVETIMES", number(tokens[-1])


@wish(
    "times_as_far",
    "MOVETIMES",
    "WHO EACH ALL PIC PICS CLIP",
    examples=("half the zoom", "运镜幅度减半"),
)
def moved_times(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same move, half or twice as far."""
    told = find(tokens, "MOVETIMES")
    assert told is not None
    which = scene.which([*tokens, Token("IT", None, 0, 0)])
    ids = which.ids or tuple(clip.id for clip in scene.film.clips)
    moving = tuple(i for i in ids if scene.clip(i).motion != STILL)
    if not moving:
        return Refusal(words("engine.eased.still"))
    edit = SetMotion(which, factor=number(told))
    return Deed((edit,), pace_said(scene, which, moving[0]), which.ids)
