"""Pictures that a wish for all of them leaves out, wherever in the sentence that is said."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import THAT_ONE, Token
from nemo_desktop.engine.language.grammar.rules import compiled, find, letter
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.phrases.targets_groups import but

_LEFT_OUT: Final = frozenset(("but", "but_middle", "untitled"))
_EVERYONE: Final = frozenset(("all", "rest", "count", "these"))
_PLURALS: Final = frozenset(listed("EACH ALL PICS"))
_THEM: Final = frozenset(("them", "these", "those", "它们"))
# A clause that is an exception by itself: not the first one; 第二张除外; but the last one.
_ALONE: Final = compiled(
    "^NEG ON? WHO(?=$)|"
    "(?<=SEP) (NEG|EXCEPT) ON? WHO EXCEPT?(?=$|SEP)|(?:^|(?<=SEP)) WHO EXCEPT(?=$|SEP)"
    "|SEP ONLY? WHO NEG?(?=$|SEP)|SEP (AND|ONLY)* REMOVE WHO(?=$|SEP)"
)
_SKIPPED: Final = ("skip", "leave", "omit", "exclude", "跳过", "略过", "除去", "排除")
# What is done to pictures, so that one that is "not wanted" is spared it.
_DONE: Final = frozenset(
    listed("MOTION ZOOM PAN LOOK EFFECT EACHDUR LIGHTER DARKER GRADEWORD FIT TRANS DUR BIGGER")
)
_STILL: Final = compiled("(?:^|(?<=SEP)) WHO ALL? MOTION(?=$|SEP)")
_UNMOVED: Final = ("不动", "不要动", "别动", "不用动")
_NEED_NOT: Final = ("不用", "不需要", "不必", "不用了")


_OF_EACH: Final = ("EACHDUR", "WHOLE")


def excepted(tokens: list[Token]) -> list[Token]:
    """The tokens with each exception in the place of those whom it is an exception to."""
    tokens = _named(_left_still(_done_to_the_left_out(tokens)))
    tokens = _told_of_the_left_out(_done_to_the_left_out(tokens))
    for at, token in enumerate(tokens):
        is_exception = isinstance(token.value, Who) and token.value.how in _LEFT_OUT
        merged = _merged(tokens, at) if is_exception and token.kind == "WHO" else None
        if merged is not None:
            return excepted(merged)
    return tokens


_POINTING: Final = (
    "that one",
    "this one",
    "make that one",
    "make this one",
    "那张",
    "这张",
    "它",
    "that",
    "it",
    "this",
)
_HOW: Final = frozenset(
    listed("SPEED BIT MUCH CHANGE MAKE KEEP LENGTH SHOWN IN TO ADD ON IT ONLY CORRECTION AND")
)


def _done_to_the_left_out(tokens: list[Token]) -> list[Token]:
    """All zoom in except the last, which zooms out; but the last, that one stays still: that is
    done to the last."""
    for at in range(2, len(tokens)):  # at the head it is an exception to what was done before
        who, end = tokens[at - 1].value, _end(tokens, at + 1)
        mark = tokens[at] if tokens[at].kind == "SEP" else None
        is_left = tokens[at - 1].kind == "WHO" and isinstance(who, Who) and who.how == "but"
        clause = tokens[at + (mark is not None) : end]
        if not is_left or not isinstance(who, Who) or not _is_of_that_one(clause, tokens[:at]):
            continue
        start = clause[0].start
        one = Token("WHO", Who("places", who.places, who.files), start, start, "")
        comma = mark or Token("SEP", None, start, start, ",")
        clause = [t for t in clause if t.text not in _POINTING and t.kind != "AND"]
        return [*tokens[:at], comma, one, *clause, *tokens[end:]]
    return tokens


def _is_of_that_one(clause: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a clause says of "that one" or of nobody what is wished otherwise of the others."""
    done = [token for token in clause if token.kind in _DONE]
    pointed = find(clause[:3], "IT", "WHO")
    is_pointed = pointed is not None and pointed.text in _POINTING
    is_same = any(token.kind == done[0].kind for token in before) if done else False
    rest = {token.kind for token in clause} - _HOW
    return len(done) == 1 and rest == {done[0].kind} and (is_pointed or is_same)


_THAT: Final = frozenset(("it", "that", "which", *THAT_ONE, "它", "这张"))
_STAYING: Final = frozenset(listed("IT KEEP ASIDE BETTER LOOKWORD SEP PRAISE"))


def _told_of_the_left_out(tokens: list[Token]) -> list[Token]:
    """Except the last one, keep that one still: said of what was done before, that is done to the
    one; except the first, it's fine as it is: that it is left out, and no more."""
    begin = _end(tokens, 0)
    named = _left_out(tokens[:begin])
    if named is None:
        return tokens
    end = _end(tokens, begin + 1)
    said = tokens[begin + 1 : end]
    told = next((token for token in said if token.text.split(" ")[0] in _THAT), None)
    if find(said, "KEEP") and {token.kind for token in said} <= _STAYING:
        return [*tokens[:begin], *tokens[end:]]
    if told is None:
        return tokens
    rest = [token for token in said if token is not told]
    if not any(token.kind in _DONE for token in said):  # that gets 8
        return [*tokens[: begin + 1], *rest, *tokens[end:]]
    return [named, *rest, *tokens[end:]]


def _left_out(clause: Sequence[Token]) -> Token | None:
    """The one that a clause leaves out, as one that is meant: except the last; not on the first."""
    told = [token for token in clause if token.kind not in ("ON", "FOR")]
    if not told or not isinstance(told[-1].value, Who) or told[-1].kind != "WHO":
        return None
    who = told[-1].value
    if len(told) == 1 and who.how == "but":
        return replace(told[0], value=replace(who, how="places" if who.places else "files"))
    is_denied = len(told) == 2 and told[0].kind == "NEG" and told[0].text == "not"
    return told[-1] if is_denied and who.how in ("places", "files") else None


def _left_still(tokens: list[Token]) -> list[Token]:
    """第二张不动，其他都变黑白: where no other moves, it stays as it is."""
    kinds = "".join(letter(token.kind) for token in tokens)
    still = next((m for m in _STILL.finditer(kinds) if tokens[m.end() - 1].text in _UNMOVED), None)
    if still is None:
        return tokens
    first, last = still.span()
    rest = [*tokens[:first], *tokens[last:]]
    is_moved = any(token.kind in ("MOTION", "PAN", "ZOOM") for token in rest)
    if is_moved or not any(token.kind == "WHO" and _is_everyone(token) for token in rest):
        return tokens
    who = tokens[first]
    return [*tokens[:first], replace(who, kind="STAYS", end=tokens[last - 1].end), *tokens[last:]]


def _named(tokens: list[Token]) -> list[Token]:
    """The tokens with each clause that only names an exception as those who are left then."""
    kinds = "".join(letter(token.kind) for token in tokens)
    for match in _ALONE.finditer(kinds):
        first, last = match.span()
        row = tokens[first:last]
        found = find(row, "WHO")
        who = but(found.value) if found and isinstance(found.value, Who) else None
        if who is None or not _is_exception(row, tokens[:first]):
            continue
        told = Token(who[0], who[1], row[0].start, row[-1].end, row[-1].text)
        start = _behind(tokens[:first])
        marks = [token for token in tokens[start:last] if token.kind == "SEP"][:1]
        return _named([*tokens[:start], *marks, told, *tokens[last:]])
    return tokens


def _is_exception(row: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a clause is an exception to what is said before it, or behind it if it is first."""
    if row[0].kind == "NEG" and not before:  # said of what was done before
        return row[0].text == "not"
    if row[0].kind == "NEG":  # slow zoom in, not on the first one
        whole = [token for token in before if token.kind in ("SEP", "WHO")][:-1]
        return len(before) > 1 and all(map(_is_everyone, whole))
    if row[0].kind != "SEP":
        return True
    end = _behind(before)
    clause = before[_begin(before, end) : end]
    is_for_all = any(_is_everyone(token) or token.kind in _OF_EACH for token in clause)
    is_done = any(token.kind in _DONE for token in clause) and not find(clause, "REMOVE")
    if row[-2].kind == "REMOVE":  # zoom in on all photos, skip the last one
        return is_for_all and is_done and row[-2].text.startswith(_SKIPPED)
    if row[-1].kind == "NEG":  # 全部变成黑白，最后一张不用
        is_marked = row[1].kind == "ONLY" or row[0].text in ("但", "但是", "不过", "but") or is_done
        is_left = row[-1].text in _NEED_NOT or (row[-1].text == "不要" and is_marked)
        return is_for_all and is_left
    return is_for_all and row[0].text == "but"  # everything sepia but the last one


def _merged(tokens: list[Token], at: int) -> list[Token] | None:
    """The tokens with one exception where everyone was named; None where it stands well."""
    begin, end = _begin(tokens, at), _end(tokens, at + 1)
    told = tokens[at]
    if end - begin > 1:
        clause = [*tokens[begin:at], *tokens[at + 1 : end]]
        if not any(map(_is_everyone, clause)):
            return None
    elif not begin:  # a clause of its own belongs to its neighbour
        end = _end(tokens, end + 1)
        clause = tokens[2:end]
    else:
        begin = _begin(tokens, begin - 1)
        clause = tokens[begin : at - 1]
    others = [token for token in clause if not _is_everyone(token)]
    if not others or any(token.kind == "WHO" for token in others):
        return None
    behind = len(clause) if at else 0
    place = next((i for i, token in enumerate(clause) if _is_everyone(token)), behind)
    return [*tokens[:begin], *others[:place], told, *others[place:], *tokens[end:]]


def _behind(tokens: Sequence[Token]) -> int:
    """The place behind the last token that is no mark."""
    return next((i + 1 for i in reversed(range(len(tokens))) if tokens[i].kind != "SEP"), 0)


def _begin(tokens: Sequence[Token], at: int) -> int:
    """Where the clause before a place begins."""
    return next((i + 1 for i in reversed(range(at)) if tokens[i].kind == "SEP"), 0)


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the clause from a place on ends."""
    return next((i for i in range(at, len(tokens)) if tokens[i].kind == "SEP"), len(tokens))


def _is_everyone(token: Token) -> bool:
    if token.kind == "WHO":
        return isinstance(token.value, Who) and token.value.how in _EVERYONE
    return token.kind in _PLURALS or (token.kind == "IT" and token.text in _THEM)
