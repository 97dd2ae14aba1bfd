"""What is to be done about something that is too much: the zoom is too strong, tone it down."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, number, rule
from nemo_desktop.engine.language.phrases.complaints import COMPLAINTS

_DOWN: Final = ("tone it down", "tone that down", "bring it down", "turn it down", "tone them down")
say("TOO", "过头 | 过头了 | 太过 | 太过了 | 有点过 | 有点过了 | 得太过了 | 得过头了 | 太过头了")
# Said of nothing by itself.
say("LESSSO", "收一收 | 收一点 | 收着点 | 收敛点 | 收敛一点 | 克制一点")


@rule("(COLORFUL|SLOWER|SMALLER|DARKER|SHORTER) SEP+ QUIETER (?=$|SEP)", phase=0)
@rule("SLOWER SEP+ (QUIETER|LESSSO) (?=$|SEP)", phase=1)
def toned_down(tokens: Sequence[Token]) -> Made | None:
    """It's too colourful, tone it down: what is wrong says how."""
    return (tokens[0].kind, tokens[0].value) if _is_down(tokens[-1]) else None


def _is_down(token: Token) -> bool:
    return token.kind == "LESSSO" or token.text in _DOWN


_LESS: Final = {"big": "SMALLER", "large": "SMALLER", "huge": "SMALLER", "bright": "DARKER"}


@rule("(?<=TITLE|TITLEWORD|WHO) ASIDE QUIETER (?=$|SEP)", phase=1)
def made_less(tokens: Sequence[Token]) -> Made | None:
    """The title is too big, tone it down."""
    wrong = next((kind for word, kind in _LESS.items() if word in tokens[0].text), None)
    return (wrong, None) if wrong and _is_down(tokens[-1]) else None


@rule("BIGGER (?=TOO (?:$|SEP))", phase=0)
def moved_and_not_sized(tokens: Sequence[Token]) -> Made | None:
    """放大过头了: that is the camera's."""
    return ("ZOOM", None) if tokens[0].text.startswith("放大") else None


@rule("(?<=ZOOM|PAN|MOTION|CAMERA|AUTOMOVE) TOO (?=$|SEP)", phase=0)
def too_much_moved(tokens: Sequence[Token]) -> Made | None:
    """The zoom is too much; 推镜有点过了."""
    return ("SLOWER", None) if tokens[0].text == "too much" or "过" in tokens[0].text else None


@rule("(?<=MUSIC) TOO (?=$|SEP)", phase=0)
def too_much_heard(tokens: Sequence[Token]) -> Made | None:
    """The music is too much."""
    return ("QUIETER", None) if tokens[0].text == "too much" else None


@rule("(?<=TITLEWORD) TOO (?=$|SEP)", phase=0)
def too_much_text(tokens: Sequence[Token]) -> Made | None:
    """The title is too much: what is to be done about it, nobody said."""
    return ("REMARK", None) if tokens[0].text == "too much" or "过" in tokens[0].text else None


@rule("LOOK (?=(BIT|MUCH)* (LOWER|LOUDER|QUIETER|BIGGER|SMALLER|FASTER|SLOWER|MORE|LESS))", phase=0)
def its_saturation(tokens: Sequence[Token]) -> Made | None:
    """饱和低一点."""
    return ("GRADEWORD", "saturation") if tokens[0].text == "饱和" else None


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


@rule("(?<=TRANSWORD|EFFECTWORD|LOOKWORD) SEP (?=ALL REMOVE (?:$|SEP))", phase=0)
def all_of_those(_tokens: Sequence[Token]) -> Made:
    """转场，都去掉: these, and not the whole film."""
    return "ASIDE", None


@rule("(?<=MUSIC) BIT? QUIETER SEP+ (?=(CHANGE|REPLACE|MAKE|TO)+ STYLE)", phase=0)
def too_loud_to_stay(tokens: Sequence[Token]) -> Made | None:
    """这个音乐太吵了，换成钢琴: the other one is what is done about it."""
    is_wrong = any(token.text.startswith(("too", "太", "so", "is ")) for token in tokens)
    return ("ASIDE", None) if is_wrong else None


@rule(
    "(?<=REMOVE WHO|WHO REMOVE|REMOVE TITLE|TITLE REMOVE) SEP+ IT? LOOKWORD? BIT? "
    "(LIGHTER|DARKER|LONGER|SHORTER|BIGGER|SMALLER|FASTER|SLOWER|COLORFUL) (?=$|SEP)",
    phase=4,
)
def why_it_goes(tokens: Sequence[Token]) -> Made | None:
    """Delete the first one, it's too dark: there is nothing left to brighten."""
    is_told = tokens[-1].text.startswith(COMPLAINTS) or tokens[-2].kind == "BIT"
    return ("ASIDE", None) if is_told else None


@rule("(?<=TRANS ASIDE|TRANSWORD ASIDE) EACHDUR (?=$|SEP)", phase=4)
def each_of_those(tokens: Sequence[Token]) -> Made:
    """The crossfades are too fast, one second each: those, and no pictures."""
    return "DUR", number(tokens[0])


@rule("(?<=WHO|MUSIC|TITLE) UNKNOWN (?=$|SEP)", phase=4)
def wanted_gone(tokens: Sequence[Token]) -> Made | None:
    """I want the second photo gone."""
    return ("REMOVE", None) if tokens[0].text == "gone" else None
