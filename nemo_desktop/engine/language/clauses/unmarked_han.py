"""A Chinese clause that says how something is, run together with a wish: 音乐小声点我在开会."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.clauses.requesting_han import orders
from nemo_desktop.engine.language.clauses.stating_han import (
    is_complete,
    opens_statement,
    states,
)
from nemo_desktop.engine.language.grammar.text import Piece, is_han, simplified

_QUOTED: Final = re.compile('“[^”]*”|「[^」]*」|《[^》]*》|"[^"]*"|『[^』]*』')
_LEAST: Final = 2
# So many places are tried; reading takes its time.
_MOST_TRIED: Final = 6
# What belongs to the word before it.
_BOUND: Final = frozenset("的地得了着过们话就还再也才")
# A wish begins so, behind what is told.
_ASKS: Final = re.compile(
    r"想[让把]|请|帮我|麻烦|能不能|可不可以|给[\d一二两三四五六]|(?:删|去|拿|换)[掉了]吧$"
)
_TOPIC: Final = re.compile("第.{1,2}[张幅个]|最后一张|中间那张")
_OF_IT: Final = re.compile(rf"的$|[被把给跟和对让叫用比像帮替请陪为再先就也还然]$|{WHO}$")


def parted(
    sentence: str, row: Sequence[Piece], is_wish: Callable[[str], bool]
) -> list[Sequence[Piece]]:
    """A clause as two, where one states something and the other is a whole wish; else as it is."""
    start, end = row[0].start, row[-1].end
    clause = sentence[start:end]
    plain = _QUOTED.sub(lambda quote: "“" * len(quote[0]), simplified(clause))
    if not any(map(is_han, plain)):
        return [row]
    for at in islice(_cuts(plain), _MOST_TRIED):
        is_behind = opens_statement(plain[at:], plain[:at])
        wished = clause[:at] if is_behind else clause[at:]
        topic = _TOPIC.match(clause) if not is_behind else None
        whole = (wished, topic[0] + wished) if topic else (wished,)
        if orders(wished) and any(map(is_wish, whole)):
            before = [piece for piece in row if piece.end <= start + at]
            return [before, row[len(before) :]]
    return [row]


def _cuts(plain: str) -> Iterator[int]:
    """The places where one side states something, that side being without quotes."""
    for at in range(_LEAST, len(plain) - _LEAST + 1):
        before, behind = plain[:at], plain[at:]
        if "“" not in behind and opens_statement(behind, before) and states(behind):
            if _OF_IT.search(before) is None and behind[0] not in _BOUND:
                yield at
            continue
        is_end = is_complete(before) or _ASKS.match(behind)
        if is_end and "“" not in before and states(before) and behind[0] not in _BOUND:
            yield at
