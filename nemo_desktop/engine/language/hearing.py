"""What a sentence may have been before a slip of the keyboard: 标提 for 标题, mke for make."""

import heapq
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Names, Token, names_of
from nemo_desktop.engine.language.grammar.text import Piece, is_han, is_latin, listed, pieces
from nemo_desktop.engine.language.lexing import lexed
from nemo_desktop.engine.language.typed.homophones import (
    FAR,
    SAME,
    are_confused,
    likeness,
    mistaken_for,
)
from nemo_desktop.engine.language.typed.misspelling import short_slips

_LONGEST: Final = 80
_MOST_SLIPS: Final = 3
_MOST_GUESSES: Final = 8
_COSTS: Final = (1.0, 1.3, 1.7)
# Words that say little would only hide what was not understood.
_SAYING_LITTLE: Final = frozenset(listed("FILL THANKS QUESTION IT"))
# What a film has and what is done to it: known even where no character of the word is kept.
_THINGS: Final = frozenset(
    listed(
        """
    BACKGROUND LENGTH PAN CAMERA TITLEWORD PIC VOLUME MUSIC SPEEDNOUN LOOK TRANSWORD FADEOUT
    FADEIN FILM CANVAS REMOVE DUPLICATE REVERSE MUTE TRANS MOTION LOOKWORD EFFECTWORD VOICEWORD
    """
    )
)
# By themselves they could be said of anything.
_OF_ANYTHING: Final = frozenset(listed("BIT MUCH MORE TOO NUM SEP AND FULLY UNKNOWN"))
# Short as they are, they tell that a film is spoken of.
_OF_FILMS: Final = frozenset(listed("QUOTE UNIT SECOND NTH WHO"))
# Characters that stand in too many words to tell which one was meant.
_COMMON: Final = frozenset("子的地得了着们个")
# By itself a character is right only where something is counted: 第一章, 5妙, 每章; or as a verb.
_COUNTERS: Final = frozenset(listed("PIC CLIP UNIT SECOND PICS MEASURE TIMES"))
_COUNTING: Final = frozenset("每这那哪几上下两前后多零一二三四五六七八九十百半个")
_VERBS: Final = frozenset("把加改到从第写配")
# Words that sound like ours and are meant as they stand; a question asks which (哪) it is.
_ORDINARY: Final = re.compile(
    "太阳|睁|假设|弹出|牌子|老师|知道|一样|哪(?=.*(?:[?？]|[吗呢啊]$)|[张个幅段首一]{1,2}(?:照片|图片?)?(?:更|最|比较))"
)


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that was typed and the one that was meant; `start` and `end` in pieces.

    `is_sure` where it keeps enough of it that nothing else was meant; `wrong` counts what is typed
    wrong, in characters of Chinese or words of Latin letters.
    """

    start: int
    end: int
    typed: str
    meant: str
    cost: float
    is_sure: bool
    is_thing: bool
    wrong: int


@dataclass(frozen=True, slots=True)
class Guess:
    """A sentence with slips put right."""

    sentence: str
    slips: tuple[Slip, ...]
    cost: float
    is_sure: bool


def guesses(sentence: str, files: tuple[str, ...], texts: tuple[str, ...]) -> tuple[Guess, ...]:
    """What the sentence may have been, the likeliest first; none where nothing sounds alike."""
    if len(sentence) > _LONGEST:
        return ()
    found = pieces(sentence)
    tokens = lexed(sentence, files, texts)
    if any(token.kind == "UNKNOWN" and token.value is None for token in tokens):
        return ()
    strange = [t for t in tokens if t.kind == "UNKNOWN" and (is_han(t.text) or short_slips(t.text))]
    places = {token.start for token in strange}
    unknown = tuple(at for at, piece in enumerate(found) if piece.start in places)
    meant = [match.span() for match in _ORDINARY.finditer(sentence)]
    right = {at for at, p in enumerate(found) if any(a <= p.start < b for a, b in meant)}
    heard = _slips(found, frozenset(unknown), names_of(files, texts))
    words = [(t.start, t.end) for t in tokens if t.kind != "UNKNOWN" and is_han(t.text[-1:])]
    slips = tuple(
        slip
        for slip in heard
        if right.isdisjoint(range(slip.start, slip.end))
        and not any(start < found[slip.start].start < end for start, end in words)
    )
    sayings = [token.start for token in tokens if _tells(token)]
    rows = (*_rows(unknown, slips), *_before_text(unknown, slips))
    told = [_guess(sentence, found, row, sayings) for row in rows]
    worth = [g for g in told if g.is_sure or all(slip.is_thing for slip in g.slips)]
    likely = heapq.nsmallest(_MOST_GUESSES, worth, key=lambda guess: guess.cost)
    return tuple({guess.sentence: guess for guess in likely}.values())


def _tells(token: Token) -> bool:
    """Whether a word makes sure that the rest of the sentence is about a film, too."""
    is_long = len(token.text) > 1 and token.kind not in _OF_ANYTHING
    return is_long or token.kind in _OF_FILMS


def _slips(found: Sequence[Piece], unknown: frozenset[int], names: Names) -> Iterator[Slip]:
    """Every word of the vocabulary and of names that may be meant by what stands at a place."""
    texts = ["" if piece.is_quote else piece.text for piece in found]
    for at in range(len(texts)):
        if at in unknown and is_latin(texts[at]):
            for word in short_slips(texts[at]):
                known = WORDS.longest([word], 0)
                says_little = known is not None and known[0][0] in _SAYING_LITTLE
                cost = 1.5 if says_little else 1.0
                yield Slip(at, at + 1, texts[at], word, cost, True, False, 1)
        for tree in (WORDS, names.tree):
            for path, kind in tree.like_from(texts, at, mistaken_for):
                end = at + len(path)
                if kind == "UNKNOWN":
                    continue
                is_strange = not unknown.isdisjoint(range(at, end))
                begins = path[0] in _VERBS and not (at and is_han(texts[at - 1]))
                counts = path[0] == "第" and "".join(texts[at + 1 : at + 2]) in _COUNTING
                if len(path) > 1 or begins or counts or _is_counted(texts, at, kind):
                    slip = _slip(texts[at:end], path, kind, at, is_strange=is_strange)
                    yield from (slip,) if slip else ()


def _is_counted(texts: Sequence[str], at: int, kind: str) -> bool:
    """Whether a character by itself stands where only a counter can."""
    before = texts[at - 1] if at else ""
    return kind in _COUNTERS and (before[-1:].isdecimal() or before in _COUNTING)


def _slip(
    typed: Sequence[str], meant: Sequence[str], kind: str, at: int, *, is_strange: bool
) -> Slip | None:
    """One word typed for another; None where that is too unlikely."""
    pairs = [(a, b) for a, b in zip(typed, meant, strict=True) if a != b]
    if not is_strange and not all(are_confused(*pair) for pair in pairs):
        return None
    degrees = [likeness(*pair) for pair in pairs]
    worst = max(FAR if degree is None else degree for degree in degrees)
    kept = sum(a == b and a not in _COMMON for a, b in zip(typed, meant, strict=True))
    is_whole = len(pairs) == len(meant) > 1
    is_little = kind in _SAYING_LITTLE and not are_confused(*pairs[0])
    if worst != SAME and (is_whole or is_little or not kept):
        return None
    if (is_whole and kind not in _THINGS) or (is_little and not kept and meant[0] not in _VERBS):
        return None
    is_weak = is_whole or "子" in meant
    cost = _COSTS[worst] + 0.3 * (len(pairs) - 1) - 0.1 * kept
    cost -= 0.3 * all(are_confused(*pair) for pair in pairs)
    is_sure = not is_weak and (worst < FAR or not any(a in WORDS.signs for a, _ in pairs))
    told, is_thing = ("".join(typed), "".join(meant)), kind in _THINGS
    return Slip(at, at + len(meant), *told, cost, is_sure, is_thing, len(pairs))


def _rows(unknown: Sequence[int], slips: Sequence[Slip]) -> Iterator[tuple[Slip, ...]]:
    """Slips that together leave nothing unknown."""
    begun: list[tuple[Slip, ...]] = [()]
    for at in unknown:
        grown: list[tuple[Slip, ...]] = []
        for row in begun:
            if any(slip.start <= at < slip.end for slip in row):
                grown.append(row)
            elif len(row) < _MOST_SLIPS:
                grown += [(*row, s) for s in slips if s.start <= at < s.end and _is_apart(s, row)]
        begun = sorted(grown, key=_total)[: 2 * _MOST_GUESSES]
    loose = [s for s in slips if not any(s.start <= at < s.end for at in unknown)]
    for row in begun:
        for count in range(0 if row else 1, 3):
            for more in itertools.combinations(loose, count):
                if all(_is_apart(a, (*row, *more[:n])) for n, a in enumerate(more)):
                    yield (*row, *more)


def _before_text(unknown: Sequence[int], slips: Sequence[Slip]) -> Iterator[tuple[Slip, ...]]:
    """Slips in what a text is called, behind which the text is said without quotes."""
    for slip in slips:
        if unknown and slip.start <= unknown[0] < slip.end <= unknown[-1]:
            named = WORDS.longest(slip.meant, 0)
            if named is not None and named[0][0] == "TITLEWORD":
                yield (slip,)


def _is_apart(slip: Slip, row: Sequence[Slip]) -> bool:
    return all(slip.end <= other.start or other.end <= slip.start for other in row)


def _total(row: Sequence[Slip]) -> float:
    return sum(slip.cost for slip in row)


def _guess(
    sentence: str, found: Sequence[Piece], slips: tuple[Slip, ...], sayings: Sequence[int]
) -> Guess:
    signs = list(sentence)
    for slip in slips:
        row = found[slip.start : slip.end]
        words = (slip.meant,) if is_latin(slip.meant) else slip.meant
        for piece, meant in zip(row, words, strict=True):
            if piece.text != meant:
                signs[piece.start : piece.end] = [meant, *[""] * (piece.end - piece.start - 1)]
    said = sum(piece.is_quote or piece.text.isalnum() for piece in found)
    wrong = sum(slip.wrong for slip in slips if len(slip.typed) > 1)
    spans = [(found[slip.start].start, found[slip.end - 1].end) for slip in slips]
    is_alone = all(any(start <= at < end for start, end in spans) for at in sayings)
    is_thing = said > 4 and any(slip.is_thing for slip in slips)
    is_sure = (
        (is_thing or not is_alone) and 3 * wrong <= said and all(slip.is_sure for slip in slips)
    )
    return Guess("".join(signs), slips, _total(slips), is_sure)
