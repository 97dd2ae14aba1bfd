"""Which pictures are meant: an answer to that, in the place of what nobody could know."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import number
from nemo_desktop.engine.language.grammar.text import is_han, language_of, listed
from nemo_desktop.engine.language.reading import Reading

# The refusals that ask for it.
ASKING: Final = ("engine.which_picture", "engine.swap_two")
_ONE: Final = r"(?:photo|picture|pic|image|shot|slide)"
_SPOKEN_OF: Final = re.compile(
    r"\b(?:one|two) of (?:(?:the|my|our|these|those|all) )*(?:\w+ )?"
    rf"(?:{_ONE}s|them|these|those)\b|\b(?:a|one|the|that|this|some) (?:\w+ )?{_ONE}\b"
    rf"|\btwo {_ONE}s\b|\bone\b(?= (?:out|off|away)\b)"
    r"|(?:其中)?的?[有某]?[一1两兩那这這几幾][张張幅](?:照片|[图圖相]片?)?|照片|[图圖]片",
    re.IGNORECASE,
)
# One of several, whichever: nobody can know which.
_ANY: Final = re.compile(
    r"[删刪去拿拆丢丟扔撤踢减減剪][掉除走去]?(?:其中)?的?(?:[一1][张張幅](?:照片|[图圖相]片?)?)[吧了。！]*$"
)
# What may stand beside the pictures that are named, and says nothing more; any word of the
# sentence before may as well.
_BESIDE: Final = frozenset(listed("YES ON FOR IT ADD CORRECTION ASIDE THANKS TO OF REMOVE ONLY"))
_WORDS: Final = frozenset(
    listed(
        """
    the a um uh er oh hmm well yes ok okay please pls thanks thank you then just only rather maybe
    course
    i mean meant think guess say would i'd it's it is that that's this let's go with for on of to
    and photo photos picture pictures pic image one ones number no sorry actually definitely
        """
    )
)
_SIGNS: Final = frozenset(
    "当然肯定就那这嗯是要选的个张幅吧啊呢呀啦了把请谢好我想应该和跟与说算给第号一，。！、 "
)
_CUTS: Final = frozenset({"SEP"})


def is_any(sentence: str) -> bool:
    """Whether one of the pictures is to go, whichever it is: 删一张照片."""
    return _ANY.search(sentence.strip()) is not None


def pointed_out(earlier: str, sentence: str, reading: Reading) -> str | None:
    """The sentence before with the pictures that this one names in place of those it left open;
    None where it names none, or says more than which ones."""
    found = [*_SPOKEN_OF.finditer(earlier)]
    if len(found) > 1:  # one photo too many, take one out
        parted = max(earlier.rfind(mark, 0, found[-1].start()) for mark in ",，;；.。") + 1
        return pointed_out(earlier[parted:], sentence, reading)
    if not found:
        return None
    spoken = found[0]
    end = next((i for i, t in enumerate(reading.tokens) if t.kind in _CUTS), len(reading.tokens))
    clause = [token for token in reading.tokens[:end] if not _is_beside(token)]
    named = _named(clause, sentence, language_of(earlier, "en"))
    if named is None or not _says_no_more(earlier, sentence, reading.tokens[:end], clause):
        return None
    behind = _MARK.search(sentence, max(token.end for token in clause))
    more = [token for token in reading.tokens[end:] if token.kind not in _TELLING]
    behind = behind if more else None  # b, the nicest
    rest = sentence[behind.start() :].strip(" .。!！?？") if behind is not None else ""
    return f"{earlier[: spoken.start()]}{named}{earlier[spoken.end() :]}{rest}"


# Beside the pictures that are named it says why.
_TELLING: Final = frozenset(listed("SEP UNKNOWN REMARK BETTER PRAISE IT MUCH LOOKWORD ASIDE NUM"))
_MARK: Final = re.compile(r"[,，;；.。!！?？]")


def _is_beside(token: Token) -> bool:
    """Whether a word beside the pictures that are named says nothing more."""
    is_sign = token.kind == "UNKNOWN" and token.text in _SIGNS
    return is_sign or token.kind in _BESIDE


def _says_no_more(
    earlier: str, sentence: str, tokens: Sequence[Token], named: Sequence[Token]
) -> bool:
    """Whether a clause only names pictures: the second one is lovely says more."""
    begin, end = named[0].start, max(token.end for token in named)
    before, behind = sentence[:begin], sentence[end : max(token.end for token in tokens)]
    behind += _MARK.split(sentence[len(before) + end - begin + len(behind) :])[0]
    words = re.findall(r"[a-z']+", f"{before} {behind}".casefold())
    signs = {sign for sign in before + behind if is_han(sign)}
    said = {*re.findall(r"[a-z']+", earlier.casefold())}
    return {*words} <= _WORDS | said and signs <= _SIGNS | {*earlier}


def _named(clause: Sequence[Token], sentence: str, language: str) -> str | None:
    """Pictures as they can stand in the sentence before; bare numbers are those of pictures."""
    said = [token for token in clause if token.kind != "AND"]
    numbers = [round(number(token)) for token in said if token.kind == "NUM"]
    if numbers and len(numbers) == len(said):
        if language == "zh":
            return "和".join(f"第{place}张" for place in numbers)
        return " and ".join(f"photo {place}" for place in numbers)
    if len(said) != 1:
        return None
    named = sentence[said[0].start : said[0].end]
    if said[0].kind in ("FIRST", "LAST", "ORD", "SECOND"):
        return f"{named}一张" if language == "zh" else f"the {named} photo"
    if said[0].kind == "BETWEEN" and named.startswith("中"):  # 中间的
        return "中间那张"
    return named if said[0].kind == "WHO" else None
