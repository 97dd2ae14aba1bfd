"""What is to be done about something that is too much: the zoom is too strong, tone it down."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, number, rule

_DOWN: Final = ("tone it down", "tone that down", "bring it down", "turn it down", "tone them down")


@rule("(COLORFUL|SLOWER|SMALLER|DARKER|SHORTER) SEP+ QUIETER (?=$|SEP)", phase=0)
@rule("SLOWER SEP+ QUIETER (?=$|SEP)", phase=1)
def toned_down(tokens: Sequence[Token]) -> Made | None:
    """It's too colourful, tone it down: what is wrong says how."""
    return (tokens[0].kind, tokens[0].value) if tokens[-1].text in _DOWN else None


_LESS: Final = {"big": "SMALLER", "large": "SMALLER", "huge": "SMALLER", "bright": "DARKER"}


@rule("(?<=TITLE|TITLEWORD|WHO) ASIDE QUIETER (?=$|SEP)", phase=1)
def made_less(tokens: Sequence[Token]) -> Made | None:
    """The title is too big, tone it down."""
    wrong = next((kind for word, kind in _LESS.items() if word in tokens[0].text), None)
    return (wrong, None) if wrong and tokens[-1].text in _DOWN else None


@rule("(?<=ZOOM|PAN|MOTION|CAMERA|AUTOMOVE) TOO (?=$|SEP)", phase=0)
def too_much_moved(tokens: Sequence[Token]) -> Made | None:
    """The zoom is too much."""
    return ("SLOWER", None) if tokens[0].text == "too much" else None


@rule("(?<=MUSIC) TOO (?=$|SEP)", phase=0)
def too_much_heard(tokens: Sequence[Token]) -> Made | None:
    """The music is too much."""
    return ("QUIETER", None) if tokens[0].text == "too much" else None


@rule("(?<=ZOOM|PAN) TWICE TO SPEED (?=$|SEP|AND)", phase=1)
def twice_as_strong(tokens: Sequence[Token]) -> Made | None:
    """Make the zoom twice as strong."""
    return ("FASTER", None) if tokens[-1].text.startswith(("strong", "fast", "quick")) else None


@rule(
    "(?<=ASIDE) REMOVE DUR (?=$|SEP|AND)",
    "(?<=SHORTER SEP|SLOWER SEP|MOVE SEP) REMOVE DUR (?=$|SEP|AND)",
    "^ REMOVE DUR (?=$)",
    phase=2,
)
def taken_off(tokens: Sequence[Token]) -> Made | None:
    """The second one is too long, take a second off; 第二张太长，剪掉一秒."""
    is_said = tokens[0].text in ("take", "shave", "knock", "剪掉", "去掉", "减掉", "砍掉", "删掉")
    return ("BYTIME", -number(tokens[1])) if is_said else None


@rule("(?<=NEG MUSIC|REMOVE MUSIC) SEP PICS (?=$)", "^ PICS SEP (?=(NEG|REMOVE) MUSIC $)", phase=0)
def and_no_more(_tokens: Sequence[Token]) -> Made:
    """No music, just the pictures."""
    return "SEP", None
