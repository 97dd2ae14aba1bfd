"""What is asked for in a Chinese clause, of the film or of whoever is seen in it."""

import re
from collections.abc import Iterator
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.grammar.text import one_of

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
OTHER_WORDS: Final = one_of(
    """
    特别 分别 告别 区别 性别 级别 个别 派别 识别 辨别 离别 别的 别处 别扭 别墅 别致 主要 重要
    必要 要求的 需要的 搞笑 可笑 好笑 玩笑 请假 请客 请教 邀请 申请 聘请 出游 加班 加油 加入 参加
    增加 更加 换届 强调 调研 设计 设备 预设 建设 改天 改日 终点 改主意 改姓 改名字 唱校歌
    唱生日歌 合唱 别笑我 别笑话 现场唱 现场弹 现场演 招牌 装修 翻修 更衣 变更 更好看 更好 更合适
    更自然 更像 更喜欢 运动 活动 感动 激动 劳动 移动 自动 主动 行动 互动 看起来 听起来 走光 走丢
    走心 走运 旅游 旅行 说笑 跳舞课 修养 补课 换课 下一 下午 抱歉 抱怨 感冒 那帮 这帮 亲自 相亲
    变化 最好看 最好听 最好吃 最好玩 张开会 吓人一跳
    """
)
_NOT_ASKED: Final = re.compile(
    rf"{OTHER_WORDS}|[一-龥]{{1,2}}得(?!更|再)|(?<!要)[不没]{_ANY}|[不得][过出起下上进回]来|{ACT}(?:[了着得]|[这那]么)"
    rf"|(?:[在正]|难得){ACT}|[正在][^，着]{{1,4}}着[^，]*|{ACT}[^，]{{1,8}}了$|[这那]样[^，]{{0,6}}?更"
    rf"|{_ANY}(?:[错坏反漏丢乱混糊歪没偏]|重复?|过头|早|晚|多|少|太[快慢远近多少大小])了?|([一-龥])来\1去"
    rf"|被[^，]{{0,5}}?{_ANY}|{_ANY}(?!成)[^，]{{0,2}}的(?=$|[那时是])|(?:第.次|头一[次回]|爱|刚){_ANY}"
    rf"|不[^，]{{1,4}}的话(?=[没别大谁人])|{DEED}[^，]{{0,2}}(?:看着|看得|让人|显得)"
    rf"|(?:知道|清楚|认得|看出|认出|明白)[^，]{{0,6}}(?:哪|谁|什么|怎么)"
    rf"|(?:自己|回头|以后|后面|晚点)(?:再|会|要|来)*{DEED}"
    rf"|{_ANY}[了过](?=[^，]*[遍次回版稿轮]$)|{_ANY}不[了动开上下到着住]|{_ANY}[^，]{{1,5}}去了$"
)
_ASKED: Final = re.compile(
    r"请(?!了)|麻烦|劳驾|[帮替陪]|顺便|会不会|拜托(?!了$)|给我们?(?:先|再)?看[看一下]*$|给我(?!们?(?:的|.{0,3}(?:看|讲|说|听"
    r"|过|发|打)))|能不能|能否|可不可以|吗$|么$|吧$|最好|应该"
    r"|(?<!不)(?<!没)[想希](?:要|望|让|把)|(?<!不)(?<!没)需要|要求"
    r"|(?:^|也|再|就|都|先|[，的])(?:别(?![人的笑嫌介见生])|不要|不用|不必|甭|莫)(?!了$)|(?:一下|(?<![这那]么)(?<![\d一二两三四五六七八九十])点儿?|一些)$"
    r"|^(?:再|也|就|先|要不|干脆)*[放加来找换配做弄搞插贴画][一]?[个张段首条点句行种块幅圈](?!人)"
    r"|([一-龥])一?\1(?!的|得|了)|更|[慢渐]{2}|来回|一直(?!都|是|很|有|没|不|在(?![动转流变]))|不停|不断|(?<!得)(?<!太)突然(?!断|停|没)"
    r"|(?<!没)什么(?!都|也)|怎么(?!样$)|为啥|哪|几(?![个张次天年位乎家遍回])|多少|如果|要是|假如|除非|的话|还是(?![太有很])|或者"
    r"|(?<!顺序)(?<!好像)(?<!有点)不对$|哦不"
    r"|提醒|打电话|^(?:然后|接着|随后|直接|谁(?![让叫都说知])|最后(?!一|[这那]|[\d两几]))|^再?[发转][给送]|[查搜]一?[查下搜]|记得|写着|[左右上下]移"
    r"|还是不|不知道(?!咋|怎么|为什么|为啥|谁)|没想好|不确定|再说|犹豫|考虑|想想|商量|纠结|只有(?!若干)|[秒％%]|(?<!了[一两三四五六七八九十几半])倍|\d(?!\d*(?:岁|年|月"
    r"|[号日]|点|周|块|楼|班|级|届|个|人|位|家|次|天|多))"
)
_ENDS_THERE: Final = re.compile(
    r"(?!.*[刚从]|.*[不得]..$)(?:.*[起出过下上回进]来|.*[过下上出回进]去)$"
)
# 把 without what became of it: 把我拍得好胖, 把头裁没了.
_DISPOSED: Final = re.compile(
    r"(?<![这那一两几])把(?!.*(?:得|[看听读认](?:清楚|清|仔细|明白|完|全)|[没坏错反丢糊歪掉乱跑醒哭死烦晕倒烂碎破断裂脏湿]了))"
)
_LET: Final = re.compile(
    r"(?:(?<![只不才好])让|(?:^|[想请再就先也都要能会得希望])叫)(?!人|我(?:们)?(?:很|好|觉得|想起|感动)|.*(?:看|听|读|认)(?:得?更?(?:清楚|清|仔细|明白)|[到见懂出]))"
)
# Somebody did something to somebody: 导游把我们坑惨了.
_DONE_TO_SOMEBODY: Final = re.compile(rf"{WHO}把(?:{WHO}|人)[^，]*了")
_WISHED: Final = re.compile(_ANY)
# Words that are written twice and ask for nothing.
_TWICE: Final = re.compile(
    r"([看想试谢奶爸妈爷姥公婆哥姐弟妹叔舅姑娃宝狗猫太星常刚偏往仅天人年月家处样个听聊走玩])(?:一?\1)+"
    r"|([一-龥])\2([一-龥])\3"
)


def requests(clause: str) -> bool:
    """Whether a clause asks for something, however it is put: 让她挥挥手, 小狗摇尾巴, 背景抠掉."""
    plain = _TWICE.sub(lambda twice: twice[1] or "", clause)
    if _DONE_TO_SOMEBODY.fullmatch(plain):
        return False
    if _DISPOSED.search(plain) or _LET.search(plain) or _ENDS_THERE.match(plain):
        return True
    rest = _NOT_ASKED.sub("○", plain)
    return _ASKED.search(rest) is not None or _names_a_deed(rest)


def _names_a_deed(clause: str) -> bool:
    """Whether a verb for it is there, and not only inside a noun: 裁员, 母亲, 飞机."""
    found = list(_WISHED.finditer(clause))
    nouns = list(_nouns(clause)) if found else []
    return not all(
        any(start <= verb.start() and verb.end() <= end for start, end in nouns) for verb in found
    )


def _nouns(clause: str) -> Iterator[tuple[int, int]]:
    """Where nouns stand that have more to them than a verb, as the dictionary knows them."""
    import rjieba  # noqa: PLC0415  its dictionary takes a moment, and few sentences need it

    at = 0
    for word, kind in rjieba.tag(clause):
        if kind in ("n", "ns", "nt", "nz") and _WISHED.fullmatch(word) is None:
            yield at, at + len(word)
        at += len(word)


_WAS_DONE: Final = re.compile(rf"{_ANY}[了过](?!$|吧|呗)")


def orders(clause: str) -> bool:
    """Whether a clause says what is to be done, and not what was: 去掉标题, but 去掉了标题."""
    return requests(clause) and _WAS_DONE.search(clause) is None
