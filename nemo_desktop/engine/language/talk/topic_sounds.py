"""What can be said of music, and of a fade, that the sentence before was about."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nemo_desktop.engine.editing.appearance import SetFade
from nemo_desktop.engine.editing.lay import Span
from nemo_desktop.engine.editing.sounds import AddSound, EditClipSound, EditSound
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import find, number
from nemo_desktop.engine.language.grammar.text import listed
from nemo_desktop.engine.language.talk.topic import (
    SHARES,
    Topic,
    as_,
    at_that_moment,
    degrees,
    is_for_a_while,
    said,
    seconds,
    so_much_longer,
)
from nemo_desktop.engine.render.film import Film

_MUSIC: Final = said("MUSIC")
_LOUDNESS: Final = said("VOLUME")


def _softer(token: Token) -> Token | None:
    """柔和一点, of music: quieter."""
    return replace(token, kind="QUIETER") if "柔" in token.text or "轻" in token.text else None


_GENTLE: Final = ("SLOWER", "SPEED", "QUIETER")
_CALMER: Final = tuple({"CONVERSE", kind} for kind in _GENTLE)


def _calm(token: Token) -> Token | None:
    """Something calmer: another piece."""
    is_meant = token.text.startswith(("calm", "soft", "gentl", "quiet", "slow", "舒缓", "柔", "轻"))
    return replace(token, kind="STYLE", value="Calm") if is_meant else None


def _points(token: Token) -> Token | None:
    """10 more: of a hundred."""
    by = number(token)
    return replace(token, kind="VOLUMEBY", value=by / 100) if abs(by) >= 5 else None


_OTHER_SONG: Final = (["NEW"], ["NEW", "NUM"], ["NEG", "IT"], ["REPLACE"], ["REPLACE", "IT"])
_ANOTHER: Final = {**dict.fromkeys(("NEW", "NEG", "REPLACE"), as_("ANOTHERSONG"))}
_WHEN: Final = frozenset({"FROMTHEN", "UNTIL"})


def of_clip_sound(last: EditClipSound) -> Topic:
    """A clip's own sound, louder or softer still, or off."""
    levels = degrees("LOUDER", "QUIETER", is_less=last.step < 0 or last.factor < 1)
    sizes = {"BIGGER": as_("LOUDER"), "SMALLER": as_("QUIETER"), "AWAY": as_("MUTE")}
    fits = SHARES | frozenset(listed("LOUDER QUIETER PCT MUTE UNMUTE HALFVOLUME SIDE"))
    of_it = {**levels, **sizes, "REMOVE": as_("MUTE"), "NUM": _percent}
    return Topic((said("CLIPSOUND"),), fits, of_it)


def _percent(token: Token) -> Token | None:
    value = number(token)
    return replace(token, kind="PCT", value=value / 100) if 0 <= value <= 200 else None


def of_music(last: EditSound | AddSound, clause: Sequence[Token], film: Film) -> Topic | None:
    """Its time, how loud it is, another piece."""
    if not film.sounds:
        return None
    then = at_that_moment(clause)
    if {token.kind for token in clause} in _CALMER:
        then = {**dict.fromkeys(_GENTLE, _calm), "CONVERSE": as_("REPLACE")}
    return Topic((_MUSIC,), instead=then) if then else _of_music(last, clause, film)


def _of_music(last: EditSound | AddSound, clause: Sequence[Token], film: Film) -> Topic:
    if find(clause, "FROMTHEN", "WHOLE", "STARTOVER"):
        whole = {"WHOLE": as_("SPAN", Span("whole")), "STARTOVER": _from_its_beginning}
        return Topic((_MUSIC,), _WHEN | {"ONLY", "ATSTART"}, whole)
    if is_for_a_while(clause):
        return Topic((_MUSIC,), frozenset({"ONLY", "SPAN"}))
    if [token.kind for token in clause] in _OTHER_SONG:
        return Topic((), frozenset({"NUM"}), _ANOTHER)
    gentler = {"SLOWER": _softer, "SOMORE": _points}
    fits = _WHEN | SHARES | {"SIDE", "PCT"}
    if isinstance(last, AddSound):
        return Topic((_MUSIC,), fits, gentler, (_LOUDNESS,))
    loudness = Topic((_MUSIC,), fits | {"LOUDER", "QUIETER"}, gentler, (_LOUDNESS,))
    if last.fade_in_ms or last.fade_out_ms:
        return _of_fade(last, clause, film)
    return Topic((_MUSIC,), _WHEN | {"SPAN"}) if last.span is not None else loudness


# Said after one end of it, the other one: and out over 3; the start too.
_OTHER_END: Final = {
    **dict.fromkeys(("IN", "ATSTART", "FIRST"), "FADEIN"),
    **dict.fromkeys(("OUT", "ATEND", "LAST"), "FADEOUT"),
}


def _of_fade(last: EditSound, clause: Sequence[Token], film: Film) -> Topic:
    ends = {"FADEIN": last.fade_in_ms, "FADEOUT": last.fade_out_ms}
    told = tuple(said(kind) for kind, length in ends.items() if length)
    now = max(sound.fade_in_ms if last.fade_in_ms else sound.fade_out_ms for sound in film.sounds)
    also = _OTHER_END.get(clause[0].kind)
    if also is not None:
        length = () if find(clause, "NUM", "DUR") else (said("DUR", now),)
        way = {clause[0].kind: as_(also), "NUM": seconds}
        return Topic(length, frozenset({"DUR", "LIKEWISE"}), {**way, "LIKEWISE": as_("ASIDE")})
    return Topic(told, frozenset({"DUR"}), so_much_longer(now))


def _from_its_beginning(token: Token) -> Token | None:
    """还是从头开始吧, of music that was to come later."""
    is_meant = token.text.startswith("从头")
    return replace(token, kind="SPAN", value=Span("whole")) if is_meant else None


def of_film_fade(last: SetFade, clause: Sequence[Token]) -> Topic:
    """The film out of black, or into it, in another time, and at the other end."""
    also = _OTHER_END.get(clause[0].kind)
    if also is not None and {token.kind for token in clause[1:]} <= {"LIKEWISE"}:
        fade = as_("FILMFADE", "in" if also == "FADEIN" else "out")
        other = {clause[0].kind: fade, "LIKEWISE": as_("ASIDE")}
        return Topic((said("DUR", last.in_ms or last.out_ms or 1000),), instead=other)
    ends = {"in": last.in_ms, "out": last.out_ms}
    told = tuple(said("FILMFADE", end) for end, length in ends.items() if length)
    longer = so_much_longer(max(last.in_ms or 0, last.out_ms or 0))
    paced = {"SLOWER": longer["LONGER"], "FASTER": longer["SHORTER"]}
    return Topic(told, frozenset({"DUR"}), {**longer, **paced})
