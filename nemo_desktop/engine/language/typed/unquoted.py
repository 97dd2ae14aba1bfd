"""Texts that people give without quotation marks: add title Summer in Paris; 标题写生日快乐."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import is_han, listed

# Where a text ends at the latest: what follows tells when, where and how it is shown.
_STOPS: Final = frozenset(
    listed(
        """
        SEP FOR AT ON FROM ATSTART ATEND PLACE WHOLE COLOR MOVE INMIDDLE SHOWN WITH LAST FIRST ORD
        NTH LASTSTRETCH UNDER BETWEEN QUOTE TITLEWORD AND IN
        """
    )
)
_ADDING: Final = frozenset({"ADD", "WITH"})
_CHANGING: Final = frozenset({"CHANGE", "REPLACE", "RENAME", "MAKE"})
_NOW: Final = frozenset({"CHANGE", "REPLACE", "RENAME"})
_WRITTEN: Final = ("写", "叫", "是", "为")
_LEAD: Final = re.compile(
    r"^(?:\s|[:：,，]|(?:that|which)\s+(?:says?|reads?)\b|(?:saying|says|say|reading|called|named|to)\b"
    r"|写着|写上|写成|写|叫做|叫|内容是|内容为|为|是|成)+",
    re.IGNORECASE,
)
# Said of a text, these tell how it is set or in which tongue, and are not what it says.
MANNERS: Final = frozenset(
    listed(
        """
        explaining describing about introducing telling 介绍 说明 描述 讲解
        uppercase lowercase capitals caps italic italics cursive handwritten handwriting serif
        arial helvetica times comic sans french german spanish english chinese japanese korean
        italian russian latin arabic 大写 小写 斜体 楷体 宋体 黑体 英文 中文 日文 法文 英语 中英文
        """
    )
)


# Said to the program and not on the picture; but 酒吧 and 网吧 are places.
_PARTICLE: Final = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?<![酒网书茶水氧])[吧呗]$")


def becomes_name(tokens: Sequence[Token]) -> bool:
    """Whether a text is to be what a picture is called: change the title to Our Street."""
    for index, token in enumerate(tokens):
        if token.kind != "TITLEWORD":
            continue
        verb = tokens[index - 1].kind if index else ""
        follows = [told.kind for told in tokens[index + 1 : index + 2]]
        is_changed = follows == ["CHANGE"] or (follows == ["TO"] and verb in _NOW)
        if is_changed and _is_bare_name(tokens, index + 2):
            return True
    return False


_PICTURES: Final = frozenset(listed("PIC PICS CLIP IT OF AND"))


def _is_bare_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a picture's name stands there and nothing says that the picture is meant."""
    told = tokens[at] if at < len(tokens) else None
    if told is None or not isinstance(told.value, Who) or told.value.how != "files":
        return False
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    return "." not in told.text and behind not in _PICTURES


def with_texts(tokens: Sequence[Token], sentence: str) -> list[Token] | None:
    """The tokens with what must be a text as a quote; None when there is no such text."""
    for index, token in enumerate(tokens):
        behind = [told.kind for told in tokens[index + 1 : index + 3] if told.kind != "TO"]
        is_renamed = token.kind == "IT" and tokens[index - 1].kind == "RENAME" and index > 0
        is_renamed = is_renamed or (token.kind == "RENAME" and behind[:1] == ["UNKNOWN"])
        is_named = token.kind == "ADD" and token.value == "called"
        if token.kind == "TITLEWORD" or is_renamed or is_named:
            return _read_from(tokens, index, sentence)
        if token.kind == "UNKNOWN":
            break
    return _just_written(tokens, sentence)


_WRITING: Final = re.compile(
    r"(?:写上|打上|题上|写着|写个|写下|写一下|写)(?![了得成的个给首篇封段点些几]|一[首篇封段些点份]|作[文业]|论文|代码|信|诗)"
)


# No text without quotes and without a place ends so: 能帮我写作文吗 asks.
_ASKED: Final = ("吗", "么", "不", "呢")
_THERE: Final = frozenset(listed("ON NTH ORD PIC LAST FIRST WHO"))


def _just_written(tokens: Sequence[Token], sentence: str) -> list[Token] | None:
    """在第二张上写罗马: what is written, where no word says that it is a title."""
    verb = _WRITING.search(sentence)
    kinds = {token.kind for token in tokens}
    if verb is None or kinds & {"QUOTE", "TITLEWORD", "QUESTION", "ASKS", "NEG", "SUBFILE"}:
        return None
    first = next((at for at, token in enumerate(tokens) if token.start >= verb.start()), None)
    if first is not None and tokens[first].start < verb.end():  # 打上 is a word by itself
        first += 1
    last = _last(tokens, first, is_sure=False) if first is not None else None
    if first is None or last is None or tokens[first].kind in _STOPS:
        return None
    end = tokens[last + 1].start if last + 1 < len(tokens) else len(sentence)
    text = sentence[verb.end() : end].strip(" ,.，。!！?？~、;；")
    while text and text[-1] in "吧呀啊哦啦呗嘛":
        text = text[:-1]
    word = tokens[first]
    is_asked = text.endswith(_ASKED) and not any(t.kind in _THERE for t in tokens[:first])
    if len(text) < 2 or is_asked or not _is_said(text, sentence, word, is_new=True):
        return None
    add = Token("ADD", None, verb.start(), verb.end(), verb[0])
    quote = Token("QUOTE", text, verb.end(), tokens[last].end, text)
    return [*(t for t in tokens[:first] if t.start < verb.start()), add, quote, *tokens[last + 1 :]]


def _read_from(tokens: Sequence[Token], index: int, sentence: str) -> list[Token] | None:
    is_named = tokens[index].kind == "ADD"
    verbs = {token.kind for token in tokens[:index]}
    first = index + 1
    follows = tokens[first].kind if first < len(tokens) else ""
    adds = any(t.kind in _ADDING and t.text != "give" for t in tokens[:index])
    begins = index == 0 or tokens[index - 1].kind == "SEP"
    adds = (adds and not (begins and follows in _NOW)) or is_named
    becomes = not adds and (follows in _NOW or (follows == "TO" and bool(verbs & _CHANGING)))
    first = _behind_colon(tokens, first) or first + becomes
    follows = tokens[first - 1].kind if tokens[first - 1].kind == "COLON" else follows
    rest = sentence[tokens[first - 1].end :].lstrip()
    becomes = becomes or (not adds and bool({*verbs, tokens[index].kind} & {"RENAME"}))
    adds = adds or (begins and not becomes and _LEAD.sub("", rest)[:1].isupper())
    if not (adds or becomes or follows == "COLON" or rest.startswith(_WRITTEN)):
        return None
    why = _WHY.search(sentence, tokens[first - 1].end)
    told = [t for t in tokens if why is None or t.start < why.start()]
    last = _last(told, first, is_sure=follows == "COLON")
    stops = frozenset() if follows == "COLON" else _STOPS | {"TO"} if adds else _STOPS
    if last is None or (tokens[first].kind in stops and not _opens_word(tokens[first : last + 1])):
        return None
    if follows == "COLON" and _is_said_on(tokens, last, sentence[tokens[first].start :]):
        last = len(tokens) - 1
    end = tokens[last].end
    if is_han(sentence[end - 1]):
        behind = tokens[last + 1].start if last + 1 < len(tokens) else len(sentence)
        end = max(end, behind)
    text = _LEAD.sub("", sentence[tokens[first - 1].end : end]).strip(" ,.，。!！~、;；")
    text = _PARTICLE.sub("", text)
    is_new = adds or follows == "COLON" or _is_bare_name(tokens, first)
    if not text or not _is_said(text, sentence, tokens[index], is_new=is_new):
        return None
    quote = Token("QUOTE", text, tokens[first].start, tokens[last].end, text)
    return [*tokens[:first], quote, *tokens[last + 1 :]]


# Whom a text speaks to, or how it begins: 标题：妈妈，我爱你; title: Hello, world.
_SPOKEN_TO: Final = re.compile(
    r"(?:(?:亲爱的|我的|致)?(?:爸爸|妈妈|爸|妈|爸妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|老公|老婆|宝贝|宝宝|"
    r"女儿|儿子|老师|同学们|朋友们|大家|姐姐|妹妹|哥哥|弟弟)|你好|再见|谢谢|加油|hello|hi|goodbye|bye|"
    r"dear|dad|mom|mum|mama|papa|grandma|grandpa|granny|congratulations|thank you|thanks)"
    r"\s*[,，!！]\s*(?P<on>[^,，;；。]+)",
    re.IGNORECASE,
)
_LONGEST_ON: Final = 16
_WISHED: Final = frozenset(
    listed(
        "EACH NUM UNIT ADD REMOVE CHANGE MAKE MOTION CANVAS LOOK COLOR PLACE TRANS MUSIC WHO NTH"
    )
)


def _is_said_on(tokens: Sequence[Token], last: int, said: str) -> bool:
    """Whether a text goes on behind whom it speaks to, and no wish follows."""
    spoken = _SPOKEN_TO.fullmatch(said.strip(" .。!！~"))
    is_wish = any(token.kind in _WISHED for token in tokens[last + 1 :])
    return spoken is not None and not is_wish and len(spoken["on"]) <= _LONGEST_ON


_WHY: Final = re.compile(
    r"\s(?:because|'cause|cuz|since|"
    r"so (?:that|one|people|everyone|everybody|you|we|i|they|it))\s|因为",
    re.IGNORECASE,
)


def _behind_colon(tokens: Sequence[Token], first: int) -> int | None:
    """Where the text begins when all before a colon says where and how it is shown."""
    for index in range(first, len(tokens) - 1):
        if tokens[index].kind == "COLON":
            return index + 1
        if tokens[index].kind in ("SEP", "QUOTE", "UNKNOWN"):
            break
    return None


def _last(tokens: Sequence[Token], first: int, *, is_sure: bool) -> int | None:
    """The last token of the text that begins at a place; None without a word nobody knows."""
    last = first if is_sure and first < len(tokens) else None
    for index in range(first, len(tokens)):
        kind = tokens[index].kind
        if kind in ("SEP", "QUOTE"):
            break
        if kind in ("UNKNOWN", "LIVING") or _is_bare_name(tokens, index):
            last = index
    while last is not None and last + 1 < len(tokens):
        behind = tokens[last + 1]
        is_word = _is_of_a_word(tokens, last + 1) or (is_sure and behind.text in _POSTPOSED)
        if behind.kind in _STOPS and not is_word:
            return last - _is_verb(tokens, last)
        last += 1
    return last


_PUTTING: Final = frozenset("放摆搁挪移置")


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether it only says where the text goes: 标题写春天放底部."""
    return tokens[at].text in _PUTTING and tokens[at + 1].kind in ("PLACE", "ON", "UNDER", "SIDE")


def _is_of_a_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether one character that means something else stands inside a word: 周末愉快, 雨后, 海上.

    What tells when and where a text is shown has more than one: 最后, 上面, 前3秒.
    """
    told, rest = tokens[at], tokens[at + 1 : at + 2]
    is_inside = told.kind in _IN_WORDS and (len(told.text) == 1 or told.text == "之间")
    is_inside = is_inside and tokens[at - 1].end == told.start and is_han(told.text)
    return is_inside and not (rest and rest[0].kind in _COUNTED)


def _opens_word(row: Sequence[Token]) -> bool:
    """Whether what begins with a little word says no place: 标题改成在路上, 标题写我和奶奶."""
    told, behind = row[0], [token.kind for token in row[1:]]
    is_little = told.kind in ("AT", "AND", "FROM") and len(told.text) == 1 and is_han(told.text)
    is_joined = behind[:1] in (["UNKNOWN"], ["LIVING"]) and row[1].start == told.end
    return is_little and is_joined and _PLACES.isdisjoint(behind)


_PLACES: Final = frozenset(listed("PIC PICS MEASURE NTH WHO SHOWN CLIP PLACE LAST FIRST ADD"))
_IN_WORDS: Final = frozenset(listed("LAST FIRST ON IN LASTSTRETCH BETWEEN COLOR ORD"))
_COUNTED: Final = frozenset(listed("NUM NTH ORD UNIT QUOTE DUR"))


# 在路上: with what stands before them, where no place follows.
_POSTPOSED: Final = frozenset("上下里中内外")


# Let's call it a day.
_NO_NAMES: Final = frozenset(listed("a quits off done out something anything whatever back up"))


def _is_said(text: str, sentence: str, word: Token, *, is_new: bool) -> bool:
    """Whether this is what a text says, and not how it is set or what it is about."""
    said = set(text.casefold().split())
    if (
        (word.kind == "ADD" and said & _NO_NAMES)
        or said & MANNERS
        or any(manner in text for manner in MANNERS if is_han(manner))
    ):
        return False
    if is_han(text) or not text[0].isalpha() or text[0].isupper():
        return True
    is_vague = re.search(r"\b(?:a|an|some)\s+$", sentence[: word.start].casefold()) is not None
    is_plural = word.text.endswith("s")
    return is_new and not is_vague and not is_plural and not text.casefold().endswith("ly")
