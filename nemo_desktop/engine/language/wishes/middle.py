"""Stretches in the middle that are to go: cut out the middle 3 seconds, 剪掉中间一段."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.wish import Outcome, Refusal, wish
from nemo_desktop.i18n import words


@rule(
    "(CUTWORD|REMOVE|TRIM) EACH (FROM|IN|OUT|OF|AWAY|BETWEEN|INMIDDLE|MIDDLE|ON)+ "
    "(FILM|CLIP|WHO|IT)",
    "(CUTWORD|REMOVE|TRIM) (FILM|CLIP)? (BETWEEN|INMIDDLE|MIDDLEONE) (?=$|SEP)",
    "(FILM|CLIP)? (BETWEEN|INMIDDLE|MIDDLEONE) (CUTWORD|REMOVE|TRIM) (?=$|SEP)",
    "(CUTWORD|REMOVE|TRIM) (EACH|OUT)? PLACE (OF (FILM|CLIP|IT))? (?=$|SEP)",
    phase=0,
)
def some_piece(tokens: Sequence[Token]) -> Made | None:
    """Cut a piece from within the video: which one was not said."""
    told = find(tokens, "PLACE", "EACH", "BETWEEN", "INMIDDLE", "MIDDLEONE")
    verb = find(tokens, "CUTWORD", "REMOVE", "TRIM")
    is_cut = verb is not None and verb.text.startswith(_CUTS)
    is_piece = told is not None and (told.text in _PIECES or told.text.startswith("middle"))
    return ("PIECEOUT", None) if is_cut and is_piece else None


_PIECES: Final = frozenset({"a piece", "中间", "视频中间", "中间一段", "中间部分", "中间那段"})
_CUTS: Final = ("cut", "trim", "chop", "snip", "剪", "切", "裁", "截")


@rule(
    "(?<=CUTWORD|REMOVE|TRIM) (BETWEEN|INMIDDLE|PLACE|MIDDLEONE) DUR (?=$|SEP|AND|OF)",
    "(BETWEEN|INMIDDLE|PLACE|MIDDLEONE) DUR (?=CUTWORD|REMOVE|TRIM)",
    phase=2,
)
def middle_stretch(tokens: Sequence[Token]) -> Made | None:
    """Cut out the middle 3 seconds; 剪掉中间3秒."""
    where = tokens[0]
    if where.kind == "PLACE" and where.text != "middle":
        return None
    return "SPAN", Span("middle", 0, round(number(tokens[1])))


@wish("piece_out", "PIECEOUT", makes_film=False)
def piece_out(_tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A stretch that nobody named: asks from when to when."""
    if scene.film.duration_ms < 3000:
        return None
    return Refusal(words("engine.cut_out.which"), offers=(words("engine.offer.cut_out"),))
