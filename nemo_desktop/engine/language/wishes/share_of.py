"""The wish that a picture has a share of the film's time: 第一张占一半, photo 1 takes up 40 %."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import SetDuration, ShareTotal
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.make import lasting
from nemo_desktop.i18n import words

_SHORTEST_MS: Final = 100

say(
    "TAKESUP",
    """
    占 | 占到 | 占去 | 占据 | 占掉 | 占用 | 占个 | 占上 | takes up | take up | taking up |
    fills up | fill up
    """,
)
_SHARE: Final = "(HALFOF|PCT|FRACTION|HALFLENGTH)"
_TIME: Final = "(LENGTH|FILM)"


@rule(
    f"TAKESUP EACH? (OF|IN|{_TIME})* {_SHARE} (OF|{_TIME})* (?=$|SEP|AND)",
    f"(TAKE|CHANGE) {_SHARE} OF? {_TIME}+ (?=$|SEP|AND)",
)
def share_of_time(tokens: Sequence[Token]) -> Made | None:
    """占总时长的四成; takes half of the film."""
    told = find(tokens, "HALFOF", "PCT", "FRACTION", "HALFLENGTH")
    is_led = tokens[0].kind != "CHANGE" or tokens[0].text in ("gets", "get")
    if told is None or not is_led:
        return None
    share = 0.5 if told.kind == "HALFOF" else number(told)
    return ("SHAREOF", share) if 0 < share < 1 else None


@wish(
    "share_of",
    "SHAREOF WHO",
    "EACH ALL",
    examples=("the first photo takes up half of the film", "第一张占一半"),
)
def share_of(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """So much of the film as it is; the others share the rest as they did."""
    which = scene.which(tokens)
    share = number(find(tokens, "SHAREOF"))
    count = len(which.ids) or len(scene.film.clips)
    each = share if count == 1 or find(tokens, "EACH") else share / count
    told = told_lengths(scene).union(which.ids)
    rest = [clip for clip in scene.film.clips if clip.id not in told]
    total = whole_of(scene)
    others = [clip for clip in scene.film.clips if clip.id in told and clip.id not in which.ids]
    left = total * (1 - each * count) - sum(clip.duration_ms for clip in others)
    if not which.ids or count == len(scene.film.clips):
        return None
    if rest and left < _SHORTEST_MS * len(rest):
        return Refusal(words("engine.nothing_to_share"))
    deed = lasting(scene, which, round(total * each))
    if not rest:
        return deed
    now = sum(clip.duration_ms for clip in rest)
    shared = SetDuration(Which(tuple(clip.id for clip in rest)), factor=left / now)
    return replace(deed, edits=(*deed.edits, shared))


def whole_of(scene: Scene) -> int:
    """How long the film was when the sentence began, or is to be by what it said before."""
    totals = [e.total_ms for e in scene.done if isinstance(e, ShareTotal) and e.total_ms]
    return totals[-1] if totals else scene.began_ms


def told_lengths(scene: Scene) -> frozenset[str]:
    """The clips of which the sentence said how long they are to be; what would leave no others is
    what the others got."""
    told: frozenset[str] = frozenset()
    everyone = len(scene.film.clips)
    for edit in scene.done:
        if isinstance(edit, SetDuration) and len(told.union(edit.which.ids)) < everyone:
            told = told.union(edit.which.ids)
    return told
