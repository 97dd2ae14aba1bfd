"""Wishes to have less or more of what a text says: without its last word, with a number."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.texts import EditTitle
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import is_han, listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, wish
from nemo_desktop.engine.language.phrases.which_texts import titles_meant
from nemo_desktop.engine.render.film import Title
from nemo_desktop.i18n import words

_LETTERS: Final = frozenset(listed("字 字母 letter letters character characters"))
_WORDS: Final = frozenset(listed("词 单词 word words"))
_ONE: Final = ("letter", "character", "word")
_LAST: Final = frozenset(("LAST", "ATEND"))


@rule(
    "ATEND (UNKNOWN|TITLEWORD)",
    "(NTH|LAST|BEFORE|ATEND) NUM MEASURE? (UNKNOWN|TITLEWORD)",
    "(ORD|LAST|SECOND|FIRST) NUM? (UNKNOWN|TITLEWORD)",
    phase=0,
)
def letters_of_it(tokens: Sequence[Token]) -> Made | None:
    """最后一个字; the first two words: a part of what a text says."""
    first, unit, count = tokens[0], tokens[-1].text, find(tokens, "NUM")
    if unit not in _LETTERS | _WORDS or any(t.text not in ("个", "") for t in tokens[2:-1]):
        return None
    if count is None and first.text != "最后一个" and unit not in _ONE:
        return None
    place = number(count) if count is not None else 1.0
    if first.kind == "NTH":
        stretch = round(place) - 1, round(place)
    elif first.kind in _LAST:
        stretch = -round(place), 0
    elif first.kind in ("ORD", "SECOND") and count is None:
        nth = 2 if first.kind == "SECOND" else round(number(first))
        stretch = nth - 1, nth
    else:
        stretch = 0, round(place)
    return "LETTERS", ("words" if unit in _WORDS else "letters", *stretch)


_SIGNS: Final = {
    "!": (
        "exclamation mark | exclamation point | an exclamation mark | 感叹号 | 叹号 | 惊叹号",
        "！",
    ),
    "?": ("question mark | a question mark | 问号", "？"),
    "…": ("an ellipsis | ellipsis | three dots | 省略号", "……"),
}
for _sign, (_names, _) in _SIGNS.items():
    say("SIGN", _names, _sign)


_TITLE: Final = "(TITLE|TITLEWORD)"


@rule(
    "(?:(?<=TITLEWORD AFTER ADD)|(?<=TITLEWORD LAST ADD)|(?<=TITLEWORD ATEND ADD)) NUM (?=$|SEP)",
    f"(?<=ADD) NUM (?=(TO|AFTER|BEHIND) {_TITLE} (?:$|SEP))",
    phase=0,
)
def number_behind_it(tokens: Sequence[Token]) -> Made:
    """标题后面加个2; add 2026 to the title."""
    return "SIGN", tokens[0].text


@wish(
    "another_sign",
    "SIGN ADD|WITH|REMOVE|NEG",
    "TITLE AFTER ATEND LAST FROM OF TO",
    examples=("add an exclamation mark to the title", "标题后面加个感叹号"),
    makes_film=False,
)
def another_sign(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The text with a mark behind it, or without."""
    told, old = find(tokens, "SIGN"), _meant(tokens, scene)
    assert told is not None
    sign = str(told.value)
    is_number = sign not in _SIGNS
    wide = sign if is_number else _SIGNS[sign][1]
    if find(tokens, "REMOVE", "NEG"):
        return _left(old, old.text.rstrip(f"{sign}{wide} "))
    gap = " " if is_number and not is_han(old.text.strip()[-1:]) else ""
    text = old.text.strip() + gap + (wide if any(map(is_han, old.text)) else sign)
    edit = EditTitle(Which((old.id,)), text=text)
    return Deed((edit,), words("engine.title.text", before=old.text, after=text), (old.id,))


@wish(
    "fewer_letters",
    "REMOVE|NEG|TRIM LETTERS",
    "TITLE",
    examples=("drop the last word of the title", "标题去掉最后一个字"),
    makes_film=False,
)
def fewer_letters(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The text without its first or last letters or words."""
    told = find(tokens, "LETTERS")
    assert told is not None
    assert isinstance(told.value, tuple)
    unit, first, last = told.value
    old = _meant(tokens, scene)
    parts = old.text.split() if unit == "words" else list(old.text)
    if unit == "words" and len(parts) < 2:
        return None
    gone = parts[first : last or None]
    if not gone or len(gone) != (last or 0) - first:
        return None
    rest = [*parts[:first], *(parts[last:] if last else [])]
    return _left(old, (" " if unit == "words" else "").join(rest))


@wish(
    "fewer_words",
    "REMOVE|NEG|TRIM QUOTE",
    "TITLE*",
    examples=('remove "Urban" from the title', "去掉标题里的“Urban”"),
    makes_film=False,
)
def fewer_words(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The text without one of its words."""
    told = find(tokens, "QUOTE")
    assert told is not None
    wanted = str(told.value).strip().casefold()
    if find(tokens, "FROM", "IN", "OF", "ON") is None and find(tokens, "TITLE") is None:
        return None
    if not wanted or any(title.text.casefold() == wanted for title in scene.film.titles):
        return None
    holding = [title for title in scene.film.titles if wanted in title.text.casefold()]
    if len(holding) != 1:
        return None
    at = holding[0].text.casefold().find(wanted)
    return _left(holding[0], holding[0].text[:at] + holding[0].text[at + len(wanted) :])


def _meant(tokens: Sequence[Token], scene: Scene) -> Title:
    which = titles_meant(tokens, scene)
    return next(title for title in scene.film.titles if title.id in (which.ids or (title.id,)))


def _left(old: Title, text: str) -> Outcome:
    """The title with what is left of its text; nothing where none is."""
    text = " ".join(text.split()).strip(" ,，、-·:：")
    if not text:
        return None
    edit = EditTitle(Which((old.id,)), text=text)
    return Deed((edit,), words("engine.title.text", before=old.text, after=text), (old.id,))
