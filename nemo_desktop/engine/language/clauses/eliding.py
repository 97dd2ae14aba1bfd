"""What is said once for a row of wishes: the first to 3 seconds and the last to 5; in and out."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find
from nemo_desktop.engine.language.grammar.text import listed

_ENDS: Final = frozenset({"SEP", "AND"})
_UNITS: Final = frozenset({"UNIT", "SECOND"})
# What points at pictures or says which way something fades, and what may stand beside it.
_TARGETS: Final = frozenset(
    listed(
        """
    ORD LAST FIRST SECOND PIC PICS CLIP NTH REST WHO MEASURE MIDDLEONE OUT IN NUM FADEOUT FADEIN
    FILMFADE QUOTE
        """
    )
)
_BETWEEN: Final = frozenset(
    listed(
        """
    TO FOR ON MAKE CHANGE KEEP LENGTH CORRECTION NEG ADD ONLY SHOWN MOVE IT ATEND ATSTART WITH
    LONGER SHORTER SIDE
        """
    )
)
_BESIDE: Final = frozenset(listed("LENGTH LONGER SHORTER EACH"))
_TOWARDS: Final = frozenset(listed("FOR ON TO"))
_EVERY_TARGET: Final = _TARGETS - {"NUM"} | {"ALL", "EACH", "OF"}
_WAYS: Final = frozenset({"OUT", "IN"})
_COMING: Final = frozenset(listed("FADE FADEIN FILMFADE"))


def completed(tokens: list[Token]) -> list[Token]:
    """The tokens with what a later side leaves out, for the side before it said it."""
    result: list[Token] = []
    before: list[Token] = []
    row: list[Token] = []
    for side in divided(list(_parted(_with_exceptions_told(tokens)))):
        kinds = [token.kind for token in side]
        if set(kinds) <= _ENDS | {"CORRECTION", "NEG"} or kinds == ["NUM"]:
            result += side
            continue
        told = _with_unit(_with_none(_with_cut(side, result), row), before)
        row = _with_grade(_with_move(_with_fade(told, row), row), row)
        before = row if _unit_of(row) is not None else []
        result += row
    return result


_PLACES: Final = frozenset(
    listed("ORD LAST FIRST SECOND PIC CLIP NTH WHO MEASURE MIDDLEONE PENULTIMATE")
)
_BECOMES: Final = frozenset(listed("KEEP CHANGE LENGTH LASTING SHOWN FOR TO MAKE IT ADD SEP"))
_ALL_OF_THEM: Final = ("everything", "all of them", "all")
_EVERYONE: Final = ("every", "all", "each", "any")


def _with_exceptions_told(tokens: list[Token]) -> list[Token]:
    """An exception whose own length is told is a wish of its own: 3 seconds each but the last
    should stay for 6; 2 seconds for everything except the first, that gets 5."""
    kinds = [token.kind for token in tokens[:5]]
    if kinds[1:] == ["NUM", "UNIT", "SEP", "REST"] and kinds[0] in ("ORD", "LAST"):
        photo = replace(tokens[0], kind="PIC", value=None, start=tokens[0].end, text="photo")
        return [tokens[0], photo, *tokens[1:]]  # the first 6 seconds, the others 2
    for at, token in enumerate(tokens):
        if (rest := _without_exception(tokens, at)) is not None:
            return _with_exceptions_told(rest)
        is_but = token.kind == "SEP" and token.text == "but"
        if not (is_but or token.kind == "EXCEPT") or not token.text.isascii() or not at:
            continue
        named = _while(tokens, at + 1, _PLACES)
        told = _while(tokens, named, _BECOMES)
        verbs = [t for t in tokens[named:told] if t.kind != "SEP"]
        is_told = named > at + 1 and bool(verbs) and told < len(tokens)
        is_told = is_told and any(t.kind in _UNITS or t.kind == "REMOVE" for t in tokens[:at])
        is_gone = find(tokens[:at], "REMOVE", "NEG") is not None
        if not is_told or tokens[told].kind != "NUM" or (is_gone and (is_but or find(verbs, "IT"))):
            continue
        comma = replace(token, kind="SEP", value=None, text=",")
        is_each = token.kind == "EXCEPT" and token.text.startswith(_EVERYONE)
        each = [replace(token, kind="EACH", value=None, text="each")] * is_each
        who = tokens[at + 1 : named]
        one = [replace(who[-1], kind="PIC", value=None, text="photo")]
        one *= who[-1].kind in ("ORD", "LAST", "SECOND")
        if is_gone:  # delete everything except the first, that gets 5 seconds
            return [*tokens[:named], comma, *who, *one, *verbs, *tokens[told:]]
        before = [
            replace(t, kind="EACH") if t.text in _ALL_OF_THEM and not is_each else t
            for t in tokens[:at]
        ]
        row = [*before, *each, comma, *who, *one, *verbs, *tokens[told:]]
        return _with_exceptions_told(row)
    return tokens


def _without_exception(tokens: list[Token], at: int) -> list[Token] | None:
    """The same in Chinese: 除了第一张停6秒，其他每张3秒; 都2秒，第二张例外，要5秒."""
    if tokens[at].kind != "EXCEPT":
        return None
    named = _while(tokens, at + 1, _PLACES)
    told = _while(tokens, named, _BECOMES)
    is_so_long = [token.kind for token in tokens[told : told + 2]] == ["NUM", "UNIT"]
    if tokens[at].text == "例外" and named > told - 2 and is_so_long and told > at + 1:
        return [*tokens[:at], *tokens[told:]]
    is_rest = any(token.kind == "REST" for token in tokens[told + 2 :])
    is_named = tokens[at].text in ("除了", "除") and named > at + 1 and is_rest
    return [*tokens[:at], *tokens[at + 1 :]] if is_named and is_so_long else None


def _while(tokens: Sequence[Token], at: int, kinds: frozenset[str]) -> int:
    """The place behind a row of such tokens; photo 2 is one of them."""
    while at < len(tokens):
        is_number = tokens[at].kind == "NUM" and tokens[at - 1].kind in ("PIC", "NTH")
        if tokens[at].kind not in kinds and not is_number:
            break
        at += 1
    return at


_WHENS: Final = frozenset(listed("ATSTART ATEND PLACE"))
_SIZES: Final = frozenset(listed("BIGGER SMALLER LOUDER QUIETER"))


def _parted(tokens: Sequence[Token]) -> Iterator[Token]:
    """With a comma where none was typed: 片头加“甲”片尾加“乙”; 标题大点音乐小点."""
    kinds = [token.kind for token in tokens]
    for at, token in enumerate(tokens):
        if token.kind == "AND" and _begins_a_stay(kinds, at):
            yield token
            yield Token("MAKE", None, token.end, token.end, "make")
            continue
        if _is_film_too(tokens, at):
            yield token
            yield Token("FILM", None, token.end, token.end, "film")
            continue
        if _begins_a_share(tokens, at):
            yield Token("SEP", None, token.start, token.start, ",")
        ahead = [kind for kind in kinds[at : at + 3] if kind != "ADD"][:2]
        behind = [kind for kind in kinds[max(at - 3, 0) : at] if kind != "ADD"][-2:]
        is_text = behind[1:] == ["QUOTE"] == ahead[1:] and {behind[0], ahead[0]} <= _WHENS
        is_size = len(behind) == len(ahead) == 2 and {behind[1], ahead[1]} <= _SIZES
        if is_text or (is_size and {behind[0], ahead[0]} <= {"MUSIC", "TITLEWORD"}):
            yield Token("SEP", None, token.start, token.start, ",")
        yield token


_FILM_NOUNS: Final = ("视频", "短片", "片子", "影片", "video", "film", "movie", "slideshow", "clip")


def _is_film_too(tokens: Sequence[Token], at: int) -> bool:
    """Whether a film of pictures that are named is told by its shape: 用a和b做个竖屏视频."""
    if tokens[at].kind != "CANVAS" or not tokens[at].text.endswith(_FILM_NOUNS):
        return False
    kinds = [token.kind for token in tokens[:at]]
    return kinds[-1:] == ["MAKE"] and "WHO" in kinds and not {"SEP", "EACH"} & {*kinds}


def _begins_a_share(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the length of the next ones: 8 seconds for the last one 3 for the rest."""
    kinds = [token.kind for token in tokens[: at + 2]]
    if kinds[at:] != ["NUM", "FOR"] or kinds[:1] != ["NUM"] or kinds[1:2] != ["UNIT"]:
        return False
    is_one = kinds[at - 1] == "PIC" and kinds[at - 2] in ("ORD", "LAST", "SECOND")
    return kinds[2:3] == ["FOR"] and (is_one or kinds[at - 1] in ("ORD", "LAST", "WHO"))


def _begins_a_stay(kinds: Sequence[str], at: int) -> bool:
    """Whether "and" parts two wishes: drop the first and the second stays for 6 seconds."""
    begin = max((i + 1 for i in range(at) if kinds[i] == "SEP"), default=0)
    behind = kinds[at + 1 : next((i for i in range(at, len(kinds)) if kinds[i] == "SEP"), None)]
    named = next((i for i, kind in enumerate(behind) if kind not in _ONES), len(behind))
    stays = behind[named : named + 1] and behind[named] in ("KEEP", "SHOWN", "CHANGE", "LENGTH")
    return (
        kinds[begin] == "REMOVE"
        and named > 0
        and bool(stays)
        and {*behind[named + 1 :]} <= {"FOR", "TO", "NUM", "HALF", "UNIT", "SECOND", "MAKE"}
        and behind[-1] in ("UNIT", "SECOND")
    )


_ONES: Final = frozenset(listed("WHO ORD LAST SECOND PIC NTH NUM MEASURE"))


def _unit_of(side: Sequence[Token]) -> Token | None:
    """The unit of a side that says how long something is, last or first in it."""
    kinds = [token.kind for token in side]
    end = len(side)
    while end and kinds[end - 1] in _BESIDE:
        end -= 1
    if end > 1 and kinds[end - 1] in _UNITS and kinds[end - 2] in ("NUM", "ORD", "LAST", "FIRST"):
        return side[end - 1]
    at = kinds.index("NUM") if "NUM" in kinds else len(kinds)
    leads = kinds[at + 1 : at + 2] and kinds[at + 1] in _UNITS
    is_for = bool((_TOWARDS | {"EACH", "ALL"}).intersection(kinds[at + 2 : at + 3]))
    return side[at + 1] if leads and is_for else None


def _with_unit(side: list[Token], before: Sequence[Token]) -> list[Token]:
    """A picture, or the way of a fade, and a bare number: that many seconds, as before."""
    unit = _unit_of(before)
    at = _bare_number(side, before) if unit is not None else None
    if at is None or unit is None:
        return side
    told = replace(unit, kind="UNIT", value=1000.0, start=side[at].end, end=side[at].end)
    if unit.kind == "UNIT":
        told = replace(told, value=unit.value)
    head = side[:at]
    is_stretch = not {"QUOTE", "OUT", "IN", "FADEOUT", "FADEIN"}.isdisjoint(t.kind for t in head)
    is_place = bool(head) and head[-1].kind in ("ORD", "LAST", "SECOND") and not is_stretch
    if is_place and at == len(side) - 1:
        head = [*head, Token("PIC", None, side[at].start, side[at].start, "photo")]
    return [*head, side[at], told, *side[at + 1 :]]


def _bare_number(side: Sequence[Token], before: Sequence[Token]) -> int | None:
    """Where the number stands that is a length without its unit."""
    kinds = [token.kind for token in side]
    if kinds[-3:] == ["NUM", "TO", "NUM"]:
        return len(side) - 1 if set(kinds[:-3]) <= {"FROM"} else None
    if kinds[0] == "NUM" and kinds[1:2] and (kinds[1] in _TOWARDS or side[1].text == "for each"):
        return 0 if set(kinds[2:]) and set(kinds[2:]) <= _EVERY_TARGET else None
    if kinds[-2:] == ["NUM", "EACH"] and kinds[-3:-2] in (["REST"], ["PICS"], ["WHO"]):
        return len(side) - 2 if _owns(kinds[:-2]) else None
    if kinds[-1] != "NUM" or len(side) < 2:
        return None
    owner = [kind for kind in kinds[:-1] if kind != "COLOR" or not _WAYS.intersection(kinds)]
    if not _owns(owner):
        return None
    counted = [token.kind for token in before].count("NUM") > 1 or "PICS" in owner
    is_sure = bool(_TOWARDS & set(owner)) or owner[-1] in ("PIC", "REST", "NUM")
    return len(side) - 1 if is_sure or not counted else None


def _owns(kinds: Sequence[str]) -> bool:
    """Whether a number behind these is how long they last, and neither a count nor a place."""
    said = set(kinds)
    if kinds[0] == "CORRECTION" and kinds[-1] in ("ORD", "LAST"):
        return False  # sorry, the first two: of pictures
    if kinds[-1] in ("NTH", "PIC", "PICS", "CLIP") and not {"ORD", "LAST", "SECOND"} & said:
        return False
    return bool(_TARGETS & said) and said <= _TARGETS | _BETWEEN


def _with_fade(side: list[Token], row: Sequence[Token]) -> list[Token]:
    """In over one second and out over two: it is the same that fades."""
    fade = next((token.kind for token in row if token.kind in _COMING), "")
    at = 1 if side[0].kind in ("MOVE", "ADD") and len(side) > 1 else 0
    way = {"OUT": "FADEOUT", "IN": "FADEIN"}.get(side[at].kind)
    takes_time = row and row[-1].kind == "TO"  # into the next in one second
    if not fade or way is None or takes_time or any(token.kind == "COLOR" for token in side):
        return side
    instead = replace(side[at], kind=way)
    if row[-1].kind in ("TITLEWORD", "IN") and len(side) == at + 1 and _fades_text(row):
        return [replace(instead, kind="ASIDE")]  # fade the title in and out
    if fade == "FILMFADE":
        instead = replace(instead, kind=fade, value="out" if way == "FADEOUT" else "in")
    return [instead, *side[at + 1 :]]


def _fades_text(row: Sequence[Token]) -> bool:
    return any(token.kind in ("TITLEWORD", "QUOTE") for token in row)


def _with_move(side: list[Token], row: Sequence[Token]) -> list[Token]:
    """Pan the first to the left and the last to the right; slowly in on one and out on two."""
    moves = [token for token in row if token.kind in ("PAN", "MOTION", "ZOOM")]
    if not moves:
        return side
    if side[0].text == "out of" and len(side) > 1 and {t.kind for t in side[1:]} <= _TARGETS:
        told = [token for token in row if token.kind == "SPEED"][:1]
        return [*told, replace(side[0], kind="MOTION", value="zoom_out"), *side[1:]]
    if [token.kind for token in side[:2]] == ["SPEED", "NUM"] and side[1].text == "one":
        return [side[0], replace(moves[-1], start=side[1].start, end=side[1].end), *side[2:]]
    pace = [token for token in row if token.kind == "SPEED"]
    if side[0].kind in ("OUT", "IN", "SIDE") and pace and len(side) > 1:
        return [replace(pace[-1], start=side[0].start, end=side[0].start), *side]
    is_pan = moves[-1].kind == "PAN" and any(token.kind == "SIDE" for token in row)
    is_pan = is_pan or str(moves[-1].value).startswith("pan_")
    rest = {token.kind for token in side[:-1]}
    if is_pan and side[-1].kind == "SIDE" and rest & _TARGETS and rest <= _TARGETS | {"TO"}:
        return [Token("PAN", None, side[0].start, side[0].start, "pan"), *side]
    return side


_NONE: Final = {
    "PAN": ("MOTION", "still"), "ZOOM": ("MOTION", "still"), "MOTION": ("MOTION", "still"),
    "LOOK": ("LOOK", "none"),
}  # fmt: skip


def _with_none(side: list[Token], row: Sequence[Token]) -> list[Token]:
    """A slow zoom for the first two, none for the third: of the same."""
    kinds = {token.kind for token in side[1:]}
    is_told = side[0].text in ("none", "nothing") and bool(kinds & _TOWARDS)
    done = next((token.kind for token in row if token.kind in _NONE), "")
    if not is_told or not done or not kinds <= _TARGETS | _TOWARDS:
        return side
    kind, value = _NONE[done]
    return [replace(side[0], kind=kind, value=value), *side[1:]]


_CUTS: Final = frozenset({"TRANSWORD", "CUTWORD"})
_NTHS: Final = frozenset(listed("ORD LAST SECOND NTH"))
_PLACED: Final = _NTHS | {"NUM", "MEASURE"}
# What can be said of a transition.
_OF_CUTS: Final = frozenset(
    listed(
        """
    REMOVE NEG CHANGE MAKE TO NUM UNIT SECOND HALF LENGTH LONGER SHORTER SLOWER FASTER BIT MUCH
    TRANS ON FOR AT ONLY ADD KEEP REPLACE WITH
        """
    )
)
_PICTURES: Final = frozenset(listed("PIC PICS CLIP WHO TITLEWORD QUOTE MUSIC"))


def _with_cut(side: list[Token], before: Sequence[Token]) -> list[Token]:
    """The first transition none, the second one second: a cut is counted again."""
    at = next((i for i in reversed(range(len(side))) if side[i].kind in _NTHS), None)
    if at is None or not (_CUTS | _PICTURES).isdisjoint(token.kind for token in side):
        return side
    counted = _CUTS | {"TRANS"}
    if not any(b.kind in counted and a.kind in _PLACED for a, b in itertools.pairwise(before)):
        return side
    end = _while(side, at + 1, frozenset({"MEASURE"}))
    rest = {token.kind for token in (*side[:at], *side[end:])}
    if any(token.text in ("张", "幅") for token in side[at:end]) or not rest <= _OF_CUTS:
        return side
    cut = Token("TRANSWORD", None, side[end - 1].end, side[end - 1].end, "transition")
    return [*side[:end], cut, *side[end:]]


def _with_grade(side: list[Token], row: Sequence[Token]) -> list[Token]:
    """More saturation on the second, less on the third: of the same."""
    told = [token for token in row if token.kind == "GRADEWORD"]
    is_way = side[0].kind in ("MORE", "LESS") and len(side) > 1
    if not told or not is_way or not {token.kind for token in side[1:]} <= _TARGETS | _TOWARDS:
        return side
    return [side[0], replace(told[-1], start=side[0].end, end=side[0].end), *side[1:]]


def divided(tokens: Sequence[Token]) -> list[list[Token]]:
    """The stretches between commas and "and", and these marks, in order."""
    sides: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in _ENDS:
            sides += [[token], []]
        else:
            sides[-1].append(token)
    return [side for side in sides if side]
