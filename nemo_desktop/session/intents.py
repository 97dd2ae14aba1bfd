"""Which action a sentence asks for: four words are the program's own, all else is an edit."""

import re
import unicodedata
from enum import Enum
from typing import Final


class Intent(Enum):
    """Where a sentence goes."""

    EXPORT = "export"
    CREDITS = "credits"
    STATUS = "status"
    UPLOAD = "upload"
    CHAT = "chat"


_FILLER_EN: Final = r"(?:please |now |just |ok |okay |can you |could you |i want to |let's )*"
_FILLER_ZH: Final = r"(?:请|请帮我|帮我|麻烦|现在|给我|我要|我想)*"
_END_EN: Final = r"(?: please| now| for me)*"
_FILM_EN: Final = (
    r"(?: (?:me )?(?:the |my |this |a |it as |as |it to |to |in )*"
    r"(?:(?:film|video|movie|clip|file|it|mp4|1080p|full hd|hd|h\.?264|an?)\s?)+)?"
)
_FILM_ZH: Final = (
    r"(?:成|为|一下|吧|了|(?:这个|我的)?(?:视频|影片|片子|短片|文件)|1080p|高清|mp4|\s)*"
)

# A message is a command only as a whole: "add the word Export as a title" is an edit.
_COMMANDS: Final = {
    Intent.EXPORT: (
        rf"{_FILLER_EN}(?:export|download|save|render and export){_FILM_EN}{_END_EN}",
        rf"{_FILLER_EN}send me the (?:video|film|file|clip|mp4){_END_EN}",
        rf"{_FILLER_ZH}(?:导出|下载|保存|输出){_FILM_ZH}",
        rf"{_FILLER_ZH}(?:把)?(?:视频|影片)(?:导出|下载|保存|发给我){_FILM_ZH}",
    ),
    Intent.CREDITS: (
        r"(?:my |show (?:me )?(?:my )?|check (?:my )?)?(?:credits?|balance|credit balance)",
        r"(?:how many credits|how much credit|what(?:'s| is) my (?:balance|credit))"
        r"(?: (?:do i have|have i got|are|is))?(?: left| remaining)?",
        r"(?:我的|查看|查一下|看看)?(?:积分|余额)(?:余额)?(?:是多少|多少|还有多少|还剩多少)?",
        r"(?:我)?(?:还有|还剩|剩|有)(?:下)?多少(?:积分|余额)",
    ),
    Intent.STATUS: (
        r"(?:show |what(?:'s| is) )?(?:me )?(?:the )?(?:current )?(?:status|progress)",
        r"(?:show|list)(?: me)?(?: (?:the|my|all(?: the)?))? (?:tracks?|timeline)",
        r"what(?:'s| is) (?:done|on the timeline)(?: so far)?",
        r"(?:查看|显示|看看|看一下)?(?:当前|现在的?)?(?:状态|进度|轨道|时间线|时间轴)",
        r"现在(?:是)?什么样(?:子)?(?:了)?",
    ),
    Intent.UPLOAD: (
        rf"{_FILLER_EN}(?:upload|add (?:files|pictures|photos|images)"
        r"|choose (?:files|pictures|photos))"
        r"(?: (?:a |an |some |the |my |more )*(?:files?|pictures?|photos?|images?))?" + _END_EN,
        rf"{_FILLER_ZH}(?:上传|选择)(?:一下|一张|几张|更多|我的)*(?:图片|照片|文件|素材)?",
    ),
}
_PATTERNS: Final = tuple(
    (intent, re.compile(pattern)) for intent, patterns in _COMMANDS.items() for pattern in patterns
)


def route(sentence: str) -> Intent:
    """Which action the sentence asks for; CHAT unless the whole sentence is a command."""
    if address_in(sentence) is not None:
        return Intent.UPLOAD
    said = unicodedata.normalize("NFKC", sentence).casefold()
    said = re.sub(r"[\s,，]+", " ", said).strip(" .!?。！？,，~、")
    if len(said) > 60:
        return Intent.CHAT
    return next((intent for intent, pattern in _PATTERNS if pattern.fullmatch(said)), Intent.CHAT)


_ADDRESS: Final = re.compile(
    r"\s*(?:please |请|帮我)*(?:upload|import|fetch|add|take|use|上传|导入|添加|加入|使用|用)\s*"
    r"(?:this|the|a|an|这张|这个|一张)?\s*(?:picture|photo|image|video|clip|file|图片|照片|视频|文件)?"
    r"\s*(?:from|at|:|：)?\s*(https?://\S+?)[\s.。!！]*",
    re.IGNORECASE,
)


def address_in(sentence: str) -> str | None:
    """The web address of a file, if fetching it is all that a sentence asks for."""
    found = _ADDRESS.fullmatch(sentence)
    return found[1] if found else None


def is_taking_back(sentence: str) -> bool:
    """Whether a sentence is about other sentences: it makes no sense without them."""
    return re.match(r"\s*(?:undo|redo|take back|撤销|撤回|重做)", sentence.casefold()) is not None


def is_chinese(sentence: str) -> bool:
    """Whether a sentence is mostly Chinese, whatever it quotes."""
    sentence = _QUOTED.sub("", sentence) or sentence
    han = sum("\u4e00" <= letter <= "\u9fff" for letter in sentence)
    return han * 3 > sum(letter.isalpha() for letter in sentence)


_QUOTED: Final = re.compile(r"[\"“「『《][^\"”」』》]*[\"”」』》]?")
_NEXT: Final = re.compile(r"[,;.，；。、]|\b(?:and|then)\b|然后|接着|最后|再|并")
_EXPORT_LAST: Final = re.compile(
    rf"{_FILLER_EN}(?:export|save|render|download){_FILM_EN}"
    r"(?: ?(?:for|as|to) .{1,30})?(?: ?please)?"
    rf"|{_FILLER_ZH}(?:导出|输出|保存|下载).{{0,12}}"
)


def ends_with_export(sentence: str) -> bool:
    """Whether edits are asked for first, and then the film: "make it square, then export"."""
    said = unicodedata.normalize("NFKC", _QUOTED.sub("“”", sentence)).casefold()
    clauses = [clause for clause in (part.strip(" !?~") for part in _NEXT.split(said)) if clause]
    return len(clauses) > 1 and _EXPORT_LAST.fullmatch(clauses[-1]) is not None
