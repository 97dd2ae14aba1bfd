"""Second thoughts within a sentence: "the first one, sorry, the second"; 5 seconds, no, three."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, number, rule
from nemo_desktop.engine.language.grammar.targets import ALL
from nemo_desktop.engine.language.grammar.text import listed

# What can be said again otherwise.
VALUES: Final = frozenset(
    listed(
        """
    DUR EACHDUR NUM PCT WHO COLOR CANVAS STYLE LOOK PLACE QUOTE MOTION TRANS SPAN ATMOMENT SIDE
    EFFECT FIT ATSTART ATEND HALFVOLUME MUSICAT SPEED TITLE MUSIC LOUDER QUIETER BIGGER SMALLER
    LIGHTER DARKER LONGER SHORTER FASTER SLOWER FADEIN FADEOUT FILMFADE FRAMERATE TRANSWORD BYTIME
    MUTE
    """
    )
)
# What may lead to it: no, make it the second one.
LEADING: Final = frozenset(listed("MAKE CHANGE TO IT ADD FOR ON WITH OF AT IN BE ONLY SHOWN"))
_ENDS: Final = frozenset({"SEP", "AND"})


@rule(
    "DASH (?=CORRECTION|NEG (SEP|CORRECTION))",
    "(?<=SEP) UNKNOWN (?=SEP)",
    "^ UNKNOWN (?=SEP)",
    phase=0,
)
def taken_aback(tokens: Sequence[Token]) -> Made | None:
    """5 seconds a photo - no, three; 等一下，20%."""
    if tokens[0].kind == "DASH":
        return "SEP", None
    return ("CORRECTION", None) if tokens[0].text == "等" else None


say(
    "NEVERMIND",
    """
    还是算了 | 还是算了吧 | 还是不要了 | 当我没说 | 算了不要了 | 算了不改了 | 算了别改了 |
    还是别改了 | 还是不改了 | 还是别了 | 还是不了 | 想想还是算了 | 想想还是别了 |
    又不想了 | 开玩笑的 | 算了开玩笑的 | 开个玩笑 | 我开玩笑的 | 说着玩的 |
    forget i said that | forget i said anything | forget i said it
    """,
)


@rule("(?<=.) SEP NEG (?=SEP*$)", phase=0)
def but_no(tokens: Sequence[Token]) -> Made | None:
    """I was thinking about removing the title, but no."""
    is_no = tokens[0].text == "but" and tokens[1].text in ("no", "not", "don't", "do not")
    return ("NEVERMIND", None) if is_no else None


@rule("PCT NEG PCT(?=$|SEP)", "DUR NEG DUR(?=$|SEP)", "COLOR NEG COLOR(?=$|SEP)")
def no_rather(tokens: Sequence[Token]) -> Made | None:
    """音乐60% 不 40%."""
    return (tokens[2].kind, tokens[2].value) if tokens[1].text in ("不", "no") else None


def corrected(tokens: list[Token]) -> list[Token]:
    """The tokens with what was taken back at once replaced by what was said instead."""
    tokens = _given_up(_told_once(_undone_once(tokens)))
    while len(tokens) > 1 and (
        tokens[0].kind in ("CORRECTION", "SEP") or _is_mere_no(tokens) or _is_mere_praise(tokens)
    ):
        if tokens[0].kind == "CORRECTION" and tokens[1].kind != "SEP":
            break
        tokens = tokens[1:]
    for at in range(1, len(tokens)):
        begin = _behind_mark(tokens, at)
        if begin is None or tokens[at - 1].kind in ("SEP", "CORRECTION", "DASH"):
            continue
        end = next((i for i in range(begin, len(tokens)) if tokens[i].kind in _ENDS), len(tokens))
        said = tokens[begin:end]
        before = _with(tokens[:at], said) or _in_place(tokens[:at], said)
        if before is not None:
            return corrected([*before, *tokens[end:]])
    return tokens


def _is_mere_praise(tokens: Sequence[Token]) -> bool:
    """Better, fade it out: what is good now asks for nothing."""
    return tokens[0].kind == "BETTER" and tokens[1].kind == "SEP" and len(tokens) > 2


def _is_mere_no(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a no to what was done before: hmm, no, put them back."""
    if tokens[0].kind != "NEG" or tokens[1].kind != "SEP":
        return False
    behind = next((token.kind for token in tokens[1:] if token.kind != "SEP"), "")
    is_no = tokens[0].text in ("no", "不", "nope")
    return is_no or (tokens[0].text in NO and behind in ("UNDO", "REDO", "ASBEFORE"))


def _given_up(tokens: list[Token]) -> list[Token]:
    """5 seconds each, 还是算了吧: what was said just before is not to be done."""
    for at, token in enumerate(tokens):
        if token.kind == "NEVERMIND":
            end = at
            while end > 0 and tokens[end - 1].kind in _ENDS:
                end -= 1
            begin = next((i + 1 for i in reversed(range(end)) if tokens[i].kind in _ENDS), 0)
            return _given_up([*tokens[:begin], replace(token, kind="KEEP"), *tokens[at + 1 :]])
    return tokens


_TAKEN_BACK: Final = frozenset({"UNDO", "ASBEFORE"})
# Not blue, the way it was: what is denied is what was done.
_DENIED: Final = frozenset(listed("COLOR LOOK PLACE STYLE MOTION TRANS EFFECT CANVAS PCT DUR"))
# Too big, undo that: what is wrong is no wish where it is taken back.
_COMPLAINING: Final = frozenset(
    listed(
        """
    SEP BIT MUCH TOO SMALLER BIGGER SHORTER LONGER QUIETER LOUDER LIGHTER DARKER SLOWER FASTER
    LOWER COLORFUL WEIGHT SPEED REMARK
        """
    )
)


def _undone_once(tokens: list[Token]) -> list[Token]:
    """Never mind the zoom, put it back how it was: that says the same twice."""
    begin = next((i for i, token in enumerate(tokens) if token.kind in _TAKEN_BACK), 0)
    before = [token.kind for token in tokens[:begin]]
    is_denied = before[:1] == ["NEG"] and before[2:] == ["SEP"] and before[1] in _DENIED
    if begin and (is_denied or set(before) <= _COMPLAINING):
        return tokens[begin:]
    for at, token in enumerate(tokens):
        earlier = [one for one in tokens[:at] if one.kind in ("UNDO", "REMOVE")]
        if token.kind == "UNDO" and "was" in token.text.split() and earlier:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _told_once(tokens: list[Token]) -> list[Token]:
    """Remove the first one, I don't need it: why it goes is no wish of its own."""
    for at in range(2, len(tokens) - 1):
        told, what = tokens[at : at + 2]
        is_last = at + 2 == len(tokens) or tokens[at + 2].kind == "SEP"
        is_why = told.kind == "NEG" and told.text.endswith(("want", "need", "like"))
        is_why = is_why and what.kind == "IT" and is_last and tokens[at - 1].kind == "SEP"
        if is_why and any(token.kind in ("NEG", "REMOVE") for token in tokens[: at - 1]):
            return [*tokens[: at - 1], *tokens[at + 2 :]]
    return tokens


def _behind_mark(tokens: Sequence[Token], at: int) -> int | None:
    """Where the new words begin when what stands here takes words back: ", no," or "sorry"."""
    index = at
    is_told = False
    while index < len(tokens) and tokens[index].kind in _MARKS:
        token = tokens[index]
        if token.kind == "NEG":
            beside = index > at and index + 1 < len(tokens) and tokens[index + 1].kind != "NEG"
            is_no = beside and token.text in NO and tokens[index - 1].kind in ("SEP", "DASH")
            if not is_no or tokens[index + 1].kind not in ("SEP", "CORRECTION", "DASH"):
                return None
            is_told = True
        elif token.kind not in ("SEP", "DASH", "COLON", "CORRECTION"):
            if token.text not in _TAKING_BACK or index == at:
                return None
            is_told = True
        is_told = is_told or token.kind == "CORRECTION"
        index += 1
    return index if is_told and index < len(tokens) else None


NO: Final = frozenset(listed("no not 不 不要"))
_MARKS: Final = frozenset(listed("SEP CORRECTION NEG DASH COLON UNDO REMARK NTH BETTER"))
_TAKING_BACK: Final = (
    "scratch that", "strike that", "forget that", "cancel that", "no .", "better", "wrong",
    "mistake", "打错了", "打错", "写错了", "写错",
)  # fmt: skip
# One may be said instead of another of its row.
_ALIKE: Final = tuple(
    frozenset(listed(row))
    for row in (
        "LOUDER QUIETER MUTE",
        "BIGGER SMALLER",
        "LIGHTER DARKER",
        "LONGER SHORTER DUR BYTIME",
        "FASTER SLOWER",
        "ATSTART ATEND SPAN ATMOMENT",
        "FADEIN FADEOUT",
        "EACHDUR DUR",
        "PLACE SIDE",
        "PCT NUM",
    )
)
_THINGS: Final = frozenset(listed("TITLE MUSIC TRANSWORD TRANS WHO EFFECT"))
_ON_THINGS: Final = frozenset(listed("REMOVE MUTE DUPLICATE"))


def _with(before: Sequence[Token], said: Sequence[Token]) -> list[Token] | None:
    """What was said before with the new words in place of those of their kind."""
    result = list(before)
    is_new = False
    said = [token for token in said if not _tells_of_what(before, token)]
    bare = [token for token in said if token.kind not in LEADING]
    if [token.kind for token in bare] == ["NUM"]:
        return _with_number(result, bare[0])
    taken: set[int] = set()
    for token in said:
        places = [i for i, old in enumerate(result) if old.kind == token.kind]
        place = next((i for i in reversed(places) if i not in taken), -1)
        is_edge = token.kind in ("ATSTART", "ATEND") and "FILMFADE" in {t.kind for t in said}
        if place < 0 and (places or token.kind in (*LEADING, "KEEP") or is_edge):
            continue
        instead: Token | None = token
        if place < 0:
            place, instead = _alike(result, token)
        if instead is None:
            return None
        taken.add(place)
        if instead is not token or instead.kind in VALUES:
            result[place] = instead
            is_new = True
    return result if is_new else None


def _alike(before: Sequence[Token], said: Token) -> tuple[int, Token | None]:
    """Where something stands that the new word may be said instead of, and what is there then."""
    is_on_thing = any(token.kind in _ON_THINGS for token in before)
    for place in reversed(range(len(before))):
        old = before[place]
        change = _CHANGED.get((said.kind, old.kind))
        if change is not None:
            return place, change(old, said)
        if any({said.kind, old.kind} <= row for row in _ALIKE):
            return place, said
        if is_on_thing and said.kind in _THINGS and old.kind in _THINGS:
            return place, said
    return -1, None


def _at_that_place(old: Token, said: Token) -> Token | None:
    """Another picture to the same place."""
    told = old.value if isinstance(old.value, tuple) else ()
    return replace(old, value=(said.value, *told[1:])) if told else None


def _all_of_them(_old: Token, said: Token) -> Token:
    """The first one, no, all of them."""
    return replace(said, kind="WHO", value=ALL)


def _each_so_long(old: Token, said: Token) -> Token:
    """Another length for each of them."""
    return replace(old, value=said.value)


def _that_way(move: Token, way: Token) -> Token | None:
    """A pan in another direction."""
    told = move.value if isinstance(move.value, tuple) else (move.value,)
    pan = {"left": "pan_left", "right": "pan_right", "top": "pan_up", "up": "pan_up",
           "bottom": "pan_down", "down": "pan_down"}.get(str(way.value))  # fmt: skip
    if pan is None or not str(told[0]).startswith("pan_"):
        return None
    value = (pan, *told[1:]) if isinstance(move.value, tuple) else pan
    return replace(move, value=value)


def _so_long(stretch: Token, length: Token) -> Token | None:
    """A stretch at one end of the film, with another length."""
    span = stretch.value
    is_at_edge = isinstance(span, Span) and span.start_ms == 0 and span.end_ms is not None
    if not is_at_edge or not isinstance(span, Span):
        return None
    return replace(stretch, value=replace(span, end_ms=round(number(length))))


# What a word becomes when another is said instead: the new kind, then the old one.
_CHANGED: Final[Mapping[tuple[str, str], Callable[[Token, Token], Token | None]]] = {
    ("SIDE", "MOTION"): _that_way,
    ("PLACE", "MOTION"): _that_way,
    ("DUR", "SPAN"): _so_long,
    ("DUR", "EACHDUR"): _each_so_long,
    ("WHO", "WHOAT"): _at_that_place,
    ("ALL", "WHO"): _all_of_them,
}
# What a thing that was just to be changed may have done to it instead.
_DONE_TO_IT: Final = frozenset(listed("REMOVE MUTE KEEP"))


def _in_place(before: Sequence[Token], said: Sequence[Token]) -> list[Token] | None:
    """The wish before given up for the new one: remove the music, no, just mute it."""
    begin = next((i + 1 for i in reversed(range(len(before))) if before[i].kind in _ENDS), 0)
    kinds = {token.kind for token in said}
    if not kinds & _DONE_TO_IT or not kinds <= _DONE_TO_IT | {"IT", "ONLY", "ALL"}:
        return None
    things = [token for token in before[begin:] if token.kind in _THINGS]
    return [*before[:begin], *things[-1:], *(token for token in said if token.kind != "IT")]


def _tells_of_what(before: Sequence[Token], token: Token) -> bool:
    """6 in total, 3 each: of what the length is, as was said before."""
    kinds = {earlier.kind for earlier in before}
    if token.kind == "EACH":
        return "EACHDUR" in kinds
    return token.kind == "LENGTH" and "DUR" in kinds and "EACHDUR" not in kinds


def _with_number(before: Sequence[Token], said: Token) -> list[Token] | None:
    """What was said before with a number for the last value: 4 seconds, sorry, I meant 2."""
    for at in reversed(range(len(before))):
        token = before[at]
        if token.kind not in (*VALUES, "NUM") or token.kind in ("QUOTE", "TITLE", "MUSIC", "WHO"):
            continue
        value = _so_many(token, number(said))
        if value is None:
            return None
        return [*before[:at], replace(token, value=value), *before[at + 1 :]]
    return None


def _so_many(token: Token, many: float) -> object:
    """The value of a token with another number in it; None where that says nothing."""
    if token.kind in ("NUM", "FRAMERATE", "MUSICAT"):
        return many
    if token.kind == "PCT":
        return many / 100
    if not re.search(r"\bsec|\bs\b|秒", token.text):
        return None
    if token.kind in ("DUR", "EACHDUR"):
        return many * 1000
    span = token.value
    if isinstance(span, Span) and span.start_ms == 0 and span.end_ms is not None:
        return replace(span, end_ms=round(many * 1000))
    return None
