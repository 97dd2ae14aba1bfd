"""Pictures that have the same name: which ones a sentence may mean that says it."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from nemo_desktop.engine.language.grammar.scene import stem
from nemo_desktop.engine.language.grammar.targets import Who
from nemo_desktop.engine.language.lexing import lexed
from nemo_desktop.engine.render.film import Film
from nemo_desktop.engine.render.media import Media

_PHOTO: Final = r"(?:(?:the )?(?:photo|picture|image|pic) |照片|图片)?[\"“「『]?"
_PHOTO_END: Final = r"[\"”」』]?(?: (?:photo|picture|image|pic|one)\b|这张|那张)?"


def told_apart(
    film: Film, pool: tuple[Media, ...], sentence: str, language: str
) -> tuple[str, Mapping[int, str]] | None:
    """The name that more than one picture has, and the sentence with the number of each that is in
    the film in its place; None where no name leaves a doubt."""
    for name in _said(pool, sentence):
        numbers = _numbers(film, pool, name)
        if numbers:
            called = next(
                m.name for m in pool if name in (m.name.casefold(), stem(m.name.casefold()))
            )
            return stem(called), {n: _by_number(sentence, name, n, language) for n in numbers}
    return None


def _said(pool: tuple[Media, ...], sentence: str) -> Iterator[str]:
    """The names in a sentence that more than one picture has; without their endings where those
    were not said, for a picture with another one is called so, too."""
    shown = [media.name.casefold() for media in pool if media.is_shown]
    stems = [stem(name) for name in shown]
    if len(set(stems)) == len(stems):
        return
    tokens = lexed(sentence, tuple(media.name for media in pool))
    told = [token.value for token in tokens if isinstance(token.value, Who)]
    meant = sorted({number for who in told for number in who.files})
    for name in dict.fromkeys(pool[number].name.casefold() for number in meant):
        is_whole = name in sentence.casefold()
        if is_whole and shown.count(name) > 1:
            yield name
        elif not is_whole and stems.count(stem(name)) > 1:
            yield stem(name)


def _numbers(film: Film, pool: tuple[Media, ...], name: str) -> list[int]:
    """Which pictures of the film are called so; of those that came in, while there is no film."""
    names = {media.sha: media.name.casefold() for media in pool if media.is_shown}
    row = [clip.media for clip in film.clips] or list(names)
    called = {sha for sha, whole in names.items() if name in (whole, stem(whole))}
    return [number for number, sha in enumerate(row, 1) if sha in called]


def _by_number(sentence: str, name: str, number: int, language: str) -> str:
    """The sentence with a picture's number in place of its name."""
    said = rf"{_PHOTO}(?<![a-z0-9]){re.escape(name)}(?![a-z0-9]){_PHOTO_END}"
    photo = f"第{number}张" if language == "zh" else f"photo {number}"
    return re.sub(said, photo, sentence, count=1, flags=re.IGNORECASE)
