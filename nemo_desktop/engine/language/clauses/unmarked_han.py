"""A Chinese clause that says how something is, run together with a wish: 音乐小声点我在开会."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.clauses.requesting_han import DEED, tagged
from nemo_desktop.engine.language.clauses.stating_han import LINKS, is_complete, states
from nemo_desktop.engine.language.clauses.unlike_han import tells
from nemo_desktop.engine.language.grammar.text import Piece, is_han, listed, simplified

_QUOTED: Final = re.compile('“[^”]*”|「[^」]*」|《[^》]*》|"[^"]*"|『[^』]*』')
_LEAST: Final = 2
_LEAST_TOLD: Final = 4
_LEAST_WHOLE: Final = 7
_LEAST_SURE: Final = 10
_NEAR: Final = 8
# So many places are tried; reading takes its time.
_MOST_TRIED: Final = 6
_TOPIC: Final = re.compile("第.{1,2}[张幅个]|最后一张|中间那张")
_SWITCHED: Final = re.compile(
    "(?:请|帮我|给我|麻烦|快)*(?:关|开|打开|停|静音)[掉了上一下]*"
)  # 关掉|我家的电视
# Two signs that begin a wish wherever words end.
_DEED: Final = re.compile("[改换換去拿做弄延缩縮][^个個]")
_OF_IT: Final = re.compile(r"的$|[被把给跟和对让叫用比像帮替请陪为再先就也还然在]$")
_OF_WHOM: Final = re.compile(f"{WHO}$")
# What is to be done to it is still to come: 把后面|那根电线杆; what comes of it: 再长|他就睡着了.
_NO_DEED_YET: Final = re.compile(rf"(?:^|[，的])[把将](?!.*{DEED})[^，]*$")
_SUPPOSED: Final = re.compile(r"(?:要是|如果|再|不(?!要|用)|没)[^，]{1,4}")


def parted(
    sentence: str, row: Sequence[Piece], is_wish: Callable[[str], bool]
) -> list[Sequence[Piece]]:
    """A clause as two or three, where one is a whole wish and only words show that what stands
    beside it tells: 他就是那年冬天走的|最后一张改成黑白; else as it is."""
    clause = sentence[row[0].start : row[-1].end]
    plain = _QUOTED.sub(lambda quote: "“" * len(quote[0]), simplified(clause).casefold())
    if not any(map(is_han, plain)):
        return [row]
    begins, tales = _places(plain)
    told = [at for at in begins if _is_whole(plain[:at], plain[at:]) and _tells(plain[:at])]
    tales = [at for at in tales if not _is_open(plain[:at]) and _tells(plain[at:])]
    if not (told or tales) or is_wish(clause):
        return [row]
    start = row[0].start
    topic = _TOPIC.match(clause)
    for at in told[:_MOST_TRIED]:
        behind = clause[at:]
        if is_wish(behind) or (topic is not None and is_wish(topic[0] + behind)):
            return _cut(row, start + at)
    for at in tales[:_MOST_TRIED]:
        if is_wish(clause[:at]):
            return _cut(row, start + at)
        for first in (p for p in told if p < at):
            if is_wish(clause[first:at]):
                before, rest = _cut(row, start + first)
                return [before, *_cut(rest, start + at)]
    return [row]


def _cut(row: Sequence[Piece], place: int) -> list[Sequence[Piece]]:
    before = [piece for piece in row if piece.end <= place]
    return [before, row[len(before) :]]


def _is_open(before: str) -> bool:
    """Whether what follows belongs to it: the picture of | my aunt."""
    is_part = any(known.search(before) for known in (_OF_IT, _OF_WHOM, _NO_DEED_YET))
    return is_part or any(known.fullmatch(before) for known in (_SUPPOSED, _SWITCHED))


def _places(plain: str) -> tuple[list[int], list[int]]:
    """Where a wish may begin, and where what is told: with a word, or behind a whole statement."""
    words = set(accumulate(len(word) for word, _ in tagged(plain)))
    wishes, tales = (
        [m for m in begins.finditer(plain) if _LEAST <= m.start() <= len(plain) - _LEAST]
        for begins in (_WISH_BEGINS, _TALE_BEGINS)
    )
    sure = (
        m.start()
        for m in wishes
        if m.start() in words or _DEED.match(m[0]) or is_complete(plain[: m.start()])
    )
    return list(sure), [m.start() for m in tales if m.start() in words]


# What a wish begins with that nobody who is told of can be the subject of.
_SETS_OFF: Final = re.compile(r"所以|因此|[请請]|[帮幫]我|麻[烦煩]|想[让讓把]|能不能|可不可以")
# What asks for more to come: he says, I know how.
_GOVERNS: Final = frozenset(
    listed(
        """
        说 讲 问 知道 想 要 会 能 敢 可以 应该 后悔 写 觉得 以为 记得 忘 打算 准备 看 做 是 叫 像 用
        """
    )
)
_ONESELF: Final = frozenset(("我", "我们", "咱", "咱们"))
# Nothing has to follow: I do not understand it either.
_ENDS: Final = re.compile(
    "(?:不[懂会]|也是|是谁|什么|哪里?|怎么样|为什么|得很|要命|不行|不了|不住|不到|不见|不清|不好|不动|不下去)$"
)
_TARGET: Final = re.compile(r"(?:照片|图片|[这那几一两][张幅段]|图|视频|影片|音乐|标题)$")
# What is pointed at has to have been named: …我最好的一张|把它放到第一张.
_OF_THAT: Final = re.compile("[把将][它他她]")
# What ends so is a whole statement: 我自己都看不下去长的; 图都会被切掉头.
_TELLING: Final = re.compile("[是像]|[都也][^，]{0,2}不")
_SUFFERED: Final = re.compile("[被没]|[会要能]不|不[会能敢]")
_DONE: Final = re.compile(DEED)
# What was done to something that is still to come: 我加了|音乐.
_DONE_TO: Final = re.compile(rf"{DEED}[了过]$")


def _is_whole(before: str, behind: str) -> bool:
    """Whether what stands before a wish may be a clause of its own: not 我明天|删第三张."""
    if _SETS_OFF.match(behind) or is_complete(before) or _ENDS.search(before):
        return True
    if _OF_THAT.match(behind):
        return len(before) >= _LEAST_WHOLE
    last, _ = tagged(before)[-1]
    is_open = last in _GOVERNS or _TARGET.search(before) or _DONE_TO.search(before)
    return len(before) >= _LEAST_WHOLE and not is_open and _ends_whole(before)


def _ends_whole(before: str) -> bool:
    words = tagged(before)
    last, tag = words[-1]
    if tag in ("ul", "y") or before.endswith(("的", "了", "得很", "什么话", "就行", "就好")):
        return not before.endswith("的") or _TELLING.search(before) is not None
    if tag == "v" and len(before) >= _LEAST_SURE:
        return _SUFFERED.search(before[-_NEAR:]) is not None and not _DONE.search(last)
    if tag in ("a", "an", "z", "i", "l"):
        return True
    is_object = tag in ("n", "r", "nr", "ns", "nz") and last not in _ONESELF
    does = (w for w, t in words[-_NEAR:-1] if t == "v" or w.startswith("有"))
    return is_object and any(verb not in _GOVERNS for verb in does)


def _tells(said: str) -> bool:
    if "“" in said or len(said) < _LEAST_TOLD:
        return False
    is_free = _OF_IT.search(said) is None or said.endswith("的")
    return is_free and (states(said, is_figured=True, is_led=True) or tells(said))


# Where a wish may begin, and where what is only told may.
_WISH_BEGINS: Final = re.compile(
    r"所以|因此|把|将|請|请|[帮幫]|麻[烦煩]|想[让讓把]|能不能|可不可以|给我|第.{1,2}[张張幅]|"
    r"最[后後]一?[张張\d一二两三四五六七八九十]|每[张張]|所有|全部|全片|整[个段]|都(?=[拉推改换換删刪去放加])|"
    r"标题|標題|音[乐樂]|背景|配[乐樂]|[镜鏡][头頭]|[画畫]面|照片|[图圖]片|[视視]频|前[\d一二两三四五六七八九十]|"
    r"[加删刪配]|来[个点段]|去掉|拿掉|改成|改[为為回]|[换換][成回]|就做|做[个個成]|延[长長]|[缩縮]短|[调調]|做成|弄成|放慢|加快|慢慢|从|從|剪"
)
_TALE_BEGINS: Final = re.compile(
    rf"{WHO}|{LINKS}|(?:(?<=[秒吧点些掉%倍])|(?<=一下)|(?<=点儿))(?![的地得了着过们话就还再也才])"
    r"|[今明昨后前][天晚年]|有点|太|[看听]不|都是|[現现]在|[这這那]|[让讓](?=.{1,6}[看听聽知明])"
    r"|(?<=竖屏|横屏|方形|黑白|彩色|滤镜|静止|转场|叠化|去掉|删掉|删了|淡入|淡出|要了)(?![的了吧就掉和跟与也都选还])|(?<=\d[:：]\d)(?!\d|[的了吧就])"
    r"|[好想][让讓]|[为為]了|[当當]"
)
