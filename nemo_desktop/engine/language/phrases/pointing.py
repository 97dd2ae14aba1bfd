"""More ways to point at pictures: by what is left out, and by where they stand by now."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import ALL, Who
from nemo_desktop.engine.language.grammar.text import listed

_MOST: Final = 500


@rule("EACH (PIC|PICS|MEASURE|IT)* SEP WHO", "WHO SEP WHO", phase=2)
def each_but(tokens: Sequence[Token]) -> Made | None:
    """Every photo but the first."""
    told = tokens[-1].value
    is_all = tokens[0].kind == "EACH" or tokens[0].value == ALL
    if tokens[-2].text != "but" or not is_all or not isinstance(told, Who):
        return None
    if told.how not in ("places", "files"):
        return None
    return "WHO", Who("but", told.places, told.files)


@rule("FIRST (IT|MEASURE|PIC|CLIP)+", "ATSTART PIC",
      "ATSTART IT(?=$|SEP|AND|LONGER|SHORTER|DUR|BYTIME|MOTION)",
      phase=2)  # fmt: skip
def opening_one(tokens: Sequence[Token]) -> Made | None:
    """The opening picture; 开头那张."""
    if tokens[0].text in ("前", "头") or (
        tokens[0].kind == "ATSTART"
        and "张" not in tokens[1].text
        and tokens[0].text != "for the opening"
    ):
        return None
    return "WHO", Who("places", (1,))


@rule(
    "(?:^|(?<=SEP)) (PIC|CLIP) (ATEND|ATSTART|LAST|FIRST) (?=(CHANGE|IN|BIT|MUCH)* "
    "(KEEP|LENGTH|DUR|LONGER|SHORTER|LOOK|LIGHTER|DARKER|MOTION|EFFECT))",
    "(?<=MAKE) (PIC|CLIP) (ATEND|ATSTART) (?=(IN|BIT|MUCH)* "
    "(LOOK|DUR|LONGER|SHORTER|LIGHTER|DARKER|EFFECT))",
    phase=2,
)
def the_one_there(tokens: Sequence[Token]) -> Made | None:
    """The picture at the very end should stay 8 seconds."""
    is_one = tokens[0].text in ("photo", "picture", "image", "pic", "one", "shot", "clip", "slide")
    place = -1 if tokens[1].kind in ("ATEND", "LAST") else 1
    return ("WHO", Who("places", (place,))) if is_one else None


@rule(
    "(?<=SEP|AND) BETWEEN (?=(KEEP|MAKE)? (LOOK|MOTION|DUR|LONGER|SHORTER|LIGHTER|DARKER))",
    "(?<=SEP|AND) BETWEEN (?=CHANGE (LOOK|MOTION|DUR))",
    phase=2,
)
def that_in_the_middle(tokens: Sequence[Token]) -> Made | None:
    """首尾两张黑白，中间保留彩色."""
    return ("WHO", Who("inner")) if tokens[0].text == "中间" else None


@rule(
    "(AT|ON)? IT PIC? (?=ON (WHOLE|SHOWN|ADD|ALL)* (TITLE|TITLEWORD|QUOTE))",
    "(ON|OVER) IT (PIC|CLIP) (?=WHOLE|SHOWN)",
    phase=2,
)
def on_this_one(tokens: Sequence[Token]) -> Made | None:
    """这张照片上全程显示标题: while that picture is shown."""
    told = find(tokens, "IT")
    is_one = told is not None and told.text in ("这张", "那张", "这幅", "那幅", "that", "this")
    return ("WHO", Who("these")) if is_one else None


@rule("ATEND (PIC|CLIP)", phase=2)
def ending_one(tokens: Sequence[Token]) -> Made | None:
    """The ending picture."""
    return ("WHO", Who("places", (-1,))) if tokens[0].text in ("ending", "closing") else None


@rule("(?<=AND|SEP) LAST (?=LIGHTER|DARKER|LOOK|MOTION|EFFECT|LONGER|SHORTER|KEEP)", phase=2)
def and_the_last(_tokens: Sequence[Token]) -> Made:
    """Make the first photo brighter and the last darker."""
    return "WHO", Who("places", (-1,))


@rule("ORD (?=NUM UNIT)", phase=0)
def first_so_long(tokens: Sequence[Token]) -> Made | None:
    """首张3秒: a picture, and no stretch of the film."""
    return ("WHO", Who("places", (1,))) if tokens[0].text in ("首张", "头一张") else None


@rule("(?<=SEP|AND) (ORD|SECOND) (?=NUM (UNIT|SECOND) (?:$|SEP|AND))", phase=0)
def another_so_long(tokens: Sequence[Token]) -> Made | None:
    """1st photo 2s, 2nd 3s."""
    place = 2 if tokens[0].kind == "SECOND" else round(number(tokens[0]))
    return ("WHO", Who("places", (place,))) if place > 1 else None


@rule("NEW WHO", phase=2)
def now_standing(tokens: Sequence[Token]) -> Made | None:
    """The new first one: whoever stands there after what was done before."""
    told = tokens[1].value
    is_place = isinstance(told, Who) and told.how == "places"
    return ("WHO", Who("now", told.places)) if is_place and isinstance(told, Who) else None


say(
    "WHO",
    "opener | opening one | opening shot | opening frame | 首图 | 首张图 | 开头那幅",
    Who("places", (1,)),
)
say(
    "WHO",
    "closer one | closing one | ending shot | final frame | 尾图 | 末张 | 尾张",
    Who("places", (-1,)),
)


_END: Final = {1: "start", -1: "end"}
# Pictures by when they come: the photo that comes last, 最后出现的那张.
_COMES: Final = (
    *listed("comes is goes stands appears plays shows sits"), "shows up", "is shown", "is played",
)  # fmt: skip
for _edge, _place in (("first", 1), ("last", -1)):
    for _one in listed("photo picture image pic shot clip slide one"):
        for _verb in _COMES:
            for _that in ("that", "which"):
                WORDS.offer("WHO", f"{_one} {_that} {_verb} {_edge}", Who("places", (_place,)))
                WORDS.offer("WHO", f"{_one} {_that} {_verb} at the very {_END[_place]}",
                            Who("places", (_place,)))  # fmt: skip
                WORDS.offer("WHO", f"{_one} {_that} {_verb} at the {_END[_place]}",
                            Who("places", (_place,)))  # fmt: skip
for _place, _edges in (
    (1, listed("最先 最早 最前面 开头 第一个 一开始 最开始 打头")),
    (-1, listed("最后 最后面 结尾 末尾 最后一个 最末尾 压轴")),
):
    for _edge in _edges:
        for _verb in listed("出现 出来 出场 播放 播 放 显示 展示 登场"):
            for _that in listed("那张 那一张 那张照片 那张图 那张图片 照片 图片 那幅 那个"):
                WORDS.offer("WHO", f"{_edge}{_verb}的{_that}", Who("places", (_place,)))


@rule("^NUM COLON (?!NUM)", "(?<=SEP) NUM COLON (?!NUM)", phase=2)
def listed_number(tokens: Sequence[Token]) -> Made | None:
    """1: zoom in, 2: pan right."""
    place = number(tokens[0])
    is_place = place == int(place) and 0 < place <= _MOST
    return ("WHO", Who("places", (round(place),))) if is_place else None


@rule(
    "(?<=SEP|AND) ORD (IT|PIC|MEASURE)* (?=FOR? NUM(?:$|SEP|AND))",
    "(?<=MAKE|KEEP|SHOWN|CHANGE|LONGER|SHORTER) ORD "
    "(?=(TO|FOR|CHANGE|LENGTH|SHOWN)* DUR (?:$|SEP|AND))",
    phase=2,
)
def nth_so_long(tokens: Sequence[Token]) -> Made | None:
    """…, the third 3: where lengths are given out; make the third 6 seconds."""
    place = round(number(tokens[0]))
    return ("WHO", Who("places", (place,))) if place > 1 else None


@rule("(?<=FILM COLON|CLIP COLON) WHO ((SEP|AND)+ WHO)+(?=$)", phase=2)
def listed_after_colon(tokens: Sequence[Token]) -> Made | None:
    """Make a film: b, a, c."""
    told = [token.value for token in tokens if isinstance(token.value, Who)]
    if any(who.how not in ("places", "files") for who in told):
        return None
    places = tuple(place for who in told for place in who.places)
    files = tuple(file for who in told for file in who.files)
    how = "files" if not places else "places" if not files else "mixed"
    return "WHO", Who(how, places, files)


@rule("(ORD|FIRST|LAST|WHO) AIM OF? (PICS|PIC|IT)?", phase=2)
def couple_of_them(tokens: Sequence[Token]) -> Made | None:
    """The first couple of photos: two, and nobody's wedding."""
    if tokens[1].text != "couple" or (tokens[0].kind == "ORD" and tokens[0].value != 1):
        return None
    told = tokens[0].value
    if isinstance(told, Who) and told.places not in ((1,), (-1,)):
        return None
    is_last = tokens[0].kind == "LAST" or (isinstance(told, Who) and told.places == (-1,))
    return "WHO", Who("places", (-2, -1) if is_last else (1, 2))


_SHOWN_THERE: Final = (
    "(?=$|SEP|AND|CHANGE|LOOK|MOTION|SPEED|REMOVE|LIGHTER|DARKER|EFFECT|LENGTH|FIT|NOCROP|"
    "LONGER|SHORTER|MAKE|DUR|ALL)"
)


@rule(
    f"AT? ATMOMENT IT? (PIC|CLIP|MEASURE)* {_SHOWN_THERE}",
    f"(?<=MAKE|REMOVE|CHANGE|ON|OF|TURN) PIC SHOWN? AT? ATMOMENT {_SHOWN_THERE}",
    phase=2,
)
def shown_then(tokens: Sequence[Token]) -> Made | None:
    """The photo at 5 seconds; 第5秒那张照片."""
    moment = find(tokens, "ATMOMENT")
    is_moment = moment is not None and isinstance(moment.value, int | float)
    is_one = find(tokens, "PIC", "CLIP", "MEASURE") is not None
    if not is_one and tokens[-1].text not in ("那张", "这张", "那幅"):
        return None
    is_since = moment is not None and moment.text.endswith("后")
    is_since = is_since and not find(tokens, "IT", "MEASURE")
    how = "since" if is_since else "at"
    return ("WHO", Who(how, (round(number(moment)),))) if is_moment else None


@rule(
    f"(PIC|PICS|CLIP|ALL|EACH)+ (SHOWN|FROM|AFTER)* (DUR|ATMOMENT) CENTIMETRE? {_SHOWN_THERE}",
    "(DUR|ATMOMENT) (LASTSTRETCH|AFTER) (ALL|EACH)? (PIC|PICS|CLIP)+",
    phase=2,
)
def shown_since(tokens: Sequence[Token]) -> Made | None:
    """The photos after 4 seconds; 4秒后的照片."""
    moment = find(tokens, "DUR", "ATMOMENT")
    is_many = find(tokens, "PICS") is not None or moment is tokens[0]
    is_many = is_many and any(
        token.text.startswith("after") or token.text[-1:] == "后" for token in tokens
    )
    is_told = is_many and moment is not None and isinstance(moment.value, int | float)
    return ("WHO", Who("since", (round(number(moment)),))) if is_told else None


_DONE_THERE: Final = "(?=CHANGE|LOOK|LIGHTER|DARKER|EFFECT|MOTION|SPEED)"


@rule(
    f"FROMTHEN ATSTART? WHO {_DONE_THERE}",
    f"(?:^|(?<=SEP|MAKE)) WHO FROMTHEN {_DONE_THERE}",
    phase=3,
)
def from_then_on(tokens: Sequence[Token]) -> Made | None:
    """从第4秒起的照片都变黑白; all photos from 4 seconds on."""
    who, moment = find(tokens, "WHO"), find(tokens, "FROMTHEN")
    is_told = who is not None and who.value == ALL and moment is not None
    is_told = is_told and moment is not None and isinstance(moment.value, int | float)
    return ("WHO", Who("since", (round(number(moment)),))) if is_told else None


@rule("AUTOMOVE (?=TO? (ATEND|ATSTART|BEFORE|AFTER))", phase=3)
def goes_there(tokens: Sequence[Token]) -> Made | None:
    """The first photo moves to the end."""
    return ("MOVE", None) if tokens[0].text == "moves" else None


@rule("(?<=ADD|MOVE|MAKE|SHOWN) WHO WHO(?=$|SEP|AND)", phase=3)
def put_together_at(tokens: Sequence[Token]) -> Made | None:
    """Put the sea and the sunset first."""
    place = tokens[1].value
    is_edge = tokens[1].text in ("first", "last") and isinstance(place, Who)
    if not is_edge or not isinstance(place, Who) or tokens[0].value == ALL:
        return None
    return "WHOAT", (tokens[0].value, place.places[0])


@rule(f"ALL (AFTER|FROM)? (ATMOMENT|FROMTHEN) (IN|TO|WITH)* {_DONE_THERE}", phase=2)
def all_since(tokens: Sequence[Token]) -> Made | None:
    """Everything after 4 seconds in black and white."""
    moment = find(tokens, "ATMOMENT", "FROMTHEN")
    is_since = find(tokens, "AFTER", "FROM", "FROMTHEN") is not None
    is_told = is_since and moment is not None and isinstance(moment.value, int | float)
    return ("WHO", Who("since", (round(number(moment)),))) if is_told else None


@rule("^ WHO (UNKNOWN|AIM|LIVING|ALIVE)+ SEP+ (?=(KEEP|MAKE|CHANGE|SHOWN|IT|LENGTH)+ DUR)", phase=3)
def whatever_it_shows(tokens: Sequence[Token]) -> Made | None:
    """B is the kitchen, let it stay 7 seconds; b是厨房，让它停7秒: that picture."""
    who = tokens[0].value
    is_one = isinstance(who, Who) and len((*who.places, *who.files)) == 1
    return ("WHO", who) if is_one and len(tokens) <= 8 else None
