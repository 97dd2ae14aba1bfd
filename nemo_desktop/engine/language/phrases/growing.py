"""A picture that is to grow while it is seen: the first one should slowly get bigger."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule

_SIZES: Final = {"BIGGER": "zoom_in", "SMALLER": "zoom_out"}


@rule(
    "(?:(?<=WHO)|(?<=WHO CHANGE)|(?<=WHO MAKE)|(?<=EACH)|(?<=EACH CHANGE)|(?<=PICS CHANGE)"
    "|(?<=WHO ALL)|(?<=EACH PIC CHANGE)) (BIGGER|SMALLER) (?=SPEED (?:$|SEP|AND))",
    "(?:(?<=WHO SPEED)|(?<=WHO CHANGE SPEED)|(?<=WHO SPEED CHANGE)|(?<=EACH PIC SPEED CHANGE)"
    "|(?<=EACH SPEED CHANGE)|(?<=PICS SPEED CHANGE)) (BIGGER|SMALLER) (?=$|SEP|AND)",
)
def grows(tokens: Sequence[Token]) -> Made:
    """The first image should get bigger slowly: the camera goes in."""
    return "MOTION", _SIZES[tokens[0].kind]


@rule("(?<!REMOVE)(?<!UNDO)(?<!NEG) ZOOM (ON|IN|AT|FOR|ADD)* (?=ALL (?:$|SEP|AND))")
def zoomed_everywhere(tokens: Sequence[Token]) -> Made | None:
    """Zoom everywhere."""
    return ("MOTION", "zoom_in") if tokens[0].text in ("zoom", "zooms") else None


@rule("(?:^|(?<=SEP)|(?<=AND)) ZOOM (?=(ON|IN|AT) WHO (?:$|SEP|AND))")
def zoomed_on_all(tokens: Sequence[Token]) -> Made | None:
    """Zoom on all photos."""
    return ("MOTION", "zoom_in") if tokens[0].text in ("zoom", "zooms") else None


@rule("(?<=AIM) MOTION (?=IT? (?:$|SEP))", phase=0)
def shut(tokens: Sequence[Token]) -> Made | None:
    """My eyes are closed in it: nothing comes closer."""
    return ("UNKNOWN", tokens[0].text) if tokens[0].text.startswith("closed") else None
