"""Everyday turns of phrase that say with more words what a short one says."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed

_WHOLE: Final = ("whole", "full", "entire", "solid", "complete")
_CALLED: Final = ("called", "named", "titled", "name", "labelled", "labeled")
_TAKING: Final = ("take", "grab", "collect", "gather", "get", "pick up")
_DISLIKED: Final = ("like", "care for", "hate", "fan of", "fond of", "keen on", "happy with")


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


@rule("NEG (?=WHO(?:$|SEP))")
def disliked(tokens: Sequence[Token]) -> Made | None:
    """I don't like the first photo: what is to be done about it, the rest may say."""
    return ("REMARK", None) if tokens[0].text.endswith(_DISLIKED) else None


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


@rule("(?<=EACH PIC|EACH PICS|ALL PICS|MAKE PICS|MAKE PIC) ANIM(?=$|SEP|AND)", phase=0)
def photos_slide_in(tokens: Sequence[Token]) -> Made | None:
    """Let each photo slide in; 让照片滑进来."""
    is_sliding = tokens[0].text.startswith(("slide", "滑"))
    return ("TRANS", "slide_left") if is_sliding else None


@rule(
    "(?<=SHOWN|ADD|MAKE|WANTED) RATIOWORD (?=WITH|IN)",
    "(?<=WITH STYLE|WITH MUSIC|STYLE MUSIC) RATIOWORD (?=$|SEP)",
    phase=0,
)
def a_version_with(tokens: Sequence[Token]) -> Made | None:
    """Show me a version with piano; 来个带钢琴的版本."""
    return ("ASIDE", None) if tokens[0].text in ("version", "版本", "版") else None


@rule("^ NUM (CHANGENOUN|UNKNOWN UNKNOWN?) (COLON|SEP)+", phase=0)
def so_many_things(tokens: Sequence[Token]) -> Made | None:
    """Three things: …; 三件事：…."""
    said = "".join(token.text for token in tokens[1:] if token.kind in ("CHANGENOUN", "UNKNOWN"))
    return ("SEP", None) if said in _THINGS and find(tokens, "COLON") else None


_THINGS: Final = frozenset(
    listed("things changes edits points wishes requests 件事 点 处 条 项 事")
)


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


@rule("CUTWORD (?=(STYLE|MUSIC|TITLEWORD|QUOTE|AND)+(?:$|SEP))", phase=0)
def music_cut(_tokens: Sequence[Token]) -> Made:
    """Cut the music."""
    return "REMOVE", None


@rule(
    "(?<=TITLE|MUSIC) SEP (?=BYTIME|LONGER|SHORTER|BIGGER|SMALLER|LOUDER|QUIETER|LOWER|LATER|SIDE)",
    phase=4,
)
def so_much_again(tokens: Sequence[Token]) -> Made | None:
    """标题再多显示两秒."""
    return ("ASIDE", None) if tokens[0].text == "再" else None


@rule("(?<=THANKS) (STYLE|SPEED|SLOWER|LOW|QUIETER) (?=$|SEP)", phase=0)
def liked_so(tokens: Sequence[Token]) -> Made | None:
    """Stop the zoom, I like it calm: how somebody likes it is the reason."""
    return ("ASIDE", None) if tokens[0].text in _CALM else None


_CALM: Final = frozenset(
    {"calm", "quiet", "slow", "peaceful", "relaxed", "gentle", "calmer", "quieter"}
)


@rule("(?<=COLOR TITLEWORD|COLOR TITLE) FIT (?=$|SEP|AND)", phase=0)
def edged(tokens: Sequence[Token]) -> Made | None:
    """标题白字黑边: the letters have an edge."""
    color = {"黑边": "#000000", "白边": "#ffffff"}.get(tokens[0].text)
    return ("OUTLINE", color) if color else None


@rule("REMARK OF? AIM (?=$|SEP)", phase=0)
def in_the_way(_tokens: Sequence[Token]) -> Made:
    """The title gets in the way of her face."""
    return "REMARK", None


@rule("NEG (?=REMARK)", phase=0)
def not_in_the_way(tokens: Sequence[Token]) -> Made | None:
    """标题别挡着人，放底下."""
    return ("ASIDE", None) if tokens[0].text in ("别", "不要", "别再") else None


@rule("CUTWORD (?=BETWEEN WHO)", phase=3)
def a_cut_there(_tokens: Sequence[Token]) -> Made:
    """Only a cut between the first and second."""
    return "TRANS", "cut"


@rule("(MUSIC|TRANS|TRANSWORD|EFFECT|MOTION|STYLE|CANVAS) LOOK (?=$|SEP)", phase=0)
def would_be_cool(tokens: Sequence[Token]) -> Made | None:
    """An epic soundtrack would be cool: no look is meant."""
    is_led = tokens[1].start - tokens[0].end > 4
    return (tokens[0].kind, tokens[0].value) if tokens[1].text == "cool" and is_led else None


@rule("^SPEED CUTWORD SEP (?=NEG (TRANS|TRANSWORD))", phase=0)
def quick_cuts(_tokens: Sequence[Token]) -> Made:
    """Quick cuts, no transitions: said twice."""
    return "SEP", None


@rule("(?<=ADD) IT (?=QUOTE (SEP|AND)+ QUOTE)", phase=0)
def them_all(tokens: Sequence[Token]) -> Made | None:
    """Label them "A", "B" and "C": one each."""
    return ("PICS", None) if tokens[0].text == "them" else None


@rule("UNKNOWN TITLEWORD SEP (?=(IN|AT|ON|FOR)* (LAST|FIRST|ORD|ATEND|ATSTART|NUM))", phase=0)
def the_same_but(tokens: Sequence[Token]) -> Made | None:
    """Same title but in the last three seconds."""
    is_same = tokens[0].text == "same" and tokens[2].text == "but"
    return ("TITLEWORD", tokens[1].value) if is_same else None


@rule("^ (UNKNOWN|NUM UNKNOWN) SEP+ (?=(CHANGE|MAKE)* (CANVAS|LOOK|STYLE|WIDTHWORD))", phase=0)
def the_same_so(tokens: Sequence[Token]) -> Made | None:
    """Same but vertical; 一样的，改成竖的."""
    said = "".join(token.text for token in tokens if token.kind in ("UNKNOWN", "NUM"))
    return ("SEP", None) if said in ("same", "一样") else None


@rule("(?<=CHANGE|BACKTO) WIDTHWORD (?=$|SEP|AND)", phase=0)
def wide_again(tokens: Sequence[Token]) -> Made | None:
    """再变回宽的."""
    return ("CANVAS", (1920, 1080)) if tokens[0].text in ("宽", "宽的") else None


@rule("(LAST|ATEND|ATSTART|FIRST) (MUCH|BIT)* SPEED SEP+ (?=[^SEP]*(FADE|FADEIN|FADEOUT))", phase=2)
def ends_suddenly(tokens: Sequence[Token]) -> Made | None:
    """结尾太突然了，让音乐在最后四秒淡出: what follows is done about it."""
    said = find(tokens, "SPEED")
    return ("SEP", None) if said is not None and said.text.startswith(_SUDDEN) else None


_SUDDEN: Final = ("sudden", "abrupt", "突然")


@rule("HAVE (?=WHO REVERSE (?:$|SEP))", "ADD (?=WHO REVERSE (?:$|SEP))", phase=4)
def got_it_wrong(tokens: Sequence[Token]) -> Made | None:
    """I got the first two the wrong way round."""
    return ("ASIDE", None) if tokens[0].text in ("i got", "we got", "put", "i have") else None


@rule("(?<=REMOVE) PLACE (?=$|SEP)", phase=2)
def middle_out(tokens: Sequence[Token]) -> Made | None:
    """Take the middle out."""
    return ("WHO", Who("middle")) if tokens[0].text == "middle" else None
