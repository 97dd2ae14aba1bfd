"""Greetings that are a text and no word to the program: 标题写你好, 结尾写谢谢大家."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.text import Piece, is_han, listed

_GREETINGS: Final = listed("你好 您好 大家好 哈喽 早上好 早安 晚安 晚上好 下午好 中午好")
_THANKS: Final = listed(
    "谢谢 谢谢你 谢谢您 谢谢大家 谢谢你们 谢谢观看 谢谢收看 感谢 感谢观看 感谢大家 感谢有你 再见 "
    "拜拜 辛苦了 加油"
)
_GREETS: Final = re.compile("|".join((*_GREETINGS, *_THANKS)))
_WRITING: Final = ("写", "写上", "写着", "写个", "写成", "打上", "打", "题上")
_BECOMING: Final = ("改成", "改为", "换成", "改叫", "叫", "叫做", "是")
_TEXTS: Final = ("标题", "字幕", "文字")
# 你好看: no greeting.
_NO_GREETING: Final = frozenset("看听吃玩帅美漂像吗的")
_LONGEST: Final = 4


def with_greetings(found: Sequence[Piece], sentence: str) -> tuple[Piece, ...]:
    """The pieces with such a greeting as a quote."""
    if _GREETS.search("".join(piece.text for piece in found)) is None:
        return tuple(found)
    result: list[Piece] = []
    at = 0
    while at < len(found):
        end = _end(found, at, "".join(piece.text for piece in result if not piece.is_quote))
        if end > at:
            start, last = found[at].start, found[end - 1].end
            result.append(Piece(sentence[start:last], start, last, is_quote=True))
        else:
            result.append(found[at])
        at = max(end, at + 1)
    return tuple(result)


def _end(found: Sequence[Piece], at: int, before: str) -> int:
    """Where the greeting that is written here ends; 0 where none is."""
    if not is_han(found[at].text) or found[at].is_quote:
        return 0
    becomes = before.endswith(_BECOMING) and any(text in before for text in _TEXTS)
    is_written = before.endswith(_WRITING) or becomes
    if not is_written and not before.endswith(_TEXTS):
        return 0
    for size in range(min(_LONGEST, len(found) - at), 1, -1):
        said = "".join(piece.text for piece in found[at : at + size])
        behind = found[at + size].text if at + size < len(found) else ""
        if said in _GREETINGS or (said in _THANKS and is_written):
            is_none = behind in _NO_GREETING and behind
            return 0 if is_none else at + size + _whom(found, at + size, is_written=is_written)
    return 0


# What tells where, when and how it is shown, or what else is wished; no one is greeted so.
_NOT_GREETED: Final = re.compile(
    "[放摆在居用以字黄白红黑蓝绿显出持停和跟再然并就吧啊呀哦了两三几底顶上下左右前后结开标音加去改换删配也还每最全]"
    "|[大小](?:一?点|字|些|号)|从|把|第|要|画|镜|转|中间"
)


def _whom(found: Sequence[Piece], at: int, *, is_written: bool) -> int:
    """How many signs say who or what is greeted: 再见|大学."""
    end = at
    while end < len(found) and is_han(found[end].text) and not found[end].is_quote:
        end += 1
    behind = "".join(piece.text for piece in found[at:end])
    is_name = 0 < len(behind) <= _LONGEST_NAME and not _NOT_GREETED.match(behind)
    return end - at if is_written and is_name else 0


_LONGEST_NAME: Final = 5
