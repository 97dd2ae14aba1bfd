"""What a short sentence leaves out, taken from the one before: its target, and what was changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetFit, SetLook, SetMotion, SetTransitions
from nemo_desktop.engine.editing.grading import AddEffect, SetGrade, SetLookStrength
from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.order import MoveClips
from nemo_desktop.engine.editing.pictures import SetDuration, ShareTotal
from nemo_desktop.engine.editing.sounds import AddSound, EditSound
from nemo_desktop.engine.editing.texts import AddTitle, EditTitle
from nemo_desktop.engine.edits import Edit
from nemo_desktop.engine.language.lexicon import Token
from nemo_desktop.engine.language.reading import Reading, read_again
from nemo_desktop.engine.language.rules import find, number
from nemo_desktop.engine.language.targets import Who
from nemo_desktop.engine.language.text import listed
from nemo_desktop.engine.render.film import Film

# A word that is meant instead of one that was said; None where that says nothing.
_Instead = Callable[[Token], Token | None]


@dataclass(frozen=True, slots=True)
class _Topic:
    """What the sentence before was about: how it is said, and what can be said of it.

    `instead` are words that mean more there than by themselves: more, half, a bare number.
    `strange` are words that are said of it and that nothing here can do.
    """

    subject: tuple[Token, ...]
    fits: frozenset[str] = frozenset()
    instead: Mapping[str, _Instead] = field(default_factory=dict)
    behind: tuple[Token, ...] = ()
    strange: frozenset[str] = frozenset()


def _said(kind: str, value: object = None, text: str = "") -> Token:
    return Token(kind, value, 0, 0, text)


def _as(kind: str, value: object = None) -> _Instead:
    """That word, whatever stood there."""
    return lambda token: replace(token, kind=kind, value=value)


def _degrees(more: str, less: str, *, is_less: bool = False) -> Mapping[str, _Instead]:
    """What more and less of it are; `is_less`: there was to be less of it."""
    if is_less:
        more, less = less, more
    return {"MORE": _as(more), "LESS": _as(less), "TOO": _as(less)}


_CUTS: Final = frozenset({"SEP", "AND"})
# What stands before a wish as well, and tells then where or when it is meant.
_SETTING: Final = frozenset(listed("WHO ATSTART ATEND SPAN ATMOMENT FROMTHEN UNTIL IN AT FOR ON"))
# What may stand beside what is said of it.
_BESIDE: Final = frozenset(
    listed("MAKE CHANGE ADD TO AT FOR ON IN WITH BY IT CORRECTION REPLACE ASIDE AGAIN YET BIT MUCH")
)
_SHARES: Final = frozenset({"TWICE", "HALFOF"})
_TEXT: Final = _said("TITLE", ("text", 0))
_LENGTH: Final = _said("LENGTH", None, "long")


def follow_up(
    reading: Reading, wished: str, last: Sequence[Edit], film: Film, focus: Sequence[str]
) -> Reading | None:
    """The sentence with what it leaves out; None where it leaves nothing out or it does not fit."""
    tokens = list(reading.tokens)
    while tokens and tokens[0].kind in _CUTS:
        tokens = tokens[1:]
    if [token.kind for token in tokens] == ["NEG"] and "不要了" in wished:
        tokens = [replace(tokens[0], kind="REMOVE"), _said("IT")]
        return read_again(replace(reading, tokens=tuple(tokens)), frozenset())
    end = next((i for i, token in enumerate(tokens) if token.kind in _CUTS), len(tokens))
    clause = tokens[:end]
    if not clause:
        return None
    told = _not_there(clause, last[-1], film) if last else None
    if last and isinstance(last[-1], SetTransitions) and last[-1].style is not None:
        told = _crossings_there(clause, film)
    topic = _topic(last[-1], clause, film, focus) if last and told is None else None
    if topic is not None:
        told = _completed(clause, topic)
    goes_on = any(token.kind not in _CUTS for token in tokens[end:])
    if told is None or (goes_on and {token.kind for token in clause} <= _SETTING):
        return None
    if topic is not None and topic.strange & {token.kind for token in clause}:
        return Reading(lost=((clause[0].start, clause[-1].end),), tokens=reading.tokens)
    again = read_again(replace(reading, tokens=(*told, *tokens[end:])), frozenset())
    return None if again.lost else again


def _completed(clause: Sequence[Token], topic: _Topic) -> list[Token] | None:
    """The clause said of the topic, where all of it can be."""
    told = list(_in_degrees(clause))
    kinds = {token.kind for token in told}
    fits = topic.fits | topic.instead.keys() | topic.strange
    if not kinds & fits or not kinds <= fits | _BESIDE:
        return None
    rest: list[Token] = []
    for token in told:
        one = topic.instead[token.kind](token) if token.kind in topic.instead else token
        if one is None:
            return None
        rest.append(one)
    is_share = bool(kinds & _SHARES) and "LENGTH" not in kinds
    return [*topic.subject, *rest, *(topic.behind if is_share else ())]


def _in_degrees(clause: Sequence[Token]) -> Sequence[Token]:
    """Not that much is less."""
    kinds = [token.kind for token in clause]
    if kinds == ["NEG", "MUCH"]:
        return [replace(clause[1], kind="LESS")]
    if kinds == ["BIT"]:
        return [replace(clause[0], kind="MORE")]
    if "BETTER" in kinds:
        return [token for token in clause if token.kind != "BETTER"]
    return clause


def _seconds(token: Token) -> Token | None:
    """A bare number as a length."""
    value = number(token)
    return replace(token, kind="DUR", value=value * 1000) if 0.1 <= value <= 600 else None


def _crossings_there(clause: Sequence[Token], film: Film) -> list[Token] | None:
    """Only the first, not between the last two: of the transitions that were just put in."""
    edge = Who("places", (-1,)) if find(clause, "ATEND") else None
    told = next((token.value for token in clause if token.kind == "WHO"), edge)
    kinds = {token.kind for token in clause}
    how = kinds & {"ONLY", "NEG"}
    if not isinstance(told, Who) or told.how != "places" or len(how) != 1:
        return None
    is_between, beside = "BETWEEN" in kinds, kinds & {"BEFORE", "AFTER"}
    if not kinds <= {"ONLY", "NEG", "WHO", "ATEND", "ON", "FOR", "BETWEEN", "BEFORE", "AFTER"}:
        return None
    count = len(film.clips) - (not is_between and not beside)
    places = sorted(place if place > 0 else count + 1 + place for place in told.places)
    places = [place - 1 for place in places] if "BEFORE" in beside else places
    meant = set(places[:-1] if is_between else places)
    if not all(1 <= place < len(film.clips) for place in meant):
        return None
    gone = meant if "NEG" in how else set(range(1, len(film.clips))) - meant
    behind = _said("WHO", Who("places", tuple(sorted(gone))))
    return [_said("REMOVE"), _said("TRANSWORD"), _said("AFTER"), behind] if gone else None


_DENIED: Final = (["NEG", "WHO"], ["WHO", "NEG"], ["UNDO", "WHO"])


def _plain(clause: Sequence[Token]) -> list[str]:
    return [token.kind for token in clause if token.kind not in ("ON", "FOR", "IT", "WITH")]


def _seconds_each(token: Token) -> Token | None:
    length = _seconds(token)
    return replace(length, kind="EACHDUR") if length is not None else None


def _not_there(clause: Sequence[Token], last: Edit, film: Film) -> list[Token] | None:
    """Not the last one: what was done to all pictures, done to the others only."""
    if not isinstance(last, SetFit | SetLook | SetMotion | AddEffect | SetGrade):
        return None
    is_of_all = not last.which.ids or len(last.which.ids) == len(film.clips)
    if not is_of_all or _plain(clause) not in _DENIED:
        return None
    told = next(token for token in clause if token.kind == "WHO")
    if not isinstance(told.value, Who) or told.value.how not in ("places", "files"):
        return None
    return [replace(told, value=replace(told.value, how="but"))]


def _topic(last: Edit, clause: Sequence[Token], film: Film, focus: Sequence[str]) -> _Topic | None:
    """What can be said of what the sentence before did."""
    if isinstance(last, EditTitle | AddTitle):
        is_there = any(title.id in focus for title in film.titles)
        if not is_there or any(token.value == "music" for token in clause):
            return None
        return _of_text(last) if isinstance(last, EditTitle) else _of_new_text(clause, film)
    if isinstance(last, EditSound | AddSound):
        return _of_music(last, clause, film) if film.sounds else None
    if isinstance(last, SetTransitions):
        return _CROSSING if any(clip.transition_in for clip in film.clips) else None
    return _of_row(last, clause, film, focus)


def _of_row(last: Edit, clause: Sequence[Token], film: Film, focus: Sequence[str]) -> _Topic | None:
    """What can be said of pictures that something was done to."""
    if isinstance(last, ShareTotal):
        return _WHOLE
    if isinstance(last, MoveClips):
        return _of_place(last, clause, focus)
    which = getattr(last, "which", Which())
    shown = tuple(clip.id for clip in film.clips if clip.id in focus)
    if which.ids and set(shown) != set(which.ids):
        return None
    subject = (_said("WHO", Who("these")),) if which.ids else ()
    if isinstance(last, SetDuration):
        return _of_lengths(last, subject or (_said("EACH"),))
    return _of_pictures(last, subject)


_OF_TIME: Final = frozenset(listed("DUR LONGER SHORTER BYTIME BYDUR HALFLENGTH LENGTH"))
_OF_LENGTH: Final = {**_degrees("LONGER", "SHORTER"), "NUM": _seconds}
_SHORTENED: Final = {**_degrees("LONGER", "SHORTER", is_less=True), "NUM": _seconds}
# A picture that is gone too fast is to stay longer.
_PACED: Final = {"SLOWER": _as("LONGER"), "FASTER": _as("SHORTER")}
_WHOLE: Final = _Topic((_said("FILM"),), _SHARES | {"LENGTH"}, _PACED, (_LENGTH,))
_CROSSING: Final = _Topic((_said("TRANSWORD"),), _SHARES | {"LENGTH"}, {**_OF_LENGTH, **_PACED})


def _of_lengths(last: SetDuration, subject: tuple[Token, ...]) -> _Topic:
    is_less = last.by_ms < 0 or last.factor < 1
    fits = _OF_TIME - {"DUR"} | _SHARES
    instead = {**(_SHORTENED if is_less else _OF_LENGTH), **_PACED}
    if not last.which.ids:
        instead["NUM"] = _seconds_each
    return _Topic(subject, fits, instead, (_LENGTH,))


# A text may be there at another time, and come and go softly, whatever was said of it.
_FADES: Final = frozenset(listed("FADEIN FADEOUT FADEINOUT"))
_ELSEWHEN: Final = frozenset(listed("UNTIL FROMTHEN ATSTART ATEND MOVE"))
_IS_SHOWN: Final = frozenset(listed("KEEP SHOWN LATER"))
_IN_TIME: Final = _ELSEWHEN | _FADES | _OF_TIME | _SHARES | frozenset(listed("SPAN WHOLE"))
_STAYING: Final = ("for ", "停留", "持续", "久", "再久", "更久")
_HEIGHTS: Final[Mapping[str, int]] = {"top": -1, "upper_third": -1, "lower_third": 1, "bottom": 1}


def _of_new_text(clause: Sequence[Token], film: Film) -> _Topic:
    """A text that was put there: how long it stays is the film's, unless it is said of it."""
    stays = [t for t in clause if t.kind in _OF_TIME and t.text.startswith(_STAYING)]
    if stays or find(clause, *_IS_SHOWN):
        return _Topic((_TEXT,), _IN_TIME | _IS_SHOWN)
    fades = _FADES if not film.sounds or find(clause, "IT") else frozenset()
    return _Topic((_TEXT,), _ELSEWHEN | fades)


def _of_text(last: EditTitle) -> _Topic:
    if last.length_ms or last.by_ms or last.span or last.start_ms is not None:
        instead = _SHORTENED if last.by_ms < 0 else _OF_LENGTH
        return _Topic((_TEXT,), _IN_TIME | _IS_SHOWN, instead, (_LENGTH,))
    fits = _ELSEWHEN | _FADES
    if last.color:
        return _Topic((_TEXT,), fits | {"COLOR"}, strange=frozenset({"LIGHTER", "DARKER"}))
    if last.factor != 1.0:
        degrees = _degrees("BIGGER", "SMALLER", is_less=last.factor < 1)
        return _Topic((_TEXT,), fits | _SHARES | {"PCT"}, degrees)
    up = last.place_step or -_HEIGHTS.get(last.place or "", 0)
    back = _as("LOWER", -up)
    steps = {"MORE": _as("LOWER", up), "LESS": back, "TOO": back} if up else {}
    return _Topic((_TEXT,), fits, steps)


_MUSIC: Final = _said("MUSIC")
_LOUDNESS: Final = _said("VOLUME")
_DURING: Final = ("for ", "during ", "in ", "在", "就")


def _of_music(last: EditSound | AddSound, clause: Sequence[Token], film: Film) -> _Topic:
    when = frozenset(listed("FROMTHEN UNTIL"))
    if any(token.kind == "SPAN" and token.text.startswith(_DURING) for token in clause):
        return _Topic((_MUSIC,), frozenset({"ONLY", "SPAN"}))
    if isinstance(last, AddSound):
        return _Topic((_MUSIC,), when | _SHARES | {"SIDE"}, behind=(_LOUDNESS,))
    ends = {"FADEIN": last.fade_in_ms, "FADEOUT": last.fade_out_ms}
    told = tuple(_said(kind) for kind, length in ends.items() if length)
    if told:
        now = max(sound.fade_in_ms if last.fade_in_ms else sound.fade_out_ms
                  for sound in film.sounds)  # fmt: skip
        also = {"IN": "FADEIN", "OUT": "FADEOUT"}.get(clause[0].kind) if len(clause) == 1 else None
        if also is not None:
            return _Topic((_said("DUR", now),), instead={clause[0].kind: _as(also)})
        return _Topic(told, frozenset({"DUR"}), _so_much_longer(now))
    if last.span is not None:
        return _Topic((_MUSIC,), when | {"SPAN"})
    return _Topic((_MUSIC,), _SHARES | {"SIDE"}, behind=(_LOUDNESS,))


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


def _of_place(last: MoveClips, clause: Sequence[Token], focus: Sequence[str]) -> _Topic | None:
    """Pictures that were put elsewhere in the row, and may be put somewhere else."""
    kinds = {token.kind for token in clause}
    if set(last.ids) != set(focus) or ("WHO" in kinds and not kinds & _BESIDE_OTHERS):
        return None
    fits = frozenset(listed("ATSTART ATEND AFTER BEFORE BETWEEN WHO CENTIMETRE"))
    return _Topic((_said("MOVE"), _said("IT")), fits, {"MOVE": _as("ASIDE")})


def _of_pictures(last: Edit, subject: tuple[Token, ...]) -> _Topic | None:
    if isinstance(last, SetMotion):
        return _Topic(
            subject, frozenset({"MOTION"}), {"HALFOF": _as("MOVETIMES", 0.5), "SIDE": _pan}
        )
    if isinstance(last, SetLook | SetLookStrength):
        return _Topic(subject, frozenset({"LOOK"}), _STRENGTH)
    if isinstance(last, AddEffect):
        return _Topic(subject, strange=frozenset(listed("FASTER SLOWER BIGGER SMALLER MORE LESS")))
    return None
