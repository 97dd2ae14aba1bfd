"""Lengths that are to be reached, not to be added: bring it up to 7 seconds, 加到7秒."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import NORMAL
from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule

say("LONGER", "延到 | 延至 | 延成 | 拖到 | 拖至 | 拖成")
say("CHANGE", "增到 | 增至 | 增加至 | 拉至 | 减至 | 缩至 | 升到 | 升至 | 涨到")
say("ADD", "加至")

_THING: Final = "(WHO|PIC|PICS|CLIP|TITLE|TITLEWORD|TRANSWORD|TRANS|IT|FILM|EACH|ALL|LENGTH)"
_SO_LONG: Final = "(TO|LENGTH)* DUR (?:$|SEP|AND)"
_UP: Final = ("bump", "bring", "raise", "take", "get", "push", "crank", "lower", "boost")


@rule(
    "(?<!QUOTE)(?<!AT) (ADD|QUIETER|LOUDER)(?=NUM (UNIT|SECOND) (?!CENTIMETRE|TO|DASH))",
    phase=0,
)
def added_up_to(tokens: Sequence[Token]) -> Made | None:
    """最后一张加到7秒: that long, not longer by that."""
    return ("CHANGE", None) if tokens[0].text in ("加到", "加至", "降到", "降至") else None


@rule(
    f"(LOUDER|QUIETER|BIGGER|SMALLER|TAKE)(?={_THING}+ (SIDE|OUT)? {_SO_LONG})",
    f"(REMOVE|AWAYTIME) (?={_THING}+ (SIDE|OUT)? TO DUR (?:$|SEP|AND))",
    phase=2,
)
def brought_to(tokens: Sequence[Token]) -> Made | None:
    """Bring the last photo up to 7 seconds; drop it to 2 seconds."""
    told = tokens[0]
    is_taken = told.kind in ("REMOVE", "AWAYTIME")
    is_said = told.text in ("drop", "knock") if is_taken else told.text.startswith(_UP)
    return ("CHANGE", None) if is_said else None


@rule("(?<=TITLE|TITLEWORD|MUSIC|TRANSWORD|PIC) MOVE AWAY (?=$|SEP|AND)")
def goes_away(tokens: Sequence[Token]) -> Made | None:
    """The title goes away."""
    return ("REMOVE", None) if tokens[0].text in ("go", "goes", "should go") else None


@rule("(?<=CUTWORD IT TO|CUTWORD FILM TO|TRIM IT TO|TRIM FILM TO) NUM (?=$|SEP|AND)", phase=0)
@rule("(?<=SHORTER IT TO|SHORTER FILM TO) NUM (?=$|SEP|AND)", phase=0)
def shortened_to(tokens: Sequence[Token]) -> Made | None:
    """Cut it down to 6: seconds, what else."""
    return ("DUR", 1000 * number(tokens[0])) if number(tokens[0]) >= 1 else None


@rule(f"(?<={_THING}) (SIDE|OUT) (?=TO DUR (?:$|SEP|AND))", phase=2)
def up_or_down(tokens: Sequence[Token]) -> Made | None:
    """Stretch the last photo out to 7 seconds."""
    return ("ASIDE", None) if tokens[0].text in ("out", "up", "down") else None


@rule("(?<=LENGTH|CHANGE) NUM UNIT WITH? IN (?=$|SEP|AND)", phase=0)
def within_a_length(tokens: Sequence[Token]) -> Made | None:
    """总时长控制在15秒以内."""
    is_said = tokens[-1].text in ("内", "之内")
    return ("DUR", number(tokens[0]) * number(tokens[1])) if is_said else None


@rule("(?<=KEEP PICS|KEEP EACH) ATMOMENT (?=$|SEP|AND)")
def kept_at(tokens: Sequence[Token]) -> Made:
    """Keep the photos at 3 seconds: that long."""
    return "DUR", tokens[0].value


@rule("MUCH (KEEP|SHOWN|LENGTH|ADD|LONGER) DUR (?=$|SEP|AND)", phase=2)
def has_to_stay_longer(tokens: Sequence[Token]) -> Made | None:
    """第二张得多留一秒: it must stay longer by so much."""
    return ("BYTIME", tokens[-1].value) if tokens[0].text == "得多" else None


@rule(
    "(?:^|(?<=FILM|CLIP|MAKE|IT|LENGTH|PICS)) ATMOMENT (?=$|SEP|AND|WITH|LENGTH|IN|FOR)",
    "(?<=SEP) ATMOMENT (?=$|LENGTH)",
    "ATMOMENT (?=LENGTH)",
    phase=3,
)
def so_long_about(tokens: Sequence[Token]) -> Made | None:
    """Make a film around 15 seconds: so long, and not at that moment."""
    return ("DUR", tokens[0].value) if tokens[0].text.startswith("around") else None


_ENOUGH: Final = "LENGTH UNKNOWN"


@rule(
    f"(?<=.) SEP+ {_ENOUGH} (?=$|SEP)", f"NEG {_ENOUGH}", _ENOUGH, "SEP+ LENGTH (?=$|SEP)", phase=0
)
def long_enough(tokens: Sequence[Token]) -> Made | None:
    """8 seconds is long enough; …, that's long enough; not long enough."""
    said = tokens[-1].text
    if said not in ("enough", "够长"):
        return None
    if tokens[0].kind == "SEP":
        return "ASIDE", None
    return ("LONGER", None) if tokens[0].kind == "NEG" else ("LENGTH", None)


@rule("ALIVE (?=TO DUR (?:$|SEP|AND))", phase=2)
def runs_up_to(tokens: Sequence[Token]) -> Made | None:
    """Let it run up to 6 seconds: nothing comes to life."""
    return ("LENGTH", None) if tokens[0].text in ("run", "runs", "running") else None


@rule("NEW SECOND (?=$|SEP|AND|FOR|ON|TO|OF|WITH)", phase=0)
def one_more_second(tokens: Sequence[Token]) -> Made | None:
    """Give it one more second: no place in the row."""
    is_time = tokens[0].text in ("another", "one more") and tokens[1].text == "second"
    return ("BYTIME", 1000) if is_time else None


@rule("NEW DUR (?=$|SEP|AND|FOR|ON|TO|OF|WITH)", phase=2)
def some_more_seconds(tokens: Sequence[Token]) -> Made | None:
    """Another 2 seconds."""
    return ("BYTIME", tokens[1].value) if tokens[0].text in ("another", "one more") else None


@rule(
    "(?<=^TITLEWORD|^TRANSWORD|^EACH|^FILM|^MUSIC) SEP "
    "(?=(ADD|LONGER|SHORTER|LESS) (DUR|NUM (UNIT|SECOND)) (?:$|SEP))",
    "(?<=^TITLEWORD|^TRANSWORD|^FILM|^MUSIC) SEP "
    "(?=(BIGGER|SMALLER|SLOWER|FASTER|LOUDER|QUIETER|EASING) (?:$|SEP))",
    phase=0,
)
def once_more(tokens: Sequence[Token]) -> Made | None:
    """转场再加半秒: no second wish."""
    return ("ASIDE", None) if tokens[0].text == "再" else None


say("ASLONG", "一样长 | 等长 | 一样久 | 一般长 | 同样长 | 一样的长度 | 相同长度")


@rule(
    "(?<=MUSIC|STYLE|TITLE|TITLEWORD|QUOTE|IT) TO LENGTH TO FILM (?=$|SEP|AND)",
    "(?<=MUSIC|STYLE|TITLE|TITLEWORD|QUOTE|IT) (AND|TO|WITH|AT|SYNC)? FILM LENGTH? ASLONG",
    phase=2,
)
def as_long_as_the_film(tokens: Sequence[Token]) -> Made | None:
    """Make the music as long as the film; 音乐跟视频一样长."""
    is_told = tokens[0].text == "as" or tokens[-1].kind == "ASLONG"
    return ("SPAN", Span("whole")) if is_told else None


def by_how_much(tokens: Sequence[Token]) -> float | None:
    """How much longer something is to be, or shorter below 0; None when nobody says so."""
    told = find(tokens, "BYTIME", "BYDUR")
    if told is None or not isinstance(told.value, int | float):
        return None
    if told.kind == "BYTIME":
        return float(told.value)
    shorter = find(tokens, "SHORTER", "LONGER")
    if shorter is None:
        return None
    return -float(told.value) if shorter.kind == "SHORTER" else float(told.value)


_QUALITY: Final = "(BIGGER|SMALLER|LIGHTER|DARKER|SPEED|LOUDER|QUIETER|FASTER|SLOWER|LOW)"
_LOW: Final = {"LOW": ("LOWER", -1)}


@rule(f"NEG UNKNOWN {_QUALITY}", f"NEG {_QUALITY} UNKNOWN", phase=0)
def not_enough(tokens: Sequence[Token]) -> Made | None:
    """Not big enough, 不够亮: bigger, brighter."""
    told = find(tokens, "UNKNOWN")
    if told is None or told.text not in ("enough", "够"):
        return None
    quality = next(token for token in tokens if token.kind not in ("NEG", "UNKNOWN"))
    if quality.kind == "SPEED":
        return ("FASTER" if number(quality) > NORMAL else "SLOWER"), None
    return _LOW.get(quality.kind, (quality.kind, quality.value))


@rule("MOTION? NEG UNKNOWN (?=$|SEP)", phase=0)
def more_of_it(tokens: Sequence[Token]) -> Made | None:
    """Still not enough, 还不够."""
    is_still = tokens[0].kind == "NEG" or tokens[0].text == "still"
    is_lacking = is_still and tokens[-1].text in ("enough", "够")
    return ("MORE", None) if is_lacking and tokens[-2].text in ("not", "不", "isn't") else None


@rule("(?<=TRANSWORD|TRANS) ATMOMENT(?=$|SEP|AND|EACH)")
def crossing_so_long(tokens: Sequence[Token]) -> Made | None:
    """Transitions at 300 milliseconds."""
    return ("DUR", number(tokens[0])) if tokens[0].text.startswith("at ") else None
