"""Chinese turns of speech, as on the phone: 扫一遍, 给脸来个特写, 再来一张, 运镜不要重复."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, number, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import is_latin, listed

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


say("REVERSE", "从后往前放 | 从后往前播 | 从后往前 | 从最后往前放")
say("ONLY", "就要")


@rule("(QUIETER|LOUDER|MORE|LESS) NUM BIT (?=$|SEP|AND)", phase=2)
def so_many_points(tokens: Sequence[Token]) -> Made | None:
    """音量再降个十个点: ten of a hundred."""
    points = number(tokens[1])
    is_down = tokens[0].kind in ("QUIETER", "LESS")
    is_points = tokens[2].text == "点" and 1 < points <= 100
    return ("VOLUMEBY", (-points if is_down else points) / 100) if is_points else None


@rule("(?<=SHOWN|KEEP) TO ATMOMENT (?=$|SEP|AND)", phase=2)
def shown_until(tokens: Sequence[Token]) -> Made | None:
    """标题显示到第5秒."""
    return ("UNTIL", tokens[1].value) if tokens[0].text == "到" else None


@rule("(?<=TITLE) SEP (KEEP|SHOWN|LENGTH) DUR (?=$|SEP|AND)", phase=4)
def stays_longer(tokens: Sequence[Token]) -> Made | None:
    """标题再留两秒: two more."""
    return ("BYTIME", tokens[2].value) if tokens[0].text == "再" else None


@rule("LATER (ADD|SHOWN)* SEP+ (?=ATMOMENT)", phase=2)
def later_namely(_tokens: Sequence[Token]) -> Made:
    """标题晚点出来，2秒的时候."""
    return "ASIDE", None


@rule("(TRANSWORD|CUTWORD|PIC|PICS) (AND|WITH|TO)* BEAT (SYNC|ALIVE|MOVE)? (?=$|SEP)", phase=2)
def along_with_it(tokens: Sequence[Token]) -> Made | None:
    """让切换和节拍同步, 画面跟音乐节奏走: what is cut on the beat."""
    is_told = len(tokens) > 2 or tokens[0].kind == "PIC"
    return ("BEAT", None) if is_told and not is_latin(tokens[0].text[:1]) else None


@rule("(?<=TITLE|TITLEWORD) TO BETWEEN (ADD|MOVE) (?=$|SEP|AND)", phase=2)
def put_in_the_middle(_tokens: Sequence[Token]) -> Made:
    """标题往中间放."""
    return "PLACE", "center"


@rule("(?<=TITLE) NEG (ADD|MOVE)? (BETWEEN|PLACE) (?=PLACE)", phase=4)
def no_longer_there(_tokens: Sequence[Token]) -> Made:
    """标题别放中间了放上面."""
    return "ASIDE", None


@rule("(?<=CHANGE QUOTE) SEP? (LOOKWORD|SIZEWORD|PLACE|COLOR) KEEP (?=$|SEP)")
def kept_as_it_was(tokens: Sequence[Token]) -> Made | None:
    """标题改成“夏天的风”颜色不变."""
    is_kept = tokens[-1].text in ("不变", "照旧", "不动", "保持不变")
    return ("ASIDE", None) if is_kept else None


@rule("(?<=MOTION SPEED) MOVE (?=$|SEP|AND)")
def goes_slowly(tokens: Sequence[Token]) -> Made | None:
    """镜头从右往左慢慢移."""
    return ("ASIDE", None) if tokens[0].text in ("移", "走", "移动", "挪") else None


@rule("TRANSWORD NEG (MUCH|TOO)* REMARK (?=$|SEP)", phase=2)
def not_so_hard(tokens: Sequence[Token]) -> Made | None:
    """切换不要太生硬."""
    is_hard = tokens[-1].text.startswith(("生硬", "突兀", "突然", "硬", "跳"))
    return ("TRANSWORD", "soft") if is_hard else None


@rule("ATEND (?=TRANSWORD)", phase=2)
def last_of_them(tokens: Sequence[Token]) -> Made | None:
    """最后一个转场加闪黑: the cut to the last picture."""
    is_one = tokens[0].text in ("最后一个", "最后一处")
    return ("WHO", Who("places", (-1,))) if is_one else None


@rule(
    "(?:^|(?<=SEP|MAKE)) NUM PIC (?=OF? (LENGTH|ALL|CHANGE|MAKE|TO|ADD)* NUM (UNIT|SECOND) "
    "(?:$|SEP|AND|ADD))",
    phase=0,
)
def all_of_them(tokens: Sequence[Token]) -> Made | None:
    """三张照片都改成五秒: as many as there are."""
    is_counted = tokens[1].text.startswith("张")
    return ("PICS", None) if is_counted else None


@rule("(?<=TITLE|TITLEWORD) (REMARK|SHOWN) SEP+ (?=ASIDE? (LONGER|LENGTH|KEEP|DUR|ADD))")
def gone_too_soon(tokens: Sequence[Token]) -> Made | None:
    """标题一闪就过，停久一点: what follows is done about it."""
    return ("ASIDE", None) if tokens[0].text.startswith(("一闪", "一下就", "一晃")) else None


@rule("^COLOR BIGGER SEP+ (?=(TITLE|TITLEWORD|CHANGE|REPLACE)[^SEP]*COLOR)")
def in_that_color(tokens: Sequence[Token]) -> Made | None:
    """白色看不清，标题换成黄色: another colour, and no bigger."""
    return ("SEP", None) if tokens[1].text.startswith("看不") else None


@rule(
    "(?<=TITLE|MUSIC|TRANSWORD) KEEP SEP+ (?=CHANGE TO? (DUR|PCT|COLOR|TRANS) (?:$|SEP))", phase=4
)
def kept_but_changed(_tokens: Sequence[Token]) -> Made:
    """转场别去掉，改成1秒: of the thing that stays."""
    return "ASIDE", None


@rule("(?<=REMOVE) SEP? NEG IT? (?=$|SEP)", phase=0)
def no_longer_needed(tokens: Sequence[Token]) -> Made | None:
    """把标题和音乐都去掉吧我不需要了: that is why."""
    said = next(token.text for token in tokens if token.kind == "NEG")
    return ("SEP", None) if said in ("不需要了", "不要了", "用不着", "用不上") else None


@rule("ADD DIFFERENT (MOVE|AUTOMOVE|CAMERA) COLON (?=SPEED? MOTION)", phase=0)
def that_other_move(_tokens: Sequence[Token]) -> Made:
    """第二张用不一样的运镜：向左平移."""
    return "ASIDE", None
