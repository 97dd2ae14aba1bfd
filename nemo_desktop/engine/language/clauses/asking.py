"""Whether a sentence asks how the film is, so that nothing in it is an order."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.clauses import about
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.text import listed

_ASKING: Final = frozenset(listed("is are was were does did has isn't aren't doesn't didn't"))
_OPINION: Final = frozenset({"would", "will"})
_ASKED_FOR: Final = frozenset(listed("you u ya someone anyone"))
_ASKED: Final = (
    "对吧",
    "对吗",
    "对不对",
    "没错吧",
    "好看吗",
    "好不好看",
    "合适吗",
    "了吗",
    "了没",
    "了没有",
    "是吗",
    "了么",
    "多大声",
    "多响",
)
# Said with 吗 these make a wish of what would be a question.
_POLITE: Final = frozenset("可能帮请麻愿")
# Said with 几秒 these make an order of what would be a question: 多停几秒.
_MORE: Final = frozenset("多再加延长短剪减快慢淡前后砍裁")
_WHAT: Final = frozenset(listed("when where which who whose why"))
_WHY_NOT: Final = frozenset(listed("not don't doesn't isn't aren't"))
_BEFORE_DID: Final = frozenset(listed("did why when who what how where"))
_GRANTED: Final = ("好吗", "行吗", "成吗", "懂吗", "明白吗", "知道吗", "懂了吗", "ok吗")
_ADVICE: Final = frozenset(listed("i we the it this that these my they you"))
_EACH: Final = frozenset(listed("each every all any both our your photo photos pictures music a"))
_MARKS: Final = frozenset("?!.。")


def marked(tokens: list[Token], texts: Sequence[str]) -> list[Token]:
    """The tokens with a word that asks before them where the sentence does: is it zooming in?"""
    if _praises(tokens, texts):
        return [Token("THANKS", None, 0, 0)]
    if _is_longed_for(tokens, texts):
        return tokens[1:]
    if about.is_posting(texts):
        return [Token("POSTING", None, 0, 0)]
    if about.asks_limits(texts) or about.asks(texts):
        is_limit = about.asks_limits(texts)
        return [Token("FACT", "limits", 0, 0)] if is_limit else [Token("ASKS", None, 0, 0), *tokens]
    tokens = _proposed(tokens, texts)
    asks = _asks(texts) or _is_put_off(texts) or _is_bare_noun(tokens, texts)
    is_which = _asks_which(texts) and not _is_preferred(tokens, texts)
    is_which = is_which or _asks_twice(tokens, texts)
    if is_which or _is_undecided(tokens, texts):  # all of it is the question
        return [Token("ASKS", None, 0, 0), *(t for t in tokens if t.kind != "SEP")]
    return [Token("ASKS", None, 0, 0), *tokens] if asks else tokens


_GOOD: Final = ("就好了", "就好", "就最好了", "就更好了", "就再好不过了", "就太好了", "就完美了",
                "该多好", "就行", "就行了", "那就好了", "多好")  # fmt: skip


def _is_longed_for(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    """要是标题能大一点就好了; if it could be square, that would be lovely."""
    if not tokens or tokens[0].kind != "IFWORD":
        return False
    told = [text for text in texts if text not in (*_MARKS, "啊", "呀", "呢", ",")]
    is_good = "".join(told).endswith(_GOOD)
    return is_good or (told[-3:-1] == ["would", "be"] and told[-1] in _PRAISE | _MORE_PRAISE)


_MORE_PRAISE: Final = frozenset(listed("marvellous marvelous wonderful brilliant ideal splendid"))
_PRAISE: Final = frozenset(
    listed(
        "lovely nice great good perfect beautiful fine awesome amazing cool cute elegant fantastic"
    )
)
_SUCH: Final = frozenset(
    listed("that's thats that it's its this is so very really pretty super cool how oh wow")
)
_THANKING: Final = frozenset(listed("thanks thank you thx cheers much a lot ,"))
_OR_ELSE: Final = re.compile(
    r"\bor (?:did|do|was|were|is|are|should|shall|would|will|does|maybe not|not)\b"
)
_UNSURE: Final = re.compile(r"(?:\?|？) ?(?:no|or|nah|不|还 是|或 者)\b.*(?:\?|？)$")
_CHOICE: Final = re.compile(r"^(?!.*\b(?:or so|or something|or thereabouts)\b).*\bor\b.*\?$")
_REQUEST: Final = re.compile(r"\b(?:can|could|would|will) (?:you|u|we|i)\b|\bplease\b|\bpls\b")


_AND_ASKS: Final = re.compile(
    r"(?:,|\band|\bor) (?:and )?"
    r"(?:is|are|was|were|do|does|did|has|have|which|how|what|where|when|why) "
)


def _asks_twice(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    """How long is the third, and is there a crossfade behind it? Neither is an order."""
    is_asked = bool(tokens) and tokens[0].kind == "QUESTION" and texts[-1:] == ["?"]
    return is_asked and _AND_ASKS.search(" ".join(texts)) is not None


# One or the other; 嗯，还是方的好 is a choice that was made.
_WHETHER: Final = re.compile(r"[^，,。嗯哦啊呃不了 ] (?:[，,。] )*还 是 ")
_THEN: Final = ("原来", "之前", "以前", "刚才", "原先", "先前")


def _asks_which(texts: Sequence[str]) -> bool:
    """5 seconds, or did I mean 2? 5秒还是3秒？ Whoever asks has not chosen."""
    said = " ".join(texts)
    if (
        _OR_ELSE.search(said)
        or _AFTER_ALL.search(said)
        or (_UNSURE.search(said) and not _REQUEST.search(said))
    ):
        return True
    is_put = _WHETHER.search(said) or (texts[-1:] == ["?"] and "还 是" in said[4:])
    if is_put and texts[-1] in ("?", "呢", "好"):
        is_old = any(f"还 是 {' '.join(then)}" in said for then in _THEN)
        return "吧" not in texts and not is_old
    return _CHOICE.match(said) is not None and not _REQUEST.search(said)


_ONE_OF: Final = frozenset(
    listed("NUM LOOK CANVAS STYLE COLOR TRANS MOTION PAN ZOOM PCT SIDE PLACE EFFECT FIT SPEED")
)
_DOING: Final = frozenset(listed("ADD REMOVE KEEP CHANGE MAKE NEG QUESTION MOVE LONGER SHORTER"))


def _is_preferred(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    """第一张还是彩色的好: one value, and nothing else to choose from. 时长还是4秒好 does not say
    of what."""
    if texts[-1:] != ["好"] or any(token.kind == "LENGTH" for token in tokens):
        return False
    before = ["", *(token.kind for token in tokens)]
    values = [
        token
        for token, led in zip(tokens, before, strict=False)
        if token.kind in _ONE_OF and led not in ("NTH", "LAST")
    ]
    return len(values) == 1 and sum(token.kind in _DOING for token in tokens) < 2


# 标题到底是白的还是黄的, whatever is told behind it.
_AFTER_ALL: Final = re.compile(
    "(?<![从滚拉])到 底 [是算有要](?! 底).*(?:还 是|几|多 少|什 么|哪|谁|吗)"
)

_ALIKE: Final = (
    *map(frozenset, (["LOOK"], ["CANVAS"], ["STYLE"], ["COLOR"], ["TRANS"], ["MOTION"], ["PCT"])),
    frozenset(listed("NUM UNIT SECOND EACH PIC")),
)


def _is_undecided(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    """Sepia or black and white; 3秒还是4秒: two values, and none is chosen."""
    said = " ".join(texts)
    is_open = (" or " in said and "or so" not in said) or _WHETHER.search(said) is not None
    is_open = is_open and not {",", "，", "吧", ".", "。"}.intersection(texts)
    kinds = {token.kind for token in tokens if token.kind not in ("SEP", "AND")}
    count = sum(token.kind not in ("SEP", "AND") for token in tokens)
    return is_open and count > 1 and any(kinds <= alike for alike in _ALIKE)


_LATER: Final = (
    "at some point",
    "next time",
    "maybe later",
    "perhaps later",
    "some other time",
    "another time",
    "some day",
    "someday",
)
# By itself: 音乐我明天再弄; beside a wish it is that one which is not for now.
_TOMORROW: Final = re.compile("(?:明天|后天|晚点|改天|下周|下次|回头|过两天)再(?!加快|放)")
_LATER_HAN: Final = ("以后再说", "改天再说", "下次再说", "回头再说", "点再说", "些再说")


def _praises(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    """The transitions are lovely: nothing is asked for."""
    said = [text for text in texts if text not in _MARKS]
    if "cool" in said and (_SUCH | _THANKING).issuperset(said):
        return said[-1] == "cool" or not _THANKING.isdisjoint(said)
    is_told = len(said) > 2 and said[-1] in _PRAISE and {"is", "are", "look", "looks"} & set(said)
    is_settled = said[-1:] == ["fine"] and said[0] not in _POINTED
    if is_settled and any(token.kind in _SETTLED for token in tokens):  # square is fine
        return False
    if (
        said and said[0] not in _POINTED and {token.kind for token in tokens} <= _FIGURES
    ):  # 25 is perfect
        return False
    things = [token for token in tokens if token.kind not in ("SEP", "LOOKWORD")]
    if len(things) == 2 and (things[1].kind, things[1].text) == ("LOOK", said[-1]):  # jazz is cool
        things = things[:1]
    return bool(is_told) and len(things) == 1


_POINTED: Final = frozenset(listed("the this that these those my it"))
_FIGURES: Final = frozenset(listed("NUM UNIT SECOND PERCENT SEP PCT DUR BETTER LOOK HALF"))
_SETTLED: Final = frozenset(listed("CANVAS LOOK TRANS FIT MOTION"))


def _is_put_off(texts: Sequence[str]) -> bool:
    """I might want it square; we should reverse it at some point."""
    said = " ".join(texts)
    is_open = len(texts) > 2 and texts[0] in ("i", "we") and texts[1] in ("might", "may")
    joined = "".join(texts)
    is_open = is_open or joined.startswith(("以后再", "等以后"))
    is_open = is_open or ("," not in texts and _TOMORROW.search(joined) is not None)
    return is_open or any(w in said for w in _LATER) or any(w in joined for w in _LATER_HAN)


# A thing named and no more, with a question mark: transitions? 转场呢？
_HOW_IS_IT: Final = frozenset(listed("怎么样 怎样 如何 咋样"))
_HAPPENING: Final = ("会", "是", "现在", "效果", "感觉")


def _proposed(tokens: list[Token], texts: Sequence[str]) -> list[Token]:
    """每张3秒怎么样: a wish put as a question; 音乐怎么样 asks what one thinks of it."""
    said = "".join(text for text in texts if text not in (*_MARKS, ","))
    how = next((how for how in _HOW_IS_IT if said.endswith(how)), "")
    rest = [token for token in tokens if token.text not in _HOW_IS_IT]
    kinds = {token.kind for token in rest}
    if not how or said.removesuffix(how).endswith(_HAPPENING) or kinds & _QUERIES:
        return tokens
    return rest if kinds - _THINGS - _SPOKEN_OF else tokens


_QUERIES: Final = frozenset(listed("QUESTION IFWORD ASKS UNKNOWN"))
_SPOKEN_OF: Final = frozenset(
    listed(
        "SEP AND IT PIC PICS FILM CLIP WHO EACH ALL NTH NUM MEASURE LAST CAMERA VOLUME COLORWORD"
    )
)
_THINGS: Final = frozenset(
    listed(
        "TRANSWORD MUSIC TITLEWORD LENGTH ORDER LOOKWORD EFFECTWORD SPEEDNOUN RATIOWORD AUTOMOVE"
    )
)


def _is_bare_noun(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    said = [token.kind for token in tokens if token.kind not in ("SEP", "AND")]
    return texts[-1:] == ["?"] and len(said) == 1 and said[0] in _THINGS


def _asks(texts: Sequence[str]) -> bool:
    if not texts:
        return False
    said = "".join(text for text in texts if text not in _MARKS)
    if said.endswith(_ASKED) or "吗" in texts:
        return not (_POLITE.intersection(texts) or said.endswith(_GRANTED))
    if _asks_by_itself(texts, said):
        return True
    if texts[0] == "should" and len(texts) > 1:
        is_number = texts[1].isdigit() and texts[-1] == "?"
        return is_number or texts[1] in _ADVICE or (texts[1] in _EACH and texts[-1] == "?")
    is_opinion = texts[0] in _OPINION and len(texts) > 1 and texts[1] not in _ASKED_FOR
    if (texts[0] not in _ASKING and not is_opinion) or texts[-1] != "?":
        return False
    # "Is it possible to" is one phrase of politeness, and asks for something.
    known = WORDS.longest(texts, 0)
    return known is None or known[1] == 1


def _asks_by_itself(texts: Sequence[str], said: str) -> bool:
    """每张几秒; why did you, without a mark."""
    bare = _NOWADAYS.sub("", said)
    is_count = bare.endswith(("几秒", "几秒钟")) and not _MORE.intersection(texts)
    return (
        is_count
        or _SURE.search(" ".join(texts)) is not None
        or _SEEMS.search(" ".join(texts)) is not None
        or _WHICH_OF_TWO.match(" ".join(texts)) is not None
        or _supposes(texts, said)
        or ("did" in texts[:2] and texts[0] in _BEFORE_DID)
        or _asks_what(texts)
    )


# Is the coffee one before or after the sunset, whatever stands behind it.
_WHICH_OF_TWO: Final = re.compile(r"(?:is|are|was|were) (?:the|it|this|that|my|our)\b[^,]* or ")
# 每张几秒啊现在: said behind the question.
_NOWADAYS: Final = re.compile(r"(?:[啊呢呀吧来着]*(?:现在|目前|来着)?[啊呢呀]*)$")
_HOW_MUCH: Final = listed("多长 多久 多少秒 几秒 几秒钟 是多少 多长时间 什么样 什么样子 什么效果")
_SUPPOSED: Final = ("的话", "会", "之后", "以后", "总共", "一共", "总长", "那", "如果", "要是")
_WOULD_BE: Final = frozenset(listed("will would does do if when with once at after"))


def _supposes(texts: Sequence[str], said: str) -> bool:
    """How long will it be when every photo is 5 seconds; 每张5秒，总共多长."""
    if texts[0] == "how" and texts[1:2] and texts[1] in ("long", "many", "much", "loud", "big"):
        return len(_WOULD_BE.intersection(texts)) > 1
    bare = said.rstrip("呢啊呀吧")
    return bare.endswith(_HOW_MUCH) and any(word in said for word in _SUPPOSED)


# Said behind what one believes, they ask whether it is so.
_SURE: Final = re.compile(
    r", (?:right|correct|true|yes|no|isn't it|aren't they|doesn't it|is that right|am i right)"
    r" ?\?$"
)
_SEEMS: Final = re.compile(
    r"^do \b.*\b(?:look|seem|feel|sound|work)s? "
    r"(?:better|nicer|good|ok|okay|fine|weird|odd|right|bad|too|worse|boring|best|well)\b.*\?$"
)


def _asks_what(texts: Sequence[str]) -> bool:
    """When does the third one start; but "why not make it square?" is a wish."""
    if texts[0] not in _WHAT or len(texts) < 2 or texts[1] in _WHY_NOT:
        return False
    is_of_one = texts[0] == "which" and texts[1] in _ONES
    return texts[-1] == "?" or texts[1] in _ASKING or is_of_one


_ONES: Final = frozenset(listed("photo picture one clip image title song of"))
