"""Lengths that something else gives: as long as the song, twice as long as the others."""

import re
from collections.abc import Sequence
from typing import Final

from nemo_desktop.engine.editing.lay import Which
from nemo_desktop.engine.editing.pictures import ShareTotal
from nemo_desktop.engine.language.grammar import speech
from nemo_desktop.engine.language.grammar.lexicon import Token
from nemo_desktop.engine.language.grammar.rules import Made, find, number, rule
from nemo_desktop.engine.language.grammar.scene import NotThere, Scene
from nemo_desktop.engine.language.grammar.targets import ALL, Who, without
from nemo_desktop.engine.language.grammar.wish import Deed, Outcome, Refusal, wish
from nemo_desktop.engine.language.wishes.make import in_reach, lasting, total_said
from nemo_desktop.i18n import words

_FILM: Final = "(FILM|PIC|PICS|ALL|EACH|IT|CLIP)"


@rule(
    f"(?<!MUSIC) {_FILM} TO LENGTH TO MUSIC (?=$|SEP|AND)",
    f"(LONGER|SHORTER|SYNC|MAKE|CHANGE)* {_FILM}* (TO|FOR)* LENGTH OF MUSIC (?=$|SEP|AND)",
    f"{_FILM} (CHANGE|LONGER|MAKE)? (AND|WITH|TO) MUSIC LENGTH? ASLONG (?=$|SEP|AND)",
    "(PIC|PICS|FILM)? LENGTH BEAT LENGTH (?=$|SEP|AND)",
    "MUSIC QUESTION FILM QUESTION (?=$|SEP)",
    f"{_FILM} FIT FULLY? (MUSIC|ANOTHERSONG) (?=$|SEP|AND)",
    f"{_FILM} FIT (ALL|ADD)? (MEASURE|UNIT)? MUSIC (?=$|SEP|AND)",
    phase=0,
)
def as_the_song(tokens: Sequence[Token]) -> Made | None:
    """Make the film as long as the song; 视频和音乐一样长."""
    asked = [token.text for token in tokens if token.kind == "QUESTION"]
    if any(text != "多长" for text in asked):
        return None
    is_bare = tokens[0].kind == "LENGTH" and tokens[0].text in ("length", "the length")
    return None if is_bare else ("SONGLENGTH", None)


@wish(
    "as_long_as_music",
    "SONGLENGTH",
    "EACH ALL PIC PICS CLIP",
    examples=("make the film as long as the song", "视频和音乐一样长"),
)
def as_long_as_music(_tokens: Sequence[Token], scene: Scene) -> Outcome:
    """The film as long as the person's own music; music made here is as long as the film."""
    music = [sound for sound in scene.film.sounds if not sound.is_voice]
    if not music:
        raise NotThere(words("engine.no_music"))
    sound = music[-1]
    length_ms = next((m.duration_ms for m in scene.pool if m.sha == sound.media), 0)
    left_ms = length_ms - sound.from_ms
    if left_ms <= 0:
        return Refusal(words("engine.music.as_the_film", name=speech.heard(sound)))
    wanted, notes = in_reach(left_ms + sound.start_ms, len(scene.film.clips))
    return Deed((ShareTotal(wanted),), total_said, notes=notes)


@rule(
    "(?<=ALL|EACH|PICS|PIC|IT|WHO) TO LENGTH TO (?=WHO)",
    "(?<=WHO|IT) (TO|AT|IN|WITH)? LENGTH (OF|TO) (?=WHO)",
    phase=2,
)
def as_that_one(_tokens: Sequence[Token]) -> Made:
    """Make them all as long as the first."""
    return "ASLONG", None


@wish(
    "as_long_as_one",
    "ASLONG WHO*",
    "EACH ALL PIC PICS CLIP LENGTH* KEEP",
    examples=("make all photos as long as the first", "所有照片和第一张一样长"),
)
def as_long_as_one(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """Pictures as long as another one is now."""
    told = [t.value for t in tokens if t.kind == "WHO" and isinstance(t.value, Who)]
    if len(told) == 1 and not find(tokens, "ALL", "EACH", "PICS", "IT"):
        return None
    if len(told) > 2 or told[-1] == ALL:
        return None
    is_some = len(told) == 2 and told[0] != ALL
    which = Which(scene.meant(told[0])) if is_some else Which()
    length_ms = _length_of(told[-1], which, scene)
    return lasting(scene, which, length_ms) if length_ms else None


_TOGETHER: Final = re.compile(
    r"\b(?:together|combined|put together|in total)\b|加起来|合起来|加在一起|总和"
)


def _length_of(model: Who, which: Which, scene: Scene) -> int:
    """How long the pictures that others are compared with are: together, or each of them; 0 where
    they are not equally long."""
    ids = without(scene.counted, which.ids) if model.how == "rest" else scene.meant(model)
    lengths = [clip.duration_ms for clip in scene.film.clips if clip.id in ids]
    if _TOGETHER.search(scene.sentence.casefold()):
        return sum(lengths)
    return lengths[0] if lengths and max(lengths) - min(lengths) < _SAME_MS else 0


# Lengths on frame borders that differ by less are the same to whoever says them.
_SAME_MS: Final = 50
_SO_MANY: Final = "(TWICE|HALFOF|NUM TIMES)"


@rule(
    f"(?<=WHO) (CHANGE|MAKE|LENGTH|SHOWN|KEEP|ADD)* {_SO_MANY} (TO LENGTH TO|LENGTH (OF|TO)) WHO",
    f"(?<=WHO) (CHANGE|SHOWN|ADD)* LENGTH WHO {_SO_MANY} LENGTH? (?=$|SEP|AND)",
    f"(?<=WHO) (CHANGE|SHOWN|ADD)* WHO {_SO_MANY} LENGTH (?=$|SEP|AND)",
    "(?<=WHO) BY WHO TWICE (?=$|SEP|AND)",
)
def times_as_long_as(tokens: Sequence[Token]) -> Made | None:
    """Beach twice as long as the others; 第一张比其他长一倍."""
    told, many = find(tokens, "WHO"), find(tokens, "TWICE", "HALFOF", "NUM")
    assert told is not None
    assert many is not None
    if tokens[0].kind == "BY" and many.text != "长一倍":
        return None
    return "TIMESLONG", (told.value, 0.5 if many.kind == "HALFOF" else number(many))


@wish(
    "times_as_long",
    "TIMESLONG WHO",
    "EACH ALL PIC PICS CLIP KEEP",
    examples=("make the first photo twice as long as the others", "第一张比其他长一倍"),
)
def times_as_long(tokens: Sequence[Token], scene: Scene) -> Outcome:
    """A picture so many times as long as others are."""
    told = find(tokens, "TIMESLONG")
    assert told is not None
    assert isinstance(told.value, tuple)
    model, times = told.value
    which = scene.which(tokens)
    length_ms = _length_of(model, which, scene) if which.ids else 0
    return lasting(scene, which, round(length_ms * times)) if length_ms else None
