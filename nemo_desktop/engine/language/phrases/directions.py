"""Which way the camera goes: from left to right, slowly out, down the picture."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SLOW
from nemo_desktop.engine.language.grammar.lexicon import Token, forms
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import ALL, Who

_PANS: Final = {"left": "pan_left", "right": "pan_right", "up": "pan_up", "down": "pan_down"}
_ACROSS: Final = {
    ("left", "right"): "pan_right", ("right", "left"): "pan_left",
    ("top", "bottom"): "pan_down", ("bottom", "top"): "pan_up",
    ("up", "down"): "pan_down", ("down", "up"): "pan_up",
    ("bottom", "up"): "pan_up", ("top", "down"): "pan_down",
}  # fmt: skip


@rule(
    "FROM (SIDE|PLACE) (OF (PIC|FILM))? WHOLE? SIDE TO? (SIDE|PLACE) (OF (PIC|FILM))?",
    "(ATSTART|FROM) (AT|ON|IN)* (SIDE|PLACE) (OF (PIC|FILM))? (SEP|AND|MOVE|PAN|CAMERA|IT)+ "
    "SIDE TO? (SIDE|PLACE) (OF (PIC|FILM))?",
    "FROM? (SIDE|PLACE) (OF (PIC|FILM))? DASH? TO DASH? (SIDE|PLACE) (OF (PIC|FILM))?",
    "FROM (SIDE|PLACE) (OF (PIC|FILM))? PLACE (OF (PIC|FILM))?",
    "ATSTART (AT|ON|IN)* (SIDE|PLACE) (OF (PIC|FILM))? (SEP|AND|ATEND|TO|MOVE|ON|AT|PAN)+ "
    "(SIDE|PLACE)",
    "FROM (AT|ON|IN)* (SIDE|PLACE) (OF (PIC|FILM))? ATSTART? "
    "(SEP|AND|ATEND|MOVE|ON|AT|PAN)+ (SIDE|PLACE)",
    "FROM (SIDE|PLACE) (OF (PIC|FILM))? (SEP|AND)+ (MOVE|PAN|CHANGE) TO? (SIDE|PLACE)",
    "FROM (SIDE|PLACE) ATSTART SEP? TO? (SIDE|PLACE) (ATEND|LAST)?",
    "FROM PLACE SIDE",
    "FROM (SIDE|PLACE) (OF (PIC|FILM))? (SPEED|PAN|MOVE|TILT|CAMERA|AUTOMOVE|BETWEEN)+ TO? "
    "(SIDE|PLACE) (OF (PIC|FILM))?",
)
def across(tokens: Sequence[Token]) -> Made | None:
    """From left to right; from the bottom of the picture to the top; 从右边慢慢移到左边."""
    ends = [str(token.value) for token in tokens if token.kind in ("SIDE", "PLACE")]
    move = _ACROSS.get((ends[0], ends[-1]))
    if move is None or (len(tokens) == 3 and tokens[2].kind == "PLACE" and not _goes_to(tokens[2])):
        return None
    pace = find(tokens, "SPEED")
    return ("MOTION", (move, pace.value, None)) if pace is not None else ("DIRECTION", move)


def _goes_to(token: Token) -> bool:
    """Whether a place is said as where something goes: to the top."""
    return token.text.startswith("to ")


_OPPOSITE: Final = {"left": "right", "right": "left", "up": "down", "down": "up"}


@rule("(TRANS|PIC) TRANSWORD? (ADD|IN)* FROM SIDE(?=$|SEP|AND)", phase=2)
def changed_from_a_side(tokens: Sequence[Token]) -> Made | None:
    """Slide transitions from the right: to the left."""
    kind = str(tokens[0].value).split("_")[0] if tokens[0].kind == "TRANS" else tokens[0].text
    way = _OPPOSITE.get(str(tokens[-1].value))
    return ("TRANS", f"{kind}_{way}") if kind in ("wipe", "slide", "push") and way else None


@rule("TRANS SPEED? DIRECTION")
def changed_across(tokens: Sequence[Token]) -> Made | None:
    """Wipe from left to right: what the pictures do, and no camera."""
    kind, way = str(tokens[0].value).split("_")[0], str(tokens[-1].value).removeprefix("pan_")
    return ("TRANS", f"{kind}_{way}") if kind in ("wipe", "slide", "push") else None


@rule("FROM? SIDE TO MOTION")
def swung_across(tokens: Sequence[Token]) -> Made | None:
    """从左到右摇一下."""
    move = str(tokens[-1].value)
    is_across = tokens[-1].text in _SWINGS and move != _PANS.get(str(tokens[-3].value))
    return ("MOTION", move) if is_across else None


_SWINGS: Final = ("左摇", "右摇", "上摇", "下摇", "左移", "右移", "上移", "下移")


@rule(
    "FROM ON (AUTOMOVE|MOVE|PAN|TILT|SPEED)* TO? PLACE", "FROM PLACE (AUTOMOVE|MOVE|PAN|TILT)+ ON"
)
def up_or_down(tokens: Sequence[Token]) -> Made | None:
    """从上面移到下面."""
    above, place = find(tokens, "ON"), find(tokens, "PLACE")
    if above is None or place is None or above.text not in _ABOVE or place.value != "bottom":
        return None
    return "DIRECTION", "pan_down" if tokens[1] is above else "pan_up"


_ABOVE: Final = ("上面", "上边", "上方", "上头", "上")


@rule(
    "MOVE? (PAN|TILT|CAMERA) "
    "(CAMERA|SPEED|IT|PIC|MOVE|WHO|FOR|FILM|AUTOMOVE|PAN|ON|BETWEEN|SIDE|IN|PICS|EACH)* "
    "FROM? DIRECTION (PAN|AUTOMOVE|MOVE)?",
    "MOVE (CAMERA|SPEED|IT|PIC|FILM|ON|BETWEEN|SIDE)* FROM? DIRECTION",
    "(SPEED)? DIRECTION (TO|AUTOMOVE|CAMERA|SPEED)* (PAN|MOVE|TILT|AUTOMOVE)",
)
def pan_across(tokens: Sequence[Token]) -> Made | None:
    """Pan from left to right, with what stands between."""
    return _kept(tokens, str(find(tokens, "DIRECTION").value))  # type: ignore[union-attr]


@rule("(?<=WHO) SPEED SIDE(?=$|SEP|AND)")
def that_way(tokens: Sequence[Token]) -> Made:
    """The second slowly down."""
    return "MOTION", (_PANS[str(tokens[1].value)], tokens[0].value, None)


@rule("(?<=AND|SEP) SPEED? (OUT|IN|INWARD|SIDE) SPEED? (ON|FOR) WHO")
def that_way_on(tokens: Sequence[Token]) -> Made:
    """Zoom in on the first and slowly out on the last; pan left on one and right on two."""
    pace, way = find(tokens, "SPEED"), find(tokens, "OUT", "IN", "INWARD", "SIDE")
    assert way is not None
    zoom = "zoom_out" if way.kind == "OUT" else "zoom_in"
    move = _PANS[str(way.value)] if way.kind == "SIDE" else zoom
    return "MOTION", (move, pace.value if pace else None, tokens[-1].value)


@rule("MOTION (WHO|IT|PIC|FILM|LOOKWORD|TO|BIT)* MOTION")
def said_twice(tokens: Sequence[Token]) -> Made | None:
    """Loop the second photo back and forth."""
    told = find(tokens, "WHO")
    same = tokens[0].value == tokens[-1].value and isinstance(tokens[0].value, str)
    return ("MOTION", (tokens[0].value, None, told.value if told else None)) if same else None


@rule("MOTION (?=EFFECT)")
def floating(tokens: Sequence[Token]) -> Made | None:
    """Floating lights: how they look, no move of the camera."""
    return ("ASIDE", None) if tokens[0].text.endswith("ing") else None


# Words that mean another thing until the camera is said to do it.
_OF_THE_CAMERA: Final = {
    "rock": "sway", "swing": "sway", "shaky": "handheld", "shake": "handheld", "wobble": "handheld",
    "breathe": "breathing", "呼吸": "breathing", "rise": "rise", "rise up": "rise", "升起": "rise",
    "circle": "orbit", "drift in": "zoom_in", "drifts in": "zoom_in",
}  # fmt: skip


@rule("CAMERA (SPEED|TO|BIT|MAKE|LOOKWORD)* (STYLE|REMARK|ALIVE|ANIM)", phase=1)
def of_the_camera(tokens: Sequence[Token]) -> Made | None:
    """Let the camera rise, swing, breathe."""
    said = tokens[-1].text
    move = next((_OF_THE_CAMERA[f] for f in forms(said) if f in _OF_THE_CAMERA), None)
    return _kept(tokens, move) if move else None


@rule(
    "(PAN|TILT|MOVE|CAMERA)+ (SPEED|CAMERA|IT|PIC|FILM|DIAGONAL|TO)* (SIDE|PLACE) "
    "(AND|TO|IN|SIDE)* CORNERWORD? (MOVE|PAN|DIAGONAL)?",
    "TO (SIDE|PLACE) SIDE? CORNERWORD? PAN",
    "CAMERA SPEED? TO PLACE CORNERWORD? (PAN|MOVE)",
)
def towards_a_corner(tokens: Sequence[Token]) -> Made | None:
    """Drift up and to the right; 往右上角移."""
    if find(tokens, "PAN", "TILT", "CAMERA", "DIAGONAL") is None and tokens[0].kind != "TO":
        return None
    said = " ".join(str(token.value) for token in tokens if token.kind in ("SIDE", "PLACE"))
    row = "up" if _says(said, "up", "top") else "down" if _says(said, "down", "bottom") else ""
    side = next((way for way in ("left", "right") if way in said), "")
    return _kept(tokens, f"drift_{row}_{side}") if row and side else None


def _says(said: str, *ways: str) -> bool:
    return any(way in said for way in ways)


@rule("BIT (?=MOTION)")
def bit_by_bit(tokens: Sequence[Token]) -> Made | None:
    """一点点拉远: slowly."""
    return ("SPEED", SLOW) if tokens[0].text in ("一点点", "little by little") else None


@rule("(QUIETER|LOUDER) CAMERA", phase=0)
def camera_lowered(tokens: Sequence[Token]) -> Made:
    """Bring the camera down: no music is meant."""
    return "MOTION", "pan_down" if tokens[0].kind == "QUIETER" else "pan_up"


@rule("QUESTION (AUTOMOVE|MOTION|ZOOM|TRANSWORD|TRANS) ALL NEG(?=$|SEP)", phase=0)
def none_whatever(tokens: Sequence[Token]) -> Made:
    """什么运镜都不要."""
    if tokens[1].kind.startswith("TRANS"):
        return "TRANS", "cut"
    return "MOTION", "still"


@rule(
    "(SWAP|REPLACE|CHANGE) WHO (MOVE|AUTOMOVE) (FOR|WITH|TO|INSTEADOF) (?=SPEED? MOTION)",
    "(SWAP|REPLACE|CHANGE) (ZOOM|PAN|MOTION|MOVE|AUTOMOVE) (ON|OF|FOR|IN)+ WHO "
    "(FOR|WITH|TO|INSTEADOF)+ (?=SPEED? (MOTION|PAN|ZOOM))",
)
def another_move(tokens: Sequence[Token]) -> Made:
    """Swap the second one's move for a zoom in; change the zoom on the second to a pan."""
    return "WHO", next(token.value for token in tokens if token.kind == "WHO")


@rule("FROM (SIDE|PLACE|ON) ATSTART (?=MOTION)")
def from_that_edge(_tokens: Sequence[Token]) -> Made:
    """从下面开始往上移: the move says it all."""
    return "ASIDE", None


@rule("DIAGONAL (PAN|MOVE|AUTOMOVE)", "(PAN|MOVE) SPEED? DIAGONAL(?=$|SEP|AND|ON|FOR)")
def diagonally(tokens: Sequence[Token]) -> Made | None:
    """A diagonal pan, whichever way: as one reads."""
    return _kept(tokens, "drift_down_right")


@rule("(?<!WHO) MOTION (SEP|AND)* OUT(?=$|SEP|AND)", "(?<!WHO) MOTION SEP MOTION(?=$|SEP)")
def in_and_out(tokens: Sequence[Token]) -> Made | None:
    """Zoom in, then back out: there and back."""
    is_in = tokens[0].value == "zoom_in" and len(tokens) > 1
    is_out = tokens[-1].kind == "OUT" or (
        tokens[-1].value == "zoom_out"
        and tokens[1].text in ("then", "再", "然后", "and then", "然后再")
    )
    return ("MOTION", "zoom_loop") if is_in and is_out else None


@rule(
    "(PAN|TILT) BETWEEN (?=SPEED? (EACH|WHO|ALL|IT|PIC|PICS))",
    "(PAN|TILT) (?=(EACH|ALL)? (PIC|PICS|WHO)(?:$|SEP|AND))",
    "(?<=WHO) (PAN|TILT)(?=$|SEP|AND)",
)
def swept(tokens: Sequence[Token]) -> Made:
    """Pan across each photo, whichever way: as one reads."""
    return "MOTION", "pan_right" if tokens[0].kind == "PAN" else "pan_up"


@rule("NOANIM BIT? (?=IT|FILM|PIC|PICS|WHO|ALL|EACH|CAMERA|BIT)")
def shaken(tokens: Sequence[Token]) -> Made | None:
    """Shake it a little."""
    return ("MOTION", "handheld") if tokens[0].text in ("shake", "wobble") else None


@rule(
    "ATSTART (AT|ON|IN|WITH)* (CANVAS|UNKNOWN|MOTION) (SEP|AND)+ (ATEND|LAST) (AT|ON|IN|WITH)* "
    "(CANVAS|UNKNOWN|MOTION)",
    phase=0,
)
def from_wide_to_tight(tokens: Sequence[Token]) -> Made | None:
    """Start wide, end tight."""
    first = next(token.text for token in tokens if token.kind in ("CANVAS", "UNKNOWN", "MOTION"))
    ways = {"wide": "zoom_in", "tight": "zoom_out", "close": "zoom_out"}
    ends = {ways.get(first, ""), ways.get(tokens[-1].text, "")}
    return ("MOTION", ways[first]) if ends == {"zoom_in", "zoom_out"} else None


@rule(
    "MOTION (?=TWICE|NUM TIMES)", "MOTION (FILM|IT|ALL|EACH|PICS|PIC)+ (?=TWICE|NUM TIMES)", phase=0
)
def looped_twice(tokens: Sequence[Token]) -> Made | None:
    """Loop it twice: the film once more."""
    if tokens[0].text not in ("loop", "loop it", "循环"):
        return None
    film = find(tokens, "FILM")
    is_clip = film is not None and film.text in ("video", "视频")
    return "WHO", Who("video" if is_clip else "all")


@rule("MOTION MOVE (?=$|SEP|AND|ON|FOR|WITH)")
def named_move(tokens: Sequence[Token]) -> Made | None:
    """A parallax move."""
    return ("MOTION", tokens[0].value) if tokens[1].text == "move" else None


@rule(
    "(ORDER|LENGTH|TITLEWORD|MUSIC|LOOKWORD|RATIOWORD|TRANSWORD|COLOR) ALL? MOTION (?=$|SEP)",
    phase=2,
)
def left_alone(tokens: Sequence[Token]) -> Made | None:
    """顺序不要动: it stays, and no camera stops."""
    is_kept = tokens[-1].text in ("不要动", "不动", "别动", "不移动")
    return ("KEEP", None) if is_kept else None


@rule("DIRECTION")
def direction(tokens: Sequence[Token]) -> Made:
    """Left to right, by itself, is a pan."""
    return "MOTION", tokens[0].value


@rule(
    "(PAN|TILT) (CAMERA|SPEED|IT|FILM|PIC|PICS|EACH|WHO|ON|IN|FOR)* (TO|ON|BIT)* SIDE",
    "MOVE? CAMERA (MOVE|AUTOMOVE|PAN|TO|BIT|SPEED)* SIDE (MOVE|PAN|AUTOMOVE)?",
    "(MOVE|AUTOMOVE) CAMERA (SPEED|TO)* SIDE",
    "(MOVE|PAN|TILT) SPEED? SIDE (ON|BETWEEN)* PIC",
    "SIDE (SPEED)? (PAN|TILT)",
)
def pan_to(tokens: Sequence[Token]) -> Made | None:
    """Pan to the right."""
    side = find(tokens, "SIDE")
    assert side is not None
    return _kept(tokens, _PANS[str(side.value)])


@rule(
    "ZOOM (SPEED|BIT|CAMERA|IT|PIC|FILM)* (IN|OUT|INWARD)",
    "ZOOM (SPEED|BIT|CAMERA|IT|PIC)* TO",
    "(MOVE|TAKE|ZOOM) MOTION (?=(ON|TO|AT)* (AIM|WHO|EACH|ALL|PIC|PICS|SPEED|SEP)|$)",
)
def zoom(tokens: Sequence[Token]) -> Made | None:
    """Zoom slowly in; move the camera in."""
    moved = find(tokens, "MOTION")
    if moved is not None:
        is_camera = moved.text.startswith("camera")
        return ("MOTION", moved.value) if is_camera and isinstance(moved.value, str) else None
    return _kept(tokens, "zoom_out" if find(tokens, "OUT") else "zoom_in")


@rule("(?<=WHO|IT|PIC|EACH|ALL) UNKNOWN (?=$|SEP)")
def held_steady(tokens: Sequence[Token]) -> Made | None:
    """Hold the second one steady."""
    is_still = tokens[0].text in ("steady", "motionless", "stationary", "immobile")
    return ("MOTION", "still") if is_still else None


@rule("(MOVE|TAKE|ZOOM) CAMERA SPEED? AWAY")
def camera_back(tokens: Sequence[Token]) -> Made | None:
    """Pull the camera back."""
    return _kept(tokens, "zoom_out")


@rule(
    "(CAMERA|MOVE|AUTOMOVE) SPEED? (OUT|INWARD)",
    "MOVE SPEED? CAMERA SPEED? (IN|OUT)",
    "CAMERA SPEED? MOVE SPEED? (IN|OUT)",
)
def camera_zoom(tokens: Sequence[Token]) -> Made | None:
    """Camera out."""
    return _kept(tokens, "zoom_out" if find(tokens, "OUT") else "zoom_in")


def _kept(tokens: Sequence[Token], move: str) -> Made | None:
    """The move, with the pace and target that stood in between."""
    pace, target = find(tokens, "SPEED"), find(tokens, "WHO", "EACH", "PICS")
    if pace is None and target is None:
        return "MOTION", move
    who = None if target is None else target.value if target.kind == "WHO" else ALL
    return "MOTION", (move, pace.value if pace else None, who)


def move_of(token: Token) -> tuple[str, float | None]:
    """The move a token names and the pace said inside it."""
    if isinstance(token.value, tuple):
        name, pace, _target = token.value
        return str(name), float(pace) if isinstance(pace, float) else None
    return str(token.value), None


def pace_of(tokens: Sequence[Token]) -> float | None:
    """The strength asked for; None when nobody said."""
    share = find(tokens, "PCT")
    if share is not None:
        return min(0.6, max(0.02, number(share)))
    pace = find(tokens, "SPEED")
    return number(pace) if pace is not None else None


@rule(
    "(?<=AUTOMOVE|SPEEDNOUN|ZOOM|CAMERA|PAN) (BIGGER|SMALLER)",
    "(BIGGER|SMALLER) (?=AUTOMOVE|ZOOM|CAMERA|PAN)",
    "(?<=AUTOMOVE|SPEEDNOUN|ZOOM|MOTION) NEG MUCH? (BIGGER|SMALLER)",
    "LESS (AUTOMOVE|ZOOM|PAN|CAMERA)+",
    "MORE (ZOOM|PAN)",
    "(?<=ZOOM|MOTION) MORE (?=$|SEP|AND|ON|FOR)",
    "(?<=ZOOM|MOTION) LESS (?=$|SEP|AND|ON|FOR)",
    "(?<=ZOOM BIT|MOTION BIT|ZOOM MUCH|MOTION MUCH) (MORE|LESS) (?=$|SEP|AND|ON|FOR)",
    "SLOWER SEP (MAKE|CHANGE|IT)* SMALLER",
    "FASTER SEP (MAKE|CHANGE|IT)* BIGGER",
)
def wider_moves(tokens: Sequence[Token]) -> Made:
    """Bigger moves go further in the same time: they are faster."""
    is_more = "BIGGER" in (tokens[0].kind, tokens[-1].kind) or tokens[0].kind == "MORE"
    return "FASTER" if is_more is not (tokens[0].kind == "NEG") else "SLOWER", None


@rule("(?<=ZOOM|CAMERA|PAN|SPEEDNOUN|AUTOMOVE) (BIT|MUCH) SPEED(?=$|SEP)")
def a_bit_strong(tokens: Sequence[Token]) -> Made | None:
    """The zoom's a bit strong: a complaint."""
    return ("SLOWER", None) if tokens[1].text in _OVERDONE else None


_OVERDONE: Final = ("strong", "dramatic", "intense", "heavy", "wild", "aggressive")


@rule("(?<=DIRECTION SPEED) UNKNOWN(?=$|SEP|AND)", phase=0)
def swung(tokens: Sequence[Token]) -> Made | None:
    """从左向右慢慢摇."""
    return ("PAN", None) if tokens[0].text in ("摇", "扫", "移", "晃") else None
