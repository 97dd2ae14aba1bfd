"""Phrases about letters: what a wish for a text says of outline, shadow, ground and weight."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.texts import Dress
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.i18n import Words, words

# The kinds of words that say how letters are dressed, as a wish lists them.
DRESSING = "OUTLINE SHADOW BOX WEIGHT ANIM BACKDROP ANIMWORD FADE FADEIN FADEOUT FADEINOUT"
# Of a picture that is a still camera, of a text that it is there at once.
NO_ANIMATION = (
    "no animation",
    "no animations",
    "without animation",
    "不要动画",
    "不加动画",
    "别加动画",
)
DRESSED = "OUTLINE|SHADOW|BOX|WEIGHT|ANIM"


@rule("(?<=SHADOW) AFTER (?=TITLEWORD|TITLE|QUOTE|IT)", phase=0)
def behind_letters(_tokens: Sequence[Token]) -> Made:
    """Shadow behind the title."""
    return "ON", None


@rule("UNKNOWN (?=BOX|OUTLINE|SHADOW)", phase=0)
def dark_ground(tokens: Sequence[Token]) -> Made | None:
    """A dark box behind the title."""
    return ("COLOR", "#000000") if tokens[0].text == "dark" else None


@rule("WEIGHT? COLOR WEIGHT? OUTLINE", "WEIGHT OUTLINE", phase=1)
def colored_outline(tokens: Sequence[Token]) -> Made | None:
    """A thick black outline."""
    color = find(tokens, "COLOR")
    if tokens[-1].value != "contrast":  # 标题白色黑边
        return None
    return "OUTLINE", str(color.value) if color else "contrast"


@rule("OUTLINE (IN|TO|CHANGE|MAKE|WITH|FOR|TITLEWORD|IT)+ COLOR", "OUTLINE COLOR", phase=1)
def outline_in_color(tokens: Sequence[Token]) -> Made | None:
    """An outline in black, 描边改成黑色."""
    return ("OUTLINE", str(tokens[-1].value)) if tokens[0].value == "contrast" else None


_EDGE: Final = "(FIT|BACKDROP|COLOR (UNKNOWN|MOVE|BACKGROUND))"
_OF_LETTERS: Final = "|".join(
    f"(?<={before})"
    for before in (
        "TITLEWORD", "TITLEWORD COLOR", "TITLEWORD ADD", "TITLEWORD WITH", "TITLEWORD COLOR ADD",
        "TITLEWORD COLOR WITH", "COLOR TITLEWORD SEP", "QUOTE COLOR WITH", "QUOTE SEP COLOR WITH",
    )
)  # fmt: skip
_EDGES: Final = frozenset(listed("edge edges border borders rim rims 边 框 边框 边缘 边线"))


@rule(
    f"(?:{_OF_LETTERS}) {_EDGE}",
    f"{_EDGE} (?=COLOR? TITLEWORD|(ON|AT|OF|FOR|TO|WITH)+ TITLEWORD)",
    phase=0,
)
def edge_of_letters(tokens: Sequence[Token]) -> Made | None:
    """白字黑边; white letters with a black edge: that of the letters, not of the picture."""
    first, last = tokens[0], tokens[-1]
    if first.kind == "COLOR":
        return ("OUTLINE", str(first.value)) if last.text in _EDGES else None
    color = next((value for name, value in _BLACK_OR_WHITE.items() if name in last.text), None)
    return ("OUTLINE", color) if color and "边" in last.text else None


_BLACK_OR_WHITE: Final = {"黑": "#000000", "白": "#ffffff"}


@rule("COLOR BOX", phase=1)
def colored_box(tokens: Sequence[Token]) -> Made:
    """A black box."""
    return "BOX", str(tokens[0].value)


@rule("BOX (IN|TO|CHANGE|MAKE|WITH|FOR)+ COLOR", "BOX COLOR", phase=1)
def box_in_color(tokens: Sequence[Token]) -> Made:
    """A box in yellow, 底框用黄色."""
    return "BOX", str(tokens[-1].value)


@rule("BACKGROUND BACKDROP", phase=0)
def backdrop_around(tokens: Sequence[Token]) -> Made:
    """四周留白边."""
    return "BACKDROP", tokens[1].value


@rule(
    "COLOR BACKGROUND", "BACKGROUND (IN|TO|CHANGE|MAKE|REPLACE|WITH|ADD|LOOKWORD)* COLOR", phase=1
)
def backdrop(tokens: Sequence[Token]) -> Made | None:
    """A white background."""
    color = find(tokens, "COLOR")
    assert color is not None
    return "BACKDROP", str(color.value)


@rule("(?<=TITLEWORD) UNKNOWN BACKGROUND", phase=1)
def dark_backdrop(tokens: Sequence[Token]) -> Made | None:
    """Give the title a dark background."""
    ground = {"dark": "#000000", "light": "#ffffff", "bright": "#ffffff"}.get(tokens[0].text)
    return ("BACKDROP", ground) if ground else None


@rule("(?<=ADD) COLOR AFTER (?=PICS|PIC|IT|ALL|FILM)", phase=1)
def color_behind(tokens: Sequence[Token]) -> Made | None:
    """Put black behind the photos."""
    return ("BACKDROP", str(tokens[0].value)) if tokens[1].text == "behind" else None


@rule("COLOR FIT", "(?<=FIT|NOCROP) ON COLOR", phase=1)
def colored_bars(tokens: Sequence[Token]) -> Made | None:
    """White bars; whole on white: a background, and the picture whole."""
    color = find(tokens, "COLOR")
    assert color is not None
    is_bars = tokens[-1].text in ("bars", "plain bars") or tokens[-1] is color
    return ("BACKDROP", str(color.value)) if is_bars else None


@rule("(?<=TITLEWORD) ADD(?=$|SEP|AND)", phase=1)
def popping_in(tokens: Sequence[Token]) -> Made | None:
    """Make the title pop in."""
    return ("NOANIM", None) if tokens[0].text == "pop in" else None


@rule(
    "(?<=FADE TITLEWORD) (OUT|IN) "
    "(?=SPEED|BIT|$|SEP|AND|FOR|DUR|NUM|ON|IN|AT|LAST|ORD|ATEND|ATSTART)",
    phase=0,
)
def faded_that_way(_tokens: Sequence[Token]) -> Made:
    """Fade the title out slowly."""
    return "ASIDE", None


@rule("COLOR SHADOW", phase=1)
def colored_shadow(_tokens: Sequence[Token]) -> Made:
    """A black shadow: they all are as dark as the letters are light."""
    return "SHADOW", True


@rule(
    "(REMOVE|NEG) (ADD|TITLEWORD)* (OUTLINE|SHADOW|BOX|WEIGHT|ANIM|ANIMWORD)",
    "(?<=TITLEWORD) (NEG|REMOVE) BACKGROUND",
    "REMOVE TITLEWORD+ BACKGROUND",
    "(REMOVE|NEG) BACKGROUND (OF|FROM|ON|IN)(?=TITLEWORD)",
    "GENERATE (OF|FROM|ON|IN)(?=TITLEWORD)",
    phase=2,
)
def undressed(tokens: Sequence[Token]) -> Made:
    """No outline, without the shadow, 去掉描边."""
    kind = "BOX" if find(tokens, "BACKGROUND", "GENERATE") else tokens[-1].kind
    nothing = {"OUTLINE": "none", "SHADOW": False, "BOX": "none", "WEIGHT": 400}
    return ("ANIM", "none") if kind in ("ANIM", "ANIMWORD") else (kind, nothing[kind])


@rule("(?<!CHANGE)(?<!MOVE) TITLEWORD PLACE SEP? (?=ADD QUOTE)", phase=0)
@rule("ORD? (AT|ON)? (UNDER|PLACE) TITLEWORD (?=COLON? QUOTE)", phase=0)
def under_the_title(tokens: Sequence[Token]) -> Made | None:
    """标题下面再加一行“安娜”: the new one stands there."""
    told = next((t for t in tokens if t.kind in ("PLACE", "UNDER")), tokens[0])
    is_under = told.text.startswith(("下", "底下", "under", "below", "beneath"))
    return ("PLACE", "lower_third") if is_under else None


@rule("ANIM ANIM", phase=0)
def animated_twice(tokens: Sequence[Token]) -> Made | None:
    """Typed out letter by letter."""
    return ("ANIM", tokens[0].value) if tokens[0].value == tokens[1].value else None


@rule("ANIMATED (?=TITLEWORD)", "(?<=TITLEWORD) ANIMATED", phase=2)
def animated(_tokens: Sequence[Token]) -> Made:
    """Animate the title."""
    return "ANIMWORD", None


@rule("MAKE (?=TITLEWORD)", "(?<=TITLEWORD) MAKE(?=$|SEP|AND)", phase=2)
def set_moving(tokens: Sequence[Token]) -> Made | None:
    """Animate the title; 让标题动起来."""
    return ("ANIMWORD", None) if tokens[0].text.startswith(("animat", "动起来", "动态")) else None


@rule("(?<=TITLEWORD) (PIC|PLACE|MOVE|ALIVE) (IN|SIDE)(?=$|SEP|AND)", phase=2)
def comes_in(tokens: Sequence[Token]) -> Made | None:
    """The title slides in."""
    moves = ("slide", "slides", "move", "moves", "come", "comes", "fly", "flies")
    return ("ANIM", "rise") if tokens[0].text in moves and tokens[1].kind == "IN" else None


@rule(
    "MOTION (?=(FOR|ON|OF|WITH|IN)* TITLEWORD)",
    "(?<=TITLEWORD) SEP* MOTION(?=$|SEP)",
    "ANIM SEP* MOTION(?=$|SEP)",
    "(?<=TITLEWORD) MOTION",
    phase=2,
)
def not_animated(tokens: Sequence[Token]) -> Made | None:
    """No animation for the title; 标题不要动画."""
    told = tokens[-1]
    is_off = told.value == "still" and ("anim" in told.text or "动画" in told.text)
    is_off = is_off or (len(tokens) == 1 and told.value == "still" and "动" in told.text)
    return ("ANIM", "none") if is_off else None


@rule("(?<=TITLEWORD) (NEG|REMOVE) (FILM|MAKE|ANIMATED|AUTOMOVE|ANIMWORD|MOTION)", phase=2)
def without_animation(tokens: Sequence[Token]) -> Made | None:
    """The title without animation; 文字不需要动画."""
    is_off = "anim" in tokens[1].text or tokens[1].text.startswith("动")
    return ("ANIM", "none") if is_off else None


@rule("(?<=QUOTE) NUM TITLEWORD", "(?<=QUOTE) NUM (?=BIGGER TITLEWORD)", phase=2)
def so_many_letters(_tokens: Sequence[Token]) -> Made:
    """“剧终”两个字: how many they are is no matter."""
    return "TITLEWORD", "text"


@rule(
    "(?<=TITLEWORD) ON COLOR(?=$|SEP|AND)",
    "(?<=COLOR) ON COLOR(?=$|SEP|AND|TITLEWORD|QUOTE)",
    phase=1,
)
def on_color(tokens: Sequence[Token]) -> Made:
    """White text on black."""
    return "BOX", str(tokens[1].value)


@rule("NEG TITLEWORD? QUOTE SEP+ (?=(RENAME|CHANGE|REPLACE|ADD) QUOTE)", phase=1)
def not_this_but(tokens: Sequence[Token]) -> Made:
    """Not "Dreams" any more, call it "Nights"."""
    quoted = find(tokens, "QUOTE")
    assert quoted is not None
    return "QUOTE", quoted.value


@rule("(?<=FADE) TITLEWORD IN", phase=2)
def faded_in(tokens: Sequence[Token]) -> Made:
    """Fade the title in."""
    return tokens[0].kind, tokens[0].value


@rule(
    "(PLACE|SIDE) (ON|IN|AT|TO|AND)* SIDE CORNERWORD", "PLACE (ON|IN|AT|TO|AND)* SIDE", "SIDE PLACE"
)
def corner(tokens: Sequence[Token]) -> Made | None:
    """At the bottom on the left."""
    place, side = find(tokens, "PLACE"), find(tokens, "SIDE")
    assert place is not None
    assert side is not None
    if side.value not in ("left", "right") or str(place.value).endswith(("left", "right")):
        return None
    row = str(place.value)
    return "PLACE", str(side.value) if row == "center" else f"{row}_{side.value}"


@rule(
    "(?<=ADD|WITH|MAKE) PLACE (?=(WITH|OF|TO|NAMEWORD|TITLEWORD|COLON)*QUOTE)",
    "^ PLACE (?=(WITH|OF|FOR|NAMEWORD|TITLEWORD|COLON)*QUOTE)",
    "(?<=SEP|AND) PLACE (?=(WITH|OF|NAMEWORD|TITLEWORD|COLON)*QUOTE)",
    "(?<=REMOVE) PLACE (?=$|SEP|AND)",
    phase=1,
)
def named_below(tokens: Sequence[Token]) -> Made | None:
    """Add lower third "Ada": a kind of text, not a place."""
    return ("TITLESTYLE", "lower_third") if tokens[0].text == "lower third" else None


@rule("(?<=TITLEWORD (MOVE|ADD|AT|TO|IN)) (BETWEEN|AIM)(?=$|SEP|AND)")
def in_the_middle(tokens: Sequence[Token]) -> Made | None:
    """字幕放在中间: the text, not what lies between."""
    is_middle = tokens[0].text == "中间" or tokens[0].value == "centre"
    return ("PLACE", "center") if is_middle else None


@rule("NAMEWORD (?=QUOTE)", phase=2)
def name_said(_tokens: Sequence[Token]) -> Made:
    """With the name "Ada"."""
    return "TITLEWORD", "text"


def dress_of(tokens: Sequence[Token]) -> Dress:
    """What was said of the letters; None where nothing was."""
    found = {token.kind: token.value for token in tokens}
    box = found.get("BOX", found.get("BACKDROP"))
    return Dress(
        weight=_whole(found.get("WEIGHT")),
        outline=_said(found.get("OUTLINE")),
        shadow=bool(found["SHADOW"]) if "SHADOW" in found else None,
        box=_said(box),
        animation=_animation(found),
    )


def _animation(found: dict[str, object]) -> str | None:
    if "ANIM" in found:
        return str(found["ANIM"])
    if found.keys() & {"FADE", "FADEIN", "FADEOUT", "FADEINOUT"}:
        return "fade"
    return "rise" if "ANIMWORD" in found else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _said(value: object) -> str | None:
    return None if value is None else str(value)


def told(dress: Dress) -> list[Words]:
    """What was changed of the letters, in words."""
    said: list[Words] = []
    if dress.weight is not None:
        said.append(words(f"engine.title.weight.{dress.weight}"))
    for part, value in (("outline", dress.outline), ("box", dress.box)):
        if value in ("none", "contrast"):
            said.append(words(f"engine.title.{part}.{value}"))
        elif value is not None:
            said.append(words(f"engine.title.{part}", color=speech.color(value)))
    if dress.shadow is not None:
        said.append(words(f"engine.title.shadow.{'yes' if dress.shadow else 'no'}"))
    if dress.animation is not None:
        said.append(words(f"engine.title.animation.{dress.animation}"))
    return said
