"""What is said to be well, before what is not: everything is fine except photo 2."""

import re
from typing import Final

_THING: Final = (
    r"(?:music|song|soundtrack|title|text|captions?|subtitles?|transitions?|crossfades?|zooms?|"
    r"moves|colou?rs|order|shape|format|length|pace)"
)
_LIKE: Final = (
    r"(?:i|we|they|people|everyone|everybody) (?:really |do |all |just )*(?:like|love)s? "
    r"(?:the|this|these|those|my|our)"
)
_BUT: Final = r"(?:, ?(?:but |just )?| but )"
_GOOD: Final = (
    r"(?:(?:just|really|all|very|so|pretty|absolutely) )*(?:fine|good|great|perfect|ok|okay|nice|"
    r"lovely|alright|right|beautiful|wonderful)"
)
_IS: Final = r"(?:'s|'re| is| are| looks?| sounds?| seems?)"
_ALL: Final = (
    r"(?:everything(?: else)?|all (?:the |of the |my )?(?:others|photos|pictures|pics|rest)|"
    r"the (?:rest|others?|whole thing|film|video)(?: of (?:it|them|the \w+))?|it|it all|"
    r"all of (?:it|them)|they|all)"
)
_EXCEPT: Final = (
    r"(?:except(?: for)?|apart from|aside from|but(?: for| not)?|besides|other than|save for|"
    r"only|just|with the exception of)"
)
_HAN_THING: Final = r"(?:音乐|配乐|歌|曲子|标题|文字|字幕|转场|运镜|色调|顺序|画幅|时长|节奏)"
_HAN_GOOD: Final = (
    r"(?:(?:很|挺|都|还|非常|特别|蛮)*(?:好|不错|满意|喜欢|完美|没问题|可以|行|棒)(?:的|了)?)"
)
_HAN_ALL: Final = (
    r"(?:其他|其它|其余|别的|剩下|什么|整体|整个片子|全部|全片|所有照片)(?:的|照片|图片|几张|地方)*"
)
_HAN_WE: Final = r"(?:大家|我们?|全家人?|他们|都|也|还)*"
_HAN_BUT: Final = r"(?:就是|就|只有|只是|但是|但|不过|唯独|除了)?"
# How it begins; what follows is what is wrong, and what to do about it.
_WELL: Final = re.compile(
    rf"(?:the |my |these |those )?(?P<it>{_THING}){_IS} {_GOOD}{_BUT}"
    rf"|{_LIKE} (?P<partly>{_THING}),? but not [\w ]{{3,24}}, ?"
    rf"|{_LIKE} (?P<liked>{_THING}){_BUT}"
    rf"|(?:i|we) (?:got|had|have|typed|wrote|spelled) the (?P<wrong>{_THING}) wrong{_BUT}"
    rf"|{_ALL}{_IS}? {_GOOD},? {_EXCEPT} (?!that\b)"
    rf"|(?:i|we) (?:really |do |just )?(?:like|love|'m happy with|am happy with|are happy with) "
    rf"(?:everything|it all|all of (?:it|them)|them all),? {_EXCEPT} (?!that\b)"
    r"|the only (?:problem|thing|issue|trouble|snag|one)(?: (?:wrong|bad|not right))?"
    r"(?: (?:that )?(?:i|we) (?:don't|do not) (?:like|want)| that bothers me| (?:i|we)'d change)?"
    r"(?: with (?:it|this|the film|the video))?(?:'s| is) (?!to\b|that\b|not\b)"
    rf"|(?:这|那)?(?:首|段|个|些)?(?P<han>{_HAN_THING}){_HAN_WE}{_HAN_GOOD}[，,]"
    rf"(?:就是|但是|但|不过|只是)?"
    rf"|{_HAN_ALL}(?:也|都|全)*{_HAN_GOOD}[，,]{_HAN_BUT}"
    r"|(?:唯一|美中不足)的?(?:问题|缺点|毛病|不足|不满意|不满|遗憾|不好)?(?:的)?(?:地方)?(?:就)?是",
    re.IGNORECASE,
)
# The one that is not named first: 除了第二张都很好; all except photo 2 are fine.
_BUT_ONE: Final = re.compile(
    rf"(?:{_ALL},? {_EXCEPT} (?P<one>[\w ]{{2,20}}?){_IS} {_GOOD}(?=[,;.] ?\w)"
    rf"|(?:除了|除)(?P<han>[^，,]{{2,10}}?)(?:以外|之外|外)?[，,]?(?:{_HAN_ALL})?"
    rf"(?:也|都|全)+{_HAN_GOOD}(?=[，,。；].))",
    re.IGNORECASE,
)


# It is said of what was just found well, but for that.
_OF_IT: Final = re.compile(
    r"(?P<it>it|they|它)\b(?!'s)|(?:the|its) (?:end|ending|beginning)\b|结尾|开头"
)


def without_approval(sentence: str) -> str | None:
    """The sentence with what it finds well as spaces, so that places stay; None where it finds
    nothing well, or no more than that."""
    well = _WELL.match(sentence)
    if well is not None and well.end() < len(sentence):
        faulty = sentence[well.end() :]
        told = well["it"] or well["liked"] or well["wrong"] or well["han"]
        if well["partly"]:  # I like the title but not the colour, make it blue
            return f"{well['partly']},".ljust(well.end()) + faulty
        of_it = _OF_IT.match(faulty)
        thing = told if told and of_it else ""
        if thing and of_it and of_it["it"]:
            faulty = " " * len(of_it["it"]) + faulty[of_it.end("it") :]
        return thing + " " * (well.end() - len(thing)) + faulty
    but_one = _BUT_ONE.match(sentence)
    if but_one is None:
        return None
    start, end = but_one.span("one" if but_one["one"] else "han")
    blank = " " * (but_one.end() - end)
    return f"{' ' * start}{sentence[start:end]}{blank}{sentence[but_one.end() :]}"
