"""Words of a text that is there, said without quotes: 标题里的Urban改成City; drop Urban from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS
from nemo_desktop.engine.language.grammar.text import Piece, is_han, listed, spoken

_TEXTS: Final = frozenset(listed("title text caption subtitle heading titles captions words"))
_HAN_TEXTS: Final = ("标题", "字幕", "文字", "文案", "字")
_INSIDE: Final = ("里面的", "里的", "中的", "里面", "上的", "里", "中", "的")
_REMOVING: Final = listed("去掉 删掉 删除 去除 拿掉 删去")
_SO_CALLED: Final = tuple(
    f"{this}{count}{unit}"
    for this in "这那"
    for count in ("个", "几个", "两个", "")
    for unit in ("单词", "词", "字")
)
_HAN_INTO: Final = listed("替换成 替换为 改成 改为 换成 换为 变成 写成")
_CHANGING: Final = frozenset(listed("change replace swap switch turn"))
_INTO: Final = frozenset(listed("to with by into for"))
_FROM: Final = frozenset(listed("from in of on"))
_ARTICLES: Final = frozenset(listed("the my our this that out"))
_ENDS: Final = frozenset([",", ".", ";", "!", "?", "。", "、", "…"])
_ADDRESSED: Final = "吧呀啊哦啦呗嘛了"


@dataclass(frozen=True, slots=True)
class _Row:
    """The pieces of a sentence, as they are and as plain words."""

    found: Sequence[Piece]
    sentence: str
    words: Sequence[str]

    def said(self, start: int, end: int) -> str:
        """What stands there in the sentence."""
        return self.sentence[self.found[start].start : self.found[end - 1].end]

    def follows(self, at: int, options: Sequence[str]) -> int:
        """The place behind whichever of the options stands at a place; 0 where none does."""
        rest = "".join(self.words[at : at + 5])
        option = next((option for option in options if rest.startswith(option)), "")
        return at + len(option) if option else 0

    def precedes(self, at: int, options: Sequence[str]) -> int | None:
        """The place where whichever of the options ends at a place begins."""
        before = "".join(self.words[max(0, at - 4) : at])
        option = next((option for option in options if before.endswith(option)), None)
        return at - len(option) if option is not None else None


def with_wording(found: Sequence[Piece], sentence: str, texts: Sequence[str]) -> Sequence[Piece]:
    """The pieces with words of the texts as quotes, and with what is to stand instead of them."""
    if not texts:
        return found
    words = [" " if piece.is_quote else piece.text for piece in found]
    row = _Row(found, sentence, words)
    for start, end in _parts(row, texts):
        behind = row.follows(end, _SO_CALLED) or end
        lead = _lead(row, start)
        is_known = _is_ours(row.said(start, end))
        is_named = behind > end or (lead is not None and not (is_known and lead[1] == start))
        changed = _changed_to(row, start if lead is None else lead[0], behind)
        if not is_named and (is_known or (changed is None and not _is_out_of(row, behind))):
            continue
        first = start if lead is None else lead[1]
        told = (*found[:first], _quote(row, start, end))
        if changed is None:
            of_text = _SAID_OF_TEXT if behind > end else ""
            here = found[behind - 1]
            return [*told, *(Piece(t, here.end, here.end) for t in of_text), *found[behind:]]
        at, last = changed
        if not found[at].is_quote and (is_named or not _is_ours(row.said(at, last))):
            return [*told, *found[behind:at], _quote(row, at, last), *found[last:]]
        if found[at].is_quote:
            return [*told, *found[behind:]]
    return found


_SAID_OF_TEXT: Final = "文字"
_GREETINGS: Final = ("FILL", "THANKS")


def _is_ours(phrase: str) -> bool:
    """Whether these are words of the vocabulary, and more than a greeting."""
    path = spoken(phrase)
    known = WORDS.longest(path, 0)
    is_greeting = known is not None and known[1] == len(path) and known[0][0] in _GREETINGS
    return WORDS.composes(phrase) and not is_greeting


def _quote(row: _Row, start: int, end: int) -> Piece:
    return Piece(row.said(start, end), row.found[start].start, row.found[end - 1].end, True)


def _parts(row: _Row, texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where words of a text stand, the longest first."""
    known = [text.casefold() for text in texts]
    for size in range(min(len(row.found), 12), 0, -1):
        for start in range(len(row.found) - size + 1):
            end = start + size
            if any(piece.is_quote for piece in row.found[start:end]):
                continue
            said = row.said(start, end).casefold()
            if len(said) > 1 and any(_holds(text, said) for text in known):
                yield start, end


def _holds(text: str, said: str) -> bool:
    """Whether a text says this, in whole words."""
    at = text.find(said)
    if at < 0:
        return False
    before, behind = text[at - 1 : at] if at else "", text[at + len(said) : at + len(said) + 1]
    return not (_joins(before, said[0]) or _joins(behind, said[-1]))


def _joins(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum() and not is_han(one) and not is_han(other)


def _lead(row: _Row, start: int) -> tuple[int, int] | None:
    """Where what says that the words are in a text begins, and where that is said: 标题里的."""
    gone = row.precedes(start, _REMOVING)
    text = row.precedes(start if gone is None else gone, _HAN_TEXTS)
    if text is not None:
        return text, start
    inside = row.precedes(start, _INSIDE)
    text = row.precedes(inside, _HAN_TEXTS) if inside is not None else None
    return (text, inside) if text is not None and inside is not None else None


def _changed_to(row: _Row, start: int, end: int) -> tuple[int, int] | None:
    """Where that stands which is to be instead of the words."""
    first = row.follows(end, _HAN_INTO)
    if first:
        if start and row.words[start - 1] not in (*"把将", *_ENDS):
            return None
    elif end < len(row.words) and row.words[end] in _INTO:
        verb = start - 1
        while verb >= 0 and row.words[verb] in (*_ARTICLES, "word", "words"):
            verb -= 1
        if verb < 0 or row.words[verb] not in _CHANGING:
            return None
        first = end + 1
    else:
        return None
    last = first
    while last < len(row.words) and row.words[last] not in _ENDS and not _is_out_of(row, last):
        last += 1
    while last > first and row.words[last - 1] in _ADDRESSED:
        last -= 1
    return (first, last) if last > first else None


def _is_out_of(row: _Row, at: int) -> bool:
    """Whether "from the title" stands there."""
    if at >= len(row.words) or row.words[at] not in (*_FROM, "out"):
        return False
    while at < len(row.words) and row.words[at] in (*_FROM, *_ARTICLES):
        at += 1
    return at < len(row.words) and row.words[at] in _TEXTS
