"""Where the lines of a text may end: between words, also in scripts that have no spaces.

Places are counted as Qt counts, in UTF-16 units. What has spaces throughout is left to Qt.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from nemo_desktop.engine.render.titles.traditional import SIMPLIFIED

if TYPE_CHECKING:
    import budoux

# How well a line may end at a place: not at all, between words that belong together, between
# others, where the sentence rests.
NEVER, CLOSE, WORD, REST = range(4)

_HAN: Final = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRAGANA, _KATAKANA = "\u3041-\u3096\u309d\u309e", "\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f"
_KANA: Final = _HIRAGANA + _KATAKANA
_WIDE: Final = re.compile(f"[{_HAN}{_KANA}]")
_JAPANESE: Final = re.compile(f"[{_KANA}]")
_WITHOUT_GAPS: Final = re.compile(f"[{_HAN}{_KANA}\u1100-\u11ff\uac00-\ud7ff]")
_PIECES: Final = re.compile(f"[{_HAN}{_KANA}]+|\\s+|.", re.DOTALL)
# Within a Japanese phrase: where another script begins.
_CHANGES: Final = re.compile(
    f"(?<=[{_HIRAGANA}])(?=[{_HAN}{_KATAKANA}])"
    f"|(?<=[{_HAN}])(?=[{_KATAKANA}])|(?<=[{_KATAKANA}])(?=[{_HAN}])"
)
_NUMBER: Final = re.compile("[0-9０-９两一二三四五六七八九十百千万亿〇零]+")
# Single characters that belong to what is before them; all others to what follows.
_LEANS_BACK: Final = frozenset("的地得了着过吗呢吧啊呀嘛啦哦们里裡上下中内外边后前间时")
_RESTS: Final = frozenset("，。！？；：…—～,.!?;:")
_FULL_RESTS: Final = frozenset("，。！？；：…—～、")
_NOT_FIRST: Final = frozenset(
    "、・·％%‰°℃/／ー々〻ゝゞヽヾっゃゅょぁぃぅぇぉッャュョァィゥェォ-–\"'"
)
_NOT_LAST: Final = frozenset("第￥¥$€£#＃@/／-–\"'")
_END: Final = "\u2028"
_OPENING, _CLOSING = ("Ps", "Pi"), ("Pe", "Pf", "Mn", "Mc", "Me", "Cf", "Sk")


class Wrapping:
    """Where the lines of one text may end."""

    def __init__(self, text: str) -> None:
        self._text = text

    def end(self, start: int, end: int, least: int) -> int:
        """Where a line ends that begins at `start` and has room until `end`: at the last place
        that is at least so good, else at the last of the next best."""
        if not self.is_needed:
            return end
        for good in range(least, NEVER, -1):
            for place in range(end, start, -1):
                if self._places[place] >= good:
                    return place
        return end

    def is_broken(self, end: int) -> bool:
        """Whether a line that ends there ends within a word."""
        if self.is_needed:
            return self._places[end] == NEVER
        return part_of(self._text, end - 1, end + 1).isalpha()

    @property
    def words(self) -> tuple[int, ...]:
        """Where its words end; nothing for a text whose words gaps tell apart."""
        if not self.is_needed:
            return ()
        return tuple(place for place, good in enumerate(self._places) if good > NEVER)

    @property
    def grades(self) -> tuple[int, ...]:
        """What may be asked of the ends of its lines, the best first."""
        return (REST, WORD, CLOSE) if self.is_needed else (NEVER,)

    @cached_property
    def is_needed(self) -> bool:
        """Whether there are words in it that no gaps tell apart."""
        return bool(_WITHOUT_GAPS.search(self._text))

    @cached_property
    def _places(self) -> list[int]:
        """How well a line may end at each place from 0 to the end of the text."""
        words = list(_words(self._text))
        found = [NEVER]
        for index, (word, grade) in enumerate(words):
            found += [NEVER] * (units_of(word) - 1)
            found.append(_grade(words, index) if grade is None else grade)
        return found


def units_of(text: str) -> int:
    """How long a text is, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def part_of(text: str, start: int, end: int) -> str:
    """What stands between two places, in UTF-16 units."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")


_Words = Sequence[tuple[str, int | None]]


def _words(text: str) -> Iterator[tuple[str, int | None]]:
    """The text in words, gaps and single signs, each with how well a line may end after it where
    that is known."""
    is_japanese = _JAPANESE.search(text)
    for piece in _PIECES.findall(text):
        if not _WIDE.match(piece):
            yield piece, None
        elif is_japanese:
            for phrase in _japanese().parse(piece):
                *parts, last = _CHANGES.split(phrase)
                yield from ((part, CLOSE) for part in parts)
                yield last, None
        else:
            yield from ((word, None) for word in _chinese(piece))


def _chinese(run: str) -> Iterator[str]:
    # The dictionary takes a tenth of a second to load: only texts that wrap pay for it.
    import rjieba  # noqa: PLC0415

    start = 0
    for word in rjieba.cut("".join(SIMPLIFIED.get(sign, sign) for sign in run)):
        yield run[start : start + len(word)]
        start += len(word)


@cache
def _japanese() -> "budoux.Parser":
    import budoux  # noqa: PLC0415  see above

    return budoux.load_default_japanese_parser()


def _grade(words: _Words, index: int) -> int:
    """How well a line may end after a word, by what lies around."""
    if index + 1 == len(words):
        return REST
    before, after = words[index][0], words[index + 1][0]
    if before.isspace():
        return _grade_of_gap(words[index - 1][0] if index else "", before, after)
    if after.isspace() or not _may_part(before[-1], after[0]):
        return NEVER
    if before[-1] in _RESTS:
        return REST
    is_number = bool(_NUMBER.fullmatch(before))
    if len(after) == 1 and (is_number or after in _LEANS_BACK or _is_last(words, index + 1)):
        return NEVER
    is_counted = index > 0 and _NUMBER.fullmatch(words[index - 1][0])
    is_lone = len(before) == 1 and _WIDE.match(before) and before not in _LEANS_BACK
    return CLOSE if is_number or (is_lone and not is_counted) else WORD


def _grade_of_gap(before: str, gap: str, after: str) -> int:
    """How well a line may end after a gap: that between Latin words is no more than one of those
    that are not written."""
    if _END in gap or (_is_wide(before[-1:]) and _is_wide(after[0])):
        return REST
    return REST if before[-1:] in _RESTS else WORD


def _is_last(words: _Words, index: int) -> bool:
    """Whether no word without gaps follows at once."""
    return index + 1 == len(words) or not _WIDE.match(words[index + 1][0])


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end and begin with these signs."""
    if after in _NOT_FIRST or after in _RESTS or unicodedata.category(after) in _CLOSING:
        return False
    if before in _NOT_LAST or unicodedata.category(before) in _OPENING:
        return False
    return before in _FULL_RESTS or _is_wide(before) or _is_wide(after)


def _is_wide(sign: str) -> bool:
    return bool(_WIDE.match(sign))
