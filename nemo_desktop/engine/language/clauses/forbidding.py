"""What a sentence says not to do: that clause is left out as a whole, never a half of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import is_han, listed
from nemo_desktop.engine.language.grammar.wish import (
    LIGHT,
    WISHES,
    Outcome,
    Step,
    Told,
    Wish,
    fits,
    wish,
)
from nemo_desktop.i18n import words

_VERBS: Final = frozenset(
    listed(
        """
        MAKE CHANGE MOVE SWAP REPLACE SHUFFLE REVERSE DUPLICATE SPLIT TRIM SORT LONGER SHORTER
        BIGGER SMALLER LIGHTER DARKER LOUDER QUIETER RENAME SYNC ADD FRAMERATE
        """
    )
)
_STEPS: Final = frozenset(listed("UNDO REDO ASBEFORE"))
_NEVER: Final = (
    "don't", "do not", "never", "by no", "under no", "on no",
    "别", "不要", "千万", "先别", "可别", "可千万", "万万", "切勿", "切莫", "绝对",
)  # fmt: skip
# Said of what is to go: 最后一张用不上，删了.
_NO_USE: Final = frozenset(listed("用不上 不想看 不喜欢 不需要了"))
_UNWANTED: Final = _NO_USE | frozenset(listed("不要 不想要 不需要 不用 用不着 不再要 不再需要"))
# These deny a thing and no deed: no music, without titles.
_OF_THINGS: Final = frozenset(listed("no without 没有 无 不带 not isn't"))


def without_forbidden(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with each clause that forbids a deed as one token."""
    tokens = [
        replace(told, kind="REMOVE") if _is_gone(tokens, at) else told
        for at, told in enumerate(tokens)
    ]
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _end(tokens, at)
        if end > at:
            row = tokens[at:end]
            kept.append(Token("FORBIDDEN", _place_left(row), row[0].start, row[-1].end, "not"))
        else:
            kept.append(tokens[at])
        at = max(end, at + 1)
    return kept


def _place_left(row: Sequence[Token]) -> object:
    """Where a text is not to be put: 标题不用放底部了."""
    place = find(row, "PLACE")
    is_text = row[0].kind in ("TITLE", "TITLEWORD") and place is not None
    return place.value if is_text and place is not None else None


def _is_gone(tokens: Sequence[Token], at: int) -> bool:
    """标题不要了改成方形: that is said of the title, and another wish follows."""
    told, before, behind = tokens[at], tokens[at - 1 : at], tokens[at + 1 : at + 2]
    if told.kind != "NEG" or told.text not in _UNWANTED or not before or not behind:
        return False
    is_thing = before[0].kind in ("TITLE", "MUSIC", "STYLE", "TRANSWORD", "WHO")
    begins = behind[0].kind in ("ADD", "CHANGE", "MAKE", "MOVE", "REPLACE", "SWAP")
    return is_thing and begins and behind[0].start == told.end + len("了")


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the clause that begins with a no ends, when it forbids a deed; else 0."""
    told = tokens[at]
    is_kept = told.kind == "KEEP" and told.text in _UNCHANGED
    begins = at == 0 or tokens[at - 1].kind in ("SEP", "ASIDE", "YET")
    end = next((i for i in range(at, len(tokens)) if tokens[i].kind == "SEP"), len(tokens))
    if begins and _denies_a_deed(tokens[at:end]):
        return end
    return _denied_end(tokens, at, end) if begins and (is_kept or told.kind == "NEG") else 0


def _denied_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a clause that begins with a no ends with its details, or 0 for one that is a wish."""
    is_kept = tokens[at].kind == "KEEP"
    told = tokens[at]
    verb = next((t.kind for t in tokens[at + 1 : end] if t.kind not in _BETWEEN), "")
    kinds = tuple(token.kind for token in tokens[at:end])
    is_step = verb in _STEPS and told.text.startswith(_NEVER)
    is_step = is_step and not told.text.endswith(("了", "like"))
    is_later = told.text.startswith(("先别", "先不")) and "FADEOUT" in kinds
    is_changed = is_kept and ("TO" in kinds or kinds[1:2] in (("CANVAS",), ("LOOK",)))
    if is_later or is_changed or is_step or (verb == "ADD" and "MOTION" in kinds):
        return end
    if told.text in _NOT_SO and set(kinds[1:]) & _FADES and kinds[1] in ("MUSIC", "STYLE"):
        return end  # 别音乐结尾淡出: as it is, it stays
    behind = next((i for i in range(end + 1, len(tokens)) if tokens[i].kind == "SEP"), len(tokens))
    if verb in _VERBS and end < behind and {t.kind for t in tokens[end + 1 : behind]} <= _DETAILS:
        return behind
    if not (is_kept or verb in _VERBS or _denies_more(tokens[at:end])):
        return 0
    return 0 if any(fits(known, kinds) for known in _denials()) else end


def _denies_more(row: Sequence[Token]) -> bool:
    """不要标题放大: what is denied is the deed, not the thing."""
    kinds = [token.kind for token in row[1:3]]
    is_deed = len(kinds) == 2 and kinds[0] in _THINGS and kinds[1] in (*_VERBS, "MOTION", "SLOWER")
    is_deed = is_deed or (len(row) == 3 and kinds[0] in _MOVES and kinds[1] in _NO_PICTURES)
    return is_deed and is_han(row[0].text) and row[0].text not in _OF_THINGS


def _denies_a_deed(row: Sequence[Token]) -> bool:
    """别把标题放大, 音乐不用调小: the thing was named before the deed."""
    named = next((i for i, token in enumerate(row) if token.kind not in _BEFORE_NO), len(row))
    told = row[named] if named < len(row) else None
    if told is None or told.kind != "NEG" or not is_han(told.text):
        return False
    rest = row[named + 1 :]
    if told.text.endswith(("把", "将")):
        return bool(rest) and not any(token.kind in _LEFT_IN for token in rest)
    if not named or told.text in (*_OF_THINGS, "不", *_NO_USE) or not rest:
        return False
    is_no_picture = any(token.kind in _NO_PICTURES for token in row[:named])
    return rest[0].kind in (_VERBS | _MOVES if is_no_picture else _VERBS) and not rest[
        0
    ].text.startswith(("太", "这么", "那么"))


# A text or music is no camera's: 标题不要放大 says nothing of the pictures.
_NO_PICTURES: Final = frozenset(listed("TITLE TITLEWORD MUSIC TRANSWORD"))
_MOVES: Final = frozenset(listed("MOTION ZOOM PAN"))
# What only tells more of a deed: 别加音乐，音量20%.
_DETAILS: Final = frozenset(listed("VOLUME PCT DUR SPAN PLACE COLOR AT FOR IN ON ATSTART ATEND"))
_NOT_SO: Final = frozenset(listed("别 勿 请勿 先别"))
_FADES: Final = frozenset(listed("FADEOUT FADEIN FADEINOUT FADE"))
_UNCHANGED: Final = frozenset({"don't change", "do not change", "不要改", "别改", "先别改"})
_THINGS: Final = frozenset(listed("TITLE MUSIC WHO PIC PICS FILM EACH TRANSWORD"))
_BEFORE_NO: Final = _THINGS | frozenset(
    listed("TITLEWORD VOLUME TRANS TRANSWORD LENGTH ORDER ALL IT")
)
# Denied, these leave a thing in place; other rules know them.
_LEFT_IN: Final = frozenset(listed("KEEP REMOVE MUTE UNDO FIT NOCROP"))
_BETWEEN: Final = LIGHT - {"MAKE", "CHANGE", "ADD"}


def _denials() -> Iterator[Wish]:
    return (w for w in WISHES if "NEG" in w.may)


@rule("(?<!.)NEG SEP+(?=.)", "^NEG(?=BACKTO|MAKE|CHANGE|KEEP|UNDO|REPLACE|REMOVE)", phase=0)
def no_first(tokens: Sequence[Token]) -> Made | None:
    """No, at the bottom: what follows is the wish."""
    if len(tokens) == 1 and tokens[0].text == "不":  # 不去掉音乐
        return None
    return ("SEP", None) if tokens[0].text in ("no", "not", "不", "不是") else None


@rule(
    "(NOCROP|NEG NOCROP|NEG (PIC|FILM|IT)* FIT|NEG CUTWORD) "
    "(IT|FILM|PIC|PICS|EACH|ALL|MEASURE|NTH|NUM|ORD)* (TO|IN) CANVAS (?=$|SEP)",
    phase=0,
)
def not_cropped_to(_tokens: Sequence[Token]) -> Made:
    """Don't crop it to a square; 千万别裁剪成方形: the frame stays, too."""
    return "FORBIDDEN", None


@rule("NEG CHANGE (?=(MUSIC|STYLE|TITLEWORD|PIC|PICS|ORDER|LENGTH|VOLUME)+(?:$|SEP))", phase=0)
def never_changed(tokens: Sequence[Token]) -> Made | None:
    """By no means change the music."""
    return None if tokens[0].text in _OF_THINGS else ("KEEP", None)


_STAYING: Final = frozenset(
    listed("MUSIC STYLE TITLE TITLEWORD WHO PIC PICS ORD NUM MEASURE TRANSWORD")
)


def _is_left(row: Sequence[Token]) -> bool:
    is_thing = all(token.kind in _STAYING for token in row[1:-1])
    is_denied = row[0].text.startswith((*_NEVER, "勿", "请勿"))
    return is_denied and (is_thing or row[0].text.endswith(("把", "将")))


@rule("NEG [^SEP]+ REMOVE(?=$)")
def thing_not_removed(tokens: Sequence[Token]) -> Made | None:
    """别把音乐删了, 别把第二张的黑白去掉: it stays."""
    return ("KEEP", None) if _is_left(tokens) else None


@rule("NEG [^SEP]+ REMOVE(?=SEP)")
def thing_not_removed_but(tokens: Sequence[Token]) -> Made | None:
    """别把黑白去掉，拉远就行: what follows is not what is kept."""
    return ("FORBIDDEN", None) if _is_left(tokens) else None


@rule("^MOTION (TITLE|TITLEWORD|MUSIC|STYLE) [^SEP]*(?=$|SEP)")
def thing_not_moved(tokens: Sequence[Token]) -> Made | None:
    """Don't move the title to the bottom: no camera is meant."""
    is_denied = tokens[0].text.startswith(("don't move", "do not move", "never move"))
    return ("FORBIDDEN", None) if is_denied else None


@rule("NEG (TITLEWORD|MUSIC|STYLE|TRANSWORD|TRANS|EFFECT|LOOK) YET(?=$|SEP)", phase=0)
def not_yet(tokens: Sequence[Token]) -> Made | None:
    """No title yet."""
    return ("FORBIDDEN", None) if tokens[-1].text == "yet" else None


@rule("KEEP (?=LOOK|CANVAS|EFFECT|COLOR|STYLE|NUM (UNIT|SECOND))", phase=0)
def not_changed_into(tokens: Sequence[Token]) -> Made | None:
    """爷爷那张先别改黑白: what it is not to become."""
    is_denied = tokens[0].text.endswith(("别改", "不改", "不要改", "不用改"))
    return ("NEG", None) if is_denied else None


@rule("MOTION (?=(TITLEWORD|MUSIC|TRANSWORD)(?:$|SEP))", phase=0)
def left_untouched(tokens: Sequence[Token]) -> Made | None:
    """不要动标题."""
    return ("KEEP", None) if tokens[0].text == "不要动" else None


@rule("(?<=.) (NEG|REMOVE) SEP+ REMOVE IT?(?=$|SEP)", phase=0)
def of_no_use(tokens: Sequence[Token]) -> Made | None:
    """最后一张用不上，删了; 音乐不要了，去掉吧."""
    is_unwanted = tokens[0].text in _UNWANTED or tokens[0].text.endswith(("needed", "wanted"))
    return ("REMOVE", None) if is_unwanted else None


_NAMED: Final = (
    "(MUSIC|STYLE|TITLEWORD|TRANSWORD|TRANS|EFFECT|LOOK|PIC|PICS|ORD|NUM|NTH|WHO|LAST|TH|SECOND)"
)


@rule(
    f"NEG (?={_NAMED}+ (MORE|LONGER)? SEP+ REMOVE IT (?:$|SEP))",
    "NEG (?=(NTH|LAST|NUM|MEASURE|PIC|ORD)+ SEP+ REMOVE IT? (?:$|SEP))",
    "(MORE|LONGER) SEP+ REMOVE IT (?=$|SEP)",
    "(?<=TITLEWORD|TRANSWORD|MUSIC|EFFECT) SEP+ REMOVE IT (?=$|SEP)",
    phase=0,
)
def wanted_no_longer(tokens: Sequence[Token]) -> Made | None:
    """I don't want the music any more, delete it."""
    if tokens[0].kind != "NEG":
        return ("REMOVE", None) if tokens[0].text in ("more", "longer", ",", ".") else None
    is_told = tokens[0].text.endswith(("want", "need", "no longer want", "no longer need"))
    is_told = is_told or tokens[0].text in _UNWANTED
    return ("ASIDE", None) if is_told else None


@rule(
    "(?<=TRANSWORD|TRANS|EFFECT|TITLEWORD|MUSIC|LOOK|WHO) REMARK SEP+ REMOVE IT?(?=$|SEP)", phase=0
)
def gone_for_that(_tokens: Sequence[Token]) -> Made:
    """The transitions aren't nice, delete them."""
    return "REMOVE", None


@rule("NEG (?=(LAST|FIRST) NUM (UNIT|SECOND) (?:$|SEP|AND))", phase=0)
def stretch_unwanted(tokens: Sequence[Token]) -> Made | None:
    """I don't want the last 2 seconds; 不要最后两秒."""
    is_told = tokens[0].text.endswith(("want", "need", "like")) or tokens[0].text in _UNWANTED
    return ("REMOVE", None) if is_told else None


_NAMED_HERE: Final = "TITLEWORD|MUSIC|TRANSWORD|TRANS|STYLE|MEASURE|PIC|PICS|LOOK|EFFECT|CLIPSOUND"


@rule("NEG REMOVE (?!SEP|AND|NUM)", f"(?<={_NAMED_HERE}) NEG REMOVE (?=SEP)", phase=0)
def not_removed(tokens: Sequence[Token]) -> Made | None:
    """Don't remove it: it stays."""
    told, verb = tokens
    if told.text in _NO_USE:
        return "REMOVE", None
    if told.text in _OF_THINGS or (is_han(told.text) and told.end < verb.start):
        return None
    return "KEEP", None


@wish(
    "left_alone", "FORBIDDEN", examples=("don't make it vertical", "不要改成竖屏"), makes_film=False
)
def left_alone(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Nothing is done, and said so; a text that stands there no more is back where it was."""
    told = find(tokens, "FORBIDDEN")
    is_over = told is not None and scene.sentence[told.end : told.end + 1] == "了"
    if is_over and any(told and title.place == told.value for title in scene.film.titles):
        return Step("restore", "place")
    return Told(words("engine.left_out"))
