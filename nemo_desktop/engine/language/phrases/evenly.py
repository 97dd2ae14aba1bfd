"""Time that is shared out: split 15 seconds evenly between the photos, 总共15秒，平均分给每张."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import ALL, Who
from nemo_desktop.engine.language.grammar.text import listed

_SHARED: Final = listed(
    "平均分 平均分配 均分 平均 平分给 均匀分配 平均分给 分给 平均分到 分摊 平摊 均摊"
)


def learn() -> None:
    """Makes the words for it known, wherever they mean nothing else already."""
    for phrase in (*_SHARED, *_han(), *_english()):
        WORDS.offer("SHAREOUT", phrase, None)


def _han() -> Iterator[str]:
    for way in ("", "平均", "均匀", "平均地"):
        for verb in listed("分给 分到 分配给 分配到 分配 分摊 分摊到 摊到 摊给"):
            yield way + verb


def _english() -> Iterator[str]:
    verbs = ("spread", "share", "distribute", "divvy", "divide up", "split up", "spread out")
    it = ("", " it", " them", " the time", " the length", " time")
    ways = ("", " out", " evenly", " equally", " out evenly", " out equally")
    rows = [verbs, it, ways]
    yield from ("".join(row) for row in itertools.product(*rows) if row[1] or row[2])
    times = ("the time", "the length", "time", "it up", "the seconds", "the duration")
    for verb, time, way in itertools.product(("divide", "split"), times, ("", *_EVENLY)):
        yield f"{verb} {time} {way}".strip()
    for way, verb in itertools.product(_EVENLY, listed("divided split shared spread distributed")):
        yield f"{verb} {way}"
        yield f"{way} {verb}"


_EVENLY: Final = ("evenly", "equally", "fairly", "up evenly")
_VERBS: Final = frozenset(listed("spread share divide distribute split fit squeeze"))


@rule("(?<=REST) (EXPORT|SPLIT) (?=REST|QUESTION|LENGTH)", phase=0)
def what_is_left(_tokens: Sequence[Token]) -> Made:
    """The others share the remaining time: so far nobody can share out that."""
    return "UNKNOWN", None


@rule("(?<=CHANGE|EACH|MAKE|WHO) DASH NUM (UNIT|SECOND) (?=LENGTH|$|SEP)", phase=0)
def less_than_nothing(tokens: Sequence[Token]) -> Made | None:
    """Each photo should be -2 seconds long."""
    return ("UNKNOWN", None) if tokens[0].end == tokens[1].start else None


_MARKS: Final = "(COLON|SLASH|BY|TO)"
_SHARING: Final = "(SPLIT|SHAREOUT|RATIOWORD|IN|LENGTH|FILM|WITH|EXPORT)"


@rule(
    "NUM COLON NUM (COLON NUM)+ UNIT?",
    "NUM BY NUM (BY NUM)+ UNIT?",
    f"{_SHARING}+ (IT|TO|FILM|LENGTH|IN|AT|OF)* NUM {_MARKS} NUM ({_MARKS} NUM)+ UNIT?",
    f"(SPLIT|SHAREOUT) (IT|FILM|LENGTH|IN|IN RATIOWORD|OF)* NUM {_MARKS} NUM (?=$|SEP|AND)",
    "LENGTH IN RATIOWORD OF? NUM COLON NUM (?=$|SEP|AND)",
    phase=0,
)
def in_shares(tokens: Sequence[Token]) -> Made | None:
    """Split it 2:1:1; 时长按3比2比1分."""
    marks = {token.text for token in tokens if token.kind in ("COLON", "SLASH", "BY", "TO")}
    shares = tuple(number(token) for token in tokens if token.kind == "NUM")
    is_clock = any(token.text.startswith("0") for token in tokens if token.kind == "NUM")
    is_so_long = tokens[-1].kind == "UNIT" and tokens[-1].text != "分"  # 分 shares out as well
    if is_clock or is_so_long or min(shares) <= 0 or marks & {"x", "*", "×"}:
        return None
    return "SHARES", shares


@rule("FIT (?=(FRACTION|PCT|HALFOF) OF? FILM)")
def fills_so_much(tokens: Sequence[Token]) -> Made | None:
    """Photo 2 should fill a third of the film."""
    return ("TAKESUP", None) if tokens[0].text.startswith("fill") else None


@rule("(UNKNOWN|EXPORT|SPLIT) (?=DUR (SHAREOUT|BETWEEN|ON|TO|FOR))", phase=2)
def to_share(tokens: Sequence[Token]) -> Made | None:
    """Spread 12 seconds over the photos."""
    return ("SHAREOUT", None) if tokens[0].text in _VERBS else None


_OVER: Final = "(BETWEEN|ON|TO|FOR|IN|AT|WITH|ALL|EACH|PICS|PIC|IT|MEASURE|WHO|NUM)"


@rule(
    f"(SHAREOUT|SPLIT) DUR SHAREOUT? {_OVER}*(PICS|PIC|EACH|ALL|IT|MEASURE|WHO)(?=$|SEP|AND)",
    f"DUR (LENGTH|SEP|AND)* {_OVER}* SHAREOUT {_OVER}*(?=$|SEP|AND)",
    "(WHO|NUM PIC|NUM MEASURE|EACH|ALL|PICS)+ ALL? (SHAREOUT|SPLIT) TO? DUR (?=$|SEP|AND)",
    f"LENGTH? SHAREOUT {_OVER}* (SEP|COLON|AND)+ (LENGTH|FOR|IN|TO|AT|WHOLE|FILM)* DUR LENGTH?"
    "(?=$|SEP|AND)",
    phase=2,
)
def shared_out(tokens: Sequence[Token]) -> Made | None:
    """So long in all, each picture the same."""
    told = find(tokens, "WHO")
    if told is not None and told.value != ALL and not _is_count(told):
        return None
    return "TOTALDUR", number(find(tokens, "DUR"))


def _is_count(token: Token) -> bool:
    """Whether all of the pictures are meant, by how many they are."""
    return isinstance(token.value, Who) and token.value.how == "count"


@rule(f"LENGTH? SHAREOUT {_OVER}*(?=$|SEP|AND)")
def evenly(_tokens: Sequence[Token]) -> Made:
    """Split the time evenly: all as long as one another."""
    return "ASLONG", None
