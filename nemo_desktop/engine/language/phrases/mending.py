"""What says beside a complaint that something is to be done about it, and what no crop can do."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.targets import Who


@rule("(?<=.) SEP+ (MEND|BETTER|CHANGE) (?=SEP*$)", phase=0)
def about_that(tokens: Sequence[Token]) -> Made | None:
    """The music is too loud, please fix it: what is wrong says what to do."""
    is_mere = tokens[-1].kind == "MEND" or tokens[-1].text.startswith(_MERELY)
    return ("SEP", None) if is_mere else None


@rule("REPLACE NEW? (ATEND|LAST) (?=$|SEP)", phase=0)
def another_ending(tokens: Sequence[Token]) -> Made | None:
    """换个自然的结尾: nothing goes to the end."""
    is_noun = tokens[-1].text in ("结尾", "片尾", "收尾", "ending", "the ending")
    return ("UNKNOWN", tokens[-1].text) if is_noun else None


_MERELY: Final = ("fix", "改一下", "改改", "改一改", "修改一下")


@rule("FIT (WHO|IT|PIC|PICS|ALL|EACH|BIT)* (TIGHTER|MOTION) (TO|ON|AT|IN)* AIM? (?=$|SEP)")
def cropped_closer(tokens: Sequence[Token]) -> Made | None:
    """Crop photo 1 closer to the face."""
    is_crop = tokens[0].text.startswith(("crop", "裁", "剪"))
    moved = [token for token in tokens if token.kind == "MOTION"]
    is_close = all(token.text.startswith(("close", "in", "近", "靠近")) for token in moved)
    return ("CLOSER", None) if is_crop and is_close else None


@rule("(?<=SPEED) BIGGER (?=$|SEP|ON|IN)", phase=0)
def enlarged(tokens: Sequence[Token]) -> Made | None:
    """Each picture slowly enlarged: so moves the camera."""
    return ("MOTION", "zoom_in") if tokens[0].text.startswith("enlarg") else None


@rule("NEG (IT|ALL|PICS|PIC|EACH)* TO? (?=(AUTOMOVE|MOVE) (TO|IN)? KEEP(?:$|SEP))", phase=0)
def not_all_alike(_tokens: Sequence[Token]) -> Made:
    """I don't want them all to move the same."""
    return "DIFFERENT", None


@rule("DUR PIC (?=WITH|ADD)")
def so_long_a_photo(tokens: Sequence[Token]) -> Made | None:
    """Four seconds a photo with crossfades: the pictures' time."""
    is_each = tokens[1].text.startswith("a ")
    return ("EACHDUR", tokens[0].value) if is_each else None


@rule("NEG EXPORT YET? (?=MAKE|CHANGE|ADD|REMOVE|MOVE|SWAP|REPLACE)", phase=0)
def not_before_that(_tokens: Sequence[Token]) -> Made:
    """Don't export yet just make it square."""
    return "SEP", None


@rule("(?<=LOUDER|QUIETER|MORE|LESS|FADE) LOOKWORD (?=$|SEP|ON|IN|OF)", phase=0)
def of_the_colors(tokens: Sequence[Token]) -> Made | None:
    """Boost the colours."""
    is_told = tokens[0].text in ("colours", "colors", "colour", "color")
    return ("GRADEWORD", "saturation") if is_told else None


@rule("FADE (?=GRADEWORD)", phase=0)
def faded_colors(_tokens: Sequence[Token]) -> Made:
    """Fade the colours."""
    return "LESS", None


@rule("(?<=MUSIC) (LOUDER|QUIETER|LOW) SEP (LOUDER|QUIETER|LOW) (?=$|SEP)", phase=0)
def now_so_now_so(tokens: Sequence[Token]) -> Made | None:
    """Music loud then quiet: it has one volume here."""
    is_turn = tokens[1].text in ("then", "and then", "然后", "再", "接着")
    return ("UNKNOWN", "loud then quiet") if is_turn else None


@rule("^AND (?=NUM PERCENT)", "(?<=MUSIC|VOLUME|IT) AND (?=NUM PERCENT)", phase=0)
def plus(tokens: Sequence[Token]) -> Made | None:
    """+10% music."""
    return ("LOUDER", None) if tokens[0].text == "+" else None


@rule("(?<=EACH|PIC|MEASURE) SEP (?=LAST PIC? NUM (UNIT|SECOND)? $)", phase=0)
def last_of_each(tokens: Sequence[Token]) -> Made | None:
    """5 seconds each, but the last 8: of another length, and not left out."""
    return ("AND", None) if tokens[0].text == "but" else None


@rule("(?<=EACH AND) LAST (?=NUM (UNIT|SECOND)? $)", phase=0)
def that_one(_tokens: Sequence[Token]) -> Made:
    """…, but the last 8: no stretch of the film."""
    return "WHO", Who("places", (-1,))


@rule("(?<=SEP) ONLY (IN|OUT) (?=$)", phase=0)
def only_that_way(tokens: Sequence[Token]) -> Made:
    """They zoom in and out, I only want in: not in and out once more."""
    return "UNKNOWN", tokens[0].text


@rule("NUM (UNIT|SECOND) (SHORTER|LONGER) SEP+ (MAKE|CHANGE|IT|TO)* NUM $", phase=0)
def rather_so_long(tokens: Sequence[Token]) -> Made | None:
    """Ten seconds is too long, make it seven."""
    value = tokens[-1].value
    is_told = tokens[2].text.startswith("too ") and isinstance(value, int | float)
    return ("DUR", value * 1000) if is_told and 1 <= value <= 600 else None  # type: ignore[operator]


@rule("(?:^|(?<=SEP)) CANVAS (PIC|PICS) (?=(SHOWN|LENGTH|ADD|CHANGE)* NUM (UNIT|SECOND))", phase=0)
def those_of_a_shape(tokens: Sequence[Token]) -> Made:
    """横的照片2秒: which those are, nobody here says."""
    return "UNKNOWN", tokens[0].text


_OF_WHAT: Final = "(UNKNOWN|LIVING|OUT)"
_ENDS: Final = "(?=$|SEP|AND|WITH)"


@rule(
    *(
        f"(?<={film} {row}) FROM {_OF_WHAT} {_OF_WHAT}? {_OF_WHAT}? ((TO|IN) UNKNOWN+)? {_ENDS}"
        for film in ("FILM", "CONVERTER", "FILM OF")
        for row in ("WHO", "PICS", "ALL PICS")
    )
)
def from_wherever(tokens: Sequence[Token]) -> Made | None:
    """A film of all the photos from our outing: those that are here."""
    outs = [token.text for token in tokens if token.kind == "OUT"]
    return ("ASIDE", None) if all(out == "outing" for out in outs) else None
