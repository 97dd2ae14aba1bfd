"""Sayings whose words look like wishes and mean nothing for a film."""

from collections.abc import Sequence

from nemo_desktop.engine.language.lexicon import Token, say
from nemo_desktop.engine.language.rules import Made, rule
from nemo_desktop.engine.language.text import listed

say(
    "UNKNOWN",
    """
    loop me in | keep me in the loop | beat it | beats me | the beat goes on | half time |
    getting warm | getting cold | getting cool | getting hot | getting dark | stay cool |
    keep cool |
    cool it | warm regards | black and white thinking | short on time |
    cut it out | cut the cake | cut the crap | cut my hair | hair cut |
    face the music | music to my ears | fast food | slow cooker | light lunch | light snack |
    title race | title deed | in the long run | right of way | pan fried | frying pan |
    make up your mind | make up my mind | add it up | adds up | big deal | left overs |
    turn up at | bigger is better | sound of silence | silence is golden | loud and clear |
    still photographer | put the camera down | lower the blinds | text me | text him | text her |
    text them | my name is | her name is | his name is | their names are |
    split screen | split the screen
    """,
)
say(
    "UNKNOWN",
    """
    打十分 | 打满分 | 打五分 | 打几分 | 十分满意 | 十分好看 | 放下手机 | 换手机 | 换个手机 |
    买手机 | 新手机 | 玩手机 | 好冷 | 真冷 | 今天冷 | 天气冷 | 好热 | 真热 | 今天热 | 暖和多了 |
    冷死了 | 热死了 | 剪头发 | 剪指甲 | 剪刀石头布 | 放大招 | 放大镜 |
    放鞭炮 | 放学 | 放假 | 加班 | 加微信 |
    加个微信 | 删好友 | 标题党 | 快递 | 快餐 | 大声说爱你 | 画蛇添足 |
    声东击西 | 黑白分明 | 黑白两道 | 黑白颠倒 | 颠倒黑白 | 推来推去 | 慢慢来 |
    小时候 | 音乐会 | 音乐节 | 音乐课 | 音乐老师 | 音乐剧 | 短发 | 长发 | 倒过来想 | 反过来想 |
    张里面 | 张里边 | 分屏 | 淡出视线 | 淡出娱乐圈 | 淡出江湖 | 推进项目 |
    秒杀 | 秒回 | 秒懂 | 左右为难 | 片刻 | 倒车 | 停车 | 撤退 | 撤离
    """,
)
# No square (方): typed for 放.
say("UNKNOWN", "方大 | 方在 | 方到 | 方慢 | 方快", "slip")
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


@rule("^ SIDE (?=$|SEP)", "^ STYLE BIT? (?=$|SEP)", "^ ADD (?=QUOTE $)", phase=0)
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
