"""Chinese as people say it, put as the vocabulary writes it: a little, two of them, once more."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.engine.language.grammar.text import Piece, is_han, is_latin, listed

# A little: all of them say 一点.
_LITTLE: Final = tuple(
    sorted(
        map(
            tuple,
            listed(
                "一点儿 点儿 一些些 一些 些 些许 一丢丢 丢丢 一丁点 一点点 点点 点 那么一点 一小点"
            ),
        ),
        key=len,
        reverse=True,
    )
)
_LITTLE_BEGINS: Final = frozenset(little[0] for little in _LITTLE)
_A_LITTLE: Final = ("一", "点")
_REACH: Final = 5
# Often typed, and no words of their own.
_MISWRITTEN: Final = {
    "视屏": "视频",
    "缩少": "缩小",
    "放打": "放大",
    "放搭": "放大",
    "狠多": "很多",
    "去调": "去掉",
    "去吊": "去掉",
    "删调": "删掉",
    "删吊": "删掉",
    "漫漫": "慢慢",
}
_BEFORE_TWO: Final = frozenset("前后这那外下余")
_OF_WHICH: Final = frozenset("张个幅行段里几一")
_VERBS: Final = frozenset("掉除去换动用是选在把给到要看问和，")
_AMOUNTS: Final = frozenset("点些半丢，,。")
_PICTURES: Final = listed("照片 图片 相片 那张 这张 那些 画面")
_TRIED: Final = frozenset("挪移动放调改换缩压拉推转抬升降摇切剪裁提拖减修写")
_SIGNS: Final = frozenset("俩2二在哪得方母他地位但八跳")
_WITH_TAIL: Final = frozenset("声字图片边色样头底景")
_ASKING: Final = frozenset("?吗呢")
_ADDING: Final = ("加", "加个", "加上", "添加")
# 把他放大: what is spoken of, and nobody.
_CHANGED: Final = listed(
    "放大 缩小 移到 移动 挪到 放到 放在 改成 调成 变成 调大 调小 加粗 改为 换成 再放 再大"
)


def put_plainly(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with such words put as others that say the same."""
    texts = [" " if piece.is_quote else piece.text for piece in found]
    asks = any(text in _ASKING for text in texts[-2:])
    result: list[Piece] = []
    at = 0
    while at < len(found):
        if texts[at : at + 2] == ["第", "第"] or _is_tail(texts, at):
            at += 1
            continue
        size, meant = _meant(texts, at, asks=asks)
        if not size:
            result.append(found[at])
            at += 1
            continue
        last = found[at + size - 1]
        for place, text in enumerate(meant):
            own = found[at + min(place, size - 1)]
            end = last.end if place == len(meant) - 1 else own.end
            result.append(Piece(text, own.start, end))
        at += size
    return tuple(result)


def _is_tail(texts: Sequence[str], at: int) -> bool:
    """Whether 儿 is only spoken along: 声儿, 字儿."""
    is_tail = texts[at] == "儿" and at > 0 and texts[at - 1] in _WITH_TAIL
    return is_tail and texts[at + 1 : at + 2] not in (["子"], ["童"], ["女"])


def _meant(texts: Sequence[str], at: int, *, asks: bool) -> tuple[int, Sequence[str]]:
    """How many pieces here say something else, and what; none for those that say themselves."""
    pair = "".join(texts[at : at + 2])
    if _is_tried(texts, at):
        return 3, texts[at]
    if pair in _MISWRITTEN:
        return 2, _MISWRITTEN[pair]
    sign = _sign_meant(texts, at, asks=asks)
    if sign:
        return 1, sign
    for little in _LITTLE if texts[at] in _LITTLE_BEGINS else ():
        if tuple(texts[at : at + len(little)]) == little and little != _A_LITTLE:
            return (len(little), _A_LITTLE) if _is_little(texts, at, len(little)) else (0, ())
    return 0, ()


def _is_tried(texts: Sequence[str], at: int) -> bool:
    """Whether a verb is said twice for doing it a little: 往下挪一挪."""
    is_twice = len(texts) > at + 2 and texts[at] == texts[at + 2] and texts[at + 1] == "一"
    if not is_twice or texts[at] not in _TRIED:
        return False
    return all(end != at + 3 for _, end in WORDS.all_from(texts, at))


def _is_mood(texts: Sequence[str], at: int) -> bool:
    """Whether an 八 behind a verb that is done is 吧: 删了八."""
    is_done = at > 1 and texts[at - 1] in ("了", "掉", "好")
    return is_done and texts[at + 1 : at + 2] in ([], [","], ["，"], ["。"], ["!"], ["."])


def _sign_meant(texts: Sequence[str], at: int, *, asks: bool) -> str:
    """What one character says; "" for itself."""
    if texts[at] not in _SIGNS:
        return ""
    before, behind = texts[at - 1] if at else "", texts[at + 1 : at + 2]
    told = {
        "俩": ("两张", before in _BEFORE_TWO and behind != ["张"]),
        "2": ("两", before in ("这", "那") and behind == ["张"]),
        "二": ("两", before in ("这", "那") and behind == ["张"]),
        "在": ("再", _is_more(texts, at)),
        "哪": ("那", not asks and _points(texts, at)),
        "得": ("的", bool(behind) and "".join(texts[at + 1 : at + 3]) in _PICTURES),
        "方": ("放", texts[at + 2 : at + 3] == ["秒"] and numbers.read(texts, at + 1) is not None),
        "母": ("幕", before == "字" and "".join(texts[: at - 1]).endswith(_ADDING)),
        "地": ("第", _counts(texts, at)),
        "位": ("个位置", _is_place(texts, at)),
        "八": ("吧", _is_mood(texts, at)),
        "跳": ("调", behind in (["到"], ["成"]) and "".join(texts[at + 2 : at + 3]).isdecimal()),
        "但": ("淡", behind in (["出"], ["入"]) and texts[at + 2 : at + 3] not in _COMING),
        "他": ("它", before in ("把", "将") and "".join(texts[at + 1 : at + 3]) in _CHANGED),
    }
    meant, is_so = told.get(texts[at], ("", False))
    return meant if is_so else ""


# 但出来, 但出现: that is no fade.
_COMING: Final = (["来"], ["现"], ["去"], ["发"], ["场"], ["了"])


def _counts(texts: Sequence[str], at: int) -> bool:
    """Whether a number and a measure follow: 地二张."""
    if texts[at] != "地" or at + 1 == len(texts):
        return False
    told = numbers.read(texts, at + 1)
    return told is not None and texts[told[1] : told[1] + 1] in (["张"], ["个"], ["幅"], ["秒"])


def _is_place(texts: Sequence[str], at: int) -> bool:
    """Whether a place in the row is counted: 第3位. (第一位 is known as it stands.)"""
    is_counted = at > 1 and texts[at - 2] == "第" and numbers.read(texts, at - 1) is not None
    return is_counted and texts[at - 1] != "一" and texts[at + 1 : at + 2] != ["置"]


def _is_more(texts: Sequence[str], at: int) -> bool:
    """Whether 在 stands before so much more of something: 在长一秒."""
    following = WORDS.longest(["再", *texts[at + 1 : at + 3]], 0)
    rest = texts[at + 2 : at + 3]
    is_amount = not rest or rest[0] in _AMOUNTS or numbers.read(rest, 0) is not None
    return following is not None and following[1] == 2 and is_amount and not _is_known(texts, at)


def _is_known(texts: Sequence[str], at: int) -> bool:
    found = WORDS.longest(texts, at)
    return found is not None and found[1] > at + 1


def _points(texts: Sequence[str], at: int) -> bool:
    """Whether 哪 stands behind what tells which one it is: 中间哪张."""
    before = texts[at - 1] if at else ""
    is_told = (is_han(before) and before not in _VERBS) or is_latin(before)
    is_compared = _COMPARED.search("".join(texts[at + 1 :])) is not None  # 哪张更亮 asks
    return is_told and not is_compared and bool(_OF_WHICH & set(texts[at + 1 : at + 2]))


_COMPARED: Final = re.compile(
    "^[张个幅段首一]{1,2}(?:照片|图片?)?(?:会|看着|显得|是)?(?:更|最|比较|好[看听]|合适)"
)


def _is_little(texts: Sequence[str], at: int, size: int) -> bool:
    """Whether a word of ours ends in 一点 here, and none with what was said in its place."""
    told = [*texts[:at], *_A_LITTLE]
    return any(told_to == at + 2 for told_to in _ends(told, at)) and not any(
        end >= at + size for end in _ends(texts, at)
    )


def _ends(texts: Sequence[str], at: int) -> Iterator[int]:
    for start in range(max(at - _REACH, 0), at):
        for _, end in WORDS.all_from(texts, start):
            yield end
