"""Pictures spoken of by what they show, which only their names can tell."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.lexing import lexed
from nemo_desktop.engine.language.talk.which_one import is_any as is_one_of_them
from nemo_desktop.engine.render.film import Clip
from nemo_desktop.engine.render.media import Media
from nemo_desktop.i18n import Words, words

_POINTS: Final = ("那张", "这张", "那幅", "那张图", "one")
_SHOWS: Final = ("UNKNOWN", "LIVING", "AIM")


def no_such_picture(part: str, pool: Sequence[Media]) -> Words | None:
    """That no picture has the name it was spoken of by, and which names there are."""
    tokens = lexed(part, tuple(media.name for media in pool))
    said = _described(tokens)
    shown = [Clip("", "", media.name, 0) for media in pool if media.is_shown]
    if said is None or not shown:
        return None
    called = part[said[0].start : said[-1].end]
    return words("engine.no_such_name", name=called, names=speech.names(shown))


def which_of(sentence: str, pool: Sequence[Media], count: int) -> Words | None:
    """Which one is meant, where one of the photos was spoken of and nobody can know."""
    tokens = lexed(sentence, tuple(media.name for media in pool))
    is_any = is_one_of_them(sentence)
    is_any = is_any or any(t.kind == "UNKNOWN" and t.text in _PICTURES for t in tokens)
    ones = [tokens[at + 1 : at + 3] for at, token in enumerate(tokens) if token.text == "one"]
    is_any = is_any or any([t.kind for t in row] in _OF_THEM for row in ones)
    is_any = is_any or any(row[:1] and row[0].kind == "PIC" for row in ones)
    return words("engine.which_picture", count=count) if is_any and count > 1 else None


_OF_THEM: Final = (["OF", "IT"], ["OF", "PICS"], ["OF", "ALL"], ["OF", "NUM"])
_PICTURES: Final = frozenset(
    (
        "photos",
        "pictures",
        "images",
        "pics",
        "有几张",
        "张照片",
        "张图片",
        "张图",
        "照片",
        "图片",
        "张",
        "图",
    )
)


def _described(tokens: Sequence[Token]) -> Sequence[Token] | None:
    """The kitchen photo; the photo of the lake; 车库那张."""
    for at, token in enumerate(tokens):
        is_picture = token.kind == "PIC" or (token.kind == "IT" and token.text in _POINTS)
        if not is_picture:
            continue
        first = at
        while first and tokens[first - 1].kind in _SHOWS:
            first -= 1
        if any(one.kind == "UNKNOWN" for one in tokens[first:at]):
            return tokens[first:at]
        behind = tokens[at + 2 : at + 3]
        if behind and tokens[at + 1].kind == "OF" and behind[0].kind == "UNKNOWN":
            return behind
    return None
