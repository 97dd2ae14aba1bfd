"""Clauses that say how something is, in whatever words, beside one that asks or orders."""

import re
from typing import Final

from nemo_desktop.engine.language.grammar.text import is_han

# Whoever asks for one thing so tells of the others: please, could you, 请, 麻烦.
_ASKED: Final = re.compile(
    r"\b(?:please|pleese|pls|could you|can you|would you|could the|could i|i'd like)\b"
    r"|请|麻烦|帮|劳驾|吧$|就好$|就行$|就够了?$"
)
_STATING: Final = re.compile(
    r"(?:(?:oh|ah|oops|sorry|well) )*(?:so |and |but |because |that is |that's )?"
    r"(?:the|a|an|my|our|his|her|their|your|this|that|"
    r"these|those|it|he|she|we|they|i|there|people|everybody|everyone|nobody|somebody|some|most|"
    r"many|all|otherwise|\w+ (?=(?:is|are|was|were|can|can't|has|had|have|will|won't|doesn't|"
    r"didn't|couldn't|wants|needs|likes|loves|said|says|told|asked)\b)|"
    r"(?:\w+ )?\w{3,}s (?=(?:want|need|like|love|suit|fit|look|feel|prefer|know)\b))\b.*(?:"
    r"'(?:s|re|m|ve)\b|\b(?:is|are|was|were|am|has|have|had|will|can|can't|cannot|want|need|know|"
    r"told|made|got|went|would|used|enough|deserve|love|like|say|think|suit|fit|look|feel|prefer|\w{2,}ed|\w{3,}s)\b)"
)
_UNSAID: Final = re.compile(
    r"\d|\b(?:please|should(?! be (?:enough|fine|plenty)| feel)|must|make (?!s)|add|remove|"
    r"delete|zoom|crop|turn|put|set|(?<!the )change|fade|(?<!hard )cut|let|give|don't|do not|"
    r"instead|seconds?|louder|quieter|bigger|smaller|brighter|darker|slower|faster|longer|shorter|fly|dance|sing|wave|"
    r"smile|blink|(?<!themselves )(?<!others )(?<!people )talk|"
    r"(?<!n't )want(?:ed|s)?\b(?! (?:it|that|this|"
    r"to (?:be|hear|see|use|watch|know|send|show|share|print|post))\b)|"
    r"teleport|explode|disappear)s?\b"
)
# Who is seen does something, or a thing of the film does: that may be wished for.
_ACTS: Final = re.compile(
    r"(?:and |so )?(?:(?:the|a|an|my|our|his|her|this|that) )?(?:(?:little|old|big|small|young) )?"
    r"(?:he|she|dogs?|cats?|pupp(?:y|ies)|kittens?|birds?|horses?|boys?|girls?|bab(?:y|ies)|m[ae]n|"
    r"wom[ae]n|sky|sea|water|waves?|clouds?|trees?|flowers?|cars?|boats?|titles?|texts?|captions?|"
    r"music|songs?|film|video|photos?|pictures?|camera|transitions?) (?:also |then |slowly |"
    r"suddenly )?(?!(?:is|was|has|does|likes|loves|wants|needs|hates|says|thinks|knows|looks|feels|"
    r"seems|sounds|makes|gets|deserves|reminds|means|shows|ends|starts|sleeps|cries|"
    r"covers|hides|blocks|disturbs|distracts|bothers|hurts|takes|fits|suits|matters|belongs)\b)\w{2,}s\b"
)
_HAN_STATING: Final = re.compile(
    "[了的是在有都很太挺会还得等说想喜好多慢快着要没不被谁哪]|特别|流行|感觉|心意|辛苦|谢|[留纪]念|只|[这那]么|最(?![前后末])"
)
_HAN_UNSAID: Final = re.compile(
    r"\d|[请把改加删换调设飞唱挥眨]|(?<!一)跳|(?<![只不才])让|(?<![特告分区])别(?![人的处])|去掉|不要|不用|保留|撤|恢复|导出|变成|放大|缩小|淡|秒|标题|音乐|字幕"
    r"|转场|滤镜|黑白|亮|暗|(?<!被)[填裁铺]"
)


def is_asked(clause: str) -> bool:
    """Whether a clause asks politely for what it says."""
    return _ASKED.search(clause.casefold().rstrip(" 。.!！~～")) is not None


def merely_states(clause: str) -> bool:
    """Whether a clause beside what is asked for says how something is, in whatever words."""
    if clause.startswith('"') or len(clause) > _LONGEST_STATED:
        return False
    if not any(map(is_han, clause)):
        is_plain = _UNSAID.search(clause) is None and _ACTS.match(clause) is None
        return is_plain and _STATING.match(clause) is not None
    return _HAN_STATING.search(clause) is not None and _HAN_UNSAID.search(clause) is None


# An order that says what, and not only "delete it".
_EXPLICIT: Final = re.compile(
    r"[“\"「]|标题|字幕|字(?!幕)|音乐|音量|配乐|转场|叠化|过渡|每张|第.{1,2}张|最后一张|秒|[竖横]|方形|屏"
    r"|\d+[:：比]\d+|黑白|复古|色|放大|推近|拉近|[拉推]远|缩小|平移|裁|背景|模糊|%|百分|卡点|节拍|静止|亮"
    r"|暗|钢琴|爵士|lo-?fi|滤镜|别动|[放挪移提][到在]"
    r"|^(?:undo|撤销)|^(?:add|put|make|turn|crossfade|zoom|pan|remove|delete|move|swap|fade|show|change|set|use|"
    r"give) .*(?:title|music|photo|picture|each|every|second|vertical|square|beat|\d|black|"
    r"crossfade|slow|video|film|transition|caption|\")"
)
_WISHED: Final = re.compile(
    r"(?:点儿?|一些|些|一下|吧|起来|成|吗|呢)$|什么|怎么|为啥|哪|谁|几|多少|笑(?!得)|[哭睁瘦抠修美]|跳舞|配音|翻译|如果|要是"
    r"|慢慢|[左右上下]移|推(?![得荐])|拉(?!得)|缩(?!得)|叠化|还是|其[他余]|哦不|不对"
    r"|等|[帮订买]|给我|提醒|告诉|打电话|发给|不知道|没想好|不确定|再说|犹豫|考虑|想想|商量|纠结|[说讲问]|记得|听说|看到|写着"
    r"|(?:昨天|前天|上次|上回|以前|之前|当时|那时|那次|去年|刚才|刚刚|本来|原来(?!的太|那个太))(?!.*拍)"
)
TOPIC: Final = r"^(?:这|那)?(?:个|首|段|些|行)?(?:标题|字幕|文字|音乐|配乐|转场|背景)"


# What an order may name: with none of these it says nothing but "a bit longer".
_NAMED: Final = re.compile(
    r"\d|\b(?:photos?|pictures?|pics?|images?|music|song|titles?|text|captions?|film|video|movie|"
    r"clips?|transitions?|volume|sound|zoom|pan|seconds?)\b|换成|改[成为]|设[成为]|变成"
)


def is_explicit(clause: str) -> bool:
    """Whether a clause says what is to be done to what, or how much."""
    return clause == '"' or _EXPLICIT.search(clause) is not None


def names_something(clause: str) -> bool:
    """Whether a clause names a thing of the film, or a figure."""
    return _NAMED.search(clause) is not None


def merely_tells(clause: str, *, is_last: bool) -> bool:
    """Whether a clause beside an order says how something is: 第二张逆光, 推得太近了.

    What is said last of a thing of the film may be a wish with a slip: 标题删了，音乐流着.
    """
    rest = re.sub(TOPIC, "", clause)
    if _WISHED.search(clause) or (is_last and rest != clause):
        return False
    return bool(rest) and merely_states(rest)


_LONGEST_STATED: Final = 80
