"""Over what the camera goes, said beside which way: across the picture, 横着扫过照片."""

from collections.abc import Sequence

from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, rule


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
