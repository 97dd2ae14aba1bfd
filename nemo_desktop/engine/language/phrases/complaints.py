"""What is said to be wrong beside the remedy for it: the remedy alone is the wish."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.language.grammar.lexicon import WORDS, Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, rule
from nemo_desktop.engine.language.grammar.targets import Who

# What is a bit too much, and the wish in it.
for _kind, _much in (
    ("BIGGER", "小"), ("SMALLER", "大"), ("LONGER", "短"), ("SHORTER", "长"), ("SLOWER", "快"),
    ("FASTER", "慢"), ("LIGHTER", "暗"), ("LIGHTER", "黑"), ("DARKER", "亮"), ("QUIETER", "吵"),
    ("LOUDER", "轻"),
):  # fmt: skip
    for _bit in ("有点", "有些", "有点太"):
        say(_kind, f"{_bit}{_much} | {_bit}{_much}了")
say("QUIETER", "盖过去 | 盖过去了 | 盖住了 | 压过去了")
for _kind, _much in (
    ("SMALLER", "大"), ("BIGGER", "小"), ("QUIETER", "响"), ("LONGER", "短"), ("SHORTER", "长"),
    ("SLOWER", "快"), ("FASTER", "慢"), ("LIGHTER", "暗"), ("DARKER", "亮"),
):  # fmt: skip
    say(_kind, f"还是太{_much} | 还是太{_much}了 | 还是有点{_much}")
say("QUIETER", "吵了点 | 太吵 | 有点大声")
say("LOUDER", "有点小声 | 有点太小声 | 听不太清 | 有点听不清")
say("QUIETER", "抢戏 | 有点抢戏 | 太抢戏 | 太抢戏了 | 喧宾夺主 | 有点喧宾夺主 | 太喧宾夺主了")
say("ASIDE", "看腻了 | 看腻 | 腻了 | 看烦了 | 看厌了")
_IS: Final = ("is", "are", "'s", "looks", "look", "seems", "sounds", "was", "comes out", "goes",
       "it's", "they're", "that's")  # fmt: skip
_SO: Final = (
    "so", "very", "really", "pretty", "quite", "rather", "awfully", "terribly", "super",
    "a bit too", "a little too", "kind of", "kinda", "a bit", "a little", "a tad", "a touch",
    "slightly", "somewhat", "still", "still too", "still a bit", "still way too",
    "still much too", "still far too", "still a bit too", "still a little too", "still a little",
)  # fmt: skip
for _kind, _adjectives in (
    ("LIGHTER", "dark|dim"), ("DARKER", "bright"), ("QUIETER", "loud|noisy"),
    ("LOUDER", "quiet|soft"),
    ("LONGER", "short|brief"), ("SHORTER", "long"), ("BIGGER", "small|tiny|little"),
    ("SMALLER", "big|large|huge"), ("SLOWER", "fast|quick"), ("FASTER", "slow"),
):  # fmt: skip
    for _adjective in _adjectives.split("|"):
        for _verb in _IS:
            for _adverb in _SO:
                WORDS.offer(_kind, f"{_verb} {_adverb} {_adjective}", None)
        for _adverb in (so for so in _SO if so.startswith("still ")):
            WORDS.offer(_kind, f"{_adverb} {_adjective}", None)
for _kind, _adjectives in (
    ("LIGHTER", "暗|黑"), ("DARKER", "亮"), ("QUIETER", "吵|大声|响"), ("LOUDER", "小声|轻"),
    ("LONGER", "短"), ("SHORTER", "长"), ("BIGGER", "小"), ("SMALLER", "大"), ("SLOWER", "快"),
    ("FASTER", "慢"),
):  # fmt: skip
    for _adjective in _adjectives.split("|"):
        for _adverb in ("好", "真", "挺", "特别", "实在太", "也太", "这么", "太过"):
            WORDS.offer(_kind, f"{_adverb}{_adjective}", None)
            WORDS.offer(_kind, f"{_adverb}{_adjective}了", None)
# 字小了: too small, by itself or by a little.
for _kind, _adjectives in (
    ("LIGHTER", "暗"), ("DARKER", "亮"), ("QUIETER", "响|吵|大声"), ("LOUDER", "轻|小声"),
    ("BIGGER", "小"), ("SMALLER", "大"), ("LONGER", "短"), ("SHORTER", "长"), ("FASTER", "慢"),
):  # fmt: skip
    for _adjective in _adjectives.split("|"):
        for _ending in ("了", "了点", "了一点", "了些"):
            WORDS.offer(_kind, f"{_adjective}{_ending}", None)
_PAIRS: Final = (
    ("LIGHTER", "DARKER"), ("LOUDER", "QUIETER"), ("LONGER", "SHORTER"), ("BIGGER", "SMALLER"),
    ("SLOWER", "FASTER"),
)  # fmt: skip
_OTHER_WAY: Final = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
for _kind, _adjectives in (
    ("LIGHTER", "dark|dim|暗|黑"), ("DARKER", "bright|亮"), ("LONGER", "short|短|brief"),
    ("QUIETER", "loud|noisy|吵|大声|响"), ("LOUDER", "quiet|soft|小声|轻"),
    ("SHORTER", "long|长"), ("BIGGER", "small|tiny|小"), ("SMALLER", "big|large|huge|大"),
    ("SLOWER", "fast|quick|快"), ("FASTER", "slow|慢"),
):  # fmt: skip
    for _adjective in _adjectives.split("|"):
        _stills = ("still ",) if _adjective.isascii() else ("还是", "仍然", "依然", "仍", "还是很")
        for _still in _stills:
            if _still + _adjective == "还是黑":
                continue  # 还是黑白吧
            WORDS.offer("STILLSO", f"{_still}{_adjective}", _kind)
_NO_NEED: Final = ("没必要", "没有必要", "不需要", "用不着", "不应该", "不该", "犯不着", "不用搞")
# What need not be so: not that dark, doesn't have to be so loud, 没必要那么大.
_NEED_NOT: Final = (
    "not", "not be", "don't make it", *(
        f"{need} {verb}"
        for need in ("doesn't need to", "doesn't have to", "don't need to", "don't have to",
                     "needn't", "shouldn't", "should not", "need not", "does not have to")
        for verb in ("be", "last", "stay", "go", "move", "play", "stay up", "take")
    ),
)  # fmt: skip
for _kind, _adjectives in (
    ("LIGHTER", "dark|dim"), ("DARKER", "bright|light"), ("QUIETER", "loud|noisy"),
    ("LOUDER", "quiet|soft"), ("LONGER", "short|brief"), ("SHORTER", "long"),
    ("BIGGER", "small|tiny"), ("SMALLER", "big|large|huge"), ("SLOWER", "fast|quick|quickly"),
    ("FASTER", "slow|slowly"),
):  # fmt: skip
    for _adjective in _adjectives.split("|"):
        for _so in ("so", "that", "quite so", "quite that", "as", "all that", "this"):
            for _not in _NEED_NOT:
                WORDS.offer(_kind, f"{_not} {_so} {_adjective}", None)
for _kind, _adjectives in (
    ("LIGHTER", "暗|黑"), ("DARKER", "亮"), ("QUIETER", "吵|大声|响"), ("LOUDER", "小声|轻"),
    ("LONGER", "短"), ("SHORTER", "长|久"), ("BIGGER", "小"), ("SMALLER", "大"), ("SLOWER", "快"),
    ("FASTER", "慢"),
):  # fmt: skip
    for _adjective in _adjectives.split("|"):
        for _not in ("别", "不要", "不用", "没", "没有", "不", "无需", "不必", *_NO_NEED):
            for _so in ("那么", "这么", "那样", "这样"):
                WORDS.offer(_kind, f"{_not}{_so}{_adjective}", None)
COMPLAINTS: Final = (
    *(f"{verb} " for verb in _IS),
    "好",
    "真",
    "挺",
    "特别",
    "实在",
    "也太",
    "这么",
    "非常",
    "too ",
    "太",
    "有点",
    "有些",
    "过于",
    "a bit too",
    "a little too",
    "way",
    "much too",
    "far too",
    "cover",
    "吵",
    "看不清",
    "听不清",
)
_LENGTHS: Final = "(DUR|UNIT|SECOND|LONGER|SHORTER|HALFOF|SPAN|TWICE|HALFLENGTH)"
_SIZES: Final = (
    "(PCT|PERCENT|PERCENTOF|QUIETER|LOUDER|BIGGER|SMALLER|VOLUME|HALFOF|REMOVE|MUTE|MOTION"
    "|LOUDTIMES|TWICE)"
)
# After "way too much" only these say how much.
_FIGURES: Final = "(PCT|PERCENT|NUM|UNIT|SECOND|HALFOF|HALFLENGTH|LOUDTIMES|TWICE|REMOVE|MUTE)"
_PACES: Final = "(SLOWER|FASTER|SPEED|PCT|UNIT|SECOND|LONGER|SHORTER|TWICE|HALFOF)"


@rule("(?:(?<=TITLEWORD)|(?<=MUSIC)|(?<=FILM)|(?<=PIC)) QUESTION ASIDE", phase=1)
def asked_beside_a_remedy(tokens: Sequence[Token]) -> Made | None:
    """标题是不是太小了，大一点."""
    return ("ASIDE", None) if tokens[0].text in ("是不是", "有没有") else None


@rule("BIGGER (?=(REPLACE|CHANGE) LIGHTER? COLOR)", phase=1)
def not_so_enough(tokens: Sequence[Token]) -> Made | None:
    """标题不够显眼，换成亮黄色: a colour is the remedy."""
    return ("ASIDE", None) if tokens[0].text.startswith("不 够") else None


@rule("(LIGHTER|DARKER) (?=COLOR)", phase=1)
def so_a_color(tokens: Sequence[Token]) -> Made | None:
    """亮黄色: one of its kind."""
    return ("ASIDE", None) if tokens[0].text in ("亮", "暗") else None


@rule("PIC? BETWEEN? TRANSWORD (MUCH|TOO|BIT|REMARK)+ (SLOWER|QUIETER|SPEED) (?=$|SEP)", phase=0)
def too_hard_cuts(tokens: Sequence[Token]) -> Made | None:
    """照片切换太生硬了柔和点."""
    is_soft = tokens[-1].text.startswith(("柔和", "soft"))
    return ("TRANS", "crossfade") if is_soft and find(tokens, "REMARK") else None


@rule("STILLSO (?=$|SEP)", phase=0)
def still_so(tokens: Sequence[Token]) -> Made:
    """太大声了 || 还是大: that was not enough."""
    return str(tokens[0].value), None


@rule("STILLSO", phase=0)
def rather_so(tokens: Sequence[Token]) -> Made:
    """还是大一点: that is asked for."""
    return _OTHER_WAY[str(tokens[0].value)], None


@rule(
    "(?<=QUIETER SEP|MUSIC ASIDE) (CUTWORD|REMOVE|TRIM|MAKE)? IT? (SPLIT|HALFOF) IT? (?=$|SEP)",
    phase=0,
)
def too_loud_by_half(tokens: Sequence[Token]) -> Made | None:
    """The music is too loud, halve it; cut it in half."""
    told = find(tokens, "SPLIT", "HALFOF")
    is_cut = told is not None and (told.kind == "HALFOF" or told.text.startswith("in "))
    return ("LOUDTIMES", 0.5) if is_cut else None


@rule("PCT (QUIETER|ASIDE) SEP* (?=(MAKE|IT|CHANGE|TO|ADD|ONLY)* (PCT|NUM) (?:$|SEP|AND))")
def so_much_is_too_loud(tokens: Sequence[Token]) -> Made | None:
    """35 percent is too loud, make it 25: only what it is to be says how loud."""
    return ("VOLUME", None) if tokens[1].text.startswith(("too", "太")) else None


@rule(
    "(?<=SHORTER SEP) (CUTWORD|REMOVE|TRIM|MAKE)? IT? SPLIT IT? (?=$|SEP)",
    phase=0,
)
def too_long_by_half(tokens: Sequence[Token]) -> Made | None:
    """Each one is too long, cut it in half."""
    told = find(tokens, "SPLIT")
    is_half = told is not None and told.text == "in half"
    return ("HALFLENGTH", 0.5) if is_half and len(tokens) > 1 else None


@rule(
    "(?<=LIGHTER SEP|DARKER SEP|LOUDER SEP|QUIETER SEP|LONGER SEP|SHORTER SEP|SMALLER SEP"
    "|BIGGER SEP|COLORFUL SEP|SLOWER SEP|FASTER SEP) BETTER(?=$)",
    phase=0,
)
def put_right(tokens: Sequence[Token]) -> Made | None:
    """Photo 3 is overexposed, fix it: what is wrong says how."""
    is_mended = tokens[0].text.startswith(("fix", "correct", "sort", "修", "改善", "改进"))
    return ("ASIDE", None) if is_mended else None


@rule(
    f"(GOBY MUCH?|MOVE AWAY) (SLOWER|FASTER) SEP+ (?=[^SEP]*{_LENGTHS})",
    f"(NUM (UNIT|SECOND))? (LONGER|SHORTER) SEP+ (?=[^SEP]*{_LENGTHS})",
    f"(BIGGER|SMALLER|LOUDER|QUIETER) SEP+ (?=[^SEP]*{_SIZES})",
    f"(SLOWER|FASTER) SEP+ (?=[^SEP]*{_PACES})",
    f"MUCH (LONGER|SHORTER|BIGGER|SMALLER|LOUDER|QUIETER|SLOWER|FASTER) SEP+ (?=[^SEP]*{_FIGURES})",
    "(LIGHTER|DARKER) SEP+ (?=[^SEP]*(LIGHTER|DARKER|PCT|PERCENT))",
    "(?<=MUSIC|VOLUME|STYLE|IT) BIT LOUDER SEP* (?=[^SEP]*QUIETER)",
    "LOUDER SEP* (?=ADD STYLE|ADD MUSIC)",
    "(PIC|PICS)* BETWEEN (PIC|PICS)* BIT? (SLOWER|QUIETER|SPEED) SEP+ "
    "(?=[^SEP]*(TRANS|TRANSWORD|FADE))",
    "(?<=SEP) BIT? (SLOWER|QUIETER|SPEED) SEP+ (?=ADD? TRANS)",
    phase=0,
)
def wrong_before(tokens: Sequence[Token]) -> Made | None:
    """The music is too quiet, turn it up; 视频太长了，缩到6秒."""
    soft = any(token.text.startswith(("soft", "柔和")) for token in tokens)
    if soft or find(tokens, "BETWEEN"):  # 照片之间柔和一点，加叠化
        return ("ASIDE", None) if soft else None
    if tokens[0].kind == "BIT":  # the music's a bit loud, turn it down
        return ("ASIDE", None) if tokens[1].text == "loud" else None
    told = tokens[2] if tokens[0].kind == "NUM" else tokens[0]  # 4秒太长了，每张2秒
    is_told = told.kind in ("GOBY", "MOVE") or told.text.startswith(COMPLAINTS)
    return ("ASIDE", None) if is_told else None


@rule(
    "(?:^|(?<=SEP)) (IT|FILM|PIC|PICS|CLIP|ALL)* (MOVE|LENGTH)? (ATEND|ATSTART|INMIDDLE)? "
    f"(SLOWER|FASTER) (ATEND|ATSTART|INMIDDLE)? SEP+ (?=[^SEP]*{_LENGTHS})",
    phase=0,
)
def wrong_there(tokens: Sequence[Token]) -> Made | None:
    """It goes too quick at the end, keep the last one two seconds longer."""
    told = find(tokens, "SLOWER", "FASTER")
    is_told = told is not None and told.text.startswith(COMPLAINTS)
    place = find(tokens, "ATEND", "ATSTART", "INMIDDLE")
    return ("SEP", None) if is_told and place is not None else None


@rule(
    "(?<=UNIT|SECOND|LONGER|SHORTER|BIT|HALFOF) SEP+ IT? BIT? (LONGER|SHORTER) (?=$|SEP)",
    "(?<=REMOVE|MUSIC|TITLEWORD|PERCENT|NUM|QUIETER|LOUDER|IT|BIT|MUTE|ON) "
    "SEP+ IT? BIT? (LOUDER|QUIETER) (?=$|SEP)",
    "(?<=BIGGER|SMALLER|BIT|PERCENT|NUM) SEP+ IT? BIT? (BIGGER|SMALLER) (?=$|SEP)",
    "(?<=SLOWER|FASTER|BIT) SEP+ IT? BIT? (SLOWER|FASTER) (?=$|SEP)",
    "(?<=LIGHTER|DARKER|BIT|PERCENT) SEP+ IT? BIT? (LIGHTER|DARKER) (?=$|SEP)",
    phase=0,
)
def wrong_behind(tokens: Sequence[Token]) -> Made | None:
    """背景音乐去掉，有点吵."""
    return ("ASIDE", None) if tokens[-1].text.startswith(COMPLAINTS) else None


@rule(
    "(LONGER|SHORTER) SEP+ "
    "(?=(SHOWN|FOR|TO|CHANGE|LENGTH|KEEP|MAKE|IT)* NUM (UNIT|SECOND)(?:$|SEP))",
    phase=0,
)
def longer_namely(_tokens: Sequence[Token]) -> Made:
    """Make it shorter, 8 seconds: the figure says how much."""
    return "ASIDE", None


@rule(
    "^ SPEEDNOUN (SLOWER|FASTER) (BIT|MUCH|IT)* SEP+ "
    "(?=(MAKE|CHANGE|IT|TO|WITH|ADD)* (EACHDUR|EACH DUR))",
    phase=4,
)
def paced_namely(tokens: Sequence[Token]) -> Made | None:
    """节奏快点，每张2秒: no camera is meant."""
    is_rhythm = tokens[0].text in ("节奏", "整体节奏", "pace", "rhythm", "tempo")
    return ("ASIDE", None) if is_rhythm else None


_MEANT: Final = "(MUSIC|TITLEWORD|TRANSWORD|TRANS|EFFECTWORD|EFFECT|LOOKWORD|ZOOM|AUTOMOVE|STYLE)"


@rule(f"(?:(?<=^{_MEANT})|(?<=SEP {_MEANT})) NEVERMIND (?=$|SEP)", phase=0)
def rather_without(tokens: Sequence[Token]) -> Made | None:
    """音乐还是不要了: it goes."""
    return ("REMOVE", None) if tokens[0].text.startswith("还是") else None


_FULL: Final = ("full", "whole", "entire")


@rule("(UNKNOWN|FULLY) (?=NUM (UNIT|SECOND))", "(?<=NUM) UNKNOWN (?=UNIT|SECOND)", phase=0)
def full_seconds(tokens: Sequence[Token]) -> Made | None:
    """A full two seconds."""
    return ("FULLY", None) if tokens[0].text in _FULL else None


@rule(
    "(?<!NUM)(?<!NTH) (UNKNOWN|FULLY) (?=(SECOND|UNIT)(?:$|SEP|AND|LENGTH|EACH|FOR|ON|BETWEEN))",
    phase=0,
)
def a_full_second(tokens: Sequence[Token]) -> Made | None:
    """A full second."""
    return ("NUM", 1) if tokens[0].text in _FULL else None


@rule("(?<=MUSIC) ATEND? SLOWER SEP+ (?=(ADD|WITH)? DUR? FADEOUT)", phase=4)
def ends_gently(_tokens: Sequence[Token]) -> Made:
    """Let the music end more gently, fading out over five seconds."""
    return "ASIDE", None


@rule(
    "(?<=NUM) SLASH (?=(NUM SLASH)+ NUM (UNIT|SECOND))",
    "(?<=AND NUM) SLASH (?=NUM (UNIT|SECOND|SLASH))",
    phase=0,
)
def one_after_another(_tokens: Sequence[Token]) -> Made:
    """3/4/5 seconds: three lengths."""
    return "AND", None


@rule("(?<=TITLEWORD) UNKNOWN SEP+ (?=(MOVE|ADD|MAKE)? IT? BIT? PLACE)", phase=0)
def wrong_place(tokens: Sequence[Token]) -> Made | None:
    """The title is too high, move it to the bottom."""
    return ("ASIDE", None) if tokens[0].text in ("high", "low") else None


@rule("(?<=MUSIC|VOLUME|STYLE|IT) BIT LOUDER (?=$|SEP)", phase=0)
def bit_loud(tokens: Sequence[Token]) -> Made | None:
    """The music's a bit loud."""
    return ("QUIETER", None) if tokens[1].text == "loud" else None


@rule(
    "(?<=REMOVE|MUTE) IT? REMARK (?=MUSIC|TITLEWORD|TRANSWORD|ZOOM|EFFECTWORD|AUTOMOVE|STYLE)",
    "(?<=REMOVE|MUTE) IT (?=MUSIC|TITLEWORD|TRANSWORD|ZOOM|EFFECTWORD|AUTOMOVE)",
    phase=0,
)
def that_annoying(_tokens: Sequence[Token]) -> Made:
    """Get rid of that annoying music."""
    return "ASIDE", None


@rule("(?<!.) WHO SEP (?=WHO (BIT|MUCH|CHANGE)* (LONGER|SHORTER|LIGHTER|DARKER|BIGGER|DUR|REMARK))")
def is_fine(tokens: Sequence[Token]) -> Made | None:
    """The first photo's fine, the last one is too short: nothing is to be done to the first."""
    is_told = tokens[1].start - tokens[0].end > 1
    return ("SEP", None) if is_told else None


@rule(
    "(?:^|(?<=MAKE)) WHO SEP WHO (?=(CHANGE|MAKE|ALL)* (LOOK|LIGHTER|DARKER|MOTION|EFFECT|LONGER))",
)
def both_so(tokens: Sequence[Token]) -> Made | None:
    """第一张，第二张变黑白: both of them."""
    one, other = tokens[0].value, tokens[-1].value
    if not isinstance(one, Who) or not isinstance(other, Who) or tokens[1].text not in (",", "，"):
        return None
    is_row = one.how == other.how == "places"
    return ("WHO", Who("places", (*one.places, *other.places))) if is_row else None


@rule("SEP+ WHO (UNKNOWN|BETTER|THANKS|PRAISE)* $")
def others_are_fine(tokens: Sequence[Token]) -> Made | None:
    """5 seconds for the first, the others are fine."""
    told, word = find(tokens, "WHO"), find(tokens, "UNKNOWN")
    is_shared = word is not None and word.text in ("equally", "evenly")
    is_rest = told is not None and told.value == Who("rest") and not is_shared
    return ("SEP", None) if is_rest else None
