"""Wishes about the frame: its shape, how pictures fill it, transitions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetFit, SetLook, SetTransitions
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.abilities import KNOWN
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.phrases.reaching import by_how_much
from nemo_desktop.engine.language.wishes.color import effect
from nemo_desktop.engine.language.wishes.length import IN_TOTAL, paced_pictures
from nemo_desktop.engine.language.wishes.which_cuts import at_cuts
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words


@wish(
    "show_whole",
    "SHOWNWHOLE",
    "WHO PIC PICS ALL EACH CLIP",
    examples=("show all photos completely", "照片都要完整显示"),
)
def show_whole(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures whole, with plain bars."""
    token = find(tokens, "SHOWNWHOLE")
    assert token is not None
    told = [replace(token, kind="WHO")] if isinstance(token.value, Who) else []
    return fit([*tokens, *told, replace(token, kind="FIT", value="contain")], scene)


@wish(
    "fit",
    "FIT*|NOCROP",
    "NOCROP BACKGROUND* PIC PICS CLIP WHO EACH ALL REPLACE FIT* WHOLE KEEP BIT BIGGER AFTER AIM",
    examples=("don't crop it, blur the background", "fill the frame", "不要裁剪，背景用模糊填充"),
)
def fit(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """How pictures of another shape meet the frame."""
    found = [str(token.value) for token in tokens if token.kind == "FIT"]
    wanted = found[-1] if found else "contain"
    if "blur" in found:
        wanted = "blur"
        if find(tokens, "AIM") and not find(tokens, "BACKGROUND", "NOCROP"):
            return Refusal(words("engine.not_here"))
    if find(tokens, "NOCROP") and wanted == "cover":
        wanted = "contain"
    if wanted == "contain" and _is_of_cinema(tokens, scene):
        return effect([Token("EFFECT", "letterbox", 0, 0)], scene)
    which = scene.which(tokens)
    count = len(which.ids or scene.film.clips)
    return Deed(
        (SetFit(wanted, which),),
        words(f"engine.fit.{wanted}", who=speech.who(scene, which), count=count),
        which.ids,
    )


def _is_of_cinema(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether bars are a part of the cinematic look that was just given."""
    told = find(tokens, "FIT")
    is_bars = told is not None and told.text in ("black bars", "bars", "黑边", "加黑边", "带黑边")
    looks = [edit.look for edit in scene.done if isinstance(edit, SetLook)]
    return is_bars and "cinematic" in looks


@wish(
    "no_blur",
    "REMOVE|NEG FIT",
    "BACKGROUND PIC PICS CLIP WHO EACH ALL AIM",
    examples=("remove the blur", "不要模糊背景"),
)
def no_blur(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The fit as it is by itself, or the other one."""
    told = find(tokens, "FIT")
    assert told is not None
    wanted = "contain" if told.value == "cover" else "cover"
    which = scene.which(tokens)
    count = len(which.ids or scene.film.clips)
    return Deed(
        (SetFit(wanted, which),),
        words(f"engine.fit.{wanted}", who=speech.who(scene, which), count=count),
        which.ids,
    )


@rule("(?<=TRANSWORD|TRANS) (SEP|AND|OF|AT)+ EACHDUR", phase=3)
def so_long_each(tokens: Sequence[Token]) -> Made | None:
    """Transitions, half a second each: no picture is that short."""
    each = number(tokens[-1])
    return ("DUR", each) if each <= _LONGEST_GUESSED else None


@rule("TRANS (?=WHO (FOR|ONLY|LENGTH|CHANGE)* DUR)")
def flashed(tokens: Sequence[Token]) -> Made | None:
    """Flash the second one for a second: shown so long."""
    return ("SHOWN", None) if tokens[0].text == "flash" else None


@rule(
    "(PIC|PICS)* BETWEEN (PIC|PICS)* BIT? (SLOWER|QUIETER|SPEED)(?=$|SEP|AND)",
    "(SLOWER|QUIETER|SPEED) BETWEEN (PIC|PICS)+(?=$|SEP|AND)",
    phase=2,
)
def softly_between(tokens: Sequence[Token]) -> Made | None:
    """照片之间柔和一点; softer between the photos."""
    is_soft = any(token.text.startswith(("soft", "柔", "gentl")) for token in tokens)
    return ("TRANS", "crossfade") if is_soft else None


@rule("MOTION TRANSWORD", "BETWEEN MOTION(?=$|SEP|AND)", phase=2)
def pushing(tokens: Sequence[Token]) -> Made | None:
    """向上推移转场: how pictures change, no camera."""
    move = find(tokens, "MOTION")
    assert move is not None
    way = str(move.value).removeprefix("pan_")
    how = "push" if "推" in move.text else "slide" if "滑" in move.text else ""
    return ("TRANS", f"{how}_{way}") if how and way in ("left", "right", "up", "down") else None


_WAYS: Final = {
    "slide": "slide_left", "slides": "slide_left", "sliding": "slide_left", "push": "push_left",
    "pushing": "push_left", "滑动": "slide_left", "推拉": "push_left", "推": "push_left",
    "zoom": "zoom_through", "zooming": "zoom_through", "缩放": "zoom_through",
}  # fmt: skip


@rule(
    "(PIC|PICS|ZOOM|PAN|MOTION) TRANSWORD(?!FROM|LONGER|SHORTER|SLOWER|FASTER|REMOVE|TO|CHANGE)",
    "TRANSWORD (CHANGE|REPLACE|MAKE|ADD)+ (PAN|ZOOM|MOTION)(?=$|SEP|AND)",
    phase=0,
)
def moved_across(tokens: Sequence[Token]) -> Made | None:
    """Push transitions; 转场换成滑动: what the pictures do, and no camera."""
    way = next((_WAYS[t.text] for t in tokens if t.text in _WAYS), None)
    return ("TRANS", way) if way is not None else None


@rule("FADEIN BETWEEN(?=$|SEP|AND)", phase=0)
def in_between(tokens: Sequence[Token]) -> Made | None:
    """Fades in between: "in" goes with the word behind it."""
    return ("TRANS", "crossfade") if tokens[0].text.startswith(("fade in", "fades in")) else None


@rule("(?:^|(?<=MAKE)|(?<=SEP)|(?<=AND)) WHO (FADE|FADEOUT) TO (?=WHO(?:$|SEP|AND))")
def faded_into(_tokens: Sequence[Token]) -> Made:
    """Make photo 1 fade into photo 2."""
    return "TRANS", "crossfade"


@rule("TRANSWORD (TO|WITH|IN|CHANGE|REPLACE)* PICS", phase=2)
def slides(tokens: Sequence[Token]) -> Made | None:
    """Change the transitions to slides."""
    is_way = tokens[-1].text == "slides" and len(tokens) > 2
    return ("TRANS", "slide_left") if is_way else None


@rule(
    "TRANSWORD (TO|WITH|IN|CHANGE|REPLACE|ADD|MAKE)+ (PAN|MOTION) (?=$|SEP|AND)",
    "(PAN|MOTION) TRANSWORD (?=$|SEP|AND)",
    phase=2,
)
def sliding(tokens: Sequence[Token]) -> Made | None:
    """转场换成滑动: how pictures change, to the left where nobody says."""
    move = find(tokens, "PAN", "MOTION")
    assert move is not None
    how = {"滑": "slide_left", "推": "push_left"}.get(move.text[:1])
    return ("TRANS", how) if how and move.text in _ONLY_MOVING else None


_ONLY_MOVING: Final = frozenset(("滑动", "滑", "推", "推动", "推移", "推入"))


_LONGEST_GUESSED: Final = 1000
_RELATIVE: Final = ("LONGER", "SHORTER", "SLOWER", "FASTER", "TWICE", "HALFOF", "HALFLENGTH")


@wish(
    "transitions",
    "TRANS",
    "TRANSWORD* BETWEEN AFTER BEFORE WHO* ONLY EACH ALL PIC PICS CLIP DUR BYTIME SPEED REPLACE "
    "NUM LENGTH FADE LONGER SHORTER SLOWER FASTER BIT MUCH TWICE HALFOF CUTWORD WHOLE QUIETER "
    "CUTCOUNT",
    examples=("crossfade between the photos", "1 second dissolves", "照片之间加叠化转场", "硬切"),
)
def transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """How one picture becomes the next."""
    told = find(tokens, "TRANS")
    assert told is not None
    if any(token.text in IN_TOTAL for token in tokens):
        return None
    if _may_erase(tokens):
        number_of = scene.number_of(scene.which(tokens).ids[0])
        ready = (words(f"engine.wipe.{way}", number=number_of) for way in ("remove", "into"))
        return Refusal(words("engine.wipe.which"), answers=tuple(ready))
    style = None if told.value == "cut" else str(told.value)
    present = [clip.transition_in for clip in scene.film.clips[1:] if clip.transition_in]
    if present and find(tokens, *_RELATIVE) and not find(tokens, "DUR"):
        return some_transitions(tokens, scene)
    deed = crossing(tokens, scene, style)
    only = find(tokens, "ONLY")
    is_only_there = only is not None and only.text in ("only", "只", "仅", "只有", "就")
    if isinstance(deed, Deed) and is_only_there and find(tokens, "WHO"):
        return replace(deed, edits=(SetTransitions(None, None, Which()), *deed.edits))
    return deed


def _may_erase(tokens: Sequence[Token]) -> bool:
    """Wipe the second photo, 擦除第二张: it may be to go as well as to come with a wipe."""
    if [token.kind for token in tokens] != ["TRANS", "WHO"]:
        return False
    who = tokens[1].value
    is_one = isinstance(who, Who) and len((*who.places, *who.files)) == 1
    return is_one and tokens[0].text in ("wipe", "擦除")


def crossing(tokens: Sequence[Token], scene: Scene, style: str | None) -> Outcome:
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    if style is not None and style not in KNOWN["transition"]:
        named = speech.named("transition", style)
        return Refusal(words("engine.transition_not_here", transition=named))
    length = find(tokens, "DUR")
    pace = find(tokens, "SPEED")
    duration = round(number(length)) if length else None
    is_slow = pace is not None and pace.text.startswith(("slow", "very slow", "慢", "缓"))
    if duration is None and is_slow:
        duration = 1000
    edit = SetTransitions(style, duration, at_cuts(tokens, scene))
    return Deed((edit,), crossed, notes=_shortened(duration, scene))


def _shortened(duration_ms: int | None, scene: Scene) -> tuple[Words, ...]:
    """That transitions cannot be as long as was asked for."""
    least = min(clip.duration_ms for clip in scene.film.clips)
    return (words("engine.note.transition"),) if duration_ms and duration_ms > least else ()


def crossed(before: Film, film: Film) -> Words:
    found = [clip.transition_in for clip in film.clips[1:] if clip.transition_in]
    if not found:
        return words("engine.transitions.none")
    fewer = sum(clip.transition_in is not None for clip in before.clips[1:]) - len(found)
    if fewer > 0:
        total = speech.seconds(film.duration_ms)
        return words("engine.transitions.fewer", count=fewer, total=total)
    return words(
        "engine.transitions",
        count=len(found),
        style=speech.named("transition", found[0].kind),
        seconds=speech.seconds(found[0].duration_ms),
        total=speech.seconds(film.duration_ms),
    )


@wish(
    "fade_between",
    "FADE|FADEINOUT|FADEIN|FADEOUT BETWEEN|PICS|PIC",
    "BETWEEN PIC PICS EACH ALL CLIP DUR TRANSWORD SPEED FADE",
    examples=("fade between the pictures", "在照片之间加淡入淡出"),
)
def fade_between(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Said as a fade, meant as a transition."""
    return crossing(tokens, scene, "crossfade")


_SOFTLY: Final = (
    "soft", "smooth", "gentl", "more gentl", "more smooth", "柔和", "平滑", "顺滑", "丝滑",
)  # fmt: skip


@rule(
    "((PIC|PICS)? BETWEEN (PIC|PICS|EACH|IT)*|TRANSWORD) (BIT|MUCH)? (EASING|QUIETER|SLOWER)",
    "(EASING|QUIETER|SLOWER) ((PIC|PICS)? BETWEEN (PIC|PICS|EACH|IT)*|TRANSWORD|CUTWORD(?=$|SEP))",
    "(TRANSWORD|CUTWORD) (MUCH|TOO|BIT)* (SPEED|REMARK) SEP+ (MAKE|IT|BIT|ADD)* "
    "(EASING|QUIETER|SLOWER|SPEED BIT)",
    phase=2,
)
def softer_cuts(tokens: Sequence[Token]) -> Made | None:
    """Softer between the photos; 照片切换平滑一点."""
    said = find(tokens[::-1], "EASING", "QUIETER", "SLOWER", "SPEED")
    is_soft = said is not None and said.text.startswith(_SOFTLY)
    return ("TRANSWORD", "soft") if is_soft else None


@wish(
    "some_transitions",
    "TRANSWORD*",
    "BETWEEN AFTER BEFORE WHO* EACH ALL PIC PICS CLIP DUR SPEED LENGTH REPLACE LONGER SHORTER "
    "SLOWER FASTER BIT MUCH TWICE HALFOF HALFLENGTH FADE WHOLE BYTIME BYDUR CUTCOUNT",
    examples=("add transitions", "make the transitions 1 second", "加转场", "转场改成1秒"),
)
def some_transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Transitions without a kind: crossfades, or the ones there are in another length."""
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    present = [clip.transition_in for clip in scene.film.clips[1:] if clip.transition_in]
    length, relative = find(tokens, "DUR"), find(tokens, *_RELATIVE)
    is_soft = any(token.value == "soft" for token in tokens if token.kind == "TRANSWORD")
    if is_soft and present:
        relative = Token("LONGER", None, 0, 0)
    if any(token.text in IN_TOTAL for token in tokens):
        return None
    pace = find(tokens, "SLOWER", "FASTER")
    if pace is not None and not present and find(tokens, "PIC", "PICS"):
        return paced_pictures(scene, is_slower=pace.kind == "SLOWER")
    edit, by = None, by_how_much(tokens)
    if by is not None and length is None and present:
        wanted = max(1, round(present[0].duration_ms + by))
        edit = SetTransitions(None, wanted, at_cuts(tokens, scene), keeps_style=True)
    elif relative is not None and length is None:
        if not present:
            return Refusal(words("engine.no_transitions"))
        longer = relative.kind in ("LONGER", "SLOWER", "TWICE")
        factor = 2.0 if longer else 0.5
        edit = SetTransitions(None, None, at_cuts(tokens, scene), keeps_style=True, factor=factor)
    elif present and length is not None:
        edit = SetTransitions(None, round(number(length)), at_cuts(tokens, scene), keeps_style=True)
    return Deed((edit,), crossed) if edit else crossing(tokens, scene, "crossfade")


def _fades_only_so(scene: Scene) -> bool:
    """Whether nothing else fades than one picture into the next."""
    film = scene.film
    return not (film.sounds or film.fade_in_ms or film.fade_out_ms)


@wish(
    "no_transitions",
    "REMOVE|NEG TRANS|TRANSWORD|FADE|FADEINOUT",
    "CUTWORD TRANSWORD TRANS BETWEEN AFTER BEFORE WHO* EACH ALL PIC PICS CLIP SHOWN CUTCOUNT",
    examples=("remove the transitions", "no crossfade", "去掉转场"),
)
def no_transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Plain cuts."""
    is_soft = any(clip.transition_in for clip in scene.film.clips)
    if find(tokens, "FADE", "FADEINOUT") and (
        not is_soft
        or not (
            find(tokens, "PIC", "PICS", "BETWEEN", "IT", "CUTWORD", "TO", "WHO")
            or _fades_only_so(scene)
        )
    ):
        return None
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    return Deed((SetTransitions(None, None, at_cuts(tokens, scene)),), crossed)
