"""Everyday turns of phrase that say with more words what a short one says."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import Made, find, number, rule
from nemo_desktop.engine.language.targets import Who
from nemo_desktop.engine.language.text import listed

_WHOLE: Final = ("whole", "full", "entire", "solid", "complete")
_CALLED: Final = ("called", "named", "titled", "name", "labelled", "labeled")
_TAKING: Final = ("take", "grab", "collect", "gather", "get", "pick up")
_DISLIKED: Final = ("like", "care for", "hate")


@rule("NUM (FULLY|WHOLE|UNKNOWN) (?=UNIT|SECOND)", phase=0)
def so_long_in_full(tokens: Sequence[Token]) -> Made | None:
    """For ten whole seconds."""
    return ("NUM", tokens[0].value) if tokens[1].text in _WHOLE else None


@rule(
    "(?<=ORD|LAST|FIRST) PIC HALF? (?=UNIT)",
    "(?<=FOR ORD|FOR LAST) PIC (?=SECOND(?:$|SEP))",
    phase=0,
)
def one_of_them(tokens: Sequence[Token]) -> Made | None:
    """The first one and a half seconds: no picture is meant."""
    if tokens[0].text != "one":
        return None
    return "NUM", 1.5 if len(tokens) > 1 else 1.0


@rule("(FOR|IN|ON|AT|OVER|DURING)? HALFSPAN OF? (DUR|SECOND|UNIT)(?!PIC|PICS)", phase=0)
def first_half_second(tokens: Sequence[Token]) -> Made | None:
    """For the first half a second; the last half second."""
    half, whole = find(tokens, "HALFSPAN"), tokens[-1]
    if half is None or not half.text.endswith(" half"):
        return None
    length = round(number(whole) / 2) if whole.kind != "SECOND" else 500
    is_first = half.text.startswith("first")
    return "SPAN", Span("start", 0, length) if is_first else Span("end", 0, length)


@rule(
    "(TAKE|UNKNOWN) (ALL NUM (?=PIC|PICS)|IT|ALL|PIC|PICS|OF|FROM)+ "
    "(AND|SEP)+ MAKE? (IT|OF)* TO? (NUM|ASIDE)? "
    "(?=(NUM DASH? (UNIT|SECOND))?(FILM|CLIP|CONVERTER))",
    phase=0,
)
def taken_and_made(tokens: Sequence[Token]) -> Made | None:
    """Take all my photos and make one movie."""
    told = tokens[-1]
    is_one = told.kind != "NUM" or told.value == 1
    if tokens[0].text not in _TAKING:
        return None
    return ("MAKE", None) if is_one and find(tokens, "ALL", "PICS", "IT") else None


@rule("(PIC|CLIP|NUM|IT|FILE|UNKNOWN) (UNKNOWN|NAMEWORD|WITH NAMEWORD|OF NAMEWORD) WHO", phase=2)
def by_its_name(tokens: Sequence[Token]) -> Made | None:
    """The picture called sunset at sea."""
    who = tokens[-1].value
    is_one = tokens[0].kind != "NUM" or tokens[0].text == "one"
    is_one = is_one and (tokens[0].kind != "UNKNOWN" or tokens[0].text == "file")
    is_named = tokens[-2].text in _CALLED and isinstance(who, Who) and who.how == "files"
    return ("WHO", who) if is_one and is_named else None


@rule("(?<=REMOVE PIC) (UNKNOWN|NAMEWORD) (?=QUOTE(?:$|SEP))", phase=0)
def by_its_quoted_name(tokens: Sequence[Token]) -> Made | None:
    """Delete the picture called "beach.jpg"."""
    return ("ASIDE", None) if tokens[0].text in _CALLED else None


@rule("NEG (?=WHO SEP+ REMOVE IT?(?:$|SEP))")
def disliked(tokens: Sequence[Token]) -> Made | None:
    """I don't like the first photo, delete it: why does not matter."""
    return ("ASIDE", None) if tokens[0].text.endswith(_DISLIKED) else None


@rule("(?<=COLOR FOR TITLEWORD) (BETTER|MORE|MUCH|BIT)+(?=$|SEP)", phase=0)
def suits_better(_tokens: Sequence[Token]) -> Made:
    """White would suit the title better."""
    return "ASIDE", None


@rule("(?<=CHANGE QUOTE) SEP* NEG (?=QUOTE(?:$|SEP))", phase=2)
def this_not_that(tokens: Sequence[Token]) -> Made | None:
    """The title should read "Welcome", not "Hello"."""
    return ("INSTEADOF", None) if tokens[-1].text == "not" else None


@rule("(?<=MUSIC|STYLE|VOLUME) (MOVE|MOTION) SIDE? (?=TO NUM PERCENT?)", phase=0)
def goes_down_to(_tokens: Sequence[Token]) -> Made:
    """The music should come down to 30 percent."""
    return "CHANGE", None


@rule("^HAVE (?=BIT? (SHORTER|LONGER|SLOWER|FASTER|LIGHTER|DARKER|LOUDER|QUIETER|ASIDE))", phase=0)
def this_is_too(tokens: Sequence[Token]) -> Made | None:
    """This is too long."""
    return ("IT", None) if tokens[0].text == "this is" else None


@rule("(MORE|LESS) LENGTH(?=$|SEP|AND|ON|FOR)", phase=0)
def more_time(tokens: Sequence[Token]) -> Made | None:
    """Give the middle photo more time."""
    kind = "LONGER" if tokens[0].kind == "MORE" else "SHORTER"
    return (kind, None) if tokens[1].text == "time" else None


@rule("(?<=SWAP TITLEWORD) FOR (?=QUOTE)", "SWAP (?=TITLEWORD (TO|WITH) QUOTE)", phase=0)
def swapped_for(tokens: Sequence[Token]) -> Made:
    """Swap the title for "Welcome"."""
    return ("TO" if tokens[0].kind == "FOR" else "CHANGE"), None


@rule("(?<=NEG|REMOVE) FADE (?=(ON|FOR|OF|FROM|IN)+ TITLEWORD)", phase=0)
def faded_text(_tokens: Sequence[Token]) -> Made:
    """No fade on the title: it is simply there."""
    return "ANIMWORD", None


@rule("(?<=BACKDROP) INSTEADOF COLOR(?=$|SEP)", phase=2)
def instead_of_black(_tokens: Sequence[Token]) -> Made:
    """White bars instead of black."""
    return "ASIDE", None


@rule("(?<=QUOTE) UNKNOWN (?=(ON|IN|AT|OVER)* (PLACE|WHO|COLOR|ATSTART|ATEND))", phase=0)
def written_there(tokens: Sequence[Token]) -> Made | None:
    """With "Hello" written at the top."""
    return ("ASIDE", None) if tokens[0].text in ("written", "displayed", "printed") else None


@rule(
    "FIT (?=(FILM|IT|CLIP) TO (ORD NUM|NUM|FIRST|LAST NUM|LAST) UNIT)",
    "FIT (?=TO (ORD NUM|NUM|LAST NUM) UNIT)",
    phase=0,
)
def cropped_to(tokens: Sequence[Token]) -> Made | None:
    """Crop the video to the first 6 seconds."""
    return ("TRIM", None) if tokens[0].text in ("crop", "crop it") else None


@rule("SEP+ UNKNOWN (ON|FOR|TO)* (WHO|REST|ALL)(?=$|SEP)")
def nothing_there(tokens: Sequence[Token]) -> Made | None:
    """Vintage on the first, nothing on the others."""
    told = find(tokens, "UNKNOWN")
    return ("SEP", None) if told is not None and told.text == "nothing" else None


@rule("STYLE (?=CAMERA)", "(?<=AUTOMOVE SPEED) AND STYLE(?=$|SEP)", phase=0)
def no_music_meant(tokens: Sequence[Token]) -> Made | None:
    """Swing the camera; make all moves slow and calm."""
    if tokens[0].kind == "STYLE":
        return ("MOTION", "sway") if tokens[0].text == "swing" else None
    return ("ASIDE", None) if tokens[1].text in ("calm", "gentle", "dreamy") else None


@rule("KEEP (MOVE|AUTOMOVE) TO (?=PIC|WHO|ORD|LAST|SECOND)", phase=0)
def same_move(tokens: Sequence[Token]) -> Made | None:
    """Give photo 2 the same move as photo 1: nothing changes places."""
    return ("UNKNOWN", "the same move") if tokens[0].text == "the same" else None


@rule("(?<=UNIT|SECOND) EACH (?=TRANS|TRANSWORD)", phase=0)
def per_crossfade(tokens: Sequence[Token]) -> Made | None:
    """Two seconds per crossfade: no picture is that long."""
    return ("ASIDE", None) if tokens[0].text == "per" else None


@rule(
    "ONLY FILM (?=(CHANGE|MAKE|IN|TO)* (LOOK|EFFECT|LIGHTER|DARKER))",
    "(?<=LOOK|EFFECT|LIGHTER|DARKER) (FOR|ON|TO|OF) ONLY? FILM ONLY?(?=$|SEP|AND)",
    "(?<=LOOK|EFFECT|LIGHTER|DARKER) SEP ONLY (ADD|AT|TO|FOR|ON|IN)* FILM (ON|IN|TO)*(?=$|SEP|AND)",
    phase=0,
)
def only_the_footage(tokens: Sequence[Token]) -> Made | None:
    """Only the video should be in black and white; sepia for the video only."""
    is_clip = any(token.text in ("video", "视频") for token in tokens if token.kind == "FILM")
    return ("WHO", Who("footage")) if is_clip and find(tokens, "ONLY") else None


@rule("(?<=MAKE WHO) COLOR(?=$|SEP|AND)")
def turned_grey(tokens: Sequence[Token]) -> Made | None:
    """Turn the second photo grey."""
    return ("LOOK", "black_and_white") if tokens[0].text in ("grey", "gray") else None


@rule("(?<=EACH PIC|EACH PICS|ALL PICS) ANIM(?=$|SEP|AND)", phase=0)
def photos_slide_in(tokens: Sequence[Token]) -> Made | None:
    """Let each photo slide in."""
    return ("TRANS", "slide_left") if tokens[0].text in ("slide in", "slides in") else None


@rule("ATEND (?=MUSIC (WITH|ON|IN|BY)+ (LENGTH|SPEED)? (FADE|FADEOUT))", phase=0)
def ended_with(tokens: Sequence[Token]) -> Made | None:
    """End the music with a long fade."""
    return ("FADEOUT", None) if tokens[0].text in ("end", "finish", "close", "ending") else None


@rule("^PIC (?=FROM (SIDE|PLACE))", phase=0)
def slid(tokens: Sequence[Token]) -> Made | None:
    """Slide from the top to the bottom: what the camera does."""
    return ("PAN", None) if tokens[0].text == "slide" else None


@rule("CAMERA TO? UNKNOWN (?=MOTION)")
def however_it_goes(_tokens: Sequence[Token]) -> Made:
    """The camera should wander from left to right."""
    return "CAMERA", None


@rule("TRANS (?=(MUSIC|TITLEWORD|QUOTE)+ (?:$|SEP|AND))", phase=0)
def wiped(tokens: Sequence[Token]) -> Made | None:
    """Wipe the title: it goes."""
    return ("REMOVE", None) if tokens[0].text == "wipe" else None


@rule("MUSIC (NEG|ATEND|REMOVE|LENGTH) (MUCH|TOO|BIT)* SPEED(?=$|SEP)", phase=0)
def ending_abruptly(tokens: Sequence[Token]) -> Made | None:
    """The music stops too abruptly; 音乐结束得太突然: it is to fade."""
    is_sudden = tokens[-1].text.startswith(("abrupt", "sudden", "突然"))
    is_end = tokens[1].text.startswith(("stop", "end", "cut", "finish", "结束", "停"))
    return ("FADEOUT", "music") if is_sudden and is_end else None


@rule("EFFECT MUSIC(?=$|SEP|AND|IN|ADD|BACKGROUND|ON)", phase=0)
def heard_not_seen(tokens: Sequence[Token]) -> Made | None:
    """Rain sounds; 雨声."""
    is_sound = tokens[1].text in ("sound", "sounds", "noise", "noises", "声", "声音", "音效")
    return ("SFX", None) if is_sound else None


_BROUGHT: Final = frozenset(listed("bring take move pull push drop lower raise get put shift"))


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


@rule("CUTWORD (?=(STYLE|MUSIC|TITLEWORD|QUOTE|AND)+(?:$|SEP))", phase=0)
def music_cut(_tokens: Sequence[Token]) -> Made:
    """Cut the music."""
    return "REMOVE", None
