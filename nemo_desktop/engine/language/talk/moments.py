"""The moment before something was said, which one wishes to go back to; all after it goes."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Outcome, Step, wish
from nemo_desktop.engine.language.wishes.talk import subject_of

_THING: Final = (
    "(SPEED|BIT)* (MUSIC|STYLE|TITLEWORD|ZOOM|MOTION|PAN|AUTOMOVE|CANVAS|TRANS|TRANSWORD|LOOK|FIT"
    "|NOCROP|SWAP|SHUFFLE|REVERSE)+ (IN|OUT|SIDE|DIRECTION|MUSIC|LOOKWORD|TRANSWORD|CAMERA)*"
)
_DONE: Final = "(IT|ADD|MAKE|CHANGE|UNKNOWN|MOVE|WITH)*"
_GOING: Final = frozenset(
    listed("go going get take bring put restore revert return rewind roll undo change turn back")
)


@rule(
    "(TAKE|MOVE|CHANGE|MAKE|ADD|STARTOVER)? (IT|ALL)? "
    "(BACKTO|UNDO|REDO|REVERSE|AWAY|UNKNOWN|ASBEFORE) "
    "(TO|IT|ALL|UNDO|BACKTO|ASBEFORE|UNKNOWN|RATIOWORD|OLD|AT|FILM|CLIP|CHANGENOUN)* "
    f"BEFORE? {_DONE} "
    f"{_THING} (ADD|MOVE|UNKNOWN|CHANGENOUN|IN)? (?=$|SEP|AND)",
    f"STARTOVER UNKNOWN {_DONE} {_THING} ADD? (?=$|SEP|AND)",
    phase=0,
)
def back_before(tokens: Sequence[Token]) -> Made | None:
    """Go back to how it was before the title; undo everything since the music."""
    said = " ".join(token.text for token in tokens).split()
    subject = _subject(tokens)
    marks = [word for word in said if word in ("before", "since")]
    if len(marks) != 1 or said[0] not in _GOING or not subject:
        return None
    is_all = tokens[0].kind == "STARTOVER" or find(tokens, "ALL") is not None
    if marks == ["since"] and not is_all:
        return None
    return "BACKBEFORE", subject


@rule(
    f"(STARTOVER|UNDO ALL? (CHANGE|CHANGENOUN)?) QUESTION? IT? AFTER ADD? {_THING} (?=$|SEP)",
    f"UNDO ADD? {_THING} AFTER ALL? (CHANGE|CHANGENOUN|ALL)* (?=$|SEP)",
    f"ADD? {_THING} AFTER ALL? (CHANGE|CHANGENOUN|ALL)* (UNDO|STARTOVER) (?=$|SEP)",
    phase=0,
)
def back_after(tokens: Sequence[Token]) -> Made | None:
    """Undo everything after the music; 撤销音乐之后的所有修改: the music itself stays."""
    subject = _subject([t for t in tokens if t.kind not in ("ADD", "CHANGE", "MAKE")])
    after = find(tokens, "AFTER")
    is_time = after is not None and after.text not in ("behind", "后面", "后边")
    return ("BACKAFTER", subject) if subject and is_time else None


@rule(
    f"(BACKTO|UNDO TO|REDO TO|STARTOVER TO) SEP? (UNKNOWN|NEG)? (ADD|CHANGE|MAKE)? {_THING} "
    "(BEFORE|ASBEFORE|OLD|FIRST|CENTIMETRE|RATIOWORD|CHANGENOUN|STATUSWORD|AT)* (?=$|SEP)",
    phase=0,
)
def han_back_before(tokens: Sequence[Token]) -> Made | None:
    """回到加标题之前的样子; 恢复到还没加音乐的时候."""
    subject = _subject(tokens)
    told = [token.text for token in tokens]
    if not subject or not told[0] or told[0].isascii():
        return None
    is_not_yet = any(text in ("没", "没有", "还没", "还没有") for text in told)
    is_done = find(tokens, "ADD", "CHANGE", "MAKE") is not None
    if is_not_yet:
        is_told = is_done or "的时候" in told
    else:
        is_done = is_done or subject not in ("sound", "title") or "配乐" in told
        is_told = is_done and any(text.startswith(_BEFORE) for text in told)
    return ("BACKBEFORE", subject) if is_told else None


_BEFORE: Final = ("之前", "以前", "前")


def _subject(tokens: Sequence[Token]) -> str:
    things = [token for token in tokens if token.kind not in ("REVERSE", "MOVE")]
    return "title" if find(things, "TITLEWORD") else subject_of(things)


@wish(
    "back_before",
    "BACKBEFORE|BACKAFTER",
    examples=(
        "go back to how it was before the title", "undo everything after the music",
        "回到加标题之前的样子",
    ),
    makes_film=False,
)  # fmt: skip
def go_back_before(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """All later sentences taken back, and that one too if it was said "before"."""
    told = find(tokens, "BACKBEFORE", "BACKAFTER")
    assert told is not None
    return Step("before" if told.kind == "BACKBEFORE" else "after", str(told.value))
