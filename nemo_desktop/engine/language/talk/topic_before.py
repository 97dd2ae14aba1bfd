"""What the sentence before was about, and what a short one can say of it without naming it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetFade, SetLook, SetMotion, SetTransitions
from nemo_desktop.engine.editing.footage import SetFootage
from nemo_desktop.engine.editing.grading import AddEffect, SetLookStrength
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.editing.pictures import AddPictures, RepeatClips, SetDuration, ShareTotal
from nemo_desktop.engine.editing.sounds import AddSound, EditClipSound, EditSound
from nemo_desktop.engine.editing.texts import AddTitle, AddTitles, EditTitle
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.talk.topic import (
    LENGTH,
    OF_LENGTH,
    OF_TIME,
    PACED,
    SHARES,
    SHORTENED,
    Instead,
    Topic,
    as_,
    at_,
    said,
    seconds,
    seconds_each,
    so_much_more,
)
from nemo_desktop.engine.language.talk.topic_sounds import of_clip_sound, of_film_fade, of_music
from nemo_desktop.engine.language.talk.topic_texts import of_texts
from nemo_desktop.engine.render.film import Film


def topic_of(last: Edit, clause: Sequence[Token], film: Film, focus: Sequence[str]) -> Topic | None:
    """What can be said of what the sentence before did."""
    shown = tuple(clip.id for clip in film.clips if clip.id in focus)
    if 0 < len(shown) < len(film.clips) and _says_where(clause):
        return _of_place(clause)
    if isinstance(last, AddTitle | AddTitles | EditTitle):
        return of_texts(last, clause, film, focus)
    if isinstance(last, EditSound | AddSound):
        return of_music(last, clause, film)
    if isinstance(last, SetTransitions):
        return _of_crossings(clause, film)
    if isinstance(last, EditClipSound):
        return of_clip_sound(last)
    return _brought_down(last, clause, film) or _of_row(last, clause, film, focus)


def _of_row(last: Edit, clause: Sequence[Token], film: Film, focus: Sequence[str]) -> Topic | None:
    """What can be said of pictures that something was done to."""
    if isinstance(last, ShareTotal):
        return _WHOLE
    if isinstance(last, SetFade):
        return of_film_fade(last, clause)
    spoken_of = frozenset(focus)
    shown = tuple(clip.id for clip in film.clips if clip.id in spoken_of)
    if isinstance(last, MoveClips | RepeatClips | AddPictures) and 0 < len(shown) < len(film.clips):
        return _of_place(clause)
    if isinstance(last, SetDuration) and {clip.id for clip in film.clips} == {*last.which.ids}:
        last = replace(last, which=Which())
    which = getattr(last, "which", Which())
    if which.ids and set(shown) != set(which.ids):
        return None
    subject = (said("WHO", Who("these")),) if which.ids else ()
    if subject and find(clause, "GRADEWORD"):
        topic: Topic | None = _of_some(clause, subject)
    elif isinstance(last, SetDuration):
        topic = _of_lengths(last, clause, subject or (said("EACH"),))
    else:
        topic = _of_pictures(last, clause, subject)
    if topic is None or not find(clause, *_WHERE):
        return topic
    is_short = any(token.kind in topic.instead for token in clause)
    return replace(topic, subject=(), fits=topic.fits | _WHERE) if is_short else None


_BROUGHT: Final = ("bring it down", "take it down", "bring them down", "take them down")


def _brought_down(last: Edit, clause: Sequence[Token], film: Film) -> Topic | None:
    """Bring it down to 6, after a length: seconds, where there are more now."""
    told, value = find(clause, "QUIETER"), find(clause, "NUM", "DUR")
    is_length = isinstance(last, ShareTotal | SetDuration)
    if not is_length or told is None or told.text not in _BROUGHT or value is None:
        return None
    is_whole = isinstance(last, ShareTotal)
    ids = () if is_whole else getattr(last, "which", Which()).ids
    lengths = [clip.duration_ms for clip in film.clips if not ids or clip.id in ids]
    now = sum(lengths) if is_whole else max(lengths, default=0)
    if number(value) * (1000 if value.kind == "NUM" else 1) >= now:
        return None
    subject = said("FILM") if is_whole else said("WHO", Who("these")) if ids else said("EACH")
    if is_whole or ids:
        return Topic((subject,), frozenset({"DUR"}), {"QUIETER": as_("ASIDE"), "NUM": seconds})
    each = {"NUM": seconds_each, "DUR": at_("EACHDUR"), "QUIETER": as_("ASIDE")}
    return Topic((subject,), instead=each)


# Other pictures, with another value for what was changed: and the last one to the left.
_WHERE: Final = frozenset({"WHO", "ALL", "EACH"})


_WHOLE: Final = Topic(
    (said("FILM"),),
    SHARES | {"LENGTH", "DUR"},
    {**PACED, "NUM": seconds, "SOMORE": so_much_more},
    (LENGTH,),
)
_LONGEST_CROSSING: Final = 3000


def _short(length: Token) -> Token | None:
    """A time that a transition can take."""
    return length if number(length) <= _LONGEST_CROSSING else None


def _each_short(token: Token) -> Token | None:
    """每个1秒: no picture is counted so."""
    is_meant = token.text.startswith(("每个", "每 个", "每处")) and number(token) <= 2000
    return replace(token, kind="DUR") if is_meant else None


def _slide(token: Token) -> Token | None:
    """Use a slide instead: of transitions, no picture."""
    is_meant = token.text.split()[-1] == "slide"
    return replace(token, kind="TRANS", value="push_left") if is_meant else None


def _of_crossings(clause: Sequence[Token], film: Film) -> Topic | None:
    kinds = {clip.transition_in.kind for clip in film.clips if clip.transition_in}
    if not kinds or not find(clause, "OTHERWAY"):
        return _CROSSING if kinds else None
    style, _, way = kinds.pop().rpartition("_")
    other = {"left": "right", "right": "left", "up": "down", "down": "up"}.get(way)
    if other is None:
        return Topic((), strange=frozenset({"OTHERWAY"}))
    return Topic((), instead={"OTHERWAY": as_("TRANS", f"{style}_{other}")})


_CROSSING: Final = Topic(
    (said("TRANSWORD"),),
    SHARES | frozenset(listed("LENGTH LONGER SHORTER SLOWER FASTER")),
    {**OF_LENGTH, "DUR": _short, "EACHDUR": _each_short, "PIC": _slide, "ONLY": as_("ASIDE")},
)


def _as_much_less(token: Token) -> Token:
    """By another second, where there was to be less."""
    is_bare = token.text.startswith(("another", "one more", "又"))
    return replace(token, value=-number(token)) if is_bare and number(token) > 0 else token


def _by(sign: int) -> Instead:
    """By so much more, or less."""
    return lambda token: replace(token, kind="BYTIME", value=sign * number(token))


def _of_lengths(last: SetDuration, clause: Sequence[Token], subject: tuple[Token, ...]) -> Topic:
    is_less = last.by_ms < 0 or last.factor < 1
    fits = OF_TIME - {"DUR"} | SHARES
    instead = {**(SHORTENED if is_less else OF_LENGTH), **PACED}
    if is_less:
        instead["BYTIME"] = _as_much_less
    longer = find(clause, "LENGTH")
    if longer is not None and longer.text in ("长", "短") and find(clause, "DUR"):
        sign = 1 if longer.text == "长" else -1
        by = {"LENGTH": as_("ASIDE"), "DUR": _by(sign)}
        return Topic(subject, instead=by)
    instead["BYDUR"] = _by(-1 if is_less else 1)
    if not last.which.ids:
        instead["NUM"] = seconds_each
        are_they = any(token.text in _THEY for token in clause)
        also = frozenset({"MAKE", "IT"}) if are_they else frozenset()
        if {token.kind for token in clause} <= _SO_LONG | also:
            instead["DUR"] = at_("EACHDUR")
    return Topic(subject, fits, instead, (LENGTH,))


# 4 seconds, make them 4 seconds: each, and not the film.
_SO_LONG: Final = frozenset(listed("DUR ASIDE CHANGE TO CORRECTION MUCH"))
_THEY: Final = ("them", "they", "these", "those", "all of them", "它们", "这些", "每张")


def _pan(token: Token) -> Token | None:
    """To the left, of a camera that moves; she left."""
    if token.text in ("left", "right", "up", "down"):
        return None
    return replace(token, kind="MOTION", value=f"pan_{token.value}")


_MOVED: Final[Mapping[str, Instead]] = {
    "HALFOF": as_("MOVETIMES", 0.5),
    "SIDE": _pan,
    "PLAYSPEED": lambda token: replace(token, kind="MOVETIMES"),
}
_OTHER_MOVE: Final[Mapping[str, Instead]] = {
    "ZOOM": as_("MOTION", "zoom_in"),
    "PAN": as_("MOTION", "pan_right"),
}


def _so_strong(how: str, of: Callable[[Token], float]) -> Instead:
    return lambda token: replace(token, kind="LOOKSTRENGTH", value=(None, how, of(token)))


_STRENGTH: Final[Mapping[str, Instead]] = {
    "PCT": _so_strong("to", number),
    "HALFOF": _so_strong("times", lambda _: 0.5),
}


_BESIDE_OTHERS: Final = frozenset(listed("TO ADD MOVE AFTER BEFORE BETWEEN CENTIMETRE"))


_PLAYED: Final[Mapping[str, Instead]] = {
    "HALFOF": as_("PLAYSPEED", 0.5),
    "TWICE": as_("PLAYSPEED", 2.0),
}


def _says_where(clause: Sequence[Token]) -> bool:
    """换到最后: where in the row, and no more."""
    kinds = {token.kind for token in clause}
    is_verb = "MOVE" in kinds or any(token.text in ("放", "放在", "摆") for token in clause)
    return is_verb and bool(kinds & _PLACED) and kinds <= _PLACED | {"MOVE", "IT", "ADD"}


_PLACED: Final = frozenset({"ATSTART", "ATEND"})


def _of_place(clause: Sequence[Token]) -> Topic | None:
    """Pictures that were put elsewhere in the row, and may be put somewhere else."""
    kinds = {token.kind for token in clause}
    if kinds & (_QUALITIES | OF_TIME):
        return _of_some(clause, (said("WHO", Who("these")),))
    if "WHO" in kinds and not kinds & _BESIDE_OTHERS:
        return None
    fits = frozenset(listed("ATSTART ATEND AFTER BEFORE BETWEEN WHO CENTIMETRE"))
    return Topic((said("MOVE"), said("IT")), fits, dict.fromkeys(("MOVE", "ADD"), as_("ASIDE")))


_QUALITIES: Final = frozenset(listed("GRADEWORD LIGHTER DARKER COLORFUL LOOK"))


def _of_some(clause: Sequence[Token], subject: tuple[Token, ...]) -> Topic:
    """What else some pictures may have: more contrast too; 变成黑白; give it 5 seconds."""
    changes = frozenset({"LOOK"}) if find(clause, "CHANGE", "MAKE", "REPLACE") else frozenset()
    fits = frozenset(listed("LIGHTER DARKER COLORFUL")) | changes
    if find(clause, "GRADEWORD"):
        fits |= frozenset(listed("GRADEWORD MORE LESS LOWER BIGGER SMALLER FASTER SLOWER"))
    of_time = OF_TIME if _is_shown_long(clause) else OF_TIME - {"LENGTH"}
    return Topic(subject, fits | of_time)


def _is_shown_long(clause: Sequence[Token]) -> bool:
    """让它停6秒: so long does a picture stay, and no film."""
    return any(token.kind == "LENGTH" and token.text.startswith("停") for token in clause)


def _of_pictures(last: Edit, clause: Sequence[Token], subject: tuple[Token, ...]) -> Topic | None:
    others = _QUALITIES - {"LOOK"} if isinstance(last, SetLook) else _QUALITIES
    if subject and find(clause, *others, *OF_TIME):
        return _of_some(clause, subject)
    if isinstance(last, SetMotion):
        fits = frozenset(listed("MOTION SLOWER FASTER"))
        is_other = find(clause, "MAKE", "CHANGE", "REPLACE") is not None
        return Topic(subject, fits, {**_MOVED, **(_OTHER_MOVE if is_other else {})})
    if isinstance(last, SetLook | SetLookStrength):
        return Topic(subject, frozenset({"LOOK"}), _STRENGTH)
    if isinstance(last, SetFootage):
        counted = {token.kind for token in clause} in ({"NUM", "TIMES"}, {"NUM", "BY"})
        times = {"NUM": at_("PLAYSPEED"), "TIMES": as_("ASIDE"), "BY": as_("ASIDE")}
        return Topic(subject, instead={**_PLAYED, **(times if counted else {})})
    if isinstance(last, AddEffect):
        return Topic(subject, strange=frozenset(listed("FASTER SLOWER BIGGER SMALLER MORE LESS")))
    return None
