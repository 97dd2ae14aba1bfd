"""One picture spoken of by what it shows, where there are several and no name tells which."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.text import listed

_ONE: Final = frozenset(listed("photo picture pic image shot snap snapshot photograph"))
_SHOWN: Final = frozenset({"LIVING", "AIM", "UNKNOWN"})
_THE: Final = re.compile(r"\b(?:the|that|my|our|his|her)\s+$", re.IGNORECASE)
_WHOLES: Final = frozenset(listed("FILM CONVERTER MAKE"))
_SOUNDS: Final = tuple(listed(".mp3 .wav .m4a .aac .flac .ogg .opus .wma .aiff .srt .vtt .cube"))


def without_strangers(tokens: list[Token], files: Sequence[str], sentence: str) -> list[Token]:
    """The tokens with what such a picture shows as a word that nobody knows."""
    pictures = (file for file in files if not file.lower().endswith(_SOUNDS))
    if len(tuple(islice(pictures, 2))) < 2:
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
    """One of the photos, 有张照片, 有几张太暗了: which ones nobody can know."""
    token = tokens[at]
    if token.kind == "FACT":
        following = next((t.kind for t in tokens[at + 1 :] if t.kind not in _PICTURES), "")
        return token.text in _COUNTED and following in _COMPLAINED_OF
    if token.kind not in _PICTURES:
        return False
    said = sentence[: token.start].casefold()
    is_several = token.text.endswith("s") and _SOME_OF.search(said) is not None
    if is_several or _SOME_HAN.search(said):
        return True
    if token.text.startswith(("张", "幅")) and _SUCH_A.search(said):
        return True
    following = next((t.kind for t in tokens[at + 1 :] if t.kind not in _PICTURES), "")
    return _SOME.search(said) is not None and following in _COMPLAINED_OF


_PICTURES: Final = frozenset(listed("PIC PICS MEASURE"))
_SOME_OF: Final = re.compile(
    r"\b(?:(?<!every )(?<!each )one|some|any|(?:a )?few|a couple|several|many|most) of "
    r"(?:(?:the|my|our|these|those) )?$"
)
_SOME: Final = re.compile(r"^(?:i think |but |and )?(?:some|several|a few|a couple of|many|most) $")
_SOME_HAN: Final = re.compile(
    r"(?:(?:有|其中|其中的|某)一|有些|有的|有一些|某些|个别|一部分|部分|有几|其中几|好几|其中有几)$"
)
_SUCH_A: Final = re.compile(r"(?:有|某|其中)(?:一?两|几)?$")
_COUNTED: Final = ("有几张", "有多少张", "有几幅")
# What is said of pictures that are not right.
_COMPLAINED_OF: Final = frozenset(
    listed("LIGHTER DARKER REMARK LONGER SHORTER SLOWER FASTER BIGGER SMALLER COLORFUL LOOK TOO")
)
