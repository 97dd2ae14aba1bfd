"""Whether words that could be ordinary ones are the name of a file."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import WORDS, Names, Token, is_ordinary
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import is_han, listed

_NAME_BEFORE: Final = frozenset(
    listed(
        """
    PIC CLIP PICS SWAP REMOVE MOVE AND AFTER BEFORE REPLACE TO ADD TAKE DUPLICATE ON NAME FILE
    CUTWORD
    """
    )
)
_NEVER_BEHIND_AN_ARTICLE: Final = (["for"], ["until"], ["after"], ["before"])
# Right before "a" they leave no doubt that it is no name.
_LIKING: Final = (["prefer"], ["like"], ["want"], ["need"], ["love"], ["rather"])
# Behind these verbs and a noun, "a" is no picture's name: give the photos a vintage look.
_GIVING: Final = frozenset(listed("give lend"))


_FILMS: Final = frozenset(listed("CLIP FILM CLIPSOUND MUTE"))


def is_film(texts: Sequence[str], end: int) -> bool:
    """Whether a film is spoken of right behind a video's name: the waves clip, waves视频."""
    following = WORDS.longest(texts, end)
    is_inside = texts[end : end + 1] in (["里"], ["中"])
    return is_inside or (following is not None and following[0][0] in _FILMS)


def is_name(texts: Sequence[str], at: int, end: int, before: Sequence[Token]) -> bool:
    """Whether a file's name is meant where its words could be ordinary ones."""
    last = before[-1] if before else None
    follows_noun = last is not None and last.kind in ("PIC", "CLIP", "PICS")
    if texts[at : at + 1] == ["a"] and texts[at - 1] in _HAVING:
        return False
    is_article = texts[at] == "a" and end == at + 1
    if is_article and (_is_told_of(texts, at, before) or _is_no_article(texts, at)):
        return True
    if not is_ordinary(texts[at:end]):
        short = end - at == 1 and len(texts[at]) == 1 and texts[at] in "aisxp"
        return not short or follows_noun
    following = WORDS.longest(texts, end)
    leads_noun = following is not None and (
        following[0][0] in ("PIC", "PICS") or texts[end] in ("那", "这")
    )
    leads_noun = (
        leads_noun or _owns_picture(texts, end) or (is_han(texts[at]) and _is_listed_behind(before))
    )
    if end - at == 1 and len(texts[at]) == 1:
        leads = following is not None and following[0][0] in (
            "SEP", "AND", "TO", "AFTER", "BEFORE", "WITH", "FOR", "AT", "SWAP", "REPLACE", "MOVE",
            "ATSTART", "ATEND", "LENGTH", "ORD", "LAST", "FIRST",
        )  # fmt: skip
        beside_han = (end < len(texts) and is_han(texts[end])) or (at > 0 and is_han(texts[at - 1]))
        is_given = texts[at] == "a" and any(token.text in _GIVING for token in before)
        is_several = last is not None and last.kind == "PICS" and texts[at] == "a"
        is_such = texts[at] == "a" and texts[at - 1 : at] == ["one"] and at > 0
        is_liked = texts[at] == "a" and texts[at - 1 : at] in _LIKING
        is_moved = texts[at] == "a" and _is_moved(texts, end)
        is_article = (
            (is_given or is_several or is_such or is_liked or is_moved)
            and not leads
            and end < len(texts)
        )
        return (
            (follows_noun and not is_article)
            or beside_han
            or (last is not None and last.kind in _NAME_BEFORE and (_is_last(texts, end) or leads))
            or (_is_file(last) and (leads or _is_last(texts, end) or texts[at] != "a"))
            or (
                len(before) > 1 and last is not None and last.kind == "SEP" and _is_file(before[-2])
            )
        )
    if end == at + 1 and texts[at].isdecimal():
        return _is_numbered(texts, end, before)
    return follows_noun or leads_noun or _is_footage(texts, at, end, before)


_DONE_WITH: Final = frozenset(
    listed("ADD MOVE CHANGE IT PIC PICS MEASURE EACH ALL REMOVE SHOWN LOOK")
)


def _owns_picture(texts: Sequence[str], end: int) -> bool:
    """爷爷的放第一张, 爷爷的那张: the picture, and not somebody who is to be seen in it."""
    if texts[end : end + 1] != ["的"] or end + 1 >= len(texts):
        return False
    known = WORDS.longest(texts, end + 1)
    is_done = known is not None and known[0][0] in _DONE_WITH
    return is_done or texts[end + 1] in ("那", "这")


def _is_listed_behind(before: Sequence[Token]) -> bool:
    """外婆和爷爷各6秒: behind another picture."""
    return len(before) > 1 and before[-1].kind == "AND" and _is_file(before[-2])


_MOVED: Final = frozenset(listed("MOVE SWAP REMOVE REPLACE DUPLICATE TAKE AFTER BEFORE PIC CLIP"))
_PLACING: Final = frozenset(listed("put place 放 摆 排"))
_PLACED: Final = frozenset(
    listed("ORD FIRST LAST ATSTART ATEND AFTER BEFORE BETWEEN MOVE SWAP REMOVE DUPLICATE PIC LOOK")
)
_COUNTING: Final = frozenset(listed("UNIT SECOND PERCENT TIMES COLON BY DASH SLASH PICS MEASURE"))
_OF_OTHERS: Final = frozenset(listed("TITLEWORD MUSIC VOLUME STYLE QUOTE"))


def _is_numbered(texts: Sequence[str], end: int, before: Sequence[Token]) -> bool:
    """Whether a number is what a picture's name ends with: put 2034 first, 把2034放最前面."""
    following = WORDS.longest(texts, end)
    behind = following[0][0] if following is not None else ""
    last = before[-1] if before else None
    if behind in _COUNTING or any(token.kind in _OF_OTHERS for token in before):
        return False
    is_put = behind in _PLACED or (end < len(texts) and texts[end] in _PLACING)
    if last is None or last.text in _PLACING or last.kind == "MAKE":
        return is_put or (behind == "FOR" and last is None)
    is_listed = last.kind in ("AND", "SEP") and _is_file(before[-2] if before[1:] else None)
    return is_listed or last.kind in _MOVED


# Done to a file and never to what is to be seen in it: play waves backwards, waves循环两次.
_DONE_TO_FILES: Final = frozenset(
    listed(
        """
        SHOWN MUTE TRIM REMOVE CUTWORD REPLACE SWAP DUPLICATE ATSTART TAKE ONLY REVERSE MOVE SPEED
        SLOWER FASTER
        """
    )
)
_FILES: Final = frozenset(
    listed(
        """
        CLIP FILM REVERSE BACKWARDS FASTER SLOWER SPEEDNOUN TWICE DUPLICATE MUTE TRIM CLIPSOUND
        ATSTART ATEND
        """
    )
)
_LOOPS: Final = ("loop", "循环", "boomerang", "来回", "放")


def _is_footage(texts: Sequence[str], at: int, end: int, before: Sequence[Token]) -> bool:
    """Whether the name of what could come alive is that of a file something is done to."""
    known = WORDS.longest(texts, at)
    behind = WORDS.longest(texts, end + (texts[end : end + 1] == ["的"]))
    if known is None or known[0][0] != "LIVING":
        return False
    kind = behind[0][0] if behind is not None else ""
    last = next((token for token in reversed(before) if token.kind != "ASIDE"), None)
    is_done = last is not None and (last.kind in _DONE_TO_FILES or last.text.startswith(_LOOPS))
    return is_done or kind in _FILES or (end < len(texts) and texts[end].startswith(_LOOPS))


def _is_moved(texts: Sequence[str], at: int) -> bool:
    """Whether a move and its pace follow: on the second picture a slow zoom in."""
    pace = WORDS.longest(texts, at)
    move = WORDS.longest(texts, pace[1]) if pace is not None else None
    kinds = ("MOTION", "ZOOM", "PAN")
    return pace is not None and move is not None and pace[0][0] == "SPEED" and move[0][0] in kinds


def _is_no_article(texts: Sequence[str], at: int) -> bool:
    """Whether no noun can follow: a 3s b 4s; order c a b; hold a for ten seconds."""
    is_last = texts[at + 1 : at + 2] in _NEVER_BEHIND_AN_ARTICLE
    is_last = is_last or (at > 0 and texts[at - 1] == "for" and texts[at + 1 : at + 2] == [","])
    return is_last or _is_counted(texts, at) or _in_row(texts, at)


def _is_counted(texts: Sequence[str], at: int) -> bool:
    """Whether "a" is the first of several with a figure each: a 3s b 4s c 5s."""
    heads = [i for i, text in enumerate(texts) if len(text) == 1 and text in "abcdefgh" and i >= at]
    figures = [i + 1 < len(texts) and numbers.read(texts, i + 1) is not None for i in heads]
    return len(heads) > 1 and all(figures)


def _in_row(texts: Sequence[str], at: int) -> bool:
    """Whether "a" is one of letters in a row: order c a b."""
    beside = [*(texts[at - 1 : at] if at else ()), *texts[at + 1 : at + 2]]
    letters = [len(text) == 1 and text in "bcdefgh" for text in beside]
    return "order" in texts and any(letters)


# What a picture may be told to do or be, in one word and a direction.
_TOLD_TO: Final = frozenset(listed("PAN ZOOM LOOK KEEP LENGTH MOTION TILT LIGHTER DARKER"))
_WAYS: Final = frozenset(listed("SIDE IN OUT SEP AND"))


def _is_told_of(texts: Sequence[str], at: int, before: Sequence[Token]) -> bool:
    """Whether "a" is a picture of which something is told: let a pan left; a sepia, b warm."""
    told = WORDS.longest(texts, at + 1)
    if (
        told is None
        or told[0][0] not in _TOLD_TO
        or (before and before[-1].kind not in ("SEP", "MAKE"))
    ):
        return False
    behind = WORDS.longest(texts, told[1])
    if told[1] < len(texts) and (behind is None or behind[0][0] not in _WAYS):
        return False
    if at and texts[at - 1] == "let":
        return True
    heads = [texts[i] for i in range(len(texts)) if i != at and (not i or texts[i - 1] in _ENDS)]
    return any(len(head) == 1 and head in "bcdefgh" for head in heads)


_ENDS: Final = frozenset((",", ";", "，", "；", "、", "and"))


def _is_last(texts: Sequence[str], end: int) -> bool:
    """Whether nothing but politeness stands behind."""
    while end < len(texts):
        known = WORDS.longest(texts, end)
        if known is None or known[0][0] not in ("FILL", "SEP"):
            return False
        end = known[1]
    return True


def _is_file(token: Token | None) -> bool:
    """Whether a picture was spoken of by its name."""
    return token is not None and isinstance(token.value, Who) and token.value.how == "files"


def is_listed(texts: Sequence[str], end: int, names: Names, before: Sequence[Token]) -> bool:
    """Whether a one-letter word is a file's name, for another follows: a and b; or nothing does."""
    last = before[-1].kind if before else "SEP"
    is_row = texts[end : end + 1] == ["and"] and len(" ".join(texts[end + 1 : end + 2])) == 1
    is_liked = texts[max(end - 2, 0) : end - 1] in _LIKING and not is_row
    if last not in _LIST_BEFORE or len(texts[end - 1]) != 1 or is_liked:
        return False
    if end >= len(texts):
        return bool(before)
    if texts[end] in _DOES:
        return True
    at = end
    while (joiner := WORDS.longest(texts, at)) is not None and joiner[0][0] in ("AND", "SEP"):
        at = joiner[1]
    return at > end and names.tree.longest(texts, at) is not None


_HAVING: Final = frozenset(listed("have has having had get gets getting needs"))
_DOES: Final = frozenset(listed("should goes comes needs must gets stays has is"))
_LIST_BEFORE: Final = frozenset(
    listed(
        "SEP AND COLON ORDER WITH BETWEEN FROM OF FILM MAKE CONVERTER ONLY KEEP TAKE INCLUDEVERB"
    )
)
