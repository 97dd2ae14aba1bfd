"""Wishes about the frame itself: its shape, its size, its color, how many a second."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import (
    SetBackground,
    SetFit,
    SetFrameRate,
)
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.reshaping import reshaped
from nemo_desktop.engine.language.words.shape import FEED, LYING, SQUARE, UPRIGHT
from nemo_desktop.engine.render.film import Film
from nemo_desktop.i18n import Words, words

RATES: Final = (24, 25, 30, 50, 60)
# 4K as cinemas have it, and as much again as a square of that many pixels.
LONGEST_SIDE, MOST_PIXELS, SHORTEST_SIDE = 4096, 4096 * 2304, 64
RATIOS: Final = {
    (9, 16): UPRIGHT, (16, 9): LYING, (1, 1): SQUARE, (4, 5): FEED, (5, 4): (1350, 1080),
    (3, 4): (1080, 1440), (4, 3): (1440, 1080), (2, 3): (1080, 1620), (3, 2): (1620, 1080),
    (21, 9): (2520, 1080), (9, 21): (1080, 2520), (2, 1): (2160, 1080),
}  # fmt: skip


@rule("NUM BY NUM (?=[^SEP]*(EACH|PIC|PICS|DUR))", phase=0)
def one_by_one(tokens: Sequence[Token]) -> Made | None:
    """One by one, each photo for 2 seconds: in turn, as they are."""
    said = [token.text for token in tokens]
    return ("ASIDE", None) if said == ["one", "by", "one"] else None


@rule("REDO (?=TO (CANVAS|RATIOWORD))", phase=3)
def put_back_to(_tokens: Sequence[Token]) -> Made:
    """Put it back to 16:9 and add music: nothing that was taken back comes again."""
    return "CHANGE", None


@rule("(?<=CANVAS) SIZEWORD (?=$|SEP|AND|FOR)", phase=0)
def canvas_size(_tokens: Sequence[Token]) -> Made:
    """TikTok size."""
    return "RATIOWORD", None


@rule("NUM (COLON|BY|TIMES|TO|DASH|SLASH|SEP) NUM (RATIOWORD)?(?!UNIT|SECOND)", phase=0)
def ratio(tokens: Sequence[Token]) -> Made | None:
    """9:16, 16x9, 1080x1920."""
    values = [number(token) for token in tokens if token.kind == "NUM"]
    pair = (round(values[0]), round(values[1]))
    if pair in RATIOS and pair[0] == values[0] and not find(tokens, "SEP"):
        if find(tokens, "DASH", "TO", "SLASH") and pair in (
            (2, 3),
            (3, 4),
            (4, 5),
            (1, 1),
            (2, 1),
            (3, 2),
            (4, 3),
            (5, 4),
        ):
            return None
        return "CANVAS", RATIOS[pair]
    if find(tokens, "BY", "TIMES") and all(value >= SHORTEST_SIDE for value in pair):
        return "CANVAS", _even(*pair)
    if find(tokens, "COLON") and values[1] == 1 and 1 < values[0] <= _WIDEST and values[0] % 1:
        return "CANVAS", _even(round(1080 * values[0]), 1080)  # as cinemas say it: 2.39:1
    return None


_WIDEST: Final = 3


@rule(
    "WIDTHWORD (TO|CHANGE|MAKE)? NUM (SEP|AND)* HEIGHTWORD (TO|CHANGE|MAKE)? NUM RATIOWORD?",
    phase=0,
)
def width_and_height(tokens: Sequence[Token]) -> Made | None:
    """Width 1200, height 628; 宽1200高628."""
    values = [round(number(token)) for token in tokens if token.kind == "NUM"]
    return ("CANVAS", _even(*values)) if min(values) >= SHORTEST_SIDE else None


@rule(
    "NUM FPSWORD",
    "FPSWORD (TO|CHANGE|MAKE|AT|IN|COLON|FPSWORD)* NUM (UNIT (SLASH (UNIT|SECOND))?)?",
    "NUM UNIT FPSWORD", "NUM UNIT SLASH (UNIT|SECOND)",
    "(?<=MAKE|CHANGE|TO|REPLACE|CANVAS|RESOLUTION) NUM UNIT(?=$|SEP)",
    "^NUM UNIT(?=$|SEP|AND|STYLE|LOOK)",
    "(?<=SEP|AND) NUM UNIT(?=$|SEP|AND)", "NUM UNKNOWN (?=$|SEP|AND)", phase=0,
)  # fmt: skip
def frame_rate(tokens: Sequence[Token]) -> Made | None:
    """60 fps; 帧率60; 改成60帧; 24p."""
    unit, told, rate = find(tokens, "UNIT"), find(tokens, "FPSWORD"), find(tokens, "NUM")
    if find(tokens, "UNKNOWN") and tokens[-1].text != "p":
        return None
    if unit is not None and unit.text not in ("帧", "frame", "frames"):
        return None
    if told is None and number(rate) not in RATES:
        return None
    return "FRAMERATE", number(rate)


def _even(width: int, height: int) -> tuple[int, int]:
    return width - width % 2, height - height % 2


@rule("NUM (BETWEEN|TO)? NUM (RATIOWORD)", "RATIOWORD NUM (BETWEEN|TO) NUM", phase=0)
def spoken_ratio(tokens: Sequence[Token]) -> Made | None:
    """Nine sixteen, as a format."""
    values = [round(number(token)) for token in tokens if token.kind == "NUM"]
    known = RATIOS.get((values[0], values[1]))
    return ("CANVAS", known) if known else None


@rule(
    "(?<=FOR CANVAS) (UNKNOWN|(IN|ON|AT) (UNKNOWN|LIVING)+) (?=$|SEP)",
    "(?<=FOR ASIDE CANVAS) (IN|ON|AT) (UNKNOWN|LIVING)+ (?=$|SEP)",
    "(?<=FOR) BIGGER (?=CANVAS)",
    phase=1,
)
def seen_there(tokens: Sequence[Token]) -> Made | None:
    """适合手机看; for the big TV in the living room."""
    is_told = len(tokens) > 1 or tokens[0].kind == "BIGGER"
    return ("ASIDE", None) if is_told or tokens[0].text in ("看", "用", "刷", "播") else None


@rule("CANVAS CANVAS", phase=2)
def said_twice(tokens: Sequence[Token]) -> Made | None:
    """ins方图: both say the same shape."""
    one, other = tokens
    return ("CANVAS", one.value) if one.value == other.value else None


@rule(
    "(?<=SEP) LAST (?=(ADD|EXPORT|MAKE|CHANGE)+ CANVAS)",
    "^ LAST (?=(MAKE|CHANGE)+ (CANVAS|LOOK))",
    phase=0,
)
def finally_so(_tokens: Sequence[Token]) -> Made:
    """…，最后出个ins方图; 最后改成竖屏: and then."""
    return "ASIDE", None


@rule("^CONVERSE (?=(FOR|TO|ON|IN|AT)* CANVAS)", phase=0)
def something_for(_tokens: Sequence[Token]) -> Made:
    """Something for Instagram reels: the shape is what is wished."""
    return "ASIDE", None


@wish(
    "canvas",
    "CANVAS*",
    "RATIOWORD* RESOLUTION WHO KEEP ALL EXPORT PIC PICS CLIP REPLACE LENGTH NEG YET CAMERA BIGGER "
    "HAVE",
    examples=(
        "make it vertical for TikTok",
        "16:9",
        "1200x628",
        "改成竖屏，发抖音",
        "画面比例改成1:1",
        "4K竖屏",
    ),
)
def canvas(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The film in another shape."""
    shapes = [token.value for token in tokens if token.kind == "CANVAS"]
    negated = find(tokens, "NEG")
    if negated is not None and len(shapes) == 1:
        return None
    if _is_of_one(tokens, scene):
        return Refusal(words("engine.canvas.of_film"))
    size = shapes[-1]
    if len(shapes) > 1 and FEED in shapes and set(shapes) <= {FEED, SQUARE, UPRIGHT}:
        size = FEED
    elif len(shapes) > 1 and SQUARE in shapes and shapes[-1] != SQUARE and _insta(tokens):
        size = next(s for s in reversed(shapes) if s != SQUARE)
    assert isinstance(size, tuple)
    short = find(tokens, "RESOLUTION")
    return _in_size(size if short is None else _scaled(size, round(number(short))), scene)


def _is_of_one(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether some pictures of several are to have a shape of their own: 第三张裁成方的."""
    told = find(tokens, "WHO")
    is_first = told is None or told.text in ("first", "last")  # first make it square
    ids = scene.which(tokens, inherits=False).ids if not is_first else ()
    return 0 < len(ids) < len(scene.film.clips)


@rule("FIT (?=(WHO|IT|PIC|PICS|FILM|ALL|EACH|TO|IN|AT|CHANGE|MAKE)* CANVAS)", phase=4)
def cropped_to(tokens: Sequence[Token]) -> Made | None:
    """Crop it to a square, 裁成方的: the frame changes, and the pictures with it."""
    is_cut = tokens[0].text.startswith(("crop", "cut", "trim", "裁", "切", "剪"))
    return ("CHANGE", None) if is_cut else None


def _scaled(shape: tuple[int, int], short: int) -> tuple[int, int]:
    """The shape with so short a short side; nothing longer than 4K is."""
    factor = min(short / min(shape), 3840 / max(shape) if short == 2160 else 1e9)
    return _even(round(shape[0] * factor), round(shape[1] * factor))


def _in_size(size: tuple[int, int], scene: Scene) -> Outcome:
    if max(size) > LONGEST_SIDE or size[0] * size[1] > MOST_PIXELS:
        return Refusal(words("engine.canvas.too_large", size=f"{size[0]}×{size[1]}"))

    def spoken(_before: Film, film: Film) -> Words:
        key = "engine.canvas.titled" if film.titles else "engine.canvas"
        return words(key, shape=speech.shape(film))

    edit = reshaped(scene.film, size, scene)
    moved = [scene.clip(clip_id) for clip_id, _ in edit.moves]
    note = words("engine.note.moves_anew", who=speech.names(moved))
    return Deed((edit,), spoken, notes=(note,) if moved else ())


def _insta(tokens: Sequence[Token]) -> bool:
    return any(token.text in ("instagram", "ins") for token in tokens if token.kind == "CANVAS")


@rule(
    "(SHOWN|KEEP|FIT|ADD|MAKE) (WHO|PICS|PIC|ALL|EACH|IT)+ FULLY",
    "FULLY SHOWN",
    "SHOWN FULLY (WHO|PICS|PIC)?",
)
def shown_whole(tokens: Sequence[Token]) -> Made:
    """Show the photos completely."""
    who = find(tokens, "WHO")
    return "SHOWNWHOLE", who.value if who else None


@wish(
    "resolution",
    "RESOLUTION",
    "RATIOWORD* EXPORT* KEEP ALL REPLACE LENGTH MORE",
    examples=("make it 4K", "改成4K"),
)
def resolution(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The same shape in another size."""
    exports = find(tokens, "EXPORT")
    size = scene.film.width, scene.film.height
    wanted = _scaled(size, round(number(find(tokens, "RESOLUTION"))))
    if exports is not None and wanted == size:
        return None
    made = _in_size(wanted, scene)
    if exports is not None and isinstance(made, Deed):
        return Deed(made.edits, made.say, notes=(words("engine.export.button"),))
    return made


@wish(
    "frame_rate",
    "FRAMERATE",
    "REPLACE LENGTH KEEP ALL",
    examples=("60 fps", "帧率改成25", "make it 24 frames per second"),
)
def rate(tokens: Sequence[Token], _scene: Scene) -> Outcome:
    """More or fewer frames a second; nothing moves faster or slower for it."""
    wanted = number(find(tokens, "FRAMERATE"))
    if wanted not in RATES:
        return Refusal(words("engine.frame_rate.not_here", fps=f"{wanted:g}"))
    return Deed((SetFrameRate(round(wanted)),), words("engine.frame_rate", fps=round(wanted)))


@wish(
    "background",
    "BACKDROP",
    "FIT NOCROP REPLACE PIC PICS ALL LOOKWORD KEEP",
    examples=("white background", "背景改成白色"),
)
def background(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The color around pictures shown whole, and behind transparent ones."""
    told = find(tokens, "BACKDROP")
    assert told is not None
    color, whole = str(told.value), find(tokens, "FIT", "NOCROP")
    if whole is not None and whole.value not in ("contain", None):
        return None
    is_whole = whole is not None or "bars" in told.text or "边" in told.text or "留白" in told.text
    edits = (SetBackground(color), SetFit("contain")) if is_whole else (SetBackground(color),)
    is_hidden = not is_whole and all(clip.fit == "cover" for clip in scene.film.clips)
    key = "engine.background.hidden" if is_hidden else "engine.background"
    return Deed(edits, words(key, color=speech.color(color)))
