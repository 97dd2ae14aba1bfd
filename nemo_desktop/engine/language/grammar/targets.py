"""Which pictures a sentence speaks of, by their numbers."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.text import is_han, listed

say("NEIGHBOUR", "following one | next photo | next picture | 下一张 | 下张")
say("PREVIOUS", "previous | previous one | 上一张 | 前一张")
say("TH", "th | st | nd | rd")
say(
    "PENULTIMATE",
    """
    second to last | second last | penultimate | next to last | second from last | 倒数第二张
    """,
)
say("MANY", "several | few | multiple | 几")


@dataclass(frozen=True, slots=True)
class Who:
    """Pictures as they were said. `places` count from 1, from the end below 0; `files` are
    numbers of files in the pool; `text` is what is written on them, anything where it is empty, or
    how they look."""

    how: str
    places: tuple[int, ...] = ()
    files: tuple[int, ...] = ()
    text: str = ""


ALL: Final = Who("all")


def without(ids: Sequence[str], gone: Collection[str]) -> tuple[str, ...]:
    """Those of a row that are not among others."""
    left_out = frozenset(gone)
    return tuple(clip_id for clip_id in ids if clip_id not in left_out)


def related(how: str, found: Sequence[str], ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those found, or the clips that stand in a relation to them."""
    if how == "but":
        return without(ids, found)
    places = [ids.index(clip_id) for clip_id in found] if how in _RELATIONS else []
    if how in ("from", "behind"):
        return ids[max(places) + (how == "behind") :]
    if how == "between":
        return ids[min(places) + 1 : max(places)]
    if how in ("after", "before"):
        at = max(places) + 1 if how == "after" else min(places) - 1
        return (ids[at],) if 0 <= at < len(ids) else ()
    return tuple(dict.fromkeys(found))


def between(ids: tuple[str, ...], named: Collection[str], count: int = 0) -> tuple[str, ...]:
    """The clips between two that were named, where there are some, or else between the ends; of a
    `count` as many in the middle."""
    places = [place for place, clip_id in enumerate(ids) if clip_id in named]
    inner = (ids[places[0] + 1 : places[1]] if len(places) == 2 else ()) or ids[1:-1]
    outside, odd = divmod(len(ids) - count, 2)
    if count in (0, len(inner)) or odd:
        return inner if count in (0, len(inner)) else ()
    return ids[outside : outside + count]


def places_at(who: Who, shown: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """The place of what is shown at a moment, or the places of all that begin since then."""
    at = who.places[0]
    since = tuple(place for place, (start, _) in enumerate(shown, 1) if start >= at)
    now = [place for place, (start, end) in enumerate(shown, 1) if start <= at < end]
    return since if who.how == "since" else tuple(now[:1])


_RELATIONS: Final = frozenset(listed("from behind between after before"))


_NOT_BY_PLACE: Final = frozenset(listed("files all rest these footage looking"))


def said_by_place(tokens: Sequence[Token]) -> Iterator[Who]:
    """The pictures that tokens name by place, by themselves or inside a phrase."""
    for token in tokens:
        inside = token.value if isinstance(token.value, tuple) else (token.value,)
        for who in inside:
            if isinstance(who, Who) and who.how not in _NOT_BY_PLACE:
                yield who


def is_whole(*values: float) -> bool:
    """Whether these can be places in a row."""
    return all(value == int(value) and 0 < value < 10_000 for value in values)


@rule("^NUM (AND|SEP) NUM NUM MEASURE", phase=2)
def numbers_of_pictures(tokens: Sequence[Token]) -> Made | None:
    """1、2两张."""
    values = [number(token) for token in tokens if token.kind == "NUM"]
    if not is_whole(*values) or values[2] != 2:
        return None
    return "WHO", Who("places", (round(values[0]), round(values[1])))


_NEIGHBOURS: Final = {"一二": (1, 2), "二三": (2, 3), "三四": (3, 4), "四五": (4, 5)}


@rule("NTH? NUM (MEASURE|PIC)", phase=2)
def neighbours(tokens: Sequence[Token]) -> Made | None:
    """一二张, 二三两张: two pictures, not the twelfth."""
    said = tokens[-2].text
    places = _NEIGHBOURS.get(said)
    if places is None and len(said) == 3 and said[2] == "两":
        first, second = "一二三四五六七八九".find(said[0]), "一二三四五六七八九".find(said[1])
        places = (first + 1, second + 1) if 0 <= first < second else None
    return ("WHO", Who("places", places)) if places else None


@rule("SECOND (?=BACKWARDS)", "SECOND BACKWARDS", phase=2)
def from_the_back(tokens: Sequence[Token]) -> Made | None:
    """Second to last."""
    return ("ORD", -2) if len(tokens) == 2 else None


@rule("(?<=REMOVE|DUPLICATE) NUM (AND NUM)+ (?=$|SEP)", phase=2)
def removed_numbers(tokens: Sequence[Token]) -> Made | None:
    """Delete 1 and 2; but not "1 or 2"."""
    values = [number(token) for token in tokens if token.kind == "NUM"]
    is_all = is_whole(*values) and all(token.text not in ("or", "或") for token in tokens)
    return ("WHO", Who("places", tuple(map(round, values)))) if is_all else None


_SO: Final = "(BIT|MUCH)* (LONGER|SHORTER|LIGHTER|DARKER|COLORFUL)"


@rule(
    "(?<=REMOVE|DUPLICATE|SPLIT) NUM(?=$|SEP|AND)",
    "(?<=MOTION) NUM(?=$|SEP)",
    "(?<=KEEP) NUM (?=KEEP)",
    "(?<=QUOTE ON|SIDE ON) NUM(?=$|SEP)",
    "^ NUM(?=REMOVE(?:$|SEP))",
    "(?<=LOOK ON|LOOKWORD ON|EFFECT ON|MOTION ON|REMARK ON) NUM(?=$|SEP)",
    "(?<=ADD|MOVE) NUM (?=(BEFORE|AFTER) (NUM|WHO) (?:$|SEP))",
    "(?<=ADD WHO BEFORE|ADD WHO AFTER|MOVE WHO BEFORE|MOVE WHO AFTER) NUM (?=$|SEP)",
    "(?:^|(?<=SEP|AND)) NUM (?=DUR (SEP|AND)+ NUM DUR)",
    "(?<=DUR SEP|DUR AND) NUM (?=DUR (?:$|SEP|AND))",
    f"(?:^|(?<=SEP)) NUM (?={_SO})",
    phase=2,
)
def removed_number(tokens: Sequence[Token]) -> Made | None:
    """Kill 2; 2删了; 1 longer."""
    value = number(tokens[0])
    return ("WHO", Who("places", (round(value),))) if is_whole(value) else None


@rule(
    "(?:^|(?<=MAKE)) NUM ((SEP|AND)* AND NUM)+ "
    "(?=CHANGE|MAKE|ADD|SWAP|REPLACE|MOTION|LOOK|EACH|REMOVE|KEEP)",
    "(?<=ON|FOR|MOTION) NUM (AND NUM)+(?=$|SEP)",
    f"^ NUM ((SEP|AND)* AND NUM)+ (?={_SO})",
    phase=2,
)
def bare_numbers(tokens: Sequence[Token]) -> Made | None:
    """2 and 3, where pictures are meant."""
    values = [number(token) for token in tokens if token.kind == "NUM"]
    if not is_whole(*values) or max(values) > 500:
        return None
    return "WHO", Who("places", tuple(round(value) for value in values))


@rule("NUM AND NUM (?=BETWEEN)", "(?<=TRANS) NUM (TO|DASH) NUM(?=$|SEP|AND)", phase=2)
def numbers_between(tokens: Sequence[Token]) -> Made | None:
    """1和2之间; dissolve 1 to 2."""
    values = [number(tokens[0]), number(tokens[2])]
    return ("WHO", Who("places", tuple(map(round, values)))) if is_whole(*values) else None


@rule(
    "(PIC|CLIP) NTH NUM (?!(SEP|AND|DASH|TO)+ (NTH|NUM|ORD|LAST|SECOND))",
    "NTH NUM (?=DUR|NUM TIMES)", "NUM TH (?=DUR)",
    phase=2,
)  # fmt: skip
def numbered_so_long(tokens: Sequence[Token]) -> Made | None:
    """#2 3s: a picture, and how long."""
    value = number(find(tokens, "NUM"))
    return ("WHO", Who("places", (round(value),))) if is_whole(value) else None


@rule("NUM TH", phase=2)
def written_ordinal(tokens: Sequence[Token]) -> Made | None:
    """500th."""
    value = number(tokens[0])
    return ("ORD", round(value)) if is_whole(value) else None


@rule("ORD BACKWARDS", phase=2)
def nth_from_the_back(tokens: Sequence[Token]) -> Made:
    """Third from the end."""
    return "ORD", -round(number(tokens[0]))


@rule("SECOND", phase=2)
def ordinal(_tokens: Sequence[Token]) -> Made:
    """Wherever it was no unit, it is a place in a row."""
    return "ORD", 2


@rule("LAST BACKWARDS NUM", "BACKWARDS NTH? NUM", phase=2)
def counted_back(tokens: Sequence[Token]) -> Made:
    """倒数第二."""
    return "ORD", -round(number(find(tokens, "NUM")))


@rule("NTH NUM (SEP NUM)* (AND|SEP) NUM (?!UNIT|SECOND|HALF|PERCENT|NUM|PIC|MEASURE)", phase=2)
def numbers_in_a_row(tokens: Sequence[Token]) -> Made | None:
    """Number three and four."""
    values = [number(token) for token in tokens if token.kind == "NUM"]
    is_told = tokens[0].text.startswith("n") and is_whole(*values)
    return ("WHO", Who("places", tuple(map(round, values)))) if is_told else None


@rule("NTH NUM (DASH|TO) NTH? NUM", phase=2)
def numbered_range(tokens: Sequence[Token]) -> Made | None:
    """第2到4."""
    first, last = (number(t) for t in tokens if t.kind == "NUM")
    if not is_whole(first, last) or first > last or last - first > 5000:
        return None
    return "ORDS", tuple(range(round(first), round(last) + 1))


@rule("NTH NUM", phase=2)
def numbered(tokens: Sequence[Token]) -> Made | None:
    """第三, number three."""
    value = number(tokens[1])
    return ("ORD", round(value)) if is_whole(value) else None


@rule(
    "(PIC|PICS|CLIP) NTH? NUM (DASH|TO) NUM (?!UNIT)", "NUM (DASH|TO) NUM (MEASURE|PICS)", phase=2
)
def photos_range(tokens: Sequence[Token]) -> Made | None:
    """Photos 2-4."""
    first, last = (number(t) for t in tokens if t.kind == "NUM")
    if not is_whole(first, last) or first > last or last - first > 5000:
        return None
    return "WHO", Who("places", tuple(range(round(first), round(last) + 1)))


@rule("(PICS|PIC) (?=NUM SEP (NUM SEP)* NUM? SEP? AND NUM (UNIT|SECOND))", phase=0)
def one_length_each(tokens: Sequence[Token]) -> Made | None:
    """Make the photos 3, 4 and 5 seconds long: these are lengths."""
    is_several = tokens[0].kind == "PICS" or is_han(tokens[0].text)
    return ("LENGTH", None) if is_several else None


@rule(
    "(PIC|PICS|CLIP) (NUM (SEP|AND)*)* NUM (?!UNIT|PERCENT|DASH|TIMES|MEASURE|FOR PIC NUM)",
    phase=2,
)
def photo_numbers(tokens: Sequence[Token]) -> Made | None:
    """Photo 2; photos 1, 2 and 4."""
    if tokens[0].text == "one":  # the last one eight
        return None
    if (tokens[0].text, tokens[-1].text) == ("img", "one"):
        return "UNKNOWN", "img"  # one whose name begins so, and none does
    values = [number(t) for t in tokens if t.kind in ("NUM", "ORD")]
    if not is_whole(*values) or len(set(values)) < len(values):  # 1, then 2, then 1 again
        return None
    return "WHO", Who("places", tuple(round(value) for value in values))


@rule(
    "(ORD|FIRST|BEFORE) (NUM|MANY) (MEASURE|PIC|PICS|CLIP)+",
    "(ORD|FIRST) (NUM)",
    phase=2,
)
def first_few(tokens: Sequence[Token]) -> Made | None:
    """The first two photos, 前两张."""
    order, count = find(tokens, "ORD"), find(tokens, "NUM")
    if (order is not None and order.value != 1) or count is None or not is_whole(number(count)):
        return None
    return "WHO", Who("places", tuple(range(1, min(round(number(count)), 5000) + 1)))


@rule("(LAST|LASTSTRETCH|AFTER) NUM (MEASURE|PIC|PICS|CLIP)+", "(?<!UNDO) LAST NUM", phase=2)
def last_few(tokens: Sequence[Token]) -> Made | None:
    """The last two photos, 后两张."""
    count = number(find(tokens, "NUM"))
    if not is_whole(count) or (count == 1 and find(tokens, "MEASURE")):
        return ("WHO", Who("places", (-1,))) if count == 1 else None
    return "WHO", Who("places", tuple(range(-min(round(count), 5000), 0)))


@rule("PENULTIMATE (MEASURE|PIC|CLIP|PICS)*", phase=2)
def penultimate(_tokens: Sequence[Token]) -> Made:
    """The last but one."""
    return "WHO", Who("places", (-2,))


# Behind "the last 镜头" it is a shot, and not what looks at it.
_LASTS: Final = "(?=LENGTH|DUR|ADD|KEEP|SHOWN|LOOK|LONGER|SHORTER|CHANGE|MAKE|MOTION|REMOVE)"


@rule(
    "LAST IT? (MEASURE|PIC|PICS|CLIP)+",
    "(LAST|ATEND) NUM MEASURE PIC?",
    "LAST IT",
    f"ATEND (CAMERA|CLIP) {_LASTS}",
    phase=2,
)
def last_one(tokens: Sequence[Token]) -> Made | None:
    """The last photo, 最后一张."""
    is_place = len(tokens) == 2 and tokens[0].kind == "ATEND"
    return None if is_place and tokens[0].text != "最后一个" else ("WHO", Who("places", (-1,)))


_DONE_TO: Final = (
    "(CHANGE|MAKE|ADD|SHOWN|LENGTH|KEEP|IN|TO)* (LOOK|SPEED|MOTION|DUR|EACHDUR|FIT|EFFECT)"
)


@rule(
    "(MIDDLE|BETWEEN|PLACE) IT? (NUM|MANY) (MEASURE|PIC|PICS|CLIP)+",
    f"(MIDDLE|PLACE) NUM (?={_DONE_TO}|$)",
    "NUM? (PIC|PICS) BETWEEN (?=$|SEP|AND|CHANGE|LOOK|SPEED|MOTION|DUR|EACHDUR|SHOWN|LENGTH|FIT)",
    f"(NUM|ALL) BETWEEN (?={_DONE_TO})",
    f"(?:^|(?<=SEP|AND)) BETWEEN ALL (?={_DONE_TO})",
    "(?:^|(?<=SEP|AND)) BETWEEN (?=EACHDUR)",
    "(?<=DUR SEP|DUR AND) BETWEEN (?=DUR|NUM|LENGTH|SHOWN)",
    "INNERONES",
    phase=2,
)
def inner_ones(tokens: Sequence[Token]) -> Made | None:
    """The three in between, 中间三张: those between two that were named, or between the ends."""
    place, count = find(tokens, "PLACE", "BETWEEN", "MIDDLE"), find(tokens, "NUM")
    if place is not None and place.text not in ("middle", "in the middle", "in between", "中间"):
        return None
    value = number(count) if count is not None else 0
    if value == 1 or (count is not None and not is_whole(value)):
        return None
    return "WHO", Who("inner", (round(value),) if value else ())


@rule(
    "MIDDLEONE",
    "INMIDDLE (PIC|CLIP|MEASURE)",
    "(MIDDLE|BETWEEN|PLACE) NUM? IT? (MEASURE|PIC|CLIP)+",
    f"BETWEEN IT? CAMERA {_LASTS}",
    "(PIC|CLIP) PLACE (?=IN? (CHANGE|LENGTH|LOOK|FOR|DUR|SHOWN|MOTION|LONGER|SHORTER))",
    "(PIC|CLIP) PLACE (?=LIGHTER|DARKER)",
    "(?<=MUTE|REMOVE|DUPLICATE|LIGHTER|DARKER) (PIC|CLIP|FILM) PLACE (?=$|SEP|AND)",
    phase=2,
)
def middle_one(tokens: Sequence[Token]) -> Made | None:
    """The middle one."""
    place, between = find(tokens, "PLACE"), find(tokens, "BETWEEN")
    if place is not None and (place.value != "center" or place.text.startswith("center of")):
        return None
    if place is tokens[-1] and not place.text.startswith("in the middle"):
        return None
    if between is not None and not is_han(between.text):
        return None
    return "WHO", Who("middle")


@rule("ORDS (MEASURE|PIC|PICS|CLIP)*", phase=2)
def those_places(tokens: Sequence[Token]) -> Made:
    """第2到4张."""
    value = tokens[0].value
    assert isinstance(value, tuple)
    return "WHO", Who("places", value)


@rule(
    "(?<!PIC)(?<!MEASURE)(?<!WHO) (ORD|LAST) ((SEP|AND)+ (ORD|LAST))+ (MEASURE|PIC|PICS|CLIP)*",
    phase=2,
)
def several_places(tokens: Sequence[Token]) -> Made | None:
    """The first and third photo; 第一、三张."""
    if any(token.kind == "SEP" and token.text not in ",，、" for token in tokens):
        return None
    places = tuple(
        -1 if t.kind == "LAST" else round(number(t)) for t in tokens if t.kind in ("ORD", "LAST")
    )
    return "WHO", Who("places", places)


@rule("ORD ORD (MEASURE|PIC|PICS|CLIP)+", phase=2)
def two_places(tokens: Sequence[Token]) -> Made:
    """第二第三张."""
    return "WHO", Who("places", (round(number(tokens[0])), round(number(tokens[1]))))


@rule("ORD ((AND) NUM)+ (MEASURE|PIC|PICS|CLIP)+", phase=2)
def places_and_number(tokens: Sequence[Token]) -> Made | None:
    """第一和三张."""
    values = [number(t) for t in tokens if t.kind in ("ORD", "NUM")]
    return ("WHO", Who("places", tuple(map(round, values)))) if is_whole(*values) else None
