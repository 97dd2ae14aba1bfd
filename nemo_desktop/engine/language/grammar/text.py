"""A sentence as plain pieces: quotes first, then words, numbers, Chinese characters and marks."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from nemo_desktop.engine.render.titles.traditional import SIMPLIFIED

LONGEST = 2000
PAIRS: Final = {
    '"': '"”“',
    "“": '”"“',
    "”": "”“",
    "„": "“”",
    "「": "」",
    "『": "』",
    "《": "》",
    "«": "»",
    "‘": "’",
    "'": "'",
    "`": "`",
    "＂": "＂",
    "【": "】",
}
_SINGLE: Final = "'‘`"
_SMILE: Final = re.compile(r"(?<!\S)(?:[:;=]-?[)(dp3*|/]|<3|xd)(?!\S)|(?<=\w):-?\)(?!\S)")
_PIECE: Final = re.compile(
    r"(?:\d+[ -])?1/2(?=[ -]?(?:of )?(?:an? )?(?:s\b|sec|min))"
    r"|#(?:[\da-f]{6}|(?=\d*[a-f])[\da-f]{3})(?![\da-z])|(?<=lo-)fi|[a-zà-ÿ]+(?:'[a-z]+)?|\d+,\d{1,2}(?=\s?(?:s\b|sec|min|%|percent|秒|分|\.\.|…))|\d+(?:\.\d+)?|(?<![\d.])\.\d+|[\u3400-\u9fff\u3007]|\n|[^\s]",
    re.DOTALL,
)


# Two single quotation marks for a double one: ''Hello''.
_DOUBLED: Final = re.compile(r"(?:''|‘‘|``)(?=\S)([^'‘’`\"]+)(?:''|’’|``)(?!\w)")


# Seconds as a sign: 3" each.
_SIGNED: Final = re.compile(r'(?<!\S)(\d+(?:\.\d+)?)["″](?=\s|,|$)')


def _in_letters(match: re.Match[str]) -> str:
    """The figure with the letter for seconds, unless that sign closes a quote."""
    is_closing = match.string[: match.start()].count('"') % 2 > 0
    return match[0] if is_closing else f"{match[1]}s"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, number, Chinese character, mark or quote; `start` and `end` in the sentence."""

    text: str
    start: int
    end: int
    is_quote: bool = False


def pieces(sentence: str) -> tuple[Piece, ...]:
    """The sentence cut up; a quote keeps what it says exactly as typed."""
    found: list[Piece] = []
    sentence = _DOUBLED.sub(lambda match: f' "{match[1]}" ', sentence[:LONGEST])
    sentence = _SIGNED.sub(_in_letters, sentence)
    for start, end, is_quote in _parts(sentence):
        if is_quote:
            said = sentence[start:end][1:]
            closed = said and said[-1] in PAIRS.get(sentence[start], "")
            text = (said[:-1] if closed else said).strip()
            found.append(Piece(text, start, end, is_quote=True))
        else:
            found.extend(_unquoted(sentence[start:end], start))
    return tuple(_without_line_ends(found))


def _without_line_ends(found: Sequence[Piece]) -> Iterator[Piece]:
    """Where a line ends is a comma, unless a mark or nothing stands there."""
    for at, piece in enumerate(found):
        if piece.is_quote or piece.text != "\n":
            yield piece
            continue
        before = found[at - 1] if at else piece
        if at + 1 < len(found) and (before.is_quote or before.text not in _ENDING):
            yield Piece(",", piece.start, piece.end)


_ENDING: Final = frozenset("\n,;:.!?。、…(")


_BARE: Final = re.compile(
    r"\b(can|don|doesn|didn|isn|aren|wasn|won|couldn|shouldn|wouldn)t\b"
    r"|\b(that|what|there|here|who|grandpa|grandma|mum|mom|dad)s\b|\b(you|they)re\b"
    r"|\b(it)s(?= (?:an?|too|so|not|for|my|our|very|going|just|boring|annoying)\b)"
)


def apostrophes(said: str) -> str:
    """A clause with the apostrophes that people leave out: dont, thats, theyre."""
    return _BARE.sub(
        lambda match: (
            f"{match[1]}'t" if match[1]
            else f"{match[3]}'re" if match[3]
            else f"{match[2] or match[4]}'s"
        ),
        said,
    )  # fmt: skip


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, for tables that read better as prose."""
    return tuple(text.split())


def one_of(words: str) -> str:
    """A pattern for any of the words of a listing, the longest first."""
    found = sorted(words.split(), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, found))})"


@lru_cache(maxsize=8192)
def spoken(phrase: str) -> tuple[str, ...]:
    """A phrase of the vocabulary as the texts of its pieces; hyphens are not said."""
    # Tens of thousands when the engine starts: without their places, which nobody asks for.
    if phrase.isascii():
        letters = phrase.lower()
    elif _FRACTIONS.keys().isdisjoint(phrase):
        letters = "".join(map(_plain_sign, phrase))
    else:
        letters = _plain(phrase)[0]
    found = [text for text in _PIECE.findall(letters) if text != "-"]
    # No number ends with anything behind the digits.
    return tuple([text if text[-1] > "9" else _number(text) for text in found])


def is_latin(text: str) -> bool:
    """Whether a piece is a word in Latin letters."""
    return "a" <= text[:1] <= "z" or "à" <= text[:1] <= "ÿ"


def is_han(text: str) -> bool:
    """Whether a piece is a Chinese character."""
    return "\u3400" <= text[:1] <= "\u9fff"


def language_of(sentence: str, otherwise: str) -> str:
    """The language of a sentence by its script, quotes aside: "zh", "en", or `otherwise`."""
    han = latin = 0
    for piece in pieces(sentence):
        if not piece.is_quote:
            han += is_han(piece.text)
            latin += is_latin(piece.text) and len(piece.text) > 1  # no unit, no file called b
    if not han and not latin:
        return otherwise
    return "zh" if han >= 1.5 * latin else "en"


_BLANK: Final = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000](?=[\u3400-\u9fff])")
_CLAUSE: Final = re.compile(r"[ \u3000,;，。；！？、]+")


def with_marks(sentence: str) -> str:
    """The sentence with a comma for each blank between Chinese clauses; places stay."""
    if not _BLANK.search(sentence):
        return sentence
    told = "".join(
        "“" * (end - start) if is_quote else sentence[start:end]
        for start, end, is_quote in _parts(sentence)
    )
    if any(len(clause) < 2 for clause in _CLAUSE.split(told.strip()) if clause):
        return sentence
    blanks = {match.start() for match in _BLANK.finditer(told)}
    return "".join("，" if at in blanks else sign for at, sign in enumerate(sentence))


_EDGE: Final = re.compile(
    r"^(?:[\s,;.，。；、]|(?:and|then|but|also|plus|so)\b|然后|接着|并且|而且|但是|同时|再|和|并|但)+"
    r"|(?:[\s,;，；、]|\b(?:and|then|but|also|plus|so)|然后|接着|并且|而且|但是|同时|顺便|帮我|请|再|和|并|但)+$",
    re.IGNORECASE,
)


def remainder(sentence: str, lost: Sequence[tuple[int, int]]) -> str:
    """The sentence without some stretches of it, and without what joined them to the rest."""
    kept: list[str] = []
    at = 0
    for start, end in (*lost, (len(sentence), len(sentence))):
        kept.append(_EDGE.sub("", sentence[at:start]))
        at = end
    mark = "，" if language_of(sentence, "en") == "zh" else ", "
    return mark.join(part for part in kept if part)


def _parts(sentence: str) -> Iterator[tuple[int, int, bool]]:
    """Stretches outside and inside quotes."""
    at = last = 0
    while at < len(sentence):
        end = _closing(sentence, at) if sentence[at] in PAIRS else None
        if end is None:
            at += 1
            continue
        if last < at:
            yield last, at, False
        yield at, end, True
        at = last = end
    if last < len(sentence):
        yield last, len(sentence), False


def _closing(sentence: str, at: int) -> int | None:
    """Where the quote that may begin here ends; None when none begins."""
    opening = sentence[at]
    before = sentence[at - 1] if at else " "
    if opening in _SINGLE and (before.isalnum() and before.isascii()):
        return None
    if opening in '"”＂' and before.isdigit() and not _later(sentence, at):
        return None
    for end in range(at + 1, len(sentence)):
        if sentence[end] in PAIRS[opening]:
            after = sentence[end + 1 : end + 2]
            if opening in _SINGLE and after.isalnum() and after.isascii():
                continue
            return end + 1 if sentence[at + 1 : end].strip() else None
    if opening in _SINGLE or opening == "”" or not sentence[at + 1 :].strip():
        return None
    return len(sentence)


def _later(sentence: str, at: int) -> bool:
    return any(mark in sentence[at + 1 :] for mark in '"”“＂')


def _unquoted(text: str, offset: int) -> list[Piece]:
    letters, sources = _plain(text)
    letters = _SMILE.sub(lambda match: " " * len(match.group()), letters)
    return [
        Piece(
            _number(match.group()),
            offset + sources[match.start()],
            offset + sources[match.end() - 1] + 1,
        )
        for match in _PIECE.finditer(letters)
    ]


def _number(text: str) -> str:
    """2,5 and .5 as 2.5 and 0.5, 1 1/2 as 1.5; all else as it is."""
    if text.endswith("1/2"):
        return f"{text[:-3].rstrip(' -') or 0}.5"
    if len(text) < 2 or not text[-1].isdigit() or text[:1] not in "0123456789.":
        return text
    return f"0{text}" if text[0] == "." else text.replace(",", ".")


def _plain(text: str) -> tuple[str, list[int]]:
    """Compatibility forms and capitals made plain, and where each letter came from."""
    letters: list[str] = []
    sources: list[int] = []
    for index, sign in enumerate(text):
        is_fraction = sign in _FRACTIONS and text[index - 1 : index].isdigit()
        for letter in _FRACTIONS[sign] if is_fraction else _plain_sign(sign):
            letters.append(letter)
            sources.append(index)
    return "".join(letters), sources


def simplified(text: str) -> str:
    """The text with each traditional character as the simplified one; places stay."""
    return "".join(SIMPLIFIED.get(sign, sign) for sign in text)


# Behind a digit: 2½.
_FRACTIONS: Final = {"½": ".5", "¼": ".25", "¾": ".75"}
_SIGNS: Final = {
    "’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "～": "~", "〜": "~", "×": "x",
    "、": "、", "。": "。", "→": "→", "½": " 1/2", "，": ", ",
}  # fmt: skip


@lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    if sign in SIMPLIFIED:
        return SIMPLIFIED[sign]
    if sign.isspace():
        return "\n" if sign == "\n" else " "
    if unicodedata.category(sign) in ("Cf", "Mn"):
        return ""
    return unicodedata.normalize("NFKC", sign).lower()
