"""More Chinese turns of speech: 卡到8秒, 铺一层音乐, 往前提一位, 每张4秒变5秒."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, number, rule

say("SHOWN", "露面 | 亮相 | 露脸")
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
