"""What it costs to take one wish across a comma or a "with": nothing where one side tells more."""

from collections.abc import Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.text import listed
from nemo_desktop.engine.language.wish import LIGHT

_CROSSING_COST: Final = 12
# More than a wish of its own behind the "with" costs.
_FILM_WITH_COST: Final = 20
_FILMS: Final = frozenset(["FILM", "CLIP", "CANVAS", "LENGTH"])
# What a film is made with, and what may have a length of its own.
_PARTS: Final = frozenset(
    listed(
        """
    TITLE TITLEWORD QUOTE MUSIC STYLE TRANS TRANSWORD MOTION ZOOM PAN EFFECT LOOK FADE FADEIN
    FADEOUT FADEINOUT EACHDUR
    """
    )
)
# Said as a complaint and again as its remedy: too dark, brighter.
_SAME: Final = frozenset(
    listed("LIGHTER DARKER SLOWER FASTER LOUDER QUIETER BIGGER SMALLER LONGER SHORTER COLORFUL")
)
_TOPICS: Final = frozenset({"PIC", "FILM", "MUSIC", "TITLE"})
_NOUNS: Final = frozenset(["MUSIC", "TITLE", "STYLE", "WHO", "PIC", "PICS", "SIDE", "COLOR"])
# Words that tell more of a wish and seldom are one.
_WEAK: Final = frozenset(
    listed(
        """
    DUR SPAN ATMOMENT FROMTHEN PLACE COLOR PCT VOLUME ATSTART ATEND WHOLE INMIDDLE BIGGER
    SMALLER BIT MUCH SIZEWORD HALFVOLUME LENGTH SPEED BACKGROUND LOOKWORD FIT NOCROP QUOTE
    LIGHTLY KEEP FADEIN FADEOUT FADEINOUT NUM EACHDUR
    """
    )
)


# How a text or a film looks, told after the rest of it.
_LOOKS: Final = frozenset(
    listed(
        "PLACE COLOR BIGGER SMALLER SIZEWORD FADEIN FADEOUT FADEINOUT BIT MUCH LENGTH PCT NUM DUR"
    )
)
_WHENS: Final = frozenset(listed("ATEND ATSTART SPAN ATMOMENT"))


def _says_when(kinds: set[str], all_before: set[str]) -> bool:
    """Whether these say a text and when it is there: a wish of its own, unless a title is begun."""
    is_begun = bool(all_before & {"TITLE", "ADD"}) and "QUOTE" not in all_before
    is_begun = is_begun and not all_before & (_LOOKS - {"LENGTH"})
    return "QUOTE" in kinds and bool(kinds & _WHENS) and not is_begun


def _sets_length(row: Sequence[Token]) -> bool:
    """Whether these say how long the film is: a wish of its own."""
    kinds = {token.kind for token in row}
    is_total = any(t.kind == "LENGTH" and t.text.startswith(("总", "全长", "total")) for t in row)
    is_film = "FILM" in kinds and bool(kinds & {"MAKE", "CHANGE", "SHORTER", "LONGER"})
    return "DUR" in kinds and (is_total or is_film) and not kinds & {"WITH", "TRANS", "QUOTE"}


def crossings(tokens: Sequence[Token]) -> list[int]:
    """What it costs to take a wish across each token: much at a comma between two whole wishes,
    nothing where one side only tells more of the other."""
    marks = [index for index, token in enumerate(tokens) if token.kind in ("SEP", "AND")]
    edges = [-1, *marks, len(tokens)]
    costs = [0] * len(tokens)
    for number, index in enumerate(marks):
        rows = tokens[edges[number] + 1 : index], tokens[index + 1 : edges[number + 2]]
        all_before, all_after = ({token.kind for token in row} for row in rows)
        before, after = all_before - LIGHT, all_after - LIGHT
        weak = _WEAK | _NOUNS if tokens[index].kind == "AND" else _WEAK
        told = _WEAK if tokens[index].kind == "SEP" else weak
        is_turn = bool(all_before & {"REMOVE", "NEG"}) and bool(
            all_after & {"ADD", "MAKE", "CHANGE"}
        )
        same = before & after & _SAME
        is_weak = (
            (after == {"REMOVE"} and "IT" in all_after and "NEG" in all_before)
            or (after <= {"UNDO"} and "UNDO" in all_after and "NEG" in all_before)
            or (bool(same) and (before <= same | _TOPICS or after <= same))
            or (after <= weak and not _says_when(after, all_before) and not _sets_length(rows[1]))
            or (
                before <= told
                and not before <= {"DUR", "PCT"}
                and not (_says_when(before, set()) and after - _LOOKS)
                and not (_sets_length(rows[0]) and after - _LOOKS)
            )
        )
        costs[index] = 0 if is_weak and not is_turn else _CROSSING_COST
    for index in _behind_lengths(tokens):
        costs[index] = _FILM_WITH_COST
    for index in _between_moves(tokens):
        costs[index] = 0
    return costs


def _between_moves(tokens: Sequence[Token]) -> Iterator[int]:
    """Where moves stand in a row that are to be taken by turns."""
    kinds = [token.kind for token in tokens if token.kind != "SPEED"]
    places = [index for index, token in enumerate(tokens) if token.kind != "SPEED"]
    if "ALTERNATE" not in kinds:
        return
    row = {"MOTION", "ALTERNATE", "SEP", "AND"}
    for at, kind in enumerate(kinds):
        if kind in ("SEP", "AND") and 0 < at < len(kinds) - 1:
            yield from [places[at]] if {kinds[at - 1], kinds[at + 1]} <= row else []


def _behind_lengths(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a film with a length ends and what it is made with begins, or the other way round:
    a 20-second film with crossfades, 带叠化的20秒视频. The length is the film's."""
    kinds = [token.kind for token in tokens]
    start = 0
    for index, kind in enumerate(kinds):
        if kind in ("SEP", "AND"):
            start = index + 1
        elif kind in ("WITH", "ADD"):
            before = kinds[start:index]
            film = {*before, "FILM"} if "FILM" in kinds[index:] and "MAKE" in before else {*before}
            if "DUR" in before and film & _FILMS and not film & _PARTS:
                yield index
            start = index
        elif kinds[index : index + 2] == ["DUR", "FILM"]:
            said = kinds[start:index]
            if said[:1] in (["WITH"], ["ADD"]) and _PARTS.intersection(said):
                yield index
