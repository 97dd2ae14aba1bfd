"""Half of what it was, a third quieter, twice as loud: a share of the volume there is now."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.text import listed

# "Half volume" is 50 %; half the volume is half of what it was.
say("ASLOUD", "as loud")
say("HALFOF", "half the | half of the | half its | half of its | half my")
_OF_NOW: Final = (
    "half the",
    "half of",
    "half its",
    "half of its",
    "half my",
    "halve",
    "half of the",
)
_VERB: Final = "(CUTWORD|REMOVE|TRIM|SPLIT|AWAYTIME)"
_TAKEN_OFF: Final = frozenset(listed("减半 减一半 砍一半 降一半 减掉一半 砍半 降半"))
_DROPPED: Final = frozenset(listed("drop cut knock bring take"))
_SOUND: Final = "(MUSIC|STYLE|VOLUME|VOICEWORD|CLIPSOUND)"


@rule("(?<=FOR|ON|IN|OVER|DURING|ONLY) HALFOF (?=(PIC|WHO|ORD|LAST))")
def part_of_one(tokens: Sequence[Token]) -> Made | None:
    """Black and white for half of photo 2: of its time."""
    return ("SPAN", Span("first_half")) if tokens[0].text.startswith("half") else None


_SEEN: Final = "(ADD|CHANGE|MAKE|IN|WITH|TO|ALL|SHOWN|SPEED)* (LOOK|EFFECT|MOTION|LIGHTER|DARKER)"


@rule(
    f"OF? HALFOF (OF|IT)* LENGTH+ (?={_SEEN})",
    "(?<=LOOK|EFFECT|MOTION|WHO) (FOR|IN|OVER|DURING|ON) HALFOF (OF|IT)* LENGTH+ (?=$|SEP|AND)",
)
def half_its_time(_tokens: Sequence[Token]) -> Made:
    """第一张的一半时间用黑白: not shorter, but so for half of its time."""
    return "SPAN", Span("first_half")


@rule("NUM HALF (?=TIMES)", phase=1)
def times_and_a_half(tokens: Sequence[Token]) -> Made:
    """One and a half times as long."""
    return "NUM", number(tokens[0]) + 0.5


@rule(f"(?<!AT)(?<!TO) HALFOF (?={_SOUND})")
def half_of_now(tokens: Sequence[Token]) -> Made | None:
    """Half the music volume, halve the music."""
    is_of_now = tokens[0].text.startswith(_OF_NOW)
    return ("LOUDTIMES", 0.5) if is_of_now else None


@rule(
    "(?<=MUSIC|STYLE|VOLUME|VOICEWORD|CLIPSOUND) HALFOF",
    "(?<=MUSIC|VOLUME|STYLE) SPLIT(?=$|SEP|AND)",
)
def taken_by_half(tokens: Sequence[Token]) -> Made | None:
    """音量砍一半; the music cut in half."""
    told = tokens[0]
    is_of_now = told.text in _TAKEN_OFF or told.text.startswith("in ")
    return ("LOUDTIMES", 0.5) if is_of_now else None


@rule(
    "(?<=VOLUME QUIETER|VOLUME CHANGE|MUSIC QUIETER|MUSIC CHANGE|VOLUME TO) TO? OLD HALFOF", phase=0
)
def half_of_old(tokens: Sequence[Token]) -> Made | None:
    """音量降到原来的一半."""
    return ("LOUDTIMES", 0.5) if tokens[-1].text == "一半" else None


@rule(
    f"{_VERB} (?={_SOUND}+ SIDE? (LOUDTIMES|BY (HALFOF|FRACTION|PCT|NUM)))",
    f"{_VERB} (?={_SOUND}+ SIDE? TO (PCT|NUM|HALFOF|FRACTION))",
    f"{_VERB} (?=IT SIDE? TO (PCT|(HALFOF|FRACTION|LOUDTIMES) VOLUME|LOUDTIMES))",
)
def brought_down(tokens: Sequence[Token]) -> Made | None:
    """Cut the music in half, drop the volume by half."""
    return ("QUIETER", None) if tokens[0].text in _DROPPED else None


@rule("(NUM TIMES|TWICE) TO? LOW(?=$|SEP|AND)")
def times_as_quiet(tokens: Sequence[Token]) -> Made | None:
    """Twice as quiet."""
    told = find(tokens, "NUM", "TWICE")
    return ("LOUDTIMES", 1 / number(told)) if told is not None and number(told) > 0 else None


@rule("(NUM TIMES|TWICE) (LOUDER|QUIETER|ASLOUD)", "(FRACTION|HALFOF) ASLOUD")
def times_louder(tokens: Sequence[Token]) -> Made | None:
    """Two times louder, three times as loud."""
    told = find(tokens, "NUM", "TWICE", "FRACTION")
    if find(tokens, "HALFOF"):
        return "LOUDTIMES", 0.5
    if told is None or number(told) <= 0:
        return None
    is_down = find(tokens, "QUIETER") is not None
    return "LOUDTIMES", 1 / number(told) if is_down else number(told)
