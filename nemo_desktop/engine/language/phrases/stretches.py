"""Stretches of the film by where they begin and end: after 6 seconds, the middle 4 seconds."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule


@rule(
    "(?<!TITLEWORD)(?<!MUSIC) (CUTWORD|REMOVE|TRIM) ALL? (AFTER|BEFORE) "
    "(DUR|MOMENT|NUM UNIT|NUM SECOND) CENTIMETRE?",
    "(DUR|MOMENT|NUM UNIT) (AFTER|BEFORE) ALL? (REMOVE|TRIM|CUTWORD)",
    phase=1,
)
def cut_from_there(tokens: Sequence[Token]) -> Made:
    """Cut everything after 6 seconds."""
    told = find(tokens, "DUR", "MOMENT")
    at = number(told) if told else number(find(tokens, "NUM")) * _unit(tokens)
    if find(tokens, "AFTER"):
        return "CUTSPAN", Span("start", round(at), None)
    return "CUTSPAN", Span("start", 0, round(at))


@rule("(?<!CHANGE)(?<!LENGTH) AT? NUM HALF? UNIT IN (?!WHO|PIC)", phase=0)
def before_then(tokens: Sequence[Token]) -> Made | None:
    """标题放5秒内: from the start on, and not at that moment."""
    so_many = number(find(tokens, "NUM")) + 0.5 * bool(find(tokens, "HALF"))
    is_within = tokens[-1].text in ("内", "之内")
    return ("SPAN", Span("start", 0, round(so_many * _unit(tokens)))) if is_within else None


@rule("FROM (FIRST|ATSTART) TO (ATMOMENT|DUR|MOMENT)", phase=2)
def until_then(tokens: Sequence[Token]) -> Made:
    """From the start to second 5, 从开头到第5秒."""
    return "SPAN", Span("start", 0, round(number(tokens[-1])))


@rule("FROMTHEN (SHOWN|LENGTH)* TO (DUR|MOMENT|ATMOMENT)", phase=2)
def from_then_to(tokens: Sequence[Token]) -> Made | None:
    """标题从4秒显示到8秒."""
    first, last = number(tokens[0]), number(tokens[-1])
    return ("SPAN", Span("start", round(first), round(last))) if first < last else None


@rule("CHANGENOUN (?=SPAN)")
def that_part(tokens: Sequence[Token]) -> Made | None:
    """The part from 4 to 8 seconds."""
    return ("ASIDE", None) if tokens[0].text == "part" else None


@rule("(?<=ONLY|KEEP|TAKE) (PLACE|INMIDDLE|BETWEEN) DUR", phase=2)
def middle_stretch(tokens: Sequence[Token]) -> Made | None:
    """Keep only the middle 4 seconds; 只保留中间4秒."""
    is_middle = tokens[0].text in ("middle", "center", "centre", "中间", "中间的")
    length = round(number(tokens[1]))
    return ("SPAN", Span("middle", 0, length)) if is_middle else None


def _unit(tokens: Sequence[Token]) -> float:
    unit = find(tokens, "UNIT")
    return number(unit) if unit is not None else 1000


@rule(
    "(?<=REMOVE FILM|REMOVE CLIP|TRIM FILM|TRIM CLIP) ATMOMENT (?=$|SEP)",
    "(?<=FILM|CLIP) ATMOMENT (?=(REMOVE|NEG|TRIM|CUTWORD) (?:$|SEP))",
    phase=3,
)
def first_second(tokens: Sequence[Token]) -> Made | None:
    """把视频第一秒剪掉: all of it, not only where it begins."""
    is_first = "".join(tokens[0].text.split()) in ("第一秒", "第1秒")
    return ("SPAN", Span("start", 0, 1000)) if is_first else None


_ON: Final = "(SHOWN|KEEP|AND|SEP|ATSTART|LENGTH|LASTING|ADD|IT|MAKE)"
_TO_THE_END: Final = f"(WHOLE|TO|UNTIL) {_ON}* (WHOLE|TO|MOVE)? ATEND (OF FILM)?"


@rule(f"(ATMOMENT|FROMTHEN) (?=({_ON}|TITLE|TITLEWORD)* {_TO_THE_END})", phase=2)
def from_then_on(tokens: Sequence[Token]) -> Made:
    """It comes in at second 4 and goes on until the end; 第4秒出现，一直到最后."""
    return "SPAN", Span("start", round(number(tokens[0])), None)


@rule(
    "(?:(?<=SPAN)|(?<=SPAN SHOWN)|(?<=SPAN ATSTART SHOWN)|(?<=SPAN ATSTART TITLEWORD)) "
    f"((SEP|AND|KEEP|LENGTH|LASTING) {_ON}*|ATSTART)? {_TO_THE_END}",
    phase=2,
)
def on_to_the_end(_tokens: Sequence[Token]) -> Made:
    """Said with when it begins."""
    return "ASIDE", None
