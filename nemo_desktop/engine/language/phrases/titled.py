"""Pictures pointed at by the text shown on them: the one with the title, 有标题的那张."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed

_SINGLE: Final = 1
_ONE: Final = Who("titled", (_SINGLE,))
_SOME: Final = Who("titled")
_NONE: Final = Who("untitled")

say(
    "THEONE",
    """
    the one with | the one that has | the one which has | the one having | the one showing |
    the one that shows | the one that's got | the one where | the one carrying | that one with |
    the one that says | the one saying | the one which says | the one reading | the one that reads
    """,
    _ONE,
)
say(
    "THEONE",
    """
    ones with | the ones with | all the ones with | ones that have | the ones that have |
    all the ones that have | the ones that show | the ones which have
    """,
    _SOME,
)
say(
    "THEONE",
    """
    ones without | the ones without | all the ones without | ones that don't have | ones with no |
    the ones that don't have | the ones with no | the ones that have no | ones that have no |
    the one without | the one with no | the one that has no | ones lacking | the ones lacking
    """,
    _NONE,
)
say("HASIT", "that has | that have | which has | which have | that's got | that shows")
say("HASNT", "that has no | that have no | that don't have | which have no | that doesn't have")
say("PIC", "titled photo | titled picture | titled image | titled one | titled slide", "titled")
_HAVE: Final = listed("有 带 带有 带着 写着 写了 写有 加了 配了 上面有 上边有 上面写着 显示")
_LACK: Final = listed("没有 没 没带 没加 不带 没写 没配 无 上面没有 没写着")
_TEXT: Final = listed("标题 字幕 文字 字 大标题 题目 片名 主标题 片头标题 标题字 标题文字 title")
_THAT: Final = listed("那张 那一张 那张照片 那张图 那张图片 那幅 那个 这张")
_THOSE: Final = listed(
    "照片 图片 图 那几张 那些 那些照片 那几张照片 几张 那两张 那两张照片 几张照片"
)
for _text in _TEXT:
    for _has in _HAVE:
        for _that in _THAT:
            WORDS.offer("WHO", f"{_has}{_text}的{_that}", _ONE)
            WORDS.offer("WHO", f"{_has}{_text}{_that}", _ONE)
        for _those in (*_THOSE, "都", "全", "每张"):
            WORDS.offer("WHO", f"{_has}{_text}的{_those}", _SOME)
    for _lacks in _LACK:
        for _that in (*_THAT, *_THOSE, "都", "全", "全部", "每张"):
            WORDS.offer("WHO", f"{_lacks}{_text}的{_that}", _NONE)
        for _that in _THAT:
            WORDS.offer("WHO", f"{_lacks}{_text}{_that}", _NONE)
        for _those in _THOSE:
            WORDS.offer("WHO", f"{_lacks}{_text}{_those}", _NONE)


# Behind a picture "with the title" these tell of a title that is to be there.
_TOLD: Final = "(?!ON? (QUOTE|COLON|PLACE|COLOR|IN|BIGGER|SMALLER|ATSTART|ATEND))"
_ALONE: Final = (
    "(?<!ORD)(?<!LAST)(?<!SECOND)(?<!FIRST)(?<!MEASURE)(?<!EACH)(?<!OF)(?<!FROM)(?<!WITH)"
)


@rule(
    "THEONE TITLEWORD (ON IT|ON|IN IT)? (?!QUOTE|COLON)",
    "THEONE QUOTE (ON IT|ON)?",
    f"(PIC|PICS) (HASIT|HASNT) TITLEWORD (ON IT|ON|IN IT)? {_TOLD}",
    f"{_ALONE} PIC WITH TITLEWORD (ON IT|ON|IN IT)? {_TOLD} (?!$|SEP|AND)",
    "(?<=TO|ON|OF|FOR|MOTION|CHANGE|EFFECT|LOOK) PIC WITH TITLEWORD (ON IT|ON)? (?=$|SEP|AND)",
    "(?<=GIVE|ADD|MAKE|CHANGE) CLIP WITH TITLEWORD "
    "(?=(BIT|MUCH)* (LOOK|EFFECT|MOTION|DUR|LONGER|SHORTER))",
    "(PIC|PICS) (WITH|HASIT) QUOTE ON IT",
    f"(?<=MAKE|CHANGE|ALL|EXCEPT|ON|TO|FOR) PICS NEG TITLEWORD {_TOLD} (?!$|SEP|AND)",
    "(?<=ON|TO|FOR|EXCEPT) PICS NEG TITLEWORD (?=$|SEP|AND)",
    f"^ PICS NEG TITLEWORD {_TOLD} (?!$|SEP|AND)",
    f"{_ALONE} PIC SEP TITLEWORD (?=CHANGE|LENGTH|KEEP)",
    phase=0,
)
def with_the_text(tokens: Sequence[Token]) -> Made | None:
    """The one with the title; photos without a title; the picture with "Hello" on it."""
    first, second = tokens[0], tokens[1]
    if second.kind == "SEP" and second.text != "where":
        return None
    if second.kind == "NEG" and second.text not in ("without", "with no", "no"):
        return None
    who = first.value if isinstance(first.value, Who) else _ONE if first.kind == "PIC" else _SOME
    if second.kind in ("NEG", "HASNT"):
        who = _NONE
    quoted = find(tokens, "QUOTE")
    return "WHO", Who(who.how, who.places, text=str(quoted.value)) if quoted else who


@rule("QUOTE IT PIC?", phase=0)
def that_says(tokens: Sequence[Token]) -> Made | None:
    """写着“你好”的那张."""
    is_one = tokens[1].text in ("那张", "那一张", "那幅")
    return ("WHO", Who("titled", (_SINGLE,), text=str(tokens[0].value))) if is_one else None


@rule("PIC", phase=0)
def titled_photo(tokens: Sequence[Token]) -> Made | None:
    """The titled photo."""
    return ("WHO", _ONE) if tokens[0].value == "titled" else None


@rule("HASIT", phase=0)
def that_has(_tokens: Sequence[Token]) -> Made:
    """The photo that has whatever it has."""
    return "ASIDE", None


@rule("HASNT", phase=0)
def that_has_not(_tokens: Sequence[Token]) -> Made:
    """The photo that has no such thing."""
    return "UNKNOWN", None


@rule(
    "(TITLE|TITLEWORD|OLDTHING) (NEG|REMOVE) (SEP|AND)+ (?=(CHANGE|REPLACE|RENAME|TO)+ QUOTE)",
    phase=3,
)
def another_instead(tokens: Sequence[Token]) -> Made:
    """原来的标题不要，改叫“夏天”: it says something else then."""
    return "TITLE", tokens[0].value if tokens[0].kind == "TITLE" else ("title", 0)


@rule("(?<=TITLEWORD|TITLE) SEP ADD (?=QUOTE)", phase=0)
def title_written(tokens: Sequence[Token]) -> Made | None:
    """加个标题，写“毕业旅行”; add a title, write "Our trip": one wish."""
    is_written = tokens[-1].text.startswith(("写", "write", "打上", "题"))
    return ("ASIDE", None) if is_written else None
