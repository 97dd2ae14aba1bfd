"""One picture spoken of by what it shows, where there are several and no name tells which."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.text import listed

_ONE: Final = frozenset(listed("photo picture pic image shot snap snapshot photograph"))
_SHOWN: Final = frozenset({"LIVING", "AIM", "UNKNOWN"})
_THE: Final = re.compile(r"\b(?:the|that|my|our|his|her)\s+$", re.IGNORECASE)
_WHOLES: Final = frozenset(listed("FILM CONVERTER MAKE"))
_SOUNDS: Final = frozenset(
    listed(".mp3 .wav .m4a .aac .flac .ogg .opus .wma .aiff .srt .vtt .cube")
)


def without_strangers(tokens: list[Token], files: Sequence[str], sentence: str) -> list[Token]:
    """The tokens with what such a picture shows as a word that nobody knows."""
    if sum(PurePath(file).suffix.lower() not in _SOUNDS for file in files) < 2:
        return tokens
    told: list[Token] = []
    for at, token in enumerate(tokens):
        if _is_any(tokens, at, sentence):
            told.append(replace(token, kind="UNKNOWN", value=token.text))
            continue
        one = token.text.split()[-1:]
        behind = tokens[at + 1 : at + 3]
        is_one = token.kind == "PIC" and not _ONE.isdisjoint(one)
        if not is_one or not _THE.search(sentence[max(0, token.start - 12) : token.start]):
            told.append(token)
        elif token.value == "shown" and not (behind and behind[0].kind in _WHOLES):
            middle = token.end - len(one[0])
            shown = sentence[token.start : middle].strip()
            told.append(Token("UNKNOWN", shown, token.start, middle, shown))
            told.append(Token("PIC", None, middle, token.end, one[0]))
        else:
            told.append(token)
            if len(behind) == 2 and behind[0].kind == "OF" and behind[1].kind in _SHOWN:
                tokens[at + 2] = replace(behind[1], kind="UNKNOWN", value=behind[1].text)
    return told


def _is_any(tokens: Sequence[Token], at: int, sentence: str) -> bool:
    """One of the photos, 有一张照片: which one nobody can know."""
    if at == 0 or tokens[at].kind not in ("PIC", "PICS", "MEASURE"):
        return False
    if [token.kind for token in tokens[max(0, at - 2) : at]] == ["NUM", "OF"]:
        return tokens[at - 2].text == "one"
    number = tokens[at - 1]
    is_one = number.kind == "NUM" and number.text == "一"
    return is_one and sentence[: number.start].endswith(("有", "其中", "某", "其中的"))
