"""What is said beside a wish and is no wish by its build, though it is not understood."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.clauses import unlike_english, unlike_han
from nemo_desktop.engine.language.clauses.meant import (
    is_unclear,
    names_thing,
    points_back,
    tells_of_picture,
)
from nemo_desktop.engine.language.clauses.reasons import Clauses, blanked, is_conditional
from nemo_desktop.engine.language.grammar.text import is_han, simplified

_WHAT: Final = re.compile(r"(?:what|which|how|where|when|why|who)\b|.*(?:多少|什么|几|哪)")


def remarked(
    sentence: str, names: Sequence[str], is_wish: Callable[[str], bool]
) -> tuple[str, tuple[str, ...]] | None:
    """The sentence with all beside its wishes as spaces, and those clauses of it that nothing
    else knows as told; None where anything of it may be meant, or where nothing is like that.

    `names` are those of the pictures; `is_wish` knows whether a clause by itself is a wish that is
    wholly understood.
    """
    told = Clauses(sentence, is_wish)
    count = range(len(told.rows))
    known = [i for i in count if (told.is_sure(i) or told.is_idle(i)) and not told.is_text(i)]
    wishes = [i for i in count if i not in known and told.is_wish_alone(i)]
    strange = [i for i in count if i not in known and i not in wishes]
    spans = [(row[0].start, row[-1].end) for row in told.rows]
    for i in [i for i in strange if i - 1 in wishes and not tells_by_build(told.said[i])]:
        if is_wish(sentence[spans[i - 1][0] : spans[i][1]]):  # add piano music, at 20%
            strange.remove(i)
            wishes.append(i)
    if not wishes or not strange or not all(tells_by_build(told.said[i]) for i in strange):
        return None
    rest = [told.said[i] for i in wishes]
    if sentence.rstrip().endswith(("?", "？")) and any(_WHAT.match(told.said[i]) for i in strange):
        return None  # what was it before, 35?
    gone = [spans[i] for i in sorted((*known, *strange))]
    points = any(map(points_back, rest))
    if any(map(is_conditional, rest)) or (points and any(_names(sentence, gone, names))):
        return None
    return blanked(sentence, gone), tuple(sentence[a:b] for a, b in (spans[i] for i in strange))


def _names(sentence: str, spans: Sequence[tuple[int, int]], names: Sequence[str]) -> Iterator[bool]:
    """Whether each clause names what an "it" beside it may be."""
    for start, end in spans:
        said = simplified(sentence[start:end])
        is_named = tells_of_picture(said, names) or names_thing(said)
        yield is_named or is_unclear(said, names)


def tells_by_build(clause: str) -> bool:
    """Whether a clause, in small letters, says how something is or was, and can be no order."""
    if any(map(is_han, clause)):
        if unlike_han.comes_of_it(clause):
            return True
        return not is_conditional(clause) and unlike_han.tells(clause)
    return unlike_english.tells(clause, is_conditional=is_conditional(clause))
