"""The wish to aim the camera at a part of the picture, whatever move it makes."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetMotion
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.render.film import STILL
from nemo_desktop.engine.render.titles.place import parts_of
from nemo_desktop.i18n import words

_MIDDLE: Final = frozenset(listed("centre center centred centered centering 中心 中心点 焦点"))
_HEIGHTS: Final = {"top": 0.2, "upper_third": 0.3, "bottom": 0.8, "lower_third": 0.7}


@rule(
    "(MOTION|ZOOM) PLACE (MOVE|CHANGE|AT|ON|IN|TO|KEEP)* (?=PLACE)",
    "(MOTION|ZOOM) PLACE (MOVE|CHANGE|AT|ON|IN|TO|KEEP)+ (?=SIDE)",
)
def where_it_goes(tokens: Sequence[Token]) -> Made | None:
    """放大的中心放在左上角; the zoom should centre on the top left corner."""
    return ("AIMAT", None) if tokens[1].text in _MIDDLE else None


@rule("UNKNOWN (IT|CAMERA|PIC)* (AT|ON|TO)* (?=PLACE|SIDE)", phase=2)
def aimed(tokens: Sequence[Token]) -> Made | None:
    """Aim the camera at the top left corner; 瞄准左上角."""
    is_told = tokens[0].text in ("aim", "aimed", "aiming", "point", "瞄准")
    is_sure = tokens[0].text != "point" or find(tokens, "CAMERA") is not None
    return ("AIMAT", None) if is_told and is_sure else None


@rule("CENTIMETRE CAMERA (?=(AT|ON|TO)* PLACE)", "SYNC (?=WHO? (PLACE|SIDE) (?:$|SEP))",
      phase=0)  # fmt: skip
@rule("SYNC (?=WHO (PLACE|SIDE) (?:$|SEP))", phase=3)
def pointed(tokens: Sequence[Token]) -> Made | None:
    """Point the camera at the bottom; 对准左上角."""
    return ("AIMAT", None) if tokens[0].text in ("point", "对准", "镜头对准") else None


@rule(
    "(?<=MOTION|ZOOM|AIMAT) SIDE OF? (?=WHO|PIC|$|SEP)",
    "(?<=AIMAT) SIDE OF? (?=WHO|PIC|$|SEP)",
    "(?<=MOTION WHO|ZOOM WHO|AIMAT WHO) SIDE (?=$|SEP)",
    phase=4,
)
def a_side_of_it(tokens: Sequence[Token]) -> Made | None:
    """Zoom in on the left side of photo 2; 放大第二张的左边."""
    is_part = tokens[0].text.startswith("the ") or tokens[0].text.endswith(_SIDES)
    return ("PLACE", tokens[0].value) if is_part and tokens[0].value in ("left", "right") else None


_SIDES: Final = ("side", "边", "侧", "面", "部分")


@rule("UNKNOWN LOWER (?=$|SEP|ON|FOR|AND)", phase=0)
def aimed_higher(tokens: Sequence[Token]) -> Made | None:
    """Aim higher on the last one."""
    return ("AIMAT", tokens[1].value) if tokens[0].text in ("aim", "aimed", "瞄准") else None


@rule("KEEP (?=PLACE (OF|IN|ON) WHO SHOWN)", phase=3)
def kept_in_view(tokens: Sequence[Token]) -> Made | None:
    """Keep the top of photo 2 in view."""
    return ("AIMAT", None) if tokens[0].text in ("keep", "leave") else None


@rule("WITH PLACE TO PLACE", "PLACE (?=PLACE)")
def centred_there(tokens: Sequence[Token]) -> Made | None:
    """以左上角为中心放大; zoom in, centred top left."""
    if tokens[-1].text not in _MIDDLE:
        return None
    return ("ASIDE", None) if len(tokens) == 1 else ("PLACE", tokens[1].value)


def point_of(place: str) -> tuple[float, float]:
    """The point of a picture that a place over it amounts to."""
    row, side = parts_of(place)
    return {"left": 0.2, "right": 0.8}.get(side, 0.5), _HEIGHTS.get(row, 0.5)


@wish(
    "aim_at",
    "AIMAT PLACE",
    "WHO PIC PICS ALL EACH CLIP CAMERA ZOOM MOVE KEEP SHOWN",
    examples=("aim at the top left corner", "放大的中心放在左上角"),
)
def aim_at(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same moves, aimed elsewhere."""
    told = find(tokens, "PLACE")
    assert told is not None
    ids = scene.which(tokens).ids or tuple(clip.id for clip in scene.film.clips)
    moving = tuple(i for i in ids if scene.clip(i).motion != STILL)
    if not moving:
        return Refusal(words("engine.aim.still"))
    which = Which(moving)
    place = words(f"engine.place.{told.value}")
    said = words("engine.aim.place", who=speech.who(scene, which), place=place)
    return Deed((SetMotion(which, aim=point_of(str(told.value))),), said, which.ids)
