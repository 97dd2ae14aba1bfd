"""Chinese clauses that can only tell, known by their words and how those stand to each other.

Looser than `stating_han`, which looks at single characters: this one asks who does what kind of
thing, and whether it is so, was so or is often so; and so is asked only about clauses beside a wish
that is wholly understood. Words and their classes are jieba's (v verb, a adjective, d adverb, r
pronoun, t time, ul 了, uz 着, ug 过, uj 的).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, TypeAlias

from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.clauses.requesting_han import ACT, DEED, OTHER_WORDS
from nemo_desktop.engine.language.grammar.text import listed, one_of, simplified

Tagged: TypeAlias = Sequence[tuple[str, str]]

_FILM: Final = re.compile(
    one_of(
        """
        标题 字幕 文字 音乐 配乐 bgm 声音 音量 音效 转场 叠化 镜头 视频 片头 片尾 画面 背景 滤镜
        色调 字 人物 颜色 时长 速度 节奏 照片 图片 相片
        """
    )
)
# What asks for something, wherever it stands.
_ASKS: Final = re.compile(
    r"^(?:如果|要是|假如|假设|倘若|万一|除非)"
    r"|^(?:再|也|就|都)?[放弄搞来贴插做画写摆挂整标打][个张点段条些一上](?!.*[了过])"
    r"|^(?:请(?!假|客|教|了)|麻烦|劳驾|拜托(?!了)|顺便|记得|最好|不如|要不(?!然)|然后|接着|随后|再(?!说|怎|也|不))"
    r"|[帮替](?:我|我们|忙|一下)|能不能|能否|可不可以|会不会|是不是|行不行|好不好|要不要|[吗么吧]$|一下$|点儿?$|一些$"
    r"|^(?:也|都|就|先)?(?:别(?![人的扭墅]|笑|嫌|介意|见怪|生气)|不要|不用|不必|甭)"
    r"|^给(?!我.{0,3}[的了])|[发转存传打][给到送](?!.*[了过着]).{0,4}$"
    r"|迟到|[pP]掉(?!了)|想要(?!.*[了过])|希望|应该|必须|需要|要求|如果|(?<!主)要是(?!因)|假如|的话|或者|还是(?![太有很])"
    r"|问问|问一下|[还就]问|(?:学会|学到|学过)了?$|只有?|仅|除了|(?:在|一直)[晃摇摆]?动$|\.\w{3,4}(?![^，]*(?:[是有没像]|说))"
    r"|还是不|不知道$|不知道(?:要|该|选|用)|没想好|不确定|再说$|再看|犹豫|考虑|想想|商量|纠结|算了$"
    r"|^(?:最[后前]|开头|结尾|中间|其中|另外|每)|怎么(?!回事|搞|样$|说|都|也)|为什么|多少(?!钱|有)|几[秒分]|[？?]|什么(?!都|也|的|话|样|人|好|用|意)"
)
_RHETORICAL: Final = re.compile(
    r"哪[有能会里敢还](?!.*[放加改删])|谁[^，]{0,3}[都也能会敢]|像什么话"
)
# Who is asked to do what: 让她笑一笑; but so that they see, know or hear it, is only why.
_LET: Final = re.compile(
    r"[让叫使](?!人)(?!(?:我|我们)?(?:很|好|觉得|想起|感动|想到))(?!.{1,6}(?:看|听|知道|明白|认|感受|见|瞧|晓得|记|高兴|"
    r"开心|吃惊|惊喜|放心))"
)
_DISPOSED: Final = re.compile(r"[把将](?!来|就|近|要|军)")
_OF_OTHERS: Final = re.compile(
    r"懒得|不会|不想|不肯|不让|没有?|忘了?|老是?|总是?|硬|非要?|当成|当作|认成|看成|都快"
)
_HUMAN: Final = re.compile(WHO)
_OUGHT: Final = frozenset(listed("要 得 该 需"))
# What shows that something is so, was so or is often so.
_SHOWS: Final = frozenset(
    listed(
        """
        都 就 才 还 也 又 刚 刚刚 刚才 已经 早就 老 老是 总 总是 总算 天天 硬 非 非要 懒得 根本
        完全 居然 竟然 竟 差点 差一点 差点儿 本来 原来 其实 反正 毕竟 主要 经常 常常 平时 从来
        终于 好不容易 曾 曾经 果然 确实 实在 真 真的 太 很 挺 特别 非常 比较 越来越 那么 这么 怪
        蛮 超 超级 够 不 没 没有 是 有 像 叫 觉得 说 以为 知道 看到 听到 发现 怕 喜欢 爱 讨厌 想
        认 懂 忘 记 说是 据说 听说 好像 似乎 可能 估计 大概 肯定 恐怕 特意 专门 故意 偷偷 亲自
        亲手 一下子 突然 忽然 因为 由于 虽然 但是 可是 结果 连 比
        """
    )
)
_GOING_ON: Final = frozenset(listed("正 正在 在 一直"))
_SHOWN_BY: Final = frozenset(("ul", "uz", "ug", "a", "ad", "an", "y"))
# Where it begins so, it is somebody or some time that is told of.
_TOLD_OF: Final = frozenset(("r", "t", "z"))
_ASPECT: Final = frozenset(("ul", "uz", "ug", "uj", "ud"))
_DONE: Final = re.compile(r".*(?:[了过着得]|是.*的)$")
# What was so at some time, whoever did what; and how something has become.
_THEN: Final = re.compile(
    "[昨前那当]天|那时|当[时年]|去年|前年|那年|小时候|以前|从前|上[次回个]|实在"
)
_SHOWN: Final = re.compile(
    r"成一[片团堆坨]|([一-龥])一次[一-龥]一次|发[绿黄红白青紫黑]$|一[看听]就|实在"
)
_EXCLAIMED: Final = re.compile(
    "(?:真|太|好|可|气|烦|笑|累|丑|吓)?(?:烦|丑|累|晕|气|绝了?|无语|尴尬|心疼|可惜|难受|死了?|感人|惨)[了啊呀死]*"
)
_WANTED: Final = re.compile(rf"(?:{DEED}|{ACT})")
_OTHER: Final = re.compile(OTHER_WORDS)
_NEGLECTED: Final = re.compile(
    r"(?:忘了?|忘记|没|没有|懒得|来不及|不会|不想|不敢|不肯|非|非说|不懂|不让)$"
)
_LONGEST: Final = 60
# How far behind a verb what shows that it was done may stand.
_NEAR: Final = 3


@lru_cache(maxsize=256)
def tagged(clause: str) -> tuple[tuple[str, str], ...]:
    """The words of a clause with their classes, in simplified characters."""
    import rjieba  # noqa: PLC0415  its dictionary takes a moment, and few sentences need it

    return tuple(rjieba.tag(simplified(clause)))


def declares(clause: str) -> bool:
    """Whether a clause can only tell."""
    words = tagged(clause)
    said = "".join(word for word, _ in words)
    if _EXCLAIMED.fullmatch(said):
        return True
    if not 1 < len(said) <= _LONGEST or _FILM.match(said) or _asks(words, said):
        return False
    is_human = _HUMAN.search(said) is not None
    is_due = any(word in _OUGHT for word, _ in words) and not said.endswith("了")
    if is_due and not is_human:
        return False
    is_shown = any(word in _SHOWS or tag in _SHOWN_BY for word, tag in words[1:])
    is_shown = is_shown or _SHOWN.search(said) is not None
    is_shown = is_shown or (
        is_human
        and words[0][1] != "v"
        and any(word in _GOING_ON or tag == "t" for word, tag in words[1:])
    )
    is_ended = words[-1][1] == "uj" and words[0][1] != "v"
    return is_shown or is_ended or words[0][0] in _SHOWS or _is_told_of(words)


def _asks(words: Tagged, said: str) -> bool:
    if _ASKS.search(_RHETORICAL.sub("", said)) or _LET.search(said):
        return True
    if _DISPOSED.search(said) and (_FILM.search(said) or not _OF_OTHERS.search(said)):
        return True
    return _wishes(words, said)


def _is_told_of(words: Tagged) -> bool:
    """Whether who is told of, when or what there is stands first: 底下五十个学生."""
    first = words[0][1]
    return first in _TOLD_OF or (first in ("f", "s") and any(tag == "m" for _, tag in words))


def _wishes(words: Tagged, said: str) -> bool:
    """Whether something is to be done to the film, or by those in it, and was not done yet."""
    is_past = _DONE.match(said) or _THEN.search(said) or _SHOWN.search(said)
    is_over = is_past is not None and _FILM.search(said) is None
    for at, (word, _) in enumerate(words):
        if not _WANTED.match(word) or _OTHER.fullmatch(word):
            continue
        before = "".join(earlier for earlier, _ in words[max(at - 2, 0) : at])
        behind = islice(words[:-1] if words[-1][1] == "uj" else words, at + 1, at + 1 + _NEAR)
        is_done = is_over or any(tag in _ASPECT for _, tag in behind)
        if not (is_done or _NEGLECTED.search(before)):
            return True
    return False
