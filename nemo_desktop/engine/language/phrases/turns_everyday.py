"""More Chinese turns of speech: 卡到8秒, 铺一层音乐, 往前提一位, 每张4秒变5秒."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, number, rule
from nemo_desktop.engine.language.grammar.text import is_han, listed

say("SHOWN", "露面 | 亮相 | 露脸")
say("QUIETER", "吵死 | 吵死了 | 吵死人 | 吵死人了 | 吵死个人 | 吵爆了 | 吵极了 | 吵到不行")
say("LIGHTER", "暗死了 | 黑死了")
say("DARKER", "亮死了")
say("MOTION", "zoom进去 | zoom进来 | zoom入", "zoom_in")
say("MOTION", "zoom出去 | zoom出来", "zoom_out")
say("ADD", "铺一层 | 铺个 | 铺点 | 垫一层 | 垫点 | 衬上 | 衬点 | 接一下 | 衔接一下 | 连接一下")
say("BETWEEN", "图和图中间 | 图与图之间 | 照片和照片中间 | 每两张中间")
say("TRANSWORD", "每次换图 | 每次切换 | 每次换照片")
say("TRANS", "叠化过去 | 叠过去", "crossfade")
say("REMOVE", "踢出去 | 踢掉 | 扔出去 | 撵出去")
say("FIT", "要看全 | 看全 | 露全 | 显示全", "contain")
say("ORDER", "重新排 | 重排 | 重新排列")
say("FIT", "用模糊补 | 模糊补上 | 用虚化补", "blur")
say("ALL", "所有的图 | 全部的图")


@rule("(?<=ALL SPEED|PIC SPEED|PICS SPEED|EACH SPEED|WHO SPEED) BIGGER (?=$|SEP|AND)")
def enlarged_slowly(tokens: Sequence[Token]) -> Made | None:
    """所有的图都缓慢放大一点点: that is what the camera does."""
    return ("MOTION", "zoom_in") if tokens[0].text.startswith("放大") else None


@rule("(?<=MOTION SPEED) UNKNOWN (?=$|SEP|AND)")
def looked_over(tokens: Sequence[Token]) -> Made | None:
    """从上往下慢慢看."""
    return ("ASIDE", None) if tokens[0].text in ("看", "瞧", "瞄") else None


@rule(
    "NUM MEASURE (?=(ADD|WITH|CHANGE)+ NUM? DIFFERENT (AUTOMOVE|MOVE))",
    "(?<=ADD|WITH|CHANGE) NUM (?=DIFFERENT (AUTOMOVE|MOVE|TRANSWORD|TRANS))",
    phase=0,
)
def one_for_each(tokens: Sequence[Token]) -> Made:
    """三张用三种不同的运镜."""
    return ("EACH" if len(tokens) > 1 else "ASIDE"), None


@rule("(?<=LENGTH|FILM) SYNC (?=NUM (UNIT|SECOND))", phase=0)
def made_to_fit(tokens: Sequence[Token]) -> Made | None:
    """总时长卡到8秒: no beat is meant."""
    return ("CHANGE", None) if tokens[0].text == "卡到" else None


@rule("TRANSWORD BIT? ALL? (FOR|SYNC|MOVE)? (TO|AT|ON|SYNC)+ BEAT ON? (?=$|SEP)", phase=2)
def cuts_on_beats(_tokens: Sequence[Token]) -> Made:
    """切换点都对到节拍上去."""
    return "BEAT", None


@rule("CAMERA KEEP (?=$|SEP)")
def held_still(tokens: Sequence[Token]) -> Made | None:
    """镜头先别动了."""
    return ("MOTION", "still") if tokens[1].text.endswith("别动") else None


@rule("(?<=FIRST|LASTSTRETCH) UNKNOWN (?=NUM (MEASURE|UNKNOWN))", phase=0)
def moved_up_one(tokens: Sequence[Token]) -> Made | None:
    """第三张往前提一位."""
    return ("MOVE", None) if tokens[0].text in ("提", "窜", "蹿") else None


@rule(
    "EACH (PIC|PICS)? NUM (UNIT|SECOND) (CHANGE|MAKE|TO)+ (?=NUM (UNIT|SECOND) (?:$|SEP|AND))",
    phase=0,
)
def from_so_long(_tokens: Sequence[Token]) -> Made:
    """每张4秒变5秒."""
    return "EACH", None


@rule("(?<=VOLUME) NUM TO (?=$|SEP|AND|LAST|FIRST|ATEND|ATSTART|FADEOUT|FADEIN)", phase=0)
def in_tenths(tokens: Sequence[Token]) -> Made | None:
    """音量四成结尾三秒淡出."""
    tenths = number(tokens[0])
    return ("PCT", tenths / 10) if tokens[1].text == "成" and 0 < tenths <= 10 else None


@rule(
    "(?:^|(?<=SEP)) (MUSIC|STYLE|TITLE|TITLEWORD|TRANSWORD|LENGTH|LOOKWORD|FILM) ALL? THANKS "
    "(?=$|SEP)",
    phase=4,
)
def praised(tokens: Sequence[Token]) -> Made | None:
    """音乐也合适: said of the music, and none is to come."""
    is_asked = tokens[-1].text.startswith(
        ("谢", "多谢", "感谢", "thank", "辛苦", "麻烦", "ta", "cheers")
    )
    is_named = tokens[0].text != tokens[-1].text and tokens[-1].end > tokens[-1].start
    return None if is_asked or not is_named else ("THANKS", None)


@rule("(?<=WHO) BY WHO (?=$|SEP)", phase=4)
def merely_compared(tokens: Sequence[Token]) -> Made | None:
    """第二张比第一张: nothing is to change places."""
    return ("UNKNOWN", None) if tokens[0].text == "比" else None


@rule("(?:^|(?<=SEP)) LAST (?=SPEED? (MOTION|ZOOM|PAN) (?:$|SEP))", phase=0)
def at_last(tokens: Sequence[Token]) -> Made | None:
    """最后慢慢放大: that is done last."""
    return ("ASIDE", None) if tokens[0].text in ("最后", "最后再") else None


@rule(
    "(?<=CANVAS|LOOK|EACHDUR|COLOR|PLACE) (UNDO|ASBEFORE) (?=$|SEP)",
    phase=3,
)
def like_before(tokens: Sequence[Token]) -> Made | None:
    """Make it square like before: what is said is wished, as it ever was."""
    return (
        ("ASIDE", None)
        if tokens[0].text in ("like before", "as before", "like last time")
        else None
    )


@rule("(?<=WHO) (SHOWN|LENGTH)* DUR (?=$|SEP|ADD|SHOWN|CHANGE|MAKE|WITH|LOOK|ALL|MOTION)")
def as_long_as_it_is_seen(tokens: Sequence[Token]) -> Made | None:
    """第二张出现的那几秒显示标题: while it is there, and no length for it."""
    is_pointed = any(told in tokens[-1].text for told in ("那几秒", "这几秒"))
    return ("CENTIMETRE", None) if is_pointed else None


_THEY: Final = "(?:^|(?<=SEP)) (PIC|PICS|LOOK|FILM|IT)*"


@rule(
    f"{_THEY} AT CANVAS ON? (SHOWN|LOOKWORD)* (BETTER|PRAISE) (?=$|SEP)",
    f"{_THEY} BETTER (ON|AT) CANVAS (?=$|SEP)",
    phase=0,
)
def nicer_there(tokens: Sequence[Token]) -> Made | None:
    """老照片在手机上更好看; they look better on a phone."""
    is_told = tokens[-1].kind == "CANVAS" or is_han(tokens[-1].text)
    return ("REMARK", None) if is_told else None


_SITES: Final = frozenset(
    listed("朋友圈 微信朋友圈 抖音 快手 小红书 ins instagram insta tiktok b站 bilibili reels")
)
_AT_MOST: Final = (
    *listed("不要超过 不超过 别超过 不能超过 最多"),
    "can't be longer than",
    "cannot be longer than",
)


@rule("(?:^|(?<=SEP)) CANVAS LENGTH DUR (?=$|SEP)")
def taken_there(tokens: Sequence[Token]) -> Made | None:
    """朋友圈最多30秒: what a site takes is no wish."""
    is_limit = tokens[0].text in _SITES and tokens[1].text in _AT_MOST
    return ("REMARK", None) if is_limit else None


@rule("ALIVE (?=LOOK)", phase=0)
def goes_for_a_look(tokens: Sequence[Token]) -> Made | None:
    """整体走复古风."""
    return ("CHANGE", None) if tokens[0].text in ("走", "走个") else None


@rule("(?<=LOOK) UNKNOWN UNKNOWN? (?=$|SEP|AND)", phase=0)
def such_a_look(tokens: Sequence[Token]) -> Made | None:
    """黑白风, 胶片路线."""
    said = "".join(token.text for token in tokens)
    return ("LOOKWORD", None) if said in ("风", "路线", "范", "范儿", "调调", "风味") else None


_MUSIC_TILL_THEN: Final = (
    "(?:(?<=MUSIC ONLY SPAN SEP)|(?<=MUSIC ONLY ADD SPAN SEP)|(?<=MUSIC ONLY SHOWN SPAN SEP)|"
    "(?<=MUSIC ONLY FOR SPAN SEP)|(?<=SPAN MUSIC SEP)|(?<=SPAN ADD MUSIC SEP)|"
    "(?<=MUSIC ONLY SPAN SEP SEP))"
)


@rule(
    f"{_MUSIC_TILL_THEN} AFTER ALL? (STYLE|MUTE|NEG|REMOVE|QUIETER) (?=$|SEP)",
    f"{_MUSIC_TILL_THEN} MUTE SEP? (?=$)",
)
def still_afterwards(tokens: Sequence[Token]) -> Made | None:
    """音乐只要前6秒，后面安静; silence after that: what comes of it is no more than that."""
    is_still = tokens[0].kind == "MUTE" or tokens[-1].text in _STILL
    return ("SEP", None) if is_still else None


_STILL: Final = frozenset(listed("安静 静音 不要 没有 不用 无 去掉 静 安静点 没声 无声"))


_FAULTS: Final = "(LIGHTER|DARKER|QUIETER|LOUDER|SLOWER|FASTER|LONGER|SHORTER|BIGGER|SMALLER)"


@rule("(LIGHTER|DARKER) BIGGER (?=SEP|$)", phase=0)
def hardly_seen(tokens: Sequence[Token]) -> Made | None:
    """太暗看不清楚: that it is hardly seen comes of it."""
    is_told = tokens[0].text.startswith(("太", "有点")) and tokens[1].text.startswith("看不")
    return (tokens[0].kind, tokens[0].value) if is_told else None


@rule(f"(?<=SEP) NEG ({_FAULTS} SEP+|ASIDE SEP*) (?=NUM PERCENT|PCT)", phase=0)
def not_too_much(tokens: Sequence[Token]) -> Made | None:
    """加点音乐，不要太大声，20%; not too loud, 20%: the figure says how much."""
    return ("SEP", None) if tokens[1].text.startswith(("太", "too ")) else None


_CUT_FAST: Final = "(NOCROP|NEG CUTWORD) (SLOWER|SPEED|ASIDE|FASTER)"


@rule(f"{_CUT_FAST} SEP* (?=EACH|NUM)", f"{_CUT_FAST} (?=$|SEP)", phase=0)
def changed_too_soon(tokens: Sequence[Token]) -> Made | None:
    """不要切这么快，每张5秒; don't cut so fast: no picture is to be cropped."""
    fast = next(token for token in tokens[1:] if token.kind != "CUTWORD")
    is_denied = tokens[0].kind == "NEG" or tokens[0].text in ("不要切", "别切", "不切", "甭切")
    is_pace = is_denied and fast.text.rstrip(" ,").endswith(("快", "fast", "quick", "quickly"))
    is_told = tokens[-1].kind in ("SEP", "ASIDE")
    return ("SEP" if is_told else "UNKNOWN", None) if is_pace else None


say("ADD", "套 | 套个 | 套上 | 套一个 | 套一层")
say("ADD", "接起来 | 接到一起 | 连到一起")
say("QUIETER", "小一点声")
say("LOUDER", "大一点声")


@rule("(?:(?<=WHO DUR SEP WHO)|(?<=WHO EACHDUR SEP WHO)) ALL? MOTION (?=$|SEP)")
def left_so_long(tokens: Sequence[Token]) -> Made | None:
    """第一张6秒，其他两张不动: they stay as long as they are."""
    is_left = tokens[-1].text in ("不动", "别动", "不要动", "都不动")
    return ("KEEP", None) if is_left else None


@rule("(?<=WHO) NEG (ADD|SHOWN)(?=$|SEP)", "NEG SHOWN (?=WHO (?:$|SEP))")
def not_to_be_shown(tokens: Sequence[Token]) -> Made | None:
    """最后一张不要放; don't show the last one."""
    is_denied = tokens[0].text in ("不要", "别", "不", "不用", "don't", "do not")
    is_told = tokens[1].text in ("放", "播", "播放", "用", "要", "show", "出现", "显示")
    return ("REMOVE", None) if is_denied and is_told else None


@rule("FADEINOUT TRANS", phase=0)
def soft_crossing(tokens: Sequence[Token]) -> Made:
    """淡入淡出的叠化: one crossing, and no fade of the film."""
    return "TRANS", tokens[1].value


say("LAST", "压轴 | 收官")


@rule("RENAME (?=CANVAS|LOOK|COLOR|NUM UNIT)", phase=0)
def turned_into(tokens: Sequence[Token]) -> Made | None:
    """改称竖屏: no text is called so."""
    return ("CHANGE", None) if tokens[0].text == "改称" else None


say("MIDDLEONE", "当中那张 | 当中的 | 当中一张 | 当中那一张 | 正中那张")


@rule("(QUIETER|LOUDER) (?=REPLACE STYLE)", phase=0)
def too_loud_for_it(tokens: Sequence[Token]) -> Made | None:
    """太闹了换成舒缓的: another music, as loud as it was."""
    return ("ASIDE", None) if tokens[0].text.startswith("太") else None
