"""Pictures spoken of together: all, each, every other one, the rest, from one of them on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import ALL, Who
from nemo_desktop.engine.language.grammar.text import listed

say("ODD", "odd | odd numbered | 奇数 | 单数")
say("EVEN", "even ones | even photos | even pictures | even slides | even images")
say("EVEN", "even numbered | 偶数 | 双数")
say(
    "EXCEPT",
    """
    except | except for | apart from | but not | other than | all but | everything but |
    everyone but | all of them but | everything except | excluding | aside from | excepting |
    not counting | not including | leaving out | with the exception of | save for |
    除了 | 除开 | 除 | 以外 | 之外 | 外 | 除外 | 例外 | 不算 | 不包括 | 不包含 | 不含 | 排除
    """,
)
say("EVERYOTHER", "every other | every second | 每隔一张 | 隔一张")


@rule("(?:^|(?<=AND|FOR|MAKE|ON)) NUM (?=REST)", phase=2)
def so_many_others(tokens: Sequence[Token]) -> Made | None:
    """The two others: how many they are says nothing more."""
    return ("ASIDE", None) if tokens[0].text.isalpha() else None


@rule("REST NUM(?=$|SEP|AND|TO)", phase=2)
def the_others_counted(tokens: Sequence[Token]) -> Made | None:
    """As long as the other two: no length."""
    is_counted = tokens[0].text == "other" and not tokens[1].text[0].isdigit()
    return ("WHO", Who("rest")) if is_counted else None


@rule(
    "REST OF? (MEASURE|PIC|PICS|CLIP|IT)*(?=NUM(?:$|SEP|AND|UNIT))",
    "REST NUM? (MEASURE|PIC|PICS|CLIP|NUM)*",
    phase=2,
)
def the_rest(_tokens: Sequence[Token]) -> Made:
    """The others."""
    return "WHO", Who("rest")


_SUCH: Final = frozenset(listed("那张 那几张 那些 那两张 那一张 那三张 这张"))


@rule("LOOK SUCHONE", "LOOK IT (?!$)", "(?<=REMOVE) LOOK IT (?=$|SEP)", phase=0)
def looking_so(tokens: Sequence[Token]) -> Made | None:
    """The black and white ones; 黑白那张."""
    is_told = tokens[1].kind == "SUCHONE" or tokens[1].text in _SUCH
    return ("WHO", Who("looking", text=str(tokens[0].value))) if is_told else None


_UP_TO: Final = ("up to", "up until", "till", "until", "through", "直到", "一直到")


@rule("(^|(?<=LOOK|MOTION|EFFECT|LIGHTER|DARKER|COLORFUL|DUR)) TO (AND ADD)? WHO", phase=3)
def up_to_that_one(tokens: Sequence[Token]) -> Made | None:
    """Sepia up to and including the second photo: on all the first ones."""
    who = tokens[-1].value
    if not isinstance(who, Who) or who.how != "places" or tokens[0].text not in _UP_TO:
        return None
    if len(who.places) != 1:
        return None
    last = who.places[0]
    return "WHO", Who("places", tuple(range(1, last + 1))) if last > 0 else ALL


@rule(
    "(?<=REMOVE) (ALL|PICS|REST)+ BETWEEN WHO",
    "WHO BETWEEN (OF|ALL|PICS|REST)* (?=REMOVE)",
    phase=3,
)
def all_between(tokens: Sequence[Token]) -> Made | None:
    """Remove everything between the first and the last: these two stay."""
    who = next(token.value for token in tokens if token.kind == "WHO")
    places = who.places if isinstance(who, Who) and who.how == "places" else ()
    if len(places) != 2:
        return None
    if places == (1, -1):
        return "WHO", Who("but", places)
    inner = tuple(range(places[0] + 1, places[1]))
    return ("WHO", Who("places", inner)) if inner and places[0] > 0 else ("UNKNOWN", "between")


@rule("ALL? NUM? UNKNOWN NUM? (PICS|PIC|IT)", "ALL? NUM? UNKNOWN NUM?(?=$|SEP|AND|IN)", phase=2)
def outer_ones(tokens: Sequence[Token]) -> Made | None:
    """Both outer photos."""
    told = find(tokens, "UNKNOWN")
    is_outer = told is not None and told.text in ("outer", "outermost")
    return ("WHO", Who("places", (1, -1))) if is_outer else None


@rule("(?:(?<=^WHO)|(?<=SEP WHO)|(?<=AND WHO)) OUT(?=$|SEP|AND)", phase=3)
def out_it_goes(tokens: Sequence[Token]) -> Made | None:
    """Photo 1 out, then …"""
    return ("REMOVE", None) if tokens[0].text == "out" else None


@rule("WHO WHO", phase=2)
def both_of_these(tokens: Sequence[Token]) -> Made | None:
    """The first and last both black and white."""
    one, other = (token.value for token in tokens)
    is_pair = isinstance(one, Who) and len(one.places) == 2 and tokens[1].text == "both"
    return ("WHO", one) if is_pair and isinstance(other, Who) else None


@rule("ALTERNATE (?=DUR (AND|SEP) DUR)", phase=2)
def one_by_one(_tokens: Sequence[Token]) -> Made:
    """依次2、4、6秒."""
    return "ASIDE", None


@rule("NEIGHBOUR (PIC|CLIP)?", phase=3)
def the_next(_tokens: Sequence[Token]) -> Made:
    """And the next one too: behind the one spoken of."""
    return "WHO", Who("next_1")


@rule("(SEP|NEIGHBOUR|AFTER) NUM (PIC|PICS|MEASURE)* (?=$|SEP)", phase=3)
def the_next_ones(tokens: Sequence[Token]) -> Made | None:
    """And the next two too; 后面两张也要."""
    count = number(tokens[1])
    is_next = tokens[0].text.startswith(("next", "following", "后面", "接下来", "下面"))
    is_told = is_next and count in range(2, 9) and not tokens[1].text.startswith("一")
    return ("WHO", Who(f"next_{round(count)}")) if is_told else None


@rule("SEP (NUM|MANY) MEASURE PIC?", phase=1)
def the_other_two(tokens: Sequence[Token]) -> Made | None:
    """第一张5秒，另外两张3秒."""
    return ("WHO", Who("rest")) if tokens[0].text == "另外" else None


@rule("(ON|FOR|IN|TO) WHO ONLY", "ONLY (ON|FOR|IN|TO|AT) WHO", phase=2)
def only_there(tokens: Sequence[Token]) -> Made:
    """Snow on photo two only."""
    found = find(tokens, "WHO")
    assert found is not None
    return "WHO", found.value


_OF_PICTURES: Final = "(MOTION|LOOK|EFFECT|FIT|LIGHTER|DARKER|NOCROP|AUTOMOVE)"
_ALL_THERE: Final = (
    "(MOTION|LOOK|LOOKWORD|EFFECT|EFFECTWORD|FIT|LIGHTER|DARKER|NOCROP|AUTOMOVE|SPEED|BIT|MUCH|"
    "MAKE|CHANGE|ADD|IT|TO|SEP|AND|AIM|DUR|LENGTH|WITH|GRADEWORD|BETTER|CAMERA)"
)


@rule(
    f"(?:^|(?<=SEP)) ONLY WHO (SEP|COLON|DASH) (?={_ALL_THERE}*{_OF_PICTURES}{_ALL_THERE}*$)",
    f"(?:^|(?<=SEP)) WHO ONLY (SEP|COLON|DASH) (?={_ALL_THERE}*{_OF_PICTURES}{_ALL_THERE}*$)",
    f"(?<={_OF_PICTURES}) (SEP|COLON|DASH) ONLY ADD? (ON|AT|IN|FOR|TO)* WHO (?=$)",
    phase=4,
)
def wished_only_there(tokens: Sequence[Token]) -> Made | None:
    """Only the middle photo, slow zoom in: no other is to go."""
    only, who = find(tokens, "ONLY"), find(tokens, "WHO")
    assert only is not None
    assert who is not None
    is_there = only.text in ("only", "just", "只", "就", "仅", "只有")
    is_there = is_there or only.text == "只要"
    return ("WHO", who.value) if is_there else None


@rule(
    "(PIC|PICS|CLIP|ALL|EACH)+ (FROM WHO ON|AFTER WHO)",
    "FROM WHO ATSTART SEP? (AFTER|LASTSTRETCH) (PIC|PICS|CLIP|MEASURE)*",
    "FROM WHO (ATSTART(?!SEP*$)|ON|AFTER|TO ATEND|TO LAST)",
    "WHO (ATSTART|AFTER) SEP? AFTER? (PIC|PICS|CLIP|REST|EACH)+",
    "(?<!MOVE)(?<!TO) WHO AFTER (?=ALL|EACHDUR|CHANGE (DUR|LOOK|MOTION))",
    phase=2,
)
def from_there_on(tokens: Sequence[Token]) -> Made | None:
    """From the second photo on; 第二张之后的照片."""
    found = find(tokens, "WHO")
    assert found is not None
    who = found.value
    if not isinstance(who, Who) or who.how not in ("places", "files"):
        return None
    if tokens[0].text in _ONE and find(tokens, "AFTER") and who.how == "places":
        return ("WHO", Who("places", (who.places[-1] + 1,))) if who.places[-1] > 0 else None
    if tokens[0].text in _ONE and len(tokens) == 3 and tokens[1].kind == "AFTER":
        return "WHO", Who("after", who.places, who.files)
    includes = find(tokens, "FROM", "ATSTART") is not None
    return "WHO", Who("from" if includes else "behind", who.places, who.files)


_ONE: Final = frozenset(listed("photo picture image pic slide shot one"))


@rule("(ALL|EACH|PICS|PIC)+ (EXCEPT|SEP) ORD (?=DUR|SPEED)", phase=2)
def all_but_place(tokens: Sequence[Token]) -> Made | None:
    """Every photo except the second 6 seconds."""
    if tokens[-2].kind == "SEP" and tokens[-2].text != "but":
        return None
    return "WHO", Who("but", (round(number(tokens[-1])),))


@rule(
    "EVERYOTHER NUM(?!UNIT|SECOND|TIMES)", "(EVERYOTHER|ODD|EVEN) (MEASURE|PIC|PICS|CLIP)*", phase=2
)
def alternate(tokens: Sequence[Token]) -> Made | None:
    """Every second photo; every second one."""
    if tokens[-1].kind == "NUM" and tokens[-1].text != "one":
        return None
    return "WHO", Who("even" if tokens[0].kind != "ODD" else "odd")


@rule("SEP (?=ORD|LAST|FIRST|PIC|CLIP|NTH|SECOND|WHO|MIDDLEONE|PENULTIMATE|NUM)", phase=0)
def besides(tokens: Sequence[Token]) -> Made | None:
    """Every photo besides the last; but "besides, make it vertical"."""
    return ("EXCEPT", None) if tokens[0].text == "besides" else None


@rule("EXCEPT (?=MOTION|PAN|ZOOM|MAKE|KEEP|LOOK|SPEED|ADD|CHANGE|REMOVE)", phase=0)
def all_of_them_but(tokens: Sequence[Token]) -> Made | None:
    """Pan left on all of them, but zoom in on the second."""
    return ("EACH", None) if tokens[0].text == "all of them but" else None


@rule("(PIC|PICS) NEG WHO", phase=3)
def those_that_are_not(tokens: Sequence[Token]) -> Made | None:
    """The photo that isn't first or last."""
    who = tokens[-1].value
    is_not = tokens[1].text in ("isn't", "aren't", "is not", "are not", "that isn't")
    return but(who) if is_not and isinstance(who, Who) else None


@rule("EXCEPT (?=KEEP)", phase=0)
def all_but_keep(tokens: Sequence[Token]) -> Made | None:
    """B&w for all but keep the middle one in colour."""
    return ("EACH", None) if tokens[0].text in ("all but", "everyone but") else None


@rule("EXCEPT (NEG|FOR)", "(?<=ALL|EACH|PIC|PICS) NEG (?=EXCEPT)", phase=0)
def but_not(_tokens: Sequence[Token]) -> Made:
    """All but not the first."""
    return "EXCEPT", None


@rule(
    "(ALL|EACH|IT)? (PIC|PICS)? EXCEPT WHO EXCEPT? (ALL)? (PIC|PICS)?",
    "ALL EXCEPT WHO",
    "(ALL|EACH|PICS|PIC)+ SEP WHO",
    "WHO EXCEPT (ALL|PIC|PICS)*",
    phase=2,
)
def all_but(tokens: Sequence[Token]) -> Made | None:
    """All but the first."""
    found = find(tokens, "WHO")
    assert found is not None
    value, mark = found.value, find(tokens, "SEP")
    assert isinstance(value, Who)
    if mark is not None and mark.text != "but":
        return None
    if tokens[0] is found and tokens[1].text not in ("以外", "之外", "外"):
        return None
    return but(value)


def but(who: Who) -> Made | None:
    """Everyone but these."""
    if who.how == "middle":
        return "WHO", Who("but_middle")
    if who.how in ("titled", "untitled"):
        return "WHO", replace(who, how="untitled" if who.how == "titled" else "titled", places=())
    is_named = who.how in ("places", "files", "mixed")
    return ("WHO", Who("but", who.places, who.files)) if is_named else None


@rule(
    "WHO ALL? REMOVE (SEP|AND)+ (?=(ONLY|KEEP)+ WHO)",
    "REMOVE WHO (SEP|AND)+ (?=(ONLY|KEEP)+ WHO)",
    phase=2,
)
def others_gone(tokens: Sequence[Token]) -> Made | None:
    """The others gone, only the second stays."""
    found = find(tokens, "WHO")
    is_rest = found is not None and isinstance(found.value, Who) and found.value.how == "rest"
    return ("ONLY", None) if is_rest else None


@rule("WHO SEP? WHO", phase=3)
@rule("WHO SEP? WHO", phase=2)
def but_the_rest(tokens: Sequence[Token]) -> Made | None:
    """All but the last, the others: said twice."""
    one, other = tokens[0].value, tokens[-1].value
    assert isinstance(one, Who)
    assert isinstance(other, Who)
    return (
        ("WHO", one)
        if one.how in ("but", "but_middle", "untitled") and other.how in ("rest", "all")
        else None
    )


@rule(
    "EACH NUM? (MEASURE|PIC|PICS|CLIP|CAMERA)+",
    "EACH OF (IT|PICS)",
    "(PIC|PICS|CLIP) EACH",
    phase=2,
)
def each_one(tokens: Sequence[Token]) -> Made:
    """Each photo; each of these, where some were spoken of before."""
    is_told = find(tokens, "OF") is not None and tokens[-1].text in ("these", "those")
    return ("WHO", Who("these")) if is_told else ("EACH", None)


@rule("(?<!.) WHO (SEP|AND)+ WHO (?=(ALL|THEN)* (NEG|REMOVE|CUTWORD) (?:$|SEP))", phase=3)
def those_do(tokens: Sequence[Token]) -> Made | None:
    """前两张就够了，其他不要: all but those."""
    one, rest = tokens[0].value, tokens[-1].value
    return but(one) if isinstance(one, Who) and rest == Who("rest") else None


_TWO: Final = ("both", "这两", "那两", "两张")
_SAID_BEFORE: Final = ("这几张", "这些", "那几张", "它们")


@rule(
    "ALL OF? (IT|PICS|PIC|REST)? (?=CHANGE?(DUR|LOOK|MOTION|LIGHTER|DARKER|LENGTH|LONGER|SHORTER))",
    "ALL OF? (IT|PICS|PIC)? (?=EFFECT|IN|NUM UNIT|SHOWN|SPEED MOTION)",
    "(?<=ON|FOR|TO) ALL OF? (IT|PICS|PIC)? (?=$|SEP|AND)",
    "(?<=SEP|AND) IT ALL",
    "IT ALL? (?=(ADD|CHANGE|SHOWN|LENGTH)* (DUR|EACH|LOOK|MOTION|SPEED))",
    phase=2,
)
def both_of_them(tokens: Sequence[Token]) -> Made | None:
    """Both of them, 这两张都: the pictures spoken of before, where they were."""
    said = tokens[0].text
    if said.startswith(_TWO):
        return "WHO", Who("count", (2,))
    is_told = tokens[0].kind == "IT" and said in _SAID_BEFORE and len(tokens) > 1
    return ("WHO", Who("these")) if is_told else None


@rule("(FILM|CLIP) (IT|CLIP)", phase=2)
def the_footage(tokens: Sequence[Token]) -> Made | None:
    """视频那段: the clip that is a film by itself."""
    is_one = tokens[0].text in ("视频", "影片", "录像") and tokens[1].text in ("那段", "这段", "段")
    return ("WHO", Who("footage")) if is_one else None


@rule(
    "ONLY FILM CLIP? (?=ADD (LOOK|EFFECT|MOTION|SPEED|COLOR))",
    "ONLY FILM CLIP? (?=CHANGE|LOOK|EFFECT|MAKE|FASTER|SLOWER|MOTION|REMOVE)",
    phase=2,
)
def footage_alone(tokens: Sequence[Token]) -> Made | None:
    """只给视频加棕褐色: no picture is meant."""
    return ("WHO", Who("footage")) if tokens[1].text in ("视频", "影片", "录像") else None


@rule("ALL (?=DUR(?:$|SEP|AND))", "ALL OF? IT (?=DUR(?:$|SEP|AND))", phase=2)
def each_of_all(tokens: Sequence[Token]) -> Made | None:
    """Make all of them 5 seconds: each of them."""
    is_each = tokens[0].text == "all of them" or find(tokens, "IT") is not None
    return ("WHO", ALL) if is_each and tokens[0].text.startswith("all") else None


@rule(
    "(PIC|PICS|IT) OF? ALL",
    "ALL (OF|NUM|IT)* (MEASURE|PIC|PICS)+",
    "ALL NUM (?!UNIT|PERCENT)",
    phase=2,
)
def all_of_them(_tokens: Sequence[Token]) -> Made:
    """All photos."""
    return "WHO", ALL


@rule("ALL CLIP", phase=2)
def all_clips(_tokens: Sequence[Token]) -> Made:
    """All clips."""
    return "WHO", ALL
