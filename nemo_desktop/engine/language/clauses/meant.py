"""What of a clause that only tells is still meant by an "it" behind it: the one picture or thing
that it speaks of."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from nemo_desktop.engine.language.clauses import reasons_han as han

Span: TypeAlias = tuple[int, int]

# What is pointed at was named in what is left out; a shape is always the film's.
_SHAPED: Final = r"(?! (?:square|vertical|horizontal|landscape|portrait|\d+ ?[:x] ?\d+)\b)"
_POINTS_BACK: Final = re.compile(
    rf"\b(?:it{_SHAPED}|them|that|(?<!from )this(?! time| way| (?:is )?for)|these|those|its)\b"
    rf"|{han.POINTS_BACK}",
    re.IGNORECASE,
)
_THING: Final = re.compile(
    r"\b(?:music|song|soundtrack|title|caption|text|subtitles|transitions|crossfades|dissolves|"
    r"wipes|slides|zoom)\b"
    rf"|{han.THING}",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(
    r"(?:the )?(?:first|second|third|fourth|fifth|last|middle) (?:photo|picture|pic|image|one)\b"
    r"|(?:the )?(?:one|photo|picture|pic|image) in the middle\b"
    r"|(?:the )?(?!no\b|any\b|every\b|each\b|some\b|the\b|my\b|this\b|that\b)"
    r"[\w-]+ (?:one|photo|picture|pic|shot)\b(?= (?:is|was|has|shows|means|isn't|wasn't)\b)"
    r"|(?:photo|picture|pic|image) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"|{han.PICTURE}",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\b(?:number|nr\.?|no\.) ?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
# One picture is spoken of, though not in words that say which.
_SOME_PICTURE: Final = re.compile(
    r"\b(?:the|that|this|my|our|his|her) (?:[\w'-]+ ){0,2}(?<!big )(?:photo|picture|pic|image|"
    r"shot|one)\b"
    r"|\bthe (?:first|second|third|fourth|fifth|last|middle|final)\b"
    r"(?! (?:night|week|month|year|summer|winter|time|day|minute|thing|few|two|three))"
    r"|[这那]一?[张幅]|第.{1,2}张|最后一张|中间那?张",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(r" (?:and|&) |[和跟与]", re.IGNORECASE)
_LEADS: Final = re.compile(r"(?:the|my|our|and|but|so|because|因为|这|那)\s*", re.IGNORECASE)


def points_back(clause: str) -> bool:
    """Whether a clause speaks of something that was named before."""
    return _POINTS_BACK.search(clause) is not None


def names_thing(clause: str) -> bool:
    """Whether a clause names what it is about, as "the title": then it is about no picture."""
    return _THING.search(clause) is not None


def still_meant(said: str, names: Sequence[str], *, is_pointed_at: bool) -> Span | None:
    """Where a clause names the one picture it tells of, by a word for it or one of the files'
    `names`; or, if it `is_pointed_at`, the pictures or the thing. None without."""
    found = _pictures_in(said, names)
    if len(found) == 2 and is_pointed_at and _BOTH.fullmatch(said[found[0][1] : found[1][0]]):
        return found[0][0], found[1][1]
    if is_pointed_at and not found:
        found = [match.span() for match in _THING.finditer(said)][-1:]
    if len(found) == 1 and said.count(said[slice(*found[0])]) == 1:
        return found[0]
    return None


def tells_of_picture(said: str, names: Sequence[str]) -> bool:
    """Whether a clause says which picture it tells of."""
    return bool(_pictures_in(said, names))


def is_unclear(said: str, names: Sequence[str]) -> bool:
    """Whether it tells of one picture without saying which: an "it" behind it may be that."""
    is_known = still_meant(said, names, is_pointed_at=True) is not None
    return not is_known and _SOME_PICTURE.search(said) is not None


def _pictures_in(said: str, names: Sequence[str]) -> list[Span]:
    """Where a clause speaks of a picture: by its number, where it has one."""
    found = list(_NUMBERED.finditer(said)) or list(_PICTURE.finditer(said))
    return [match.span() for match in found] or _named(said, names)


def _named(said: str, names: Sequence[str]) -> list[Span]:
    """The file a clause begins with: sunset at sea was the best day."""
    lead = _LEADS.match(said)
    at = lead.end() if lead else 0
    begun = [name for name in names if said[at:].casefold().startswith(name.casefold())]
    longest = max(begun, key=len, default="")
    is_whole = longest and not said[at + len(longest) :][:1].isalnum()
    return [(at, at + len(longest))] if is_whole or (longest and not longest.isascii()) else []
