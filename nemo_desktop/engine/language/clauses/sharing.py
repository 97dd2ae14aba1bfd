"""One verb for several things: remove the title, the music and the zoom; 标题音乐都去掉."""

from collections.abc import Iterator, Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import compiled, letter

_THING: Final = (
    "(STYLE MUSIC?|MUSIC|TITLE|TRANS TRANSWORD?|TRANSWORD|CAMERA? AUTOMOVE|ZOOM|PAN|"
    "LOOK LOOKWORD|LOOKWORD|EFFECT EFFECTWORD?|EFFECTWORD)"
)
_ROW: Final = compiled(
    f"(REMOVE|UNDO) ALL? {_THING} ((SEP|AND)+ (?![^SEP]*KEEP){_THING})+"
    "(?=$|SEP|AND|MAKE|ADD|MOTION|CANVAS)"
    f"|NEG {_THING} (AND {_THING})+(?=$|SEP)"
)
_ROW_BEFORE: Final = compiled(
    f"(?<!ADD)(?<!WITH)(?<!CHANGE){_THING} ((SEP|AND)* {_THING})+ ALL? (REMOVE|UNDO|NEG)"
    "(?=$|SEP|AND)"
)
_ROW_BEHIND: Final = compiled(
    f"(?:^|(?<=SEP)) {_THING} ALL? (REMOVE|UNDO) (SEP|AND)+ (MUSIC|TITLE|TRANSWORD|EFFECTWORD) "
    "LIKEWISE?(?=$)"
)
_ONE: Final = compiled(_THING)
# What can be laid on a picture, said without a verb of its own.
_LAID: Final = (
    "(SPEED? (MOTION|ZOOM|PAN)|LOOK LOOKWORD?|EFFECT EFFECTWORD?|LIGHTER|DARKER|"
    "(MORE|LESS) BIT? GRADEWORD)"
)
_ON_ONE: Final = compiled(
    f"(?:^|(?<=SEP)) (ADD|CHANGE)? {_LAID} (AND {_LAID})+ (ON|FOR|TO) WHO (?=$|SEP)"
)
# A sentence ends there, and so does the row.
_STOPS: Final = frozenset(".!?;。！？；…")
_VERBS: Final = ("REMOVE", "UNDO", "NEG")


def shared(tokens: list[Token]) -> list[Token]:
    """The tokens with the verb of a row said again for each thing in it."""
    tokens = _as_captions(_all_on_one(_graded_both(_heard_both(tokens))))
    kinds = "".join(letter(token.kind) for token in tokens)
    for pattern in (_ROW, _ROW_BEFORE, _ROW_BEHIND):
        match = pattern.search(kinds)
        if match:
            first, last = match.span()
            row = tokens[first:last]
            if any(token.kind == "SEP" and token.text in _STOPS for token in row):
                continue
            verb = next(token for token in row if token.kind in _VERBS)
            return [*tokens[:first], *_said_each(row, verb), *shared(tokens[last:])]
    return tokens


def _all_on_one(tokens: list[Token]) -> list[Token]:
    """Add grain and a vignette to the second photo: both go there."""
    match = _ON_ONE.search("".join(letter(token.kind) for token in tokens))
    if match is None:
        return tokens
    first, last = match.span()
    row, where = tokens[first : last - 2], tokens[last - 2 : last]
    said: list[Token] = []
    for token in row:
        said += [*where, token] if token.kind == "AND" else [token]
    return [*tokens[:first], *said, *where, *tokens[last:]]


_LOUDNESS: Final = "(LOUDER|QUIETER|BIGGER|SMALLER|MUTE|CHANGE|TO|BIT|MUCH|PCT|BY|SIDE)"
_HEARD: Final = "(MUSIC|CLIPSOUND) (AND|SEP)? (MUSIC|CLIPSOUND)"
_BOTH_HEARD: Final = compiled(
    f"(?:^|(?<=SEP)) (?:{_HEARD} ALL? {_LOUDNESS}+|{_LOUDNESS}+ {_HEARD} {_LOUDNESS}*)(?=$|SEP)"
)


def _heard_both(tokens: list[Token]) -> list[Token]:
    """音乐和视频声音都小点: each of the two."""
    match = _BOTH_HEARD.search("".join(letter(token.kind) for token in tokens))
    if match is None:
        return tokens
    first, last = match.span()
    row = tokens[first:last]
    sounds = [token for token in row if token.kind in ("MUSIC", "CLIPSOUND")]
    rest = [token for token in row if token.kind not in ("MUSIC", "CLIPSOUND", "AND", "SEP", "ALL")]
    if len({sound.kind for sound in sounds}) < len(sounds):
        return tokens
    between = Token("SEP", None, sounds[1].start, sounds[1].start)
    return [*tokens[:first], sounds[0], *rest, between, sounds[1], *rest, *tokens[last:]]


_GRADED: Final = (
    "(LOUDER|QUIETER|BIGGER|SMALLER|LOWER|MORE|LESS|CHANGE|ADD|TO|BIT|MUCH|PCT|BY|SIDE|UP|DOWN)"
)
_TWO: Final = "GRADEWORD (AND|SEP) GRADEWORD"
_BOTH_GRADED: Final = compiled(
    f"(?:^|(?<=SEP)) WHO? (?:{_TWO} (ALL|EACH)* {_GRADED}+|{_GRADED}+ {_TWO} {_GRADED}*) "
    "(ALL|EACH)* (ON|FOR|TO|AT|IN|OF)* WHO? (?=$|SEP)"
)


def _graded_both(tokens: list[Token]) -> list[Token]:
    """亮度和对比度各提高10%: each of the two, by so much."""
    match = _BOTH_GRADED.search("".join(letter(token.kind) for token in tokens))
    if match is None:
        return tokens
    first, last = match.span()
    row = [token for token in tokens[first:last] if token.kind not in ("ALL", "EACH")]
    at = next(place for place, token in enumerate(row) if token.kind == "GRADEWORD")
    one, comma, other = row[at : at + 3]
    before, behind = row[:at], row[at + 3 :]
    between = Token("SEP", None, comma.start, comma.start)
    said = [*before, one, *behind, between, *before, other, *behind]
    return [*tokens[:first], *said, *tokens[last:]]


def _said_each(row: Sequence[Token], verb: Token) -> Iterator[Token]:
    kinds = "".join(letter(token.kind) for token in row)
    for index, match in enumerate(_ONE.finditer(kinds)):
        first, last = match.span()
        if index:
            yield Token("SEP", None, row[first].start, row[first].start)
        yield Token(verb.kind, verb.value, row[first].start, row[first].end, verb.text)
        yield from row[first:last]


def _as_captions(tokens: list[Token]) -> list[Token]:
    """Put “One” on the first photo and “Two” on the second as captions: both are."""
    match = _CAPTIONED.search("".join(letter(token.kind) for token in tokens))
    if match is None:
        return tokens
    first, last = match.span()
    row, kind = tokens[first : last - 2], tokens[last - 1]
    if tokens[last - 2].text != "as":
        return tokens
    said: list[Token] = []
    for token in row:
        said += [token, kind] if token.kind == "WHO" else [token]
    return [*tokens[:first], *said, *tokens[last:]]


_CAPTIONED: Final = compiled("(QUOTE ON? WHO (SEP|AND)+ ADD?)* QUOTE ON? WHO TO TITLE(?=$|SEP)")
