"""Which Chinese characters are typed for one another: those that sound or look alike."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from nemo_desktop import paths
from nemo_desktop.engine.language.grammar.text import listed

SAME, NEAR, FAR = range(3)
# What whole regions do not tell apart, so that one is typed for the other.
_NEAR: Final = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"))
# With and without breath.
_FAR: Final = (("b", "p"), ("d", "t"), ("g", "k"), ("j", "q"), ("z", "c"))
_LOOK_ALIKE: Final = listed("竖坚 末未 己已 入人 拆折 撤撒 天夭 日曰 土士 大太 播插 晴睛 拔拨")
# Words of their own that are typed for one another all the time, whatever else the sentence says.
_CONFUSED: Final = listed("哪那 到倒道 在再 做作坐座 最嘴罪醉 没每")


def likeness(typed: str, meant: str) -> int | None:
    """How easily one character is typed for another: SAME, NEAR or FAR in sound; None: never."""
    if are_confused(typed, meant):
        return SAME
    mine, theirs = sounds().get(typed, ()), sounds().get(meant, ())
    for degree, heard in ((SAME, str), (NEAR, _nearly), (FAR, _roughly)):
        if set(map(heard, mine)) & set(map(heard, theirs)):
            return degree
    return FAR if typed in _grouped(_LOOK_ALIKE).get(meant, ()) else None


def are_confused(typed: str, meant: str) -> bool:
    """Whether one is typed for the other even where it is a word that fits."""
    return typed in _grouped(_CONFUSED).get(meant, ())


@cache
def mistaken_for(typed: str) -> frozenset[str]:
    """The characters that may be meant by one that was typed, without itself."""
    heard = (sign for sound in sounds().get(typed, ()) for sign in _by_sound()[_roughly(sound)])
    listed_with = (_grouped(groups).get(typed, "") for groups in (_LOOK_ALIKE, _CONFUSED))
    return frozenset((*heard, *"".join(listed_with))) - {typed}


@cache
def sounds() -> Mapping[str, tuple[str, ...]]:
    """How each common character is read, without tones."""
    found: dict[str, tuple[str, ...]] = {}
    for sound, sign in _listed():
        found[sign] = (*found.get(sign, ()), sound)
    return found


def _listed() -> Iterator[tuple[str, str]]:
    text = (paths.resources() / "sounds" / "mandarin.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        sound, _, signs = line.partition(" ")
        yield from ((sound, sign) for sign in signs)


@cache
def _by_sound() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for sound, sign in _listed():
        found[_roughly(sound)] = found.get(_roughly(sound), "") + sign
    return found


@cache
def _grouped(groups: tuple[str, ...]) -> Mapping[str, str]:
    return {sign: group for group in groups for sign in group}


@cache
def _nearly(sound: str) -> str:
    sound = sound.removesuffix("g") if sound.endswith("ng") else sound
    return _begun(sound, _NEAR)


@cache
def _roughly(sound: str) -> str:
    return _begun(_nearly(sound), _FAR)


def _begun(sound: str, pairs: tuple[tuple[str, str], ...]) -> str:
    """The sound with its beginning as the other of a pair."""
    for other, one in pairs:
        if sound.startswith(other):
            return one + sound.removeprefix(other)
    return sound
