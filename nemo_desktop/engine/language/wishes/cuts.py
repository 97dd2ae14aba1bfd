"""The wish for transitions that differ: another one at each cut, 每个转场都不一样."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.shape import crossed, crossing
from nemo_desktop.engine.language.wishes.which_cuts import at_cuts
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words


@rule("(?<=TRANS) NUM (AND|TO) NUM (?=$|SEP|ONLY)", phase=0)
def between_two(tokens: Sequence[Token]) -> Made | None:
    """No fade between 2 and 3."""
    places = (number(tokens[0]), number(tokens[2]))
    is_two = all(place == int(place) > 0 for place in places) and places[0] < places[1]
    return ("WHO", Who("places", tuple(map(int, places)))) if is_two else None


@rule("TRANSWORD ALL? (REPLACE|CHANGE|MAKE|WITH|TO|ON)* SIDE MOTION (?=$|SEP|AND)", phase=0)
def pushed_there(tokens: Sequence[Token]) -> Made | None:
    """转场全部换成左推."""
    how = {"推": "push", "滑": "slide"}.get(tokens[-1].text)
    return ("TRANS", f"{how}_{tokens[-2].value}") if how else None


@rule("(FADEIN AND? FADEOUT|FADEINOUT) (?=TRANSWORD)", phase=0)
def faded_across(_tokens: Sequence[Token]) -> Made:
    """加个 fade in fade out 的 transition."""
    return "TRANS", "crossfade"


# Unlike one another, and none of them loud.
_ROW: Final = (
    "crossfade", "slide_left", "blur", "wipe_right", "zoom_through", "push_up", "iris", "dip_black",
)  # fmt: skip
_MOST_NAMED: Final = 6
say("CUTWORD", "接缝 | 衔接处 | 切换处 | 切换的地方 | 接口")
say(
    "DIFFERENT", "别重样 | 不重样 | 不要重样 | 别一样 | 不要一样 | 不要都一样 | 别都一样 | 各有不同"
)
say("EACH", "每处 | 每一处 | 每个地方")


@rule("(EACH CUTWORD|BETWEEN EACH (PIC|PICS)) (?=(ALL|ADD|CHANGE|WITH|MAKE)* DIFFERENT)", phase=2)
def at_each_cut(_tokens: Sequence[Token]) -> Made:
    """给每个接缝用不同的转场."""
    return "EACH", None


@wish(
    "different_transitions",
    "DIFFERENT TRANS|TRANSWORD",
    "TRANSWORD* TRANS EACH ALL BETWEEN PIC PICS CUTWORD REPLACE DUR EFFECTWORD LOOKWORD NUM "
    "CUTCOUNT",
    examples=("use a different transition at each cut", "每个转场都不一样"),
)
def different_transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """One transition after the other, no two neighbours alike."""
    if len(scene.film.clips) < 2:
        return Refusal(words("engine.one_picture_no_cut"))
    length = find(tokens, "DUR")
    duration = round(number(length)) if length else None
    into = [clip.id for clip in scene.film.clips[1:] if clip.id not in scene.left]
    edits = (
        SetTransitions(style, duration, Which(tuple(into[place :: len(_ROW)])))
        for place, style in enumerate(_ROW[: len(into)])
    )
    return Deed(tuple(edits), _told)


def _told(_before: Film, film: Film) -> Words:
    kinds = [clip.transition_in.kind for clip in film.clips[1:] if clip.transition_in]
    names = [speech.named("transition", kind) for kind in kinds[:_MOST_NAMED]]
    row: Words | str = names[0]
    for at, name in enumerate(names[1:], 2):
        row = words(f"engine.list.{'last' if at == len(names) else 'next'}", row=row, name=name)
    return words("engine.different_transitions", count=len(kinds), styles=row)


@wish(
    "only_transitions",
    "ONLY WHO TRANS|TRANSWORD",
    "TRANSWORD TRANS BETWEEN AFTER BEFORE KEEP",
    examples=("keep only the last transition", "转场只保留第一个"),
)
def only_transitions(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """These transitions stay, the others go."""
    if any(token.value == "cut" for token in tokens):
        return None
    meant = at_cuts(tokens, scene).ids
    soft = {clip.id for clip in scene.film.clips if clip.transition_in}
    if not soft & set(meant):
        is_new = not soft and find(tokens, "TRANS") is None
        return crossing(tokens, scene, "crossfade") if is_new else None
    gone = tuple(clip.id for clip in scene.film.clips[1:] if clip.id not in meant)
    return Deed((SetTransitions(None, None, Which(gone)),), crossed) if gone else None


@wish(
    "edge_transition",
    "TRANS|TRANSWORD ATSTART|ATEND|FIRST|BEFORE|AFTER",
    "TRANSWORD DUR NUM SPEED",
)
def edge_transition(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """There is none before the first picture and behind the last one."""
    beside, first = find(tokens, "BEFORE", "AFTER"), find(tokens, "FIRST")
    is_edge = find(tokens, "FILM") is not None or beside is None
    told = find(tokens, "TRANS")
    is_dip = told is not None and str(told.value).startswith("dip")
    if not is_edge or is_dip or (first is not None and first.text.isascii()):
        return None
    at_start = find(tokens, "ATSTART", "FIRST", "BEFORE") is not None
    offer = words(f"engine.offer.{'from' if at_start else 'to'}_black")
    return Refusal(words("engine.transition_between"), offers=(offer,))
