"""What a sentence says beside its wishes: for whom, for what, and of what the pictures are."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, rule
from nemo_desktop.engine.language.grammar.targets import Who


@rule(
    "(DIFFERENT|NEW|CHANGE) (MOVE|AUTOMOVE|CAMERA|LOOKWORD|EFFECTWORD)+ (FOR|ON|TO|OF|WITH)* "
    "WHO (SEP|COLON)+ (?=(MAKE|TO|ADD)* (SPEED|MOTION|LOOK|EFFECT))",
    phase=4,
)
def another_for_one(tokens: Sequence[Token]) -> Made:
    """A different move for the last photo, pan down: what follows says which."""
    return "WHO", next(token.value for token in tokens if token.kind == "WHO")


@rule("FOR (UNKNOWN|LIVING|AIM)+(?=$|SEP)", "(?<=CANVAS) FOR UNKNOWN+ (?=AND)", phase=3)
def for_whom(tokens: Sequence[Token]) -> Made | None:
    """For my shop, for grandma's birthday: a reason, no wish."""
    is_told = any(token.kind in ("UNKNOWN", "LIVING") for token in tokens)
    is_told = is_told and not tokens[-1].text.endswith((" ones", "那些", "那几张", "的几张"))
    return ("ASIDE", None) if is_told and len(tokens) <= 5 else None


@rule(
    "(?<=MAKE|TO) NUM (?=NUM DASH? (UNIT|SECOND) (FILM|CLIP|CONVERTER)|FILM|CLIP|CONVERTER)",
    phase=0,
)
def one_film(tokens: Sequence[Token]) -> Made | None:
    """Make one 9-second video."""
    return ("ASIDE", None) if tokens[0].value == 1 else None


@rule(
    "(MOTION|AUTOMOVE|LOOK|EFFECT|TRANS|CANVAS|STYLE|FIT) CHANGENOUN",
    "(CANVAS|LOOK|STYLE) NUM (?=$|SEP|AND)",
    phase=0,
)
def such_a_thing(tokens: Sequence[Token]) -> Made | None:
    """That parallax thing; a square one."""
    is_thing = tokens[1].text in ("thing", "things", "one")
    return (tokens[0].kind, tokens[0].value) if is_thing else None


@rule("QUOTE NUM? TITLEWORD(?=$|SEP|AND)", phase=0)
def so_many_letters(tokens: Sequence[Token]) -> Made | None:
    """“全剧终”三个字."""
    is_counted = tokens[-1].text in ("字", "几个字", "大字", "words", "letters", "characters")
    return ("QUOTE", tokens[0].value) if is_counted else None


@rule("UNKNOWN UNKNOWN? UNKNOWN? UNKNOWN? IT WHO", phase=2)
def described(tokens: Sequence[Token]) -> Made | None:
    """咖啡那张coffee.png: said in words and by name."""
    who = tokens[-1].value
    is_told = tokens[-2].text in ("那张", "这张", "那个", "这个") and isinstance(who, Who)
    return ("WHO", who) if is_told and isinstance(who, Who) and who.how == "files" else None


@rule("MOTION WHO (TO|AT)* (ATSTART|ATEND|BEFORE|AFTER|FIRST|LAST|ORD)")
def not_moved_there(tokens: Sequence[Token]) -> Made | None:
    """Don't move the last photo to the front."""
    denied = tokens[0].text.startswith(("don't", "do not", "不要", "别", "no "))
    return ("FORBIDDEN", None) if denied else None


@rule("UNKNOWN (?=EFFECT)", phase=0)
def lightly(tokens: Sequence[Token]) -> Made | None:
    """Light film grain."""
    return ("BIT", None) if tokens[0].text == "light" else None


@rule("UNKNOWN (?=AIM)", phase=2)
def of_somebody(tokens: Sequence[Token]) -> Made | None:
    """My daughter's face."""
    return ("ASIDE", None) if tokens[0].text.endswith("'s") else None


@rule("AIM AIM")
def whose_face(tokens: Sequence[Token]) -> Made:
    """The bride's face."""
    values = [token.value for token in tokens]
    return "AIM", "face" if "face" in values else values[0]


@rule("WHO (UNKNOWN|AIM|LIVING|ALIVE)+ SEP+ (?=(REMOVE|TRIM)(IT)?(?:$|SEP))", phase=3)
def whoever_it_is(tokens: Sequence[Token]) -> Made | None:
    """The last one has my thumb in it, delete it: why does not matter."""
    strange = [token for token in tokens if token.kind == "UNKNOWN"]
    return ("WHO", tokens[0].value) if strange and len(tokens) <= 8 else None


@rule("TO(?=$|SEP)", phase=0)
def drawn_out(tokens: Sequence[Token]) -> Made | None:
    """开始～: a friendly wave."""
    return ("SEP", None) if tokens[0].text == "~" else None


@rule("COLOR TITLEWORD (?=(FOR|ON)+ TITLEWORD)", "(?<=TITLEWORD IN) COLOR TITLEWORD", phase=0)
def letters_in(tokens: Sequence[Token]) -> Made | None:
    """The title in red letters."""
    is_same = tokens[1].text in ("letters", "characters", "lettering")
    return ("COLOR", tokens[0].value) if is_same else None


@rule(
    "FROM PIC (?=SIDE|PLACE)",
    "CAMERA SYNC (?=AIM|WHO)",
    "SYNC (?=AIM)",
    "UNKNOWN AT (?=AIM)",
    "UNDO (?=UNDO)",
    phase=0,
)
def said_beside(tokens: Sequence[Token]) -> Made | None:
    """从照片左边; 镜头对准她的脸; 对准人脸放大; 上一步撤销."""
    if tokens[0].kind == "UNKNOWN":
        return ("ASIDE", None) if tokens[0].text == "aim" else None
    return ("ASIDE", None) if len(tokens) == 1 else (tokens[0].kind, None)


@rule("PLACE (OF|IN) (PIC|FILM|CLIP) (?!NTH|NUM(?!UNIT|SECOND))", phase=0)
def place_of_it(tokens: Sequence[Token]) -> Made:
    """At the bottom of the picture."""
    return "PLACE", tokens[0].value


@rule("(ZOOM|MOVE) (?=TITLEWORD|CANVAS|LOOK|NUM COLON NUM)", phase=0)
def pushed(tokens: Sequence[Token]) -> Made | None:
    """Push the title to the bottom; go square."""
    if tokens[0].kind == "MOVE":
        return ("MAKE", None) if tokens[0].text == "go" else None
    return ("MOVE", None) if tokens[0].text in ("push", "pull") else None


@rule("ADD (?=FOR|NUM|LONGER|SHORTER|AT|FROM|ATSTART|ATEND|WHOLE|IN)", phase=0)
def text_shown(tokens: Sequence[Token]) -> Made | None:
    """Show the text for 5 seconds."""
    return ("TITLEWORD", "text") if tokens[0].text == "show the text" else None


@rule("(TRANSWORD|TRANS) (WITH|BY|TO) CUTWORD(?=$|SEP)", phase=0)
def cuts_instead(_tokens: Sequence[Token]) -> Made:
    """Replace the transitions with cuts."""
    return "TRANS", "cut"


@rule("(?<=MAKE|CHANGE|KEEP) BACKGROUND REMARK", phase=0)
def background_blurry(tokens: Sequence[Token]) -> Made | None:
    """Make the background blurry."""
    return ("FIT", "blur") if tokens[1].text in ("blurry", "out of focus", "糊") else None


@rule("FIT (?=(IN|TO|AT)* (EXCEPT|LOOK|EFFECT))", phase=0)
def everything_but(tokens: Sequence[Token]) -> Made | None:
    """Show everything except the first photo in black and white."""
    return ("ALL", None) if tokens[0].text == "show everything" else None


_SWITCHED: Final = "(TITLEWORD|TRANS|TRANSWORD|EFFECT|LOOK|LOOKWORD|ZOOM|MOTION|FADE|STYLE)"


@rule(
    *(f"(?<={mark} {_SWITCHED}) AWAY (?=$|SEP|AND)" for mark in ("SEP", "AND")),
    f"(?<=^{_SWITCHED}) AWAY (?=$|SEP|AND)",
    phase=0,
)
def switched_off(tokens: Sequence[Token]) -> Made | None:
    """Title off, 5 seconds each."""
    return ("REMOVE", None) if tokens[0].text == "off" else None


@rule("(?<=MOTION) LOOKWORD (?=$|SEP|AND|ON|FOR|TO)", phase=0)
def look_of_a_move(tokens: Sequence[Token]) -> Made | None:
    """Give the photo a 3D parallax look: a move is meant."""
    return ("ASIDE", None) if tokens[0].text in ("look", "feel", "vibe", "style") else None


@rule(
    "(?<=STYLE|MUSIC)(?<!QUIETER MUSIC)(?<!DOWN MUSIC)(?<!LOWER MUSIC) (PLACE|UNDER) "
    "(IT|ALL|FILM|PICS|PIC)* (?=$|SEP|AND|AT|WITH|FOR)",
    phase=0,
)
def music_beneath(tokens: Sequence[Token]) -> Made | None:
    """Put some lofi underneath."""
    return ("ASIDE", None) if tokens[0].text.startswith(("under", "beneath", "below")) else None


@rule("(?<=ATEND|ATSTART|FIRST|LAST) LESS (?=NUM UNIT|NUM SECOND)", phase=0)
def taken_off_there(tokens: Sequence[Token]) -> Made | None:
    """片尾减掉2秒."""
    return ("REMOVE", None) if tokens[0].text in ("减掉", "减去", "减") else None


@rule(
    "REMOVE (?=TO|SIDE|AT|ON|ATEND|ATSTART|BEFORE|AFTER|FROM|DIRECTION|PLACE)",
    "REMOVE (?=(LAST|FIRST|ORD)(?:$|SEP))",
    phase=0,
)
def must_go_there(tokens: Sequence[Token]) -> Made | None:
    """It should go to the right: a place follows, so nothing is to be gone."""
    return ("MOVE", None) if tokens[0].text.endswith(" go") else None


@rule("(?<=MAKE) UNKNOWN UNKNOWN? UNKNOWN? FILM", phase=0)
def such_a_film(_tokens: Sequence[Token]) -> Made:
    """A walkthrough video: whatever kind it is, it is a film."""
    return "FILM", None


@rule("^UNKNOWN? FILM OF IT? UNKNOWN(?=$|SEP)", phase=0)
def film_of_such(_tokens: Sequence[Token]) -> Made:
    """Walkthrough video of these rooms."""
    return "FILM", None


@rule(
    "ADD ON(?=$|SEP|FILM ALL? SHOWN|WHOLE|COLOR)",
    "(?<=MOVE) ON(?=$|SEP)",
    "(?:^|(?<=SEP)) ON (?=ADD? (TITLEWORD|TITLE)? QUOTE (SEP|AND)* "
    "PLACE ADD? (TITLEWORD|TITLE|QUOTE))",
    phase=2,
)
def put_above(tokens: Sequence[Token]) -> Made | None:
    """放上面: where texts stand, that is the top."""
    return ("PLACE", "top") if tokens[-1].text == "上面" else None


@rule("KEEP FILM(?=$|SEP)", phase=2)
def kept_throughout(tokens: Sequence[Token]) -> Made | None:
    """It should stay the whole video."""
    is_whole = tokens[1].text.startswith(("whole", "entire", "full", "整"))
    return ("WHOLE", None) if is_whole else None


@rule("(?<=QUOTE) (FOR|IN|ON|OVER|AT)+ FILM(?=$|SEP|AND)", phase=2)
def shown_throughout(tokens: Sequence[Token]) -> Made | None:
    """The caption "Family" for the entire movie."""
    is_whole = tokens[-1].text.startswith(("whole", "entire", "full", "整", "全"))
    return ("WHOLE", None) if is_whole else None


@rule("(UNKNOWN|FULLY) (?=(ORD|LAST|SECOND|FIRST) (PIC|CLIP))", phase=0)
def all_of_one(tokens: Sequence[Token]) -> Made | None:
    """For the entire second photo: while it is shown."""
    return ("FULLY", None) if tokens[0].text in ("whole", "entire", "full") else None


@rule("(?<=CHANGE QUOTE AND) LAST (?=NUM (UNIT|SECOND)(?:$|SEP))", phase=0)
def it_lasts(tokens: Sequence[Token]) -> Made | None:
    """The title should say "Hello" and last 4 seconds: what it is to do, and no place."""
    return ("KEEP", None) if tokens[0].text == "last" else None


@rule("(?<=WHO) FIRST (?=ADD|TRANS|$)", phase=3)
def just_before(tokens: Sequence[Token]) -> Made | None:
    """最后一张前."""
    return ("BEFORE", None) if tokens[0].text == "前" else None


_EDGES: Final = ({"top", "bottom"}, {"left", "right"})


@rule(
    "(?<=EFFECT|FIT|BACKDROP) (AT|ON|TO)* (PLACE|SIDE) AND (PLACE|SIDE)",
    "(PLACE|SIDE) AND (PLACE|SIDE) (?=EFFECT|FIT|BACKDROP)",
    phase=2,
)
def at_both_edges(tokens: Sequence[Token]) -> Made | None:
    """Bars top and bottom: where they are anyway."""
    named = {str(token.value) for token in tokens if token.kind in ("PLACE", "SIDE")}
    return ("ASIDE", None) if named in _EDGES else None


@rule("^(SEP|AND) (CHANGE|MAKE)? (?=BIT? (LOOK|SPEED? MOTION|LIGHTER|DARKER))", phase=2)
def and_then_it(tokens: Sequence[Token]) -> Made | None:
    """再改成棕褐色: what was spoken of before."""
    return ("IT", None) if tokens[0].text in ("再", "and", "also") else None


@rule(
    "(PIC|PICS|BACKGROUND|IN|FROM)* STRANGER (REMOVE|NEG|GENERATE)(?=$|SEP)",
    "(REMOVE|GENERATE) (STRANGER|AIM|LIVING) (FROM|IN|OF|ON|AFTER|BEHIND)*"
    "(PIC|PICS|BACKGROUND|WHO|IT)?(?=$|SEP)",
    "(TITLE|TITLEWORD|PIC|PICS|QUOTE|MUSIC)? GENERATE (UNKNOWN|TO|OF|IN|WITH|TITLE|TITLEWORD|LIVING"
    "|AIM|PIC|PICS|BACKGROUND|MUSIC|QUOTE|IT|ON|AT|AND UNKNOWN)*(?=$|SEP)",
)
def another_picture(tokens: Sequence[Token]) -> Made:
    """Remove the guy in the background, translate the title: what no film can do."""
    said = next((token.text for token in tokens if token.kind == "GENERATE"), "")
    return "GENERATE", "translate" if said.startswith(("translat", "翻译", "翻成", "译")) else None


@rule("ADD (?=(IT|ALL|EACH)* (PIC|PICS|CLIP))", phase=0)
def made_with(tokens: Sequence[Token]) -> Made | None:
    """用这张照片: what it is made of."""
    return ("WITH", None) if tokens[0].text == "用" else None


@rule("(?<=MOVE|ADD|TO|AT|IN|CHANGE) PIC (?=PLACE)", phase=0)
def on_screen(tokens: Sequence[Token]) -> Made | None:
    """放到画面下三分之一处."""
    return ("ASIDE", None) if tokens[0].text in ("画面", "屏幕", "镜头") else None


@rule(
    "(?<=EACH) ORD(?=$|SEP)",
    "(?<=EACH PIC) ORD(?=$|SEP)",
    "(?<=EACH PICS) ORD(?=$|SEP)",
    "(?<=ALL PIC) ORD(?=$|SEP)",
    "(?<=ALL PICS) ORD(?=$|SEP)",
    "(?<=ALL OF IT) ORD(?=$|SEP)",
    "(?<=ALL) ORD(?=$|SEP)",
    "(?<=EACH PIC NUM UNIT) ORD(?=$|SEP)",
    "(?<=EACH NUM UNIT) ORD(?=$|SEP)",
    "(?<=COLOR|CANVAS|BIGGER|SMALLER|LOUDER|QUIETER|PERCENT) ORD(?=$|SEP)",
    "(?<=REMOVE MUSIC|REMOVE TITLEWORD|REMOVE TRANSWORD|REMOVE LOOKWORD|REMOVE STYLE) ORD(?=$|SEP)",
    phase=0,
)
def before_anything_else(tokens: Sequence[Token]) -> Made | None:
    """Slow zoom in on every photo first: before the rest, and not on the first."""
    return ("ASIDE", None) if tokens[0].text == "first" else None


@rule("MOTION (?!AIM)", phase=0)
def heading(tokens: Sequence[Token]) -> Made | None:
    """Hold the heading for five seconds: a text, and no way to go."""
    return ("TITLEWORD", "title") if tokens[0].text == "heading for" else None


@rule("FRACTION (?=PIC|TITLEWORD|CLIP)", phase=0)
def one_more_of_them(tokens: Sequence[Token]) -> Made | None:
    """A third photo: a place in the row."""
    place = {"a third": 3, "a fifth": 5, "a tenth": 10}.get(tokens[0].text)
    return ("ORD", place) if place else None


@rule("(?<=WHOLE|SPAN) ALL (?=SHOWN|KEEP|ADD|$|SEP)")
def all_the_while(tokens: Sequence[Token]) -> Made | None:
    """从头到尾都显示."""
    return ("ASIDE", None) if tokens[0].text in ("都", "一直都", "全都") else None


@rule(
    "(FADE|FADEIN|FADEOUT|CHANGE) (TO|IN|OUT)* IT? (NEIGHBOUR|SEP (?=$|SEP|FOR|IN|WITH))", phase=0
)
def faded_into_the_next(tokens: Sequence[Token]) -> Made | None:
    """Each picture fades into the next."""
    is_fade = tokens[0].kind != "CHANGE" and any(t.kind in ("TO", "IN") for t in tokens)
    return ("TRANS", "crossfade") if is_fade and tokens[-1].text.startswith(_NEXT) else None


_NEXT: Final = ("next", "following", "下一张", "下张")


@rule(
    "EACH (PIC|PICS)* (?=(ADD|WITH|BY)+ (NUM HALF? (UNIT|SECOND)|HALF (UNIT|SECOND)|DUR)? "
    "(OF|SPEED)* TRANS (TO|IN|AND)* NEIGHBOUR)",
    "(?<=TRANS) EACH (PIC|PICS)* (?=(TO|IN|AND)* NEIGHBOUR)",
    "EACH (PIC|PICS) (?=(CHANGE|MAKE)* TRANS (?:$|SEP|FOR|IN|WITH|OVER))",
    "(TO|IN)* (IT|NUM)? NEIGHBOUR (?=$|SEP|AND|FOR|WITH|NUM|OVER|IN|BY)",
    phase=0,
)
def from_one_to_the_next(tokens: Sequence[Token]) -> Made | None:
    """每张照片用一秒钟叠化到下一张: that is what a transition does."""
    return ("ASIDE", None) if tokens[-1].kind != "NEIGHBOUR" or tokens[0].kind == "TO" else None


@rule("(FIRST|ATSTART) (?=NTH NUM|ORD (PIC|PICS|CLIP|MEASURE))", "(LAST|ATEND) (?=LAST)", phase=0)
def that_edge_anyway(tokens: Sequence[Token]) -> Made | None:
    """开头第一张照片."""
    is_edge = tokens[0].text in ("开头", "最开头", "开始", "片头", "最前面", "结尾", "片尾", "末尾")
    return ("ASIDE", None) if is_edge else None


@rule(
    "CANVAS (RATIOWORD|BIT|MUCH)* BETTER SEP+ (?=[^SEP]*(CANVAS|NUM COLON NUM))",
    "(LOOK|STYLE|COLOR|TRANS|MOTION|PLACE) (LOOKWORD|TRANSWORD|MUSIC|BIT|MUCH|FOR|TITLEWORD)* "
    "BETTER SEP+ (?=[^SEP]*(CHANGE|MAKE|BACKTO|ADD))",
    phase=0,
)
def better_so(tokens: Sequence[Token]) -> Made | None:
    """横版更好，改回16:9: what follows says it."""
    return ("SEP", None) if tokens[0].kind == "CANVAS" else None


@rule("(?<!.)ORD SEP (?!$|ORD|SECOND|AND|LAST|PIC|NUM MEASURE)", phase=0)
def first_of_all(tokens: Sequence[Token]) -> Made | None:
    """First, zoom in on every photo."""
    return ("SEP", None) if tokens[0].text == "first" else None


@rule("CANVAS (RATIOWORD|BIT|BETTER)* SEP+ (UNDO|ASBEFORE)(?=$|SEP)")
def that_shape_again(tokens: Sequence[Token]) -> Made | None:
    """还是横屏好，改回去: the shape says it already."""
    is_back = tokens[-1].text.startswith(("改回", "换回", "调回", "变回", "change it back"))
    return ("CANVAS", tokens[0].value) if is_back else None
