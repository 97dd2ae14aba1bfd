"""Sayings whose words look like wishes and mean nothing for a film."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

# What grows so by itself is told of, and is no order: it's getting warm in here.
say("NEG", "一会儿再 | 等会儿再 | 待会儿再 | 待会再 | 等下再 | 一会再 | 回头再")
say("ASLONG", "all the same length | all the same duration | the same length each")
say("UNKNOWN", "getting")
say(
    "UNKNOWN",
    """
    loop me in | half time | stay cool | keep cool | cool it | black and white thinking |
    cut it out | right of way | sound of silence | silence is golden | loud and clear |
    make up your mind | make up my mind | add it up | adds up | big deal | left overs |
    turn up at | bigger is better | put the camera down | lower the blinds | text me | text him |
    text her | text them | my name is | her name is | his name is | their names are |
    split screen | split the screen
    """,
)
say(
    "UNKNOWN",
    """
    放下手机 | 换手机 | 换个手机 | 好冷 | 今天冷 | 暖和多了 | 撤退 | 打十分 | 打了十分 |
    黑白颠倒 | 颠倒黑白 | 推来推去 | 慢慢来 | 慢慢做 | 慢慢弄 | 慢慢搞 | 慢慢剪 |
    小时候 | 音乐会 | 音乐节 | 音乐课 | 音乐老师 | 音乐剧 |
    短发 | 长发 | 倒过来想 | 反过来想 | 张里面 | 张里边 | 分屏 | 淡出视线 | 淡出娱乐圈 | 淡出江湖 |
    推进项目 | 片刻
    """,
)


@rule("ADD NUM UNIT (?=$|SEP)", phase=0)
def marks(tokens: Sequence[Token]) -> Made | None:
    """打了100分: no minutes."""
    is_mark = tokens[0].text.startswith("打") and tokens[2].text == "分"
    return ("UNKNOWN", None) if is_mark else None


# No square (方): typed for 放.
say("UNKNOWN", "方大 | 方在 | 方到 | 方慢 | 方快 | 播方 | 一微", "slip")
# Pictures by how they were taken, which nobody here can tell.
for _how in listed("portrait landscape vertical horizontal upright square blurry dark bright"):
    for _ones in listed("photos pictures ones shots images pics"):
        say("UNKNOWN", f"the {_how} {_ones}")
for _held in ("竖着", "横着", "竖屏", "横屏", "竖", "横"):
    say("UNKNOWN", f"{_held}拍的 | {_held}的那几张 | {_held}的那些 | {_held}的那张")
# Said before or behind a verb, "still" is no camera.
for _who in (
    "i", "we", "you", "they", "he", "she", "i'm", "he's", "she's", "i am", "he is", "she is",
    "we are", "they are", "we're", "they're",
):  # fmt: skip
    say("FILL", f"{_who} still")


_DEVICES = ("phone", "phones", "tv", "tablet", "手机", "电视", "平板", "电脑")


@rule("(REMOVE|ADD|MOVE) CANVAS (?=$|SEP)", "^ CANVAS ADD $", "^ LOOK CANVAS $", phase=0)
def a_device(tokens: Sequence[Token]) -> Made | None:
    """Put the phone away; 把手机放下: a thing, and no shape."""
    told = next(token for token in tokens if token.kind == "CANVAS")
    return ("UNKNOWN", told.text) if told.text in _DEVICES else None


@rule("(?<!.) SIDE (?=$|SEP)", "^ STYLE BIT? (?=$|SEP)", "^ ADD (?=QUOTE $)", phase=0)
def said_alone(tokens: Sequence[Token]) -> Made | None:
    """That's right; 安静一点; I typed "Hello"."""
    kind = {"right": "ASIDE", "安静": "QUIETER", "typed": "UNKNOWN"}.get(tokens[0].text)
    return (kind, None) if kind else None


@rule(
    "^ LENGTH (?=NUM UNIT (?:$|SEP))", "^ SHOWN (?=QUOTE $)", "(?<=MAKE IT) TO (?=STYLE $)", phase=0
)
def elsewhere(tokens: Sequence[Token]) -> Made | None:
    """Run for 20 minutes; play "Yesterday"; make it to the party: said of no film."""
    is_so = tokens[0].text in ("run for", "play", "播放", "to")
    return ("UNKNOWN", tokens[0].text) if is_so else None
