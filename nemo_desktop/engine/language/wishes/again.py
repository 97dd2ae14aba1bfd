"""Wishes that go on where the sentence before left off: a bit more, make that 8."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Outcome, wish
from nemo_desktop.engine.language.wishes.color import grade
from nemo_desktop.engine.language.wishes.fade import fade_music
from nemo_desktop.engine.language.wishes.length import (
    IN_TOTAL,
    each_length,
    relative_length,
    total_length,
)
from nemo_desktop.engine.language.wishes.pace import pace
from nemo_desktop.engine.language.wishes.retitle import style_title
from nemo_desktop.engine.language.wishes.shape import some_transitions
from nemo_desktop.engine.language.wishes.title_time import time_title
from nemo_desktop.engine.language.wishes.volume import volume

_LENGTHS: Final = frozenset({"make", "share_total", "set_duration", "add_pictures"})
_SOUNDS: Final = frozenset({"add_sound", "edit_sound"})


def _said(kind: str, value: object = None) -> Token:
    return Token(kind, value, 0, 0)


@wish(
    "bare_number",
    "NUM|PCT",
    "CORRECTION NEG ONLY LENGTH VOLUME",
    examples=("make that 8", "改成8"),
    makes_film=False,
)
def bare_number(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Another figure for what was set before: seconds, or a volume."""
    kinds = {edit.kind for edit in scene.last}
    told, share = find(tokens, "NUM"), find(tokens, "PCT")
    if kinds & _SOUNDS and not kinds & _LENGTHS:
        value = number(share) if share else number(told) / 100
        return volume([_said("VOLUME"), _said("TO"), _said("PCT", value)], scene)
    if kinds & {"add_title", "edit_title"} and told is not None and _names_text(tokens, scene):
        return _text_so_long(number(told), scene)
    is_other = find(tokens, "CENTIMETRE") is not None  # two marks off
    if not kinds & _LENGTHS or told is None or is_other or not 0.1 <= number(told) <= 3600:
        return None
    length = _said("DUR", number(told) * 1000)
    last = scene.last[-1]
    if last.kind == "set_duration" and not last.which.ids and last.to_ms:
        return each_length([length, _said("EACH")], scene)
    return total_length([length, _said("CHANGE"), _said("IT")], scene)


def _names_text(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the text spoken of before is to have that figure, and it does not stand alone."""
    told = find(tokens, "MAKE", "CHANGE", "IT", "CORRECTION")
    return bool(scene.focused_title) and told is not None


def _text_so_long(seconds: float, scene: Scene) -> Outcome:
    """Add "Hi" for 2 seconds || make it 4."""
    if not 0.1 <= seconds <= scene.film.duration_ms / 1000:
        return None
    return time_title([_said("TITLE", ("text", 0)), _said("DUR", seconds * 1000)], scene)


_LONGEST_CROSSING: Final = 2000


@wish(
    "crossings_so_long",
    "DUR LENGTH|IT|LONGER|SHORTER|CHANGE|MAKE|DUR",
    "LENGTH LONGER SHORTER ALL EACH",
    examples=("make them one second long", "改成一秒"),
    makes_film=False,
)
def crossings_so_long(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A short time, said right after transitions were put in, is theirs."""
    length = find(tokens, "DUR")
    edits = scene.done or scene.last
    is_theirs = bool(edits) and all(edit.kind == "set_transitions" for edit in edits)
    if length is not None and {token.kind for token in tokens} <= {"DUR", "ON", "FOR", "CHANGE"}:
        faded = _faded_so_long(length, scene)
        if faded is not None:
            return faded
    is_theirs = is_theirs and any(clip.transition_in for clip in scene.film.clips)
    if length is None or not is_theirs or scene.named or find(tokens, "FILM"):
        return None
    if number(length) > _LONGEST_CROSSING or any(token.text in IN_TOTAL for token in tokens):
        return None
    return some_transitions([_said("TRANSWORD"), length], scene)


@rule("(NEG|LESS) (BIGGER|SMALLER|LENGTH)(?=$|SEP|AND)")
def not_so(tokens: Sequence[Token]) -> Made | None:
    """Not so big: smaller; not that long: shorter."""
    other = {"big": "SMALLER", "large": "SMALLER", "small": "BIGGER", "tiny": "BIGGER",
             "long": "SHORTER"}  # fmt: skip
    kind = other.get(tokens[1].text)
    return (kind, None) if kind is not None else None


def _faded_so_long(length: Token, scene: Scene) -> Outcome:
    """Fade it out; over 3 seconds: no film gets so long."""
    last = scene.last[-1] if scene.last and not scene.done else None
    if last is None or last.kind != "edit_sound" or not scene.film.sounds:
        return None
    ends = {"FADEIN": last.fade_in_ms, "FADEOUT": last.fade_out_ms}
    told = [_said(kind) for kind, was in ends.items() if was]
    return fade_music([*told, length], scene) if told else None


@wish(
    "a_bit_more",
    "MORE|LESS|BIT|MUCH|BIGGER|SMALLER|LOWER|TOO",
    "BIT MUCH MORE LESS NEG",
    examples=("a bit more", "再多一点"),
    makes_film=False,
)
def a_bit_more(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """More, or less, of what was changed before."""
    last = scene.last[-1] if scene.last else None
    if last is None or (find(tokens, "BIT", "MUCH") and len(tokens) == 1):
        return None
    if last.kind == "edit_title" and last.factor != 1.0:
        return style_title([_said("TITLE", ("text", 0)), *tokens], scene)
    if find(tokens, "LOWER") and last.kind not in (*_SOUNDS, "set_grade"):
        return None
    is_denied = find(tokens, "NEG") is not None  # not so much: less, and not much of it
    rest = [t for t in tokens if t.kind == "BIT" or (t.kind == "MUCH" and not is_denied)]
    is_less = _is_less(tokens)
    if last.kind == "edit_sound" and not find(tokens, "LESS", "SMALLER", "BIGGER", "LOWER"):
        is_less = is_less is not (last.step < 0 or last.factor < 1)  # quieter, and a bit more
    return _continued(last, is_less=is_less, rest=rest, scene=scene)


def _is_less(tokens: Sequence[Token]) -> bool:
    lower = find(tokens, "LOWER")
    fell = lower is not None and number(lower) < 0
    return fell or find(tokens, "LESS", "SMALLER", "TOO", "NEG") is not None


def _continued(last: Edit, *, is_less: bool, rest: list[Token], scene: Scene) -> Outcome:
    """The edit before it once more, or the other way."""
    if last.kind in _SOUNDS:
        return volume([_said("MUSIC"), _said("QUIETER" if is_less else "LOUDER"), *rest], scene)
    if last.kind == "set_grade":
        up = (last.factor >= 1.0) is not is_less
        word = _said("MORE" if up else "LESS")
        return grade([_said("GRADEWORD", last.part), word, _said("IT"), *rest], scene)
    if last.kind == "set_motion":
        up = (last.steps >= 0) is not is_less
        return pace([_said("FASTER" if up else "SLOWER"), _said("IT"), *rest], scene)
    if last.kind in ("set_duration", "share_total"):
        word = _said("SHORTER" if is_less else "LONGER")
        return relative_length([_said("IT"), word, *rest], scene)
    return None
