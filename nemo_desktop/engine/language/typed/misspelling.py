"""How slips in words of Latin letters are put right: titel, secnds, titoe, zoomin."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nemo_desktop import paths
from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.engine.language.grammar.text import Piece, is_latin, listed

# Ordinary words that stand in no list of common American ones.
_MORE: Final = frozenset(
    listed("bild bilder crosswalk fonts mutter nan nana sledding triplet whisker colour grey mum")
)
# Some that are typed for ours, and said of films by nobody.
_LESS: Final = frozenset(listed("dont beech anymore"))


@cache
def ordinary() -> frozenset[str]:
    """English words that mean themselves where they are none of ours: mite is no mute."""
    text = (paths.resources() / "words" / "english.txt").read_text(encoding="ascii")
    return frozenset(text.split()) - _LESS | _MORE


def repaired(found: Sequence[Piece], known: Iterable[str] = ()) -> tuple[Piece, ...]:
    """The pieces with slips in unknown words put right, and glued words parted."""
    mine = frozenset(known)
    result: list[Piece] = []
    for piece in found:
        word = piece.text
        if (
            piece.is_quote
            or not is_latin(word)
            or word in mine
            or WORDS.knows(word)
            or word in ordinary()
            or not word.isascii()
        ):
            result.append(piece)
        else:
            meant = _meant(word)
            if meant == (word,):
                meant = (_name_meant(word, mine),)
            result += [Piece(text, piece.start, piece.end) for text in meant]
    return tuple(result)


def _name_meant(word: str, names: frozenset[str]) -> str:
    """A file's name with one slip in it, where no other is as near; else the word itself."""
    if not 5 <= len(word) <= 20:
        return word
    near = [n for n in names if len(n) > 4 and n[0] == word[0] and OSA.distance(word, n) == 1]
    return near[0] if len(near) == 1 else word


def short_slips(word: str) -> tuple[str, ...]:
    """What a short word may have been that nobody knows: mke, lst, zoim. Any of these is right
    only where the whole sentence is understood with it.
    """
    if not 3 <= len(word) <= 5 or not word.isascii() or word in ordinary() or WORDS.knows(word):
        return ()
    near = process.extract(word, _short_targets(), scorer=OSA.distance, score_cutoff=1, limit=None)
    return tuple(match[0] for match in near if _is_short_slip(word, match[0]))


def _is_short_slip(word: str, target: str) -> bool:
    """Whether letters changed places, one is missing or twice there, or a key beside the right one
    was hit."""
    if word[0] != target[0]:
        return False
    if len(word) == len(target):
        return sorted(word) == sorted(target) or _differs_in(word, target, _BESIDE | _ALIKE)
    return len(word) < len(target) or _ONCE.sub(r"\1", word) == _ONCE.sub(r"\1", target)


@lru_cache(maxsize=1)
def _short_targets() -> tuple[str, ...]:
    return tuple(sorted(word for word in WORDS.words if 3 <= len(word) <= 6))


_DRAWN_OUT: Final = re.compile(r"(.)\1{2,}")


@lru_cache(maxsize=4096)
def _meant(word: str) -> tuple[str, ...]:
    if len(word) >= 6:
        turned = (word[:a] + word[a + 1] + word[a] + word[a + 2 :] for a in range(len(word) - 1))
        meant = next((other for other in turned if other in WORDS.words), None)
        parts = (meant,) if meant else _parts(word)
        if parts:
            return parts
    if len(word) == 2 and word + word[1] in WORDS.words:
        return (word + word[1],)
    if len(word) == 3:
        doubled = [word[: at + 1] + word[at:] for at in range(3)]
        swapped = [word[1] + word[0] + word[2], word[0] + word[2] + word[1]]
        nearest = (*(full for full in doubled if full in WORDS.words),
                   *(full for full in swapped if full in _SHORT))  # fmt: skip
        return nearest[:1] or (word,)
    if not 4 <= len(word) <= 20:
        return (word,)
    for drawn in (_DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)):
        if drawn != word and WORDS.knows(drawn):
            return (drawn,)
    reach = 1 if len(word) < 8 else 2
    near = process.extract(word, _targets(), scorer=OSA.distance, score_cutoff=reach, limit=6)
    best = min(
        (match for match in near if _is_slip(word, match[0], int(match[1]))),
        key=lambda match: (match[1], match[0][0] != word[0], _effort(word, match[0]), match[0]),
        default=None,
    )
    return (best[0],) if best else (word,)


def _effort(word: str, target: str) -> tuple[int, int]:
    """How easily fingers type one for the other: a letter once for twice, or two in turn."""
    if _ONCE.sub(r"\1", target) == _ONCE.sub(r"\1", word):
        return 0, -len(target)
    return 2 - (sorted(word) == sorted(target)), -len(target)


_ONCE: Final = re.compile(r"(.)\1")
_SHORT: Final = frozenset(listed("the and add all for new end pan cut out not now too two one"))


def _parts(word: str) -> tuple[str, ...]:
    """The words that a glued one is made of, as few as possible, the first ones the longest."""
    for cut in range(len(word) - 2, 2, -1):
        is_long = max(cut, len(word) - cut) > 3
        if is_long and word[:cut] in WORDS.words and word[cut:] in WORDS.words:
            return (word[:cut], word[cut:])
    if len(word) < 10:
        return ()
    for cut in range(len(word) - 5, 3, -1):
        rest = _parts(word[cut:]) if word[:cut] in WORDS.words else ()
        if rest:
            return (word[:cut], *rest)
    return ()


def _is_slip(word: str, target: str, distance: int) -> bool:
    """Whether a word is near enough: in short ones letters change places, come double or go."""
    if len(target) < 4 or not distance:
        return False
    if len(word) == len(target) and sorted(word) != sorted(target):
        return (len(word) >= 6 and word[0] == target[0]) or (
            len(word) >= 5
            and (
                _differs_in(word, target, _ALIKE)
                or (word[0] == target[0] and _differs_in(word, target, _BESIDE))
            )
        )
    return word[0] == target[0] or distance == 1


# Letters that are taken for one another by people who write as they hear.
_ALIKE: Final = frozenset(map(frozenset, ("ck", "sz", "iy", "vw", "fv", "ei", "ae", "kq", "sc")))


# Keys that lie beside one another.
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE: Final = frozenset(
    frozenset(pair)
    for upper, lower in zip(("", *_ROWS), _ROWS, strict=False)
    for pair in (
        *pairwise(lower),
        *zip(upper, lower, strict=False),
        *zip(upper[1:], lower, strict=False),
    )
)


def _differs_in(word: str, target: str, pairs: frozenset[frozenset[str]]) -> bool:
    unlike = [frozenset(pair) for pair in zip(word, target, strict=True) if pair[0] != pair[1]]
    return all(pair in pairs for pair in unlike)


@lru_cache(maxsize=1)
def _targets() -> tuple[str, ...]:
    words = [word for word in WORDS.words if len(word) >= 4]
    return tuple(sorted({*words, *(word for word in numbers.WORDS if len(word) >= 4)}))
