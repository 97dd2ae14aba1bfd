"""Wishes for a film that comes from black at its beginning, or goes to black at its end."""

from collections.abc import Collection, Sequence
from typing import Final

from nemo_desktop.engine.editing.appearance import SetFade
from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token, say
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, Told, wish
from nemo_desktop.i18n import Words, words

USUAL_MS: Final = 1000
_BLACK: Final = ("#000000", "dip_black")
_WHITE: Final = ("#ffffff", "dip_white")
_FADING: Final = ("FADE", "FADEOUT", "FADEIN", "TRANS")
_TOLD: Final = "(COLOR|TRANS|BLACKSCREEN)"
say(
    "BLACKSCREEN",
    "black screen | black frame | blackness | 黑屏 | 黑屏幕 | 黑画面 | 全黑 | 黑幕 | 纯黑",
    "#000000",
)
say("FILMFADE", "start from black | starts from black | begin from black | begins from black", "in")
say("FILMFADE", "go black | goes black | go to black | goes to black | go dark | goes dark", "out")
say("FILMFADE", "to end on black | ends on black | ending on black | to finish on black", "out")
say(
    "FILMFADE",
    """
    fade from black | fade in from black | fade up from black | come up from black |
    黑场淡入 | 黑屏淡入 | 由黑渐显 | 由黑淡入 | 从黑渐亮 | 由暗到亮 | 从暗到亮 | 由暗变亮 |
    黑场开场 | 黑场进 | 黑场进入 | 黑场开始 | 黑场起 | 黑屏开场 | 黑场渐入 | 黑屏渐入 | 渐亮
    """,
    "in",
)
say(
    "FILMFADE",
    """
    fade to black | fade out to black | fade into black | fade down to black | fade to a black |
    淡出到黑 | 渐黑 | 渐暗 | 淡出黑场 | 黑场淡出 | 黑屏淡出 | 渐隐到黑 | 由亮到暗 |
    由亮变暗 | 黑场结束 | 黑屏结束 | 黑场收尾 | 黑屏收尾 | 慢慢黑掉 | 黑掉
    """,
    "out",
)


@rule("(?:(?<=FILMFADE)|(?<=FILMFADE DUR)) (AT|ON|IN)? (PLACE|UNKNOWN|AIM) (?=$|SEP|AND)", phase=1)
def at_the_head(tokens: Sequence[Token]) -> Made | None:
    """Fade from black at the top, fade to black at the tail: as cutters call the ends."""
    said = " ".join(token.text for token in tokens)
    return next(((end, None) for end, told in _ENDS.items() if said in told), None)


_ENDS: Final = {
    "ATSTART": ("at the top", "at top", "at head", "on the top"),
    "ATEND": ("at tail", "on tail", "at the tail"),
}
_EDGES: Final = (Who("places", (1,)), Who("places", (-1,)))


@rule(f"(?<=AND|SEP) UNKNOWN TO {_TOLD} (?=$|SEP|AND|ATEND)", phase=0)
def closes_to_black(tokens: Sequence[Token]) -> Made | None:
    """… and close to black."""
    is_closing = tokens[0].text in ("close", "closing", "cut", "closes")
    return ("FILMFADE", "out") if is_closing and _is_black(tokens[-1]) else None


@rule("UNKNOWN (?=(ATEND|LAST)? CREDITS)", phase=0)
def rolled(tokens: Sequence[Token]) -> Made | None:
    """Roll the credits."""
    return ("ADD", None) if tokens[0].text in ("roll", "run") else None


@rule("FADE (ALL|PICS) IN (?!TO|AND)", phase=0)
def all_faded_in(_tokens: Sequence[Token]) -> Made:
    """Fade everything in at the start."""
    return "FILMFADE", "in"


@rule("LAST (?=CREDITS)", phase=0)
def closing(_tokens: Sequence[Token]) -> Made:
    """Closing credits: those at the end, and not the last of several."""
    return "ATEND", None


@rule("(?<=ATEND) CREDITS", "CREDITS (?=(TO|IN|ADD)* (ATEND|LAST)|SAYING|COLON? QUOTE)",
      "(?<=QUOTE TO|QUOTE FOR) ATEND? CREDITS", phase=0)  # fmt: skip
def end_credits(_tokens: Sequence[Token]) -> Made:
    """Add end credits: a text, and no balance."""
    return "TITLEWORD", "text"


def _is_black(token: Token | None) -> bool:
    return token is not None and token.value in _BLACK


@rule(
    f"(FADE|FADEIN|FADEOUT) (FILM|PIC|IT|ALL|IN|OUT|SPEED|BIT)* (FROM|TO) {_TOLD} FILM?",
    f"FROM {_TOLD} FILM? (SPEED|BIT|MAKE)* (FADEIN|LIGHTER|SHOWN)",
    f"(FADE|FADEOUT) {_TOLD}(?=$|SEP|AND|ATEND)",
    "(FILM|PIC) (SPEED|BIT)* CHANGE COLOR(?=$|SEP|AND)",
    f"(?<=ATEND|LAST) (SPEED|BIT|FILM|PIC)* TRANS (TO|CHANGE) {_TOLD}(?=$|SEP|AND)",
    f"(?<=ATEND|LAST|CENTIMETRE) CHANGE {_TOLD}(?=$|SEP|AND)",
    "(FILM|PIC)? (SPEED|BIT) CHANGE COLOR(?=$|SEP|AND)",
    f"(?<=AND|SEP) OUT? TO {_TOLD}(?=ATEND|$)",
    f"OUT TO {_TOLD}",
    phase=0,
)
def through_black(tokens: Sequence[Token]) -> Made | None:
    """Fade the film in from black; 从黑场淡入."""
    told = find(tokens[::-1], "COLOR", "TRANS", "BLACKSCREEN")
    edge = "in" if find(tokens, "FROM") else "out"
    if told is not None and told.value in _WHITE and find(tokens, *_FADING):
        return "FILMFADE", f"white {edge}"
    return ("FILMFADE", edge) if _is_black(told) else None


@rule(
    f"^(MAKE|FILM)* (ATSTART|FIRST|FROM) (FROM|IN|ON|WITH|AT|FILM)* {_TOLD} FILM?(?=$|SEP|AND)",
    f"^(MAKE|FILM)* (ATEND|LAST) (IN|ON|WITH|AT|TO|FILM)* {_TOLD} FILM?(?=$|SEP|AND)",
    f"(?<=SEP|AND) (ATSTART|FIRST|FROM) (FROM|IN|ON|WITH|AT)* {_TOLD} FILM?(?=$|SEP|AND)",
    f"(?<=SEP|AND) (ATEND|LAST) (IN|ON|WITH|AT|TO)* {_TOLD} FILM?(?=$|SEP|AND)",
    phase=0,
)
def black_edge(tokens: Sequence[Token]) -> Made | None:
    """Start from black; end on a black screen; 结尾黑屏."""
    told, edge = find(tokens, "COLOR", "TRANS", "BLACKSCREEN"), "in"
    if find(tokens, "ATEND", "LAST"):
        edge = "out"
    if told is not None and told.value in _WHITE:
        return "FILMFADE", f"white {edge}"
    return ("FILMFADE", edge) if _is_black(told) else None


@rule(
    "FADE (FILM|PIC) (IN|OUT)(?! AND)",
    "(FADEIN|FADEOUT|FADEINOUT) (FILM|PIC)(?!MUSIC|EACH|FADE)",
    "(?<!OF)(?<!EACH) (FILM|PIC) (SPEED|BIT)* (FADEIN|FADEOUT|FADEINOUT)(?!MUSIC|STYLE|TRANSWORD)",
    phase=0,
)
def whole_film(tokens: Sequence[Token]) -> Made | None:
    """Fade the video out; 画面淡入: the picture and not the music."""
    if find(tokens, "FADEINOUT"):
        return "FILMFADE", "both"
    return "FILMFADE", "in" if find(tokens, "FADEIN", "IN") else "out"


@rule(
    "(ATSTART|FIRST)? (FADEIN|FADE IN) (ATSTART|FIRST)? (SEP|AND)+ (ATEND|LAST)? "
    "(FADEOUT|FADE OUT|OUT) (ATEND|LAST)? (SEP|AND)+ (ALL|ADD|WITH|FROM|TO|BY|IN|SLASH)* "
    f"{_TOLD}(?=$|SEP)",
    "(ATSTART|FIRST)? (FADEIN|FADE IN) (ATSTART|FIRST)? AND (ATEND|LAST)? "
    f"(FADEOUT|FADE OUT|OUT) (ATEND|LAST)? (WITH|FROM|TO|BY) {_TOLD} (ATEND|LAST)?(?=$|SEP)",
    f"(FADEINOUT|FADE IN AND OUT) (ALL|ADD|WITH|FROM|TO|BY|IN|SLASH|SEP)* {_TOLD}(?=$|SEP)",
    phase=0,
)
def black_at_both(tokens: Sequence[Token]) -> Made | None:
    """开头淡入，结尾淡出，都用黑场; fade in at the start and out at the end, both black."""
    is_black = _is_black(find(tokens, "COLOR", "TRANS", "BLACKSCREEN"))
    return ("FILMFADE", "both") if is_black else None


@wish(
    "film_fade",
    "FILMFADE|TRANS|BLACKSCREEN",
    "FILMFADE* TRANS BLACKSCREEN WHO ATSTART ATEND SPAN DUR EACHDUR FIRST LAST BIT SPEED LENGTH "
    "NEG REMOVE FADE FADEIN FADEOUT PIC ALL KEEP LONGER",
    examples=("fade in from black", "fade to black at the end", "开头从黑场淡入", "结尾渐黑"),
)
def film_fade(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The whole film out of black, or into it."""
    told = {str(token.value) for token in tokens if token.kind == "FILMFADE"}
    change, place = find(tokens, "TRANS", "BLACKSCREEN"), find(tokens, "WHO")
    if place is not None and place.value not in _EDGES:
        return None
    if change is not None:
        if change.value not in _BLACK or told:
            return None
        told = _edges(tokens)
    if find(tokens, "LENGTH") and find(tokens, "DUR") and find(tokens, "SPAN"):
        return None  # two wishes: so long in all, and a fade
    if any(edge.startswith("white") for edge in told):
        return _not_white(told)
    if "both" in told:
        told = {"in", "out"}
    return faded(tokens, scene, told) if told else None


def _not_white(told: set[str]) -> Refusal:
    """The film goes to black only; white there is between two pictures."""
    black = "from_black" if "white in" in told else "to_black"
    offers = (words(f"engine.offer.{black}"), words("engine.offer.white_flash"))
    return Refusal(words("engine.fade.only_black"), offers=offers)


def _edges(tokens: Sequence[Token]) -> set[str]:
    """The ends of the film that were spoken of."""
    found = {"in"} if find(tokens, "ATSTART", "FIRST", "FADEIN") else set()
    if find(tokens, "ATEND", "LAST", "FADEOUT"):
        found.add("out")
    place = find(tokens, "WHO")
    if place is not None:
        found.add("out" if place.value == _EDGES[1] else "in")
    span = find(tokens, "SPAN")
    if span is not None and isinstance(span.value, Span):
        found.add("out" if span.value.anchor == "end" else "in")
    return found


def faded(tokens: Sequence[Token], scene: Scene, ends: set[str]) -> Outcome:
    """The film with fades of the length that was said at these ends."""
    if not at_the_ends(tokens, scene, ends):
        return Refusal(words("engine.fade.only_ends"))
    is_off = find(tokens, "NEG", "REMOVE") is not None
    length = 0 if is_off else min(_length(tokens, scene), scene.film.duration_ms)
    edit = SetFade(length if "in" in ends else None, length if "out" in ends else None)
    if is_off and edit.on(scene.film) == scene.film:
        return Told(words("engine.fade.none_there"), is_quiet=True)
    return Deed((edit,), _said(ends, length))


def at_the_ends(tokens: Sequence[Token], scene: Scene, ends: Collection[str]) -> bool:
    """Whether a fade that is asked for lies at an end of the film: nothing fades in between."""
    told = find(tokens, "SPAN")
    if find(tokens, "EACH") and find(tokens, "IN", "FADEINOUT") and not find(tokens, "MUSIC"):
        return False  # fade each photo in and out
    if told is None or not isinstance(told.value, Span) or told.value.anchor != "start":
        return True
    start, end = told.value.within(scene.film.duration_ms, scene.film.fps)
    is_first, is_last = start == 0, end == scene.film.duration_ms
    return is_first or is_last if len(ends) == 2 else is_first if "in" in ends else is_last


def _said(ends: set[str], length: int) -> Words:
    key = "both" if len(ends) == 2 else next(iter(ends))
    if not length:
        return words(f"engine.fade.no_{key}")
    return words(f"engine.fade.{key}", seconds=speech.seconds(length))


def _length(tokens: Sequence[Token], scene: Scene) -> int:
    span, length = find(tokens, "SPAN"), find(tokens, "DUR", "EACHDUR")
    if length is not None:
        return round(number(length))
    if span is not None and isinstance(span.value, Span):
        start, end = span.value.within(scene.film.duration_ms, scene.film.fps)
        return end - start
    is_slow = any(t.kind == "SPEED" and number(t) < 0.1 for t in tokens) or find(tokens, "LONGER")
    return 2 * USUAL_MS if is_slow else USUAL_MS
