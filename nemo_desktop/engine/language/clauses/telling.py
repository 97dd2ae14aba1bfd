"""Clauses that tell of something and ask for nothing: what was done, is regretted, or stands
written somewhere; and sentences that break off."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import Piece

_MARKS: Final = frozenset(",;.!?，。；！？\n…")
_DID: Final = (
    r"(?:made|removed|deleted|cut|added|changed|put|turned|zoomed|faded|moved|swapped|muted|"
    r"trimmed|cropped|exported|shortened|slowed|replaced)\b"
)
_KIN: Final = (
    r"(?:姐姐?|妹妹?|哥哥?|弟弟?|朋友|闺蜜|同事|同学|室友|老公|老婆|妈妈?|爸爸?|女儿|儿子|孩子|老师|"
    r"老板|客户|领导)"
)
# Somebody else did it, or used to.
_OTHERS: Final = re.compile(
    r"(?:but |and |so |because )?(?:"
    rf"(?:he|she|they|somebody|someone|you|(?:my|our|his|her|their) (?:\w+ )?\w+(?<!photos)"
    rf"(?<!pictures)(?<!photo)(?<!picture)(?<!music)(?<!title)(?<!film)) "
    rf"(?:already |just |once |had |has |have )*{_DID}"
    r"|(?:he|she|they|we|i|it|you|(?:my|our|his|her|their) (?:\w+ )?\w+) used to\b"
    r"|(?:i|we) (?:(?:was|were|am|'m) (?:just )?about to|"
    r"(?:was|were) going to (?!ask|say|suggest))\b"
    r"|(?:i|we) (?:almost|nearly|always|usually|normally|often|sometimes|typically|generally) "
    r"(?!want|need|wish|prefer)"
    r"|我们?(?:一般|总是|经常|平时|从来|通常|向来|老是|差点)(?:都|会|不|用)*"
    r"|(?:he|she|they) (?:wants?|wanted|told|asked|begged|made) (?:me|us) to\b"
    r"|(?:i|we)(?:'ve| have) been \w+ing\b)"
    rf"|(?:我的?|我们的?|他的?|她的?)?(?:他们?|她们?|人家|别人|有人|{_KIN})(?:们)?(?:正)?在(?!这|那|上|下|中|里|第)[^，]{{1,8}}$"
    r"|the (?:photographer|editor|client|designer|teacher|boss|customer|studio|lab|man|woman|guy) "
    rf"(?:already |once |had )*{_DID}"
    rf"|(?:我的?|我们的?|他的?|她的?)?(?:他们?|她们?|人家|别人|有人|{_KIN})"
    r"(?:做|剪|发)的(?:视频|片子|短片)(?=都|每|有|很|是|里|总|一般|也|比较|全|挺|真|$)"
    r"|(?:抖音|小红书|网上|b站|快手|朋友圈|视频号|ins|tiktok)"
    r"上?(?:面|的)?(?:视频)?(?:都|一般|大多|很多|好多|多半)(?:是|用|有|放|做|加)"
    rf"|(?:我的?|我们的?|他的?|她的?)?(?:他们?|她们?|人家|别人|有人|{_KIN})"
    r"(?:已经|刚才?|曾经|之前|以前|昨天|上次|不小心)*把.+(?:[到成在掉短长快慢高低]了.+|(?:了|过)(?<!好了)(?<!算了)$)"
)
# I did it: no order, and beside one its reason.
_I_DID: Final = re.compile(
    rf"(?:i|we)(?:'ve| have|'d| had)? (?:already |just |once |once again )*{_DID}"
    r"(?!.*\b(?:too|wrong|mistake|typo)\b)"
    r"|我们?(?:已经|刚才?|刚刚|曾经|之前|以前|昨天|上次|不小心)+[删去加改换剪移放]\w{0,3}了.+"
    r"|(?:我们?)(?:已经|刚才?|曾经|之前|以前|昨天|上次|不小心)*把.+[掉去删除](?:了|过)$"
)
# Beside what is wished, that it was mistaken: I mixed up the order, please swap them.
_MISTAKEN: Final = re.compile(
    r"(?:i|we) (?:think |just |may have |must have |have |seem to have |'ve )*"
    r"(?:mixed|messed|muddled|jumbled|screwed) (?:up )?(?:the |their |my |its |all )?"
    r"(?:order|sequence|dates?|days?|them|these|those|photos|pictures)(?: up)?$"
    r"|(?:i|we) (?:got|had|have|put) (?:the |their )?(?:order|sequence|dates?|days?|them|these) "
    r"(?:in )?(?:the )?(?:wrong(?: way (?:round|around)| order)?|backwards|mixed up)$"
    r"|(?:the )?(?:order|sequence) (?:got|is|was) (?:all )?(?:mixed up|wrong|messed up)$"
    r"|(?:哎呀?|不好意思)?(?:我|我们|咱)?(?:好像|可能|不小心|当时|刚才|之前)*(?:把|将)?"
    r"(?:这|那)?(?:几|两|些)?张?(?:照片|图片?|相片)?的?(?:先后|前后)?(?:顺序|次序|日子|日期|先后|时间|名字|名次)"
    r"(?:给|都|全|整个|好像)*(?:弄|搞|放|排|记|摆|写|看|传)?(?:反|错|乱|混|颠倒)了?$"
)
_REGRETS: Final = re.compile(
    r"it(?:'s| is| was) (?:raining|snowing)\b.*\b(?:again|here|today|outside)\b|"
    r".*(?:我们这|这边|外面|今天).*下[雨雪]了?$|"
    r"(?:it's |it is |what )?(?:too bad|(?:a )?pity that|a pity|a shame|"
    r"such a (?:pity|shame)|pity that)\b"
    r"|(?:i|we) (?:regret|wish .*\b(?:would never|had|hadn't|had never|didn't|never)\b)"
    r"|if only (?!the (?:first|second|third|last)\b)"
    r"|(?:真|好|有点)?(?:后悔|可惜|遗憾)|早知道|要是当时|当初"
)
_WRITTEN: Final = re.compile(
    r"(?:it|this|that|here|there) (?:says|said|reads)\b"
    r"|(?:the|a|your|my) [\w ]*?\b(?:button|sign|menu|manual|tutorial|guide|help|label|box|page|"
    r"message|website|article|book|(?:picture|photo|image)) "
    r"(?:says|said|reads|tells|told|appeared)\b"
    r"|(?:上面|下面|里面|旁边|那里|这里|屏幕上?|按钮上?|菜单里?|教程里?|说明书?里?|帮助里?|网上|书上)"
    r"(?:写着|写的是|显示|说)(?:要|可以|应该)?(?=.)"
)
# How long something else takes, and how things are that are not in the film.
_ELSEWHERE: Final = re.compile(
    r"(?:it|this|that|which|the (?:export|app|program|upload|download)) (?:takes|took)\b"
    r"|(?:set|start) (?:a|an|the|my) (?:timer|alarm|clock)\b|(?:wait|sleep) for\b"
    r"|(?:in|during|back in) the (?:19|20)?\d0'?s\b"
    r"|(?:my|your) (?:\w+ )?(?:screen|monitor|buttons?|window|app|program|phone|tv|laptop|computer|"
    r"speakers?|neighbou?rs?)(?:'s| is| are|'re)\b|(?:he|she)(?:'s| is) an? "
    r"|.*(?:导出|上传|下载|打开|加载)(?:要|花|用)了?[^，]*[秒分]"
    r"|(?:把)?(?:我的?|你的?)?(?:电脑|手机|电视|平板)(?:的)?(?:屏幕|声音|音量)?(?:是|太|很|好|调|关|开)"
    r"|(?:小时候|从前|那时候?|当年).*(?:是|都|总)|(?:并不|并非|又不)是"
    r"|(?:音乐)?(?:的)?(?:声音|音量)很[小大]$"
    r"|(?:把|请|帮我|快)*(?:我的?|你的?|家里的?)?(?:电脑|手机|电视机?|平板|空调|音箱|耳机|冰箱)"
    r"(?:的)?(?:声音|音量|亮度|温度|静音|调[到成]?静音)"
    r"|(?:你|他|她|人家|邻居)(?:说话|讲话|唱歌)?的?(?:声音|嗓门)"
    r"|(?:把|请|帮我|快)*(?:关|开|打开|关掉|关上)(?:一下)?(?:电视|空调|电脑|手机|灯|门|窗)"
    r"|屏幕(?:也|都|是不是|有点|好像)*太[暗亮]了?$|还有(?:[\d一二三四五六七八九十两几]+)[秒分]钟?$"
    r"|(?:今天|昨天|明天|外面|外边|天气|屋里|屋子|房间|室内|这里)(?:的|也|都|天气)*(?:真|好|太|很|有点|"
    r"挺|越来越)+[暖冷热暗黑亮](?:和|了|啊|呀)*$"
)
# How a thing of the film is or was, with no wish in it.
_IS_SO: Final = re.compile(
    r"(?:这|那)?(?:几|些|第.)?(?:张|首|个|段)?(?:照片|图片?|画面|音乐|背景|标题|字幕?|视频|片子|节奏|"
    r"转场)(?:的)?(?:声音|音量|颜色|字)?(?:都|也|还是?|现在|看起来|本来)*(?:很|非常|相当|十分|比较)"
    r"(?:暗|黑|亮|吵|响|大声?|小声?|轻|长|短|快|慢|模糊|安静|柔和|暖|冷)$"
    r"|(?:the|it|there|my|our|his|her|yesterday|everything)\b(?!.*\b(?:if|would)\b)[\w ']*\b"
    r"(?:was|were) (?:really |all |quite |very )?"
    r"(?:\w+ (?:hours?|minutes?|seconds?) long|upbeat|slow|fast|bright|"
    r"cold|warm|cool|vertical|square|calm|sepia|vintage|black and white|in black and white)$"
    r"|(?:lo-?fi|jazz|rock|it|this|that|everything|the \w+) (?:always |just |really |all )*"
    r"(?:(?:is|was) (?:always |just )?(?:so|very|really)|(?:looks|feels|sounds|seems)"
    r"(?: so| very| really| quite| pretty)*) "
    r"(?:relaxing|nice|beautiful|lovely|great|soothing|catchy|fun|pretty|good|sweet|peaceful|calm|"
    r"calming|cheerful|dreamy|romantic|happy|cosy|cozy|magical|moody|gentle|serene|joyful)$"
    r"|(?:这|那)?(?:首|段|个)?(?:音乐|配乐|歌|标题|字幕|转场|颜色|画面|照片)(?:也|都|还|已经)*"
    r"(?:很|挺|蛮)?(?:合适|到位)(?:了|的)?$"
    r"|.{1,6}[很真太挺好](?:好听|好看|棒|美|酷|不错|赞|感人|舒服|治愈)(?:了|啊|的|呀)*$"
    r"|(?:照片|图片|相片)(?:都|本来|全)?是[^，]{1,10}(?:排|放|拍|做|剪|选|弄|买|画)的$"
    r"|(?:每张|标题|字幕|音乐|视频|片子)(?:都|也|才)?只有.{1,4}(?:秒|分钟?|张)$"
    r"|(?:竖屏|横屏|方形|抖音|小红书|朋友圈)(?:视频)?(?:一般|都)?是\d+[:：]\d+$"
    r"|(?:这里|那里|这儿|那儿|外面|屋里|我们班|教室里?|家里|公园里?|山里|海边)(?:都|也)?(?:很|太|非常|真|挺)[^，\d]{1,4}$"
    r"|there (?:was|were) .*\b(?:music|photos?|pictures?|films?|songs?)\b.*\b(?:at|in|on|from)\b"
)
# What somebody likes in general.
_TASTE: Final = re.compile(
    r"(?:i|we|they|he|she|my \w+) (?:(?:really|also|always|just|both) )?"
    r"(?:like|love|enjoy|adore)s? "
    r"(?!it\b|the\b|that\b|this\b|these\b|those\b|them\b|to\b|how\b|my\b|your\b|each\b|"
    r"every|all\b|when\b|what\b|an?\b|some\b|everything)(?:[\w-]+ ?){1,3}"
    r"(?<!better)(?<!more)(?<!instead)(?<!best)(?<!please)$"
    r"|(?:我们?|他们?|她们?|我[妈爸奶爷])(?:很|最|也|都|一直|特别|非常)*(?:喜欢|爱|爱听|爱看)"
    r"(?!这|那|第|它|原来|把|让|更|上|现在|之前|刚才)[^，\d]{1,6}(?<!一点)(?<!一些)$"
)
_SUPPOSED: Final = re.compile(
    r"let's say (?:i|we) (?:want|had|have|did)\b|(?:suppose|supposing|imagine|assuming)\b"
    r"|(?:once|as soon as|after|before|when|until) .*\b(?:i|we)(?:'ll| will)\b"
)
_WAITING: Final = re.compile(
    r"(?:(?:ok|just|please|wait|hold on|hang on|give me|one sec)[ ,]+)+"
    r"(?:a|one|1|half a)? ?(?:second|sec|minute|moment|min)s?(?: please)?$"
    r"|one (?:second|sec|minute|moment) please$"
    r"|(?:请|再|你)*(?:给|等)(?:我|一下|个)+(?:\d+|[一二三四五六七八九十两几]+)个?[秒分]钟?$"
    r"|(?:ok |just |please )*(?:wait|hold on|hang on|give me|be back in|back in)(?: for| another)? "
    r"(?:\d+|two|three|four|five|ten|fifteen|twenty|thirty) (?:more )?(?:second|sec|minute|min)s?"
    r"(?: please)?$"
    r"|(?:稍|再)?等(?:我|一下|个)*[一几两]?(?:秒|分)钟?$"
)
_STILL: Final = re.compile(r"(?:.*(?:\b(?:is|are|was)|'s) )?still (?!during)\w+ing\b")
_IF: Final = re.compile(
    r".*(?:太|觉得|超过|大于|少于|没有|喜欢|无聊|好看|嫌|不够|需要).*的话(?:就|,|，|$)?"
)
_GRANTED: Final = re.compile(r".*(?:可以|方便|需要|能|行|没问题|有空|不麻烦|不介意)的话")
_BROKEN: Final = re.compile(
    r".*\b(?:the|an|my|your|and|and then|or|of|with|than|because|if|saying|but)$"
    r"|(?:请|帮我|给我|再)*把(?:第.{1,2}张|标题|音乐|字幕|照片|图片|视频|它|转场|背景)$"
    r"|.*(?:然后|和|以及|并且|或者|而且|但是|因为|如果|把|(?:淡[入出]|标题|音乐)用)$"
)


_NOTICED: Final = re.compile(
    r"(?:i|we)(?:'ve| have)? (?:just |recently |also |already )?"
    r"(?:took|taken|scanned|shot|found|got|have|had|bought|printed|collected|inherited) (?!to\b)"
    r".*\b(?:photos?|pictures?|pics|images?|prints|negatives|slides)"
    r"(?: (?:from|of|in|at|here|now|today|yesterday)\b.*)?$"
    r"|.*[大小长短快慢]一?点的时候$|(?!标题|字幕|文字).*是(?:我|他|她)(?:自己|们|[妈爸爷奶姐哥弟妹].?|老公|老婆|儿子|女儿)?$"
)


_TOLD: Final = (_OTHERS, _REGRETS, _WRITTEN, _WAITING, _ELSEWHERE, _IS_SO, _TASTE)


def told(clause: str) -> bool:
    """Whether a clause beside others tells of something and asks for nothing."""
    is_told = any(known.match(clause) for known in _TOLD)
    return is_told and "please" not in clause.replace(" please", "", int(clause.endswith("please")))


def mistaken(clause: str) -> bool:
    """Whether a clause beside others says that something was put wrongly."""
    return _MISTAKEN.match(clause) is not None


def broken(clause: str) -> bool:
    """Whether a sentence breaks off in this clause."""
    return _BROKEN.match(clause) is not None


def _only_tells(clause: str) -> bool:
    return _I_DID.match(clause) is not None or _NOTICED.match(clause) is not None


def _asks_nothing(clause: str, *, is_all: bool) -> bool:
    is_so = told(clause) or _STILL.match(clause) is not None
    is_so = is_so or _SUPPOSED.match(clause) is not None
    is_open = _IF.match(clause) is not None and _GRANTED.match(clause) is None
    return is_so or is_open or (is_all and _only_tells(clause))


def without_told(tokens: list[Token], found: Sequence[Piece], sentence: str) -> list[Token]:
    """The tokens with one that nobody understands in the place of all that only tells."""
    rows = [row for row in _clauses(found) if row]
    for at, row in enumerate(rows):
        if any(piece.is_quote for piece in row):
            continue
        start, end = row[0].start, row[-1].end
        said = sentence[start:end].casefold().replace("’", "'")
        is_last = at == len(rows) - 1
        is_beside = len(rows) > 1 and mistaken(said)
        if is_beside or _asks_nothing(said, is_all=len(rows) == 1) or (is_last and broken(said)):
            strange = Token("UNKNOWN", said, start, end, said)
            before = [token for token in tokens if token.start < start]
            tokens = [*before, strange, *(token for token in tokens if token.start >= end)]
    return tokens


def _clauses(found: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = [[]]
    for at, piece in enumerate(found):
        behind = found[at + 1].start if at + 1 < len(found) else -1
        is_inside = piece.text == "." and behind == piece.end
        if piece.is_quote or piece.text not in _MARKS or is_inside:
            rows[-1].append(piece)
        else:
            rows.append([])
    return rows
