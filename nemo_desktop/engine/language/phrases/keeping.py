"""Small clauses beside a wish that ask for nothing: leave the rest, for those seconds only."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.text import listed

_OTHERS: Final = listed(
    """
    其他 其它 其余 别的 剩下 剩下的 其他的 其它的 其余的 其他地方 别的地方 其他部分 其他东西
    """
)
_STAY: Final = listed(
    """
    不变 不动 不改 别动 别改 别变 不用动 不用改 不用变 不要动 不要改 不要变 保持不变 保持原样
    照旧 不要碰 别碰 不用管 别管 不管 保留 原样不动 维持原样 一律不动 一律不变
    """
)
_TOUCH: Final = listed("不要动 别动 不要改 别改 不动 不改 不要碰 别碰 不用改 不用动 不要管 别管")
for _other in _OTHERS:
    for _all in ("", "都", "全都", "就", "先"):
        for _stays in _STAY:
            WORDS.offer("KEEP", f"{_other}{_all}{_stays}", None)
    for _touch in _TOUCH:
        WORDS.offer("KEEP", f"{_touch}{_other}", None)
for _only in ("只改这个", "只改这里", "只改这一处"):
    WORDS.offer("KEEP", _only, None)
# What says by itself that nothing else is to change.
_ELSE: Final = (
    "else",
    "other",
    "more",
    "but that",
    "at that",
    "其他",
    "其它",
    "其余",
    "别的",
    "剩下",
    "只改",
)


@rule(
    "(?<=.) (SEP|AND)* KEEP (ALL|REST) KEEP* (?=$|SEP|AND)",
    "(?<=.) (SEP|AND)* (ALL|REST) KEEP+ (?=$|SEP|AND)",
    "(?<=.) (SEP|AND)* KEEP (?=$|SEP|AND)",
    phase=0,
)
def rest_left(tokens: Sequence[Token]) -> Made | None:
    """Remove the music and leave everything else alone: that ends the wish before it."""
    told = [token for token in tokens if token.kind not in ("SEP", "AND")]
    is_else = any(token.kind == "REST" for token in told)
    is_else = is_else or any(word in token.text for token in told for word in _ELSE)
    return ("SEP", None) if is_else else None


@rule(
    "(?<=QUOTE|TITLE|TITLEWORD|FADEOUT|FADEIN|FADEINOUT|FADE|MUSIC|STYLE|ON|FOR|VOLUME|PCT|OUT) "
    "SPAN "
    "AND? ONLY (IT|MOVE)? (?=$|SEP|AND)"
)
def those_seconds_only(tokens: Sequence[Token]) -> Made | None:
    """A title for the first 3 seconds only: nothing is cut off."""
    return "SPAN", tokens[0].value


@rule("(?<=QUOTE SEP|TITLE SEP) ONLY (?=(SHOWN|FOR|IN|ON|AT)+ SPAN(?:$|SEP))")
def only_then_shown(_tokens: Sequence[Token]) -> Made:
    """标题改成“好”，只显示前2秒: the title, and nothing is cut off."""
    return "ASIDE", None


@rule("(?<=MUSIC|STYLE|QUOTE|TITLE|LOOK|EFFECT|PCT) SEP+ ONLY (FOR|IN|ON|DURING|AT)* SPAN(?=$|SEP)")
def but_only_then(tokens: Sequence[Token]) -> Made:
    """Music, but only for the first 8 seconds."""
    return "SPAN", tokens[-1].value


@rule("FILMFADE AND COLOR", phase=0)
def goes_black_and_white(tokens: Sequence[Token]) -> Made | None:
    """That one goes black and white: no film ends there."""
    is_look = tokens[0].text.endswith("black") and tokens[2].text == "white"
    return ("LOOK", "black_and_white") if is_look else None


@rule("(?:(?<=QUOTE AND SHOWN)|(?<=QUOTE SEP SHOWN)) IT (?=(ON|AT|FOR)* (WHO|SPAN))", phase=2)
def text_shown_there(tokens: Sequence[Token]) -> Made | None:
    """Call the title "Bye" and show it over the last picture."""
    return ("TITLE", ("title", 0)) if tokens[0].text == "it" else None


@rule("SHORTER (?=(FILM|IT|CLIP) TO SPAN(?:$|SEP|AND))")
def cut_down(_tokens: Sequence[Token]) -> Made:
    """Cut the film down to its first 6 seconds."""
    return "TRIM", None


@rule("(?<=TRIM FILM|TRIM CLIP|CUTWORD FILM|CUTWORD CLIP|TRIM IT|CUTWORD IT) TO (?=SPAN)")
def down_to_that(tokens: Sequence[Token]) -> Made | None:
    """Trim the video to the first 6 seconds: those are what is left."""
    return ("ONLY", None) if tokens[0].text in ("to", "to its", "到", "成") else None


@rule("SPAN ONLY (?=ADD|TITLE|TITLEWORD|QUOTE|MUSIC|FADEOUT|FADEIN|STYLE|LOOK|MOTION|EFFECT)")
def only_then(tokens: Sequence[Token]) -> Made | None:
    """前3秒只加标题: only then, and nothing is cut off."""
    is_kept = tokens[1].text.startswith(("只保留", "只留", "仅保留", "只剩", "only keep", "keep"))
    return None if is_kept else ("SPAN", tokens[0].value)


@rule("^(FASTER|SPEED) SEP? (?=MAKE|REMOVE|CHANGE|ADD|SWAP|UNDO|MUSIC|TITLE|TITLEWORD|WHO|NTH|IT)",
      phase=0)  # fmt: skip
def in_a_hurry(tokens: Sequence[Token]) -> Made | None:
    """快点把音乐去掉."""
    return ("SEP", None) if tokens[0].text in ("快", "快点", "快一点", "快些", "速度") else None


@rule("FULLY (?=DUR|NUM|CANVAS|LOOK|COLOR|LENGTH|FOR|REMOVE|LOUDER|QUIETER|MUTE|TO|AT)", phase=0)
def entirely(_tokens: Sequence[Token]) -> Made:
    """Make it entirely black and white."""
    return "ASIDE", None


@rule("^SIDE SEP (?=[^NEG])", "^DUPLICATE SEP (?=.)", phase=0)
def spoken_before(tokens: Sequence[Token]) -> Made | None:
    """Right, …; once more, …: how people begin."""
    return ("SEP", None) if tokens[0].text in ("right", "once more", "one more time") else None


@rule("^SPEED SEP? (?=MAKE|REMOVE|CHANGE|ADD|SWAP|UNDO|MOVE|REPLACE|SHUFFLE|DUPLICATE|MUTE|KEEP|"
      "SHOWN|TRIM|SPLIT|REVERSE|CUTWORD)", phase=0)  # fmt: skip
def without_delay(tokens: Sequence[Token]) -> Made | None:
    """Quickly remove the title."""
    return ("SEP", None) if tokens[0].text == "quickly" else None


@rule("^LOOK SEP (?=ADD|REMOVE|MAKE|CHANGE|SWAP|MOVE|UNDO|EXPORT|EACH|KEEP|CUTWORD)", phase=0)
def cool_then(tokens: Sequence[Token]) -> Made | None:
    """Cool, remove the music."""
    return ("SEP", None) if tokens[0].text == "cool" else None


@rule("(?<!TO)(?<!PLACE)(?<!PAN)(?<!FROM)(?<!MOVE)(?<!ON)(?<!AT)(?<=.) SEP? SIDE SEP $", phase=0)
def is_it_right(tokens: Sequence[Token]) -> Made | None:
    """…, right?"""
    is_tag = tokens[-1].text == "?" and tokens[-2].text == "right"
    return ("SEP", None) if is_tag else None


@rule("(?<=.) SEP* YES SEP* $", "^YES SEP* (?=[^REMOVE SEP]|REMOVE [^ALL SEP])", phase=0)
def agreed(tokens: Sequence[Token]) -> Made | None:
    """…, do it; sure, …: only said along."""
    said = next(token.text for token in tokens if token.kind == "YES")
    return None if said == "does it" else ("SEP", None)


@rule("LONGER (?=(FOR|AT)* NUM (UNIT|SECOND))", phase=0)
def lingering(tokens: Sequence[Token]) -> Made | None:
    """Each photo should linger for 3 seconds: so long, not longer."""
    return ("KEEP", None) if tokens[0].text in ("linger", "lingers", "linger on") else None


@rule("(?<=PIC|PICS|TITLEWORD|QUOTE|IT|EACH) SIDE (?=(FOR|AT)* NUM HALF? (UNIT|SECOND))", phase=0)
def up_for(tokens: Sequence[Token]) -> Made | None:
    """Have each photo up for 3 seconds."""
    return ("SHOWN", None) if tokens[0].text == "up" else None


@rule("(?<=TITLE|TITLEWORD) WHOLE IT SHOWN(?=$|SEP)")
def while_it_shows(_tokens: Sequence[Token]) -> Made:
    """Keep the title up the whole time it shows: that says nothing."""
    return "UNKNOWN", None


@rule(
    "(?<=VOLUME|MUSIC|TITLEWORD|LOOKWORD|SIZEWORD|PLACE|LENGTH|TRANSWORD|STYLE|COLOR|CENTIMETRE) "
    "ALL? MOTION (?=$|SEP)",
    phase=0,
)
def not_touched(tokens: Sequence[Token]) -> Made | None:
    """换成钢琴，音量不动: nothing that moves."""
    return ("KEEP", None) if tokens[-1].text in ("不动", "别动", "不要动", "不用动") else None


@rule("(?<=WHO) AND UNKNOWN (?=$|SEP)", phase=4)
def the_same_there(tokens: Sequence[Token]) -> Made | None:
    """最后一张同样."""
    return ("LIKEWISE", None) if [t.text for t in tokens] == ["同", "样"] else None


@rule("BEAT IT? (?=KEEP)", phase=0)
def beat_kept(_tokens: Sequence[Token]) -> Made:
    """节拍那个不要动它: nothing is cut to it now."""
    return "ASIDE", None


for _thing in ("音量", "大小", "颜色", "位置", "字体", "字号"):
    for _as in ("一样", "还是一样", "相同", "保持一样", "跟之前一样", "和之前一样", "跟刚才一样",
                "和原来一样", "跟原来一样", "还是原来的", "一样大"):  # fmt: skip
        WORDS.offer("SAMEHERE", f"{_thing}{_as}", None)
    for _as in ("同样的", "一样的", "相同的", "同样", "相同"):
        WORDS.offer("SAMEHERE", f"{_as}{_thing}", None)
for _loud in ("一样大声", "一样响", "just as loud", "equally loud"):
    WORDS.offer("SAMEHERE", _loud, None)


_BEHIND: Final = "(?<=QUOTE|STYLE|MUSIC|COLOR|PLACE|CORRECTION) (SEP|AND|AT|WITH|IN|KEEP)"


_OF_IT: Final = "(VOLUME|SIZEWORD|LOOKWORD|CENTIMETRE|PLACE|ADD) (TO (BEFORE|IT)?|ASBEFORE)?"


@rule(
    f"{_BEHIND}+ SAMEHERE (?=$|SEP|AND)",
    "(?<=STYLE|QUOTE|COLOR|CORRECTION) SAMEHERE (?=$|SEP|AND)",
    f"{_BEHIND}* (KEEP|UNKNOWN) {_OF_IT} (?=$|SEP|AND)",
    f"(?<=INSTEADOF IT) (SEP|AND|AT|WITH)* (KEEP|UNKNOWN) {_OF_IT} (?=$|SEP|AND)",
    phase=0,
)
def the_rest_of_it_as_it_is(tokens: Sequence[Token]) -> Made | None:
    """Swap it for piano, same volume: nothing of that is to change."""
    is_said = any(t.kind == "SAMEHERE" or t.text in ("same", "the same") for t in tokens)
    return ("ASIDE", None) if is_said else None
