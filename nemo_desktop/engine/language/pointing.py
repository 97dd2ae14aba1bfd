"""More ways to point at pictures: by what is left out, and by where they stand by now."""

from collections.abc import Sequence

from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, rule
from nemo_desktop.engine.language.targets import ALL, Who


@rule("EACH (PIC|PICS|MEASURE|IT)* SEP WHO", "WHO SEP WHO", phase=2)
def each_but(tokens: Sequence[Token]) -> Made | None:
    """Every photo but the first."""
    told = tokens[-1].value
    is_all = tokens[0].kind == "EACH" or tokens[0].value == ALL
    if tokens[-2].text != "but" or not is_all or not isinstance(told, Who):
        return None
    if told.how not in ("places", "files"):
        return None
    return "WHO", Who("but", told.places, told.files)


@rule("FIRST (IT|MEASURE|PIC|CLIP)+", "ATSTART PIC",
      "ATSTART IT(?=$|SEP|AND|LONGER|SHORTER|DUR|BYTIME|MOTION)",
      phase=2)  # fmt: skip
def opening_one(tokens: Sequence[Token]) -> Made | None:
    """The opening picture; 开头那张."""
    if tokens[0].text in ("前", "头") or (
        tokens[0].kind == "ATSTART"
        and "张" not in tokens[1].text
        and tokens[0].text != "for the opening"
    ):
        return None
    return "WHO", Who("places", (1,))


@rule("NEW WHO", phase=2)
def now_standing(tokens: Sequence[Token]) -> Made | None:
    """The new first one: whoever stands there after what was done before."""
    told = tokens[1].value
    is_place = isinstance(told, Who) and told.how == "places"
    return ("WHO", Who("now", told.places)) if is_place and isinstance(told, Who) else None
