"""What is said beside a wish of what it is not: white, not yellow; a pan instead of the zoom."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed


@rule(
    *(
        f"{kind} SEP* NEG {kind}(?=$|SEP|AND|FOR)"
        for kind in listed("MOTION CANVAS COLOR PLACE PCT DUR EFFECT WHO FIT")
    ),
    *(
        f"{kind} {noun}? SEP* NEG {kind} {noun}? (?=$|SEP|AND|FOR)"
        for kind, noun in (("STYLE", "MUSIC"), ("TRANS", "TRANSWORD"), ("LOOK", "LOOKWORD"))
    ),
    "EACHDUR SEP* NEG (EACHDUR|DUR|NUM) (?=$|SEP|AND|FOR)",
    "MOTION SEP* NEG (IN|OUT) (?=$|SEP)",
    phase=2,
)
def and_not(tokens: Sequence[Token]) -> Made | None:
    """White, not yellow; 要白色，不要黄色. "Blue, no red" may mean either."""
    negated = find(tokens, "NEG")
    is_doubtful = negated is None or negated.text in ("no", "不")
    return None if is_doubtful else (tokens[0].kind, tokens[0].value)


@rule(
    "(MOTION|ZOOM) SEP* (CORRECTION SEP?|NEG SEP|INSTEADOF)+ (IN|OUT|INWARD)(?=$|SEP|AND)",
    phase=2,
)
def other_zoom(tokens: Sequence[Token]) -> Made:
    """Zoom in, no, out; zoom out rather than in."""
    is_first = find(tokens, "INSTEADOF") is not None
    if is_first:
        return tokens[0].kind, tokens[0].value
    return "MOTION", "zoom_out" if tokens[-1].kind == "OUT" else "zoom_in"


_OF_IT: Final = "(?:(?<=UNIT)|(?<=SECOND)|(?<=PERCENT)|(?<=COLOR)|(?<=LOOK)|(?<=CANVAS)|(?<=PLACE))"


@rule(
    f"{_OF_IT} SEP? CORRECTION (?=NUM|COLOR|LOOK|CANVAS|PLACE)",
    "(?<=PIC|MEASURE|IT|ORD) SEP? CORRECTION (?=NTH|ORD|SECOND|WHO|LAST)",
    phase=0,
)
def but_not(tokens: Sequence[Token]) -> Made | None:
    """每张5秒，不是3秒: what is denied at once is no second thought."""
    return ("NEG", None) if tokens[-1].text == "不是" else None


@rule("STYLE MUSIC? SEP? NEG STYLE (MUSIC|ADD)? (?=$|SEP)", phase=2)
def not_so_one(tokens: Sequence[Token]) -> Made | None:
    """配轻快的音乐不舒缓的: which one it is not says nothing more."""
    negated = find(tokens, "NEG")
    is_manner = negated is not None and negated.text in ("不", "不是")
    return ("STYLE", tokens[0].value) if is_manner and tokens[1].kind != "SEP" else None


@rule("(?<=QUOTE) MAKE (?=QUOTE)", "(?<=MOTION) MAKE (?=MOTION)", "(?<=COLOR) MAKE (?=COLOR)",
      "(?<=STYLE|MUSIC) MAKE (?=STYLE)", "(?<=LOOK) MAKE (?=LOOK)", "(?<=TRANS) MAKE (?=TRANS)",
      phase=0)  # fmt: skip
def made_into(tokens: Sequence[Token]) -> Made | None:
    """把标题“Hello”整成“Bye”; 把放大搞成缩小."""
    return ("CHANGE", None) if tokens[0].text.endswith("成") else None


@rule("CUTWORD (?=INSTEADOF (TRANS|TRANSWORD|FADE))", phase=0)
def cut_rather(_tokens: Sequence[Token]) -> Made:
    """Just cut instead of crossfading."""
    return "TRANS", "cut"


@rule("(?<=TRANSWORD REMARK SEP) CUTWORD (?=$|SEP)", phase=0)
def just_cut(_tokens: Sequence[Token]) -> Made:
    """The transitions are cheesy, just cut."""
    return "TRANS", "cut"


@rule("(?<=TRANSWORD) COLORFUL (?=$|SEP)", phase=0)
def too_gaudy(_tokens: Sequence[Token]) -> Made:
    """转场太花了: what is wrong with them."""
    return "REMARK", None


@rule("^COLOR SEP+ (?=(MAKE|CHANGE|IT|TO|IN)+ COLOR)", phase=0)
def too_yellow(_tokens: Sequence[Token]) -> Made:
    """Too yellow, make it white: what it shall be counts."""
    return "ASIDE", None


@rule("(?<=LOOK|COLOR) (FOR|LOOKWORD)? BETTER (?=$|SEP)", phase=0)
def would_suit(_tokens: Sequence[Token]) -> Made:
    """Black and white would fit better."""
    return "ASIDE", None


@rule(*(f"NEG {kind} SEP {kind}" for kind in listed("LOOK STYLE COLOR PLACE MOTION CANVAS TRANS")))
def but_this(tokens: Sequence[Token]) -> Made | None:
    """Not sepia but black and white."""
    is_other = tokens[0].text in ("not", "不是", "不要") and tokens[0].start < tokens[-1].start
    is_other = is_other and tokens[2].text in ("but", "而是", "是", "而要")
    return (tokens[-1].kind, tokens[-1].value) if is_other else None


@rule("(?<=INSTEADOF) CUTWORD (?=$|SEP)", phase=0)
def rather_than_cut(_tokens: Sequence[Token]) -> Made:
    """Crossfade between the photos instead of just cutting."""
    return "TRANS", "cut"


@rule("(?<=PLACE) SEP REMOVE (PLACE|BETWEEN)(?=$|SEP)")
def not_put_there(tokens: Sequence[Token]) -> Made | None:
    """标题放底部，不放中间."""
    return ("ASIDE", None) if tokens[1].text.startswith("不放") else None


@rule("(?<=MAKE) LAST (?=(KEEP|SHOWN|MOTION|PAN|LENGTH))", phase=0)
def let_the_last(_tokens: Sequence[Token]) -> Made:
    """And let the last stay for 6 seconds."""
    return "WHO", Who("places", (-1,))


@rule(
    *(
        f"NEG {kind} SEP? (?=(REPLACE|CHANGE|ADD) {kind})"
        for kind in listed("STYLE LOOK TRANS COLOR CANVAS")
    ),
    phase=0,
)
def this_kind_not(tokens: Sequence[Token]) -> Made | None:
    """背景音乐不要lo-fi换个欢快的: one instead of the other."""
    is_told = tokens[0].text in ("不要", "不想要", "别", "别用", "不用", "不喜欢")
    return ("ASIDE", None) if is_told else None


@rule("SWAP (STYLE|MUSIC)+ (FOR|WITH|TO) CONVERSE? (?=STYLE)", phase=2)
def other_music(_tokens: Sequence[Token]) -> Made:
    """Swap the lo-fi for calm music."""
    return "REPLACE", None


@rule("(?<=WHO ORD|WHO FIRST|WHO ATSTART|ATSTART WHO|FIRST WHO) INSTEADOF WHO? (?=$|SEP)", phase=0)
def at_the_start_rather(_tokens: Sequence[Token]) -> Made:
    """Put b first instead of c."""
    return "ASIDE", None


@rule("(?<=[^SEP QUOTE]) CORRECTION (?=SEP* $)", phase=0)
def rather_than_now(tokens: Sequence[Token]) -> Made | None:
    """…, 2 seconds instead: in place of what there is."""
    return ("SEP", None) if tokens[0].text == "instead" else None


@rule("NUM (UNIT|SECOND) BEFORE ATEND", "(ATEND|LAST) (BEFORE|FIRST) NUM UNIT", phase=0)
def before_the_end(tokens: Sequence[Token]) -> Made:
    """2 seconds before the end; 结束前2秒."""
    unit = find(tokens, "UNIT")
    length = number(find(tokens, "NUM")) * (number(unit) if unit is not None else 1000)
    return "SPAN", Span("end", 0, round(length))


# What may stand in each other's place.
_ALIKE: Final = tuple(
    frozenset(listed(row))
    for row in (
        "MOTION ZOOM PAN AUTOMOVE",
        "CANVAS",
        "COLOR",
        "PLACE ATSTART ATEND BETWEEN",
        "TRANS TRANSWORD FADE",
        "LOOK LOOKWORD EFFECT COLOR",
        "FIT NOCROP BACKGROUND COLOR CUTWORD",
        "DUR EACHDUR NUM LENGTH",
        "PCT NUM",
        "STYLE MUSIC",
    )
)
_PASSED_OVER: Final = frozenset().union(*_ALIKE) | frozenset(
    listed("IN OUT SIDE DIRECTION SPEED INWARD")
)
_MOVES: Final = frozenset(listed("MOTION ZOOM PAN"))
_VALUES: Final = frozenset(listed("CANVAS COLOR PLACE TRANS LOOK FIT DUR PCT STYLE"))
_INTO: Final = ("换成", "改成", "改为", "换为", "变成", "变为", "改到", "换到", "改用", "换")
_NOT: Final = ("不要", "别", "不", "no", "not", "don't", "without", "do not", "never")
_NOT_LIKED: Final = (
    "like", "need", "want", "care for", "hate", "a fan of",
    "喜欢", "需要", "用不着", "用不上",
)  # fmt: skip
_DENYING: Final = ("不要", "别", "不用", "不想要", "不是")


def _are_alike(*kinds: str) -> bool:
    return any(set(kinds) <= row for row in _ALIKE)


def contrasted(tokens: list[Token]) -> list[Token]:
    """The tokens without what something is to be changed from: 把放大换成平移; not 4 but 3."""
    tokens = _without_why(tokens)
    if tokens and tokens[0].kind == "INSTEADOF":
        tokens = without_passed_over(tokens) or tokens
    for at in range(len(tokens)):
        rest = _swapped(tokens, at) or _turned(tokens, at) or _without_denied(tokens, at)
        rest = rest or _done_rather(tokens, at)
        if rest is not None:
            return contrasted(rest)
    return tokens


def _swapped(tokens: list[Token], at: int) -> list[Token] | None:
    """One move swapped for another: swap the zoom for a left pan."""
    row = tokens[at : at + 4]
    kinds = [token.kind for token in row]
    if len(row) < 4 or kinds[0] not in ("SWAP", "REPLACE") or kinds[3] != "MOTION":
        return None
    if kinds[1] not in _MOVES or kinds[2] not in ("FOR", "WITH", "TO", "BY"):
        return None
    return [*tokens[:at], replace(row[0], kind="CAMERA", value=None), *tokens[at + 3 :]]


def _turned(tokens: list[Token], at: int) -> list[Token] | None:
    """One thing turned into another of its kind: 把放大换成平移."""
    row = tokens[at : at + 3]
    if not _is_turned_into(row):
        return None
    told = row[2]
    if row[0].kind == "EACHDUR":
        told = replace(told, kind="EACHDUR")
    is_camera = told.kind in _MOVES and not {"TITLE", "QUOTE"} & {t.kind for t in tokens}
    camera = [replace(row[0], kind="CAMERA", value=None)] if is_camera else []
    return [*tokens[:at], *camera, told, *tokens[at + 3 :]]


def _without_denied(tokens: list[Token], at: int) -> list[Token] | None:
    """What is only said not to be beside what is to be: 第二张不要4秒，改成6秒."""
    row = tokens[at : at + 3]
    kinds = [token.kind for token in row]
    if kinds == ["MOTION", "SEP", "MOTION"] and _only_denies(row):
        return [*tokens[: at + 1], *tokens[at + 3 :]]
    if len(row) < 3 or kinds[0] != "NEG" or kinds[2] != "SEP" or row[0].text not in _DENYING:
        return None
    behind = [one for one in tokens[at + 3 : at + 6] if one.kind not in ("CHANGE", "MAKE")]
    new = behind[0].kind if behind else ""
    is_value = kinds[1] == "EACHDUR" or (kinds[1] in ("DUR", "PCT") and at > 0)
    is_said_again = is_value and new == kinds[1]
    if not is_said_again and (kinds[1], new) != ("DUR", "EACHDUR"):
        return None
    if at and tokens[at - 1].kind == "EACH" and kinds[1] == "DUR":
        rest = tokens[tokens.index(behind[0]) + 1 :]
        return [*tokens[: at - 1], replace(behind[0], kind="EACHDUR"), *rest]
    return [*tokens[:at], *tokens[at + 3 :]]


# Not this, that: what the second is then wished for. "No zoom, pan" may deny both.
_RATHER: Final = frozenset(listed("not stop 不要 别 不用 不想要 不是 别用 先别 shouldn't")) | {
    "don't", "do not", "don't use", "don't want", "i don't want", "we don't want", "should not be",
}  # fmt: skip
_STILL: Final = ("stop", "don't", "do not", "不要", "别")
_WHERE: Final = frozenset(listed("AT ON IN TO FOR WHO"))
_SAYING: Final = frozenset(listed("ADD CHANGE MAKE SEP ONLY TO ON AT IN REPLACE SPEED BIT IT"))
_RIVALS: Final = frozenset(listed("MOTION ZOOM PAN COLOR PLACE LOOK CANVAS STYLE TRANS"))


def _done_rather(tokens: list[Token], at: int) -> list[Token] | None:
    """One thing done and not another of its kind: don't zoom, pan; 不要放大，平移."""
    denied = tokens[at]
    mark = next((i for i in range(at, len(tokens)) if tokens[i].kind == "SEP"), at)
    new = next((i for i in range(mark, len(tokens)) if tokens[i].kind not in _SAYING), at)
    is_used = any(token.kind == "ADD" for token in tokens[mark + 1 : new])
    still = (*_STILL, "no ") if is_used else _STILL
    if denied.kind == "MOTION" and denied.value == "still" and denied.text.startswith(still):
        told = [token for token in tokens[at:mark] if token.kind not in _WHERE]
    elif denied.kind == "NEG" and (denied.text in _RATHER or denied.text.endswith(_NOT_LIKED)):
        told = [token for token in tokens[at + 1 : mark] if token.kind not in _WHERE]
    else:
        return None
    kinds = {token.kind for token in (*told, tokens[new])}
    behind = next((token for token in tokens[new + 1 :] if token.kind not in _WHERE), None)
    is_last = behind is None or (behind.kind == "SEP" and not _is_listed(tokens[new + 1 :]))
    if len(told) != 1 or new == at or not is_last or not kinds <= _RIVALS or not _are_alike(*kinds):
        return None
    who = [token for token in tokens[at + 1 : mark] if token.kind == "WHO"]
    said = [token for token in tokens[mark + 1 : new] if token.kind != "IT"]
    return [*tokens[:at], *who, *said, *tokens[new:]]


def _is_listed(tokens: Sequence[Token]) -> bool:
    """Whether more of what is not to be follows: no pan, or tilt."""
    return any(token.kind in ("AND", "NEG") for token in tokens[:3])


def _without_why(tokens: list[Token]) -> list[Token]:
    """Take the music off, I don't like it: why it is to go is no second wish."""
    ends = [at for at, token in enumerate(tokens) if token.kind == "SEP"]
    for begin, end in itertools.pairwise([*ends, len(tokens)]):
        clause = tokens[begin + 1 : end]
        before = tokens[:begin]
        is_removal = any(t.kind == "REMOVE" for t in before[-6:])
        is_removal = is_removal or (bool(before) and before[-1].text in _UNWANTED)
        if clause and is_removal and _tells_why(clause):
            return _without_why([*before, *tokens[end:]])
    return tokens


_FAULTS: Final = frozenset(
    listed("ANOTHERSONG COLORFUL REMARK QUIETER LOUDER BIGGER SMALLER SLOWER FASTER LONGER SHORTER")
)
_UNWANTED: Final = ("不要", "不要了", "不想要", "不想要了", "不用了")


def _tells_why(clause: Sequence[Token]) -> bool:
    """Whether it says only that a thing is not liked or needed."""
    first, rest = clause[0], {token.kind for token in clause[1:]}
    if first.kind == "NEG":
        return first.text.endswith(_NOT_LIKED) and rest <= {"IT", "MORE", "ALL", "LONGER", "YET"}
    if first.kind == "REMOVE":  # 去掉音乐，我不需要
        return len(clause) == 1 and first.text in ("不需要", "不想要", "不要", "不用", "不需要了")
    is_too = first.text.startswith(("太", "不好", "难"))
    return len(clause) == 1 and first.kind in _FAULTS and is_too


def _is_turned_into(row: Sequence[Token]) -> bool:
    """Whether one thing is to become another of its kind."""
    if len(row) < 3 or row[1].kind not in ("CHANGE", "REPLACE") or not _leads_into(row[1]):
        return False
    kinds = {row[0].kind, row[2].kind}
    is_value = len(kinds) == 1 and kinds <= _VALUES
    return is_value or kinds <= _MOVES or (row[0].kind, row[2].kind) == ("EACHDUR", "DUR")


def _leads_into(verb: Token) -> bool:
    return verb.text in _INTO or verb.text.endswith("成")


def _only_denies(row: Sequence[Token]) -> bool:
    """Whether the second of two moves only says which one it is not."""
    is_plain = not row[0].text.startswith(_NOT)
    return is_plain and row[2].text.startswith(_NOT)


def without_passed_over(tokens: Sequence[Token]) -> list[Token] | None:
    """The tokens without what is named as that instead of which the rest is wished."""
    for at, token in enumerate(tokens):
        if token.kind != "INSTEADOF":
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].kind in _PASSED_OVER:
            end += 1
        row = {one.kind for one in tokens[at + 1 : end]}
        rest = [*tokens[:at], *tokens[end:]]
        wished = [one.kind for one in rest if one.kind in _PASSED_OVER]
        if any(_are_alike(old, new) for old in row for new in wished):
            return rest
    return None
