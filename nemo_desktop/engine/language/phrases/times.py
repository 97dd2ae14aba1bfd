"""Lengths, moments and stretches of time in a sentence."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.text import listed

SECOND_MS: Final = 1000


def _values(tokens: Sequence[Token], *kinds: str) -> list[float]:
    return [number(token) for token in tokens if token.kind in kinds]


@rule("NUM COLON NUM COLON NUM", "NUM COLON NUM(?!UNIT|SECOND)", phase=1)
def clock(tokens: Sequence[Token]) -> Made | None:
    """0:05, 1:02:03; shapes such as 9:16 are taken before."""
    parts = [token.text for token in tokens if token.kind == "NUM"]
    values = _values(tokens, "NUM")
    if any(value >= 60 for value in values[1:]) or len(parts[-1].split(".")[0]) != 2:
        return None
    seconds = 0.0
    for value in values:
        seconds = seconds * 60 + value
    return "MOMENT", seconds * SECOND_MS


@rule(
    "(?<=LENGTH TO|FILM TO|IT TO|CLIP TO|MAKE IT|LENGTH CHANGE|FILM CHANGE|LENGTH AT|LENGTH FOR|"
    "LENGTH OF) MOMENT(?=$|SEP|AND)",
    phase=1,
)
def length_to(tokens: Sequence[Token]) -> Made:
    """The length to 0:08."""
    return "DUR", tokens[0].value


@rule("NUM PERCENT", "PERCENTOF NUM", phase=1)
def percent(tokens: Sequence[Token]) -> Made:
    """35 %, 百分之三十五."""
    return "PCT", _values(tokens, "NUM")[0] / 100


@rule("NUM SLASH NUM", phase=1)
def fraction(tokens: Sequence[Token]) -> Made | None:
    """1/3 of something."""
    above, below = _values(tokens, "NUM")
    return ("FRACTION", above / below) if 0 < above < below <= 10 else None


@rule("NUM HALF UNIT", phase=1)
def half_more(tokens: Sequence[Token]) -> Made:
    """2 and a half seconds."""
    return "DUR", (number(tokens[0]) + 0.5) * number(tokens[2])


@rule("NUM UNIT HALF", "NUM SECOND HALF", phase=1)
def unit_and_half(tokens: Sequence[Token]) -> Made:
    """两秒半, two seconds and a half."""
    unit = number(tokens[1]) if tokens[1].kind == "UNIT" else SECOND_MS
    return "DUR", (number(tokens[0]) + 0.5) * unit


@rule("NTH NUM (TO|DASH) NTH NUM UNIT", phase=1)
def numbered_seconds(tokens: Sequence[Token]) -> Made | None:
    """第2到第5秒."""
    first, last = (value * number(tokens[-1]) for value in _values(tokens, "NUM"))
    return ("RANGE", (first, last)) if first < last else None


@rule("NTH NUM UNIT", "NTH NUM DASH? SECOND", phase=1)
def nth_second(tokens: Sequence[Token]) -> Made:
    """第3秒 is a moment."""
    unit = tokens[-1].value if tokens[-1].kind == "UNIT" else SECOND_MS
    assert isinstance(unit, int | float)
    return "MOMENT", number(find(tokens, "NUM")) * unit


@rule(
    "(?<!PIC)(?<!PICS)(?<!CLIP)(?<!NTH) NUM (DASH|TO|AND|BETWEEN) NUM DASH? UNIT",
    "NUM DASH? UNIT (DASH|TO) NUM DASH? UNIT",
    "NUM DASH? UNIT (DASH|TO) NUM(?!MEASURE|PIC|PICS)",
    phase=1,
)
def from_to_numbers(tokens: Sequence[Token]) -> Made | None:
    """2-5s, 2秒到5秒, 2 to 5 seconds."""
    first, last = _values(tokens, "NUM")
    units = _values(tokens, "UNIT")
    start, end = first * units[0 if len(units) > 1 else -1], last * units[-1]
    return ("RANGE", (start, end)) if start < end else None


@rule("NUM DASH? UNIT NUM DASH? UNIT", "NUM UNIT NUM(?!MEASURE|PIC|PICS)", phase=1)
def minutes_and_seconds(tokens: Sequence[Token]) -> Made | None:
    """1m30s, 1分30秒, 一分三十."""
    amounts, units = _values(tokens, "NUM"), _values(tokens, "UNIT")
    smaller = units[1] if len(units) > 1 else SECOND_MS
    if units[0] != 60_000 or smaller != SECOND_MS:
        return None
    return "DUR", amounts[0] * units[0] + amounts[1] * smaller


@rule("NUM (MORE|LESS) (UNIT|SECOND)", phase=1)
def more_seconds(tokens: Sequence[Token]) -> Made:
    """3 more seconds."""
    unit = tokens[-1].value if tokens[-1].kind == "UNIT" else SECOND_MS
    assert isinstance(unit, int | float)
    return "BYTIME", number(tokens[0]) * unit * (1 if tokens[1].kind == "MORE" else -1)


@rule("(?<=FROM|TO|AT|BETWEEN|AND) SECOND NUM", phase=1)
def second_number(tokens: Sequence[Token]) -> Made:
    """From second 4."""
    return "MOMENT", number(tokens[1]) * SECOND_MS


@rule("NUM DASH? (UNIT|SECOND)", phase=1)
def duration(tokens: Sequence[Token]) -> Made:
    """5 seconds, 5-second, 5秒."""
    unit = tokens[-1].value if tokens[-1].kind == "UNIT" else SECOND_MS
    assert isinstance(unit, int | float)
    return "DUR", number(tokens[0]) * unit


@rule("DUR AND DUR", phase=1)
def added(tokens: Sequence[Token]) -> Made | None:
    """1 minute and 30 seconds."""
    first, last = _values(tokens, "DUR")
    return ("DUR", first + last) if first >= 60_000 > last else None


@rule(
    *(
        f"{kind} (SEP* CORRECTION SEP?|SEP+ NEG SEP)+ (TO|CHANGE|MAKE)? {kind}"
        for kind in listed(
            "TITLEWORD QUOTE MOTION CANVAS STYLE COLOR PLACE TRANS LOOK PCT WHO TITLE"
        )
    ),
    phase=2,
)
def said_again(tokens: Sequence[Token]) -> Made:
    """Zoom in, no, zoom out: the later one counts."""
    return tokens[-1].kind, tokens[-1].value


@rule("(TOO|MUCH|MORE|LESS)+ SEP+ UNDO", phase=0)
def too_much_undo(_tokens: Sequence[Token]) -> Made:
    """Too much, undo."""
    return "UNDO", None


_MORE: Final = (
    "BIGGER|SMALLER|SLOWER|FASTER|LOUDER|QUIETER|LONGER|SHORTER|LIGHTER|DARKER|LOWER|MORE|LESS"
)


@rule(f"MOTION ({_MORE})", f"({_MORE}) MOTION(?=$|SEP|AND)", phase=0)
def still_more(tokens: Sequence[Token]) -> Made | None:
    """Still bigger, slower still."""
    still, other = tokens if tokens[0].kind == "MOTION" else tokens[::-1]
    return (other.kind, other.value) if still.text == "still" else None


# What may stand instead of the like, and the noun that goes with it.
_RATHER: Final = (
    *((kind, "") for kind in listed("MOTION CANVAS COLOR PLACE PCT TITLE EFFECT DUR EACHDUR")),
    ("STYLE", "MUSIC? "), ("TRANS", "TRANSWORD? "), ("LOOK", "LOOKWORD? "),
)  # fmt: skip


@rule(
    *(
        f"{kind} {noun}SEP* INSTEADOF {kind}( {noun[:-1]})?"
        if noun
        else f"{kind} SEP* INSTEADOF {kind}"
        for kind, noun in _RATHER
    ),
    "DUR SEP* INSTEADOF NUM(?!UNIT|SECOND)",
    phase=2,
)
def rather(tokens: Sequence[Token]) -> Made:
    """Jazz instead of lo-fi: the first counts."""
    return tokens[0].kind, tokens[0].value


@rule(*(f"(?<={kind}) ON (?={kind})" for kind, _ in _RATHER), phase=1)
def over(tokens: Sequence[Token]) -> Made | None:
    """I'd prefer dissolves over hard cuts."""
    return ("INSTEADOF", None) if tokens[0].text == "over" else None


@rule("DUR CORRECTION DUR", "DUR SEP NEG SEP DUR", "DUR SEP CORRECTION SEP? DUR", phase=1)
def corrected(tokens: Sequence[Token]) -> Made:
    """5 seconds, no, 3 seconds."""
    return "DUR", tokens[-1].value


@rule("NUM SEP NEG SEP DUR", "NUM SEP? CORRECTION SEP? DUR", phase=1)
def corrected_number(tokens: Sequence[Token]) -> Made:
    """5, no, 3 seconds."""
    return "DUR", tokens[-1].value


@rule("PCT SEP+ PCT(?=$|SEP)", phase=2)
def later_percent(tokens: Sequence[Token]) -> Made:
    """20%, actually 30%."""
    return "PCT", tokens[-1].value


@rule("NUM TO (HALF|NUM)?(?=$|SEP|AND|VOLUME|STYLE|MUSIC)", phase=1)
def tenths(tokens: Sequence[Token]) -> Made | None:
    """两成 are 20 %, 三成半 are 35 %."""
    value, rest = number(tokens[0]), find(tokens[2:], "HALF", "NUM")
    more = 0 if rest is None else 0.5 if rest.kind == "HALF" else number(rest) / 10
    is_share = tokens[1].text == "成" and 0 < value <= 10 and 0 <= more < 1
    return ("PCT", round((value + more) / 10, 3)) if is_share else None


@rule("PCT SEP NEG SEP PCT", "PCT SEP? CORRECTION SEP? PCT", phase=1)
def corrected_percent(tokens: Sequence[Token]) -> Made:
    """50%, no, 30%."""
    return "PCT", tokens[-1].value


@rule(
    "(FROM|BETWEEN)? (MOMENT|DUR) (TO|DASH|AND) (MOMENT|DUR) (BETWEEN|IN)?",
    "FROM NUM TO (MOMENT|DUR)",
    "FROM (MOMENT|DUR) (TO|DASH) NUM(?!MEASURE|PIC|PICS)",
    "BETWEEN NUM AND (MOMENT|DUR)",
    phase=1,
)
def from_to(tokens: Sequence[Token]) -> Made | None:
    """From 0:02 to 0:05; 第2秒到第5秒."""
    found = [token for token in tokens if token.kind in ("MOMENT", "DUR", "NUM")]
    values = [number(token) * (SECOND_MS if token.kind == "NUM" else 1) for token in found]
    if find(tokens, "AND", "DASH") and not find(tokens, "BETWEEN", "FROM", "MOMENT"):
        return None
    if find(tokens, "TO") and not find(tokens, "FROM", "MOMENT") and found[0].kind != "DUR":
        return None
    return ("RANGE", (values[0], values[1])) if values[0] < values[1] else None


@rule("(FROM|BETWEEN)? RANGE (BETWEEN|IN|CENTIMETRE)?", phase=1)
def stretch(tokens: Sequence[Token]) -> Made:
    """A stretch with both ends."""
    found = find(tokens, "RANGE")
    assert found is not None
    assert isinstance(found.value, tuple)
    return "SPAN", Span("start", round(found.value[0]), round(found.value[1]))


@rule("(FROM|AT|IN) NUM DASH NUM(?!UNIT|SECOND|MEASURE|PIC|PICS|CLIP)", "FROM NUM TO NUM", phase=1)
def bare_stretch(tokens: Sequence[Token]) -> Made | None:
    """From 2 to 5."""
    first, last = _values(tokens, "NUM")
    return (
        ("SPAN", Span("start", round(first * 1000), round(last * 1000))) if first < last else None
    )


@rule("(?<=TRIM|REMOVE|CUTWORD) DUR (AWAY|FROM|ON|OF|AT)* (ATEND|ATSTART|BACKWARDS)", phase=1)
def off_an_edge(tokens: Sequence[Token]) -> Made:
    """Trim 2 seconds off the end."""
    length = round(number(tokens[0]))
    if tokens[-1].kind == "ATSTART":
        return "SPAN", Span("start", 0, length)
    return "SPAN", Span("end", 0, length)


@rule("(ATEND|LAST|ATSTART|FIRST|BEFORE) (TRIM|REMOVE|CUTWORD) DUR(?=$|SEP|AND)", phase=1)
def edge_cut_off(tokens: Sequence[Token]) -> Made:
    """At the end cut off half a second."""
    length = round(number(tokens[2]))
    if tokens[0].kind in ("ATEND", "LAST"):
        return "CUTSPAN", Span("end", 0, length)
    return "CUTSPAN", Span("start", 0, length)


@rule("(TO|MOVE) MOMENT (ATEND|REMOVE|NEG)", "ATEND AT MOMENT", phase=1)
def until(tokens: Sequence[Token]) -> Made:
    """到第8秒结束."""
    return "UNTIL", number(find(tokens, "MOMENT"))


@rule("FROM? ATSTART TO (DUR|MOMENT)", phase=1)
def until_moment(tokens: Sequence[Token]) -> Made:
    """From the start to 3 seconds."""
    return "SPAN", Span("start", 0, round(number(tokens[-1])))


@rule(
    "(FROM|AFTER) (DUR|MOMENT) (ON|TO)? (ATEND|LAST)", "FROM (DUR|MOMENT) TO? (ATEND|LAST)", phase=1
)
def to_the_end(tokens: Sequence[Token]) -> Made:
    """From 3 seconds to the end."""
    return "SPAN", Span("start", round(number(find(tokens, "DUR", "MOMENT"))), None)


@rule("FROM (DUR|MOMENT) (ON|AFTER)?", phase=1)
def from_then(tokens: Sequence[Token]) -> Made:
    """From 3 seconds on: how long, another word says."""
    return "FROMTHEN", round(number(find(tokens, "DUR", "MOMENT")))


@rule(
    "(IN|FOR|ON|AT)? (ORD|FIRST|ATSTART) OF? DUR (IN|OF)? (CENTIMETRE)?",
    "(IN|FOR|ON|AT)? BEFORE DUR",
    "ORD SECOND",
    phase=1,
)
def first_stretch(tokens: Sequence[Token]) -> Made | None:
    """The first 3 seconds, 前三秒."""
    order = find(tokens, "ORD")
    if order is not None and order.value != 1:
        return None
    found = find(tokens, "DUR")
    amount = find(tokens, "NUM")
    if found is None and amount is None:
        return "SPAN", Span("start", 0, SECOND_MS)
    if found is None and not find(tokens, "ORD", "BEFORE", "FIRST"):
        return None
    length = number(found) if found else number(amount) * SECOND_MS
    return "SPAN", Span("start", 0, round(length))


@rule(
    "(IN|FOR|ON|AT|OVER)? (LAST|LASTSTRETCH|ATEND|BACKWARDS) OF? DUR (IN|OF)? CENTIMETRE?",
    "LAST SECOND",
    phase=1,
)
def last_stretch(tokens: Sequence[Token]) -> Made:
    """The last 3 seconds, 最后三秒."""
    found = find(tokens, "DUR")
    return "SPAN", Span("end", 0, round(number(found)) if found else SECOND_MS)


@rule("(IN|FOR|ON|AT|OVER|FROM)? HALFSPAN (ON|IN|OF)? (CENTIMETRE)?", phase=1)
def half_of_the_film(tokens: Sequence[Token]) -> Made:
    """In the second half, 后半段."""
    told = find(tokens, "HALFSPAN")
    assert told is not None
    return "SPAN", Span("first_half" if told.value == "first_half" else "second_half")


@rule("(LENGTH) MOMENT", "MOMENT (LENGTH)", phase=1)
def clock_length(tokens: Sequence[Token]) -> Made | None:
    """0:08 long."""
    if tokens[-1].text.startswith("停"):
        return None
    return "DUR", number(find(tokens, "MOMENT"))


_ABOUT: Final = frozenset(listed("about roughly approximately 大约 约 大概"))


@rule("(AT|IN|ON)? MOMENT CENTIMETRE?", "AT DUR CENTIMETRE?", "IN DUR CENTIMETRE", phase=1)
def moment(tokens: Sequence[Token]) -> Made:
    """At 3 seconds, 第3秒; "about 6 seconds" is a length."""
    if tokens[0].text in _ABOUT and tokens[-1].kind == "DUR":
        return "DUR", tokens[-1].value
    return "ATMOMENT", round(number(find(tokens, "MOMENT", "DUR")))


@rule(
    "DUR LASTSTRETCH(?!MEASURE|PIC|NUM)",
    "DUR (IN)(?!WHO|PIC)",
    "AFTER DUR",
    "DUR CENTIMETRE",
    "DUR AFTER",
    phase=1,
)
def after_some_time(tokens: Sequence[Token]) -> Made | None:
    """3 seconds in, after 3 seconds."""
    return "ATMOMENT", round(number(find(tokens, "DUR")))


@rule("AT NUM CENTIMETRE?(?!MEASURE|PIC|PICS|CLIP|PERCENT|UNIT)", phase=1)
def bare_moment(tokens: Sequence[Token]) -> Made | None:
    """At 3, when nothing says three of what."""
    return ("ATMOMENT", round(1000 * number(tokens[1]))) if find(tokens, "CENTIMETRE") else None


@rule("(FOR|LENGTH) AT? DUR", "(?<=.)SHOWN AT? DUR", "DUR (LENGTH)", phase=1)
def lasting(tokens: Sequence[Token]) -> Made | None:
    """For 3 seconds; 3 seconds long keeps the word for those who ask for it."""
    if find(tokens, "LENGTH") is not None:
        return None
    return "DUR", number(find(tokens, "DUR"))
