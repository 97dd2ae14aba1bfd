"""What it costs to take one wish across a comma or a "with": nothing where one side tells more."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.precedence import fitting
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import LIGHT

_CROSSING_COST: Final = 12
# More than a wish of its own behind the "with" costs.
_FILM_WITH_COST: Final = 20
UNMARKED_COST: Final = 20
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
_ADDED: Final = frozenset(listed("QUOTE TITLE TITLEWORD TITLESTYLE MUSIC STYLE"))
# What one asks with; what has a length, and what says it; what begins where and when.
_VERBS: Final = frozenset(
    listed(
        """
    ADD MAKE CHANGE MOVE FADEOUT FADEIN FADEINOUT FILMFADE REMOVE SHOWN MOTION ZOOM PAN SWAP
    REVERSE DUPLICATE SPLIT TRIM REPLACE MUTE SHUFFLE FIT CANVAS LOOK EFFECT
    """
    )
)
_MARKS: Final = ("SEP", "AND")
_MERELY: Final = frozenset(listed("DUR SPAN PLACE COLOR PCT BIGGER SMALLER BIT MUCH"))
# In "every photo 3 seconds", but not in "fades, a second each".
_PICTURES: Final = ("photo", "picture", "image", "pic", "slide", "shot", "张", "图", "照片")
_WHENS: Final = frozenset(listed("ATEND ATSTART SPAN ATMOMENT"))
_OWNERS: Final = frozenset(["WHO", "FILM"])
_LENGTHS: Final = frozenset(["DUR", "LENGTH"])
_PREPOSITIONS: Final = frozenset(listed("ON FOR AT IN WITH FROM DURING OVER TO"))
# English verbs that begin an order; what cannot stand before one; what is done, and to what.
_ORDERS: Final = frozenset(
    listed(
        """
    add put make turn set change remove delete drop cut mute give move swap replace fade zoom pan
    insert take get apply use show duplicate reverse shuffle undo brighten darken crop
    start begin stop bring raise lower push hold end finish
    """
    )
)
_OF_NOUNS: Final = ("DUR", "BIT", "LENGTH", "BIGGER", "SMALLER")
_OWNED: Final = frozenset(listed("WHO PIC PICS FILM TITLE EACH"))
_ATTRIBUTES: Final = ("second", "sec", "minute", "min")  # a 3 second title
_NOUNS_TOO: Final = frozenset(listed("fade zoom pan cut crop show"))
_BEFORE_VERBS: Final = frozenset(
    listed("NEG TO OF WITH FOR KEEP UNKNOWN THANKS BEFORE AFTER SPEED")
)
_DONE: Final = frozenset(
    listed(
        """
    TRANS EACHDUR LOUDER QUIETER LIGHTER DARKER FADEIN FADEOUT FADEINOUT FILMFADE MOTION ZOOM PAN
    LOOK EFFECT CANVAS MUTE UNDO REVERSE SHUFFLE SWAP BEAT FIT NOCROP
    """
    )
)
_OBJECTS: Final = _DONE | frozenset(
    listed("TITLE QUOTE MUSIC STYLE WHO PIC PICS TRANSWORD VOLUME WHOAT LENGTH CLIP DUR")
)
_NAMED: Final = frozenset(listed("PICS PIC CLIP WHO TITLE MUSIC EACH ALL QUOTE"))
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


def crossings(tokens: Sequence[Token]) -> list[int]:
    """What it costs to take a wish across each token: much at a comma between two whole wishes,
    nothing where one side only tells more of the other."""
    marks = list(_marks(tokens))
    edges = [0, *(edge for mark in marks for edge in mark), len(tokens)]
    costs, start = [0] * len(tokens), 0
    for number, (index, behind) in enumerate(marks):
        here = tokens[edges[2 * number] : index], tokens[behind : edges[2 * number + 3]]
        all_before, all_after = (_kinds(side) for side in here)
        before, after = all_before - LIGHT, all_after - LIGHT
        weak = _WEAK | _NOUNS if tokens[index].kind == "AND" else _WEAK
        told = _WEAK if tokens[index].kind == "SEP" else weak
        is_turn = bool(all_before & {"REMOVE", "NEG"}) and bool(
            all_after & {"ADD", "MAKE", "CHANGE"}
        )
        is_turn = is_turn or (before == {"EACHDUR"} and "ADD" in all_after)
        is_turn = is_turn or (before == {"LOOK"} and "TITLE" in after)
        is_turn = is_turn or (before == {"MUTE"} and "CLIPSOUND" in after)
        is_turn = is_turn or (all_before - {"IT"} == {"REDO"} and bool(fitting(tuple(all_after))))
        is_turn = is_turn or (after == {"KEEP"} and "NEG" in before and before != {"NEG"})
        with_music = bool(before & {"MUSIC", "STYLE"}) and bool(all_before & _FILMS)
        is_turn = is_turn or (_is_of_pictures(before, all_before) and "TRANS" in after)
        is_turn = is_turn or (after == {"DUR"} and with_music)  # a clip with music, 7 seconds
        is_turn = is_turn or _adds(here[0], all_before, all_after)
        is_turn = is_turn or ({"MOVE", "BETWEEN"} <= all_before and "DUR" in all_after)
        same = before & after & _SAME
        is_weak = (
            (after == {"REMOVE"} and "NEG" in all_before)
            or (after <= {"UNDO"} and "UNDO" in all_after and "NEG" in all_before)
            or (bool(same) and (before <= same | _TOPICS or after <= same))
            or after <= weak
            or (before <= told and not before <= {"DUR", "PCT", "LENGTH"})
        )
        so_far = [token for token in tokens[start:index] if token.kind not in _MARKS]
        is_turn = is_turn or (
            (any(_stands(row, all_after) for row in (so_far, here[0])) or "QUOTE" in before)
            and not _goes_on(here[1])
            and _stands(here[1], all_before)
        )
        if not is_weak or is_turn:
            costs[index], start = _CROSSING_COST, behind
    for index in _behind_lengths(tokens):
        costs[index] = _FILM_WITH_COST
    for index in _unmarked(tokens):
        costs[index] = UNMARKED_COST
    for index in _between_moves(tokens):
        costs[index] = 0
    return costs


def _kinds(side: Sequence[Token]) -> set[str]:
    """What a side speaks of; "fade the music in" speaks of the music too."""
    named = {"MUSIC" for token in side if token.kind.startswith("FADE") and token.value == "music"}
    return {token.kind for token in side} | named


def _stands(side: Sequence[Token], beside: Collection[str]) -> bool:
    """Whether a side is a wish by itself, whatever stands beside it: it has a verb or begins with
    what is to change, says whose length it is (第二张6秒, but neither "on photo 2" nor "for the
    first 3 seconds"), or a text and when it is there, unless that is the title begun `beside` it.
    """
    kinds = tuple(token.kind for token in side)
    if not kinds or not fitting(kinds):
        return False
    said = set(kinds)
    is_length = bool(said & _OWNERS) and bool(said & _LENGTHS) and kinds[0] not in _PREPOSITIONS
    is_topic = (kinds[0] in _TOPICS or "TITLE" in said) and len(said - LIGHT) > 1
    is_asked = not said.isdisjoint(_VERBS) and not said - LIGHT <= _MERELY
    is_begun = not {"TITLE", "ADD"}.isdisjoint(beside) and "QUOTE" not in beside
    is_text = "QUOTE" in said and not said.isdisjoint(_WHENS) and not is_begun
    return is_length or is_topic or is_asked or is_text or _is_each(side, beside)


def _goes_on(side: Sequence[Token]) -> bool:
    """Whether a side speaks of "it", and not only of where something is put: "to it"."""
    kinds = ["", *(token.kind for token in side)]
    return any(kind == "IT" and before not in _PREPOSITIONS for before, kind in pairwise(kinds))


_MEASURED: Final = frozenset(listed("DUR LENGTH PIC PICS WHO NUM MEASURE EACH ALL"))


def _is_of_pictures(before: Collection[str], said: Collection[str]) -> bool:
    """Whether a length is that of pictures, or of the film, and of no transition between them."""
    is_theirs = not {"LENGTH", "PIC", "PICS", "WHO"}.isdisjoint(before) and "DUR" in before
    return is_theirs and _MEASURED.issuperset(before) and "BETWEEN" not in said


def _adds(side: Sequence[Token], said: Collection[str], after: Collection[str]) -> bool:
    """Whether a text or music is added after a wish for the film: make it 7 seconds and put "Sea"
    on it."""
    is_added = "ADD" in after and not _ADDED.isdisjoint(after) and _ADDED.isdisjoint(said)
    is_film = not {"MAKE", "CHANGE", "LENGTH"}.isdisjoint(said)
    return is_added and is_film and bool(fitting(tuple(token.kind for token in side)))


def _is_each(side: Sequence[Token], beside: Collection[str]) -> bool:
    """Whether a side is how long each picture lasts, and not only how a film is to be made."""
    if {"MAKE", "FILM"} <= set(beside):
        return False
    return any(
        token.kind == "EACHDUR" and any(noun in token.text for noun in _PICTURES) for token in side
    )


def _marks(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The rows of commas and "and" between wishes: the first and behind the last of each."""
    places = [index for index, token in enumerate(tokens) if token.kind in _MARKS]
    for _, row in groupby(enumerate(places), lambda found: found[1] - found[0]):
        found = [place for _, place in row]
        yield found[0], found[-1] + 1


def _unmarked(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a new verb with its own object begins though no comma stands there: make the title
    bigger turn the music up."""
    edges = [0, *(edge for mark in _marks(tokens) for edge in mark), len(tokens)]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        verbs = [i for i in range(first + 1, last) if _is_order(tokens, i)]
        starts = {first, max((i + 1 for i in range(first) if tokens[i].kind == "SEP"), default=0)}
        for number, index in enumerate(verbs):
            end = verbs[number + 1] if number + 1 < len(verbs) else last
            is_behind = any(_is_whole(tokens[start:index]) for start in starts)
            if is_behind and _is_whole(tokens[index:end]):
                yield index
                starts = {index}
            starts.add(index)


def _is_order(tokens: Sequence[Token], index: int) -> bool:
    """Whether an English verb stands where an order can begin."""
    token, before = tokens[index], tokens[index - 1]
    if token.kind == "NEG" and token.text == "no" and index + 1 < len(tokens):
        return tokens[index + 1].kind in _OBJECTS  # slow zoom in no music
    if token.kind == "TITLE" and [t.kind for t in tokens[index + 1 : index + 2]] == ["QUOTE"]:
        said = {t.kind for t in tokens[:index]}  # film 15 seconds long title "Ann"
        is_length = before.kind in _LENGTHS and not before.text.endswith(_ATTRIBUTES)
        is_film = before.kind == "FILM" and "DUR" in said
        return is_film or (is_length and not said.isdisjoint(_FILMS | {"IT"}))
    word = token.text.partition(" ")[0]
    begun = [t.kind for t in tokens[:index]]
    if word in _NOUNS_TOO and before.kind in _OF_NOUNS and _OWNED.isdisjoint(begun):
        return False  # a 2 second fade
    if token.kind in _LENGTHS:
        return False  # it should take a second
    return word in _ORDERS and before.kind not in _BEFORE_VERBS and before.text not in ("to", "and")


def _is_whole(side: Sequence[Token]) -> bool:
    """Whether a side orders something and says of what."""
    kinds = tuple(token.kind for token in side)
    said = set(kinds) - LIGHT
    if kinds[0] == "MAKE" and said <= _NAMED:
        return False  # make the photos change on the beat
    is_taken_back = kinds == ("UNDO",) and " " in side[0].text
    is_long = side[0].kind == "FILM" and "DUR" in said
    is_ordered = (
        is_long
        or kinds[:2] == ("TITLE", "QUOTE")
        or side[0].text == "no"
        or side[0].text.partition(" ")[0] in _ORDERS
        or not said.isdisjoint(_DONE)
    )
    is_told = not said.isdisjoint(_OBJECTS) and (len(kinds) > 1 or not said.isdisjoint(_DONE))
    return is_taken_back or (is_ordered and is_told and bool(fitting(kinds)))


def _between_moves(tokens: Sequence[Token]) -> Iterator[int]:
    """Where moves stand in a row that are to be taken by turns."""
    if not any(token.kind == "ALTERNATE" for token in tokens):
        return
    kinds = [token.kind for token in tokens if token.kind != "SPEED"]
    places = [index for index, token in enumerate(tokens) if token.kind != "SPEED"]
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
