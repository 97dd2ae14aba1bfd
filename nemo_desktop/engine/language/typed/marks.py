"""Marks between clauses, well placed or left out: 调到20%、不是30%; 每张两秒视频别动."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, compiled, letter, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed

# A clause of a thing that is to stay, right behind the value of the one before.
_VALUE: Final = "UNIT|PERCENT|COLOR|LOOK|CANVAS|MOTION|STYLE|FADEOUT|FADEIN|FADEINOUT|TRANS|EFFECT"
_THING: Final = (
    "(ONLY? (NTH NUM|LAST NUM|LAST|PENULTIMATE|MIDDLEONE) (MEASURE|PIC|CLIP)*"
    "|FILM CLIP?|TITLEWORD|MUSIC|WHO|REST (PIC|PICS|MEASURE)*|ORD PIC)"
)
_STAYING: Final = compiled(f"(?<={_VALUE}) SEP?{_THING} ALL? (KEEP+|NEG CHANGE)(?=$|SEP|AND)")
_STAY: Final = ("别", "不", "保持", "照旧", "维持", "原样")
# One picture's length behind another's: 第一张3秒第二张4秒.
_PICTURE: Final = "(WHO|NTH NUM MEASURE PIC?|ORD PIC|LAST NUM MEASURE)"
_SO_LONG: Final = "(ADD|SHOWN|LENGTH|KEEP|CHANGE|TO|FOR)* NUM (UNIT|SECOND)"
_KIND: Final = "(TRANS|TRANSWORD|PICS|PIC|TITLEWORD) EACH?"
# One fade behind another: 开头两秒淡入结尾三秒淡出.
_FADED: Final = "(FIRST|ATSTART|LAST|ATEND) NUM (UNIT|SECOND) (ADD|SPEED)? (FADEIN|FADEOUT)"
_NEXT_ONE: Final = compiled(
    f"(?:^|(?<=SEP)) {_PICTURE} {_SO_LONG} (?={_PICTURE} {_SO_LONG})"
    f"|(?:^|(?<=SEP)) {_KIND} {_SO_LONG} EACH? (?={_KIND} {_SO_LONG})"
    f"|(?:(?<=CHANGE|MAKE)|(?<=MAKE IT)) CANVAS (?=(PICS|PIC) {_SO_LONG} $)"
    f"|{_FADED} (?={_FADED})"
)
# What a list of things is not continued with.
_NO_ITEMS: Final = frozenset(listed("SEP CORRECTION NEG KEEP BIGGER SMALLER LOUDER QUIETER"))


def with_marks(tokens: list[Token]) -> list[Token]:
    """The tokens with a comma wherever a new clause begins behind none."""
    tokens = [
        replace(token, kind="SEP") if token.text == "、" and _ends_clause(tokens, at) else token
        for at, token in enumerate(tokens)
    ]
    if [token.kind for token in tokens[:3]] == ["NUM", "SWAP", "NUM"]:  # 1 <-> 2
        left, swap, right = tokens[:3]
        tokens = [swap, left, replace(swap, kind="AND", text="and"), right, *tokens[3:]]
    kinds = "".join(letter(token.kind) for token in tokens)
    one = _NEXT_ONE.search(kinds)
    if one is not None and one.end() > one.start():
        place = tokens[one.end()].start
        return with_marks([*tokens[: one.end()], Token("SEP", None, place, place, ","),
                           *tokens[one.end() :]])  # fmt: skip
    for match in _STAYING.finditer(kinds):
        first, last = match.span()
        is_left = any(token.text.startswith(_STAY) for token in tokens[first:last])
        if not is_left or tokens[first].kind == "SEP":
            continue
        mark = Token("SEP", None, tokens[first].start, tokens[first].start, ",")
        return with_marks([*tokens[:first], mark, *tokens[first:]])
    return tokens


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether 、 stands before a clause of its own and not between two of a list."""
    return at + 1 < len(tokens) and tokens[at + 1].kind in _NO_ITEMS


@rule("(?<=KEEP) (AFTER|REST) ALL", phase=0)
def the_others_all(tokens: Sequence[Token]) -> Made | None:
    """头一张别动后面的都慢慢推近: those that are not left alone."""
    is_rest = tokens[0].kind == "REST" or tokens[0].text in ("后面", "后边")
    return ("WHO", Who("rest")) if is_rest and tokens[1].text == "都" else None


@rule("(?:^|(?<=SEP)) AT? BETWEEN (?=(SHOWN|ADD)+ QUOTE)", phase=0)
def midway(tokens: Sequence[Token]) -> Made | None:
    """中间出现“转折”."""
    return ("INMIDDLE", None) if tokens[-1].text in ("中间", "in between") else None


@rule("(?<=MEASURE) UNKNOWN (?=$|SEP|AND|NTH)", phase=0)
def pulled_back(tokens: Sequence[Token]) -> Made | None:
    """第一张推第二张拉."""
    return ("MOTION", "zoom_out") if tokens[0].text == "拉" else None


@rule("(?<=EACH|PICS) SEP (?=LAST SEP)", "(?<=EACH PIC|ALL PIC) SEP (?=LAST SEP)", phase=0)
def all_but_last(tokens: Sequence[Token]) -> Made | None:
    """On every picture but the last, that one …"""
    return ("EXCEPT", None) if tokens[0].text == "but" else None


@rule("(?:^|(?<=SEP)) LAST SEP (?=.)", phase=0)
def lastly(tokens: Sequence[Token]) -> Made | None:
    """最后，第一张拉远: that is what is said last, not the last picture."""
    return ("SEP", None) if tokens[0].text in ("最后", "last") else None


@rule("(?<=SEP|AND) AT (?=MOTION|ADD|REMOVE|CHANGE|MOVE|BIGGER|SMALLER|LOUDER|QUIETER)", phase=0)
def once_more(tokens: Sequence[Token]) -> Made | None:
    """标题改成黄色，在放大: 再 is meant."""
    return ("SEP", None) if tokens[0].text == "在" else None


@rule("BIT NUM (?=UNIT|SECOND)", phase=0)
def and_tenths(tokens: Sequence[Token]) -> Made | None:
    """每张放一点五秒: one and a half."""
    value = tokens[1].value
    is_digit = isinstance(value, int | float) and 0 < value < 10 and value % 1 == 0
    is_joined = tokens[0].text == "一点" and tokens[0].end == tokens[1].start
    return ("NUM", 1 + value / 10) if is_digit and is_joined else None  # type: ignore[operator]


@rule("^ (MUSIC|TITLEWORD|TRANSWORD|STYLE|NTH NUM MEASURE) SEP (?=REMOVE IT?(?:$|SEP))", phase=0)
def gone_again(tokens: Sequence[Token]) -> Made | None:
    """把标题再去掉: 再 only goes on."""
    thing = tokens[0]
    return (thing.kind, thing.value) if len(tokens) == 2 and tokens[1].text == "再" else None


@rule("SLOWER SEP QUIETER (?=$|SEP)", phase=0)
def calmer(tokens: Sequence[Token]) -> Made | None:
    """动得太厉害了，轻一点: so is the camera, and no sound."""
    is_moved = tokens[0].text.startswith(("动", "晃", "抖", "摇"))
    return ("SLOWER", None) if is_moved else None


@rule("MOTION (?=SPEEDNOUN (BIT|MUCH)* (BIGGER|SMALLER|FASTER|SLOWER|LESS|MORE))", phase=0)
def of_the_move(tokens: Sequence[Token]) -> Made | None:
    """放大幅度大一点: of how far, of whatever moves."""
    return ("CAMERA", None) if tokens[0].text in ("放大", "缩放", "推近", "拉近") else None


@rule("(?<=SEP) (PIC|FILM) NEG (FADEOUT|FADEIN|FADEINOUT|FADE) (?=$|SEP)", phase=0)
def picture_unfaded(tokens: Sequence[Token]) -> Made | None:
    """音乐淡出，画面不要淡出: only the sound does."""
    return ("FORBIDDEN", None) if tokens[0].text in ("画面", "视频", "图像", "影像") else None


@rule(
    "(ATEND|LASTSTRETCH) (IT|MEASURE|PIC)+",
    "(?:^|(?<=SEP|AND|REMOVE|EXCEPT|ONLY|KEEP|DUPLICATE|SWAP|REPLACE|LONGER|SHORTER)) ATEND "
    "(?=$|SEP|AND|MOTION|LOOK|LONGER|SHORTER|SLOWER|FASTER|CHANGE|REMOVE|DUR|LIGHTER|DARKER)",
    phase=0,
)
def closing_one(tokens: Sequence[Token]) -> Made | None:
    """删掉最后一个; 最后面那张放大."""
    told, last = tokens[0].text, tokens[-1].text
    is_one = told == "最后一个" or (told.startswith("最后面") and last in ("那张", "这张", "张"))
    return ("WHO", Who("places", (-1,))) if is_one else None


@rule(
    "NUM MEASURE (?=SPEED? MOTION SEP? NUM MEASURE SPEED? MOTION)",
    "(?<=MOTION|SEP) NUM MEASURE (?=SPEED? MOTION SEP? ALTERNATE)",
    phase=0,
)
def one_so(tokens: Sequence[Token]) -> Made | None:
    """一张放大一张缩小交替来: which ones is said by that."""
    return ("SEP", None) if tokens[0].text == "一" else None


@rule(
    "(?<=MOTION) NUM MEASURE (?=SPEED? MOTION(?:$|SEP))",
    "(?<=MOTION SEP) NUM MEASURE (?=SPEED? MOTION(?:$|SEP))",
    phase=0,
)
def other_so(tokens: Sequence[Token]) -> Made | None:
    """一张放大，一张缩小: by turns."""
    return ("ALTERNATE", None) if tokens[0].text == "一" else None


def no_more(tokens: list[Token], sentence: str) -> list[Token]:
    """别放音乐了: what is to stop is to go."""
    row = tokens[-3:]
    if [token.kind for token in row[1:]] == ["NEG", "ADD"] and row[0].kind in _STOPPABLE:
        is_over = row[2].text in ("放", "播") and sentence[row[2].end :].startswith("了")
        return [*tokens[:-2], replace(row[1], kind="REMOVE")] if is_over else tokens
    kinds = [token.kind for token in row]
    if kinds[:2] != ["NEG", "ADD"] or kinds[2:] not in ([one] for one in _STOPPABLE):
        return tokens
    is_over = sentence[row[2].end :].startswith("了") and row[0].text in _STOPPING
    is_over = is_over and row[1].text in ("放", "播", "用", "要", "显示", "播放", "出现")
    return [*tokens[:-3], replace(row[0], kind="REMOVE"), row[2]] if is_over else tokens


_STOPPABLE: Final = ("MUSIC", "TITLEWORD", "TRANSWORD", "EFFECT", "STYLE")
_STOPPING: Final = ("别", "不要", "不用", "不")


@rule("NEG SPEED MOTION (?=$|SEP)", phase=0)
def no_hurry(tokens: Sequence[Token]) -> Made | None:
    """别急着放大，先加个转场: that is not to be done."""
    is_later = tokens[0].text in ("别", "先别", "不", "先不") and tokens[1].text in ("急", "急着")
    return ("FORBIDDEN", None) if is_later else None


@rule("BEFORE (?=EACH NUM (UNIT|SECOND) SEP LAST)", phase=0)
def those_before_the_last(tokens: Sequence[Token]) -> Made | None:
    """前面的每张2秒，最后一张5秒."""
    return ("ASIDE", None) if tokens[0].text in ("前面", "前边") else None


@rule("(SLOWER|FASTER) BIT? (ADD|SHOWN|LENGTH) SEP* (?=EACHDUR)", phase=4)
def paced_so(_tokens: Sequence[Token]) -> Made:
    """慢点放，每张5秒: how long each is shown says it, and no camera is meant."""
    return "ASIDE", None


@rule("EACHDUR REPLACE NUM (MEASURE|PIC) (?=$|SEP)", phase=4)
def next_one_each(tokens: Sequence[Token]) -> Made | None:
    """每两秒换一张."""
    return ("EACHDUR", tokens[0].value) if tokens[2].value == 1 else None


@rule("(?<=QUOTE SHOWN) ATEND (?=$|SEP)", phase=0)
def until_the_end(tokens: Sequence[Token]) -> Made | None:
    """标题“你好”显示到最后."""
    return ("WHOLE", None) if tokens[0].text.startswith("到") else None
