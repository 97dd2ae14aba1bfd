"""The photo, and the video: which ones these are where the film has one of a kind."""

import re
from typing import Final

from nemo_desktop.engine.language.grammar.text import is_han, pieces
from nemo_desktop.engine.render.film import Film

_PHOTO: Final = re.compile(
    r"(?P<led>\b(?:the|that|this|my|our) (?:only |one |single |still )?)(?:photo|photograph|"
    r"snapshot|pic)\b(?! (?:\d+\b(?! ?s)|number|one\b|of\b))"
    r"|(?:^|(?<=[把将給给让讓，,、]))(?:[那这這][张張]?)?(?:照片|相片|[图圖]片)(?![们們之都做和跟与也间間])"
    r"|[那这這][张張]?(?:照片|相片|[图圖]片)",
    re.IGNORECASE,
)
_VIDEO: Final = re.compile(
    r"\b(?:the|that|this|my|our) (?:video|clip|movie|film)(?: clip)?\b"
    r"|(?:[那这這][个個段]?)?(?:视频|視頻|影片|录像|錄影|片段)",
    re.IGNORECASE,
)
# What puts one of them beside the other.
_BESIDE: Final = re.compile(
    r"\b(?:before|after|behind|ahead of|in front of|swap|switch|exchange|photo and the)\b"
    r"|[前后後]|[交对對][换換调調]"
)


def by_place(film: Film, sentence: str) -> str | None:
    """The sentence with the one photo of a film of videos by its place, and the one video beside
    it; None where it speaks of none, or there are several."""
    stills = [place for place, clip in enumerate(film.clips, 1) if clip.footage is None]
    moving = [place for place, clip in enumerate(film.clips, 1) if clip.footage is not None]
    if len(stills) != 1 or not moving:
        return None
    told = _placed(_PHOTO, stills[0], sentence)
    if told == sentence:
        return None
    is_beside = len(moving) == 1 and _BESIDE.search(sentence) is not None
    return _placed(_VIDEO, moving[0], told) if is_beside else told


def _placed(named: re.Pattern[str], place: int, sentence: str) -> str:
    """The sentence with what is named so by its place; what is quoted stays as it is."""
    quotes = [(piece.start, piece.end) for piece in pieces(sentence) if piece.is_quote]

    def told(found: re.Match[str]) -> str:
        is_quoted = any(start <= found.start() < end for start, end in quotes)
        return found[0] if is_quoted else _at(place, found)

    return named.sub(told, sentence)


def is_written(placed: str, sentence: str, film: Film) -> bool:
    """Whether a text on the film says the place where it was to say what stands in the sentence:
    the title “My photo diary”."""
    told, said = placed.casefold(), sentence.casefold()
    texts = (title.text.casefold() for title in film.titles)
    return any(text in told and text not in said for text in texts)


def _at(place: int, found: re.Match[str]) -> str:
    nth = _NTH[place] if place < len(_NTH) else f"{place}th"
    return f"第{place}张" if any(map(is_han, found[0])) else f"the {nth} photo"


_NTH: Final = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
