"""What a Chinese clause beside a wish may be by its build, when it can be no wish itself."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import ONESELF, WHO
from nemo_desktop.engine.language.clauses.requesting_han import ACT, DEED, FILM, requests, tagged
from nemo_desktop.engine.language.clauses.stating_han import leads_on, states
from nemo_desktop.engine.language.clauses.telling_han import TO_OTHERS
from nemo_desktop.engine.language.grammar.text import one_of

# What ends the wish beside it, or leaves it open.
_GIVEN_UP: Final = re.compile(
    "从头开始|本来应该|明天再|等.{1,4}再说|算了(?!这|那)|还是别|不用了$|不必了|改主意|再说吧|还没想好|没想好|拿不定|问问|问一下|随口|犹豫|纠结|下次再|以后再|"
    "改天再"
    "|先不|先别|要不要|该不该|好不好$|行不行$|可不可以"
)
_SEEN: Final = (
    "动转飘晃闪亮暗摇摆眨挥招点扭抖跳笑吹滚飞游走跑绕推拉移剪裁调修改补加换抠擦瘦美叫慢渐"
)
# The same words as in a wish, where nothing is asked for.
_ASKS_NOTHING: Final = re.compile(
    rf"{TO_OTHERS}"
    r"|慢慢(?=[看听读认找念讲聊老吃想等品翻数欣]|长大|走[远了])|突然(?=就|没|不|断|停|黑|卡|结束|变|哭|想)"
    r"|不(?:知道|晓得|清楚|确定)(?:是|到底)*(?:真的?假的?|谁|咋|怎么|为什么|为啥|哪|什么|几|多)"
    r"|[一-龥]一(遍|次|回)[^，]{0,2}[一-龥]一\1|怎么(?=老|总|一直|还|都|也|这么|那么|就|能|会|可能)"
    r"|(?:有|是|算)?什么(?=好|都|也|鬼|玩意|的)|哪(?=里?[能有会够见知敢还来舍晓懂分看受坐等顾]|儿)"
    r"|没得?商量|没法商量|只有(?=[那这]么|[一几两三])|还是(?!改|换|加|删|放|用|要|先|算|别|把|让|做|去)"
    rf"|老(?=[闪卡抖晃跳])[闪卡抖晃跳]|一[闪卡抖晃黑](?=就|我|她|他)|(?<=[就老总])给我打电话|改时间了|(?:外号|小名|名字|"
    rf"[店队网艺大]名)[就也都]?叫|一[^，]{{1,4}}就{ACT}|{WHO}[^，]{{0,6}}飞[回去到来]|不[给让](?:{DEED}|"
    rf"{ACT})|想[哭吐笑]|[笑哭][死点喷惨哭懵晕]|"
    rf"[都全又快][笑哭]|[笑哭](?=[得了成着过])"
    r"|多少(?=有点|有些|[人年遍次回])|更(?![亮暗大小快慢长短高低响轻鲜暖冷清浓淡加])|应该(?=是|会|能|够|不|没|挺|很|都|有)"
    rf"|帮(?=[^，]*[了的过]$)(?!我?们?{DEED})|(?<=[嘀抱老总硬怪嫌果点])[^，]{{0,3}}把|随时[^，]{{1,4}}随时[^，]{{1,4}}"
    rf"|一{DEED}(?=[，]|$)"
)
# Names and moods that are written twice: 豆豆, 安安静静, 明明; who blinks may be wished to.
_TWICE: Final = re.compile(rf"([一-龥])\1([一-龥])\2|([^\W\d{_SEEN}])\3(?![他她我]|大家)")
# Who has somebody do something that is no film's affair: 咨询师让我练习放手.
_HAS_ME: Final = re.compile(
    rf"(?:{WHO}|[^，]{{2,4}}[师员长])(?:老|总|天天|一直|非要?)*[让叫劝催](?:我|我们)(?!.*(?:{FILM.pattern}|{DEED}))[^，]+"
)
# Lengths that others set, or find: 只收6秒的, 5秒哪够.
_THEIR_FIGURE: Final = re.compile(
    r"(?:只|才|就)[^，放停留用改]{1,4}[\d一二两三四五六七八九十半]+(?:秒钟?|分钟)"
    r"|[\d一二两三四五六七八九十半]+(?:秒钟?|分钟)(?=哪|都没|都看|才|根本|就没|不到|不够|够|谁|一[换轮转切]|以内|之内|太|也太)"
    r"|第[\d一二两三四五六七八九十]+秒(?=就|才|都|我|他|她|人)"
    r"|(?<=[等看耗忍有])[^，]{0,2}[\d一二两三四五六七八九十半]+(?:秒钟?|分钟)|还?是\d+[:：]\d+的"
)
# A thing of the film, or how it may be.
_OF_FILM: Final = re.compile(
    FILM.pattern
    + "|第.{1,3}[张幅个]|[每各这那几两][张幅]|最后一|其[他它余]|剩下|开头|结尾|末尾|前面|后面"
    "|黑白|复古|怀旧|竖[屏版]|横[屏版]|方形|[暖冷]色|硬切|淡[入出]|推|拉[近远]|清晰|高清|特效|雪花|下雪|边框|水印"
)
# A picture that hangs somewhere: 跟堂屋里那幅老画像配成一套.
_AT_HOME: Final = re.compile("(?<=[家里屋墙柜店馆上])那[张幅]")
_STRIKES: Final = one_of(
    """
    来气 恶心 犯困 头晕 头疼 头痛 胸闷 口闷 心慌 心堵 发慌 得慌 难受 想哭 想吐 想笑
    泪目 破防 鸡皮疙瘩
    死气沉沉 尴尬 社死 脸红 受不了 心酸 心疼 发毛 发麻 想睡 打瞌睡 睡着
    走神 眼花 晃眼 刺眼 犯晕 晕车
    """
)
# What cannot be wished of a film though it names a thing of it.
_AS_IT_IS: Final = re.compile(
    "明明|本来就|根本|压根|突然就|一下子就|动不动就|就没|都没|还没|没有?[^，]{1,6}了$"
    f"|{_STRIKES}|现在的人|谁[^，]{{0,4}}(?:知道|记得|看得|受得)|{WHO}[^，]*(?:嫌|怪|抱怨|嘀咕|念叨|吐槽)"
)
# What nobody would say of what is to be.
_HABIT: Final = re.compile(
    "一直(?![在到往向冲对朝])|老(?=觉得|说|爱|嫌)|老是|总是|老把|经常|上回|上次|那会儿|那时|那年|当年|那天|那晚|当晚|当天|当初|后来|从来|每次|刚才|去年|"
    "小时候|打了几|都不给"
    "|哪有|哪够|谁看|才[算肯会能敢舍愿]|没得"
)
_ORDER: Final = re.compile(rf"(?:所以|那|就|再|还有?|也|都)*(?:把|将|别|请|帮|让|给|{DEED})")
# What it is to feel like, with no word that says how: beside a whole wish its reason.
_LIKENED: Final = re.compile(
    rf"(?:{ONESELF})?(?:就|只|真的?|其实|还是|本来|也|是|一直)*(?:想要?|要的?|追求|喜欢|希望)(?:的就?是)?"
    "(?:做成|做出|拍成|拍出|弄成|弄出|有|找|那种|这种|一种|一点|点)*[^，]{1,24}"
    "(?:感觉|味道|味儿?|氛围|调调|质感|意境|心情|情绪|回忆|样子|劲儿?|[一-龥]感)"
    rf"|(?:{ONESELF})?(?:就|只)?(?:想|希望)(?:让它)?[^，]{{1,6}}地(?:结束|收尾|落幕|告别|走完)"
)
# Somebody is to feel so, and no picture is to change: 哄哄他, 逗她开心.
_FOR_SOMEBODY: Final = re.compile(
    rf"(?:好|就|来|去|顺便|也)*([哄逗气吓秀骗谢夸馋安显])[慰摆唬]?\1?[慰摆唬]?(?:他|她|他们|她们|{WHO})[^，]{{0,4}}"
)
# What comes of it if not: 裁掉她要骂我, 改了要跟我闹, 不拉远谁看得见.
_COMES_OF_IT: Final = re.compile(
    rf"(?:再|要|不|没)?(?:{DEED}|[一-龥])[了掉走完]?[^，]{{0,3}}?(?:{WHO}[^，]{{0,3}}?(?:要|会|得|又要|准|肯定|保准)|要|"
    rf"会|准)"
    r"(?:跟我|找我|把我|来|又|一直|天天)*(?:骂|闹|怪|念|打|生气|哭|急|疯|怨|吵|揍|唠叨|说我|笑我|嫌|失望|不高兴|难过|伤心)[^，]{0,6}"
)
# Somebody does it who cannot be meant to by what is done: 司仪自带伴奏, 他坐头一排.
_OF_SOMEBODY: Final = re.compile(
    rf"(?:[^，]{{0,5}}(?:一半|有的|好些|不少|多数|大部分|全场|满屋子|一屋子)的?人|[^，]{{1,5}}们|{WHO})[^，]{{2,}}"
)
# Where it was: 靠厨房门口.
_SOMEWHERE: Final = re.compile(
    "就?(?:紧?靠|在|紧?挨|离|临)着?(?!.*[上下左右中])[^，]{2,8}(?:边|旁|口|里|外|那儿|那边|附近|隔壁|对面|不远)"
)
_BODY: Final = re.compile(
    f"{ACT}|[举抬伸皱戴脱牵喊染剃刮秃瘦胖抛扔掀切端递摸敲撒洒撑弹织停盘舞]|变|低头|回头|吐舌|鬼脸|敬礼|比[心耶]"
    "|穿上|走[一两几]步|往[前后左右]走|叫[一两几]声|鞠躬|拍手|拉手|看镜头|看过来|看向|望|点[烟火灯蜡]|放[烟鞭花]|打[滚鼓伞]|倒[酒茶水下]"
)
_MATCHING: Final = re.compile(
    "(?:好|正好|刚好|这样|要)?(?:跟|和|与|像|同)[^，]+(?:一套|一对|搭|配|呼应|一样|统一|一致|似的)"
)
# So many they are: 一个班四十个呢.
_COUNTED: Final = re.compile(
    "[^，]{1,8}[\\d一二两三四五六七八九十百几]+(?:[个口位桌户家]|[个口位]?人|岁)(?:人|孩子|学生)?[呢啊呀了]*"
)
# What somebody said goes on: 说衣服都没穿怎么外套先上身了.
_REPORTED: Final = re.compile("说(?!明|一[句声]|[句声话]|你好|再见|生日)[^，]{3,}")
# 戛然而止的话我家狗就嗷嗷叫.
_OR_ELSE: Final = re.compile(
    rf"[^，]{{1,8}}的话(?:(?:{WHO})[^，]{{0,3}}|[^，]{{1,4}}[狗猫娃])就[^，]+"
)
_TURNS: Final = re.compile("但是?|不过|可是|然而|结果|而且|然后(?=我|他|她)")


def comes_of_it(clause: str) -> bool:
    """Whether a clause says what comes of it if not: 改了要跟我闹."""
    said = clause.rstrip("的了啊呀呢吧嘛")
    return _COMES_OF_IT.fullmatch(said) is not None or _OR_ELSE.fullmatch(said) is not None


# What is found wrong, and no more than that.
_WRONG: Final = re.compile(
    "(?:现在|原来|本来|这样?|那样?|它|看着|看起来|听着|都|全|也|实在|真的?|感觉|觉得)*(?P<thing>颜色|色彩|画面|字|标题|字幕|文字"
    "|声音|音乐|音量|歌|配乐|节奏|速度|照片)?(?:看着|看起来|听着|都|也|实在|真的?)*(?:太|过于)[^，]{1,4}"
)
_SAME: Final = (
    re.compile("颜色|色彩|画面|照片|黑白|彩色|复古|[暖冷]色|滤镜|色调|棕褐|怀旧"),
    re.compile("字|标题|文字"),
    re.compile("声音|音乐|音量|歌|配乐"),
    re.compile("节奏|速度|秒|照片|[慢快]"),
)
_SAYS_WHAT: Final = re.compile(rf"{DEED}|\d|[一二两三四五六七八九十]秒|慢慢|黑白|竖屏|横屏|方形")


def complains(clause: str, wished: str) -> bool:
    """Whether a clause says what is wrong with what a `wished` change is about, and so why."""
    wrong = _WRONG.fullmatch(clause.rstrip("了啊呀呢吧嘛"))
    if wrong is None or _WRONG.search(wished) or not _SAYS_WHAT.search(wished):
        return False
    thing = wrong["thing"]
    return not thing or any(of.search(thing) and of.search(wished) for of in _SAME)


def tells(clause: str) -> bool:
    """Whether a clause says how something is or was, and by its build can be no order."""
    if _GIVEN_UP.search(clause) or _ORDER.match(clause) or leads_on(clause):
        return False
    is_order = clause.endswith(("吧", "好了", "一点"))
    if _HABIT.search(clause) and not is_order:
        return True
    return _tells(clause) or _all_tell(_TURNS.split(clause))


def _all_tell(parts: list[str]) -> bool:
    return len(parts) > 1 and all(
        len(part) > 1 and (_tells(part) or states(part)) for part in parts
    )


def _tells(clause: str) -> bool:
    said = clause.rstrip("啊呀呢哦哈啦哟～~…!！。.")
    known = (_LIKENED, _FOR_SOMEBODY, _COMES_OF_IT, _REPORTED, _HAS_ME, _WHOLE)
    if any(one.fullmatch(said) for one in known):
        return True
    is_of_film = _OF_FILM.search(_AT_HOME.sub("", said)) is not None
    if is_of_film and not _AS_IT_IS.search(said):
        return False
    said = said if _BODY.search(said) else _TWICE.sub("○○", said)
    plain = _THEIR_FIGURE.sub("若干", said)
    plain = _ASKS_NOTHING.sub(lambda match: "○" * len(match[0]), plain)
    if requests(plain) or plain.endswith(("吧", "好了", "一点")):
        return False
    if plain != said or _AS_IT_IS.search(said) or states(plain) or _is_saying(said):
        return True
    return not _BODY.search(said) and any(
        one.fullmatch(said) for one in (_OF_SOMEBODY, _SOMEWHERE, _MATCHING, _COUNTED)
    )


def _is_saying(said: str) -> bool:
    """Whether it is one of the sayings of four signs or more: 大道至简."""
    words = tagged(said)
    return len(words) == 1 and len(said) > _WORD and words[0][1] in ("i", "l", "z", "nz", "nr")


_WORD: Final = 3
_WHOLE: Final = re.compile(f"{TO_OTHERS}|[^，]{{0,6}}(?:{_STRIKES})[了的]?")
