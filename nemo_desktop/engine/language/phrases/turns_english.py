"""English turns of phrase whose words each mean something else: bring the title down."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, number, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed

_BROUGHT: Final = frozenset(listed("bring take move pull push drop lower raise get put shift"))


@rule("(?:(?<=^TITLEWORD)|(?<=SEP TITLEWORD)) TO (?=QUOTE (AND|SEP))", phase=0)
def title_to(tokens: Sequence[Token]) -> Made | None:
    """Title to "Hello" and at the bottom: it is that from now on."""
    return ("CHANGE", None) if tokens[0].text == "to" else None


@rule("(?<=BACKGROUND) AFTER (ALL|EACH)* (PICS|PIC)(?=$|SEP|AND)", phase=0)
def behind_them(_tokens: Sequence[Token]) -> Made:
    """A white background behind the photos: where else."""
    return "ASIDE", None


@rule("ADD FADE (ON|TO|IN)+ MUSIC(?=$|SEP|AND)", phase=0)
def faded_music(_tokens: Sequence[Token]) -> Made:
    """Put a fade on the music: no music is added."""
    return "FADEOUT", "music"


@rule("(?<=TITLEWORD) AND (?=NUM PERCENT(?:$|SEP))", phase=0)
def bigger_by(tokens: Sequence[Token]) -> Made | None:
    """Title +20%."""
    return ("BIGGER", None) if tokens[0].text in ("+", "＋") else None


@rule("DUR SLASH (PIC|PICS)(?=$|SEP|AND)", phase=2)
def per_picture(tokens: Sequence[Token]) -> Made:
    """3s/photo."""
    return "EACHDUR", number(tokens[0])


@rule("EFFECT MUSIC(?=$|SEP|AND|IN|ADD|BACKGROUND|ON)", phase=0)
def heard_not_seen(tokens: Sequence[Token]) -> Made | None:
    """Rain sounds; 雨声."""
    is_sound = tokens[1].text in ("sound", "sounds", "noise", "noises", "声", "声音", "音效")
    return ("SFX", None) if is_sound else None


@rule("MUSIC IT? (NEG|ATEND|LAST|REMOVE|LENGTH) (MUCH|TOO|BIT)* SPEED(?=$|SEP)", phase=0)
def ending_abruptly(tokens: Sequence[Token]) -> Made | None:
    """The music stops too abruptly; 音乐结束得太突然: it is to fade."""
    is_sudden = tokens[-1].text.startswith(("abrupt", "sudden", "突然"))
    told = next(token.text for token in tokens[1:] if token.kind != "IT")
    is_end = told.startswith(("stop", "end", "cut", "finish", "结束", "停", "结尾", "收尾"))
    return ("FADEOUT", "music") if is_sudden and is_end else None


@rule("REMOVE (?=NUM HALF? (UNIT|SECOND) (?:$|SEP|AND))", phase=0)
def so_long_off(tokens: Sequence[Token]) -> Made | None:
    """Take 3 seconds off."""
    is_off = tokens[0].text in ("take", "get", "cut", "knock", "strip")
    return ("AWAYTIME", None) if is_off else None


@rule("(?<=CLIPSOUND) ON(?=$|SEP|AND)")
def sound_on(tokens: Sequence[Token]) -> Made | None:
    """Music off, clip sound on."""
    return ("UNMUTE", None) if tokens[0].text == "on" else None


@rule("(?<=QUOTE|COLOR|PLACE|SMALLER|BIGGER|SIDE) FILM(?=$|SEP|AND)", phase=0)
def all_the_film(tokens: Sequence[Token]) -> Made | None:
    """Text "Ann" bottom left whole film."""
    is_whole = tokens[0].text.startswith(("whole", "entire", "full", "整"))
    return ("WHOLE", None) if is_whole else None


_WHERE: Final = "(TO|AT|IN)* (ATSTART|ATEND|ORD|FIRST|LAST|BEFORE|AFTER)"


@rule(
    f"(?<=ADD|MOVE) (CLIP|FILM) (?={_WHERE})",
    f"(?:^|(?<=SEP)) FILM (?=MOVE {_WHERE})",
    "(?<=SWAP) CLIP (?=(AND|WITH) (PIC|ORD|LAST|SECOND))",
    "(?<=AND NEG) CLIP(?=$|SEP)",
    phase=0,
)
def the_moving_one(tokens: Sequence[Token]) -> Made | None:
    """Put the clip first, the video should come last: the one that moves by itself."""
    is_one = tokens[0].text in ("clip", "video clip", "video", "片段", "视频片段")
    return ("WHO", Who("footage")) if is_one else None


@rule("(QUIETER|LOUDER) (?=(TITLE|TITLEWORD|QUOTE) (TO|AT|IN|ON)* (PLACE|SIDE))", phase=0)
def brought_there(tokens: Sequence[Token]) -> Made | None:
    """Bring the title down to the bottom: no sound is meant."""
    return ("MOVE", None) if tokens[0].text in _BROUGHT else None


@rule("(QUIETER|LOUDER) (?=(TITLE|TITLEWORD|QUOTE) (BIT|MUCH)*(?:$|SEP|AND))", phase=0)
def brought_lower(tokens: Sequence[Token]) -> Made | None:
    """Bring the title down a bit."""
    if tokens[0].text not in _BROUGHT:
        return None
    return "LOWER", 1 if tokens[0].kind == "LOUDER" else -1


@rule("NEG (FADE|FADEINOUT|TRANS|TRANSWORD) SEP+ (ADD|MAKE|CHANGE)* (PICS|PIC|TRANS) $", phase=0)
def crossings_rather(tokens: Sequence[Token]) -> Made | None:
    """Not fades, slides: another transition; 不要淡入淡出，要推移的."""
    told = tokens[-1]
    if told.kind == "TRANS":
        return "TRANS", told.value
    return ("TRANS", "push_left") if told.text in ("slides", "slide") else None


@rule("NEW NUM (?=[^SEP]*QUOTE)", phase=0)
def another_one(tokens: Sequence[Token]) -> Made | None:
    """Another one at the end: "Outro"."""
    is_said = tokens[0].text in ("another", "one more") and number(tokens[1]) == 1
    return ("NEW", None) if is_said else None


@rule("(?:^|(?<=SEP)) WHO SEP (ASBEFORE|KEEP IT? TO? IT?) $", phase=4)
def well_as_it_is(tokens: Sequence[Token]) -> Made | None:
    """The last one was fine, leave it as it was."""
    is_left = tokens[-1].text.startswith("leave") or tokens[2].text in ("leave", "keep")
    return ("STAYS", tokens[0].value) if is_left else None


@rule("(?<=.) UNKNOWN (?=$)", phase=0)
def nor_that(tokens: Sequence[Token]) -> Made | None:
    """No title either."""
    return ("ASIDE", None) if tokens[0].text == "either" else None


@rule(
    "(?<=TITLEWORD) NUM (?=$|SEP|AND|ATEND|ATSTART|ON|FOR|AT|PLACE|COLOR|IN)",
    "(?<=TITLEWORD COLON|TITLEWORD TO|TITLEWORD CHANGE) NUM (?=$|SEP|AND|ATEND|ATSTART|ON|FOR)",
    "(?<=ADD) NUM (?=(ON|AT|TO|IN)* (ORD|FIRST|LAST|NTH|PIC|ATEND|ATSTART|EACH|ALL))",
    phase=0,
)
def year_written(tokens: Sequence[Token]) -> Made | None:
    """Add text 2024: a year is written, not counted."""
    said = tokens[0].text
    return ("QUOTE", said) if len(said) == 4 and said.startswith(("19", "20")) else None


@rule("SHOWN (?=IT (ORD|LAST|FIRST) (?:$|SEP))", phase=0)
def shown_there(tokens: Sequence[Token]) -> Made | None:
    """Show it first: there it goes."""
    return ("MOVE", None) if tokens[0].text in ("show", "play", "run") else None


@rule("^ MOVE (?=$|SEP)", "^ UNKNOWN UNKNOWN? (?=SEP)", phase=0)
def off_we_go(tokens: Sequence[Token]) -> Made | None:
    """Vertical, let's go! Ready? Then make it square."""
    said = " ".join(token.text for token in tokens)
    return ("ASIDE", None) if said in ("go", "ready", "you ready", "all set") else None


_NOTHING: Final = frozenset(listed("none nothing nil off no 无 没有 空"))


@rule(
    *(
        f"(?<={thing}) (MAKE|CHANGE|TO|AT|COLON)* (UNKNOWN|AWAY|NEG) (?=$|SEP|AND)"
        for thing in ("TITLE", "TITLEWORD", "MUSIC", "TRANSWORD", "LOOKWORD", "EFFECTWORD")
    ),
    phase=1,
)
def made_none(tokens: Sequence[Token]) -> Made | None:
    """Make title none; music: none."""
    return ("REMOVE", None) if tokens[-1].text in _NOTHING else None
