"""Chinese turns of phrase whose words each mean something else: 两边的慢慢放大, 对准左上角."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import Who

say("VANISH", "消失 | 消失掉 | 不见 | 退场 | 消隐")
say("COLOR", "半透明黑 | 半透明黑色 | 半透明的黑色 | 半透明的黑", "#000000")
say("COLOR", "半透明白 | 半透明白色 | 半透明的白色 | 半透明的白", "#ffffff")
say(
    "NOCROP",
    """
    别被裁 | 别被裁掉 | 别被裁剪 | 别被裁到 | 别被切 | 别被切掉 | 不要被裁 | 不要被裁掉 |
    不要被裁剪 | 不要被切掉 | 不被裁剪 | 不被裁掉 | 不能被裁掉 | 不能被裁
    """,
)


say("STYLE", "有动感 | 动感十足", "Upbeat")
say("STYLE", "不吵的 | 不闹的 | 安静点的", "Calm")
say("TITLEWORD", "中文字幕 | 英文字幕 | 配文", "subtitle")
say("LOOKWORD", "画质 | 画风")
say("FADEIN", "慢慢响起来 | 慢慢响起 | 渐渐响起来 | 慢慢进来")
say("FADEOUT", "慢慢停 | 渐渐停下来")


@rule("(PIC|PICS|MEASURE)* TRANSWORD BIT? MUCH? SLOWER (?=$|SEP|AND)", phase=2)
def changing_too_fast(tokens: Sequence[Token]) -> Made | None:
    """照片切换太快了: they go by too fast."""
    word = next(token for token in tokens if token.kind == "TRANSWORD")
    is_said = word.text in ("切换", "切") and tokens[-1].text.startswith(
        ("太", "有点", "好", "这么")
    )
    return ("GOINGBY", True) if is_said else None


@rule("(PIC|PICS|MEASURE)* TRANSWORD ASIDE (?=EACH|EACHDUR|BYTIME|WHO|ALL)", phase=3)
def changing_so(tokens: Sequence[Token]) -> Made | None:
    """照片切换太快了，每张多停一秒: why they are to stay is no wish."""
    return ("ASIDE", None) if tokens[-2].text in ("切换", "切") else None


@rule("BACKGROUND (?=SPEED? MOTION)", phase=0)
def both_sides(tokens: Sequence[Token]) -> Made | None:
    """两边的慢慢放大: the pictures beside the middle one."""
    return ("WHO", Who("places", (1, -1))) if tokens[0].text in ("两边", "两侧") else None


@rule(
    "ALTERNATE ADD? (?=DIFFERENT)",
    "NEW (?=TITLEWORD|MUSIC|TRANSWORD|EFFECT|LOOK)",
    "QUESTION (?=(EFFECTWORD|TITLEWORD|MUSIC|TRANSWORD|AUTOMOVE|LOOKWORD)+ ALL (NEG|REMOVE))",
    phase=0,
)
def only_coloring(tokens: Sequence[Token]) -> Made | None:
    """轮流用不同的运镜; 刚加的标题; 什么特效都不要."""
    said = tokens[0].text
    is_plain = tokens[0].kind == "ALTERNATE" or said.startswith("刚") or said == "什么"
    return ("ASIDE", None) if is_plain else None


@rule("SYNC (?=(PLACE|AIM|SIDE) (SPEED|ADD|COME)* MOTION)", phase=0)
def aimed_at(tokens: Sequence[Token]) -> Made | None:
    """对准左上角放大."""
    return ("ON", None) if tokens[0].text in ("对准", "对着") else None


@rule("STRANGER COLON? (?=QUOTE)", phase=0)
def written_over(tokens: Sequence[Token]) -> Made | None:
    """加个水印“@小明”: a text that stands in the picture."""
    is_text = tokens[0].text in ("水印", "watermark")
    return ("TITLEWORD", "title") if is_text else None


@rule("FILM CLIP? (?=MOVE (ATEND|ATSTART|LAST|FIRST|BEFORE|AFTER))", phase=0)
def footage_moved(tokens: Sequence[Token]) -> Made | None:
    """把视频挪到最后: among pictures it is one of them."""
    return ("WHO", Who("footage")) if tokens[0].text in ("视频", "录像", "影片") else None


@rule("(MAKE|NOANIM|SWAP|GENERATE)? NUM UNKNOWN (?=$|SEP)", phase=0)
def turned_round(tokens: Sequence[Token]) -> Made | None:
    """第一张转90度: that is done to the picture itself."""
    is_angle = tokens[-1].text in ("度", "degrees") and tokens[-2].value in (45, 90, 180, 270, 360)
    return ("GENERATE", None) if is_angle else None


@rule(
    "TRANSWORD (ALL|EACH|ADD|CHANGE|REPLACE|TO|WITH|MAKE)+ (FADEINOUT|FADE)(?=$|SEP|AND)", phase=2
)
def faded_between(_tokens: Sequence[Token]) -> Made:
    """转场都用淡入淡出: between the pictures, and not at the ends of the film."""
    return "TRANS", "crossfade"


@rule(
    "(VOLUME|MUSIC) (ADD|MORE|LESS|REMOVE|SEP) (PCT|NUM) (?=$|SEP|AND)",
    "(?<!GRADEWORD)(?<!GRADEWORD ALL)(?<!GRADEWORD EACH) (LOUDER|QUIETER) (PCT|NUM) (?=$|SEP|AND)",
    phase=2,
)
def so_much_louder(tokens: Sequence[Token]) -> Made | None:
    """音量增加10%; 音量加10: by so much, and not to it."""
    by = number(tokens[-1]) / (1 if tokens[-1].kind == "PCT" else 100)
    verb = tokens[-2].text
    if tokens[0].kind in ("LOUDER", "QUIETER"):
        is_by = verb.endswith(("提高", "增加", "加大", "降低", "减少", "减小"))
        step = by if tokens[0].kind == "LOUDER" else -by
        return ("VOLUMEBY", step) if is_by and 0.01 <= by <= 1 else None
    if verb == "plus":
        return "VOLUMEBY", by
    if tokens[0].kind == "MUSIC" and tokens[-1].kind == "NUM":
        return None
    way = {"增": 1, "加": 1, "再": 1, "减": -1, "降": -1, "少": -1}.get(tokens[1].text[:1])
    is_to = tokens[1].text.endswith(("到", "至", "为", "成"))
    return None if way is None or is_to or by < 0.01 else ("VOLUMEBY", way * by)


@rule("LONGER (?=WHOLE)", phase=2)
def up_to_the_whole(tokens: Sequence[Token]) -> Made | None:
    """标题延长到全程."""
    return ("TO", None) if tokens[0].text.endswith(("到", "至", "为", "成")) else None


@rule("(?<=SEP) LENGTH NUM (MEASURE|PIC|PICS) (?=$|SEP)", phase=0)
def as_many_as_there_are(tokens: Sequence[Token]) -> Made | None:
    """一张3秒钟，一共三张: how many there are is no wish."""
    return ("ASIDE", None) if tokens[0].text in ("一共", "总共", "共") else None


_DIGITS: Final = "一二三四五六七八九"


@rule("NTH NUM (MEASURE|PIC)", phase=0)
def one_and_three(tokens: Sequence[Token]) -> Made | None:
    """第一三张: the first and the third."""
    said = tokens[1].text
    is_row = (
        len(said) > 1
        and set(said) <= set(_DIGITS)
        and list(said) == sorted(set(said), key=_DIGITS.index)
    )
    return ("WHO", Who("places", tuple(_DIGITS.index(s) + 1 for s in said))) if is_row else None


@rule("(?<=DUPLICATE NUM) CHANGENOUN", phase=0)
def so_often(tokens: Sequence[Token]) -> Made | None:
    """第二张重复两次."""
    return ("TIMES", None) if tokens[0].text in ("次", "遍", "回") else None


_CORNERS: Final = {"top_left": (0, 0), "top_right": (1, 0), "bottom_left": (0, 1),
                   "bottom_right": (1, 1)}  # fmt: skip


@rule("FROM PLACE (MOVE|TO|PAN|CHANGE|AUTOMOVE|MOTION)+ PLACE (?=$|SEP|AND)", phase=2)
def across(tokens: Sequence[Token]) -> Made | None:
    """从左上角移到右下角."""
    ends = [_CORNERS.get(str(token.value)) for token in tokens if token.kind == "PLACE"]
    if ends[0] is None or ends[1] is None or ends[0][0] == ends[1][0] or ends[0][1] == ends[1][1]:
        return None
    row, side = ("down" if ends[1][1] else "up"), ("right" if ends[1][0] else "left")
    return "MOTION", f"drift_{row}_{side}"


@rule("SIZEWORD (?=(BIGGER|SMALLER) (NUM|PERCENTOF))", phase=0)
def type_size(tokens: Sequence[Token]) -> Made | None:
    """字号调大两成."""
    return ("TITLEWORD", "title") if tokens[0].text in ("字号", "字体", "文字大小") else None


@rule("LATER DUR VANISH?(?=$|SEP|AND)", phase=2)
def gone_earlier(tokens: Sequence[Token]) -> Made | None:
    """标题提前一秒消失: shorter by so much."""
    way = {"提": -1, "早": -1, "晚": 1, "推": 1, "延": 1}.get(tokens[0].text[:1])
    is_end = tokens[-1].kind == "VANISH"
    return ("BYTIME", way * number(tokens[1])) if is_end and way is not None else None


@rule("(SHOWN|LENGTH|KEEP)* DUR (LASTSTRETCH|AFTER|ATSTART)? VANISH (?=$|SEP|AND)",
      "(SHOWN|LENGTH|KEEP)* ATMOMENT VANISH (?=$|SEP|AND)", phase=2)  # fmt: skip
def gone_after(tokens: Sequence[Token]) -> Made | None:
    """“出发”两秒就消失; 标题显示两秒后消失: shown so long."""
    told = find(tokens, "DUR", "ATMOMENT")
    assert told is not None
    is_for = told.kind == "DUR" or told.text.endswith("后")
    return ("DUR", number(told)) if is_for and isinstance(told.value, int | float) else None


@rule("NEG (PIC|PICS|AIM)+ TRIM (?=$|SEP|AND)", phase=0)
def left_whole(tokens: Sequence[Token]) -> Made | None:
    """别把照片裁掉."""
    is_cut = tokens[-1].text.startswith(("裁", "切"))
    is_denied = tokens[0].text.startswith(("别", "不要", "不能", "不"))
    return ("NOCROP", None) if is_cut and is_denied else None


@rule("(?<=NOCROP) IT? (UNKNOWN|LIVING|SOMEBODY)+ (?=$|SEP|AND)", phase=4)
def whatever_is_on_it(tokens: Sequence[Token]) -> Made | None:
    """不要裁掉我的招牌: whatever it is, it is on the picture."""
    return ("ASIDE", None) if len(tokens) <= 5 else None


@rule("LAST (?=ADD (STYLE|MUSIC|TRANSWORD|TRANS))", phase=0)
def lastly_added(tokens: Sequence[Token]) -> Made | None:
    """加转场最后配上轻音乐: what is done last."""
    return ("SEP", None) if tokens[0].text in ("最后", "最后再") else None


@rule("UNKNOWN ADD (?=QUOTE)", phase=0)
def popping_up(tokens: Sequence[Token]) -> Made | None:
    """第3秒时弹出“哇”."""
    is_seen = tokens[0].text in ("弹", "蹦", "跳", "冒") and tokens[1].text == "出"
    return ("SHOWN", None) if is_seen else None


@rule("(?<=SPAN) SEP (?=FADEOUT|FADEIN)", phase=2)
def only_then_faded(tokens: Sequence[Token]) -> Made | None:
    """音乐最后一秒再淡出: not before."""
    return ("ASIDE", None) if tokens[0].text == "再" else None


@rule("(PIC|PICS|IT) SLOWER BIGGER (?=$|SEP)", phase=0)
def too_fast_to_see(tokens: Sequence[Token]) -> Made | None:
    """照片太快了看不清: they stay longer."""
    is_told = tokens[1].text.startswith(("太", "好", "有点")) and tokens[2].text.startswith("看不")
    return ("GOINGBY", True) if is_told else None


@rule("(?<=SEP) (AFTER|BEFORE) (?=SPEED? (MOTION|LOOK|PAN)|ALL|EACH NUM)", phase=0)
def those_behind(tokens: Sequence[Token]) -> Made | None:
    """第一张别动，后面的慢慢推: the others."""
    return ("WHO", Who("rest")) if tokens[0].text in ("后面", "后边", "剩下") else None


@rule("NEG (LOUDER|QUIETER|BIGGER|SMALLER) (?=$|SEP)", phase=0)
def not_so_much(tokens: Sequence[Token]) -> Made | None:
    """音乐不要那么响: less of it."""
    told, much = tokens
    is_so = much.start - told.end == 2 and told.text in ("别", "不要", "不用", "没必要")
    return (_LESS[much.kind], None) if is_so else None


_LESS: Final = {"LOUDER": "QUIETER", "QUIETER": "LOUDER", "BIGGER": "SMALLER", "SMALLER": "BIGGER"}


@rule("(?<=TITLEWORD) (AFTER|UNKNOWN LASTSTRETCH) (?=ADD COLOR (BACKGROUND|UNKNOWN))", phase=0)
def behind_the_text(tokens: Sequence[Token]) -> Made | None:
    """标题背后加个黑框."""
    said = "".join(token.text for token in tokens)
    return ("ASIDE", None) if said in ("背后", "后面", "后边") else None


@rule("(?<=COLOR) UNKNOWN (?=$|SEP|AND)", phase=0)
def framed(tokens: Sequence[Token]) -> Made | None:
    """标题背后加个黑框: a box."""
    return ("BACKGROUND", None) if tokens[0].text == "框" else None


@rule("(?<=TITLE|TITLEWORD) FROM (BETWEEN|PLACE|ON|SIDE|INMIDDLE) (?=(CHANGE|MOVE|REPLACE))")
def from_where_it_was(_tokens: Sequence[Token]) -> Made:
    """标题从中间改到上面: where it was says nothing."""
    return "ASIDE", None


@rule(
    "(?<=TITLE CHANGE|TITLEWORD CHANGE|ASIDE CHANGE) ON (?=$|SEP|AND)",
    "(?<=TITLE MOVE|TITLEWORD MOVE|ASIDE MOVE) ON (?=$|SEP|AND)",
)
def to_the_top(tokens: Sequence[Token]) -> Made | None:
    """标题改到上面."""
    return ("PLACE", "top") if tokens[0].text == "上面" else None


@rule("EXCEPT WHO SEP WHO (?=ALL)", phase=2)
def but_that_one(tokens: Sequence[Token]) -> Made | None:
    """除了第二张，其余都放大."""
    told, rest = tokens[1].value, tokens[3].value
    is_rest = isinstance(rest, Who) and rest.how in ("rest", "all")
    is_named = isinstance(told, Who) and told.how in ("places", "files")
    if not is_rest or not is_named or not isinstance(told, Who):
        return None
    return "WHO", Who("but", told.places, told.files)


@rule("FILM UNKNOWN UNIT", phase=0)
def part_of_film(tokens: Sequence[Token]) -> Made | None:
    """视频部分慢放: the clip that is a film."""
    is_part = tokens[1].text + tokens[2].text == "部分"
    return ("WHO", Who("footage")) if is_part and tokens[0].text in ("视频", "录像") else None


@rule("KEEP (?=WHO$)", phase=3)
def only_those_kept(tokens: Sequence[Token]) -> Made | None:
    """留第一张和最后一张就行: no other."""
    return ("ONLY", None) if tokens[0].text in ("留", "留下", "就留") else None


@rule("(?<=LATER DUR) SEP? (ADD|UNKNOWN|LOUDER) (?=$|SEP|AND)", phase=2)
def coming_out(tokens: Sequence[Token]) -> Made | None:
    """晚两秒出来; 晚两秒再进."""
    is_coming = tokens[-1].text in ("出", "出来", "进", "进来", "入", "响", "来", "放")
    return ("SHOWN", None) if is_coming and tokens[0].text in (tokens[-1].text, "再") else None


@rule("AUTOMOVE (?=MUSIC)", phase=0)
def moving_music(tokens: Sequence[Token]) -> Made | None:
    """加点动感音乐."""
    return ("STYLE", "Upbeat") if tokens[0].text == "动感" else None


@rule("FIT (?=TO NUM (UNIT|SECOND))", phase=0)
def cut_to(tokens: Sequence[Token]) -> Made | None:
    """视频裁到5秒: so long, and no shape."""
    return ("TRIM", None) if tokens[0].text in ("裁", "裁剪") else None


@rule(
    "(?:^|(?<=SEP|AND)) (PIC|PICS) LENGTH (CHANGE|TO|MAKE|REPLACE|AT)* DUR (?=$|SEP|AND)", phase=2
)
def stays_so_long(tokens: Sequence[Token]) -> Made | None:
    """图片停留时间改成6秒: each of them."""
    is_each = tokens[1].text.startswith(("停", "显示", "展示"))
    return ("EACHDUR", number(tokens[-1])) if is_each else None


@rule("CANVAS SEP EXPORT CANVAS (?=$|SEP)")
def shape_for_there(tokens: Sequence[Token]) -> Made | None:
    """改成4:5，发小红书: the shape that is told, wherever it goes."""
    is_there = tokens[2].text.startswith(("发", "传", "上传", "分享"))
    return ("CANVAS", tokens[0].value) if is_there else None


@rule("(?<=ADD) PAN (?=$|SEP|AND|WHO|ON|FOR|INSTEADOF|TO)")
def a_pan(tokens: Sequence[Token]) -> Made | None:
    """Use a pan on the second photo: from left to right, as one reads."""
    return ("MOTION", "pan_right") if tokens[0].text in ("pan", "pans") else None


@rule("(?<!IT)(?<!THANKS) PAN (?=$|SEP|AND|WHO)")
def across_as_one_reads(tokens: Sequence[Token]) -> Made | None:
    """第二张平移: whichever way, as one reads."""
    is_move = tokens[0].text in ("平移", "横移", "平移一下", "横摇", "横向移动", "水平移动")
    return ("MOTION", "pan_right") if is_move else None


@rule("(?<=EACH) REPLACE (?=AUTOMOVE|MOTION)", phase=0)
def another_each(tokens: Sequence[Token]) -> Made | None:
    """每张换个运镜."""
    is_other = tokens[0].text in ("换", "换个", "换一个", "换种", "换一种")
    return ("DIFFERENT", None) if is_other and tokens[0].text != "换成" else None


@rule("MOTION AIM NOANIM (?=$|SEP|AND)", phase=0)
def round_it(tokens: Sequence[Token]) -> Made | None:
    """围绕主体旋转."""
    is_round = tokens[0].value == "orbit" and tokens[2].text.startswith(("旋转", "转"))
    return ("MOTION", "orbit") if is_round else None


@rule("(?<=UNIT) LENGTH UNKNOWN (?=$|SEP|AND)", "(?<=SECOND) LENGTH UNKNOWN (?=$|SEP)", phase=0)
def stopping(tokens: Sequence[Token]) -> Made | None:
    """音乐在第5秒停止."""
    is_end = tokens[0].text + tokens[1].text == "停止"
    return ("ATEND", None) if is_end else None


@rule("(?<=TITLE|TITLEWORD|MUSIC) FILM ALL? (?=SHOWN|LENGTH|ADD|KEEP|$|SEP)", phase=0)
def all_through_it(tokens: Sequence[Token]) -> Made | None:
    """标题整个视频都显示."""
    is_whole = tokens[0].text.startswith(("整个", "整段", "整部", "整片", "全片"))
    return ("WHOLE", None) if is_whole else None


@rule("(?<=TITLEWORD) MOTION (?=BIT? (?:$|SEP|AND))", phase=0)
def text_moved(tokens: Sequence[Token]) -> Made | None:
    """标题往上移一点: the text moves, and no camera."""
    way = {"pan_up": "up", "pan_down": "down"}.get(str(tokens[0].value))
    return ("SIDE", way) if way and tokens[0].text.endswith("移") else None
