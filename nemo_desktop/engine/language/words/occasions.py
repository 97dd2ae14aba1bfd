"""What people take pictures of; said before "photo" it picks none of them out."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

_ENGLISH: Final = listed(
    """
    product family wedding holiday vacation travel baby pet food birthday party graduation
    honeymoon christmas xmas easter halloween thanksgiving trip school class team office newborn
    maternity prom engagement anniversary reunion concert festival hiking camping ski safari cruise
    garden puppy kitten childhood kids' kid kid's children's phone old_family family_trip road_trip
    school_trip class_trip baby_shower birthday_party wedding_day family_reunion summer_holiday
    summer_vacation winter_holiday real_estate christmas_party sports_day museum museum's daughter's
    son's grandma's grandpa's mum's mom's dad's sister's brother's grandparents' parents'
    """
)
for _kind in _ENGLISH:
    _said = _kind.replace("_", " ")
    for _one in listed("photo picture pic image shot snap snapshot photograph"):
        WORDS.offer("PIC", f"{_said} {_one}", "shown")
        WORDS.offer("PICS", f"{_said} {_one}s", "shown")
for _mine in listed("my our these the those all_these all_my all_our"):
    WORDS.offer("PICS", f"{_mine.replace('_', ' ')} snaps", None)
_CHINESE: Final = listed(
    """
    产品 商品 宝贝 家庭 家人 全家 全家福 婚礼 婚纱 结婚 订婚 蜜月 旅行 旅游 出游 游玩 度假 假期 周末
    宝宝 孩子 小孩 孩子们 女儿 儿子 闺女 娃 奶奶 爷爷 爸妈 爸爸 妈妈 父母 外婆 外公 姥姥 老婆 老公
    毕业 生日 过生日 满月 百天 周岁 聚会 聚餐 同学会 年会 团建 运动会 校园 班级 童年 小时候
    美食 宠物 猫 猫猫 小猫 猫咪 狗 狗狗 小狗 风景 花园 春节 过年 中秋 国庆 圣诞 春游 秋游 露营 爬山
    滑雪 徒步 海岛 写真 艺术 集体 合影 手机 活动 店铺 菜品 房子 房间 装修 比赛 演出 展览
    """
)
for _kind in _CHINESE:
    for _one in listed(
        "图 照 照片 图片 相片 的照片 的图片 的图 的相片 拍的照片 时的照片 时拍的照片"
    ):
        WORDS.offer("PIC", f"{_kind}{_one}", "shown")
for _kind in listed("全家福 合照 合影 写真 自拍 自拍照 婚纱照 毕业照 生活照 老相片 旧照片 全家照"):
    WORDS.offer("PIC", _kind, None)
for _whose in listed("我家 我们家 我家的 我们家的 咱家 咱家的 家里的"):
    WORDS.offer("FILL", _whose, None)
for _kind in ("快闪", "快闪视频", "快闪片", "recap", "recap video", "recap film"):
    WORDS.offer("FILM", _kind, None)
WORDS.offer("FILL", "关于", None)  # and nothing is 关, off
for _as_follows in ("如下", "安排如下", "分配如下"):
    WORDS.offer("FILL", _as_follows, None)
# What is a look, and what the pictures are where a film is made of them.
_OLD: Final = frozenset({"老照片", "old photo", "old photos", "old photographs", "old pictures"})


@rule("PIC CHANGE (?=NUM UNIT)", phase=0)
def all_so_long(tokens: Sequence[Token]) -> Made | None:
    """照片都改成3秒: each of them."""
    return ("EACH", None) if tokens[1].text.startswith(("都", "全")) else None


@rule(
    "LOOK (?=(ALL|MAKE|TO|BIT|ADD)+ (NUM (UNIT|SECOND))? (FILM|CONVERTER))",
    "(?:(?<=CONVERTER)|(?<=FILM OF)|(?<=FILM FROM)|(?<=FILM WITH)) LOOK (?=$|SEP)",
    phase=0,
)
def old_photos(tokens: Sequence[Token]) -> Made | None:
    """Turn our old photos into a video."""
    return ("PICS", None) if tokens[0].text in _OLD else None


@rule(
    "(?<=SEP) LAST (?=CHANGE|EXPORT|CANVAS|EACH|REMOVE|REPLACE|MAKE|TRANS|LOOK|UNDO)",
    "(?<=SEP) LAST (?=ALL|WHOLE|EACHDUR|SWAP|MUTE|BEAT|FIT|SAVE)",
    phase=0,
)
def last_of_all(tokens: Sequence[Token]) -> Made | None:
    """…，最后改成方形: at last."""
    return ("SEP", None) if tokens[0].text == "最后" else None


@rule("(?<=SEP) TO? MOVE (TO|LIVING|UNKNOWN)*(?=$|SEP)", phase=0)
def sent_to(tokens: Sequence[Token]) -> Made | None:
    """Square please, to send to grandma."""
    is_sent = tokens[0].kind == "TO" and tokens[1].text in ("send", "bring")
    return ("ASIDE", None) if is_sent and len(tokens) <= 7 else None


@rule("(?<=FOR) (UNKNOWN|LIVING)+ (?=CANVAS(?:$|SEP|AND))", phase=0)
def whose_screen(tokens: Sequence[Token]) -> Made | None:
    """Landscape for the clubhouse projector."""
    return ("ASIDE", None) if len(tokens) < 4 else None


@rule("(?<=SEP) UNKNOWN (?=CANVAS(?:$|SEP))", phase=0)
def sent_there(tokens: Sequence[Token]) -> Made | None:
    """…，传抖音."""
    return ("FOR", None) if tokens[0].text in ("传", "投", "上") else None
