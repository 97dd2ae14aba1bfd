"""A Chinese clause that says how something is, run together with a wish: 音乐小声点我在开会."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, islice
from typing import Final

from nemo_desktop.engine.language.clauses.declaring_han import declares, tagged
from nemo_desktop.engine.language.clauses.people_han import WHO
from nemo_desktop.engine.language.clauses.requesting_han import DEED, orders
from nemo_desktop.engine.language.clauses.stating_han import (
    is_complete,
    opens_statement,
    states,
)
from nemo_desktop.engine.language.grammar.text import Piece, is_han, listed, simplified

_QUOTED: Final = re.compile('“[^”]*”|「[^」]*」|《[^》]*》|"[^"]*"|『[^』]*』')
_LEAST: Final = 2
_LEAST_TOLD: Final = 4
_LEAST_WHOLE: Final = 7
# So many places are tried; reading takes its time.
_MOST_TRIED: Final = 6
# What belongs to the word before it.
_BOUND: Final = frozenset("的地得了着过们话就还再也才")
# A wish begins so, behind what is told.
_ASKS: Final = re.compile(
    r"想[让把]|请|帮我|麻烦|能不能|可不可以|给[\d一二两三四五六]|(?:删|去|拿|换)[掉了]吧$"
)
_TOPIC: Final = re.compile("第.{1,2}[张幅个]|最后一张|中间那张")
_OF_IT: Final = re.compile(rf"的$|[被把给跟和对让叫用比像帮替请陪为再先就也还然]$|{WHO}$")


def parted(
    sentence: str, row: Sequence[Piece], is_wish: Callable[[str], bool]
) -> list[Sequence[Piece]]:
    """A clause as two, where one states something and the other is a whole wish; else as it is."""
    start, end = row[0].start, row[-1].end
    clause = sentence[start:end]
    plain = _QUOTED.sub(lambda quote: "“" * len(quote[0]), simplified(clause))
    if not any(map(is_han, plain)):
        return [row]
    for at in islice(_cuts(plain), _MOST_TRIED):
        is_behind = opens_statement(plain[at:], plain[:at])
        wished = clause[:at] if is_behind else clause[at:]
        topic = _TOPIC.match(clause) if not is_behind else None
        whole = (wished, topic[0] + wished) if topic else (wished,)
        if orders(wished) and any(map(is_wish, whole)):
            return _cut(row, start + at)
    return _parted_by_words(row, clause, plain, is_wish)


def _cut(row: Sequence[Piece], place: int) -> list[Sequence[Piece]]:
    before = [piece for piece in row if piece.end <= place]
    return [before, row[len(before) :]]


def _parted_by_words(
    row: Sequence[Piece], clause: str, plain: str, is_wish: Callable[[str], bool]
) -> list[Sequence[Piece]]:
    """The same where only words say that one side tells: 他就是那年冬天走的|最后一张改成黑白."""
    begins, tales = (_places(plain, found) for found in (_WISH_BEGINS, _TALE_BEGINS))
    told = [at for at in begins if _is_whole(plain[:at], plain[at:]) and _tells(plain[:at])]
    tales = [at for at in tales if not _OF_IT.search(plain[:at]) and _tells(plain[at:])]
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


def _places(plain: str, begins: re.Pattern[str]) -> list[int]:
    """Where a word begins that something new may begin with."""
    words = accumulate(len(word) for word, _ in tagged(plain))
    found = {match.start() for match in begins.finditer(plain)}
    return [at for at in words if at in found and _LEAST <= at <= len(plain) - _LEAST]


# What a wish begins with that nobody who is told of can be the subject of.
_SETS_OFF: Final = re.compile(r"所以|因此|[请請]|[帮幫]我")
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
    if _SETS_OFF.match(behind):
        return True
    last, tag = words[-1]
    if _OF_THAT.match(behind):
        return len(before) >= _LEAST_WHOLE
    is_open = last in _GOVERNS or _TARGET.search(before) or _DONE_TO.search(before)
    if len(before) < _LEAST_WHOLE or is_open:
        return False
    if tag in ("ul", "y") or before.endswith(("的", "了", "什么话", "就行", "就好")):
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
    return is_free and (states(said) or declares(said))


# Where a wish may begin, and where what is only told may.
_WISH_BEGINS: Final = re.compile(
    r"所以|因此|把|将|請|请|[帮幫]|给我|第.{1,2}[张張幅]|最[后後]一?[张張\d一二两三四五六七八九十]|每[张張]|所有|全部|全片|整[个段]|"
    r"标题|標題|音[乐樂]|背景|配[乐樂]|[镜鏡][头頭]|[画畫]面|照片|[图圖]片|[视視]频|前[\d一二两三四五六七八九十]|"
    r"[加删刪配]|来[个点段]|去掉|拿掉|改成|改[为為]|[换換]成|延[长長]|[缩縮]短|[调調]|做成|弄成|放慢|加快|慢慢|从|從|剪"
)
_TALE_BEGINS: Final = re.compile(
    rf"{WHO}|因[为為]|反正|[毕畢]竟|主要|其[实實]|不然|免得|省得|[现現]在|[这這那]|[让讓](?=.{{1,6}}[看听聽知明])|"
    r"好[让讓]|[为為]了|想[让讓]|[当當]"
)


def _cuts(plain: str) -> Iterator[int]:
    """The places where one side states something, that side being without quotes."""
    for at in range(_LEAST, len(plain) - _LEAST + 1):
        before, behind = plain[:at], plain[at:]
        if "“" not in behind and opens_statement(behind, before) and states(behind):
            if _OF_IT.search(before) is None and behind[0] not in _BOUND:
                yield at
            continue
        is_end = is_complete(before) or _ASKS.match(behind)
        if is_end and "“" not in before and states(before) and behind[0] not in _BOUND:
            yield at
