"""Which cuts a wish for transitions speaks of: the second one, those between the first three."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetTransitions
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.targets import Who, is_whole
from nemo_desktop.i18n import words

# Said of the cuts themselves: the second one is that behind the second picture. A crossfade of one
# second is no second crossfade.
_COUNTED: Final = re.compile(
    r"(?:first|(?<!\d )(?<!\d)(?<!one )(?<!\ba )(?<!half )(?<!full )(?<!whole )second|third|fourth|"
    r"fifth|last|\dth|第.{1,2}个?|最后一?个?)\s*"
    r"(?:transition|cut\b|crossfade|wipe|转场|过渡|切换|叠化)",
    re.IGNORECASE,
)


@rule("(?:^|(?<=ALL|MAKE|SEP|AND|REMOVE|CHANGE)) NUM (?=(TRANS|TRANSWORD)(?!BETWEEN))", phase=2)
def so_many_cuts(tokens: Sequence[Token]) -> Made | None:
    """两个转场都改成1秒: all of them, if they are two."""
    value = number(tokens[0])
    return ("CUTCOUNT", value) if is_whole(value) and value > 1 else None


def at_cuts(tokens: Sequence[Token], scene: Scene) -> Which:
    """The clips that the transitions meant lead to."""
    _check_count(tokens, scene)
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    order = [clip.id for clip in scene.film.clips]
    set_before = [e.which.ids for e in scene.done if isinstance(e, SetTransitions) and e.which.ids]
    if set_before and (any(who.how == "rest" for who in told) or _are_other_cuts(tokens)):
        taken = {clip_id for ids in set_before for clip_id in ids}
        return Which(tuple(clip_id for clip_id in order[1:] if clip_id not in taken))
    ids = [i for who in told if who.how != "all" for i in scene.meant(who)]
    if not ids:
        left = frozenset(scene.left)
        kept = tuple(i for i in order[1:] if i not in left) if left else ()
        return Which(kept)
    return Which(tuple(order[place] for place in _led_to(tokens, scene, ids)))


def _check_count(tokens: Sequence[Token], scene: Scene) -> None:
    """Both transitions, 三个转场: raises NotThere where there are not so many."""
    count = find(tokens, "CUTCOUNT")
    soft = sum(clip.transition_in is not None for clip in scene.film.clips)
    if count is not None and number(count) not in (len(scene.film.clips) - 1, soft):
        raise NotThere(words("engine.cannot"))


def _are_other_cuts(tokens: Sequence[Token]) -> bool:
    """A dissolve between 1 and 2, hard cut after that: at the cuts that were not spoken of."""
    is_cut = any(token.kind == "TRANS" and token.value == "cut" for token in tokens)
    return is_cut and not find(tokens, "WHO", "ALL", "EACH", "PICS")


def _led_to(tokens: Sequence[Token], scene: Scene, ids: Sequence[str]) -> list[int]:
    """The places of the clips that the cuts beside these clips lead to."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    order = [clip.id for clip in scene.film.clips]
    places, last = sorted(order.index(clip_id) for clip_id in ids), len(order) - 1
    if _are_counted(tokens, scene.sentence) and all(who.how == "places" for who in told):
        numbers = [number for who in told for number in who.places]
        return [n + len(order) if n < 0 else min(n, last) for n in numbers]
    if len(places) > 1 and find(tokens, "BETWEEN"):
        return places[1:]
    if find(tokens, "AFTER"):
        return [min(place + 1, last) for place in places]
    if len(places) > 1 and places[-1] - places[0] == len(places) - 1:
        return places[1:]
    return [max(place, 1) for place in places]


def _are_counted(tokens: Sequence[Token], sentence: str) -> bool:
    """Whether the places are those of cuts: said so, or of cuts by the clause before."""
    start, end = min(token.start for token in tokens), max(token.end for token in tokens)
    is_left_out = any(
        one.kind == "WHO" and other.kind == "TRANSWORD" and other.start == other.end
        for one, other in itertools.pairwise(tokens)
    )
    return is_left_out or _COUNTED.search(sentence, start, end) is not None
