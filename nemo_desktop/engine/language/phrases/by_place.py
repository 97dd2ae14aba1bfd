"""Pictures by their places in the row, by name, and several of them put together."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import ALL, Who, is_whole


@rule("ORD (TITLEWORD)", "LAST (TITLEWORD)", phase=2)
def which_title(tokens: Sequence[Token]) -> Made:
    """The second title."""
    place = -1 if tokens[0].kind == "LAST" else round(number(tokens[0]))
    return "TITLE", (tokens[1].value, place)


@rule("(?<=BETWEEN) NUM AND NUM(?!UNIT|PERCENT|SECOND|DASH)", phase=2)
def between_numbers(tokens: Sequence[Token]) -> Made | None:
    """Between 1 and 2."""
    values = [number(tokens[0]), number(tokens[2])]
    return ("WHO", Who("places", tuple(map(round, values)))) if is_whole(*values) else None


@rule("(?<!WHO)(?<!MEASURE)(?<!PIC)(?<!CLIP)(?<!ORD) (BEFORE|AFTER)(?=$|SEP|AND)", phase=2)
def to_an_edge(tokens: Sequence[Token]) -> Made | None:
    """放到前面."""
    edges = {
        "前面": "ATSTART",
        "前边": "ATSTART",
        "前头": "ATSTART",
        "后面": "ATEND",
        "后边": "ATEND",
    }
    kind = edges.get(tokens[0].text)
    return (kind, None) if kind else None


@rule("^ (FIRST|ORD) AND LAST (?=NUM (UNIT|SECOND) EACH? (?:$|SEP))", phase=0)
def first_and_last(tokens: Sequence[Token]) -> Made | None:
    """First and last 2 seconds: how long these pictures are."""
    is_first = tokens[0].kind == "FIRST" or tokens[0].value == 1
    return ("BOTHENDS", None) if is_first else None


@rule("BOTHENDS NUM? (MEASURE|PIC|PICS|CLIP)*", phase=2)
def both_ends(_tokens: Sequence[Token]) -> Made:
    """首尾两张."""
    return "WHO", Who("places", (1, -1))


@rule("FROM? ORD (TO|DASH) ORD (MEASURE|PIC|PICS|CLIP)+", "FROM WHO TO WHO", phase=2)
def from_one_to_another(tokens: Sequence[Token]) -> Made | None:
    """The second to the fourth photo."""
    found = [token.value for token in tokens if token.kind in ("ORD", "WHO")]
    ends = [value.places if isinstance(value, Who) else (value,) for value in found]
    if not all(len(end) == 1 and isinstance(end[0], int) for end in ends):
        return None
    first, last = ends[0][0], ends[1][0]
    assert isinstance(first, int)
    assert isinstance(last, int)
    if not 0 < first < last < 5000:
        return None
    return "WHO", Who("places", tuple(range(first, last + 1)))


@rule("(ORD|LAST) OF (MEASURE|PIC|PICS|CLIP|IT)+", phase=2)
def one_of_them(tokens: Sequence[Token]) -> Made:
    """The second of the photos."""
    place = -1 if tokens[0].kind == "LAST" else round(number(tokens[0]))
    return "WHO", Who("places", (place,))


@rule(
    "^ NUM (MEASURE|PIC|PICS)+ (?=ALL|CHANGE|MOTION|LOOK|SPEED|ADD|ALTERNATE)",
    "(?<=MAKE|SEP|ON|FOR|YET|AT|IN) NUM (MEASURE|PIC|PICS)+ (?=ALL|ON)",
    "(?<=CAMERA ON) NUM MEASURE PIC*",
    phase=2,
)
def all_so_many(tokens: Sequence[Token]) -> Made | None:
    """三张照片都: all of them, if they are three."""
    value = number(tokens[0])
    return ("WHO", Who("count", (round(value),))) if is_whole(value) and value > 1 else None


@rule(
    "(?<=ON|FOR|IN|TO|CHANGE|MOTION|LOOK|PAN|ZOOM|SPEED|KEEP|LOOKWORD|EFFECT|REMOVE|SHOWN|FIT) "
    "NUM PICS",
    "^ NUM PICS (?!DUR|FILM|SHOWN|LENGTH)",
    "(?<=SEP|AND) NUM PICS (?!DUR|FILM|SHOWN|LENGTH)",
    "(?<=MAKE) NUM PICS (?=LOOK|MOTION|LONGER|SHORTER|DUR|LIGHTER|DARKER|FIT|EFFECT|SPEED)",
    phase=2,
)
def so_many(tokens: Sequence[Token]) -> Made | None:
    """My three photos: all of them, if they are three."""
    value = number(tokens[0])
    return ("WHO", Who("count", (round(value),))) if is_whole(value) else None


@rule("ORD (IT(?=MEASURE|PIC)|IT(?=$|SEP))? (MEASURE|PIC|PICS|CLIP)+", phase=2)
def one_place(tokens: Sequence[Token]) -> Made | None:
    """The second photo, 第二张."""
    return "WHO", Who("places", (round(number(tokens[0])),))


@rule("(?<=MAKE|WANTED) WHO WHO(?=$|SEP|AND)", phase=2)
def made_the_last(tokens: Sequence[Token]) -> Made | None:
    """Make the first photo the last one."""
    place = tokens[1].value
    is_edge = isinstance(place, Who) and place.places in ((1,), (-1,)) and place.how == "places"
    if not is_edge or not isinstance(place, Who):
        return None
    return "WHOAT", (tokens[0].value, place.places[0])


@rule("(?<!MOVE) WHO (TO|DASH) WHO", "WHO WHO (?=ALL|EACH|LENGTH|CHANGE)", phase=2)
def one_to_another(tokens: Sequence[Token]) -> Made | None:
    """第二张到第四张; 第二张第三张都."""
    one, other = tokens[0].value, tokens[-1].value
    assert isinstance(one, Who)
    assert isinstance(other, Who)
    if one.how != "places" or other.how != "places":
        return None
    if len(tokens) == 2:
        return "WHO", Who("places", (*one.places, *other.places))
    if tokens[1].text not in ("到", "至", "-", "~", "through", "thru"):
        return None
    return from_one_to_another(tokens)


@rule(
    "(ATSTART|FIRST)? YET (ADD|SHOWN|LENGTH|MOVE) WHO(?=$|SEP)",
    "WHO YET (ADD|SHOWN|LENGTH|MOVE)(?=$|SEP)",
    "WHO LAST (ADD|SHOWN|LENGTH|MOVE)(?=$|SEP)",
    "(LAST|ATEND) (ADD|SHOWN|LENGTH) WHO(?=$|SEP)",
    phase=2,
)
def shown_first(tokens: Sequence[Token]) -> Made | None:
    """先放第三张; 第一张最后播."""
    who = find(tokens, "WHO")
    assert who is not None
    is_han = tokens[-1].text[-1:] > "一" or tokens[0].text[:1] > "一"
    if any(token.text.startswith(_BROUGHT) for token in tokens if token.kind == "ADD"):
        return None  # 最后加上night.jpg
    return ("WHOAT", (who.value, 1 if find(tokens, "YET") else -1)) if is_han else None


_BROUGHT: Final = ("加", "添", "补", "插", "再加", "再添")


@rule("(?<=ADD WHO) SEP? ADD (?=DUR(?:$|SEP|AND))", phase=3)
def so_long_there(tokens: Sequence[Token]) -> Made | None:
    """加上night.jpg，放6秒."""
    return ("SHOWN", None) if tokens[-1].text == "放" else None


@rule("(PIC|CLIP) WHO", "WHO IT", phase=2)
def named_photo(tokens: Sequence[Token]) -> Made | None:
    """The photo b.jpg; b那张."""
    who = find(tokens, "WHO")
    assert who is not None
    is_file = isinstance(who.value, Who) and who.value.how == "files"
    is_pointed = tokens[0].kind != "WHO" or tokens[1].text in ("那张", "这张", "那个", "那幅")
    return ("WHO", who.value) if is_file and is_pointed else None


@rule("WHO (PIC|PICS) (?!BETWEEN)", phase=1)
def pictures_of_these(tokens: Sequence[Token]) -> Made | None:
    """外婆和爷爷的照片都用复古滤镜: theirs, and not all."""
    who = tokens[0].value
    is_file = isinstance(who, Who) and who.how == "files"
    is_theirs = tokens[1].start - tokens[0].end < 2 and tokens[1].text in ("照片", "图片", "相片")
    return ("WHO", who) if is_file and is_theirs else None


@rule("EACH OF WHO (?=IN|DUR|LOOK|SPEED|MOTION|EFFECT|SHOWN|LENGTH|CHANGE|$)", phase=3)
def each_of_these(tokens: Sequence[Token]) -> Made:
    """Each of the others 3 seconds."""
    return "WHO", tokens[-1].value


@rule("(?<=MAKE|CHANGE) ORD (?=(TO|LENGTH)* DUR LENGTH?(?:$|SEP|AND))", phase=2)
def that_one_so_long(tokens: Sequence[Token]) -> Made | None:
    """Make the third 6 seconds; "the first 6 seconds" are a stretch."""
    place = round(number(tokens[0]))
    return ("WHO", Who("places", (place,))) if place != 1 else None


_PLACE: Final = "(ORD|LAST|SECOND|FIRST)"
_NO_BUT: Final = "(SEP|DASH|CORRECTION)+ NEG? (SEP|CORRECTION)*"


@rule(
    f"(?<=WHO) (AT|IN|TO)* {_PLACE} {_NO_BUT} (?={_PLACE}(?:$|SEP|AND))",
    f"(?<=WHO MOVE) (AT|IN|TO)* {_PLACE} {_NO_BUT} (?={_PLACE}(?:$|SEP|AND))",
    phase=2,
)
def another_place(tokens: Sequence[Token]) -> Made | None:
    """Put the first photo last, no, second: the place is another one."""
    is_told = any(
        token.kind == "CORRECTION" or (token.kind == "NEG" and token.text in _NO)
        for token in tokens
    )
    return ("ASIDE", None) if is_told else None


_NO: Final = frozenset(("no", "not", "不", "不是"))


@rule("(?<=AFTER|BEFORE) WHO PIC (?=$|SEP|AND)", phase=1)
def beside_that_one(tokens: Sequence[Token]) -> Made | None:
    """After the beach one."""
    return ("WHO", tokens[0].value) if tokens[1].text == "one" else None


@rule("(?<=MOVE AFTER|MOVE BEFORE) WHO PIC (?=$|SEP|AND)", phase=1)
def beside_that_picture(tokens: Sequence[Token]) -> Made:
    """Should come before the beach picture."""
    return "WHO", tokens[0].value


@rule("^ UNKNOWN (?=FILM WITH TITLEWORD? QUOTE)", phase=0)
def finished_with(tokens: Sequence[Token]) -> Made | None:
    """Finish the film with the words "Thank you"."""
    return ("ATEND", None) if tokens[0].text in ("finish", "conclude") else None


@rule("(?<=ATEND) FILM? WITH (?=TITLEWORD QUOTE)", phase=0)
def ends_with(_tokens: Sequence[Token]) -> Made:
    """End the film with the words "Thank you": they are added."""
    return "ADD", None


@rule("LAST (?=TRANSWORD)", phase=2)
def last_cut(_tokens: Sequence[Token]) -> Made:
    """The last transition."""
    return "WHO", Who("places", (-1,))


@rule("(?<=ON|AT|FOR|IN|TRANS|AND|SEP) (ORD|SECOND|LAST) CUTWORD (?=$|SEP|AND|CHANGE|TO)", phase=2)
def cut_by_place(tokens: Sequence[Token]) -> Made | None:
    """A crossfade on the first cut."""
    place = -1 if tokens[0].kind == "LAST" else round(number(tokens[0]))
    return ("WHO", Who("places", (place,))) if tokens[1].text == "cut" else None


@rule("(?<=WHO|TRANS|TRANSWORD) TAKE (?=DUR)", phase=2)
def takes_so_long(_tokens: Sequence[Token]) -> Made:
    """The crossfade between 2 and 3 should take a second."""
    return "LENGTH", None


@rule("(?<!WHO AND) WHO PIC? (AT|IN|TO|MOVE|ADD|ASIDE)* (ORD|LAST)(?=$|SEP|AND)", phase=2)
def put_at(tokens: Sequence[Token]) -> Made | None:
    """The third photo first: a picture and the place it is to have."""
    if any(token.text == "inside" for token in tokens):
        return None  # a picture in a picture
    place = -1 if tokens[-1].kind == "LAST" else round(number(tokens[-1]))
    return ("WHOAT", (tokens[0].value, place)) if tokens[0].value != ALL else None


@rule("ORD (?!DUR|NUM|UNIT)", phase=2)
def bare_place(tokens: Sequence[Token]) -> Made | None:
    """The second, where nothing else is said of it."""
    return "WHO", Who("places", (round(number(tokens[0])),))


@rule(
    "(?<=(DUR|EACH|MOTION|LOOK|EFFECT)(FOR|ON) WHO) AND (?=WHO IN? (LOOK|SPEED|MOTION|DUR))",
    phase=2,
)
def then_another(_tokens: Sequence[Token]) -> Made:
    """5 seconds for the first two and the last in sepia: two wishes."""
    return "SEP", None


@rule(
    # "Pan across the second and the last should last 2 s" are two wishes.
    "(?<!BETWEEN WHO AND)(?<!WHO)(?<!WHO PIC)(?<!ON)(?<!BETWEEN)(?<!OF)(?<!TO) "
    "WHO (SEP|AND)* AND (SEP)* WHO",
    "(?<!BETWEEN WHO AND)(?<!WHO)(?<!WHO PIC) WHO (SEP|AND)* AND (SEP)* WHO(?!LENGTH DUR)",
    "WHO SEP WHO(?=(SEP|AND)*WHO)",
    "(?<=FOR) WHO AND FOR WHO (?=$|SEP)",
    "(?<=ON) WHO AND ON WHO (?=$|SEP)",
    phase=2,
)
def together(tokens: Sequence[Token]) -> Made | None:
    """The first photo and the third one; for the first and for the third."""
    one, other = tokens[0].value, tokens[-1].value
    assert isinstance(one, Who)
    assert isinstance(other, Who)
    if set(one.places) & set(other.places) or set(one.files) & set(other.files):
        return None  # between a and b, and a stays …
    if {one.how, other.how} <= {"places"}:
        return "WHO", Who("places", (*one.places, *other.places))
    if {one.how, other.how} <= {"files"}:
        return "WHO", Who("files", files=(*one.files, *other.files))
    if {one.how, other.how} <= {"places", "files"}:
        return "WHO", Who("mixed", (*one.places, *other.places), (*one.files, *other.files))
    return None


_FILM_OF: Final = (
    "(?:(?<=ONLY)|(?<=REMOVE)|(?<=MAKE FILM)|(?<=MAKE FILM WITH)|(?<=MAKE FILM OF)|"
    "(?<=MAKE FILM FROM)|(?<=MAKE FILM COLON))"
)


@rule(f"{_FILM_OF} (WHO|WHOAT) ((SEP|AND)+ (WHO|WHOAT))+ (?=$|SEP|AND)", phase=3)
def one_after_the_other(tokens: Sequence[Token]) -> Made | None:
    """Keep only the beach, the sunset and the coffee; a film of b first, then a, then c."""
    told = [token.value for token in tokens if token.kind in ("WHO", "WHOAT")]
    rows = [value[0] if isinstance(value, tuple) else value for value in told]
    places = [value[1] for value in told if isinstance(value, tuple)]
    is_in_order = not places or (isinstance(told[0], tuple) and places in ([1], [1, -1]))
    if not is_in_order or any(token.text in _PARTING for token in tokens):
        return None
    if not all(isinstance(who, Who) and who.how in ("places", "files") for who in rows):
        return None
    found = [who for who in rows if isinstance(who, Who)]
    if len({who.how for who in found}) > 1:
        return None
    whole = Who(found[0].how)
    for who in found:
        whole = Who(whole.how, (*whole.places, *who.places), (*whole.files, *who.files))
    return "WHO", whole


_PARTING: Final = frozenset((*";；.。!！?？", "or", "或", "but"))


@rule(
    "WHO IT? NUM (MEASURE|PIC|PICS)+ (?=$|SEP|AND|EACH|ALL|EACHDUR|CHANGE|LOOK|ADD)",
    "WHO IT",
    phase=3,
)
def so_many_as_named(tokens: Sequence[Token]) -> Made | None:
    """外婆跟爷爷那两张; sunset、beach和海边这三张: as many as were named."""
    who, count = tokens[0].value, find(tokens, "NUM")
    if not isinstance(who, Who) or who.how not in ("places", "files", "mixed"):
        return None
    named = len(who.places) + len(who.files)
    told = number(count) if count is not None else _POINTED.get(tokens[1].text, 0)
    return ("WHO", who) if named == told > 1 else None


_POINTED: Final = {
    f"{pointing}{count}张{noun}": value
    for pointing in "这那"
    for count, value in zip("两二三四五", (2, 2, 3, 4, 5), strict=True)
    for noun in ("", "照片", "图")
}


@rule("LAST (?=$|SEP|AND|COLON|TO|WITH|ATSTART|SHOWN|DUPLICATE)", phase=2)
def the_last(tokens: Sequence[Token]) -> Made:
    """The last, where nothing follows that it could be the last of."""
    if tokens[0].text in ("last", "final"):
        return "WHO", Who("places", (-1,))
    return "ATEND", None


@rule("(?<=TRANS FROM) WHOAT", phase=2)
def of_that_cut(tokens: Sequence[Token]) -> Made | None:
    """Dissolve from the second photo into the third: nothing moves there."""
    assert isinstance(tokens[0].value, tuple)
    who, place = tokens[0].value
    is_next = who.how == "places" and place == who.places[0] + 1
    return ("WHO", Who("places", (who.places[0], place))) if is_next else None


@rule("(?<=EXCEPT) LAST (?=CHANGE|MAKE|LOOK|MOTION|SHOWN)", phase=2)
def but_the_last(tokens: Sequence[Token]) -> Made | None:
    """All but the last should be sepia."""
    return ("WHO", Who("places", (-1,))) if tokens[0].text in ("last", "final") else None


@rule("(?:(?<=MOVE WHO)|(?<=ADD WHO)) TO? PLACE (?=$|SEP|AND)")
def in_between(tokens: Sequence[Token]) -> Made | None:
    """Move c to the middle: of the row."""
    is_center = tokens[-1].value == "center" and tokens[-1].text.endswith(("中间", "middle"))
    return ("BETWEEN", None) if is_center else None
