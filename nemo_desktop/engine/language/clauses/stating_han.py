"""Chinese clauses that say how something is, in whatever words, beside one that asks or orders."""

import re
from typing import Final

# Whoever asks for one thing so tells of the others.
ASKED: Final = re.compile(r"请|麻烦|帮|劳驾|吧$|就好$|就行$|就够了?$")
_STATING: Final = re.compile(
    "[了的是在有都很太挺会还得等说想喜好多慢快着要没不被谁哪]|特别|流行|感觉|心意|辛苦|谢|[留纪]念|只|[这那]么|最(?![前后末])"
)
_UNSAID: Final = re.compile(
    r"\d|[请把改加删换调设飞唱挥眨]|(?<!一)跳|(?<![只不才])让|(?<![特告分区])别(?![人的处])|去掉|不要|不用|保留|撤|恢复|导出|变成|放大|缩小|淡|秒|标题|音乐|字幕"
    r"|转场|滤镜|黑白|亮|暗|(?<!被)[填裁铺]"
)
# An order that says what, and not only "delete it".
EXPLICIT: Final = re.compile(
    r"标题|字幕|字(?!幕)|音乐|音量|配乐|转场|叠化|过渡|每张|第.{1,2}张|最后一张|秒|[竖横]|方形|屏"
    r"|\d+[:：比]\d+|黑白|复古|色|放大|推近|拉近|[拉推]远|缩小|平移|裁|背景|模糊|%|百分|卡点|节拍|静止|亮"
    r"|暗|钢琴|爵士|滤镜|别动|[放挪移提][到在]|^撤销"
)
WISHED: Final = re.compile(
    r"(?:点儿?|一些|些|一下|吧|起来|成|吗|呢)$|什么|怎么|为啥|哪|谁|几|多少|笑(?!得)|[哭睁瘦抠修美]|跳舞|配音|翻译|如果|要是"
    r"|慢慢|[左右上下]移|推(?![得荐])|拉(?!得)|缩(?!得)|叠化|还是|其[他余]|哦不|不对"
    r"|等|[帮订买]|给我|提醒|告诉|打电话|发给|不知道|没想好|不确定|再说|犹豫|考虑|想想|商量|纠结|[说讲问]|记得|听说|看到|写着"
    r"|(?:昨天|前天|上次|上回|以前|之前|当时|那时|那次|去年|刚才|刚刚|本来|原来(?!的太|那个太))(?!.*拍)"
)
TOPIC: Final = r"^(?:这|那)?(?:个|首|段|些|行)?(?:标题|字幕|文字|音乐|配乐|转场|背景)"
NAMED: Final = re.compile(r"换成|改[成为]|设[成为]|变成")


def states(clause: str) -> bool:
    """Whether a clause beside what is asked for says how something is, in whatever words."""
    return _STATING.search(clause) is not None and _UNSAID.search(clause) is None
