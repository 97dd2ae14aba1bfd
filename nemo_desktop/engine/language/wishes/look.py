"""Wishes for how strong a look is: sepia at 50 %, a hint of vintage, less of the filter."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetLook
from nemo_desktop.engine.editing.grading import FAINTEST_LOOK, SetLookStrength
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Say, Told, wish
from nemo_desktop.engine.language.wishes.color import looking
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

say(
    "UTMOST",
    """
    to the max | to max | to maximum | to the maximum | at max | at maximum | maximum | at full |
    to full |
    to its fullest | 最大 | 最强 | 最浓 | 最高 | 最重 | 满格 | 调满 | 开满 | 加满
    """,
)
SUBTLE: Final = 0.5
_STEP: Final = 0.25
_FILTERS: Final = frozenset(listed("filter filters look looks tint grading 滤镜 风格滤镜")) | {
    "color grading", "color grade", "style filter",
}  # fmt: skip
_FAINT: Final = frozenset(
    listed(
        "subtle subtly gentle gently soft softly light lightly slight slightly mild mildly faint"
    )
) | frozenset(listed("轻微 轻微的 微微 微微地 轻轻 细微 稍微 略微 略 轻度 小幅"))
_PINCHES: Final = frozenset({"a bit", "a touch", "a little", "a little bit", "bit", "touch"})
_INTENSE: Final = frozenset(listed("strong strongly intense intensely full 强烈 强 浓 有力 狠"))
# Said of strength and not of speed.
_OF_STRENGTH: Final = ("strong", "weak", "intens", "heav", "subtl", "pronounced", "dial back",
                       "ease off", "强", "弱", "淡", "浓", "重", "明显")  # fmt: skip
_DIALLED: Final = frozenset(listed("dial pull scale bring ease knock"))
_UP: Final = frozenset(listed("MORE FASTER LOUDER BIGGER"))
_DOWN: Final = frozenset(listed("LESS SLOWER QUIETER SMALLER TOO LIGHTER"))
_LINKS: Final = "(SPEEDNOUN|AT|TO|WITH|OF|BY|CHANGE|MAKE|MOVE|COLON|ONLY|IN|SIDE|LOWER|KEEP)*"
_SHARE: Final = "(PCT|HALFOF|FRACTION)"
_UTMOST: Final = "(FULLVOLUME|UTMOST)"
_AFTER: Final = "(?=$|SEP|AND|ON|FOR|IN|AT|EACH|ALL|NTH|PIC|PICS|LAST|ORD|FIRST|SECOND|IT|WHO)"
_TURNED: Final = "(QUIETER|LOUDER|SMALLER|BIGGER|LESS|MORE|SLOWER|FASTER|REMOVE|MOVE|LOWER)"
_MORE: Final = "(COLORFUL|SLOWER|FASTER|QUIETER|LOUDER|SMALLER|BIGGER|LESS|MORE|TOO)"


@rule("LOOK COLOR (?!TITLE|QUOTE|TITLEWORD)", phase=2)
def brown_as_of_old(tokens: Sequence[Token]) -> Made | None:
    """复古棕色."""
    is_brown = tokens[0].value == "vintage" and tokens[1].text.startswith(("brown", "棕"))
    return ("LOOK", "sepia") if is_brown else None


@rule(
    f"{_TURNED}? (SPEEDNOUN OF)? LOOK LOOKWORD? {_LINKS} {_SHARE} SPEEDNOUN? {_AFTER}",
    f"{_TURNED}? (SPEEDNOUN OF)? LOOKWORD {_LINKS} {_SHARE} SPEEDNOUN? {_AFTER}",
    f"LOOK LOOKWORD? SEP (SPEEDNOUN (AT|TO|OF|CHANGE|COLON|ONLY)*)? {_SHARE} SPEEDNOUN? (?=$|SEP)",
    f"(?<!AT)(?<!VOLUME)(?<!MUSIC)(?<!STYLE)(?<!TO) {_SHARE} (SPEEDNOUN|OF)* LOOK LOOKWORD?",
    f"(?<!AT)(?<!VOLUME)(?<!MUSIC)(?<!STYLE)(?<!TO) {_SHARE} (SPEEDNOUN|OF)* LOOKWORD",
    phase=1,
)
def so_strong(tokens: Sequence[Token]) -> Made | None:
    """Sepia at 50 %; 滤镜强度调到30%; turn the filter down by 20 %."""
    share, up = find(tokens, "PCT", "HALFOF", "FRACTION"), find(tokens, *_UP)
    if share is None or not _is_filter(tokens):
        return None
    amount = 0.5 if share.kind == "HALFOF" else number(share)
    if not 0 <= amount <= 1:
        return None
    is_relative = find(tokens, "BY") is not None or share.text == "减半"
    if not is_relative:
        return "LOOKSTRENGTH", (_name(tokens), "to", amount)
    if share.kind == "PCT":
        return "LOOKSTRENGTH", (_name(tokens), "step", amount if up else -amount)
    return "LOOKSTRENGTH", (_name(tokens), "times", 1 + amount if up else 1 - amount)


@rule(f"(?<=WHO|ALL|EACH|PICS|FILM|PIC) (AT|TO|WITH)* {_SHARE} SPEEDNOUN(?=$|SEP|AND)")
def so_strong_there(tokens: Sequence[Token]) -> Made | None:
    """A vintage filter on everything at half strength."""
    share = find(tokens, "PCT", "HALFOF", "FRACTION")
    assert share is not None
    is_strength = tokens[-1].text in ("strength", "intensity", "强度")
    amount = 0.5 if share.kind == "HALFOF" else number(share)
    return ("LOOKSTRENGTH", (None, "to", amount)) if is_strength and amount <= 1 else None


@rule(
    f"{_TURNED}? LOOK LOOKWORD? {_LINKS} {_UTMOST} SPEEDNOUN? {_AFTER}",
    f"{_TURNED}? LOOKWORD {_LINKS} {_UTMOST} SPEEDNOUN? {_AFTER}",
    phase=1,
)
def to_the_utmost(tokens: Sequence[Token]) -> Made | None:
    """The filter to the max; 滤镜调到最大."""
    return ("LOOKSTRENGTH", (_name(tokens), "to", 1.0)) if _is_filter(tokens) else None


@rule("(?<=MUSIC|VOLUME|STYLE|LOUDER) (CHANGE|MAKE|TO|AT|MOVE)* UTMOST", phase=1)
def as_loud_as_can_be(_tokens: Sequence[Token]) -> Made:
    """The music to the max."""
    return "FULLVOLUME", 1.0


@rule(
    "(FAINTLY|STRONGLY|BIT|SPEED|UNKNOWN) OF? LOOK LOOKWORD?",
    "LOOK LOOKWORD? (CHANGE|MAKE|BIT|KEEP)* (FAINTLY|STRONGLY|SPEED)(?=$|SEP)",
    "LOOK LOOKWORD? (SEP|EXCEPT|NEG)+ (TOO|SLOWER|COLORFUL|MUCH MORE?)(?=$|SEP)",
    phase=1,
)
def in_a_word(tokens: Sequence[Token]) -> Made | None:
    """A hint of vintage; strong sepia; 淡淡的复古."""
    told = next((token for token in tokens if token.kind in _SAID), None)
    if told is None or told.kind == "LOOK":
        return _not_too(tokens)
    is_pinch = told.text in _PINCHES and find(tokens, "OF") is not None
    if told.kind == "FAINTLY" or told.text in _FAINT or is_pinch:
        return "LOOKSTRENGTH", (_name(tokens), "to", SUBTLE)
    if told.kind == "STRONGLY" or told.text in _INTENSE:
        return "LOOKSTRENGTH", (_name(tokens), "to", 1.0)
    return None


def _not_too(tokens: Sequence[Token]) -> Made | None:
    """Sepia, but not too strong; 复古，但别太重."""
    told, much = find(tokens, "NEG", "EXCEPT"), tokens[-1]
    is_denied = told is not None and (told.kind == "NEG" or told.text == "but not")
    is_too = much.kind in ("TOO", "MUCH", "MORE") or much.text.startswith(("too ", "太", "过"))
    return ("LOOKSTRENGTH", (_name(tokens), "to", SUBTLE)) if is_denied and is_too else None


_SAID: Final = frozenset(listed("FAINTLY STRONGLY BIT SPEED UNKNOWN"))


@rule(
    f"LOOK LOOKWORD? (CHANGE|MAKE|BIT|MUCH|AUTOMOVE)* {_MORE} (BIT|MUCH|AWAY)*(?=$|SEP|AND|ON|FOR)",
    f"LOOKWORD (CHANGE|MAKE|BIT|MUCH|AUTOMOVE)* {_MORE} (BIT|MUCH|AWAY)*(?=$|SEP|AND|ON|FOR)",
    "(MUCH|BIT)* (LESS|MORE|TOO) OF? LOOK LOOKWORD?",
    "(SLOWER|FASTER|SMALLER|QUIETER|LOUDER) (BIT|MUCH)? OF? LOOK LOOKWORD? (BIT|MUCH)*",
    "UNKNOWN LOOKWORD (AWAY|SIDE|LESS) (BIT|MUCH)*",
    "(MUCH|BIT)* (LESS|MORE|SLOWER|FASTER|SMALLER|QUIETER|LIGHTER|LOUDER) OF? LOOKWORD "
    "(BIT|MUCH|SIDE|AWAY)*",
    phase=1,
)
def more_or_less(tokens: Sequence[Token]) -> Made | None:
    """Less of the filter; make the sepia weaker; 滤镜淡一点."""
    told = find(tokens, "COLORFUL", *_UP, *_DOWN)
    if tokens[0].kind == "UNKNOWN":
        told = tokens[0] if tokens[0].text in _DIALLED else None
    if told is None or not _is_filter(tokens) or not _is_of_strength(told):
        return None
    up = number(told) > 0 if told.kind == "COLORFUL" else told.kind in _UP
    if _name(tokens) == "vivid" and not up:
        return None  # paler colours are that
    step = _STEP * (2 if find(tokens, "MUCH") else 1)
    return "LOOKSTRENGTH", (_name(tokens), "step", step if up else -step)


def _is_of_strength(told: Token) -> bool:
    return told.kind not in ("SLOWER", "FASTER") or any(w in told.text for w in _OF_STRENGTH)


def _name(tokens: Sequence[Token]) -> str | None:
    """The look that was named; None for the one that is there."""
    told = find(tokens, "LOOK")
    return None if told is None or told.value == "none" else str(told.value)


def _is_filter(tokens: Sequence[Token]) -> bool:
    """Whether a look is meant, and not the colours of the picture."""
    told = find(tokens, "LOOKWORD")
    return find(tokens, "LOOK") is not None or (told is not None and told.text in _FILTERS)


@wish(
    "look_strength",
    "LOOKSTRENGTH",
    "WHO EACH ALL PIC PICS CLIP WHOLE LOOKWORD SPEEDNOUN KEEP REPLACE ONLY BIT MUCH BETTER SPAN "
    "LOOK",
    examples=(
        "sepia at 50%", "a hint of vintage on the second photo", "less of the filter",
        "复古滤镜50%", "滤镜淡一点",
    ),
)  # fmt: skip
def look_strength(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A look so strong, or the look that is there stronger or weaker."""
    told = find(tokens, "LOOKSTRENGTH")
    assert told is not None
    assert isinstance(told.value, tuple)
    name, how, amount = told.value
    name = name or _name(tokens)
    which = scene.which(tokens, spans=True)
    if how == "to" and name is not None:
        return looking(tokens, scene, name, max(amount, FAINTEST_LOOK)) if amount else None
    there = tuple(
        clip.id
        for clip in which.of(scene.film.clips)
        if clip.look is not None and name in (None, clip.look)
    )
    if not there and name is not None and how == "step" and amount > 0:
        return looking(tokens, scene, name)
    if not there:
        raise NotThere(words("engine.look.not_there"))
    if how == "to" and not amount:
        return looking(tokens, scene, None)
    meant = Which(there if len(there) < len(scene.film.clips) else ())
    edit = {
        "to": SetLookStrength(to=amount, which=meant),
        "step": SetLookStrength(step=amount, which=meant),
        "times": SetLookStrength(factor=amount, which=meant),
    }[how]
    return _changed(scene, edit)


def _changed(scene: Scene, edit: SetLookStrength) -> Outcome:
    """The change told; or that a look cannot be stronger or fainter."""
    after = edit.on(scene.film)
    if after == scene.film and edit.to is None:
        is_full = edit.step > 0 or edit.factor > 1
        return Told(words("engine.look.full" if is_full else "engine.look.faintest"))
    return Deed((edit,), _strength_said(scene, edit.which), edit.which.ids)


def _strength_said(scene: Scene, which: Which) -> Say:
    who = speech.who(scene, which)

    def spoken(before: Film, film: Film) -> Words:
        pairs = list(zip(which.of(before.clips), which.of(film.clips), strict=True))
        old, new = next((pair for pair in pairs if pair[0] != pair[1]), pairs[0])
        return words("engine.look.strength", who=who, before=speech.percent(old.look_strength),
                     after=speech.percent(new.look_strength))  # fmt: skip

    return spoken


@wish(
    "look_again",
    "FASTER|SLOWER|COLORFUL|LESS|MORE",
    "BIT MUCH IT WHO EACH ALL PIC PICS",
    makes_film=False,
)
def look_again(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Stronger, 淡一点: the look that the sentence before gave."""
    last: Edit | None = scene.last[-1] if scene.last else None
    is_look = isinstance(last, SetLook) and last.look is not None
    told = find(tokens, "FASTER", "SLOWER", "COLORFUL", "LESS", "MORE")
    if not (is_look or isinstance(last, SetLookStrength)) or scene.done or told is None:
        return None
    assert isinstance(last, SetLook | SetLookStrength)
    up = number(told) > 0 if told.kind == "COLORFUL" else told.kind in _UP
    if not _is_of_strength(told):
        return None
    which = scene.which(tokens) if find(tokens, "WHO", "EACH", "ALL", "PICS") else last.which
    step = _STEP * (2 if find(tokens, "MUCH") else 1)
    return _changed(scene, SetLookStrength(step=step if up else -step, which=which))
