"""Wishes about colours, light, and what can lie over a picture."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetLook
from nemo_desktop.engine.editing.grading import AddEffect, Part, RemoveEffects, SetGrade
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.clauses.narrowing import narrowed
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.abilities import KNOWN
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene, seen_in
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Say, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.living.effects import RIPPLE
from nemo_desktop.i18n import Words, words

STEP: Final = 1.2
_WHOM: Final = "WHO EACH ALL PIC PICS CLIP BIT MUCH WHOLE SPAN"
_STYLE_LOOKS: Final = {"Cinematic": "cinematic", "Ambient": "dreamy"}


@rule("STYLE LOOKWORD", "LOOKWORD STYLE(?!MUSIC)")
def style_as_look(tokens: Sequence[Token]) -> Made | None:
    """A cinematic look is no music."""
    name = _STYLE_LOOKS.get(str((find(tokens, "STYLE") or tokens[0]).value))
    return ("LOOK", name) if name else None


_DARK_AT: Final = ("edges", "corners", "四周", "边缘", "周围", "边上", "四角", "边角")


@rule(
    "BACKGROUND (BIT|MUCH|MAKE)* DARKER",
    "DARKER (AT|ON|IN|TO)* BACKGROUND",
    "MAKE BACKGROUND DARKER",
    phase=2,
)
def dark_edges(tokens: Sequence[Token]) -> Made | None:
    """Darker at the edges; 四周暗一点."""
    told = find(tokens, "BACKGROUND")
    is_edge = told is not None and any(edge in told.text for edge in _DARK_AT)
    return ("EFFECT", "vignette") if is_edge else None


@rule("(LESS|TOO|MUCH) LOOK", "NEG (MUCH|SO|AS|MORE) LOOK", phase=2)
def less_vivid(tokens: Sequence[Token]) -> Made | None:
    """Less saturated; the colors are way too vivid."""
    is_vivid = tokens[-1].value == "vivid"
    too = tokens[0].kind != "MUCH" or tokens[0].text in ("太", "too")
    return ("COLORFUL", -1) if is_vivid and too else None


@rule("LOOKWORD (MUCH|BIT|MAKE|CHANGE)* FASTER", "FASTER LOOKWORD", phase=2)
def stronger_colors(tokens: Sequence[Token]) -> Made | None:
    """Colors a little stronger."""
    told = find(tokens, "FASTER")
    is_strong = told is not None and any(word in told.text for word in _STRONG)
    return ("COLORFUL", 1) if is_strong else None


_STRONG: Final = ("strong", "intense", "heavy", "强", "重", "浓")


@rule(
    "LOOKWORD (MUCH|TOO)* (SPEED|SLOWER)(?=$|SEP|AND)",
    "((MUCH|TOO) SPEED|SLOWER) LOOKWORD",
    phase=2,
)
def strong_colors(tokens: Sequence[Token]) -> Made | None:
    """The colours are too strong."""
    told = find(tokens, "SPEED", "SLOWER")
    is_strong = told is not None and any(word in told.text for word in _STRONG)
    return ("COLORFUL", -1) if is_strong else None


@rule("LOOKWORD BETTER MORE?(?!MORE)(?!LOOK)(?!LOOKSTRENGTH)", "BETTER OF? LOOKWORD", phase=2)
def popping_colors(tokens: Sequence[Token]) -> Made | None:
    """Make the colours pop more."""
    told, noun = find(tokens, "BETTER"), find(tokens, "LOOKWORD")
    is_color = noun is not None and ("colo" in noun.text or noun.text in ("颜色", "色彩"))
    return ("COLORFUL", 1) if is_color and told is not None and "pop" in told.text else None


@rule("(?:^|(?<=SEP)|(?<=AND)) DASH PCT (?=(VOLUME|MUSIC) (?:$|SEP|AND))", phase=2)
def minus(tokens: Sequence[Token]) -> Made | None:
    """-20% volume: so much less."""
    is_sign = tokens[0].end == tokens[1].start
    return ("VOLUMEBY", -number(tokens[1])) if is_sign else None


@rule("(GRADEWORD|VOLUME|MUSIC) (AND|DASH) (PCT|NUM(?=$|SEP|AND))", phase=2)
def signed(tokens: Sequence[Token]) -> Made | None:
    """Brightness +20%: so much more, and not so much."""
    noun, sign, share = tokens
    if sign.text not in ("+", "-", "－", "＋") or number(share) > 200:
        return None
    by = number(share) * (1.0 if share.kind == "PCT" else 0.01)
    way = 1 if sign.kind == "AND" else -1
    if noun.kind == "GRADEWORD":
        return "GRADEBY", (noun.value, 1 + way * min(by, 0.9 if way < 0 else by))
    return "VOLUMEBY", way * by


@wish(
    "grade_by",
    "GRADEBY|COLORFUL",
    f"{_WHOM} LOOKWORD LOOK COLORFUL*",
    examples=("brightness +20%", "less saturated", "颜色别那么艳", "对比度+10%"),
)
def grade_by(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """So much more of it, or less; stronger colours, or paler ones."""
    told = find(tokens, "GRADEBY")
    colors = find(tokens, "COLORFUL")
    which = scene.which(tokens, spans=True)
    if colors is not None:
        step = 1.4 if find(tokens, "MUCH") else STEP
        edit = SetGrade(
            "saturation", factor=step if number(colors) > 0 else round(1 / step, 4), which=which
        )
    else:
        assert told is not None
        assert isinstance(told.value, tuple)
        part, factor = told.value
        edit = SetGrade(part, factor=round(factor, 4), which=which)
    return Deed((edit,), graded(scene, edit), edit.which.ids)


@wish(
    "look",
    "LOOK",
    f"LOOKWORD* {_WHOM} REPLACE BACKTO KEEP BETTER MORE",
    examples=("make it black and white", "give the first photo a vintage look", "第二张改成黑白"),
)
def look(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A colour look."""
    told = find(tokens, "LOOK")
    assert told is not None
    if _COOL.fullmatch(scene.sentence.strip().casefold()):
        return Refusal(words("engine.cool.which"), answers=(words("engine.cool.look"),))
    name = None if told.value == "none" else str(told.value)
    last = scene.last[-1] if scene.last else None
    is_again = isinstance(last, SetLook) and last.look == name
    step = narrowed(tokens, scene) if is_again else None
    return step or looking(tokens, scene, name)


# Cold colours, or merely praise for what is to come.
_COOL: Final = re.compile(
    r"(?:please )?make (?:it|this|the (?:video|film|movie)|everything) (?:look )?"
    r"(?:really |so |super |more )?cool(?:,? please)?\W*"
)


_COLORS: Final = frozenset(listed("color colour colors colours 颜色 色彩"))


@wish(
    "no_look",
    "REMOVE|NEG LOOK|LOOKWORD",
    "LOOKWORD* WHO EACH ALL PIC PICS CLIP LOOK SPAN",
    examples=("remove the filter", "take the colour out of photo 2", "去掉滤镜", "第二张去掉颜色"),
)
def no_look(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Its own colours again; where they are its own, to take the colour out leaves none."""
    told = find(tokens, "LOOK", "LOOKWORD")
    which = scene.which(tokens, spans=True)
    clips = which.of(scene.film.clips)
    is_drained = told is not None and told.text in _COLORS and not any(c.look for c in clips)
    return looking(tokens, scene, "black_and_white" if is_drained else None)


def looking(
    tokens: Sequence[Token], scene: Scene, name: str | None, strength: float = 1.0
) -> Deed | Refusal:
    """The look on whom it is for, so strong."""
    if name is not None and name not in KNOWN["look"]:
        return Refusal(words("engine.look_not_here", look=speech.named("look", name)))
    which = scene.which(tokens, spans=True)
    called = speech.named("look", name or "none")
    if strength < 1:
        called = words("engine.look.at", look=called, percent=speech.percent(strength))
    said = words("engine.look", who=speech.who(scene, which), look=called)
    return Deed((SetLook(name, which, strength=strength),), said, which.ids)


@wish(
    "grade",
    "LIGHTER|DARKER|GRADEWORD|PUNCHY",
    f"{_WHOM} PCT NUM UP DOWN SIDE MORE LESS BIGGER SMALLER LOUDER QUIETER LOWER TWICE HALFOF BY "
    "MOTION LOOK LIGHTER* DARKER* GRADEWORD REPLACE NORMAL SPEED LOOKWORD SLOWER FASTER",
    examples=("make it brighter", "more contrast on the first photo", "less saturation",
              "亮一点", "第一张对比度高一点", "降低饱和度"),
)  # fmt: skip
def grade(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Brighter, darker, more or less contrast and saturation."""
    part = _part(tokens)
    if part is None or (part != "brightness" and find(tokens, "LIGHTER", "DARKER")):
        return None
    look = find(tokens, "LOOK")
    if look is not None and look.value in ("warm", "cool", "sepia", "black_and_white", "vintage"):
        return None  # brighter photos, warmer colours: two wishes
    edit = _grade_edit(tokens, part, scene.which(tokens, spans=True))
    return Deed((edit,), graded(scene, edit), edit.which.ids) if edit is not None else None


def _part(tokens: Sequence[Token]) -> Part | None:
    told = find(tokens, "GRADEWORD", "PUNCHY")
    if told is None:
        return "brightness"
    found: dict[object, Part] = {
        "brightness": "brightness", "contrast": "contrast", "saturation": "saturation",
    }  # fmt: skip
    return found.get(told.value)


def _grade_edit(tokens: Sequence[Token], part: Part, which: Which) -> SetGrade | None:
    share, way = find(tokens, "PCT"), _way(tokens)
    if share is not None:
        value = number(share)
        if find(tokens, "BY") or (way and not find(tokens, "TO", "AT")):
            return SetGrade(part, factor=max(0.1, 1 + (way or 1) * value), which=which)
        return SetGrade(part, to=value, which=which)
    if any(t.kind == "SPEED" and t.text in ("normal", "正常") for t in tokens):
        return SetGrade(part, to=1.0, which=which)
    if find(tokens, "TWICE", "HALFOF"):
        twice = find(tokens, "TWICE")
        return SetGrade(part, factor=number(twice) if twice else 0.5, which=which)
    if not way:
        return None
    step = 1.4 if find(tokens, "MUCH") else STEP
    return SetGrade(part, factor=step if way > 0 else round(1 / step, 4), which=which)


def _way(tokens: Sequence[Token]) -> int:
    """1 for more, -1 for less, 0 for neither."""
    side, lower, move = find(tokens, "SIDE"), find(tokens, "LOWER"), find(tokens, "MOTION")
    if find(tokens, "DARKER", "LESS", "SMALLER", "QUIETER", "DOWN", "SLOWER"):
        return -1
    if side is not None and side.value in ("up", "down"):
        return 1 if side.value == "up" else -1
    if lower is not None:
        return 1 if number(lower) > 0 else -1
    if move is not None:
        return 1 if move.value == "zoom_in" else -1
    more = find(tokens, "LIGHTER", "MORE", "BIGGER", "LOUDER", "UP", "PUNCHY", "ADD", "FASTER")
    return 1 if more is not None else 0


def graded(scene: Scene, edit: SetGrade) -> Say:
    who = speech.who(scene, edit.which)

    def spoken(before: Film, film: Film) -> Words:
        chosen = edit.which.ids[0] if edit.which.ids else film.clips[0].id
        old, new = (next(c for c in f.clips if c.id == chosen) for f in (before, film))
        return words(f"engine.grade.{edit.part}", who=who, before=speech.percent(edit.of(old)),
                     after=speech.percent(edit.of(new)))  # fmt: skip

    return spoken


@wish(
    "effect",
    "EFFECT",
    f"{_WHOM} EFFECTWORD LOOKWORD BACKGROUND SPEED MORE OVER UNDER PARTOF PLACE SIDE REPLACE",
    examples=(
        "add falling snow",
        "film grain on the second photo",
        "ripples on the lake",
        "加点雪花",
        "加暗角",
        "湖面加水波",
    ),
)
def effect(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Something over the picture."""
    told = find(tokens, "EFFECT")
    assert told is not None
    name = str(told.value)
    called = speech.named("effect", name)
    if name not in KNOWN["effect"]:
        return Refusal(words("engine.effect_not_here", effect=called))
    which = scene.which(tokens, spans=True)
    if name == RIPPLE:
        return _rippling(tokens, scene, which)
    if find(tokens, "PARTOF", "PLACE", "SIDE"):
        return None
    said = words("engine.effect", effect=called, who=speech.who(scene, which))
    return Deed((AddEffect(name, which),), said, which.ids)


_PARTS: Final = {
    "bottom": "bottom", "lower_third": "bottom", "top": "top", "upper_third": "top",
    "left": "left", "right": "right", "all": "all", "water": "",
}  # fmt: skip


def _rippling(tokens: Sequence[Token], scene: Scene, which: Which) -> Outcome:
    """Ripples where there is water, or where it was said."""
    told = find(tokens, "PARTOF", "PLACE", "SIDE")
    part = _PARTS.get(str(told.value)) if told is not None else ""
    if part is None:
        return None
    who = speech.who(scene, which)
    called = speech.named("effect", RIPPLE)
    edit = AddEffect(RIPPLE, which, part)
    if part:
        where = words(f"engine.part.{part}")
        return Deed((edit,), words("engine.effect.on", effect=called, who=who, part=where),
                    which.ids)  # fmt: skip
    meant = which.of(scene.film.clips)
    seen = seen_in(scene, (clip.id for clip in meant))
    dry = [clip for clip in meant if not seen[clip.id].water]
    notes = (words("engine.note.no_water", who=speech.names(dry)),) if dry else ()
    return Deed((edit,), words("engine.effect", effect=called, who=who), which.ids, notes)


@wish(
    "no_effect",
    "REMOVE|NEG EFFECT|EFFECTWORD",
    f"{_WHOM} EFFECT* EFFECTWORD",
    examples=("remove the snow", "去掉特效"),
)
def no_effect(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """What lay over the picture, gone."""
    told = find(tokens, "EFFECT")
    name = str(told.value) if told is not None else ""
    which = scene.which(tokens, spans=True)
    present = {effect for clip in which.of(scene.film.clips) for effect in clip.effects}
    if not present or (name and name not in present):
        raise NotThere(words("engine.no_effect"))
    called = speech.named("effect", name) if name else words("engine.effects")
    said = words("engine.effect.removed", effect=called, who=speech.who(scene, which))
    return Deed((RemoveEffects(name, which),), said, which.ids)
