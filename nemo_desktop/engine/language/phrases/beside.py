"""What is said beside a wish of haste, of the weather and of why, in words that could be wishes."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.text import listed

say(
    "ASIDE",
    "and no longer | but no longer | and not longer | and no more than that",
)


@rule("(?<=UNIT|SECOND) IN ORDER(?=$|SEP)", phase=0)
def lengths_in_that_order(_tokens: Sequence[Token]) -> Made:
    """2, 4 and 6 seconds in that order."""
    return "ASIDE", None


@rule(
    "(?<=REMOVE MUSIC|REMOVE TITLEWORD|REMOVE TRANSWORD|REMOVE EFFECT) LENGTH(?=$|SEP|AND)", phase=0
)
def altogether(tokens: Sequence[Token]) -> Made | None:
    """Get rid of the song altogether: wholly."""
    return ("ASIDE", None) if tokens[0].text in ("altogether", "entirely", "overall") else None


for _wow in listed("goodness gracious heavens gosh blimey crikey jeez geez golly lordy mercy"):
    say("FILL", f"{_wow} | oh {_wow} | my {_wow} | oh my {_wow} | good {_wow} | {_wow} me")
say("FILL", "dear me | oh dear me | oh my | oh boy | oh man | my word | oh lord | phew | yikes")
say(
    "FILL",
    "天哪 | 天呐 | 我的天 | 我的天哪 | 老天 | 老天爷 | 妈呀 | 我的妈呀 | 哎哟 | 哎唷",
)
for _soon in (
    "急用",
    "急着用",
    "急等着用",
    "着急用",
    "等着用",
    "马上用",
    "马上要用",
    "急需",
    "赶着用",
):
    say("FILL", f"{_soon} | {_soon}的 | 我{_soon} | 有{_soon}")
say("FILL", "留些余韵 | 留点余韵 | 留一点余韵 | 留有余韵 | 有余韵 | 有点余韵 | 意犹未尽 | 余音绕梁")
say("ADD", "补一张 | 补张 | 补一段 | 补一幅 | 再补一张")
say(
    "FILM",
    "一部短片 | 一部影片 | 一部电影 | 一部视频 | 一部片子 | 一部小短片 | 一支短片 | 一支视频",
)

say(
    "FILL",
    "hurry | hurry up | be quick | please hurry | 十万火急 | 火急 | 越快越好 | 尽快 | 尽快哦",
)
_AT_ONCE: Final = ("快", "快点", "快些", "快一点", "快点儿", "quick", "quickly", "fast")
_DONE: Final = "EXPORT|CANVAS|RESOLUTION|LOOK|QUOTE|COLOR|LOUDER|QUIETER|LIGHTER|DARKER|REMOVE|MUTE"


@rule(
    f"(?<={_DONE}) SEP+ (FASTER|SPEED) (?=$|SEP)",
    "(?<=EXPORT FILM) SEP+ FASTER (?=$|SEP)",
    "^ (FASTER|SPEED) SEP+ (?=EXPORT)",
    phase=0,
)
def at_once(tokens: Sequence[Token]) -> Made | None:
    """导出mp4，快点: whoever waits for the file speeds up no camera."""
    said = next(token.text for token in tokens if token.kind != "SEP")
    return ("SEP", None) if said in _AT_ONCE else None


@rule(
    "(?:^|(?<=SEP)) TO? (KEEP|MOTION|MOVE) IN? DUR (?=$|SEP)",
    "(?<=SEP) (STYLE|LIVING) ATSTART IN DUR (?=$|SEP)",
    phase=2,
)
def leaving_soon(tokens: Sequence[Token]) -> Made | None:
    """…, I have to leave in ten minutes: no title stays so long."""
    told = find(tokens, "KEEP", "MOTION", "MOVE", "ATSTART")
    is_in = find(tokens, "IN") is not None or (told is not None and told.text == "go in")
    is_told = told is not None and is_in and told.text.startswith(_LEAVING)
    return ("SEP", None) if is_told and number(tokens[-1]) >= _MINUTE_MS else None


_LEAVING: Final = ("leave", "go", "start", "begin")
_MINUTE_MS: Final = 60_000


@rule("(?:^|(?<=SEP)) TRANS (?=$|SEP)", phase=0)
def in_the_heat(tokens: Sequence[Token]) -> Made | None:
    """I'm melting: pictures melt into one another, or together."""
    return ("UNKNOWN", tokens[0].text) if tokens[0].text in ("melt", "melting") else None


_INTRO_SAID: Final = "(ATSTART|FIRST UNKNOWN?) (MUCH|BIT|TO|ALL)*"
_TOO_MUCH: Final = "(SHORTER|LONGER|SLOWER|FASTER|QUIETER|LOUDER)"


@rule(
    f"(?<=MUSIC|UNIT|SECOND) SEP+ {_INTRO_SAID} {_TOO_MUCH} (?=$|SEP)",
    f"^ {_INTRO_SAID} {_TOO_MUCH} SEP+ (?=MUSIC|REMOVE)",
    phase=0,
)
def why_not_from_there(tokens: Sequence[Token]) -> Made | None:
    """Skip the first 30 seconds of the song, the intro is too long: that is why."""
    begins = next(place for place, token in enumerate(tokens) if token.kind != "SEP")
    is_intro = "".join(token.text for token in tokens[begins : begins + 2]).startswith(_INTRO)
    said = next(token.text for token in reversed(tokens) if token.kind != "SEP")
    return ("SEP", None) if is_intro and said.startswith(("too", "太")) else None


_INTRO: Final = ("intro", "opening", "beginning", "start", "前奏", "开头", "开场")


@rule("(?<=QUOTE) TO (?=TITLEWORD (FOR|AT|ON|IN|DURING|ADD|MOVE|SHOWN)* (LAST|ATEND))", phase=0)
def another_text_then(tokens: Sequence[Token]) -> Made | None:
    """ "Come visit us!" as a title for the last three seconds: one more."""
    return ("ADD", None) if tokens[0].text in ("as", "作为", "当", "当作") else None


@rule(
    "(?<=LAST NUM UNIT QUOTE|LAST NUM SECOND QUOTE) TO (?=TITLEWORD (?:$|SEP|AND))",
    "(?<=ATEND QUOTE) TO (?=TITLEWORD (?:$|SEP|AND))",
    phase=0,
)
def then_another_text(tokens: Sequence[Token]) -> Made | None:
    """For the last three seconds "Come visit us!" as a title."""
    return ("ADD", None) if tokens[0].text == "as" else None


@rule(
    "(?<=TITLEWORD) AND MOTION (?=ALL* KEEP (?:$|SEP))",
    "(?:^|(?<=SEP)) MOTION AND (?=TITLEWORD ALL* KEEP (?:$|SEP))",
    "(?<=KEEP TITLEWORD) AND MOTION (?=$|SEP)",
    phase=0,
)
def stays_too(_tokens: Sequence[Token]) -> Made:
    """标题和放大都留着: a move of the camera that stays, and no bigger title."""
    return "ASIDE", None


@rule(
    "CHANGENOUN (?=LOUDER|QUIETER|BIGGER|SMALLER|LIGHTER|DARKER|FASTER|SLOWER)",
    "(?<=LOUDER MUSIC|QUIETER MUSIC) CHANGENOUN (?=$|SEP|AND)",
    phase=0,
)
def one_step(tokens: Sequence[Token]) -> Made | None:
    """Music a step louder; up a step: a bit."""
    return ("BIT", None) if tokens[0].text == "step" else None


@rule("(?<!REMOVE)(?<!KEEP)(?<!ONLY) NUM OF (IT|ALL)+ (?=[^SEP AND])", phase=0)
def any_one(tokens: Sequence[Token]) -> Made | None:
    """Make one of them longer: nobody can know which."""
    return ("UNKNOWN", "one of them") if tokens[0].text == "one" else None


@rule(
    "(?<=MAKE) NUM PIC (?=LONGER|SHORTER|LOOK|LIGHTER|DARKER|MOTION)",
    "(?<=MAKE) NUM PIC (?=(KEEP|SHOWN|LENGTH) (FOR|TO)? (NUM|DUR))",
    "(?<=KEEP) NUM PIC (?=(ON|SHOWN|FOR|LENGTH)+ (NUM|DUR))",
    phase=0,
)
def any_picture(tokens: Sequence[Token]) -> Made | None:
    """Make one photo longer: which?"""
    return ("UNKNOWN", "one photo") if tokens[0].text == "one" else None


@rule("(?<=BIGGER TITLEWORD) SEP* (LIVING|AIM)* BIGGER IT? (?=$|SEP)", phase=0)
def not_legible(tokens: Sequence[Token]) -> Made | None:
    """Bigger title pls grandma can't read it."""
    why = [token.text for token in tokens if token.kind == "BIGGER"]
    return ("SEP", None) if why[-1].startswith(("can't", "cannot", "看不")) else None
