"""A sentence to tokens of the vocabulary and of the names of files."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from nemo_desktop.engine.language.clauses.asking import marked
from nemo_desktop.engine.language.clauses.telling import without_moods, without_told
from nemo_desktop.engine.language.grammar import numbers
from nemo_desktop.engine.language.grammar.lexicon import (
    WORDS,
    Names,
    Token,
    names_of,
)
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import Piece, is_han, is_latin, listed, pieces
from nemo_desktop.engine.language.typed.addressed import without_addressed
from nemo_desktop.engine.language.typed.bracketed import named_in_brackets
from nemo_desktop.engine.language.typed.colloquial import put_plainly
from nemo_desktop.engine.language.typed.cutting import ends, ends_sentence, has_rest
from nemo_desktop.engine.language.typed.depicting import without_strangers
from nemo_desktop.engine.language.typed.dictated import as_written
from nemo_desktop.engine.language.typed.framing import begun, unframed
from nemo_desktop.engine.language.typed.greetings import with_greetings
from nemo_desktop.engine.language.typed.haste import unhurried
from nemo_desktop.engine.language.typed.marks import no_more
from nemo_desktop.engine.language.typed.misspelling import repaired
from nemo_desktop.engine.language.typed.naming import is_film, is_listed, is_name
from nemo_desktop.engine.language.typed.pictured import without_subject
from nemo_desktop.engine.language.typed.quoted_files import with_files
from nemo_desktop.engine.language.typed.separable import FIRST_HALVES, rejoined
from nemo_desktop.engine.language.typed.texting import spelled_out
from nemo_desktop.engine.language.typed.texts_named import with_named_texts
from nemo_desktop.engine.language.typed.themes import without_theme
from nemo_desktop.engine.language.typed.well_wishing import with_well_wishing
from nemo_desktop.engine.language.typed.wording import with_wording
from nemo_desktop.engine.language.typed.written import with_written
from nemo_desktop.engine.language.words.cantonese import in_mandarin

MOST_TOKENS: Final = 120


def lexed(sentence: str, files: tuple[str, ...], said: tuple[str, ...] = ()) -> list[Token]:
    """The sentence as tokens of the vocabulary; what is not in it is UNKNOWN."""
    return list(_lexed(sentence, files, said))


@lru_cache(maxsize=512)
def _lexed(sentence: str, files: tuple[str, ...], said: tuple[str, ...]) -> tuple[Token, ...]:
    """Kept: a sentence is looked at from several sides, and what is offered is tried each time."""
    names = names_of(files, said)
    typed = in_mandarin(as_written(pieces(sentence), sentence, names))
    greeted = with_well_wishing(with_greetings(typed, sentence), sentence)
    written = with_written(with_wording(greeted, sentence, said), sentence, said)
    spelled = without_subject(spelled_out(written, names.words), names)
    found = put_plainly(repaired(unframed(without_addressed(spelled, names)), names.words))
    texts = [" " if piece.is_quote else piece.text for piece in found]
    tokens = _worded(found, texts, names, said)
    if has_rest(tokens, texts):
        tokens = _worded(found, texts, names, said, ends(texts, names.tree))
    tokens = named_in_brackets(with_files(tokens, files, said))
    related = [_related(tokens, token) for token in rejoined(tokens)]
    tokens = without_strangers(
        [token for token in related if token.kind != "FILL"], files, sentence
    )
    tokens = without_theme(without_moods(tokens, sentence), sentence)
    told = without_told(_begun(marked(begun(tokens), texts)), found, sentence)
    return tuple(with_named_texts(no_more(unhurried(told), sentence), said))


_BEGINNINGS: Final = frozenset(listed(", . ! ; … 另外 此外 同时 首先 接着 随后 顺便 其次 还有"))


def _begun(tokens: list[Token]) -> list[Token]:
    """The tokens without what only leads into the first wish."""
    start = 0
    while (
        start + 1 < len(tokens)
        and tokens[start].kind in ("SEP", "AND")
        and (tokens[start].text in _BEGINNINGS)
    ):
        start += 1
    return tokens[start:]


def _worded(
    found: Sequence[Piece],
    texts: Sequence[str],
    names: Names,
    said: tuple[str, ...],
    most: Sequence[int] = (),
) -> list[Token]:
    """The pieces as tokens, the longest words first; `most` is where each word ends at last."""
    tokens: list[Token] = []
    at = 0
    while at < len(found) and len(tokens) <= MOST_TOKENS:
        if found[at].is_quote:
            tokens.append(Token("QUOTE", found[at].text, found[at].start, found[at].end))
            at += 1
            continue
        kind, value, end = _meaning(texts, at, names, tokens, most[at] if most else None)
        if kind == "TEXT":
            assert isinstance(value, int)
            kind, value = "QUOTE", said[value]
        text = "".join(texts[at:end]) if is_han(texts[at]) else " ".join(texts[at:end])
        if text in ("one", "ones") and _is_by_look(texts, at, tokens):
            kind = "SUCHONE"
        if text in _LETTING and tokens and tokens[-1].kind == "AND":
            kind = "MAKE"
        if (
            kind == "FILL"
            and _is_of_an_exception(text, tokens)
            and texts[end : end + 1] != ["gets"]
        ):
            kind = "IT"
        if text in _WRITTEN and _begins_clause(tokens) and _is_quoted_soon(found, end):
            kind = _WRITTEN[text]
        if text in _LINES and _counts_lines(tokens, texts, end):
            kind = "UNKNOWN"
        if kind not in ("FILL", "") or texts[at] in FIRST_HALVES or text in _AFTERTHOUGHTS:
            tokens.append(Token(kind, value, found[at].start, found[end - 1].end, text))
        at = end
    return tokens


def _is_by_look(texts: Sequence[str], at: int, before: Sequence[Token]) -> bool:
    """The black and white ones: pictures told by their look."""
    if not before or before[-1].kind != "LOOK":
        return False
    start = at - len(before[-1].text.split()) - 1
    return start >= 0 and texts[start] in ("the", "those", "these", "both", "my", "your")


_WRITTEN: Final = {"写": "ADD", "写上": "ADD", "it should be": "CHANGE", "it must be": "CHANGE"}


def _is_of_an_exception(text: str, before: Sequence[Token]) -> bool:
    """Except the last, which should zoom out: that one."""
    is_told = text.startswith(("which", "that")) and bool(before) and before[-1].kind == "SEP"
    return is_told and (before[0].kind == "EXCEPT" or before[0].text == "not")


def _begins_clause(tokens: Sequence[Token]) -> bool:
    led = tokens[:-1] if tokens and tokens[-1].text == "上面" else tokens
    return not led or led[-1].kind in ("SEP", "AND")


def _is_quoted_soon(found: Sequence[Piece], at: int) -> bool:
    """写上“罗马”; 写一下“罗马”."""
    behind = [piece.is_quote or piece.text not in "一下个句着" for piece in found[at : at + 3]]
    return True in behind and found[at + behind.index(True)].is_quote


# Counted with 第 they are of a text or of music, or of nothing here.
_LINES: Final = frozenset(listed("行 句 首 条 种"))
_IN_LINES: Final = frozenset(listed("TITLEWORD MUSIC TRANSWORD STYLE CLIP FILM QUOTE"))


def _counts_lines(tokens: Sequence[Token], texts: Sequence[str], end: int) -> bool:
    """第二行: no picture."""
    if [token.kind for token in tokens[-2:]] != ["NTH", "NUM"]:
        return False
    behind = WORDS.longest(texts, end) if end < len(texts) else None
    if any(token.kind in _IN_LINES for token in tokens):
        return False
    return behind is None or behind[0][0] not in _IN_LINES


def _related(tokens: Sequence[Token], token: Token) -> Token:
    """A word that asks at the beginning only joins when it stands behind something."""
    if token.kind == "FILL" and token.text in _AFTERTHOUGHTS:
        return _reconsidered(tokens, token)
    if token.kind != "QUESTION" or token is tokens[0]:
        return token
    if token.text in ("where", "who"):
        return Token("SEP", None, token.start, token.end, token.text)
    before = tokens[tokens.index(token) - 1].kind
    is_relative = token.text in ("what", "what is") and before in _NAMEABLE
    return Token("FILL", None, token.start, token.end, token.text) if is_relative else token


# Behind "and" they begin another wish: drop this one and let that one stay.
_LETTING: Final = frozenset(("let", "have", "let the"))
_AFTERTHOUGHTS: Final = frozenset(
    listed("actually oops whoops nope nah well hmm 还是 算了 要不 抱歉 不好意思")
)
_NOPE: Final = frozenset(listed("nope nah oops whoops 抱歉 不好意思 算了"))
_SAID_AGAIN: Final = frozenset(
    listed(
        """
    SEP NUM COLOR PLACE SIDE STYLE LOOK CANVAS NTH ORD LAST QUOTE CHANGE MAKE TO HALFVOLUME
    """
    )
)


def _reconsidered(tokens: Sequence[Token], token: Token) -> Token:
    """A filler that takes back what was said, when a value follows: 5 seconds, 还是 3 seconds."""
    at = tokens.index(token)
    before = next((t.kind for t in reversed(tokens[:at]) if t.kind != "FILL"), "")
    behind = next((t.kind for t in tokens[at + 1 :] if t.kind != "FILL"), "")
    is_second = before in ("SEP", "DASH") and behind in _SAID_AGAIN
    is_second = is_second or (not at and behind == "SEP" and token.text in _NOPE)
    return replace(token, kind="CORRECTION") if is_second else token


_NAMEABLE: Final = frozenset(listed("TITLEWORD MUSIC PIC PICS QUOTE WHO TRANSWORD"))


def _meaning(
    texts: Sequence[str], at: int, names: Names, before: Sequence[Token], most: int | None
) -> tuple[str, object, int]:
    """Kind, value and end of what stands at a place."""
    if before and before[-1].kind == "NTH" and numbers.read(texts, at) is not None:
        return _unknown(texts, at)
    known = _known(texts, at, before, most)
    named = names.tree.longest(texts, at, most)
    is_shown = known is not None and known[0][1] == "shown"
    if named is not None and (known is None or named[1] >= known[1] or is_shown):
        (kind, value), end = named
        if kind == "TEXT":
            return "TEXT", value, end
        if (
            kind != "NAME"
            or is_name(texts, at, end, before)
            or is_listed(texts, end, names, before)
            or (value in names.films and is_film(texts, end))
        ):
            assert isinstance(value, int)
            return "WHO" if kind in ("FILE", "NAME") else kind, Who("files", files=(value,)), end
    is_more = texts[at] == "that" and known is not None and known[1] > at + 1
    if before and before[-1].kind in _STANDS_FOR.get(texts[at], ()) and not is_more:
        return ("IT" if texts[at] == "that" else "PIC"), None, at + 1
    if known is not None:
        (kind, value), end = known
        if texts[at] in ("last", "lasted") and end == at + 1 and _is_verb(texts, at, before):
            kind = "LENGTH"
        return kind, value, end
    return _unknown(texts, at)


# 标题跟音乐都删掉: these two, and nothing goes along with the music.
_WITH_MUSIC: Final = ["跟", "音", "乐"]
_BOTH: Final = (["都"], ["全"], ["一"], ["也"], ["删"], ["去"])


def _known(
    texts: Sequence[str], at: int, before: Sequence[Token], most: int | None
) -> tuple[tuple[str, object], int] | None:
    """The longest phrase here that takes nothing away from what stands around it."""
    known = WORDS.longest(texts, at, most)
    if (
        known
        and known[0][0] == "SEP"
        and texts[at] == "最"
        and before
        and before[-1].kind == "MOVE"
    ):
        known = WORDS.longest(texts, at, at + 2)
    if known and known[0][0] == "BACKWARDS" and texts[at] == "to" and not _counts(before):
        known = WORDS.longest(texts, at, at + 1)
    if known and texts[at : known[1]] == _WITH_MUSIC and texts[known[1] : known[1] + 1] in _BOTH:
        known = WORDS.longest(texts, at, at + 1)
    if known and known[0][0] == "UNIT" and ends_sentence(texts, known[1]):
        known = WORDS.longest(texts, at, known[1] - 1)
    if known and texts[at] == "再" and texts[known[1] - 1 : known[1]] == texts[known[1] :][:1]:
        known = WORDS.longest(texts, at, known[1] - 1) or known  # 再慢慢放大
    if known and known[0][0] == "FILL" and texts[at] == "成" and _is_number(before):
        known = WORDS.longest(texts, at, at + 1)  # 四成吗
    if known and _is_cut_short(texts, at, known, before):
        known = WORDS.longest(texts, at, at + 1)
    return known


def _is_cut_short(
    texts: Sequence[str], at: int, known: tuple[tuple[str, object], int], before: Sequence[Token]
) -> bool:
    """Whether a phrase takes a word away from the one behind it: the background | music."""
    (kind, _), end = known
    if texts[at] == "right" and kind == "FILL":
        return bool(before) and before[-1].kind in ("TO", "PAN", "TILT", "FROM")
    if end < at + 2 or not (texts[at] == "the" or kind == "GENERATE"):
        return False
    behind = WORDS.longest(texts, at + 1 if texts[at] == "the" else end - 1)
    return (
        behind is not None and behind[1] > end and (kind != "GENERATE" or behind[0][0] == "MUSIC")
    )


def _is_number(before: Sequence[Token]) -> bool:
    return bool(before) and before[-1].kind == "NUM"


def _counts(before: Sequence[Token]) -> bool:
    """Whether a place stands before "to last"."""
    return bool(before) and before[-1].kind in ("ORD", "SECOND", "TH", "LAST")


_PLACED: Final = frozenset(
    {"ORD", "LAST", "SECOND", "REST", "WHO", "EACH", "PENULTIMATE", "NEIGHBOUR"}
)
# Words that are pictures or "it" behind these kinds, and something else or nothing elsewhere.
_STANDS_FOR: Final = {
    "one": _PLACED,
    "one's": _PLACED,
    "slide": _PLACED,
    "that": frozenset(listed("REMOVE KEEP MOVE DUPLICATE SPLIT SHORTER LONGER REPLACE")),
}


def _unknown(texts: Sequence[str], at: int) -> tuple[str, object, int]:
    """A number, a dash, a word nobody knows, or a sign that says nothing."""
    number = numbers.read(texts, at)
    if number is not None:
        return "NUM", number[0], number[1]
    text = texts[at]
    if text == "-":
        return "DASH", None, at + 1
    if text[0] == "#" and len(text) > 1:
        digits = text[1:] if len(text) == 7 else "".join(sign * 2 for sign in text[1:])
        return "COLOR", f"#{digits}", at + 1
    is_word = is_latin(text) or is_han(text) or text.isalnum()
    return "UNKNOWN" if is_word else "", text, at + 1


_BESIDE_VERBS: Final = frozenset(listed("ONLY ALL BIT KEEP"))
_EVERYONE: Final = frozenset(("both", "both of them", "all of them", "both photos", "everything"))
_IN_ROWS: Final = frozenset(listed("NUM AND SEP TO DASH"))
_EXACTLY: Final = frozenset(listed("exactly precisely just about around roughly only"))


def _is_verb(texts: Sequence[str], at: int, before: Sequence[Token]) -> bool:
    """Whether "last" is what a picture does: the second photo lasts 6 seconds."""
    if before and before[-1].kind == "ALL" and before[-1].text in _EVERYONE:
        return True
    while at + 2 < len(texts) and texts[at + 1] in _EXACTLY:
        texts = [*texts[: at + 1], *texts[at + 2 :]]
    if texts[at + 2 : at + 3] in (["full"], ["whole"], ["entire"]):  # last a full second
        texts = [*texts[: at + 2], *texts[at + 3 :]]
    if texts[at + 1 : at + 2] == ["one"] and not _is_unit(
        texts, at + 2 + (texts[at + 2 : at + 3] in (["whole"], ["full"], ["entire"]))
    ):
        return False
    if at and texts[at - 1] == "the":
        return False
    holds = _holder(before[:-1] if at and texts[at - 1] == "to" else before) in _LASTING
    if at + 1 < len(texts) and (length := WORDS.longest(texts, at + 1)) is not None:
        holds = holds and length[0][0] != "PIC"
        if holds and length[0][0] == "DUR":
            return True
    if holds and texts[at + 1 : at + 2] and texts[at + 1] in _SO_LONG:
        return True
    reach = 4 if texts[at + 1 : at + 2] == ["for"] else 3
    return holds and any(numbers.read(texts, i) for i in range(at + 1, min(at + reach, len(texts))))


def _holder(told: Sequence[Token]) -> str:
    """The kind of what is spoken of right before "last"."""
    if len(told) > 1 and told[-1].kind == "AND" and told[-2].kind in _SAID_OF_ONE:
        is_numbered = any(token.kind == "NTH" for token in told)
        told = [token for token in told if token.kind in _LASTING][-1:]
        if is_numbered and not told:
            return "WHO"
    while told and told[-1].kind in _BESIDE_VERBS:
        told = told[:-1]
    holder = told[-1].kind if told else ""
    if holder == "NUM":  # photos 1 and 3
        row = [token for token in told if token.kind not in _IN_ROWS]
        if row and row[-1].kind in ("NTH", "PIC", "PICS", "CLIP"):
            return "WHO"
    return holder


# What can last some time.
_LASTING: Final = frozenset(
    listed(
        "PIC PICS CLIP TITLEWORD WHO IT EACH FILM ORD CAMERA TRANS TRANSWORD "
        "MUSIC SECOND REST MIDDLEONE PENULTIMATE QUOTE SUCHONE"
    )
)
# Said of a picture or a text, they leave it what is spoken of: be sepia and last 6 seconds.
_SAID_OF_ONE: Final = frozenset(
    listed("LOOK LOOKWORD MOTION COLOR EFFECT EFFECTWORD BIGGER SMALLER LIGHTER DARKER PLACE")
)
_SO_LONG: Final = frozenset(listed("twice half double longer shorter"))


def _is_unit(texts: Sequence[str], at: int) -> bool:
    """Whether a unit of time stands here."""
    known = WORDS.longest(texts, at) if at < len(texts) else None
    return known is not None and known[0][0] in ("UNIT", "SECOND")
