"""The wish to move a picture by so many places in the row."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

_PLACES: Final = frozenset(
    listed("place places position positions spot spots slot slots 位 格 名 位置")
)
_EARLIER: Final = frozenset(listed("forward forwards earlier sooner up left 前 提前 往前 向前"))
_LATER: Final = frozenset(
    listed("back backward backwards later down right behind 后 延后 推迟 往后 向后")
)


@rule(
    "NUM (ORDER|UNKNOWN|ADD) TO? (LATER|AWAY|UNKNOWN|SIDE)",
    "(AWAY|UNKNOWN|SIDE|LATER) NUM (ORDER|UNKNOWN|ADD)",
    "(AWAY|UNKNOWN) BY NUM (ORDER|UNKNOWN|ADD)?",
    "TO? (FIRST|LASTSTRETCH) MOVE NUM MEASURE? (UNKNOWN|ORDER|ADD|CENTIMETRE)",
    "TO? (FIRST|LASTSTRETCH) MOVE CENTIMETRE",
    phase=0,
)
def by_places(tokens: Sequence[Token]) -> Made | None:
    """One place earlier; 往前移一位."""
    said = {token.text.removeprefix("the ") for token in tokens}
    is_places = not said.isdisjoint(_PLACES) or find(tokens, "BY") is not None
    way = -1 if said & _EARLIER else 1 if said & _LATER else 0
    told = find(tokens, "NUM")
    count = number(told) if told is not None else 1.0  # 往前移个位置
    is_whole = count == int(count) and 0 < count < 100
    return ("SHIFTED", way * int(count)) if is_places and is_whole and way else None


@wish(
    "shift",
    "SHIFTED WHO|IT|PIC",
    "WHO MOVE PIC PICS CLIP",
    examples=("move the third photo one place forward", "第三张往前移一位"),
)
def shift(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """One picture so many places earlier or later, at most to an end of the row."""
    which = scene.which(tokens)
    if len(which.ids) != 1:
        return None
    place = scene.number_of(which.ids[0]) + round(number(find(tokens, "SHIFTED")))
    place = max(1, min(len(scene.film.clips), place))
    return Deed((MoveClips(which.ids, "number", number=place),), _order_said, which.ids)


def _order_said(_before: Film, film: Film) -> Words:
    return words("engine.order", names=speech.names(film.clips))
