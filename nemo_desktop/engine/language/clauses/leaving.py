"""Pictures that are to stay as they are: exceptions to what is wished beside them."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.clauses.as_it_was import spared
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Outcome, Told, wish

say(
    "KEEP",
    """
    别碰它 | 别动它 | 不要动它 | 不要碰它 | 不用动它 | 别去动 | 别去碰 | 不用管它 |
    别改它 | 不要改它 |
    先别动 | 先不动 | 先不要动 | 先不用动 | 先别碰 | 先别改 | 暂时别动 | 暂时不动 | 先别动它
    """,
)
say(
    "KEEP",
    """
    别管 | 别管它 | 别理它 |
    不用动 | 不用碰 | as they are | the way it is | the way they are | in peace | 原样就好 |
    保持现在这样
    """,
)
_UNTOUCHED: Final = ("不用", "不要", "不需要", "别", "先别", "不必")


@rule("(?<=WHO) NEG CHANGE(?=$|SEP|AND)", phase=3)
def not_changed(tokens: Sequence[Token]) -> Made | None:
    """第一张不用改: it stays as it is."""
    is_left = tokens[0].text in _UNTOUCHED and tokens[1].text in ("改", "变", "换", "调")
    return ("KEEP", None) if is_left else None


_LEFT: Final = (
    "先", "暂时", "别", "不", "don't", "do not", "leave", "alone", "as it", "as they", "the way",
    "原样", "unchanged", "untouched", "in peace", "never", "stay",
)  # fmt: skip


@rule(
    "(?<=SEP|AND|YET) FILM CLIP? ALL? NEG (CHANGE|AUTOMOVE) (?=$|SEP|AND)",
    "(?<=SEP|AND|YET) KEEP* FILM CLIP? ALL? KEEP+ (?=$|SEP|AND)",
)
def film_left(tokens: Sequence[Token]) -> Made | None:
    """…, leave the video alone; …，视频保持原样: the clips that are films by themselves stay."""
    is_said = any(token.text.startswith(_LEFT) for token in tokens if token.kind in ("KEEP", "NEG"))
    named = find(tokens, "FILM")
    is_film = named is not None and named.text in ("video", "videos", "视频", "影片", "录像")
    return ("STAYS", Who("footage")) if is_said and is_film else None


@rule(
    "(?<=SEP|AND) (KEEP|ONLY)* WHO KEEP+ (?=$|SEP|AND)",
    "(?<=SEP|AND) KEEP WHO (?=$|SEP|AND)",
    "^ KEEP* WHO KEEP+ (?=$|SEP|AND)",
    "^ KEEP WHO (?=$|SEP|AND)",
)
def staying(tokens: Sequence[Token]) -> Made | None:
    """Leave the third one alone; 第三张别动."""
    told = find(tokens, "WHO")
    is_left = any(t.text.startswith(_LEFT) or t.text in _LEFT for t in tokens if t.kind == "KEEP")
    assert told is not None
    assert isinstance(told.value, Who)
    return ("STAYS", told.value) if is_left and told.value.how in _NAMED else None


@rule(
    "WHO KEEP (IN|WITH)? (LOOKWORD|LOOK) (?=$|SEP)",
    "KEEP WHO (IN|WITH)? (LOOKWORD|LOOK) (?=$|SEP)",
    phase=2,
)
def keeps_its_color(tokens: Sequence[Token]) -> Made | None:
    """全部黑白，中间那张保留颜色; keep the middle one in colour."""
    told, look = find(tokens, "WHO"), tokens[-1]
    is_color = look.value == "none" if look.kind == "LOOK" else look.text in _COLORS
    is_one = told is not None and isinstance(told.value, Who) and told.value.how in _NAMED
    return ("STAYS", told.value) if told is not None and is_one and is_color else None


_COLORS: Final = ("颜色", "色彩", "原色", "color", "colour", "colors", "colours")
_NAMED: Final = ("places", "files", "middle", "footage")


@rule("SHOWN (?=(MUSIC|STYLE|TITLEWORD|TRANSWORD)+ (?:$|SEP))", phase=0)
def left_on(tokens: Sequence[Token]) -> Made | None:
    """Leave the music on."""
    return ("KEEP", None) if tokens[0].text in ("leave", "keep") else None


@wish("stays", "STAYS", examples=("leave the third one alone", "第三张别动"), makes_film=False)
def stays(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """It is left out of what else is wished; "the rest" are the others then."""
    told = find(tokens, "STAYS")
    assert told is not None
    assert isinstance(told.value, Who)
    if (step := spared(tokens, scene)) is not None:
        return step
    return Told(named=scene.meant(told.value))


# Not to be deleted is no more than that: 最后一张先别删，每张3秒.
_NOT_GONE: Final = re.compile(r"删|[去拿]掉|\b(?:remove|delete|drop|cut|lose)\b")


def left_out(tokens: Sequence[Token]) -> tuple[Who, ...]:
    """The pictures that a sentence says are to stay as they are."""
    removes = any(token.kind in ("REMOVE", "CUTWORD") for token in tokens)
    values = [
        token.value
        for token in tokens
        if token.kind == "STAYS" and (removes or not _NOT_GONE.search(token.text))
    ]
    return tuple(value for value in values if isinstance(value, Who))
