"""Chinese turns of speech, as on the phone: 扫一遍, 给脸来个特写, 再来一张, 运镜不要重复."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

say(
    "MAKE",
    "拼一起 | 拼在一起 | 凑一起 | 放一起 | 合一起 | 合在一起 | 凑到一块 | 放到一块 | 拼到一块",
)
say("MOVE", "摇到 | 扫到 | 滑到 | 划到 | 飘到 | 走到")
say("MOTION", "怼 | 怼到 | 怼着 | 怼近", "zoom_in")
say(
    "TRANSWORD",
    "换图的时候 | 换图时 | 换照片的时候 | 换张的时候 | 切图的时候 | 切照片的时候 | 翻页的时候",
)
say("EXPORT", "导成 | 导一份 | 导出来")
say("STATUSWORD", "现在什么情况 | 现在啥情况 | 现在啥样 | 现在啥样了 | 现在是啥样 | 现在是个什么样")
say("LOOK", "复古感 | 怀旧感", "vintage")
say("REDO", "还是要刚才那个 | 还是要刚才的 | 刚才那个还是要 | 还是要刚刚那个")
_AGAIN: Final = frozenset(listed("再来一张 再来一个 再来一遍 再来一次"))


@rule("(?<=MOTION) DUPLICATE (?=$|SEP|AND)", phase=4)
def once_over(tokens: Sequence[Token]) -> Made | None:
    """从左往右扫一遍: the move, and nothing twice."""
    return ("ASIDE", None) if tokens[0].text in ("一遍", "一次") else None


@rule("(?<=AIM) (ADD|MAKE|IN|AT)* STOCK", "(?<=ADD AIM|MAKE AIM) STOCK", phase=0)
def close_up(tokens: Sequence[Token]) -> Made | None:
    """给脸来个特写, 来个脸部特写."""
    return ("MOTION", "zoom_in") if tokens[-1].text == "特写" else None


@rule("(?<=AUTOMOVE|TRANSWORD|ALTERNATE|CAMERA) NEG DUPLICATE (?=$|SEP|AND)", phase=0)
def not_repeated(tokens: Sequence[Token]) -> Made | None:
    """运镜不要重复: each another."""
    return ("DIFFERENT", None) if tokens[1].text in ("重复", "重复了") else None


@rule(
    "(?<=AUTOMOVE DIFFERENT|TRANSWORD DIFFERENT) SEP+ EACH (ADD|CHANGE|WITH|MAKE)* DIFFERENT",
    "ALTERNATE (?=(AUTOMOVE|MOVE) DIFFERENT)",
)
def said_twice(_tokens: Sequence[Token]) -> Made:
    """运镜别都一样，每张来个不同的; 一张一个运镜不要重复."""
    return "ASIDE", None


@rule("(?<=WHO) NEW (?=$|SEP|AND|ADD|MOVE|AT)", phase=3)
def once_more(tokens: Sequence[Token]) -> Made | None:
    """第一张再来一张."""
    return ("DUPLICATE", None) if tokens[0].text in _AGAIN else None


@rule("(?<=UNIT|SECOND) ATSTART (TO|UNTIL) (?=NUM)", phase=0)
def from_then_to(tokens: Sequence[Token]) -> Made | None:
    """从两秒开始到五秒: from two seconds to five."""
    return ("TO", None) if tokens[0].text in ("开始", "起") else None


@rule("BACKDROP CENTIMETRE (?=(ADD|MAKE|WITH|CHANGE)* (FIT|COLOR|BACKDROP))", phase=2)
def the_empty_parts(_tokens: Sequence[Token]) -> Made:
    """上下留白的地方模糊处理: nothing is to be white."""
    return "BACKGROUND", None


say("CHANGE", "凑够 | 凑满 | 凑到 | 补到 | 补足 | 撑到")
say("LENGTH", "别超 | 不要超 | 不超 | 别多过")
say("HALFLENGTH", "缩一半 | 缩短一半 | 砍掉一半 | 短一半", 0.5)
say("SHUFFLE", "随机排 | 随便排 | 随机摆 | 随机排列一下 | 瞎排")
say("MOTION", "摇晃一下 | 摇晃着", "sway")
say("SHOWN", "挂满 | 挂着 | 挂在那")


@rule("(?<=MUSIC) NEG MUCH? SPEED (ADD|TO)? (LENGTH|ATEND|REMOVE)", "(?<=MUSIC) QUIETER CLIPSOUND")
def not_so_sudden(tokens: Sequence[Token]) -> Made | None:
    """音乐别突然停: it is to fade; 音乐盖过视频声音了: it is too loud."""
    if tokens[0].kind == "QUIETER":
        return "QUIETER", None
    is_sudden = any(token.text.startswith("突然") for token in tokens)
    return ("FADEOUT", "music") if is_sudden else None


@rule("(?:^|(?<=SEP)) PIC (?=(ALL|ADD|CHANGE|MAKE|SHOWN)* DUR (?:$|SEP))", phase=4)
def pictures_so_long(tokens: Sequence[Token]) -> Made | None:
    """照片3秒: each of them."""
    return ("PICS", None) if tokens[0].text in ("照片", "图片", "相片", "图") else None


@rule("(?<=SPEED) LENGTH (?=$|SEP)")
def played_slowly(tokens: Sequence[Token]) -> Made | None:
    """慢动作播放."""
    return ("ASIDE", None) if tokens[0].text in ("播放", "放", "播") else None


@rule("(BACKGROUND OF?)? FIT (CHANGE|REPLACE|MAKE|TO|INTO|WITH)+ COLOR (?=$|SEP|AND)", phase=1)
def bars_in(tokens: Sequence[Token]) -> Made | None:
    """两边的黑边换成白色: the bars in another colour."""
    bars = next(token for token in tokens if token.kind == "FIT")
    is_bars = bars.text.endswith(("黑边", "bars")) and bars.value == "contain"
    return ("BACKDROP", tokens[-1].value) if is_bars else None


@rule("FILM ALL? SHOWN (?=$|SEP|AND)", "FILM ALL? KEEP (?=$|SEP|AND)", phase=2)
def shown_all_along(tokens: Sequence[Token]) -> Made | None:
    """整个片子都显示."""
    is_whole = tokens[0].text.startswith(("整", "全"))
    return ("WHOLE", None) if is_whole and tokens[-1].text != "留" else None


@rule("(?<=TITLE|TITLEWORD) NAMEWORD? CORRECTION SEP+ (?=QUOTE|CHANGE|RENAME)", phase=0)
def wrongly_named(_tokens: Sequence[Token]) -> Made:
    """标题名字不对，叫“城市之光”."""
    return "CHANGE", None
