"""What is asked for in a Chinese clause, of the film or of whoever is seen in it.

Words and their classes are jieba's (v verb, n noun, ul 了, uz 着, ug 过, uj 的, ud 得).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.grammar.text import one_of, simplified

# What can be done to a film, and what those in a picture might be wished to do.
DEED: Final = one_of(
    """
    改 加 删 去掉 去除 拿掉 换 调 设 挪 移 裁 剪 填 铺 淡 放大 缩小 推近 推进 推远 拉近 拉远 翻转
    旋转 倒放 恢复 撤 导出 保留 留着 留下 留住 静音 配音 翻译 抠 修 美颜 磨皮 p掉 p图 合成 生成 补
    写上 配上 做成 弄成 变 转成
    """
)
ACT: Final = one_of(
    """
    飞 跳 唱 挥 眨 笑 哭 摇 晃 摆 扭 点头 转身 转头 转圈 转个 转一 转过 鼓掌 招手 握手 拥抱 亲 抱
    跑 爬 走过 走起 走动 走到 走来 飘 流动 流下 游 动起 站起 坐下 躺下 蹲下 睁 闭 张开 张嘴 开口
    说话 闪 冒 炸 爆 燃 消失 出现 下雨 下雪 刮风 吹 绽放 盛开 升起 落下 掉下
    """
)
_ANY: Final = f"(?:{DEED}|{ACT})"
# The same words where nothing is asked for: another thing, how it went, what it was.
_OTHER_WORDS: Final = one_of(
    """
    特别 分别 告别 区别 性别 级别 个别 派别 识别 辨别 离别 别的 别处 别扭 别墅 别致 主要 重要
    必要 要求的 需要的 搞笑 可笑 好笑 玩笑 请假 请客 请教 邀请 申请 聘请 出游 加班 加油 加入 参加
    增加 更加 换届 强调 调研 设计 设备 预设 建设 改天 改日 终点 改主意 改姓 改名字 唱校歌
    唱生日歌 合唱 别笑我 别笑话 现场唱 现场弹 现场演 招牌 装修 翻修 更衣 变更 更好看 更好 更合适
    更自然 更像 更喜欢 运动 活动 感动 激动 劳动 移动 自动 主动 行动 互动 看起来 听起来 走光 走丢
    走心 走运 旅游 旅行 说笑 跳舞课 修养 补课 换课 下一 下午 抱歉 抱怨 感冒 那帮 这帮 亲自 相亲
    变化 更新 吓一跳 吓了一跳 剪映 秒表 秒懂 秒杀 省得麻烦 最好看 最好听 最好吃 最好玩 张开会
    吓人一跳 像什么话 请帖 请柬 错别字 别字 这么一下 那么一下
    """
)
# Said of others, or for them: whom it is for, what nobody does, what they see and know.
SEES: Final = (
    "(?:看看|看[到见清]|听[听到见]|知道|明白|认[得出]|感受|瞧|晓得|记住|高兴|开心|吃惊|惊喜|放心)"
)
_NOT_ASKED: Final = re.compile(
    rf"(?:本来|原本)想(?:要|把)?|[想好]?[让给叫][^，]{{1,6}}{SEES}|哪[有能会里敢还]|谁[^，]{{0,3}}[都也能会敢]"
    rf"|{WHO}[^，]{{0,6}}一直(?!往|向)|[a-z_.]+ ?\d[a-z\d_.]*"
    r"|给我(?=[妈爸奶爷姐哥弟妹外老女儿][^，]*的$)|得最好|最好的"
    rf"|{_OTHER_WORDS}|[一-龥]{{1,2}}得(?!更|再)|(?<!要)[不没]{_ANY}|[不得][过出起下上进回]来|{ACT}(?:[了着得]|[这那]么)"
    rf"|(?:[在正]|难得){ACT}|[正在][^，着]{{1,4}}着[^，]*|{ACT}[^，]{{1,8}}了$|[这那]样[^，]{{0,6}}?更"
    rf"|{_ANY}(?:[错坏反漏丢乱混糊歪没偏]|重复?|过头|早|晚|多|少|太[快慢远近多少大小])了?|([一-龥])来\1去"
    rf"|被[^，]{{0,5}}?{_ANY}|{_ANY}(?!成)[^，]{{0,2}}的(?=$|[那时是])|(?:第.次|头一[次回]|爱|刚){_ANY}"
    rf"|不[^，]{{1,4}}的话(?=[没别大谁人])|{DEED}[^，]{{0,2}}(?:看着|看得|让人|显得)"
    rf"|(?:知道|清楚|认得|看出|认出|明白)[^，]{{0,6}}(?:哪|谁|什么|怎么)"
    rf"|(?:自己|回头|以后|后面|晚点)(?:再|会|要|来)*{DEED}"
    rf"|{_ANY}[了过](?=[^，]*[遍次回版稿轮]$)|{_ANY}不[了动开上下到着住]|{_ANY}[^，]{{1,5}}去了$"
)
_ASKED: Final = re.compile(
    r"请(?!了)|(?<!我)麻烦|劳驾|[帮替陪]|顺便|会不会|拜托(?!了$)|给我们?(?:先|再)?看[看一下]*$|给我(?!们?(?:的|.{0,3}(?:看|讲|说|听"
    r"|过|发|打)))|能不能|能否|可不可以|吗$|么$|吧$|最好|应该"
    r"|(?<!不)(?<!没)[想希](?:望|让|把)|(?<!不)(?<!没)需要|要求"
    r"|(?:^|也|再|就|都|先|[，的])(?:别(?![人的笑嫌介见生])|不要|不用|不必|甭|莫)(?!了$)|(?:一下|"
    r"(?<![这那]么)(?<![\d一二两三四五六七八九十饭钟整地站终起优缺重难笑泪槽痛早几景])点儿?|一些)$"
    r"|^(?:再|也|就|先|要不|干脆)*[放加来找换配做弄搞插贴画][一]?[个张段首条点句行种块幅圈](?!人)"
    r"|[下上里边间面角][^，]{0,3}[写加放贴画印刻镶][上了]?[个张段首行句]"
    r"|([一-龥])一?\1(?!的|得|了)|更|[慢渐]{2}|来回|一直(?!都|是|很|有|没|不|在(?![动转流变]))|不停|不断|(?<!得)(?<!太)突然(?!断|"
    r"停|没)"
    r"|(?<!没)什么(?!都|也)|怎么(?!样$)|为啥|哪|(?<![那这好])几(?![口个张次天年位乎家遍回台块辆间盏排件条本棵栋级度百千十])|多少|如果|要是|假如|除非|"
    r"的话|还是(?![太有很])|或者"
    r"|(?<!顺序)(?<!好像)(?<!有点)不对$|哦不"
    r"|学[会到过]了?$|想要(?!.*[了过着])|必须|只要(?!.*[就都能])|^要不(?!然|是|要)|开头得"
    r"|提醒|打电话|给(?!我看)[^，看]{1,4}[发打寄传][个条封一]|^(?:然后|接着|随后|直接|谁(?![让叫都说知])|最后(?!一|[这那]|[\d两几]))|"
    r"^再?[发转][给送]|[查搜]一?[查下搜]|记得|写着|[左右上下]移"
    r"|还是不|不知道(?!咋|怎么|为什么|为啥|谁)|没想好|不确定|再说|犹豫|考虑|想想|商量|纠结|只有(?!若干)|(?<=[\d一二两三四五六七八九十百半几数])秒|"
    r"[％%]|(?<!了[一两三四五六七八九十几半])倍|\d(?!\d*(?:岁|年|月"
    r"|[号日]|点|周|块|楼|班|级|届|个|人|位|家|次|天|多|遍|寸|斤|度|米|里|杯|元|层|页|句|代|集|折|克|公斤|公里|票|分(?!钟|之)))"
)
_ENDS_THERE: Final = re.compile(
    r"(?!.*[刚从没]|.*[不得]..$)(?:.*[起出过下上回进]来|.*[过下上出回进]去)$"
)
# 把 without what became of it: 把我拍得好胖, 把头裁没了.
_DISPOSED: Final = re.compile(
    r"(?<![这那一两几])把(?!.*(?:得|[看听读认](?:清楚|清|仔细|明白|完|全)|[没坏错反丢糊歪掉乱跑醒哭死烦晕倒烂碎破断裂脏湿]了))"
)
_LET: Final = re.compile(
    r"(?!.*让[^，]{1,8}给[^，]+了$)(?:(?<![只不才好])让|(?:^|[想请再就先也都要能会得希望])叫)(?!人|我(?:们)?(?:很|好|觉得|想起|感动)|.*(?:看|听|读|"
    r"认)(?:得?更?(?:清楚|清|仔细|明白)|[到见懂出]))"
    rf"(?![^，]{{1,6}}{SEES}(?!镜头))"
)
# Somebody did something to somebody: 导游把我们坑惨了.
_DONE_TO_SOMEBODY: Final = re.compile(rf"{WHO}把(?:{WHO}|人)[^，]*了")
_WISHED: Final = re.compile(f"(?P<deed>{DEED})|{ACT}")
# A thing of the film: what is done to it may be a wish.
_FILM: Final = one_of(
    """
    标题 字幕 文字 音乐 配乐 bgm 声音 音量 音效 转场 叠化 镜头 视频 片头 片尾 画面 背景 滤镜
    色调 字 人物 颜色 时长 速度 节奏 照片 图片 相片
    """
)
FILM: Final = re.compile(_FILM)
# How it is to be, or is not to be: 客户要竖版, 最后一张不要边框, 标题得没了.
OUGHT: Final = re.compile(
    r"要(?!求|是|么)[^，看听讲]{0,2}(?:[竖横][版屏]|方形|黑白|彩色|边框|字幕|标题|配乐|转场|滤镜)"
    rf"|(?:(?:第.{{1,3}}|最后一|[这那每])[张幅]|(?<!别)[脸头人]|{_FILM})(?:[都也先就]*(?:别|不要)|得(?=[没有是要改换放在大小短长]))"
)
# What was so, whoever did it.
_OVER: Final = re.compile(
    "[昨前那当]天|那时|当[时年]|去年|前年|那年|小时候|以前|从前|上[次回个]|实在|(?:本来|原本)(?!的)|一次[^，]{1,2}一次|是.*的$|用.+[拍录扫]的$"
)
_NEGLECTED: Final = re.compile(
    r"(?:忘了?|忘记|没|没有|懒得|来不及|不会|不想|不敢|不肯|非|非说|不懂|不让|差点)$"
)
# Who disposes of something that is no thing of the film: 我同学都懒得把手机转横.
_OF_OTHERS: Final = re.compile(
    r"懒得|不会|不想|不肯|不让|没有?|忘了?|老是?|总是?|硬|非要?|当成|当作|认成|看成|都快"
)
_ASPECT: Final = frozenset(("ul", "uz", "ug"))
_DESCRIBES: Final = frozenset(("uj", "ud"))
# How far behind a verb what shows that it was done may stand.
_NEAR: Final = 3
# Words that are written twice and ask for nothing.
_TWICE: Final = re.compile(
    r"([点张看想试谢奶爸妈爷姥公婆哥姐弟妹叔舅姑娃宝狗猫太星常刚偏往仅天人年月家处样个听聊走玩])(?:一?\1)+"
    r"|([一-龥])\2([一-龥])\3"
)


@lru_cache(maxsize=512)
def tagged(clause: str) -> tuple[tuple[str, str], ...]:
    """The words of a clause with their classes, in simplified characters."""
    import rjieba  # noqa: PLC0415  its dictionary takes a moment, and few sentences need it

    return tuple(rjieba.tag(simplified(clause)))


def requests(clause: str) -> bool:
    """Whether a clause asks for something, however it is put: 让她挥挥手, 小狗摇尾巴, 背景抠掉."""
    plain = _TWICE.sub(lambda twice: twice[1] or "", clause)
    if _DONE_TO_SOMEBODY.fullmatch(plain):
        return False
    rest = _NOT_ASKED.sub(lambda match: "○" * len(match[0]), plain)
    is_own = FILM.search(plain) is None and _OF_OTHERS.search(plain) is not None
    is_disposed = _DISPOSED.search(plain) is not None and not is_own
    if is_disposed or OUGHT.search(plain) or _LET.search(plain) or _ENDS_THERE.match(plain):
        return True
    return _ASKED.search(rest) is not None or _is_due(plain, rest)


def _is_due(clause: str, rest: str) -> bool:
    """Whether something is to be done, or was not done yet, by a verb that stands in the `rest`
    and not only inside a noun: 裁员, 母亲, 飞机."""
    verbs = list(_WISHED.finditer(rest))
    words = tagged(clause) if verbs else ()
    is_over = _OVER.search(clause) is not None and FILM.search(clause) is None
    at = 0
    for index, (word, kind) in enumerate(words):
        verb = next((verb for verb in verbs if at <= verb.start() < at + len(word)), None)
        at += len(word)
        is_noun = kind in ("n", "ns", "nt", "nz") and _WISHED.fullmatch(word) is None
        if verb is None or is_noun:
            continue
        is_act = verb["deed"] is None
        is_order = index == 0 and not is_act
        if is_order or not (is_over or _is_done(words, index, is_act=is_act)):
            return True
    return False


def _is_done(words: Sequence[tuple[str, str]], index: int, *, is_act: bool) -> bool:
    """Whether it was done, or left: 我加了标题, 忘了改. A deed at the end is an order: 标题删了."""
    before = "".join(word for word, _ in words[max(index - 2, 0) : index])
    if _NEGLECTED.search(before):
        return True
    behind = [kind for _, kind in words[index + 1 : len(words) - (not is_act)][:_NEAR]]
    is_named = any(kind in _DESCRIBES for _, kind in words[index + 1 : index + 2])
    return is_named or not _ASPECT.isdisjoint(behind)
