"""What the sentence before was about, and what a short one can say of it without naming it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetLook, SetMotion, SetTransitions
from nemo_desktop.engine.editing.footage import SetFootage
from nemo_desktop.engine.editing.grading import AddEffect, SetLookStrength
from nemo_desktop.engine.editing.lay import Span, Which
from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.editing.pictures import RepeatClips, SetDuration, ShareTotal
from nemo_desktop.engine.editing.sounds import AddSound, EditSound
from nemo_desktop.engine.editing.texts import AddTitle, EditTitle
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.rules import find, number
from nemo_desktop.engine.language.targets import ALL, Who
from nemo_desktop.engine.language.text import listed
from nemo_desktop.engine.render.film import Film

# A word that is meant instead of one that was said; None where that says nothing.
_Instead = Callable[[Token], Token | None]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the sentence before was about: how it is said, and what can be said of it.

    `instead` are words that mean more there than by themselves: more, half, a bare number.
    `strange` are words that are said of it and that nothing here can do.
    """

    subject: tuple[Token, ...]
    fits: frozenset[str] = frozenset()
    instead: Mapping[str, _Instead] = field(default_factory=dict)
    behind: tuple[Token, ...] = ()
    strange: frozenset[str] = frozenset()


def said(kind: str, value: object = None, text: str = "") -> Token:
    """A word as if it had been said."""
    return Token(kind, value, 0, 0, text)


def _as(kind: str, value: object = None) -> _Instead:
    """That word, whatever stood there."""
    return lambda token: replace(token, kind=kind, value=value)


def _degrees(more: str, less: str, *, is_less: bool = False) -> Mapping[str, _Instead]:
    """What more and less of it are; `is_less`: there was to be less of it."""
    if is_less:
        more, less = less, more
    return {"MORE": _as(more), "LESS": _as(less), "TOO": _as(less)}


def _seconds(token: Token) -> Token | None:
    """A bare number as a length."""
    value = number(token)
    return replace(token, kind="DUR", value=value * 1000) if 0.1 <= value <= 600 else None


def _seconds_each(token: Token) -> Token | None:
    length = _seconds(token)
    return replace(length, kind="EACHDUR") if length is not None else None


SHARES: Final = frozenset({"TWICE", "HALFOF"})
_TEXT: Final = said("TITLE", ("text", 0))
_LENGTH: Final = said("LENGTH", None, "long")


def topic_of(last: Edit, clause: Sequence[Token], film: Film, focus: Sequence[str]) -> Topic | None:
    """What can be said of what the sentence before did."""
    if isinstance(last, EditTitle | AddTitle):
        is_there = any(title.id in focus for title in film.titles)
        if not is_there or any(token.value == "music" for token in clause):
            return None
        topic = _of_text(last) if isinstance(last, EditTitle) else _of_new_text(clause, film)
        if then := _at_that_moment(clause):
            topic = Topic((_TEXT,), instead=then)
        return _of_both(topic, clause) if _are_both(clause, film) else topic
    if isinstance(last, EditSound | AddSound):
        if not film.sounds:
            return None
        then = _at_that_moment(clause)
        return Topic((_MUSIC,), instead=then) if then else _of_music(last, clause, film)
    if isinstance(last, SetTransitions):
        return _CROSSING if any(clip.transition_in for clip in film.clips) else None
    return _of_row(last, clause, film, focus)


def _of_row(last: Edit, clause: Sequence[Token], film: Film, focus: Sequence[str]) -> Topic | None:
    """What can be said of pictures that something was done to."""
    if isinstance(last, ShareTotal):
        return _WHOLE
    shown = tuple(clip.id for clip in film.clips if clip.id in focus)
    if isinstance(last, MoveClips | RepeatClips) and 0 < len(shown) < len(film.clips):
        return _of_place(clause)
    which = getattr(last, "which", Which())
    if which.ids and set(shown) != set(which.ids):
        return None
    subject = (said("WHO", Who("these")),) if which.ids else ()
    if subject and find(clause, "GRADEWORD"):
        topic: Topic | None = _of_some(clause, subject)
    elif isinstance(last, SetDuration):
        topic = _of_lengths(last, subject or (said("EACH"),))
    else:
        topic = _of_pictures(last, clause, subject)
    if topic is None or not find(clause, *_WHERE):
        return topic
    is_short = any(token.kind in topic.instead for token in clause)
    return replace(topic, subject=(), fits=topic.fits | _WHERE) if is_short else None


# Other pictures, with another value for what was changed: and the last one to the left.
_WHERE: Final = frozenset({"WHO", "ALL", "EACH"})


_OF_TIME: Final = frozenset(listed("DUR LONGER SHORTER BYTIME BYDUR HALFLENGTH LENGTH"))
_OF_LENGTH: Final = {**_degrees("LONGER", "SHORTER"), "NUM": _seconds}
_SHORTENED: Final = {**_degrees("LONGER", "SHORTER", is_less=True), "NUM": _seconds}
# A picture that is gone too fast is to stay longer.
_PACED: Final = {"SLOWER": _as("LONGER"), "FASTER": _as("SHORTER")}
_WHOLE: Final = Topic(
    (said("FILM"),), SHARES | {"LENGTH", "DUR"}, {**_PACED, "NUM": _seconds}, (_LENGTH,)
)
_LONGEST_CROSSING: Final = 3000


def _short(length: Token) -> Token | None:
    """A time that a transition can take."""
    return length if number(length) <= _LONGEST_CROSSING else None


def _slide(token: Token) -> Token | None:
    """Use a slide instead: of transitions, no picture."""
    is_meant = token.text.split()[-1] == "slide"
    return replace(token, kind="TRANS", value="push_left") if is_meant else None


_CROSSING: Final = Topic(
    (said("TRANSWORD"),),
    SHARES | frozenset(listed("LENGTH LONGER SHORTER SLOWER FASTER")),
    {**_OF_LENGTH, "DUR": _short, "PIC": _slide},
)


def _as_much_less(token: Token) -> Token:
    """By another second, where there was to be less."""
    is_bare = token.text.startswith(("another", "one more", "又"))
    return replace(token, value=-number(token)) if is_bare and number(token) > 0 else token


def _of_lengths(last: SetDuration, subject: tuple[Token, ...]) -> Topic:
    is_less = last.by_ms < 0 or last.factor < 1
    fits = _OF_TIME - {"DUR"} | SHARES
    instead = {**(_SHORTENED if is_less else _OF_LENGTH), **_PACED}
    if is_less:
        instead["BYTIME"] = _as_much_less
    if not last.which.ids:
        instead["NUM"] = _seconds_each
    return Topic(subject, fits, instead, (_LENGTH,))


# A text may be there at another time, and come and go softly, whatever was said of it.
_FADES: Final = frozenset(listed("FADEIN FADEOUT FADEINOUT"))
_ELSEWHEN: Final = frozenset(listed("UNTIL FROMTHEN ATSTART ATEND MOVE"))
_IS_SHOWN: Final = frozenset(listed("KEEP SHOWN LATER"))
_IN_TIME: Final = _ELSEWHEN | _FADES | _OF_TIME | SHARES | frozenset(listed("SPAN WHOLE"))
_STAYING: Final = ("for ", "停留", "持续", "久", "再久", "更久")
_HEIGHTS: Final[Mapping[str, int]] = {"top": -1, "upper_third": -1, "lower_third": 1, "bottom": 1}


def _edged(token: Token) -> Token | None:
    """加黑边, of letters: no picture gets bars."""
    color = {"黑边": "#000000", "白边": "#ffffff"}.get(token.text[-2:])
    return replace(token, kind="OUTLINE", value=color) if color else None


def _above(token: Token) -> Token:
    """还是上面, of letters: a place."""
    return replace(token, kind="PLACE", value="top") if token.text == "上面" else token


_EDGED: Final[Mapping[str, _Instead]] = {"FIT": _edged, "ON": _above}


def _are_both(clause: Sequence[Token], film: Film) -> bool:
    """Whether all of several texts are meant: make them both yellow; 都改成黄色."""
    count = len(film.titles)
    told = [token.value for token in clause if token.kind == "WHO"]
    is_told = find(clause, "ALL") is not None or ALL in told
    return count > 1 and (is_told or any(token.text.startswith("都") for token in clause))


def _of_both(topic: Topic, clause: Sequence[Token]) -> Topic:
    fits = topic.fits | frozenset(listed("COLOR PLACE SIDE BIGGER SMALLER LOWER WEIGHT OUTLINE"))
    return replace(
        topic,
        subject=(said("TITLE", ("text", 0), "texts"), said("ALL")),
        fits=fits | {token.kind for token in clause if token.kind == "CHANGE"},
        instead={**topic.instead, "WHO": _as("ASIDE"), "ALL": _as("ASIDE")},
    )


def _at_that_moment(clause: Sequence[Token]) -> Mapping[str, _Instead]:
    """Start it at second 3, and stop it at second 9."""
    kinds = {token.kind for token in clause}
    if kinds == {"ATSTART", "IT", "ATMOMENT"}:
        return {"ATSTART": _as("ASIDE"), "ATMOMENT": _at("FROMTHEN")}
    if kinds == {"NEG", "IT", "ATMOMENT"} and clause[0].text == "stop":
        return {"NEG": _as("ASIDE"), "ATMOMENT": _at("UNTIL")}
    until = kinds in ({"TO", "NUM"}, {"TO", "DUR"}) and clause[0].text in ("until", "till", "到")
    return {"TO": _as("ASIDE"), "NUM": _until, "DUR": _at("UNTIL")} if until else {}


def _at(kind: str) -> _Instead:
    return lambda token: replace(token, kind=kind)


def _until(token: Token) -> Token | None:
    length = _seconds(token)
    return replace(length, kind="UNTIL") if length is not None else None


def _of_new_text(clause: Sequence[Token], film: Film) -> Topic:
    """A text that was put there: how long it stays is the film's, unless it is said of it."""
    stays = [t for t in clause if t.kind in _OF_TIME and t.text.startswith(_STAYING)]
    if stays or find(clause, *_IS_SHOWN):
        return Topic((_TEXT,), _IN_TIME | _IS_SHOWN)
    fades = _FADES if not film.sounds or find(clause, "IT") else frozenset()
    return Topic((_TEXT,), _ELSEWHEN | fades, {"ON": _above})


def _of_text(last: EditTitle) -> Topic:
    if last.length_ms or last.by_ms or last.span or last.start_ms is not None:
        instead = _SHORTENED if last.by_ms < 0 else _OF_LENGTH
        return Topic((_TEXT,), _IN_TIME | _IS_SHOWN, instead, (_LENGTH,))
    fits = _IN_TIME - SHARES | _IS_SHOWN
    if last.color:
        strange = frozenset({"LIGHTER", "DARKER", "COLORFUL"})
        return Topic((_TEXT,), fits | {"COLOR"}, strange=strange)
    if last.dress.animation:
        return Topic((_TEXT,), fits, strange=frozenset({"SLOWER", "FASTER"}))
    if last.factor != 1.0:
        degrees = _degrees("BIGGER", "SMALLER", is_less=last.factor < 1)
        return Topic((_TEXT,), fits | SHARES | {"PCT"}, degrees)
    up = last.place_step or -_HEIGHTS.get(last.place or "", 0)
    back = _as("LOWER", -up)
    steps = {"MORE": _as("LOWER", up), "LESS": back, "TOO": back} if up else {}
    return Topic((_TEXT,), fits, {**steps, **_EDGED})


_MUSIC: Final = said("MUSIC")
_LOUDNESS: Final = said("VOLUME")
_OTHER_SONG: Final = (["NEW"], ["NEW", "NUM"], ["NEG", "IT"])
_WHEN: Final = frozenset({"FROMTHEN", "UNTIL"})
_DURING: Final = ("for ", "during ", "in ", "在", "就")


def _of_music(last: EditSound | AddSound, clause: Sequence[Token], film: Film) -> Topic:
    if find(clause, "FROMTHEN", "WHOLE", "STARTOVER"):
        whole = {"WHOLE": _as("SPAN", Span("whole")), "STARTOVER": _from_its_beginning}
        return Topic((_MUSIC,), _WHEN | {"ONLY", "ATSTART"}, whole)
    if any(token.kind == "SPAN" and token.text.startswith(_DURING) for token in clause):
        return Topic((_MUSIC,), frozenset({"ONLY", "SPAN"}))
    if [token.kind for token in clause] in _OTHER_SONG:
        return Topic((), frozenset({"NUM"}), dict.fromkeys(("NEW", "NEG"), _as("ANOTHERSONG")))
    loudness = Topic((_MUSIC,), _WHEN | SHARES | {"SIDE"}, behind=(_LOUDNESS,))
    if isinstance(last, AddSound):
        return loudness
    if last.fade_in_ms or last.fade_out_ms:
        return _of_fade(last, clause, film)
    return Topic((_MUSIC,), _WHEN | {"SPAN"}) if last.span is not None else loudness


def _of_fade(last: EditSound, clause: Sequence[Token], film: Film) -> Topic:
    ends = {"FADEIN": last.fade_in_ms, "FADEOUT": last.fade_out_ms}
    told = tuple(said(kind) for kind, length in ends.items() if length)
    now = max(sound.fade_in_ms if last.fade_in_ms else sound.fade_out_ms for sound in film.sounds)
    also = {"IN": "FADEIN", "OUT": "FADEOUT"}.get(clause[0].kind)
    if also is not None:
        length = () if find(clause, "NUM", "DUR") else (said("DUR", now),)
        way = {clause[0].kind: _as(also), "NUM": _seconds}
        return Topic(length, frozenset({"DUR"}), way)
    return Topic(told, frozenset({"DUR"}), _so_much_longer(now))


def _from_its_beginning(token: Token) -> Token | None:
    """还是从头开始吧, of music that was to come later."""
    is_meant = token.text.startswith("从头")
    return replace(token, kind="SPAN", value=Span("whole")) if is_meant else None


def _so_much_longer(now_ms: int) -> Mapping[str, _Instead]:
    """Lengths told by what they were, as what they are to be."""

    def so_long(wanted: Callable[[Token], float]) -> _Instead:
        return lambda token: replace(token, kind="DUR", value=max(100, wanted(token)))

    more, less = so_long(lambda _: now_ms + 1000), so_long(lambda _: now_ms - min(1000, now_ms / 2))
    return {
        **dict.fromkeys(("MORE", "LONGER"), more),
        **dict.fromkeys(("LESS", "TOO", "SHORTER"), less),
        "TWICE": so_long(lambda token: now_ms * number(token)),
        "HALFOF": so_long(lambda _: now_ms / 2),
        "HALFLENGTH": so_long(lambda _: now_ms / 2),
        "BYTIME": so_long(lambda token: now_ms + number(token)),
        "NUM": _seconds,
        "LENGTH": _as("LENGTH"),
    }


def _pan(token: Token) -> Token | None:
    """To the left, of a camera that moves; she left."""
    if token.text in ("left", "right", "up", "down"):
        return None
    return replace(token, kind="MOTION", value=f"pan_{token.value}")


def _so_strong(how: str, of: Callable[[Token], float]) -> _Instead:
    return lambda token: replace(token, kind="LOOKSTRENGTH", value=(None, how, of(token)))


_STRENGTH: Final[Mapping[str, _Instead]] = {
    "PCT": _so_strong("to", number),
    "HALFOF": _so_strong("times", lambda _: 0.5),
}


_BESIDE_OTHERS: Final = frozenset(listed("TO ADD MOVE AFTER BEFORE BETWEEN CENTIMETRE"))


_PLAYED: Final[Mapping[str, _Instead]] = {
    "HALFOF": _as("PLAYSPEED", 0.5),
    "TWICE": _as("PLAYSPEED", 2.0),
}


def _of_place(clause: Sequence[Token]) -> Topic | None:
    """Pictures that were put elsewhere in the row, and may be put somewhere else."""
    kinds = {token.kind for token in clause}
    if kinds & (_QUALITIES | _OF_TIME):
        return _of_some(clause, (said("WHO", Who("these")),))
    if "WHO" in kinds and not kinds & _BESIDE_OTHERS:
        return None
    fits = frozenset(listed("ATSTART ATEND AFTER BEFORE BETWEEN WHO CENTIMETRE"))
    return Topic((said("MOVE"), said("IT")), fits, {"MOVE": _as("ASIDE")})


_QUALITIES: Final = frozenset(listed("GRADEWORD LIGHTER DARKER COLORFUL LOOK"))


def _of_some(clause: Sequence[Token], subject: tuple[Token, ...]) -> Topic:
    """What else some pictures may have: more contrast too; 变成黑白; give it 5 seconds."""
    changes = frozenset({"LOOK"}) if find(clause, "CHANGE", "MAKE") else frozenset()
    fits = frozenset(listed("LIGHTER DARKER COLORFUL"))
    if find(clause, "GRADEWORD"):
        fits |= frozenset(listed("GRADEWORD MORE LESS LOWER BIGGER SMALLER FASTER SLOWER"))
    return Topic(subject, fits | changes | (_OF_TIME - {"LENGTH"}))


def _of_pictures(last: Edit, clause: Sequence[Token], subject: tuple[Token, ...]) -> Topic | None:
    is_look = isinstance(last, SetLook) and not find(clause, *_OF_TIME)
    if subject and find(clause, *_QUALITIES, *_OF_TIME) and not is_look:
        return _of_some(clause, subject)
    if isinstance(last, SetMotion):
        fits = frozenset(listed("MOTION SLOWER FASTER"))
        return Topic(subject, fits, {"HALFOF": _as("MOVETIMES", 0.5), "SIDE": _pan})
    if isinstance(last, SetLook | SetLookStrength):
        return Topic(subject, frozenset({"LOOK"}), _STRENGTH)
    if isinstance(last, SetFootage):
        return Topic(subject, instead=_PLAYED)
    if isinstance(last, AddEffect):
        return Topic(subject, strange=frozenset(listed("FASTER SLOWER BIGGER SMALLER MORE LESS")))
    return None
