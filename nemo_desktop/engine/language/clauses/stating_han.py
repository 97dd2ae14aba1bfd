"""Chinese clauses that say how something is, beside one that asks or orders."""

import re
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import ONESELF, WHO
from nemo_desktop.engine.language.clauses.requesting_han import ACT, OUGHT, SEES, requests
from nemo_desktop.engine.language.grammar.text import one_of

# What a film is made of; what is said of it as done may be a wish: 标题删了.
TOPIC: Final = r"(?:这|那)?(?:个|首|段|些|行)?(?:标题|字幕|文字|音乐|配乐|转场|背景)"
_THING: Final = (
    r"(?:(?:这|那)?(?:个|首|段|些|行|张|几张)?(?:标题|字幕|文字|字|音乐|配乐|歌|声音|转场|背景|画面|镜头|照片|图|视频)"
    r"|(?:这|那)张|第.{1,3}张|最后一张|中间那张|头一张|衣服|不要|算|好|行)"
)
_SO: Final = one_of(
    """
    太 很 挺 真 好 怪 蛮 超 巨 贼 非常 特别 十分 相当 过于 有点 有点儿 有些 不太 不怎么 不够 不大
    那么 这么 多么 越来越 比较 格外 尤其 确实 实在 完全 根本 几乎 简直
    """
)
_WHEN: Final = (
    r"(?:[今明昨后前当][天晚早年日]|[这上下那]个?(?:周|星期|礼拜|月|次|回|天|年|会儿|学期|阵子)[一二三四五六日天末]?"
    r"|(?:周|星期|礼拜)[一二三四五六日天末]|[\d一二三四五六七八九十]+[月号点]|老(?=[是被让在要说忘有嫌爱喜想])|"
    + one_of(
        """
    今儿 明儿 昨儿
    去年 月底 年底 周末 暑假 寒假 国庆 春节 过年 元旦 中秋 端午 五一 十一 圣诞 元宵 清明 小时候
    从前 以前 之前 刚 马上 快要 快 早就 一会儿 等会 等会儿 回头 晚点 晚上 早上 中午 下午 上午
    到时 到时候 平时 一般 通常 经常 老是 总是 从来
    """
    )
    + ")"
)
_BAD: Final = one_of(
    """
    无聊 拖沓 拖拉 多余 别扭 突兀 奇怪 怪怪 尴尬 难看 难听 刺眼 单调 枯燥 沉闷 老土 晃眼 晕 头晕
    眼花 费劲 费眼 累赘 碍眼 没意思 没必要 没意义 没用 没感觉 没气氛 没重点 得慌 逆光 过曝 曝光
    重复 糊 模糊 歪 虚 虚焦 卡顿 戛然而止 赶时间 没时间 来不及
    """
)
_DENIED: Final = (
    r"[不没](?:清楚?|见|到|了|着|上|下|完|过来|出来?|全|开|惯|懂|好|行|对|搭|像|准|合适|方便|需要|想|喜欢|爱|能|会|敢|让|"
    r"符合|适合|可能|在|用|够|有|便|吃|算|是|怎么)"
)
_SAYS: Final = one_of(
    """
    负责
    说 讲 限制 规定 不让 允许 嫌 觉得 感觉 认为 以为 抱怨 反映 反馈 吐槽 投诉 评价 夸 批评 问 骂
    建议 催 盯着 怕 担心 喜欢 爱 讨厌 受不了 烦 满意 习惯 舍不得 想看 看 听 认 分 忘 记 懂 知道
    打算 准备 计划 决定 都用 用的 只用 急着
    """
)
LINKS: Final = one_of(
    """
    因 由于 毕竟 反正 主要 其实 到底 难得 恰好 正好 刚好 谁让 谁叫 没想到 结果 幸好 幸亏 还好 大概
    可能 估计 恐怕 怕 生怕 省得 免得 以免 不然 否则 要不然 既然 虽然 尽管 难怪 怪不得 总之 说实话
    说真的 老实说 据说 不好意思 抱歉 辛苦 拜托 谢 哎 唉 感觉 总觉得 觉得 看着 听着 看上去 本来就
    不瞒 纯属 纯粹 原来 等于 算是 就当 为了 好让 以便 方便 用来 打算 准备 赶着 这样 那样 现在这样
    """
)
_USED: Final = one_of(
    """
    看 用 放 播 播放 循环播放 观看 交 发 听 参加 展示 显摆 分享 纪念 留念 送 送人 挂 贴 汇报 开会
    上课 结婚 毕业 过生日 检查 考试 出发 搬家 办
    """
)
# No place in a film: in these words one says where a film is shown.
_ELSEWHERE: Final = r"[^\d第张秒音乐字题图照片大小慢快角边中央顶底头尾左右上下前后这那样]{1,8}"
_JUDGED: Final = (
    rf".*(?:{_SO}|最(?![前后上下左右中开末]))[^，]{{1,8}}(?:了|的)?"
    rf"|.*得(?!更).{{1,8}}|.*{_BAD}[了的]?|.*{_DENIED}.{{0,6}}"
)
_OF_SOMEBODY: Final = (
    rf"(?:.{{0,4}}(?=.+(?:自己|亲自|现场)))?{ONESELF}.+|.*{WHO}[^，]{{0,6}}?{_SAYS}.*"
    rf"|.*{WHO}[^，]*(?:[了过着的才]|在[^，]+|[没不会能只就][^，]+|这么[^，]+"
    rf"|要{_USED}.*)|(?!{_THING})(?:{WHO}|[^，]{{2,4}}?){_WHEN}.+"
)
_OCCASION: Final = (
    rf"{_WHEN}.+|.*(?:给|让){WHO}.*{_USED}的?|(?:这个|这些|这|是|要|得|拿去|准备|打算)*(?:在|放|发|传|投|挂|摆|贴"
    rf"|上)[在到进]?{_ELSEWHERE}(?:[里上]?{_USED}|里|上)的?"
    rf"|.*(?:拿去|拿来|用来).{{0,8}}?{_USED}的?|{_ELSEWHERE}[里上]?{_USED}的?"
)
_IS: Final = (
    r".*(?<!还)(?<!只有)(?:是|有|没有?)[^，色]+|.*(?:跟|和|像).+(?:一样|一个色|差不多|似的|一致|配套|呼应|[这那]样)的?"
    r"|.*会[^，]{1,8}|.{0,6}(?:人|字|话|内容|细节|东西|事"
    r"|活儿?|时间|照片|图|地方)(?:不|很|太|比较|特别|最)?[多少紧杂乱密]|.+[嘛呗]"
    r"|.{0,8}(?<!第)(?:一共|总共|才|刚|都|快)?[\d一二两三四五六七八九十百半几]+(?:个月|[个位口]人|岁|度|克|公斤|周年|(?<!第.)[年天周]|小时|大寿|[斤块元]钱?)[^，]{0,4}"
    r"|.{1,3}[下上里边外面中][\d一二三四五六七八九十百几]+[个位名口](?=.*[生人工友客员师孩])[^，]+"
    r"|[^，]{1,4}(?:(?<!第)一[个枚只名]|党|族)|随便.{1,3}|[^，]*(?P<one>[一-龥])(?P=one)(?P<two>[一-龥])(?P=two)的?|[^，]{1,8}(?:[严贵差吵挤累忙穷懒笨烂旧饿渴冷热冻困疼痛痒酸弱盲聋尖灵急笨]|卡顿)[了的]?"
)
_BECAME: Final = (
    r".*(?:早就?|已经)[^，]{1,6}了|[^，]{1,6}(?:临时|刚刚?|才|早就|亲自|特意|专门|随手|顺手|一起|偷偷|连夜)[^，]{1,6}[的了]|"
    r"(?:第.{1,3}|最后一|中间那|[这那])[张幅](?:的?那天|当时|那时候?|[拍摄]于)[^，]+|"
    r".*(?:[挡盖压遮切裁断糊歪反错漏花重丢忘完睡满][住了掉]|被[^，]+)了?.{0,4}"
)
_STATED: Final = re.compile("|".join((_JUDGED, _OF_SOMEBODY, _OCCASION, _IS, _BECAME)))
_LED: Final = re.compile(LINKS)
# Any of these marks a statement, but of a thing of the film: 标题删了.
_MARKED: Final = re.compile(
    rf"(?!{TOPIC}|字|镜头).*(?:[了的是在有都很太挺会还得等说想喜好多慢快着要没不被谁哪刚]|.过(?![渡来去程])|成一[片团堆坨]|发[绿黄红白青紫黑]|[天整]天|乎乎|一次.一次|特别|流行|感觉|心意|辛苦|谢|[留纪]念|只|[这那]么|最(?![前后末]))"
)
# Whoever is in a hurry may mean so, and not the film: 快一点，要迟到了.
_HURRIED: Final = re.compile(".*迟到")
# What was said, learned or made follows, and is no wish: 我跟他说过了，每张3秒.
_OF_WHAT_FOLLOWS: Final = re.compile(
    r".*(?:(?<!这么)(?<!那么)(?<!这样)[说讲](?!的)|告诉.{1,4}|通知(?!的).{0,4}|交代|吩咐|回复|学会|学到"
    r"|(?<![同上大小中开放文留])学|教|研究|试)[过了的好着]*"
    rf"|.*(?:以前|之前|上[次回]|当时|那时候?)[^，]*[用做剪弄设](?!的$)[^，]+"
    rf"|.*{_WHEN}[^，]{{0,4}}(?:做|剪|弄|发|看)[^，]{{0,3}}的(?:视频|片子|短片|版本)"
)
# What it is to be good for, and what others do or want themselves: 大家要找自己, 客人还要说话.
_AIMED: Final = re.compile(
    "(?:我|我们)?(?:就?想要?|要的?就?是?|追求|喜欢)[^，]{1,10}(?:那种|这种|的)"
    "(?:感觉|味道|味儿?|氛围|调调|质感|年代感|意境)|(?:总得|总要|总不能|为了|免得|省得|以免|好[让跟给配]|以便)(?!.*(?:请|麻烦)).+"
    rf"|[想好]?[让给][^，]{{1,6}}{SEES}(?!镜头)[^，]*"
)
_OF_OTHERS: Final = re.compile(
    rf"(?!{ONESELF})(?!.*(?<![还都也正])(?:要|得|会)[^，]{{0,3}}{ACT})(?:有些?|好多|很多|这里的?|那边的?)?{WHO}{WHO}?"
    r"(?:(?:都|还|也|正|就|才|总是?|老是?|一直|经常|常常?|平时|每[年次天周月]都?|以前|今年|今天|明天|晚上)"
    r"*(?:想|要|得|会|爱|喜欢|在|没|不|等着|都|还|一[看听]就|每[年次天周月]都?))(?![要想]不?[加改删换再看])"
    r"(?!.*(?:请|[帮替]我|给我|把|让(?!人)|吧$|吗$))[^，]+"
)
# 那天下雨; 谁看字这么快; 十秒太漫长.
_AT_THAT_TIME: Final = re.compile(
    "(?:那天|当天|当时|那年|那会儿?|那时候?|那阵子)(?!.*(?:把|请|让))[^，]+"
)
_RHETORICAL: Final = re.compile(
    "[^，]+像什么话|谁[^，]*(?:这么|那么|得了)[^，]*|(?:听说|据说)[^，]*(?:更|很|都|比较|最)[^，]*"
    "|(?:第|头)一次[用做弄来][^，]*|别(?:笑我|笑话|嫌|介意|见怪|生气)[^，]*"
    rf"|(?!把|再|请|帮|给|先|能|可|最好)[^，]{{1,5}}(?:[劝催笑逼求缠追骂嫌夸怪盼约]|吐槽|怀疑)我(?!们?[的头脸身])[^，]*"
    rf"|(?:[他她]们?|{WHO})可(?![以能])[^，]+|不瞒.{{1,3}}说|{ONESELF}.{{1,3}}的[^，]{{1,5}}(?:一共|总共|大概|就|只|有|是)+[^，张]{{1,4}}(?:秒钟?|分钟)"
    "|(?!标题|音乐|第|最后)[^，]{1,6}(?:现场|当场|亲自)[^，]{1,4}"
)
_JUDGED_FIGURE: Final = re.compile(
    r"[\d一二两三四五六七八九十半]+(?:秒钟?|分钟)((?:也|都|实在|真的?)*(?:太|有点|好|够)(?:漫长|久|长|短|多|少))"
)
_AT_FIRST: Final = re.compile(
    "^(?:哈+|嘿+|呵+|嘻+|呜+|对了|话说|哦对|啊对|那个|是这样|就是|嗯|呃|是这样的)+(?=[我他她这那咱])"
)
_TAIL: Final = re.compile(r"[啊呀呢哦哈啦哟呃～~…!！。.]+$")
_NUMBER: Final = re.compile(r"\d+(?:[:.]\d+)*")
_TOLD_FIRST: Final = re.compile(
    rf"(?:因为|毕竟|反正|主要)?(?:(?:[^，]{{1,5}}的)?{WHO}|上[次回]|以前|之前|原来|昨[天晚]|刚才?|当时)"
)
_EXCLAIMED: Final = re.compile(
    "(?:真|太|好|可|气|烦|笑|累|丑|吓)?(?:烦|丑|累|晕|气|绝了?|无语|尴尬|心疼|可惜|难受|死了?|感人|惨)[了啊呀死]*"
)
_LONGEST: Final = 60


FIGURE: Final = re.compile(r"[\d一二两三四五六七八九十半]+个?(?:秒钟?|分钟)")


def states(clause: str, *, is_figured: bool = False, is_led: bool = False) -> bool:
    """Whether a clause only tells, and asks for nothing.

    It may hold figures only where the wish beside it has some as well (`is_figured`). `is_led`
    where an order follows, which what was said or learned does not: 我跟他说过了，去掉标题.
    """
    said = _AT_FIRST.sub("", _TAIL.sub("", clause.strip()))
    if is_figured and (_TOLD_FIRST.match(said) or said.endswith("嘛")):
        plain = _NUMBER.sub("若干", FIGURE.sub("若干", said))
        if plain != said and states(plain, is_led=is_led):
            return True
    if OUGHT.search(said):
        return False
    known = any(known.fullmatch(said) for known in (_AIMED, _OF_OTHERS, _AT_THAT_TIME, _RHETORICAL))
    said = _JUDGED_FIGURE.sub(r"\1", said)
    if known or _EXCLAIMED.fullmatch(said):
        return True
    if not 1 < len(said) <= _LONGEST or requests(said.rstrip("嘛呗")):
        return False
    if _HURRIED.match(said) or (leads_on(said) and not is_led):
        return False
    is_marked = _MARKED.match(said) is not None
    return is_marked or _LED.match(said) is not None or _STATED.fullmatch(said) is not None


def leads_on(said: str) -> bool:
    """Whether a clause tells what follows it, which then is no wish: 我跟他说过了, …"""
    return _OF_WHAT_FOLLOWS.fullmatch(said) is not None


def tells_history(clause: str) -> bool:
    """Whether a clause says how something came to be: 相册是从后往前扫的."""
    return _CAME_SO.fullmatch(clause) is not None


def tells_of_people(clause: str) -> bool:
    """Whether it says how somebody feels, or what is seen and said elsewhere: 今天特别开心."""
    return _OF_PEOPLE.fullmatch(_TAIL.sub("", clause)) is not None


_OF_PEOPLE: Final = re.compile(
    rf"(?:{ONESELF}|{WHO}|{_WHEN}|心情|的|都|也|一家人?|就是)+(?:真的?|{_SO})+"
    r"(?:开心|高兴|快乐|欢乐|难过|伤心|悲伤|忧伤|激动|感动|兴奋|轻松|紧张|浪漫|温馨|幸福|平静|害怕)"
    r"|(?:抖音|小红书|快手|B站|b站|微博|朋友圈|视频号|网上|群里|电视)(?:上面?|里面?|那边|的人|网友|现在|最近|都|也|老是?|总|经常)*"
    r"(?:看到|看见|刷到|学到?|流行|火|有人|说|讲|规定|限制|不让|不许|要求|推荐)[^，\d]*"
    r"|[^，]{0,3}(?:手|腿|心|嗓音|声音)抖得[^，]+"
)
_CAME_SO: Final = re.compile(
    r"[^，]{1,8}(?<![要想])(?:都)?是[^，]{1,12}(?:拍|扫|画|写|题|刻|绣|送|买|录|翻拍|照|存|洗|打|起|取|挑|选|编|敲|想)(?:出来|下来)?的"
)


def explains(clause: str) -> bool:
    """Whether a clause says that it is why: 因为第二张是我妈拍的."""
    return _WHY.match(clause) is not None and not requests(_TAIL.sub("", clause))


_WHY: Final = re.compile("因为|由于|毕竟|谁[让叫]|省得|免得|以免|为了")


# How a statement may end in the middle.
_COMPLETE: Final = re.compile(
    rf".*(?:[嘛呢啊呀]|{_SO}[^，了的话]{{1,3}}了?|{_BAD}了?|[慢快晕吵累困][了的]?|(?:人|字|话|东西|内容)[多少])"
)


def is_complete(clause: str) -> bool:
    """Whether a statement may end here, before a wish without a mark."""
    return _COMPLETE.fullmatch(clause) is not None
