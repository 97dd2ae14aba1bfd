"""Everyday ways to have a text higher or lower: 字幕往上提一提, 标题调低一点, lower the title."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

say(
    "LOWER", "抬高 | 抬高一点 | 升高 | 升高一点 | 挪高 | 挪高一点 | 升上去 | 升上去一点 | 抬起来", 1
)
say("LOWER", "放低 | 放低一点 | 挪低 | 挪低一点 | 下沉 | 下沉一点 | 沉下去 | 降下去 | 降下来", -1)
# What is done to a text upwards or downwards, whatever else the verb means.
_BY_HAND: Final = frozenset(
    listed(
        "提 抬 升 举 顶 拔 压 降 沉 拽 拉 推 移 挪 走 来 去 靠 放 搬 弄 整 搞 压一压 拉一拉 "
        "来点 压低 来一点 推一推 靠一靠 走一走 移动"
    )
)
_UPWARDS: Final = ("调高", "提高", "升", "抬", "调上", "往上调", "raise", "lift", "hoist")
_DOWNWARDS: Final = ("调低", "降", "压低", "压一压", "放低", "lower", "drop", "调下", "往下调")
_TEXT: Final = "TITLE|TITLEWORD|FOCUSTITLE"
# Behind a text, and behind where it is: 标题往上, 标题位置往上.
_OF_A_TEXT: Final = (f"(?<={_TEXT})", "(?<=TITLE CENTIMETRE|TITLEWORD CENTIMETRE)")
_BEHIND: Final = "(?=BIT|MUCH|$|SEP|AND)"


@rule(
    *(
        f"{text} SIDE (UNKNOWN|QUIETER|ADD|ZOOM|MOTION|PAN|MOVE|SHOWN) UNKNOWN? {_BEHIND}"
        for text in _OF_A_TEXT
    ),
    f"(?:^|(?<=SEP|IT)) SIDE (UNKNOWN|QUIETER|ADD) UNKNOWN? {_BEHIND}",
)
def by_hand(tokens: Sequence[Token]) -> Made | None:
    """字幕往上提一提, 把标题往下压压."""
    said = [token.text for token in tokens[1:]]
    is_moved = said[0] in _BY_HAND and set(said) == {said[0]}
    return ("SIDE", tokens[0].value) if is_moved and tokens[0].value in ("up", "down") else None


@rule(*(f"{text} MOTION {_BEHIND}" for text in _OF_A_TEXT))
def moved_up(tokens: Sequence[Token]) -> Made | None:
    """字幕向上移动: a text is no picture that a camera goes over."""
    way = {"pan_up": "up", "pan_down": "down"}.get(str(tokens[0].value))
    is_way = tokens[0].text.startswith(("向", "往", "朝", "上", "下", "move"))
    return ("SIDE", way) if way and is_way else None


@rule(
    *(f"{text} (LOUDER|QUIETER) {_BEHIND}" for text in _OF_A_TEXT),
    f"^(LOUDER|QUIETER|UNKNOWN) (?=({_TEXT}) {_BEHIND})",
)
def higher_or_lower(tokens: Sequence[Token]) -> Made | None:
    """标题调低一点; lower the title: a text is not loud."""
    for ways, step in ((_UPWARDS, 1), (_DOWNWARDS, -1)):
        if tokens[0].text.startswith(ways):
            return "LOWER", step
    return None
