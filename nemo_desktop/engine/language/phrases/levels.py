"""Levels that verbs of moving bring a thing to: drop the music to 20 %, get it to 8 seconds."""

from collections.abc import Sequence

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule


@rule("CUTWORD (?=(WHO|EACH|ALL|PIC|PICS|IT|FILM)+ BYDUR)")
def cut_short(_tokens: Sequence[Token]) -> Made:
    """Cut the second photo short by one second."""
    return "SHORTER", None


@rule("(?<=STYLE|MUSIC) AT NUM(?=$|SEP|AND)", phase=2)
def at_number(tokens: Sequence[Token]) -> Made | None:
    """Edm at 50: so loud."""
    value = tokens[1].value
    is_share = isinstance(value, int | float) and 5 <= value <= 200
    return ("PCT", value / 100) if is_share and isinstance(value, int | float) else None


@rule("MUSIC NUM(?=$|SEP)")
def music_at(tokens: Sequence[Token]) -> Made | None:
    """Music 30: so loud."""
    value = tokens[1].value
    is_share = isinstance(value, int | float) and 0 <= value <= 200
    return ("MUSICAT", value) if is_share else None


@rule(
    "REMOVE (?=(MUSIC|STYLE|VOLUME|IT|LENGTH)+ SIDE? TO AT* NUM)",
    "(REMOVE|MOVE|TAKE|ZOOM) (?=(MUSIC|STYLE|VOLUME)+ SIDE? (TO|AT|ONLY)+ NUM PERCENT)",
    "TAKE (?=(MUSIC|STYLE|VOLUME|IT|LENGTH)+ SIDE TO (NUM|HALFOF))",
    "(MOVE|TAKE|ZOOM|REMOVE) (?=(MUSIC|STYLE|VOLUME)+ SIDE? (TO|BACKTO) NUM PERCENT?)",
    phase=0,
)
def dropped_to(tokens: Sequence[Token]) -> Made | None:
    """Drop the music to 20 %; bring it to 30."""
    return None if tokens[0].text.endswith("zooms") else ("CHANGE", None)


@rule("^REMOVE (?=(TO|BACKTO) NUM PERCENT)", "^TO (?=NUM PERCENT)", "^MOVE SIDE (?=TO NUM PERCENT)",
      phase=0)  # fmt: skip
def drops_to(tokens: Sequence[Token]) -> Made | None:
    """Drop to 20 %: what can be so loud."""
    said = " ".join(token.text for token in tokens)
    is_down = said in ("drop", "cut", "reduce", "降", "go down", "come down")
    return ("QUIETER", None) if is_down or said.startswith("lower") else None


@rule("(MAKE|REPLACE) STYLE? (?=MUTE)", phase=0)
def turned_off(tokens: Sequence[Token]) -> Made | None:
    """Turn the music off: it goes."""
    return ("REMOVE", None) if tokens[0].text in ("turn", "switch", "shut") else None


@rule("QUIETER (?=(FILM|IT|CLIP|LENGTH)+ TO NUM UNIT)", phase=0)
def brought_down(tokens: Sequence[Token]) -> Made | None:
    """Bring the film down to 8 seconds."""
    return ("SHORTER", None) if tokens[0].text in ("bring", "take", "turn", "get") else None


@rule("(?<=FADEOUT|FADEIN|FADEINOUT|FADE|PCT) BEAT", phase=2)
def to_the_music(tokens: Sequence[Token]) -> Made | None:
    """Add a fade-out to the music."""
    return ("MUSIC", None) if tokens[0].text == "to the music" else None


@rule("(?<=MUSIC|STYLE|VOLUME|IT|FILM|CLIP|LENGTH) SIDE TO (?=NUM)", phase=0)
def down_to(tokens: Sequence[Token]) -> Made | None:
    """Get it down to 8 seconds."""
    return ("TO", None) if tokens[0].value in ("down", "up") else None


@rule(
    "(?<=FILM|IT|CLIP|LENGTH|PIC|PICS|TRANS|TRANSWORD|EACH|ALL|WHO|WHOLE) (ALIVE|TAKE) "
    "(?=FOR|NUM|AT|DUR)",
    "(?<=FILM TO|WHOLE TO|IT TO|CLIP TO) (ALIVE|TAKE) (?=FOR|NUM|AT|DUR)",
    phase=0,
)
def film_runs(tokens: Sequence[Token]) -> Made | None:
    """Let it run 8 seconds."""
    return ("LENGTH", None) if tokens[0].text.startswith(("run", "take")) else None


@rule("CUTWORD (?=(STYLE|MUSIC|TITLEWORD)+(?:$|SEP))", phase=0)
def music_cut(_tokens: Sequence[Token]) -> Made:
    """Cut the music."""
    return "REMOVE", None


@rule("MOVE (?=PCT|NUM PERCENT|PERCENTOF)", phase=0)
def raised_to(tokens: Sequence[Token]) -> Made | None:
    """提到60%: a figure follows, no place."""
    return ("CHANGE", None) if tokens[0].text in ("提到", "换到", "移到", "放到") else None
