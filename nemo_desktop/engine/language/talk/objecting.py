"""Whether a sentence only says no to what was done, or yes, without saying what else to do."""

import re
from typing import Final

_LED: Final = (
    r"(?:(?:hmm+|h+m+|um+|uh+|eh|er|oh|ah|ugh|well|ok|okay|oops|sorry|actually|but|wait|hey|hm|yikes|"
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
_GLAD: Final = re.compile(
    r"(?:(?:yes|yep|yeah|yup|ok|okay|fine|right|sure|good|all good|works|that works|works for me|"
    r"that's it|that's right|exactly|that's better|much better|better|cool|got it|alright)[ ,.!]*)+"
    r"|(?:(?:好|好的|嗯+|是|是的|对|对的|对了|没错|可以|可以了|行|行了|行吧|不错|就这样|就这样吧|好多了|"
    r"好看多了|舒服多了|这样就好|这样好|这下好了|收到)[，。,.! ！吧啊了]*)+"
)


_KEPT: Final = re.compile(
    rf"{_LED}(?:keep|leave) (?:it|that|this|them|those)"
    r"(?: (?:then|as (?:it|they) (?:is|was|are|were)))?[ .!]*"
    r"|(?:那|就|算了|还是|先|[，, ])*(?:留着|留下|保留|别动|不动)(?:吧|好了|算了|[。.！!])*"
)


def keeps(sentence: str) -> bool:
    """Whether the sentence says no more than that it is to stay."""
    return _KEPT.fullmatch(_plain(sentence)) is not None


def objects(sentence: str) -> bool:
    """Whether the sentence says no more than that it was not meant so."""
    said = _plain(sentence)
    return (_ENGLISH.fullmatch(said) or _CHINESE.fullmatch(said)) is not None


def is_content(sentence: str) -> bool:
    """Whether the sentence says no more than that it is well so."""
    return _GLAD.fullmatch(_plain(sentence)) is not None


def _plain(sentence: str) -> str:
    return sentence.strip().casefold().replace("’", "'").rstrip("?？")
