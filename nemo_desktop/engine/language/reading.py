"""A sentence to wishes: condensed, then cut where every part is a wish that is known."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from nemo_desktop.engine.language.clauses.contrasting import contrasted, without_passed_over
from nemo_desktop.engine.language.clauses.correcting import corrected
from nemo_desktop.engine.language.clauses.crossing import UNMARKED_COST, crossings
from nemo_desktop.engine.language.clauses.eliding import completed
from nemo_desktop.engine.language.clauses.excepting import excepted
from nemo_desktop.engine.language.clauses.forbidding import without_forbidden
from nemo_desktop.engine.language.clauses.formerly import formerly
from nemo_desktop.engine.language.clauses.heading import under_heading
from nemo_desktop.engine.language.clauses.numbering import numbered
from nemo_desktop.engine.language.clauses.qualities import named_by_quality
from nemo_desktop.engine.language.clauses.sharing import shared
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.precedence import fitting
from nemo_desktop.engine.language.grammar.rules import condensed
from nemo_desktop.engine.language.grammar.text import LONGEST, listed
from nemo_desktop.engine.language.grammar.wish import Wish
from nemo_desktop.engine.language.hearing import guesses
from nemo_desktop.engine.language.lexing import MOST_TOKENS, lexed
from nemo_desktop.engine.language.phrases.platforms import without_platform
from nemo_desktop.engine.language.typed.marks import with_marks
from nemo_desktop.engine.language.typed.of_its_kind import of_its_kind
from nemo_desktop.engine.language.typed.unquoted import becomes_name, with_texts

__all__ = ["Part", "Reading", "read", "read_again"]
_CUTS: Final = frozenset({"SEP", "AND", "COLON", "SLASH", "DASH"})
_OPENERS: Final = frozenset(
    listed(
        """
    WITH ADD REMOVE MAKE CHANGE MOTION SPEED CANVAS TRANS MUSIC STYLE TITLEWORD TITLE UNDO
    NEG LOOK EACH FOR KEEP MOVE SWAP DUR WHO SPAN QUOTE FADE REPLACE EXPORT FIT LONGER
    SHORTER FASTER SLOWER FROM AT DIFFERENT BEAT REVERSE PAN ZOOM IT UP DOWN LOUDER
    QUIETER COLOR PLACE ON BIGGER SMALLER IN THANKS
    EACHDUR GOINGBY FADEOUT FADEIN FADEINOUT NOCROP EFFECT DUPLICATE SPLIT TRIM MUTE SHUFFLE
    LIGHTER DARKER GRADEWORD REDO EXPORT CUTSPAN TRANSWORD SHOWN FRAMERATE
    FILMFADE STAYS
    """
    )
)
_LONGEST_PART: Final = 12
_WISH_COST: Final = 10
# What only colours a wish, and may be left out where nothing else fits.
_ADVERBS: Final = frozenset(
    listed("ONLY BIT MUCH FULLY CONVERSE TOO MORE LOOKWORD CAMERA SPEEDNOUN EFFECTWORD ORDER")
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the sentence and the wishes it may be, likeliest first.

    `place` is its first token and the one behind it.
    """

    tokens: tuple[Token, ...]
    wishes: tuple[Wish, ...]
    place: tuple[int, int] = (0, 0)

    @property
    def start(self) -> int:
        """Where it begins in the sentence."""
        return min((token.start for token in self.tokens), default=0)

    @property
    def end(self) -> int:
        """Where it ends in the sentence."""
        return max((token.end for token in self.tokens), default=0)


@dataclass(frozen=True, slots=True)
class Reading:
    """All parts in order; `lost` are the stretches that no wish fits."""

    parts: tuple[Part, ...] = ()
    lost: tuple[tuple[int, int], ...] = ()
    tokens: tuple[Token, ...] = ()


@lru_cache(maxsize=256)
def read(sentence: str, files: tuple[str, ...], texts: tuple[str, ...] = ()) -> Reading:
    """What the sentence asks for, by the names of the files and the texts; never raises.

    Kept: what is offered is tried behind each answer.
    """
    if len(sentence) > LONGEST:
        return Reading(lost=((0, len(sentence)),))
    tokens = lexed(sentence, files, texts)
    if len(tokens) > MOST_TOKENS:
        return Reading(lost=((0, len(sentence)),))
    reading = _understood(tokens)
    is_name = becomes_name(tokens)
    told = with_texts(tokens, sentence) if reading.lost or is_name else None
    again = _understood(told) if told is not None else reading
    if again.lost or again is reading or told is None:
        return reading
    quote = next(token for token in told if token.kind == "QUOTE")
    is_written = sentence[: quote.start].rstrip().endswith(_WRITTEN)
    is_written = is_written or any(token.kind == "RENAME" for token in told)
    return again if is_written or not _is_misheard(sentence, files, texts) else reading


_WRITTEN: Final = ("叫", "叫做", "写", "写着", "写上")


def _is_misheard(sentence: str, files: tuple[str, ...], texts: tuple[str, ...]) -> bool:
    """Whether what seems to be a text is a wish with a wrong character: 标题改成皇色."""
    return any(
        not _understood(lexed(guess.sentence, files, texts)).lost
        for guess in guesses(sentence, files, texts)
        if guess.is_sure and all(len(slip.typed) > 1 for slip in guess.slips)
    )


def _understood(tokens: Sequence[Token]) -> Reading:
    told = under_heading(named_by_quality(with_marks(of_its_kind(formerly(tokens)))))
    whole = condensed(completed(numbered(told)))
    tokens = corrected(excepted(contrasted(without_platform(whole))))
    reading = _carefully(tokens)
    rest = without_passed_over(tokens) if reading.lost else None
    return _carefully(rest) if rest is not None else reading


def _carefully(tokens: Sequence[Token]) -> Reading:
    reading = _parted(shared(without_forbidden(tokens)))
    return read_plainly(reading) or reading if reading.lost else reading


def read_plainly(reading: Reading) -> Reading | None:
    """The sentence without what only colours it; None when nothing is left out or it is lost."""
    plain = [token for token in reading.tokens if token.kind not in _ADVERBS]
    if not 0 < len(plain) < len(reading.tokens):
        return None
    again = _parted(plain)
    return None if again.lost else again


def read_again(reading: Reading, refused: frozenset[tuple[int, int]]) -> Reading:
    """Another way to cut the sentence, without the parts that no wish took when it came to it."""
    return _parted(reading.tokens, refused)


def _parted(tokens: Sequence[Token], refused: frozenset[tuple[int, int]] = frozenset()) -> Reading:
    """The cheapest way to cut the tokens so that every part is a wish."""
    crossing = crossings(tokens)
    costs = _beginnings(tokens, crossing)
    places = [*costs, len(tokens)]
    best: dict[int, tuple[int, tuple[Part, ...]]] = {0: (0, ())}
    for number, start in enumerate(places[:-1]):
        if start not in best:
            continue
        for end in places[number + 1 : number + 1 + _LONGEST_PART]:
            part = _part(tokens[start:end], (start, end))
            if part is None or (start, end) in refused:
                continue
            if _is_torn(tokens, part) or _leaves_topic(tokens, part):
                continue
            is_cut = end > 0 and tokens[end - 1].kind in _CUTS
            inside = sum(crossing[start + 1 : end - is_cut])
            cost = best[start][0] + costs[start] + inside + (_WISH_COST if part.wishes else 0)
            if end not in best or cost < best[end][0]:
                best[end] = (cost, (*best[start][1], part))
    if len(tokens) in best:
        parts = tuple(part for part in best[len(tokens)][1] if part.wishes)
        return Reading(parts, tokens=tuple(tokens))
    return Reading(lost=_lost(tokens), tokens=tuple(tokens))


def _beginnings(tokens: Sequence[Token], crossing: Sequence[int]) -> dict[int, int]:
    """The places where a part may begin, and what it costs to begin one there."""
    costs = {0: 0}
    for index in range(1, len(tokens)):
        if tokens[index - 1].kind in _CUTS:
            costs[index] = 0
        elif crossing[index] == UNMARKED_COST:
            costs[index] = 5
        elif _opens(tokens[index]) and tokens[index - 1].kind != "OF":
            is_rest = tokens[index].kind == "DUR" and tokens[index].text.startswith("for ")
            costs[index] = 9 if is_rest else 5
    return costs


def _opens(token: Token) -> bool:
    return (token.kind in _OPENERS and token.text != "off") or token.text == "画面"


# Right behind a "no" they are what is not wished: 音乐，不用调小.
_DENIABLE: Final = frozenset(
    listed("SMALLER BIGGER LOUDER QUIETER LONGER SHORTER FASTER SLOWER LIGHTER DARKER")
)


_TOPICS: Final = frozenset({"TITLE", "MUSIC", "TRANSWORD", "STYLE"})
_MOVES: Final = (["MOTION"], ["ZOOM"], ["PAN"])


def _is_parted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a no is parted from what it denies, or from a move how long it takes."""
    row = [token.kind for token in tokens[max(start - 1, 0) : end]]
    is_pace = start > 0 and row[1:] == ["DUR"] and [row[0]] in _MOVES  # zoom in 2 seconds
    is_denied = (
        end < len(tokens) and tokens[end - 1].kind == "NEG" and tokens[end].kind in _DENIABLE
    )
    return is_pace or is_denied


def _is_torn(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "only the first" was cut off from what is to be done only there.

    Or "hold this one" from how long, or a move from the picture that is named right behind it.
    """
    start, end = part.place
    kinds = [token.kind for token in part.tokens]
    beside = (*tokens[:start], *tokens[end:])
    is_among_others = any(token.kind not in _BESIDE for token in beside)
    if _is_parted(tokens, start, end) or (kinds == ["NUM"] and is_among_others):
        return True  # also where a figure is that of something else: two | crossfades
    if end < len(tokens) and tokens[end].kind == "WHO" and kinds[-1:] in _MOVES:
        return len(set(kinds) - {"SPEED"}) == 1 and tokens[end - 1].kind not in _CUTS
    if part.wishes and part.wishes[0].name == "keep" and end < len(tokens):
        return tokens[end].kind == "DUR" and tokens[end - 1].kind not in _CUTS
    if not part.wishes or part.wishes[0].name != "keep_only":
        return False
    if not any(map(_keeps, part.tokens)):
        return is_among_others
    before = start == 0 or tokens[start - 1].kind in _CUTS
    return not before or not (end == len(tokens) or tokens[end - 1].kind in _CUTS)


def _leaves_topic(tokens: Sequence[Token], part: Part) -> bool:
    """Whether a part is only what the verb behind it is about: 标题删掉每张3秒, the title goes."""
    end = part.place[1]
    is_topic = bool(part.tokens) and _TOPICS.issuperset(token.kind for token in part.tokens)
    is_gone = end < len(tokens) and tokens[end].kind in ("REMOVE", "NEG")
    return is_topic and is_gone and tokens[end - 1].kind not in _CUTS


# What may stand beside "only the first two" where the others are to go.
_BESIDE: Final = _CUTS | {"THANKS", "ASIDE", "YET", "CORRECTION", "YES", "PRAISE"}
_KEEPING: Final = frozenset("保留要剩")


def _keeps(token: Token) -> bool:
    """Whether a word says that what it speaks of is to stay."""
    is_said = "keep" in token.text or "leave" in token.text or not _KEEPING.isdisjoint(token.text)
    return token.kind == "KEEP" or (token.kind == "ONLY" and is_said)


def _part(tokens: Sequence[Token], place: tuple[int, int] = (0, 0)) -> Part | None:
    """The tokens as one wish; an empty part for marks alone; None when no wish fits."""
    kept = tuple(token for token in tokens if token.kind not in _CUTS)
    if not kept:
        return Part((), ())
    if any(token.kind == "UNKNOWN" for token in kept):
        return None
    wishes = fitting(tuple(token.kind for token in kept))
    return Part(kept, wishes, place) if wishes else None


def _lost(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """The stretches between separators that are no wish by themselves."""
    lost: list[tuple[int, int]] = []
    here: list[Token] = []
    for token in (*tokens, Token("SEP", None, 0, 0)):
        if token.kind != "SEP":
            here.append(token)
            continue
        if here:
            lost += [(row[0].start, row[-1].end) for row in _lost_in(here)]
        here = []
    return tuple(lost) or ((tokens[0].start, tokens[-1].end),) if tokens else ()


def _lost_in(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """What of a stretch without separators is no wish: rows between "and", or all of it."""
    if _parted_alone(tuple(tokens)):
        return
    marks = [index for index, token in enumerate(tokens) if token.kind == "AND"]
    rows = [tokens[a + 1 : b] for a, b in itertools.pairwise([-1, *marks, len(tokens)])]
    strange = [row for row in rows if row and not _parted_alone(tuple(row))]
    yield from strange if strange and len(strange) < len(rows) else [tokens]


def _parted_alone(tokens: tuple[Token, ...]) -> bool:
    part = _part(tokens)
    return part is not None and bool(part.wishes)
