"""Wishes about when music is heard, and how it comes and goes."""

from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.editing.sounds import EditSound
from nemo_desktop.engine.editing.texts import AddTitle
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.phrases.sounding import fade_length, recordings, sounds_meant
from nemo_desktop.engine.language.wishes.closing import at_the_ends, faded
from nemo_desktop.engine.language.wishes.retitle import style_title
from nemo_desktop.engine.language.wishes.shape import some_transitions
from nemo_desktop.i18n import words

_SOUNDNOUN = "MUSIC* STYLE* VOLUME"


@rule("FADE OUT", "FADE MUSIC OUT", "FADE (IT|WHO)? (MUSIC)? (OUT)")
def fade_out_words(tokens: Sequence[Token]) -> Made:
    """Fade the music out."""
    return "FADEOUT", "music" if find(tokens, "MUSIC") else None


@rule("FADE IT? MUSIC IN", "FADE IT IN")
def fade_in_words(tokens: Sequence[Token]) -> Made:
    """Fade the music in."""
    return "FADEIN", "music" if find(tokens, "MUSIC") else None


@rule("FADEIN AND? (FADEOUT|OUT)", "FADE IT? IN AND OUT")
def fade_both(tokens: Sequence[Token]) -> Made:
    """Fade in and out."""
    return "FADEINOUT", tokens[0].value


@rule("FASTER (?=FADE (?:$|SEP))", "SLOWER (?=FADE (?:$|SEP))", phase=0)
def fades_faster(tokens: Sequence[Token]) -> Made:
    """Quicker fades, 0.3s: shorter ones, and no camera is meant."""
    return ("SHORTER" if tokens[0].kind == "FASTER" else "LONGER"), None


@rule("SLOWER (?=MUSIC (FADEOUT|FADEIN|FADE))", phase=0)
def slower_fade(_tokens: Sequence[Token]) -> Made:
    """A slower music fade-out, 3 seconds."""
    return "ASIDE", None


@rule("MUSIC SHOWN SPEED (?=(ON|IN|FOR|WITH|AT)* DUR)", "MUSIC ADD? (?=DUR SPEED SHOWN)")
def comes_in(tokens: Sequence[Token]) -> Made | None:
    """Let the music come in softly over 2 seconds."""
    is_coming = len(tokens) < 3 or tokens[1].text in _COMES
    return ("FADEIN", "music") if is_coming else None


_COMES: Final = ("come in", "comes in", "enter", "start", "begin", "进来", "响起", "进入")


@rule("(?<=DUR) SPEED SHOWN")
def slowly_in(tokens: Sequence[Token]) -> Made | None:
    """音乐用2秒慢慢进来."""
    return ("ASIDE", None) if tokens[1].text in _COMES else None


@rule("(?<=MUSIC SPAN|SPAN MUSIC|ONLY SPAN|MUSIC ATMOMENT|MUSIC FROMTHEN) LOUDER (?=$|SEP|AND)")
def is_heard(tokens: Sequence[Token]) -> Made | None:
    """音乐只在前四秒响: heard, not louder."""
    return ("SHOWN", None) if tokens[0].text == "响" else None


@rule(
    "(FADEOUT|FADEIN|FADEINOUT) SLOWER (SEP? (TO|AT|ON)* (?=SPAN|DUR|EACHDUR))?",
    "SLOWER (FADEOUT|FADEIN|FADEINOUT)",
    "(FADEOUT|FADEIN|FADEINOUT) LONGER SEP (TO|AT|ON)* (?=SPAN|DUR|EACHDUR)",
    phase=4,
)
def fades_slower(tokens: Sequence[Token]) -> Made | None:
    """Can the music fade out slower, like over the last 5 seconds?"""
    found = find(tokens, "FADEOUT", "FADEIN", "FADEINOUT")
    return (found.kind, found.value) if found is not None else None


@wish(
    "fade_music",
    "FADEOUT|FADEIN|FADEINOUT|FADE",
    f"{_SOUNDNOUN} SPAN DUR ATEND ATSTART BIT LAST SPEED LENGTH WHO ALL FADEIN FADEOUT NEG REMOVE "
    "LONGER SHORTER TWICE HALFOF HALFLENGTH OUT KEEP FIRST EACHDUR EACH",
    examples=("fade the music out over the last 2 seconds", "最后2秒音乐淡出", "音乐淡入淡出"),
)
def fade_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Music that comes or goes softly; without any, the picture."""
    if _is_of_new_text(tokens, scene) or _of_crossings(tokens, scene):
        return _faded_elsewhere(tokens, scene)
    of_pictures = _of_pictures(tokens, scene)
    is_two = find(tokens, "NEG", "REMOVE") and find(tokens, "EACHDUR", "EACH")
    if of_pictures is not None or find(tokens, "SHORTER") or is_two:
        return of_pictures
    is_heard = any(token.value == "music" for token in tokens)
    if not (scene.film.sounds or is_heard or find(tokens, "MUSIC", "STYLE", "VOLUME", "WHO")):
        return _faded_picture(tokens, scene)
    which = sounds_meant(tokens, scene)
    length = fade_length(tokens, scene)
    if find(tokens, "NEG", "REMOVE"):
        length = 0
    fades_in = find(tokens, "FADEIN", "FADEINOUT") is not None or _at_both_ends(tokens)
    fades_out = find(tokens, "FADEOUT", "FADEINOUT", "FADE") is not None or not fades_in
    ends = {way for way, is_said in (("in", fades_in), ("out", fades_out)) if is_said}
    if length and not at_the_ends(tokens, scene, ends):
        return Refusal(words("engine.fade.only_ends"))
    edit = EditSound(
        which,
        fade_in_ms=length if fades_in else None,
        fade_out_ms=length if fades_out else None,
    )
    if length == 0:
        return Deed((edit,), words("engine.music.no_fade"))
    key = "both" if fades_in and fades_out else "in" if fades_in else "out"
    name = speech.heard(scene.film.sounds[-1])
    total = scene.film.duration_ms
    said = words(
        f"engine.music.fade_{key}",
        name=name,
        seconds=speech.seconds(length),
        start=speech.seconds(max(0, total - length)),
        end=speech.seconds(total),
    )
    return Deed((edit,), said)


_ELSEWHERE: Final = (*_SOUNDNOUN.replace("*", "").split(), *listed("WHO SPAN ATSTART ATEND NEG"))


def _of_crossings(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether fades that are to be longer are those between pictures: there are no others."""
    is_of_them = find(tokens, "FADE", "FADEINOUT") is not None and find(tokens, *_ELSEWHERE) is None
    is_changed = find(tokens, "LONGER", "SHORTER", "LENGTH", "TWICE", "HALFOF", "HALFLENGTH")
    soft = any(clip.transition_in for clip in scene.film.clips)
    is_faded = bool(scene.film.fade_in_ms or scene.film.fade_out_ms or scene.focused_sound)
    return is_of_them and is_changed is not None and soft and not is_faded


def _of_pictures(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Fade in the first photo, and fade out the last: the film, and no music."""
    told = find(tokens, "WHO")
    is_heard = any(token.value == "music" for token in tokens) or find(tokens, "MUSIC", "STYLE")
    if told is None or is_heard or recordings(tokens, scene) or not isinstance(told.value, Who):
        return None
    if told.value.how not in ("places", "files") or find(tokens, "FADE", "FADEINOUT"):
        return None
    ids, clips = scene.meant(told.value), scene.film.clips
    end = "in" if find(tokens, "FADEIN") else "out"
    if len(ids) != 1:
        return None
    if ids[0] != clips[0 if end == "in" else -1].id:
        return Refusal(words("engine.fade.only_ends"))
    return faded(tokens, scene, {end})


def _faded_picture(tokens: Sequence[Token], scene: Scene) -> Outcome:
    ends = {"in"} if find(tokens, "FADEIN", "FADEINOUT") else set()
    if find(tokens, "FADEOUT", "FADEINOUT", "FADE"):
        ends.add("out")
    return faded(tokens, scene, ends)


def _at_both_ends(tokens: Sequence[Token]) -> bool:
    told = find(tokens, "WHO")
    return told is not None and told.value == Who("places", (1, -1))


@rule("TO (LASTSTRETCH|AFTER) (MOTION|MOVE|ZOOM) (?=DUR)", phase=2)
def put_off(tokens: Sequence[Token]) -> Made | None:
    """音乐往后推2秒."""
    is_back = tokens[0].text in ("往", "向", "朝") and tokens[-1].text in ("推", "挪", "移", "拖")
    return ("LATER", 1) if is_back else None


@rule(
    "(?<=MUSIC|TITLE) (SHOWN|ATSTART|ADD|LENGTH|ALIVE)* LATER SEP+ (?=LATER|SHOWN|MOVE|MAKE)",
    "(?<=TITLEWORD) (SHOWN|ATSTART|ADD|LENGTH|ALIVE)* LATER SEP+ (?=LATER|SHOWN|MOVE|MAKE)",
    phase=3,
)
def at_the_wrong_time(tokens: Sequence[Token]) -> Made | None:
    """The music starts too early, delay it by a second: the remedy says how much."""
    told = find(tokens, "LATER")
    return ("ASIDE", None) if told is not None and told.text.startswith(("too", "太")) else None


@wish(
    "time_music",
    "MUSIC|STYLE|MUTE "
    "ATMOMENT|FROMTHEN|SPAN|UNTIL|DUR|INMIDDLE|BETWEEN|LATER|AFTERTITLE|UNTILTITLE",
    "MUSIC* STYLE NEG REMOVE ATSTART ATEND* LENGTH* SHOWN ONLY MOVE KEEP DUR BACKGROUND WHO TRIM "
    "CUTWORD MUTE INMIDDLE YET LATER BYDUR BIT",
    examples=("start the music at 2 seconds", "stop the music after 5 seconds", "音乐从第2秒开始"),
)
def time_music(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The stretch of the film in which music is heard."""
    styles = {str(token.value) for token in tokens if token.kind == "STYLE"}
    sounds = scene.film.sounds
    adds = find(tokens, "WHO") is not None or (
        find(tokens, "ADD", "WITH") is not None
        and (bool(styles) or find(tokens, "NEW") is not None)
    )
    if find(tokens, "MUTE") and (
        not find(tokens, "SPAN", "ATMOMENT", "FROMTHEN", "UNTIL")
        or any(clip.volume > 0.0 for clip in scene.film.clips)
    ):
        return None
    if not sounds and not adds and _is_as_long(tokens):
        raise NotThere(words("engine.no_music"))
    if not sounds or adds or (styles and not styles & {sound.name for sound in sounds}):
        return None
    span = _shifted(tokens, scene) or (None if find(tokens, "LATER") else _heard(tokens, scene))
    if find(tokens, "AFTERTITLE") and scene.film.titles:
        end = min(title.start_ms + title.duration_ms for title in scene.film.titles)
        span = Span("start", end, None) if end < scene.film.duration_ms else None
    if find(tokens, "UNTILTITLE") and scene.film.titles:
        span = Span("start", 0, max(t.start_ms + t.duration_ms for t in scene.film.titles))
    if span is None:
        return None
    name = speech.heard(sounds[-1])
    start, end = span.within(scene.film.duration_ms, scene.film.fps)
    said = words("engine.music.timed", name=name, start=speech.seconds(start),
                 end=speech.seconds(end))  # fmt: skip
    return Deed((EditSound(sounds_meant(tokens, scene), span=span),), said)


def _faded_elsewhere(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The text just added, or the transitions, and no music."""
    if not _is_of_new_text(tokens, scene):
        return some_transitions([*tokens, Token("TRANSWORD", None, 0, 0)], scene)
    text = Token("TITLE", ("text", 0), 0, 0)
    return style_title([token for token in (*tokens, text) if token.kind != "IT"], scene)


def _is_of_new_text(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether it is the text just added that is to fade in: add title "Sea" and let it fade in."""
    is_added = bool(scene.done) and isinstance(scene.done[-1], AddTitle)
    bare = {token.kind for token in tokens} <= {"IT", "FADEIN", "FADEINOUT", "SPEED", "BIT", "MAKE"}
    return is_added and (bare or find(tokens, "IT") is not None)


def _is_as_long(tokens: Sequence[Token]) -> bool:
    """Whether music is to be as long as the film, so that there has to be some."""
    return not find(tokens, "STYLE", "ADD", "WITH", "NEW") and any(
        token.kind == "SPAN" and token.value == Span("whole") for token in tokens
    )


def _heard_loosely(tokens: Sequence[Token], begin: int) -> Span | None:
    """From the middle on, or for so long."""
    if find(tokens, "INMIDDLE", "BETWEEN"):
        is_begun = find(tokens, "SHOWN", "FROM", "ATSTART", "LENGTH", "ADD")
        return Span("second_half") if is_begun else None
    length = find(tokens, "DUR")
    cut = find(tokens, "TRIM", "CUTWORD") is not None and length is not None
    return Span("start", begin, begin + round(number(length))) if cut else None


def _shifted(tokens: Sequence[Token], scene: Scene) -> Span | None:
    """The music two seconds later, or its end."""
    later, length, sound = (
        find(tokens, "LATER"),
        find(tokens, "DUR", "BYDUR"),
        scene.film.sounds[-1],
    )
    if later is None or find(tokens, "ATMOMENT", "FROMTHEN", "SPAN", "UNTIL"):
        return None
    by = round(number(later) * (number(length) if length is not None else 1000))
    end = sound.start_ms + sound.duration_ms + by
    if find(tokens, "ATEND", "REMOVE"):
        return Span("start", sound.start_ms, end) if end > sound.start_ms else None
    begin = max(0, sound.start_ms + by)
    return Span("start", begin, None) if begin < scene.film.duration_ms else None


@rule(
    "(?:(?<=LATER)|(?<=LATER DUR)|(?<=DUR LATER)|(?<=LATER BIT)) SEP? UNKNOWN (?=$|SEP|AND)",
    phase=2,
)
def comes_in_then(tokens: Sequence[Token]) -> Made | None:
    """音乐晚两秒再进."""
    return ("SHOWN", None) if tokens[-1].text == "进" else None


def _heard(tokens: Sequence[Token], scene: Scene) -> Span | None:
    ends = find(tokens, "ATEND") is not None and find(tokens, "ATMOMENT", "SPAN") is not None
    stops = (
        ends
        or find(tokens, "NEG", "REMOVE", "CUTWORD", "TRIM", "MUTE") is not None
        or any(token.kind == "LENGTH" and token.text.startswith("停") for token in tokens)
    )
    span, moment = find(tokens, "SPAN"), find(tokens, "ATMOMENT", "FROMTHEN")
    begin = scene.film.sounds[-1].start_ms
    until = find(tokens, "UNTIL")
    if until is not None:
        begin = round(number(moment)) if moment is not None else begin
        return Span("start", begin, round(number(until)))
    if moment is not None:
        at = round(number(moment))
        return Span("start", begin, at) if stops else Span("start", at, None)
    if span is None:
        return None if stops and not find(tokens, "DUR") else _heard_loosely(tokens, begin)
    assert isinstance(span.value, Span)
    if not stops:
        return span.value
    start, end = span.value.within(scene.film.duration_ms, scene.film.fps)
    if start == 0:
        return Span("start", end, None)
    return Span("start", begin, start) if end == scene.film.duration_ms else None
