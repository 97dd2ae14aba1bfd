"""A text put right that was typed wrong: typo, it's "Kyoto"; 不是“东京”，是“京都”."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule

say(
    "REMARK",
    """
    mistyped | mistyped it | mistyped that | misspelt | misspelled it | misspelt it |
    misspelled that |
    typed it wrong | spelled it wrong | spelt it wrong | wrote it wrong | got it wrong |
    got the name wrong | got that wrong | wrong name | wrong text | wrong word | wrong title |
    mistake in it | typed that wrong | spelt wrong | made a typo | made a mistake |
    拼错 | 拼错了 | 打错字了 | 写错字 | 写错字了  | 错字 | 有错字 | 有错别字 | 输错 | 输错了 |
    搞错 | 搞错了 | 弄错 | 弄错了 | 手误  | 敲错了
    """,
)
say("FILL", "纠正 | 纠正一下")
say("FILL", "才对 | 才是 | 才是对的")
_SLIPS = ("typo", "mis", "wrong", "spel", "错", "手误", "手滑", "mistake")


@rule(
    "NAMEWORD? (REMARK (OF|IN|TITLEWORD)*)+ "
    "(SEP|COLON|DASH|CORRECTION|IT|TO|CHANGE|MAKE|REPLACE|TITLEWORD)* (?=QUOTE(?:$|SEP))",
    phase=0,
)
def was_a_slip(tokens: Sequence[Token]) -> Made | None:
    """Typo, it should be "Kyoto"."""
    told = find(tokens, "REMARK")
    assert told is not None
    is_slip = any(slip in told.text for slip in _SLIPS) or told.text.endswith("wrong")
    return ("RENAME", None) if is_slip else None


@rule(
    "^ (SEP|CORRECTION)* (NEG|CORRECTION) (?=QUOTE (SEP|AND)+ (CHANGE|TO|IT|ADD)* QUOTE $)", phase=0
)
def not_this(tokens: Sequence[Token]) -> Made | None:
    """Not "Tokyo", "Kyoto": the second instead of the first."""
    is_told = tokens[-1].text in ("not", "no", "isn't", "不是", "不", "不要", "应该不是")
    return ("INSTEADOF", None) if is_told else None


@rule(
    "^ (SEP|CORRECTION)* (TITLEWORD? (ADD TO|CHANGE)|ADD|IT|TITLEWORD) "
    "(?=QUOTE (SEP|AND)+ (CORRECTION|IT|CHANGE|BE)* QUOTE $)",
    phase=0,
)
def came_out_as(tokens: Sequence[Token]) -> Made | None:
    """打成“安那”了，应该是“安娜”; it says "Ana", it should be "Anna"."""
    verb = tokens[-1]
    is_han = "".join(token.text for token in tokens[-2:]).endswith(_TYPED_HAN)
    return ("INSTEADOF", None) if is_han or verb.text in _TYPED else None


_TYPED: Final = ("typed", "it", "title", "the title", "text", "标题", "标题文字", "caption")
_TYPED_HAN: Final = ("打成", "写成", "拼成", "输成", "敲成", "打的是", "写的是")


@rule(
    "(?<=INSTEADOF QUOTE) (SEP|AND)+ (CORRECTION|CHANGE|TO|IT)* (?=QUOTE $)",
    phase=0,
)
def but_that(_tokens: Sequence[Token]) -> Made:
    """…, it's "Kyoto"."""
    return "ASIDE", None


@rule("(?<=QUOTE) (SEP|AND)* (NEG|CORRECTION) (?=QUOTE $)", phase=0)
def this_instead(tokens: Sequence[Token]) -> Made | None:
    """ "Kyoto", not "Tokyo"."""
    return ("INSTEADOF", None) if tokens[-1].text in ("not", "不是", "不") else None


@rule("(?<=^ QUOTE) CORRECTION (?=QUOTE $)", phase=0)
def should_be(tokens: Sequence[Token]) -> Made | None:
    """“安那”应该是“安娜”."""
    return ("CHANGE", None) if tokens[0].text == "应该是" else None


@rule("UNKNOWN (?=TITLEWORD (TO|CHANGE)? QUOTE)", phase=0)
def put_right(tokens: Sequence[Token]) -> Made | None:
    """Correct the title to "Kyoto"."""
    return ("CHANGE", None) if tokens[0].text in ("correct", "amend", "fix") else None
