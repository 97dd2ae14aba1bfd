"""What all the pictures are of, which tells none of them apart: each photo of our trip."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Names
from nemo_desktop.engine.language.grammar.text import Piece, is_han, is_latin, listed

_PICTURES: Final = "(?:photo|picture|pic|image|shot|snap|snapshot|photograph|slide)"
_ALL: Final = re.compile(
    r"(?:each|every|all)(?: single| one| last one| of)*(?: (?:the|these|those|my|our|your))*"
    rf" {_PICTURES}s? (?=of |from |in |at |that |which |taken |shot |i |we )"
)
_THE: Final = re.compile(
    rf"(?:(?:the|these|those|my|our) |(?<![a-z] )){_PICTURES}s "
    "(?=of |from |that |which |taken |i |we )"
)
_TAKEN: Final = re.compile(
    r"(?:(?:that |which )?(?:(?:i|we|you|he|she|they)(?: all| both)?|(?:my|our) \w+)"
    r"(?:'ve| have|'d| had)?(?: just| recently)? (?:took|taken|shot|snapped|made|got|scanned)"
    r"|(?:that were |that was |which were )?(?:taken|shot|snapped))\b"
    r"(?: (?:in|at|on|of|from|during|around|near|by|while))?(?: |$)"
)
_OF: Final = re.compile("(?:of|from) ")
_IN: Final = re.compile("(?:in|at) ")
_WHEN: Final = re.compile(
    r"(?:(?:last|this|next) (?:year|summer|winter|spring|autumn|fall|month|week|weekend|night|"
    r"christmas|time)|yesterday|today) "
)
_OCCASIONS: Final = frozenset(
    listed(
        """
        trip holiday holidays vacation wedding birthday party journey visit tour weekend house home
        flat apartment place property honeymoon graduation event reunion christmas summer outing
        hike cruise travels walk hometown
        """
    )
)
_FILM: Final = re.compile(
    r"\b(?:video|film|movie|slideshow|clip|reel|montage) (?:\w+ )?(?:of|from|with|using|out of) $"
)
_OWNERS: Final = frozenset(listed("the a an my our his her their your this that its these"))
_JOINING: Final = frozenset(listed("in at of to on with from near by and"))
# What may stand behind two names joined by "and", which begins no wish of its own then.
_GOING_ON: Final = frozenset(listed("for to on at in should be is are lasts gets get"))
_NOUNS_MOST: Final = 3
_KINDS_OF: Final = frozenset(listed("new old big little small whole lovely beautiful first"))
_PLACES: Final = frozenset(
    listed("left right top bottom start end beginning front back second first last middle which")
)
# Whoever takes some away, or has them elsewhere, knows which.
_PICKING: Final = re.compile(
    r"\b(?:delete|remove|drop|keep|only|except|but|not|don't|throw|rid|without|ditch|bin|lose|"
    r"than|move|swap|before|after|which|any|duplicate|leave)\b|\bjust $"
    r"|[删除只留移换挪丢别不仅]|去掉|其他|另外"
)
_PEOPLE: Final = frozenset({"LIVING", "AIM", "STRANGER"})

_HAN_TAKEN: Final = re.compile(
    r"(?:在|去|到)(?P<of>[^，,。；;的第每\d]{1,8}?)(?:时|的时候|那天)?(?:拍|照)(?:下)?的"
    r"(?=(?:所有|全部|每一?张|那些|这些)?(?:照片?|图片?|相片|每一?张))"
)
_HAN_OF: Final = re.compile(
    r"(?:(?<=每张)|(?<=每一张)|(?<=所有)|(?<=全部)|(?<=这些)|(?<=这组))(?P<of>[^，,。；;第\d]{2,8})的"
    r"(?=照片?|图片?|相片)"
)


@dataclass(frozen=True)
class _Row:
    """The words of a sentence, as a row and as one text with a blank behind each."""

    texts: Sequence[str]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in the text, and where all ends."""
        return [sum(len(t) + 1 for t in self.texts[:at]) for at in range(len(self.texts) + 1)]

    @cached_property
    def said(self) -> str:
        """The text."""
        return "".join(f"{text} " for text in self.texts)

    def behind(self, pattern: re.Pattern[str], at: int) -> int:
        """The place behind what fits there; 0 where nothing does."""
        match = pattern.match(self.said, self.starts[at])
        return self.starts.index(match.end()) if match and match.end() in self.starts else 0

    def text(self, at: int) -> str:
        """The word there; none behind the last one."""
        return self.texts[at] if at < len(self.texts) else ""

    def kind(self, at: int) -> str:
        """What a word means by itself; "" for nothing."""
        if numbers.read([self.text(at)], 0) is not None:
            return "NUM"
        known = WORDS.longest([self.text(at)], 0)
        return known[0][0] if known is not None else ""

    def is_noun(self, at: int) -> bool:
        """Whether a word is none of ours."""
        word = self.text(at)
        is_strange = is_latin(word) and len(word) > 2 and not word.endswith("ly")
        return word in _OCCASIONS or (is_strange and not self.kind(at))


def without_subject(found: Sequence[Piece], names: Names) -> tuple[Piece, ...]:
    """The pieces without what all the pictures show, where no file is called so."""
    row = _Row(['"' if piece.is_quote else piece.text for piece in found])
    gone = set(_told_in_chinese(row.texts, names) if any(map(is_han, row.texts)) else ())
    for at in range(len(found)):
        every = row.behind(_ALL, at)
        begin = every or row.behind(_THE, at)
        before = row.said[: row.starts[at]]
        if not begin or at in gone or _PICKING.search(re.split(r" [,.;:!?] ", before)[-1]):
            continue
        end = _end(row, begin, names, is_every=bool(every))
        told = row.texts[begin:end]
        is_all = every or _FILM.search(before) or row.text(begin) != "of"
        if is_all or not _OCCASIONS.isdisjoint(told):
            gone.update(range(begin, end))
    return tuple(piece for at, piece in enumerate(found) if at not in gone)


def _end(row: _Row, begin: int, names: Names, *, is_every: bool) -> int:
    """Where it ends that the pictures are of something; 0 where it is not said."""
    taken, of = row.behind(_TAKEN, begin), row.behind(_OF, begin)
    at = taken or of or (row.behind(_IN, begin) if is_every else 0)
    if taken and not row.is_noun(at) and row.text(at) not in _OWNERS:
        return taken
    end = _noun(row, at, is_any=bool(taken or of)) if at else 0
    if not end or not names.words.isdisjoint(row.texts[at:end]):
        return 0
    if not is_every and any(row.kind(place) in _PEOPLE for place in range(at, end)):
        return 0
    while end < len(row.texts):
        more = row.behind(_WHEN, end)
        if not more and row.text(end) in _JOINING:
            more = _noun(row, end + 1, is_any=False)
            more = more if row.text(end) != "and" or _goes_on(row, more) else 0
        if not more:
            break
        end = more
    return end


def _goes_on(row: _Row, at: int) -> bool:
    return row.text(at) in _GOING_ON or row.kind(at) == "NUM"


def _noun(row: _Row, at: int, *, is_any: bool) -> int:
    """Where a noun ends: one that is no word of ours, or any where something must follow."""
    first = at
    while row.text(at) in _OWNERS or row.text(at).endswith("'s"):
        at += 1
    if row.text(at).isdigit() and row.text(at + 1) in ("th", "st", "nd", "rd"):
        at += 2
    elif at > first and is_any:
        at += row.text(at) in _KINDS_OF and row.text(at + 1) not in _PLACES
        at += is_latin(row.text(at)) and row.text(at) not in _PLACES and row.kind(at) != "NUM"
    begin = at
    at += is_any and at == first and row.kind(at) in _PEOPLE
    while at < len(row.texts) and at - begin < _NOUNS_MOST and row.is_noun(at):
        at += 1
    return at if at > first and row.text(at - 1) not in _OWNERS else 0


def _told_in_chinese(texts: Sequence[str], names: Names) -> Iterable[int]:
    """The places of 去日本拍的 in 去日本拍的照片每张3秒."""
    said = "".join(text if len(text) == 1 else "\0" for text in texts)
    for match in (*_HAN_TAKEN.finditer(said), *_HAN_OF.finditer(said)):
        own = range(*match.span())
        is_named = any(names.tree.longest(texts, at) is not None for at in own)
        if not (is_named or WORDS.composes(match["of"]) or _PICKING.search(said)):
            yield from own
