"""Why somebody wishes something: clauses that ask for nothing and may stay not understood."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from nemo_desktop.engine.language.clauses import reasons_han as han, stating_han, unlike_han
from nemo_desktop.engine.language.clauses.approving import without_approval
from nemo_desktop.engine.language.clauses.english import orders, words_of
from nemo_desktop.engine.language.clauses.meant import (
    is_unclear,
    names_thing,
    points_back,
    still_meant,
    tells_of_picture,
)
from nemo_desktop.engine.language.clauses.ordering import is_asked, is_explicit
from nemo_desktop.engine.language.clauses.parting import clauses_of, said_in, unmarked
from nemo_desktop.engine.language.clauses.quoting import finds, quotes_somebody
from nemo_desktop.engine.language.clauses.requesting_han import DEED, requests
from nemo_desktop.engine.language.clauses.statement import states
from nemo_desktop.engine.language.clauses.stating_han import explains
from nemo_desktop.engine.language.clauses.telling import broken, given_up, mistaken, told
from nemo_desktop.engine.language.clauses.unmarked_han import parted
from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.text import Piece, is_han, simplified

_BECAUSE: Final = re.compile(
    r"(?:because|becuase|becasue|beacuse|since|cause|'cause|cos|coz|cuz|bc|as|due to|seeing|"
    r"given that|so that|in order to)"
    r"\b"
)
_SO: Final = re.compile(r"(?:so|therefore|that's why|which is why)\b")
_TO_WHAT_END: Final = re.compile(
    r"so (?:that\b|"
    r"(?!it\b|can\b|could\b|would\b|will\b|"
    r"the (?:film|video|music|title|text|movie|clip|whole|slideshow|photos?)\b)"
    r".*\b(?:can|could|will|won't|can't|may|might|sees?)\b)"
)
# It would be nice if they danced: that says what for, and nothing hangs on it.
_WOULD_BE: Final = re.compile(
    r"\b(?:it|that|this)(?: would|'d) (?:be|look|feel) [^,.;:]*\bif\b"
    r"|\b(?:my|our|the|his|her|their|people|everyone|nobody|they|he|she)\b[^,.;:]* would "
    r"(?!like|love|prefer|be (?:happy|great|nice|good))\w+[^,.;:]*\bif\b"
)
_PURPOSE: Final = re.compile(
    r"(?:(?:it's |it is |this is )?for|(?:it's |this is )?to "
    r"(?:post|send|share|use|upload|play|watch|hang|give|email|mail|present|surprise|"
    r"display|impress|print|put it|put this|show (?:at|in|on|to|my|our|her|him|them|people)))\b"
    r"(?!.*(?:\d|\b(?:seconds?|secs?|minutes?|photos?|pictures?|images?|clips?|titles?|music|film|"
    r"song|text|it to|first|last|second|third|whole|each|every|all|one|two|three|four|five|six)\b))"
)
_IF: Final = re.compile(
    r"\b(?:(?<!as )if|unless|whether|suppose|supposing|(?<!that is )(?<!that's )when|"
    r"until)\b"
)
_OPENS_IF: Final = re.compile(
    r"(?:and |but |so |or )*(?:if|unless|whether|suppose|supposing|assuming|when|until)\b"
    r"|(?:但|不过|那|就)*(?:如果|要是|假如|假设|倘若|万一|除非)"
)
_AT_LEISURE: Final = re.compile(
    r"\b(?:if|when|whenever) (?:possible|(?:that|it)'s (?:ok|okay|fine|alright|possible)|"
    r"you (?:can|could|like|want|would|please|don't mind|(?:get|have|find) (?:a|the) "
    r"(?:moment|chance|minute|sec|second|time)))\b"
)
_ASKS: Final = re.compile(
    r"\b(?:please|want|wanted|"
    r"wants(?! (?:it|that|this)(?: (?:that|this) way| like (?:that|this)| so)?$)|"
    r"need|needs|should|must|would|wish|prefer|let's|can you|could you|make|"
    r"add|remove|delete|'d|said|says|told|asked|tried|did)\b"
)


# What names the thing that a remark would be about: that may be a wish.
_POINTS_TO: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|middle|photos?|pictures?|ones?|title|music|film|video|"
    r"black and white|sepia|vertical|square|should|needs?|wants?|prefers?|suggest|only)\b"
)


# What comes of the order.
_AFTERWARDS: Final = re.compile(r"\b(?:then|that way|like (?:that|this))$")
_ORDERED: Final = re.compile(
    r"\b(?:please|want|should|must|add|remove|delete|zoom|crop|smile|wave|move|dance|talk|sing)"
)


def without_remarks(sentence: str) -> str | None:
    """The sentence with what it says of the effect as spaces; None when it says nothing of it."""
    faulty = without_approval(sentence)
    if faulty is not None:
        return faulty
    clauses = clauses_of(sentence)
    is_order = bool(clauses) and _OF_ONESELF.match(said_in(sentence, clauses[0])) is None
    gone = [row for row in clauses[:1] if _is_plain(said_in(sentence, row))]
    gone += [
        row for row in clauses[1:] if _is_remark(said_in(sentence, row), is_behind_order=is_order)
    ]
    gone += [
        row
        for before, row in itertools.pairwise(clauses)
        if row not in gone
        and unlike_han.complains(said_in(sentence, row), said_in(sentence, before))
    ]
    if not gone:
        return None
    points = any(points_back(said_in(sentence, row)) for row in clauses if row not in gone)
    if not points:
        return blanked(sentence, ((row[0].start, row[-1].end) for row in gone))
    kept = (s for row in gone for s in _beside_it(sentence, row, (), is_pointed_at=True))
    return blanked(sentence, kept)


def blanked(sentence: str, spans: Iterable[tuple[int, int]]) -> str:
    """The sentence with these stretches as spaces, so that places stay."""
    letters = list(sentence)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


_BRACKETED: Final = re.compile(
    r"\s*[(（]([^()（）\"“”「」]+)[)）]|(?<=\w)\s+[-–—]{1,2}\s+([^-–—()\"“”]+?)\s+[-–—]{1,2}(?=\s+\w)"
)
# What stands in brackets and says how, how much or for whom is a part of the wish.
_TELLS_HOW: Final = re.compile(
    r"\d|\b(?:only|just|not|but|except|without|no|all|each|every|both|rest|others?|seconds?|"
    r"title|music|zoom|pan|fade|loud|quiet)\b"
)
_POINTS: Final = re.compile(
    r"\b(?:ones?|photos?|pictures?|pics?|images?|clips?|first|second|third|last)\b"
)
_POINTED: Final = re.compile(
    r"(?:first|second|third|fourth|fifth|last|middle|\d(?:st|nd|rd|th)?)\b[^,;.]{0,12}$"
)


def without_brackets(sentence: str) -> str | None:
    """The sentence with what stands in brackets and asks for nothing as spaces; None without."""
    gone: list[tuple[int, int]] = []
    for match in _BRACKETED.finditer(sentence):
        said, before = (match[1] or match[2]).casefold(), sentence[: match.start()].casefold()
        is_vague = _points(said) and not _is_pointed(before)
        if not _tells_how(said) and not is_vague and before.strip():
            gone.append(match.span())
    return blanked(sentence, gone) if gone else None


def _tells_how(said: str) -> bool:
    return _TELLS_HOW.search(said) is not None or han.TELLS_HOW.search(said) is not None


def _points(said: str) -> bool:
    return _POINTS.search(said) is not None or han.POINTS.search(said) is not None


def _is_pointed(before: str) -> bool:
    return _POINTED.search(before) is not None or han.POINTED.search(before) is not None


_OF_ONESELF: Final = re.compile(r"(?:i|we|they|he|she|it|my|our)\b")


# What stays as it is needs no doing, and what comes of it no more than that.
_STAYS: Final = re.compile(
    r"leave (?:the |all )*(?:others?|rest|remaining)(?: \w+)? (?:alone|as (?:it|they) (?:is|are))"
    r"|(?:just )?a (?:straight|plain|hard|simple|clean) cut(?: there| instead)?"
)


def _is_remark(clause: str, *, is_behind_order: bool) -> bool:
    told = clause.rstrip("了啊呀呢吧嘛")
    if is_behind_order and _STAYS.fullmatch(told):
        return True
    is_of_thing = _POINTS_TO.search(told) is not None and _AFTERWARDS.search(told) is None
    if is_behind_order and not is_of_thing and states(told):
        return True
    if _is_plain(clause):
        return True
    is_effect = han.EFFECT.fullmatch(told) is not None
    return is_effect and _ORDERED.search(told) is None and han.ORDERED.search(told) is None


def _is_plain(clause: str) -> bool:
    """Whether nothing but what is told can be meant, though its words could be a wish's."""
    return stating_han.tells_history(clause) or stating_han.tells_of_people(clause)


def without_reasons(
    sentence: str, names: Sequence[str], is_wish: Callable[[str], bool]
) -> Iterator[str]:
    """The sentence with its reasons as spaces, so that places stay: first those that say they
    are, then all clauses that ask for nothing.

    `names` are those of the pictures; `is_wish` knows whether a clause by itself is a wish that is
    wholly understood.
    """
    told = Clauses(sentence, is_wish)
    sure = [row for i, row in enumerate(told.rows) if told.is_sure(i)]
    idle = [row for i, row in enumerate(told.rows) if row not in sure and told.is_idle(i)]
    for gone in (sure, *([*sure, row] for row in idle), [*sure, *idle]):
        rest = [said for row, said in zip(told.rows, told.said, strict=True) if row not in gone]
        if not gone or all(map(_is_thanks, rest)) or any(map(is_conditional, rest)):
            continue
        points = any(points_back(_unquoted(sentence, row)) for row in told.rows if row not in gone)
        is_bare = points or any(map(han.SO_LONG.fullmatch, rest))
        if is_bare and any(is_unclear(sentence[r[0].start : r[-1].end], names) for r in gone):
            continue
        kept = (s for row in gone for s in _beside_it(sentence, row, names, is_pointed_at=points))
        is_other = not points and any(map(names_thing, rest))
        if not (is_other or any(map(han.OF_ALL.search, rest))):
            yield blanked(sentence, kept)
        spans = [(row[0].start, row[-1].end) for row in gone]
        if not (points and any(tells_of_picture(sentence[a:b], names) for a, b in spans)):
            yield blanked(sentence, spans)


def _unquoted(sentence: str, row: Sequence[Piece]) -> str:
    quotes = [(piece.start, piece.end) for piece in row if piece.is_quote]
    return blanked(sentence, quotes)[row[0].start : row[-1].end].strip()


def without_tales(sentence: str) -> str | None:
    """The sentence with all clauses that only tell as spaces, whatever the others are; None where
    it tells nothing, or nothing else."""
    rows = clauses_of(sentence)
    gone = [row for row in rows if _tells(said_in(sentence, row))]
    if not gone or len(gone) == len(rows):
        return None
    return blanked(sentence, ((row[0].start, row[-1].end) for row in gone))


def _tells(clause: str) -> bool:
    if _is_chinese(clause):
        return stating_han.states(clause, is_figured=True, is_led=True)
    return states(clause, is_figured=True)


def is_conditional(clause: str) -> bool:
    """Whether what is said there hangs on something else."""
    if han.IF.search(clause):
        return True
    return _IF.search(_WOULD_BE.sub("", _AT_LEISURE.sub("", clause))) is not None


def _figures(row: Sequence[Piece]) -> list[float]:
    """The numbers that are said in a clause."""
    texts = ["" if piece.is_quote else piece.text for piece in row]
    said: list[float] = []
    at = 0
    while at < len(texts):
        found = numbers.read(texts, at) if texts[at] else None
        said += [found[0]] if found else []
        at = found[1] if found else at + 1
    return said


_ORDERS: Final = re.compile(
    rf"(?:所以|那就?|就|这次|现在|也|都)*(?:请|把|将|帮我|给我|{DEED}).+|.+吧$"
)


class Clauses:
    """The clauses of a sentence, and what each does there: ask, or tell."""

    def __init__(self, sentence: str, is_wish: Callable[[str], bool]) -> None:
        self.rows = list(_parted(sentence, is_wish))
        self.said = [said_in(sentence, row) for row in self.rows]
        self._written = [sentence[row[0].start : row[-1].end] for row in self.rows]
        self._is_wish = cache(is_wish)
        self._behind = [sentence[row[-1].end :] for row in self.rows]

    def is_sure(self, i: int) -> bool:
        """Whether a clause says that it is a reason."""
        if given_up(self.said[i], self._behind[i]) or quotes_somebody(self._written[i]):
            return True
        is_why = _is_chinese(self.said[i]) and self._is_why(i)
        return is_why or _is_plain(self.said[i]) or _is_told(self.said[i], is_first=not i)

    def is_idle(self, i: int) -> bool:
        """Whether it states something beside one that asks or orders."""
        if _OPENS_IF.match(self.said[i]) or han.ONLY_NAMED.fullmatch(simplified(self.said[i])):
            return False
        if _is_chinese(self.said[i]):
            is_stated = self._states_han(i) or finds(self.said[i])
        else:
            is_stated = self._states(i) and bool(self._wishes_beside(i))
        return is_stated and not self.is_wish_alone(i)

    def _is_why(self, i: int) -> bool:
        """Whether it says what comes of a wish, or what is wrong where one puts it right."""
        before = (j for j in range(i) if self.is_wish_alone(j))
        is_wrong = any(unlike_han.complains(self.said[i], self.said[j]) for j in before)
        return is_wrong or unlike_han.comes_of_it(self.said[i])

    def _wishes_beside(self, i: int) -> list[int]:
        return [j for j in range(len(self.rows)) if j != i and self._asks(j)]

    def _states(self, i: int) -> bool:
        """Whether it only tells; figures in it are told where those beside it are wished."""
        is_figured = any(_figures(self.rows[j]) for j in self._wishes_beside(i))
        is_led = _SO.match("".join(self.said[i + 1 : i + 2])) is not None or self._repeats(i)
        return states(self.said[i], is_figured=is_figured, is_led=is_led)

    def _states_han(self, i: int) -> bool:
        """The same in Chinese; what was said or learned follows, unless it is an order."""
        said = stating_han.FIGURE.sub("若干", self.said[i]) if self._repeats(i) else self.said[i]
        is_figured = any(_figures(self.rows[j]) for j in self._wishes_beside(i))
        is_led = _ORDERS.match("".join(self.said[i + 1 : i + 2])) is not None
        return stating_han.states(said, is_figured=is_figured, is_led=is_led)

    def _repeats(self, i: int) -> bool:
        """Whether a clause's figures are said again in what is wished: it takes 9 seconds, …"""
        others = (j for j in range(len(self.rows)) if j != i)
        wished = {n for j in others if self.is_wish_alone(j) for n in _figures(self.rows[j])}
        mine = _figures(self.rows[i])
        return bool(mine) and wished.issuperset(mine)

    def _asks(self, i: int) -> bool:
        said = self.said[i]
        is_said = is_asked(self._written[i]) or is_explicit(said)
        if _is_chinese(said) and points_back(said) and requests(said):
            return True
        points = points_back(said) and orders(words_of(said) or [""])
        return is_said or points or self.is_wish_alone(i)

    def is_text(self, i: int) -> bool:
        """Whether it is a whole wish with a text: the title should say “Table Four”."""
        return self.said[i] == '"' and self.is_wish_alone(i)

    def is_wish_alone(self, i: int) -> bool:
        """Whether it is a whole wish without the others."""
        return not _is_plain(self.said[i]) and self._is_wish(self._written[i])


def _parted(sentence: str, is_wish: Callable[[str], bool]) -> Iterator[Sequence[Piece]]:
    """The clauses of a sentence, with and without marks between them."""
    for row in clauses_of(sentence):
        if given_up(said_in(sentence, row), sentence[row[-1].end :]):
            yield row
            continue
        for half in unmarked(sentence, row, is_wish):
            yield from parted(sentence, half, is_wish)


# Beside nothing but thanks, what is told is all there is to it.
_THANKS: Final = re.compile(r"(?:many )?(?:thanks?|thank you|thx|cheers)(?: \w+){0,3}")


def _is_thanks(clause: str) -> bool:
    return _THANKS.fullmatch(clause) is not None or han.THANKS.fullmatch(clause) is not None


def _beside_it(
    sentence: str, row: Sequence[Piece], names: Sequence[str], *, is_pointed_at: bool
) -> Iterator[tuple[int, int]]:
    """What goes of a clause: all but what "it" still means."""
    start, end = row[0].start, row[-1].end
    meant = still_meant(simplified(sentence[start:end]), names, is_pointed_at=is_pointed_at)
    kept = (start + meant[0], start + meant[1]) if meant else (end, end)
    yield from ((start, kept[0]), (kept[1], end))


def _is_told(clause: str, *, is_first: bool) -> bool:
    """Whether a clause says that it is a reason or an aim."""
    if clause.startswith('"') or broken(clause):
        return False
    if _is_chinese(clause):
        return explains(clause) or mistaken(clause) or told(clause)
    is_aim = not is_first and (
        _TO_WHAT_END.match(clause) is not None
        or (_PURPOSE.match(clause) is not None and not _ASKS.search(clause))
    )
    return is_aim or mistaken(clause) or _BECAUSE.match(clause) is not None or told(clause)


def _is_chinese(clause: str) -> bool:
    return any(map(is_han, clause))
