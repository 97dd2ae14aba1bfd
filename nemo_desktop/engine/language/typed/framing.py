"""How a wish is led in: by whoever has it, or as a doing that is asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.text import Piece, is_han, is_latin, listed

_OWNERS: Final = frozenset(listed("my our his her their the"))
_PERSONS: Final = frozenset(listed("he she they everyone everybody somebody someone"))
_KIN: Final = frozenset(listed("mum mom dad mama papa grandma grandpa granny gran people"))
# Where these follow, nothing is to be done about it.
_NO_REMEDY: Final = frozenset(
    listed("but though sorry what is do does should haha lol 但 不 可 对 怎 你 抱 是 其 我")
)
_SPEAKERS: Final = frozenset(listed("i i'm im you you're we we're"))
_NOBODY: Final = frozenset({"FILL", "LIVING", "AIM", "STRANGER", "ALL"})
_MARKS: Final = frozenset(listed(", ; . ! : - and but so also now ok okay because"))
_ENDS: Final = frozenset(listed(", ; . ! ， 。 ； ！ so"))
_WANTS: Final = (
    ("wants",), ("want",), ("would", "like"), ("would", "love"), ("would", "prefer"),
    ("prefers",), ("asks", "you", "to"), ("asks", "us", "to"), ("asks", "me", "to"),
    ("needs", "you", "to"), ("needs", "us", "to"), ("needs", "me", "to"),
)  # fmt: skip
# Whoever finds so, what is wrong is wrong.
_FINDS: Final = tuple(
    (*verb.split(), *that)
    for verb in (
        "says", "say", "said", "thinks", "think", "finds", "find", "feels", "feel", "complains",
        "complained", "told me", "tells me", "keeps saying", "reckons", "complain", "thought",
    )
    for that in (("that",), ())
)  # fmt: skip
_HAN_FINDS: Final = re.compile(
    r"(?:我的?|我们的?|咱们?的?|他的?|她的?|我家的?)?(?:老伴|爱人|老婆|老公|媳妇|先生|太太|爸妈|老?[爸妈]|爸爸|妈妈|"
    r"爷爷|奶奶|外婆|外公|姥姥|姥爷|孩子们?|女儿|儿子|孙子|孙女|朋友们?|闺蜜|同事们?|同学|室友|老师|老板|领导|客户|"
    r"甲方|顾客|观众|粉丝|大家|家里?人|别人|他们?|她们?|邻居|哥哥?|姐姐?|弟弟?|妹妹?)"
    r"(?:都|也|一直|老是?|总是?|又)?(?:说(?!话)|嫌|觉得|感觉|认为|抱怨说?|反映|反馈说?|吐槽说?)"
    r"(?=[^，,。；]{1,10}[，,。；].)"
)
_WRONG: Final = re.compile(r"太|有点|有些|吵|看不清|听不清|看不见|听不见|不够|过于")
# It tells how things are to be, without saying so.
_SO: Final = (("that", "way"), ("this", "way"), ("like", "that"), ("like", "this"), ("so",))
_ASKING: Final = (
    ("mind",), ("how", "about"), ("what", "about"), ("thinking", "of"), ("thinking", "about"),
    ("try",), ("suggest",), ("consider",), ("recommend",), ("propose",), ("start", "by"),
)  # fmt: skip
_LED: Final = {last: [p for p in _ASKING if p[-1] == last] for *_, last in _ASKING}


def unframed(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without who wishes it, and with what is asked for as an order."""
    return _ordered(_wondered(_without_finder(_without_wisher(found))))


_HAN_WHY: Final = re.compile(r"怎么|为什么|为啥|咋")


def _wondered(found: Sequence[Piece]) -> Sequence[Piece]:
    """Why is the first photo so dark, brighten it; 第一张怎么这么暗，调亮: what is wrong."""
    texts = _texts(found)
    end = next((i for i, text in enumerate(texts) if text in _ENDS and text != "so"), 0)
    if not 0 < end < len(texts) - 1 or texts[end + 1] in _NO_REMEDY:
        return found
    if texts[0] == "why" and texts[1] in ("is", "are"):
        so = next((i for i in range(2, end) if texts[i] in ("so", "too", "that", "this")), 0)
        return [*found[2:so], found[1], *found[so:]] if so > 2 else found
    why = _HAN_WHY.search("".join(texts[:end]))
    is_so = why is not None and texts[why.end() : why.end() + 1] in (["这"], ["那"], ["太"])
    return [*found[: why.start()], *found[why.end() :]] if why and is_so else found


def _texts(found: Sequence[Piece]) -> list[str]:
    return ['"' if piece.is_quote else piece.text for piece in found]


def _stands(texts: Sequence[str], at: int, phrases: Sequence[tuple[str, ...]]) -> int:
    """Where one of these phrases ends that begins at a place; 0 when none does."""
    return next((at + len(p) for p in phrases if tuple(texts[at : at + len(p)]) == p), 0)


def _without_wisher(found: Sequence[Piece]) -> Sequence[Piece]:
    """My boss wants the title bigger; the client would like you to make it square."""
    texts = _texts(found)
    for at in range(len(texts)):
        if at and texts[at - 1] not in _MARKS:
            continue
        behind = _person(texts, at)
        end = next((e for b in behind if (e := _stands(texts, b, _WANTS))), 0)
        if not end:
            continue
        if texts[at] in _PERSONS and texts[end : end + 1] in (["me"], ["us"]):
            continue  # what she wants of me is told
        if texts[end : end + 1] == ["it"] and _stands(texts, end + 1, _SO) >= len(texts) - 1:
            continue
        return [*found[:at], *_without_wisher(found[end:])]
    return found


def _without_finder(found: Sequence[Piece]) -> Sequence[Piece]:
    """My wife says the music is too loud, …; 老伴嫌音乐吵，…: what is wrong, beside its remedy."""
    texts = _texts(found)
    if not texts:
        return found
    han = _HAN_FINDS.match("".join(texts)) if is_han(texts[0]) else None
    end = han.end() if han else 0
    if not han:
        behind = [1] if texts[0] in _KIN else _person(texts, 0)
        end = next((e for b in behind if (e := _stands(texts, b, _FINDS))), 0)
    mark = next((i for i in range(end, len(texts)) if texts[i] in _ENDS), 0)
    if not end or not 0 < mark < len(texts) - 1 or texts[mark + 1] in _NO_REMEDY:
        return found
    said = texts[end:mark]
    is_wrong = _WRONG.search("".join(said)) is not None if han else "too" in said
    return found[end:] if is_wrong and not _SPEAKERS.intersection(said) else found


def _person(texts: Sequence[str], at: int) -> list[int]:
    """The places behind what may be somebody: she, my boss, the new client."""
    if texts[at] in _PERSONS:
        return [at + 1]
    if texts[at] not in _OWNERS:
        return []
    places: list[int] = []
    for end in (at + 2, at + 3):
        if end > len(texts) or not _is_nothing_here(texts, end - 1):
            break
        places.append(end)
    return places


def _is_nothing_here(texts: Sequence[str], at: int) -> bool:
    """Whether a word is none for what a film is made of."""
    known = WORDS.longest(texts, at, at + 1)
    return is_latin(texts[at]) and (known is None or known[0][0] in _NOBODY)


def _ordered(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Would you mind halving it: halve it."""
    texts = _texts(found)
    result = list(found)
    is_asked = False
    for at in range(1, len(texts)):
        is_next = is_asked and texts[at - 1] in ("and", "then", ",")
        led = any(tuple(texts[max(at - len(p), 0) : at]) == p for p in _LED.get(texts[at - 1], ()))
        order = _order(texts[at]) if led or is_next else ""
        if order:
            is_asked = True
            result[at] = replace(result[at], text=order)
    return tuple(result)


def _order(doing: str) -> str:
    """Halve for halving, put for putting; "" for what is none."""
    if len(doing) < 5 or not doing.endswith("ing"):
        return ""
    stem = doing[:-3]
    short = stem[:-1] if stem[-1] == stem[-2:-1] else stem
    return next((w for w in (f"{stem}e", stem, short) if w in WORDS.words and len(w) > 2), "")


def begun(tokens: list[Token]) -> list[Token]:
    """The tokens with a dash before an order as a mark, and without one that only begins."""
    if tokens and tokens[0].kind == "COLON":  # one more thing: …
        tokens = tokens[1:]
    elif tokens and tokens[0].text == "and make":
        tokens = [replace(tokens[0], kind="MAKE", text="make"), *tokens[1:]]
    return [
        replace(token, kind="SEP")
        if token.kind == "DASH" and before.kind not in _COUNTED and behind.kind in _ORDERS
        else token
        for before, token, behind in zip(
            [*tokens[:1], *tokens[:-1]], tokens, [*tokens[1:], *tokens[-1:]], strict=True
        )
    ]


_COUNTED: Final = frozenset(listed("NUM NTH ORD SEP FADE ZOOM PAN CORRECTION"))
_ORDERS: Final = frozenset(
    listed("MAKE CHANGE ADD REMOVE LOUDER QUIETER MOVE SWAP REPLACE TRIM SPLIT MUTE KEEP")
)
