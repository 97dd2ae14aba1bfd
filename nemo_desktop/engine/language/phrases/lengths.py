"""Phrases about how long: 3 seconds each, 2 seconds longer, half the length, double speed."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import Who

_MANY_FOLLOW: Final = "(SEP|AND) (NUM (SEP|AND)+)* NUM (SEP|AND)+ NUM (UNIT|SECOND)"


@rule(
    f"(?<!PIC)(?<!PICS)(?<!CLIP)(?<!NTH)(?<!AT)(?<!NUM SEP)(?<!NUM AND) NUM (?={_MANY_FOLLOW})",
    f"(?<=DUR SEP|DUR AND) NUM (?={_MANY_FOLLOW})",
    "(?<=DUR SEP|DUR AND) NUM (?=(SEP|AND)+ NUM (UNIT|SECOND))",
    phase=0,
)
def lengths_in_a_row(tokens: Sequence[Token]) -> Made | None:
    """2, 3 and 4 seconds: the unit is said once for all."""
    return "DUR", number(tokens[0]) * 1000


@rule("(MORE|LONGER) DUR", "DUR (MORE|LONGER)", "LONGER BY? DUR", "(MORE|ADD) DUR(?!AT)")
def more_time(tokens: Sequence[Token]) -> Made | None:
    """2 seconds longer."""
    if find(tokens, "MORE", "LONGER") is None:
        return None
    longer = find(tokens, "LONGER")
    if longer is not None and longer.text.endswith(("点", "些", "会儿")) and tokens[0] is longer:
        return None
    if (
        longer is not None
        and tokens[0].kind == "LONGER"
        and longer.text.endswith(("到", "至", "为"))
    ):
        return None
    if (
        longer is not None
        and tokens[0].kind == "LONGER"
        and longer.text in ("lengthen", "extend", "stretch", "prolong")
    ):
        return None
    return "BYTIME", number(find(tokens, "DUR"))


@rule(
    "(CUTWORD|TRIM|AWAYTIME) DUR AWAY? (FROM|OF)* (FILM|IT|LENGTH)?"
    "(?!FROM|ATEND|ATSTART|BACKWARDS|LAST)",
    "REMOVE DUR AWAY",
    "REMOVE DUR AWAY? (FROM|OF)* (?=WHO|EACH|ALL)",
    "(?<=WHO|EACH|ALL) REMOVE DUR (?=$|SEP|AND)",
    "DUR AWAY (FROM|OF)* (?=WHO|EACH|ALL)",
)
def cut_by(tokens: Sequence[Token]) -> Made:
    """Cut 3 seconds off: so much shorter."""
    return "BYTIME", -number(find(tokens, "DUR"))


@rule(
    "(CUTWORD|REMOVE|TRIM|SHORTER|CHANGE|MAKE)* (LENGTH)+ (TO|BY|OF|CUTWORD|REMOVE|TRIM)* "
    "(SPLIT|HALFOF)"
)
def half_the_length(tokens: Sequence[Token]) -> Made | None:
    """Cut the length in half."""
    last = tokens[-1]
    return ("HALFLENGTH", 0.5) if last.kind == "HALFOF" or last.text.startswith("in ") else None


@rule("(SHORTER|LESS) DUR", "DUR (SHORTER|LESS)")
def less_time(tokens: Sequence[Token]) -> Made | None:
    """2 seconds shorter."""
    shorter = find(tokens, "SHORTER")
    if (
        shorter is not None
        and tokens[0].kind == "SHORTER"
        and shorter.text not in ("短", "缩短", "剪短", "变短", "减短", "再短")
    ):
        return None
    return "BYTIME", -number(find(tokens, "DUR"))


@rule(
    "(?<!DUR) EACH CAMERA? (LENGTH|IT|TO|FOR|ON|AT|CHANGE|SHOWN|KEEP|ADD|MAKE|MOVE|PIC|ONLY|LONGER|"
    "COLON|ASIDE|BIT)* DUR",
    "EACH (LENGTH|IT|ON|KEEP|BIT|SHOWN|MUCH)* (LONGER|SHORTER) (SEP|TO|FOR|AT)+ DUR",
    "DUR (FOR|ON|IN|AT|TO|LENGTH|SLASH)* EACH",
    "(?<!TRANS)(?<!TRANSWORD)(?<!TITLE)(?<!TITLEWORD)(?<!QUOTE)(?<!MUSIC)(?<!FILM)(?<!IT) "
    "ALL (CHANGE|TO|SHOWN|ADD|LENGTH)* DUR",
)
def each_time(tokens: Sequence[Token]) -> Made | None:
    """3 seconds each; 都3秒."""
    said = _ALIKE if find(tokens, "LENGTH") else _ALIKE | _ALL_OF_THEM
    if tokens[0].kind == "ALL" and tokens[0].text not in said:
        return None
    if any(token.kind in ("ADD", "CHANGE") and token.text in _MORE for token in tokens):
        return None
    return "EACHDUR", number(find(tokens, "DUR"))


@rule("NUM (UNIT|SECOND) FOR EXCEPT (?=NUM (UNIT|SECOND)? FOR)", phase=0)
def all_but_so(tokens: Sequence[Token]) -> Made | None:
    """4 seconds for all of them but 6 for the first: "but" begins another one."""
    is_all = tokens[-1].text.startswith("all") and tokens[-1].text.endswith(" but")
    unit = number(tokens[1]) if tokens[1].kind == "UNIT" else 1000
    return ("EACHDUR", number(tokens[0]) * unit) if is_all else None


@rule("ALL DUR (?=EXCEPT)", phase=0)
@rule("ALL NUM (UNIT|SECOND) (?=EXCEPT)", phase=0)
def all_but_one(tokens: Sequence[Token]) -> Made | None:
    """Everything 3 seconds except the second."""
    if tokens[0].text not in ("everything", "全部", "所有"):
        return None
    return "EACHDUR", number(tokens[1]) * (1000 if tokens[1].kind == "NUM" else 1)


@rule("(PIC|PICS) CHANGE DUR(?=$|SEP|AND)", "(?:^|(?<=SEP)) CHANGE DUR(?=$|SEP|AND)")
def all_of_that_length(tokens: Sequence[Token]) -> Made | None:
    """图片都改成3秒: each of them."""
    is_each = tokens[-2].text.startswith(("都", "全", "统一"))
    return ("EACHDUR", number(tokens[-1])) if is_each else None


_MORE: Final = frozenset({"压到", "压缩到", "缩到", "加", "增加", "再加", "多加", "加长", "add"})
_ALL_OF_THEM: Final = frozenset({"全部", "全", "all", "all of them"})
_ALIKE: Final = frozenset({"都", "全都", "全部都", "统统", "一律", "统一"})


@rule("(?<=ORD PIC|SECOND PIC|WHO PIC) NUM(?=$|SEP|AND)", phase=1)
def seconds_of_one(tokens: Sequence[Token]) -> Made | None:
    """…, the first one 5: seconds."""
    value = number(tokens[0])
    return ("DUR", value * 1000) if 0.1 <= value <= 120 else None


@rule("NUM (MEASURE PIC?|PIC) (LENGTH|ADD|SHOWN|MOVE|KEEP)* DUR", phase=2)
def one_each(tokens: Sequence[Token]) -> Made | None:
    """一张三秒: each so long."""
    return ("EACHDUR", number(find(tokens, "DUR"))) if number(tokens[0]) == 1 else None


@rule(
    "^ (PIC|PICS|IT|ALL)* (CUTWORD (SLOWER|FASTER)|GOBY) SEP EACHDUR",
)
def paced_so(tokens: Sequence[Token]) -> Made:
    """They should fly by, 2 seconds each: the length says how."""
    return "EACHDUR", number(tokens[-1])


@rule("GOBY (BIT|MUCH)* (SLOWER|FASTER) (SEP* BIGGER)?", phase=2)
def going_by(tokens: Sequence[Token]) -> Made | None:
    """They go by too fast, I can't read them."""
    complaint = find(tokens, "BIGGER")
    if complaint is not None and not complaint.text.startswith(("看不", "can")):
        return None
    return "GOINGBY", find(tokens, "SLOWER") is not None


@rule("(?<=PICS|PIC) (REPLACE|SWAP|SHOWN) (BIT|MUCH|WAY)* (SLOWER|FASTER)(?=$|SEP)", phase=2)
def switching(tokens: Sequence[Token]) -> Made | None:
    """The photos switch too quickly."""
    is_said = tokens[0].text in ("switch", "change", "flip", "flick", "换", "切换")
    is_too = any(token.text.startswith(("too", "太")) for token in tokens[1:])
    return ("GOINGBY", tokens[-1].kind == "SLOWER") if is_said and is_too else None


@rule("(?<=WHO) GOINGBY", "(?<=EACH) GOINGBY", "(?<=EACH PIC) GOINGBY")
def one_goes_by(tokens: Sequence[Token]) -> Made:
    """The first one goes by too fast: it stays longer."""
    return "LONGER" if tokens[0].value else "SHORTER", None


@rule("(?<=UNIT|SECOND) IN ALL(?=$|SEP)", phase=0)
def in_all(_tokens: Sequence[Token]) -> Made:
    """12 seconds in all."""
    return "LENGTH", None


@rule(
    "(?<!LOOK)(?<!MOTION) EXCEPT (?=(LAST|ORD|SECOND|NTH NUM|WHO) (PIC|CLIP|MEASURE)? SEP+ "
    "IT? CHANGE? (DUR|NUM)(?:$|SEP))",
    phase=2,
)
def another_length(_tokens: Sequence[Token]) -> Made:
    """Four seconds each except the last one, which gets six: what is an exception says how."""
    return "SEP", None


@rule(
    "(?<=EACHDUR SEP WHO) NUM(?=$|SEP)",
    "(?<=SEP WHO SEP CHANGE) NUM(?=$|SEP)",
    "(?<=EACHDUR SEP WHO SEP IT) NUM(?=$|SEP)",
)
def but_so_long(tokens: Sequence[Token]) -> Made | None:
    """Five seconds per picture, the last one eight."""
    value = number(tokens[0])
    return ("DUR", value * 1000) if 0.1 <= value <= 120 else None


@rule("^(AND|DASH) DUR", "(?<=WHO|FILM|EACH) AND DUR")
def signed_time(tokens: Sequence[Token]) -> Made | None:
    """+2s, -1s: longer or shorter by so much."""
    sign = {"+": 1, "-": -1}.get(tokens[0].text)
    return ("BYTIME", sign * number(tokens[1])) if sign else None


@rule("ADD DUR(?=TO (EACH|ALL|PICS))", phase=2)
@rule("ADD DUR(?=$|SEP|AND|TO(FILM|WHO|IT|EACH|PIC|ALL|LENGTH|CLIP))")
def time_added(tokens: Sequence[Token]) -> Made | None:
    """Add 5 seconds."""
    adds = tokens[0].text.startswith(("add", "加", "增加", "再加", "多加", "补", "添"))
    return ("BYTIME", number(tokens[1])) if adds else None


@rule(
    "(?:^|(?<=SEP|DUR)) (SHOWN|MAKE|ADD|KEEP)? EACH (PIC|PICS|MEASURE)* (FOR|AT)? NUM (?=$|SEP)",
    phase=2,
)
def each_so_many(tokens: Sequence[Token]) -> Made | None:
    """Show each photo for 3: seconds."""
    value = number(tokens[-1])
    is_told = tokens[0].kind != "EACH" or find(tokens, "FOR", "AT") is not None
    return ("EACHDUR", value * 1000) if is_told and 0.1 <= value <= 120 else None


@rule("(?<=TRANS|TRANSWORD) EACHDUR (?=$|SEP)")
def each_crossing(tokens: Sequence[Token]) -> Made | None:
    """Crossfades 1 second each: they, and not the pictures."""
    said, value = tokens[0].text, number(tokens[0])
    is_theirs = value <= _LONGEST_CROSSING and not any(noun in said for noun in _PICTURES)
    return ("DUR", value) if is_theirs else None


_LONGEST_CROSSING: Final = 2000
_PICTURES: Final = ("photo", "picture", "image", "pic", "slide", "shot", "张", "图", "照片")


@rule("(?<!SPEED)(?<!LOOK) NUM(?=FOR WHO)", "(?<=WHO) AT? NUM(?=$|SEP|AND)")
def bare_seconds(tokens: Sequence[Token]) -> Made | None:
    """2 for the second: seconds, where lengths are given out."""
    value = number(tokens[-1])
    return ("DUR", value * 1000) if 0.1 <= value <= 120 else None


@rule("FRACTION OF? SPEEDNOUN", "SPEEDNOUN (TO|AT|CHANGE|OF)* FRACTION")
def part_of_the_speed(tokens: Sequence[Token]) -> Made:
    """A quarter speed."""
    return "PLAYSPEED", number(find(tokens, "FRACTION"))


@rule(
    "(SPEEDNOUN TO?|AT|TO)? (NUM (TIMES|BY)|TWICE|HALFOF|NUM) SPEEDNOUN",
    "SPEEDNOUN (TO|AT|CHANGE|OF)* (NUM (TIMES|BY)|TWICE|HALFOF)",
    "(FASTER|SLOWER) (IT|FILM)? BY? (NUM (TIMES|BY)|TWICE)",
    "(NUM (TIMES|BY)|TWICE) (FASTER|SLOWER)",
    "SPEED TWICE",
    "SPEED NUM TIMES (?=$|SEP)",
)
def play_speed(tokens: Sequence[Token]) -> Made | None:
    """Double speed: how many times as fast."""
    told = find(tokens, "NUM", "TWICE")
    noun = find(tokens, "SPEEDNOUN")
    if noun is not None and noun.text in ("strength", "intensity", "强度"):
        return None
    if told is not None and tokens[-1].text != "倍速" and not find(tokens, "TIMES", "BY", "TWICE"):
        return None
    pace = find(tokens, "SPEED")
    if pace is not None and pace.text not in ("快", "慢"):
        return None
    factor = number(told) if told else 0.5
    is_slower = find(tokens, "SLOWER") is not None or (pace is not None and pace.text == "慢")
    if is_slower and factor > 1:
        factor = 1 / factor
    return ("PLAYSPEED", factor) if 0.1 <= factor <= 20 else None


@rule(
    "(FASTER|SLOWER) FILM BY? PCT",
    "FILM BY? PCT (FASTER|SLOWER)",
    "FILM (FASTER|SLOWER) BY? PCT (?=$|SEP|AND)",
)
def faster_by(tokens: Sequence[Token]) -> Made:
    """Speed the whole film up by 50 %."""
    share = number(find(tokens, "PCT"))
    return "PLAYSPEED", max(1 - share, 0.1) if find(tokens, "SLOWER") else 1 + share


@rule("DUR PIC(?=$|SEP|AND|TO|TRANS|TRANSWORD|MUSIC|STYLE|LOOK|MOTION|ADD|MAKE|SPEED)", phase=2)
def a_picture(tokens: Sequence[Token]) -> Made | None:
    """2.5 seconds a picture."""
    return ("EACHDUR", number(tokens[0])) if tokens[1].text.startswith("a") else None


@rule("(?<=EACH|MEASURE|PIC|WHO) LENGTH DUR", phase=2)
def so_much_longer(tokens: Sequence[Token]) -> Made | None:
    """每张长半秒: longer by so much."""
    return ("BYTIME", number(tokens[1])) if tokens[0].text == "长" else None


@rule(
    "(?<=FADEOUT|FADEIN|FADE|FILMFADE|MUSIC) (FOR|OVER|IN|ON|AT|DURING|TO)* (LAST|ORD|FIRST) "
    "NUM(?=$|SEP|AND)",
    phase=1,
)
def elided_seconds(tokens: Sequence[Token]) -> Made | None:
    """Fade to black over the last 2: seconds, where pictures do not fade."""
    length, edge = round(number(tokens[-1]) * 1000), tokens[-2]
    if not 0 < length <= 60_000 or (edge.kind == "ORD" and edge.value != 1):
        return None
    is_last = edge.kind == "LAST"
    return "SPAN", Span("end", 0, length) if is_last else Span("start", 0, length)


@rule("(?<=NOCROP TO) FIRST(?=$|SEP)", phase=0)
def nobodys_head(tokens: Sequence[Token]) -> Made | None:
    """别裁到头."""
    return ("AIM", "face") if tokens[0].text == "头" else None


@rule("(?<=WHO) UNIT (?=VOLUME|MUSIC|CLIPSOUND|LOOK|LENGTH|BRIGHTNESS)", phase=0)
def of_that_file(tokens: Sequence[Token]) -> Made | None:
    """Waves.mp4's volume: no second is meant."""
    return ("OF", None) if tokens[0].text in ("s", "'s") else None


@rule("BY DUR")
def by_some_time(tokens: Sequence[Token]) -> Made:
    """By 2 seconds: longer or shorter, another word says."""
    return "BYDUR", number(tokens[1])


@rule("(LONGER|SHORTER) (WITH|BY) DUR")
def by_time(tokens: Sequence[Token]) -> Made:
    """Shorten by a second."""
    sign = 1 if tokens[0].kind == "LONGER" else -1
    return "BYTIME", sign * number(tokens[2])


@rule(
    "WHOLE (?=(TO|LENGTH|ALIVE|CHANGE|MAKE|KEEP|SHOWN|FOR|ONLY|COLON|AT)+ NUM (UNIT|SECOND))",
    phase=0,
)
def whole_film(tokens: Sequence[Token]) -> Made | None:
    """The entire film should run one minute."""
    said = tokens[0].text
    return ("FILM", None) if any(word in said for word in _FILMS) else None


_FILMS: Final = ("film", "video", "movie", "clip", "thing", "片", "视频")


@rule("(LONGER|SHORTER) TO MOMENT(?=$|SEP|AND)", phase=1)
def to_a_length(tokens: Sequence[Token]) -> Made:
    """视频延长到0:15."""
    return "DUR", number(tokens[-1])


@rule("UNKNOWN (?=(NUM|SECOND|ATSTART|SIDE|PLACE|FIRST))", phase=0)
def misspelt_from(tokens: Sequence[Token]) -> Made | None:
    """Form 6 to 8 seconds."""
    return ("FROM", None) if tokens[0].text == "form" else None


@rule("(LONGER|SHORTER) (TO|FOR)? (ATMOMENT|MOMENT) (?=$|SEP|AND)", phase=2)
def to_a_clock(tokens: Sequence[Token]) -> Made | None:
    """视频延长到0:15; stretch it to 0:15."""
    is_to = len(tokens) > 2 or tokens[0].text.endswith(("到", "至", "为", "成"))
    return ("DUR", number(tokens[-1])) if is_to else None


@rule("LESS LESS", phase=0)
def said_in_two(tokens: Sequence[Token]) -> Made | None:
    """减少."""
    one, other = tokens
    return ("LESS", None) if one.end == other.start and one.text + other.text == "减少" else None


@rule("DUR NUM (MEASURE|PIC)+ (?=$|SEP|AND)", phase=2)
def so_long_a_piece(tokens: Sequence[Token]) -> Made | None:
    """6秒一张."""
    is_one = number(tokens[1]) == 1 and tokens[1].text == "一"
    return ("EACHDUR", number(tokens[0])) if is_one else None


@rule("(?<=EACH|PIC|PICS|MEASURE|WHO|ALL) ADD DUR (?=$|SEP|AND)", phase=2)
def so_much_added(tokens: Sequence[Token]) -> Made | None:
    """每张都增加一秒: longer by so much."""
    adds = tokens[0].text in ("增加", "加", "再加", "多加", "加长", "多放", "再多放", "补")
    return ("BYTIME", number(tokens[1])) if adds else None


@rule("EACHDUR (SEP|AND)+ WHO(?=SEP*$)")
def and_that_one(tokens: Sequence[Token]) -> Made | None:
    """Each photo 3 seconds and the last one: how long it is to be was never said."""
    told = tokens[-1].value
    is_one = isinstance(told, Who) and told.how == "places" and len(told.places) == 1
    is_one = is_one and tokens[-2].text != "but"
    return ("UNKNOWN", None) if is_one else None
