"""Sentences that only say yes or no, to what was asked, held out or done."""

import re
from collections.abc import Sequence
from typing import Final

_YES: Final = r"yes|yep|yeah|yup|ya|y|sure|ok|okay|alright|right|fine"
_YES_HAN: Final = "[好行嗯是对]|好呀|可以|没错|收到|不错"
# Let it be done.
_AHEAD: Final = (
    r"please|do|go|ahead|on|it|that|then|so|absolutely|definitely|certainly|go for it|sounds good|"
    r"(?:good|great) idea|why not|let's do (?:it|that)|i'd like that|"
    r"确定|确认|没问题|当然|同意|继续|要|来吧|就这样"
)
# It is well as it is.
_GLAD: Final = (
    r"(?:all )?good|(?:that )?works(?: for me)?|that's (?:it|right)|exactly|"
    r"(?:that's |much )*better|cool|got it|(?:好|好看|舒服)多了|这样就?好|就这样|这下好了"
)
_MARKS: Final = "[ ,.!，。！吧啊了的]*"


def _only(*said: str) -> re.Pattern[str]:
    """A pattern of nothing but these."""
    return re.compile(f"(?:(?:{'|'.join(said)}){_MARKS})+(?:thanks)?{_MARKS}")


_AGREED: Final = _only(_YES, _YES_HAN, _AHEAD)
_CONTENT: Final = _only(_YES, _YES_HAN, _GLAD)
# What was asked is whether it is to go.
_TAKEN: Final = (
    r"(?:take|remove|undo|drop|lose|get rid of|scrap)(?: (?:it|that|this))?"
    r"(?: (?:out|off|away|back|again))?|delete|clear|all|everything|just|"
    r"删掉?|[去撤拿]掉|撤[销回]|清空"
)
_GONE: Final = _only(_YES, _YES_HAN, _AHEAD, _TAKEN)
_NAY: Final = _only(
    r"oh|god|gosh|no+|nope|nah|n|don't|do not|not|please|cancel|never ?mind|stop|wait|"
    r"(?:leave|keep) it|(?:i )?(?:have )?changed my mind|"
    r"(?:i was |i'm )?(?:just |only )?(?:joking|kidding)|"
    r"(?:[我是]|刚才)*(?:反悔|后悔|改主意|开玩笑|[说点按搞弄]错)|"
    r"keep everything|thanks|rather not|i'd|better not|don't do (?:it|that)|"
    r"不[要用了行]?|别|[别不]删|先别|算|取消|否|不可以|等等|等一下|还是|保留|留着|不是|不确定"
)


_LED: Final = (
    r"(?:(?:hmm+|h+m+|um+|uh+|eh|er|oh|ah|ugh|well|ok|okay|oops|sorry|actually|but|wait|hey|hm|yikes|god|gosh|"
    r"argh|whoops|please|honestly|i think|i'm afraid|so|really)[ ,.!…-]*)*"
)
_IT: Final = (
    r"(?:it|that|this|the result|the change|what you did|"
    r"how (?:it|this|that) (?:looks|is)(?: now)?)"
)
_MEANT: Final = (
    r"what (?:i|we) (?:want(?:ed)?|meant|asked(?: for)?|had in mind|said|was thinking|needed)"
)
_BAD: Final = (
    r"(?:wrong|bad|worse|ugly|awful|terrible|horrible|weird|odd|strange|rubbish|a mistake|"
    r"silly|no good|not good|not nice|not great|not right|not it|not good enough|not better|"
    rf"not an improvement|not {_MEANT}|nothing like {_MEANT}|not how i (?:want|wanted|imagined) it)"
)
_ENGLISH: Final = re.compile(
    _LED + r"(?:"
    r"(?:no+|nope|nah|nay|not really|not quite|not sure|cancel|never ?mind|forget it|stop(?: it)?)"
    r"(?:[ ,.!]+(?:no+|nope|nah|thanks|thank you|please|sorry|way|good))*"
    rf"|(?:no+[ ,.!]+)?not (?:that|like that|like this|this|it|this way|that way|so|{_MEANT}|good|"
    r"nice|great|right|better|happy|convinced|sure about (?:this|that|it))"
    rf"|(?:no+[ ,.!]+)?(?:that's|that is|this is|it's|it is|that was|this was|looks|that looks|"
    rf"it looks|this looks|feels|it feels|that feels|seems|still)? ?(?:just |a bit |all |even |so |"
    rf"really |kind of |kinda )*{_BAD}"
    rf"|(?:no+[ ,.!]+)?(?:that|it|this) (?:isn't|is not|wasn't|was not) (?:{_MEANT}|it|right|good|"
    r"better|great|nice|working|how i (?:want|wanted|imagined) it)"
    rf"|(?:no+[ ,.!]+)?(?:that|it|this) (?:didn't|did not|doesn't|does not) (?:work|help|look good|"
    r"look right|look nice|feel right)(?: for me| at all)?"
    rf"|(?:no+[ ,.!]+)?(?:i|we) (?:really |just )?(?:don't|do not|didn't|did not) "
    rf"(?:really |quite )?(?:like|love|want|mean|need) {_IT}(?: at all| much| very much| any more)?"
    rf"|(?:no+[ ,.!]+)?(?:i|we) (?:hate|dislike|regret) {_IT}"
    r"|i'm not (?:happy|sure|convinced)(?: with (?:it|that|this)| about (?:it|that|this))?"
    r"|(?:oops|whoops|uh oh|ugh|yuck|meh)"
    r")[ .!…]*"
)
_HAN_LED: Final = (
    r"(?:这样子?|呃|嗯|唉|哎|哎呀|啊|噢|哦|不过|但是?|那|这个?|我|我们|感觉|觉得|好像|有点|看起来|看着|还是|"
    r"其实|真的?|实在|现在|怎么|改得|弄得|效果|就是|完全|根本|都|反而|更|太|[，,、。 …])*"
)
_CHINESE: Final = re.compile(
    rf"{_HAN_LED}(?:不|不对|不不+|不是|不是这样|不是那样|不是这个意思|不是我的意思|不要(?!了)|别|别这样|"
    r"不要这样|不是我?想要的|不是我要的|不是我说的|错|错了|搞错|弄错|[删改加点按换剪放写]错|不对劲|不好|不好看|不太好|不太好看|"
    r"不太对|不行|不太行|不喜欢|不太喜欢|不喜欢这样|不想要|不想这样|不满意|不太满意|不合适|不太合适|不自然|"
    r"不舒服|难看|丑|怪|奇怪|别扭|糟糕|变差|算|取消|没意思|难受|讨厌|讨厌这样)"
    r"(?:了|啊|呀|吧|的|呢|哦|哎|唉|诶|啦|这样|死了|，|,|…|。|！|!|\.| |不对|不行|不好)*"
)


_KEPT: Final = re.compile(
    rf"{_LED}(?:no+[ ,.!]+)?(?:keep|leave) (?:it|that|this|them|those)"
    r"(?: (?:then|as (?:it|they) (?:is|was|are|were)))?[ .!]*"
    rf"|{_LED}(?:no+[ ,.!]+)?(?:just |keep it |leave it )*(?:as|like|how) it was(?: before)?[ .!]*"
    r"|(?:不|那|就|算了|还是|先|[，, ])*(?:原样|留着|留下|保留|别动|不动)(?:吧|好了|算了|[。.！!])*"
)


def agrees(sentence: str) -> bool:
    """Whether the sentence says no more than yes to what was held out."""
    return _AGREED.fullmatch(_plain(sentence)) is not None


_DECLINED: Final = re.compile(
    rf"{_LED}(?:no+|nope|nah|cancel|never ?mind|forget it|no need|nothing|none|no (?:title|text))"
    r"(?:[ ,.!]+(?:no|thanks|thank you|please|then|after all))*[ .!]*"
    r"|(?:那|还是|先|就|[，, ])*(?:不[要用加写了]?|别加?写?|算|取消|没有|不需要)[了吧啊，。！ 谢]*"
)


def declines(sentence: str) -> bool:
    """Whether the sentence says no more than that what was asked for shall not be."""
    return _DECLINED.fullmatch(_plain(sentence)) is not None


def keeps(sentence: str) -> bool:
    """Whether the sentence says no more than that it is to stay."""
    return _KEPT.fullmatch(_plain(sentence)) is not None


def objects(sentence: str) -> bool:
    """Whether the sentence says no more than that it was not meant so."""
    said = _plain(sentence)
    return (_ENGLISH.fullmatch(said) or _CHINESE.fullmatch(said)) is not None


def is_content(sentence: str) -> bool:
    """Whether the sentence says no more than that it is well so."""
    return _CONTENT.fullmatch(_plain(sentence)) is not None


def replied(asked: str, earlier: str, sentence: str, kinds: Sequence[str]) -> str | None:
    """The sentence that an answer amounts to: all is to go, so loud, this sound. None where it is
    no answer."""
    said = _plain(sentence)
    if asked == "sound":
        return _of_that_sound(earlier, said)
    if list(kinds) == ["YES"] or _GONE.fullmatch(said):
        return _DONE[asked]
    return "keep everything" if _NAY.fullmatch(said) else None


_DONE: Final = {
    "clear": "yes, delete everything",
    "loud": "set the music volume to 200%",
    "objected": "undo",
}
_A_SOUND: Final = re.compile(
    r"(?:(?P<music>(?:the |just the |only the )?(?:music|song|bgm|background music|track)"
    r"|(?:只要?|就|那)?(?:背景)?(?:音乐|配乐|歌|bgm)(?:的|声)?)"
    r"|(?P<clip>(?:the |just the |only the )?(?:video|clip|film|footage|original)s?(?:'s)?"
    r"(?: sound| audio| one)?"
    r"|(?:只要?|就|那)?(?:视频|原声|原视频|片段|录像)(?:的|里的)?(?:声音|声|原声)?))"
    r"(?:,? please|吧|啊)?[.!。！]?"
)


def _of_that_sound(earlier: str, said: str) -> str | None:
    """What was wished before for the sound that is named now; None when none is named."""
    told = _A_SOUND.fullmatch(said)
    if told is None:
        return None
    is_music = told["music"] is not None
    if earlier.isascii():
        return f"{'music' if is_music else 'video sound'} {earlier}"
    return f"{'音乐' if is_music else '视频原声'}{earlier}"


def _plain(sentence: str) -> str:
    return sentence.strip().casefold().replace("’", "'").rstrip("?？")
