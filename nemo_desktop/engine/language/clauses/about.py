"""What is said of the program and not of the film: where it runs, and that it should post."""

import re
from collections.abc import Sequence
from typing import Final

_POLITE: Final = (
    r"(?:(?:hi|hello|hey|ok|please|now|then|and|finally) ?,? )*"
    r"(?:(?:can|could|would|will) (?:you|u) (?:please )?)?"
)
_POSTED: Final = re.compile(
    rf"{_POLITE}(?:post|publish|upload|share|send|email|e ?mail|tweet|forward|text|whatsapp) "
    r"(?:this|it|that|them|(?:the|my|our|this) (?:finished |final )?"
    r"(?:film|video|movie|clip|slideshow|result))"
    r"(?: (?:for|to|on|in|at|onto|with|via|by|over|up) .+)?(?: (?:please|now|for me))*[ .!?]*"
)
_NO_POST: Final = re.compile(
    r"\b(?:back|end|front|start|beginning|top|bottom|middle|vertical|square|size|format|shape|left|"
    r"right|ratio|as an?|make|made)\b"
)
_SENT: Final = r"(?:发|传|上传|分享|发布|投稿|转发|发送|寄)"
_HAN_POSTED: Final = re.compile(
    rf"(?:请|麻烦|最后|然后|再|现在|你|能不能|可以|能)*(?:"
    rf"(?:帮我|帮忙|替我|给我|帮我们|直接)+(?:把(?:它|这个|视频|片子|成片|这个视频|影片))?{_SENT}.{{0,12}}"
    rf"|(?:帮我)?把(?:它|这个|视频|片子|成片|这个视频|影片){_SENT}(?:给|到|在|去|上).{{1,10}}"
    rf"|{_SENT}(?:个|条)(?:朋友圈|抖音|微博|视频号|小红书|动态|b站|群)|{_SENT}给(?!我).{{1,8}})[吧啊呀吗!?.]*"
)
_SHAPES: Final = re.compile(r"竖|横|方|尺寸|比例|格式|版|改|做成|变|换")

_DEVICES: Final = (
    r"(?:手机|电脑|平板|电视|苹果|安卓|ipad|iphone|mac|网页|浏览器|微信|线下|离线|没有?网|断网|"
    r"投影|大屏)"
)
_HAN_ASKED: Final = re.compile(
    rf".*{_DEVICES}.*(?:用|打开|播放|放|看|装|安装|运行|使用|编辑|剪|做|发|版)(?:了)?吗\??"
    rf"|(?:这个|它|软件|你们?|视频|导出的?)*(?:能|可以|可不可以|能不能)(?:直接)?{_SENT}(?:到|在|去)?.{{1,10}}(?:吗|吗\?|\?)"
    r"|.*(?:支持|兼容).{0,10}(?:吗|嘛|不|\?)\??|(?:有没有|有).{1,8}版本?(?:吗|的吗)?\??"
)
_ASKED: Final = re.compile(
    r"(?:can|could|may|do) (?:i|we|you|people|my \w+|this|it|this program|this app|the app|"
    r"the program|this thing) (?:also |even )?"
    r"(?:use|run|open|play|watch|install|work|need|have|support|export|post|share|upload|send) "
    r"(?:it|this|that|the (?:app|program|video|film)|to pay|on|with|an?|the internet|wifi|"
    r"offline)\b.*"
)
_EXPORTS: Final = re.compile(
    r"can (?:i|it|this|you) (?:export|save|download|do) (?:it |this )?(?:in|as|at|to) .{1,12}\?"
    r"|(?:可以|能|能不能|可不可以)(?:导出|保存)(?:成|为)?.{1,8}吗\??"
)
# Whether things can be undone at all: nothing is to be.
_UNDOES: Final = re.compile(
    r"(?:(?:hi|hello|hey|so|and|by the way|btw) ?,? )*"
    r"(?:(?:can|could|may) (?:i|we|you|one|it|this)|(?:are|is) (?:you|it|this|there) "
    r"(?:able|possible|a way)(?: for me)?(?: to)?|(?:am|are) (?:i|we) able to|do you know how to)"
    r" (?:also |always |even )?(?:undo|redo|revert|reverse|take back|go back on|roll back) "
    r"(?:(?:things|stuff|changes|mistakes|edits|steps|something|anything|actions|what i do|"
    r"everything i do|(?:it|that|them|this) (?:later|afterwards|again later))(?: here| later| "
    r"afterwards| again| in this(?: app| program)?| if i (?:want|need|make a mistake).*)*)[ ?.]*"
)
_HAN_UNDOES: Final = re.compile(
    r"(?:你|请问)*(?:这里|这个|软件|程序|这软件|之后|以后)+(?:还|也)?(?:能|能不能|可以|可不可以)"
    r"(?:撤销|撤回|反悔|恢复)(?:操作|东西|步骤|修改|更改|编辑)?[吗么嘛啊呀呢]?\??"
    r"|(?:你|请问)*(?:能|能不能|可以|可不可以)(?:撤销|撤回)(?:操作|东西|步骤|修改|更改)[吗么嘛啊呀呢]?\??"
    r"|.{0,4}有(?:没有)?(?:撤销|撤回|恢复)(?:的)?(?:功能|按钮|键)(?:吗|么)?\??"
)
_ON_DEVICE: Final = re.compile(
    r"\b(?:phones?|ipad|iphone|mac|android|tablet|tv|browser|laptop|computer|windows|linux|internet|"
    r"offline|wifi|pay|account|app|version|youtube|tiktok|instagram|whatsapp|facebook)\b"
)


def is_posting(texts: Sequence[str]) -> bool:
    """Post this for me; 帮我发朋友圈: which nobody here can."""
    said, han = " ".join(texts), "".join(texts)
    if _POSTED.fullmatch(said):
        return _NO_POST.search(said) is None
    return _HAN_POSTED.fullmatch(han) is not None and _SHAPES.search(han) is None


_LIMITS: Final = re.compile(
    r"(?:(?:and|so|by the way|hi|hello|hey) ?,? )*(?:"
    r"(?:what(?: ' s|'s| is)) the (?:maximum|max|most|limit|largest|longest|upper limit)\b.*"
    r"|(?:is|are) there (?:a|an|any|some) (?:\w+ )?(?:limits?|maximum|max)\b.*"
    r"|how (?:many|long|much|big|large) .*\b(?:can|may|could|might|allowed|at most|maximum|max)\b"
    r"(?!.*\bmake\b.*\b(?:it|this)\b).*)"
)
_HAN_LIMITS: Final = re.compile(
    r"(?!.*(?:改|调|加上|做成)).*(?:最多|最长(?:能|可以|可)|上限|限制|最大(?:能|可以))"
    r".*(?:几|多少|多长|多久|多大|是什么|吗|么)[^，,]*\??"
    r"|.*(?:有没有|有什么)(?:数量|时长|长度|张数)?(?:的)?(?:上限|限制).*"
)


def asks_limits(texts: Sequence[str]) -> bool:
    """Whether a sentence asks how much a film can hold."""
    if "," in texts or "，" in texts:
        return False
    said, han = " ".join(texts), "".join(texts)
    return _LIMITS.fullmatch(said) is not None or _HAN_LIMITS.fullmatch(han) is not None


def asks(texts: Sequence[str]) -> bool:
    """Whether a sentence asks what the program can do, and where."""
    said, han = " ".join(texts), "".join(texts)
    if any(known.fullmatch(said) for known in (_EXPORTS, _UNDOES)):
        return True
    if any(known.fullmatch(han) for known in (_EXPORTS, _HAN_UNDOES)):
        return True
    if _ASKED.match(said) and _ON_DEVICE.search(said) and "," not in texts:
        return True
    return "," not in texts and "，" not in texts and _HAN_ASKED.fullmatch(han) is not None
