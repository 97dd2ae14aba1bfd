"""What pictures are, and not what they shall become: old photos, 黑白照片, a vintage picture."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

_NOUNS: Final = (
    "photo", "photos", "picture", "pictures", "photograph", "photographs", "image", "images",
    "照片", "黑白照", "相片", "旧照", "老照",
)  # fmt: skip
_ANIMATED: Final = ("animate", "bring to life", "动起来", "活起来", "动")
_PICTURES: Final = frozenset(listed("PIC PICS"))
# Behind them stands what the pictures shall be; before what follows stands a look or a number.
_BECOMING: Final = frozenset(listed("MAKE CHANGE TO ADD REPLACE WITH IN REMARK"))
_NOT_A_NOUN: Final = frozenset(listed("LOOKWORD EFFECTWORD NUM NTH"))
# They say nothing that could be done to such pictures.
_IDLE: Final = frozenset(
    listed("MAKE CHANGE TO ADD REPLACE WITH IN ON FOR IT ALL WHOLE BIT MUCH PIC PICS REMARK AND")
)


_WHOM: Final = frozenset(listed("PIC PICS IT ORD SECOND LAST EACH"))


def named_by_quality(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a look that only says which pictures are meant as these pictures."""
    if not any(token.kind == "LOOK" for token in tokens):
        return list(tokens)
    clauses = list(_clauses(tokens))
    result: list[Token] = []
    for at, clause in enumerate(clauses):
        leads = not at and any(len(row) > 1 for row in clauses[1:])
        if leads and any(_makes_film(row) for row in clauses[1:]):
            result += _named(_given(clause), leads=leads)
            continue
        result += _named(clause, leads=leads)
    return result


def _given(clause: list[Token]) -> list[Token]:
    """Old family photos, …, make a video: what it is made of."""
    noun = _noun(clause)
    if noun is None or {token.kind for token in clause[: noun[0]]} - {"IT", "ALL", "UNKNOWN"}:
        return clause
    first, last = noun
    pictures = replace(clause[last - 1], kind="PICS", value=None)
    return [*clause[:first], pictures, *clause[last:]]


def _makes_film(clause: Sequence[Token]) -> bool:
    kinds = {token.kind for token in clause}
    return not kinds.isdisjoint({"FILM", "CONVERTER"}) and bool(kinds & {"MAKE", "CHANGE", "TO"})


def _clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    here: list[Token] = []
    for token in tokens:
        if token.kind == "SEP":
            yield here
            yield [token]
            here = []
        else:
            here.append(token)
    yield here


def _named(clause: list[Token], *, leads: bool) -> list[Token]:
    """A clause with its looks as pictures where something else is wished for these."""
    found = _noun(clause)
    if found is None:
        return clause
    first, last = found
    before, behind = clause[:first], clause[last:]
    if behind and behind[0].kind in _NOT_A_NOUN and not _is_length(behind):
        return clause
    said = {token.kind for token in (*before, *behind)} - _IDLE
    if any(token.text.startswith(_ANIMATED) for token in (*before, *behind)):
        said.add("AUTOMOVE")
    if not said:
        shows = bool(before) and before[0].kind == "IT" and before[0].text != "it"
        row = {token.kind for token in before[1:]}
        if not (shows and leads and row <= {"ALL"} and not behind):
            return _becoming(clause, first, last)
    if before and before[-1].kind in _BECOMING and not _is_given(before, said, behind):
        return _becoming(clause, first, last)
    noun = clause[last - 1]
    kind = noun.kind if noun.kind in _PICTURES else "PICS"
    return [*before, replace(noun, kind=kind, value=clause[first].value), *behind]


def _becoming(clause: list[Token], first: int, last: int) -> list[Token]:
    """Turn the photos into sepia pictures: the noun says no more."""
    is_told_twice = any(token.kind in _WHOM for token in clause[: max(first - 1, 0)])
    if is_told_twice and clause[last - 1].kind in _PICTURES:
        return [*clause[: last - 1], *clause[last:]]
    return clause


def _noun(clause: Sequence[Token]) -> tuple[int, int] | None:
    """Where looks stand before a word for pictures, or have it in them."""
    for first, token in enumerate(clause):
        if token.kind != "LOOK":
            continue
        last = first
        while last < len(clause) and clause[last].kind == "LOOK":
            last += 1
        if last < len(clause) and clause[last].kind in _PICTURES:
            return first, last + 1
        if clause[last - 1].text.split()[-1].endswith(_NOUNS):
            return first, last
    return None


def _is_given(before: Sequence[Token], said: set[str], behind: Sequence[Token]) -> bool:
    """Whether what follows such a verb is still what it is done to: turn old photos into a film."""
    verb = before[-1]
    if verb.text.startswith(_ANIMATED):
        return True
    if verb.kind in ("WITH", "IN"):
        return "FILM" in said
    if verb.kind == "TO" and "ADD" in {token.kind for token in before}:
        return bool(said)
    if not behind:
        return False
    return behind[0].kind in ("TO", "MAKE", "CHANGE") or verb.kind in ("MAKE", "CHANGE", "ADD")


def _is_length(behind: Sequence[Token]) -> bool:
    return len(behind) > 1 and behind[0].kind == "NUM" and behind[1].kind in ("UNIT", "SECOND")


@rule("LOOK SIDE (?=(PICS|PIC|IT|FILM|LOOK|EACH|ALL|WHO|NTH|ORD|SECOND|LAST))", phase=0)
def warmed_up(tokens: Sequence[Token]) -> Made | None:
    """Warm up the photos; cool down the second one."""
    is_verb = tokens[0].text in ("warm", "cool") and tokens[1].text in ("up", "down", "off")
    return ("LOOK", tokens[0].value) if is_verb else None


@rule("(?:(?<=ADD)|(?<=IT)|(?<=FROM)|(?<=OF)) LIVING+ (?=PICS|PIC)", phase=0)
def whose_pictures(_tokens: Sequence[Token]) -> Made:
    """用奶奶的老照片做视频."""
    return "ASIDE", None
