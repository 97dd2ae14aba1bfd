"""A Chinese clause that says how something is, run together with a wish: 音乐小声点我在开会."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final

from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.clauses.requesting_han import DEED, tagged
from nemo_desktop.engine.language.clauses.stating_han import LINKS, is_complete, states
from nemo_desktop.engine.language.grammar.text import Piece, is_han, listed, simplified

_QUOTED: Final = re.compile('“[^”]*”|「[^」]*」|《[^》]*》|"[^"]*"|『[^』]*』')
_LEAST: Final = 2
_LEAST_TOLD: Final = 4
_LEAST_WHOLE: Final = 7
# So many places are tried; reading takes its time.
_MOST_TRIED: Final = 6
_TOPIC: Final = re.compile("第.{1,2}[张幅个]|最后一张|中间那张")
_OF_IT: Final = re.compile(r"的$|[被把给跟和对让叫用比像帮替请陪为再先就也还然]$")
_OF_WHOM: Final = re.compile(f"{WHO}$")


def parted(
    sentence: str, row: Sequence[Piece], is_wish: Callable[[str], bool]
) -> list[Sequence[Piece]]:
    """A clause as two or three, where one is a whole wish and only words show that what stands
    beside it tells: 他就是那年冬天走的|最后一张改成黑白; else as it is."""
    clause = sentence[row[0].start : row[-1].end]
    plain = _QUOTED.sub(lambda quote: "“" * len(quote[0]), simplified(clause))
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
    return _OF_IT.search(before) is not None or _OF_WHOM.search(before) is not None


def _places(plain: str) -> tuple[list[int], list[int]]:
    """Where a wish may begin, and where what is told: with a word, or behind a whole statement."""
    words = set(accumulate(len(word) for word, _ in tagged(plain)))
    wishes, tales = (
        [m.start() for m in begins.finditer(plain) if _LEAST <= m.start() <= len(plain) - _LEAST]
        for begins in (_WISH_BEGINS, _TALE_BEGINS)
    )
    wishes = [at for at in wishes if at in words or is_complete(plain[:at])]
    return wishes, [at for at in tales if at in words]


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
_TARGET: Final = re.compile(r"(?:照片|图片|[这那几一两][张幅段]|图|视频|影片|音乐|标题)$")
# What is pointed at has to have been named: …我最好的一张|把它放到第一张.
_OF_THAT: Final = re.compile("[把将][它他她]")
# What was done to something that is still to come: 我加了|音乐.
_DONE_TO: Final = re.compile(rf"{DEED}[了过]$")


def _is_whole(before: str, behind: str) -> bool:
    """Whether what stands before a wish may be a clause of its own: not 我明天|删第三张."""
    words = tagged(before)
    if _SETS_OFF.match(behind) or is_complete(before):
        return True
    last, tag = words[-1]
    if _OF_THAT.match(behind):
        return len(before) >= _LEAST_WHOLE
    is_open = last in _GOVERNS or _TARGET.search(before) or _DONE_TO.search(before)
    if len(before) < _LEAST_WHOLE or is_open:
        return False
    if tag in ("ul", "y") or before.endswith(("的", "了", "得很", "什么话", "就行", "就好")):
        return any(sign in before for sign in "是像") or not before.endswith("的")
    if tag in ("a", "an", "z", "i", "l"):
        return True
    is_object = tag in ("n", "r", "nr", "ns", "nz") and last not in _ONESELF
    does = (w for w, t in words[-4:-1] if t == "v" or w.startswith("有"))
    return is_object and any(verb not in _GOVERNS for verb in does)


def _tells(said: str) -> bool:
    if "“" in said or len(said) < _LEAST_TOLD:
        return False
    is_free = _OF_IT.search(said) is None or said.endswith("的")
    return is_free and states(said, is_figured=True, is_led=True)


# Where a wish may begin, and where what is only told may.
_WISH_BEGINS: Final = re.compile(
    r"所以|因此|把|将|請|请|[帮幫]|麻[烦煩]|想[让讓把]|能不能|可不可以|给我|第.{1,2}[张張幅]|"
    r"最[后後]一?[张張\d一二两三四五六七八九十]|每[张張]|所有|全部|全片|整[个段]|都(?=[拉推改换換删刪去放加])|"
    r"标题|標題|音[乐樂]|背景|配[乐樂]|[镜鏡][头頭]|[画畫]面|照片|[图圖]片|[视視]频|前[\d一二两三四五六七八九十]|"
    r"[加删刪配]|来[个点段]|去掉|拿掉|改成|改[为為]|[换換]成|延[长長]|[缩縮]短|[调調]|做成|弄成|放慢|加快|慢慢|从|從|剪"
)
_TALE_BEGINS: Final = re.compile(
    rf"{WHO}|{LINKS}|(?:(?<=[秒吧点些掉%倍])|(?<=一下)|(?<=点儿))(?![的地得了着过们话就还再也才])"
    r"|[今明昨后前][天晚年]|有点|太|[看听]不|都是|[現现]在|[这這那]|[让讓](?=.{1,6}[看听聽知明])"
    r"|[好想][让讓]|[为為]了|[当當]"
)
