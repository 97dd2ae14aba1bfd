"""What a film is about, or whom it is for, which is no wish: make a film about our trip to Rome."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import is_han, listed

_LEADS: Final = frozenset(("for", "about", "of", "celebrating", "from"))
_NAMING: Final = frozenset(listed("UNKNOWN AIM LIVING"))
_JOINING: Final = frozenset(listed("TO IN AT OF FROM FOR AND LAST FIRST ORD TH NUM"))
# What may follow: the next thing that is told of the film.
_ENDS: Final = frozenset(listed("SEP WITH AND ADD THANKS LENGTH IN AT FOR ON NUM ASIDE"))

_MAKING: Final = ("做", "制", "剪", "弄", "搞", "生成", "来", "出", "整", "剪辑", "想要", "要")
_HAN_INSIDE: Final = _NAMING | frozenset(listed("NUM AT TH BIGGER MEASURE SHOWN"))
# In front of the film: a memorial video.
_KINDS_OF: Final = frozenset(
    listed(
        """
        memorial tribute travel promo promotional farewell welcome birthday wedding anniversary
        family holiday vacation graduation retirement baby school christmas product memory
        """
    )
)
_OCCASION: Final = re.compile(
    "关于|有关|主题|生日|大寿|寿辰|婚礼|结婚|订婚|周年|周岁|百天|满月|毕业|典礼|旅行|旅游|之旅|之行|出游|度假|假期"
    "|聚会|聚餐|年会|团建|运动会|比赛|演出|展览|活动|开业|春节|过年|新年|中秋|国庆|圣诞|春游|秋游|露营|成长|纪念|回忆"
    "|日常|产品|店铺|美食|宠物|家庭|全家|校园|班级|童年|幼儿园|学校|公司|老家|家乡|退休|告别|求婚|蜜月|表白|宣传|介绍"
)
_GIVEN: Final = re.compile(
    r"(?:^|[，,。；;！!、\s])(?:我)?(?:想|要|想要)?(?:请)?(?:帮我)?(?:给|为|替|帮)(?!我做|我弄|我把)[^，,。；;！!]{1,14}$"
)
_SENT: Final = re.compile(
    r"\s*(?:来|去|好)?(?:送给?|给|献给|发给|传给|寄给)(?!我加|我配)[^，,。；;！!第每\d]{1,8}(?:[，,。；;！!]|$)"
)


def without_theme(tokens: list[Token], sentence: str) -> list[Token]:
    """The tokens without what the film is about, where nothing of it is said by the vocabulary."""
    for at, token in enumerate(tokens):
        if token.kind not in ("FILM", "CONVERTER") or _is_of_another(tokens, at):
            continue
        if not is_han(token.text[-1:]):
            end = _told_behind(tokens, at)
            begin = at - (at > 0 and tokens[at - 1].text in _KINDS_OF)
            if end or begin < at:
                is_of = bool(end) and token.kind == "CONVERTER"
                film = replace(token, kind="FILM") if is_of else token
                return [*tokens[:begin], film, *tokens[end or at + 1 :]]
        elif (begin := _told_before(tokens, at, sentence)) < at:
            return without_theme([*tokens[:begin], *_verb(tokens, begin, at)], sentence)
        elif (end := _sent_behind(tokens, at, sentence)) > at + 1:
            return [*tokens[: at + 1], *tokens[end:]]
    return tokens


def _is_of_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause has begun with something else than making a film: a title's words."""
    marks = [place for place in range(at) if tokens[place].kind == "SEP"]
    begun = tokens[marks[-1] + 1 if marks else 0 : at]
    return any(token.kind in _OTHERS for token in begun)


_OTHERS: Final = frozenset(listed("TITLEWORD TITLE REMOVE NEG UNDO MUTE SWAP RENAME"))


def _told_behind(tokens: Sequence[Token], at: int) -> int:
    """The place behind the words that tell what a film is of; 0 where none do."""
    is_of = tokens[at].kind == "CONVERTER" and tokens[at].text.endswith((" of", " from"))
    lead = [token.text for token in tokens[at + 1 : at + 4]]
    skipped = 3 if lead == ["in", "memory", "of"] else 0 if is_of else 1
    if not lead or (skipped == 1 and lead[0] not in _LEADS):
        return 0
    begin = end = at + 1 + skipped
    while end < len(tokens) and _is_told(tokens, end):
        end += 1
    while end > begin and tokens[end - 1].kind in _JOINING:
        end -= 1
    named = [token for token in tokens[begin:end] if token.kind in _NAMING]
    is_meant = any(token.kind == "UNKNOWN" for token in named) or (
        bool(named) and (skipped == 3 or (not is_of and lead[0] in ("about", "for")))
    )
    is_ended = end == len(tokens) or tokens[end].kind in _ENDS
    return end if is_meant and is_ended else 0


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may belong to what tells what a film is of."""
    token = tokens[at]
    if token.kind == "NUM":
        behind = tokens[at + 1].kind if at + 1 < len(tokens) else ""
        return behind not in ("UNIT", "SECOND", "PERCENT", "COLON")
    is_word = token.text == "project" or (token.text == "play" and tokens[at - 1].text == "school")
    return is_word or token.kind in _NAMING | _JOINING


def _told_before(tokens: Sequence[Token], at: int, sentence: str) -> int:
    """Where it begins that Chinese words in front of a film tell what it is of, or whom for."""
    begin = at
    while begin and tokens[begin - 1].kind in _HAN_INSIDE:
        begin -= 1
    verb = tokens[begin - 1] if begin else None
    is_verb = verb is not None and verb.kind in ("MAKE", "WANTED") and verb.text.startswith(_MAKING)
    if begin < at and is_verb and verb is not None:
        said = sentence[verb.end : tokens[at].start]
        is_of = any(token.kind in _NAMING for token in tokens[begin:at])
        return begin if is_of and _OCCASION.search(said) and len(said) <= 18 else at
    if verb is None or not is_verb:
        return at
    first = begin - 1
    while first and tokens[first - 1].kind in _HAN_INSIDE:
        first -= 1
    is_given = _GIVEN.search(sentence[: verb.start]) is not None
    is_named = any(token.kind in _NAMING for token in tokens[first : begin - 1])
    return first if is_given and is_named else at


def _verb(tokens: Sequence[Token], begin: int, at: int) -> Sequence[Token]:
    """What stays of the rest: the verb, where it stands behind what was told, and the film."""
    return [token for token in tokens[begin:at] if token.kind in ("MAKE", "WANTED")] + [
        *tokens[at:]
    ]


def _sent_behind(tokens: Sequence[Token], at: int, sentence: str) -> int:
    """The place behind the words that tell whom a film is sent to; `at` where none do."""
    sent = _SENT.match(sentence, tokens[at].end)
    if sent is None:
        return at
    end = at + 1
    while end < len(tokens) and tokens[end].start < sent.end():
        if tokens[end].kind == "SEP":
            break
        if tokens[end].kind not in _NAMING | {"EXPORT"}:
            return at
        end += 1
    return end
