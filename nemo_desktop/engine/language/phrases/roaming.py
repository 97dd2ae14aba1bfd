"""How the camera goes, in everyday words: across the picture, by turns, not at all."""

import itertools
from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token
from nemo_desktop.engine.language.grammar.rules import Made, number, rule

for _noun, _all, _still in itertools.product(
    ("照片", "图片", "相片", "图", "画面"),
    ("", "都", "全都"),
    ("别动了", "别再动了", "不要动了", "不要再动了"),
):
    WORDS.offer("MOTION", f"{_noun}{_all}{_still}", "still")


@rule("MOTION [^SEP]* (OF|FROM|IN) (CLIP|FILM) (?=$|SEP)", phase=0)
def frozen_frame(tokens: Sequence[Token]) -> Made | None:
    """Freeze the last frame of the clip: no picture is meant."""
    is_frame = any(token.text.endswith("frame") for token in tokens)
    return ("UNKNOWN", None) if tokens[0].text == "freeze" and is_frame else None


@rule("CANVAS (?=PAN)", phase=0)
def along_it(tokens: Sequence[Token]) -> Made | None:
    """镜头横着扫过照片: how it goes, and no shape."""
    return ("ASIDE", None) if tokens[0].text in ("横着", "横向") else None


@rule("(MOVE|PAN|SHOWN|ZOOM) CAMERA (BETWEEN|OVER|ON|ALONG|IN|AT|FOR)* (PIC|FILM|IT|PICS)? "
      "(SEP|COLON|DASH)+ (?=SIDE|DIRECTION|FROM SIDE|FROM PLACE|PLACE TO)", phase=0)  # fmt: skip
def across_it(_tokens: Sequence[Token]) -> Made:
    """Move the camera across the picture, left to right."""
    return "CAMERA", None


@rule("(?<=SIDE) UNKNOWN TO (?=SIDE)", phase=0)
def from_side_to_side(tokens: Sequence[Token]) -> Made | None:
    """画面从左边滑到右边."""
    return ("TO", None) if tokens[0].text in ("滑", "飘", "划", "游", "晃", "扫", "走") else None


@rule("(?<=PIC|ORD|SECOND|LAST|MEASURE) AUTOMOVE (?=SIDE)", phase=0)
def that_one_moves(_tokens: Sequence[Token]) -> Made:
    """The first one moves left."""
    return "PAN", None


@rule("CAMERA ALL? KEEP (?=$|SEP)", "PIC ALL KEEP (?=$|SEP)", phase=0)
def held_still(tokens: Sequence[Token]) -> Made | None:
    """镜头都别动了; 画面都别动."""
    is_still = tokens[0].text in ("镜头", "画面") and tokens[-1].text in (
        "别动",
        "不动",
        "不要动",
        "别动了",
    )
    return ("MOTION", "still") if is_still else None


@rule("NUM MEASURE (?=MOTION SEP? NUM MEASURE MOTION)", phase=0)
def by_turns(tokens: Sequence[Token]) -> Made | None:
    """一张放大一张缩小: by turns."""
    return ("ALTERNATE", None) if number(tokens[0]) == 1 else None


@rule("(?<=ALTERNATE MOTION) SEP? NUM MEASURE (?=MOTION)", phase=0)
def and_the_other(_tokens: Sequence[Token]) -> Made:
    """…，一张缩小."""
    return "ASIDE", None


@rule("TO SIDE SPEED (MOVE|MOTION|PAN) (?=$|SEP|AND)", phase=0)
def that_way_softly(tokens: Sequence[Token]) -> Made | None:
    """第二张往右边轻轻移."""
    way = {"left": "pan_left", "right": "pan_right", "up": "pan_up", "down": "pan_down"}
    move, pace = way.get(str(tokens[1].value)), tokens[2].value
    is_told = tokens[0].text in ("往", "向", "朝") and tokens[3].text in (
        "移",
        "挪",
        "平移",
        "飘",
        "移动",
    )
    return ("MOTION", (move, pace, None)) if move and is_told else None


@rule("(?:^|(?<=SEP)|(?<=SEP CHANGE)|(?<=SEP IT)) (PAN|TILT) (?=$|(ON|FOR|IN) WHO)")
def whichever_way(tokens: Sequence[Token]) -> Made | None:
    """Pan: as one reads."""
    is_told = tokens[0].text.startswith(("pan", "tilt"))
    return ("MOTION", "pan_right" if tokens[0].kind == "PAN" else "pan_up") if is_told else None


@rule("(MOVE|TAKE|SHOWN) CAMERA (?=SPEED? (TO|IN|ON)+ AIM)", phase=0)
def goes_to_them(_tokens: Sequence[Token]) -> Made:
    """Move the camera slowly towards her."""
    return "MOTION", "zoom_in"
