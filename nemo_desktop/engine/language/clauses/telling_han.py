"""Chinese clauses that tell of something and ask for nothing, and sentences that break off."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses import stating_han

_KIN: Final = (
    r"(?:姐姐?|妹妹?|哥哥?|弟弟?|朋友|闺蜜|同事|同学|室友|老公|老婆|妈妈?|爸爸?|女儿|儿子|孩子|老师|"
    r"老板|客户|领导)"
)
_THEY: Final = rf"(?:我的?|我们的?|他的?|她的?)?(?:他们?|她们?|人家|别人|有人|{_KIN})"
# Somebody else did it, or used to.
_OTHERS: Final = re.compile(
    r"我们?(?:一般|总是|经常|平时|从来|通常|向来|老是|差点)(?:都|会|不|用)*"
    rf"|{_THEY}(?:们)?(?:正)?在(?!这|那|上|下|中|里|第)[^，]{{1,8}}$"
    rf"|{_THEY}(?:做|剪|发)的(?:视频|片子|短片)(?=都|每|有|很|是|里|总|一般|也|比较|全|挺|真|$)"
    r"|(?:抖音|小红书|网上|b站|快手|朋友圈|视频号|ins|tiktok)"
    r"上?(?:面|的)?(?:视频)?(?:都|一般|大多|很多|好多|多半)(?:是|用|有|放|做|加)"
    rf"|{_THEY}(?:已经|刚才?|曾经|之前|以前|昨天|上次|不小心)*"
    r"把.+(?:[到成在掉短长快慢高低]了.+|(?:了|过)(?<!好了)(?<!算了)$)"
)
# I did it: no order, and beside one its reason.
_I_DID: Final = re.compile(
    r"我们?(?:已经|刚才?|刚刚|曾经|之前|以前|昨天|上次|不小心)+[删去加改换剪移放]\w{0,3}了.+"
    r"|(?:我们?)(?:已经|刚才?|曾经|之前|以前|昨天|上次|不小心)*把.+[掉去删除](?:了|过)$"
)
# Beside what is wished, that it was mistaken.
_MISTAKEN: Final = re.compile(
    r"(?:哎呀?|不好意思)?(?:我|我们|咱)?(?:好像|可能|不小心|当时|刚才|之前)*(?:把|将)?"
    r"(?:这|那)?(?:几|两|些)?张?(?:照片|图片?|相片)?的?(?:先后|前后)?(?:顺序|次序|日子|日期|先后|时间|名字|名次)"
    r"(?:给|都|全|整个|好像)*(?:弄|搞|放|排|记|摆|写|看|传)?(?:反|错|乱|混|颠倒)了?$"
)
_REGRETS: Final = re.compile(
    r".*(?:我们这|这边|外面|今天).*下[雨雪]了?$"
    r"|(?:真|好|有点)?(?:后悔|可惜|遗憾)|早知道|要是当时|当初"
)
_WRITTEN: Final = re.compile(
    r"(?:上面|下面|里面|旁边|那里|这里|屏幕上?|按钮上?|菜单里?|教程里?|说明书?里?|帮助里?|网上|书上)"
    r"(?:写着|写的是|显示|说)(?:要|可以|应该)?(?=.)"
)
_WAITING: Final = re.compile(
    r"(?:请|再|你)*(?:给|等)(?:我|一下|个)+(?:\d+|[一二三四五六七八九十两几]+)个?[秒分]钟?$"
    r"|(?:稍|再)?等(?:我|一下|个)*[一几两]?(?:秒|分)钟?$"
)
# How long something else takes, and how things are that are not in the film.
_ELSEWHERE: Final = re.compile(
    r".*(?:导出|上传|下载|打开|加载)(?:要|花|用)了?[^，]*[秒分]"
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
    r"|(?:这|那)?(?:首|段|个)?(?:音乐|配乐|歌|标题|字幕|转场|颜色|画面|照片)(?:也|都|还|已经)*"
    r"(?:很|挺|蛮)?(?:合适|到位)(?:了|的)?$"
    r"|.{1,6}[很真太挺好](?:好听|好看|棒|美|酷|不错|赞|感人|舒服|治愈)(?:了|啊|的|呀)*$"
    r"|(?:照片|图片|相片)(?:都|本来|全)?是[^，]{1,10}(?:排|放|拍|做|剪|选|弄|买|画)的$"
    r"|(?:每张|标题|字幕|音乐|视频|片子)(?:都|也|才)?只有.{1,4}(?:秒|分钟?|张)$"
    r"|(?:竖屏|横屏|方形|抖音|小红书|朋友圈)(?:视频)?(?:一般|都)?是\d+[:：]\d+$"
    r"|(?:这里|那里|这儿|那儿|外面|屋里|我们班|教室里?|家里|公园里?|山里|海边)(?:都|也)?(?:很|太|非常|真|挺)[^，\d]{1,4}$"
)
# What somebody likes in general.
_TASTE: Final = re.compile(
    r"(?:我们?|他们?|她们?|我[妈爸奶爷])(?:很|最|也|都|一直|特别|非常)*(?:喜欢|爱|爱听|爱看)"
    r"(?!这|那|第|它|原来|把|让|更|上|现在|之前|刚才)[^，\d]{1,6}(?<!一点)(?<!一些)$"
)
_IF: Final = re.compile(
    r".*(?:太|觉得|超过|大于|少于|没有|喜欢|无聊|好看|嫌|不够|需要).*的话(?:就|,|，|$)?"
)
# Not now: what stands beside it is not wished either.
PUT_OFF: Final = re.compile(
    r"(?:但是?|不过|可是?)(?:先|暂时|现在|今天|今晚)+(?:别|不要|不用|不|甭)(?:弄|改|动|做|搞|急|着急)?[了吧啊哈]?"
    r"|(?:but |just )+(?:not (?:yet|now|today|tonight)|hold off(?: for now)?|don't do it yet)"
)
_GRANTED: Final = re.compile(r".*(?:可以|方便|需要|能|行|没问题|有空|不麻烦|不介意)的话")
_BROKEN: Final = re.compile(
    r"(?:请|帮我|给我|再)*把(?:第.{1,2}张|标题|音乐|字幕|照片|图片|视频|它|转场|背景)$"
    r"|.*(?:然后|和|以及|并且|或者|而且|但是|因为|如果|把|(?:淡[入出]|标题|音乐)用)$"
)
_NOTICED: Final = re.compile(
    r".*[大小长短快慢]一?点的时候$|(?!标题|字幕|文字).*是(?:我|他|她)(?:自己|们|[妈爸爷奶姐哥弟妹].?|老公|老婆|儿子|女儿)?$"
)
# Who is spoken to there is not the program, or nobody: 什么都别吵我.
TO_OTHERS: Final = (
    "(?:什么都|都|也|先|千万|拜托)*(?:别|不要|不用|甭)(?:再|老|来|都|跟我)*"
    "(?:问|笑|骂|催|吵|烦|怪|打扰|管|嫌|喷|理|学|打|惹|劝)(?:话)?我[^，]{0,6}"
)
_TOLD: Final = (
    _OTHERS,
    _REGRETS,
    _WRITTEN,
    _WAITING,
    _ELSEWHERE,
    _IS_SO,
    _TASTE,
    re.compile(TO_OTHERS),
)


def told(clause: str) -> bool:
    """Whether a clause beside others tells of something and asks for nothing."""
    return any(known.match(clause) for known in _TOLD)


def mistaken(clause: str) -> bool:
    """Whether a clause beside others says that something was put wrongly."""
    return _MISTAKEN.match(clause) is not None


def broken(clause: str) -> bool:
    """Whether a sentence breaks off in this clause."""
    return _BROKEN.match(clause) is not None


def only_tells(clause: str) -> bool:
    """Whether a clause by itself says what somebody did or saw."""
    return _I_DID.match(clause) is not None or _NOTICED.match(clause) is not None


def is_open(clause: str) -> bool:
    """Whether a clause says on what condition something is wished."""
    return _IF.match(clause) is not None and _GRANTED.match(clause) is None


_SEEMS: Final = re.compile(".*(?:显得|看着|看[起上][来去]|[笑哭唱跳]得|感觉|觉得)")


def seems(clause: str) -> bool:
    """Whether a clause says how somebody looks or something feels."""
    return _SEEMS.match(clause) is not None and stating_han.states(clause)
