"""Pictures pointed at by how long they stay, or by what they stand beside: the longest one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed

_ONE: Final = listed("one photo picture image pic shot clip slide")
_THAT: Final = listed("那张 那一张 那张照片 那张图 那张图片 照片 图片 那幅 一张")
for _how, _long in (("longest", "longest"), ("shortest", "shortest")):
    for _noun in _ONE:
        WORDS.offer("WHO", f"{_long} {_noun}", Who(_how))
        for _is in ("that is", "that's", "which is", "that lasts", "that stays"):
            WORDS.offer("WHO", f"{_noun} {_is} {_long}", Who(_how))
            WORDS.offer("WHO", f"{_noun} {_is} the {_long}", Who(_how))
for _how, _adjectives in (("longest", "长 久"), ("shortest", "短")):
    for _adjective in listed(_adjectives):
        for _lasts in ("", "停留", "时间", "时长", "停得", "放得", "播得", "显示", "停"):
            for _that in _THAT:
                WORDS.offer("WHO", f"{_lasts}最{_adjective}的{_that}", Who(_how))
                WORDS.offer("WHO", f"{_lasts}时间最{_adjective}的{_that}", Who(_how))

_SAID: Final = (
    "(DUR|LOOK|LONGER|SHORTER|LIGHTER|DARKER|MOTION|EFFECT|REMOVE|ZOOM|PAN|SPEED|FIT|BYTIME)"
)


@rule(
    f"(PIC|PICS|CLIP) LENGTH? DUR LENGTH? (?=(CHANGE|ALL) (IN|TO|BIT|MUCH)* {_SAID})",
    f"(?<!EACH)(?<!FOR) DUR (PIC|PICS) LENGTH? (?=(CHANGE|KEEP|ALL|BIT|MUCH|TO)* {_SAID})",
    f"(?<!EACH)(?<!FOR) DUR IT PIC? (?=(CHANGE|KEEP|ALL|BIT|MUCH|TO|ADD)* {_SAID})",
    phase=2,
)
def so_long_a_one(tokens: Sequence[Token]) -> Made | None:
    """The photo that is 4 seconds long; 6秒的那张: which one it is, not what it shall be."""
    noun = find(tokens, "PIC", "PICS", "CLIP", "IT")
    assert noun is not None
    is_one = noun.text in _ONE or noun.text.startswith("那")
    is_pointed = is_one or noun.kind == "PICS"
    length = round(number(find(tokens, "DUR")))
    return ("WHO", Who("lasting", (length,))) if is_pointed else None


@rule("DUR CLIP (?=$|SEP|AND|OF|FROM|FOR|WITH)", phase=2)
def clips_so_long(tokens: Sequence[Token]) -> Made | None:
    """I want 3 second clips: each of them."""
    return ("EACHDUR", number(tokens[0])) if tokens[1].text == "clips" else None


@rule("(?<=PIC|PICS|WHO|EACH|ALL|IT) FADEIN", phase=0)
def grown(tokens: Sequence[Token]) -> Made | None:
    """让照片慢慢变大: the camera goes in."""
    is_bigger = tokens[0].text.endswith("变大") and tokens[0].text.startswith(("慢", "渐", "逐"))
    return ("MOTION", ("zoom_in", 0.08, None)) if is_bigger else None


@rule("(?<!MOVE)(?<!ADD) NUM (?=(AFTER|BEFORE|BETWEEN) (WHO|ORD|LAST|FIRST|SECOND))", phase=0)
def the_one_beside(tokens: Sequence[Token]) -> Made | None:
    """The one after the beach."""
    return ("PIC", None) if tokens[0].text == "one" else None


@rule(
    "(?<!MOVE)(?<!ADD)(?<!NEW)(?<!WHO) (PIC|CLIP) (BEFORE|AFTER) WHO",
    "WHO (BEFORE|AFTER) IT PIC? (?=$|SEP|AND|CHANGE|LOOK|MAKE|MOTION|DUR|LONGER|SHORTER|REMOVE)",
    "(?<!WHO) PIC (BEFORE|AFTER) WHO (?=(TO|AT)* (ATSTART|ATEND|FIRST|LAST))",
    "WHO (NEIGHBOUR|PREVIOUS)",
    "(NEIGHBOUR|PREVIOUS) AFTER WHO",
    phase=3,
)
def beside_another(tokens: Sequence[Token]) -> Made | None:
    """The photo before the last; 海边后面那张; 第二张的下一张."""
    who, way = find(tokens, "WHO"), find(tokens, "BEFORE", "AFTER", "NEIGHBOUR", "PREVIOUS")
    noun = find(tokens, "PIC", "CLIP", "IT")
    assert who is not None
    assert way is not None
    told = who.value
    if not isinstance(told, Who) or told.how not in ("places", "files", "middle"):
        return None
    if noun is not None and not (noun.text in _ONE or noun.text.startswith(("那", "一张"))):
        return None
    how = "after" if way.kind in ("AFTER", "NEIGHBOUR") else "before"
    return "WHO", replace(told, how=f"{how}_middle" if told.how == "middle" else how)


_TO_PICTURES: Final = "(CHANGE|MAKE|ADD|ALL|IN|TO)* (LOOK|SPEED|MOTION|DUR|EACHDUR|FIT|EFFECT)"


@rule(
    f"(?<!REMOVE)(?<!TRANS)(?<!TRANSWORD) (ALL|PICS|REST)+ BETWEEN WHO (?={_TO_PICTURES})",
    f"WHO BETWEEN (PIC|PICS)* (?={_TO_PICTURES})",
    phase=4,
)
def all_between_two(tokens: Sequence[Token]) -> Made | None:
    """Everything between the first and the last picture 2 seconds; but not of a cut."""
    told = next(token.value for token in tokens if token.kind == "WHO")
    if not isinstance(told, Who) or told.how not in ("places", "files"):
        return None
    is_pair = len(told.places) + len(told.files) == 2
    is_cut = len(told.places) == 2 and told.places[1] - told.places[0] == 1
    return ("WHO", replace(told, how="between")) if is_pair and not is_cut else None


@rule("(?<!MOVE)(?<!ADD) (PIC|PICS|CLIP) BETWEEN WHO", "WHO BETWEEN IT PIC?", phase=3)
def in_between(tokens: Sequence[Token]) -> Made | None:
    """The photo between the first and the last."""
    who = find(tokens, "WHO")
    assert who is not None
    told, noun = who.value, find(tokens, "PIC", "PICS", "CLIP", "IT")
    is_pair = isinstance(told, Who) and len(told.places) + len(told.files) == 2
    is_told = noun is not None and (noun.text.startswith("那") or noun.kind != "IT")
    if not (is_pair and is_told) or not isinstance(told, Who):
        return None
    return "WHO", replace(told, how="between")


@rule("(NEG|CORRECTION) WHO (SEP|AND|CORRECTION|IT)+ (?=WHO (?!$|SEP))", phase=3)
def not_that_one(tokens: Sequence[Token]) -> Made | None:
    """Not the first but the second should be sepia; 不是第一张，是第二张要黑白."""
    is_no = tokens[0].text in ("not", "不是", "并不是", "并非")
    return ("SEP", None) if is_no else None
