"""Everyday turns of phrase about when and how long: under 15 seconds, gone by then, 最后一帧."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, number, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import is_han


@rule("DASH TO", phase=0)
def arrow(tokens: Sequence[Token]) -> Made | None:
    """Photo 3 -> 6s."""
    return ("TO", None) if tokens[1].text == ">" else None


@rule("(UNDER|PLACE) (?=DUR)", "(?<=DUR) (UNKNOWN|AT UNKNOWN)", "UNKNOWN (?=DUR)", phase=2)
def at_most(tokens: Sequence[Token]) -> Made | None:
    """Keep it under 15 seconds; 10 seconds max."""
    said = " ".join(token.text for token in tokens)
    return ("LENGTH", None) if said in _CAPS else None


_CAPS: Final = frozenset({"under", "max", "maximum", "tops", "at most", "below"})


@rule("(?<=MAKE|ADD|WANTED) DUR RATIOWORD (?=$|SEP|AND|OF)", "^DUR RATIOWORD (?=$|SEP|OF)", phase=2)
def such_a_version(tokens: Sequence[Token]) -> Made | None:
    """Give me a 30 second version; 来个30秒的版本."""
    is_film = tokens[1].text in ("version", "cut", "edit", "版本", "版")
    return ("DUR", number(tokens[0])) if is_film else None


@rule(
    "(DUR|ATMOMENT|MOMENT) (SHOWN|ADD|IN|ATSTART)* SEP? (DUR|ATMOMENT|MOMENT) (VANISH|REMOVE)",
    phase=2,
)
def there_and_gone(tokens: Sequence[Token]) -> Made | None:
    """标题1秒出现4秒消失."""
    first, last = (number(token) for token in tokens if token.kind in _TIMES)
    return ("SPAN", Span("start", round(first), round(last))) if 0 <= first < last else None


_TIMES: Final = ("DUR", "ATMOMENT", "MOMENT")


@rule("LAST FILM", "(LAST|ATEND|FIRST) NUM UNIT", "(ORD|FIRST) FILM", phase=0)
def a_frame(tokens: Sequence[Token]) -> Made | None:
    """Hold on the last frame; 最后一帧: that picture."""
    is_frame = tokens[-1].text in ("frame", "帧") and all(
        number(token) == 1 for token in tokens if token.kind in ("NUM", "ORD")
    )
    is_last = tokens[0].kind in ("LAST", "ATEND")
    return ("WHO", Who("places", (-1 if is_last else 1,))) if is_frame else None


@rule("SHOWN ATMOMENT (AND|SEP)+ (MOVE|VANISH|REMOVE|AWAY|GOBY|NEG) IT? ATMOMENT", phase=2)
def comes_and_goes(tokens: Sequence[Token]) -> Made | None:
    """The title comes in at 2 seconds and goes at 5 seconds."""
    first, last = (number(token) for token in tokens if token.kind == "ATMOMENT")
    return ("SPAN", Span("start", round(first), round(last))) if first < last else None


@rule("UNKNOWN ATMOMENT (?=$|SEP|AND)", "(?<=TITLEWORD) AWAY ATMOMENT (?=$|SEP|AND)", phase=2)
def gone_by_then(tokens: Sequence[Token]) -> Made | None:
    """Title gone after 2 seconds."""
    return ("UNTIL", tokens[1].value) if tokens[0].text in ("gone", "off") else None


@rule("(?<=FROMTHEN|ATMOMENT) UNKNOWN (?=$|SEP|AND)", phase=2)
def comes_in_then(tokens: Sequence[Token]) -> Made | None:
    """歌从第3秒进."""
    return ("SHOWN", None) if tokens[0].text in ("进", "入", "起", "响") else None


@rule("(?<=MUSIC|TITLE) TO (DUR|ATMOMENT) LENGTH (?=$|SEP|AND)", phase=2)
def stops_then(tokens: Sequence[Token]) -> Made | None:
    """音乐到8秒就停."""
    return ("UNTIL", tokens[1].value) if tokens[2].text.startswith("停") else None


@rule("(?<=TITLEWORD|QUOTE) UNKNOWN (?=NUM (UNIT|SECOND))", phase=0)
def flashes(tokens: Sequence[Token]) -> Made | None:
    """标题闪一秒."""
    return ("SHOWN", None) if tokens[0].text == "闪" else None


@rule("(?<=DUR) FROM NUM (?=$|SEP)", phase=2)
def starting_at(tokens: Sequence[Token]) -> Made | None:
    """Title for 4 seconds starting at 2."""
    is_start = tokens[0].text.startswith(("start", "begin"))
    return ("ATMOMENT", number(tokens[1]) * 1000) if is_start else None


@rule("(?<=PIC|PICS|EACH|WHO|IT) ALIVE (?=(FOR|AT)* (DUR|NUM (UNIT|SECOND)))", phase=0)
def breathes(tokens: Sequence[Token]) -> Made | None:
    """Let each picture breathe for five seconds."""
    return ("KEEP", None) if tokens[0].text in ("breathe", "breathes") else None


@rule("(?<=MUSIC) (AND|WITH) TITLEWORD (ASIDE|ALL|UNKNOWN|SYNC|TOGETHER)? ATEND (?=$|SEP)", phase=0)
def with_the_text(tokens: Sequence[Token]) -> Made | None:
    """音乐跟标题一起结束."""
    return ("UNTILTITLE", None) if tokens[-1].text in _ENDS else None


_GOING: Final = "(GOBY|ATEND|VANISH|NEG|MOVE|UNKNOWN)(?=$|SEP)"


@rule(f"(?<=ASIDE MUSIC) TITLEWORD {_GOING}", phase=0)
@rule(f"(NEG|ATEND) (?=MUSIC TITLEWORD {_GOING})", phase=0)
@rule(f"(?<=MUSIC) (NEG|ATEND|REMOVE|LENGTH) TITLEWORD {_GOING}", phase=0)
def stops_with_the_text(tokens: Sequence[Token]) -> Made | None:
    """Can the music stop when the title disappears; end the music when the title goes."""
    if len(tokens) == 1:
        return ("ASIDE", None) if tokens[0].text in ("stop", "end", "finish", "cut") else None
    is_end = tokens[-1].text.startswith((*_GOES, *_ENDS, "disappear", "stop", "end", "fade"))
    return ("UNTILTITLE", None) if is_end else None


@rule(
    "AFTER TITLEWORD (GOBY|ATEND|VANISH|UNKNOWN|REMOVE)?",
    "(FOR|AT|SIDE)* TITLEWORD ATEND (?=$|SEP)",
    "TITLEWORD (ATEND|VANISH) (LASTSTRETCH|AFTER)",
    phase=0,
)
def after_the_text(tokens: Sequence[Token]) -> Made | None:
    """Start the music after the title is gone; 标题结束后音乐再开始."""
    gone = tokens[-1]
    if gone.kind == "UNKNOWN" and gone.text != "gone":
        return None
    is_ended = any(token.text in _ENDS for token in tokens)
    return ("AFTERTITLE", None) if is_ended else None


@rule("TITLEWORD (VANISH|ATEND)? (?=MUSIC (LENGTH|NEG|ATEND) (?:$|SEP))", phase=0)
def then_the_music_too(tokens: Sequence[Token]) -> Made | None:
    """标题没了音乐也停."""
    return ("UNTILTITLE", None) if is_han(tokens[0].text) else None


@rule("(TO|MOVE) TITLEWORD ALL? (MOVE|REMOVE|ATEND|GOBY|UNKNOWN|LENGTH|NEG|VANISH)", phase=0)
def until_the_text(tokens: Sequence[Token]) -> Made | None:
    """Music until the title goes."""
    is_until = tokens[0].text in ("until", "till", "直到", "到", "放到", "播到", "响到")
    return ("UNTILTITLE", None) if is_until and tokens[-1].text in (*_ENDS, *_GOES) else None


_GOES: Final = ("go", "goes", "goes away", "gone", "is gone", "stops", "vanishes", "没", "没了")


@rule("(?<=MUSIC) AFTER TITLEWORD (?=$|SEP|AND)", phase=0)
def music_after_it(_tokens: Sequence[Token]) -> Made:
    """Start the music after the title."""
    return "AFTERTITLE", None


_ENDS: Final = frozenset(
    ("ends", "end", "is gone", "gone", "ended", "disappears", "结束", "消失", "is over", "finishes")
)


@rule("STYLE KEEP SEP+ (?=(BIT|MUCH|TO|CHANGE|AT)* (NUM PERCENT|PCT|QUIETER|LOUDER))", phase=0)
def it_may_stay(tokens: Sequence[Token]) -> Made:
    """lofi留着，调到20%."""
    return "STYLE", tokens[0].value


@rule("(?<=WHO) UNKNOWN (?=BEFORE|AFTER|WHO)", phase=3)
def came(tokens: Sequence[Token]) -> Made | None:
    """I'd rather the third one came before the second."""
    return ("MOVE", None) if tokens[0].text in ("came", "went") else None


@rule("(?<=MUSIC|TITLEWORD|TRANSWORD|EFFECT|TRANS|STYLE) UNKNOWN (?=$|SEP|AND)", phase=0)
def wanted_gone(tokens: Sequence[Token]) -> Made | None:
    """I want the music gone."""
    return ("REMOVE", None) if tokens[0].text == "gone" else None


@rule("REMOVE DUR (?=LENGTH (?:$|SEP))", phase=3)
def lost_altogether(tokens: Sequence[Token]) -> Made | None:
    """Can we lose two seconds overall."""
    return "BYTIME", -number(tokens[1])


@rule("ATMOMENT SEP? ATSTART ADD? (?=$|SEP)", phase=2)
def not_before(tokens: Sequence[Token]) -> Made | None:
    """2秒以后再开始: from then on."""
    when = tokens[0].text
    is_later = when.endswith(("后", "以后", "之后")) and tokens[-1].kind != "SEP"
    is_again = tokens[1].kind != "SEP" or tokens[1].text == "再"
    return ("FROMTHEN", tokens[0].value) if is_later and is_again else None


@rule("(?<=LONGER SEP) NUM (?=$)", "(?<=SHORTER SEP) NUM (?=$)", phase=0)
def to_so_many(tokens: Sequence[Token]) -> Made | None:
    """The last one longer, 6: seconds."""
    value = number(tokens[0])
    return ("DUR", value * 1000) if 0.1 <= value <= 600 else None


@rule("(?<=MUSIC|STYLE) (ON|FOR|IN|AT) ALL (?=$|SEP|AND|CORRECTION)",
      "^ ALL (?=ADD STYLE? MUSIC)", phase=0)  # fmt: skip
def heard_throughout(tokens: Sequence[Token]) -> Made | None:
    """Some calm music over everything; 整个配上音乐."""
    is_whole = tokens[-1].text in ("everything", "all of it", "all", "整个", "全部", "全程")
    return ("WHOLE", None) if is_whole else None


@rule("QUIETER (BIT|ASIDE)* SEP (?=LOUDTIMES$)", phase=4)
def so_much_so(_tokens: Sequence[Token]) -> Made:
    """小声一点，一半: by that much."""
    return "ASIDE", None


@rule("(?<=UNIT|SECOND|PERCENT|COLOR|CANVAS|LOOK) UNKNOWN UNKNOWN (?=$|SEP)", phase=0)
def just_right(tokens: Sequence[Token]) -> Made | None:
    """还是4秒合适: what is right is wished; 音乐也合适 asks for none."""
    return ("ASIDE", None) if tokens[0].text + tokens[1].text == "合适" else None


@rule("(ASBEFORE|UNDO|AWAY)* (IN|OF|FROM|AT|TO)+ NUM UNIT? (?=$|SEP|AND)", phase=0)
def years_ago(tokens: Sequence[Token]) -> Made | None:
    """The way we had it in 1962; like in the 60s: when it was taken, and no length."""
    at = next(i for i, token in enumerate(tokens) if token.kind == "NUM")
    value, unit = number(tokens[at]), tokens[at + 1 :]
    is_decade = value % 10 == 0 and bool(unit) and unit[0].text == "s"
    is_decade = is_decade and tokens[at].start - tokens[at - 1].end >= len(" the ")
    is_year = not unit and value == int(value) and 1800 <= value < 2100
    is_year = is_year or (bool(unit) and unit[0].text in ("年", "s") and 1800 <= value < 2100)
    is_in = tokens[at - 1].text in ("in", "of", "from", "back in", "in the", "at")
    return ("ASIDE", None) if is_in and (is_decade or is_year) else None
