"""A sentence to wishes: lexed, condensed, then cut where every part is a wish that is known."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from nemo_desktop.engine.language import numbers
from nemo_desktop.engine.language.asking import marked
from nemo_desktop.engine.language.crossing import crossings
from nemo_desktop.engine.language.cutting import ends, has_rest
from nemo_desktop.engine.language.lexicon import (
    WORDS,
    Names,
    Token,
    is_ordinary,
    names_of,
    repaired,
)
from nemo_desktop.engine.language.precedence import rank
from nemo_desktop.engine.language.rules import condensed
from nemo_desktop.engine.language.separable import FIRST_HALVES, rejoined
from nemo_desktop.engine.language.sharing import shared
from nemo_desktop.engine.language.targets import Who
from nemo_desktop.engine.language.text import LONGEST, Piece, is_han, is_latin, listed, pieces
from nemo_desktop.engine.language.unquoted import with_texts
from nemo_desktop.engine.language.wish import WISHES, Wish, fits, weight

__all__ = ["Part", "Reading", "read", "read_again"]
MOST_TOKENS: Final = 120
_CUTS: Final = frozenset({"SEP", "AND", "COLON", "SLASH", "DASH"})
_OPENERS: Final = frozenset(
    listed(
        """
    WITH ADD REMOVE MAKE CHANGE MOTION SPEED CANVAS TRANS MUSIC STYLE TITLEWORD TITLE UNDO
    NEG LOOK EACH FOR KEEP MOVE SWAP DUR WHO SPAN QUOTE FADE REPLACE EXPORT FIT LONGER
    SHORTER FASTER SLOWER FROM AT DIFFERENT BEAT REVERSE PAN ZOOM IT UP DOWN LOUDER
    QUIETER COLOR PLACE ON BIGGER SMALLER IN THANKS
    EACHDUR GOINGBY FADEOUT FADEIN FADEINOUT NOCROP EFFECT DUPLICATE SPLIT TRIM MUTE SHUFFLE
    LIGHTER DARKER GRADEWORD REDO EXPORT CUTSPAN TRANSWORD SHOWN
    """
    )
)
_NAME_BEFORE: Final = frozenset(
    listed(
        """
    PIC CLIP PICS SWAP REMOVE MOVE AND AFTER BEFORE REPLACE TO ADD DUPLICATE ON NAME FILE
    """
    )
)
# Behind these verbs and a noun, "a" is no picture's name: give the photos a vintage look.
_GIVING: Final = frozenset(listed("give lend"))
_LONGEST_PART: Final = 12
_WISH_COST: Final = 10
# What only colours a wish, and may be left out where nothing else fits.
_ADVERBS: Final = frozenset(
    listed("ONLY BIT MUCH FULLY CONVERSE TOO MORE LOOKWORD CAMERA SPEEDNOUN EFFECTWORD ORDER")
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the sentence and the wishes it may be, likeliest first.

    `place` is its first token and the one behind it.
    """

    tokens: tuple[Token, ...]
    wishes: tuple[Wish, ...]
    place: tuple[int, int] = (0, 0)

    @property
    def start(self) -> int:
        """Where it begins in the sentence."""
        return min((token.start for token in self.tokens), default=0)

    @property
    def end(self) -> int:
        """Where it ends in the sentence."""
        return max((token.end for token in self.tokens), default=0)


@dataclass(frozen=True, slots=True)
class Reading:
    """All parts in order; `lost` are the stretches that no wish fits."""

    parts: tuple[Part, ...] = ()
    lost: tuple[tuple[int, int], ...] = ()
    tokens: tuple[Token, ...] = ()


def read(sentence: str, files: tuple[str, ...], texts: tuple[str, ...] = ()) -> Reading:
    """What the sentence asks for, by the names of the files and the texts; never raises."""
    if len(sentence) > LONGEST:
        return Reading(lost=((0, len(sentence)),))
    tokens = lexed(sentence, files, texts)
    if len(tokens) > MOST_TOKENS:
        return Reading(lost=((0, len(sentence)),))
    reading = _understood(tokens)
    told = with_texts(tokens, sentence) if reading.lost else None
    again = _understood(told) if told is not None else reading
    return reading if again.lost else again


def _understood(tokens: Sequence[Token]) -> Reading:
    reading = _parted(shared(condensed(list(tokens))))
    return read_plainly(reading) or reading if reading.lost else reading


def read_plainly(reading: Reading) -> Reading | None:
    """The sentence without what only colours it; None when nothing is left out or it is lost."""
    plain = [token for token in reading.tokens if token.kind not in _ADVERBS]
    if not 0 < len(plain) < len(reading.tokens):
        return None
    again = _parted(plain)
    return None if again.lost else again


def read_again(reading: Reading, refused: frozenset[tuple[int, int]]) -> Reading:
    """Another way to cut the sentence, without the parts that no wish took when it came to it."""
    return _parted(reading.tokens, refused)


def lexed(sentence: str, files: tuple[str, ...], said: tuple[str, ...] = ()) -> list[Token]:
    """The sentence as tokens of the vocabulary; what is not in it is UNKNOWN."""
    names = names_of(files, said)
    found = repaired(pieces(sentence), names.words)
    texts = [" " if piece.is_quote else piece.text for piece in found]
    tokens = _worded(found, texts, names, said)
    if has_rest(tokens, texts):
        tokens = _worded(found, texts, names, said, ends(texts, names.tree))
    related = [_related(tokens, token) for token in rejoined(tokens)]
    return marked([token for token in related if token.kind != "FILL"], texts)


def _worded(
    found: Sequence[Piece],
    texts: Sequence[str],
    names: Names,
    said: tuple[str, ...],
    most: Sequence[int] = (),
) -> list[Token]:
    """The pieces as tokens, the longest words first; `most` is where each word ends at last."""
    tokens: list[Token] = []
    at = 0
    while at < len(found) and len(tokens) <= MOST_TOKENS:
        if found[at].is_quote:
            tokens.append(Token("QUOTE", found[at].text, found[at].start, found[at].end))
            at += 1
            continue
        kind, value, end = _meaning(texts, at, names, tokens, most[at] if most else None)
        if kind == "TEXT":
            assert isinstance(value, int)
            kind, value = "QUOTE", said[value]
        if kind not in ("FILL", "") or texts[at] in FIRST_HALVES:
            text = "".join(texts[at:end]) if is_han(texts[at]) else " ".join(texts[at:end])
            tokens.append(Token(kind, value, found[at].start, found[end - 1].end, text))
        at = end
    return tokens


def _related(tokens: Sequence[Token], token: Token) -> Token:
    """A word that asks at the beginning only joins when it stands behind something."""
    if token.kind != "QUESTION" or token is tokens[0]:
        return token
    if token.text in ("where", "who"):
        return Token("SEP", None, token.start, token.end, token.text)
    before = tokens[tokens.index(token) - 1].kind
    is_relative = token.text in ("what", "what is") and before in _NAMEABLE
    return Token("FILL", None, token.start, token.end, token.text) if is_relative else token


_NAMEABLE: Final = frozenset(listed("TITLEWORD MUSIC PIC PICS QUOTE WHO TRANSWORD"))


def _meaning(
    texts: Sequence[str], at: int, names: Names, before: Sequence[Token], most: int | None
) -> tuple[str, object, int]:
    """Kind, value and end of what stands at a place."""
    if before and before[-1].kind == "NTH" and numbers.read(texts, at) is not None:
        return _unknown(texts, at)
    known = WORDS.longest(texts, at, most)
    if (
        known
        and known[0][0] == "SEP"
        and texts[at] == "最"
        and before
        and before[-1].kind == "MOVE"
    ):
        known = WORDS.longest(texts, at, at + 2)
    named = names.tree.longest(texts, at, most)
    if named is not None and (known is None or named[1] >= known[1]):
        (kind, value), end = named
        if kind == "TEXT":
            return "TEXT", value, end
        if (
            kind != "NAME"
            or _is_name(texts, at, end, before)
            or _is_listed(texts, end, names, before)
        ):
            assert isinstance(value, int)
            return "WHO" if kind in ("FILE", "NAME") else kind, Who("files", files=(value,)), end
    if before and before[-1].kind in _STANDS_FOR.get(texts[at], ()):
        return ("IT" if texts[at] == "that" else "PIC"), None, at + 1
    if known is not None:
        (kind, value), end = known
        if texts[at] == "last" and end == at + 1 and _is_verb(texts, at, before):
            kind = "LENGTH"
        return kind, value, end
    return _unknown(texts, at)


_PLACED: Final = frozenset(
    {"ORD", "LAST", "SECOND", "REST", "WHO", "EACH", "PENULTIMATE", "NEIGHBOUR"}
)
# Words that are pictures or "it" behind these kinds, and something else or nothing elsewhere.
_STANDS_FOR: Final = {
    "one": _PLACED,
    "one's": _PLACED,
    "slide": _PLACED,
    "that": frozenset(listed("REMOVE KEEP MOVE DUPLICATE SPLIT SHORTER LONGER REPLACE")),
}


def _unknown(texts: Sequence[str], at: int) -> tuple[str, object, int]:
    """A number, a dash, a word nobody knows, or a sign that says nothing."""
    number = numbers.read(texts, at)
    if number is not None:
        return "NUM", number[0], number[1]
    text = texts[at]
    if text == "-":
        return "DASH", None, at + 1
    is_word = is_latin(text) or is_han(text) or text.isalnum()
    return "UNKNOWN" if is_word else "", text, at + 1


def _is_verb(texts: Sequence[str], at: int, before: Sequence[Token]) -> bool:
    """Whether "last" is what a picture does: the second photo lasts 6 seconds."""
    holder = before[-1].kind if before else ""
    holds = holder in (
        "PIC",
        "PICS",
        "CLIP",
        "TITLEWORD",
        "WHO",
        "IT",
        "EACH",
        "FILM",
        "ORD",
        "CAMERA",
        "TRANS",
        "TRANSWORD",
        "MUSIC",
        "SECOND",
        "REST",
    )
    return holds and any(numbers.read(texts, i) for i in (at + 1, at + 2) if i < len(texts))


def _is_name(texts: Sequence[str], at: int, end: int, before: Sequence[Token]) -> bool:
    """Whether a file's name is meant where its words could be ordinary ones."""
    last = before[-1] if before else None
    follows_noun = last is not None and last.kind in ("PIC", "CLIP", "PICS")
    if not is_ordinary(texts[at:end]):
        short = end - at == 1 and len(texts[at]) == 1 and texts[at] in "aisxp"
        return not short or follows_noun
    following = WORDS.longest(texts, end)
    leads_noun = following is not None and following[0][0] in ("PIC", "PICS")
    if end - at == 1 and len(texts[at]) == 1:
        leads = following is not None and following[0][0] in (
            "SEP", "AND", "TO", "AFTER", "BEFORE", "WITH", "FOR", "AT", "SWAP", "REPLACE", "MOVE",
            "ATSTART", "ATEND", "LENGTH", "ORD", "LAST", "FIRST",
        )  # fmt: skip
        beside_han = (end < len(texts) and is_han(texts[end])) or (at > 0 and is_han(texts[at - 1]))
        is_given = texts[at] == "a" and any(token.text in _GIVING for token in before)
        is_several = last is not None and last.kind == "PICS" and texts[at] == "a"
        is_article = (is_given or is_several) and not leads and end < len(texts)
        return (
            (follows_noun and not is_article)
            or beside_han
            or (last is not None and last.kind in _NAME_BEFORE and (end >= len(texts) or leads))
            or (_is_file(last) and (leads or end >= len(texts) or texts[at] != "a"))
            or (
                len(before) > 1 and last is not None and last.kind == "SEP" and _is_file(before[-2])
            )
        )
    return follows_noun or leads_noun


def _is_file(token: Token | None) -> bool:
    """Whether a picture was spoken of by its name."""
    return token is not None and isinstance(token.value, Who) and token.value.how == "files"


def _is_listed(texts: Sequence[str], end: int, names: Names, before: Sequence[Token]) -> bool:
    """Whether a one-letter word is a file's name, for another follows: a and b; or nothing does."""
    last = before[-1].kind if before else "SEP"
    if last not in _LIST_BEFORE or len(texts[end - 1]) != 1:
        return False
    joiner = WORDS.longest(texts, end)
    if end >= len(texts):
        return bool(before)
    return (
        joiner is not None
        and joiner[0][0] in ("AND", "SEP")
        and names.tree.longest(texts, joiner[1]) is not None
    )


_LIST_BEFORE: Final = frozenset(
    {"SEP", "AND", "COLON", "ORDER", "WITH", "FROM", "OF", "FILM", "MAKE", "CONVERTER"}
)


def _parted(tokens: Sequence[Token], refused: frozenset[tuple[int, int]] = frozenset()) -> Reading:
    """The cheapest way to cut the tokens so that every part is a wish."""
    places = [0]
    costs = {0: 0}
    for index in range(1, len(tokens)):
        if tokens[index - 1].kind in _CUTS:
            places.append(index)
            costs[index] = 0
        elif tokens[index].kind in _OPENERS and tokens[index - 1].kind != "OF":
            places.append(index)
            costs[index] = 5
    places.append(len(tokens))
    crossing = crossings(tokens)
    best: dict[int, tuple[int, tuple[Part, ...]]] = {0: (0, ())}
    for number, start in enumerate(places[:-1]):
        if start not in best:
            continue
        for end in places[number + 1 : number + 1 + _LONGEST_PART]:
            part = _part(tokens[start:end], (start, end))
            if part is None or (start, end) in refused or _is_torn(tokens, part):
                continue
            inside = sum(crossing[start + 1 : end - 1])
            cost = best[start][0] + costs[start] + inside + (_WISH_COST if part.wishes else 0)
            if end not in best or cost < best[end][0]:
                best[end] = (cost, (*best[start][1], part))
    if len(tokens) in best:
        parts = tuple(part for part in best[len(tokens)][1] if part.wishes)
        return Reading(parts, tokens=tuple(tokens))
    return Reading(lost=_lost(tokens), tokens=tuple(tokens))


def _is_torn(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "only the first" was cut off from what is to be done only there."""
    if not part.wishes or part.wishes[0].name != "keep_only":
        return False
    start, end = part.place
    before = start == 0 or tokens[start - 1].kind in _CUTS
    return not before or not (end == len(tokens) or tokens[end - 1].kind in _CUTS)


def _part(tokens: Sequence[Token], place: tuple[int, int] = (0, 0)) -> Part | None:
    """The tokens as one wish; an empty part for marks alone; None when no wish fits."""
    kept = tuple(token for token in tokens if token.kind not in _CUTS)
    if not kept:
        return Part((), ())
    if any(token.kind == "UNKNOWN" for token in kept):
        return None
    wishes = _fitting(tuple(token.kind for token in kept))
    return Part(kept, wishes, place) if wishes else None


@lru_cache(maxsize=4096)
def _fitting(kinds: tuple[str, ...]) -> tuple[Wish, ...]:
    found = [wish for wish in WISHES if fits(wish, kinds)]
    return tuple(sorted(found, key=lambda wish: (-weight(wish, kinds), rank(wish.name))))


def _lost(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """The stretches between separators that are no wish by themselves."""
    lost: list[tuple[int, int]] = []
    here: list[Token] = []
    for token in (*tokens, Token("SEP", None, 0, 0)):
        if token.kind != "SEP":
            here.append(token)
            continue
        if here:
            lost += [(row[0].start, row[-1].end) for row in _lost_in(here)]
        here = []
    return tuple(lost) or ((tokens[0].start, tokens[-1].end),) if tokens else ()


def _lost_in(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """What of a stretch without separators is no wish: rows between "and", or all of it."""
    if _parted_alone(tuple(tokens)):
        return
    marks = [index for index, token in enumerate(tokens) if token.kind == "AND"]
    rows = [tokens[a + 1 : b] for a, b in itertools.pairwise([-1, *marks, len(tokens)])]
    strange = [row for row in rows if row and not _parted_alone(tuple(row))]
    yield from strange if strange and len(strange) < len(rows) else [tokens]


def _parted_alone(tokens: tuple[Token, ...]) -> bool:
    part = _part(tokens)
    return part is not None and bool(part.wishes)
