"""Cantonese as it is written, put as the vocabulary writes Chinese: 呢啲相, 唔要, 細聲啲."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.text import Piece, is_han, listed

# No Mandarin sentence about a film has one of these.
_SIGNS: Final = frozenset("啲嘅咗喺唔冇畀嗰嚟佢咁哋乜嘢咩噉啱睇")
_WORDS: Final = re.compile(
    "条片|张相|幅相|啲相|呢[张幅个段首几两三]|细声|搬去|[删剪]走|(?<![比计])较[大细高低长短快慢]|"
    "调转位置|次序调转|头[两三四几][张幅]|尾[两三四几][张幅]|最尾|直度|横度|打直|打横|少少|得啦|入去|调转|净系|整做|整条[0-9一二两三四五六七八九十]|太嘈|同埋|转做|变做|[加转变改换调摆]返|而家|依家|郁动|曬|晒"
)
_SAID: Final = dict(
    pair.split("=")
    for pair in listed(
        """
        呢啲相=这些照片 嗰啲相=那些照片 啲相=照片 张相=张照片 幅相=张照片 啲字=字
        啲歌=音乐 啲音乐=音乐
        呢条片=这个视频 条片=视频 段片=视频 整条片=整个视频 成条片=整个视频 整到=调到 耐啲=久点
        相整条片=照片做个视频
        相整返条片=照片做个视频
        相整做条片=照片做个视频 相整成条片=照片做成视频 整成条片=做成视频 整条片出嚟=做个视频
        呢啲=这些 嗰啲=那些 呢张=这张 嗰张=那张 呢个=这个 嗰个=那个 呢段=这段 嗰段=那段 呢首=这首
        呢几张=这几张 呢两张=这两张 嗰两张=那两张 呢三张=这三张 呢度=这里 嗰度=那里
        细声=小声 大声=大声 较细=调小 较大=调大 较高=调高 较低=调低 较长=调长 较短=调短 较快=调快
        较慢=调慢 较返=调回 改返=改回 换返=换回 调返=调回 摆返=放回
        细=小 啲=点 嘅=的 咗=了 喺=在 畀=给 俾=给 佢=它 同埋=和 同=和
        唔要=不要 唔好=不要 唔使=不用 唔需要=不需要 唔想=不想 唔见=不见 唔该=请 唔=不 冇=没有
        而家=现在 依家=现在 几耐=多长 几多=多少 转做=改成 变做=变成 转成=改成 整成=弄成 加返=加上
        转返=改回 变返=变回 搬去=移到 搬到=移到 删走=删掉 剪走=删掉 除走=删掉 攞走=拿掉
        调转位置=交换位置 次序调转=顺序倒过来 调转次序=顺序倒过来 头两张=前两张 头三张=前三张
        头两幅=前两张
        尾两张=最后两张 尾三张=最后三张 尾嗰两张=最后两张 最尾嗰张=最后一张 最尾=最后 郁动=动 郁=动
        慢慢咁=慢慢 咁=这么 晒=全 曬=全 秒钟=秒 啱啱=刚才 头先=刚才 下低=下面 下底=下面
        相整条=照片做个 整条视频=整个视频 整条=做个 整做片=做成视频 整做=做成 整成片=做成视频
        调转=交换 对调=交换 少少=一点 得啦=就行 得喇=就行 就得=就行 入去=进去 出去=出去
        攞走佢=删掉 删走佢=删掉 剪走佢=删掉 删咗佢=删掉 除咗佢=去掉 收咗佢=去掉 收埋佢=去掉
        熄咗佢=关掉 熄咗=关掉 收咗=去掉 打直=竖屏 打横=横屏 太嘈=太吵 嘈=吵 光啲=亮点
        净系=只 净是=只 淨系=只 播耐啲=播久点 留耐啲=停留久点 靓啲=好看点 收细=调小
        点样=怎么 嚟=来 一齐=一起 乜嘢=什么 睇=看 直度=竖屏 横度=横屏 喇叭=喇叭 喇=了 哋=们 嘢=东西
        """
    )
)
# 首尾两张 are the first and the last, 开头两张 the first two in any Chinese; 比较慢 is only how.
_LONGEST_FIRST: Final = re.compile(
    f"(?:(?![头尾较])|(?<![首头开结片比计]))(?:{'|'.join(sorted(_SAID, key=len, reverse=True))})"
)


def in_mandarin(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with such words put as those that say the same."""
    said = "".join(_sign(piece) for piece in found)
    if _SIGNS.isdisjoint(said) and not _WORDS.search(said):
        return tuple(found)
    return tuple(_put(found, said))


def _sign(piece: Piece) -> str:
    is_one = is_han(piece.text) and len(piece.text) == 1 and not piece.is_quote
    return piece.text if is_one else "\0"


def _put(found: Sequence[Piece], said: str) -> Iterator[Piece]:
    at = 0
    while at < len(found):
        match = _LONGEST_FIRST.match(said, at)
        if match is None:
            yield found[at]
            at += 1
            continue
        own = found[at : match.end()]
        for place, sign in enumerate(_SAID[match[0]]):
            here = own[min(place, len(own) - 1)]
            yield Piece(sign, here.start, here.end)
        at = match.end()
